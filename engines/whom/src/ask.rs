//! The three questions: the smallest set, the strongest one, and with whom to begin when a pair blocks.

use crate::answer::{Answer, Set, Sure, voiceless};
use crate::begin::largest;
use crate::bits::Bits;
use crate::budget::{Budget, Purse};
use crate::cover::{Start, any, finest};
use crate::include::nearest;
use crate::room::Room;
use crate::why::Why;
use crate::{Gathering, UNKNOWN};

/// A level above every trust, at which only one alone is left.
const ALONE: u32 = u32::MAX;

/// The fewest who cover all needs and of whom every two trust each other at least at `level` (in hundredths). Among sets of
/// as many that of more sectors, then of more trust, then of lower ids.
pub fn smallest(gathering: &Gathering, level: u32, budget: Budget) -> Answer {
    let (room, mut purse) = (Room::new(gathering, false), Purse::new(budget));
    let ties = room.ties(level);
    let (set, sure) = least(&room, &ties, usize::MAX, &mut purse);
    let mut answer = Answer::new(gathering, &room, set.as_deref(), sure);
    if let Some(set) = set.filter(|_| answer.leaves_out()) {
        let (room, mut purse) = (Room::new(gathering, true), Purse::new(budget));
        let known = least(&room, &ties, usize::MAX, &mut purse).0;
        let near = known.map(|known| nearest(&room, &ties, &set, &known, usize::MAX, &mut purse));
        answer.including = near.map(|near| Set::new(gathering, &room, &near));
        answer.steps += purse.steps;
    }
    answer.explain(&room, &ties, &mut purse, budget)
}

/// At most so many who cover all needs, and whose weakest pair is the strongest there is. Among sets of the same strength
/// the smallest, then as in [`smallest`].
pub fn strongest(gathering: &Gathering, at_most: usize, budget: Budget) -> Answer {
    let (room, mut purse) = (Room::new(gathering, false), Purse::new(budget));
    let (set, _, sure) = raised(&room, at_most, &mut purse);
    let mut answer = Answer::new(gathering, &room, set.as_deref(), sure);
    if let Some(set) = set.filter(|_| answer.leaves_out()) {
        let (room, mut purse) = (Room::new(gathering, true), Purse::new(budget));
        if let (Some(known), level, _) = raised(&room, at_most, &mut purse) {
            let near = nearest(&room, &room.ties(level), &set, &known, at_most, &mut purse);
            answer.including = Some(Set::new(gathering, &room, &near));
        }
        answer.steps += purse.steps;
    }
    if answer.set.is_none() && sure == Sure::Proved {
        let found = least(&room, &room.ties(UNKNOWN), usize::MAX, &mut Purse::new(budget)).0;
        answer.why = found.map(|found| Why::TooFew(found.len() as u32));
    }
    answer.explain(&room, &room.ties(UNKNOWN), &mut purse, budget)
}

/// Of those at the table, where a pair blocks: the most who still cover all needs and of whom every two trust each other at
/// least at `level`. Among sets of as many as in [`smallest`].
pub fn begin(gathering: &Gathering, level: u32, budget: Budget) -> Answer {
    let (room, mut purse) = (Room::new(gathering, false), Purse::new(budget));
    let ties = room.ties(level);
    let (set, sure) = most(&room, &ties, &mut purse);
    let mut answer = Answer::new(gathering, &room, set.as_deref(), sure);
    if answer.leaves_out() {
        let (room, mut purse) = (Room::new(gathering, true), Purse::new(budget));
        answer.including = most(&room, &ties, &mut purse).0.map(|set| Set::new(gathering, &room, &set));
        answer.steps += purse.steps;
    }
    answer.explain(&room, &ties, &mut purse, budget)
}

impl Answer {
    fn new(gathering: &Gathering, room: &Room, set: Option<&[usize]>, sure: Sure) -> Answer {
        let set = set.map(|set| Set::new(gathering, room, set));
        Answer { set, sure, why: None, including: None, voiceless: voiceless(gathering), steps: 0 }
    }

    fn leaves_out(&self) -> bool {
        self.set.as_ref().is_some_and(|set| !set.left_out.is_empty())
    }

    /// Says why when there is nothing, and what it all took.
    fn explain(mut self, room: &Room, ties: &[Bits], purse: &mut Purse, budget: Budget) -> Answer {
        if self.set.is_none() && self.sure == Sure::Proved && self.why.is_none() {
            let mut more = Purse::new(budget);
            self.why = Some(Why::at_once(room, ties).unwrap_or_else(|| Why::together(room, ties, &mut more)));
            self.steps += more.steps;
        }
        self.steps += purse.steps;
        self
    }
}

