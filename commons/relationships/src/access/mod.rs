//! Who may do what, derived from the relationships in force and never ticked by hand.
//!
//! One pure function over a finite domain ([`rules::access`]), used by pages, API, feeds, mail and exports alike; each
//! answer says why. Invariant: a higher level never sees less, and an ended relationship opens nothing further.

pub mod acts;
pub mod rules;
mod sql;
#[cfg(test)]
mod tests;
pub mod types;

pub use acts::{asker, highest_level};
pub use rules::access;
pub use types::{Action, Answer, Asker, Because, Denied, Thing, Tie};
