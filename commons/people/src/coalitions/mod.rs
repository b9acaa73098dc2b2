//! Coalitions: the rooms in which organizations work together, and those who coordinate them.
//!
//! Invariant: a coalition has at least one coordinator from its founding by a person on; an organization joins and
//! leaves only by its own steward.

pub mod acts;
pub mod memberships;
pub mod pages;
pub mod rules;
pub mod types;

#[cfg(test)]
mod tests;

use base::Doors;

/// The doors of this slice.
pub fn routes() -> Doors {
    Doors::new()
        .get("/coalitions/new", pages::new)
        .post("/coalitions/new", pages::found)
        .get("/c/{coalition}/settings", pages::settings)
        .post("/c/{coalition}/settings", pages::change)
        .post("/c/{coalition}/settings/coordinators", pages::invite)
        .post("/c/{coalition}/settings/coordinators/{person}/remove", pages::remove)
        .get("/c/{coalition}/leave", memberships::leave_page)
        .post("/c/{coalition}/leave", memberships::leave_post)
}
