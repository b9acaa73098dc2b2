//! Persons: a name, the addresses they confirmed, where they are signed in. What a person owns nobody else reads.
//!
//! Invariant: a person is made only by confirming an address that an invitation or a claim waits for.

pub mod acts;
pub mod addresses;
pub mod api;
pub mod beside;
pub mod pages;
pub mod rules;
pub mod types;

#[cfg(test)]
mod tests;

pub use types::{Draft, Person, Whom};

use base::Doors;
use base::api::Scope::Manage;
use base::api::{delete, edit, get, post};

/// The doors of this slice.
pub fn routes() -> Doors {
    Doors::new()
        .get("/me", pages::me)
        .post("/me", pages::change)
        .post("/me/addresses", addresses::write)
        .post("/me/addresses/remove", addresses::removed)
        .get("/me/addresses/{token}", addresses::confirm)
        .post("/me/addresses/{token}", addresses::confirmed)
        .post("/me/sessions/{session}/end", pages::end_session)
        .post("/me/sessions/end-others", pages::end_others)
        .api(get("/api/v1/me", "me-read", api::me))
        .api(edit("/api/v1/me", "me-change", api::change))
        .api(get("/api/v1/me/addresses", "me-addresses", api::list_addresses))
        .api(post("/api/v1/me/addresses", "me-add-address", api::add_address).needs(Manage))
        .api(post("/api/v1/me/addresses/removal", "me-remove-address", api::remove_address).needs(Manage))
        .api(get("/api/v1/me/sessions", "me-sessions", api::list_sessions).needs(Manage))
        .api(delete("/api/v1/me/sessions", "me-end-other-sessions", api::end_other_sessions).needs(Manage))
        .api(delete("/api/v1/me/sessions/{session}", "me-end-session", api::end_session).needs(Manage))
}
