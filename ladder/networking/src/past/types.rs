//! A quarter of a year, and a stretch of time in which one version was in force.

use std::fmt;
use std::str::FromStr;

use base::{Error, OrganizationId};
use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Utc};
use people::organizations::types::Seen;
use relationships::Level;
use relationships::standing::store::RelationshipId;

/// A quarter of a year: what was in force on its last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quarter {
    /// The year.
    pub year: i32,
    /// 1 to 4.
    pub nth: u32,
}

impl Quarter {
    /// The quarter of a day.
    pub fn of(day: NaiveDate) -> Quarter {
        Quarter { year: day.year(), nth: day.month0() / 3 + 1 }
    }

    /// The one after.
    pub fn next(self) -> Quarter {
        match self.nth {
            4 => Quarter { year: self.year + 1, nth: 1 },
            nth => Quarter { nth: nth + 1, ..self },
        }
    }

    /// The one before.
    pub fn before(self) -> Quarter {
        match self.nth {
            1 => Quarter { year: self.year - 1, nth: 4 },
            nth => Quarter { nth: nth - 1, ..self },
        }
    }

    /// Its first day.
    pub fn begins(self) -> NaiveDate {
        NaiveDate::from_ymd_opt(self.year, self.nth * 3 - 2, 1).unwrap_or_default()
    }

    /// Its last day.
    pub fn last_day(self) -> NaiveDate {
        self.next().begins().pred_opt().unwrap_or_default()
    }

    /// The moment at which it is over.
    pub fn over(self) -> DateTime<Utc> {
        self.next().begins().and_time(NaiveTime::MIN).and_utc()
    }
}

impl fmt::Display for Quarter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-Q{}", self.year, self.nth)
    }
}

impl FromStr for Quarter {
    type Err = Error;

    fn from_str(text: &str) -> base::Result<Quarter> {
        let (year, nth) = text.split_once("-Q").ok_or(Error::NotFound)?;
        let digits = |text: &str, n: usize| text.len() == n && text.bytes().all(|it| it.is_ascii_digit());
        if !digits(year, 4) || !digits(nth, 1) {
            return Err(Error::NotFound);
        }
        let (year, nth) = (year.parse().map_err(|_| Error::NotFound)?, nth.parse().map_err(|_| Error::NotFound)?);
        if (1..=4).contains(&nth) && year >= 1970 { Ok(Quarter { year, nth }) } else { Err(Error::NotFound) }
    }
}

/// A time in which one version of one relationship was in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// The relationship.
    pub id: RelationshipId,
    /// From this moment on.
    pub from: DateTime<Utc>,
    /// Until it was replaced or over; none: it still is in force.
    pub until: Option<DateTime<Utc>>,
    /// The rung.
    pub level: Level,
    /// Who could know of it then.
    pub seen: Seen,
    /// When its parties were to look at it again.
    pub review_on: NaiveDate,
    /// Whom it names.
    pub parties: Vec<OrganizationId>,
    /// Who gave notice meanwhile.
    pub leaving: Vec<Leaving>,
}

/// A notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Leaving {
    /// Whose.
    pub party: OrganizationId,
    /// Since when it ran.
    pub given_at: DateTime<Utc>,
    /// When it was taken back, if it was.
    pub taken_back_at: Option<DateTime<Utc>>,
    /// The day on which it ran out.
    pub runs_out: NaiveDate,
}
