//! How a relationship lives: proposed, questioned, agreed, reviewed, changed, left, ended.
//!
//! Each verb is one act over one pure rule. Invariant: what is in force was accepted by all its parties, and a version
//! once made never changes; whoever wants something else makes the next one.

pub mod acts;
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
#[cfg(test)]
mod tests;
pub mod types;

pub use types::{Change, Outcome, Party, PartyStanding, Standing, State, Version};

use base::doors::Doors;

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
}
