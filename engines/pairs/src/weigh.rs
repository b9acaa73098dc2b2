//! What a pair weighs: one number whose order is that of the wishes, one after the other.

use crate::{Pair, Person, Tie};

/// Whoever met longer ago than ten years met that long ago.
const LONGEST: u32 = 3650;
/// A pair of little trust weighs as if it had met so many days later than it did.
const GENTLY: u32 = 30;
/// Whoever was left out more often counts as left out so often.
const MOST_OFTEN: u32 = 1000;

/// What is known of a pair.
#[derive(Clone, Copy, Default)]
struct Known {
    met: Option<u32>,
    is_hard: bool,
    not_now: bool,
}

/// Those who can now, in the order of their ids, and what is known of their pairs.
pub struct Circle<'a> {
    people: &'a [Person],
    order: Vec<usize>,
    /// A row for each place of the order.
    known: Vec<Known>,
}

impl Circle<'_> {
    /// Whatever cannot be a tie (an index that is not there, somebody with themselves) is passed over. Of two that are named
    /// twice, the later talk and each caution hold.
    pub fn new<'a>(people: &'a [Person], ties: &[Tie]) -> Circle<'a> {
        let mut order: Vec<usize> = (0..people.len()).filter(|&at| !people[at].not_now).collect();
        order.sort_by_key(|&at| people[at].id);
        let mut places = vec![None; people.len()];
        order.iter().enumerate().for_each(|(place, &at)| places[at] = Some(place));
        let place = |at: usize| places.get(at).copied().flatten();
        let mut known = vec![Known::default(); order.len() * order.len()];
        for tie in ties.iter().filter(|tie| tie.a != tie.b) {
            let Some((a, b)) = place(tie.a).zip(place(tie.b)) else {
                continue;
            };
            let known = &mut known[a.min(b) * order.len() + a.max(b)];
            known.met = known.met.into_iter().chain(tie.met).min();
            known.is_hard |= tie.is_hard;
            known.not_now |= tie.not_now;
        }
        Circle { people, order, known }
    }

    /// How many can now.
    pub fn len(&self) -> usize {
        self.order.len()
    }

    /// Who stands at this place of the order.
    pub fn person(&self, at: usize) -> usize {
        self.order[at]
    }

    /// Two places of the order as people.
    pub fn pair(&self, (a, b): Pair) -> Pair {
        (self.order[a], self.order[b])
    }

    /// Whether the two at these places may be paired at all, whatever was before.
    pub fn may_meet(&self, pair: Pair) -> bool {
        let (a, b) = self.pair(pair);
        self.people[a].organization != self.people[b].organization && !self.known(pair).not_now
    }

    /// Whether the two at these places trust each other little.
    pub fn is_hard(&self, pair: Pair) -> bool {
        self.known(pair).is_hard
    }

    /// Whether the last talk of whoever stands at this place was hard.
    pub fn was_hard(&self, at: usize) -> bool {
        self.people[self.order[at]].was_hard
    }

    fn known(&self, (a, b): Pair) -> Known {
        self.known[a.min(b) * self.order.len() + a.max(b)]
    }

    /// The weight of the pair at two places; 0 when they are not to be paired.
    pub fn weight(&self) -> impl Fn(usize, usize) -> i64 {
        let most = (self.len() / 2 + 1) as i64;
        // Each unit is more than everything below it can sum to.
        let never_met = most * i64::from(LONGEST + 2);
        let left_out = most * (never_met + i64::from(LONGEST + 2));
        let often = |at: usize| i64::from(self.people[self.order[at]].left_out.min(MOST_OFTEN));
        let a_pair = left_out * (1 + (0..self.len()).map(often).sum::<i64>());
        move |a, b| {
            let hard = self.is_hard((a, b));
            if !self.may_meet((a, b)) || hard && (self.was_hard(a) || self.was_hard(b)) {
                return 0;
            }
            let met = self.known((a, b)).met;
            let days = i64::from(met.unwrap_or(LONGEST).min(LONGEST)) - if hard { i64::from(GENTLY) } else { 0 };
            let first = if met.is_none() { never_met } else { 0 };
            a_pair + left_out * (often(a) + often(b)) + first + days.max(0)
        }
    }
}
