//! Lines of the journal as a table: the sentence, and everything that its hash was taken over.

use base::db::Conn;
use base::ids::{CoalitionId, OrganizationId, PersonId, SpaceId};
use base::journal::Openness;
use base::{Lang, Result, q, record};
use chrono::{DateTime, Utc};
use people::activity::Line;
use uuid::Uuid;

/// How many lines are read at once.
pub const PAGE: usize = 1_000;

/// The columns of `journal.csv`.
pub const COLUMNS: [&str; 18] = [
    "at",
    "sentence",
    "said",
    "journal",
    "line",
    "verb",
    "subject_kind",
    "subject",
    "person_id",
    "acting_for_id",
    "person",
    "acting_for",
    "openness",
    "about",
    "facts",
    "said_digest",
    "before",
    "hash",
];

record! {
    /// A line with the names that it leads to today.
    #[derive(Clone, Debug)]
    pub struct Told {
        pub space: SpaceId,
        pub coalition: Option<String>,
        pub seq: i64,
        pub at: DateTime<Utc>,
        pub person_id: Option<PersonId>,
        pub acting_for: Option<OrganizationId>,
        pub verb: String,
        pub subject_kind: String,
        pub subject: Uuid,
        pub openness: i64,
        pub about: String,
        pub facts: String,
        pub said: Option<String>,
        pub said_digest: Option<String>,
        pub before: String,
        pub hash: String,
        pub person: Option<String>,
        pub organization_name: Option<String>,
    }
}

/// What is read of a line, out of the journal as it is come by.
macro_rules! told {
    ($journal:literal, $which:literal) => {
        concat!(
            "select journal.space_id as space, coalition.slug as coalition, journal.seq, journal.at, journal.person as person_id, journal.acting_for, journal.verb,
               journal.subject_kind, journal.subject, journal.openness, journal.about, journal.facts, journal.said, journal.said_digest, journal.before, journal.hash,
               person.name as person, organization.name as organization_name
             from ",
            $journal,
            " left join coalition on coalition.id = journal.space_id
             left join person on person.id = journal.person left join organization on organization.id = journal.acting_for
             where ",
            $which
        )
    };
}

/// The next lines about an organization, in every journal, after this one.
pub async fn about(conn: Conn<'_>, organization: OrganizationId, after: (SpaceId, i64)) -> Result<Vec<Told>> {
    q!(
        told!(
            "journal_about join journal on journal.space_id = journal_about.space_id and journal.seq = journal_about.seq",
            "journal_about.organization_id = $1 and (journal_about.space_id, journal_about.seq) > ($2, $3)
             order by journal_about.space_id, journal_about.seq limit $4"
        ),
        organization, after.0, after.1, PAGE as i64
    )
    .all(conn)
    .await
}

/// The next lines of a coalition that its members may read, after this one.
pub async fn open(conn: Conn<'_>, coalition: CoalitionId, after: i64) -> Result<Vec<Told>> {
    q!(
        told!(
            "journal",
            "journal.space_id = $1 and journal.seq > $2 and journal.openness <= $3 order by journal.seq limit $4"
        ),
        coalition,
        after,
        Openness::Coalition as i64,
        PAGE as i64
    )
    .all(conn)
    .await
}

impl Told {
    /// The sentence in the reader's language, as the pages tell it.
    pub fn sentence(&self, lang: Lang) -> String {
        let line = Line {
            coalition: self.coalition.clone(),
            seq: self.seq,
            at: self.at,
            verb: self.verb.clone(),
            subject_kind: self.subject_kind.clone(),
            subject: self.subject,
            facts: self.facts.clone(),
            said: self.said.clone(),
            person: self.person.clone(),
            organization: self.acting_for,
            organization_name: self.organization_name.clone(),
            hue: None,
            logo: None,
            mine: None,
            by: None,
            openness: self.openness,
            about: String::new(),
        };
        line.sentence(lang)
    }

    /// The row of `journal.csv`.
    pub fn row(&self, lang: Lang) -> Vec<String> {
        let id = |id: Option<Uuid>| id.map(|id| id.to_string()).unwrap_or_default();
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        vec![
            self.at.to_rfc3339(),
            self.sentence(lang),
            text(&self.said),
            self.space.to_string(),
            self.seq.to_string(),
            self.verb.clone(),
            self.subject_kind.clone(),
            self.subject.to_string(),
            id(self.person_id.map(|it| it.0)),
            id(self.acting_for.map(|it| it.0)),
            text(&self.person),
            text(&self.organization_name),
            self.openness.to_string(),
            self.about.clone(),
            self.facts.clone(),
            text(&self.said_digest),
            self.before.clone(),
            self.hash.clone(),
        ]
    }
}
