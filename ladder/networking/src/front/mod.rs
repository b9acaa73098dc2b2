//! A coalition's first page: what it is for, what it stands on, who is in it, and how to join.
//!
//! Invariant: a number on this page counts only what whoever reads it may know of.

pub mod acts;
pub mod api;
pub mod pages;

use base::api::get;
use base::doors::Doors;
use base::within;

/// The doors of this slice.
pub fn routes() -> Doors {
    Doors::new()
        .get("/c/{coalition}", pages::show)
        .api(get(within!("/numbers"), "coalitions-numbers", api::numbers).open())
}
