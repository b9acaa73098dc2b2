//! Erasing somebody: by themselves after a fresh sign-in, or by the operator at the machine.

use base::db::Conn;
use base::ids::{CoalitionId, INSTALLATION, OrganizationId, PersonId, SpaceId};
use base::journal::{Note, Openness};
use base::{Cx, Error, Result, Tx, q, record, say};
use chrono::{DateTime, TimeDelta, Utc};
use people::operators;

use super::{Words, wipe};

/// How young the sign-in must be with which somebody erases themselves.
pub const FRESH: TimeDelta = TimeDelta::minutes(15);

record! {
    /// An organization of which somebody is the last steward.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Alone { pub id: OrganizationId, pub name: String }
}

record! {
    /// A coalition of which somebody is the last coordinator.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Convened { pub id: CoalitionId, pub slug: String, pub name: String }
}

/// Who would be left without anybody.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Left {
    /// Organizations without a steward.
    pub organizations: Vec<Alone>,
    /// Coalitions without a coordinator.
    pub coalitions: Vec<Convened>,
}

impl Left {
    /// Whether nobody would.
    pub fn is_empty(&self) -> bool {
        self.organizations.is_empty() && self.coalitions.is_empty()
    }
}

/// Whom this person would leave alone.
pub async fn left(mut conn: Conn<'_>, person: PersonId) -> Result<Left> {
    let organizations = q!(
        "select organization.id, organization.name from representative join organization on organization.id = representative.space_id
         where representative.person_id = $1 and representative.role = 'steward' and not exists (
           select 1 from representative other where other.space_id = representative.space_id and other.person_id <> $1 and other.role = 'steward')
         order by organization.folded",
        person
    )
    .all(conn.again())
    .await?;
    let coalitions = q!(
        "select coalition.id, coalition.slug, coalition.name from coordinator join coalition on coalition.id = coordinator.space_id
         where coordinator.person_id = $1 and not exists (
           select 1 from coordinator other where other.space_id = coordinator.space_id and other.person_id <> $1)
         order by coalition.name",
        person
    )
    .all(conn)
    .await?;
    Ok(Left { organizations, coalitions })
}

/// Erases what was written to or about an address that is nobody's here, such as one that was invited and never came. How
/// much there was.
pub async fn erase_address(tx: &mut Tx, address: &str) -> Result<u64> {
    operators::acts::may_look_after(tx)?;
    let at = tx.now;
    let n = wipe::address(tx.db(), address, at).await?;
    tx.note(INSTALLATION, Note::new("address.erased", ("installation", INSTALLATION.0)).for_nobody()).await?;
    Ok(n)
}

/// Whether the person who asks has signed in just now.
pub async fn is_fresh(conn: Conn<'_>, cx: &Cx) -> Result<bool> {
    let who = cx.who()?;
    let session: Option<(DateTime<Utc>,)> =
        q!("select made_at from session where space_id = $1 and id = $2", who.person, who.session()).opt(conn).await?;
    Ok(session.is_some_and(|(at,)| cx.now - at <= FRESH))
}

/// Opens the transaction over everything that somebody has touched.
pub async fn begin(cx: &Cx, person: PersonId) -> Result<Tx> {
    let mut spaces: Vec<(SpaceId,)> = q!(
        "select space_id from representative where person_id = $1 union select space_id from coordinator where person_id = $1
         union select membership.space_id from membership join representative on representative.space_id = membership.organization_id
           where representative.person_id = $1
         union select space_id from comment where person_id = $1 union select space_id from journal where person = $1",
        person
    )
    .all(cx.db())
    .await?;
    spaces.retain(|(it,)| *it != INSTALLATION);
    let spaces: Vec<SpaceId> = spaces.into_iter().map(|(it,)| it).chain([person.into()]).collect();
    if cx.operator { operators::acts::begin(cx, &spaces).await } else { cx.begin_in(&spaces).await }
}

/// Erases a person. Whom they would leave alone is left alone only when `leave` says so.
pub async fn erase(tx: &mut Tx, person: PersonId, words: Words, leave: bool) -> Result<()> {
    may_erase(tx, person).await?;
    let left = left(tx.db(), person).await?;
    if !left.is_empty() && !leave {
        return Err(Error::field("leave", say!("erase-leaves-alone")));
    }
    for it in &left.organizations {
        unclaim(tx, it).await?;
    }
    for it in &left.coalitions {
        let note = Note::new("coordinator.left", ("person", person.0)).for_nobody().open(Openness::Coalition);
        tx.note(it.id, note).await?;
    }
    tx.note(person, Note::new("person.erased", ("person", person.0)).for_nobody()).await?;
    if tx.operator {
        tx.note(INSTALLATION, Note::new("person.erased", ("person", person.0)).for_nobody()).await?;
    }
    let at = tx.now;
    match wipe::person(tx.db(), person, words, at).await? {
        true => Ok(()),
        false => Err(Error::NotFound),
    }
}

async fn may_erase(tx: &mut Tx, person: PersonId) -> Result<()> {
    if tx.operator {
        return Ok(());
    }
    if tx.who()?.person != person {
        return Err(Error::NotFound);
    }
    if tx.house.demo {
        return Err(Error::Refused(say!("erase-not-in-the-demo")));
    }
    let cx = (**tx).clone();
    match is_fresh(tx.db(), &cx).await? {
        true => Ok(()),
        false => Err(Error::Refused(say!("erase-sign-in-afresh"))),
    }
}

/// Nobody looks after an organization any more; every coalition that it is in is told.
async fn unclaim(tx: &mut Tx, it: &Alone) -> Result<()> {
    q!("update organization set claimed_at = null where id = $1", it.id).run(tx.db()).await?;
    let coalitions: Vec<(CoalitionId,)> =
        q!("select space_id from membership where organization_id = $1 and left_at is null order by space_id", it.id)
            .all(tx.db())
            .await?;
    for (coalition,) in coalitions {
        let note = Note::new("organization.unclaimed", ("organization", it.id.0)).for_nobody();
        tx.note(coalition, note.open(Openness::Coalition).about([it.id]).fact("name", it.name.as_str())).await?;
    }
    Ok(())
}
