//! Bringing SQLite's write-ahead log back into the file, beside those who write.
//!
//! By itself the writer would do it inside a commit every few hundred acts, and everybody behind it would wait. A thread
//! with a connection of its own does it meanwhile. Only a log that has grown to [`LONGEST`] is the writer's own care:
//! while acts never pause, the log can begin anew only between two of its commits.

use std::sync::Mutex;
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread::JoinHandle;

use super::lite::{File, held};
use crate::error::Result;

/// How many pages the log may have before the writer brings them back by itself: 64 MB.
pub(super) const LONGEST: u32 = 16_384;
/// After how many acts it is brought back.
const OFTEN: usize = 128;

/// Whoever brings the log back.
pub(super) struct Checkpoints {
    acts: usize,
    ask: SyncSender<()>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

impl Checkpoints {
    pub fn start(file: &File) -> Result<Checkpoints> {
        let (ask, asked) = sync_channel(1);
        let conn = file.open(true)?;
        let bring = move || {
            while asked.recv().is_ok() {
                // What a reader still needs stays in the log for the next time.
                if let Err(why) = conn.query_row("pragma wal_checkpoint(passive)", [], |_| Ok(())) {
                    tracing::warn!(cause = why.to_string(), "the write-ahead log was not brought back");
                }
            }
        };
        let thread = std::thread::Builder::new().name("checkpoint".to_owned()).spawn(bring)?;
        Ok(Checkpoints { acts: 0, ask, thread: Mutex::new(Some(thread)) })
    }

    /// Counts acts that were written.
    pub fn count(&mut self, acts: usize) {
        self.acts += acts;
        if self.acts >= OFTEN {
            self.acts = 0;
            // When it is under way, it is not asked for twice.
            let _ = self.ask.try_send(());
        }
    }

    /// Ends the thread and its connection.
    pub fn end(self) {
        drop(self.ask);
        if let Some(thread) = held(&self.thread).take() {
            let _ = thread.join();
        }
    }
}
