//! What is asked in a check, and what is told of it.

use base::ids::{CoalitionId, OrganizationId, PersonId};
use base::{named, record};
use chrono::{DateTime, NaiveDate, Utc};
use people::organizations::Sector;
use std::collections::BTreeMap;
use uuid::Uuid;

use crate::challenge::Challenge;

named! {
    /// One question of a check. Written for this project; free to use by anybody (CC0).
    pub enum Item {
        /// We gain more alone than together. (Agreeing speaks against working together.)
        Gain = "gain",
        /// What is promised here is done.
        Promise = "promise",
        /// In our meetings I am heard to the end.
        Heard = "heard",
        /// When we disagree, we find out what each of us needs.
        Differ = "differ",
        /// People of my community are treated as equals here.
        Equals = "equals",
        /// Someone sees to it that we move on.
        Moves = "moves",
        /// If those who lead us were away for a month, the work would go on.
        Without = "without",
        /// What I say changes what we do.
        Counts = "counts",
        /// We would do this without the funder.
        Unfunded = "unfunded",
    }
}

impl Item {
    /// The challenge that it asks about.
    pub fn of(self) -> Challenge {
        match self {
            Item::Gain => Challenge::Alone,
            Item::Promise => Challenge::Mistrust,
            Item::Heard | Item::Differ => Challenge::Listening,
            Item::Equals => Challenge::Equals,
            Item::Moves | Item::Without => Challenge::Leading,
            Item::Counts => Challenge::Voice,
            Item::Unfunded => Challenge::Funder,
        }
    }

    /// Whether agreeing says that something is wrong.
    pub fn is_turned(self) -> bool {
        self == Item::Gain
    }
}

/// What a row holds besides [`Item`]s: whether somebody says of themselves that their community is often treated as less (1
/// yes, 2 no).
pub const BELONGS: &str = "belongs";
/// The same: that they would rather not answer this time.
pub const PASSED: &str = "passed";

named! {
    /// What the answers about a challenge come to.
    pub enum Verdict {
        /// It stands in the way.
        Concern = "concern",
        /// Worth a conversation.
        Talk = "talk",
        /// It goes well.
        Strength = "strength",
        /// Too few have answered to say anything without pointing at somebody.
        TooFew = "too-few",
    }
}

named! {
    /// Whose answers they are.
    pub enum Part {
        /// Everybody's.
        All = "all",
        /// Those of public bodies.
        Public = "public",
        /// Those of businesses.
        Private = "private",
        /// Those of nonprofits.
        Nonprofit = "nonprofit",
        /// Those of residents.
        Resident = "resident",
        /// Those of people whose community is often treated as less, as they say themselves.
        Belongs = "belongs",
        /// Those of people who say that it is not.
        Others = "others",
    }
}

impl Part {
    /// The part that a sector is; one that is not known is none.
    pub fn of_sector(sector: Sector) -> Option<Part> {
        match sector {
            Sector::Public => Some(Part::Public),
            Sector::Private => Some(Part::Private),
            Sector::Nonprofit => Some(Part::Nonprofit),
            Sector::Resident => Some(Part::Resident),
            Sector::Unknown => None,
        }
    }
}

/// What one person answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Given {
    /// 1 (not at all) to 5 (fully); what is not there was left out.
    pub said: BTreeMap<Item, i64>,
    /// Whether their community is often treated as less; none: they would rather not say.
    pub belongs: Option<bool>,
}

/// The same with whose it is.
#[derive(Clone, Debug)]
pub struct Voice {
    /// Who.
    pub person: PersonId,
    /// As one of whose people.
    pub organization: OrganizationId,
    /// The sector of that organization.
    pub sector: Sector,
    /// What they answered.
    pub given: Given,
}

/// What is told of one challenge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    /// Which.
    pub challenge: Challenge,
    /// Whose answers.
    pub part: Part,
    /// What they come to.
    pub verdict: Verdict,
    /// How many people they are.
    pub people: i64,
    /// Of how many organizations.
    pub organizations: i64,
}

record! {
    /// A check.
    #[derive(Clone, Debug)]
    pub struct Check {
        pub space: CoalitionId,
        pub id: Uuid,
        pub opened_at: DateTime<Utc>,
        pub closes_on: NaiveDate,
        pub closed_at: Option<DateTime<Utc>>,
        pub asked: Option<i64>,
        pub people: Option<i64>,
        pub organizations: Option<i64>,
    }
}

impl Check {
    /// Whether it takes answers on this day.
    pub fn is_open(&self, day: NaiveDate) -> bool {
        self.closed_at.is_none() && day <= self.closes_on
    }
}
