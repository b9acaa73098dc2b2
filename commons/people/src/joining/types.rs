//! What an asking is, and who asked.

use base::ids::{CoalitionId, OrganizationId, PersonId};
use base::{named, record};
use chrono::{DateTime, Utc};
use uuid::Uuid;

named! {
    /// One of the two sides of a membership.
    pub enum Side {
        /// Its coordinators.
        Coalition = "coalition",
        /// Its stewards.
        Organization = "organization",
    }
}

impl Side {
    /// The side that answers when this one asks.
    pub fn other(self) -> Side {
        match self {
            Side::Coalition => Side::Organization,
            Side::Organization => Side::Coalition,
        }
    }
}

named! {
    /// What came of an asking.
    pub enum Outcome {
        /// Nobody has answered.
        Open = "open",
        /// The other side said yes.
        Accepted = "accepted",
        /// The other side said no.
        Declined = "declined",
        /// Whoever asked no longer does.
        TakenBack = "taken-back",
    }
}

record! {
    /// An asking with everything its page says.
    #[derive(Clone, Debug)]
    pub struct Joining {
        pub coalition: CoalitionId,
        pub coalition_slug: String,
        pub coalition_name: String,
        pub id: Uuid,
        pub organization: OrganizationId,
        pub organization_name: String,
        pub hue: i64,
        pub logo: Option<i64>,
        pub asked_by: Side,
        pub person: Option<PersonId>,
        pub person_name: Option<String>,
        pub why: String,
        pub asked_at: DateTime<Utc>,
        pub expires_at: DateTime<Utc>,
        pub outcome: Outcome,
        pub answer: String,
    }
}

/// What came of asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// The other side has to answer this.
    Waits(Uuid),
    /// The same side asked this before, and it waits.
    Already(Uuid),
    /// Both sides have said yes: the organization is in.
    Joined,
}
