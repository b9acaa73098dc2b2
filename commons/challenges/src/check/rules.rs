//! When a check may be opened, what its answers come to, and what of that may be told.
//!
//! Within an organization people's answers are one mean, and each organization counts once. Told is a word and no number.
//! The cut points are a policy that people chose; no study has shown that they are the right ones.

use std::collections::{BTreeMap, BTreeSet};

use base::OrganizationId;
use base::ids::PersonId;
use chrono::{Days, Months, NaiveDate};

use super::types::{Given, Item, Part, Told, Verdict, Voice};
use crate::challenge::Challenge;

/// The least and the most that can be answered.
pub const SCALE: std::ops::RangeInclusive<i64> = 1..=5;
/// From how many people, of how many organizations, something is told.
pub const ENOUGH: usize = 3;
/// How long it takes until a coalition may be asked again: months.
pub const RARELY: u32 = 6;
/// How many weeks a check may be open, to choose from; the middle one is usual.
pub const WEEKS: [i64; 3] = [2, 3, 4];
/// How long answers are kept after they were given, so that their owner can read them again: days.
pub const KEPT: i64 = 400;
/// A mean is counted in so many parts of one, so that means of means lose nothing that matters.
const FINE: i64 = 1_000_000;
/// At most this is a concern.
const CONCERN: i64 = 29 * FINE / 10;
/// At most this is worth a conversation.
const TALK: i64 = 39 * FINE / 10;

/// The day from which a coalition may be asked again.
pub fn again_from(opened_on: NaiveDate) -> NaiveDate {
    opened_on + Months::new(RARELY)
}

/// The last day of a check that is opened today.
pub fn closes_on(today: NaiveDate, weeks: i64) -> NaiveDate {
    today + Days::new(weeks.unsigned_abs() * 7)
}

/// Whether every answer lies on the scale.
pub fn fits(given: &Given) -> bool {
    given.said.values().all(|it| SCALE.contains(it))
}

/// The mean, rounded half up; nothing gives nothing.
fn mean(values: &[i64]) -> Option<i64> {
    let n = values.len() as i64;
    (n > 0).then(|| (values.iter().sum::<i64>() * 2 + n) / (2 * n))
}

/// What one person says about a challenge: the mean of what they answered, turned so that more is better.
pub fn opinion(challenge: Challenge, given: &Given) -> Option<i64> {
    let about = given.said.iter().filter(|(item, _)| item.of() == challenge);
    let turned = about.map(|(item, value)| FINE * if item.is_turned() { 6 - value } else { *value });
    mean(&turned.collect::<Vec<_>>())
}

/// One person's opinion, and whose people they are one of.
type Opinion = (PersonId, OrganizationId, i64);

/// Of how many people and organizations opinions are.
fn count(opinions: &[Opinion]) -> (usize, usize) {
    let people: BTreeSet<PersonId> = opinions.iter().map(|it| it.0).collect();
    let organizations: BTreeSet<OrganizationId> = opinions.iter().map(|it| it.1).collect();
    (people.len(), organizations.len())
}

/// Whether nobody is pointed at by what these come to.
fn are_enough(opinions: &[Opinion]) -> bool {
    let (people, organizations) = count(opinions);
    people >= ENOUGH && organizations >= ENOUGH
}

/// What opinions come to: each organization counts once, whatever the number of its people.
fn verdict(opinions: &[Opinion]) -> Verdict {
    let mut by_organization: BTreeMap<OrganizationId, Vec<i64>> = BTreeMap::new();
    for (_, organization, says) in opinions {
        by_organization.entry(*organization).or_default().push(*says);
    }
    let means: Vec<i64> = by_organization.values().filter_map(|all| mean(all)).collect();
    match mean(&means) {
        Some(mean) if are_enough(opinions) => match () {
            () if mean <= CONCERN => Verdict::Concern,
            () if mean <= TALK => Verdict::Talk,
            () => Verdict::Strength,
        },
        _ => Verdict::TooFew,
    }
}

/// The part that a voice belongs to for a challenge. There is one way of parting for each, so that no two parts overlap.
fn part_of(challenge: Challenge, voice: &Voice) -> Option<Part> {
    match (challenge, voice.given.belongs) {
        (Challenge::Equals, Some(true)) => Some(Part::Belongs),
        (Challenge::Equals, Some(false)) => Some(Part::Others),
        (Challenge::Equals, None) => None,
        _ => Part::of_sector(voice.sector),
    }
}

/// Everything that is told of a check that has closed. Parts are told only where each has enough, and whoever is in none
/// of them are enough too, or nobody: so that nothing about fewer follows from the whole and its parts.
pub fn told(voices: &[Voice]) -> Vec<Told> {
    let mut told = vec![];
    for challenge in Challenge::ALL {
        let mut all: Vec<Opinion> = vec![];
        let mut parts: BTreeMap<Option<Part>, Vec<Opinion>> = BTreeMap::new();
        for voice in voices {
            let Some(says) = opinion(*challenge, &voice.given) else { continue };
            let opinion = (voice.person, voice.organization, says);
            all.push(opinion);
            parts.entry(part_of(*challenge, voice)).or_default().push(opinion);
        }
        told.push(of(*challenge, Part::All, &all));
        told.extend(parts_told(parts).iter().map(|(part, opinions)| of(*challenge, *part, opinions)));
    }
    told
}

fn of(challenge: Challenge, part: Part, opinions: &[Opinion]) -> Told {
    let verdict = verdict(opinions);
    // Of too few not even the number is told.
    let (people, organizations) = if verdict == Verdict::TooFew { (0, 0) } else { count(opinions) };
    Told { challenge, part, verdict, people: people as i64, organizations: organizations as i64 }
}

fn parts_told(parts: BTreeMap<Option<Part>, Vec<Opinion>>) -> Vec<(Part, Vec<Opinion>)> {
    let (mut told, mut rest) = (vec![], vec![]);
    for (part, opinions) in parts {
        match part {
            Some(part) if are_enough(&opinions) => told.push((part, opinions)),
            _ => rest.extend(opinions),
        }
    }
    told.sort_by_key(|(part, opinions)| (std::cmp::Reverse(opinions.len()), *part));
    // Where too few would remain, the smallest part goes with them.
    while !rest.is_empty() && !are_enough(&rest) {
        match told.pop() {
            Some((_, opinions)) => rest.extend(opinions),
            None => return vec![],
        }
    }
    // One part alone, with nobody beside it, is the whole again.
    if told.len() == 1 && rest.is_empty() { vec![] } else { told }
}

/// What a form or a program sent, as it is kept: `(item, value)`.
pub fn rows(given: &Given) -> Vec<(&'static str, i64)> {
    let belongs = given.belongs.map(|it| (super::types::BELONGS, if it { 1 } else { 2 }));
    given.said.iter().map(|(item, value)| (item.as_str(), *value)).chain(belongs).collect()
}

/// The same back again; what is none of ours is passed over.
pub fn read<'a>(rows: impl IntoIterator<Item = (&'a str, i64)>) -> Given {
    let mut given = Given::default();
    for (name, value) in rows {
        match name.parse::<Item>() {
            Ok(item) => drop(given.said.insert(item, value)),
            Err(_) if name == super::types::BELONGS => given.belongs = Some(value == 1),
            Err(_) => {}
        }
    }
    given
}
