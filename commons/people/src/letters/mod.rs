//! Letters that nobody asked for one by one: how often a person hears of what happens, where that stops, and whether it
//! arrives.
//!
//! What such a letter says is put together where all rooms are known (`app/src/digest`). Invariant: a line of a journal is
//! told to a person at most once, whatever they act for, and a letter whose link was pressed to stop it is the last.

pub mod acts;
pub mod api;
pub mod bounces;
pub mod pages;
pub mod rules;
pub mod stopping;
pub mod stops;
pub mod types;

#[cfg(test)]
mod tests;

pub use types::{Group, Hours, Rhythm, Told};

use base::Doors;
use base::api::{edit, get, post};

/// The doors of this slice.
pub fn routes() -> Doors {
    Doors::new()
        .get("/me/letters", pages::page)
        .post("/me/letters", pages::choose)
        .post("/me/letters/again", pages::again)
        .get("/l/stop/{token}", stopping::page)
        .post("/l/stop/{token}", stopping::stop)
        .api(get("/api/v1/me/letters", "letters-read", api::read))
        .api(edit("/api/v1/me/letters", "letters-change", api::change))
        .api(post("/api/v1/me/letters/again", "letters-again", api::again))
}
