//! Who is here: the directory of a coalition, and listing one more organization in it.
//!
//! Invariant: the list shows only what is open to everybody; what is not stands on each organization's own page.

pub mod acts;
pub mod api;
pub mod listing;
pub mod pages;
pub mod rules;
#[cfg(test)]
mod tests;
pub mod types;

use base::api::Scope::Manage;
use base::api::{get, make};
use base::doors::Doors;
use base::within;

/// The doors of this slice.
pub fn routes() -> Doors {
    Doors::new()
        .get("/c/{coalition}/organizations", pages::list)
        .get("/c/{coalition}/organizations/new", listing::ask)
        .post("/c/{coalition}/organizations/new", listing::list)
        .api(get(within!("/organizations"), "organizations-list", api::list).open())
        .api(make(within!("/organizations"), "organizations-add", api::add).needs(Manage))
}
