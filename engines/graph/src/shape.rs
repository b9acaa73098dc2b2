//! How many ties there are, how many are returned, and how far degrees lean on few.

use crate::Graph;

/// How pairs of nodes stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dyads {
    /// Pairs who name each other.
    pub mutual: u64,
    /// Pairs of whom one names the other.
    pub one_sided: u64,
    /// Pairs of whom neither names the other.
    pub none: u64,
}

impl Dyads {
    /// The share of arcs that are returned, `2M / (2M + A)`: 0 to 1, NaN without ties.
    /// Source: edgewise reciprocity of Wasserman and Faust, Social Network Analysis (1994).
    pub fn reciprocity(&self) -> f64 {
        (2 * self.mutual) as f64 / (2 * self.mutual + self.one_sided) as f64
    }

    /// The share of tied pairs in which both say so, `M / (M + A)`: 0 to 1, NaN without ties.
    pub fn confirmation(&self) -> f64 {
        self.mutual as f64 / (self.mutual + self.one_sided) as f64
    }
}

/// Ties as a share of those possible, `m / (n(n−1))` if directed, twice that if not: 0 to 1, NaN below two nodes. O(1).
pub fn density(graph: &Graph) -> f64 {
    let (n, m) = (graph.len() as f64, graph.ties() as f64);
    m * if graph.is_directed() { 1.0 } else { 2.0 } / (n * (n - 1.0))
}

/// The census of pairs; in an undirected graph every tie is mutual. O(m log d).
/// Source: Holland and Leinhardt, A method for detecting structure in sociometric data (1970).
pub fn dyads(graph: &Graph) -> Dyads {
    let (n, arcs) = (graph.len() as u64, graph.arcs().count() as u64);
    let mutual = graph.arcs().filter(|&(a, b)| a < b && graph.has(b, a)).count() as u64;
    let one_sided = arcs - 2 * mutual;
    Dyads { mutual, one_sided, none: n * n.saturating_sub(1) / 2 - mutual - one_sided }
}

/// `Σ(max − x)` over all nodes, as a share of `most`, which is that sum in the most centralized graph there can be.
/// Source: Freeman, Centrality in social networks: conceptual clarification (1978).
pub fn centralization(values: &[f64], most: f64) -> f64 {
    let highest = values.iter().copied().fold(0.0, f64::max);
    values.iter().map(|value| highest - value).sum::<f64>() / most
}

/// The centralization of degrees without direction, of the star 1: 0 to 1, NaN below three nodes. O(n).
/// Give the union of a directed graph.
pub fn degree_centralization(union: &Graph) -> f64 {
    let n = union.len() as f64;
    centralization(&floats(&union.degrees()), (n - 1.0) * (n - 2.0))
}

/// The centralization of how many each node names: 0 to 1, NaN below two nodes. O(n).
/// The most there can be, `(n−1)²`, is one node that names all, and is named by none.
pub fn out_centralization(graph: &Graph) -> f64 {
    let n = graph.len() as f64;
    centralization(&floats(&graph.degrees()), (n - 1.0).powi(2))
}

/// The same of how many name each node.
pub fn in_centralization(graph: &Graph) -> f64 {
    let n = graph.len() as f64;
    centralization(&floats(&graph.named_by()), (n - 1.0).powi(2))
}

fn floats(counts: &[u32]) -> Vec<f64> {
    counts.iter().map(|&count| f64::from(count)).collect()
}

/// Values nearer than this part of the highest are equal: what differs by rounding alone makes nobody first.
const EQUAL: f64 = 1e-9;

/// The node with the highest value. Among equals it is the one whom most name, because that depends least on who
/// answered; among those the first. `None` without a number.
pub fn highest(values: &[f64], graph: &Graph) -> Option<u32> {
    let top = values.iter().copied().filter(|value| value.is_finite()).reduce(f64::max)?;
    let equal = graph.nodes().filter(|&node| values[node as usize] >= top - EQUAL * top.abs());
    equal.min_by_key(|&node| std::cmp::Reverse(graph.into(node).len()))
}
