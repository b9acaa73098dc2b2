//! A network in canonical form: every pair once, sorted, with the neighbours of each node at hand.

use crate::Tie;

/// Weights beyond this, or below one part of it, count as this: sums of them stay finite.
const HEAVIEST: f32 = 1e6;

/// An undirected network without loops.
pub struct Net {
    /// Where the neighbours of each node begin in `ends`; one entry more than nodes.
    starts: Vec<usize>,
    /// Neighbour and weight, sorted by neighbour within each node.
    ends: Vec<(usize, f32)>,
}

impl Net {
    /// The network of what is usable among `ties`.
    pub fn new(n: usize, ties: &[Tie]) -> Net {
        let mut pairs: Vec<(usize, usize, f32)> = ties
            .iter()
            .map(|&(a, b, weight)| (a as usize, b as usize, weight))
            .filter(|&(a, b, weight)| a != b && a.max(b) < n && weight > 0.0 && weight.is_finite())
            .map(|(a, b, weight)| (a, b, weight.clamp(1.0 / HEAVIEST, HEAVIEST)))
            .flat_map(|(a, b, weight)| [(a, b, weight), (b, a, weight)])
            .collect();
        // Sorted by weight too, because a sum of floats depends on its order.
        pairs.sort_by(|x, y| (x.0, x.1).cmp(&(y.0, y.1)).then(x.2.total_cmp(&y.2)));
        pairs.dedup_by(|next, kept| {
            let same = (next.0, next.1) == (kept.0, kept.1);
            kept.2 = if same { kept.2 + next.2 } else { kept.2 };
            same
        });
        let starts = (0..=n).map(|node| pairs.partition_point(|pair| pair.0 < node));
        Net { starts: starts.collect(), ends: pairs.into_iter().map(|(_, b, weight)| (b, weight)).collect() }
    }

    /// The number of nodes.
    pub fn len(&self) -> usize {
        self.starts.len() - 1
    }

    /// The neighbours of `node` with the weights of the ties to them.
    pub fn neighbours(&self, node: usize) -> impl Iterator<Item = (usize, f32)> {
        self.ends[self.starts[node]..self.starts[node + 1]].iter().copied()
    }

    /// Every tie once, the lower index first.
    pub fn pairs(&self) -> impl Iterator<Item = (usize, usize, f32)> {
        let of_node = |a: usize| self.neighbours(a).map(move |(b, weight)| (a, b, weight));
        (0..self.len()).flat_map(of_node).filter(|(a, b, _)| a < b)
    }

    /// The component of each node, counted from 0 in order of first appearance.
    pub fn components(&self) -> Vec<u32> {
        const UNSEEN: u32 = u32::MAX;
        let mut component = vec![UNSEEN; self.len()];
        let mut count = 0;
        let mut waiting = Vec::new();
        for node in 0..self.len() {
            if component[node] != UNSEEN {
                continue;
            }
            component[node] = count;
            waiting.push(node);
            while let Some(at) = waiting.pop() {
                for (next, _) in self.neighbours(at) {
                    if component[next] == UNSEEN {
                        component[next] = count;
                        waiting.push(next);
                    }
                }
            }
            count += 1;
        }
        component
    }

    /// The part of the network that `nodes` (sorted) span, numbered in their order.
    pub fn part(&self, nodes: &[usize]) -> Net {
        let ties = nodes.iter().enumerate().flat_map(|(a, &node)| {
            self.neighbours(node).filter_map(move |(end, weight)| {
                let b = nodes.binary_search(&end).ok()?;
                (a < b).then_some((a as u32, b as u32, weight))
            })
        });
        Net::new(nodes.len(), &ties.collect::<Vec<Tie>>())
    }
}
