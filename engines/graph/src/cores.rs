//! How deep in the thick of it each node stands.

use crate::Graph;

/// For each node the largest k such that it belongs to a part in which everyone has k ties to others of the part.
/// Ties are taken without direction: give the union of a directed graph. O(n + m).
/// Source: Batagelj and Zaveršnik, An O(m) algorithm for cores decomposition of networks (2003).
pub fn cores(union: &Graph) -> Vec<u32> {
    let mut core = union.degrees();
    let mut line = Line::new(&core);
    for at in 0..union.len() {
        let node = line.nodes[at];
        for &other in union.out(node) {
            if core[other as usize] > core[node as usize] {
                line.advance(other, core[other as usize]);
                core[other as usize] -= 1;
            }
        }
    }
    core
}

/// All nodes in order of what is left of their degree.
struct Line {
    nodes: Vec<u32>,
    place: Vec<usize>,
    /// Where the nodes of each degree begin.
    starts: Vec<usize>,
}

impl Line {
    fn new(degrees: &[u32]) -> Line {
        let mut nodes: Vec<u32> = (0..degrees.len() as u32).collect();
        nodes.sort_by_key(|&node| degrees[node as usize]);
        let mut place = vec![0; nodes.len()];
        nodes.iter().enumerate().for_each(|(at, &node)| place[node as usize] = at);
        let most = degrees.iter().copied().max().unwrap_or(0);
        let starts = (0..=most).map(|degree| nodes.partition_point(|&node| degrees[node as usize] < degree));
        Line { starts: starts.collect(), nodes, place }
    }

    /// Moves a node of `degree` to the front of its like, and the mark behind it: it is now of one less.
    fn advance(&mut self, node: u32, degree: u32) {
        let (from, to) = (self.place[node as usize], self.starts[degree as usize]);
        let other = self.nodes[to];
        self.nodes.swap(from, to);
        (self.place[node as usize], self.place[other as usize]) = (to, from);
        self.starts[degree as usize] += 1;
    }
}
