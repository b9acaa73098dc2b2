//! From relationships to ties between places.

use std::collections::HashMap;

use base::OrganizationId;
use base::form::Form;

use super::types::{End, Filter, Node, Sort};
use crate::directory::rules::query_of;

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
        }
    }

    /// The same as the query of an address, with its question mark; empty when it asks for nothing.
    pub fn query(&self) -> String {
        let sort = if self.sort == Sort::Level { "" } else { self.sort.as_str() };
        let page = if self.page > 1 { self.page.to_string() } else { String::new() };
        query_of(&[
            ("level", self.level.map_or("", |it| it.as_str())),
            ("sector", self.sector.map_or("", |it| it.as_str())),
            ("purpose", &self.purpose),
            ("organization", &self.organization),
            ("sort", sort),
            ("page", &page),
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

/// The number that stays with an organization: the random half of its id.
pub fn key(id: OrganizationId) -> u64 {
    id.0.as_u64_pair().1
}
