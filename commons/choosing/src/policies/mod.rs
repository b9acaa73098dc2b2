//! A coalition's own table of what each level asks for: every version with who made it, when and why.
//!
//! Invariant: a choice is decided by the version that was current when it began.

pub mod acts;
pub mod api;
pub mod pages;

use base::Doors;
use base::api::{get, post};
use base::within;

base::words!("policies");

/// The doors of this slice.
pub fn routes() -> Doors {
    Doors::new()
        .get("/c/{coalition}/choosing/policy", pages::show)
        .post("/c/{coalition}/choosing/policy", pages::change)
        .api(get(within!("/choosing/policy"), "choices-policy", api::read))
        .api(post(within!("/choosing/policy"), "choices-change-policy", api::change).needs(base::api::Scope::Manage))
}
