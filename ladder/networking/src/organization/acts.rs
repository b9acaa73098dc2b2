//! Reading where an organization is at home.

use base::ids::OrganizationId;
use base::{Cx, Result, q, record};

record! {
    /// A coalition that an organization is a member of, with the organization's name in its addresses.
    #[derive(Clone, Debug)]
    pub struct Home { pub coalition: String, pub name: String, pub slug: String }
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
