//! The journal: every change, who did it, acting for whom, in the same transaction, append-only.
//!
//! Each space has a chain of its own: a line carries the hash of the line before it, and the space's row holds the last.
//! A line names people by id only. What somebody *said* (a reason in their own words) stands beside the hash behind a
//! salted digest: it can be erased with its salt, and the chain still verifies.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde_json::Value as Json;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::changes::Change;
use crate::cx::{Entered, Tx};
use crate::db::{Conn, Db, Transaction, Value};
use crate::error::Result;
use crate::ids::{OrganizationId, PersonId, SpaceId};
use crate::{many, q, record};

record! {
    /// The end of a space's chain.
    #[derive(Clone, Debug)]
    pub struct Head { pub space: SpaceId, pub seq: i64, pub hash: String }
}

/// Who may read a line besides the organizations it is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Openness {
    /// Members of the coalition.
    Coalition = 1,
    /// Only the organizations it is about.
    Parties = 2,
}

/// A change about to be written down.
pub struct Note {
    verb: &'static str,
    subject: (&'static str, Uuid),
    openness: Openness,
    about: Vec<OrganizationId>,
    facts: BTreeMap<&'static str, Json>,
    said: Option<String>,
    by_the_days: bool,
    for_nobody: bool,
}

impl Note {
    /// `Note::new("relationship.accepted", ("relationship", id))`: open to nobody but those it is about.
    pub fn new(verb: &'static str, subject: (&'static str, Uuid)) -> Note {
        let facts = BTreeMap::new();
        Note {
            verb,
            subject,
            openness: Openness::Parties,
            about: vec![],
            facts,
            said: None,
            by_the_days: false,
            for_nobody: false,
        }
    }

    /// Nobody did it: a day came, and it followed.
    pub fn by_the_days(mut self) -> Note {
        self.by_the_days = true;
        self
    }

    /// The person did it as themselves, or for a coalition that they coordinate; the organization that they act for
    /// meanwhile has no part in it.
    pub fn for_nobody(mut self) -> Note {
        self.for_nobody = true;
        self
    }

    /// Who else may read it.
    pub fn open(mut self, openness: Openness) -> Note {
        self.openness = openness;
        self
    }

    /// The organizations it is about.
    pub fn about(mut self, organizations: impl IntoIterator<Item = OrganizationId>) -> Note {
        self.about.extend(organizations);
        self.about.sort();
        self.about.dedup();
        self
    }

    /// A fact: numbers, levels, names of organizations as they were called then. Never a person's name or address.
    pub fn fact(mut self, name: &'static str, value: impl Into<Json>) -> Note {
        self.facts.insert(name, value.into());
        self
    }

    /// What somebody said, in their own words; outside the hash.
    pub fn said(mut self, text: &str) -> Note {
        self.said = Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        self
    }
}

record! {
    /// A line as it stands in the journal.
    #[derive(Clone, Debug)]
    pub struct Line {
        pub seq: i64,
        pub at: DateTime<Utc>,
        pub person: Option<PersonId>,
        pub acting_for: Option<OrganizationId>,
        pub verb: String,
        pub subject_kind: String,
        pub subject: Uuid,
        pub openness: i64,
        pub about: String,
        pub facts: String,
        pub said: Option<String>,
        pub salt: Option<String>,
        pub said_digest: Option<String>,
        pub before: String,
        pub hash: String,
    }
}

impl Tx {
    /// Writes a change down in the journal of `space`, which is entered if it was not.
    pub async fn note(&mut self, space: impl Into<SpaceId>, note: Note) -> Result<()> {
        self.note_all(space, vec![note]).await
    }

