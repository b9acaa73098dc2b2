//! Writing terms: the first version, and every next one.
//!
//! Invariant: what was typed is never lost; a form that needs another look, or that another version overtook, comes back
//! as it was.

pub mod pages;
pub mod parts;

use base::doors::Doors;

/// The doors of this slice.
pub fn routes() -> Doors {
    Doors::new()
        .get("/c/{coalition}/relationships/new", pages::begin)
        .post("/c/{coalition}/relationships", pages::propose)
        .get("/c/{coalition}/relationships/{id}/versions/new", pages::next)
        .post("/c/{coalition}/relationships/{id}/versions", pages::counter)
}
