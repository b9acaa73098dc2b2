//! When a round stands where, who may do what in it, and how far talks reach.

use std::collections::BTreeSet;

use base::error::all_well;
use base::form::required;
use base::{OrganizationId, Problem, Result, say};
use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;

use super::types::{Coverage, Draft, Outcome, Round};

/// How long a talk is unless somebody says otherwise: minutes.
pub const MINUTES: i64 = 40;
/// How long one may be.
pub const SPAN: std::ops::RangeInclusive<i64> = 10..=120;
/// How long one of several on a day may be.
pub const SPAN_OF_A_TURN: std::ops::RangeInclusive<i64> = 5..=60;
/// How many turns a day may have.
pub const TURNS: std::ops::RangeInclusive<i64> = 2..=12;
/// Between two turns of a day: minutes.
pub const PAUSE: i64 = 5;
/// How far ahead a round may end: days.
pub const FAR: u64 = 180;
/// How long somebody may rest at most: days.
pub const REST: u64 = 730;
/// How long a purpose is at most: characters.
pub const PURPOSE: usize = 200;
/// How long the word is by which somebody is reached: characters.
pub const REACH: usize = 200;
/// How long a note is at most: characters.
pub const WORDS: usize = 4_000;
/// Talks count for coverage in so many months.
pub const LATELY: u32 = 6;
/// How long rounds, answers and pairs are kept: days. Two who talked longer ago may as well meet anew.
pub const KEPT: i64 = 1_095;
/// How long notes are kept: days.
pub const NOTES_KEPT: i64 = 730;
/// The five things that each tells.
pub const GUIDE: [&str; 5] = ["self", "organization", "stake", "interest", "concerns"];

/// Where a round stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stage {
    /// People say whether they take part.
    Asking,
    /// That time is over, and no pairs are made.
    Waiting,
    /// There are pairs.
    Talking,
    /// It is over.
    Over,
}

impl Stage {
    /// Where this one stands on a day.
    pub fn of(it: &Round, today: NaiveDate) -> Stage {
        match it.paired_at {
            _ if it.closed_at.is_some() || it.talk_by < today => Stage::Over,
            Some(_) => Stage::Talking,
            None if it.answer_by < today => Stage::Waiting,
            None => Stage::Asking,
        }
    }

    /// Whether people may still answer: until it is over, so that whoever comes late is paired with whoever is left.
    pub fn takes_answers(self) -> bool {
        self != Stage::Over
    }
}

/// The length of each side's turn: minutes.
pub fn each(minutes: i64) -> i64 {
    minutes / 2
}

/// When a turn of a day begins.
pub fn begins(first: DateTime<Utc>, turn: i64, minutes: i64) -> DateTime<Utc> {
    first + TimeDelta::minutes((turn - 1) * (minutes + PAUSE))
}

/// Whether one of the two may say that this became of their pair, when that became of it before. What happened may always be
/// put right; “not now” is for what has not begun.
pub fn may_become(before: Option<Outcome>, after: Outcome, over: bool) -> bool {
    match (before, after) {
        (_, Outcome::FellApart) => false,
        (Some(Outcome::NotNow | Outcome::FellApart), _) => false,
        (None, Outcome::NotNow) => !over,
        (Some(_), Outcome::NotNow) => false,
        _ => true,
    }
}

/// A round as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// What it is for.
    pub purpose: String,
    /// Until when people answer.
    pub answer_by: NaiveDate,
    /// Until when they talk.
    pub talk_by: NaiveDate,
    /// How long a talk is.
    pub minutes: i64,
    /// How many turns; 0: no day.
    pub turns: i64,
    /// When the first turn begins.
    pub begins_at: Option<DateTime<Utc>>,
}

/// Reads a draft, on this day, where the coalition is.
///
/// # Errors
/// Everything that needs another look, at once.
pub fn read(draft: &Draft, today: NaiveDate, zone: Tz) -> Result<Opened> {
    let mut problems = vec![];
    let purpose = required(&mut problems, "purpose", &draft.purpose, PURPOSE);
    let answer_by = day(&mut problems, "answer_by", &draft.answer_by, today);
    let talk_by = day(&mut problems, "talk_by", &draft.talk_by, today);
    if problems.is_empty() && talk_by <= answer_by {
        problems.push(Problem::new("talk_by", say!("one-to-ones-talk-after-answer")));
    }
    let is_day = !draft.turns.trim().is_empty();
    let turns = if is_day { number(&mut problems, "turns", &draft.turns, TURNS) } else { 0 };
    let span = if is_day { SPAN_OF_A_TURN } else { SPAN };
    let minutes = number(&mut problems, "minutes", &draft.minutes, span);
    let begins_at = is_day.then(|| moment(&mut problems, &draft.begins, talk_by, zone)).flatten();
    all_well(problems)?;
    Ok(Opened { purpose, answer_by, talk_by, minutes, turns, begins_at })
}

fn day(problems: &mut Vec<Problem>, field: &'static str, text: &str, today: NaiveDate) -> NaiveDate {
    let ahead = |day: &NaiveDate| *day >= today && *day <= today + Days::new(FAR);
    match base::time::read_day(text) {
        Ok(day) if ahead(&day) => return day,
        Ok(_) => problems.push(Problem::new(field, say!("one-to-ones-day-ahead"))),
        Err(why) => problems.push(Problem::new(field, why)),
    }
    today
}

fn number(problems: &mut Vec<Problem>, field: &'static str, text: &str, within: std::ops::RangeInclusive<i64>) -> i64 {
    match text.trim().parse() {
        Ok(n) if within.contains(&n) => n,
        _ => {
            let (least, most) = within.into_inner();
            problems.push(Problem::new(field, say!("one-to-ones-number-within", least = least, most = most)));
            0
        }
    }
}

fn moment(problems: &mut Vec<Problem>, text: &str, on: NaiveDate, zone: Tz) -> Option<DateTime<Utc>> {
    let time = NaiveTime::parse_from_str(text.trim(), "%H:%M").ok();
    let at = time.and_then(|time| zone.from_local_datetime(&on.and_time(time)).earliest());
    if at.is_none() {
        problems.push(Problem::new("begins", say!("one-to-ones-hour")));
    }
    at.map(|at| at.with_timezone(&Utc))
}

/// Two organizations, the lower id first.
pub type Tie = (OrganizationId, OrganizationId);

/// Two organizations in order.
pub fn tie(a: OrganizationId, b: OrganizationId) -> Tie {
    if a < b { (a, b) } else { (b, a) }
}

/// How far talks reach: members, partners among them, who talked lately, and who ever did.
pub fn coverage(
    members: &BTreeSet<OrganizationId>,
    partners: &BTreeSet<Tie>,
    lately: &BTreeSet<Tie>,
    ever: &BTreeSet<OrganizationId>,
) -> Coverage {
    let here = |tie: &&Tie| members.contains(&tie.0) && members.contains(&tie.1);
    Coverage {
        partners: partners.iter().filter(here).count(),
        partners_talked: partners.iter().filter(here).filter(|tie| lately.contains(tie)).count(),
        all: members.len() * members.len().saturating_sub(1) / 2,
        all_talked: lately.iter().filter(here).count(),
        never: members.difference(ever).count(),
    }
}
