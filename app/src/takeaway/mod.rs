//! Taking everything away: one ZIP with all that an organization brought and is party to, or with a coalition's own books.
//!
//! [`organization`] and [`coalition`] say what goes in, through the same access functions as the pages; [`bundle`] packs
//! it in bounded memory. Invariant: nothing of somebody else goes in that its taker could not read here.

pub mod api;
pub mod bundle;
pub mod challenges;
pub mod cli;
pub mod coalition;
pub mod hsds;
pub mod index;
pub mod lines;
pub mod organization;
pub mod outlines;
pub mod pages;
pub mod person;
pub mod relationship;
pub mod rules;
pub mod tables;
pub mod together;

use base::Doors;
use base::api::Scope::Manage;
use base::api::{JSON, hand_out};
use base::within;

base::words!("takeaway");

/// What a bundle is.
const ZIP: &str = "application/zip";

/// The doors of this slice. The second pair is for an organization that has left, or is in several coalitions.
pub fn routes() -> Doors {
    Doors::new()
        .get("/c/{coalition}/organizations/{organization}/takeaway", pages::organization)
        .post("/c/{coalition}/organizations/{organization}/takeaway", pages::take_organization)
        .get("/o/{organization}/takeaway", pages::own)
        .post("/o/{organization}/takeaway", pages::take_own)
        .get("/me/takeaway", person::page)
        .post("/me/takeaway", person::take)
        .get("/c/{coalition}/takeaway", pages::coalition)
        .post("/c/{coalition}/takeaway", pages::take_coalition)
        .api(hand_out("/api/v1/me/takeaway", "takeaway-mine", JSON, api::mine).needs(Manage))
        .api(
            hand_out(
                "/api/v1/me/organizations/{organization}/takeaway",
                "takeaway-organization",
                ZIP,
                api::organization,
            )
            .needs(Manage),
        )
        .api(hand_out(within!("/takeaway"), "takeaway-coalition", ZIP, api::coalition).needs(Manage))
}
