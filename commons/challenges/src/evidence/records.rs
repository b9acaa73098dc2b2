//! Counting what any member of a coalition may know: one statement for each kind of record, however many there are.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use base::ids::CoalitionId;
use base::{Cx, OrganizationId, Result, heavy, q, record};
use choosing::together::found;
use choosing::together::result::Outcome;
use choosing::{Policy, policies};
use chrono::{DateTime, NaiveTime, TimeDelta, Utc};
use graph::{Graph, parts};
use relationships::Level;
use relationships::standing::store::RelationshipId;
use trust::pulse::reading as pulse;
use trust::pulse::rules::quarter;

use super::Finding;
use super::rules::{self, Records};

/// Fewer organizations that are tied are drawn, and not measured.
const SMALL: usize = 6;
/// Whoever parts less than this many from the others is no hub.
const PARTED: usize = 3;
/// How many organizations are looked at as hubs.
const CANDIDATES: usize = 30;

/// What the records of a coalition show.
pub async fn look(cx: &Cx, space: CoalitionId) -> Result<Vec<Finding>> {
    let counted = cx.summed(space, "challenges", count(cx, space)).await?;
    Ok(rules::findings(&counted))
}

record! {
    struct Shape { members: i64, coordinators: i64, in_force: i64, alone: i64, overdue: i64, stepped_up: i64 }
}
record! {
    struct Said { versions: i64, silent: i64, proposals: i64, proposers: i64, questions: i64, invitations: i64 }
}

async fn count(cx: &Cx, space: CoalitionId) -> Result<Records> {
    let year_ago = cx.now - TimeDelta::days(365);
    let shape = shape(cx, space, year_ago).await?;
    let said = said(cx, space, year_ago).await?;
    let spoke = spoke(cx, space, year_ago).await?;
    let (silent, other_language, one_language) = voices(cx, space, &spoke).await?;
    let (takes_turns, single_handed) = leading(cx, space).await?;
    Ok(Records {
        members: shape.members,
        alone: shape.alone,
        in_force: shape.in_force,
        stepped_up: shape.stepped_up,
        trust: pulse::whole(cx, space).await?.map(|it| it.0),
        promises: promises(cx, space).await?,
        versions: (said.versions, said.silent),
        questions: said.questions,
        other_language,
        one_language,
        coordinators: shape.coordinators,
        takes_turns,
        single_handed,
        overdue: shape.overdue,
        hubs: hubs(cx, space).await?,
        proposals: (said.proposals, said.proposers),
        silent,
        invitations: said.invitations,
        chosen: chosen(cx, space).await?,
        promised: promised(cx, space).await?,
    })
}

/// Members, relationships that the coalition knows of, reviews, steps.
async fn shape(cx: &Cx, space: CoalitionId, year_ago: DateTime<Utc>) -> Result<Shape> {
    let month_ago = (cx.now - TimeDelta::days(30)).date_naive();
    q!(
        "with known as (select id, state, review_on from relationship
           where space_id = $1 and seen in ('public', 'coalition') and state in ('agreed', 'in-review', 'under-notice'))
         select (select count(*) from membership where space_id = $1 and left_at is null) as members,
           (select count(*) from coordinator where space_id = $1) as coordinators,
           (select count(*) from known) as in_force,
           (select count(*) from membership where space_id = $1 and left_at is null and not exists (select 1 from party
              join known on known.id = party.relationship_id where party.organization_id = membership.organization_id
                and party.space_id = $1 and party.standing in ('in', 'leaving'))) as alone,
           (select count(*) from known where state = 'in-review' and review_on < $3) as overdue,
           (select count(distinct move.relationship_id) from move join known on known.id = move.relationship_id
              where move.space_id = $1 and move.at > $2 and move.from_level is not null and move.to_level > move.from_level) as stepped_up",
        space,
        year_ago,
        month_ago
    )
    .one(cx.db())
    .await
}

