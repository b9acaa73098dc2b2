//! One SQL text for SQLite and PostgreSQL.
//!
//! `$1` placeholders, `returning`, `on conflict` and common table expressions mean the same on both. Every statement is
//! written with [`q!`](crate::q), which also puts its text in a registry, so that one test prepares all of them on both
//! databases. SQL is `&'static str`: text from outside cannot become SQL, because it does not compile.

use std::time::Duration;

use chrono::{DateTime, NaiveDate, Utc};
use sqlx::migrate::{Migration, MigrationType, Migrator};
use sqlx::postgres::{PgConnection, PgPool, PgPoolOptions, PgQueryResult, PgRow};
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteQueryResult,
    SqliteRow, SqliteSynchronous,
};
use sqlx::{AssertSqlSafe, Executor, FromRow, SqlSafeStr, SqlStr};
use uuid::Uuid;

use crate::error::{Error, Result};

/// How many statements a connection keeps prepared; the program has some hundreds.
const PREPARED: usize = 600;

/// The database: embedded SQLite or PostgreSQL.
#[derive(Clone)]
pub enum Db {
    /// SQLite has one writer at a time. A pool of one makes writers queue in order instead of polling for the lock.
    Lite {
        /// Connections that only read.
        read: SqlitePool,
        /// The one connection that writes.
        write: SqlitePool,
    },
    /// PostgreSQL.
    Pg(PgPool),
}

