//! What was read of the files that people look at, so that a page which comes again does not read its file again.
//!
//! Invariant: all that is kept together stays below [`MOST`], and what nobody looked at for [`LONG`] is forgotten.

use std::sync::{Arc, Mutex, MutexGuard};

use base::Cx;
use chrono::{DateTime, TimeDelta, Utc};
use tables::Reading;

use super::acts::DraftId;

/// How much is kept: bytes, about. A larger file is read each time.
const MOST: usize = 64 << 20;
/// How long something is kept that nobody looks at.
const LONG: TimeDelta = TimeDelta::minutes(15);

/// What was read of all drafts; the one looked at last stands last.
#[derive(Default)]
pub struct Kept(Mutex<Vec<Read>>);

struct Read {
    draft: DraftId,
    reading: Arc<Reading>,
    size: usize,
    seen_at: DateTime<Utc>,
}

impl Kept {
    /// What is kept in this house.
    pub fn of(cx: &Cx) -> Arc<Kept> {
        cx.house.memo.shelf()
    }

    fn all(&self) -> MutexGuard<'_, Vec<Read>> {
        self.0.lock().unwrap_or_else(|held| held.into_inner())
    }

    /// What was read of a draft's file, if it is kept.
    pub fn reading(&self, draft: DraftId, now: DateTime<Utc>) -> Option<Arc<Reading>> {
        let mut all = self.all();
        let at = all.iter().position(|it| it.draft == draft)?;
        let read = Read { seen_at: now, ..all.remove(at) };
        let reading = read.reading.clone();
        all.push(read);
        Some(reading)
    }

    /// Keeps what was read; those looked at least recently make room.
    pub fn keep(&self, draft: DraftId, reading: &Arc<Reading>, now: DateTime<Utc>) {
        let size = size(reading);
        if size > MOST {
            return;
        }
        let mut all = self.all();
        all.retain(|it| it.draft != draft);
        while all.iter().map(|it| it.size).sum::<usize>() + size > MOST {
            all.remove(0);
        }
        all.push(Read { draft, reading: reading.clone(), size, seen_at: now });
    }

    /// Forgets a file that was carried out.
    pub fn forget(&self, draft: DraftId) {
        self.all().retain(|it| it.draft != draft);
    }

    /// Forgets what nobody looked at for long.
    pub fn forget_old(&self, now: DateTime<Utc>) {
        self.all().retain(|it| now - it.seen_at < LONG);
    }
}

/// What a table takes in memory, about: its text, and what stands around each text.
fn size(reading: &Reading) -> usize {
    const AROUND: usize = 40;
    let cells = reading.table.rows.iter().flat_map(|row| &row.cells).chain(&reading.table.header);
    cells.map(|cell| cell.len() + AROUND).sum()
}

#[cfg(test)]
mod tests {
    use tables::{Limits, read};

    use super::*;

    fn of(rows: usize) -> Arc<Reading> {
        let text = format!("name,does\n{}", "Shore,0123456789\n".repeat(rows));
        Arc::new(read(text.as_bytes(), &Limits::default()).expect("a table"))
    }

    #[test]
    fn the_least_looked_at_make_room_and_what_is_old_is_forgotten() {
        let (now, each) = (Utc::now(), of(90_000));
        let drafts: Vec<DraftId> = (0..10).map(|_| DraftId::new()).collect();
        let shelf = Kept::default();
        let kept = |draft: &DraftId| shelf.all().iter().any(|it| it.draft == *draft);
        for draft in &drafts {
            shelf.keep(*draft, &each, now);
            assert_eq!(
                shelf.reading(drafts[0], now).as_deref(),
                Some(&*each),
                "somebody looks at the first all the time"
            );
        }
        assert!(shelf.all().iter().map(|it| it.size).sum::<usize>() <= MOST);
        assert!(kept(&drafts[0]) && !kept(&drafts[1]) && kept(&drafts[9]));
        shelf.forget(drafts[9]);
        assert!(!kept(&drafts[9]));
        shelf.forget_old(now + LONG);
        assert!(!kept(&drafts[0]));
    }
}
