//! Reading what was in force when, as far as whoever asks may know of it.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use base::heavy::off_the_way;
use base::{Cx, Error, OrganizationId, Result, q, record};
use chrono::{DateTime, Utc};
use relationships::standing::store::RelationshipId;
use relationships::terms::Terms;
use relationships::{spoken_of, visible};

use super::rules::{Notice, Paper, quarters, stretches};
use super::types::{Quarter, Stretch};
use crate::network::types::{End, Node};

/// The quarter that an address asks for; none: the present. What is no quarter, or lies ahead, is not found.
pub fn asked(cx: &Cx, at: &str) -> Result<Option<Quarter>> {
    if at.is_empty() {
        return Ok(None);
    }
    let (quarter, now): (Quarter, Quarter) = (at.parse()?, Quarter::of(cx.today()));
    match quarter.cmp(&now) {
        std::cmp::Ordering::Greater => Err(Error::NotFound),
        std::cmp::Ordering::Equal => Ok(None),
        std::cmp::Ordering::Less => Ok(Some(quarter)),
    }
}

/// The quarters to choose from, for whoever asks: from the first in which something was agreed that they may know of.
pub async fn choices(cx: &Cx) -> Result<Vec<Quarter>> {
    let place = cx.place()?;
    let (first,): (Option<DateTime<Utc>>,) = q!(
        concat!(
            "select min(r.agreed_at) from relationship r where r.space_id = $1 and r.agreed_at is not null and ",
            visible!("$2", "$3", "$4")
        ),
        place.coalition,
        place.member,
        place.coordinator,
        cx.organization()
    )
    .one(cx.db())
    .await?;
    Ok(quarters(first.map(|at| Quarter::of(at.date_naive())), Quarter::of(cx.today())))
}

record! {
    struct Written { id: RelationshipId, version: i64, body: String, ended_at: Option<DateTime<Utc>> }
}

/// Everything that ever was in force in the coalition, whoever may know of it.
async fn all(cx: &Cx) -> Result<Arc<Vec<Stretch>>> {
    let space = cx.place()?.coalition;
    let read = async {
        let written: Vec<Written> = q!(
            "select r.id, terms.version, terms.body, r.ended_at from terms join relationship r on r.space_id = terms.space_id and r.id = terms.relationship_id
             where terms.space_id = $1 and terms.outcome in ('in-force', 'replaced') and r.agreed_at is not null order by r.id, terms.version",
            space
        )
        .all(cx.db())
        .await?;
        let yeses: Vec<(RelationshipId, i64, OrganizationId, DateTime<Utc>)> =
            q!("select relationship_id, version, organization_id, at from acceptance where space_id = $1", space)
                .all(cx.db())
                .await?;
        let notices: Vec<Notice> = q!(
            "select relationship_id, organization_id, given_at, taken_back_at from notice where space_id = $1 order by relationship_id, given_at",
            space
        )
        .all(cx.db())
        .await?;
        off_the_way(move || together(written, yeses, notices)).await?
    };
    cx.summed(space, "network-past", read).await
}

fn together(
    written: Vec<Written>,
    yeses: Vec<(RelationshipId, i64, OrganizationId, DateTime<Utc>)>,
    mut notices: Vec<Notice>,
) -> Result<Vec<Stretch>> {
    let mut accepted: HashMap<(RelationshipId, i64), BTreeMap<OrganizationId, DateTime<Utc>>> = HashMap::new();
    yeses.into_iter().for_each(|(id, version, by, at)| _ = accepted.entry((id, version)).or_default().insert(by, at));
    let mut papers = vec![];
    for it in written {
        let accepted = accepted.remove(&(it.id, it.version)).unwrap_or_default();
        papers.push(Paper { id: it.id, terms: Terms::read(&it.body)?, accepted, ended_at: it.ended_at });
    }
    // The two databases and Rust need not sort ids alike.
    papers.sort_by_key(|it| it.id);
    notices.sort_by_key(|it| (it.0, it.2));
    Ok(stretches(&papers, &notices))
}

record! {
    struct Known { id: RelationshipId, purpose: String, is_party: bool, organization: OrganizationId }
}

/// Every party of every relationship that was in force at the end of a quarter, as far as `cx` may know of it: of what is
/// its own all of it; of what is others', what was open then and is open now, with the parties that are spoken of.
pub async fn ends(cx: &Cx, quarter: Quarter) -> Result<Vec<End>> {
    let place = cx.place()?;
    let known: Vec<Known> = q!(
        concat!("select r.id, r.purpose, exists (select 1 from party own where own.space_id = r.space_id and own.relationship_id = r.id
               and own.organization_id = $4 and (own.standing in ('in', 'leaving') or (own.standing = 'left' and own.since >= r.ended_at))) as is_party,
             party.organization_id as organization
           from relationship r join party on party.space_id = r.space_id and party.relationship_id = r.id
           where r.space_id = $1 and r.agreed_at is not null and (", spoken_of!(), " or party.organization_id = $4) and ", visible!("$2", "$3", "$4"), "
           order by r.id, party.organization_id"),
        place.coalition, place.member, place.coordinator, cx.organization()
    )
    .all(cx.db())
    .await?;
    let mut by_id: HashMap<RelationshipId, Vec<&Known>> = HashMap::new();
    known.iter().for_each(|it| by_id.entry(it.id).or_default().push(it));
    let (inside, mut ends) = (place.member || place.coordinator, vec![]);
    for stretch in all(cx).await?.iter() {
        let Some(named) = by_id.get(&stretch.id) else { continue };
        let is_party = named[0].is_party;
        if !is_party && !stretch.was_open_to(inside) {
            continue;
        }
        let Some((state, there)) = stretch.at(quarter) else { continue };
        let (id, level, purpose) = (stretch.id, stretch.level, &named[0].purpose);
        let shown = there.into_iter().filter(|it| is_party || named.iter().any(|known| known.organization == *it));
        ends.extend(shown.map(|organization| End { id, level, purpose: purpose.clone(), state, organization }));
    }
    Ok(ends)
}

record! {
    struct Was {
        id: OrganizationId, slug: String, name: String, sector: people::organizations::Sector, hue: i64,
        logo: Option<i64>, left_at: Option<DateTime<Utc>>,
    }
}

/// Everybody who was a member at the end of a quarter, in the order of their ids. Who has left since is among them only where
/// one of these relationships tells of it.
pub async fn nodes(cx: &Cx, quarter: Quarter, ends: &[End]) -> Result<Vec<Node>> {
    let over = quarter.over();
    let all: Vec<Was> = q!(
        "select organization.id, membership.slug, organization.name, organization.sector, organization.hue, organization.logo, membership.left_at
         from membership join organization on organization.id = membership.organization_id
         where membership.space_id = $1 and membership.joined_at < $2 and (membership.left_at is null or membership.left_at >= $2)
         order by organization.id",
        cx.place()?.coalition,
        over
    )
    .all(cx.db())
    .await?;
    let tied: std::collections::HashSet<OrganizationId> = ends.iter().map(|it| it.organization).collect();
    let there = all.into_iter().filter(|it| it.left_at.is_none() || tied.contains(&it.id));
    Ok(there.map(node).collect())
}

fn node(it: Was) -> Node {
    let Was { id, slug, name, sector, hue, logo, left_at } = it;
    Node { id, slug: left_at.is_none().then_some(slug), name, sector, hue, logo }
}
