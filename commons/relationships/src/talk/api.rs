//! The talk about a relationship for programs.

use base::api::{Made, Page, Text};
use base::{Cx, Error, OrganizationId, Result, say};
use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::acts::{COMMENT, Comment, Reading, comments};
use crate::Cursor;
use crate::standing::api::At;
use crate::standing::permission::{relationship, sees_terms, trusted};

/// How many comments stand on a page.
const PAGE: usize = 50;

/// Something that was said.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Comment")]
pub struct CommentOut {
    id: Uuid,
    at: DateTime<Utc>,
    /// Who said it.
    person: String,
    /// The organization they acted for.
    organization: Option<OrganizationId>,
    /// The version it is about, if it is about one.
    version: Option<i64>,
    /// Markdown.
    text: String,
    /// Whether it is closed to those who may not accept.
    confidential: bool,
}

/// Something to be said.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CommentIn {
    /// Markdown.
    #[schemars(length(min = 1))]
    text: Text<COMMENT>,
    /// The version it is about, if it is about one.
    #[schemars(range(min = 1))]
    version: Option<u32>,
    /// Whether it is closed to those who may not accept.
    #[serde(default)]
    confidential: bool,
}

/// Which comments are asked for.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// The `next` of the page before; without it, the latest.
    after: Option<String>,
}

/// What was said.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Said")]
pub struct SaidOut {
    id: Uuid,
}

/// `GET …/relationships/{id}/comments`: the latest first.
pub async fn list(cx: Cx, at: At, asked: Asked) -> Result<Page<CommentOut>> {
    let it = relationship(&cx, at.id).await?;
    sees_terms(&cx, &it)?;
    let before = asked.after.as_deref().map(str::parse).transpose();
    let before: Option<Cursor> = before.map_err(|_| Error::field("after", say!("api-after-unknown")))?;
    let reading = Reading { trusted: trusted(&cx, &it), span: it.span, before, most: PAGE };
    let (said, more) = comments(cx.db(), it.space, it.row.id.0, reading).await?;
    let next = said.first().filter(|_| more).map(|first| Cursor { at: first.at, id: first.id }.to_string());
    Ok(Page { items: said.into_iter().rev().map(CommentOut::of).collect(), next })
}

/// `POST …/relationships/{id}/comments`
pub async fn say(cx: Cx, at: At, sent: CommentIn) -> Result<Made<SaidOut>> {
    let place = cx.place()?;
    let mut tx = cx.begin(place.coalition).await?;
    let version = sent.version.map(i64::from);
    let id =
        crate::standing::acts::say(&mut tx, place.coalition, at.id, version, &sent.text, sent.confidential).await?;
    let address = format!("/api/v1/coalitions/{}/relationships/{}/comments", place.slug, at.id);
    Ok(Made::at(tx, address, SaidOut { id }))
}

impl CommentOut {
    fn of(it: Comment) -> CommentOut {
        CommentOut {
            id: it.id,
            at: it.at,
            person: it.person,
            organization: it.organization,
            version: it.version,
            text: it.text,
            confidential: it.confidential,
        }
    }
}
