//! The pulse: three questions about each partner, asked of people with authority on both sides, at a rhythm that the parties
//! choose.
//!
//! [`rules`] adds up, [`sight`] decides who may know what. Invariant: whatever leaves this slice went through
//! [`sight::may_know`].

pub mod acts;
pub mod api;
pub mod beside;
pub mod by_letter;
pub mod pages;
pub mod parts;
pub mod reading;
pub mod rules;
pub mod sight;
#[cfg(test)]
mod tests;
pub mod types;

use base::Doors;
use base::api::Scope::Decide;
use base::api::{get, post};
use base::within;

/// The doors of this slice.
pub fn routes() -> Doors {
    Doors::new()
        .get("/c/{coalition}/trust", pages::room)
        .get("/c/{coalition}/trust/asked", pages::asked)
        .post("/c/{coalition}/trust/answers", pages::answer)
        .get("/c/{coalition}/trust/with/{partner}", pages::with)
        .post("/c/{coalition}/trust/with/{partner}/answers", pages::answer_one)
        .post("/c/{coalition}/trust/with/{partner}/showing", pages::show)
        .post("/c/{coalition}/trust/with/{partner}/rhythm", pages::rhythm)
        .api(get(within!("/trust"), "trust-read", api::read))
        .api(get(within!("/trust/asked"), "trust-asked", api::asked))
        .api(post(within!("/trust/answers"), "trust-answer", api::answer).needs(Decide))
        .api(get(within!("/trust/partners/{partner}"), "trust-partner", api::partner))
        .api(post(within!("/trust/partners/{partner}/showing"), "trust-show", api::show).needs(Decide))
        .api(post(within!("/trust/partners/{partner}/rhythm"), "trust-rhythm", api::rhythm).needs(Decide))
}
