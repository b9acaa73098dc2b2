//! What a coalition's facts must be, and how its name becomes an address.

use base::error::Problem;
use base::form::{optional, required};
use base::ids::PersonId;
use base::say;
use chrono_tz::Tz;

use super::types::{Coordinator, Draft};
use crate::organizations::rules::{LINE, NAME, PARAGRAPH, slug_of};

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

/// The name in addresses: the first of `name`, `name-2`, `name-3` … that is not taken.
pub fn free_slug(name: &str, taken: impl Fn(&str) -> bool) -> String {
    let slug = match slug_of(name) {
        // The room of organizations calls a name without letters of its own by what it is; this is no organization.
        slug if slug == "organization" => "coalition".to_owned(),
        slug => slug,
    };
    if !taken(&slug) {
        return slug;
    }
    (2u64..).map(|n| format!("{slug}-{n}")).find(|slug| !taken(slug)).unwrap_or(slug)
}

/// Whether this person is the only one who coordinates.
pub fn is_last(coordinators: &[Coordinator], person: PersonId) -> bool {
    coordinators.iter().all(|it| it.person == person)
}
