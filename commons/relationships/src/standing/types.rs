//! Where a relationship stands, as the rules see it: no texts, no names, only who said yes to what.

use std::collections::{BTreeMap, BTreeSet};

use base::{OrganizationId, named};
use chrono::NaiveDate;

use crate::Level;
use crate::terms::Kind;

named! {
    /// The state of a relationship.
    pub enum State {
        /// Terms are on the table; not everybody has accepted.
        Proposed = "proposed",
        /// A version is in force.
        Agreed = "agreed",
        /// In force, and its review date has come.
        InReview = "in-review",
        /// In force until the notice of a withdrawal has run out.
        UnderNotice = "under-notice",
        /// Over.
        Ended = "ended",
        /// Somebody said no before there was a yes of all.
        Declined = "declined",
        /// Nobody completed it in time.
        Lapsed = "lapsed",
    }
}

impl State {
    /// Whether terms are in force, so that access follows from them.
    pub fn in_force(self) -> bool {
        matches!(self, State::Agreed | State::InReview | State::UnderNotice)
    }

    /// Whether anything can still happen.
    pub fn is_over(self) -> bool {
        matches!(self, State::Ended | State::Declined | State::Lapsed)
    }
}

named! {
    /// How an organization stands in a relationship.
    pub enum PartyStanding {
        /// A version names it; none that does is in force.
        Invited = "invited",
        /// It accepted what is in force.
        In = "in",
        /// It is in until its notice has run out.
        Leaving = "leaving",
        /// It was in, and is no longer.
        Left = "left",
        /// It was never in: it said no, or is no longer asked.
        Declined = "declined",
    }
}

named! {
    /// What became of a version.
    pub enum Outcome {
        /// It waits for acceptances.
        Open = "open",
        /// It is in force.
        InForce = "in-force",
        /// A later version took its place.
        Replaced = "replaced",
        /// A party said no to it.
        Declined = "declined",
        /// Its proposer took it back.
        TakenBack = "taken-back",
        /// Nobody completed it in time.
        Lapsed = "lapsed",
    }
}

/// A party.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    /// How it stands.
    pub standing: PartyStanding,
    /// The day its notice runs out, while it is leaving.
    pub leaving_on: Option<NaiveDate>,
}

/// A version, as the rules see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Why it was made.
    pub kind: Kind,
    /// Its rung.
    pub level: Level,
    /// Whom it names.
    pub parties: BTreeSet<OrganizationId>,
    /// Its review date.
    pub review_on: NaiveDate,
    /// Its notice: days.
    pub notice_days: i64,
    /// The organization it was proposed for; none when a coordinator brought the parties together.
    pub proposed_for: Option<OrganizationId>,
    /// Who has accepted exactly it.
    pub accepted: BTreeSet<OrganizationId>,
    /// What became of it.
    pub outcome: Outcome,
}

/// Where a relationship stands. Versions are numbered from 1 in the order they were made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Its state.
    pub state: State,
    /// Everybody who is or was in it.
    pub parties: BTreeMap<OrganizationId, Party>,
    /// Every version; number `n` is at `n - 1`.
    pub versions: Vec<Version>,
    /// The number of the version in force.
    pub in_force: Option<i64>,
    /// The number of the version that waits for acceptances.
    pub open: Option<i64>,
    /// When it is looked at again.
    pub review_on: Option<NaiveDate>,
    /// A proposal not completed after this day lapses.
    pub answer_by: Option<NaiveDate>,
    /// The day it ends, under notice.
    pub ends_on: Option<NaiveDate>,
}

/// What followed from an act, for the journal and for letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// A version was put on the table.
    Proposed {
        /// Its number.
        version: i64,
    },
    /// A party accepted a version.
    Accepted {
        /// Its number.
        version: i64,
        /// Who did.
        by: OrganizationId,
    },
    /// A version came into force.
    CameIntoForce {
        /// Its number.
        version: i64,
        /// The rung before, if one was in force.
        from: Option<Level>,
        /// The rung now.
        to: Level,
    },
    /// A party declined a version.
    Declined {
        /// Its number.
        version: i64,
    },
    /// A version was taken back.
    TakenBack {
        /// Its number.
        version: i64,
    },
    /// A party gave notice.
    Leaving {
        /// Who did.
        by: OrganizationId,
        /// When it leaves.
        on: NaiveDate,
    },
    /// A party took its notice back.
    Stays {
        /// Who did.
        by: OrganizationId,
    },
    /// A party is out.
    Left {
        /// Which one.
        party: OrganizationId,
    },
    /// The review date has come.
    ReviewDue,
    /// It ended.
    Ended {
        /// By the version in which all agreed to end it; none when a day came.
        version: Option<i64>,
    },
    /// It lapsed.
    Lapsed,
}

impl Standing {
    /// The version of this number.
    pub fn version(&self, number: i64) -> Option<&Version> {
        self.versions.get(usize::try_from(number).ok()?.checked_sub(1)?)
    }

    /// The version in force.
    pub fn version_in_force(&self) -> Option<&Version> {
        self.version(self.in_force?)
    }

    /// The version that waits.
    pub fn version_open(&self) -> Option<&Version> {
        self.version(self.open?)
    }

    /// How this organization stands in it, if it is or was in it.
    pub fn party(&self, organization: OrganizationId) -> Option<PartyStanding> {
        self.parties.get(&organization).map(|party| party.standing)
    }

    /// Whether this organization is in what is in force.
    pub fn is_in(&self, organization: OrganizationId) -> bool {
        matches!(self.party(organization), Some(PartyStanding::In | PartyStanding::Leaving))
    }

    /// Whether an organization is spoken of as a party to those outside: it is in; or it was asked, while nothing has been
    /// agreed; or it was in `to_the_end`.
    pub fn is_named(standing: PartyStanding, agreed: bool, to_the_end: bool) -> bool {
        match standing {
            PartyStanding::In | PartyStanding::Leaving => true,
            PartyStanding::Invited | PartyStanding::Declined => !agreed,
            PartyStanding::Left => to_the_end,
        }
    }

    /// Whom the open version waits for.
    pub fn waits_on(&self) -> BTreeSet<OrganizationId> {
        self.version_open().map(|open| open.parties.difference(&open.accepted).copied().collect()).unwrap_or_default()
    }
}
