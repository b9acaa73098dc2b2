//! An act asked for twice with the same key is done once.
//!
//! A program that had no answer asks again with the same `Idempotency-Key`. The key is taken before the act begins, for
//! the time of a lease, and what the act answered is stored in the transaction of what it did: so whoever finds an answer
//! finds its effect, and a lease that ran out without an answer stands for an act that did nothing. Invariant: a key of
//! one caller stands for one request, byte for byte.

use axum::http::StatusCode;
use axum::http::request::Parts;
use chrono::{DateTime, Duration, Utc};
use sha2::{Digest, Sha256};

use super::answer::Answer;
use super::operation::JSON;
use crate::cx::{Cx, Tx};
use crate::error::{Error, Problem, Result};
use crate::{q, record, say};

/// How long an act may take before somebody who asks again takes its place.
const LEASE: Duration = Duration::seconds(60);
/// The longest key: characters.
pub const LONGEST_KEY: usize = 255;
/// How long an answer is kept: days.
pub const KEPT: i64 = 7;

/// A key that is this request's now.
#[derive(Clone)]
pub struct Call {
    caller: String,
    key: String,
    leased_until: DateTime<Utc>,
}

/// What a key stands for.
pub(super) enum Begun {
    /// The request has none.
    Without,
    /// This request, which goes on.
    Now(Call),
    /// One that was answered before.
    Before(Answer),
}

record! {
    struct Known {
        digest: String,
        leased_until: DateTime<Utc>,
        status: Option<i64>,
        location: Option<String>,
        body: String,
    }
}

/// Takes the key of a request, or says what it stands for.
pub(super) async fn begin(cx: &Cx, parts: &Parts, digest: String) -> Result<Begun> {
    let (Some(key), Some(who)) = (parts.headers.get("idempotency-key"), cx.who.as_deref()) else {
        return Ok(Begun::Without);
    };
    let fits = |it: &&str| (1..=LONGEST_KEY).contains(&it.len()) && it.bytes().all(|byte| byte.is_ascii_graphic());
    let key = key.to_str().ok().filter(fits);
    let key = key.ok_or(Error::Unfit(StatusCode::BAD_REQUEST, say!("api-key-unfit", most = LONGEST_KEY)))?;
    let acting = cx.organization().map_or(String::new(), |it| it.to_string());
    let call = Call { caller: format!("{}/{acting}", who.person), key: key.to_owned(), leased_until: cx.now + LEASE };
    take(cx, call, digest).await
}

/// What tells a request from others.
pub(super) fn digest(parts: &Parts, body: &[u8]) -> String {
    let place = format!("{} {}\n", parts.method, parts.uri.path_and_query().map_or("", |it| it.as_str()));
    hex::encode(Sha256::new().chain_update(place).chain_update(body).finalize())
}

async fn take(cx: &Cx, call: Call, digest: String) -> Result<Begun> {
    let mut tx = cx.house.db.begin().await?;
    let taken = q!(
        "insert into call (caller, key, digest, at, leased_until, body) values ($1, $2, $3, $4, $5, '') on conflict (caller, key) do nothing",
        &call.caller,
        &call.key,
        &digest,
        cx.now,
        call.leased_until
    );
    if taken.run(&mut tx).await? > 0 {
        tx.commit().await?;
        return Ok(Begun::Now(call));
    }
    let known: Known = q!(
        "select digest, leased_until, status, location, body from call where caller = $1 and key = $2",
        &call.caller,
        &call.key
    )
    .one(&mut tx)
    .await?;
    if known.digest != digest {
        return Err(Error::Invalid(vec![Problem::new("Idempotency-Key", say!("api-key-of-another"))]));
    }
    if let Some(status) = known.status.and_then(|it| StatusCode::from_u16(it.try_into().ok()?).ok()) {
        return Ok(Begun::Before(Answer {
            status,
            kind: JSON,
            location: known.location,
            body: known.body.into_bytes(),
        }));
    }
    let over = q!(
        "update call set leased_until = $3 where caller = $1 and key = $2 and status is null and leased_until = $4 and leased_until <= $5",
        &call.caller,
        &call.key,
        call.leased_until,
        known.leased_until,
        cx.now
    );
    if over.run(&mut tx).await? == 0 {
        return Err(Error::Refused(say!("api-still-running")));
    }
    tx.commit().await?;
    Ok(Begun::Now(call))
}

/// Stores what an act answers in its own transaction. Whoever has lost the key meanwhile does nothing.
pub(super) async fn keep(tx: &mut Tx, call: &Call, answer: &Answer) -> Result<()> {
    let (status, body) = (i64::from(answer.status.as_u16()), String::from_utf8_lossy(&answer.body).into_owned());
    let kept = q!(
        "update call set status = $4, location = $5, body = $6 where caller = $1 and key = $2 and leased_until = $3 and status is null",
        &call.caller,
        &call.key,
        call.leased_until,
        status,
        answer.location.clone(),
        body
    );
    match kept.run(tx.db()).await? {
        0 => Err(Error::Refused(say!("api-still-running"))),
        _ => Ok(()),
    }
}

/// Gives a key back that nothing was done with. An act that was done has its answer beside the key and keeps it, so this
/// may be asked of what nobody knows the end of: it waits for a transaction that still holds the row.
pub(super) async fn free(cx: &Cx, call: &Call) -> Result<()> {
    let mut tx = cx.house.db.begin().await?;
    q!(
        "delete from call where caller = $1 and key = $2 and leased_until = $3 and status is null",
        &call.caller,
        &call.key,
        call.leased_until
    )
    .run(&mut tx)
    .await?;
    tx.commit().await
}
