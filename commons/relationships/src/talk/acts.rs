//! Saying something, answering, settling, changing and erasing one's own words.

use base::error::all_well;
use base::form::{optional, required};
use base::ids::{CoalitionId, PersonId};
use base::{Cx, Error, OrganizationId, Result, Tx, many, q, say};
use people::attempts;
use uuid::Uuid;

use super::reading::{one, question};
use super::rules::{self, Named};
use super::table::{Table, table};
use super::types::{Comment, Said};
use super::{letters, notes};

/// The longest reason for settling a thread or opening it again: characters.
const WHY: usize = 1_000;

/// The table of a thing, inside a transaction.
pub async fn at_table(tx: &mut Tx, space: CoalitionId, kind: &str, id: Uuid) -> Result<Table> {
    let cx = Cx::clone(tx);
    table(&cx, tx.db(), space, kind, id).await
}

/// Says something at this table; its id.
pub async fn say(tx: &mut Tx, space: CoalitionId, table: &Table, said: Said<'_>) -> Result<Uuid> {
    speaks(table)?;
    if said.version.is_some_and(|version| !table.versions.contains(&version)) {
        return Err(Error::NotFound);
    }
    let root = match said.reply_to {
        Some(id) => Some(root_of(tx, space, table, id).await?),
        None => None,
    };
    let confidential = said.confidential || root.as_ref().is_some_and(|root| root.confidential);
    // Whoever could not read it back may not close it, and what was meant for few is never opened to all.
    if confidential && !table.trusted {
        return Err(Error::field("confidential", say!("only-they-close-a-comment")));
    }
    let mut problems = vec![];
    if said.answers && root.is_none() {
        problems.push(base::Problem::new("answers", say!("talk-answers-nothing")));
    }
    let text = required(&mut problems, "text", said.text, rules::COMMENT);
    let own = tx.organization();
    // A question begins a thread: there it is seen, and there it is answered.
    let asks = said.asks.iter().copied().filter(|it| Some(*it) != own && root.is_none());
    // Whoever is named twice is asked once.
    let asks: Vec<OrganizationId> = asks.collect::<std::collections::BTreeSet<_>>().into_iter().collect();
    let hears = |it: &OrganizationId| {
        table.seats.iter().any(|seat| seat.organization == *it && (seat.trusted || !confidential))
    };
    if !asks.iter().all(hears) {
        problems.push(base::Problem::new("asks", say!("talk-asks-strangers")));
    }
    all_well(problems)?;
    let person = tx.who()?.person;
    attempts::allow_done(tx, "comment", &person.to_string(), rules::BY_PERSON, 10).await?;
    let (id, at, reply_to) = (base::ids::fresh(), tx.now, root.as_ref().map(|root| root.id));
    q!(
        "insert into comment (space_id, id, subject_kind, subject, version, person_id, acting_for, at, text, confidential, reply_to) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        space, id, table.kind, table.id, said.version, person, own, at, &text, confidential, reply_to
    )
    .run(tx.db())
    .await?;
    ask(tx, space, table, id, &asks).await?;
    let mentioned = mention(tx, space, table, (id, confidential), &text).await?;
    let answered = match (said.answers, &root) {
        (true, Some(root)) => answer(tx, space, root, Some(id)).await?,
        _ => false,
    };
    let verb = if answered {
        notes::ANSWERED
    } else if asks.is_empty() {
        notes::SAID
    } else {
        notes::ASKED
    };
    let names: Vec<&str> = names_of(table, &asks);
    notes::write(tx, space, table, verb, (id, confidential), (&names.join(", "), "")).await?;
    let comment = one(tx.db(), space, id).await?.0;
    letters::asked(tx, space, table, &comment, &asks, None).await?;
    letters::mentioned(tx, space, table, &comment, &mentioned, &asks).await?;
    if let Some(root) = root.filter(|_| answered) {
        letters::answered(tx, space, table, &root, &comment).await?;
    }
    Ok(id)
}

fn names_of<'a>(table: &'a Table, asks: &[OrganizationId]) -> Vec<&'a str> {
    table.seats.iter().filter(|seat| asks.contains(&seat.organization)).map(|seat| seat.name.as_str()).collect()
}

fn speaks(table: &Table) -> Result<()> {
    if table.speaks { Ok(()) } else { Err(Error::Forbidden(say!("only-parties-do-this"))) }
}

