//! Links that stop letters, and addresses that are nobody's yet and want none.

use base::ids::{OrganizationId, PersonId, SpaceId, digest, secret};
use base::{Cx, Error, Result, Tx, q, record};
use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use super::acts::{self, Choice};
use super::types::{Rhythm, Stopping};

/// For so long a letter's own link stops letters: days.
const DAYS: i64 = 120;

/// Makes the link of one letter: it stops letters to a person about these groups.
pub async fn link(tx: &mut Tx, person: PersonId, address: &str, about: &[SpaceId]) -> Result<String> {
    let about: Vec<String> = about.iter().map(ToString::to_string).collect();
    make(tx, Some(person.0), address, &about.join(" ")).await
}

/// The same for an address that is nobody's yet: it stops letters to it about this organization.
pub async fn link_of_address(tx: &mut Tx, address: &str, organization: OrganizationId) -> Result<String> {
    make(tx, None, address, &organization.to_string()).await
}

async fn make(tx: &mut Tx, person: Option<Uuid>, address: &str, about: &str) -> Result<String> {
    let (token, at) = (secret(), tx.now);
    q!(
        "insert into stop_link (token_hash, person_id, address, about, made_at, expires_at) values ($1, $2, $3, $4, $5, $6)",
        digest(&token), person, address, about, at, at + TimeDelta::days(DAYS)
    )
    .run(tx.db())
    .await?;
    Ok(format!("{}/l/stop/{token}", tx.house.url))
}

record! { struct Row { person_id: Option<Uuid>, address: String, about: String, expires_at: DateTime<Utc> } }

/// Where this link leads; one whose time is over is not found.
pub async fn found(cx: &Cx, token: &str) -> Result<Stopping> {
    let hash = digest(token);
    let row: Row = q!("select person_id, address, about, expires_at from stop_link where token_hash = $1", hash)
        .one(cx.db())
        .await?;
    if row.expires_at < cx.now {
        return Err(Error::NotFound);
    }
    let about = row.about.split_whitespace().filter_map(|it| it.parse().ok()).collect();
    Ok(Stopping { person: row.person_id, address: row.address, about })
}

/// Whether letters about what this link stops do not go out any more; of a person, none of them.
pub async fn is_stopped(cx: &Cx, it: &Stopping) -> Result<bool> {
    let mut going = 0;
    for about in &it.about {
        let (n,): (i64,) = match it.person {
            Some(person) => q!(
                "select count(*) from rhythm where space_id = $1 and about = $2 and rhythm <> 'never'",
                person,
                *about
            ),
            None => q!(
                "select 1 - count(*) from stopped where space_id = $1 and address = $2",
                OrganizationId(*about),
                &it.address
            ),
        }
        .one(cx.db())
        .await?;
        going += n;
    }
    Ok(going == 0)
}

/// Does what the link is for: with other rhythms where somebody chose them on its page, otherwise it stops everything that
/// the letter was about.
pub async fn stop(cx: &Cx, it: &Stopping, chosen: Vec<(SpaceId, Rhythm)>) -> Result<()> {
    let Some(person) = it.person.map(PersonId) else {
        return stop_address(cx, it).await;
    };
    let rhythms = if chosen.is_empty() {
        it.about.iter().map(|about| (SpaceId(*about), Rhythm::Never)).collect()
    } else {
        chosen.into_iter().filter(|(about, _)| it.about.contains(&about.0)).collect()
    };
    let reader = crate::visitor::as_person(cx, person).await?;
    let mut tx = cx.begin(person).await?;
    acts::choose(&mut tx, reader.who()?, &Choice { rhythms, hours: None }).await?;
    tx.commit().await
}

async fn stop_address(cx: &Cx, it: &Stopping) -> Result<()> {
    for about in &it.about {
        let organization = OrganizationId(*about);
        let mut tx = cx.begin(organization).await?;
        let at = tx.now;
        q!(
            "insert into stopped (space_id, address, at) values ($1, $2, $3) on conflict (space_id, address) do nothing",
            organization,
            &it.address,
            at
        )
        .run(tx.db())
        .await?;
        tx.commit().await?;
    }
    Ok(())
}
