//! What somebody may make a feed of, which lines one tells, and when a reader has it already.

use base::Who;
use chrono::{DateTime, NaiveDateTime, SubsecRound, TimeDelta, Utc};
use sha2::{Digest, Sha256};
use uuid::{Builder, Uuid};

use super::types::Of;
use crate::activity::Line;

/// How many feeds one person has at most.
pub const MOST: i64 = 30;
/// How many lines a feed tells: the latest.
pub const LINES: usize = 50;
/// How many wrong addresses one place on the network asks for in a quarter of an hour.
pub const WRONG: i64 = 120;

/// Everything that somebody may make a feed of: `members` are the coalitions of each organization that they act for.
pub fn choices(who: &Who, members: &[Of]) -> Vec<Of> {
    let coordinated = who.coordinated().map(|it| Of::Coordinator(it.coalition));
    let hats = who.hats.iter().map(|it| Of::Organization(it.organization));
    members.iter().copied().chain(coordinated).chain(hats).collect()
}

/// Whether a feed tells this line. An address lies in other people's programs, and opens without anybody signing in: it
/// is less than a session, and what is confidential is not in it, whatever its person may read.
pub fn tells(line: &Line) -> bool {
    !line.is_confidential()
}

/// The id of a line for all time, in whichever feed it stands: made from the journal and its number there.
pub fn id_of(space: Uuid, seq: i64) -> Uuid {
    let digest = Sha256::new().chain_update(space).chain_update(seq.to_be_bytes()).finalize();
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&digest[..16]);
    Builder::from_custom_bytes(bytes).into_uuid()
}

const HTTP_DATE: &str = "%a, %d %b %Y %H:%M:%S GMT";

/// When a feed last changed, as HTTP writes it; nothing while more may happen within that same second, which such a date
/// does not tell apart.
pub fn last_modified(updated: DateTime<Utc>, now: DateTime<Utc>) -> Option<String> {
    let second = updated.trunc_subsecs(0);
    (now - second >= TimeDelta::seconds(2)).then(|| second.format(HTTP_DATE).to_string())
}

/// Whether a reader who last saw it at that date has it still.
pub fn is_unchanged_since(date: &str, updated: DateTime<Utc>) -> bool {
    let since = NaiveDateTime::parse_from_str(date.trim(), HTTP_DATE);
    since.is_ok_and(|since| updated.trunc_subsecs(0) <= since.and_utc())
}
