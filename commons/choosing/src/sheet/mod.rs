//! What one person says for their organization: the four questions, a step each, saved as they go.
//!
//! Invariant: a sheet is its person's own. What the others come to see of it is what [`crate::together`] shows, and of
//! trust nobody sees more than what follows from it.

pub mod parts;
pub mod read;
#[cfg(test)]
mod tests;
pub mod types;

pub use read::lacks;
pub use types::{PRIVATE, Sheet, Step, Supply, Wish};

base::words!("sheet");
