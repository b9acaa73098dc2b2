//! Who talks with whom, one to one: the pairs of one round, or of a whole day.
//!
//! People and what is known of their talks in, pairs of indices out. Invariant: nobody is in two pairs of a round, no pair
//! is of one organization or of somebody who cannot now, and the same people give the same pairs in whatever order they
//! are told.

#![deny(clippy::all)]

mod day;
mod matching;
mod weigh;

pub use day::{Day, day};
pub use matching::heaviest;

/// Somebody who may be paired.
#[derive(Clone, Debug)]
pub struct Person {
    /// Tells people apart, and orders them where nothing else does.
    pub id: u128,
    /// Nobody is paired within their organization.
    pub organization: u128,
    /// “Not now”: they sit this out, and nobody counts it as left out.
    pub not_now: bool,
    /// How often they were left out since they last had the choice: the more often, the sooner they are paired.
    pub left_out: u32,
    /// Whether their last talk was one of little trust: then the next one is not.
    pub was_hard: bool,
}

/// What is known of two people, as their indices. Of two that are not named nothing is known: they never met.
#[derive(Clone, Debug)]
pub struct Tie {
    /// The one.
    pub a: usize,
    /// The other.
    pub b: usize,
    /// Days since they last met; none when they never did.
    pub met: Option<u32>,
    /// Their organizations trust each other little.
    pub is_hard: bool,
    /// They are not to be paired now.
    pub not_now: bool,
}

/// Two people, the one with the lower id first.
pub type Pair = (usize, usize);

/// A round: who talks with whom, and who is left out although they could.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Round {
    /// In the order of their ids.
    pub pairs: Vec<Pair>,
    /// In the order of their ids. Whoever said “not now” is not among them.
    pub left_out: Vec<usize>,
}

/// The best round there is, by these wishes, each before all that follow: as many pairs as possible; those are in it who
/// were left out most often; as many pairs as possible that never met; then those who met longest ago. A pair of little
/// trust waits a month longer than others, and is never anybody's second in a row. O(n³) for n people.
pub fn round(people: &[Person], ties: &[Tie]) -> Round {
    let circle = weigh::Circle::new(people, ties);
    let mates = heaviest(circle.len(), circle.weight());
    let pairs = mates.iter().enumerate().filter_map(|(a, mate)| mate.filter(|&b| a < b).map(|b| (a, b)));
    let left_out = (0..circle.len()).filter(|&at| mates[at].is_none());
    Round {
        pairs: pairs.map(|pair| circle.pair(pair)).collect(),
        left_out: left_out.map(|at| circle.person(at)).collect(),
    }
}

#[cfg(test)]
mod tests;
