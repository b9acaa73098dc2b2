//! How a relationship lives: proposed, questioned, agreed, reviewed, changed, left, ended.
//!
//! Each verb is one act over one pure rule. Invariant: what is in force was accepted by all its parties, and a version
//! once made never changes; whoever wants something else makes the next one.

pub mod acts;
pub mod rules;
pub mod store;
#[cfg(test)]
mod tests;
pub mod types;

pub use types::{Change, Outcome, Party, PartyStanding, Standing, State, Version};
