//! What a coalition's facts must be, and why the last coordinator stays.

use base::error::Problem;
use base::form::{optional, required};
use base::ids::PersonId;
use base::say;
use chrono_tz::Tz;

use super::types::{Coordinator, Draft};
use crate::organizations::rules::{LINE, NAME, PARAGRAPH};

/// How many coalitions one person founds in a day.
pub const BY_PERSON: i64 = 5;

/// What would have to change before this can be kept.
pub fn problems(draft: &Draft) -> Vec<Problem> {
    let mut problems = vec![];
    required(&mut problems, "name", &draft.name, NAME);
    required(&mut problems, "purpose", &draft.purpose, PARAGRAPH);
    optional(&mut problems, "stands_on", &draft.stands_on, PARAGRAPH);
    optional(&mut problems, "town", &draft.town, LINE);
    if draft.zone.parse::<Tz>().is_err() {
        problems.push(Problem::new("zone", say!("person-zone-unknown")));
    }
    problems
}

/// Whether this person is the only one who coordinates.
pub fn is_last(coordinators: &[Coordinator], person: PersonId) -> bool {
    coordinators.iter().all(|it| it.person == person)
}
