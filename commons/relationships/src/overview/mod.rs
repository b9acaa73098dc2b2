//! What waits, what is coming and how things stand: the reads behind the first page.
//!
//! Invariant: only what the person's own organizations are party to, or counts without names.

pub mod acts;

pub use acts::{Coming, Count, Unanswered, Waiting, coming, counts, unanswered, waiting, without_ties};
