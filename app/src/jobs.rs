//! What happens without being asked: letters leave, and what has run out is cleared away.
//!
//! Each job is one loop that ends between two pieces of work when the program stops. Invariant: a job only writes when
//! there is something to do, so that an idle program leaves its database alone.

use std::collections::BTreeMap;
use std::panic::AssertUnwindSafe;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use base::outbox::{self, Letter, Outcome};
use base::{Cx, Error, House, Result, q};
use chrono::{DateTime, TimeDelta, Utc};
use futures_util::FutureExt;
use people::letters::{self, bounces};
use people::webhooks;
use people::webhooks::sending::{self, send_one};
use people::webhooks::types::Delivery;
use tokio::sync::watch::Receiver;
use tokio::task::JoinSet;

use crate::backup::schedule::{self, Wish};
use crate::mail::{Failure, Mailer};
use crate::retention::{ATTEMPT_DAYS, FORM_DAYS, LETTER_DAYS, LETTER_TEXT_DAYS, NOTE_DAYS};
use crate::{digest, live};

/// How many letters are taken at once.
const AT_ONCE: i64 = 16;
/// After this long no further letter of those is begun, so that the last one still ends within the lease.
const ENOUGH: Duration = Duration::from_secs(20);

/// Starts every job. They end when `stop` says true; the set is then waited for. Without a mailer letters stay.
pub fn start(house: &Arc<House>, mailer: Option<Mailer>, wish: Wish, stop: Receiver<bool>) -> JoinSet<()> {
    let mut jobs = JoinSet::new();
    if let Some(mailer) = mailer {
        jobs.spawn(letters(house.clone(), mailer, stop.clone()));
    }
    // The demo's messages are shown instead of sent, as its letters are.
    if !house.demo {
        jobs.spawn(webhooks(house.clone(), stop.clone()));
    }
    if wish.backup_to.is_some() {
        jobs.spawn(backups(house.clone(), wish, stop.clone()));
    }
    jobs.spawn(sweeps(house.clone(), stop.clone()));
    jobs.spawn(digests(house.clone(), stop));
    jobs
}

/// A webhook whose machine is slow keeps one of many places, and nobody else waiting.
async fn webhooks(house: Arc<House>, mut stop: Receiver<bool>) {
    let mut sent = JoinSet::new();
    while !*stop.borrow() {
        let free = sending::AT_ONCE - sent.len();
        let due = told("webhooks", due_webhooks(&house, free)).await.unwrap_or_default();
        let idle = due.is_empty();
        for it in due {
            let cx = Cx::of_house(&house);
            sent.spawn(async move { told("webhooks", send_one(&cx, &it)).await });
        }
        if idle {
            tokio::select! { Some(_) = sent.join_next() => {}, () = rest(Duration::from_secs(2), &mut stop) => {} }
        }
    }
    sent.join_all().await;
}

/// Reads on in the journal for every webhook; the messages that this program sends now, at most so many.
async fn due_webhooks(house: &Arc<House>, most: usize) -> Result<Vec<Delivery>> {
    if most == 0 || !webhooks::feed::is_something_to_do(house).await? {
        return Ok(vec![]);
    }
    webhooks::feed::read_on(&Cx::of_house(house)).await?;
    webhooks::sending::claim(&house.db, house.clock.now(), most).await
}

