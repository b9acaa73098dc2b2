//! The people of an organization: who acts for it, and in which role.
//!
//! Invariant: a claimed organization has at least one steward; the last one neither leaves nor steps down before another
//! is there.

pub mod acts;
pub mod pages;
pub mod rules;
pub mod types;

#[cfg(test)]
mod tests;

use base::Doors;

/// The doors of this slice.
pub fn routes() -> Doors {
    Doors::new()
        .get("/c/{coalition}/organizations/{organization}/people", pages::list)
        .post("/c/{coalition}/organizations/{organization}/people/{person}/role", pages::change)
        .post("/c/{coalition}/organizations/{organization}/people/{person}/remove", pages::remove)
        .post("/me/organizations/{organization}/leave", pages::leave)
}
