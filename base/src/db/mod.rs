//! One SQL text for SQLite and PostgreSQL.
//!
//! `$1` placeholders, `returning`, `on conflict` and common table expressions mean the same on both. Every statement is
//! written with [`q!`](crate::q), which also puts its text in a registry, so that one test prepares all of them on both
//! databases. SQL is `&'static str`: text from outside cannot become SQL, because it does not compile.

mod address;
mod checkpoint;
mod lite;
mod pg;
mod steps;
#[cfg(test)]
mod tests;
mod value;
mod wire;
mod writer;

use std::sync::Arc;
use std::time::{Duration, Instant};

pub use address::Address;
pub use lite::{Lent, READERS, Readers};
use rusqlite::Connection;
use sqlx::postgres::{PgConnection, PgPool};
use sqlx::{AssertSqlSafe, Executor, SqlSafeStr, SqlStr};
pub use value::{Cell, Cells, Column, Field, Record, Value};
pub use wire::Wire;
pub use writer::{Act, Writer};

use crate::error::{Error, Result};

/// A statement that takes longer than this, with the wait for a connection, is named in the log.
const SLOW: Duration = Duration::from_secs(1);

/// The database: embedded SQLite or PostgreSQL.
#[derive(Clone)]
pub enum Db {
    /// SQLite: many read at once, one writes.
    Lite {
        /// Connections that only read.
        read: Arc<Readers>,
        /// The one connection that writes.
        write: Arc<Writer>,
    },
    /// PostgreSQL.
    Pg(PgPool),
}

/// An open transaction of either database.
pub enum Transaction {
    /// Of SQLite's writer.
    Lite(Act),
    /// Of SQLite, one moment of it that is only read.
    LiteMoment(Lent),
    /// Of PostgreSQL.
    Pg(sqlx::Transaction<'static, sqlx::Postgres>),
}

/// Where a statement runs: the pool or a transaction.
pub enum Conn<'a> {
    /// Outside a transaction, on SQLite.
    Lite(&'a Arc<Readers>),
    /// Outside a transaction, on PostgreSQL.
    Pg(&'a PgPool),
    /// Inside a transaction, on SQLite.
    LiteTx(&'a mut Connection),
    /// Inside a transaction, on PostgreSQL.
    PgTx(&'a mut PgConnection),
}

impl<'a> From<&'a Db> for Conn<'a> {
    fn from(db: &'a Db) -> Self {
        match db {
            Db::Lite { read, .. } => Conn::Lite(read),
            Db::Pg(pool) => Conn::Pg(pool),
        }
    }
}

impl<'a> From<&'a mut Transaction> for Conn<'a> {
    fn from(tx: &'a mut Transaction) -> Self {
        match tx {
            Transaction::Lite(act) => Conn::LiteTx(act.conn()),
            Transaction::LiteMoment(lent) => Conn::LiteTx(lent.conn()),
            Transaction::Pg(tx) => Conn::PgTx(tx),
        }
    }
}

impl Conn<'_> {
    /// The same connection once more, for a function that runs several statements.
    pub fn again(&mut self) -> Conn<'_> {
        match self {
            Conn::Lite(pool) => Conn::Lite(pool),
            Conn::Pg(pool) => Conn::Pg(pool),
            Conn::LiteTx(conn) => Conn::LiteTx(conn),
            Conn::PgTx(conn) => Conn::PgTx(conn),
        }
    }

    fn is_lite(&self) -> bool {
        matches!(self, Conn::Lite(_) | Conn::LiteTx(_))
    }
}

impl Db {
    /// Opens the database at this address. A file of SQLite that is not there is made, readable by its owner only; one
    /// that cannot be made is [`Error::Refused`].
    pub async fn connect(address: &Address) -> Result<Db> {
        match address {
            Address::Pg(url) => Ok(Db::Pg(pg::connect(url).await?)),
            Address::Lite(path) => {
                let file = lite::File::at(path.clone())?;
                let write = Arc::new(Writer::open(&file)?);
                Ok(Db::Lite { read: Arc::new(Readers::new(file)), write })
            }
        }
    }

    /// A transaction that may write. On SQLite it takes the write lock at once, so that it never fails half-way.
    pub async fn begin(&self) -> Result<Transaction> {
        Ok(match self {
            Db::Lite { write, .. } => Transaction::Lite(write.begin().await?),
            Db::Pg(pool) => Transaction::Pg(pool.begin().await?),
        })
    }

