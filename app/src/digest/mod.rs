//! The digest: one letter that tells a person what waits for them and what changed, at the rhythm that they chose.
//!
//! It gathers over all rooms, as the first page does, and so lives beside it: [`asks`] is what waits, [`heard`] what
//! changed, [`compose`] puts both together, [`sheet`] into words, [`send`] writes the letter. Invariant: what a line of a
//! journal told is told once; the letter, and how far it has told, are one transaction.

pub mod api;
pub mod asks;
pub mod compose;
pub mod heard;
pub mod pages;
pub mod rules;
pub mod send;
pub mod sheet;
pub mod sign;
pub mod types;
mod way;

#[cfg(test)]
mod tests;

use base::Doors;
use base::api::get;

base::words!("digest");

/// The doors of this slice.
pub fn routes() -> Doors {
    Doors::new()
        .get("/me/letters/next", pages::mine)
        .get("/me/letters/next/page", pages::my_page)
        .get("/c/{coalition}/organizations/{organization}/digest", pages::of_organization)
        .get("/c/{coalition}/organizations/{organization}/digest/page", pages::page_of_organization)
        .api(get("/api/v1/me/letters/next", "letters-next", api::next))
}
