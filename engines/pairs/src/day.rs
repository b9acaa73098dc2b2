//! A whole day of one-to-ones: everybody meets everybody else once, by the circle method.

use crate::weigh::Circle;
use crate::{Pair, Person, Tie};

/// The rounds of a day, and what it could not hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Day {
    /// One fewer than people, or as many when their number is odd: then somebody else rests in each. Whoever would meet
    /// their own organization rests too.
    pub rounds: Vec<Vec<Pair>>,
    /// Pairs of little trust that would have been somebody's second in a row.
    pub another_day: Vec<Pair>,
}

/// Each pair that may meet once, nobody twice in a round. One stays where they are, the others move around the circle.
pub fn day(people: &[Person], ties: &[Tie]) -> Day {
    let circle = Circle::new(people, ties);
    let mut rounds = turns(circle.len());
    rounds.iter_mut().for_each(|round| round.retain(|&pair| circle.may_meet(pair)));
    rounds.retain(|round| !round.is_empty());
    spread(circle, rounds)
}

/// The places of `n` people, paired in rounds.
fn turns(n: usize) -> Vec<Vec<Pair>> {
    // With an odd number the last seat is empty, and whoever faces it rests.
    let seats = n + n % 2;
    let around = seats.saturating_sub(1);
    let pair = |round: usize, i: usize| {
        let (a, b) = ((round + i) % around, if i == 0 { around } else { (round + around - i) % around });
        (a.min(b), a.max(b))
    };
    let round = |round: usize| {
        let mut pairs: Vec<Pair> = (0..seats / 2).map(|i| pair(round, i)).filter(|pair| pair.1 < n).collect();
        pairs.sort_unstable();
        pairs
    };
    (0..around).map(round).collect()
}

/// Brings the rounds into an order in which few have two hard talks in a row; where one is left, the second is taken out.
fn spread(circle: Circle, mut left: Vec<Vec<Pair>>) -> Day {
    let mut tired: Vec<bool> = (0..circle.len()).map(|at| circle.was_hard(at)).collect();
    let mut day = Day::default();
    while !left.is_empty() {
        let too_hard = |pair: &Pair, tired: &[bool]| circle.is_hard(*pair) && (tired[pair.0] || tired[pair.1]);
        let count = |round: &Vec<Pair>| round.iter().filter(|pair| too_hard(pair, &tired)).count();
        let next = (0..left.len()).min_by_key(|&at| count(&left[at])).unwrap_or(0);
        let round = left.remove(next);
        let (later, held): (Vec<Pair>, Vec<Pair>) = round.into_iter().partition(|pair| too_hard(pair, &tired));
        for &pair in &held {
            (tired[pair.0], tired[pair.1]) = (circle.is_hard(pair), circle.is_hard(pair));
        }
        day.rounds.push(held.into_iter().map(|pair| circle.pair(pair)).collect());
        day.another_day.extend(later.into_iter().map(|pair| circle.pair(pair)));
    }
    day
}
