//! Webhooks: another program is told of what an organization or a coalition may read in the journal.
//!
//! Invariant: what leaves is what the activity page would show its owner, and nothing else; each line is told at least
//! once, under one id, signed, and only through the house's one way out.

pub mod acts;
pub mod feed;
pub mod found;
pub mod pages;
mod parts;
pub mod rules;
pub mod sending;
pub mod types;

#[cfg(test)]
mod tests;

use base::Doors;

/// The doors of this slice.
pub fn routes() -> Doors {
    Doors::new()
        .get("/c/{coalition}/webhooks", pages::list)
        .post("/c/{coalition}/webhooks", pages::register)
        .get("/c/{coalition}/webhooks/{hook}", pages::hook)
        .post("/c/{coalition}/webhooks/{hook}/{deed}", pages::change)
        .post("/c/{coalition}/webhooks/{hook}/deliveries/{delivery}/{deed}", pages::settle)
}
