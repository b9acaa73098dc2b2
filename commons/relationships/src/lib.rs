//! The ladder itself: working relationships between organizations as living records.
//!
//! [`level`] names the five rungs, [`terms`] is what the parties write down, [`standing`] how a relationship lives
//! (proposed, agreed, in review, under notice, ended), [`access`] what follows from it for everybody's eyes, and
//! [`talk`] what is said about it.
//!
//! Invariant: a version is in force when a representative with authority of every party has accepted that exact version,
//! and nothing else makes it so.

pub mod access;
pub mod by_letter;
pub mod level;
pub mod list;
mod moments;
pub mod overview;
pub mod proposing;
pub mod standing;
pub mod talk;
pub mod terms;

pub use level::Level;
pub use moments::{Cursor, Span};

base::words!("ladder", "relationships", "by_letter", "talk");

/// The doors of this room.
pub fn routes() -> base::doors::Doors {
    list::routes().and(proposing::routes()).and(standing::routes()).and(terms::routes()).and(talk::routes())
}
