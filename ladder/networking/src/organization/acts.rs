//! Reading where an organization is at home.

use base::ids::OrganizationId;
use base::{Cx, Result, q, record};

record! {
    /// A coalition that an organization is a member of, with the organization's name in its addresses.
    #[derive(Clone, Debug)]
    pub struct Home { pub coalition: String, pub name: String, pub slug: String }
}

record! {
    /// A coalition that an organization could be invited into.
    #[derive(Clone, Debug)]
    pub struct Lacking { pub slug: String, pub name: String }
}

/// The coalitions that the person who asks coordinates and that an organization is not in.
pub async fn lacking(cx: &Cx, organization: OrganizationId) -> Result<Vec<Lacking>> {
    let Some(who) = &cx.who else { return Ok(vec![]) };
    q!(
        "select coalition.slug, coalition.name from coordinator join coalition on coalition.id = coordinator.space_id
         where coordinator.person_id = $1 and not exists (
           select 1 from membership where membership.space_id = coalition.id and organization_id = $2 and left_at is null)
         order by coalition.name, coalition.slug",
        who.person,
        organization
    )
    .all(cx.db())
    .await
}

/// The coalitions that an organization is a member of.
pub async fn homes(cx: &Cx, organization: OrganizationId) -> Result<Vec<Home>> {
    q!(
        "select coalition.slug as coalition, coalition.name, membership.slug
         from membership join coalition on coalition.id = membership.space_id
         where membership.organization_id = $1 and membership.left_at is null order by coalition.name, coalition.slug",
        organization
    )
    .all(cx.db())
    .await
}
