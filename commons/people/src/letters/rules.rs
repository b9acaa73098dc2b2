//! When the next letter leaves, in the reader's own zone, over every leap of its clocks.

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Utc, Weekday};
use chrono_tz::Tz;

use super::types::{Hours, Rhythm};

/// How long letters that leave at once wait for what follows: minutes.
pub const GATHER: i64 = 2;
/// So many refusals for good, without a letter that arrived in between, and an address rests.
pub const BOUNCES: i64 = 3;

/// When the next letter leaves, after this moment. At once that is when something has happened now; never, never.
pub fn next_due(rhythm: Rhythm, after: DateTime<Utc>, zone: Tz, hours: &Hours) -> Option<DateTime<Utc>> {
    let weekday = Weekday::try_from(hours.weekday.rem_euclid(7) as u8).ok();
    let falls = |day: &NaiveDate| rhythm == Rhythm::Daily || Some(chrono::Datelike::weekday(day)) == weekday;
    match rhythm {
        Rhythm::Never => None,
        Rhythm::AtOnce => Some(after_quiet(after + TimeDelta::minutes(GATHER), zone, hours)),
        Rhythm::Daily | Rhythm::Weekly => {
            let day = after.with_timezone(&zone).date_naive();
            // From the day before: what was due then may have waited for the end of the quiet.
            let days = (0..16).map(|n| day - Days::new(1) + Days::new(n));
            let moments = days.filter(falls).map(|day| after_quiet(moment(zone, day, hours.at()), zone, hours));
            moments.into_iter().find(|at| *at > after)
        }
    }
}

/// This moment, or the end of the quiet that it falls into.
pub fn after_quiet(at: DateTime<Utc>, zone: Tz, hours: &Hours) -> DateTime<Utc> {
    if !is_quiet(at, zone, hours) {
        return at;
    }
    let day = at.with_timezone(&zone).date_naive();
    let wakes = (0..3).map(|n| moment(zone, day + Days::new(n), hours.wakes()));
    wakes.into_iter().find(|wakes| *wakes >= at && !is_quiet(*wakes, zone, hours)).unwrap_or(at)
}

/// Whether no letter leaves at this moment.
pub fn is_quiet(at: DateTime<Utc>, zone: Tz, hours: &Hours) -> bool {
    hours.is_quiet(chrono::Timelike::hour(&at.with_timezone(&zone)))
}

/// The moment at which clocks there show this: the first of two, and where they leap over it the first after the leap.
fn moment(zone: Tz, day: NaiveDate, time: NaiveTime) -> DateTime<Utc> {
    let shown = day.and_time(time);
    let first = |shown: &NaiveDateTime| zone.from_local_datetime(shown).earliest();
    // The longest leap that any zone has made is a day.
    let quarters = (0..=100).map(|n| shown + TimeDelta::minutes(15 * n));
    let found = quarters.into_iter().find_map(|shown| first(&shown));
    found.map_or_else(|| shown.and_utc(), |at| at.with_timezone(&Utc))
}
