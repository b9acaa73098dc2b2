//! Two ways of asking: as fast as answers come, and at a fixed rate whether or not they come.
//!
//! At the fixed rate the time of an answer counts from the moment the question was due, so that a program that stands
//! still is not asked less often meanwhile and does not look the better for it.

use std::cell::Cell;
use std::rc::Rc;
use std::time::{Duration, Instant};

use base::{Error, Result};
use tokio::task::LocalSet;

use crate::line::Line;

/// How an asking went.
#[derive(Clone, Debug, Default)]
pub struct Went {
    /// How long each answer took, shortest first: seconds.
    pub took: Vec<f64>,
    /// How long it all took: seconds.
    pub seconds: f64,
    /// Answers with another status than was expected.
    pub other: usize,
    /// Bytes of the bodies.
    pub bytes: usize,
    /// What the program used of the processors meanwhile: seconds. It says more than the rate on a machine that is busy.
    pub processor: f64,
}

impl Went {
    /// Answers as expected in a second.
    pub fn rate(&self) -> f64 {
        (self.took.len() - self.other) as f64 / self.seconds.max(1e-9)
    }

    /// What the program used of the processors for one answer: milliseconds.
    pub fn processor_each(&self) -> f64 {
        self.processor * 1e3 / self.took.len().max(1) as f64
    }

    /// The time within which this part of the answers came, such as 0.99: milliseconds.
    pub fn within(&self, part: f64) -> f64 {
        let at = ((self.took.len() as f64 * part) as usize).min(self.took.len().saturating_sub(1));
        self.took.get(at).copied().unwrap_or_default() * 1e3
    }
}

/// A request, with the status that its answer has when all is well.
pub type Ask = (Vec<u8>, u16);

/// Sends the requests over `lines` connections, each the next when its answer has come, until `time` is over or, when
/// `once`, every request was sent. Otherwise they are sent round and round.
pub async fn as_fast_as_answered(port: u16, asks: Vec<Ask>, lines: usize, time: Duration, once: bool) -> Result<Went> {
    let start = Instant::now();
    let due = move |n: usize| (start.elapsed() < time).then_some(n);
    ask(port, asks, lines, once, move |n| due(n).map(|_| None)).await
}

/// Sends `rate` requests a second, round and round, for `time`. What could not be sent in twice that time is left.
pub async fn at_a_rate(port: u16, asks: Vec<Ask>, rate: f64, time: Duration) -> Result<Went> {
    let (start, all) = (Instant::now(), (rate * time.as_secs_f64()) as usize);
    let due = move |n: usize| {
        let goes_on = n < all && start.elapsed() < 2 * time;
        goes_on.then(|| Some(start + Duration::from_secs_f64(n as f64 / rate)))
    };
    // As many lines as could ever wait at once, so that no question waits for another's line.
    ask(port, asks, 64, false, due).await
}

/// `due` says of the nth request when it is to be sent, none for at once, or that there is none any more.
async fn ask(
    port: u16,
    asks: Vec<Ask>,
    lines: usize,
    once: bool,
    due: impl Fn(usize) -> Option<Option<Instant>> + 'static,
) -> Result<Went> {
    let (asks, due, next) = (Rc::new(asks), Rc::new(due), Rc::new(Cell::new(0)));
    let (local, start) = (LocalSet::new(), Instant::now());
    let mut askers = vec![];
    for _ in 0..lines {
        let mut line = Line::open(port).await?;
        let (asks, due, next) = (asks.clone(), due.clone(), next.clone());
        askers.push(local.spawn_local(async move {
            let mut went = Went::default();
            loop {
                let n = next.replace(next.get() + 1);
                let Some(at) = due(n).filter(|_| !once || n < asks.len()) else { return Ok(went) };
                if let Some(at) = at {
                    tokio::time::sleep_until(at.into()).await;
                }
                let (request, expected) = &asks[n % asks.len()];
                let since = at.unwrap_or_else(Instant::now);
                let answer = line.ask(request).await?;
                went.took.push(since.elapsed().as_secs_f64());
                went.bytes += answer.length;
                went.other += usize::from(answer.status != *expected);
            }
        }));
    }
    local.await;
    let mut all = Went { seconds: start.elapsed().as_secs_f64(), ..Went::default() };
    for asker in askers {
        let went: std::io::Result<Went> = asker.await.map_err(Error::broken)?;
        let went = went?;
        all.took.extend(went.took);
        (all.other, all.bytes) = (all.other + went.other, all.bytes + went.bytes);
    }
    all.took.sort_by(f64::total_cmp);
    Ok(all)
}
