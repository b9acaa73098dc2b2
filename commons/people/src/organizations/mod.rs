//! Organizations: each with its own name, colours and page. It owns what it brought and edits only its own.
//!
//! [`acts`] finds and lists, [`edits`] changes the page, [`logos`] its picture, [`contacts`] whom to reach there.
//! Invariant: an unclaimed organization is cared for by the coalition that listed it; a claimed one by its stewards alone.

pub mod acts;
pub mod contacts;
pub mod edits;
pub mod logos;
pub mod rules;
#[cfg(test)]
mod tests;
pub mod types;

pub use types::{Draft, Member, Organization, Sector};

base::words!("organizations");
