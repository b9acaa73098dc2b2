//! Who is named in a text, and how long words may still be changed.

use base::OrganizationId;
use base::ids::PersonId;
use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

/// The longest comment: characters.
pub const COMMENT: usize = 10_000;
/// How many comments one person makes in ten minutes.
pub const BY_PERSON: i64 = 60;
/// How many replies a thread shows.
pub const REPLIES: usize = 200;
/// How long one's own words may be changed: minutes.
pub const MINUTES: i64 = 15;

/// Somebody who can be named: an organization at the table, or a person who acts for one.
#[derive(Clone, Debug, PartialEq)]
pub enum Named {
    /// An organization.
    Organization(OrganizationId),
    /// A person.
    Person(PersonId),
}

impl Named {
    /// The kind as the database keeps it, and the id.
    pub fn row(&self) -> (&'static str, Uuid) {
        match self {
            Named::Organization(id) => ("organization", id.0),
            Named::Person(id) => ("person", id.0),
        }
    }
}

/// Who is named in a text with an @ before the name, whatever the case. Where two names begin alike the longer is meant;
/// inside a word, as in an address, nobody is.
pub fn mentioned(text: &str, known: &[(String, Named)]) -> Vec<Named> {
    let mut names: Vec<(String, &Named)> = known.iter().map(|(name, who)| (name.to_lowercase(), who)).collect();
    names.sort_by_key(|(name, _)| std::cmp::Reverse(name.chars().count()));
    let mut found: Vec<Named> = vec![];
    let text = text.to_lowercase();
    for (at, _) in text.match_indices('@') {
        if text[..at].chars().next_back().is_some_and(char::is_alphanumeric) {
            continue;
        }
        let rest = &text[at + 1..];
        let whole = |name: &str| rest[name.len()..].chars().next().is_none_or(|next| !next.is_alphanumeric());
        let one = names.iter().find(|(name, _)| !name.is_empty() && rest.starts_with(name.as_str()) && whole(name));
        if let Some((_, who)) = one.filter(|(_, who)| !found.contains(who)) {
            found.push((*who).clone());
        }
    }
    found
}

/// Whether words said then may still be changed.
pub fn may_change(said_at: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    now < said_at + TimeDelta::minutes(MINUTES)
}
