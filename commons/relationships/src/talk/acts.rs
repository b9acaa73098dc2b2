//! Saying something, and reading what was said.

use base::db::Conn;
use base::error::all_well;
use base::form::required;
use base::ids::{OrganizationId, SpaceId};
use base::journal::Note;
use base::{Result, Tx, q, record};
use chrono::{DateTime, Utc};
use people::attempts;
use uuid::Uuid;

use crate::{Cursor, Span};

/// The longest comment: characters.
pub const COMMENT: usize = 10_000;

/// How many comments one person makes in ten minutes.
const BY_PERSON: i64 = 60;

/// What a talk is about. Rooms hold the kind and the id and never look the thing up.
#[derive(Clone, Debug)]
pub struct Subject {
    /// Such as `relationship`.
    pub kind: &'static str,
    /// Its id.
    pub id: Uuid,
    /// What it is called, for the journal.
    pub name: String,
    /// The version it is about, if it is about one.
    pub version: Option<i64>,
}

record! {
    /// Something that was said.
    #[derive(Clone, Debug)]
    pub struct Comment {
        pub id: Uuid,
        pub version: Option<i64>,
        pub person: String,
        pub organization: Option<OrganizationId>,
        pub organization_name: Option<String>,
        pub hue: Option<i64>,
        pub logo: Option<i64>,
        pub at: DateTime<Utc>,
        pub text: String,
        pub confidential: bool,
    }
}

/// Says something. The caller has asked access for the thing; `about` are the organizations that hear of it.
pub async fn say(
    tx: &mut Tx,
    space: impl Into<SpaceId>,
    subject: Subject,
    about: Vec<OrganizationId>,
    text: &str,
    confidential: bool,
) -> Result<Uuid> {
    let (space, id, at) = (space.into(), base::ids::fresh(), tx.now);
    let (person, acting_for) = (tx.who()?.person, tx.organization());
    let mut problems = vec![];
    let text = required(&mut problems, "text", text, COMMENT);
    all_well(problems)?;
    attempts::allow_done(tx, "comment", &person.to_string(), BY_PERSON, 10).await?;
    q!(
        "insert into comment (space_id, id, subject_kind, subject, version, person_id, acting_for, at, text, confidential) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        space, id, subject.kind, subject.id, subject.version, person, acting_for, at, text, confidential
    )
    .run(tx.db())
    .await?;
    let note = Note::new("talk.said", (subject.kind, subject.id)).about(about).fact("comment", id.to_string());
    tx.note(space, note.fact("confidential", confidential).fact("purpose", subject.name)).await?;
    Ok(id)
}

/// What somebody reads of a talk.
#[derive(Clone, Copy, Debug)]
pub struct Reading {
    /// Whether they may accept, and so read what is confidential.
    pub trusted: bool,
    /// The time of which they read.
    pub span: Span,
    /// Only what was said before this.
    pub before: Option<Cursor>,
    /// How many of the latest of these.
    pub most: usize,
}

/// What was said about a thing, in order: the latest of what this reading holds, and whether there is more before them.
pub async fn comments(
    conn: Conn<'_>,
    space: impl Into<SpaceId>,
    subject: Uuid,
    reading: Reading,
) -> Result<(Vec<Comment>, bool)> {
    let Reading { trusted, span, before, most } = reading;
    let mut said: Vec<Comment> = q!(
        "select comment.id, comment.version, person.name as person, organization.id as organization, organization.name as organization_name, organization.hue, organization.logo, comment.at, comment.text, comment.confidential
         from comment join person on person.id = comment.person_id left join organization on organization.id = comment.acting_for
         where comment.space_id = $1 and comment.subject = $2 and ($3 or not comment.confidential)
           and (cast($4 as timestamptz) is null or comment.at >= $4) and (cast($5 as timestamptz) is null or comment.at <= $5)
           and (cast($6 as timestamptz) is null or (comment.at, comment.id) < ($6, $7))
         order by comment.at desc, comment.id desc limit $8",
        space.into(), subject, trusted, span.from, span.until, before.map(|it| it.at), before.map(|it| it.id), most as i64 + 1
    )
    .all(conn)
    .await?;
    let more = said.len() > most;
    said.truncate(most);
    said.reverse();
    Ok((said, more))
}
