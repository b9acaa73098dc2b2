//! The books after a fall: everything written in the rounds, read in one transaction, and held against itself.
//!
//! Nothing here asks the program's own acts: the rows are compared with each other, the journal and the letters.

use std::collections::{BTreeMap, BTreeSet};

use base::ids::digest;
use base::{Db, Result, q, record};
use serde_json::Value;
use uuid::Uuid;

use super::deeds::{Deed, Verb};

/// What the purposes written in the rounds begin with.
pub const ROUND: &str = "Round ";

record! { struct Tie { id: Uuid, state: String, purpose: String, in_force: Option<i64>, open_version: Option<i64> } }
record! { struct Paper { tie: Uuid, version: i64, body: String, digest: String, why: String, outcome: String, proposed_for: Option<Uuid> } }
record! { struct Yes { tie: Uuid, version: i64, organization: Uuid, digest: String } }
record! { struct Remark { id: Uuid, subject: Uuid, text: String } }
record! { struct Line { verb: String, subject: Uuid, facts: String } }

/// Everything that the rounds wrote.
pub struct Books {
    ties: BTreeMap<Uuid, Tie>,
    parties: BTreeSet<(Uuid, Uuid)>,
    papers: BTreeMap<(Uuid, i64), Paper>,
    yes: BTreeMap<(Uuid, i64, Uuid), String>,
    remarks: BTreeMap<Uuid, Remark>,
    lines: BTreeMap<(String, Uuid), Vec<Value>>,
    once: BTreeMap<String, String>,
    letters: Vec<String>,
    offices: BTreeSet<Uuid>,
}

impl Books {
    /// Reads them as they stand at one moment.
    pub async fn read(db: &Db) -> Result<Books> {
        let mut tx = db.begin().await?;
        let ties: Vec<Tie> =
            q!("select id, state, purpose, in_force, open_version from relationship").all(&mut tx).await?;
        let ties: BTreeMap<Uuid, Tie> =
            ties.into_iter().filter(|it| it.purpose.starts_with(ROUND)).map(|it| (it.id, it)).collect();
        let parties: Vec<(Uuid, Uuid)> = q!("select relationship_id, organization_id from party").all(&mut tx).await?;
        let papers: Vec<Paper> = q!(
            "select relationship_id as tie, version, body, digest, why, outcome, proposed_for from terms order by relationship_id, version"
        )
        .all(&mut tx)
        .await?;
        let yes: Vec<Yes> =
            q!("select relationship_id as tie, version, organization_id as organization, digest from acceptance")
                .all(&mut tx)
                .await?;
        let remarks: Vec<Remark> = q!("select id, subject, text from comment").all(&mut tx).await?;
        let lines: Vec<Line> =
            q!("select verb, subject, facts from journal order by space_id, seq").all(&mut tx).await?;
        let once: Vec<(Uuid, String)> = q!("select key, answer from once").all(&mut tx).await?;
        let letters: Vec<(String,)> = q!("select subject from outbox").all(&mut tx).await?;
        let offices: Vec<(Uuid,)> = q!("select id from organization where claimed_at is null").all(&mut tx).await?;
        tx.commit().await?;
        let ours = |tie: &Uuid| ties.contains_key(tie);
        let mut books = Books {
            parties: parties.into_iter().filter(|(tie, _)| ours(tie)).collect(),
            papers: papers.into_iter().filter(|it| ours(&it.tie)).map(|it| ((it.tie, it.version), it)).collect(),
            yes: yes.into_iter().filter(|it| ours(&it.tie)).map(of_yes).collect(),
            remarks: remarks.into_iter().map(|it| (it.id, it)).collect(),
            lines: BTreeMap::new(),
            once: once.into_iter().map(|(key, answer)| (key.to_string(), answer)).collect(),
            letters: letters.into_iter().map(|(subject,)| subject).collect(),
            offices: offices.into_iter().map(|(id,)| id).collect(),
            ties,
        };
        for line in lines.into_iter().filter(|line| books.ties.contains_key(&line.subject)) {
            let facts = serde_json::from_str(&line.facts).unwrap_or_default();
            books.lines.entry((line.verb, line.subject)).or_default().push(facts);
        }
        Ok(books)
    }

    /// What is missing of a deed that was answered as done at `at`.
    pub fn lacks(&self, deed: &Deed, at: &str) -> Option<String> {
        let by = deed.hand.organization.0;
        let version = |text: &str| text.parse().unwrap_or_default();
        let tie = |text: &str| Uuid::try_parse(text).unwrap_or_default();
        let there = match deed.verb {
            Verb::Propose => {
                let id = tie(last(at));
                self.said_yes(id, 1, by)
                    && self.ties.get(&id).is_some_and(|it| deed.field("purpose").starts_with(base_of(&it.purpose)))
            }
            Verb::Counter => self.said_yes(tie(deed.relationship()), version(last(at)), by),
            Verb::Accept => self.said_yes(tie(deed.relationship()), version(deed.field("version")), by),
            Verb::Comment => {
                let id = at.rsplit("#c-").next().map(tie).unwrap_or_default();
                self.remarks.get(&id).is_some_and(|it| it.text == deed.field("text"))
            }
        };
        let kept = deed.verb == Verb::Accept || self.once.get(&deed.key()).is_some_and(|answer| answer == at);
        (!there || !kept).then(|| format!("{:?} was answered as done at {at} and is not there", deed.verb))
    }

    fn said_yes(&self, tie: Uuid, version: i64, by: Uuid) -> bool {
        self.yes.contains_key(&(tie, version, by))
    }

