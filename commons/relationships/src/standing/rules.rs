//! The life of a relationship as pure functions: what an act needs to be possible, and what follows from it.

use std::collections::BTreeSet;

use base::{OrganizationId, Say, say};
use chrono::{Days, NaiveDate};

use super::types::{Change, Outcome, Party, PartyStanding, Standing, State, Version};
use crate::Level;
use crate::terms::Kind;

/// How long a proposal waits for its parties: days.
pub const DAYS_TO_ANSWER: u64 = 60;

/// What an act says when it cannot be done.
pub type Ruling = Result<Vec<Change>, Say>;

/// What the rules need to know of a version about to be made.
#[derive(Clone, Debug)]
pub struct Draft {
    /// Why it is made.
    pub kind: Kind,
    /// Its rung.
    pub level: Level,
    /// Whom it names: two or more.
    pub parties: BTreeSet<OrganizationId>,
    /// Its review date.
    pub review_on: NaiveDate,
    /// Its notice: days.
    pub notice_days: i64,
}

impl Draft {
    fn version(self, proposed_for: Option<OrganizationId>) -> Version {
        Version {
            kind: self.kind,
            level: self.level,
            review_on: self.review_on,
            notice_days: self.notice_days,
            // Whoever may accept and proposes has said yes to their own words.
            accepted: proposed_for.into_iter().collect(),
            parties: self.parties,
            proposed_for,
            outcome: Outcome::Open,
        }
    }
}

/// A new relationship with its first version on the table. `by` is none when a coordinator brings the parties together.
pub fn propose(draft: Draft, by: Option<OrganizationId>, today: NaiveDate) -> Result<Standing, Say> {
    if by.is_some_and(|by| !draft.parties.contains(&by)) {
        return Err(say!("propose-for-yourselves"));
    }
    let invited = |party| (party, Party { standing: PartyStanding::Invited, leaving_on: None });
    Ok(Standing {
        state: State::Proposed,
        parties: draft.parties.iter().copied().map(invited).collect(),
        versions: vec![draft.version(by)],
        in_force: None,
        open: Some(1),
        review_on: None,
        answer_by: Some(today + Days::new(DAYS_TO_ANSWER)),
        ends_on: None,
    })
}

impl Standing {
    /// Puts the next version on the table; the one that waited is replaced.
    pub fn counter(&mut self, draft: Draft, by: OrganizationId, today: NaiveDate) -> Ruling {
        self.must_live()?;
        self.must_take_part(by)?;
        if draft.kind == Kind::Ending {
            self.may_be_ended(by)?;
        }
        if !draft.parties.contains(&by) {
            return Err(say!("propose-for-yourselves"));
        }
        // Nobody is put out by a version: those who are in are named, also while their notice runs.
        let mut inside = self.parties.keys().filter(|party| self.is_in(**party));
        if self.state.in_force() && inside.any(|party| !draft.parties.contains(party)) {
            return Err(say!("nobody-is-put-out"));
        }
        self.close_open(Outcome::Replaced);
        for party in &draft.parties {
            let new = Party { standing: PartyStanding::Invited, leaving_on: None };
            let known = self.parties.entry(*party).or_insert(new);
            if matches!(known.standing, PartyStanding::Left | PartyStanding::Declined) {
                known.standing = PartyStanding::Invited;
            }
        }
        self.release_uninvited(&draft.parties);
        self.versions.push(draft.version(Some(by)));
        let version = self.versions.len() as i64;
        self.open = Some(version);
        if self.state == State::Proposed {
            self.answer_by = Some(today + Days::new(DAYS_TO_ANSWER));
        }
        Ok(vec![Change::Proposed { version }])
    }

    /// Says yes to exactly this version. When all have, it comes into force.
    pub fn accept(&mut self, by: OrganizationId, version: i64) -> Ruling {
        if self.version(version).is_some_and(|it| it.accepted.contains(&by)) {
            return Ok(vec![]);
        }
        self.must_live()?;
        self.must_be_open(version)?;
        let Some(open) = self.versions.get_mut(version as usize - 1) else { return Err(say!("no-such-version")) };
        if !open.parties.contains(&by) {
            return Err(say!("not-a-party-of-this-version"));
        }
        open.accepted.insert(by);
        let complete = open.accepted.is_superset(&open.parties);
        let mut changes = vec![Change::Accepted { version, by }];
        if complete {
            changes.extend(self.come_into_force(version));
        }
        Ok(changes)
    }

