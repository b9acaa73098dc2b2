//! Links of letters that do one thing: each for one reader, one organization and one purpose, until a day that it names.
//!
//! A room names its purposes with [`purpose!`](crate::purpose) and makes links in the transaction that writes the letter.
//! Invariant: opening a link changes nothing that it is about, pressing its button does that one thing once, and neither
//! opens a session nor is worth anything else.

pub mod acts;
pub mod api;
pub mod contacts;
pub mod found;
pub mod matters;
pub mod pages;
pub mod parts;
pub mod rules;
#[cfg(test)]
mod tests;
pub mod types;

pub use types::{About, Asks, Doing, Fields, Link, Looks, Offer, Purpose, Seen, Whose};

use base::Doors;
use base::api::Scope::Manage;
use base::api::{delete, edit, get};
use base::within;

/// The doors of this slice.
pub fn routes() -> Doors {
    Doors::new()
        .get("/l/{token}", pages::open)
        .post("/l/{token}", pages::press)
        .get("/l/{token}/all", pages::whole)
        .post("/l/{token}/again", pages::again)
        .post("/me/letters/{link}/revoke", parts::revoke_mine)
        .post("/c/{coalition}/organizations/{organization}/letters/{link}/revoke", parts::revoke)
        .post("/c/{coalition}/organizations/{organization}/contact", parts::open_to_contact)
        .and(for_programs())
}

fn for_programs() -> Doors {
    Doors::new()
        .api(get("/api/v1/me/letters/links", "letters-links", api::mine).needs(Manage))
        .api(delete("/api/v1/me/letters/links/{link}", "letters-revoke", api::revoke_mine).needs(Manage))
        .api(get(within!("/organizations/{organization}/letters/links"), "letters-ours", api::ours).needs(Manage))
        .api(
            delete(
                within!("/organizations/{organization}/letters/links/{link}"),
                "letters-revoke-ours",
                api::revoke_ours,
            )
            .needs(Manage),
        )
        .api(
            get(within!("/organizations/{organization}/contact-by-letter"), "people-contact", api::contact)
                .needs(Manage),
        )
        .api(
            edit(
                within!("/organizations/{organization}/contact-by-letter"),
                "people-open-contact",
                api::open_to_contact,
            )
            .needs(Manage),
        )
}
