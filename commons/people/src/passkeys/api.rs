//! One's passkeys for programs: seen, named, taken away. They are made in a browser alone, where the authenticator is.

use base::api::{Done, IfMatch, Line, Nothing, etag};
use base::{Cx, Error, Result};
use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::acts;
use super::rules::NAME;
use super::types::Listed;

/// A passkey.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Passkey")]
pub struct PasskeyOut {
    id: Uuid,
    name: String,
    made_at: DateTime<Utc>,
    used_at: Option<DateTime<Utc>>,
    /// What to send as `If-Match` when it is named anew.
    etag: String,
}

/// Another name.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NameIn {
    name: Line<NAME>,
}

/// Where a passkey is.
#[derive(Deserialize, JsonSchema)]
pub struct At {
    passkey: Uuid,
}

/// `GET /me/passkeys`
pub async fn list(cx: Cx, _: Nothing, _: Nothing) -> Result<Vec<PasskeyOut>> {
    let person = cx.oneself()?.person;
    acts::passkeys(cx.db(), person).await?.into_iter().map(PasskeyOut::of).collect()
}

/// `PATCH /me/passkeys/{passkey}`
pub async fn rename(cx: Cx, at: At, sent: NameIn, read: IfMatch) -> Result<Done<PasskeyOut>> {
    let person = cx.oneself()?.person;
    let mut tx = cx.begin(person).await?;
    let one = |all: Vec<Listed>| all.into_iter().find(|it| it.id == at.passkey).ok_or(Error::NotFound);
    let before = one(acts::passkeys(tx.db(), person).await?)?;
    acts::rename(&mut tx, at.passkey, &sent.name).await?;
    read.is(&PasskeyOut::of(before)?.etag)?;
    let out = PasskeyOut::of(one(acts::passkeys(tx.db(), person).await?)?)?;
    Ok(Done::of(tx, out))
}

/// `DELETE /me/passkeys/{passkey}`
pub async fn remove(cx: Cx, at: At) -> Result<Done<()>> {
    let mut tx = cx.begin(cx.oneself()?.person).await?;
    acts::remove(&mut tx, at.passkey).await?;
    Ok(Done::of(tx, ()))
}

impl PasskeyOut {
    fn of(it: Listed) -> Result<PasskeyOut> {
        let Listed { id, name, made_at, used_at } = it;
        Ok(PasskeyOut { etag: etag(&name)?, id, name, made_at, used_at })
    }
}
