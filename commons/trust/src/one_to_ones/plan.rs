//! Who talks with whom, out of what is known: the engine's questions, put together.
//!
//! Invariant: what is planned is pairs and who is left over, and never why. What is known of trust goes in here and nowhere
//! out; nothing of it is kept.

use std::collections::{BTreeMap, BTreeSet};

use base::OrganizationId;
use base::ids::PersonId;

use super::rules::{Tie, tie};

/// In a circle of fewer than so many people trust is not asked about at all: so few could guess by themselves.
pub const CIRCLE: usize = 8;
/// Below so much two organizations trust each other little: hundredths, of the lower direction.
pub const LITTLE: i64 = 250;
/// For so many days after one of two said “not now” to the other they are not paired.
pub const NOT_NOW: i64 = 180;
/// Two people who never met, of organizations that did, come before any two who met themselves. In days, and more than
/// pairs are kept.
const THEMSELVES: u32 = 2_000;

/// Somebody who takes part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Free {
    /// Who.
    pub person: PersonId,
    /// For whom.
    pub organization: OrganizationId,
    /// How often nobody was left for them since they last had a pair.
    pub left_out: u32,
}

/// What is known of those who take part.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// How many take part in the round, also those who have a pair by now.
    pub circle: usize,
    /// Who met whom, days ago.
    pub met: BTreeMap<(PersonId, PersonId), u32>,
    /// Which organizations talked, days ago.
    pub talked: BTreeMap<Tie, u32>,
    /// Organizations that trust each other little.
    pub hard: BTreeSet<Tie>,
    /// Who is not to be paired now: they have each other already, or one of them said “not now” to the other.
    pub not_now: BTreeSet<(PersonId, PersonId)>,
    /// Whose last pair was of little trust.
    pub was_hard: BTreeSet<PersonId>,
}

/// A pair: which turn, and the two with whom each acts for, the lower id first.
pub type Planned = (i64, Free, Free);

/// Two people, the lower id first.
pub fn two(a: PersonId, b: PersonId) -> (PersonId, PersonId) {
    if a < b { (a, b) } else { (b, a) }
}

/// The pairs of a round.
pub fn round(free: &[Free], known: &Known) -> Vec<Planned> {
    let gently = known.circle >= CIRCLE;
    let people: Vec<pairs::Person> =
        free.iter().map(|it| person(it, gently && known.was_hard.contains(&it.person))).collect();
    let found = pairs::round(&people, &ties(free, known, gently));
    found.pairs.into_iter().map(|(a, b)| planned(0, free[a], free[b])).collect()
}

/// The pairs of a day of so many turns. `busy` says who has a pair already in which turn.
///
/// Where everybody can meet everybody, they do; else each turn is a round of its own, in which whoever rested in the turn
/// before comes first. Trust is not asked about: on a day anybody can see whom they did not meet.
pub fn day(free: &[Free], known: &Known, turns: i64, busy: &BTreeSet<(i64, PersonId)>) -> Vec<Planned> {
    if busy.is_empty() {
        let people: Vec<pairs::Person> = free.iter().map(|it| person(it, false)).collect();
        // Each turn of the circle is as long as half the people: looked at only where all of it fits.
        if (people.len() as i64) <= turns + 1 {
            let whole = pairs::day(&people, &ties(free, known, false));
            if whole.rounds.len() as i64 <= turns {
                let all = (1..).zip(whole.rounds);
                return all
                    .flat_map(|(turn, round)| round.into_iter().map(move |(a, b)| planned(turn, free[a], free[b])))
                    .collect();
            }
        }
    }
    let (mut known, mut free, mut all) = (known.clone(), free.to_vec(), vec![]);
    for turn in 1..=turns {
        let here: Vec<Free> = free.iter().copied().filter(|it| !busy.contains(&(turn, it.person))).collect();
        let people: Vec<pairs::Person> = here.iter().map(|it| person(it, false)).collect();
        let found = pairs::round(&people, &ties(&here, &known, false));
        let rested: BTreeSet<PersonId> = found.left_out.iter().map(|&at| here[at].person).collect();
        for (a, b) in found.pairs {
            known.not_now.insert(two(here[a].person, here[b].person));
            all.push(planned(turn, here[a], here[b]));
        }
        for it in free.iter_mut() {
            it.left_out = if rested.contains(&it.person) { it.left_out + 1 } else { 0 };
        }
    }
    all
}

fn person(it: &Free, was_hard: bool) -> pairs::Person {
    pairs::Person {
        id: it.person.0.as_u128(),
        organization: it.organization.0.as_u128(),
        not_now: false,
        left_out: it.left_out,
        was_hard,
    }
}

fn planned(turn: i64, a: Free, b: Free) -> Planned {
    if a.person < b.person { (turn, a, b) } else { (turn, b, a) }
}

/// Everything known of any two of them.
fn ties(free: &[Free], known: &Known, gently: bool) -> Vec<pairs::Tie> {
    let mut all = vec![];
    for (a, one) in free.iter().enumerate() {
        for (b, other) in free.iter().enumerate().skip(a + 1) {
            let (people, organizations) = (two(one.person, other.person), tie(one.organization, other.organization));
            let through = known.talked.get(&organizations).map(|days| days + THEMSELVES);
            let met = known.met.get(&people).copied().or(through);
            let is_hard = gently && known.hard.contains(&organizations);
            let not_now = known.not_now.contains(&people);
            if met.is_some() || is_hard || not_now {
                all.push(pairs::Tie { a, b, met, is_hard, not_now });
            }
        }
    }
    all
}
