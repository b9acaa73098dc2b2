//! Who may be reached next: what the walks over many sources at once have in common.

use crate::Graph;

/// Beyond one node in so many on the front it is cheaper to ask all nodes than to find those beside it.
const DENSE: usize = 8;

/// Finds the nodes beside a front.
pub struct Wave {
    /// The nodes to ask, in a fixed order.
    pub beside: Vec<u32>,
    found: Vec<bool>,
}

impl Wave {
    /// For a graph of `n` nodes.
    pub fn new(n: usize) -> Wave {
        Wave { beside: Vec::new(), found: vec![false; n] }
    }

    /// Fills `beside` with the nodes that `front` names and `is_open` lets in; perhaps with more of the open ones.
    pub fn spread(&mut self, graph: &Graph, front: &[u32], is_open: impl Fn(u32) -> bool) {
        self.beside.clear();
        if front.len() * DENSE > graph.len() {
            self.beside.extend(graph.nodes().filter(|&node| is_open(node)));
            return;
        }
        for &node in front.iter().flat_map(|&node| graph.out(node)) {
            if !self.found[node as usize] && is_open(node) {
                self.found[node as usize] = true;
                self.beside.push(node);
            }
        }
        self.beside.iter().for_each(|&node| self.found[node as usize] = false);
    }
}
