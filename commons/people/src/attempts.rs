//! How often something may be tried: by a place on the network, and by what is tried.
//!
//! Counted in the database, so that several programs on one database count together. What is counted is kept as a
//! digest: the table names no address and no place, and what nobody counts any more is cleared away once a minute
//! (`app/src/jobs.rs`). Invariant: guessing is counted before anybody looks at the guess, and
//! where it is counted only when it was wrong, a place that was wrong too often is not looked at; an act that writes letters is counted in its own transaction, once it is allowed and understood.

use std::net::IpAddr;

use base::db::Conn;
use base::ids::digest;
use base::{Cx, Error, Result, Tx, doors::Peer, q};
use chrono::{DateTime, Utc};

/// Counts one attempt of this kind at this key; more than `most` in one window of `minutes` is [`Error::Busy`] with the
/// seconds until the next window.
pub async fn allow(cx: &Cx, kind: &str, key: &str, most: i64, minutes: i64) -> Result<()> {
    let mut tx = cx.house.db.begin().await?;
    let counted = count(Conn::from(&mut tx), cx.now, &format!("{kind} {key}"), minutes).await?;
    tx.commit().await?;
    within(counted, most)
}

/// The same in the transaction of an act that has just been done. Where it is one too many, the error takes back both
/// the act and the count.
pub async fn allow_done(tx: &mut Tx, kind: &str, key: &str, most: i64, minutes: i64) -> Result<()> {
    let at = tx.now;
    within(count(tx.db(), at, &format!("{kind} {key}"), minutes).await?, most)
}

/// Counts one attempt, and says whether it is the first of its window.
pub async fn is_first(tx: &mut Tx, kind: &str, key: &str, minutes: i64) -> Result<bool> {
    let at = tx.now;
    Ok(count(tx.db(), at, &format!("{kind} {key}"), minutes).await?.0 == 1)
}

/// Attempts in the window that `now` lies in, with this one; and the seconds that are left of it.
async fn count(conn: Conn<'_>, now: DateTime<Utc>, what: &str, minutes: i64) -> Result<(i64, u64)> {
    let (since, left) = window(now, minutes);
    let (n,): (i64,) = q!(
        "insert into attempt (key, since, n) values ($1, $2, 1)
         on conflict (key, since) do update set n = attempt.n + 1 returning n",
        digest(what),
        since
    )
    .one(conn)
    .await?;
    Ok((n, left))
}

fn within((n, left): (i64, u64), most: i64) -> Result<()> {
    if n > most { Err(Error::Busy(left)) } else { Ok(()) }
}

/// The same for a place on the network. A household's addresses of the newer kind count as one.
pub async fn allow_from(cx: &Cx, kind: &str, peer: Peer, most: i64, minutes: i64) -> Result<()> {
    allow(cx, kind, &place(peer.0), most, minutes).await
}

/// Whether a place on the network has tried no more than `most` in this window, without counting: for what is read often
/// and rightly, and counted with [`allow_from`] only where it was wrong.
pub async fn not_too_often_from(cx: &Cx, kind: &str, peer: Peer, most: i64, minutes: i64) -> Result<()> {
    let (since, left) = window(cx.now, minutes);
    let key = digest(&format!("{kind} {}", place(peer.0)));
    let tried: Option<(i64,)> =
        q!("select n from attempt where key = $1 and since = $2", key, since).opt(cx.db()).await?;
    within((tried.map_or(0, |(n,)| n), left), most)
}

/// [`allow_done`] for a place on the network.
pub async fn allow_done_from(tx: &mut Tx, kind: &str, peer: Peer, most: i64, minutes: i64) -> Result<()> {
    allow_done(tx, kind, &place(peer.0), most, minutes).await
}

/// The start of the window that `now` lies in, and the seconds that are left of it.
fn window(now: DateTime<Utc>, minutes: i64) -> (DateTime<Utc>, u64) {
    let width = minutes.max(1) * 60;
    let passed = now.timestamp().rem_euclid(width);
    let since = DateTime::from_timestamp(now.timestamp() - passed, 0).unwrap_or(now);
    (since, (width - passed).unsigned_abs())
}

fn place(ip: IpAddr) -> String {
    match ip {
        IpAddr::V4(ip) => ip.to_string(),
        IpAddr::V6(ip) => ip.segments()[..4].iter().map(|part| format!("{part:x}:")).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::{place, window};

    #[test]
    fn a_window_says_when_it_ends() {
        let at = "2027-06-08T10:20:30Z".parse().expect("a moment");
        let (since, left) = window(at, 15);
        assert_eq!(since.to_rfc3339(), "2027-06-08T10:15:00+00:00");
        assert_eq!(left, 9 * 60 + 30);
    }

    #[test]
    fn a_household_counts_as_one_place() {
        let place = |ip: &str| place(ip.parse().expect("an address"));
        assert_eq!(place("2001:db8:1:2::7"), place("2001:db8:1:2:ffff::1"));
        assert_ne!(place("192.0.2.1"), place("192.0.2.2"));
    }
}
