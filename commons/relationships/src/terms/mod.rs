//! What the parties write down: level, purpose, what each gives, carries, risks and receives, the six ground rules, dates.
//!
//! Invariant: a version never changes. Its document is kept byte for byte, and an acceptance holds the digest of exactly it.

pub mod api;
pub mod differences;
pub mod fields;
pub mod pages;
pub mod rules;
#[cfg(test)]
mod tests;
pub mod types;

pub use differences::{Difference, differences};
pub use types::{Kind, Share, Terms, Topic, Written};

use base::doors::Doors;

/// The doors of this slice. `{which}` is a version, `3`, or two with what changed between them, `2..3`.
pub fn routes() -> Doors {
    Doors::new().get("/c/{coalition}/relationships/{id}/versions/{which}", pages::version_or_difference)
}