    /// A transaction that only reads, and reads all of it as of one moment, while others write.
    pub async fn moment(&self) -> Result<Transaction> {
        Ok(match self {
            Db::Lite { read, .. } => {
                let mut lent = read.lend().await?;
                // The first statement takes the moment; from then on the write-ahead log keeps it for this reader.
                lent.conn().execute_batch("begin")?;
                Transaction::LiteMoment(lent)
            }
            Db::Pg(pool) => Transaction::Pg(pool.begin_with("begin isolation level repeatable read, read only").await?),
        })
    }

    /// Prepares a statement without running it: what a test does with every statement of the program.
    pub async fn check(&self, sql: &'static str) -> Result<()> {
        match self {
            Db::Lite { read, .. } => drop(read.lend().await?.conn().prepare(sql)?),
            Db::Pg(pool) => drop(pool.prepare(sql.into_sql_str()).await?),
        }
        Ok(())
    }

    /// A wire to the other processes on the same database; on SQLite there are none.
    pub async fn wire(&self, channel: &'static str) -> Result<Option<Wire>> {
        match self {
            Db::Lite { .. } => Ok(None),
            Db::Pg(pool) => Wire::open(pool, channel).await.map(Some),
        }
    }

    /// `sqlite` or `postgres`, as metrics and messages name it.
    pub fn kind(&self) -> &'static str {
        match self {
            Db::Lite { .. } => "sqlite",
            Db::Pg(_) => "postgres",
        }
    }

    /// Waits for what is running and closes every connection.
    pub async fn close(&self) {
        match self {
            Db::Lite { read, write } => {
                read.close().await;
                write.close().await;
            }
            Db::Pg(pool) => pool.close().await,
        }
    }
}

impl Transaction {
    /// Makes everything durable. When the connection is lost here the outcome is unknown, and the error says so.
    pub async fn commit(self) -> Result<()> {
        match self {
            Transaction::Lite(act) => act.commit().await,
            Transaction::LiteMoment(_) => Ok(()),
            Transaction::Pg(tx) => tx.commit().await.map_err(Error::unknown_outcome),
        }
    }
}

/// One statement of the program, as the registry holds it.
pub struct Stmt {
    /// Its text.
    pub sql: &'static str,
    /// How many values it is given, where the source says so.
    pub args: Option<usize>,
}
inventory::collect!(Stmt);

/// A statement with its values, ready to run.
pub struct Q {
    sql: SqlStr,
    args: Vec<Value>,
}

impl Q {
    #[doc(hidden)]
    pub fn new(sql: &'static str, args: Vec<Value>) -> Q {
        Q { sql: SqlStr::from_static(sql), args }
    }

    #[doc(hidden)]
    pub fn and(mut self, more: impl IntoIterator<Item = Value>) -> Q {
        self.args.extend(more);
        self
    }
}

/// `q!("select … where id = $1", id)`: a statement whose text is registered, to be prepared on both databases by a test.
///
/// `q!("…", id; more)` binds more values behind those named: for a statement with a place for each row of a page.
#[macro_export]
macro_rules! q {
    ($sql:expr $(, $arg:expr)* $(,)?) => {{
        $crate::inventory::submit! {
            $crate::db::Stmt { sql: $sql, args: Some(<[&str]>::len(&[$(stringify!($arg)),*])) }
        }
        $crate::db::Q::new($sql, vec![$($crate::db::Value::from($arg)),*])
    }};
    ($sql:expr $(, $arg:expr)*; $more:expr) => {{
        $crate::inventory::submit! { $crate::db::Stmt { sql: $sql, args: None } }
        $crate::db::Q::new($sql, vec![$($crate::db::Value::from($arg)),*]).and($more)
    }};
}

/// `many!("insert into t (a, b) values ($1, $2)" , rows)`: the same insert for many rows, a few hundred a statement.
///
/// `rows` is a `Vec<Vec<Value>>`, each as wide as the statement has placeholders.
#[macro_export]
macro_rules! many {
    ($sql:literal, $rows:expr) => {{
        $crate::inventory::submit! { $crate::db::Stmt { sql: $sql, args: None } }
        $crate::db::Many::new($sql, $rows)
    }};
}

/// Many rows for one insert statement.
pub struct Many {
    sql: &'static str,
    rows: Vec<Vec<Value>>,
}

impl Many {
    #[doc(hidden)]
    pub fn new(sql: &'static str, rows: Vec<Vec<Value>>) -> Many {
        Many { sql, rows }
    }

