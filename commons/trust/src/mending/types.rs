//! A path on which two organizations mend something between them, and what they write down on it.

use base::ids::{CoalitionId, PersonId};
use base::{OrganizationId, id, named, record};
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

id!(
    /// A mending path.
    MendingId
);

named! {
    /// How a path ended.
    pub enum Outcome {
        /// They are where they want to be.
        Mended = "mended",
        /// They let it rest.
        LetGo = "let-go",
        /// One of them would rather not begin now.
        NotNow = "not-now",
    }
}

named! {
    /// What became of a promise.
    pub enum Became {
        /// It was kept in time.
        Kept = "kept",
        /// It was kept, and late.
        Late = "late",
        /// It was let go.
        LetGo = "let-go",
    }
}

record! {
    /// A path with the names that it needs.
    #[derive(Clone, Debug)]
    pub struct Mending {
        pub space: CoalitionId,
        pub coalition: String,
        pub id: MendingId,
        pub one: OrganizationId,
        pub one_name: String,
        pub one_hue: i64,
        pub one_logo: Option<i64>,
        pub other: OrganizationId,
        pub other_name: String,
        pub other_hue: i64,
        pub other_logo: Option<i64>,
        pub asked_by: Option<OrganizationId>,
        pub offered_at: DateTime<Utc>,
        pub opened_at: Option<DateTime<Utc>>,
        pub follow_up_on: Option<NaiveDate>,
        pub guide_name: String,
        pub guide_id: Option<PersonId>,
        pub guide_named_by: Option<OrganizationId>,
        pub guide_agreed_at: Option<DateTime<Utc>>,
        pub ended_at: Option<DateTime<Utc>>,
        pub ended_by: Option<OrganizationId>,
        pub outcome: Option<Outcome>,
    }
}

impl Mending {
    /// The two.
    pub fn sides(&self) -> [OrganizationId; 2] {
        [self.one, self.other]
    }

    /// What one of the two is called.
    pub fn name_of(&self, organization: OrganizationId) -> &str {
        if organization == self.one { &self.one_name } else { &self.other_name }
    }

    /// The one across from this one.
    pub fn across(&self, organization: OrganizationId) -> OrganizationId {
        if organization == self.one { self.other } else { self.one }
    }
}

record! {
    /// What an organization says that it heard.
    #[derive(Clone, Debug)]
    pub struct Heard { pub id: Uuid, pub organization: OrganizationId, pub person: String, pub text: String, pub at: DateTime<Utc> }
}

record! {
    /// What an organization will do, and what became of it.
    #[derive(Clone, Debug)]
    pub struct Promise {
        pub id: Uuid,
        pub organization: OrganizationId,
        pub person: String,
        pub text: String,
        pub due_on: NaiveDate,
        pub made_at: DateTime<Utc>,
        pub outcome: Option<Became>,
        pub why: String,
        pub settled_at: Option<DateTime<Utc>>,
    }
}

/// Everything that stands on a path.
#[derive(Clone, Debug)]
pub struct Whole {
    /// The path.
    pub it: Mending,
    /// Which of the two have said yes.
    pub yes: Vec<OrganizationId>,
    /// What was heard, in order.
    pub heard: Vec<Heard>,
    /// What was promised, by the day.
    pub promises: Vec<Promise>,
}
