//! Whether ties stay within sectors or cross their lines.

use crate::Graph;

/// The group of whoever has none: ties to it are counted apart.
pub const NO_GROUP: u32 = u32::MAX;

/// Ties within and across groups, counted as arcs if they have a direction.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Mixing {
    /// Ties of two of the same group.
    pub internal: u64,
    /// Ties of two of different groups.
    pub external: u64,
    /// Ties of whom at least one has no group.
    pub unknown: u64,
}

impl Mixing {
    /// The E-I index `(E − I) / (E + I)`: −1 when all ties stay within, 1 when all cross, NaN without ties.
    /// Source: Krackhardt and Stern, Informal networks and organizational crises (1988).
    pub fn index(&self) -> f64 {
        let (external, internal) = (self.external as f64, self.internal as f64);
        (external - internal) / (external + internal)
    }
}

/// The mixing of the whole graph; `groups` has one entry a node. O(m).
pub fn mixing(graph: &Graph, groups: &[u32]) -> Mixing {
    let mut mixing = Mixing::default();
    graph.arcs().for_each(|(a, b)| *count(&mut mixing, groups[a as usize], groups[b as usize]) += 1);
    halved(mixing, graph)
}

/// The mixing of the ties of each group from 0 on; a tie across a line counts for both its groups. O(m).
pub fn mixing_by_group(graph: &Graph, groups: &[u32]) -> Vec<Mixing> {
    let mut each = vec![Mixing::default(); sizes(groups).len()];
    for (a, b) in graph.arcs() {
        let (a, b) = (groups[a as usize], groups[b as usize]);
        for group in [Some(a), (a != b).then_some(b)].into_iter().flatten().filter(|&it| it != NO_GROUP) {
            *count(&mut each[group as usize], a, b) += 1;
        }
    }
    each.into_iter().map(|mixing| halved(mixing, graph)).collect()
}

/// The E-I index to expect if ties fell on pairs by chance, whatever their number: `1 − 2p`, where p is the share of pairs
/// of the same group; NaN below two nodes with a group. O(n).
pub fn expected_index(groups: &[u32]) -> f64 {
    let sizes = sizes(groups);
    let n: f64 = sizes.iter().sum();
    let same: f64 = sizes.iter().map(|size| size * (size - 1.0)).sum();
    1.0 - 2.0 * same / (n * (n - 1.0))
}

/// How many nodes each group has.
pub(crate) fn sizes(groups: &[u32]) -> Vec<f64> {
    let known = || groups.iter().filter(|&&group| group != NO_GROUP);
    let mut sizes = vec![0.0; known().max().map_or(0, |&most| most as usize + 1)];
    known().for_each(|&group| sizes[group as usize] += 1.0);
    sizes
}

fn count(mixing: &mut Mixing, a: u32, b: u32) -> &mut u64 {
    match (a, b) {
        (NO_GROUP, _) | (_, NO_GROUP) => &mut mixing.unknown,
        (a, b) if a == b => &mut mixing.internal,
        _ => &mut mixing.external,
    }
}

/// An undirected tie is two arcs, but one tie.
fn halved(mixing: Mixing, graph: &Graph) -> Mixing {
    let by = if graph.is_directed() { 1 } else { 2 };
    Mixing { internal: mixing.internal / by, external: mixing.external / by, unknown: mixing.unknown / by }
}
