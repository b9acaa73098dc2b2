//! Writing the digests that are due: a few readers at a time, so that memory does not grow with their number.

use std::sync::Arc;

use base::ids::PersonId;
use base::outbox::Post;
use base::{Cx, Error, Result};
use chrono::{DateTime, Utc};
use people::letters::rules::{GATHER, after_quiet, is_quiet, next_due};
use people::letters::{acts, stops};
use people::visitor;
use tokio::task::{JoinError, JoinSet};

use super::compose::{Which, compose};
use super::sheet;
use super::sign::sign;
use super::types::{Digest, Shelf};
use crate::mail::page::page;

/// How many readers share what is read for all of them.
const AT_ONCE: i64 = 100;
/// How many of them are written to at the same time.
const SIDE_BY_SIDE: usize = 4;

/// What became of a digest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// A letter lies in the outbox.
    Written,
    /// Nothing happened, or no address of the reader works: no letter.
    Nothing,
    /// Somebody else wrote to them meanwhile, or they chose something else: it is looked at again.
    Elsewhere,
}

/// Everything that digests need once a minute; how many letters were written.
pub async fn round(cx: &Cx) -> Result<u64> {
    take_up(cx).await?;
    stir(cx).await?;
    let mut written = 0;
    loop {
        let due = acts::due(cx, AT_ONCE).await?;
        let done = write_all(cx, &due).await?;
        written += done.iter().filter(|it| **it == Outcome::Written).count() as u64;
        // Whoever was left as they are comes again in the next minute, and not for ever in this one.
        if (due.len() as i64) < AT_ONCE || done.contains(&Outcome::Elsewhere) {
            return Ok(written);
        }
    }
}

/// Takes up whoever has a role that nothing is kept about yet.
async fn take_up(cx: &Cx) -> Result<()> {
    let mut after = PersonId(uuid::Uuid::nil());
    loop {
        let new = acts::newcomers(cx, after, AT_ONCE).await?;
        for person in &new {
            let reader = visitor::as_person(cx, *person).await?;
            acts::take_up(cx, reader.who()?).await?;
        }
        match new.last() {
            Some(last) if new.len() as i64 == AT_ONCE => after = *last,
            _ => return Ok(()),
        }
    }
}

/// Whoever hears at once of something is written to a little after it began.
async fn stir(cx: &Cx) -> Result<()> {
    for (person, about) in acts::stir(cx).await? {
        let reader = visitor::as_person(cx, person).await?;
        let hours = acts::hours(cx.db(), person).await?;
        let at = after_quiet(cx.now + chrono::TimeDelta::minutes(GATHER), reader.zone(), &hours);
        acts::set_due(cx, person, about, at).await?;
    }
    Ok(())
}

/// Writes to these readers, some at a time. What goes wrong with one of them keeps no letter from the others.
async fn write_all(cx: &Cx, readers: &[PersonId]) -> Result<Vec<Outcome>> {
    let (shelf, mut done, mut at_work) = (Arc::new(Shelf::default()), vec![], JoinSet::new());
    for person in readers.iter().copied() {
        let (cx, shelf) = (cx.clone(), shelf.clone());
        at_work.spawn(async move { write(&cx, &shelf, person).await });
        if at_work.len() >= SIDE_BY_SIDE {
            done.extend(at_work.join_next().await);
        }
    }
    while let Some(next) = at_work.join_next().await {
        done.push(next);
    }
    let told = |done: Result<Result<Outcome>, JoinError>| {
        done.map_err(Error::broken).flatten().unwrap_or_else(|why| {
            tracing::warn!(cause = why.to_string(), "a digest was not written, and is tried again");
            Outcome::Elsewhere
        })
    };
    Ok(done.into_iter().map(told).collect())
}

/// Writes to one reader what is due.
pub async fn write(cx: &Cx, shelf: &Shelf, person: PersonId) -> Result<Outcome> {
    let digest = compose(cx, shelf, person, Which::Due).await?;
    let hours = acts::hours(cx.db(), person).await?;
    let zone = digest.reader.zone();
    if is_quiet(cx.now, zone, &hours) {
        // It was due earlier, and we were not running.
        return put_off(cx, person, digest, |_| Some(after_quiet(cx.now, zone, &hours))).await;
    }
    if digest.address.is_none() {
        let wait = |group: &people::letters::Group| next_due(group.rhythm, cx.now, zone, &hours);
        return put_off(cx, person, digest, wait).await;
    }
    keep(cx, digest).await
}

/// Writes nothing, and looks at it again at another time: nothing is told, and nothing is lost.
async fn put_off(
    cx: &Cx,
    person: PersonId,
    mut digest: Digest,
    until: impl Fn(&people::letters::Group) -> Option<DateTime<Utc>>,
) -> Result<Outcome> {
    for group in digest.groups.iter_mut().filter(|it| digest.about.contains(&it.about)) {
        group.due_at = until(group);
    }
    let mut tx = cx.begin(person).await?;
    if acts::take_turn(&mut tx, person, digest.turn).await? {
        acts::keep_groups(&mut tx, person, &digest.groups).await?;
        tx.commit().await?;
        return Ok(Outcome::Nothing);
    }
    Ok(Outcome::Elsewhere)
}

/// Writes a digest down, with how far it tells, in one transaction; nothing when its reader's turn has passed.
pub async fn keep(cx: &Cx, mut digest: Digest) -> Result<Outcome> {
    let who = digest.reader.who()?.clone();
    let mut tx = cx.begin(who.person).await?;
    if !acts::take_turn(&mut tx, who.person, digest.turn).await? {
        return Ok(Outcome::Elsewhere);
    }
    let address = digest.address.clone().filter(|_| digest.fresh);
    if let Some(address) = address.as_deref() {
        let stop = stops::link(&mut tx, who.person, address, &digest.about).await?;
        sign(&mut tx, &mut digest, address).await?;
        let (subject, sheet) = sheet::of(&digest, Some(&stop));
        let (body, html) = (sheet.text(), page(&sheet));
        let (to, lang) = ((who.name.as_str(), address), Some(digest.reader.lang));
        let post =
            Post { to, subject: &subject, body: &body, html: &html, stop: &stop, lang, answer_to: &digest.answer_to };
        tx.send(who.person, post).await?;
    }
    acts::keep_marks(&mut tx, who.person, &digest.marks).await?;
    acts::keep_groups(&mut tx, who.person, &digest.groups).await?;
    acts::keep_desk(&mut tx, who.person, &digest.waits, address.is_some()).await?;
    tx.commit().await?;
    Ok(if address.is_some() { Outcome::Written } else { Outcome::Nothing })
}
