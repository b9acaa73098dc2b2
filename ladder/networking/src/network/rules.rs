//! From relationships to ties between places.

use std::collections::HashMap;

use base::OrganizationId;
use base::form::Form;
use base::words::fold;

use super::types::{End, Filter, Node, Sort};
use crate::directory::rules::query_of;
use crate::shape::types::Seen;
use crate::ties::Tie;
use crate::ties::types::{Row, gathered};

/// Lines on a page of the table.
pub const PAGE: i64 = 50;
/// The longest search that is looked for: characters.
const LONGEST: usize = 200;

impl Filter {
    /// What an address asks for; what is not understood narrows nothing.
    pub fn read(form: &Form) -> Filter {
        let text = |name| form.text(name).chars().take(LONGEST).collect();
        Filter {
            level: form.get("level"),
            sector: form.get("sector"),
            purpose: text("purpose"),
            organization: text("organization"),
            sort: form.get("sort").unwrap_or(Sort::Level),
            page: form.get("page").unwrap_or(1).clamp(1, 100_000),
            at: form.get("at"),
        }
    }

    /// The same as the query of an address, with its question mark; empty when it asks for nothing.
    pub fn query(&self) -> String {
        let sort = if self.sort == Sort::Level { "" } else { self.sort.as_str() };
        let page = if self.page > 1 { self.page.to_string() } else { String::new() };
        let at = self.at.map(|it| it.to_string()).unwrap_or_default();
        query_of(&[
            ("level", self.level.map_or("", |it| it.as_str())),
            ("sector", self.sector.map_or("", |it| it.as_str())),
            ("purpose", &self.purpose),
            ("organization", &self.organization),
            ("sort", sort),
            ("page", &page),
            ("at", &at),
        ])
    }

    /// Whether it lets only some through.
    pub fn narrows(&self) -> bool {
        self.level.is_some() || self.sector.is_some() || !self.purpose.is_empty() || !self.organization.is_empty()
    }
}

/// A tie between two places, by their indices, with the index of an end that tells of its relationship.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The place of the one.
    pub a: u32,
    /// The place of the other.
    pub b: u32,
    /// Where its relationship stands among the ends.
    pub end: usize,
}

/// A relationship of n parties is n·(n−1)/2 ties. Parties that are no members of the coalition any more have no place.
pub fn pairs(nodes: &[Node], ends: &[End]) -> Vec<Pair> {
    let places: HashMap<OrganizationId, u32> = (0u32..).zip(nodes).map(|(place, node)| (node.id, place)).collect();
    let (mut pairs, mut first) = (vec![], 0);
    for relationship in ends.chunk_by(|a, b| a.id == b.id) {
        let there: Vec<u32> = relationship.iter().filter_map(|end| places.get(&end.organization).copied()).collect();
        for (at, &a) in there.iter().enumerate() {
            pairs.extend(there[at + 1..].iter().map(|&b| Pair { a, b, end: first }));
        }
        first += relationship.len();
    }
    pairs
}

/// A page of the table of what somebody sees, and how many lines there are in all: for a day that is past, of which the
/// database has no table.
pub fn listed(seen: &Seen, filter: &Filter) -> (Vec<Tie>, i64) {
    let known: HashMap<OrganizationId, &Node> = seen.nodes.iter().map(|it| (it.id, it)).collect();
    let rows = seen.ends.iter().filter_map(|end| Some(line(end, known.get(&end.organization)?)));
    let mut all = gathered(rows.collect());
    let (purpose, name) = (fold(&filter.purpose), fold(&filter.organization));
    let of_sector = |id| filter.sector.is_none_or(|sector| known.get(&id).is_some_and(|it| it.sector == sector));
    all.retain(|it| {
        filter.level.is_none_or(|level| it.level == level)
            && fold(&it.purpose).contains(&purpose)
            && it.parties.iter().any(|party| of_sector(party.id))
            && it.parties.iter().any(|party| fold(&party.name).contains(&name))
    });
    all.iter_mut().for_each(|it| it.parties.sort_by_cached_key(|party| (fold(&party.name), party.id)));
    all.sort_by_cached_key(|it| {
        let level = if filter.sort == Sort::Level { -it.level.number() } else { 0 };
        let state = if filter.sort == Sort::State { it.state.as_str() } else { "" };
        (level, state, fold(&it.purpose), it.id)
    });
    let total = all.len() as i64;
    (all.into_iter().skip(((filter.page - 1) * PAGE) as usize).take(PAGE as usize).collect(), total)
}

fn line(end: &End, node: &Node) -> Row {
    Row {
        id: end.id,
        level: end.level,
        purpose: end.purpose.clone(),
        state: end.state,
        agreed_at: None,
        review_on: None,
        ends_on: None,
        organization: node.id,
        name: node.name.clone(),
        hue: node.hue,
        logo: node.logo,
        slug: node.slug.clone(),
    }
}

/// The number that stays with an organization: the random half of its id.
pub fn key(id: OrganizationId) -> u64 {
    id.0.as_u64_pair().1
}
