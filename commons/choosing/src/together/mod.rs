//! Choosing together: who is asked, who has answered, and the answers side by side with what follows from them.
//!
//! Invariant: nobody sees anybody's answers before they stand side by side, and of trust and of the will behind it only
//! what follows from them, then and later.

pub mod acts;
pub mod api;
pub mod by_letter;
pub mod found;
pub mod pages;
pub mod parts;
pub mod proposal;
pub mod result;
pub mod rules;
pub mod steps;
#[cfg(test)]
mod tests;
pub mod types;

use base::Doors;
use base::api::{get, make, post};
use base::within;

base::words!("together");

/// The doors of this slice.
pub fn routes() -> Doors {
    Doors::new()
        .get("/c/{coalition}/choosing", pages::list)
        .post("/c/{coalition}/choosing", pages::begin)
        .get("/c/{coalition}/choosing/new", pages::new)
        .get("/c/{coalition}/choosing/{id}", pages::show)
        .get("/c/{coalition}/choosing/{id}/answers/{step}", steps::show)
        .post("/c/{coalition}/choosing/{id}/answers/{step}", steps::save)
        .post("/c/{coalition}/choosing/{id}/opening", pages::open)
        .post("/c/{coalition}/choosing/{id}/leaving", pages::leave)
        .post("/c/{coalition}/choosing/{id}/closing", pages::close)
        .get("/c/{coalition}/choosing/{id}/proposal", proposal::show)
        .api(get(within!("/choices"), "choices-list", api::list))
        .api(make(within!("/choices"), "choices-begin", api::begin))
        .api(get(within!("/choices/{id}"), "choices-read", api::read))
        .api(get(within!("/choices/{id}/answers"), "choices-answers", api::answers))
        .api(post(within!("/choices/{id}/answers"), "choices-answer", api::answer))
        .api(post(within!("/choices/{id}/opening"), "choices-open", api::open))
        .api(post(within!("/choices/{id}/leaving"), "choices-leave", api::leave))
        .api(post(within!("/choices/{id}/closing"), "choices-close", api::close))
}
