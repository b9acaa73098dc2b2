//! The arithmetic of trust, in whole hundredths: what is asked when, what is added up, and what is told together.
//!
//! The cut points are a policy that people chose; no study has shown that a number of trust carries a level.

use std::collections::BTreeSet;

use base::OrganizationId;
use base::ids::PersonId;
use chrono::{Datelike, Days, Months, NaiveDate};

use super::types::{Items, Known, Turn, View};

/// The least and the most that can be answered.
pub const SCALE: std::ops::RangeInclusive<i64> = 1..=4;
/// After so many months an answer says nothing any more.
pub const EXPIRES: u32 = 12;
/// The rhythms to choose from, in months; the last is usual.
pub const RHYTHMS: [i64; 4] = [3, 4, 6, 12];
/// How often partners are asked where nobody chose: months.
pub const USUAL: i64 = 12;
/// How long two work together before they are asked for the first time: days.
pub const FIRST: u64 = 60;
/// A review asks again unless somebody answered in so many days before it.
pub const BEFORE_REVIEW: u64 = 30;
/// After so many days a mending asks again.
pub const AFTER_MENDING: [u64; 2] = [30, 90];
/// How many people of one organization are asked about one partner.
pub const PEOPLE: i64 = 2;
/// How many answers are told together, each of another organization and another person.
pub const CIRCLE: usize = 3;
/// A difference that is worth a conversation: hundredths.
pub const STEP: i64 = 100;
/// For so many days somebody may put their answer right; it counts as the same answer.
pub const CORRECT: i64 = 1;
/// How long answers are kept: days. What is older is only good for comparing with itself.
pub const KEPT: i64 = 730;

/// The mean of what was answered, if at least two of the three were.
pub fn mean_of(items: Items) -> Option<i64> {
    let said: Vec<i64> = items.into_iter().flatten().collect();
    (said.len() >= 2).then(|| mean(said.iter().map(|it| it * 100)))
}

/// The mean, rounded half up; nothing gives nothing.
fn mean(values: impl ExactSizeIterator<Item = i64>) -> i64 {
    let n = values.len().max(1) as i64;
    (values.sum::<i64>() * 2 + n) / (2 * n)
}

/// What an organization says, from what its people say; nothing where nobody does.
pub fn view(means: &[i64]) -> Option<View> {
    let people = means.len();
    (people > 0).then(|| View { mean: mean(means.iter().copied()), people, agree: agree(means) })
}

/// Whether people agree within their organization: r_wg of at least 0.70 on a scale of four, in whole numbers.
///
/// r_wg = 1 − s² / 1.25 with the sample variance s², so that they agree while s² ≤ 0.375.
pub fn agree(means: &[i64]) -> bool {
    let n = means.len() as i64;
    let (sum, squares) = means.iter().fold((0, 0), |(sum, squares), it| (sum + it, squares + it * it));
    n < 2 || n * squares - sum * sum <= 3_750 * n * (n - 1)
}

/// The trust of a pair: the lower of the two directions; unknown where one is missing.
pub fn pair(ours: Option<i64>, theirs: Option<i64>) -> Option<i64> {
    Some(ours?.min(theirs?))
}

/// How differently the two see each other; unknown where one is missing.
pub fn gap(ours: Option<i64>, theirs: Option<i64>) -> Option<i64> {
    Some((ours? - theirs?).abs())
}

/// Whether somebody trusts a whole step less than when they answered before.
pub fn fell(before: Option<i64>, now: Option<i64>) -> bool {
    before.zip(now).is_some_and(|(before, now)| before - now >= STEP)
}

/// Whether the answers between two organizations are worth a conversation: somebody's fell, or the two differ by a step.
pub fn worth_a_talk(fell: bool, ours: Option<i64>, theirs: Option<i64>) -> bool {
    fell || gap(ours, theirs).is_some_and(|gap| gap >= STEP)
}

/// Whether somebody is asked about a partner today, and why.
pub fn turn(known: &Known, today: NaiveDate) -> Option<Turn> {
    if known.others >= PEOPLE {
        return None;
    }
    let review = known.review_on.filter(|on| *on <= today);
    let Some(answered) = known.answered_on else {
        let begun = today >= known.since + Days::new(FIRST);
        return (begun || review.is_some() || known.mended_on.is_some()).then_some(Turn::First);
    };
    let mending = known.mended_on.is_some_and(|began| {
        AFTER_MENDING.iter().map(|days| began + Days::new(*days)).any(|due| due <= today && answered < due)
    });
    let reviewed = review.is_some_and(|on| answered < on - Days::new(BEFORE_REVIEW));
    let months = u32::try_from(known.months).unwrap_or(EXPIRES).min(EXPIRES);
    match (mending, reviewed) {
        (true, _) => Some(Turn::Mending),
        (_, true) => Some(Turn::Review),
        _ => (answered + Months::new(months) <= today).then_some(Turn::Again),
    }
}

/// An answer that was told to nobody yet: whose, for whom. They come in the order in which they were given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Untold {
    /// Whose.
    pub person: PersonId,
    /// For whom.
    pub organization: OrganizationId,
}

/// The next three answers that are told together: the first ones of three organizations and three people.
///
/// This is how no two numbers ever differ by one answer: each answer is in one circle at most, a circle is closed for good
/// when it has three, and what is larger is added up out of whole circles. So all that is ever told are sums of three
/// answers that have no answer in common, and however they are added and taken from each other none stands alone.
pub fn circle(untold: &[Untold]) -> Option<[usize; CIRCLE]> {
    let (mut people, mut organizations, mut found) = (BTreeSet::new(), BTreeSet::new(), vec![]);
    for (at, it) in untold.iter().enumerate() {
        let new = !people.contains(&it.person) && !organizations.contains(&it.organization);
        if new && found.len() < CIRCLE {
            people.insert(it.person);
            organizations.insert(it.organization);
            found.push(at);
        }
    }
    found.try_into().ok()
}

/// One number for three answers.
pub fn told_together(means: [i64; CIRCLE]) -> i64 {
    mean(means.into_iter())
}

/// How a coalition trusts, out of whole circles `(about whom, mean)`: only where they are about three organizations or
/// more, so that nobody reads the trust in one other off it.
pub fn whole(circles: &[(OrganizationId, i64)]) -> Option<i64> {
    let about: BTreeSet<_> = circles.iter().map(|(about, _)| about).collect();
    (about.len() >= CIRCLE).then(|| mean(circles.iter().map(|(_, mean)| *mean)))
}

/// The Monday of a week: what is told together, and what is offered, begins on one, so that nobody can tell by the hour
/// whose answer it was.
pub fn monday(of: NaiveDate) -> NaiveDate {
    of - Days::new(u64::from(of.weekday().num_days_from_monday()))
}

/// The first day of the quarter: the number of a whole coalition changes four times a year.
pub fn quarter(of: NaiveDate) -> NaiveDate {
    NaiveDate::from_ymd_opt(of.year(), of.month0() / 3 * 3 + 1, 1).unwrap_or(of)
}