    /// Inserts every row. Nothing of a row's content enters the SQL text: only its placeholders are repeated.
    pub async fn run(self, tx: impl Into<Conn<'_>>) -> Result<()> {
        let mut conn = tx.into();
        let Some(width) = self.rows.first().map(Vec::len) else {
            return Ok(());
        };
        // Something else among the places, such as a constant, would be lost where they are repeated.
        debug_assert!(self.sql.contains(&format!(" values {}", tuple(0, width))), "{} has other places", self.sql);
        // Called in place, SQLite is quickest row by row with one prepared statement; to a server each is a journey.
        let chunk = if conn.is_lite() { 1 } else { (3_000 / width).max(1) };
        let (mut rows, mut tuples, mut sql) = (self.rows.into_iter(), 1, SqlStr::from_static(self.sql));
        loop {
            let part: Vec<Vec<Value>> = rows.by_ref().take(chunk).collect();
            if part.is_empty() {
                return Ok(());
            }
            if part.len() != tuples {
                tuples = part.len();
                sql = AssertSqlSafe(Arc::<str>::from(repeated(self.sql, tuples, width))).into_sql_str();
            }
            Q { sql: sql.clone(), args: part.into_iter().flatten().collect() }.run(conn.again()).await?;
        }
    }
}

/// An insert of one row, with a tuple for each of so many rows instead.
fn repeated(sql: &str, rows: usize, width: usize) -> String {
    let one = tuple(0, width);
    let tuples: Vec<String> = (0..rows).map(|row| tuple(row, width)).collect();
    sql.replacen(&one, &tuples.join(", "), 1)
}

fn tuple(row: usize, width: usize) -> String {
    let places: Vec<String> = (1..=width).map(|column| format!("${}", row * width + column)).collect();
    format!("({})", places.join(", "))
}

impl Q {
    /// Every row.
    pub async fn all<'c, T: Record>(self, conn: impl Into<Conn<'c>>) -> Result<Vec<T>> {
        let mut rows = vec![];
        let each = |cells: &mut Cells<'_>| T::read(cells).map(|row| rows.push(row));
        self.read(conn.into(), usize::MAX, T::COLUMNS, each).await?;
        Ok(rows)
    }

    /// The one row; none is [`Error::NotFound`].
    pub async fn one<'c, T: Record>(self, conn: impl Into<Conn<'c>>) -> Result<T> {
        self.opt(conn).await?.ok_or(Error::NotFound)
    }

    /// The row, if there is one.
    pub async fn opt<'c, T: Record>(self, conn: impl Into<Conn<'c>>) -> Result<Option<T>> {
        let mut row = None;
        let first = |cells: &mut Cells<'_>| T::read(cells).map(|found| row = Some(found));
        self.read(conn.into(), 1, T::COLUMNS, first).await?;
        Ok(row)
    }

    /// Hands each row on as it comes, so that a long table never stands in memory.
    pub async fn each<'c>(
        self,
        conn: impl Into<Conn<'c>>,
        row: impl FnMut(&mut Cells<'_>) -> Result<()> + Send,
    ) -> Result<()> {
        self.read(conn.into(), usize::MAX, &[], row).await
    }

    async fn read(
        self,
        conn: Conn<'_>,
        most: usize,
        columns: &'static [&'static str],
        row: impl FnMut(&mut Cells<'_>) -> Result<()> + Send,
    ) -> Result<()> {
        let (Q { sql, args }, since) = (self, Instant::now());
        let done = match conn {
            Conn::Lite(pool) => lite::each(pool.lend().await?.conn(), sql.as_str(), &args, columns, most, row),
            Conn::LiteTx(conn) => lite::each(conn, sql.as_str(), &args, columns, most, row),
            Conn::Pg(pool) => pg::each(pool, sql.clone(), args, columns, most, row).await,
            Conn::PgTx(conn) => pg::each(conn, sql.clone(), args, columns, most, row).await,
        };
        tell_if_slow(sql.as_str(), since);
        done
    }

    /// Runs it; how many rows it changed.
    pub async fn run<'c>(self, conn: impl Into<Conn<'c>>) -> Result<u64> {
        let (Q { sql, args }, since) = (self, Instant::now());
        let done = match conn.into() {
            Conn::Lite(pool) => lite::run(pool.lend().await?.conn(), sql.as_str(), &args),
            Conn::LiteTx(conn) => lite::run(conn, sql.as_str(), &args),
            Conn::Pg(pool) => pg::run(pool, sql.clone(), args).await,
            Conn::PgTx(conn) => pg::run(conn, sql.clone(), args).await,
        };
        tell_if_slow(sql.as_str(), since);
        done
    }
}

fn tell_if_slow(sql: &str, since: Instant) {
    let took = since.elapsed();
    if took > SLOW {
        tracing::warn!(ms = took.as_millis() as u64, sql, "a slow statement");
    }
}
