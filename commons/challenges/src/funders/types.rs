//! What a funder asks for, and what stands beside it.

use base::ids::CoalitionId;
use base::record;
use chrono::{DateTime, NaiveDate, Utc};
use relationships::Level;
use relationships::standing::store::RelationshipId;
use uuid::Uuid;

record! {
    /// What a funder asks for, as people wrote it down.
    #[derive(Clone, Debug)]
    pub struct Funding {
        pub space: CoalitionId,
        pub id: Uuid,
        pub relationship: Option<RelationshipId>,
        pub relationship_purpose: Option<String>,
        pub funder: String,
        pub purpose: String,
        pub amount: String,
        pub level: Option<Level>,
        pub level_by: Option<NaiveDate>,
        pub made_at: DateTime<Utc>,
        pub closed_at: Option<DateTime<Utc>>,
    }
}

record! {
    /// One thing that a funder wants to have by a day.
    #[derive(Clone, Debug)]
    pub struct Ask { pub id: Uuid, pub what: String, pub due_on: NaiveDate }
}

/// What somebody writes down.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    /// For which relationship; none: for the coalition.
    pub relationship: Option<RelationshipId>,
    /// Who.
    pub funder: String,
    /// For what.
    pub purpose: String,
    /// How much, in their own words.
    pub amount: String,
    /// The level that the application promises.
    pub level: Option<Level>,
    /// By when.
    pub level_by: Option<NaiveDate>,
}

/// Somebody who brings something by a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bring {
    /// Who.
    pub name: String,
    /// The key of the word for what.
    pub what: &'static str,
    /// By when, if they said.
    pub by: Option<NaiveDate>,
}

/// What the parties of a relationship answered, as far as each of them may know it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    /// The day since which the answers stand side by side.
    pub on: NaiveDate,
    /// The level that fits now; 0: none.
    pub recommended: i64,
    /// What is missing for one level more, as far as it may be named, and who brings it; empty: nothing is.
    pub missing: Vec<(&'static str, Vec<Bring>)>,
    /// Whether something that was asked in private is missing as well.
    pub private: bool,
    /// For how many months each level is meant at least, from networking up.
    pub months: [i64; 5],
}

/// The pace of a relationship beside what was promised.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pace {
    /// What is agreed, and since when.
    pub agreed: Option<(i64, NaiveDate)>,
    /// What fits.
    pub chosen: Option<Chosen>,
}

/// When something could honestly be so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// It is so already.
    Now,
    /// Not before this day.
    From(NaiveDate),
    /// Nobody can name a day yet: something has no date.
    NoDate,
    /// Nobody can name a day yet: something that was asked in private is missing, and is not hurried by dates.
    Private,
}
