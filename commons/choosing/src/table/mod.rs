//! Who should be at the table for a goal: what it needs, whom it concerns, who could come and bring what, and the few who
//! together have all of it and work together closely enough.
//!
//! Invariant: no answer about trust has any part in it. Who works with whom is what the reader may know of relationships,
//! and what the makers of the table say; what nobody says is not known, and not "no".

pub mod acts;
pub mod api;
pub mod by_letter;
pub mod found;
pub mod pages;
pub mod parts;
pub mod read;
pub mod result;
pub mod rules;
pub mod seats;
pub mod show;
#[cfg(test)]
mod tests;
pub mod told;
pub mod types;
pub mod voices;

use base::Doors;
use base::api::Scope::Decide;
use base::api::{get, make, post};
use base::within;

base::words!("table");

/// The doors of this slice.
pub fn routes() -> Doors {
    Doors::new()
        .get("/c/{coalition}/choosing/tables", pages::list)
        .post("/c/{coalition}/choosing/tables", pages::begin)
        .get("/c/{coalition}/choosing/tables/new", pages::new)
        .get("/c/{coalition}/choosing/tables/{table}", show::show)
        .post("/c/{coalition}/choosing/tables/{table}", pages::change)
        .get("/c/{coalition}/choosing/tables/{table}/edit", pages::edit)
        .get("/c/{coalition}/choosing/tables/{table}/voices/{voice}", voices::edit)
        .post("/c/{coalition}/choosing/tables/{table}/voices/{voice}", voices::keep)
        .post("/c/{coalition}/choosing/tables/{table}/seats", seats::add)
        .get("/c/{coalition}/choosing/tables/{table}/seats/{seat}", seats::show)
        .post("/c/{coalition}/choosing/tables/{table}/seats/{seat}", seats::keep)
        .post("/c/{coalition}/choosing/tables/{table}/answer", seats::answer)
        .post("/c/{coalition}/choosing/tables/{table}/ties", seats::tie)
        .post("/c/{coalition}/choosing/tables/{table}/ending", pages::end)
        .api(get(within!("/tables"), "tables-list", api::list))
        .api(make(within!("/tables"), "tables-begin", api::begin).needs(Decide))
        .api(get(within!("/tables/{table}"), "tables-read", api::read))
        .api(post(within!("/tables/{table}"), "tables-change", api::change).needs(Decide))
        .api(make(within!("/tables/{table}/voices"), "tables-add-voice", api::add_voice).needs(Decide))
        .api(post(within!("/tables/{table}/voices/{voice}"), "tables-change-voice", api::change_voice).needs(Decide))
        .api(
            post(within!("/tables/{table}/voices/{voice}/removal"), "tables-remove-voice", api::remove_voice)
                .needs(Decide),
        )
        .api(post(within!("/tables/{table}/seats"), "tables-seat", api::seat).needs(Decide))
        .api(get(within!("/tables/{table}/seats/{seat}"), "tables-read-seat", api::read_seat))
        .api(post(within!("/tables/{table}/seats/{seat}/removal"), "tables-unseat", api::unseat).needs(Decide))
        .api(post(within!("/tables/{table}/answer"), "tables-answer", api::answer).needs(Decide))
        .api(post(within!("/tables/{table}/ties"), "tables-tie", api::tie).needs(Decide))
        .api(post(within!("/tables/{table}/ending"), "tables-end", api::end).needs(Decide))
}
