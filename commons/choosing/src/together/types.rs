//! A choice, its parties, and the sheets that were given.

use base::ids::{CoalitionId, OrganizationId, PersonId};
use base::{named, record};
use chrono::{DateTime, NaiveDate, Utc};
use people::organizations::Sector;
use relationships::standing::store::RelationshipId;
use uuid::Uuid;

named! {
    /// Where a choice stands.
    pub enum State {
        /// Answers are waited for.
        Asking = "asking",
        /// The answers stand side by side.
        Open = "open",
        /// It is over.
        Closed = "closed",
    }
}

record! {
    /// A choice.
    #[derive(Clone, Debug)]
    pub struct Choice {
        pub space: CoalitionId,
        pub coalition: String,
        pub id: Uuid,
        pub purpose: String,
        pub relationship: Option<RelationshipId>,
        /// Who began it; nil for a review that asks by itself.
        pub person: PersonId,
        pub made_at: DateTime<Utc>,
        pub policy: i64,
        pub opened_at: Option<DateTime<Utc>>,
        pub opened_why: String,
        pub closed_at: Option<DateTime<Utc>>,
        pub closed_why: String,
    }
}

impl Choice {
    /// Where it stands.
    pub fn state(&self) -> State {
        match (self.closed_at, self.opened_at) {
            (Some(_), _) => State::Closed,
            (None, Some(_)) => State::Open,
            (None, None) => State::Asking,
        }
    }

    /// Whether the answers stand side by side, also when it is over.
    pub fn is_open(&self) -> bool {
        self.opened_at.is_some()
    }
}

record! {
    /// An organization that is asked.
    #[derive(Clone, Debug)]
    pub struct Chooser {
        pub organization: OrganizationId,
        pub name: String,
        pub slug: Option<String>,
        pub sector: Sector,
        pub hue: i64,
        pub logo: Option<i64>,
        pub left_at: Option<DateTime<Utc>>,
        pub left_why: String,
    }
}

record! {
    /// What somebody answers for one of them.
    #[derive(Clone, Debug)]
    pub struct Answered {
        pub organization: OrganizationId,
        pub person: PersonId,
        pub person_name: String,
        pub body: String,
        pub changed_at: DateTime<Utc>,
        pub given_at: Option<DateTime<Utc>>,
    }
}

/// A choice with everything about it. What of it is shown to whom, [`super::rules`] says.
#[derive(Clone, Debug)]
pub struct Whole {
    /// The choice.
    pub choice: Choice,
    /// Who is asked, and who has left.
    pub choosers: Vec<Chooser>,
    /// Every sheet, given or not.
    pub sheets: Vec<Answered>,
}

impl Whole {
    /// Those who are still in it.
    pub fn here(&self) -> impl Iterator<Item = &Chooser> {
        self.choosers.iter().filter(|it| it.left_at.is_none())
    }

    /// One of those still in it.
    pub fn chooser(&self, organization: OrganizationId) -> Option<&Chooser> {
        self.here().find(|it| it.organization == organization)
    }

    /// The sheets that count: given, for somebody who is still in it.
    pub fn given(&self) -> impl Iterator<Item = &Answered> {
        self.sheets.iter().filter(|it| it.given_at.is_some() && self.chooser(it.organization).is_some())
    }

    /// Whether anybody has answered for an organization.
    pub fn has_answered(&self, organization: OrganizationId) -> bool {
        self.given().any(|it| it.organization == organization)
    }

    /// The sheet of one person for one organization.
    pub fn sheet(&self, organization: OrganizationId, person: PersonId) -> Option<&Answered> {
        self.sheets.iter().find(|it| it.organization == organization && it.person == person)
    }
}

/// A choice about to begin.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    /// What it is about, in a sentence.
    pub purpose: String,
    /// Who is asked.
    pub parties: Vec<OrganizationId>,
    /// The relationship whose review asks again.
    pub relationship: Option<RelationshipId>,
    /// The day of that review, where it asks by itself.
    pub review_on: Option<NaiveDate>,
}
