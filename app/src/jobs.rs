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
use tokio::sync::watch::Receiver;
use tokio::task::JoinSet;

use crate::mail::Mailer;

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
    jobs.spawn(sweeps(house.clone(), stop));
    jobs
}

async fn letters(house: Arc<House>, mailer: Mailer, mut stop: Receiver<bool>) {
    while !*stop.borrow() {
        match send_due(&house, &mailer).await {
            Ok(1..) => continue,
            Ok(0) => {}
            Err(why) => tracing::warn!(cause = %why, "letters wait"),
        }
        rest(Duration::from_secs(2), &mut stop).await;
    }
}

async fn sweeps(house: Arc<House>, mut stop: Receiver<bool>) {
    while !*stop.borrow() {
        if let Err(why) = sweep(&Cx::of_house(&house)).await {
            tracing::warn!(cause = %why, "clearing away waits");
        }
        rest(Duration::from_secs(60), &mut stop).await;
    }
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
        let outcome = if since.elapsed() > ENOUGH { Outcome::Left } else { send(mailer, &letter).await };
        letters.push((letter, outcome));
    }
    outbox::settle(&house.db, &letters, house.clock.now()).await?;
    Ok(letters.len())
}

async fn send(mailer: &Mailer, letter: &Letter) -> Outcome {
    // One letter that our own mistake cannot write must not keep all others here.
    let sent = AssertUnwindSafe(mailer.send(letter)).catch_unwind().await;
    let sent = sent.unwrap_or_else(|_| Err(Error::broken("the letter could not be written")));
    let label = if sent.is_ok() { "sent" } else { "failed" };
    metrics::counter!("manyhands_letters_total", "outcome" => label).increment(1);
    sent.map_or_else(|why| Outcome::Failed(why.to_string()), |()| Outcome::Sent)
}

/// What is done once a minute, in order. A room adds its sweep here as one line.
pub async fn sweep(cx: &Cx) -> Result<()> {
    relationships::standing::acts::sweep(cx).await?;
    people::importing::acts::sweep(cx).await?;
    clear_away(cx).await
}

/// Deletes what has run out: links, ceremonies and sessions at once, counts of attempts after a day, which is the longest
/// that anything is counted for, keys of forms after a week.
async fn clear_away(cx: &Cx) -> Result<()> {
    let (now, day_ago, week_ago) = (cx.now, cx.now - TimeDelta::days(1), cx.now - TimeDelta::days(7));
    let (stale,): (bool,) = q!(
        "select exists (select 1 from sign_in_link where expires_at < $1) or exists (select 1 from address_link where expires_at < $1)
           or exists (select 1 from ceremony where expires_at < $1) or exists (select 1 from session where expires_at < $1)
           or exists (select 1 from attempt where since < $2) or exists (select 1 from once where at < $3)",
        now, day_ago, week_ago
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
    ] {
        stale.run(&mut tx).await?;
    }
    tx.commit().await
}
