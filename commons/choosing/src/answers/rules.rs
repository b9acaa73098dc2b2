//! How answers become a case. The least among people of one organization; then each requirement in its own way.

use std::collections::{BTreeMap, BTreeSet};

use base::{OrganizationId, PersonId};
use people::organizations::types::Sector;

use super::pool::Pool;
use super::types::{Gathered, Party, Respondent, Source, Voice, Who};
use crate::{Case, Policy, Requirement, Sense, Table, Together};

/// Up to so many parties the weakest pair gates; among more, the first quartile of the pairs.
const EVERY_PAIR: usize = 5;

/// One case of everybody's answers.
pub fn gather(policy: &Policy, parties: &[Party]) -> Gathered {
    let parties: BTreeMap<OrganizationId, &Party> = parties.iter().map(|it| (it.id, it)).collect();
    let parties: Vec<&Party> = parties.into_values().collect();
    let voices: Table<Vec<Voice>> = std::array::from_fn(|at| voices(policy, Requirement::ALL[at], &parties));
    let number = |at: usize, later: bool| {
        let it = Requirement::ALL[at];
        let pool = || pool(it, &voices[at], later).value();
        let number = if it == Requirement::Sectors { Some(sectors(&parties)) } else { pool() };
        number.unwrap_or_else(|| unknown(policy, it))
    };
    let have: Table<i64> = std::array::from_fn(|at| number(at, false));
    let access = std::array::from_fn(|at| number(at, true) - have[at]);
    let goals = parties.iter().flat_map(|it| &it.people).flat_map(|it| it.goals.iter().copied()).collect();
    let holding: Table<Vec<Who>> = std::array::from_fn(|at| holding(Requirement::ALL[at], have[at], &voices[at]));
    let mut holding = holding.into_iter();
    let sources = voices.map(|voices| Source { voices, holding: holding.next().unwrap_or_default() });
    Gathered { case: Case { goals, have, access }, sources }
}

/// What an answer counts as that nobody gave: enough for networking.
pub(super) fn unknown(policy: &Policy, it: Requirement) -> i64 {
    let enough = policy.row(it)[1];
    enough.clamp(*it.range().start(), *it.range().end())
}

/// The answers to one requirement, one for each organization, or for each direction of each pair.
fn voices(policy: &Policy, it: Requirement, parties: &[&Party]) -> Vec<Voice> {
    let of_party = |party: &&Party| {
        voice(policy, it, Who::Party(party.id), party.people.iter().filter_map(|who| said(who, it)).collect())
    };
    match it.together() {
        Together::Counted => vec![],
        Together::Pairs => {
            let pairs = parties.iter().flat_map(|one| parties.iter().map(move |other| (one, other)));
            pairs.filter(|(one, other)| one.id != other.id).map(|(one, other)| trust(policy, one, other.id)).collect()
        }
        _ => parties.iter().map(of_party).collect(),
    }
}

fn trust(policy: &Policy, one: &Party, other: OrganizationId) -> Voice {
    let said = one.people.iter().flat_map(|who| {
        let of = who.trusts.iter().filter(move |(whom, _)| *whom == other);
        of.map(move |(_, value)| Said { who, value: *value, more: 0 })
    });
    voice(policy, Requirement::Trust, Who::Trust(one.id, other), said.collect())
}

/// One person's answer.
struct Said<'a> {
    who: &'a Respondent,
    value: i64,
    more: i64,
}

/// What somebody said of a requirement. Whoever only says what they could get has none of it.
fn said(who: &Respondent, it: Requirement) -> Option<Said<'_>> {
    let more = more(who, it);
    let value = who.says[it as usize].or((more > 0).then_some(0))?;
    Some(Said { who, value, more })
}

/// What somebody could get of a resource.
fn more(who: &Respondent, it: Requirement) -> i64 {
    who.can_get.iter().filter(|offer| offer.resource == it).map(|offer| offer.amount).sum()
}

/// What an organization's people come to: the least of what they say, and whether they agree.
fn voice(policy: &Policy, it: Requirement, who: Who, said: Vec<Said>) -> Voice {
    let (low, high) = (said.iter().map(|it| it.value).min(), said.iter().map(|it| it.value).max());
    let laters = said.iter().map(|said| it.with(said.value, said.more));
    let careful = if it.sense() == Sense::AtMost { (high, laters.max()) } else { (low, laters.min()) };
    let silent = || match it.together() {
        // Nothing is added to what others bring, and nobody leads.
        Together::Sum | Together::Strongest => 0,
        _ => unknown(policy, it),
    };
    let value = careful.0.unwrap_or_else(silent);
    let later = careful.1.unwrap_or(value);
    let mine = || said.iter().filter(|it| it.value == value);
    let mut people: Vec<PersonId> = mine().map(|it| it.who.id).collect();
    people.sort_unstable();
    people.dedup();
    let since = mine().map(|it| it.who.on).min();
    let apart = low.zip(high).filter(|(low, high)| high - low >= it.apart());
    Voice { who, value, later, people, since, apart }
}

/// The numbers of which one is made.
pub(super) fn pool(it: Requirement, voices: &[Voice], later: bool) -> Pool {
    let of = |voice: &Voice| if later { voice.later } else { voice.value };
    let known = voices.iter().any(Voice::is_known);
    let numbers = || voices.iter().filter(|_| known).map(of).collect::<Vec<i64>>();
    match it.together() {
        // What nobody was asked yet is not known to be nothing.
        Together::Sum if !known => Pool::lowest(vec![]),
        Together::Sum => Pool::sum(&numbers(), *it.range().end()),
        Together::Strongest => Pool::highest(numbers()),
        Together::Weakest if it.sense() == Sense::AtMost => Pool::highest(numbers()),
        Together::Weakest | Together::Counted => Pool::lowest(numbers()),
        Together::Pairs if parties(voices) <= EVERY_PAIR => Pool::lowest(pairs(voices)),
        Together::Pairs => Pool::first_quartile(pairs(voices)),
    }
}

/// How many parties there are, each of whom said how far it trusts each other one.
fn parties(voices: &[Voice]) -> usize {
    voices.len().isqrt() + 1
}

/// The place of what the other one of a pair said; each party's trust in all others stands together, in their order.
pub(super) fn other_side(at: usize, voices: &[Voice]) -> usize {
    let others = parties(voices) - 1;
    let (one, place) = (at / others, at % others);
    let other = place + usize::from(place >= one);
    other * others + one - usize::from(one > other)
}

/// The trust of each pair: that of the less trusting side.
fn pairs(voices: &[Voice]) -> Vec<i64> {
    let sides = (0..voices.len()).map(|at| (at, other_side(at, voices))).filter(|(one, other)| one < other);
    sides.map(|(one, other)| voices[one].value.min(voices[other].value)).collect()
}

/// Whose answers hold the number where it is: those that are no better than it, the worst first.
fn holding(it: Requirement, have: i64, voices: &[Voice]) -> Vec<Who> {
    if matches!(it.together(), Together::Sum | Together::Strongest) {
        return vec![];
    }
    let worse = if it.sense() == Sense::AtMost { -1 } else { 1 };
    let mut holding: Vec<&Voice> = voices.iter().filter(|voice| !it.met(voice.value, have + worse)).collect();
    holding.sort_by_key(|voice| (worse * voice.value, voice.who));
    holding.into_iter().map(|voice| voice.who).collect()
}

/// How many of the four sectors are there.
fn sectors(parties: &[&Party]) -> i64 {
    let known = parties.iter().map(|it| it.sector).filter(|it| *it != Sector::Unknown);
    known.collect::<BTreeSet<Sector>>().len() as i64
}
