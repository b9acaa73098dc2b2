//! Who has not spoken, and to whom a first step is offered.

use std::collections::BTreeSet;

use base::OrganizationId;
use chrono::{DateTime, TimeDelta, Utc};

/// How long somebody is here before they are offered a first step: days.
pub const AFTER: i64 = 30;
/// How long an offer stands: days.
pub const STANDS: u64 = 30;
/// How long ago somebody spoke for it to count: days.
pub const LATELY: i64 = 365;
/// The longest text: characters.
pub const TEXT: usize = 600;
/// How many organizations a coordinator sees by name.
pub const NAMED: usize = 12;
/// How many of a coalition's people are offered a step on one day, so that a large one is not written to all at once.
pub const AT_ONCE: i64 = 40;

/// Of members with the day they came, those that have been here for a while and did nothing in the open.
pub fn silent<'a>(
    members: impl IntoIterator<Item = &'a (OrganizationId, DateTime<Utc>)>,
    spoke: &BTreeSet<OrganizationId>,
    now: DateTime<Utc>,
) -> Vec<OrganizationId> {
    let while_ago = now - TimeDelta::days(AFTER);
    let quiet = members.into_iter().filter(|(id, joined_at)| *joined_at < while_ago && !spoke.contains(id));
    quiet.map(|it| it.0).collect()
}