    fn come_into_force(&mut self, version: i64) -> Vec<Change> {
        let from = self.version_in_force().map(|it| it.level);
        if let Some(before) = self.in_force {
            self.versions[before as usize - 1].outcome = Outcome::Replaced;
        }
        let now = &mut self.versions[version as usize - 1];
        now.outcome = Outcome::InForce;
        let (kind, to, review_on, parties) = (now.kind, now.level, now.review_on, now.parties.clone());
        // A yes given while one's notice runs takes the notice back; one given before was taken back by the notice.
        for (_, party) in self.parties.iter_mut().filter(|(id, _)| parties.contains(*id)) {
            (party.standing, party.leaving_on) = (PartyStanding::In, None);
        }
        (self.in_force, self.open, self.answer_by, self.ends_on) = (Some(version), None, None, None);
        if kind == Kind::Ending {
            return self.end(Some(version));
        }
        (self.state, self.review_on) = (State::Agreed, Some(review_on));
        vec![Change::CameIntoForce { version, from, to }]
    }

    /// Says no to exactly this version. What is in force stays as it is.
    pub fn decline(&mut self, by: OrganizationId, version: i64) -> Ruling {
        self.must_live()?;
        self.must_be_open(version)?;
        let open = self.version_open().filter(|it| it.parties.contains(&by));
        let Some(open) = open else { return Err(say!("not-a-party-of-this-version")) };
        if open.accepted.contains(&by) {
            return Err(say!("accepted-already-so-counter"));
        }
        self.close_open(Outcome::Declined);
        if let Some(party) = self.parties.get_mut(&by).filter(|it| it.standing == PartyStanding::Invited) {
            party.standing = PartyStanding::Declined;
        }
        if self.state.in_force() {
            self.release_uninvited(&BTreeSet::new());
        }
        let left = self.parties.values().filter(|it| it.standing == PartyStanding::Invited).count();
        if self.state == State::Proposed && left < 2 {
            (self.state, self.answer_by) = (State::Declined, None);
        }
        Ok(vec![Change::Declined { version }])
    }

    /// The proposer takes an open version back. `by` is none for a coordinator, who takes back what a coordinator proposed.
    pub fn take_back(&mut self, by: Option<OrganizationId>, version: i64) -> Ruling {
        self.must_live()?;
        self.must_be_open(version)?;
        if self.version_open().is_some_and(|it| it.proposed_for != by) {
            return Err(say!("only-the-proposer-takes-back"));
        }
        self.close_open(Outcome::TakenBack);
        if self.state == State::Proposed && version == 1 {
            (self.state, self.answer_by) = (State::Lapsed, None);
        }
        if self.state.in_force() {
            self.release_uninvited(&BTreeSet::new());
        }
        Ok(vec![Change::TakenBack { version }])
    }

    /// Gives the notice that the terms name.
    pub fn withdraw(&mut self, by: OrganizationId, today: NaiveDate) -> Ruling {
        let notice = self.version_in_force().filter(|_| self.state.in_force()).map(|it| it.notice_days);
        let Some(notice) = notice else { return Err(say!("nothing-in-force")) };
        let Some(party) = self.parties.get_mut(&by) else { return Err(say!("not-a-party")) };
        match party.standing {
            PartyStanding::In => {}
            PartyStanding::Leaving => return Err(say!("notice-given-already")),
            _ => return Err(say!("not-a-party")),
        }
        let on = today + Days::new(notice.max(0) as u64);
        (party.standing, party.leaving_on) = (PartyStanding::Leaving, Some(on));
        self.ends_on = self.day_of_end();
        if self.ends_on.is_some() {
            self.state = State::UnderNotice;
        }
        let mut changes = vec![Change::Leaving { by, on }];
        // A yes from before would bind the leaver anew when the others complete it.
        if let Some(version) = self.open.filter(|_| self.version_open().is_some_and(|it| it.accepted.contains(&by))) {
            self.close_open(Outcome::TakenBack);
            self.release_uninvited(&BTreeSet::new());
            changes.push(Change::TakenBack { version });
        }
        changes.extend(self.pass_to(today));
        Ok(changes)
    }

    /// Takes a notice back before it has run out.
    pub fn stay(&mut self, by: OrganizationId, today: NaiveDate) -> Ruling {
        let leaving = self.parties.get_mut(&by).filter(|it| it.standing == PartyStanding::Leaving);
        let Some(party) = leaving.filter(|_| self.state.in_force()) else { return Err(say!("no-notice-to-take-back")) };
        (party.standing, party.leaving_on) = (PartyStanding::In, None);
        self.ends_on = self.day_of_end();
        if self.ends_on.is_none() {
            let due = self.review_on.is_some_and(|on| on <= today);
            self.state = if due { State::InReview } else { State::Agreed };
        }
        Ok(vec![Change::Stays { by }])
    }