/// An open transaction of either database.
pub enum Transaction {
    /// Of SQLite, begun with `begin immediate`.
    Lite(sqlx::Transaction<'static, sqlx::Sqlite>),
    /// Of PostgreSQL.
    Pg(sqlx::Transaction<'static, sqlx::Postgres>),
}

/// Where a statement runs: the pool or a transaction.
pub enum Conn<'a> {
    /// Outside a transaction, on SQLite.
    Lite(&'a SqlitePool),
    /// Outside a transaction, on PostgreSQL.
    Pg(&'a PgPool),
    /// Inside a transaction, on SQLite.
    LiteTx(&'a mut SqliteConnection),
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
            Transaction::Lite(tx) => Conn::LiteTx(tx),
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
}

impl Db {
    /// Opens `sqlite:PATH` (made when absent) or `postgres://…`.
    ///
    /// SQLite runs with a write-ahead log and `synchronous=full`: what was answered survives a power cut.
    pub async fn connect(url: &str) -> Result<Db> {
        if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            // No ping before each checkout: it would be a round trip for every statement.
            let pool = PgPoolOptions::new().max_connections(16).test_before_acquire(false);
            return Ok(Db::Pg(pool.connect(url).await?));
        }
        let options: SqliteConnectOptions = url.parse()?;
        let options = options
            .create_if_missing(true)
            .foreign_keys(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .busy_timeout(Duration::from_secs(20))
            .statement_cache_capacity(PREPARED)
            .pragma("temp_store", "memory");
        let write = pool(1).connect_with(options.clone()).await?;
        let read = pool(6).connect_with(options.pragma("query_only", "on")).await?;
        Ok(Db::Lite { read, write })
    }

    /// Brings the tables up to date. `all` holds `(version, name, sql)` in order; the same text runs on both databases.
    pub async fn migrate(&self, all: &[(i64, &'static str, &'static str)]) -> Result<()> {
        let steps = all.iter().map(|&(version, name, sql)| {
            let kind = MigrationType::Simple;
            Migration::new(version, name.into(), kind, sql.into_sql_str(), false)
        });
        let migrator = Migrator::with_migrations(steps.collect());
        match self {
            Db::Lite { write, .. } => migrator.run(write).await?,
            Db::Pg(pool) => migrator.run(pool).await?,
        }
        Ok(())
    }

    /// A transaction that may write. On SQLite it takes the write lock at once, so that it never fails half-way.
    pub async fn begin(&self) -> Result<Transaction> {
        Ok(match self {
            Db::Lite { write, .. } => Transaction::Lite(write.begin_with("begin immediate").await?),
            Db::Pg(pool) => Transaction::Pg(pool.begin().await?),
        })
    }

    /// Prepares a statement without running it: what a test does with every statement of the program.
    pub async fn check(&self, sql: &'static str) -> Result<()> {
        match self {
            Db::Lite { read, .. } => drop(read.prepare(sql.into_sql_str()).await?),
            Db::Pg(pool) => drop(pool.prepare(sql.into_sql_str()).await?),
        }
        Ok(())
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

fn pool(size: u32) -> SqlitePoolOptions {
    SqlitePoolOptions::new().max_connections(size).test_before_acquire(false)
}

impl Transaction {
    /// Makes everything durable. When the connection is lost here the outcome is unknown, and the error says so.
    pub async fn commit(self) -> Result<()> {
        match self {
            Transaction::Lite(tx) => tx.commit().await.map_err(Error::from),
            Transaction::Pg(tx) => tx.commit().await.map_err(Error::unknown_outcome),
        }
    }
}

/// A value bound to a statement. `None` is a typed NULL, since PostgreSQL wants to know the type of nothing.
#[derive(Clone, Debug)]
#[allow(missing_docs)]
pub enum Value {
    Bool(Option<bool>),
    Int(Option<i64>),
    Text(Option<String>),
    Uuid(Option<Uuid>),
    Time(Option<DateTime<Utc>>),
    Day(Option<NaiveDate>),
    Bytes(Option<Vec<u8>>),
}

/// A Rust type that is bound as one kind of value, so that an absent one is a NULL of that kind.
pub trait Column: Into<Value> {
    /// The NULL of this type.
    const NULL: Value;
}

impl<T: Column> From<Option<T>> for Value {
    fn from(it: Option<T>) -> Self {
        it.map_or(T::NULL, Into::into)
    }
}

macro_rules! values {
    ($($from:ty => $kind:ident, $it:ident => $value:expr;)*) => { $(
        impl From<$from> for Value { fn from($it: $from) -> Self { Value::$kind(Some($value)) } }
        impl Column for $from { const NULL: Value = Value::$kind(None); }
    )* };
}
values! {
    bool => Bool, it => it;
    i64 => Int, it => it;
    &str => Text, it => it.to_owned();
    String => Text, it => it;
    &String => Text, it => it.clone();
    Uuid => Uuid, it => it;
    DateTime<Utc> => Time, it => it;
    NaiveDate => Day, it => it;
    Vec<u8> => Bytes, it => it;
}

/// A row that can be read from both databases; [`record!`](crate::record) makes one.
pub trait Record: Send + Unpin + for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> {}
impl<T> Record for T where T: Send + Unpin + for<'r> FromRow<'r, SqliteRow> + for<'r> FromRow<'r, PgRow> {}

/// The text of one statement of the program, as the registry holds it.
pub struct Stmt(pub &'static str);
inventory::collect!(Stmt);

/// A statement with its values, ready to run.
pub struct Q {
    sql: SqlStr,
    args: Vec<Value>,
}

impl Q {
    #[doc(hidden)]
    pub fn new(sql: &'static str, args: Vec<Value>) -> Q {
        Q { sql: sql.into_sql_str(), args }
    }

    /// Binds more values behind those named in the macro: for a statement with a place for each row of a page.
    pub fn and(mut self, more: impl IntoIterator<Item = Value>) -> Q {
        self.args.extend(more);
        self
    }
}

/// `q!("select … where id = $1", id)`: a statement whose text is registered, to be prepared on both databases by a test.
#[macro_export]
macro_rules! q {
    ($sql:literal $(, $arg:expr)* $(,)?) => {{
        $crate::inventory::submit! { $crate::db::Stmt($sql) }
        $crate::db::Q::new($sql, vec![$($crate::db::Value::from($arg)),*])
    }};
}

/// `many!("insert into t (a, b) values ($1, $2)" , rows)`: the same insert for many rows, a few hundred a statement.
///
/// `rows` is a `Vec<Vec<Value>>`, each as wide as the statement has placeholders.
#[macro_export]
macro_rules! many {
    ($sql:literal, $rows:expr) => {{
        $crate::inventory::submit! { $crate::db::Stmt($sql) }
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
        // Both databases allow some thirty thousand values a statement. SQLite looks for each of them by name through all
        // before it, so that three hundred are quicker than two thousand (10,000 rows of an import: half the time).
        let chunk = (300 / width).max(1);
        let (head, tail) = self.sql.split_at(self.sql.find(" values ").map_or(0, |at| at + 8));
        let rest = tail.find(')').map_or("", |at| &tail[at + 1..]);
        for rows in self.rows.chunks(chunk) {
            let tuples: Vec<String> = (0..rows.len()).map(|row| tuple(row, width)).collect();
            let text = format!("{head}{}{rest}", tuples.join(", "));
            let sql = AssertSqlSafe(text).into_sql_str();
            Q { sql, args: rows.concat() }.run(conn.again()).await?;
        }
        Ok(())
    }
}

fn tuple(row: usize, width: usize) -> String {
    let places: Vec<String> = (1..=width).map(|column| format!("${}", row * width + column)).collect();
    format!("({})", places.join(", "))
}

macro_rules! run {
    ($q:ident, $conn:expr, $make:expr, $how:ident, $done:expr) => {{
        macro_rules! go {
            ($e:expr) => {{
                let mut query = $make($q.sql);
                for arg in $q.args {
                    query = match arg {
                        Value::Bool(it) => query.bind(it),
                        Value::Int(it) => query.bind(it),
                        Value::Text(it) => query.bind(it),
                        Value::Uuid(it) => query.bind(it),
                        Value::Time(it) => query.bind(it),
                        Value::Day(it) => query.bind(it),
                        Value::Bytes(it) => query.bind(it),
                    };
                }
                query.$how($e).await?
            }};
        }
        match $conn.into() {
            Conn::Lite(pool) => $done(go!(pool)),
            Conn::Pg(pool) => $done(go!(pool)),
            Conn::LiteTx(conn) => $done(go!(conn)),
            Conn::PgTx(conn) => $done(go!(conn)),
        }
    }};
}

impl Q {
    /// Every row.
    pub async fn all<'c, T: Record>(self, conn: impl Into<Conn<'c>>) -> Result<Vec<T>> {
        run!(self, conn, sqlx::query_as::<_, T>, fetch_all, Ok)
    }

    /// The one row; none is [`Error::NotFound`].
    pub async fn one<'c, T: Record>(self, conn: impl Into<Conn<'c>>) -> Result<T> {
        run!(self, conn, sqlx::query_as::<_, T>, fetch_one, Ok)
    }

    /// The row, if there is one.
    pub async fn opt<'c, T: Record>(self, conn: impl Into<Conn<'c>>) -> Result<Option<T>> {
        run!(self, conn, sqlx::query_as::<_, T>, fetch_optional, Ok)
    }

    /// Runs it; how many rows it changed.
    pub async fn run<'c>(self, conn: impl Into<Conn<'c>>) -> Result<u64> {
        run!(self, conn, sqlx::query, execute, |done| Ok(Rows::from(done).0))
    }
}

struct Rows(u64);

impl From<SqliteQueryResult> for Rows {
    fn from(it: SqliteQueryResult) -> Self {
        Rows(it.rows_affected())
    }
}

impl From<PgQueryResult> for Rows {
    fn from(it: PgQueryResult) -> Self {
        Rows(it.rows_affected())
    }
}

/// A row as a struct, readable from both databases; each field is the column of its name.
///
/// What `derive(FromRow)` does, without compiling both drivers a second time for a procedural macro.
#[macro_export]
macro_rules! record {
    ($(#[$meta:meta])* $vis:vis struct $name:ident { $($(#[$fmeta:meta])* $fvis:vis $field:ident : $type:ty),* $(,)? }) => {
        $(#[$meta])* #[allow(missing_docs)] $vis struct $name { $($(#[$fmeta])* $fvis $field: $type),* }
        impl<'r, R: $crate::sqlx::Row> $crate::sqlx::FromRow<'r, R> for $name
        where
            &'static str: $crate::sqlx::ColumnIndex<R>,
            $($type: $crate::sqlx::Decode<'r, R::Database> + $crate::sqlx::Type<R::Database>),*
        {
            fn from_row(row: &'r R) -> $crate::sqlx::Result<Self> {
                Ok(Self { $($field: row.try_get(stringify!($field))?),* })
            }
        }
    };
}

/// An enum kept in a TEXT column by the words of the model.
///
/// Gives `ALL`, `as_str`, `FromStr`, `Display`, and reading and binding on both databases.
#[macro_export]
macro_rules! named {
    ($(#[$meta:meta])* $vis:vis enum $name:ident { $($(#[$vmeta:meta])* $variant:ident = $text:literal),* $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        $vis enum $name { $($(#[$vmeta])* $variant),* }
        impl $name {
            /// Every value, in order.
            pub const ALL: &'static [$name] = &[$($name::$variant),*];
            /// The word that stands in the database and in addresses.
            pub fn as_str(self) -> &'static str { match self { $($name::$variant => $text),* } }
        }
        impl std::str::FromStr for $name {
            type Err = $crate::Error;
            fn from_str(text: &str) -> $crate::Result<Self> {
                match text { $($text => Ok($name::$variant),)* _ => Err($crate::Error::NotFound) }
            }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { f.write_str(self.as_str()) }
        }
        impl From<$name> for $crate::db::Value {
            fn from(it: $name) -> Self { it.as_str().into() }
        }
        impl $crate::db::Column for $name { const NULL: $crate::db::Value = $crate::db::Value::Text(None); }
        impl<DB: $crate::sqlx::Database> $crate::sqlx::Type<DB> for $name where String: $crate::sqlx::Type<DB> {
            fn type_info() -> DB::TypeInfo { <String as $crate::sqlx::Type<DB>>::type_info() }
            fn compatible(ty: &DB::TypeInfo) -> bool { <String as $crate::sqlx::Type<DB>>::compatible(ty) }
        }
        impl<'r, DB: $crate::sqlx::Database> $crate::sqlx::Decode<'r, DB> for $name where String: $crate::sqlx::Decode<'r, DB> {
            fn decode(value: DB::ValueRef<'r>) -> Result<Self, $crate::sqlx::error::BoxDynError> {
                let text = <String as $crate::sqlx::Decode<'r, DB>>::decode(value)?;
                text.parse().map_err(|_| format!("{text:?} is no {}", stringify!($name)).into())
            }
        }
    };
}
