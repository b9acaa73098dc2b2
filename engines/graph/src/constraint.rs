//! How much each node's neighbours are tied among themselves, and so hem it in.

use crate::Graph;

/// For each node the sum over its neighbours j of `(p_ij + Σ_q p_iq p_qj)²`, where `p_ij` is 1 over the number of
/// neighbours of i: near 0 for whoever stands between many who do not know each other, above 1 for whoever has few who
/// do; NaN for whoever has none. Only neighbours are summed over, not those two steps away, as igraph does.
///
/// Ties are taken without direction: give the union of a directed graph. O(Σ d²).
/// Source: Burt, Structural Holes (1992), chapter 2.
pub fn constraint(union: &Graph) -> Vec<f64> {
    let mut held = vec![0.0; union.len()];
    let each = union.nodes().map(|node| {
        let neighbours = union.out(node);
        let share = 1.0 / neighbours.len() as f64;
        neighbours.iter().for_each(|&j| held[j as usize] = share);
        for &q in neighbours {
            let through = share / union.out(q).len() as f64;
            union.out(q).iter().for_each(|&j| held[j as usize] += through);
        }
        let sum = neighbours.iter().map(|&j| held[j as usize].powi(2)).sum();
        for &q in neighbours {
            union.out(q).iter().for_each(|&j| held[j as usize] = 0.0);
        }
        neighbours.iter().for_each(|&j| held[j as usize] = 0.0);
        if neighbours.is_empty() { f64::NAN } else { sum }
    });
    each.collect()
}
