//! The check: a coalition asks its people a few questions, at most twice a year; what they say together is told once.
//!
//! [`rules`] decides what may be told. Invariant: an answer is read by its owner and by the sum that closes its check, and
//! by nothing else; what was told stays as it was told.

pub mod acts;
pub mod api;
pub mod by_letter;
pub mod pages;
pub mod parts;
pub mod reading;
pub mod rules;
#[cfg(test)]
mod tests;
pub mod types;

use base::Doors;
use base::api::{delete, get, post};
use base::within;

/// The doors of this slice.
pub fn routes() -> Doors {
    Doors::new()
        .get("/c/{coalition}/challenges", pages::room)
        .post("/c/{coalition}/challenges/checks", pages::open)
        .get("/c/{coalition}/challenges/answers", pages::asked)
        .post("/c/{coalition}/challenges/answers", pages::answer)
        .post("/c/{coalition}/challenges/answers/forget", pages::forget)
        .api(get(within!("/challenges"), "challenges-read", api::read))
        .api(post(within!("/challenges/checks"), "challenges-open", api::open))
        .api(post(within!("/challenges/answers"), "challenges-answer", api::answer))
        .api(delete(within!("/challenges/answers"), "challenges-forget", api::forget))
}