    /// Lets the days pass up to `today`: notices run out, reviews fall due, proposals lapse.
    pub fn pass_to(&mut self, today: NaiveDate) -> Vec<Change> {
        let mut changes = vec![];
        if self.state == State::Proposed && self.answer_by.is_some_and(|by| by < today) {
            self.close_open(Outcome::Lapsed);
            (self.state, self.answer_by) = (State::Lapsed, None);
            changes.push(Change::Lapsed);
        }
        if !self.state.in_force() {
            return changes;
        }
        let over = self.ends_on.is_some_and(|on| on <= today);
        for (id, party) in &mut self.parties {
            if party.leaving_on.is_some_and(|on| on <= today) {
                (party.standing, party.leaving_on) = (PartyStanding::Left, None);
                changes.push(Change::Left { party: *id });
            }
        }
        // What waits for somebody who has left would wait for ever.
        let gone = |id: &OrganizationId| self.party(*id) == Some(PartyStanding::Left);
        if self.version_open().is_some_and(|it| it.parties.iter().any(gone)) {
            self.close_open(Outcome::Lapsed);
            self.release_uninvited(&BTreeSet::new());
        }
        if over {
            changes.extend(self.end(None));
        } else if self.state == State::Agreed && self.review_on.is_some_and(|on| on <= today) {
            self.state = State::InReview;
            changes.push(Change::ReviewDue);
        }
        changes
    }

    /// It is over: by the version in which all agreed to end it, or by a day that came.
    fn end(&mut self, version: Option<i64>) -> Vec<Change> {
        self.close_open(Outcome::Lapsed);
        self.release_uninvited(&BTreeSet::new());
        for party in self.parties.values_mut().filter(|it| it.standing != PartyStanding::Declined) {
            (party.standing, party.leaving_on) = (PartyStanding::Left, None);
        }
        (self.state, self.review_on, self.ends_on) = (State::Ended, None, None);
        vec![Change::Ended { version }]
    }

    /// The first day on which fewer than two would be left, if the notices given run out.
    fn day_of_end(&self) -> Option<NaiveDate> {
        let staying = self.parties.values().filter(|it| it.standing == PartyStanding::In).count();
        let mut leaving: Vec<NaiveDate> = self.parties.values().filter_map(|it| it.leaving_on).collect();
        leaving.sort();
        // With one staying it ends when the last leaver is gone, with none when the last but one is.
        1usize.checked_sub(staying).and_then(|nth| leaving.into_iter().rev().nth(nth))
    }

    fn close_open(&mut self, outcome: Outcome) {
        if let Some(open) = self.open.take() {
            self.versions[open as usize - 1].outcome = outcome;
        }
    }

    /// Those who were only invited and are named no longer never were parties.
    fn release_uninvited(&mut self, named: &BTreeSet<OrganizationId>) {
        for (id, party) in &mut self.parties {
            if party.standing == PartyStanding::Invited && !named.contains(id) {
                party.standing = PartyStanding::Declined;
            }
        }
    }

    fn must_live(&self) -> Result<(), Say> {
        if self.state.is_over() { Err(say!("it-is-over")) } else { Ok(()) }
    }

    fn must_take_part(&self, by: OrganizationId) -> Result<(), Say> {
        // Whoever is asked into something in force speaks to the version that asks them, and to no other.
        let asked = || !self.state.in_force() || self.version_open().is_some_and(|it| it.parties.contains(&by));
        match self.party(by) {
            Some(PartyStanding::In | PartyStanding::Leaving) => Ok(()),
            Some(PartyStanding::Invited) if asked() => Ok(()),
            _ => Err(say!("not-a-party")),
        }
    }

    /// Whoever is only asked to join has nothing to end.
    fn may_be_ended(&self, by: OrganizationId) -> Result<(), Say> {
        match (self.state.in_force(), self.is_in(by)) {
            (false, _) => Err(say!("nothing-to-end-yet")),
            (true, false) => Err(say!("only-those-in-end-it")),
            (true, true) => Ok(()),
        }
    }

    fn must_be_open(&self, version: i64) -> Result<(), Say> {
        match self.open {
            _ if self.version(version).is_none() => Err(say!("no-such-version")),
            Some(open) if open == version => Ok(()),
            Some(open) => Err(say!("another-version-waits", version = version, open = open)),
            None => Err(say!("no-version-waits", version = version)),
        }
    }
}
