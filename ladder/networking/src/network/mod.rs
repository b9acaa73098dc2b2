//! Who works with whom: sentences, a map, and the same in a table.
//!
//! Invariant: a tie that somebody may not know of is on neither of their map, their table nor their numbers.

pub mod acts;
pub mod api;
pub mod files;
pub mod json;
pub mod pages;
pub mod picture;
pub mod places;
pub mod rules;
#[cfg(test)]
mod tests;
pub mod types;

use base::api::{get, get_file};
use base::doors::Doors;
use base::within;

/// The doors of this slice.
pub fn routes() -> Doors {
    Doors::new()
        .get("/c/{coalition}/network", pages::show)
        .get("/c/{coalition}/network.json", json::answer)
        .get("/c/{coalition}/network.graphml", files::graphml)
        .get("/c/{coalition}/network.csv", files::ties)
        .get("/c/{coalition}/network-organizations.csv", files::organizations)
        .api(get(within!("/network"), "network-read", api::read).open())
        .api(get_file(within!("/network/graphml"), "network-graphml", files::GRAPHML, files::api_graphml).open())
        .api(get_file(within!("/network/ties"), "network-ties", files::CSV, files::api_ties).open())
        .api(
            get_file(within!("/network/organizations"), "network-organizations", files::CSV, files::api_organizations)
                .open(),
        )
}
