//! Which relationship fits: what the goals need, what is there, what is missing, and what a jump would risk.
//!
//! [`policy`] is the table of what each rung asks, as data; [`rule`] decides by it; [`answers`] makes one case of what
//! people of several organizations said, and finds the answers that decide; [`explain`] says why, in plain sentences.
//! All of that is pure and in whole numbers: trust is in hundredths, time in months. Upon it stand the pages: [`sheet`] is
//! what one person answers, [`together`] the choice of several, [`policies`] a coalition's own table, [`table`] who should
//! be there for one goal.
//!
//! Invariant: requirements are joined by *and*. Nothing is weighed against anything else, so no wealth of money makes up
//! for a lack of trust; and nothing above what the goals need is ever recommended.

pub mod answers;
mod document;
pub mod explain;
mod goal;
pub mod policies;
pub mod policy;
mod requirement;
pub mod rule;
pub mod sheet;
pub mod table;
pub mod together;

pub use document::Flaws;
pub use goal::{Alone, Goal, Kind};
pub use policy::Policy;
pub use requirement::{Requirement, Sense, Table, Together};
pub use rule::{Case, Decision, Status, decide};

base::words!("choosing");

/// The doors of this room.
pub fn routes() -> base::doors::Doors {
    policies::routes().and(table::routes()).and(together::routes())
}

/// A place on the ladder: 0 is no relationship, 1 to 5 are the numbers of [`relationships::Level`].
pub type Rung = usize;

/// How many places there are, with none.
pub const RUNGS: usize = relationships::Level::ALL.len() + 1;

#[cfg(test)]
mod dice;
