//! A table: its goal, what it needs, whom it concerns, who could come, and who already works with whom.

use std::collections::BTreeMap;

use base::ids::{CoalitionId, OrganizationId, PersonId};
use base::{named, record};
use chrono::{DateTime, Utc};
use people::organizations::Sector;
use uuid::Uuid;

use crate::Kind;

named! {
    /// A kind of people whom a goal concerns.
    pub enum Side {
        /// Those who lead the organizations.
        Leaders = "leaders",
        /// Those who work in them.
        Staff = "staff",
        /// Those who are served.
        Served = "served",
        /// The wider community.
        Community = "community",
        /// Those whom it concerns indirectly.
        Indirect = "indirect",
    }
}

named! {
    /// How somebody has a part in it, from the least to the most.
    pub enum Involved {
        /// Nobody has spoken with them.
        NotYet = "not-yet",
        /// They are told.
        Told = "told",
        /// They are asked.
        Asked = "asked",
        /// They work with us.
        Works = "works",
        /// They decide with us.
        Decides = "decides",
    }
}

named! {
    /// Whether a member comes.
    pub enum Seat {
        /// It may.
        May = "may",
        /// It has to be there.
        Must = "must",
        /// It cannot come.
        Cannot = "cannot",
    }
}

named! {
    /// What an organization answered to what is said about it.
    pub enum Answer {
        /// That it is right.
        Confirmed = "confirmed",
        /// What is right.
        Corrected = "corrected",
    }
}

record! {
    /// A table.
    #[derive(Clone, Debug)]
    pub struct Table {
        pub space: CoalitionId,
        pub coalition: String,
        pub id: Uuid,
        pub goal: String,
        pub kind: Kind,
        /// Whose it is; none: the coalition's.
        pub organization: Option<OrganizationId>,
        pub organization_name: Option<String>,
        /// Whether its organization is a member still.
        pub is_here: bool,
        pub person: PersonId,
        pub made_at: DateTime<Utc>,
        pub changed_at: DateTime<Utc>,
        pub ended_at: Option<DateTime<Utc>>,
    }
}

record! {
    /// Something that the goal needs.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct Need {
        /// Up to [`RESOURCES`](super::rules::RESOURCES) the six resources, above them things in words.
        pub nth: i64,
        pub words: String,
        pub amount: i64,
    }
}

record! {
    /// Somebody who has a stake in it.
    #[derive(Clone, Debug)]
    pub struct Voice {
        pub id: Uuid,
        pub organization: Option<OrganizationId>,
        pub organization_name: Option<String>,
        pub name: String,
        /// The kinds they speak for, as they are kept.
        pub kinds: String,
        pub affected: i64,
        pub say: i64,
        pub involved: Involved,
    }
}

impl Voice {
    /// What they are called.
    pub fn called(&self) -> &str {
        self.organization_name.as_deref().unwrap_or(&self.name)
    }

    /// The kinds of people for whom they speak.
    pub fn sides(&self) -> Vec<Side> {
        self.kinds.split(' ').filter_map(|it| it.parse().ok()).collect()
    }
}

record! {
    /// A member that could come.
    #[derive(Clone, Debug)]
    pub struct Seated {
        pub organization: OrganizationId,
        pub name: String,
        /// Its name in addresses, while it is a member.
        pub slug: Option<String>,
        pub sector: Sector,
        pub hue: i64,
        pub logo: Option<i64>,
        pub seat: Seat,
        pub said_by: String,
        pub said_at: DateTime<Utc>,
        pub asked_at: Option<DateTime<Utc>>,
        pub answer: Option<Answer>,
        pub answered_at: Option<DateTime<Utc>>,
    }
}

record! {
    /// That two already work together so closely, as somebody says.
    #[derive(Clone, Debug)]
    pub struct Tie {
        pub one: OrganizationId,
        pub other: OrganizationId,
        pub level: i64,
        pub said_by: String,
        pub denied_by: Option<OrganizationId>,
    }
}

impl Tie {
    /// Whether it is about this organization.
    pub fn is_of(&self, organization: OrganizationId) -> bool {
        self.one == organization || self.other == organization
    }

    /// The other of the two.
    pub fn partner(&self, of: OrganizationId) -> OrganizationId {
        if self.one == of { self.other } else { self.one }
    }
}

/// A table with everything about it. What of it is shown to whom, [`super::rules`] says.
#[derive(Clone, Debug)]
pub struct Whole {
    /// The table.
    pub table: Table,
    /// What the goal needs, by number.
    pub needs: Vec<Need>,
    /// Whom it concerns.
    pub voices: Vec<Voice>,
    /// Who could come, by name.
    pub seats: Vec<Seated>,
    /// How much of which need each could bring.
    pub offers: BTreeMap<OrganizationId, BTreeMap<i64, i64>>,
    /// Who is said to work with whom.
    pub ties: Vec<Tie>,
}

impl Whole {
    /// Where its page is.
    pub fn address(&self) -> String {
        format!("/c/{}/choosing/tables/{}", self.table.coalition, self.table.id)
    }

    /// One of those who could come.
    pub fn seat(&self, organization: OrganizationId) -> Option<&Seated> {
        self.seats.iter().find(|it| it.organization == organization)
    }

    /// What one of them is called.
    pub fn name(&self, organization: OrganizationId) -> &str {
        self.seat(organization).map_or("", |it| &it.name)
    }

    /// How much of a need one of them could bring; none: not known.
    pub fn offer(&self, organization: OrganizationId, nth: i64) -> Option<i64> {
        self.offers.get(&organization)?.get(&nth).copied()
    }
}

/// Somebody who has a stake, about to be kept.
#[derive(Clone, Debug)]
pub struct VoiceDraft {
    /// A member, or else a name.
    pub organization: Option<OrganizationId>,
    /// What a group or a person is called.
    pub name: String,
    /// For whom they speak.
    pub sides: Vec<Side>,
    /// How strongly it concerns them.
    pub affected: i64,
    /// How much say they have now.
    pub say: i64,
    /// How they have a part in it.
    pub involved: Involved,
}

/// What is about to be said of a member that could come.
#[derive(Clone, Debug)]
pub struct SeatDraft {
    /// Which.
    pub organization: OrganizationId,
    /// Whether it comes.
    pub seat: Seat,
    /// How much of which need it could bring; what is not there is not known.
    pub offers: BTreeMap<i64, i64>,
    /// Whether it is asked if that is right.
    pub asks: bool,
}

/// What an organization itself says.
#[derive(Clone, Debug, Default)]
pub struct Own {
    /// How much of which need it could bring.
    pub offers: BTreeMap<i64, i64>,
    /// That it cannot come.
    pub cannot: bool,
    /// With whom it does not work together as is said.
    pub denied: Vec<OrganizationId>,
}
