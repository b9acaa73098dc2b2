//! Coalitions: the rooms in which organizations work together, and those who coordinate them.
//!
//! Invariant: a coalition has at least one coordinator from its founding by a person on; an organization joins and
//! leaves only by its own steward.

pub mod acts;
pub mod api;
pub mod memberships;
pub mod pages;
pub mod rules;
pub mod types;

#[cfg(test)]
mod tests;

use base::Doors;
use base::api::Scope::Manage;
use base::api::{delete, edit, get, make, post};
use base::within;

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
        .api(get("/api/v1/coalitions", "coalitions-list", api::list).open())
        .api(make("/api/v1/coalitions", "coalitions-found", api::found).needs(Manage))
        .api(get(within!(""), "coalitions-read", api::read).open())
        .api(edit(within!(""), "coalitions-change", api::change).needs(Manage))
        .api(get(within!("/coordinators"), "coalitions-coordinators", api::list_coordinators))
        .api(
            delete(within!("/coordinators/{person}"), "coalitions-remove-coordinator", api::remove_coordinator)
                .needs(Manage),
        )
        .api(post(within!("/leaving"), "coalitions-leave", api::leave).needs(Manage))
}
