//! How often each node stands on the shortest way between two others.
//!
//! Brandes's two passes, for eight sources at once: a row of eight numbers a node, so that each neighbour read from
//! memory serves eight sources, and no step depends on a guess which way a comparison goes. Each level of distance pulls
//! from the level before (paths) or behind (credit), whose rows are zero wherever a source has no node of that level.

use crate::wave::Wave;
use crate::{Graph, shape};
use rayon::prelude::*;

/// Sources walked from at once: a row is one line of the cache.
const LANES: usize = 8;
type Row = [f64; LANES];
const NONE: Row = [0.0; LANES];
/// Parts of the sources that are summed on their own, so that the sum is the same on any number of threads.
const PARTS: usize = 64;
/// More shortest paths than this to one node count as this, so that no number runs over. Shares of credit stay whole.
const MOST_PATHS: f64 = 1e300;

/// For each node the sum over pairs of others of the share of their shortest paths that lead through it: pairs in order
/// if directed, each pair once if not. Not normalized. Exact but for rounding, and the same on any number of threads.
///
/// O(n m) at worst, divided by about three to four by walking from eight sources at once; 240 bytes a node and thread.
/// Source: Brandes, A faster algorithm for betweenness centrality (2001).
pub fn betweenness(graph: &Graph) -> Vec<f64> {
    let n = graph.len();
    let part = n.div_ceil(PARTS).next_multiple_of(LANES).max(LANES);
    let sums = (0..n.div_ceil(part)).into_par_iter().map(|at| {
        let mut walk = Walk::new(graph);
        let end = n.min((at + 1) * part);
        (at * part..end).step_by(LANES).for_each(|first| walk.from(first as u32..end.min(first + LANES) as u32));
        walk.credit
    });
    let sums: Vec<Vec<f64>> = sums.collect();
    let once = if graph.is_directed() { 1.0 } else { 0.5 };
    (0..n).map(|node| sums.iter().map(|sum| sum[node]).sum::<f64>() * once).collect()
}

/// Its centralization, of the star 1: 0 to 1, NaN below three nodes. `values` are those of [`betweenness`]. O(n).
/// Source: Freeman, A set of measures of centrality based on betweenness (1977).
pub fn betweenness_centralization(graph: &Graph, values: &[f64]) -> f64 {
    let n = graph.len() as f64;
    let pairs = if graph.is_directed() { 1.0 } else { 2.0 };
    shape::centralization(values, (n - 1.0).powi(2) * (n - 2.0) / pairs)
}

/// A walk from eight sources, and the credit it gave so far.
struct Walk<'a> {
    graph: &'a Graph,
    credit: Vec<f64>,
    /// The level read from, and the one written to; all zero between walks.
    near: Vec<Row>,
    far: Vec<Row>,
    /// 1 for each source that has not yet come here, else 0.
    open: Vec<Row>,
    wave: Wave,
    /// The nodes of each level, one level after another, and by how many paths each source comes there.
    nodes: Vec<u32>,
    paths: Vec<Row>,
    /// Where each level begins.
    levels: Vec<usize>,
}

impl<'a> Walk<'a> {
    fn new(graph: &'a Graph) -> Walk<'a> {
        let n = graph.len();
        let (near, far, open) = (vec![NONE; n], vec![NONE; n], vec![NONE; n]);
        let (nodes, paths, levels) = (Vec::new(), Vec::new(), Vec::new());
        Walk { graph, credit: vec![0.0; n], near, far, open, wave: Wave::new(n), nodes, paths, levels }
    }

    fn from(&mut self, sources: std::ops::Range<u32>) {
        self.start(sources);
        while self.reach() {}
        self.give();
    }

    fn start(&mut self, sources: std::ops::Range<u32>) {
        self.open.fill([1.0; LANES]);
        self.nodes.clear();
        self.paths.clear();
        self.levels.clear();
        self.levels.push(0);
        for (lane, source) in sources.enumerate() {
            let mut row = NONE;
            row[lane] = 1.0;
            self.open[source as usize][lane] = 0.0;
            self.near[source as usize] = row;
            self.nodes.push(source);
            self.paths.push(row);
        }
        self.levels.push(self.nodes.len());
    }

    /// One level further; `false` at the end, when both levels of rows are zero again.
    fn reach(&mut self) -> bool {
        let last = self.levels[self.levels.len() - 2]..self.levels[self.levels.len() - 1];
        let open = &mut self.open;
        self.wave.spread(self.graph, &self.nodes[last.clone()], |node| open[node as usize] != NONE);
        for &node in &self.wave.beside {
            let mut row = pulled(&self.near, self.graph.into(node));
            let open = &mut open[node as usize];
            (0..LANES).for_each(|lane| row[lane] *= open[lane]);
            if row == NONE {
                continue;
            }
            (0..LANES).for_each(|lane| open[lane] = if row[lane] > 0.0 { 0.0 } else { open[lane] });
            self.nodes.push(node);
            self.paths.push(row);
            self.far[node as usize] = row.map(|paths| paths.min(MOST_PATHS));
        }
        self.nodes[last].iter().for_each(|&node| self.near[node as usize] = NONE);
        std::mem::swap(&mut self.near, &mut self.far);
        let end = *self.levels.last().unwrap_or(&0);
        self.levels.push(self.nodes.len());
        self.nodes.len() > end
    }

    /// Back from the last level to the first: each node is given the credit of those behind it, by its share of their
    /// paths.
    fn give(&mut self) {
        let mut behind = 0..0;
        for level in (1..self.levels.len() - 1).rev() {
            let here = self.levels[level]..self.levels[level + 1];
            for at in here.clone() {
                let (node, paths) = (self.nodes[at], self.paths[at]);
                let mut row = pulled(&self.near, self.graph.out(node));
                (0..LANES).for_each(|lane| row[lane] *= paths[lane].min(MOST_PATHS));
                self.credit[node as usize] += row.iter().sum::<f64>();
                let share = |lane| if paths[lane] > 0.0 { (1.0 + row[lane]) / paths[lane] } else { 0.0 };
                self.far[node as usize] = std::array::from_fn(share);
            }
            self.nodes[behind].iter().for_each(|&node| self.near[node as usize] = NONE);
            std::mem::swap(&mut self.near, &mut self.far);
            behind = here;
        }
        self.nodes[behind].iter().for_each(|&node| self.near[node as usize] = NONE);
    }
}

/// The sum of the rows of some nodes.
fn pulled(rows: &[Row], nodes: &[u32]) -> Row {
    let mut sum = NONE;
    for &node in nodes {
        let row = &rows[node as usize];
        (0..LANES).for_each(|lane| sum[lane] += row[lane]);
    }
    sum
}
