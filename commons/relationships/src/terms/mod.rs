//! What the parties write down: level, purpose, what each gives, carries, risks and receives, the six ground rules, dates.
//!
//! Invariant: a version never changes. Its document is kept byte for byte, and an acceptance holds the digest of exactly it.

pub mod differences;
pub mod fields;
pub mod rules;
#[cfg(test)]
mod tests;
pub mod types;

pub use differences::{Difference, differences};
pub use types::{Kind, Share, Terms, Topic};
