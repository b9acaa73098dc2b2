//! Tokens: what somebody gives to a program, so that it asks in their name.
//!
//! One of a person's own follows them: each request says for which of their organizations. One of an organization acts
//! for that alone, and each of its stewards sees it and takes it away; the person who made it stands behind what it does,
//! and when they no longer act for the organization it opens nothing. Invariant: a token is shown once, stored as its
//! digest, and never worth more than the person behind it.

pub mod acts;
pub mod api;
pub mod pages;
pub mod types;

use base::api::Scope::Manage;
use base::api::{delete, get};
use base::doors::Doors;
use base::within;

/// The doors of this slice.
pub fn routes() -> Doors {
    Doors::new()
        .get("/me/tokens", pages::mine)
        .post("/me/tokens", pages::make_mine)
        .post("/me/tokens/{token}/remove", pages::remove_mine)
        .get("/c/{coalition}/organizations/{organization}/tokens", pages::ours)
        .post("/c/{coalition}/organizations/{organization}/tokens", pages::make_ours)
        .post("/c/{coalition}/organizations/{organization}/tokens/{token}/remove", pages::remove_ours)
        .api(get("/api/v1/me/tokens", "me-tokens", api::list).needs(Manage))
        .api(delete("/api/v1/me/tokens/{token}", "me-remove-token", api::remove).needs(Manage))
        .api(get(within!("/organizations/{organization}/tokens"), "organizations-tokens", api::list_ours).needs(Manage))
        .api(
            delete(
                within!("/organizations/{organization}/tokens/{token}"),
                "organizations-remove-token",
                api::remove_ours,
            )
            .needs(Manage),
        )
}