/// Reads on in the journal for every webhook, and sends what is due; how much there was to do.
pub async fn tell_webhooks(house: &Arc<House>) -> Result<usize> {
    if !webhooks::feed::is_something_to_do(house).await? {
        return Ok(0);
    }
    let read = webhooks::feed::read_on(&Cx::of_house(house)).await?;
    Ok(read + webhooks::sending::send_due(&Cx::of_house(house)).await?)
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

/// Hears what other processes on the same database write down, and tells them what is written here, until all that is
/// under way has come to its end.
pub async fn wakes(house: Arc<House>, mut over: Receiver<bool>) {
    while !*over.borrow() {
        told("wake", live::wake(house.clone(), over.clone())).await;
        rest(Duration::from_secs(5), &mut over).await;
    }
}

async fn backups(house: Arc<House>, wish: Wish, mut stop: Receiver<bool>) {
    let me = base::ids::fresh();
    while !*stop.borrow() {
        // A backup may take longer than a stop: one that is left half-way has no name, and is made later.
        tokio::select! {
            _ = told("backups", schedule::when_due(&house, &wish, me)) => {}
            _ = stop.wait_for(|stop| *stop) => return,
        }
        rest(Duration::from_secs(60), &mut stop).await;
    }
}

/// What works by itself, as the log names it; the operator's page has a word for each.
pub const JOBS: [&str; 12] = [
    "letters",
    "digests",
    "webhooks",
    "wake",
    "backups",
    "relationships",
    "choices",
    "trust",
    "challenges",
    "imports",
    "old messages",
    "clearing away",
];

/// How the latest piece of each job's work went in this program.
static RAN: Mutex<BTreeMap<&'static str, Ran>> = Mutex::new(BTreeMap::new());

/// How a piece of a job's work went.
#[derive(Clone, Debug)]
pub struct Ran {
    /// When it ended.
    pub at: DateTime<Utc>,
    /// Why it went wrong, if it did.
    pub failure: Option<String>,
}

/// Every job of this program that has worked, and how its latest piece of work went.
pub fn ran() -> Vec<(&'static str, Ran)> {
    let all = RAN.lock().unwrap_or_else(|held| held.into_inner());
    all.iter().map(|(job, ran)| (*job, ran.clone())).collect()
}

/// One piece of a job's work, if it went well. What went wrong is told, and a panic is one more error: neither keeps the
/// others from their turn, nor this one from its next.
async fn told<T>(job: &'static str, work: impl Future<Output = Result<T>>) -> Option<T> {
    debug_assert!(JOBS.contains(&job), "{job} has no word");
    let done = unbroken(work).await;
    let label = if done.is_ok() { "done" } else { "failed" };
    metrics::counter!("manyhands_jobs_total", "job" => job, "outcome" => label).increment(1);
    let ran = Ran { at: base::time::now(), failure: done.as_ref().err().map(ToString::to_string) };
    RAN.lock().unwrap_or_else(|held| held.into_inner()).insert(job, ran);
    done.inspect_err(|why| tracing::warn!(job, cause = why.to_string(), "tried again later")).ok()
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
        bounces::note((&mut tx).into(), house.clock.now(), (letter.id, &letter.to_address), true, status).await?;
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
        told("choices", choosing::together::reviews::sweep(cx)).await.is_some(),
        told("trust", ::trust::sweep(cx)).await.is_some(),
        told("challenges", challenges::sweep(cx)).await.is_some(),
        told("imports", people::importing::acts::sweep(cx)).await.is_some(),
        told("old messages", webhooks::sending::sweep(cx)).await.is_some(),
        told("clearing away", clear_away(cx)).await.is_some(),
    ];
    crate::watch::upkeep();
    done.iter().all(|well| *well)
}

/// Deletes what has run out: links, claims that nobody confirmed, ceremonies, leases and sessions at once, everything else
/// after its time (`retention.rs`), and the text of letters that were given up before what is known of them.
async fn clear_away(cx: &Cx) -> Result<()> {
    let (now, ago) = (cx.now, |days| cx.now - TimeDelta::days(days));
    let (day_ago, week_ago, month_ago) = (ago(ATTEMPT_DAYS), ago(FORM_DAYS), ago(LETTER_DAYS));
    let (text_ago, note_ago) = (ago(LETTER_TEXT_DAYS), ago(NOTE_DAYS));
    let season_ago = ago(people::action_links::rules::KEPT);
    let (stale,): (bool,) = q!(
        "select exists (select 1 from sign_in_link where expires_at < $1) or exists (select 1 from address_link where expires_at < $1)
           or exists (select 1 from ceremony where expires_at < $1) or exists (select 1 from session where expires_at < $1)
           or exists (select 1 from attempt where since < $2) or exists (select 1 from once where at < $3)
           or exists (select 1 from claim where confirmed_at is null and expires_at < $1)
           or exists (select 1 from call where at < $3) or exists (select 1 from token where expires_at < $4)
           or exists (select 1 from outbox where due_at < $4 and (sent_at is not null or tries >= $5))
           or exists (select 1 from outbox where due_at < $6 and tries >= $5 and body <> '' and sent_at is null)
           or exists (select 1 from operator_expected where expires_at < $1) or exists (select 1 from lease where until < $2)
           or exists (select 1 from safekeeping where began_at < $7) or exists (select 1 from stop_link where expires_at < $1)
           or exists (select 1 from action_link where expires_at < $8) or exists (select 1 from mail_seen where at < $8)",
        now, day_ago, week_ago, month_ago, outbox::TRIES, text_ago, note_ago, season_ago
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
        q!("delete from call where at < $1", week_ago),
        q!("delete from token where expires_at < $1", month_ago),
        q!("delete from claim where confirmed_at is null and expires_at < $1", now),
        q!(
            "delete from action_link_opening where link_id in (select id from action_link where expires_at < $1)",
            season_ago
        ),
        q!("delete from action_link where expires_at < $1", season_ago),
        q!("delete from mail_seen where at < $1", season_ago),
        q!("delete from outbox where due_at < $1 and (sent_at is not null or tries >= $2)", month_ago, outbox::TRIES),
        q!(
            "update outbox set body = '', html = '' where due_at < $1 and tries >= $2 and body <> '' and sent_at is null",
            text_ago,
            outbox::TRIES
        ),
        q!("delete from operator_expected where expires_at < $1", now),
        q!("delete from lease where until < $1", day_ago),
        q!("delete from safekeeping where began_at < $1", note_ago),
    ] {
        stale.run(&mut tx).await?;
    }
    letters::acts::clear(&mut tx, now).await?;
    tx.commit().await
}
