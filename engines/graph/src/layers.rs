//! Several kinds of ties among the same nodes, beside each other.

use crate::Graph;

/// The arcs that are in both of two layers, as a share of those in either: 0 to 1, NaN when both are empty.
/// O(m log d). Source: Jaccard (1901).
pub fn jaccard(a: &Graph, b: &Graph) -> f64 {
    let (both, of_a, of_b) = overlap(a, b);
    both / (of_a + of_b - both)
}

/// The correlation of two layers over all ordered pairs of nodes: −1 to 1, NaN when one layer is empty or full.
/// O(m log d). Source: Butts and Carley, Some simple algorithms for structural comparison (2005).
pub fn correlation(a: &Graph, b: &Graph) -> f64 {
    let (both, of_a, of_b) = overlap(a, b);
    let n = a.len().max(b.len()) as f64;
    let pairs = n * (n - 1.0);
    let spread = |count: f64| count * (pairs - count);
    (pairs * both - of_a * of_b) / (spread(of_a) * spread(of_b)).sqrt()
}

fn overlap(a: &Graph, b: &Graph) -> (f64, f64, f64) {
    let in_b = |&(i, j): &(u32, u32)| (i.max(j) as usize) < b.len() && b.has(i, j);
    let both = a.arcs().filter(in_b).count();
    (both as f64, a.arcs().count() as f64, b.arcs().count() as f64)
}

/// The pairs, taken without direction, that are tied in exactly 1, 2, 3, … of the layers, as shares of the pairs tied in
/// any: they sum to 1, or are all NaN without ties. O(Σm log Σm).
pub fn shares(layers: &[&Graph]) -> Vec<f64> {
    let unions = layers.iter().map(|layer| layer.union());
    let pairs = unions.flat_map(|union| union.arcs().filter(|(a, b)| a < b).collect::<Vec<_>>());
    let mut pairs: Vec<(u32, u32)> = pairs.collect();
    pairs.sort_unstable();
    let mut counts = vec![0.0; layers.len()];
    pairs.chunk_by(|a, b| a == b).for_each(|same| counts[same.len() - 1] += 1.0);
    let all: f64 = counts.iter().sum();
    counts.into_iter().map(|count| count / all).collect()
}
