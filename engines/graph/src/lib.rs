//! Who works with whom: the shape of a network, and where to draw it.
//!
//! Numbers in, numbers out. A network is a count of nodes and a list of ties between their indices; whatever cannot be
//! a tie (a node tied to itself, an index that is not there, a weight that is not above zero) is passed over, never an
//! error. Where a measure is not defined, as the density of one node, it is NaN.
//!
//! [`Graph`] is what all measures read; each says whether it follows the direction of ties or takes the union.
//! [`portrait`] takes them all at once, [`key_player`] the dearest. The drawing ([`layout`]) has a network of its own, with weights.

mod betweenness;
mod brokerage;
mod chance;
mod constraint;
mod cores;
mod csr;
mod eigen;
mod layers;
mod layout;
mod levels;
mod net;
mod parts;
mod paths;
mod portrait;
mod sectors;
mod shape;
mod triangles;
mod wave;

pub use betweenness::{betweenness, betweenness_centralization};
pub use brokerage::{Role, Roles, brokerage, brokerage_totals, expected_brokerage};
pub use chance::{Brokers, Chance, Likeness, brokers, likeness};
pub use constraint::constraint;
pub use cores::cores;
pub use csr::Graph;
pub use eigen::{Leading, leading};
pub use layers::{correlation, jaccard, shares};
pub use layout::{CLEARANCE, layout};
pub use levels::{Pair, Said, Standing, standings};
pub use parts::{Parts, parts};
pub use paths::{Distances, Removal, distances, removals};
pub use portrait::{KeyPlayer, Portrait, Sectors, key_player, portrait};
pub use sectors::{Mixing, NO_GROUP, expected_index, mixing, mixing_by_group};
pub use shape::{
    Dyads, centralization, degree_centralization, density, dyads, highest, in_centralization, out_centralization,
};
pub use triangles::{Closure, closure};

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