/// What a thread began with, as far as whoever asks reads it.
async fn root_of(tx: &mut Tx, space: CoalitionId, table: &Table, id: Uuid) -> Result<Comment> {
    let (mut it, mut place) = one(tx.db(), space, id).await?;
    if let Some(root) = it.reply_to {
        (it, place) = one(tx.db(), space, root).await?;
    }
    match place.subject == table.id && reads(table, &it) {
        true => Ok(it),
        false => Err(Error::NotFound),
    }
}

fn reads(table: &Table, it: &Comment) -> bool {
    table.span.holds(it.at) && (table.trusted || !it.confidential)
}

async fn ask(tx: &mut Tx, space: CoalitionId, table: &Table, id: Uuid, asks: &[OrganizationId]) -> Result<()> {
    let at = tx.now;
    let rows = asks.iter().map(|organization| {
        let (about, page) = (table.name.as_str(), table.page.as_str());
        vec![space.into(), id.into(), (*organization).into(), about.into(), page.into(), at.into()]
    });
    many!(
        "insert into question (space_id, comment_id, organization_id, about, page, asked_at) values ($1, $2, $3, $4, $5, $6)",
        rows.collect()
    )
    .run(tx.db())
    .await
}

/// Notes who is named: organizations at the table, and people who act for them and may read this.
async fn mention(
    tx: &mut Tx,
    space: CoalitionId,
    table: &Table,
    (id, confidential): (Uuid, bool),
    text: &str,
) -> Result<Vec<Named>> {
    if !text.contains('@') {
        return Ok(vec![]);
    }
    let known = known(tx, table, confidential).await?;
    let named = rules::mentioned(text, &known);
    let rows = named.iter().map(|who| {
        let (kind, who) = who.row();
        vec![space.into(), id.into(), kind.into(), who.into()]
    });
    many!("insert into mention (space_id, comment_id, who_kind, who) values ($1, $2, $3, $4)", rows.collect())
        .run(tx.db())
        .await?;
    Ok(named)
}

async fn known(tx: &mut Tx, table: &Table, confidential: bool) -> Result<Vec<(String, Named)>> {
    let mut known = vec![];
    for seat in table.seats.iter().filter(|seat| seat.trusted || !confidential) {
        known.push((seat.name.clone(), Named::Organization(seat.organization)));
        let people: Vec<(PersonId, String)> = q!(
            "select person.id, person.name from representative join person on person.id = representative.person_id
             where representative.space_id = $1 and (not $2 or representative.role in ('representative', 'steward')) order by person.id",
            seat.organization,
            confidential
        )
        .all(tx.db())
        .await?;
        known.extend(people.into_iter().map(|(id, name)| (name, Named::Person(id))));
    }
    Ok(known)
}

/// Notes that the organization acted for has answered; whether it was asked and had not.
async fn answer(tx: &mut Tx, space: CoalitionId, root: &Comment, id: Option<Uuid>) -> Result<bool> {
    let (at, person, own) = (tx.now, tx.who()?.person, tx.organization());
    let n = q!(
        "update question set answered_at = $4, answered_by = $5, answer_id = $6 where space_id = $1 and comment_id = $2 and organization_id = $3 and answered_at is null",
        space,
        root.id,
        own,
        at,
        person,
        id
    );
    Ok(n.run(tx.db()).await? > 0)
}

/// The comment and its table, for whoever may speak there and read it.
async fn found(tx: &mut Tx, space: CoalitionId, id: Uuid) -> Result<(Comment, Table)> {
    let (it, place) = one(tx.db(), space, id).await?;
    let table = at_table(tx, space, &place.kind, place.subject).await?;
    if !reads(&table, &it) {
        return Err(Error::NotFound);
    }
    speaks(&table)?;
    Ok((it, table))
}

/// Whoever asked says that they have their answer, wherever it came from.
pub async fn answered(tx: &mut Tx, space: CoalitionId, id: Uuid) -> Result<Table> {
    let (it, table) = found(tx, space, id).await?;
    let mine = it.person_id == tx.who()?.person || (it.organization.is_some() && it.organization == tx.organization());
    if !mine {
        return Err(Error::Forbidden(say!("talk-only-the-asker")));
    }
    let (at, person) = (tx.now, tx.who()?.person);
    let n = q!(
        "update question set answered_at = $3, answered_by = $4 where space_id = $1 and comment_id = $2 and answered_at is null",
        space,
        id,
        at,
        person
    );
    if n.run(tx.db()).await? == 0 {
        return Err(Error::Refused(say!("talk-nothing-waits")));
    }
    notes::write(tx, space, &table, notes::HAS_ANSWER, (id, it.confidential), ("", "")).await?;
    Ok(table)
}

