//! What the network's shape says, in sentences first: who holds it together, which sectors have no tie, who has none.
//!
//! [`measures`] takes the numbers once for each network, [`rules`] makes findings of them, [`parts`] sentences. Invariant:
//! organizations are never ranked, and everything is made of what its reader may see and of nothing else.

pub mod acts;
pub mod api;
pub mod leaving;
pub mod measures;
pub mod numbers;
pub mod parts;
pub mod rules;
#[cfg(test)]
mod tests;
pub mod types;

use base::api::get;
use base::doors::Doors;
use base::within;

/// The doors of this slice.
pub fn routes() -> Doors {
    Doors::new().api(get(within!("/network/shape"), "network-shape", api::read).open())
}
