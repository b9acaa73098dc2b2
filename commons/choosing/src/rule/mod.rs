//! The rule that chooses: the highest rung that is open, the lowest that is needed, and what lies between.
//!
//! Invariant: recommended is never above what the essential goals need, and never above what is open today.

#[cfg(test)]
mod properties;
mod read;
mod rules;
mod sway;
#[cfg(test)]
mod tests;
mod types;

pub use read::{Filed, cases};
pub use rules::{decide, feasible, gaps};
pub(crate) use sway::Balance;
pub use sway::{Sway, deciding};
pub use types::{Case, Decision, Gap, Gaps, Jump, JumpClass, Payoffs, Status};