/// Settles a thread or opens it again, with a reason; what still waited in it waits no more once it is settled.
pub async fn settle(tx: &mut Tx, space: CoalitionId, id: Uuid, settled: bool, why: &str) -> Result<Table> {
    let (it, table) = found(tx, space, id).await?;
    if it.reply_to.is_some() {
        return Err(Error::NotFound);
    }
    let mut problems = vec![];
    let why = optional(&mut problems, "why", why, WHY);
    all_well(problems)?;
    let (now, nth): (Option<bool>, i64) = q!(
        "select (select settled from settlement where space_id = $1 and comment_id = $2 order by nth desc limit 1), (select count(*) from settlement where space_id = $1 and comment_id = $2)",
        space,
        id
    )
    .one(tx.db())
    .await?;
    if now.unwrap_or(false) == settled {
        return Ok(table);
    }
    let (at, person, own) = (tx.now, tx.who()?.person, tx.organization());
    q!(
        "insert into settlement (space_id, comment_id, nth, settled, person_id, acting_for, why, at) values ($1, $2, $3, $4, $5, $6, $7, $8)",
        space, id, nth + 1, settled, person, own, &why, at
    )
    .run(tx.db())
    .await?;
    if settled {
        q!("update question set answered_at = $3, answered_by = $4 where space_id = $1 and comment_id = $2 and answered_at is null", space, id, at, person)
            .run(tx.db())
            .await?;
    }
    let verb = if settled { notes::SETTLED } else { notes::REOPENED };
    // What was said in confidence has its reason beside it, and not in the journal.
    let said = if it.confidential { "" } else { why.as_str() };
    notes::write(tx, space, &table, verb, (id, it.confidential), ("", said)).await?;
    Ok(table)
}

/// Changes one's own words while they are fresh; as they were said first they stay to be read.
pub async fn correct(tx: &mut Tx, space: CoalitionId, id: Uuid, text: &str) -> Result<Table> {
    let (it, table) = found(tx, space, id).await?;
    own(tx, &it)?;
    if !rules::may_change(it.at, tx.now) {
        return Err(Error::Refused(say!("talk-too-late-to-change", minutes = rules::MINUTES)));
    }
    let mut problems = vec![];
    let text = required(&mut problems, "text", text, rules::COMMENT);
    all_well(problems)?;
    if text == it.text {
        return Ok(table);
    }
    let at = tx.now;
    q!(
        "update comment set text = $3, first_text = coalesce(first_text, text), changed_at = $4 where space_id = $1 and id = $2",
        space,
        id,
        &text,
        at
    )
    .run(tx.db())
    .await?;
    q!("delete from mention where space_id = $1 and comment_id = $2", space, id).run(tx.db()).await?;
    mention(tx, space, &table, (id, it.confidential), &text).await?;
    notes::write(tx, space, &table, notes::CHANGED, (id, it.confidential), ("", "")).await?;
    Ok(table)
}

/// Erases one's own words, with what they were first: the place stays, and who spoke there when.
pub async fn erase(tx: &mut Tx, space: CoalitionId, id: Uuid) -> Result<Table> {
    let (it, table) = found(tx, space, id).await?;
    own(tx, &it)?;
    let at = tx.now;
    q!(
        "update comment set text = '', first_text = null, erased_at = $3 where space_id = $1 and id = $2",
        space,
        id,
        at
    )
    .run(tx.db())
    .await?;
    q!("delete from mention where space_id = $1 and comment_id = $2", space, id).run(tx.db()).await?;
    // Nobody can answer what is no longer there.
    q!("delete from question where space_id = $1 and comment_id = $2 and answered_at is null", space, id)
        .run(tx.db())
        .await?;
    notes::write(tx, space, &table, notes::ERASED, (id, it.confidential), ("", "")).await?;
    Ok(table)
}

fn own(tx: &Tx, it: &Comment) -> Result<()> {
    match it.person_id == tx.who()?.person && it.erased_at.is_none() {
        true => Ok(()),
        false => Err(Error::Forbidden(say!("talk-only-ones-own"))),
    }
}

/// Whether the organization acted for was asked by this comment and has not answered.
pub async fn is_asked(tx: &mut Tx, space: CoalitionId, id: Uuid) -> Result<bool> {
    let own = tx.acting()?.organization;
    match question(tx.db(), space, id, own).await {
        Ok(it) => Ok(it.answered_at.is_none()),
        Err(Error::NotFound) => Ok(false),
        Err(other) => Err(other),
    }
}
