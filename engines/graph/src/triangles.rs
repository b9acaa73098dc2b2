//! Whether those tied to the same node are tied to each other.

use crate::Graph;

/// How closed the neighbourhoods are.
#[derive(Debug, Clone, PartialEq)]
pub struct Closure {
    /// The triangles that each node is a corner of.
    pub triangles: Vec<u64>,
    /// For each node the pairs of its neighbours.
    pub pairs: Vec<u64>,
}

impl Closure {
    /// The share of pairs with a common neighbour that are tied, three times the triangles over the pairs of neighbours:
    /// 0 to 1, NaN without such pairs. Source: Newman, The structure and function of complex networks (2003).
    pub fn transitivity(&self) -> f64 {
        self.triangles.iter().sum::<u64>() as f64 / self.pairs.iter().sum::<u64>() as f64
    }

    /// The mean over all nodes of the tied share of their pairs of neighbours, 0 below two neighbours: 0 to 1.
    /// Source: Watts and Strogatz, Collective dynamics of small-world networks (1998).
    pub fn local(&self) -> f64 {
        let each = self.triangles.iter().zip(&self.pairs);
        let shares = each.filter(|(_, pairs)| **pairs > 0).map(|(closed, &pairs)| *closed as f64 / pairs as f64);
        shares.sum::<f64>() / self.pairs.len() as f64
    }
}

/// Counts the triangles of an undirected graph (give the union of a directed one). O(m√m).
/// Source: Latapy, Main-memory triangle computations for very large (sparse (power-law)) graphs (2008).
pub fn closure(union: &Graph) -> Closure {
    let degrees = union.degrees();
    // Each triangle is found once, from its corner of lowest rank: nobody has more than √(2m) neighbours of higher rank.
    let rank = |node: u32| (degrees[node as usize], node);
    let above = |node: u32| union.out(node).iter().copied().filter(move |&other| rank(other) > rank(node));
    let mut triangles = vec![0; union.len()];
    let mut beside = vec![u32::MAX; union.len()];
    for a in union.nodes() {
        above(a).for_each(|b| beside[b as usize] = a);
        for b in above(a) {
            for c in above(b).filter(|&c| beside[c as usize] == a) {
                [a, b, c].iter().for_each(|&corner| triangles[corner as usize] += 1);
            }
        }
    }
    let pairs = degrees.iter().map(|&d| u64::from(d) * u64::from(d).saturating_sub(1) / 2);
    Closure { triangles, pairs: pairs.collect() }
}
