//! Signing in with the word of a provider that the operator chose, by OpenID Connect.
//!
//! Invariant: a provider's account becomes somebody's only by an address that the provider confirms and that is theirs
//! here, or is expected here. An account that was removed signs nobody in until its person allows it again.

pub mod acts;
pub mod api;
pub mod ceremony;
pub mod pages;
pub mod provider;
pub mod rules;
pub mod types;

#[cfg(test)]
mod tests;

pub use types::{Provider, Providers};

use base::Doors;
use base::api::Scope::Manage;
use base::api::{delete, get};

/// The doors of this slice.
pub fn routes() -> Doors {
    Doors::new()
        .get("/sign-in/with/{provider}", pages::begin)
        .get("/sign-in/from/{provider}", pages::arrive)
        .post("/sign-in/from/{provider}", pages::join)
        .post("/me/sign-in-with/{id}/remove", pages::remove)
        .post("/me/sign-in-with/{id}/allow", pages::allow)
        .api(get("/api/v1/me/accounts", "me-accounts", api::list).needs(Manage))
        .api(delete("/api/v1/me/accounts/{account}", "me-remove-account", api::remove).needs(Manage))
}
