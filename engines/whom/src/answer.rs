//! What a search answers: a set, how sure it is, and whom the set leaves out.

use crate::cover::sectors;
use crate::room::Room;
use crate::why::Why;
use crate::{Gathering, UNKNOWN};

/// What came of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The best set that was found.
    pub set: Option<Set>,
    /// How sure it is that nothing better exists, or nothing at all.
    pub sure: Sure,
    /// Where it is proved that nothing exists: why.
    pub why: Option<Why>,
    /// When the set leaves out kinds of people who are affected: the set nearest to it that leaves out none of those for
    /// whom somebody who may come speaks.
    pub including: Option<Set>,
    /// Kinds of people for whom nobody who may come speaks.
    pub voiceless: Vec<usize>,
    /// How many partial sets were looked at.
    pub steps: u64,
}

/// How sure an answer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sure {
    /// Nothing better exists, in any of the orders.
    Proved,
    /// Nothing better exists, but not all that are equally good were compared by sectors, trust and id.
    ProvedButEquals,
    /// The best that was found in the budget. No set is better than `bound`: it has no fewer members (the smallest), no
    /// stronger weakest pair (the strongest), no more members (whom to begin with).
    BestFound {
        /// In the unit of the question.
        bound: u32,
    },
}

/// Some of the candidates, as their indices in the gathering.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Set {
    /// In the order of ids.
    pub members: Vec<usize>,
    /// The trust of the weakest pair; none of a single one.
    pub weakest: Option<u32>,
    /// How many pairs nothing is known of.
    pub unknown: usize,
    /// The mean trust of all pairs, rounded down, with unknown ones as [`UNKNOWN`]; none of a single one.
    pub mean: Option<u32>,
    /// How many sectors.
    pub sectors: usize,
    /// Affected kinds of people for whom none of these speaks, though somebody who may come does.
    pub left_out: Vec<usize>,
}

impl Set {
    /// The set of these places.
    pub fn new(gathering: &Gathering, room: &Room, places: &[usize]) -> Set {
        let mut places = places.to_vec();
        places.sort_unstable();
        let pairs = places.iter().enumerate().flat_map(|(at, &a)| places[..at].iter().map(move |&b| (a, b)));
        let trust: Vec<Option<u32>> = pairs.map(|(a, b)| room.between(a, b)).collect();
        let sum: u64 = trust.iter().flatten().map(|&it| u64::from(it)).sum();
        let members: Vec<usize> = places.iter().map(|&it| room.told[it]).collect();
        let speaks = |kind: &usize| members.iter().any(|&it| gathering.candidates[it].speaks_for.contains(kind));
        let voiceless = voiceless(gathering);
        Set {
            weakest: trust.iter().map(|it| it.unwrap_or(0) + UNKNOWN).min(),
            unknown: trust.iter().filter(|it| it.is_none()).count(),
            mean: sum.checked_div(trust.len() as u64).map(|mean| mean as u32 + UNKNOWN),
            sectors: sectors(room, &places),
            left_out: (0..gathering.kinds).filter(|kind| !speaks(kind) && !voiceless.contains(kind)).collect(),
            members,
        }
    }
}

/// Kinds of people for whom nobody who may come speaks.
pub fn voiceless(gathering: &Gathering) -> Vec<usize> {
    let open = || gathering.candidates.iter().filter(|it| it.seat != crate::Seat::Closed);
    (0..gathering.kinds).filter(|kind| !open().any(|it| it.speaks_for.contains(kind))).collect()
}
