//! A round of talks, who takes part, and the pairs.

use base::ids::{CoalitionId, PersonId};
use base::{OrganizationId, id, named, record};
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use uuid::Uuid;

id!(
    /// A round of one-to-ones.
    RoundId
);
id!(
    /// A pair.
    PairId
);

named! {
    /// What somebody answers who is asked.
    pub enum Answer {
        /// They take part.
        Yes = "yes",
        /// Not this time; it needs no reason and counts for nothing.
        NotNow = "not-now",
    }
}

named! {
    /// What became of a pair.
    pub enum Outcome {
        /// The two talked.
        Happened = "happened",
        /// They could not.
        CouldNot = "could-not",
        /// One of them would rather not now.
        NotNow = "not-now",
        /// One of them is no longer here.
        FellApart = "fell-apart",
    }
}

record! {
    /// A round.
    #[derive(Clone, Debug)]
    pub struct Round {
        pub space: CoalitionId,
        pub coalition: String,
        pub zone: String,
        pub id: RoundId,
        pub purpose: String,
        pub answer_by: NaiveDate,
        pub talk_by: NaiveDate,
        pub minutes: i64,
        pub turns: i64,
        pub begins_at: Option<DateTime<Utc>>,
        pub opened_at: DateTime<Utc>,
        pub paired_at: Option<DateTime<Utc>>,
        pub closed_at: Option<DateTime<Utc>>,
    }
}

impl Round {
    /// The day it is where the coalition is.
    pub fn today(&self, now: DateTime<Utc>) -> NaiveDate {
        now.with_timezone(&self.place()).date_naive()
    }

    /// The zone of the coalition, in which the turns of a day are told.
    pub fn place(&self) -> Tz {
        self.zone.parse().unwrap_or(Tz::UTC)
    }

    /// Changes whenever pairs are made: two people who press at once make them once.
    pub fn seal(&self) -> i64 {
        self.paired_at.map_or(0, |at| at.timestamp_micros())
    }
}

/// A round that is about to be opened, as it was typed.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    /// What it is for.
    pub purpose: String,
    /// Until when people answer.
    pub answer_by: String,
    /// Until when they talk; of a day, that day.
    pub talk_by: String,
    /// How long a talk is.
    pub minutes: String,
    /// How many turns a day has; empty: it is no day.
    pub turns: String,
    /// When the first turn of a day begins: `14:00`.
    pub begins: String,
}

record! {
    /// How many take part. Nothing here says who.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    pub struct Counts {
        pub yes: i64,
        pub organizations: i64,
        /// Pairs that stand or happened.
        pub pairs: i64,
        pub happened: i64,
        /// Who takes part and has nobody to talk with now.
        pub free: i64,
    }
}

record! {
    /// What one person answered.
    #[derive(Clone, Debug)]
    pub struct Taker {
        pub organization: OrganizationId,
        pub organization_name: String,
        pub answer: Answer,
        pub reach: String,
        pub left_at: Option<DateTime<Utc>>,
    }
}

record! {
    /// A pair with everything that its two may read, seen from one of them.
    #[derive(Clone, Debug)]
    pub struct Pair {
        pub space: CoalitionId,
        pub coalition: String,
        pub zone: String,
        pub id: PairId,
        pub round: RoundId,
        pub purpose: String,
        pub talk_by: NaiveDate,
        pub minutes: i64,
        pub turn: i64,
        pub begins_at: Option<DateTime<Utc>>,
        pub closed_at: Option<DateTime<Utc>>,
        pub is_one: bool,
        pub organization: OrganizationId,
        pub organization_name: String,
        pub hue: i64,
        pub logo: Option<i64>,
        pub reach: String,
        pub with: PersonId,
        pub with_name: String,
        pub with_about: String,
        pub with_organization: OrganizationId,
        pub with_organization_name: String,
        pub with_slug: Option<String>,
        pub with_hue: i64,
        pub with_logo: Option<i64>,
        pub with_reach: String,
        pub outcome: Option<Outcome>,
        pub happened_on: Option<NaiveDate>,
        pub said_by: Option<PersonId>,
        pub stands: bool,
        pub notes: i64,
    }
}

impl Pair {
    /// What became of it: also of one whose other half is no longer here, before anybody has written that down.
    pub fn became(&self) -> Option<Outcome> {
        self.outcome.or((!self.stands).then_some(Outcome::FellApart))
    }

    /// Whether it waits for a word of the two.
    pub fn waits(&self) -> bool {
        self.became().is_none()
    }
}

record! {
    /// A note, with who wrote it.
    #[derive(Clone, Debug)]
    pub struct PrivateNote { pub id: Uuid, pub person: PersonId, pub name: String, pub text: String, pub at: DateTime<Utc> }
}

/// How far talks reach, in a coalition: numbers that are the same for everybody in it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Pairs of organizations in a relationship in force that all members may know of.
    pub partners: usize,
    /// Those of them that had a talk lately.
    pub partners_talked: usize,
    /// Pairs of members.
    pub all: usize,
    /// Those of them that had a talk lately.
    pub all_talked: usize,
    /// Members of which nobody ever had a talk.
    pub never: usize,
}
