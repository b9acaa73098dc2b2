//! Signing in by a letter with a link; signing out; choosing the language and whom one acts for.
//!
//! Invariant: following a link changes nothing, since machines that look through mail follow links too. Only the button
//! on its page opens a session, and a link opens one once.

pub mod acts;
pub mod cookies;
pub mod links;
pub mod pages;
pub mod rules;
pub mod types;

#[cfg(test)]
mod tests;

use base::Doors;

/// The doors of this slice.
pub fn routes() -> Doors {
    Doors::new()
        .get("/sign-in", pages::ask)
        .post("/sign-in", pages::send)
        .get("/sign-in/{token}", pages::confirm)
        .post("/sign-in/{token}", pages::enter)
        .post("/sign-out", pages::leave)
        .post("/language", pages::language)
        .post("/acting-for", pages::acting_for)
}
