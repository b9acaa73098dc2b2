//! Who is tied to those who are themselves tied to many.

use crate::{Graph, shape};

/// The leading eigenvector of a graph.
#[derive(Debug, Clone, PartialEq)]
pub struct Leading {
    /// For each node its share, the highest 1; all 0 without ties.
    pub vector: Vec<f64>,
    /// The eigenvalue, in ties: at least the mean degree, at most the highest.
    pub value: f64,
}

impl Leading {
    /// The centralization of the vector, as a share of that of a single tie among `n`: NaN below three nodes.
    pub fn centralization(&self) -> f64 {
        shape::centralization(&self.vector, self.vector.len() as f64 - 2.0)
    }
}

/// Steps after which what is found is taken; a chain of 1,000 nodes, as slow as any, takes about 2,000.
const STEPS: usize = 10_000;
/// How little may be left, as a part of the eigenvalue.
const EXACT: f64 = 1e-14;

/// Eigenvector centrality of an undirected graph (give the union of a directed one): the part of the all-ones vector that
/// belongs to the largest eigenvalue, so that equal components have equal shares, and weaker ones 0.
///
/// Each step takes the best of what the last one, its error and the way it came can make together; O(m) a step, some
/// dozens of steps in a network as people have them. Sources: Bonacich, Power and centrality (1987); Knyazev, Toward the
/// optimal preconditioned eigensolver (2001).
pub fn leading(union: &Graph) -> Leading {
    let n = union.len();
    let mut x = vec![1.0 / (n as f64).sqrt(); n];
    if union.ties() == 0 {
        return Leading { vector: vec![0.0; n], value: 0.0 };
    }
    let (mut way, mut value, mut best) = (vec![0.0; n], 0.0, f64::INFINITY);
    for step in 0..STEPS {
        let image = times(union, &x);
        value = dot(&x, &image);
        let error: Vec<f64> = x.iter().zip(&image).map(|(x, image)| image - value * x).collect();
        let left = dot(&error, &error).sqrt();
        if left <= EXACT * value || (left < 1e-12 * value && left >= best) {
            break;
        }
        best = if step == 0 { left } else { best.min(left) };
        (x, way) = better(union, x, error, way);
    }
    let highest = x.iter().fold(0.0, |high: f64, share| high.max(share.abs()));
    Leading { vector: x.iter().map(|share| share.abs() / highest).collect(), value }
}

/// The unit vector of highest quotient among those that `x`, `error` and `way` span, and the step from `x` to it.
fn better(union: &Graph, x: Vec<f64>, error: Vec<f64>, way: Vec<f64>) -> (Vec<f64>, Vec<f64>) {
    let mut basis: Vec<Vec<f64>> = vec![x];
    for vector in [error, way] {
        basis.extend(beyond(&basis, vector));
    }
    let images: Vec<Vec<f64>> = basis.iter().map(|vector| times(union, vector)).collect();
    let mut matrix = [[0.0; 3]; 3];
    for (a, vector) in basis.iter().enumerate() {
        (0..basis.len()).for_each(|b| matrix[a][b] = dot(vector, &images[b]));
    }
    let parts = top(matrix, basis.len());
    let sum = |from: usize| -> Vec<f64> {
        let of = |at: usize| (from..basis.len()).map(|a| parts[a] * basis[a][at]).sum();
        (0..union.len()).map(of).collect()
    };
    (unit(sum(0)).unwrap_or_default(), sum(1))
}

/// What of `vector` no vector of `basis` holds, of length 1; `None` if that is nothing.
fn beyond(basis: &[Vec<f64>], vector: Vec<f64>) -> Option<Vec<f64>> {
    let mut vector = unit(vector)?;
    // Twice, because what rounding left after the first time would be held to be new.
    for _ in 0..2 {
        for other in basis {
            let along = dot(&vector, other);
            vector.iter_mut().zip(other).for_each(|(it, other)| *it -= along * other);
        }
        vector = unit(vector)?;
    }
    Some(vector)
}

fn unit(mut vector: Vec<f64>) -> Option<Vec<f64>> {
    let length = dot(&vector, &vector).sqrt();
    vector.iter_mut().for_each(|it| *it /= length);
    (length > 1e-150).then_some(vector)
}

/// The leading eigenvector of the upper left `size` rows of a symmetric matrix, its first entry not below 0 (Jacobi).
fn top(mut m: [[f64; 3]; 3], size: usize) -> [f64; 3] {
    let mut vectors = [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]];
    let pairs = (0..12).flat_map(|_| [(0, 1), (0, 2), (1, 2)]).filter(|pair| pair.1 < size);
    for (a, b) in pairs {
        let turn = 0.5 * (2.0 * m[a][b]).atan2(m[b][b] - m[a][a]);
        let (sin, cos) = turn.sin_cos();
        for row in m.iter_mut().take(size).chain(&mut vectors) {
            (row[a], row[b]) = (cos * row[a] - sin * row[b], sin * row[a] + cos * row[b]);
        }
        let (above, below) = (m[a], m[b]);
        m[a] = std::array::from_fn(|at| cos * above[at] - sin * below[at]);
        m[b] = std::array::from_fn(|at| sin * above[at] + cos * below[at]);
    }
    let best = (0..size).max_by(|&a, &b| m[a][a].total_cmp(&m[b][b])).unwrap_or(0);
    let sign = if vectors[0][best] < 0.0 { -1.0 } else { 1.0 };
    vectors.map(|row| sign * row[best])
}

fn times(union: &Graph, x: &[f64]) -> Vec<f64> {
    union.nodes().map(|node| union.out(node).iter().map(|&other| x[other as usize]).sum()).collect()
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}
