//! Moments as lists need them: a stretch of time, and a place in a list that is read a page at a time.

use std::fmt;
use std::str::FromStr;

use base::{Error, Result};
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// A stretch of time with both its ends; open where none is named.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// Its beginning.
    pub from: Option<DateTime<Utc>>,
    /// Its end.
    pub until: Option<DateTime<Utc>>,
}

impl Span {
    /// Whether this moment lies in it.
    pub fn holds(&self, at: DateTime<Utc>) -> bool {
        self.from.is_none_or(|from| from <= at) && self.until.is_none_or(|until| at <= until)
    }
}

/// The place behind which a page begins, as an address says it: microseconds, a dot, an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cursor {
    /// The moment.
    pub at: DateTime<Utc>,
    /// What happened then.
    pub id: Uuid,
}

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.at.timestamp_micros(), self.id)
    }
}

impl FromStr for Cursor {
    type Err = Error;

    fn from_str(text: &str) -> Result<Cursor> {
        let read = || {
            let (at, id) = text.split_once('.')?;
            Some(Cursor { at: DateTime::from_timestamp_micros(at.parse().ok()?)?, id: id.parse().ok()? })
        };
        read().ok_or(Error::NotFound)
    }
}
