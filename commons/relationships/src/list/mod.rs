//! The relationships of a coalition that somebody may see, latest change first.
//!
//! Invariant: the filter in SQL lets through exactly what the access function lets through; a test holds one against the
//! other on both databases.

pub mod acts;
pub mod api;
pub mod pages;
#[cfg(test)]
mod tests;

use base::api::get;
use base::doors::Doors;
use base::within;

/// The doors of this slice.
pub fn routes() -> Doors {
    Doors::new()
        .get("/c/{coalition}/relationships", pages::list)
        .api(get(within!("/relationships"), "relationships-list", api::list).open())
}
