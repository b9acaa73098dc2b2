//! All measures of a network at once, each computed once.

use crate::brokerage::{Roles, brokerage, brokerage_totals, expected_brokerage};
use crate::eigen::{Leading, leading};
use crate::parts::{Parts, parts};
use crate::paths::{Distances, Removal, distances, removals};
use crate::sectors::{Mixing, expected_index, mixing, mixing_by_group};
use crate::shape::{Dyads, dyads, highest};
use crate::triangles::{Closure, closure};
use crate::{Graph, betweenness, constraint, cores};

/// Up to here every node is tried as the key player.
const TRIED: usize = 1_000;
/// Beyond, so many of highest betweenness are, and all articulation points.
const LIKELY: usize = 50;

/// What is known of a network. Betweenness, dyads and brokerage follow the direction of ties; all else is of the union.
#[derive(Debug, Clone)]
pub struct Portrait {
    /// The ties without their direction.
    pub union: Graph,
    /// Who names each other, and who is named by one alone.
    pub dyads: Dyads,
    /// See [`betweenness`].
    pub betweenness: Vec<f64>,
    /// See [`leading`].
    pub eigen: Leading,
    /// See [`cores`].
    pub cores: Vec<u32>,
    /// See [`parts`].
    pub parts: Parts,
    /// See [`closure`].
    pub closure: Closure,
    /// See [`distances`].
    pub distances: Distances,
    /// See [`constraint`].
    pub constraint: Vec<f64>,
    /// What the sectors make of it, if any were given.
    pub sectors: Option<Sectors>,
}

/// Whose leaving would part the others most.
#[derive(Debug, Clone, PartialEq)]
pub struct KeyPlayer {
    /// What is left without it.
    pub removal: Removal,
    /// Whether every node was tried, and not only the likely ones.
    pub all_tried: bool,
}

/// What the sectors make of a network.
#[derive(Debug, Clone, PartialEq)]
pub struct Sectors {
    /// See [`mixing`].
    pub mixing: Mixing,
    /// See [`mixing_by_group`].
    pub by_group: Vec<Mixing>,
    /// See [`expected_index`].
    pub expected_index: f64,
    /// See [`brokerage`].
    pub brokerage: Vec<Roles>,
    /// Their sum.
    pub totals: Roles,
    /// See [`expected_brokerage`].
    pub expected: [f64; 5],
}

/// Takes all measures but the key player; `groups`, if given, has one entry a node. O(n m).
pub fn portrait(graph: &Graph, groups: Option<&[u32]>) -> Portrait {
    let union = graph.union();
    Portrait {
        betweenness: betweenness(graph),
        dyads: dyads(graph),
        eigen: leading(&union),
        cores: cores(&union),
        closure: closure(&union),
        distances: distances(&union),
        constraint: constraint(&union),
        sectors: groups.map(|groups| sectors(graph, groups)),
        parts: parts(&union),
        union,
    }
}

fn sectors(graph: &Graph, groups: &[u32]) -> Sectors {
    let brokerage = brokerage(graph, groups);
    let totals = brokerage_totals(&brokerage);
    Sectors {
        mixing: mixing(graph, groups),
        by_group: mixing_by_group(graph, groups),
        expected_index: expected_index(groups),
        expected: expected_brokerage(totals.iter().sum(), groups),
        brokerage,
        totals,
    }
}

/// Finds whose leaving would part the others most: of all nodes up to 1,000 of them, else of those of highest betweenness
/// and the articulation points. `None` below two nodes. O(n m) for each node tried.
pub fn key_player(graph: &Graph, portrait: &Portrait) -> Option<KeyPlayer> {
    let tried: Vec<u32> = match graph.len() {
        0 | 1 => return None,
        n if n <= TRIED => graph.nodes().collect(),
        _ => likely(&portrait.parts, &portrait.betweenness),
    };
    let mut removals = removals(&portrait.union, &tried);
    let mut parted = vec![f64::NAN; graph.len()];
    removals.iter().for_each(|it| parted[it.node as usize] = it.left.weighted_fragmentation());
    // Of two, neither leaves anybody who could be parted: the first is as good as the other.
    let node = highest(&parted, graph).unwrap_or(0);
    let at = removals.iter().position(|it| it.node == node)?;
    Some(KeyPlayer { all_tried: tried.len() == graph.len(), removal: removals.swap_remove(at) })
}

fn likely(parts: &Parts, betweenness: &[f64]) -> Vec<u32> {
    let mut nodes: Vec<u32> = (0..betweenness.len() as u32).collect();
    nodes.sort_by(|&a, &b| betweenness[b as usize].total_cmp(&betweenness[a as usize]));
    nodes.truncate(LIKELY);
    nodes.extend(parts.articulation_points());
    nodes.sort_unstable();
    nodes.dedup();
    nodes
}
