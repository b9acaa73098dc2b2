//! Rows as lines: a JSON list of cells, the same bytes from either database, and back.
//!
//! An id, a text, a time (RFC 3339, UTC, microseconds), a day and bytes (Base64) are strings; numbers and yes-or-no are
//! themselves; nothing is null. Which is which stands in the list of tables.

use base::db::{Cells, Conn, Many, Q, Transaction, Value};
use base::{Error, Result};
use base64::prelude::{BASE64_STANDARD, Engine};
use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use serde_json::Value as Json;
use uuid::Uuid;

use super::tables::{Kind, Table};

/// Reads every row of a table, one after the other, and hands each on as a line with its end.
pub async fn each(tx: &mut Transaction, table: &Table, mut line: impl FnMut(&[u8]) -> Result<()> + Send) -> Result<()> {
    let read = |row: &mut Cells<'_>| {
        let cells: Vec<Json> = table.columns.iter().map(|(_, kind)| cell(row, *kind)).collect::<Result<_>>()?;
        let mut text = serde_json::to_vec(&cells)?;
        text.push(b'\n');
        line(&text)
    };
    Q::new(table.select, vec![]).each(tx, read).await
}

fn cell(row: &mut Cells<'_>, kind: Kind) -> Result<Json> {
    let cell: Option<Json> = match kind {
        Kind::Uuid => row.next::<Option<Uuid>>()?.map(|it| it.to_string().into()),
        Kind::Text => row.next::<Option<String>>()?.map(Json::from),
        Kind::Int => row.next::<Option<i64>>()?.map(Json::from),
        Kind::Bool => row.next::<Option<bool>>()?.map(Json::from),
        Kind::Time => row.next::<Option<DateTime<Utc>>>()?.map(|it| written(it).into()),
        Kind::Day => row.next::<Option<NaiveDate>>()?.map(|it| it.to_string().into()),
        Kind::Bytes => row.next::<Option<Vec<u8>>>()?.map(|it| BASE64_STANDARD.encode(it).into()),
    };
    Ok(cell.unwrap_or(Json::Null))
}

fn written(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Micros, true)
}

/// The row that a line says; nothing when it is no row of this table.
pub fn read(table: &Table, line: &[u8]) -> Option<Vec<Value>> {
    let cells: Vec<Json> = serde_json::from_slice(line).ok()?;
    let fits = cells.len() == table.columns.len() && line.ends_with(b"\n");
    let cells = cells.iter().zip(table.columns).map(|(cell, (_, kind))| value(cell, *kind));
    if fits { cells.collect() } else { None }
}

fn value(cell: &Json, kind: Kind) -> Option<Value> {
    let text = Json::as_str;
    Some(match kind {
        Kind::Uuid => Value::Uuid(some(cell, |it| text(it)?.parse().ok())?),
        Kind::Text => Value::Text(some(cell, |it| text(it).map(str::to_owned))?),
        Kind::Int => Value::Int(some(cell, Json::as_i64)?),
        Kind::Bool => Value::Bool(some(cell, Json::as_bool)?),
        Kind::Time => Value::Time(some(cell, |it| Some(DateTime::parse_from_rfc3339(text(it)?).ok()?.to_utc()))?),
        Kind::Day => Value::Day(some(cell, |it| text(it)?.parse().ok())?),
        Kind::Bytes => Value::Bytes(some(cell, |it| BASE64_STANDARD.decode(text(it)?).ok())?),
    })
}

/// Nothing stays nothing, of its kind; what is there must be read.
fn some<T>(cell: &Json, read: impl Fn(&Json) -> Option<T>) -> Option<Option<T>> {
    if cell.is_null() { Some(None) } else { read(cell).map(Some) }
}

/// Writes rows into their table; what the database does not take is said with the table's name.
pub async fn insert(tx: impl Into<Conn<'_>>, table: &Table, rows: Vec<Vec<Value>>) -> Result<()> {
    let done = Many::new(table.insert, rows).run(tx).await;
    done.map_err(|why| Error::Refused(base::say!("backup-not-taken", table = table.name, why = why.to_string())))
}
