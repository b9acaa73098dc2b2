//! What the journal says of a talk: that something was said, asked, answered, settled; never the words.

use base::ids::CoalitionId;
use base::journal::Note;
use base::{OrganizationId, Result, Tx};
use uuid::Uuid;

use super::table::Table;

/// Something was said.
pub const SAID: &str = "talk.said";
/// Somebody was asked.
pub const ASKED: &str = "talk.asked";
/// Whoever was asked has answered.
pub const ANSWERED: &str = "talk.answered";
/// Whoever asked says that they have their answer.
pub const HAS_ANSWER: &str = "talk.has-answer";
/// A thread was settled.
pub const SETTLED: &str = "talk.settled";
/// It was opened again.
pub const REOPENED: &str = "talk.reopened";
/// Somebody changed their own words.
pub const CHANGED: &str = "talk.changed";
/// Somebody erased their own words.
pub const ERASED: &str = "talk.erased";

/// Writes one line about a talk, for the organizations at its table.
pub async fn write(
    tx: &mut Tx,
    space: CoalitionId,
    table: &Table,
    verb: &'static str,
    (comment, confidential): (Uuid, bool),
    (whom, said): (&str, &str),
) -> Result<()> {
    let about: Vec<OrganizationId> = table.seats.iter().map(|it| it.organization).collect();
    let note = Note::new(verb, (table.kind, table.id)).about(about).fact("comment", comment.to_string());
    let note = note.fact("confidential", confidential).fact("purpose", table.name.as_str()).said(said);
    let note = if whom.is_empty() { note } else { note.fact("asked", whom) };
    tx.note(space, note).await
}
