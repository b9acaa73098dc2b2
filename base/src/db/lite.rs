//! SQLite, called in place.
//!
//! A statement on the embedded database is a function call of some microseconds. It runs on the thread that asks for it:
//! handing it to another and waiting to be woken would take longer than the statement itself. The program therefore has
//! more threads than processors (`app/src/main.rs`), so that a long statement or a sync of the disk holds up nobody else.

use std::fs::OpenOptions;
use std::io::ErrorKind;
use std::os::unix::fs::OpenOptionsExt;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags, Statement};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use super::value::{Cells, RowOf, Value};
use crate::error::{Error, Result};
use crate::say;

/// How many statements a connection keeps prepared; the program has some hundreds.
const PREPARED: usize = 600;
/// How many connections read at once.
pub const READERS: usize = 6;
/// How long somebody waits for a connection before being asked to come again.
pub(super) const PATIENCE: Duration = Duration::from_secs(30);

/// A database file and how it is opened.
#[derive(Clone)]
pub(super) struct File(PathBuf);

impl File {
    /// A new file is readable by its owner only; the files that SQLite lays beside it take the same mode.
    pub fn at(path: PathBuf) -> Result<File> {
        match OpenOptions::new().write(true).create_new(true).mode(0o600).open(&path) {
            Err(why) if why.kind() != ErrorKind::AlreadyExists => {
                let (path, why) = (path.display().to_string(), why.to_string());
                Err(Error::Refused(say!("database-not-made", path = path, why = why)))
            }
            _ => Ok(File(path)),
        }
    }

    /// A connection with a write-ahead log and `synchronous=full`: what was answered survives a power cut.
    pub fn open(&self, may_write: bool) -> Result<Connection> {
        // Nothing is made here: a file that has gone meanwhile must not come back empty, readable by everybody.
        let conn =
            Connection::open_with_flags(&self.0, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
        conn.busy_timeout(Duration::from_secs(20))?;
        conn.set_prepared_statement_cache_capacity(PREPARED);
        conn.execute_batch("pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma temp_store = memory; pragma cache_size = -8192;")?;
        conn.pragma_update(None, "wal_autocheckpoint", super::checkpoint::LONGEST)?;
        if !may_write {
            conn.execute_batch("pragma query_only = on;")?;
        }
        Ok(conn)
    }
}

/// The connections that only read, opened when they are first needed; the one used last is lent first.
pub struct Readers {
    file: File,
    idle: Mutex<Vec<Connection>>,
    room: Arc<Semaphore>,
}

impl Readers {
    pub(super) fn new(file: File) -> Readers {
        Readers { file, idle: Mutex::default(), room: Arc::new(Semaphore::new(READERS)) }
    }

    /// A connection, to be given back by dropping it.
    pub(super) async fn lend(self: &Arc<Readers>) -> Result<Lent> {
        let room = tokio::time::timeout(PATIENCE, self.room.clone().acquire_owned()).await;
        let room = room.map_err(|_| Error::Busy(5))?.map_err(Error::broken)?;
        let idle = held(&self.idle).pop();
        let conn = idle.map_or_else(|| self.file.open(false), Ok)?;
        Ok(Lent { conn: Some(conn), readers: self.clone(), _room: room })
    }

    /// Waits for what is being read and closes every connection; nobody reads afterwards.
    pub(super) async fn close(&self) {
        let all = self.room.acquire_many(READERS as u32).await;
        self.room.close();
        drop(all);
        held(&self.idle).clear();
    }
}

/// A connection that somebody reads with.
pub struct Lent {
    conn: Option<Connection>,
    readers: Arc<Readers>,
    _room: OwnedSemaphorePermit,
}

impl Lent {
    /// The connection.
    pub fn conn(&mut self) -> &mut Connection {
        self.conn.as_mut().expect("it is lent until it is dropped")
    }
}

impl Drop for Lent {
    fn drop(&mut self) {
        if let Some(conn) = self.conn.take() {
            // A moment that was read from ends here.
            if conn.is_autocommit() || conn.execute_batch("rollback").is_ok() {
                held(&self.readers.idle).push(conn);
            }
        }
    }
}

/// What is behind the lock: no holder leaves it half changed, so one that panicked does no harm.
pub(super) fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(|held| held.into_inner())
}

/// Runs a statement that gives rows; `most` of them are read.
pub(super) fn each(
    conn: &Connection,
    sql: &str,
    args: &[Value],
    columns: &[&str],
    most: usize,
    mut row: impl FnMut(&mut Cells<'_>) -> Result<()>,
) -> Result<()> {
    let mut statement = conn.prepare_cached(sql)?;
    bind(&mut statement, args)?;
    let place = |(at, name): (usize, &&str)| place(&statement, at, name);
    let places = columns.iter().enumerate().map(place).collect::<Result<Vec<_>, _>>()?;
    let mut rows = statement.raw_query();
    for _ in 0..most {
        let Some(found) = rows.next()? else { break };
        row(&mut Cells { row: RowOf::Lite(found), places: &places, next: 0 })?;
    }
    Ok(())
}

/// Runs a statement; how many rows it changed.
pub(super) fn run(conn: &Connection, sql: &str, args: &[Value]) -> Result<u64> {
    let mut statement = conn.prepare_cached(sql)?;
    bind(&mut statement, args)?;
    if statement.column_count() > 0 {
        // Whoever only runs what would give rows, such as a pragma, is not interested in them.
        let mut rows = statement.raw_query();
        while rows.next()?.is_some() {}
        return Ok(conn.changes());
    }
    Ok(statement.raw_execute()? as u64)
}

/// Where the column of this name stands: nearly always at the place where a record asks for it. Only else it is looked for.
fn place(statement: &Statement<'_>, at: usize, name: &str) -> rusqlite::Result<usize> {
    if statement.column_name(at).is_ok_and(|it| it == name) { Ok(at) } else { statement.column_index(name) }
}

/// Binds each value to the place of its number. One too few or too many is our own mistake, here as on PostgreSQL.
fn bind(statement: &mut Statement<'_>, args: &[Value]) -> Result<()> {
    let mut highest = 0;
    for at in 1..=statement.parameter_count() {
        // SQLite takes `$3` for a name, and numbers it by where it first stands.
        let number = statement.parameter_name(at).and_then(|name| name.strip_prefix('$')?.parse::<usize>().ok());
        let arg = number.and_then(|number| args.get(number.checked_sub(1)?));
        statement.raw_bind_parameter(at, arg.ok_or_else(|| Error::broken("a place without a value"))?)?;
        highest = highest.max(number.unwrap_or(0));
    }
    if highest == args.len() { Ok(()) } else { Err(Error::broken("a value without a place")) }
}
