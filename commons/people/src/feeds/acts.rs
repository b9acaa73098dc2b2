//! Making a feed, giving it another address, taking it away.

use base::ids::{PersonId, digest, fresh, secret};
use base::journal::Note;
use base::{Error, Result, Tx, Way, q, say};
use uuid::Uuid;

use super::rules::MOST;
use super::types::Of;

/// Only somebody who sits there makes an address: neither a token nor a letter makes something that outlives it.
fn maker(tx: &Tx) -> Result<PersonId> {
    let who = tx.who()?;
    match who.way {
        Way::Session(_) | Way::Proved => Ok(who.person),
        _ => Err(Error::Forbidden(say!("feed-by-program"))),
    }
}

/// Makes a feed of one of those that its person may choose, and gives the secret of its address. `tx` has entered them.
pub async fn make(tx: &mut Tx, of: Option<Of>, choices: &[Of]) -> Result<(Uuid, String)> {
    let person = maker(tx)?;
    let of = of.filter(|it| choices.contains(it)).ok_or_else(|| Error::field("of", say!("feed-choose")))?;
    let (here,): (i64,) = q!("select count(*) from feed where space_id = $1", person).one(tx.db()).await?;
    if here >= MOST {
        return Err(Error::Refused(say!("feed-too-many", most = MOST)));
    }
    let (id, at, secret) = (fresh(), tx.now, secret());
    q!(
        "insert into feed (space_id, id, token_hash, coalition_id, organization_id, made_at, read_at) values ($1, $2, $3, $4, $5, $6, null)",
        person, id, digest(&secret), of.coalition(), of.organization(), at
    )
    .run(tx.db())
    .await?;
    tx.note(person, Note::new("feed.made", ("feed", id)).for_nobody()).await?;
    Ok((id, secret))
}

/// Gives a feed another address; the old one opens nothing any more.
pub async fn renew(tx: &mut Tx, id: Uuid) -> Result<String> {
    let (person, at, secret) = (maker(tx)?, tx.now, secret());
    let renewed = q!(
        "update feed set token_hash = $3, made_at = $4, read_at = null where space_id = $1 and id = $2",
        person,
        id,
        digest(&secret),
        at
    );
    if renewed.run(tx.db()).await? == 0 {
        return Err(Error::NotFound);
    }
    tx.note(person, Note::new("feed.renewed", ("feed", id)).for_nobody()).await?;
    Ok(secret)
}

/// Takes a feed away; from then on its address opens nothing.
pub async fn remove(tx: &mut Tx, id: Uuid) -> Result<()> {
    let person = tx.who()?.person;
    match q!("delete from feed where space_id = $1 and id = $2", person, id).run(tx.db()).await? {
        0 => Err(Error::NotFound),
        _ => tx.note(person, Note::new("feed.removed", ("feed", id)).for_nobody()).await,
    }
}
