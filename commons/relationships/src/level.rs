//! The five levels of the ladder, in their fixed order.

use base::db::Value;

/// A rung of the ladder. Higher is not better: the right one is the lowest that reaches the goals.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize, schemars::JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Exchange information so that each does a better job.
    Networking = 1,
    /// Alter their own activities, so that people are served better together.
    Coordination = 2,
    /// Share resources, let go of turf.
    Cooperation = 3,
    /// Enhance each other; share risks, responsibilities, rewards, credit.
    Collaboration = 4,
    /// Public, private, nonprofit and residents solve a systemic problem together.
    Multisector = 5,
}

impl Level {
    /// Every level, from the lowest rung up.
    pub const ALL: [Level; 5] =
        [Level::Networking, Level::Coordination, Level::Cooperation, Level::Collaboration, Level::Multisector];

    /// Its number, 1 to 5, as the database keeps it.
    pub fn number(self) -> i64 {
        self as i64
    }

    /// The level of this number.
    pub fn of(number: i64) -> Option<Level> {
        Level::ALL.into_iter().find(|level| level.number() == number)
    }

    /// Its name in addresses, word keys and drawings.
    pub fn as_str(self) -> &'static str {
        ["networking", "coordination", "cooperation", "collaboration", "multisector"][self as usize - 1]
    }

    /// The rungs between `from` and `to`, which somebody who goes straight there skips. From nothing, all below `to`.
    pub fn skipped(from: Option<Level>, to: Level) -> Vec<Level> {
        Level::ALL.into_iter().filter(|between| Some(*between) > from && *between < to).collect()
    }
}

impl std::fmt::Display for Level {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.as_str())
    }
}

impl std::str::FromStr for Level {
    type Err = base::Error;

    fn from_str(text: &str) -> base::Result<Level> {
        Level::ALL.into_iter().find(|level| level.as_str() == text).ok_or(base::Error::NotFound)
    }
}

impl From<Level> for Value {
    fn from(level: Level) -> Value {
        level.number().into()
    }
}

impl base::db::Column for Level {
    const NULL: Value = Value::Int(None);
}

impl base::db::Field for Level {
    fn read(cell: base::db::Cell<'_>) -> base::Result<Self> {
        let number = <i64 as base::db::Field>::read(cell)?;
        Level::of(number).ok_or_else(|| base::Error::broken(format!("there is no level {number}")))
    }
}

impl Level {
    /// Its name in the reader's language.
    pub fn word(self, lang: base::Lang) -> std::borrow::Cow<'static, str> {
        lang.word(&format!("level-{self}"))
    }

    /// Its drawing; the word always stands beside it. `size` is "" or "mark-level-l".
    pub fn mark(self, cx: &base::Cx, size: &str) -> maud::Markup {
        maud::html! { svg class={ "mark-level " (size) } aria-hidden="true" { use href=(cx.mark(self.as_str())) {} } }
    }
}
