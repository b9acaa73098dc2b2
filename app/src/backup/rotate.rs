//! Which backups go: a pure rule over their names.
//!
//! `7d4w6m` keeps the newest of each of the last seven days on which there is one, of four weeks and of six months.
//! Invariant: the newest backup never goes, and neither does anything that is not named as a backup of ours.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, Datelike, NaiveDateTime, TimeDelta, Utc};

const FORMAT: &str = "manyhands-%Y%m%dT%H%M%SZ.zip";

/// The name of a backup that is made at this moment.
pub fn name_of(at: DateTime<Utc>) -> String {
    at.format(FORMAT).to_string()
}

/// When a backup of this name was made; nothing when it is no name of ours.
pub fn made_at(name: &str) -> Option<DateTime<Utc>> {
    let at = NaiveDateTime::parse_from_str(name, FORMAT).ok()?.and_utc();
    (name_of(at) == name).then_some(at)
}

/// How many are kept: of days, weeks and months.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Keep {
    /// Days.
    pub days: usize,
    /// Weeks, as ISO 8601 counts them.
    pub weeks: usize,
    /// Months.
    pub months: usize,
}

impl FromStr for Keep {
    type Err = String;

    /// `7d4w6m`, any part of it.
    fn from_str(text: &str) -> Result<Keep, String> {
        let (mut keep, mut digits) = (Keep { days: 0, weeks: 0, months: 0 }, String::new());
        let wrong = || "say how many of days, weeks and months are kept, as in 7d4w6m".to_owned();
        for letter in text.chars() {
            let number = || digits.parse::<usize>().ok().filter(|n| *n <= 1_000).ok_or_else(wrong);
            match letter {
                '0'..='9' => {
                    digits.push(letter);
                    continue;
                }
                'd' => keep.days = number()?,
                'w' => keep.weeks = number()?,
                'm' => keep.months = number()?,
                _ => return Err(wrong()),
            }
            digits.clear();
        }
        let nothing = keep.days + keep.weeks + keep.months == 0;
        if nothing || !digits.is_empty() { Err(wrong()) } else { Ok(keep) }
    }
}

impl fmt::Display for Keep {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}d{}w{}m", self.days, self.weeks, self.months)
    }
}

/// How often backups are made: `90m`, `24h`, `7d`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Every(pub TimeDelta);

impl FromStr for Every {
    type Err = String;

    fn from_str(text: &str) -> Result<Every, String> {
        let wrong = || "say how often, as in 90m, 24h or 7d".to_owned();
        let unit = text.chars().last().ok_or_else(wrong)?;
        let number: i64 = text[..text.len() - unit.len_utf8()].parse().map_err(|_| wrong())?;
        let minutes = match unit {
            'm' => number,
            'h' => number.saturating_mul(60),
            'd' => number.saturating_mul(24 * 60),
            _ => return Err(wrong()),
        };
        if (1..=366 * 24 * 60).contains(&minutes) { Ok(Every(TimeDelta::minutes(minutes))) } else { Err(wrong()) }
    }
}

impl fmt::Display for Every {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.num_minutes() {
            minutes if minutes % 60 == 0 => write!(f, "{}h", minutes / 60),
            minutes => write!(f, "{minutes}m"),
        }
    }
}

/// The span that a moment lies in: the year, and which day, week or month of it.
type SpanOf = fn(DateTime<Utc>) -> (i32, u32);

/// The backups among `names` that go.
pub fn superfluous(names: &[String], keep: Keep) -> Vec<String> {
    let mut all: Vec<(DateTime<Utc>, &String)> = names.iter().filter_map(|it| Some((made_at(it)?, it))).collect();
    all.sort_by_key(|it| std::cmp::Reverse(it.0));
    let mut kept: BTreeSet<DateTime<Utc>> = all.first().map(|it| it.0).into_iter().collect();
    let day: SpanOf = |at| (at.year(), at.ordinal());
    let week: SpanOf = |at| (at.iso_week().year(), at.iso_week().week());
    let month: SpanOf = |at| (at.year(), at.month());
    let spans: [(usize, SpanOf); 3] = [(keep.days, day), (keep.weeks, week), (keep.months, month)];
    for (most, span) in spans {
        let mut seen = BTreeSet::new();
        kept.extend(all.iter().filter(|(at, _)| seen.len() < most && seen.insert(span(*at))).map(|it| it.0));
    }
    all.into_iter().filter(|(at, _)| !kept.contains(at)).map(|(_, name)| name.clone()).collect()
}

