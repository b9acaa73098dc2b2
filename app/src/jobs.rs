//! What happens without being asked: letters leave, and what has run out is cleared away.
//!
//! Each job is one loop that ends between two pieces of work when the program stops. Invariant: a job only writes when
//! there is something to do, so that an idle program leaves its database alone.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::{Duration, Instant};

use base::outbox::{self, Letter, Outcome};
use base::{Cx, Error, House, Result, q};
use chrono::TimeDelta;
use futures_util::FutureExt;
use people::letters::{self, bounces};
use tokio::sync::watch::Receiver;
use tokio::task::JoinSet;

use crate::digest;
use crate::mail::{Failure, Mailer};

/// How many letters are taken at once.
const AT_ONCE: i64 = 16;
/// After this long no further letter of those is begun, so that the last one still ends within the lease.
const ENOUGH: Duration = Duration::from_secs(20);

/// Starts every job. They end when `stop` says true; the set is then waited for. Without a mailer letters stay.
pub fn start(house: &Arc<House>, mailer: Option<Mailer>, stop: Receiver<bool>) -> JoinSet<()> {
    let mut jobs = JoinSet::new();
    if let Some(mailer) = mailer {
        jobs.spawn(letters(house.clone(), mailer, stop.clone()));
    }
    jobs.spawn(sweeps(house.clone(), stop.clone()));
    jobs.spawn(digests(house.clone(), stop));
    jobs
}

async fn letters(house: Arc<House>, mailer: Mailer, mut stop: Receiver<bool>) {
    while !*stop.borrow() {
        if told("letters", send_due(&house, &mailer)).await.is_some_and(|sent| sent > 0) {
            continue;
        }
        rest(Duration::from_secs(2), &mut stop).await;
    }
}

async fn digests(house: Arc<House>, mut stop: Receiver<bool>) {
    while !*stop.borrow() {
        told("digests", digest::send::round(&Cx::of_house(&house))).await;
        rest(Duration::from_secs(30), &mut stop).await;
    }
}

async fn sweeps(house: Arc<House>, mut stop: Receiver<bool>) {
    while !*stop.borrow() {
        sweep(&Cx::of_house(&house)).await;
        rest(Duration::from_secs(60), &mut stop).await;
    }
}

/// One piece of a job's work, if it went well. What went wrong is told, and a panic is one more error: neither keeps the
/// others from their turn, nor this one from its next.
async fn told<T>(job: &'static str, work: impl Future<Output = Result<T>>) -> Option<T> {
    let done = unbroken(work).await;
    let label = if done.is_ok() { "done" } else { "failed" };
    metrics::counter!("manyhands_jobs_total", "job" => job, "outcome" => label).increment(1);
    done.inspect_err(|why| tracing::warn!(job, cause = %why, "tried again later")).ok()
}

async fn unbroken<T>(work: impl Future<Output = Result<T>>) -> Result<T> {
    AssertUnwindSafe(work).catch_unwind().await.unwrap_or_else(|_| Err(Error::broken("it panicked")))
}

async fn rest(time: Duration, stop: &mut Receiver<bool>) {
    // An error means that whoever says stop is gone, which is a stop as well.
    let _ = tokio::time::timeout(time, stop.wait_for(|stop| *stop)).await;
}

/// Sends the letters that have waited longest, a few at a time; how many there were.
///
/// A failed letter is tried again later; a letter that left although we could not note it leaves twice.
pub async fn send_due(house: &House, mailer: &Mailer) -> Result<usize> {
    let now = house.clock.now();
    let due: Option<(uuid::Uuid,)> = q!(
        "select id from outbox where sent_at is null and due_at <= $1 and leased_until <= $1 and tries < $2 limit 1",
        now,
        outbox::TRIES
    )
    .opt(&house.db)
    .await?;
    if due.is_none() {
        return Ok(0);
    }
    let (since, mut letters) = (Instant::now(), vec![]);
    for letter in outbox::claim(&house.db, now, AT_ONCE).await? {
        let outcome = if since.elapsed() > ENOUGH { Outcome::Left } else { send(house, mailer, &letter).await };
        letters.push((letter, outcome));
    }
    note_bounces(house, &letters).await?;
    outbox::settle(&house.db, &letters, house.clock.now()).await?;
    Ok(letters.len())
}

