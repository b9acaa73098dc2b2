//! What of a relationship an organization reads that was not in it all along: from when it was asked until it went out.
//!
//! Invariant: whoever is out reads it as it stood on that day, in a page, a list and an export alike.

use base::OrganizationId;
use chrono::{DateTime, NaiveTime, Utc};

use super::store::{Paper, PartyRow, Relationship};
use super::types::{Outcome, Party, PartyStanding, State};
use crate::Span;

impl Relationship {
    /// The stretch of it that an organization reads; all of it for whoever is no party, whom other rules keep out.
    pub fn span_of(&self, organization: Option<OrganizationId>) -> Span {
        let party = organization.and_then(|organization| self.party(organization));
        party.map_or(Span::default(), |party| Span { from: self.asked_at(party), until: self.left_at(party) })
    }

    /// When a party went out of it, if what came after is not for its eyes: it left, or said no, before the end.
    fn left_at(&self, party: &PartyRow) -> Option<DateTime<Utc>> {
        match (party.standing, self.standing.party(party.organization)?) {
            (PartyStanding::Left | PartyStanding::Declined, _) => {
                let before_the_end = self.row.ended_at.is_none_or(|at| party.since < at);
                before_the_end.then_some(party.since)
            }
            // Its day has come, and nothing has written that down yet.
            (_, PartyStanding::Left) if !self.standing.state.is_over() => {
                Some(party.leaving_on?.and_time(NaiveTime::MIN).and_utc())
            }
            _ => None,
        }
    }

    /// Since when an organization that was never in has been asked into something in force: what the parties wrote and said
    /// before is not for its eyes.
    fn asked_at(&self, party: &PartyRow) -> Option<DateTime<Utc>> {
        let never_in = matches!(party.standing, PartyStanding::Invited | PartyStanding::Declined);
        let first = self.papers.iter().find(|paper| paper.terms.parties.contains_key(&party.organization));
        let asked = first.filter(|_| never_in)?.proposed_at;
        self.row.agreed_at.filter(|agreed| *agreed < asked).map(|_| asked)
    }

    /// Leaves out what was written before or after the time that an organization reads. For one that is out it is over, and
    /// stands as it stood then.
    pub fn narrow_to(&mut self, organization: Option<OrganizationId>) {
        self.span = self.span_of(organization);
        let span = self.span;
        self.papers.retain(|paper| span.holds(paper.proposed_at));
        self.acceptances.retain(|yes| span.until.is_none_or(|until| yes.at <= until));
        self.refusals.retain(|no| span.holds(no.at));
        self.moves.retain(|step| span.holds(step.at));
        self.notices.retain(|notice| span.holds(notice.given_at));
        for notice in self.notices.iter_mut().filter(|notice| notice.taken_back_at.is_some_and(|at| !span.holds(at))) {
            (notice.taken_back_at, notice.taken_back_by) = (None, None);
            (notice.taken_back_why, notice.taken_back_version) = (None, None);
        }
        if let Some((organization, until)) = organization.zip(span.until) {
            self.turn_back(organization, until);
        }
    }

    /// As it stood when this organization went out, which is the end for it.
    fn turn_back(&mut self, organization: OrganizationId, until: DateTime<Utc>) {
        let known = self.papers.last().map_or(0, |paper| paper.version);
        self.standing.versions.truncate(known as usize);
        let then = self.papers.iter().rev().find(|paper| self.all_accepted(paper)).or(self.papers.last()).cloned();
        self.standing.in_force = then.as_ref().filter(|paper| self.all_accepted(paper)).map(|paper| paper.version);
        (self.standing.open, self.standing.review_on, self.standing.answer_by, self.standing.ends_on) =
            (None, None, None, None);
        if let Some(its) = self.standing.in_force.and_then(|number| self.standing.versions.get_mut(number as usize - 1))
        {
            its.outcome = Outcome::InForce;
        }
        let left = self.standing.party(organization) == Some(PartyStanding::Left);
        self.standing.state = if left { State::Ended } else { State::Declined };
        let row = &mut self.row;
        (row.review_on, row.answer_by, row.ends_on) = (None, None, None);
        (row.agreed_at, row.ended_at) = (row.agreed_at.filter(|at| *at <= until), left.then_some(until));
        let Some(then) = then else { return };
        (row.purpose, row.level, row.seen) = (then.terms.purpose.clone(), then.terms.level, then.terms.seen);
        self.turn_parties_back(&then, until);
    }

    /// Those named until then, as they stood: in, if what was in force names them. Whatever happened to them later is left out.
    fn turn_parties_back(&mut self, then: &Paper, until: DateTime<Utc>) {
        let papers = &self.papers;
        self.parties.retain(|party| papers.iter().any(|it| it.terms.parties.contains_key(&party.organization)));
        for party in self.parties.iter_mut().filter(|party| party.since > until) {
            let was_in = self.standing.in_force.is_some() && then.terms.parties.contains_key(&party.organization);
            let standing = if was_in { PartyStanding::In } else { PartyStanding::Invited };
            (party.standing, party.leaving_on, party.since) = (standing, None, then.proposed_at);
            self.standing.parties.insert(party.organization, Party { standing, leaving_on: None });
        }
    }

    fn all_accepted(&self, paper: &Paper) -> bool {
        let yes = |party: &OrganizationId| {
            self.acceptances.iter().any(|it| it.version == paper.version && it.organization == *party)
        };
        paper.terms.parties.keys().all(yes)
    }
}
