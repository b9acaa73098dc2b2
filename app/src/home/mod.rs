//! The first page: what waits on me, what is coming, what changed. Signed out, what this place is and the way in.
//!
//! Invariant: it shows nothing that its own page would not show to the same person.

mod api;
mod coordinator;
mod pages;
mod waits;

use base::Doors;
use base::api::get;
use base::within;

base::words!("home");

/// The doors of this page.
pub fn routes() -> Doors {
    Doors::new().get("/", pages::page).api(get(within!("/overview"), "coalitions-overview", api::overview))
}