/// Versions, proposals, questions, invitations of the last year, of relationships that the coalition knows of.
async fn said(cx: &Cx, space: CoalitionId, year_ago: DateTime<Utc>) -> Result<Said> {
    let fortnight_ago = cx.now - TimeDelta::days(14);
    q!(
        "with known as (select terms.relationship_id, terms.proposed_for, terms.proposed_at from terms
           join relationship on relationship.space_id = terms.space_id and relationship.id = terms.relationship_id
           where terms.space_id = $1 and terms.proposed_at > $2 and relationship.seen in ('public', 'coalition') and relationship.agreed_at is not null)
         select (select count(*) from known) as versions,
           (select count(*) from known where not exists (select 1 from comment where comment.space_id = $1
              and comment.subject = known.relationship_id and comment.at >= known.proposed_at
              and (known.proposed_for is null or comment.acting_for is null or comment.acting_for <> known.proposed_for))) as silent,
           (select count(*) from known where proposed_for is not null) as proposals,
           (select count(distinct proposed_for) from known) as proposers,
           (select count(*) from question where question.space_id = $1 and answered_at is null and asked_at > $2 and asked_at < $3) as questions,
           (select count(*) from invitation where space_id = $1 and used_at is null and revoked_at is null and expires_at < $4 and expires_at > $2) as invitations",
        space,
        year_ago,
        fortnight_ago,
        cx.now
    )
    .one(cx.db())
    .await
}

/// Who did something that every member may know of in the last year: in the open, or an agreement that they know of.
pub async fn spoke(cx: &Cx, space: CoalitionId, since: DateTime<Utc>) -> Result<BTreeSet<OrganizationId>> {
    let rows: Vec<(OrganizationId,)> = q!(
        "select acting_for from journal where space_id = $1 and openness = 1 and at > $2 and acting_for is not null
         union
         select party.organization_id from relationship r join party on party.space_id = r.space_id and party.relationship_id = r.id
         where r.space_id = $1 and r.seen in ('public', 'coalition') and r.agreed_at > $2 and party.standing in ('in', 'leaving')",
        space,
        since
    )
    .all(cx.db())
    .await?;
    Ok(rows.into_iter().map(|it| it.0).collect())
}

/// Members that were silent; and of those who work in another language than most, and of the others, how many spoke.
async fn voices(
    cx: &Cx,
    space: CoalitionId,
    spoke: &BTreeSet<OrganizationId>,
) -> Result<(i64, (i64, i64), (i64, i64))> {
    let members: Vec<(OrganizationId, String)> = q!(
        "select organization.id, organization.languages from membership join organization on organization.id = membership.organization_id
         where membership.space_id = $1 and membership.left_at is null",
        space
    )
    .all(cx.db())
    .await?;
    let silent = members.iter().filter(|(id, _)| !spoke.contains(id)).count() as i64;
    let said: Vec<(bool, BTreeSet<String>)> =
        members.iter().map(|(id, languages)| (spoke.contains(id), named(languages))).collect();
    let mut often: BTreeMap<&String, usize> = BTreeMap::new();
    said.iter().flat_map(|it| &it.1).for_each(|language| *often.entry(language).or_default() += 1);
    let common = often.iter().max_by_key(|(name, n)| (**n, std::cmp::Reverse(**name))).map(|it| (*it.0).clone());
    let (mut other, mut one) = ((0, 0), (0, 0));
    for (spoke, languages) in said.iter().filter(|it| !it.1.is_empty()) {
        let alone = languages.len() == 1 && languages.first() == common.as_ref();
        let to = if alone { &mut one } else { &mut other };
        *to = (to.0 + 1, to.1 + i64::from(*spoke));
    }
    Ok((silent, other, one))
}

/// The languages that an organization names, in lower case.
fn named(languages: &str) -> BTreeSet<String> {
    languages.split([',', ';', '/', '\n']).map(|it| it.trim().to_lowercase()).filter(|it| !it.is_empty()).collect()
}

async fn leading(cx: &Cx, space: CoalitionId) -> Result<(bool, i64)> {
    let (turns, tasks): (i64, i64) = q!(
        "select (select count(*) from leading_order join leading_place on leading_place.space_id = leading_order.space_id where leading_order.space_id = $1),
           (select count(*) from leading_task where space_id = $1 and second_id is null and ended_at is null)",
        space
    )
    .one(cx.db())
    .await?;
    Ok((turns > 1, tasks))
}

/// What became of promises that were due when the quarter began: a number that stands still for three months.
async fn promises(cx: &Cx, space: CoalitionId) -> Result<(i64, i64, i64)> {
    let begins = quarter(cx.now.date_naive());
    let moment = begins.and_time(NaiveTime::MIN).and_utc();
    q!(
        "select count(*), count(case when outcome = 'kept' and settled_at < $3 then 1 end), count(distinct mending_id)
         from trust_promise where space_id = $1 and due_on < $2 and made_at < $3 and made_at > $4",
        space,
        begins,
        moment,
        moment - TimeDelta::days(365)
    )
    .one(cx.db())
    .await
}

record! { struct End { relationship: RelationshipId, organization: OrganizationId, name: String } }

