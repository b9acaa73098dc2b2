//! The order, its turns, and tasks.

use base::ids::{CoalitionId, PersonId};
use base::{named, record};
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

named! {
    /// How a turn began.
    pub enum How {
        /// The order began with it.
        Begun = "begun",
        /// The turn before was over.
        ByTheDays = "by-the-days",
        /// It was handed over.
        HandedOver = "handed-over",
    }
}

record! {
    /// Somebody who takes turns, in the order.
    #[derive(Clone, Debug)]
    pub struct Seat {
        pub person: PersonId,
        pub name: String,
        pub since: DateTime<Utc>,
        pub coordinates: bool,
    }
}

record! {
    /// A turn.
    #[derive(Clone, Debug)]
    pub struct Turn {
        pub nth: i64,
        pub person: PersonId,
        pub name: String,
        pub began_on: NaiveDate,
        pub how: How,
    }
}

record! {
    /// Something that somebody does for the coalition.
    #[derive(Clone, Debug)]
    pub struct Task {
        pub id: Uuid,
        pub what: String,
        pub person: PersonId,
        pub name: String,
        pub second: Option<PersonId>,
        pub second_name: Option<String>,
        pub made_at: DateTime<Utc>,
    }
}

/// Who leads a coalition.
#[derive(Clone, Debug)]
pub struct Leading {
    /// The coalition.
    pub space: CoalitionId,
    /// How long a turn is, in months; none: nobody takes turns yet.
    pub months: Option<i64>,
    /// Those who take turns, in their order.
    pub seats: Vec<Seat>,
    /// The turns so far, the latest first.
    pub turns: Vec<Turn>,
}
