//! What if one organization left: what would come apart, what would end, who would stand alone.

use graph::{parts, removals};

use super::rules::falls_off;
use super::types::{Measured, Seen};

/// What would change if one left.
#[derive(Clone, Debug, PartialEq)]
pub struct Without {
    /// Its place.
    pub node: u32,
    /// With how many others it is tied.
    pub ties: usize,
    /// Relationships of two that would end with it.
    pub ending: usize,
    /// Relationships of three or more that would go on without it.
    pub going_on: usize,
    /// Who would lose the largest group, together with whom; each in a group of two or more.
    pub apart: Vec<Vec<u32>>,
    /// Who would have no tie any more.
    pub alone: Vec<u32>,
    /// Parts before and after, those who stand alone among them.
    pub parts: (usize, usize),
    /// How far apart the others are, of a hundred, before and after: 0 when all are tied, 100 when nobody is.
    pub distance: (f64, f64),
}

/// What would change if `node` left. O(n m) for the distances; for one place a few milliseconds at 2,000.
pub fn without(seen: &Seen, of: &Measured, node: u32) -> Without {
    let (mut apart, mut alone) = (vec![], vec![]);
    for group in falls_off(&of.graph, node) {
        match group[..] {
            [one] => alone.push(one),
            _ => apart.push(group),
        }
    }
    // In a part of two or where all hang on the one, also the first of those left has nobody any more.
    alone.extend(of.graph.out(node).iter().filter(|&&it| of.graph.out(it).len() == 1));
    alone.sort_unstable();
    alone.dedup();
    let id = seen.nodes[node as usize].id;
    let own = seen.ends.chunk_by(|a, b| a.id == b.id).filter(|it| it.iter().any(|end| end.organization == id));
    let (ending, going_on): (Vec<_>, Vec<_>) = own.partition(|it| it.len() < 3);
    let left = removals(&of.portrait.union, &[node]);
    let after = left.first().map_or(f64::NAN, |it| it.left.weighted_fragmentation());
    Without {
        node,
        ties: of.graph.out(node).len(),
        ending: ending.len(),
        going_on: going_on.len(),
        apart,
        alone,
        parts: (parts(&of.portrait.union).sizes.len(), of.portrait.parts.without(node)),
        distance: (of.portrait.distances.weighted_fragmentation() * 100.0, after * 100.0),
    }
}
