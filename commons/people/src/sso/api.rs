//! The accounts elsewhere that sign one in, for programs: seen and taken away. Only a person in a browser opens such a way.

use base::api::{Done, Nothing};
use base::{Cx, Result};
use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::acts;

/// An account elsewhere.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Account")]
pub struct AccountOut {
    id: Uuid,
    /// Where it is: what the operator calls it, else its address.
    name: String,
    /// The address that it was proved by.
    address: String,
    used_at: DateTime<Utc>,
    /// When it was taken away, since then it signs nobody in.
    removed_at: Option<DateTime<Utc>>,
}

/// Where an account is.
#[derive(Deserialize, JsonSchema)]
pub struct At {
    account: Uuid,
}

/// `GET /me/accounts`
pub async fn list(cx: Cx, _: Nothing, _: Nothing) -> Result<Vec<AccountOut>> {
    cx.oneself()?;
    let out = |it: super::types::Linked| AccountOut {
        name: acts::name_of(&cx, &it.issuer),
        id: it.id,
        address: it.address,
        used_at: it.used_at,
        removed_at: it.removed_at,
    };
    Ok(acts::mine(&cx).await?.into_iter().map(out).collect())
}

/// `DELETE /me/accounts/{account}`
pub async fn remove(cx: Cx, at: At) -> Result<Done<()>> {
    let mut tx = cx.begin(cx.oneself()?.person).await?;
    acts::remove(&mut tx, at.account).await?;
    Ok(Done::of(tx, ()))
}
