//! The life of a link, and how its devices are called.

use chrono::{DateTime, Utc};

use super::types::{Link, May, Purpose, Stands};
use crate::persons::rules::device;

/// How long a link works: days.
pub const DAYS: i64 = 30;
/// How long a link is kept after that, so that its page can say what became of it: days.
pub const KEPT: i64 = 90;
/// How many buttons one place on the network presses in fifteen minutes.
pub const BY_PLACE: i64 = 120;
/// How many letters are written anew for one link in a day.
pub const AGAIN: i64 = 3;

/// Where a link stands at this moment.
pub fn stands(
    used: Option<DateTime<Utc>>,
    revoked: Option<DateTime<Utc>>,
    ends: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Stands {
    match (used, revoked) {
        (Some(_), _) => Stands::Used,
        (None, Some(_)) => Stands::Revoked,
        _ if ends <= now => Stands::Expired,
        _ => Stands::Open,
    }
}

/// The same of a link that was read.
pub fn stands_now(link: &Link, now: DateTime<Utc>) -> Stands {
    stands(link.used_at, link.revoked_at, link.expires_at, now)
}

/// Whether this reader may still do this: a contact no longer may once somebody looks after the organization, or where
/// its coordinator does not let it.
pub fn contact_may(link: &Link, purpose: &Purpose) -> bool {
    !link.is_contacts() || (link.claimed_at.is_none() && link.may >= purpose.needs && link.may > May::Nothing)
}

/// What is kept of a device: the family of its browser and its system, never more.
pub fn device_words(agent: &str) -> String {
    match device(agent) {
        ("", system) => system.to_owned(),
        (browser, "") => browser.to_owned(),
        (browser, system) => format!("{browser} · {system}"),
    }
}
