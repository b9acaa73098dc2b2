//! One's own tokens for programs: seen and taken away. A token makes no tokens.

use base::api::{Done, Nothing};
use base::{Cx, Result};
use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::acts;

/// A token; its secret is kept nowhere.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Token")]
pub struct TokenOut {
    id: Uuid,
    name: String,
    /// What it may be used for, with spaces between.
    scopes: String,
    made_at: DateTime<Utc>,
    /// When it was last used, to the hour.
    seen_at: DateTime<Utc>,
    expires_at: DateTime<Utc>,
}

/// Where a token is.
#[derive(Deserialize, JsonSchema)]
pub struct At {
    token: Uuid,
}

/// `GET /me/tokens`
pub async fn list(cx: Cx, _: Nothing, _: Nothing) -> Result<Vec<TokenOut>> {
    let mine = acts::tokens(cx.db(), cx.who()?.person).await?;
    let out = |it: super::types::Token| TokenOut {
        id: it.id,
        name: it.name,
        scopes: it.scopes,
        made_at: it.made_at,
        seen_at: it.seen_at,
        expires_at: it.expires_at,
    };
    Ok(mine.into_iter().map(out).collect())
}

/// `DELETE /me/tokens/{token}`
pub async fn remove(cx: Cx, at: At) -> Result<Done<()>> {
    let mut tx = cx.begin(cx.who()?.person).await?;
    acts::remove(&mut tx, None, at.token).await?;
    Ok(Done::of(tx, ()))
}
