//! What an invitation is, and where it stands in its life.

use base::ids::{CoalitionId, OrganizationId, PersonId};
use base::{Cx, Form, Lang, Result, Role, named, record};
use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use uuid::Uuid;

named! {
    /// What somebody is invited to.
    pub enum Task {
        /// To see and comment for an organization.
        Member = "member",
        /// To accept for an organization.
        Representative = "representative",
        /// To run an organization's page and people.
        Steward = "steward",
        /// To coordinate the coalition.
        Coordinator = "coordinator",
    }
}

impl Task {
    /// The role in the organization; none for coordinating.
    pub fn role(self) -> Option<Role> {
        self.as_str().parse().ok()
    }
}

impl From<Role> for Task {
    fn from(role: Role) -> Task {
        match role {
            Role::Member => Task::Member,
            Role::Representative => Task::Representative,
            Role::Steward => Task::Steward,
        }
    }
}

/// An invitation about to be written.
#[derive(Clone, Debug)]
pub struct Draft {
    /// Where the letter goes, and who alone may accept.
    pub address: String,
    /// The organization to act for, when it is one.
    pub organization: Option<OrganizationId>,
    /// What to do for it, or to coordinate.
    pub task: Task,
    /// The language of the letter, for somebody who is not here yet.
    pub lang: Lang,
}

impl Draft {
    /// What a form says: the address and the language of its letter.
    pub fn read(cx: &Cx, form: &Form, organization: Option<OrganizationId>, task: Task) -> Result<Draft> {
        let lang = form.choice("language", |it| it.parse().ok())?.unwrap_or(cx.lang);
        Ok(Draft { address: form.text("address").to_owned(), organization, task, lang })
    }
}

record! {
    /// An invitation with everything its page says.
    #[derive(Clone, Debug)]
    pub struct Invitation {
        pub coalition: CoalitionId,
        pub coalition_slug: String,
        pub coalition_name: String,
        pub zone: String,
        pub id: Uuid,
        pub address: String,
        pub organization: Option<OrganizationId>,
        pub organization_name: Option<String>,
        pub organization_slug: Option<String>,
        pub hue: Option<i64>,
        pub logo: Option<i64>,
        pub claimed_at: Option<DateTime<Utc>>,
        pub task: Task,
        pub invited_by: PersonId,
        pub inviter: Option<String>,
        pub made_at: DateTime<Utc>,
        pub expires_at: DateTime<Utc>,
        pub used_at: Option<DateTime<Utc>>,
        pub revoked_at: Option<DateTime<Utc>>,
    }
}

impl Invitation {
    /// The last day on which it is open, where its coalition is: the same in its letter and on every page.
    pub fn until(&self) -> NaiveDate {
        self.expires_at.with_timezone(&self.zone.parse().unwrap_or(Tz::UTC)).date_naive()
    }
}

/// Where an invitation stands in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvitationState {
    /// It can be accepted.
    Open,
    /// Somebody has.
    Used,
    /// It was taken back.
    Revoked,
    /// Its time is over.
    Expired,
}
