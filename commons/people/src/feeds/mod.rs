//! Feeds: what changed, for a feed reader that does not sign in.
//!
//! A person makes an address for a coalition or an organization; whoever has it reads what that person may read there, as
//! it is decided at the moment of reading. Invariant: an address is shown once and stored as its digest, opens nothing but
//! its feed, does nothing, and is never worth more than its person: what is confidential, what people said and how they
//! are called is in no feed.

pub mod acts;
pub mod answer;
pub mod api;
pub mod atom;
pub mod found;
pub mod pages;
pub mod reading;
pub mod rules;
#[cfg(test)]
mod tests;
pub mod types;

use base::api::Scope::Manage;
use base::api::{delete, get};
use base::doors::Doors;

/// The doors of this slice.
pub fn routes() -> Doors {
    Doors::new()
        .get("/me/feeds", pages::mine)
        .post("/me/feeds", pages::make)
        .post("/me/feeds/{feed}/renew", pages::renew)
        .post("/me/feeds/{feed}/remove", pages::remove)
        .get("/feeds/{token}", answer::by_secret)
        .api(get("/api/v1/me/feeds", "me-feeds", api::list).needs(Manage))
        .api(delete("/api/v1/me/feeds/{feed}", "me-remove-feed", api::remove).needs(Manage))
}
