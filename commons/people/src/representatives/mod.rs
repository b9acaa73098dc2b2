//! The people of an organization: who acts for it, and in which role.
//!
//! Invariant: a claimed organization has at least one steward; the last one neither leaves nor steps down before another
//! is there.

pub mod acts;
pub mod api;
pub mod pages;
pub mod rules;
pub mod types;

#[cfg(test)]
mod tests;

use base::Doors;
use base::api::Scope::Manage;
use base::api::{delete, get, post};
use base::within;

/// The doors of this slice.
pub fn routes() -> Doors {
    Doors::new()
        .get("/c/{coalition}/organizations/{organization}/people", pages::list)
        .post("/c/{coalition}/organizations/{organization}/people/{person}/role", pages::change)
        .post("/c/{coalition}/organizations/{organization}/people/{person}/remove", pages::remove)
        .post("/me/organizations/{organization}/leave", pages::leave)
        .api(get(within!("/organizations/{organization}/people"), "people-list", api::list))
        .api(
            post(within!("/organizations/{organization}/people/{person}/role"), "people-change-role", api::change_role)
                .needs(Manage),
        )
        .api(
            delete(within!("/organizations/{organization}/people/{person}"), "people-remove", api::remove)
                .needs(Manage),
        )
        .api(delete("/api/v1/me/organizations/{organization}", "people-leave", api::leave).needs(Manage))
}