    /// Every half of an act: a row without its journal line, its yes, its letter or its key, and the other way round.
    pub fn halves(&self) -> Vec<String> {
        let mut flaws = vec![];
        for tie in self.ties.values() {
            self.halves_of(tie, &mut flaws);
        }
        for paper in self.papers.values() {
            self.halves_of_paper(paper, &mut flaws);
        }
        for ((tie, version, by), sum) in &self.yes {
            let exact = self.papers.get(&(*tie, *version)).is_some_and(|paper| paper.digest == *sum);
            check(&mut flaws, exact, || format!("{by} accepted something else than version {version} of {tie}"));
        }
        for remark in self.remarks.values() {
            let lines = self.said(("talk.said", remark.subject), |facts| facts["comment"] == remark.id.to_string());
            check(&mut flaws, lines == 1, || format!("remark {} stands {lines} times in the journal", remark.id));
        }
        self.all_told(&mut flaws);
        flaws
    }

    fn halves_of(&self, tie: &Tie, flaws: &mut Vec<String>) {
        let (id, versions) = (tie.id, self.versions_of(tie.id));
        let mut check = |holds: bool, what: &str| check(flaws, holds, || format!("relationship {id}: {what}"));
        check(versions > 0, "no version");
        check((1..=versions).all(|n| self.papers.contains_key(&(id, n))), "a version is left out");
        check(self.parties_of(id).len() == 2, "not two parties");
        check(self.said(("relationship.proposed", id), |_| true) == 1, "not proposed once in the journal");
        let accepted = self.yes.keys().filter(|(its, ..)| *its == id).count() as i64;
        let noted = self.said(("relationship.accepted", id), |_| true) as i64;
        check(accepted == noted + versions, "its acceptances and its journal differ");
        let agreed = self.said(("relationship.agreed", id), |_| true);
        check(agreed == usize::from(tie.in_force.is_some()), "in force without the journal, or the other way round");
        check((tie.state == "agreed") == tie.in_force.is_some(), "its state and its version in force differ");
        check(tie.in_force.is_some() != tie.open_version.is_some(), "neither waiting nor in force, or both");
        let letters = self.letters.iter().filter(|subject| subject.contains(base_of(&tie.purpose))).count();
        // An office has a letter of each version. Everybody else reads a digest, and none is due within these minutes.
        let written = self.parties_of(id).iter().any(|party| self.offices.contains(party));
        let due = if written { versions as usize } else { 0 };
        check(letters == due, "a letter is missing, was written twice, or belongs into a digest");
    }

    fn halves_of_paper(&self, paper: &Paper, flaws: &mut Vec<String>) {
        let (id, version) = (paper.tie, paper.version);
        let tie = &self.ties[&id];
        let mut check = |holds: bool, what: &str| check(flaws, holds, || format!("version {version} of {id}: {what}"));
        check(digest(&paper.body) == paper.digest, "its words are not those that its digest names");
        check(paper.proposed_for.is_some_and(|by| self.said_yes(id, version, by)), "no yes of its proposer");
        let all = self.parties_of(id).iter().all(|party| self.said_yes(id, version, *party));
        check(all == (paper.outcome == "in-force"), "accepted by all and not in force, or the other way round");
        check((paper.outcome == "in-force") == (tie.in_force == Some(version)), "in force here and not there");
        check((paper.outcome == "open") == (tie.open_version == Some(version)), "open here and not there");
        let countered = self.said(("relationship.countered", id), |facts| facts["version"] == version);
        check(countered == usize::from(version > 1), "not countered once in the journal");
    }

    /// What was made with a key was made once: as many results as keys, each with words that stand nowhere else.
    fn all_told(&self, flaws: &mut Vec<String>) {
        let made = self.papers.len() + self.remarks.len();
        let keys = self.once.len();
        check(flaws, made == keys, || format!("{keys} keys led to {made} results"));
        let purposes: BTreeSet<&str> = self.ties.values().map(|tie| base_of(&tie.purpose)).collect();
        check(flaws, purposes.len() == self.ties.len(), || "something was proposed twice".to_owned());
        let remarks: BTreeSet<&str> = self.remarks.values().map(|it| it.text.as_str()).collect();
        check(flaws, remarks.len() == self.remarks.len(), || "something was said twice".to_owned());
        let whys: Vec<&str> = self.papers.values().map(|it| it.why.as_str()).filter(|why| !why.is_empty()).collect();
        let once: BTreeSet<&str> = whys.iter().copied().collect();
        check(flaws, once.len() == whys.len(), || "something was countered twice".to_owned());
    }

    fn versions_of(&self, tie: Uuid) -> i64 {
        self.papers.range((tie, 0)..=(tie, i64::MAX)).count() as i64
    }

    fn parties_of(&self, tie: Uuid) -> Vec<Uuid> {
        self.parties.range((tie, Uuid::nil())..=(tie, Uuid::max())).map(|(_, party)| *party).collect()
    }

    fn said(&self, (verb, subject): (&str, Uuid), holds: impl Fn(&Value) -> bool) -> usize {
        let lines = self.lines.get(&(verb.to_owned(), subject));
        lines.into_iter().flatten().filter(|facts| holds(facts)).count()
    }
}

fn of_yes(it: Yes) -> ((Uuid, i64, Uuid), String) {
    ((it.tie, it.version, it.organization), it.digest)
}

fn last(address: &str) -> &str {
    address.rsplit('/').next().unwrap_or_default()
}

/// A purpose as it was first proposed.
fn base_of(purpose: &str) -> &str {
    purpose.strip_suffix(", on Fridays").unwrap_or(purpose)
}

fn check(flaws: &mut Vec<String>, holds: bool, what: impl FnOnce() -> String) {
    if !holds {
        flaws.push(what());
    }
}
