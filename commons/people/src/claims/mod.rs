//! "We are this organization": somebody of its own takes an unclaimed page over.
//!
//! Invariant: a claim is granted by an address in the organization's own domain, or by a coordinator who says so; never
//! by having asked. Who asked, who decided, when and why stay on record.

pub mod acts;
pub mod api;
pub mod by_letter;
pub mod found;
pub mod pages;
pub mod rules;
pub mod types;

#[cfg(test)]
mod tests;

use base::Doors;
use base::api::Scope::Manage;
use base::api::{get, post};
use base::within;

/// The doors of this slice.
pub fn routes() -> Doors {
    Doors::new()
        .get("/c/{coalition}/organizations/{organization}/claim", pages::ask)
        .post("/c/{coalition}/organizations/{organization}/claim", pages::send)
        .get("/claims/{token}", pages::open)
        .post("/claims/{token}", pages::confirm)
        .get("/c/{coalition}/organizations/{organization}/claims/{claim}", pages::deciding)
        .post("/c/{coalition}/organizations/{organization}/claims/{claim}", pages::decide)
        .api(get(within!("/claims"), "claims-list", api::list))
        .api(get("/api/v1/me/claims", "claims-mine", api::mine))
        .api(post(within!("/organizations/{organization}/claims"), "claims-ask", api::ask).needs(Manage))
        .api(
            post(within!("/organizations/{organization}/claims/{claim}/decision"), "claims-decide", api::decide)
                .needs(Manage),
        )
}
