//! What a verb is about, when a message is tried again, and how it is signed.

use base::error::all_well;
use base::outward::Unanswered;
use base::{Error, Outward, Problem, Result, say};
use base64::Engine;
use base64::prelude::BASE64_STANDARD as BASE64;
use chrono::{DateTime, Duration, Utc};
use hmac::{Hmac, Mac};
use sha2::Sha256;

use super::types::{Draft, Hook, Kind};

/// How many webhooks an organization or a coalition has.
pub const MOST: i64 = 5;
/// The longest address: characters.
pub const LONGEST: usize = 500;
/// How many of them a person registers in an hour.
pub const BY_PERSON: i64 = 20;
/// How many trials a webhook is sent in an hour.
pub const TRIALS: i64 = 20;
/// How long messages that were given up are kept: days.
pub const GIVEN_UP_KEPT: i64 = 30;
/// How many messages wait for a webhook before no further line is read for it.
pub const WAITING: i64 = 200;
/// A message waits for an earlier one of its webhook while that was tried less often than this: so they come in order
/// where all goes well, and one that is never taken does not hold up the others for days.
pub const IN_ORDER: i64 = 3;
/// How long an old secret signs beside the new one.
pub const OLD: Duration = Duration::hours(24);
/// How long a webhook may fail before it is told nothing any more.
pub const PATIENCE: Duration = Duration::days(3);

/// Seconds between one try and the next: some three days in all.
const WAITS: [i64; 12] = [5, 30, 120, 600, 1_800, 3_600, 10_800, 21_600, 36_000, 43_200, 57_600, 86_400];
/// How often a message is tried before somebody has to look at it.
pub const TRIES: i64 = WAITS.len() as i64 + 1;

/// How long to wait after so many tries; `chance` between 0 and 1 moves it by a fifth either way, so that messages that
/// failed together do not come back together. None when it was tried often enough.
pub fn wait_after(tries: i64, chance: f64) -> Option<Duration> {
    let seconds = *WAITS.get(usize::try_from(tries.max(1) - 1).ok()?)?;
    Some(Duration::milliseconds((seconds as f64 * 1_000.0 * (0.8 + 0.4 * chance.clamp(0.0, 1.0))) as i64))
}

/// What a verb of the journal is about.
pub fn kind_of(verb: &str) -> Kind {
    match verb.split('.').next().unwrap_or_default() {
        "relationship" => Kind::Relationships,
        "talk" => Kind::Talk,
        "organization" | "organizations" | "claim" => Kind::Organizations,
        _ => Kind::Coalition,
    }
}

/// A new secret, as the Standard Webhooks write it: <https://www.standardwebhooks.com>.
pub fn fresh_secret() -> String {
    format!("whsec_{}", BASE64.encode(rand::random::<[u8; 32]>()))
}

/// The header that proves where a message is from: one signature for each secret that counts now.
pub fn signatures(hook: &Hook, id: &str, at: DateTime<Utc>, body: &str) -> String {
    let old = hook.old_secret.as_ref().filter(|_| hook.old_until.is_some_and(|until| until > at));
    let all = std::iter::once(&hook.secret).chain(old).map(|secret| signature(secret, id, at.timestamp(), body));
    all.collect::<Vec<_>>().join(" ")
}

/// `v1,` and the HMAC-SHA256 of id, seconds and body.
pub fn signature(secret: &str, id: &str, seconds: i64, body: &str) -> String {
    let key = BASE64.decode(secret.trim_start_matches("whsec_")).unwrap_or_default();
    let mut mac = Hmac::<Sha256>::new_from_slice(&key).expect("a key of any length is one");
    mac.update(format!("{id}.{seconds}.{body}").as_bytes());
    format!("v1,{}", BASE64.encode(mac.finalize().into_bytes()))
}

/// The address that messages go to, written in one way; else what has to be changed before it can be registered.
pub fn address(draft: &Draft, outward: &Outward) -> Result<String> {
    let mut problems = vec![];
    let length = draft.address.chars().count();
    let read = if length > LONGEST { Err(Unanswered::Address) } else { outward.read(&draft.address) };
    match &read {
        Err(why) if !draft.address.is_empty() => problems.push(Problem::new("address", why.says())),
        Err(_) => problems.push(Problem::new("address", say!("field-is-empty"))),
        Ok(_) => {}
    }
    if draft.kinds.is_empty() {
        problems.push(Problem::new("kind", say!("webhook-no-kind")));
    }
    all_well(problems)?;
    read.map(String::from).map_err(|why| Error::field("address", why.says()))
}
