//! Who asks, who answers, and how long it stays open.

use chrono::{DateTime, Utc};

use super::types::{Joining, Outcome, Side};

/// How long an asking stays open: days.
pub const DAYS: i64 = 30;
/// How many one person writes in an hour.
pub const BY_PERSON: i64 = 30;
/// How often one organization is asked, or asks, in a day.
pub const BY_ORGANIZATION: i64 = 10;
/// The longest reason: characters.
pub const WHY: usize = 1_000;

/// What the person who asks is to the two sides.
#[derive(Clone, Copy, Debug)]
pub struct Sides {
    /// Coordinates the coalition.
    pub coordinator: bool,
    /// Acts for the organization now, as its steward.
    pub steward: bool,
}

impl Sides {
    /// Whether they speak for this side.
    pub fn speaks_for(self, side: Side) -> bool {
        match side {
            Side::Coalition => self.coordinator,
            Side::Organization => self.steward,
        }
    }

    /// Whether they may know of an asking at all.
    pub fn any(self) -> bool {
        self.coordinator || self.steward
    }
}

/// Whether an asking still waits for its answer.
pub fn is_open(it: &Joining, now: DateTime<Utc>) -> bool {
    it.outcome == Outcome::Open && it.expires_at > now
}
