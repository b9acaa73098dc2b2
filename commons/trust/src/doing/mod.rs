//! What two organizations really do together, beside what they agreed to do.
//!
//! Each says it of the other, for itself: it is no secret between the two, and others of their coalition know of it as far as they
//! may know of the relationship between them. Invariant: whoever has said nothing, or said it a year ago, has not said "nothing".

pub mod acts;
pub mod api;
pub mod beside;
pub mod pages;
pub mod parts;
pub mod reading;
pub mod rules;
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
        .post("/c/{coalition}/trust/with/{partner}/doing", pages::say)
        .api(get(within!("/trust/partners/{partner}/doing"), "trust-doing", api::read))
        .api(post(within!("/trust/partners/{partner}/doing"), "trust-doing-say", api::say).needs(Decide))
}
