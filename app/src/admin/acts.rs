//! What an operator does: a letter goes out again or is dropped, a person's sessions end. Each stands in the journal.

use base::ids::{INSTALLATION, PersonId};
use base::journal::Note;
use base::{Error, Result, Tx, q, say};
use people::operators::acts::may_look_after;
use people::persons::acts::by_address;
use people::persons::rules::plain_address;
use uuid::Uuid;

/// A letter that has not left is tried anew, from now. One whose text is not kept any more is refused.
pub async fn again(tx: &mut Tx, letter: Uuid) -> Result<()> {
    may_look_after(tx)?;
    let at = tx.now;
    let kept: (bool,) =
        q!("select body <> '' from outbox where id = $1 and sent_at is null", letter).one(tx.db()).await?;
    if !kept.0 {
        return Err(Error::Refused(say!("admin-letter-forgotten")));
    }
    q!("update outbox set tries = 0, due_at = $2, leased_until = $2 where id = $1 and sent_at is null", letter, at)
        .run(tx.db())
        .await?;
    tx.note(INSTALLATION, Note::new("letter.sent-again", ("letter", letter)).for_nobody()).await
}

/// A letter that has not left never will.
pub async fn drop_it(tx: &mut Tx, letter: Uuid) -> Result<()> {
    may_look_after(tx)?;
    if q!("delete from outbox where id = $1 and sent_at is null", letter).run(tx.db()).await? == 0 {
        return Err(Error::NotFound);
    }
    tx.note(INSTALLATION, Note::new("letter.dropped", ("letter", letter)).for_nobody()).await
}

/// Whose sessions an operator means.
pub async fn person(tx: &mut Tx, address: &str) -> Result<PersonId> {
    may_look_after(tx)?;
    let person = by_address(tx.db(), &plain_address(address)).await?;
    person.map(|it| it.id).ok_or_else(|| Error::field("address", say!("admin-nobody")))
}

/// Ends every session of the person of this address; how many there were.
pub async fn end_sessions(tx: &mut Tx, address: &str) -> Result<u64> {
    let person = person(tx, address).await?;
    let ended = q!("delete from session where space_id = $1", person).run(tx.db()).await?;
    let note = Note::new("session.ended-by-operator", ("person", person.0)).for_nobody().fact("n", ended);
    tx.note(INSTALLATION, note).await?;
    Ok(ended)
}
