//! Invitations: to act for an organization, or to coordinate a coalition. Each is for one address and opens once.
//!
//! Invariant: an invitation is worth what its giver may do on the day it is accepted, not on the day it was written.

pub mod acts;
pub mod found;
pub mod pages;
pub mod rules;
pub mod types;

#[cfg(test)]
mod tests;

use base::Doors;

/// The doors of this slice.
pub fn routes() -> Doors {
    Doors::new()
        .get("/invitations/{token}", pages::open)
        .post("/invitations/{token}", pages::accept)
        .post("/me/invitations/{invitation}", pages::accept_mine)
        .post("/c/{coalition}/organizations/{organization}/people/invite", pages::invite)
        .post("/c/{coalition}/invitations/{invitation}/revoke", pages::revoke)
}
