//! Organizations and coalitions finding each other: a coalition invites an organization that is here already, or an
//! organization asks to be taken in; the other side answers.
//!
//! Invariant: an organization is in a coalition only by the word of its own steward and of a coordinator.

pub mod acts;
pub mod by_letter;
pub mod found;
pub mod pages;
pub mod rules;
#[cfg(test)]
mod tests;
pub mod types;

use base::Doors;

/// The doors of this slice.
pub fn routes() -> Doors {
    Doors::new()
        .get("/c/{coalition}/join", pages::new)
        .post("/c/{coalition}/join", pages::ask)
        .get("/c/{coalition}/join/{joining}", pages::show)
        .post("/c/{coalition}/join/{joining}", pages::answer)
}
