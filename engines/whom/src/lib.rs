//! Whom to bring: the few among many who together have what is needed, and of whom every two trust each other enough.
//!
//! What each offers, what is needed and who trusts whom in; a set of candidates out, with how sure it is that nothing better
//! exists. Invariant: a set that is given covers every need, each of its pairs reaches the level asked for, and the same
//! candidates give the same set in whatever order they are told.

#![deny(clippy::all)]

mod answer;
mod ask;
mod begin;
mod bits;
mod budget;
mod cover;
mod include;
mod prices;
mod room;
mod why;

pub use answer::{Answer, Set, Sure};
pub use ask::{begin, smallest, strongest};
pub use budget::Budget;
pub use why::Why;

/// What a pair of whom nothing is known counts as, in hundredths: enough for the first level, and for no other.
pub const UNKNOWN: u32 = 100;

/// Who could come, and what for.
#[derive(Clone, Debug, Default)]
pub struct Gathering {
    /// How much of each thing is needed, in units of its own.
    pub needs: Vec<u32>,
    /// How many kinds of people are affected.
    pub kinds: usize,
    /// Whoever could come.
    pub candidates: Vec<Candidate>,
    /// Two candidates as their indices, and the trust between them in hundredths: the lower direction. Of a pair that is
    /// told twice the lower counts; what cannot be a pair is passed over.
    pub trust: Vec<(usize, usize, u32)>,
}

/// Somebody who could come.
#[derive(Clone, Debug, Default)]
pub struct Candidate {
    /// Tells candidates apart, and orders them where nothing else does.
    pub id: u128,
    /// How much of each need they bring; what is missing at the end is nothing.
    pub offers: Vec<u32>,
    /// The sector, when it is known.
    pub sector: Option<u32>,
    /// The affected kinds of people they speak for.
    pub speaks_for: Vec<usize>,
    /// Whether they may, must or must not come.
    pub seat: Seat,
}

/// What was decided about a candidate beforehand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Seat {
    /// They may come.
    #[default]
    Open,
    /// They come in any case.
    Kept,
    /// They do not come.
    Closed,
}

#[cfg(test)]
mod tests;
