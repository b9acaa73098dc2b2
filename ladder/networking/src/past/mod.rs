//! The network on a day that is past: who was together then, and on which rung.
//!
//! Invariant: nobody learns of the past of a relationship more than they may know of it now, and nothing from a time at
//! which it was closed to them.

pub mod acts;
pub mod pages;
pub mod rules;
#[cfg(test)]
mod tests;
pub mod types;

pub use types::Quarter;
