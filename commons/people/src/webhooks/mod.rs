//! Webhooks: another program is told of what an organization or a coalition may read in the journal.
//!
//! Invariant: what leaves is what the activity page would show its owner, and nothing else; each line is told at least
//! once, under one id, signed, and only through the house's one way out.

pub mod acts;
pub mod api;
pub mod feed;
pub mod found;
pub mod pages;
mod parts;
pub mod rules;
pub mod sending;
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
        .get("/c/{coalition}/webhooks", pages::list)
        .post("/c/{coalition}/webhooks", pages::register)
        .get("/c/{coalition}/webhooks/{hook}", pages::hook)
        .post("/c/{coalition}/webhooks/{hook}/{deed}", pages::change)
        .post("/c/{coalition}/webhooks/{hook}/deliveries/{delivery}/{deed}", pages::settle)
        .and(for_programs())
}

fn for_programs() -> Doors {
    Doors::new()
        .api(get(within!("/webhooks"), "webhooks-list", api::list).needs(Manage))
        .api(make(within!("/webhooks"), "webhooks-register", api::register).needs(Manage))
        .api(get(within!("/webhooks/{hook}"), "webhooks-read", api::read).needs(Manage))
        .api(delete(within!("/webhooks/{hook}"), "webhooks-remove", api::remove).needs(Manage))
        .api(post(within!("/webhooks/{hook}/trial"), "webhooks-try", api::try_out).needs(Manage))
        .api(post(within!("/webhooks/{hook}/secret"), "webhooks-renew-secret", api::renew_secret).needs(Manage))
        .api(post(within!("/webhooks/{hook}/stop"), "webhooks-stop", api::stop).needs(Manage))
        .api(post(within!("/webhooks/{hook}/start"), "webhooks-start", api::start).needs(Manage))
        .api(get(within!("/webhooks/{hook}/deliveries"), "webhooks-deliveries", api::deliveries).needs(Manage))
        .api(
            post(within!("/webhooks/{hook}/deliveries/{delivery}/again"), "webhooks-send-again", api::send_again)
                .needs(Manage),
        )
        .api(delete(within!("/webhooks/{hook}/deliveries/{delivery}"), "webhooks-drop", api::drop_it).needs(Manage))
}
