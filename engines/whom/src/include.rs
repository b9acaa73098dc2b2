//! Nobody who is affected left out: the set nearest to the one that was found in which somebody speaks for each.

use crate::bits::Bits;
use crate::budget::Purse;
use crate::cover::{Start, any, finest, rank};
use crate::room::Room;

/// The set that differs from `from` by the fewest who leave or come and covers all that `room` asks for, the affected kinds
/// among it; of those the smallest, then the one of highest rank. `known` is such a set, and is the answer when the budget
/// ends before a nearer one is found.
pub fn nearest(
    room: &Room,
    ties: &[Bits],
    from: &[usize],
    known: &[usize],
    most: usize,
    purse: &mut Purse,
) -> Vec<usize> {
    let shared = known.iter().filter(|it| from.contains(it)).count();
    let furthest = known.len() + from.len() - 2 * shared;
    for distance in 1..=furthest {
        for leaving in (0..=distance.min(from.len())).rev() {
            let coming = distance - leaving;
            if from.len() - leaving + coming > most || purse.left == 0 {
                continue;
            }
            if let Some(best) = exchange(room, ties, from, leaving, coming, purse) {
                return best;
            }
        }
    }
    known.to_vec()
}

/// The best set that so many leave and so many enter.
fn exchange(
    room: &Room,
    ties: &[Bits],
    from: &[usize],
    leaving: usize,
    coming: usize,
    purse: &mut Purse,
) -> Option<Vec<usize>> {
    let mut best: Option<Vec<usize>> = None;
    for staying in subsets(from, from.len() - leaving) {
        if !room.kept.iter().all(|it| staying.contains(it)) {
            continue;
        }
        let Some(mut start) = Start::with(room, ties, &staying) else {
            continue;
        };
        from.iter().for_each(|&it| start.among.remove(it));
        if let Ok(Some(found)) = any(room, ties, &start, coming, purse) {
            let found = finest(room, ties, &start, &found, purse).0;
            let is_better = best.as_ref().is_none_or(|best| rank(room, &found) > rank(room, best));
            best = if is_better { Some(found) } else { best };
        }
    }
    best
}

/// All subsets of so many of these.
fn subsets(of: &[usize], size: usize) -> Vec<Vec<usize>> {
    match of.split_first() {
        _ if size == 0 => vec![Vec::new()],
        _ if of.len() < size => Vec::new(),
        None => Vec::new(),
        Some((first, rest)) => {
            let with = subsets(rest, size - 1).into_iter().map(|it| [vec![*first], it].concat());
            with.chain(subsets(rest, size)).collect()
        }
    }
}
