//! Messages leave: claimed with a lease, sent through the house's one way out, settled by what came back.
//!
//! Invariant: nothing is sent inside a transaction. A sender that dies loses its lease, and the message goes out again
//! under the same id.

use std::time::Duration as Patience;
use std::time::Instant;

use axum::http::Request;
use axum::http::header::CONTENT_TYPE;
use base::outward::Limits;
use base::{Cx, Db, House, Result, Tx, q, t};
use chrono::{DateTime, Duration, Utc};
use futures_util::future::join_all;

use super::acts;
use super::found::{by_id, columns};
use super::rules::{self, IN_ORDER, PATIENCE};
use super::types::{Delivery, Hook, Off};
use crate::persons::types::Correspondent;

/// How long a sender has messages for itself.
const LEASE: Duration = Duration::seconds(60);
/// How many are under way at once, each to another webhook.
pub const AT_ONCE: usize = 32;
/// How much of an answer is kept and how long it is waited for; redirects are not followed.
const LIMITS: Limits = Limits { bytes: 1_000, cut: true, time: Patience::from_secs(15), redirects: 0 };
/// How long messages that left are kept to be looked at, and those that were given up.
const KEPT: (Duration, Duration) = (Duration::days(7), Duration::days(rules::GIVEN_UP_KEPT));

/// What came back.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    /// The status, if there was an answer.
    pub status: Option<u16>,
    /// How long it took: milliseconds.
    pub took: i64,
    /// The beginning of what it said.
    pub said: String,
    /// The key of the words that say why there was no answer.
    pub failure: Option<&'static str>,
}

/// Sends what is due, and waits for all of it; how many messages that were.
pub async fn send_due(cx: &Cx) -> Result<usize> {
    let due = claim(&cx.house.db, cx.now, AT_ONCE).await?;
    join_all(due.iter().map(|it| send_one(cx, it))).await.into_iter().collect::<Result<Vec<()>>>()?;
    Ok(due.len())
}

/// Sends a message that was claimed, and notes what came of it.
pub async fn send_one(cx: &Cx, it: &Delivery) -> Result<()> {
    let hook = by_id(cx.db(), it.coalition, it.hook).await?;
    let answer = send(&cx.house, &hook, it).await;
    settle(cx, &hook, it, &answer).await
}

/// Takes the messages that are due longest, at most so many, for the time of a lease. Of one webhook each waits for those before it, as
/// [`IN_ORDER`] says. The condition is said twice so that PostgreSQL looks again after waiting.
pub async fn claim(db: &Db, now: DateTime<Utc>, most: usize) -> Result<Vec<Delivery>> {
    let mut tx = db.begin().await?;
    let claimed = q!(
        concat!(
            "update webhook_delivery set leased_until = $2, tries = tries + 1
             where id in (
               select due.id from webhook_delivery due join webhook on webhook.id = due.webhook_id and webhook.space_id = due.space_id
               where webhook.off_at is null and due.sent_at is null and due.dead_at is null and due.due_at <= $1 and due.leased_until <= $1
                 and not exists (select 1 from webhook_delivery earlier where earlier.webhook_id = due.webhook_id and earlier.id < due.id
                   and earlier.sent_at is null and earlier.dead_at is null and (earlier.tries < $3 or earlier.leased_until > $1))
               order by due.due_at, due.id limit $4)
             and leased_until <= $1 and sent_at is null and dead_at is null
             returning ",
            columns!()
        ),
        now, now + LEASE, IN_ORDER, most as i64
    )
    .all(&mut tx)
    .await?;
    tx.commit().await?;
    Ok(claimed)
}

/// Sends one message and waits for its answer.
pub async fn send(house: &House, hook: &Hook, it: &Delivery) -> Answer {
    let (now, id, since) = (house.clock.now(), it.id.to_string(), Instant::now());
    // What an operator allowed once may be allowed no more: the address is read anew each time.
    let answered = match house.outward.read(&hook.address) {
        Err(why) => Err(why),
        Ok(address) => {
            let asked = Request::post(address.as_str())
                .header(CONTENT_TYPE, "application/json")
                .header("webhook-id", &id)
                .header("webhook-timestamp", now.timestamp())
                .header("webhook-signature", rules::signatures(hook, &id, now, &it.body))
                .body(it.body.clone().into_bytes());
            match asked {
                Ok(asked) => house.outward.send(asked, LIMITS).await,
                Err(_) => Err(base::outward::Unanswered::Address),
            }
        }
    };
    let took = i64::try_from(since.elapsed().as_millis()).unwrap_or(i64::MAX);
    match answered {
        Ok(answer) => {
            let said = base::form::plain(&String::from_utf8_lossy(answer.body()));
            Answer { status: Some(answer.status().as_u16()), took, said, failure: None }
        }
        Err(why) => Answer { took, failure: Some(why.says().key), ..Answer::default() },
    }
}

