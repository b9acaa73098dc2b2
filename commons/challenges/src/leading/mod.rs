//! Who leads: people who take turns in an order that comes round by itself, and what would stop if somebody left.
//!
//! Leading opens nothing: who may coordinate is settled elsewhere. Invariant: nobody is put into the order, and nobody is
//! written down as able to do something, but by themselves.

pub mod acts;
pub mod api;
pub mod pages;
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
        .get("/c/{coalition}/leading", pages::room)
        .post("/c/{coalition}/leading/order", pages::order)
        .post("/c/{coalition}/leading/places", pages::place)
        .post("/c/{coalition}/leading/hand-over", pages::hand_over)
        .post("/c/{coalition}/leading/tasks", pages::task)
        .post("/c/{coalition}/leading/tasks/{task}/second", pages::second)
        .post("/c/{coalition}/leading/tasks/{task}/end", pages::end)
        .api(get(within!("/leading"), "leading-read", api::read))
        .api(post(within!("/leading/order"), "leading-order", api::order))
        .api(post(within!("/leading/places"), "leading-place", api::place))
        .api(post(within!("/leading/hand-over"), "leading-hand-over", api::hand_over))
        .api(make(within!("/leading/tasks"), "leading-task", api::task))
        .api(post(within!("/leading/tasks/{task}/second"), "leading-second", api::second))
        .api(delete(within!("/leading/tasks/{task}"), "leading-end", api::end))
}
