//! What is asked, what is answered, and of whom.

use base::ids::{CoalitionId, PersonId};
use base::{OrganizationId, named, record};
use chrono::{DateTime, NaiveDate, Utc};
use relationships::standing::store::RelationshipId;
use uuid::Uuid;

named! {
    /// One of the three things that are asked about a partner.
    pub enum Item {
        /// They do what they say they will do.
        Word = "word",
        /// They want the purpose we share to succeed, not only their own part.
        Cause = "cause",
        /// We can tell them about a problem or a mistake.
        Frank = "frank",
    }
}

/// What somebody answered to the three, 1 (not at all) to 4 (fully); nothing where they cannot say.
pub type Items = [Option<i64>; 3];

named! {
    /// Why somebody is asked now.
    pub enum Turn {
        /// They have worked together for a while and were never asked.
        First = "first",
        /// A relationship of theirs is looked at again.
        Review = "review",
        /// They are mending something.
        Mending = "mending",
        /// Time has gone by.
        Again = "again",
    }
}

/// What decides whether somebody is asked about a partner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    /// Since when the two organizations are together.
    pub since: NaiveDate,
    /// How often they are asked: months.
    pub months: i64,
    /// The latest review that has come.
    pub review_on: Option<NaiveDate>,
    /// When they last began to mend something.
    pub mended_on: Option<NaiveDate>,
    /// When this person answered last.
    pub answered_on: Option<NaiveDate>,
    /// How many others of their organization have answered, and their answers count.
    pub others: i64,
}

record! {
    /// One relationship in force with one partner, as one person of one organization finds it.
    #[derive(Clone, Debug)]
    pub struct Tied {
        pub space: CoalitionId,
        pub coalition: String,
        pub organization: OrganizationId,
        pub organization_name: String,
        pub hue: i64,
        pub logo: Option<i64>,
        pub partner: OrganizationId,
        pub partner_name: String,
        pub partner_slug: Option<String>,
        pub partner_hue: i64,
        pub partner_logo: Option<i64>,
        pub relationship: RelationshipId,
        pub purpose: String,
        pub review_on: Option<NaiveDate>,
        pub agreed_at: Option<DateTime<Utc>>,
        pub our_since: DateTime<Utc>,
        pub their_since: DateTime<Utc>,
        pub months: Option<i64>,
        pub answered_at: Option<DateTime<Utc>>,
        pub others: i64,
        pub mended_at: Option<DateTime<Utc>>,
        pub speaks_for_both: bool,
    }
}

/// A partner, with every relationship that ties the two.
#[derive(Clone, Debug)]
pub struct Partner {
    /// The coalition, and its name in addresses.
    pub space: CoalitionId,
    /// Its name in addresses.
    pub coalition: String,
    /// Whose partner it is.
    pub own: OrganizationId,
    /// Its name.
    pub own_name: String,
    /// Its colour and logo.
    pub own_mark: (i64, Option<i64>),
    /// The partner.
    pub id: OrganizationId,
    /// Its name.
    pub name: String,
    /// Its name in addresses, while it is a member.
    pub slug: Option<String>,
    /// Its colour.
    pub hue: i64,
    /// Its logo.
    pub logo: Option<i64>,
    /// `(relationship, purpose, months between two askings)`
    pub ties: Vec<(RelationshipId, String, i64)>,
    /// What decides whether this person is asked.
    pub known: Known,
    /// Whether the person speaks for the partner too, and so says nothing about it.
    pub speaks_for_both: bool,
}

record! {
    /// The latest answer of one person about one partner.
    #[derive(Clone, Debug)]
    pub struct Answer {
        pub id: Uuid,
        pub person: PersonId,
        pub organization: OrganizationId,
        pub about: OrganizationId,
        pub word: Option<i64>,
        pub cause: Option<i64>,
        pub frank: Option<i64>,
        pub mean: Option<i64>,
        pub shown: bool,
        pub circle: Option<i64>,
        pub answered_at: DateTime<Utc>,
    }
}

impl Answer {
    /// The three answers.
    pub fn items(&self) -> Items {
        [self.word, self.cause, self.frank]
    }
}

/// What somebody gives about one partner.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Given {
    /// About whom.
    pub about: OrganizationId,
    /// What they say.
    pub items: Items,
}

/// What an organization says about another: the mean of those of its people who answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct View {
    /// Hundredths, 100 to 400.
    pub mean: i64,
    /// How many answered.
    pub people: usize,
    /// Whether they agree well enough for a mean to say much.
    pub agree: bool,
}
