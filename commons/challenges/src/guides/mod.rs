//! Short guides with an exercise each: five minutes to read, ten to try, for everybody, also on paper.
//!
//! Invariant: every word of them is our own, and nobody has to sign in to read one.

pub mod api;
pub mod pages;
pub mod types;

use base::Doors;
use base::api::get;

/// The doors of this slice.
pub fn routes() -> Doors {
    Doors::new()
        .get("/guides", pages::list)
        .get("/guides/{guide}", pages::show)
        .api(get("/api/v1/guides", "guides-list", api::list).open())
        .api(get("/api/v1/guides/{guide}", "guides-read", api::read).open())
}
