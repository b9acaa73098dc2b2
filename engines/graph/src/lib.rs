//! Who works with whom: the shape of a network, and where to draw it.
//!
//! Numbers in, numbers out. A network is a count of nodes and a list of ties between their indices;
//! ties have no direction, and whatever cannot be a tie (a node tied to itself, an index that is not
//! there, a weight that is not above zero) is passed over, never an error.

mod layout;
mod net;

pub use layout::{CLEARANCE, layout};

use net::Net;

/// Two nodes, as indices from 0, and how strongly they are tied (any unit, above 0).
/// The same pair given twice counts once, with both weights together.
pub type Tie = (u32, u32, f32);

/// For each of `n` nodes the number of other nodes it is tied to.
pub fn degrees(n: usize, ties: &[Tie]) -> Vec<u32> {
    let net = Net::new(n, ties);
    let counts = (0..n).map(|node| net.neighbours(node).count());
    counts.map(|count| count as u32).collect()
}

/// For each of `n` nodes the number of its component, counted from 0 in order of first appearance:
/// two nodes have the same number if and only if a chain of ties leads from one to the other.
pub fn components(n: usize, ties: &[Tie]) -> Vec<u32> {
    Net::new(n, ties).components()
}

#[cfg(test)]
mod tests;
