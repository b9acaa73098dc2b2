//! The measures as their definitions say them, over a matrix, however slow.

use graph::{Graph, Mixing, NO_GROUP, Roles};

/// Who names whom.
pub struct Matrix(pub Vec<Vec<bool>>);

/// Whether two numbers are equal but for rounding; what is not defined equals what is not.
pub fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * (1.0 + b.abs()) || (a.is_nan() && b.is_nan())
}

/// The graph of all others, numbered anew.
pub fn without(graph: &Graph, node: u32) -> Graph {
    let number = |other: u32| if other > node { other - 1 } else { other };
    let rest = graph.arcs().filter(|arc| arc.0 != node && arc.1 != node).map(|(a, b)| (number(a), number(b)));
    let n = graph.len() - 1;
    if graph.is_directed() { Graph::directed(n, rest) } else { Graph::undirected(n, rest) }
}

/// An undirected graph of about `m` ties, the same for the same seed (splitmix64).
pub fn random(n: u32, m: usize, mut seed: u64) -> Graph {
    let mut next = move || {
        seed = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (seed ^ (seed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed >> 33) as u32 % n
    };
    Graph::undirected(n as usize, (0..m).map(|_| (next(), next())).collect::<Vec<_>>())
}

/// Calls `each` with every order of `items`.
pub fn each_order(items: &mut Vec<u32>, from: usize, each: &mut impl FnMut(&[u32])) {
    if from == items.len() {
        return each(items);
    }
    for at in from..items.len() {
        items.swap(from, at);
        each_order(items, from + 1, each);
        items.swap(from, at);
    }
}

/// The correlation of two lists; NaN when one does not vary.
pub fn pearson(x: &[f64], y: &[f64]) -> f64 {
    let n = x.len() as f64;
    let (mx, my) = (x.iter().sum::<f64>() / n, y.iter().sum::<f64>() / n);
    let sum = |f: &dyn Fn(f64, f64) -> f64| x.iter().zip(y).map(|(x, y)| f(x - mx, y - my)).sum::<f64>();
    let spread = (sum(&|x, _| x * x) * sum(&|_, y| y * y)).sqrt();
    if spread < 1e-12 { f64::NAN } else { sum(&|x, y| x * y) / spread }
}

impl Matrix {
    pub fn of(graph: &Graph) -> Matrix {
        let row = |a: u32| graph.nodes().map(|b| graph.has(a, b)).collect();
        Matrix(graph.nodes().map(row).collect())
    }

    fn n(&self) -> usize {
        self.0.len()
    }

    /// Floyd and Warshall.
    pub fn distances(&self) -> Vec<Vec<Option<usize>>> {
        let n = self.n();
        let start = |a: usize, b: usize| if a == b { Some(0) } else { self.0[a][b].then_some(1) };
        let mut steps: Vec<Vec<Option<usize>>> = (0..n).map(|a| (0..n).map(|b| start(a, b)).collect()).collect();
        for through in 0..n {
            for a in 0..n {
                for b in 0..n {
                    let by = steps[a][through].zip(steps[through][b]).map(|(x, y)| x + y);
                    steps[a][b] = [steps[a][b], by].into_iter().flatten().min();
                }
            }
        }
        steps
    }

    /// The same one source after another, for graphs that are larger.
    pub fn distances_by_steps(&self) -> Vec<Vec<Option<usize>>> {
        let named: Vec<Vec<usize>> = self.0.iter().map(|row| (0..row.len()).filter(|&b| row[b]).collect()).collect();
        let from = |source: usize| {
            let (mut steps, mut line) = (vec![None; self.n()], vec![source]);
            steps[source] = Some(0);
            for step in 1.. {
                let next = line.iter().flat_map(|&node| &named[node]).copied();
                line = next.filter(|&node| steps[node].is_none()).collect();
                line.iter().for_each(|&node| steps[node] = Some(step));
                if line.is_empty() {
                    break;
                }
            }
            steps
        };
        (0..self.n()).map(from).collect()
    }

    /// The number of shortest paths of each ordered pair: those to whoever is one step nearer, added up.
    fn paths(&self, steps: &[Vec<Option<usize>>]) -> Vec<Vec<f64>> {
        let n = self.n();
        let mut paths = vec![vec![0.0; n]; n];
        for a in 0..n {
            paths[a][a] = 1.0;
            let mut order: Vec<usize> = (0..n).filter(|&b| b != a && steps[a][b].is_some()).collect();
            order.sort_by_key(|&b| steps[a][b]);
            for b in order {
                let before = (0..n).filter(|&c| self.0[c][b] && steps[a][c].map(|it| it + 1) == steps[a][b]);
                paths[a][b] = before.map(|c| paths[a][c]).sum();
            }
        }
        paths
    }

    /// Each pair once if ties have no direction.
    pub fn betweenness(&self, directed: bool) -> Vec<f64> {
        let (n, steps) = (self.n(), self.distances());
        let paths = self.paths(&steps);
        let through = |node: usize, a: usize, b: usize| match (steps[a][node], steps[node][b], steps[a][b]) {
            (Some(x), Some(y), Some(all)) if x + y == all => paths[a][node] * paths[node][b] / paths[a][b],
            _ => 0.0,
        };
        let pairs = |node: usize| {
            (0..n)
                .flat_map(move |a| (0..n).map(move |b| (a, b)))
                .filter(move |&(a, b)| a != b && a != node && b != node)
        };
        let sum = |node| pairs(node).map(|(a, b)| through(node, a, b)).sum::<f64>();
        let once = if directed { 1.0 } else { 0.5 };
        (0..n).map(|node| sum(node) * once).collect()
    }

    pub fn components(&self) -> usize {
        let steps = self.distances();
        let is_first = |&b: &usize| (0..b).all(|a| steps[a][b].is_none());
        (0..self.n()).filter(is_first).count()
    }

    /// Whoever has fewer than k ties leaves until nobody does; who remains is of the k-core.
    pub fn cores(&self) -> Vec<u32> {
        let mut cores = vec![0; self.n()];
        for k in 1..=self.n() {
            let mut inside: Vec<usize> = (0..self.n()).collect();
            while let Some(at) =
                (0..inside.len()).find(|&at| inside.iter().filter(|&&b| self.0[inside[at]][b]).count() < k)
            {
                inside.remove(at);
            }
            inside.iter().for_each(|&node| cores[node] = k as u32);
        }
        cores
    }

    pub fn triangles(&self) -> Vec<u64> {
        let n = self.n();
        let tied = |a: usize, b: usize| self.0[a][b];
        let of =
            |a: usize| (0..n).map(|b| (0..b).filter(|&c| tied(a, b) && tied(b, c) && tied(a, c)).count() as u64).sum();
        (0..n).map(of).collect()
    }

    pub fn constraint(&self) -> Vec<f64> {
        let n = self.n();
        let share =
            |i: usize, j: usize| f64::from(u8::from(self.0[i][j])) / self.0[i].iter().filter(|it| **it).count() as f64;
        let held = |i: usize, j: usize| {
            let through = (0..n).filter(|&q| q != i && q != j && self.0[i][q]).map(|q| share(i, q) * share(q, j));
            (share(i, j) + through.sum::<f64>()).powi(2)
        };
        let of = |i: usize| match self.0[i].contains(&true) {
            true => (0..n).filter(|&j| self.0[i][j]).map(|j| held(i, j)).sum(),
            false => f64::NAN,
        };
        (0..n).map(of).collect()
    }

    /// The largest eigenvalue, by many powers of A + 1 (which no −λ disturbs) on a vector that nothing escapes.
    pub fn leading(&self) -> f64 {
        let n = self.n();
        let mut x = vec![1.0; n];
        let mut value = 0.0;
        for _ in 0..6_000 {
            let image = |a: usize| x[a] + (0..n).filter(|&b| self.0[a][b]).map(|b| x[b]).sum::<f64>();
            let next: Vec<f64> = (0..n).map(image).collect();
            let length = |x: &[f64]| x.iter().map(|it| it * it).sum::<f64>().sqrt();
            value = if n == 0 { 0.0 } else { length(&next) / length(&x) - 1.0 };
            let size = length(&next);
            x = next.into_iter().map(|it| it / size).collect();
        }
        value
    }

    pub fn brokerage(&self, groups: &[u32]) -> Vec<Roles> {
        let n = self.n();
        let mut found = vec![[0; 5]; n];
        for i in 0..n {
            for j in 0..n {
                for k in (0..n).filter(|&k| k != i && self.0[i][j] && self.0[j][k] && !self.0[i][k]) {
                    match (groups[i], groups[j], groups[k]) {
                        (a, b, c) if [a, b, c].contains(&NO_GROUP) => {}
                        (a, b, c) if a == b && b == c => found[j][0] += 1,
                        (a, _, c) if a == c => found[j][1] += 1,
                        (a, b, _) if a == b => found[j][2] += 1,
                        (_, b, c) if b == c => found[j][3] += 1,
                        _ => found[j][4] += 1,
                    }
                }
            }
        }
        found
    }

    pub fn mixing(&self, groups: &[u32], directed: bool) -> Mixing {
        let mut found = Mixing::default();
        for a in 0..self.n() {
            for b in (0..self.n()).filter(|&b| self.0[a][b] && (directed || a < b)) {
                match (groups[a], groups[b]) {
                    (NO_GROUP, _) | (_, NO_GROUP) => found.unknown += 1,
                    (x, y) if x == y => found.internal += 1,
                    _ => found.external += 1,
                }
            }
        }
        found
    }
}
