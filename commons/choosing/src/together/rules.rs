//! Who is asked, who sees what, and when the answers are shown.

use base::ids::{OrganizationId, PersonId};
use base::{Cx, Problem, say};

use super::types::{State, Whole};

/// How many organizations choose together at most.
pub const PARTIES: usize = 20;
/// How many people answer for one organization.
pub const PEOPLE: usize = 2;
/// The longest purpose: characters.
pub const PURPOSE: usize = 200;
/// The longest reason: characters.
pub const WHY: usize = 1_000;
/// How many choices a person begins in an hour.
pub const BY_PERSON: i64 = 20;
/// What somebody is to a choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Eyes {
    /// The organization acted for, if it is asked.
    pub party: Option<OrganizationId>,
    /// Whether they may answer for it.
    pub answers: bool,
    /// Whether they coordinate the coalition.
    pub coordinator: bool,
    /// Whether they began it.
    pub began: bool,
}

impl Eyes {
    /// What whoever asks is to it.
    pub fn of(cx: &Cx, it: &Whole) -> Eyes {
        let acting = cx.who.as_ref().and_then(|who| who.acting.as_ref());
        let party = acting.filter(|acting| it.chooser(acting.organization).is_some());
        Eyes {
            party: party.map(|acting| acting.organization),
            answers: party.is_some_and(|acting| acting.role.may_accept()),
            coordinator: cx.coordinates(it.choice.space),
            began: cx.who.as_ref().is_some_and(|who| who.person == it.choice.person),
        }
    }

    /// Whether they know of it at all. Whoever has left knows no more.
    pub fn see(self) -> bool {
        self.party.is_some() || self.coordinator
    }

    /// Whether they may end it.
    pub fn may_close(self, it: &Whole) -> bool {
        it.choice.state() != State::Closed && (self.coordinator || (self.began && self.see()))
    }

    /// Whether they may show the answers before all have answered: at least two have.
    pub fn may_open(self, it: &Whole) -> bool {
        self.coordinator && it.choice.state() == State::Asking && answered(it) >= 2
    }

    /// Whether they may answer now: for their organization, while it is not over, and while there is room for them.
    pub fn may_answer(self, it: &Whole, person: PersonId) -> bool {
        let Some(party) = self.party.filter(|_| self.answers) else { return false };
        let others = it.sheets.iter().filter(|sheet| sheet.organization == party && sheet.person != person).count();
        it.choice.state() != State::Closed && others < PEOPLE
    }
}

/// How many of those who are in it have answered.
pub fn answered(it: &Whole) -> usize {
    it.here().filter(|chooser| it.has_answered(chooser.organization)).count()
}

/// Whether everybody has.
pub fn all_answered(it: &Whole) -> bool {
    it.here().count() >= 2 && it.here().all(|chooser| it.has_answered(chooser.organization))
}

/// What has to be changed about who is asked.
pub fn parties(n: usize) -> Option<Problem> {
    match n {
        0 | 1 => Some(Problem::new("with", say!("together-two-at-least"))),
        n if n > PARTIES => Some(Problem::new("with", say!("together-too-many", most = PARTIES, found = n))),
        _ => None,
    }
}
