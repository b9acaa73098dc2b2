//! When letters leave, over the leaps of clocks; and which lines were told.

use chrono::{DateTime, Datelike, Days, NaiveDate, TimeDelta, TimeZone, Timelike, Utc};
use chrono_tz::Tz;
use proptest::prelude::*;

use super::rules::{after_quiet, is_quiet, next_due};
use super::types::{Hours, Rhythm, Told};

const ZONES: [Tz; 8] = [
    Tz::America__New_York,
    Tz::Europe__Berlin,
    Tz::Australia__Lord_Howe,
    Tz::Asia__Kolkata,
    Tz::America__Santiago,
    Tz::Pacific__Apia,
    Tz::Africa__Cairo,
    Tz::UTC,
];

fn at(text: &str) -> DateTime<Utc> {
    text.parse().expect("a moment")
}

fn hours() -> impl Strategy<Value = Hours> {
    (0..24i64, 0..7i64, 0..24i64, 0..24i64).prop_map(|(hour, weekday, quiet_from, quiet_until)| Hours {
        hour,
        weekday,
        quiet_from,
        quiet_until,
    })
}

/// Any moment of eighteen years, which hold every kind of leap of these zones.
fn moments() -> impl Strategy<Value = DateTime<Utc>> {
    (0..18 * 366 * 24 * 60i64).prop_map(|minutes| at("2010-01-01T00:00:00Z") + TimeDelta::minutes(minutes))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn a_letter_leaves_later_and_never_in_the_quiet(zone in prop::sample::select(&ZONES[..]), hours in hours(), after in moments()) {
        for rhythm in [Rhythm::AtOnce, Rhythm::Daily, Rhythm::Weekly] {
            let due = next_due(rhythm, after, zone, &hours).expect("it is due some time");
            prop_assert!(due > after, "{rhythm}: {due} is not after {after}");
            prop_assert!(!is_quiet(due, zone, &hours), "{rhythm}: {due} is quiet");
            prop_assert!(due <= after + TimeDelta::hours(24 * 9 + 2), "{rhythm}: {due} is long after {after}");
        }
        prop_assert_eq!(next_due(Rhythm::Never, after, zone, &hours), None);
    }

    #[test]
    fn a_day_has_one_letter_whatever_its_clocks_do(zone in prop::sample::select(&ZONES[..]), hours in hours(), long in 0..12i64, start in moments()) {
        // Whoever leaves us one hour of the day loses that day's letter where clocks leap over it.
        let hours = Hours { quiet_until: (hours.quiet_from + long) % 24, ..hours };
        let mut due = next_due(Rhythm::Daily, start, zone, &hours).expect("a day");
        for _ in 0..40 {
            let next = next_due(Rhythm::Daily, due, zone, &hours).expect("a day");
            let (day, then) = (due.with_timezone(&zone).date_naive(), next.with_timezone(&zone).date_naive());
            let leapt = zone == Tz::Pacific__Apia && then == NaiveDate::from_ymd_opt(2011, 12, 31).expect("a day");
            prop_assert!(then == day + Days::new(1) || leapt, "{day} and then {then} in {zone}");
            due = next;
        }
    }

    #[test]
    fn a_week_has_one_letter(zone in prop::sample::select(&ZONES[..]), hours in hours(), start in moments()) {
        let due = next_due(Rhythm::Weekly, start, zone, &hours).expect("a week");
        let next = next_due(Rhythm::Weekly, due, zone, &hours).expect("a week");
        let apart = (next.with_timezone(&zone).date_naive() - due.with_timezone(&zone).date_naive()).num_days();
        // A day that a zone left out moves one letter to the day behind it.
        prop_assert!(apart == 7 || (zone == Tz::Pacific__Apia && (6..=8).contains(&apart)), "{apart} days");
    }

    #[test]
    fn the_quiet_ends_at_the_first_hour_that_is_not_quiet(zone in prop::sample::select(&ZONES[..]), hours in hours(), now in moments()) {
        let then = after_quiet(now, zone, &hours);
        let mut minute = now;
        while minute < then {
            prop_assert!(is_quiet(minute, zone, &hours), "{minute} was not quiet, and {now} waited until {then}");
            minute += TimeDelta::minutes(15);
        }
    }

    #[test]
    fn what_was_told_is_held_and_nothing_else(steps in prop::collection::vec((0..5i64, 0..5i64), 0..20)) {
        let (mut told, mut all, mut end) = (Told::default(), std::collections::BTreeSet::new(), 0);
        for (gap, long) in steps {
            told.tell(end + gap + 1, end + gap + long);
            all.extend(end + gap + 1..=end + gap + long);
            end += gap + long;
        }
        let told = Told::read(&told.to_string());
        for seq in 0..=end + 1 {
            prop_assert_eq!(told.holds(seq), all.contains(&seq), "line {}", seq);
        }
    }
}

#[test]
fn an_hour_that_clocks_leap_over_comes_after_the_leap_and_one_that_comes_twice_counts_once() {
    let zone = Tz::America__New_York;
    let hours = Hours { hour: 2, weekday: 6, quiet_from: 0, quiet_until: 0 };
    // On 14 March 2027 there is no two o'clock.
    let due = next_due(Rhythm::Daily, at("2027-03-13T12:00:00Z"), zone, &hours).expect("a day");
    assert_eq!(due, at("2027-03-14T07:00:00Z"));
    assert_eq!(due.with_timezone(&zone).hour(), 3);
    // On 7 November 2027 it is one o'clock twice.
    let hours = Hours { hour: 1, ..hours };
    let due = next_due(Rhythm::Weekly, at("2027-11-06T12:00:00Z"), zone, &hours).expect("a week");
    assert_eq!(due, at("2027-11-07T05:00:00Z"));
    assert_eq!(next_due(Rhythm::Daily, due, zone, &hours), Some(at("2027-11-08T06:00:00Z")));
}

#[test]
fn what_is_due_at_night_waits_for_the_morning() {
    let zone = Tz::Europe__Berlin;
    let hours = Hours { hour: 23, quiet_from: 21, quiet_until: 7, ..Hours::default() };
    let due = next_due(Rhythm::Daily, at("2027-06-08T12:00:00Z"), zone, &hours).expect("a day");
    assert_eq!(due, at("2027-06-09T05:00:00Z"));
    let at_once = next_due(Rhythm::AtOnce, at("2027-06-08T20:30:00Z"), zone, &hours).expect("it is due");
    assert_eq!(at_once, at("2027-06-09T05:00:00Z"));
    let awake = next_due(Rhythm::AtOnce, at("2027-06-08T12:00:00Z"), zone, &hours).expect("it is due");
    assert_eq!(awake, at("2027-06-08T12:02:00Z"));
    assert_eq!(Utc.from_utc_datetime(&due.naive_utc()).day(), 9);
}
