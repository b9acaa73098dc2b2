//! From what each of two says to what they do together.

use chrono::{DateTime, Months, Utc};
use graph::standings;
use relationships::Level;

use super::types::Did;

/// After so many months it says nothing any more what somebody said.
pub const EXPIRES: u32 = 12;
/// How long it is kept: days.
pub const KEPT: i64 = 366;
/// The last months that are asked about.
pub const ASKED_ABOUT: i64 = 6;
/// Two who are so many levels apart should talk about it.
pub const APART: i64 = 2;

/// The moment before which what was said no longer counts.
pub fn expired(now: DateTime<Utc>) -> DateTime<Utc> {
    now.checked_sub_months(Months::new(EXPIRES)).unwrap_or(now)
}

/// The highest level among these things; none when there is nothing of the kind.
pub fn highest(does: u8) -> Option<Level> {
    Level::of(i64::from(u8::BITS - does.leading_zeros()))
}

/// The things themselves, the lowest level first.
pub fn each(does: u8) -> impl Iterator<Item = Did> {
    Did::ALL.iter().copied().filter(move |did| does & did.bit() > 0)
}

/// What is to be told of an agreement and what two say beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beside {
    /// Neither has said anything.
    Unknown,
    /// Only one's own side has.
    OnlyWe(Option<Level>),
    /// Only the other has.
    OnlyThey(Option<Level>),
    /// They are two levels or more apart: ours, then theirs.
    Apart(Option<Level>, Option<Level>),
    /// Both say that they do what was agreed.
    Same,
    /// Both say that they do more.
    More(Level),
    /// Both have said, and what both say is less.
    Less(Option<Level>),
}

/// What to tell, of what was agreed and what each says, if they have said anything.
pub fn beside(agreed: Level, ours: Option<u8>, theirs: Option<u8>) -> Beside {
    let (Some(we), Some(they)) = (ours, theirs) else {
        return match (ours, theirs) {
            (Some(we), _) => Beside::OnlyWe(highest(we)),
            (_, Some(they)) => Beside::OnlyThey(highest(they)),
            _ => Beside::Unknown,
        };
    };
    let number = |level: Option<Level>| level.map_or(0, Level::number);
    let (we_top, they_top) = (highest(we), highest(they));
    if (number(we_top) - number(they_top)).abs() >= APART {
        return Beside::Apart(we_top, they_top);
    }
    let standing = standings(&[(0, 1, we), (1, 0, they)], &[(0, 1, agreed as u8)]);
    let both = standing.first().and_then(|it| it.observed).and_then(|it| Level::of(i64::from(it)));
    match both {
        Some(level) if level > agreed => Beside::More(level),
        Some(level) if level == agreed => Beside::Same,
        less => Beside::Less(less),
    }
}
