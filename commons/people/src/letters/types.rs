//! How often, about what, at which hours; and which lines were told.

use std::fmt::{Display, Formatter};

use base::ids::SpaceId;
use base::{named, record};
use chrono::{DateTime, NaiveTime, Utc};
use uuid::Uuid;

named! {
    /// How often somebody hears of something.
    pub enum Rhythm {
        /// Some two minutes after it began to happen.
        AtOnce = "at-once",
        /// Once a day.
        Daily = "daily",
        /// Once a week.
        Weekly = "weekly",
        /// Not by letter.
        Never = "never",
    }
}

record! {
    /// When a person's letters leave, in their own zone.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct Hours { pub hour: i64, pub weekday: i64, pub quiet_from: i64, pub quiet_until: i64 }
}

impl Default for Hours {
    /// In the morning, on Mondays, and not at night.
    fn default() -> Hours {
        Hours { hour: 7, weekday: 0, quiet_from: 21, quiet_until: 7 }
    }
}

impl Hours {
    /// The hour of the day at which letters leave.
    pub fn at(&self) -> NaiveTime {
        NaiveTime::from_hms_opt(self.hour.rem_euclid(24) as u32, 0, 0).unwrap_or_default()
    }

    /// The hour at which the quiet ends.
    pub fn wakes(&self) -> NaiveTime {
        NaiveTime::from_hms_opt(self.quiet_until.rem_euclid(24) as u32, 0, 0).unwrap_or_default()
    }

    /// Whether no letter leaves in this hour of the day.
    pub fn is_quiet(&self, hour: u32) -> bool {
        let (from, until, hour) = (self.quiet_from, self.quiet_until, i64::from(hour));
        if from <= until { (from..until).contains(&hour) } else { hour >= from || hour < until }
    }
}

/// What a person hears of: an organization they act for, a coalition they coordinate, or what concerns themselves.
#[derive(Clone, Debug)]
pub struct Group {
    /// The id of any of the three.
    pub about: SpaceId,
    /// Which of the three.
    pub kind: Kind,
    /// Its name.
    pub name: String,
    /// How often.
    pub rhythm: Rhythm,
    /// Since when; what happened before is not told.
    pub since: DateTime<Utc>,
    /// When a letter is due; none at once, until something happens, and never.
    pub due_at: Option<DateTime<Utc>>,
}

named! {
    /// What somebody hears of.
    pub enum Kind {
        /// An organization that they act for.
        Organization = "organization",
        /// A coalition that they coordinate.
        Coalition = "coalition",
        /// What concerns themselves.
        Oneself = "oneself",
    }
}

record! {
    /// What is kept of how a person is written to.
    #[derive(Clone, Debug)]
    pub struct Desk { pub turn: i64, pub waits: String, pub written_at: Option<DateTime<Utc>> }
}

/// Where a link to stop letters leads.
#[derive(Clone, Debug)]
pub struct Stopping {
    /// Whose letters; none: of an address that is nobody's yet.
    pub person: Option<Uuid>,
    /// Where the letter went.
    pub address: String,
    /// What it was about.
    pub about: Vec<Uuid>,
}

/// The lines of one journal that were told: stretches of numbers, in order and apart from each other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told(Vec<(i64, i64)>);

impl Told {
    /// Reads `17-40 52-60`.
    pub fn read(text: &str) -> Told {
        let stretch = |it: &str| it.split_once('-').and_then(|(from, to)| Some((from.parse().ok()?, to.parse().ok()?)));
        Told(text.split_whitespace().filter_map(stretch).collect())
    }

    /// Whether this line was told.
    pub fn holds(&self, seq: i64) -> bool {
        self.0.iter().any(|(from, to)| (*from..=*to).contains(&seq))
    }

    /// Adds what comes after everything told so far; nothing, when it ends before it begins.
    pub fn tell(&mut self, from: i64, to: i64) {
        match self.0.last_mut() {
            _ if to < from => {}
            Some(last) if last.1 + 1 >= from => last.1 = last.1.max(to),
            _ => self.0.push((from, to)),
        }
    }

    /// Leaves out what lies whole before this line: nobody asks for it any more.
    pub fn forget_before(&mut self, seq: i64) {
        self.0.retain(|(_, to)| *to >= seq);
    }
}

impl Display for Told {
    fn fmt(&self, f: &mut Formatter<'_>) -> std::fmt::Result {
        let stretches: Vec<String> = self.0.iter().map(|(from, to)| format!("{from}-{to}")).collect();
        f.write_str(&stretches.join(" "))
    }
}
