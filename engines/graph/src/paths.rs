//! How far everybody is from everybody, and how that changes when a node leaves.
//!
//! A row of 512 bits a node says which sources have come there, so that one step over a tie serves 512 sources.

use crate::Graph;
use crate::wave::Wave;
use rayon::prelude::*;

const WORDS: usize = 8;
/// Sources walked from at once.
const LANES: usize = WORDS * 64;
type Row = [u64; WORDS];
const NONE: Row = [0; WORDS];
const ALL: Row = [u64::MAX; WORDS];

/// How many ordered pairs of nodes are how far apart.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Distances {
    /// The number of nodes.
    pub nodes: usize,
    /// Pairs at distance 1, 2, 3, …; the last is not 0.
    pub pairs: Vec<u64>,
}

impl Distances {
    /// Ordered pairs of whom the second can be reached from the first.
    pub fn reached(&self) -> u64 {
        self.pairs.iter().sum()
    }

    /// The mean distance of pairs of whom one can be reached, in steps; NaN without any.
    pub fn mean(&self) -> f64 {
        let steps = (1..).zip(&self.pairs).map(|(distance, &pairs)| distance as f64 * pairs as f64);
        steps.sum::<f64>() / self.reached() as f64
    }

    /// The longest distance, in steps.
    pub fn diameter(&self) -> usize {
        self.pairs.len()
    }

    /// KPP-neg fragmentation F: the share of pairs that cannot reach each other, 0 to 1, NaN below two nodes.
    /// Source: Borgatti, Identifying sets of key players in a social network (2006).
    pub fn fragmentation(&self) -> f64 {
        1.0 - self.reached() as f64 / self.possible()
    }

    /// Distance-weighted fragmentation dF: 1 minus the mean of 1/distance over all pairs, where who cannot be reached
    /// counts 0; 0 when all are tied to all, 1 without ties, NaN below two nodes. Source: as above.
    pub fn weighted_fragmentation(&self) -> f64 {
        let near = (1..).zip(&self.pairs).map(|(distance, &pairs)| pairs as f64 / distance as f64);
        1.0 - near.sum::<f64>() / self.possible()
    }

    fn possible(&self) -> f64 {
        let n = self.nodes as f64;
        n * (n - 1.0)
    }

    fn add(mut self, other: Distances) -> Distances {
        let longest = self.pairs.len().max(other.pairs.len());
        self.pairs.resize(longest, 0);
        other.pairs.iter().enumerate().for_each(|(at, pairs)| self.pairs[at] += pairs);
        self
    }
}

/// All distances, along the direction of ties if they have one. O(n m), in steps that serve 512 sources each.
/// Source: Then et al., The more the merrier: efficient multi-source graph traversal (2015).
pub fn distances(graph: &Graph) -> Distances {
    let firsts: Vec<u32> = graph.nodes().step_by(LANES).collect();
    let each = firsts.into_par_iter().map_init(|| Walk::new(graph), |walk, first| walk.from(first, None));
    let none = || Distances { nodes: graph.len(), pairs: Vec::new() };
    each.reduce(none, Distances::add)
}

/// What is left when one node leaves.
#[derive(Debug, Clone, PartialEq)]
pub struct Removal {
    /// Who leaves.
    pub node: u32,
    /// All distances among the others.
    pub left: Distances,
}

/// For each of `leaving` what is left when it alone leaves. O(n m) each, in steps that serve 512 sources each.
/// The key player of KPP-neg is the one whose `left.weighted_fragmentation()` is highest.
pub fn removals(graph: &Graph, leaving: &[u32]) -> Vec<Removal> {
    let each = leaving.par_iter().map_init(
        || Walk::new(graph),
        |walk, &node| {
            let none = Distances { nodes: graph.len() - 1, pairs: Vec::new() };
            let firsts = graph.nodes().step_by(LANES);
            let left = firsts.fold(none, |sum, first| sum.add(walk.from(first, Some(node))));
            Removal { node, left }
        },
    );
    each.collect()
}

/// A walk from 512 sources.
struct Walk<'a> {
    graph: &'a Graph,
    /// Which sources have come here, and which of them in this step, and in the next.
    seen: Vec<Row>,
    near: Vec<Row>,
    far: Vec<Row>,
    wave: Wave,
    front: Vec<u32>,
    next: Vec<u32>,
}

impl<'a> Walk<'a> {
    fn new(graph: &'a Graph) -> Walk<'a> {
        let rows = || vec![NONE; graph.len()];
        let (front, next) = (Vec::new(), Vec::new());
        Walk { graph, seen: rows(), near: rows(), far: rows(), wave: Wave::new(graph.len()), front, next }
    }

    /// The distances from `first` and those that follow it, in a graph without `absent`.
    fn from(&mut self, first: u32, absent: Option<u32>) -> Distances {
        self.start(first, absent);
        let mut pairs = Vec::new();
        loop {
            match self.reach() {
                0 => return Distances { nodes: self.graph.len(), pairs },
                reached => pairs.push(reached),
            }
        }
    }

    fn start(&mut self, first: u32, absent: Option<u32>) {
        // Lanes without a source count as seen, so that a node that all have come to is told from the others at once.
        let sources = (first..self.graph.len() as u32).take(LANES);
        let is_idle = |lane: usize| lane >= sources.len() || first + lane as u32 == absent.unwrap_or(u32::MAX);
        let idle = (0..LANES).filter(|&lane| is_idle(lane)).fold(NONE, with);
        self.seen.fill(idle);
        self.front.clear();
        // Whoever is absent counts as seen from everywhere, and so is never come to, nor gone on from.
        absent.iter().for_each(|&node| self.seen[node as usize] = ALL);
        for (lane, source) in sources.enumerate().filter(|&(_, source)| Some(source) != absent) {
            self.seen[source as usize] = with(idle, lane);
            self.near[source as usize] = with(NONE, lane);
            self.front.push(source);
        }
    }

    /// One step further; how many pairs met in it.
    fn reach(&mut self) -> u64 {
        let seen = &mut self.seen;
        self.wave.spread(self.graph, &self.front, |node| seen[node as usize] != ALL);
        let mut met = 0;
        self.next.clear();
        for &node in &self.wave.beside {
            let mut row = NONE;
            for &from in self.graph.into(node) {
                let near = &self.near[from as usize];
                (0..WORDS).for_each(|word| row[word] |= near[word]);
            }
            let seen = &mut seen[node as usize];
            (0..WORDS).for_each(|word| row[word] &= !seen[word]);
            if row == NONE {
                continue;
            }
            (0..WORDS).for_each(|word| seen[word] |= row[word]);
            met += row.iter().map(|word| u64::from(word.count_ones())).sum::<u64>();
            self.next.push(node);
            self.far[node as usize] = row;
        }
        self.front.iter().for_each(|&node| self.near[node as usize] = NONE);
        std::mem::swap(&mut self.near, &mut self.far);
        std::mem::swap(&mut self.front, &mut self.next);
        met
    }
}

fn with(mut row: Row, lane: usize) -> Row {
    row[lane / 64] |= 1 << (lane % 64);
    row
}
