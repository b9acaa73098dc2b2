//! Talk: what is said about one thing, by those who see the thing; questions that wait, replies, mentions.
//!
//! Rooms hold the kind and the id of a thing and name a [`Room`] that opens its table: who sits there, and what whoever asks
//! may do. Invariant: nothing is said or read without the table, and what is confidential is closed to those who may not
//! accept, here and in every list and letter.

pub mod acts;
pub mod api;
pub mod by_letter;
pub mod letters;
pub mod notes;
pub mod pages;
pub mod parts;
pub mod reading;
pub mod rules;
pub mod table;
#[cfg(test)]
mod tests;
pub mod types;

pub use acts::say;
pub use reading::{comments, threads};
pub use table::{Room, Seat, Table, table};
pub use types::{Comment, Reading, Said};

use base::api::{delete, post};
use base::doors::Doors;
use base::within;

/// The doors of this slice.
pub fn routes() -> Doors {
    Doors::new()
        .post("/c/{coalition}/comments/{comment}/replies", pages::reply)
        .post("/c/{coalition}/comments/{comment}/answered", pages::answered)
        .post("/c/{coalition}/comments/{comment}/settled", pages::settle)
        .post("/c/{coalition}/comments/{comment}/text", pages::correct)
        .post("/c/{coalition}/comments/{comment}/erased", pages::erase)
        .api(post(within!("/comments/{comment}/answered"), "relationships-answered", api::answered))
        .api(post(within!("/comments/{comment}/settlement"), "relationships-settle", api::settle))
        .api(post(within!("/comments/{comment}/text"), "relationships-correct", api::correct))
        .api(delete(within!("/comments/{comment}"), "relationships-erase", api::erase))
}
