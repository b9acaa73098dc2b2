//! The relationships of the furnished town: in force, under notice, ended, or waiting for their second party.

use std::collections::BTreeMap;
use std::ops::Range;

use base::db::Value;
use base::ids::{OrganizationId, digest};
use base::journal::{Note, Openness};
use base::words::fold;
use base::{Lang, Result, Tx, many};
use chrono::{Days, NaiveDate};
use people::organizations::types::Seen;
use relationships::Level;
use relationships::standing::store::RelationshipId;
use relationships::standing::{Outcome, PartyStanding, State};
use relationships::terms::types::COLUMNS;
use relationships::terms::{Kind, Share, Terms, fields};

use crate::furnish::{ANSWERING, LOOKING, SPARED, Shape, Work, with};
use crate::words;

/// One relationship about to be written.
struct Tie<'a> {
    work: &'a Work,
    n: usize,
    id: RelationshipId,
    parties: Vec<usize>,
    state: State,
    terms: Terms,
    document: String,
}

/// Writes these relationships, each with its version, acceptances, step, remark and lines of the journal.
pub async fn write(work: &Work, tx: &mut Tx, which: Range<usize>) -> Result<()> {
    let today = tx.now.date_naive();
    let ties = which.map(|n| Tie::new(work, n, today)).collect::<Result<Vec<_>>>()?;
    let rows = all(&ties, Tie::itself, tx);
    many!("insert into relationship (space_id, id, state, level, purpose, folded, seen, in_force, open_version, proposed_at, agreed_at, review_on, answer_by, ends_on, ended_at, changed_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)", rows).run(tx.db()).await?;
    let rows = all(&ties, Tie::parties, tx);
    many!("insert into party (space_id, relationship_id, organization_id, standing, since, leaving_on) values ($1, $2, $3, $4, $5, $6)", rows).run(tx.db()).await?;
    let rows = with(all(&ties, Tie::version, tx), &[1.into(), "".into()]);
    many!("insert into terms (space_id, relationship_id, kind, body, digest, proposed_by, proposed_for, proposed_at, outcome, version, why) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)", rows).run(tx.db()).await?;
    let rows = with(all(&ties, Tie::acceptances, tx), &[1.into()]);
    many!("insert into acceptance (space_id, relationship_id, organization_id, person_id, digest, at, version) values ($1, $2, $3, $4, $5, $6, $7)", rows).run(tx.db()).await?;
    let rows = with(all(&ties, Tie::step, tx), &[1.into(), None::<i64>.into(), "".into()]);
    many!("insert into move (space_id, relationship_id, to_level, person_id, acting_for, at, version, from_level, why) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)", rows).run(tx.db()).await?;
    let said = "Who has the key on **Sundays**?";
    let rows =
        with(all(&ties, Tie::remarks, tx), &["relationship".into(), None::<i64>.into(), said.into(), false.into()]);
    many!("insert into comment (space_id, id, subject, person_id, acting_for, at, subject_kind, version, text, confidential) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)", rows).run(tx.db()).await?;
    let notes = ties.iter().flat_map(Tie::notes).collect();
    tx.note_all(work.coalition, notes).await
}

fn all<'w>(ties: &[Tie<'w>], rows: impl Fn(&Tie<'w>, &Tx) -> Vec<Vec<Value>>, tx: &Tx) -> Vec<Vec<Value>> {
    ties.iter().flat_map(|tie| rows(tie, tx)).collect()
}

