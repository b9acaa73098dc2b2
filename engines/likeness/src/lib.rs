//! How alike two organizations' facts are, so that a directory does not list one of them twice.
//!
//! Facts in, a score and its reasons out. Invariant: `likeness(a, b)` equals `likeness(b, a)`, and
//! identical facts score exactly 1. A person decides; the engine only says what to look at.

#![deny(clippy::all)]

mod fold;
mod index;
mod key;
mod name;
mod place;
mod score;
mod words;

pub use fold::fold;
pub use index::Index;
pub use key::{Facts, Key};
pub use place::open_to_all;
pub use score::{Likeness, Reason, THRESHOLD, at_least, likeness};
