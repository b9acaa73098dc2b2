//! Finding claims: by their secret, by their id, and those that wait.

use base::db::Conn;
use base::ids::{CoalitionId, OrganizationId, digest};
use base::{Cx, Error, Result, q};
use uuid::Uuid;

use super::types::Claim;

/// The claim of this secret; none is [`Error::NotFound`].
pub async fn by_token(cx: &Cx, token: &str) -> Result<Claim> {
    let found: Option<(OrganizationId, Uuid)> =
        q!("select space_id, id from claim where token_hash = $1", digest(token)).opt(cx.db()).await?;
    let (organization, id) = found.ok_or(Error::NotFound)?;
    claim(cx.db(), organization, id).await
}

/// A claim with everything its pages say.
pub async fn claim(conn: Conn<'_>, organization: OrganizationId, id: Uuid) -> Result<Claim> {
    q!(
        "select coalition.id as coalition, coalition.slug as coalition_slug, coalition.name as coalition_name, coalition.zone,
           organization.id as organization, organization.name as organization_name, membership.slug as organization_slug, organization.hue, organization.logo,
           organization.mail as organization_mail, organization.site as organization_site, organization.claimed_at,
           claim.id, claim.address, claim.why, claim.asked_at, claim.expires_at, claim.person_id as person, person.name as person_name,
           claim.confirmed_at, claim.decided_at, claim.granted, claim.reason
         from claim join coalition on coalition.id = claim.coalition_id join organization on organization.id = claim.space_id
         join membership on membership.space_id = claim.coalition_id and membership.organization_id = claim.space_id
         left join person on person.id = claim.person_id
         where claim.space_id = $1 and claim.id = $2",
        organization, id
    )
    .one(conn)
    .await
}

/// The claims that wait for a coordinator of this coalition, the oldest first. Others see none.
pub async fn waiting(cx: &Cx, coalition: CoalitionId) -> Result<Vec<Claim>> {
    if !cx.operator && !cx.coordinates(coalition) {
        return Ok(vec![]);
    }
    let found: Vec<(OrganizationId, Uuid)> = q!(
        "select claim.space_id, claim.id from claim join organization on organization.id = claim.space_id
         join membership on membership.space_id = claim.coalition_id and membership.organization_id = claim.space_id
         where claim.coalition_id = $1 and claim.confirmed_at is not null and claim.decided_at is null
           and organization.claimed_at is null and membership.left_at is null order by claim.confirmed_at, claim.id",
        coalition
    )
    .all(cx.db())
    .await?;
    all(cx, found).await
}

/// The claims of the person who asks that are not decided yet.
pub async fn mine(cx: &Cx) -> Result<Vec<Claim>> {
    let found: Vec<(OrganizationId, Uuid)> = q!(
        "select claim.space_id, claim.id from claim join organization on organization.id = claim.space_id
         where claim.person_id = $1 and claim.decided_at is null and organization.claimed_at is null order by claim.confirmed_at, claim.id",
        cx.who()?.person
    )
    .all(cx.db())
    .await?;
    all(cx, found).await
}

async fn all(cx: &Cx, found: Vec<(OrganizationId, Uuid)>) -> Result<Vec<Claim>> {
    let mut all = vec![];
    for (organization, id) in found {
        all.push(claim(cx.db(), organization, id).await?);
    }
    Ok(all)
}