    /// The same for many changes at once, such as an import.
    pub async fn note_all(&mut self, space: impl Into<SpaceId>, notes: Vec<Note>) -> Result<()> {
        let space = space.into();
        let (at, person, acting_for) = (self.now, self.who.as_ref().map(|who| who.person), self.organization());
        let mut change = notes.first().map(|note| Change::new(space, note.openness, &note.about));
        notes.iter().for_each(|note| {
            if let Some(change) = &mut change {
                change.absorb(&Change::new(space, note.openness, &note.about));
            }
        });
        self.written.extend(change);
        let head = self.head(space).await?;
        let (mut rows, mut about) = (vec![], vec![]);
        for note in notes {
            let line = next(head, at, person, acting_for, note)?;
            for organization in line.about.split_whitespace() {
                let organization: OrganizationId = organization.parse()?;
                about.push(vec![organization.into(), space.into(), line.seq.into(), at.into()]);
            }
            rows.push(row(space, line));
        }
        many!(
            "insert into journal (space_id, seq, at, person, acting_for, verb, subject_kind, subject, openness, about, facts, said, salt, said_digest, before, hash) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
            rows
        )
        .run(self.db())
        .await?;
        many!("insert into journal_about (organization_id, space_id, seq, at) values ($1, $2, $3, $4)", about)
            .run(self.db())
            .await
    }
}

fn next(
    head: &mut Head,
    at: DateTime<Utc>,
    person: Option<PersonId>,
    acting_for: Option<OrganizationId>,
    note: Note,
) -> Result<Line> {
    let person = person.filter(|_| !note.by_the_days);
    let acting_for = acting_for.filter(|_| !note.by_the_days && !note.for_nobody);
    let about: Vec<String> = note.about.iter().map(ToString::to_string).collect();
    let salt = note.said.as_ref().map(|_| crate::ids::secret());
    let mut line = Line {
        seq: head.seq + 1,
        at,
        person,
        acting_for,
        verb: note.verb.to_owned(),
        subject_kind: note.subject.0.to_owned(),
        subject: note.subject.1,
        openness: note.openness as i64,
        about: about.join(" "),
        facts: serde_json::to_string(&note.facts)?,
        said_digest: note.said.as_deref().zip(salt.as_deref()).map(|(said, salt)| digest_of(said, salt)),
        said: note.said,
        salt,
        before: head.hash.clone(),
        hash: String::new(),
    };
    line.hash = hash_of(head.space, &line);
    (head.seq, head.hash) = (line.seq, line.hash.clone());
    Ok(line)
}

fn row(space: SpaceId, line: Line) -> Vec<Value> {
    vec![
        space.into(),
        line.seq.into(),
        line.at.into(),
        line.person.into(),
        line.acting_for.into(),
        line.verb.into(),
        line.subject_kind.into(),
        line.subject.into(),
        line.openness.into(),
        line.about.into(),
        line.facts.into(),
        line.said.into(),
        line.salt.into(),
        line.said_digest.into(),
        line.before.into(),
        line.hash.into(),
    ]
}

/// SHA-256 over every hashed field, each behind its length so that no two lines read the same.
fn hash_of(space: SpaceId, line: &Line) -> String {
    let id = |id: Option<Uuid>| id.map_or(String::new(), |id| id.to_string());
    let fields = [
        space.to_string(),
        line.seq.to_string(),
        line.at.timestamp_micros().to_string(),
        id(line.person.map(|it| it.0)),
        id(line.acting_for.map(|it| it.0)),
        line.verb.clone(),
        line.subject_kind.clone(),
        line.subject.to_string(),
        line.openness.to_string(),
        line.about.clone(),
        line.facts.clone(),
        line.said_digest.clone().unwrap_or_default(),
        line.before.clone(),
    ];
    let mut hash = Sha256::new();
    for field in fields {
        hash.update((field.len() as u64).to_be_bytes());
        hash.update(field.as_bytes());
    }
    hex::encode(hash.finalize())
}

fn digest_of(said: &str, salt: &str) -> String {
    crate::ids::digest(&format!("{salt}{said}"))
}

