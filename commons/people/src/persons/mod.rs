//! Persons: a name, the addresses they confirmed, where they are signed in. What a person owns nobody else reads.
//!
//! Invariant: a person is made only by confirming an address that an invitation or a claim waits for.

pub mod acts;
pub mod addresses;
pub mod pages;
pub mod rules;
pub mod types;

#[cfg(test)]
mod tests;

pub use types::{Draft, Person, Whom};

use base::Doors;

/// The doors of this slice.
pub fn routes() -> Doors {
    Doors::new()
        .get("/me", pages::me)
        .post("/me", pages::change)
        .post("/me/addresses", addresses::write)
        .post("/me/addresses/remove", addresses::removed)
        .get("/me/addresses/{token}", addresses::confirm)
        .post("/me/addresses/{token}", addresses::confirmed)
        .post("/me/sessions/{session}/end", pages::end_session)
        .post("/me/sessions/end-others", pages::end_others)
}
