//! Whose turn it is when.

use base::ids::{CoalitionId, PersonId};
use chrono::{DateTime, Days, NaiveDate};

use super::rules::{after, due, goes_on};
use super::types::{How, Leading, Seat, Turn};

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, month, day).expect("a day")
}

fn people(n: usize) -> Vec<PersonId> {
    (0..n).map(|_| PersonId::new()).collect()
}

#[test]
fn an_order_goes_round_and_passes_over_whoever_has_gone() {
    let it = people(3);
    assert_eq!(after(&it, Some(it[0])), Some(it[1]));
    assert_eq!(after(&it, Some(it[2])), Some(it[0]));
    assert_eq!(after(&it, Some(PersonId::new())), Some(it[0]), "whoever has gone is followed by the first");
    assert_eq!(after(&it, None), Some(it[0]));
    assert_eq!(after(&[], Some(it[0])), None);
}

#[test]
fn a_turn_goes_on_on_its_day_and_not_before() {
    let it = people(2);
    assert_eq!(goes_on(day(1, 31), 1), day(2, 28));
    assert_eq!(due(&it, (it[0], day(1, 10)), 3, day(4, 9)), None);
    assert_eq!(due(&it, (it[0], day(1, 10)), 3, day(4, 10)), Some((it[1], day(4, 10))));
    // Where nobody looked for half a year, the order has gone on all the same.
    assert_eq!(due(&it, (it[0], day(1, 10)), 3, day(8, 1)), Some((it[0], day(7, 10))));
}

fn leading(seats: &[PersonId], now: Option<PersonId>) -> Leading {
    let seat = |person: &PersonId| Seat {
        person: *person,
        name: String::new(),
        since: DateTime::UNIX_EPOCH,
        coordinates: false,
    };
    let turn = |person| Turn { nth: 4, person, name: String::new(), began_on: day(1, 10), how: How::Begun };
    Leading {
        space: CoalitionId::new(),
        months: Some(3),
        seats: seats.iter().map(seat).collect(),
        turns: now.map(turn).into_iter().collect(),
    }
}

#[test]
fn the_next_one_is_told_two_weeks_ahead() {
    let it = people(2);
    let of = leading(&it, Some(it[0]));
    assert_eq!(of.next().map(|(seat, on)| (seat.person, on)), Some((it[1], day(4, 10))));
    assert!(!of.tells_next(day(3, 26)) && of.tells_next(day(3, 27)) && of.tells_next(day(4, 10) + Days::new(3)));
}

#[test]
fn nobody_is_next_where_one_alone_takes_turns_or_has_gone() {
    let it = people(2);
    assert!(leading(&it[..1], Some(it[0])).next().is_none());
    assert!(leading(&it, Some(PersonId::new())).now().is_none(), "whoever has gone leads no longer");
    assert!(leading(&it, None).next().is_none());
}