/// Notes what came of a message that was claimed. After days of failures the webhook is told nothing any more.
pub async fn settle(cx: &Cx, hook: &Hook, it: &Delivery, answer: &Answer) -> Result<()> {
    let now = cx.now.max(cx.house.clock.now());
    let well = answer.status.is_some_and(|status| (200..300).contains(&status));
    let again = rules::wait_after(it.tries, rand::random()).map(|wait| now + wait);
    let (sent_at, dead_at) = (well.then_some(now), (!well && again.is_none()).then_some(now));
    let mut tx = cx.house.db.begin().await?;
    q!(
        "update webhook_delivery set sent_at = $2, dead_at = $3, due_at = $4, leased_until = $5, status = $6, took = $7, answer = $8, failure = $9
         where id = $1 and sent_at is null",
        it.id,
        sent_at,
        dead_at,
        again.unwrap_or(now),
        now,
        answer.status.map(i64::from),
        answer.took,
        &answer.said,
        answer.failure
    )
    .run(&mut tx)
    .await?;
    let failing: Option<(Option<DateTime<Utc>>,)> = match well {
        true => q!("update webhook set failing_since = null where id = $1 returning failing_since", hook.id),
        false => q!(
            "update webhook set failing_since = coalesce(failing_since, $2) where id = $1 returning failing_since",
            hook.id,
            now
        ),
    }
    .opt(&mut tx)
    .await?;
    tx.commit().await?;
    let since = failing.and_then(|(since,)| since);
    let why = match answer.status {
        Some(410) => Some(Off::Gone),
        _ => since.filter(|since| now - *since >= PATIENCE).map(|_| Off::Failing),
    };
    match why {
        Some(why) => give_up(cx, hook, why).await,
        None => Ok(()),
    }
}

/// The webhook is told nothing any more, and those who run it are written to.
async fn give_up(cx: &Cx, hook: &Hook, why: Off) -> Result<()> {
    let mut tx = cx.begin(hook.coalition).await?;
    if acts::turn_off(&mut tx, hook, why).await? {
        tx.note(hook.coalition, acts::given_up(hook)).await?;
        let (slug, coalition): (String, String) =
            q!("select slug, name from coalition where id = $1", hook.coalition).one(tx.db()).await?;
        for to in &runners(&mut tx, hook).await? {
            let reader = Cx { lang: to.lang, ..Cx::clone(&tx) };
            let (host, link) = (hook.host(), format!("{}/c/{slug}/webhooks/{}", reader.house.url, hook.id));
            let owner = hook.organization_name.as_ref().unwrap_or(&coalition);
            let body = t!(
                reader,
                "webhook-letter",
                hello = &to.name,
                host = &host,
                name = owner,
                link = link,
                why = why.as_str()
            );
            let about = t!(reader, "webhook-letter-about", host = &host);
            tx.post(hook.coalition, (&to.name, &to.address), &about, &body).await?;
        }
    }
    tx.commit().await
}

/// Those who run a webhook: stewards, or coordinators.
async fn runners(tx: &mut Tx, hook: &Hook) -> Result<Vec<Correspondent>> {
    match hook.organization {
        None => q!(
            "select person.id as person, person.name, person.lang, min(person_address.address) as address
             from coordinator join person on person.id = coordinator.person_id join person_address on person_address.person_id = person.id
             where coordinator.space_id = $1 group by person.id, person.name, person.lang order by person.id",
            hook.coalition
        ),
        Some(organization) => q!(
            "select person.id as person, person.name, person.lang, min(person_address.address) as address
             from representative join person on person.id = representative.person_id join person_address on person_address.person_id = person.id
             where representative.space_id = $1 and representative.role = 'steward'
             group by person.id, person.name, person.lang order by person.id",
            organization
        ),
    }
    .all(tx.db())
    .await
}

/// Forgets messages that left a week ago, and those given up a month ago.
pub async fn sweep(cx: &Cx) -> Result<()> {
    let (sent, dead) = (cx.now - KEPT.0, cx.now - KEPT.1);
    let (stale,): (bool,) =
        q!("select exists (select 1 from webhook_delivery where sent_at < $1 or dead_at < $2)", sent, dead)
            .one(cx.db())
            .await?;
    if !stale {
        return Ok(());
    }
    let mut tx = cx.house.db.begin().await?;
    q!("delete from webhook_delivery where sent_at < $1 or dead_at < $2", sent, dead).run(&mut tx).await?;
    tx.commit().await
}
