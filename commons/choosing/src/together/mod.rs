//! Choosing together: who is asked, who has answered, and the answers side by side with what follows from them.
//!
//! Invariant: nobody sees anybody's answers before they stand side by side, and of trust and of the will behind it only
//! what follows from them, then and later.

pub mod acts;
pub mod again;
pub mod api;
pub mod begin;
mod beside;
pub mod by_letter;
pub mod found;
pub mod pages;
pub mod parts;
pub mod proposal;
pub mod result;
pub mod reviews;
pub mod rules;
pub mod steps;
#[cfg(test)]
mod tests;
pub mod types;

use base::Doors;
use base::api::Scope::Decide;
use base::api::{get, make, post};
use base::within;

base::words!("together");

/// The doors of this slice.
pub fn routes() -> Doors {
    Doors::new()
        .get("/c/{coalition}/choosing", pages::list)
        .post("/c/{coalition}/choosing", pages::begin)
        .get("/c/{coalition}/choosing/new", pages::new)
        .get("/c/{coalition}/choosing/{choice}", pages::show)
        .get("/c/{coalition}/choosing/{choice}/answers/{step}", steps::show)
        .post("/c/{coalition}/choosing/{choice}/answers/{step}", steps::save)
        .post("/c/{coalition}/choosing/{choice}/opening", pages::open)
        .post("/c/{coalition}/choosing/{choice}/leaving", pages::leave)
        .post("/c/{coalition}/choosing/{choice}/closing", pages::close)
        .get("/c/{coalition}/choosing/{choice}/proposal", proposal::show)
        .api(get(within!("/choices"), "choices-list", api::list))
        .api(make(within!("/choices"), "choices-begin", api::begin).needs(Decide))
        .api(get(within!("/choices/{choice}"), "choices-read", api::read))
        .api(get(within!("/choices/{choice}/answers"), "choices-answers", api::answers))
        .api(post(within!("/choices/{choice}/answers"), "choices-answer", api::answer).needs(Decide))
        .api(post(within!("/choices/{choice}/opening"), "choices-open", api::open))
        .api(post(within!("/choices/{choice}/leaving"), "choices-leave", api::leave).needs(Decide))
        .api(post(within!("/choices/{choice}/closing"), "choices-close", api::close))
}
