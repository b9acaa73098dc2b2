//! What a letter's link does in a relationship: yes, no and a word to a version; a review renewed, or talked about.
//!
//! Invariant: a link does what the page would do, by the same acts: no rule is written here.

pub mod review;
pub mod short;
pub mod version;
pub mod ways;
