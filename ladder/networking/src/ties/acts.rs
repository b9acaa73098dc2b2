//! Reading relationships for lists.

use base::{Cx, OrganizationId, Result, q};
use relationships::visible;

use super::types::{Tie, gathered};

/// What an organization is in, or is being asked into, as far as `cx` may see: the closest first.
/// `cross join` tells SQLite, which keeps no statistics, to begin with the organization.
pub async fn of_organization(cx: &Cx, organization: OrganizationId) -> Result<Vec<Tie>> {
    let place = cx.place()?;
    let rows = q!(concat!("select r.id, r.level, r.purpose, r.state, r.agreed_at, r.review_on, r.ends_on, theirs.organization_id as organization,
           organization.name, organization.hue, organization.logo, membership.slug
         from party mine cross join relationship r cross join party theirs
         join organization on organization.id = theirs.organization_id
         left join membership on membership.space_id = r.space_id and membership.organization_id = theirs.organization_id and membership.left_at is null
         where mine.organization_id = $2 and mine.space_id = $1 and r.space_id = $1 and r.id = mine.relationship_id
           and theirs.space_id = $1 and theirs.relationship_id = r.id and r.state in ('proposed', 'agreed', 'in-review', 'under-notice')
           and (mine.standing in ('in', 'leaving') or (mine.standing = 'invited' and r.state = 'proposed'))
           and (theirs.standing in ('in', 'leaving') or (theirs.standing = 'invited' and r.state = 'proposed'))
           and ", visible!("$3", "$4", "$5"), "
         order by r.level desc, r.folded, r.id, organization.folded, organization.id"),
        place.coalition, organization, place.member, place.coordinator, cx.organization()
    );
    Ok(gathered(rows.all(cx.db()).await?))
}
