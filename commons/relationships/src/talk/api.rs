//! The talk about a relationship for programs; what is done to a comment reaches any thing that is talked about.

use base::api::{Done, Made, Nothing, Page, Slug, Text};
use base::{Cx, Error, OrganizationId, Result, Tx, say};
use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::acts::{self, at_table};
use super::reading::comments;
use super::rules::COMMENT;
use super::types::{Comment, Reading, Said};
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
    /// Markdown; empty when whoever said it took it away.
    text: String,
    /// Whether it is closed to those who may not accept.
    confidential: bool,
    /// The comment that it replies to.
    reply_to: Option<Uuid>,
    /// When its words were last changed.
    changed_at: Option<DateTime<Utc>>,
    /// When its words were taken away.
    erased_at: Option<DateTime<Utc>>,
}

/// Something to be said.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CommentIn {
    /// Markdown. A name with @ before it, of an organization or person who reads it, is a mention.
    #[schemars(length(min = 1))]
    text: Text<COMMENT>,
    /// The version it is about, if it is about one.
    #[schemars(range(min = 1))]
    version: Option<u32>,
    /// Whether it is closed to those who may not accept.
    #[serde(default)]
    confidential: bool,
    /// The comment that it replies to.
    reply_to: Option<Uuid>,
    /// The organizations whose answer it waits for.
    #[serde(default)]
    #[schemars(length(max = 60))]
    asks: Vec<OrganizationId>,
    /// Whether it answers what your organization was asked there.
    #[serde(default)]
    answers: bool,
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

/// Where a comment is.
#[derive(Deserialize, JsonSchema)]
pub struct CommentAt {
    /// The coalition, by its name in addresses.
    #[allow(dead_code)]
    coalition: Slug,
    comment: Uuid,
}

/// Whether a thread is settled.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SettledIn {
    settled: bool,
    #[serde(default)]
    why: Text<1000>,
}

/// Other words.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct WordsIn {
    /// Markdown.
    #[schemars(length(min = 1))]
    text: Text<COMMENT>,
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
    Ok(Page { items: said.into_iter().rev().map(|it| CommentOut::of(&cx, it)).collect(), next })
}

/// `POST …/relationships/{id}/comments`
pub async fn say(cx: Cx, at: At, sent: CommentIn) -> Result<Made<SaidOut>> {
    let place = cx.place()?;
    let mut tx = cx.begin(place.coalition).await?;
    let table = at_table(&mut tx, place.coalition, "relationship", at.id.0).await?;
    let said = Said {
        version: sent.version.map(i64::from),
        text: &sent.text,
        confidential: sent.confidential,
        reply_to: sent.reply_to,
        asks: sent.asks,
        answers: sent.answers,
    };
    let id = acts::say(&mut tx, place.coalition, &table, said).await?;
    let address = format!("/api/v1/coalitions/{}/relationships/{}/comments", place.slug, at.id);
    Ok(Made::at(tx, address, SaidOut { id }))
}

/// `POST …/comments/{comment}/answered`: whoever asked has their answer.
pub async fn answered(cx: Cx, at: CommentAt, _: Nothing) -> Result<Done<()>> {
    let mut tx = begin(&cx).await?;
    acts::answered(&mut tx, cx.place()?.coalition, at.comment).await?;
    Ok(Done::of(tx, ()))
}

/// `POST …/comments/{comment}/settlement`
pub async fn settle(cx: Cx, at: CommentAt, sent: SettledIn) -> Result<Done<()>> {
    let mut tx = begin(&cx).await?;
    acts::settle(&mut tx, cx.place()?.coalition, at.comment, sent.settled, &sent.why).await?;
    Ok(Done::of(tx, ()))
}

/// `POST …/comments/{comment}/text`
pub async fn correct(cx: Cx, at: CommentAt, sent: WordsIn) -> Result<Done<()>> {
    let mut tx = begin(&cx).await?;
    acts::correct(&mut tx, cx.place()?.coalition, at.comment, &sent.text).await?;
    Ok(Done::of(tx, ()))
}

/// `DELETE …/comments/{comment}`: one's own words go, their place stays.
pub async fn erase(cx: Cx, at: CommentAt) -> Result<Done<()>> {
    let mut tx = begin(&cx).await?;
    acts::erase(&mut tx, cx.place()?.coalition, at.comment).await?;
    Ok(Done::of(tx, ()))
}

async fn begin(cx: &Cx) -> Result<Tx> {
    cx.begin(cx.place()?.coalition).await
}

impl CommentOut {
    fn of(cx: &Cx, it: Comment) -> CommentOut {
        CommentOut {
            id: it.id,
            at: it.at,
            person: cx.lang.person(&it.person).into_owned(),
            organization: it.organization,
            version: it.version,
            text: it.text,
            confidential: it.confidential,
            reply_to: it.reply_to,
            changed_at: it.changed_at,
            erased_at: it.erased_at,
        }
    }
}