/// Writes the end of each chain back to its space; the last statement before a commit.
pub(crate) async fn seal(tx: &mut Tx) -> Result<()> {
    for Entered { head, found } in std::mem::take(&mut tx.entered) {
        // A space in which nothing was written down is left as it is.
        if head.seq != found.unwrap_or(0) {
            q!("update space set seq = $2, hash = $3 where id = $1", head.space, head.seq, head.hash)
                .run(tx.db())
                .await?;
        }
    }
    Ok(())
}

/// What [`verify`] found wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flaw {
    /// The space whose chain it is.
    pub space: SpaceId,
    /// The number of the first line that is not as it was written.
    pub seq: i64,
    /// What is wrong with it.
    pub kind: FlawKind,
}

/// Ways in which a journal can have been tampered with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FlawKind {
    /// The line says something else than what was hashed.
    Altered,
    /// The line that should stand here is not there.
    Missing,
    /// What somebody said was changed, not erased.
    SaidAltered,
    /// The index of whom a line is about says something else than the line.
    AboutAltered,
}

record! { struct SpaceRow { id: SpaceId, seq: i64, hash: String } }

/// Reads every chain from its first line to its last: `(lines read, the first flaw of each broken chain)`.
/// Memory is constant: lines come in pages.
pub async fn verify(db: &Db) -> Result<(u64, Vec<Flaw>)> {
    // One moment of all of it: a line written meanwhile is in no chain that is read here.
    verify_in(&mut db.moment().await?).await
}

/// The same inside a transaction, which sees what it has written itself.
pub async fn verify_in(tx: &mut Transaction) -> Result<(u64, Vec<Flaw>)> {
    let mut conn = Conn::from(tx);
    let spaces: Vec<SpaceRow> = q!("select id, seq, hash from space order by id").all(conn.again()).await?;
    let (mut lines, mut flaws) = (0, vec![]);
    for space in spaces {
        let (read, flaw) = verify_chain(conn.again(), &space).await?;
        lines += read;
        flaws.extend(flaw);
    }
    Ok((lines, flaws))
}

async fn verify_chain(mut conn: Conn<'_>, space: &SpaceRow) -> Result<(u64, Option<Flaw>)> {
    let (mut seq, mut hash) = (0, String::new());
    let flaw = |seq, kind| Some(Flaw { space: space.id, seq, kind });
    loop {
        let page: Vec<Line> = q!("select seq, at, person, acting_for, verb, subject_kind, subject, openness, about, facts, said, salt, said_digest, before, hash from journal where space_id = $1 and seq > $2 order by seq limit 2000", space.id, seq).all(conn.again()).await?;
        let Some(last) = page.last().map(|line| line.seq) else {
            break;
        };
        let index: Vec<(i64, OrganizationId)> = q!("select seq, organization_id from journal_about where space_id = $1 and seq > $2 and seq <= $3 order by seq, organization_id", space.id, seq, last).all(conn.again()).await?;
        let mut index = index.into_iter().peekable();
        for line in &page {
            if let Some(kind) = flaw_of(space.id, line, seq + 1, &hash) {
                return Ok((seq as u64, flaw(seq + 1, kind)));
            }
            let mut about = vec![];
            while let Some((_, organization)) = index.next_if(|(at, _)| *at <= line.seq) {
                about.push(organization.to_string());
            }
            if about.join(" ") != line.about {
                return Ok((seq as u64, flaw(line.seq, FlawKind::AboutAltered)));
            }
            (seq, hash) = (line.seq, line.hash.clone());
        }
    }
    let cut = (seq, &hash) != (space.seq, &space.hash);
    Ok((seq as u64, if cut { flaw(seq + 1, FlawKind::Missing) } else { None }))
}

fn flaw_of(space: SpaceId, line: &Line, seq: i64, before: &str) -> Option<FlawKind> {
    if line.seq != seq {
        return Some(FlawKind::Missing);
    }
    if line.before != before || hash_of(space, line) != line.hash {
        return Some(FlawKind::Altered);
    }
    let said = line.said.as_deref().map(|said| digest_of(said, line.salt.as_deref().unwrap_or_default()));
    (said.is_some() && said != line.said_digest).then_some(FlawKind::SaidAltered)
}
