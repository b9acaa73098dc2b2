//! Finding askings: by id, and those that wait.

use base::db::Conn;
use base::ids::{CoalitionId, OrganizationId};
use base::{Cx, Result, q};
use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::types::Joining;

/// An asking with everything its page says.
pub async fn joining(conn: Conn<'_>, coalition: CoalitionId, id: Uuid) -> Result<Joining> {
    q!(
        "select coalition.id as coalition, coalition.slug as coalition_slug, coalition.name as coalition_name, joining.id,
           organization.id as organization, organization.name as organization_name, organization.hue, organization.logo,
           joining.asked_by, joining.person_id as person, person.name as person_name, joining.why, joining.asked_at, joining.expires_at,
           joining.outcome, joining.answer
         from joining join coalition on coalition.id = joining.space_id join organization on organization.id = joining.organization_id
         left join person on person.id = joining.person_id
         where joining.space_id = $1 and joining.id = $2",
        coalition, id
    )
    .one(conn)
    .await
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
    let found: Vec<(CoalitionId, Uuid)> = q!(
        "select joining.space_id, joining.id from representative join joining on joining.organization_id = representative.space_id
         where representative.person_id = $1 and representative.role = 'steward' and joining.asked_by = 'coalition'
           and joining.outcome = 'open' and joining.expires_at > $2
         union all
         select joining.space_id, joining.id from coordinator join joining on joining.space_id = coordinator.space_id
         where coordinator.person_id = $1 and joining.asked_by = 'organization' and joining.outcome = 'open' and joining.expires_at > $2
         order by 2",
        cx.who()?.person, cx.now
    )
    .all(cx.db())
    .await?;
    all(cx, found).await
}

/// Everything that is open in a coalition, the oldest first.
pub async fn open_in(cx: &Cx, coalition: CoalitionId) -> Result<Vec<Joining>> {
    let found: Vec<(CoalitionId, Uuid)> = q!(
        "select space_id, id from joining where space_id = $1 and outcome = 'open' and expires_at > $2 order by id",
        coalition,
        cx.now
    )
    .all(cx.db())
    .await?;
    all(cx, found).await
}

async fn all(cx: &Cx, found: Vec<(CoalitionId, Uuid)>) -> Result<Vec<Joining>> {
    let mut all = vec![];
    for (coalition, id) in found {
        all.push(joining(cx.db(), coalition, id).await?);
    }
    Ok(all)
}