/// The smallest set of at most so many, the finest of its size.
fn least(room: &Room, ties: &[Bits], at_most: usize, purse: &mut Purse) -> (Option<Vec<usize>>, Sure) {
    let kept = room.kept.len();
    let start = Start::with(room, ties, &room.kept).filter(|_| kept <= at_most);
    let Some(start) = start else {
        return (None, Sure::Proved);
    };
    let mut seats = start.most().min(at_most - kept);
    let mut best = None;
    // From above: each set that is found asks for a smaller one, with an eighth of what is left.
    let is_least = loop {
        match purse.share(8, |purse| any(room, ties, &start, seats, purse)) {
            Err(_) => break false,
            Ok(None) => break true,
            Ok(Some(found)) if found.len() == kept => return (Some(found), Sure::Proved),
            Ok(Some(found)) => {
                seats = found.len() - kept - 1;
                best = Some(found);
            }
        }
    };
    // From below: so many are not enough.
    for few in start.fewest(room)..if is_least { 0 } else { seats + 1 } {
        match any(room, ties, &start, few, purse) {
            Err(_) => return (best, Sure::BestFound { bound: (kept + few) as u32 }),
            Ok(None) => {}
            Ok(Some(found)) => {
                best = Some(found);
                break;
            }
        }
    }
    let Some(known) = best else {
        return (None, Sure::Proved);
    };
    let (best, compared) = finest(room, ties, &start, &known, purse);
    (Some(best), if compared { Sure::Proved } else { Sure::ProvedButEquals })
}

/// The set of at most so many whose weakest pair is the strongest, and the level of that pair.
fn raised(room: &Room, at_most: usize, purse: &mut Purse) -> (Option<Vec<usize>>, u32, Sure) {
    let mut levels: Vec<u32> = room.trust.iter().flatten().map(|tie| tie.1 + UNKNOWN).collect();
    levels.extend([UNKNOWN, ALONE]);
    levels.sort_unstable();
    levels.dedup();
    let find = |level: u32, purse: &mut Purse| {
        let ties = room.ties(level);
        let start = Start::with(room, &ties, &room.kept).filter(|_| room.kept.len() <= at_most);
        let search = |start: Start| any(room, &ties, &start, start.most().min(at_most - room.kept.len()), purse);
        start.map_or(Ok(None), search)
    };
    // Levels below `low` can be reached, those from `high` on can not, and what is from `tried` on is not tried again.
    let (mut best, mut low, mut high) = (None, 0, levels.len());
    let mut tried = high;
    // Whether one alone is enough is quickly seen; whether there is any set at all comes second.
    let mut next = high - 1;
    while low < tried {
        match purse.share(4, |purse| find(levels[next], purse)) {
            Ok(Some(found)) => {
                low = levels.partition_point(|&level| level <= weakest(room, &found));
                best = Some(found);
            }
            Ok(None) => (high, tried) = (next, next),
            Err(_) => tried = next,
        }
        next = if low == 0 { 0 } else { (low + tried) / 2 };
    }
    let level = low.checked_sub(1).map_or(UNKNOWN, |at| levels[at]);
    let sure = match (high == low, high.checked_sub(1)) {
        (true, _) => Sure::Proved,
        (false, at) => Sure::BestFound { bound: at.map_or(UNKNOWN, |at| levels[at]) },
    };
    if best.is_none() {
        return (None, level, sure);
    }
    let (fewest, fine) = least(room, &room.ties(level), at_most, purse);
    let sure = match (sure, fine) {
        (Sure::Proved, Sure::BestFound { .. }) => Sure::ProvedButEquals,
        (Sure::Proved, fine) => fine,
        (sure, _) => sure,
    };
    (fewest.or(best), level, sure)
}

/// The trust of the weakest pair.
fn weakest(room: &Room, set: &[usize]) -> u32 {
    let pairs = set.iter().enumerate().flat_map(|(at, &a)| set[..at].iter().map(move |&b| (a, b)));
    pairs.map(|(a, b)| room.between(a, b).unwrap_or(0) + UNKNOWN).min().unwrap_or(ALONE)
}

fn most(room: &Room, ties: &[Bits], purse: &mut Purse) -> (Option<Vec<usize>>, Sure) {
    let Some(start) = Start::with(room, ties, &room.kept) else {
        return (None, Sure::Proved);
    };
    let found = largest(room, ties, &start, purse);
    let size = found.members.as_ref().map_or(0, Vec::len);
    let sure = match (found.bound == size, found.compared) {
        (true, true) => Sure::Proved,
        (true, false) => Sure::ProvedButEquals,
        (false, _) => Sure::BestFound { bound: found.bound as u32 },
    };
    (found.members, sure)
}
