//! What waits between two visits of a browser: kept under a secret that travels through the provider, and opened only
//! together with the browser's own cookie.
//!
//! Invariant: a state is worth something once, for minutes, in the browser in which it was begun.

use axum::http::HeaderMap;
use base::db::Conn;
use base::ids::{digest, secret};
use base::{Cx, House, Result, Tx, q};
use chrono::Duration;
use uuid::Uuid;

use super::rules::MINUTES;
use super::types::{Refusal, Waiting};
use crate::visitor::cookie;

/// The name of the cookie that binds a sign-in to its browser.
pub fn cookie_name(house: &House) -> &'static str {
    if house.url.starts_with("https://") { "__Host-sign-in" } else { "sign-in" }
}

/// The browser's secret: the one it has, for several tabs may be signing in, or a new one.
pub fn browser(cx: &Cx, headers: &HeaderMap) -> String {
    let has = cookie(headers, cookie_name(&cx.house));
    has.filter(|it| it.len() == 64 && it.chars().all(|it| it.is_ascii_hexdigit())).unwrap_or_else(secret)
}

/// The key of a row is made from the secret, which is kept nowhere.
fn key(state: &str) -> Uuid {
    let half: String = digest(state).chars().take(32).collect();
    half.parse().unwrap_or_default()
}

/// Waits under this secret.
pub async fn wait(cx: &Cx, state: &str, waiting: &Waiting) -> Result<()> {
    let mut tx = cx.house.db.begin().await?;
    q!(
        "insert into ceremony (id, person_id, state, expires_at) values ($1, null, $2, $3)",
        key(state),
        serde_json::to_string(waiting)?,
        cx.now + Duration::minutes(MINUTES)
    )
    .run(&mut tx)
    .await?;
    tx.commit().await
}

/// Takes what waits under this secret away, whatever comes of it.
pub async fn take(cx: &Cx, headers: &HeaderMap, state: &str) -> Result<Result<Waiting, Refusal>> {
    let mut tx = cx.house.db.begin().await?;
    let taken = take_in(Conn::from(&mut tx), cx, state).await?;
    tx.commit().await?;
    Ok(of_browser(cx, headers, taken))
}

/// What waits under this secret, left where it is.
pub async fn look(cx: &Cx, headers: &HeaderMap, state: &str) -> Result<Result<Waiting, Refusal>> {
    let found: Option<(String,)> =
        q!("select state from ceremony where id = $1 and expires_at > $2", key(state), cx.now).opt(cx.db()).await?;
    Ok(of_browser(cx, headers, found.and_then(|(it,)| serde_json::from_str(&it).ok())))
}

/// Takes it away in an act's own transaction; whether it was still there.
pub async fn use_up(tx: &mut Tx, state: &str) -> Result<bool> {
    let cx = (**tx).clone();
    Ok(take_in(tx.db(), &cx, state).await?.is_some())
}

async fn take_in(conn: Conn<'_>, cx: &Cx, state: &str) -> Result<Option<Waiting>> {
    let taken: Option<(String,)> =
        q!("delete from ceremony where id = $1 and expires_at > $2 returning state", key(state), cx.now)
            .opt(conn)
            .await?;
    // A passkey's ceremony under this key is none of ours.
    Ok(taken.and_then(|(it,)| serde_json::from_str(&it).ok()))
}

fn of_browser(cx: &Cx, headers: &HeaderMap, waiting: Option<Waiting>) -> Result<Waiting, Refusal> {
    let browser = cookie(headers, cookie_name(&cx.house)).map(|it| digest(&it));
    waiting.filter(|it| Some(&it.browser) == browser.as_ref()).ok_or(Refusal::Unknown)
}
