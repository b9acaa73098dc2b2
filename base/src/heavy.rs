//! Heavy work, such as reading a workbook, beside the requests and a few at a time.
//!
//! A file of some megabytes may need hundreds while it is read. Invariant: however many ask, no more than [`PLACES`] of
//! them are at it at once; the others wait their turn, and after [`PATIENCE`] are told to come again.

use std::time::Duration;

use tokio::sync::Semaphore;

use crate::error::{Error, Result};

/// How many work at once.
pub const PLACES: usize = 2;
/// How long somebody waits for a place.
pub const PATIENCE: Duration = Duration::from_secs(20);

static GATE: Semaphore = Semaphore::const_new(PLACES);

/// Does heavy work where no other request waits for it.
///
/// # Errors
/// [`Error::Busy`] when no place became free in time.
pub async fn off_the_way<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    let place = tokio::time::timeout(PATIENCE, GATE.acquire()).await;
    let place = place.map_err(|_| Error::Busy(PATIENCE.as_secs()))?.map_err(Error::broken)?;
    // The place goes along: work that was begun goes on, also when nobody waits for it any more.
    let work = tokio::task::spawn_blocking(move || {
        let _place = place;
        work()
    });
    work.await.map_err(Error::broken)
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    #[tokio::test]
    async fn no_more_than_a_few_work_at_once_and_each_comes_to_its_turn() {
        static NOW: AtomicUsize = AtomicUsize::new(0);
        let works = (0..12).map(|n| {
            off_the_way(move || {
                let at_once = NOW.fetch_add(1, Ordering::SeqCst) + 1;
                std::thread::sleep(Duration::from_millis(5));
                NOW.fetch_sub(1, Ordering::SeqCst);
                (n, at_once)
            })
        });
        let done = futures_util::future::join_all(works).await;
        for (n, it) in done.into_iter().enumerate() {
            let (which, at_once) = it.expect("a place");
            assert!(which == n && at_once <= PLACES, "{at_once} at once");
        }
    }
}
