//! PostgreSQL, through sqlx.

use futures_util::TryStreamExt;
use sqlx::postgres::{PgArguments, PgConnectOptions, PgPool, PgPoolOptions, PgRow};
use sqlx::query::Query;
use sqlx::{Executor, Postgres, Row, SqlStr};

use super::value::{Cells, RowOf, Value};
use crate::error::{Error, Result};

/// How many statements a connection keeps prepared; the program has some hundreds.
const PREPARED: usize = 600;

/// How each connection has its statements planned. Out of the box a row found by its key counts four times a row read in
/// passing, as on turning disks, so that a list of fifty reads a whole table; and the order of joins is tried in full, which
/// for eight tables tied by one space takes a tenth of a second, and was most of what a first page cost.
const PLANS: &str = "set random_page_cost = 1.1; set jit = off; set join_collapse_limit = 4";

/// Opens `postgres://…`.
pub(super) async fn connect(url: &str) -> Result<PgPool> {
    let options: PgConnectOptions = url.parse()?;
    // No ping before each checkout: it would be a round trip for every statement.
    let pool = PgPoolOptions::new().max_connections(16).test_before_acquire(false);
    let pool = pool.after_connect(|conn, _| Box::pin(async move { conn.execute(PLANS).await.map(drop) }));
    Ok(pool.connect_with(options.statement_cache_capacity(PREPARED)).await?)
}

/// Runs a statement that gives rows; `most` of them are read.
pub(super) async fn each<'c>(
    conn: impl Executor<'c, Database = Postgres>,
    sql: SqlStr,
    args: Vec<Value>,
    columns: &[&str],
    most: usize,
    mut row: impl FnMut(&mut Cells<'_>) -> Result<()>,
) -> Result<()> {
    let mut places = vec![];
    let mut read = |found: &PgRow| {
        if places.is_empty() && !columns.is_empty() {
            places = columns.iter().map(|name| place(found, name)).collect::<Result<_>>()?;
        }
        row(&mut Cells { row: RowOf::Pg(found), places: &places, next: 0 })
    };
    let query = bind(sqlx::query(sql), args);
    if most == 1 {
        query.fetch_optional(conn).await?.iter().try_for_each(&mut read)?;
    } else {
        let mut rows = query.fetch(conn);
        while let Some(found) = rows.try_next().await? {
            read(&found)?;
        }
    }
    Ok(())
}

fn place(row: &PgRow, name: &str) -> Result<usize> {
    let found = row.columns().iter().position(|column| sqlx::Column::name(column) == name);
    found.ok_or_else(|| Error::broken(format!("no column {name}")))
}

/// Runs a statement; how many rows it changed.
pub(super) async fn run<'c>(
    conn: impl Executor<'c, Database = Postgres>,
    sql: SqlStr,
    args: Vec<Value>,
) -> Result<u64> {
    Ok(bind(sqlx::query(sql), args).execute(conn).await?.rows_affected())
}

fn bind(mut query: Query<'_, Postgres, PgArguments>, args: Vec<Value>) -> Query<'_, Postgres, PgArguments> {
    for arg in args {
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
    query
}