/// The organizations without which others fall apart, the most tied first.
async fn hubs(cx: &Cx, space: CoalitionId) -> Result<Vec<String>> {
    let ends: Vec<End> = q!(
        "select r.id as relationship, organization.id as organization, organization.name from relationship r
         join party on party.space_id = r.space_id and party.relationship_id = r.id and party.standing in ('in', 'leaving')
         join organization on organization.id = party.organization_id
         where r.space_id = $1 and r.seen in ('public', 'coalition') and r.state in ('agreed', 'in-review', 'under-notice')
         order by r.id, organization.id",
        space
    )
    .all(cx.db())
    .await?;
    heavy::off_the_way(move || parted_by(&ends)).await
}

fn parted_by(ends: &[End]) -> Vec<String> {
    let mut nodes: BTreeMap<OrganizationId, (u32, &str)> = BTreeMap::new();
    for end in ends {
        let next = nodes.len() as u32;
        nodes.entry(end.organization).or_insert((next, &end.name));
    }
    let mut ties: Vec<(u32, u32)> = vec![];
    for together in ends.chunk_by(|a, b| a.relationship == b.relationship) {
        let of: Vec<u32> = together.iter().map(|end| nodes[&end.organization].0).collect();
        ties.extend(of.iter().enumerate().flat_map(|(at, a)| of[at + 1..].iter().map(|b| (*a, *b))));
    }
    let names: BTreeMap<u32, &str> = nodes.values().copied().collect();
    hubs_among(nodes.len(), &ties).iter().map(|node| names[node].to_owned()).collect()
}

/// The nodes whose leaving parts at least [`PARTED`] others from the largest part that stays of theirs. O(n + m) for each of
/// at most [`CANDIDATES`] nodes.
pub fn hubs_among(n: usize, ties: &[(u32, u32)]) -> Vec<u32> {
    if n < SMALL {
        return vec![];
    }
    let graph = Graph::undirected(n, ties.iter().copied());
    let (whole, degrees) = (parts(&graph), graph.degrees());
    let mut candidates = whole.articulation_points();
    candidates.sort_by_key(|node| (std::cmp::Reverse(degrees[*node as usize]), *node));
    candidates.truncate(CANDIDATES);
    candidates.retain(|gone| {
        let left = Graph::undirected(n, ties.iter().copied().filter(|(a, b)| a != gone && b != gone));
        let after = parts(&left);
        let own = whole.component[*gone as usize];
        let mut pieces: BTreeMap<u32, usize> = BTreeMap::new();
        for node in graph.nodes().filter(|it| it != gone && whole.component[*it as usize] == own) {
            *pieces.entry(after.component[node as usize]).or_default() += 1;
        }
        let largest = pieces.values().copied().max().unwrap_or(0);
        pieces.values().sum::<usize>() - largest >= PARTED
    });
    candidates
}

/// Agreements whose parties answered what fits, and how many stand above it.
async fn chosen(cx: &Cx, space: CoalitionId) -> Result<(i64, i64)> {
    let levels: Vec<(RelationshipId, Level)> = q!(
        "select id, level from relationship where space_id = $1 and state in ('agreed', 'in-review', 'under-notice')",
        space
    )
    .all(cx.db())
    .await?;
    let levels: BTreeMap<RelationshipId, Level> = levels.into_iter().collect();
    let choices = found::of_agreements(cx.db(), space).await?;
    let mut policies: BTreeMap<i64, Policy> = BTreeMap::new();
    for it in &choices {
        if let Entry::Vacant(new) = policies.entry(it.choice.policy) {
            new.insert(policies::acts::version(cx.db(), space, it.choice.policy).await?);
        }
    }
    heavy::off_the_way(move || {
        let (mut all, mut above) = (0, 0);
        for it in &choices {
            let agreed = it.choice.relationship.and_then(|id| levels.get(&id));
            let Some((agreed, policy)) = agreed.zip(policies.get(&it.choice.policy)) else { continue };
            let outcome = Outcome::of(it, policy.clone())?;
            all += 1;
            above += i64::from(agreed.number() > outcome.decision.recommended as i64);
        }
        Ok((all, above))
    })
    .await?
}

/// What funders were promised for relationships, and how much of it lies above what is agreed.
async fn promised(cx: &Cx, space: CoalitionId) -> Result<(i64, i64)> {
    q!(
        "select count(*), count(case when funding.level > r.level then 1 end) from funding
         join relationship r on r.space_id = funding.space_id and r.id = funding.relationship_id
         where funding.space_id = $1 and funding.closed_at is null and funding.level is not null
           and r.state in ('agreed', 'in-review', 'under-notice')",
        space
    )
    .one(cx.db())
    .await
}
