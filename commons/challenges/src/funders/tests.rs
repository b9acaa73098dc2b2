//! The earliest honest dates.

use chrono::NaiveDate;

use super::rules::{earliest, months_behind, stands_on};
use super::types::{Bring, Chosen, Pace, When};

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, month, day).expect("a day")
}

const MONTHS: [i64; 5] = [0, 1, 3, 6, 24];

fn bring(by: Option<NaiveDate>) -> Bring {
    Bring { name: "Harbor Food Bank".to_owned(), what: "money", by }
}

/// Agreed at this level since the first of January, with answers that carry it and lack this for the next.
fn pace(level: i64, missing: Vec<(&'static str, Vec<Bring>)>) -> Pace {
    let chosen = Chosen { on: day(2, 1), recommended: level, missing, private: false, months: MONTHS };
    Pace { agreed: Some((level, day(1, 1))), chosen: Some(chosen) }
}

#[test]
fn what_is_agreed_and_fits_is_so_now_and_without_answers_nobody_knows() {
    let it = pace(3, vec![]);
    assert_eq!(earliest(&it, 3, day(6, 1)), Some(When::Now));
    assert_eq!(earliest(&it, 2, day(6, 1)), Some(When::Now));
    assert_eq!(earliest(&Pace { chosen: None, ..it }, 3, day(6, 1)), None);
}

#[test]
fn the_next_step_waits_for_the_last_thing_that_is_missing_and_for_the_first_who_brings_it() {
    let both = vec![bring(Some(day(9, 1))), bring(Some(day(8, 1))), bring(None)];
    let it = pace(3, vec![("money", both), ("people", vec![bring(Some(day(7, 15)))])]);
    assert_eq!(earliest(&it, 4, day(6, 1)), Some(When::From(day(8, 1))));
    assert_eq!(earliest(&it, 4, day(8, 20)), Some(When::From(day(8, 20))), "nothing is honest in the past");
    let undated = pace(3, vec![("money", vec![bring(None)])]);
    assert_eq!(earliest(&undated, 4, day(6, 1)), Some(When::NoDate));
    assert_eq!(earliest(&pace(3, vec![("money", vec![])]), 4, day(6, 1)), Some(When::NoDate));
}

#[test]
fn a_level_is_given_its_months_before_the_next_one() {
    // Cooperation since the first of January is given three months.
    let it = pace(3, vec![]);
    assert_eq!(earliest(&it, 4, day(2, 1)), Some(When::From(day(4, 1))));
    // And collaboration six before what lies above it.
    assert_eq!(earliest(&it, 5, day(2, 1)), Some(When::From(day(10, 1))));
}

#[test]
fn what_was_asked_in_private_has_no_date() {
    let mut it = pace(3, vec![("money", vec![bring(Some(day(7, 1)))])]);
    it.chosen.as_mut().expect("chosen").private = true;
    assert_eq!(earliest(&it, 4, day(6, 1)), Some(When::Private));
    assert_eq!(earliest(&it, 3, day(6, 1)), Some(When::Now));
}

#[test]
fn what_is_agreed_above_what_fits_gives_no_head_start() {
    let mut it = pace(4, vec![("money", vec![bring(Some(day(7, 1)))])]);
    it.chosen.as_mut().expect("chosen").recommended = 2;
    assert_eq!(stands_on(&it), 2);
    assert_eq!(earliest(&it, 3, day(6, 1)), Some(When::From(day(7, 1))));
    assert_eq!(earliest(&it, 4, day(6, 1)), Some(When::From(day(10, 1))));
}

#[test]
fn a_fit_that_nobody_agreed_to_is_a_step_to_take_and_not_one_taken() {
    let mut it = pace(3, vec![]);
    it.agreed = Some((2, day(5, 15)));
    assert_eq!(stands_on(&it), 2);
    // Coordination is given one month.
    assert_eq!(earliest(&it, 3, day(6, 1)), Some(When::From(day(6, 15))));
    it.agreed = None;
    assert_eq!(earliest(&it, 1, day(6, 1)), Some(When::From(day(6, 1))));
}

#[test]
fn months_behind_are_whole_and_never_negative() {
    assert_eq!((months_behind(day(6, 1), day(4, 1)), months_behind(day(4, 1), day(6, 1))), (2, 0));
}
