//! Passkeys: signing in with what one carries, without a letter.
//!
//! Invariant: a challenge waits in the database for five minutes and is taken away when it is answered, so that no answer
//! counts twice.

pub mod acts;
pub mod api;
pub mod pages;
pub mod rules;
pub mod types;

#[cfg(test)]
mod tests;

use axum::extract::DefaultBodyLimit;
use axum::handler::Handler;
use base::Doors;
use base::api::Scope::Manage;
use base::api::{delete, edit, get};

/// The longest answer of an authenticator that is read: bytes.
const LONGEST: usize = 1 << 16;

/// The doors of this slice.
pub fn routes() -> Doors {
    Doors::new()
        .post("/sign-in/passkey/start", pages::start_entering.layer(short()))
        .post("/sign-in/passkey/finish", pages::finish_entering.layer(short()))
        .post("/me/passkeys/start", pages::start_adding.layer(short()))
        .post("/me/passkeys/finish", pages::finish_adding.layer(short()))
        .post("/me/passkeys/{id}/name", pages::rename)
        .post("/me/passkeys/{id}/remove", pages::remove)
        .api(get("/api/v1/me/passkeys", "me-passkeys", api::list).needs(Manage))
        .api(edit("/api/v1/me/passkeys/{passkey}", "me-rename-passkey", api::rename).needs(Manage))
        .api(delete("/api/v1/me/passkeys/{passkey}", "me-remove-passkey", api::remove).needs(Manage))
}

fn short() -> DefaultBodyLimit {
    DefaultBodyLimit::max(LONGEST)
}
