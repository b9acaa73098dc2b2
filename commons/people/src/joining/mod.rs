//! Organizations and coalitions finding each other: a coalition invites an organization that is here already, or an
//! organization asks to be taken in; the other side answers.
//!
//! Invariant: an organization is in a coalition only by the word of its own steward and of a coordinator.

pub mod acts;
pub mod api;
pub mod by_letter;
pub mod found;
pub mod pages;
pub mod rules;
#[cfg(test)]
mod tests;
pub mod types;

use base::Doors;
use base::api::Scope::Manage;
use base::api::{delete, get, post};
use base::within;

/// The doors of this slice.
pub fn routes() -> Doors {
    Doors::new()
        .get("/c/{coalition}/join", pages::new)
        .post("/c/{coalition}/join", pages::ask)
        .get("/c/{coalition}/join/{joining}", pages::show)
        .post("/c/{coalition}/join/{joining}", pages::answer)
        .api(get(within!("/joinings"), "joinings-list", api::list))
        .api(get("/api/v1/me/joinings", "joinings-mine", api::mine))
        .api(post(within!("/joinings"), "joinings-ask", api::ask).needs(Manage))
        .api(get(within!("/joinings/{joining}"), "joinings-read", api::read))
        .api(post(within!("/joinings/{joining}/answer"), "joinings-answer", api::answer).needs(Manage))
        .api(delete(within!("/joinings/{joining}"), "joinings-take-back", api::take_back).needs(Manage))
}
