//! Dates and times as people say them, in the reader's language and zone.
//!
//! Time always comes from Rust, cut to microseconds, because PostgreSQL keeps no more.

use chrono::{DateTime, Datelike, NaiveDate, SubsecRound, Utc};
use chrono_tz::Tz;

use crate::error::Say;
use crate::words::Lang;
use crate::{say, t};

/// This moment, cut to microseconds.
pub fn now() -> DateTime<Utc> {
    Utc::now().trunc_subsecs(6)
}

/// "Tuesday 14 June", with the year when it is not the year of `today`.
pub fn day(lang: Lang, day: NaiveDate, today: NaiveDate) -> String {
    let cx = Reader { lang };
    let weekday = lang.word(WEEKDAYS[day.weekday().num_days_from_monday() as usize]);
    let (number, month) = (i64::from(day.day()), month(lang, day));
    if day.year() == today.year() {
        t!(cx, "day-of-week", weekday = weekday, day = number, month = month)
    } else {
        t!(cx, "day-of-year", day = number, month = month, year = day.year().to_string())
    }
}

/// "14 June 2026": for lists and printed pages, where the year must stand.
pub fn date(lang: Lang, day: NaiveDate) -> String {
    let cx = Reader { lang };
    t!(cx, "day-of-year", day = i64::from(day.day()), month = month(lang, day), year = day.year().to_string())
}

/// "June 2026".
pub fn month_of(lang: Lang, day: NaiveDate) -> String {
    let cx = Reader { lang };
    t!(cx, "month-of-year", month = month(lang, day), year = day.year().to_string())
}

/// "Tuesday 14 June, 17:05", in the reader's zone.
pub fn moment(lang: Lang, zone: Tz, at: DateTime<Utc>, now: DateTime<Utc>) -> String {
    let (local, today) = (at.with_timezone(&zone), now.with_timezone(&zone).date_naive());
    format!("{}, {}", day(lang, local.date_naive(), today), local.format("%H:%M"))
}

/// "today", "yesterday", "3 days ago", "in 2 weeks": how far `day` is from `today`.
pub fn distance(lang: Lang, day: NaiveDate, today: NaiveDate) -> String {
    let cx = Reader { lang };
    let days = (day - today).num_days();
    match days {
        0 => t!(cx, "today").into_owned(),
        1 => t!(cx, "tomorrow").into_owned(),
        -1 => t!(cx, "yesterday").into_owned(),
        2..=20 => t!(cx, "in-days", n = days),
        -20..=-2 => t!(cx, "days-ago", n = -days),
        21..=69 => t!(cx, "in-weeks", n = days / 7),
        -69..=-21 => t!(cx, "weeks-ago", n = -days / 7),
        70.. => t!(cx, "in-months", n = days / 30),
        _ => t!(cx, "months-ago", n = -days / 30),
    }
}

/// Reads a day as a form sends it, `2026-06-14`; a day that no calendar has is said to be so.
pub fn read_day(text: &str) -> Result<NaiveDate, Say> {
    let parts: Vec<&str> = text.trim().split('-').collect();
    let [year, month, day] = parts[..] else {
        return Err(say!("day-not-understood"));
    };
    let (Ok(year), Ok(month), Ok(day)) = (year.parse(), month.parse(), day.parse()) else {
        return Err(say!("day-not-understood"));
    };
    NaiveDate::from_ymd_opt(year, month, day)
        .filter(|day| (1900..2200).contains(&day.year()))
        .ok_or_else(|| say!("no-such-day", day = text.trim()))
}

struct Reader {
    lang: Lang,
}

fn month(lang: Lang, day: NaiveDate) -> std::borrow::Cow<'static, str> {
    lang.word(MONTHS[day.month0() as usize])
}

/// The keys of the months.
pub const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
/// The keys of the days of the week.
pub const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

#[cfg(test)]
mod tests {
    use super::*;

    fn on(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).expect("a day of the calendar")
    }

    #[test]
    fn days_are_said_as_people_say_them() {
        let today = on(2026, 6, 1);
        assert_eq!(day(Lang::En, on(2026, 6, 14), today), "Sunday 14 June");
        assert_eq!(day(Lang::Es, on(2026, 6, 14), today), "domingo 14 de junio");
        assert_eq!(day(Lang::En, on(2027, 1, 2), today), "2 January 2027");
        assert_eq!(distance(Lang::En, on(2026, 6, 2), today), "tomorrow");
        assert_eq!(distance(Lang::Es, on(2026, 5, 29), today), "hace 3 días");
    }

    #[test]
    fn the_31st_of_february_is_no_day() {
        assert_eq!(read_day("2026-02-31").map_err(|why| why.key), Err("no-such-day"));
        assert_eq!(read_day("soon").map_err(|why| why.key), Err("day-not-understood"));
        assert_eq!(read_day("2028-02-29"), Ok(on(2028, 2, 29)));
    }
}
