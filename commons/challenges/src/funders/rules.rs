//! The earliest honest dates: when the next step, and the level that was promised, could be so.
//!
//! A level is given the months for which it is meant before the next one is taken; what is missing comes when those who
//! bring it said; what was asked in private is never hurried. So a date here is the earliest, and no promise.

use chrono::{Months, NaiveDate};

use super::types::{Chosen, Pace, When};

/// The longest name of a funder, purpose, amount, thing asked for: characters.
pub const FUNDER: usize = 120;
/// The longest purpose.
pub const PURPOSE: usize = 300;
/// The longest amount.
pub const AMOUNT: usize = 60;
/// The longest thing asked for.
pub const WHAT: usize = 200;
/// How many things a funder asks for at most.
pub const ASKS: i64 = 40;
/// How many funders a coalition or relationship writes down.
pub const FUNDERS: i64 = 200;
/// The longest letter.
pub const LETTER: usize = 12_000;

/// The months for which a level is meant; none below the lowest.
fn months(chosen: &Chosen, level: i64) -> Months {
    let at = usize::try_from(level - 1).ok().and_then(|at| chosen.months.get(at));
    Months::new(at.and_then(|it| u32::try_from(*it).ok()).unwrap_or(0))
}

/// The level from which the next step is taken: what fits, and no more than what is agreed, since a step that nobody has
/// agreed to has not been taken.
pub fn stands_on(pace: &Pace) -> i64 {
    let agreed = pace.agreed.map_or(0, |it| it.0);
    pace.chosen.as_ref().map_or(agreed, |chosen| agreed.min(chosen.recommended.max(0)))
}

/// When a level could honestly be taken at the earliest; none: the parties have not asked themselves what fits.
pub fn earliest(pace: &Pace, level: i64, today: NaiveDate) -> Option<When> {
    let chosen = pace.chosen.as_ref()?;
    let (agreed, since) = pace.agreed.unwrap_or((0, today));
    if level <= chosen.recommended && level <= agreed {
        return Some(When::Now);
    }
    let mut on = today;
    if level > chosen.recommended {
        if chosen.private {
            return Some(When::Private);
        }
        for (_, brings) in &chosen.missing {
            // Whoever brings it first closes the gap at the earliest.
            match brings.iter().filter_map(|it| it.by).min() {
                Some(by) => on = on.max(by),
                None => return Some(When::NoDate),
            }
        }
    }
    // What is agreed above what fits gives no head start: it has to be grown into.
    let stands = stands_on(pace);
    if stands > 0 && stands == agreed {
        on = on.max(since + months(chosen, stands));
    }
    // Each further step waits for the months of the one before it.
    for step in (stands + 1).max(1)..level {
        on = on + months(chosen, step);
    }
    Some(When::From(on))
}

/// How many whole months a day lies behind another; 0 if it does not.
pub fn months_behind(day: NaiveDate, other: NaiveDate) -> i64 {
    (day - other).num_days().max(0) / 30
}
