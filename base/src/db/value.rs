//! What goes into a statement and what comes out of it, the same for both databases.
//!
//! SQLite has few types of its own: an id is kept as its sixteen bytes, a time as RFC 3339 text in UTC with microseconds, a
//! day as ISO 8601 text, yes and no as 1 and 0. Such times and days sort as text as they do in time.

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use rusqlite::types::{ToSql, ToSqlOutput, ValueRef};
use sqlx::postgres::PgRow;
use sqlx::{Row, ValueRef as _};
use uuid::Uuid;

use crate::error::{Error, Result};

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

impl ToSql for Value {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        fn lent(it: ValueRef<'_>) -> ToSqlOutput<'_> {
            ToSqlOutput::Borrowed(it)
        }
        Ok(match self {
            Value::Bool(Some(it)) => ToSqlOutput::from(*it),
            Value::Int(Some(it)) => ToSqlOutput::from(*it),
            Value::Text(Some(it)) => lent(ValueRef::Text(it.as_bytes())),
            Value::Uuid(Some(it)) => lent(ValueRef::Blob(it.as_bytes())),
            Value::Time(Some(it)) => ToSqlOutput::from(it.to_rfc3339_opts(SecondsFormat::Micros, true)),
            Value::Day(Some(it)) => ToSqlOutput::from(it.to_string()),
            Value::Bytes(Some(it)) => lent(ValueRef::Blob(it)),
            _ => lent(ValueRef::Null),
        })
    }
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
    &str => Text, it => kept(it.to_owned());
    String => Text, it => kept(it);
    &String => Text, it => kept(it.clone());
    Uuid => Uuid, it => it;
    DateTime<Utc> => Time, it => it;
    NaiveDate => Day, it => it;
    Vec<u8> => Bytes, it => it;
}

/// PostgreSQL keeps no NUL in a text, so SQLite is given none either: addresses and headers of requests may hold one.
fn kept(text: String) -> String {
    if text.contains('\0') { text.replace('\0', "") } else { text }
}

/// One column of one row.
pub enum Cell<'r> {
    /// Of SQLite.
    Lite(ValueRef<'r>),
    /// Of PostgreSQL: the row, and the column's place in it.
    Pg(&'r PgRow, usize),
}

impl Cell<'_> {
    fn is_null(&self) -> Result<bool> {
        Ok(match self {
            Cell::Lite(it) => *it == ValueRef::Null,
            Cell::Pg(row, at) => row.try_get_raw(*at)?.is_null(),
        })
    }
}

/// A Rust type that a column is read as.
pub trait Field: Sized {
    /// The value of the column; a column of another type is our own fault.
    fn read(cell: Cell<'_>) -> Result<Self>;
}

impl<T: Field> Field for Option<T> {
    fn read(cell: Cell<'_>) -> Result<Self> {
        if cell.is_null()? { Ok(None) } else { T::read(cell).map(Some) }
    }
}

macro_rules! fields {
    ($($type:ty, $it:ident => $read:expr;)*) => { $(
        impl Field for $type {
            fn read(cell: Cell<'_>) -> Result<Self> {
                match cell {
                    Cell::Lite($it) => $read.map_err(Error::broken),
                    Cell::Pg(row, at) => Ok(row.try_get(at)?),
                }
            }
        }
    )* };
}
fields! {
    bool, it => it.as_i64().map(|it| it != 0);
    i64, it => it.as_i64();
    String, it => it.as_str().map(str::to_owned);
    Uuid, it => it.as_blob().map_err(Error::broken).and_then(|it| Uuid::from_slice(it).map_err(Error::broken));
    DateTime<Utc>, it => it.as_str().map_err(Error::broken).and_then(time);
    NaiveDate, it => it.as_str().map_err(Error::broken).and_then(|it| it.parse().map_err(Error::broken));
    Vec<u8>, it => it.as_blob().map(<[u8]>::to_vec);
}

fn time(text: &str) -> Result<DateTime<Utc>> {
    DateTime::parse_from_rfc3339(text).map(|at| at.to_utc()).map_err(Error::broken)
}

/// A row whose columns are handed out one after the other.
pub struct Cells<'r> {
    pub(super) row: RowOf<'r>,
    /// Where the columns stand that a record asks for by name; without names they come as they stand.
    pub(super) places: &'r [usize],
    pub(super) next: usize,
}

