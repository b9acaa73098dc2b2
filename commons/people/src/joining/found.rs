//! Finding askings: by id, and those that wait.

use base::db::Conn;
use base::ids::{CoalitionId, OrganizationId};
use base::{Cx, Result, q};
use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::types::Joining;

/// Askings with everything that their pages say.
macro_rules! joinings {
    ($which:literal) => {
        concat!(
            "select coalition.id as coalition, coalition.slug as coalition_slug, coalition.name as coalition_name, joining.id,
               organization.id as organization, organization.name as organization_name, organization.hue, organization.logo,
               joining.asked_by, joining.person_id as person, person.name as person_name, joining.why, joining.asked_at, joining.expires_at,
               joining.outcome, joining.answer
             from joining join coalition on coalition.id = joining.space_id join organization on organization.id = joining.organization_id
             left join person on person.id = joining.person_id
             where ", $which
        )
    };
}

/// An asking by its id.
pub async fn joining(conn: Conn<'_>, coalition: CoalitionId, id: Uuid) -> Result<Joining> {
    q!(joinings!("joining.space_id = $1 and joining.id = $2"), coalition, id).one(conn).await
}

/// What is open between a coalition and an organization, if anything.
pub async fn between(
    conn: Conn<'_>,
    coalition: CoalitionId,
    organization: OrganizationId,
    now: DateTime<Utc>,
) -> Result<Option<Uuid>> {
    let found: Option<(Uuid,)> = q!(
        "select id from joining where space_id = $1 and organization_id = $2 and outcome = 'open' and expires_at > $3",
        coalition,
        organization,
        now
    )
    .opt(conn)
    .await?;
    Ok(found.map(|(id,)| id))
}

/// What waits for the person who asks: as a steward of an organization, acted for now or not, or as a coordinator.
pub async fn to_me(cx: &Cx) -> Result<Vec<Joining>> {
    q!(
        joinings!(
            "joining.outcome = 'open' and joining.expires_at > $2 and (
               (joining.asked_by = 'coalition' and joining.organization_id in (
                 select space_id from representative where person_id = $1 and role = 'steward'))
               or (joining.asked_by = 'organization' and joining.space_id in (select space_id from coordinator where person_id = $1)))
             order by joining.id"
        ),
        cx.who()?.person,
        cx.now
    )
    .all(cx.db())
    .await
}

/// Everything that is open in a coalition, the oldest first.
pub async fn open_in(cx: &Cx, coalition: CoalitionId) -> Result<Vec<Joining>> {
    q!(
        joinings!("joining.space_id = $1 and joining.outcome = 'open' and joining.expires_at > $2 order by joining.id"),
        coalition,
        cx.now
    )
    .all(cx.db())
    .await
}
