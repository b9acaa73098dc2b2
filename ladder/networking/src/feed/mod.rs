//! What is public of what changed in a coalition, for everybody's feed reader.
//!
//! Invariant: a line about a relationship is public only if the relationship is and was when the line was written, as the
//! access function has it for anybody; of persons nothing is told, whoever asks.

pub mod pages;
pub mod reading;

use base::doors::Doors;

/// The doors of this slice.
pub fn routes() -> Doors {
    Doors::new().get("/c/{coalition}/feed", pages::feed)
}