/// A row of either database.
#[derive(Clone, Copy)]
pub(super) enum RowOf<'r> {
    Lite(&'r rusqlite::Row<'r>),
    Pg(&'r PgRow),
}

impl Cells<'_> {
    /// The next column.
    #[allow(clippy::should_implement_trait)] // Each column has a type of its own.
    pub fn next<T: Field>(&mut self) -> Result<T> {
        let at = self.places.get(self.next).copied().unwrap_or(self.next);
        self.next += 1;
        T::read(match self.row {
            RowOf::Lite(row) => Cell::Lite(row.get_ref(at)?),
            RowOf::Pg(row) => Cell::Pg(row, at),
        })
    }
}

/// A row that can be read from both databases; [`record!`](crate::record) makes one.
pub trait Record: Sized + Send + Unpin {
    /// The names of its columns, in the order in which they are read; none for a tuple, which takes them as they stand.
    const COLUMNS: &'static [&'static str];
    /// Reads it.
    fn read(cells: &mut Cells<'_>) -> Result<Self>;
}

macro_rules! tuples {
    ($(($($t:ident),*))*) => { $(
        impl<$($t: Field + Send + Unpin),*> Record for ($($t,)*) {
            const COLUMNS: &'static [&'static str] = &[];
            fn read(cells: &mut Cells<'_>) -> Result<Self> { Ok(($(cells.next::<$t>()?,)*)) }
        }
    )* };
}
tuples! { (A) (A, B) (A, B, C) (A, B, C, D) (A, B, C, D, E) (A, B, C, D, E, F) (A, B, C, D, E, F, G) (A, B, C, D, E, F, G, H) }

/// A row as a struct, readable from both databases; each field is the column of its name.
#[macro_export]
macro_rules! record {
    ($(#[$meta:meta])* $vis:vis struct $name:ident { $($(#[$fmeta:meta])* $fvis:vis $field:ident : $type:ty),* $(,)? }) => {
        $(#[$meta])* #[allow(missing_docs)] $vis struct $name { $($(#[$fmeta])* $fvis $field: $type),* }
        impl $crate::db::Record for $name {
            const COLUMNS: &'static [&'static str] = &[$(stringify!($field)),*];
            fn read(cells: &mut $crate::db::Cells<'_>) -> $crate::Result<Self> {
                Ok(Self { $($field: cells.next()?),* })
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
        impl $crate::serde::Serialize for $name {
            fn serialize<S: $crate::serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> { to.serialize_str(self.as_str()) }
        }
        impl<'de> $crate::serde::Deserialize<'de> for $name {
            fn deserialize<D: $crate::serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let word = <std::borrow::Cow<str> as $crate::serde::Deserialize>::deserialize(from)?;
                let words = &[$($text),*];
                word.parse().map_err(|_| $crate::serde::de::Error::unknown_variant(&word, words))
            }
        }
        impl $crate::schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> { stringify!($name).into() }
            // Two rooms may have a word each for a kind of theirs.
            fn schema_id() -> std::borrow::Cow<'static, str> { concat!(module_path!(), "::", stringify!($name)).into() }
            fn json_schema(_: &mut $crate::schemars::SchemaGenerator) -> $crate::schemars::Schema {
                $crate::schemars::json_schema!({ "type": "string", "enum": [$($text),*] })
            }
        }
        impl $crate::db::Column for $name { const NULL: $crate::db::Value = $crate::db::Value::Text(None); }
        impl $crate::db::Field for $name {
            fn read(cell: $crate::db::Cell<'_>) -> $crate::Result<Self> {
                let text = <String as $crate::db::Field>::read(cell)?;
                text.parse().map_err(|_| $crate::Error::broken(format!("{text:?} is no {}", stringify!($name))))
            }
        }
    };
}
