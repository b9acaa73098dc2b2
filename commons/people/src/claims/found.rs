//! Finding claims: by their secret, by their id, and those that wait.

use base::db::Conn;
use base::ids::{OrganizationId, digest};
use base::{Cx, Result, q};
use uuid::Uuid;

use super::types::Claim;

/// Claims with everything that their pages say.
macro_rules! claims {
    ($which:literal) => {
        concat!(
            "select coalition.id as coalition, coalition.slug as coalition_slug, coalition.name as coalition_name, coalition.zone,
               organization.id as organization, organization.name as organization_name, membership.slug as organization_slug, organization.hue, organization.logo,
               organization.mail as organization_mail, organization.site as organization_site, organization.claimed_at,
               claim.id, claim.address, claim.why, claim.asked_at, claim.expires_at, claim.person_id as person, person.name as person_name,
               claim.confirmed_at, claim.decided_at, claim.granted, claim.reason
             from claim join coalition on coalition.id = claim.coalition_id join organization on organization.id = claim.space_id
             join membership on membership.space_id = claim.coalition_id and membership.organization_id = claim.space_id
             left join person on person.id = claim.person_id
             where ", $which
        )
    };
}

/// The claim of this secret; none is [`Error::NotFound`](base::Error::NotFound).
pub async fn by_token(cx: &Cx, token: &str) -> Result<Claim> {
    q!(claims!("claim.token_hash = $1"), digest(token)).one(cx.db()).await
}

/// A claim by its id.
pub async fn claim(conn: Conn<'_>, organization: OrganizationId, id: Uuid) -> Result<Claim> {
    q!(claims!("claim.space_id = $1 and claim.id = $2"), organization, id).one(conn).await
}

/// The claims that wait for the person who asks, in every coalition that they coordinate, the oldest first.
pub async fn to_me(cx: &Cx) -> Result<Vec<Claim>> {
    q!(
        claims!(
            "claim.coalition_id in (select space_id from coordinator where person_id = $1)
               and confirmed_at is not null and decided_at is null
               and organization.claimed_at is null and membership.left_at is null order by confirmed_at, claim.id"
        ),
        cx.who()?.person
    )
    .all(cx.db())
    .await
}

/// The other claims on the organization of this one that wait.
pub async fn others(conn: Conn<'_>, it: &Claim) -> Result<Vec<Claim>> {
    q!(
        claims!(
            "claim.space_id = $1 and claim.id <> $2 and confirmed_at is not null and decided_at is null order by claim.id"
        ),
        it.organization,
        it.id
    )
    .all(conn)
    .await
}

/// The claims of the person who asks that are not decided yet.
pub async fn mine(cx: &Cx) -> Result<Vec<Claim>> {
    q!(
        claims!(
            "claim.person_id = $1 and decided_at is null and organization.claimed_at is null order by confirmed_at, claim.id"
        ),
        cx.who()?.person
    )
    .all(cx.db())
    .await
}
