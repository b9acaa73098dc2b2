//! Reading first steps: what is offered to whom, what was said, and who has not spoken.

use base::ids::{CoalitionId, PersonId};
use base::{Cx, OrganizationId, Result, q, record};
use chrono::{DateTime, TimeDelta, Utc};

use super::rules::{self, LATELY};
use super::types::{FirstWord, Offered};
use crate::evidence::records::spoke;

record! {
    /// A member that did nothing in the open, as anybody here may know.
    #[derive(Clone, Debug)]
    pub struct Member {
        pub id: OrganizationId,
        pub name: String,
        pub slug: String,
        pub hue: i64,
        pub logo: Option<i64>,
        pub joined_at: DateTime<Utc>,
        pub people: i64,
    }
}

/// The members that have been here for a while and have not spoken in the open, by name.
pub async fn silent(cx: &Cx, space: CoalitionId) -> Result<Vec<Member>> {
    let members: Vec<Member> = q!(
        "select organization.id, organization.name, membership.slug, organization.hue, organization.logo, membership.joined_at,
           (select count(*) from representative where representative.space_id = organization.id) as people
         from membership join organization on organization.id = membership.organization_id
         where membership.space_id = $1 and membership.left_at is null order by membership.folded, membership.slug",
        space
    )
    .all(cx.db())
    .await?;
    let spoke = spoke(cx, space, cx.now - TimeDelta::days(LATELY)).await?;
    let known: Vec<(OrganizationId, DateTime<Utc>)> = members.iter().map(|it| (it.id, it.joined_at)).collect();
    let silent = rules::silent(&known, &spoke, cx.now);
    let silent: std::collections::BTreeSet<OrganizationId> = silent.into_iter().collect();
    Ok(members.into_iter().filter(|it| silent.contains(&it.id)).collect())
}

/// Every step that is offered to a person today.
pub async fn offered(cx: &Cx, person: PersonId) -> Result<Vec<Offered>> {
    let all: Vec<Offered> = q!(
        "select first_step.space_id as space, coalition.slug as coalition, coalition.name as coalition_name, organization.id as organization,
           organization.name as organization_name, organization.hue, organization.logo, first_step.offered_at, first_step.open_until,
           asker.name as asker
         from first_step join coalition on coalition.id = first_step.space_id
         join organization on organization.id = first_step.organization_id
         join membership on membership.space_id = first_step.space_id and membership.organization_id = first_step.organization_id and membership.left_at is null
         join representative on representative.space_id = first_step.organization_id and representative.person_id = first_step.person_id
         left join person asker on asker.id = first_step.asked_by
         where first_step.person_id = $1 and first_step.outcome is null and first_step.open_until >= $2
         order by first_step.offered_at, first_step.space_id, first_step.organization_id",
        person,
        cx.now.date_naive()
    )
    .all(cx.db())
    .await?;
    Ok(all.into_iter().filter(|it| cx.speaks_for(it.organization)).collect())
}

/// What was said with first steps in a coalition, the latest first.
pub async fn said(cx: &Cx, space: CoalitionId, most: i64) -> Result<Vec<FirstWord>> {
    q!(
        "select organization.id as organization, organization.name, membership.slug, organization.hue, organization.logo,
           first_step.topic, first_step.text, first_step.done_at
         from first_step join organization on organization.id = first_step.organization_id
         left join membership on membership.space_id = first_step.space_id and membership.organization_id = first_step.organization_id and membership.left_at is null
         where first_step.space_id = $1 and first_step.outcome = 'said' and first_step.topic is not null
         order by first_step.done_at desc, organization.id limit $2",
        space,
        most
    )
    .all(cx.db())
    .await
}
