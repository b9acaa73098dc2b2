//! Letters that come back: noted by address, until one is known to arrive again.
//!
//! Whoever learns that a letter was refused calls [`note`]: the sender, and the door through which answers come in.

use base::db::Conn;
use base::ids::{CoalitionId, OrganizationId, PersonId};
use base::{Cx, Error, Result, Tx, q};
use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::rules::BOUNCES;
use crate::persons::rules::plain_address;

/// The longest status that is kept: characters. A status is some digits; what servers write behind them names people.
const STATUS: usize = 12;

/// Notes that this letter came back from this address: for good, or only for now, with the status that the other side
/// named, such as `5.1.1`. Nothing else of its words is kept; a letter counts once, whoever tells of it.
pub async fn note(
    conn: Conn<'_>,
    at: DateTime<Utc>,
    (letter, address): (Uuid, &str),
    hard: bool,
    status: &str,
) -> Result<()> {
    let address = plain_address(address);
    let status: String = status.chars().filter(|it| it.is_ascii_digit() || *it == '.').take(STATUS).collect();
    q!(
        "insert into bounce (address, at, id, hard, diagnostic) values ($1, $2, $3, $4, $5)
         on conflict (id) do update set hard = excluded.hard or bounce.hard",
        address,
        at,
        letter,
        hard,
        status
    )
    .run(conn)
    .await?;
    Ok(())
}

/// A letter to this address has arrived: whatever came back before does not count any more.
pub async fn arrived(conn: Conn<'_>, address: &str) -> Result<()> {
    q!("delete from bounce where address = $1", plain_address(address)).run(conn).await?;
    Ok(())
}

/// Whether letters to this address rest: too many came back for good.
pub async fn rests(conn: Conn<'_>, address: &str) -> Result<bool> {
    let (n,): (i64,) = q!("select count(*) from bounce where address = $1 and hard", address).one(conn).await?;
    Ok(n >= BOUNCES)
}

/// The address that letters to a person go to: the first of theirs that does not rest; none when all do.
pub async fn address_of(conn: Conn<'_>, person: PersonId) -> Result<Option<String>> {
    let found: Option<(String,)> = q!(
        "select address from person_address where person_id = $1
           and (select count(*) from bounce where bounce.address = person_address.address and bounce.hard) < $2
         order by address limit 1",
        person,
        BOUNCES
    )
    .opt(conn)
    .await?;
    Ok(found.map(|(address,)| address))
}

/// The addresses of a person that letters come back from.
pub async fn resting(conn: Conn<'_>, person: PersonId) -> Result<Vec<String>> {
    let found: Vec<(String,)> = q!(
        "select address from person_address where person_id = $1
           and (select count(*) from bounce where bounce.address = person_address.address and bounce.hard) >= $2
         order by address",
        person,
        BOUNCES
    )
    .all(conn)
    .await?;
    Ok(found.into_iter().map(|(address,)| address).collect())
}

/// The person who asks says that an address of theirs works again.
pub async fn try_again(tx: &mut Tx, address: &str) -> Result<()> {
    let person = tx.who()?.person;
    let address = plain_address(address);
    if !resting(tx.db(), person).await?.contains(&address) {
        return Err(Error::NotFound);
    }
    arrived(tx.db(), &address).await
}

/// Those who act for an organization and whom no letter reaches.
pub async fn unreached(conn: Conn<'_>, organization: OrganizationId) -> Result<Vec<PersonId>> {
    let found: Vec<(PersonId,)> = q!(
        "select person_id from representative where space_id = $1
           and exists (select 1 from person_address where person_address.person_id = representative.person_id)
           and not exists (select 1 from person_address where person_address.person_id = representative.person_id
             and (select count(*) from bounce where bounce.address = person_address.address and bounce.hard) < $2)",
        organization,
        BOUNCES
    )
    .all(conn)
    .await?;
    Ok(found.into_iter().map(|(person,)| person).collect())
}

/// The members of a coalition with somebody whom no letter reaches: `(name in addresses, name)`, the first by name.
pub async fn unreached_in(cx: &Cx, coalition: CoalitionId, most: i64) -> Result<Vec<(String, String)>> {
    // Beginning with the few that came back.
    q!(
        "select distinct membership.slug, organization.name from bounce cross join person_address cross join representative cross join membership cross join organization
         where bounce.hard and person_address.address = bounce.address and representative.person_id = person_address.person_id
           and membership.organization_id = representative.space_id and membership.space_id = $1 and membership.left_at is null
           and organization.id = membership.organization_id
           and not exists (select 1 from person_address other where other.person_id = representative.person_id
             and (select count(*) from bounce back where back.address = other.address and back.hard) < $2)
         order by organization.name limit $3",
        coalition, BOUNCES, most
    )
    .all(cx.db())
    .await
}
