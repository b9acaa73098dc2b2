//! Taking everything away, for programs: the same files as their pages bring, handed out and never stored under a key.

use axum::response::Response;
use base::api::{InCoalition, Nothing};
use base::{Cx, Error, OrganizationId, Result};
use people::organizations::acts::organization as read;
use schemars::JsonSchema;
use serde::Deserialize;

use super::{pages, person};

/// Where an organization of one's own is.
#[derive(Deserialize, JsonSchema)]
pub struct At {
    organization: OrganizationId,
}

/// `POST /me/takeaway`
pub async fn mine(cx: Cx, _: Nothing) -> Result<Response> {
    cx.oneself()?;
    person::bring(&cx).await
}

/// `POST /me/organizations/{organization}/takeaway`: also of one that has left, or is in several coalitions.
pub async fn organization(cx: Cx, at: At) -> Result<Response> {
    if !cx.speaks_for(at.organization) {
        return Err(Error::NotFound);
    }
    pages::take(&cx, &read(cx.db(), at.organization).await?).await
}

/// `POST …/takeaway`
pub async fn coalition(cx: Cx, _: InCoalition) -> Result<Response> {
    pages::take_books(&cx).await
}
