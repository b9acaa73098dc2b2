//! What waits, what is coming and how things stand: the reads behind the first page.
//!
//! Invariant: only what the person's own organizations are party to, or counts without names.

pub mod acts;

pub use acts::{Coming, Count, Silence, Stand, Unanswered, Waiting, coming, stand, unanswered, waiting, waiting_for};