#[cfg(test)]
mod tests {
    use chrono::{TimeZone, Utc};
    use proptest::prelude::*;

    use super::*;

    fn keep(text: &str) -> Keep {
        text.parse().expect("a plan")
    }

    /// A backup at noon of each of so many days, the last on 8 June 2027, a Tuesday.
    fn daily(days: i64) -> Vec<String> {
        let last = Utc.with_ymd_and_hms(2027, 6, 8, 12, 0, 0).single().expect("a moment");
        (0..days).map(|ago| name_of(last - TimeDelta::days(ago))).collect()
    }

    fn kept(names: &[String], plan: &str) -> Vec<String> {
        let gone = superfluous(names, keep(plan));
        names.iter().filter(|it| !gone.contains(it)).cloned().collect()
    }

    #[test]
    fn plans_are_read_and_written() {
        assert_eq!(keep("7d4w6m"), Keep { days: 7, weeks: 4, months: 6 });
        assert_eq!(keep("3m"), Keep { days: 0, weeks: 0, months: 3 });
        for wrong in ["", "7", "d", "0d", "7y", "-1d", "7d 4w", "99999d"] {
            assert!(wrong.parse::<Keep>().is_err(), "{wrong}");
        }
        assert_eq!("24h".parse::<Every>().map(|it| it.0), Ok(TimeDelta::days(1)));
        for wrong in ["", "h", "0h", "-1h", "24", "1y", "9999999d", "1é"] {
            assert!(wrong.parse::<Every>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_year_of_days_becomes_days_weeks_and_months() {
        let names = daily(365);
        let days = kept(&names, "7d");
        assert_eq!(days, names[..7]);
        let weeks = kept(&names, "4w");
        // Of this week its newest; of those before it their Sundays.
        assert_eq!(weeks, [&names[0], &names[2], &names[9], &names[16]].map(String::clone));
        assert_eq!(kept(&names, "7d4w6m").len(), 7 + 2 + 5);
    }

    #[test]
    fn of_one_day_the_newest_stays_and_days_without_a_backup_do_not_count() {
        let at = |day, hour| name_of(Utc.with_ymd_and_hms(2027, 6, day, hour, 0, 0).single().expect("a moment"));
        let names = [at(8, 6), at(8, 18), at(3, 6), at(1, 6)];
        assert_eq!(superfluous(&names, keep("2d")), [at(8, 6), at(1, 6)]);
    }

    #[test]
    fn what_is_not_named_as_ours_is_left_alone() {
        let names = [
            "erased.txt",
            "manyhands-monday.zip",
            "manyhands-20270608T120000Z.zip.part",
            "manyhands-20279908T120000Z.zip",
        ];
        assert!(superfluous(&names.map(str::to_owned), keep("1d")).is_empty());
    }

    proptest! {
        #[test]
        fn the_newest_never_goes_and_as_many_stay_as_the_plan_says(
            ages in proptest::collection::btree_set(0_i64..400_000, 1..60), days in 0_usize..9, weeks in 0_usize..9, months in 0_usize..9
        ) {
            let last = Utc.with_ymd_and_hms(2027, 6, 8, 12, 0, 0).single().expect("a moment");
            let names: Vec<String> = ages.iter().map(|ago| name_of(last - TimeDelta::minutes(*ago))).collect();
            let gone = superfluous(&names, Keep { days, weeks, months });
            prop_assert!(!gone.contains(&names[0]));
            let left = names.len() - gone.len();
            prop_assert!(left <= (days + weeks + months).max(1));
            // What was kept is kept again.
            let left: Vec<String> = names.iter().filter(|it| !gone.contains(it)).cloned().collect();
            let again = superfluous(&left, Keep { days, weeks, months });
            prop_assert!(again.is_empty());
        }
    }
}
