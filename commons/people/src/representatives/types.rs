//! Somebody who acts for an organization.

use base::ids::{OrganizationId, PersonId};
use base::{Role, record};
use chrono::{DateTime, Utc};

record! {
    /// A person in the list of those who act for an organization.
    #[derive(Clone, Debug)]
    pub struct Colleague { pub person: PersonId, pub name: String, pub role: Role, pub since: DateTime<Utc> }
}

/// How the person who asks stands to the people of an organization.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Runs its people.
    Steward,
    /// Acts for it and sees who else does.
    Colleague,
    /// Coordinates the coalition that cares for it while nobody has claimed it.
    Coordinator,
}

/// What standing depends on.
#[derive(Clone, Copy, Debug)]
pub struct Asked {
    /// The organization asked about.
    pub organization: OrganizationId,
    /// Whether somebody of its own has claimed it.
    pub claimed: bool,
}
