//! Organizations: each with its own name, colours and page. It owns what it brought and edits only its own.
//!
//! Invariant: an unclaimed organization is cared for by the coalition that listed it; a claimed one by its stewards alone.

pub mod acts;
pub mod rules;
pub mod types;

pub use types::{Draft, Member, Organization, Sector};