/// What a server refused for good is remembered by address. Before the letters are settled: noted twice is better than
/// forgotten.
async fn note_bounces(house: &House, letters: &[(Letter, Outcome)]) -> Result<()> {
    let mut refused = letters.iter().filter_map(|(letter, outcome)| match outcome {
        Outcome::Refused { status, .. } => Some((letter, status)),
        _ => None,
    });
    let Some(first) = refused.next() else { return Ok(()) };
    let mut tx = house.db.begin().await?;
    for (letter, status) in std::iter::once(first).chain(refused) {
        bounces::note((&mut tx).into(), house.clock.now(), &letter.to_address, true, status).await?;
    }
    tx.commit().await
}

async fn send(house: &House, mailer: &Mailer, letter: &Letter) -> Outcome {
    // One letter that our own mistake cannot write must not keep all others here.
    let sent = AssertUnwindSafe(mailer.send(letter, &house.url)).catch_unwind().await;
    let sent = sent.unwrap_or_else(|_| Err(Error::broken("it panicked").into()));
    let label = if sent.is_ok() { "sent" } else { "failed" };
    metrics::counter!("manyhands_letters_total", "outcome" => label).increment(1);
    // Why stays in the database: servers answer with addresses, and the log names nobody.
    match sent {
        Ok(()) => Outcome::Sent,
        Err(Failure { why, no_mailbox: Some(status) }) => {
            tracing::warn!(letter = %letter.id, status, "a letter came back");
            Outcome::Refused { why, status }
        }
        Err(Failure { why, .. }) if letter.tries >= outbox::TRIES => {
            tracing::error!(letter = %letter.id, "a letter was given up");
            Outcome::Failed(why)
        }
        Err(Failure { why, .. }) => {
            tracing::warn!(letter = %letter.id, tries = letter.tries, "a letter did not leave");
            Outcome::Failed(why)
        }
    }
}

/// What is done once a minute, in order; whether all of it went well. A room adds its sweep here as one line.
pub async fn sweep(cx: &Cx) -> bool {
    let done = [
        told("relationships", relationships::standing::settling::sweep(cx)).await.is_some(),
        told("imports", people::importing::acts::sweep(cx)).await.is_some(),
        told("clearing away", clear_away(cx)).await.is_some(),
    ];
    crate::watch::upkeep();
    done.iter().all(|well| *well)
}

/// Deletes what has run out: links, claims that nobody confirmed, ceremonies and sessions at once, counts of attempts after
/// a day, which is the longest that anything is counted for, keys of forms after a week, and what is known of letters that
/// left or were given up after a month.
async fn clear_away(cx: &Cx) -> Result<()> {
    let (now, day_ago, week_ago) = (cx.now, cx.now - TimeDelta::days(1), cx.now - TimeDelta::days(7));
    let month_ago = now - TimeDelta::days(30);
    let (stale,): (bool,) = q!(
        "select exists (select 1 from sign_in_link where expires_at < $1) or exists (select 1 from address_link where expires_at < $1)
           or exists (select 1 from ceremony where expires_at < $1) or exists (select 1 from session where expires_at < $1)
           or exists (select 1 from attempt where since < $2) or exists (select 1 from once where at < $3)
           or exists (select 1 from claim where confirmed_at is null and expires_at < $1)
           or exists (select 1 from stop_link where expires_at < $1)
           or exists (select 1 from outbox where due_at < $4 and (sent_at is not null or tries >= $5))",
        now, day_ago, week_ago, month_ago, outbox::TRIES
    )
    .one(cx.db())
    .await?;
    if !stale {
        return Ok(());
    }
    let mut tx = cx.house.db.begin().await?;
    for stale in [
        q!("delete from sign_in_link where expires_at < $1", now),
        q!("delete from address_link where expires_at < $1", now),
        q!("delete from ceremony where expires_at < $1", now),
        q!("delete from session where expires_at < $1", now),
        q!("delete from attempt where since < $1", day_ago),
        q!("delete from once where at < $1", week_ago),
        q!("delete from claim where confirmed_at is null and expires_at < $1", now),
        q!("delete from outbox where due_at < $1 and (sent_at is not null or tries >= $2)", month_ago, outbox::TRIES),
    ] {
        stale.run(&mut tx).await?;
    }
    letters::acts::clear(&mut tx, now).await?;
    tx.commit().await
}
