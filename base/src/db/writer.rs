//! SQLite's one writer: acts take turns in the order in which they came, and acts that wait for each other share one sync.
//!
//! An act that commits while others wait does not sync the disk by itself. It hands the connection on with its changes
//! inside the open transaction; the next act stands behind a savepoint, so that it can be taken back alone. Whoever finds
//! nobody waiting, or the group full, commits for all, and only then is any of them told that it is durable. Under load
//! a sync, which may take milliseconds, is paid once for a group.
//!
//! Invariants: nobody is told of a commit that did not happen; an act that fails takes back its own changes and no others;
//! the connection is never lost while somebody waits for it.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use rusqlite::Connection;
use tokio::sync::oneshot;

use super::checkpoint::Checkpoints;
use super::lite::{File, PATIENCE, held};
use crate::error::{Error, Result};

/// How many acts one sync may carry.
const MOST: usize = 32;
const LOST: &str = "the database has taken back the whole transaction";

/// Whoever wants to write comes here.
pub struct Writer(Mutex<Turns>);

struct Turns {
    /// The connection, when nobody has it.
    idle: Option<Connection>,
    waiting: VecDeque<oneshot::Sender<Act>>,
    checkpoints: Option<Checkpoints>,
}

impl Writer {
    pub(super) fn open(file: &File) -> Result<Writer> {
        let idle = Some(file.open(true)?);
        let checkpoints = Some(Checkpoints::start(file)?);
        Ok(Writer(Mutex::new(Turns { idle, waiting: VecDeque::new(), checkpoints })))
    }

    /// The connection with an open transaction, when it is this act's turn.
    pub(super) async fn begin(self: &Arc<Writer>) -> Result<Act> {
        let turn = self.queue()?;
        let act = tokio::time::timeout(PATIENCE, turn).await.map_err(|_| Error::Busy(5))?;
        let mut act = act.map_err(Error::broken)?;
        act.open()?;
        Ok(act)
    }

    /// A place in the queue; when nobody has the connection, it is there at once.
    fn queue(self: &Arc<Writer>) -> Result<oneshot::Receiver<Act>> {
        let (turn, mine) = oneshot::channel();
        let mut turns = held(&self.0);
        if turns.checkpoints.is_none() {
            return Err(Error::Busy(5));
        }
        match turns.idle.take() {
            // The receiver is in our hands, so that the sending cannot fail.
            Some(conn) => drop(turn.send(Act { writer: self.clone(), conn: Some(conn), group: vec![], open: false })),
            None => turns.waiting.push_back(turn),
        }
        Ok(mine)
    }

    /// The next in the queue.
    fn next(&self) -> Option<oneshot::Sender<Act>> {
        held(&self.0).waiting.pop_front()
    }

    /// Waits for the acts that have begun and closes the connection; nobody writes afterwards.
    pub(super) async fn close(self: &Arc<Writer>) {
        let Ok(mine) = self.queue() else { return };
        let checkpoints = held(&self.0).checkpoints.take();
        if let Ok(mut act) = mine.await {
            act.sync();
            act.conn = None;
            held(&self.0).waiting.clear();
        }
        if let Some(checkpoints) = checkpoints {
            checkpoints.end();
        }
    }
}

/// An act under way: the connection, with what it and those before it in its group have changed.
pub struct Act {
    writer: Arc<Writer>,
    conn: Option<Connection>,
    /// Acts that are done and wait for the sync that makes them durable.
    group: Vec<oneshot::Sender<Result<(), String>>>,
    /// Whether this act's own part of the transaction is open.
    open: bool,
}

impl Act {
    /// The connection.
    pub fn conn(&mut self) -> &mut Connection {
        self.conn.as_mut().expect("an act has the connection until it ends")
    }

    /// Begins, ends or sets a mark; such statements come with every act and stay prepared.
    fn say(&mut self, sql: &str) -> Result<(), rusqlite::Error> {
        self.conn().prepare_cached(sql)?.execute([]).map(|_| ())
    }

    fn open(&mut self) -> Result<()> {
        let how = if self.group.is_empty() { "begin immediate" } else { "savepoint act" };
        self.say(how)?;
        self.open = true;
        Ok(())
    }

    /// Returns when the changes are durable.
    pub(super) async fn commit(mut self) -> Result<()> {
        if self.conn().is_autocommit() {
            return Err(Error::broken(LOST));
        }
        if !self.group.is_empty() {
            self.say("release act")?;
        }
        self.open = false;
        let (tell, told) = oneshot::channel();
        self.group.push(tell);
        drop(self);
        told.await.map_err(Error::broken)?.map_err(Error::unknown_outcome)
    }

    /// Takes back what this act has changed, if it did not commit.
    fn end(&mut self) {
        if !std::mem::take(&mut self.open) {
            return;
        }
        let how = if self.group.is_empty() { "rollback" } else { "rollback to act; release act" };
        // A full disk, for one, has taken back the whole transaction already, and with it the group's.
        let alone = !self.conn().is_autocommit() && self.conn().execute_batch(how).is_ok();
        if !alone {
            self.clear();
            self.tell(Err(LOST.to_owned()));
        }
    }

    /// The next act must not stand in what is left of this one.
    fn clear(&mut self) {
        if !self.conn().is_autocommit() {
            // It can only fail when there is nothing left to take back.
            let _ = self.conn().execute_batch("rollback");
        }
    }

    fn tell(&mut self, done: Result<(), String>) {
        for act in std::mem::take(&mut self.group) {
            // Whoever was cancelled meanwhile is not there to hear it.
            let _ = act.send(done.clone());
        }
    }

    /// Makes the group durable and tells each of it.
    fn sync(&mut self) {
        if !self.group.is_empty() {
            let done = self.say("commit").map_err(|why| why.to_string());
            if let Some(checkpoints) = &mut held(&self.writer.0).checkpoints {
                checkpoints.count(self.group.len());
            }
            self.clear();
            self.tell(done);
        }
    }

    /// Hands the connection and the group to the next in the queue; `false` when nobody waits.
    fn hand_on(&mut self) -> bool {
        while let Some(next) = self.writer.next() {
            let (conn, group) = (self.conn.take(), std::mem::take(&mut self.group));
            let act = Act { writer: self.writer.clone(), conn, group, open: false };
            match next.send(act) {
                Ok(()) => return true,
                // They have gone; what they would have got comes back, to be offered to the one behind them.
                Err(mut back) => (self.conn, self.group) = (back.conn.take(), std::mem::take(&mut back.group)),
            }
        }
        false
    }
}

impl Drop for Act {
    fn drop(&mut self) {
        if self.conn.is_none() {
            return;
        }
        self.end();
        if self.group.len() < MOST && self.hand_on() {
            return;
        }
        self.sync();
        while !self.hand_on() {
            // Between the last look and this one somebody may have come.
            let mut turns = held(&self.writer.0);
            if turns.waiting.is_empty() {
                turns.idle = self.conn.take();
                return;
            }
        }
    }
}
