//! A funder's timeline beside the pace of trust: what is asked by when, what fits now, the next step and its earliest
//! honest date, and a letter that says so.
//!
//! Invariant: what belongs to a relationship is for its parties alone; of what was asked in private no date and no number
//! is made.

pub mod acts;
pub mod api;
mod beside;
pub mod letter;
pub mod pages;
pub mod parts;
pub mod reading;
pub mod rules;
#[cfg(test)]
mod tests;
pub mod types;

use base::Doors;
use base::api::{delete, get, make, post};
use base::within;

/// The doors of this slice.
pub fn routes() -> Doors {
    Doors::new()
        .get("/c/{coalition}/funders", pages::list)
        .post("/c/{coalition}/funders", pages::write)
        .get("/c/{coalition}/funders/new", pages::new)
        .get("/c/{coalition}/funders/{funder}", pages::show)
        .post("/c/{coalition}/funders/{funder}", pages::change)
        .get("/c/{coalition}/funders/{funder}/edit", pages::edit)
        .post("/c/{coalition}/funders/{funder}/asks", pages::ask)
        .post("/c/{coalition}/funders/{funder}/asks/{ask}/drop", pages::drop_ask)
        .post("/c/{coalition}/funders/{funder}/end", pages::end)
        .get("/c/{coalition}/funders/{funder}/letter", letter::show)
        .post("/c/{coalition}/funders/{funder}/letter", letter::print)
        .api(get(within!("/funders"), "funders-list", api::list))
        .api(make(within!("/funders"), "funders-write", api::write))
        .api(get(within!("/funders/{funder}"), "funders-read", api::read))
        .api(post(within!("/funders/{funder}"), "funders-change", api::change))
        .api(make(within!("/funders/{funder}/asks"), "funders-ask", api::ask))
        .api(delete(within!("/funders/{funder}/asks/{ask}"), "funders-drop-ask", api::drop_ask))
        .api(post(within!("/funders/{funder}/end"), "funders-end", api::end))
        .api(get(within!("/funders/{funder}/letter"), "funders-letter", api::letter))
}
