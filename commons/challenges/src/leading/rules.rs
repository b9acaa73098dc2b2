//! Whose turn it is, when it ends, and who is next. The day is a parameter.

use base::ids::PersonId;
use chrono::{Days, Months, NaiveDate};

use super::types::Leading;

/// How long a turn may be, in months, to choose from; the third is usual.
pub const MONTHS: [i64; 4] = [1, 3, 6, 12];
/// How many take turns at most.
pub const SEATS: usize = 24;
/// How many days ahead the next one is told.
pub const AHEAD: u64 = 14;
/// The longest task: characters.
pub const WHAT: usize = 200;
/// How many tasks a coalition writes down.
pub const TASKS: i64 = 200;

/// The day on which the turn of somebody who began then goes on to the next.
pub fn goes_on(began_on: NaiveDate, months: i64) -> NaiveDate {
    began_on + Months::new(u32::try_from(months).unwrap_or(1).max(1))
}

/// Who comes after somebody in an order that goes round; after whoever is not in it, the first.
pub fn after(order: &[PersonId], now: Option<PersonId>) -> Option<PersonId> {
    let at = now.and_then(|now| order.iter().position(|it| *it == now));
    match at {
        Some(at) => order.get((at + 1) % order.len()).copied(),
        None => order.first().copied(),
    }
}

/// The turns that begin up to this day because the one before is over: `(who, from when)`. Of long ago only the last is
/// kept up with, so that nobody is written down for months in which nobody looked.
pub fn due(
    order: &[PersonId],
    (now, began_on): (PersonId, NaiveDate),
    months: i64,
    today: NaiveDate,
) -> Option<(PersonId, NaiveDate)> {
    let (mut who, mut from, mut begun) = (now, began_on, None);
    while goes_on(from, months) <= today {
        (who, from) = (after(order, Some(who))?, goes_on(from, months));
        begun = Some((who, from));
    }
    begun
}

impl Leading {
    /// Those who take turns, in their order.
    pub fn order(&self) -> Vec<PersonId> {
        self.seats.iter().map(|it| it.person).collect()
    }

    /// Whose turn it is, while they are in the order.
    pub fn now(&self) -> Option<&super::types::Turn> {
        self.turns.first().filter(|turn| self.months.is_some() && self.seats.iter().any(|it| it.person == turn.person))
    }

    /// Who is next, and on which day; nobody while only one takes turns.
    pub fn next(&self) -> Option<(&super::types::Seat, NaiveDate)> {
        let (now, months) = (self.now()?, self.months?);
        let next = after(&self.order(), Some(now.person)).filter(|it| *it != now.person)?;
        let seat = self.seats.iter().find(|it| it.person == next)?;
        Some((seat, goes_on(now.began_on, months)))
    }

    /// Whether the next one is told today that their turn comes.
    pub fn tells_next(&self, today: NaiveDate) -> bool {
        self.next().is_some_and(|(_, on)| today + Days::new(AHEAD) >= on)
    }
}
