//! Finding feeds: those of a person, what they may make one of, and one by its address.

use base::ids::{CoalitionId, OrganizationId, digest};
use base::{Cx, Result, q};

use super::rules;
use super::types::{Choice, Feed, Of, Opened, called};

/// The feeds of the person who asks, the latest first.
pub async fn mine(cx: &Cx) -> Result<Vec<Feed>> {
    q!(
        "select feed.id, feed.coalition_id as coalition, coalition.name as coalition_name, feed.organization_id as organization,
           organization.name as organization_name, feed.made_at, feed.read_at
         from feed left join coalition on coalition.id = feed.coalition_id left join organization on organization.id = feed.organization_id
         where feed.space_id = $1 order by feed.made_at desc, feed.id",
        cx.who()?.person
    )
    .all(cx.db())
    .await
}

/// What the person who asks may make a feed of: each coalition for each organization of theirs that is in it, those that
/// they coordinate, and each organization by itself.
pub async fn choices(cx: &Cx) -> Result<Vec<Choice>> {
    let who = cx.who()?;
    let members: Vec<(CoalitionId, OrganizationId)> = q!(
        "select membership.space_id, membership.organization_id from membership
         join representative on representative.space_id = membership.organization_id
         join coalition on coalition.id = membership.space_id join organization on organization.id = membership.organization_id
         where representative.person_id = $1 and membership.left_at is null order by coalition.name, organization.folded, organization.id",
        who.person
    )
    .all(cx.db())
    .await?;
    let members: Vec<Of> = members.into_iter().map(|(coalition, hat)| Of::Member(coalition, hat)).collect();
    let named = |of: Of| {
        let coalition = who.coalitions.iter().find(|it| Some(it.coalition) == of.coalition());
        let organization = who.hats.iter().find(|it| Some(it.organization) == of.organization());
        let name = called(cx, coalition.map(|it| it.name.as_str()), organization.map(|it| it.name.as_str()));
        Choice { of, name }
    };
    Ok(rules::choices(who, &members).into_iter().map(named).collect())
}

/// The feed of this address.
pub async fn by_secret(cx: &Cx, secret: &str) -> Result<Option<Opened>> {
    q!(
        "select feed.id, feed.space_id as person, person.name, person.lang, person.zone, feed.coalition_id as coalition, coalition.name as coalition_name,
           coalition.slug as coalition_slug, coalition.zone as coalition_zone, feed.organization_id as organization,
           organization.name as organization_name, feed.made_at, feed.read_at
         from feed join person on person.id = feed.space_id
         left join coalition on coalition.id = feed.coalition_id left join organization on organization.id = feed.organization_id
         where feed.token_hash = $1",
        digest(secret)
    )
    .opt(cx.db())
    .await
}
