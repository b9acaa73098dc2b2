//! Tokens for programs: one's own and those of an organization, seen and taken away. A token makes no tokens.

use base::api::{Done, InOrganization, Nothing, Slug};
use base::ids::OrganizationId;
use base::{Cx, Error, Result, say};
use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::acts;
use super::types::Token;
use crate::organizations::acts::by_slug;

/// A token; its secret is kept nowhere.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Token")]
pub struct TokenOut {
    id: Uuid,
    name: String,
    /// What it may be used for, with spaces between.
    scopes: String,
    /// Who made it and stands behind what it does.
    made_by: String,
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

/// Where one of them is.
#[derive(Deserialize, JsonSchema)]
pub struct OursAt {
    /// The coalition, by its name in addresses.
    #[allow(dead_code)]
    coalition: Slug,
    /// The organization, by its name in the coalition's addresses.
    organization: Slug,
    token: Uuid,
}

/// `GET /me/tokens`
pub async fn list(cx: Cx, _: Nothing, _: Nothing) -> Result<Vec<TokenOut>> {
    let mine = acts::tokens(cx.db(), cx.oneself()?.person).await?;
    Ok(mine.into_iter().map(TokenOut::of).collect())
}

/// `DELETE /me/tokens/{token}`
pub async fn remove(cx: Cx, at: At) -> Result<Done<()>> {
    let mut tx = cx.begin(cx.oneself()?.person).await?;
    acts::remove(&mut tx, None, at.token).await?;
    Ok(Done::of(tx, ()))
}

/// `GET …/organizations/{organization}/tokens`: for its stewards.
pub async fn list_ours(cx: Cx, at: InOrganization, _: Nothing) -> Result<Vec<TokenOut>> {
    let ours = acts::tokens(cx.db(), ours(&cx, &at.organization).await?).await?;
    Ok(ours.into_iter().map(TokenOut::of).collect())
}

/// `DELETE …/organizations/{organization}/tokens/{token}`
pub async fn remove_ours(cx: Cx, at: OursAt) -> Result<Done<()>> {
    let organization = ours(&cx, &at.organization).await?;
    let mut tx = cx.begin(organization).await?;
    acts::remove(&mut tx, Some(organization), at.token).await?;
    Ok(Done::of(tx, ()))
}

/// The organization of an address, if whoever asks runs its tokens; to those who do not act for it they are not there.
async fn ours(cx: &Cx, slug: &str) -> Result<OrganizationId> {
    let id = by_slug(cx.db(), cx.place()?.coalition, slug).await?.id;
    match cx.organization() {
        Some(acting) if acting == id && cx.steward_of(id) => Ok(id),
        Some(acting) if acting == id => Err(Error::Forbidden(say!("token-only-stewards"))),
        _ => Err(Error::NotFound),
    }
}

impl TokenOut {
    fn of(it: Token) -> TokenOut {
        let Token { id, name, scopes, person, made_at, seen_at, expires_at } = it;
        TokenOut { id, name, scopes, made_by: person, made_at, seen_at, expires_at }
    }
}
