//! One-to-ones: two people of two organizations tell each other who they are and what they care about, round after round.
//!
//! [`plan`] pairs, [`talks`] is for the two. Invariant: whoever is of no pair learns numbers only, and nobody learns why two
//! were paired.

pub mod acts;
pub mod api;
pub mod by_letter;
pub mod oneself;
pub mod pages;
pub mod pairing;
pub mod parts;
pub mod plan;
pub mod reach;
pub mod reading;
pub mod rules;
pub mod talk_pages;
pub mod talks;
#[cfg(test)]
mod tests;
pub mod types;
pub mod waiting;

use base::Doors;
use base::api::Scope::Manage;
use base::api::{delete, get, make, post};
use base::within;

/// The doors of this slice.
pub fn routes() -> Doors {
    Doors::new()
        .get("/c/{coalition}/one-to-ones", pages::room)
        .get("/c/{coalition}/one-to-ones/new", pages::new)
        .post("/c/{coalition}/one-to-ones", pages::open)
        .get("/c/{coalition}/one-to-ones/rounds/{round}", pages::round)
        .post("/c/{coalition}/one-to-ones/rounds/{round}/answer", pages::answer)
        .post("/c/{coalition}/one-to-ones/rounds/{round}/pairs", pages::pair)
        .post("/c/{coalition}/one-to-ones/rounds/{round}/ending", pages::end)
        .get("/c/{coalition}/one-to-ones/talks/{talk}", talk_pages::show)
        .post("/c/{coalition}/one-to-ones/talks/{talk}/happened", talk_pages::happened)
        .post("/c/{coalition}/one-to-ones/talks/{talk}/could-not", talk_pages::could_not)
        .post("/c/{coalition}/one-to-ones/talks/{talk}/not-now", talk_pages::not_now)
        .post("/c/{coalition}/one-to-ones/talks/{talk}/reach", talk_pages::reach)
        .post("/c/{coalition}/one-to-ones/talks/{talk}/notes", talk_pages::write)
        .post("/c/{coalition}/one-to-ones/talks/{talk}/notes/{note}/removal", talk_pages::take_away)
        .post("/me/one-to-ones", oneself::rest)
        .api(get(within!("/one-to-ones"), "one-to-ones-read", api::room))
        .api(make(within!("/one-to-ones"), "one-to-ones-open", api::open).needs(Manage))
        .api(get(within!("/one-to-ones/rounds/{round}"), "one-to-ones-round", api::round))
        .api(post(within!("/one-to-ones/rounds/{round}/answer"), "one-to-ones-answer", api::answer))
        .api(post(within!("/one-to-ones/rounds/{round}/pairs"), "one-to-ones-pair", api::pair).needs(Manage))
        .api(post(within!("/one-to-ones/rounds/{round}/ending"), "one-to-ones-end", api::end).needs(Manage))
        .api(get(within!("/one-to-ones/talks/{talk}"), "one-to-ones-talk", api::talk))
        .api(post(within!("/one-to-ones/talks/{talk}/happened"), "one-to-ones-happened", api::happened))
        .api(post(within!("/one-to-ones/talks/{talk}/could-not"), "one-to-ones-could-not", api::could_not))
        .api(post(within!("/one-to-ones/talks/{talk}/not-now"), "one-to-ones-not-now", api::not_now))
        .api(post(within!("/one-to-ones/talks/{talk}/reach"), "one-to-ones-reach", api::reach_me))
        .api(post(within!("/one-to-ones/talks/{talk}/notes"), "one-to-ones-note", api::note))
        .api(delete(within!("/one-to-ones/talks/{talk}/notes/{note}"), "one-to-ones-note-remove", api::take_away))
        .api(get("/api/v1/me/one-to-ones", "me-one-to-ones", api::rests))
        .api(post("/api/v1/me/one-to-ones", "me-one-to-ones-rest", api::rest))
}
