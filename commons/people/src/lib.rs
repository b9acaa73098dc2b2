//! Persons, organizations, and who acts for whom; the coalitions they meet in; signing in.
//!
//! Invariant: a person never acts as themselves alone where an organization is bound. Every act that binds one is done
//! *for* it, by somebody whose role allows it, and every page says so.

pub mod action_links;
pub mod activity;
pub mod attempts;
pub mod claims;
pub mod coalitions;
pub mod feeds;
pub mod importing;
pub mod invitations;
pub mod joining;
pub mod letters;
pub mod mail_in;
pub mod operators;
pub mod organizations;
pub mod passkeys;
pub mod persons;
pub mod representatives;
pub mod sign_in;
pub mod slugs;
pub mod sso;
pub mod tokens;
pub mod visitor;
pub mod webhooks;

use base::Doors;

base::words!(
    "people",
    "activity",
    "action_links",
    "sign_in",
    "passkeys",
    "persons",
    "representatives",
    "invitations",
    "claims",
    "coalitions",
    "feeds",
    "joining",
    "letters",
    "mail_in",
    "operators",
    "sso",
    "tokens",
    "webhooks"
);

/// The doors of this room.
pub fn routes() -> Doors {
    Doors::new()
        .and(action_links::routes())
        .and(activity::routes())
        .and(sign_in::routes())
        .and(sso::routes())
        .and(passkeys::routes())
        .and(persons::routes())
        .and(representatives::routes())
        .and(invitations::routes())
        .and(claims::routes())
        .and(coalitions::routes())
        .and(joining::routes())
        .and(letters::routes())
        .and(importing::routes())
        .and(tokens::routes())
        .and(feeds::routes())
        .and(webhooks::routes())
}
