//! Making a person, changing what they say about themselves, ending where they are signed in.

use std::sync::Arc;

use base::cx::{Way, Who};
use base::db::Conn;
use base::form::{Edited, late, one_line};
use base::ids::PersonId;
use base::journal::Note;
use base::{Cx, Error, Result, Tx, q, say};
use chrono_tz::Tz;
use uuid::Uuid;

use super::rules;
use super::types::{Address, Draft, Person, Session, Whom};
use crate::operators;

/// A person by their id.
pub async fn person(conn: Conn<'_>, id: PersonId) -> Result<Person> {
    q!("select id, name, about, lang, zone, made_at from person where id = $1", id).one(conn).await
}

/// The person who has confirmed this address, if any. The address is in lower case.
pub async fn by_address(conn: Conn<'_>, address: &str) -> Result<Option<Person>> {
    q!(
        "select person.id, person.name, person.about, person.lang, person.zone, person.made_at
         from person_address join person on person.id = person_address.person_id where person_address.address = $1",
        address
    )
    .opt(conn)
    .await
}

/// Who stands behind this address: somebody, somebody expected, or nobody.
pub async fn whom(cx: &Cx, address: &str) -> Result<Whom> {
    if let Some(person) = by_address(cx.db(), address).await? {
        return Ok(Whom::Person(person));
    }
    let expected: Option<(String,)> = q!(
        "select coalition.zone from coalition where coalition.id in (
           select space_id from invitation
           where address = $1 and used_at is null and revoked_at is null and expires_at > $2
           union select coalition_id from claim where address = $1 and confirmed_at is null and expires_at > $2)
         order by coalition.made_at, coalition.id limit 1",
        address,
        cx.now
    )
    .opt(cx.db())
    .await?;
    if expected.is_none() && operators::acts::expects(cx, address).await? {
        return Ok(Whom::Expected(Tz::UTC.to_string()));
    }
    Ok(expected.map_or(Whom::Nobody, |(zone,)| Whom::Expected(zone)))
}

/// The same request in the name of a person who has just proved who they are, so that the journal names them.
pub fn in_name_of(cx: &Cx, person: PersonId, name: &str) -> Cx {
    let replaces =
        cx.who.as_ref().filter(|who| matches!(who.way, Way::Session(_))).map(|who| (who.person, who.session()));
    let way = replaces.filter(|(owner, _)| *owner == person).map_or(Way::Proved, |(_, session)| Way::Session(session));
    let (name, zone) = (name.to_owned(), Tz::UTC);
    let who =
        Who { person, name, zone, way, replaces, operator: false, acting: None, hats: vec![], coalitions: vec![] };
    Cx { who: Some(Arc::new(who)), ..cx.clone() }
}

/// Makes a person whose space `tx` has just made, with an address that they have confirmed.
pub async fn join(tx: &mut Tx, id: PersonId, draft: &Draft, address: &str) -> Result<()> {
    base::error::all_well(rules::problems(draft))?;
    let at = tx.now;
    let (name, about) = (one_line(&draft.name), draft.about.trim());
    q!(
        "insert into person (id, name, about, lang, zone, made_at) values ($1, $2, $3, $4, $5, $6)",
        id,
        name,
        about,
        draft.lang,
        &draft.zone,
        at
    )
    .run(tx.db())
    .await?;
    confirm_address(tx, id, address).await?;
    tx.note(id, Note::new("person.joined", ("person", id.0)).for_nobody()).await
}

/// Notes that an address is this person's. One that is somebody else's already is refused.
pub async fn confirm_address(tx: &mut Tx, id: PersonId, address: &str) -> Result<()> {
    let at = tx.now;
    let kept = q!(
        "insert into person_address (address, person_id, confirmed_at) values ($1, $2, $3)
         on conflict (address) do update set confirmed_at = $3 where person_address.person_id = $2",
        address,
        id,
        at
    );
    match kept.run(tx.db()).await? {
        0 => Err(Error::Refused(say!("person-address-taken"))),
        _ => {
            // Its letter has arrived.
            crate::letters::bounces::arrived(tx.db(), address).await?;
            operators::acts::arrive(tx, id, address).await
        }
    }
}

/// Changes what the person who asks says about themselves. `drawn_from` is the seal that their form carried.
pub async fn change(tx: &mut Tx, draft: &Draft, drawn_from: &str) -> Result<Edited> {
    let id = tx.who()?.person;
    base::error::all_well(rules::problems(draft))?;
    let before = Draft::of(&person(tx.db(), id).await?);
    if let Some(late) = late(drawn_from, &draft.fields(), &before.fields()) {
        return Ok(Edited::Late(late));
    }
    let (name, about) = (one_line(&draft.name), draft.about.trim());
    q!(
        "update person set name = $2, about = $3, lang = $4, zone = $5 where id = $1",
        id,
        name,
        about,
        draft.lang,
        &draft.zone
    )
    .run(tx.db())
    .await?;
    if let Some(zone) = draft.zone.parse().ok().filter(|_| draft.zone != before.zone) {
        let who = tx.who()?.clone();
        crate::letters::acts::moved(tx, &who, zone).await?;
    }
    tx.note(id, Note::new("person.changed", ("person", id.0)).for_nobody()).await?;
    Ok(Edited::Kept)
}

/// The addresses that a person has confirmed.
pub async fn addresses(conn: Conn<'_>, id: PersonId) -> Result<Vec<Address>> {
    q!("select address, confirmed_at from person_address where person_id = $1 order by address", id).all(conn).await
}

/// Where a person is signed in, the latest first.
pub async fn sessions(cx: &Cx, id: PersonId) -> Result<Vec<Session>> {
    q!(
        "select id, agent, made_at, seen_at from session where space_id = $1 and expires_at > $2 order by seen_at desc, id desc",
        id,
        cx.now
    )
    .all(cx.db())
    .await
}

/// Ends one session of the person who asks.
pub async fn end_session(tx: &mut Tx, session: Uuid) -> Result<()> {
    let person = tx.who()?.person;
    let ended = q!("delete from session where space_id = $1 and id = $2", person, session).run(tx.db()).await?;
    if ended == 0 {
        return Err(Error::NotFound);
    }
    tx.note(person, Note::new("session.ended", ("session", session)).for_nobody()).await
}

/// Ends every session of the person who asks but the one they ask with; how many.
pub async fn end_other_sessions(tx: &mut Tx) -> Result<u64> {
    let (person, here) = (tx.who()?.person, tx.who()?.session());
    let ended = q!("delete from session where space_id = $1 and id <> $2", person, here).run(tx.db()).await?;
    let note = Note::new("session.ended-elsewhere", ("person", person.0)).for_nobody().fact("n", ended);
    tx.note(person, note).await?;
    Ok(ended)
}
