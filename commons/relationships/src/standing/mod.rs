//! How a relationship lives: proposed, questioned, agreed, reviewed, changed, left, ended.
//!
//! Each verb is one act over one pure rule. Invariant: what is in force was accepted by all its parties, and a version
//! once made never changes; whoever wants something else makes the next one.

pub mod acts;
pub mod api;
pub mod beside;
pub mod heard;
pub mod history;
pub mod keep;
pub mod letters;
pub mod notes;
pub mod pages;
pub mod parts;
pub mod permission;
pub mod records;
pub mod rules;
pub mod settling;
pub mod sight;
pub mod store;
pub mod table;
#[cfg(test)]
mod tests;
pub mod types;

pub use types::{Change, Outcome, Party, PartyStanding, Standing, State, Version};

use base::api::Scope::Decide;
use base::api::{get, make, post};
use base::doors::Doors;
use base::within;

use crate::talk;

/// The doors of this slice.
pub fn routes() -> Doors {
    Doors::new()
        .get("/c/{coalition}/relationships/{id}", pages::show)
        .post("/c/{coalition}/relationships/{id}/acceptances", pages::accept)
        .post("/c/{coalition}/relationships/{id}/declines", pages::decline)
        .post("/c/{coalition}/relationships/{id}/take-backs", pages::take_back)
        .post("/c/{coalition}/relationships/{id}/withdrawals", pages::withdraw)
        .post("/c/{coalition}/relationships/{id}/stays", pages::stay)
        .post("/c/{coalition}/relationships/{id}/endings", pages::end)
        .post("/c/{coalition}/relationships/{id}/comments", pages::comment)
        .and(for_programs())
}

fn for_programs() -> Doors {
    Doors::new()
        .api(make(within!("/relationships"), "relationships-propose", api::propose).needs(Decide))
        .api(get(within!("/relationships/{id}"), "relationships-read", api::read).open())
        .api(make(within!("/relationships/{id}/versions"), "relationships-counter", api::counter).needs(Decide))
        .api(get(within!("/relationships/{id}/versions/{n}"), "relationships-version", api::version))
        .api(get(within!("/relationships/{id}/differences/{from}/{to}"), "relationships-difference", api::difference))
        .api(
            post(within!("/relationships/{id}/versions/{n}/acceptance"), "relationships-accept", api::accept)
                .needs(Decide),
        )
        .api(
            post(within!("/relationships/{id}/versions/{n}/refusal"), "relationships-decline", api::decline)
                .needs(Decide),
        )
        .api(
            post(within!("/relationships/{id}/versions/{n}/taking-back"), "relationships-take-back", api::take_back)
                .needs(Decide),
        )
        .api(post(within!("/relationships/{id}/notice"), "relationships-withdraw", api::withdraw).needs(Decide))
        .api(post(within!("/relationships/{id}/staying"), "relationships-stay", api::stay).needs(Decide))
        .api(post(within!("/relationships/{id}/ending"), "relationships-end", api::end).needs(Decide))
        .api(get(within!("/relationships/{id}/comments"), "relationships-comments", talk::api::list))
        .api(make(within!("/relationships/{id}/comments"), "relationships-say", talk::api::say))
}
