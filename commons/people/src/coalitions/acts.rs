//! Founding a coalition, changing what it says, and who coordinates it.

use base::cx::SpaceKind;
use base::db::Conn;
use base::form::{Edited, late};
use base::ids::{CoalitionId, PersonId};
use base::journal::{Note, Openness};
use base::{Cx, Error, Result, Tx, q, say};

use super::rules;
use super::types::{Coalition, Coordinator, Draft};
use crate::{attempts, slugs};

/// A coalition by its id.
pub async fn coalition(conn: Conn<'_>, id: CoalitionId) -> Result<Coalition> {
    q!("select id, slug, name, purpose, stands_on, town, zone, made_at from coalition where id = $1", id)
        .one(conn)
        .await
}

/// Who coordinates a coalition, by name.
pub async fn coordinators(conn: Conn<'_>, id: CoalitionId) -> Result<Vec<Coordinator>> {
    let mut all: Vec<Coordinator> = q!(
        "select person.id as person, person.name, coordinator.since
         from coordinator join person on person.id = coordinator.person_id where coordinator.space_id = $1 order by person.id",
        id
    )
    .all(conn)
    .await?;
    all.sort_by_cached_key(|it| base::words::fold(&it.name));
    Ok(all)
}

/// Founds a coalition: whoever founds it coordinates it. The operator founds it for others, and invites the first
/// coordinator afterwards. `slug` is wished for by the demo town; empty, the name decides.
pub async fn found(tx: &mut Tx, draft: &Draft, slug: &str) -> Result<Coalition> {
    let founder = if tx.operator { None } else { Some(tx.who()?.person) };
    base::error::all_well(rules::problems(draft))?;
    let id = CoalitionId::new();
    tx.make_space(SpaceKind::Coalition, id).await?;
    while !keep_new(tx, id, draft, if slug.is_empty() { &draft.name } else { slug }).await? {}
    let note = Note::new("coalition.founded", ("coalition", id.0)).for_nobody().open(Openness::Coalition);
    tx.note(id, note.fact("name", draft.name.trim())).await?;
    if let Some(founder) = founder {
        join_coordinators(tx, id, founder).await?;
        attempts::allow_done(tx, "found", &founder.to_string(), rules::BY_PERSON, 24 * 60).await?;
    }
    coalition(tx.db(), id).await
}

/// Keeps a new coalition under the next free address. False when somebody who founds one of that name at the same time
/// was quicker: the addresses have changed, and it is worth another try.
async fn keep_new(tx: &mut Tx, id: CoalitionId, draft: &Draft, wish: &str) -> Result<bool> {
    let (slug, at) = (free_slug(tx, wish).await?, tx.now);
    let kept = q!(
        "insert into coalition (id, slug, name, purpose, stands_on, town, zone, made_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (slug) do nothing",
        id, slug, draft.name.trim(), draft.purpose.trim(), draft.stands_on.trim(), draft.town.trim(), &draft.zone, at
    );
    Ok(kept.run(tx.db()).await? > 0)
}

async fn free_slug(tx: &mut Tx, name: &str) -> Result<String> {
    let slug = slugs::slug_of(name, "coalition");
    let like = format!("{slug}%");
    let taken: Vec<(String,)> = q!("select slug from coalition where slug like $1", like).all(tx.db()).await?;
    Ok(slugs::first_free(&slug, |slug| !taken.iter().any(|(it,)| it == slug)))
}

/// Changes what a coalition says about itself; its address stays. `drawn_from` is the seal that its form carried.
pub async fn change(tx: &mut Tx, id: CoalitionId, draft: &Draft, drawn_from: &str) -> Result<Edited> {
    may_coordinate(tx, id)?;
    base::error::all_well(rules::problems(draft))?;
    let kept = Draft::of(&coalition(tx.db(), id).await?);
    if let Some(late) = late(drawn_from, &draft.fields(), &kept.fields()) {
        return Ok(Edited::Late(late));
    }
    q!(
        "update coalition set name = $2, purpose = $3, stands_on = $4, town = $5, zone = $6 where id = $1",
        id,
        draft.name.trim(),
        draft.purpose.trim(),
        draft.stands_on.trim(),
        draft.town.trim(),
        &draft.zone
    )
    .run(tx.db())
    .await?;
    let note = Note::new("coalition.changed", ("coalition", id.0)).for_nobody().open(Openness::Coalition);
    tx.note(id, note.fact("name", draft.name.trim())).await?;
    Ok(Edited::Kept)
}

/// Whether the person who asks coordinates, or why it is needed.
pub fn may_coordinate(cx: &Cx, id: CoalitionId) -> Result<()> {
    if cx.operator || cx.coordinates(id) {
        return Ok(());
    }
    cx.who()?;
    Err(Error::Forbidden(say!("coalition-only-coordinators")))
}

/// Lets a person coordinate; whoever decided may has decided. `tx` has entered the coalition.
pub async fn join_coordinators(tx: &mut Tx, id: CoalitionId, person: PersonId) -> Result<()> {
    let at = tx.now;
    let joined = q!(
        "insert into coordinator (space_id, person_id, since) values ($1, $2, $3) on conflict (space_id, person_id) do nothing",
        id,
        person,
        at
    );
    if joined.run(tx.db()).await? == 0 {
        return Ok(());
    }
    tx.note(id, Note::new("coordinator.joined", ("person", person.0)).for_nobody().open(Openness::Coalition)).await
}

/// Ends that somebody coordinates: another coordinator, or they themselves. The last one stays.
pub async fn remove_coordinator(tx: &mut Tx, id: CoalitionId, person: PersonId) -> Result<()> {
    may_coordinate(tx, id)?;
    let coordinators = coordinators(tx.db(), id).await?;
    if !coordinators.iter().any(|it| it.person == person) {
        return Err(Error::NotFound);
    }
    if rules::is_last(&coordinators, person) {
        return Err(Error::Refused(say!("coalition-last-coordinator")));
    }
    q!("delete from coordinator where space_id = $1 and person_id = $2", id, person).run(tx.db()).await?;
    tx.note(id, Note::new("coordinator.left", ("person", person.0)).for_nobody().open(Openness::Coalition)).await
}