impl Tie<'_> {
    fn new(work: &Work, n: usize, today: NaiveDate) -> Result<Tie<'_>> {
        let waits = work.size.waits(n);
        let mut parties = parties(work, n);
        parties.sort_unstable();
        parties.dedup();
        if waits {
            parties.reverse();
        }
        let state = match n % 20 {
            _ if waits => State::Proposed,
            _ if work.size.shape == Shape::Map => State::Agreed,
            0 => State::Ended,
            1 => State::UnderNotice,
            _ => State::Agreed,
        };
        let terms = terms(work, n, &parties, today);
        let document = terms.document()?;
        Ok(Tie { work, n, id: work.relationships[n], parties, state, terms, document })
    }

    fn begun(&self) -> bool {
        self.state != State::Proposed
    }

    fn ends_on(&self, tx: &Tx) -> Option<NaiveDate> {
        (self.state == State::UnderNotice).then(|| tx.now.date_naive() + Days::new(300))
    }

    fn itself(&self, tx: &Tx) -> Vec<Vec<Value>> {
        let (at, begun) = (tx.now + chrono::TimeDelta::milliseconds(self.n as i64 % 1000), self.begun());
        let terms = &self.terms;
        vec![vec![
            self.work.coalition.into(),
            self.id.into(),
            self.state.into(),
            terms.level.into(),
            terms.purpose.as_str().into(),
            fold(&terms.purpose).into(),
            terms.seen.into(),
            begun.then_some(1i64).filter(|_| self.state != State::Ended).into(),
            (!begun).then_some(1i64).into(),
            at.into(),
            begun.then_some(at).into(),
            begun.then_some(terms.review_on).into(),
            (!begun).then_some(tx.now.date_naive() + Days::new(300)).into(),
            self.ends_on(tx).into(),
            Some(at).filter(|_| self.state == State::Ended).into(),
            at.into(),
        ]]
    }

    fn parties(&self, tx: &Tx) -> Vec<Vec<Value>> {
        let standing = |nth: usize| match self.state {
            State::Proposed => PartyStanding::Invited,
            State::UnderNotice if nth == 0 => PartyStanding::Leaving,
            _ => PartyStanding::In,
        };
        let row = |(nth, party): (usize, &usize)| {
            let leaving = self.ends_on(tx).filter(|_| nth == 0);
            let at = tx.now;
            vec![
                self.work.coalition.into(),
                self.id.into(),
                self.work.organizations[*party].into(),
                standing(nth).into(),
                at.into(),
                leaving.into(),
            ]
        };
        self.parties.iter().enumerate().map(row).collect()
    }

    fn version(&self, tx: &Tx) -> Vec<Vec<Value>> {
        let first = self.parties[0];
        let outcome = match self.state {
            State::Proposed => Outcome::Open,
            State::Ended => Outcome::Replaced,
            _ => Outcome::InForce,
        };
        vec![vec![
            self.work.coalition.into(),
            self.id.into(),
            Kind::Proposal.into(),
            self.document.as_str().into(),
            digest(&self.document).into(),
            self.work.people[first].into(),
            Some(self.work.organizations[first]).into(),
            tx.now.into(),
            outcome.into(),
        ]]
    }

    fn acceptances(&self, tx: &Tx) -> Vec<Vec<Value>> {
        let said_yes = if self.begun() { self.parties.as_slice() } else { &self.parties[..1] };
        let digest = digest(&self.document);
        let row = |party: &usize| {
            let (organization, person) = (self.work.organizations[*party], self.work.people[*party]);
            let (space, at) = (self.work.coalition, tx.now);
            vec![space.into(), self.id.into(), organization.into(), person.into(), digest.as_str().into(), at.into()]
        };
        said_yes.iter().map(row).collect()
    }

    fn step(&self, tx: &Tx) -> Vec<Vec<Value>> {
        let (first, at) = (self.parties[0], tx.now);
        let (person, organization) = (self.work.people[first], self.work.organizations[first]);
        let row = || {
            let (space, level) = (self.work.coalition, self.terms.level);
            vec![
                space.into(),
                self.id.into(),
                Some(level).into(),
                Some(person).into(),
                Some(organization).into(),
                at.into(),
            ]
        };
        self.begun().then(row).into_iter().collect()
    }

    fn remarks(&self, tx: &Tx) -> Vec<Vec<Value>> {
        let row = |party: &usize| {
            let (organization, person) = (self.work.organizations[*party], self.work.people[*party]);
            let (space, id, at) = (self.work.coalition, base::ids::fresh(), tx.now);
            vec![space.into(), id.into(), self.id.0.into(), person.into(), Some(organization).into(), at.into()]
        };
        self.parties.iter().map(row).collect()
    }

    fn notes(&self) -> Vec<Note> {
        let about: Vec<OrganizationId> = self.parties.iter().map(|party| self.work.organizations[*party]).collect();
        let names: Vec<String> = self.parties.iter().map(|party| words::name(*party)).collect();
        let open = if self.terms.seen == Seen::Parties { Openness::Parties } else { Openness::Coalition };
        let note = |verb| {
            let note = Note::new(verb, ("relationship", self.id.0)).about(about.clone());
            note.fact("purpose", self.terms.purpose.as_str()).fact("parties", names.join(", "))
        };
        let mut notes = vec![note("relationship.proposed")];
        if self.begun() {
            notes.push(note("relationship.accepted").fact("version", 1));
            notes.push(note("relationship.agreed").fact("level", self.terms.level.as_str()).open(open));
        }
        notes
    }
}

/// Far apart and spread evenly, without a second throw of the dice.
fn parties(work: &Work, n: usize) -> Vec<usize> {
    let all = work.size.organizations;
    let (far, round) = (n * 104_729 % (all - 1), n / all);
    let one = SPARED + n * 7_919 % (all - SPARED);
    match work.size.shape {
        Shape::Town if work.size.waits(n) => vec![one, n % ANSWERING],
        Shape::Town if n.is_multiple_of(10) => vec![one, (one + 1 + far) % all, (2 * one + far + 2) % all],
        Shape::Town => vec![one, (one + 1 + far) % all],
        // Each round another step around, so that no two meet twice.
        Shape::Map => vec![n % all, (n + 1 + 37 * round) % all],
        Shape::Hub => vec![LOOKING, one],
    }
}

fn terms(work: &Work, n: usize, parties: &[usize], today: NaiveDate) -> Terms {
    let ids: Vec<OrganizationId> = parties.iter().map(|party| work.organizations[*party]).collect();
    let level = Level::ALL[n % 5];
    let shares = ids.iter().enumerate().map(|(nth, id)| (*id, share(n + nth)));
    Terms {
        purpose: words::purpose(n),
        parties: shares.collect::<BTreeMap<_, _>>(),
        review_on: today + Days::new(120 + n as u64 % 300),
        seen: if n % 4 == 3 && work.size.shape != Shape::Map { Seen::Parties } else { Seen::Coalition },
        ..fields::starter(Lang::En, level, &ids, today)
    }
}

fn share(n: usize) -> Share {
    let mut share = Share::default();
    for (nth, column) in COLUMNS.into_iter().enumerate() {
        *share.column_mut(column) = words::brings(n + nth).to_owned();
    }
    share
}
