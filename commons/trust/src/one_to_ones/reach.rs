//! How far talks reach in a coalition, as numbers that are the same for everybody in it.

use std::collections::BTreeSet;
use std::sync::Arc;

use base::ids::CoalitionId;
use base::{Cx, OrganizationId, Result, q};
use chrono::{Months, NaiveDate};

use super::rules::{self, Tie, tie};
use super::types::{Coverage, Outcome};

/// How far talks reach. Partners are those of relationships in force that every member may know of, so that the numbers
/// tell of nothing that stays between parties. Added up once until something changes.
pub async fn coverage(cx: &Cx, space: CoalitionId) -> Result<Arc<Coverage>> {
    cx.summed(space, "one-to-ones", sum(cx, space)).await
}

async fn sum(cx: &Cx, space: CoalitionId) -> Result<Coverage> {
    let today = cx.now.date_naive();
    let since = today.checked_sub_months(Months::new(rules::LATELY)).unwrap_or(today);
    let members: Vec<(OrganizationId,)> =
        q!("select organization_id from membership where space_id = $1 and left_at is null order by 1", space)
            .all(cx.db())
            .await?;
    let partners: Vec<(OrganizationId, OrganizationId)> = q!(
        "select distinct a.organization_id, b.organization_id from relationship r
         join party a on a.space_id = r.space_id and a.relationship_id = r.id and a.standing in ('in', 'leaving')
         join party b on b.space_id = r.space_id and b.relationship_id = r.id and b.standing in ('in', 'leaving') and b.organization_id > a.organization_id
         where r.space_id = $1 and r.seen in ('public', 'coalition') and r.state in ('agreed', 'in-review', 'under-notice')
           and (r.ends_on is null or r.ends_on > $2) and (a.leaving_on is null or a.leaving_on > $2) and (b.leaving_on is null or b.leaving_on > $2)
         order by 1, 2",
        space,
        today
    )
    .all(cx.db())
    .await?;
    let talks: Vec<(OrganizationId, OrganizationId, NaiveDate)> = q!(
        "select one_organization, other_organization, max(happened_on) from one_to_one_pair
         where space_id = $1 and outcome = $2 and happened_on is not null group by one_organization, other_organization order by 1, 2",
        space,
        Outcome::Happened
    )
    .all(cx.db())
    .await?;
    let members: BTreeSet<OrganizationId> = members.into_iter().map(|it| it.0).collect();
    let partners: BTreeSet<Tie> = partners.into_iter().map(|(a, b)| tie(a, b)).collect();
    let lately = talks.iter().filter(|(.., on)| *on >= since).map(|(a, b, _)| tie(*a, *b)).collect();
    let ever = talks.iter().flat_map(|(a, b, _)| [*a, *b]).collect();
    Ok(rules::coverage(&members, &partners, &lately, &ever))
}
