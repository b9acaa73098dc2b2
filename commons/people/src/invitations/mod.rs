//! Invitations: to act for an organization, or to coordinate a coalition. Each is for one address and opens once.
//!
//! Invariant: an invitation is worth what its giver may do on the day it is accepted, not on the day it was written.

pub mod acts;
pub mod api;
pub mod found;
pub mod pages;
pub mod rules;
pub mod types;

#[cfg(test)]
mod tests;

use base::Doors;
use base::api::Scope::Manage;
use base::api::{delete, get, make, post};
use base::within;

/// The doors of this slice.
pub fn routes() -> Doors {
    Doors::new()
        .get("/invitations/{token}", pages::open)
        .post("/invitations/{token}", pages::accept)
        .post("/me/invitations/{invitation}", pages::accept_mine)
        .post("/c/{coalition}/organizations/{organization}/people/invite", pages::invite)
        .post("/c/{coalition}/invitations/{invitation}/revoke", pages::revoke)
        .api(get(within!("/invitations"), "invitations-list", api::list))
        .api(make(within!("/invitations"), "invitations-write", api::invite).needs(Manage))
        .api(delete(within!("/invitations/{invitation}"), "invitations-revoke", api::revoke).needs(Manage))
        .api(get("/api/v1/me/invitations", "invitations-mine", api::mine))
        .api(
            post("/api/v1/me/invitations/{invitation}/acceptance", "invitations-accept", api::accept_mine)
                .needs(Manage),
        )
}
