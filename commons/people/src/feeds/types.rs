//! What a feed is.

use std::str::FromStr;

use base::ids::{CoalitionId, OrganizationId, PersonId};
use base::{Cx, Error, Lang, record, t};
use chrono::{DateTime, Utc};
use uuid::Uuid;

record! {
    /// A feed in a list; its address is kept nowhere.
    #[derive(Clone, Debug)]
    pub struct Feed {
        pub id: Uuid,
        pub coalition: Option<CoalitionId>,
        pub coalition_name: Option<String>,
        pub organization: Option<OrganizationId>,
        pub organization_name: Option<String>,
        pub made_at: DateTime<Utc>,
        pub read_at: Option<DateTime<Utc>>,
    }
}

impl Feed {
    /// What it tells of, in words.
    pub fn name(&self, cx: &Cx) -> String {
        called(cx, self.coalition_name.as_deref(), self.organization_name.as_deref())
    }

    /// What it tells of.
    pub fn of(&self) -> Option<Of> {
        Of::read(self.coalition, self.organization)
    }
}

/// What a feed tells of, and for whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Of {
    /// What changed in a coalition, as somebody reads it who acts for one of its members.
    Member(CoalitionId, OrganizationId),
    /// The same as one of its coordinators reads it.
    Coordinator(CoalitionId),
    /// What is about one organization, wherever it is.
    Organization(OrganizationId),
}

impl Of {
    /// As it is stored.
    pub fn read(coalition: Option<CoalitionId>, organization: Option<OrganizationId>) -> Option<Of> {
        match (coalition, organization) {
            (Some(coalition), Some(organization)) => Some(Of::Member(coalition, organization)),
            (Some(coalition), None) => Some(Of::Coordinator(coalition)),
            (None, organization) => organization.map(Of::Organization),
        }
    }

    /// The coalition, if it tells of one.
    pub fn coalition(self) -> Option<CoalitionId> {
        match self {
            Of::Member(it, _) | Of::Coordinator(it) => Some(it),
            Of::Organization(_) => None,
        }
    }

    /// For whom it is read, if for an organization.
    pub fn organization(self) -> Option<OrganizationId> {
        match self {
            Of::Member(_, it) | Of::Organization(it) => Some(it),
            Of::Coordinator(_) => None,
        }
    }
}

/// As a form says it: a coalition and an organization with a colon between, either of which may be left out.
impl std::fmt::Display for Of {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (coalition, organization) = (self.coalition().map(|it| it.to_string()), self.organization());
        let organization = organization.map(|it| it.to_string());
        write!(f, "{}:{}", coalition.unwrap_or_default(), organization.unwrap_or_default())
    }
}

impl FromStr for Of {
    type Err = Error;
    fn from_str(text: &str) -> Result<Of, Error> {
        let (coalition, organization) = text.split_once(':').ok_or(Error::NotFound)?;
        let coalition = Some(coalition).filter(|it| !it.is_empty()).map(str::parse).transpose()?;
        let organization = Some(organization).filter(|it| !it.is_empty()).map(str::parse).transpose()?;
        Of::read(coalition, organization).ok_or(Error::NotFound)
    }
}

/// Something that somebody may make a feed of.
#[derive(Clone, Debug)]
pub struct Choice {
    /// What.
    pub of: Of,
    /// The same in words.
    pub name: String,
}

/// What a feed of these is called.
pub fn called(cx: &Cx, coalition: Option<&str>, organization: Option<&str>) -> String {
    match (coalition, organization) {
        (Some(coalition), Some(organization)) => t!(cx, "feed-for", coalition = coalition, name = organization),
        (Some(coalition), None) => t!(cx, "feed-for-coordinators", coalition = coalition),
        (None, organization) => t!(cx, "feed-about", name = organization.unwrap_or_default()),
    }
}

record! {
    /// A feed by its address, with the person whose it is.
    pub struct Opened {
        pub id: Uuid,
        pub person: PersonId,
        pub name: String,
        pub lang: Lang,
        pub zone: String,
        pub coalition: Option<CoalitionId>,
        pub coalition_name: Option<String>,
        pub coalition_slug: Option<String>,
        pub coalition_zone: Option<String>,
        pub organization: Option<OrganizationId>,
        pub organization_name: Option<String>,
        pub made_at: DateTime<Utc>,
        pub read_at: Option<DateTime<Utc>>,
    }
}
