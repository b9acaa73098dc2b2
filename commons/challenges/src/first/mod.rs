//! A first small step for those who have not spoken: offered once, kindly, with a way to say that it is not for them.
//!
//! Who has not spoken is read from what every member may read, so that nothing closed is told by it. Invariant: a person
//! is offered it once for an organization; only a coordinator who asks them first offers it again, and never after a "no".

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
use base::api::{get, post};
use base::within;

/// The doors of this slice.
pub fn routes() -> Doors {
    Doors::new()
        .get("/c/{coalition}/challenges/first-step", pages::step)
        .post("/c/{coalition}/challenges/first-step", pages::say)
        .post("/c/{coalition}/challenges/first-step/not-for-me", pages::decline)
        .post("/c/{coalition}/challenges/first-step/asking", pages::ask)
        .api(get(within!("/first-steps"), "first-steps", api::read))
        .api(post(within!("/first-steps/own"), "first-say", api::say))
        .api(post(within!("/first-steps/own/not-for-me"), "first-decline", api::decline))
        .api(post(within!("/first-steps/asking"), "first-ask", api::ask))
}
