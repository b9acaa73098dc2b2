//! The relationships that somebody may see, with their parties, for lists.
//!
//! Invariant: whoever is only invited to something in force is not named here; that is for its parties alone.

pub mod acts;
pub mod pages;
#[cfg(test)]
mod tests;
pub mod types;

pub use types::{Party, Tie};
