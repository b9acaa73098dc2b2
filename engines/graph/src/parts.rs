//! What hangs together, and on whom and on which ties alone it hangs.

use crate::Graph;

/// The parts of a graph, and where it would break. Ties are taken without direction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parts {
    /// The component of each node, counted from 0 in order of first appearance.
    pub component: Vec<u32>,
    /// The number of nodes of each component.
    pub sizes: Vec<u32>,
    /// Into how many pieces the rest of its component falls if each node leaves: 0 if it is alone.
    pub pieces: Vec<u32>,
    /// The ties without which there would be one more component; the lower node first, sorted.
    pub bridges: Vec<(u32, u32)>,
}

impl Parts {
    /// The nodes whose leaving parts others who hang together, in order.
    pub fn articulation_points(&self) -> Vec<u32> {
        (0..).zip(&self.pieces).filter(|&(_, &pieces)| pieces > 1).map(|(node, _)| node).collect()
    }

    /// The number of components if `node` leaves.
    pub fn without(&self, node: u32) -> usize {
        self.sizes.len() + self.pieces[node as usize] as usize - 1
    }
}

const UNSEEN: u32 = u32::MAX;

/// Finds the parts of an undirected graph (give the union of a directed one) in one walk. O(n + m).
/// Source: Hopcroft and Tarjan, Algorithm 447: efficient algorithms for graph manipulation (1973).
pub fn parts(union: &Graph) -> Parts {
    let n = union.len();
    let found = Parts { component: vec![UNSEEN; n], sizes: Vec::new(), pieces: vec![0; n], bridges: Vec::new() };
    let mut walk = Walk { union, found, entered: vec![0; n], lowest: vec![0; n], way: Vec::new(), clock: 0 };
    for root in union.nodes() {
        if walk.found.component[root as usize] == UNSEEN {
            walk.found.sizes.push(0);
            walk.enter(root);
            while walk.step() {}
        }
    }
    walk.found.bridges.sort_unstable();
    walk.found
}

struct Walk<'a> {
    union: &'a Graph,
    found: Parts,
    /// When each node was entered, and the earliest that it or anyone below it is tied to.
    entered: Vec<u32>,
    lowest: Vec<u32>,
    /// The way from the root to here, and which neighbour of each is next. A list, because a long chain of nodes would
    /// be too deep for calls.
    way: Vec<(u32, usize)>,
    clock: u32,
}

impl Walk<'_> {
    fn enter(&mut self, node: u32) {
        let component = self.found.sizes.len() - 1;
        self.found.component[node as usize] = component as u32;
        self.found.sizes[component] += 1;
        (self.entered[node as usize], self.lowest[node as usize]) = (self.clock, self.clock);
        // Whoever is not the root has the piece above it.
        self.found.pieces[node as usize] = u32::from(!self.way.is_empty());
        self.clock += 1;
        self.way.push((node, 0));
    }

    /// Looks at one more neighbour; `false` when all of the component is seen.
    fn step(&mut self) -> bool {
        let Some((node, next)) = self.way.last_mut() else {
            return false;
        };
        let (node, neighbour) = (*node, self.union.out(*node).get(*next).copied());
        *next += 1;
        match neighbour {
            None => self.leave(node),
            Some(other) if self.found.component[other as usize] == UNSEEN => self.enter(other),
            Some(other) if self.way.len() > 1 && self.way[self.way.len() - 2].0 == other => {}
            Some(other) => {
                self.lowest[node as usize] = self.lowest[node as usize].min(self.entered[other as usize]);
            }
        }
        true
    }

    fn leave(&mut self, node: u32) {
        self.way.pop();
        let Some(&(above, _)) = self.way.last() else {
            return;
        };
        let (low, entered) = (self.lowest[node as usize], self.entered[above as usize]);
        self.lowest[above as usize] = self.lowest[above as usize].min(low);
        if low >= entered {
            self.found.pieces[above as usize] += 1;
        }
        if low > entered {
            self.found.bridges.push((above.min(node), above.max(node)));
        }
    }
}
