//! What waits on whoever asks, and what is coming, for programs.

use base::api::Nothing;
use base::{Cx, OrganizationId, Result};
use chrono::{DateTime, NaiveDate, Utc};
use relationships::overview::{self, Coming, Waiting};
use relationships::standing::State;
use relationships::standing::store::RelationshipId;
use relationships::talk;
use relationships::talk::types::Waiting as Question;
use relationships::terms::Kind;
use schemars::JsonSchema;
use serde::Serialize;
use uuid::Uuid;

/// How far ahead is looked: days.
const DAYS: u64 = 60;

/// A version that waits for a yes or no of one of the person's organizations.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Waiting")]
pub struct WaitingOut {
    /// The coalition, by its name in addresses.
    coalition: String,
    relationship: RelationshipId,
    purpose: String,
    version: i64,
    kind: Kind,
    since: DateTime<Utc>,
    /// Whose answer is waited for.
    organization: OrganizationId,
    organization_name: String,
    /// Who proposed it.
    proposer: String,
}

/// A review or an end that comes.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Coming")]
pub struct ComingOut {
    /// The coalition, by its name in addresses.
    coalition: String,
    relationship: RelationshipId,
    purpose: String,
    state: State,
    review_on: Option<NaiveDate>,
    ends_on: Option<NaiveDate>,
    /// The person's organization in it.
    organization: OrganizationId,
}

/// A question that waits for an answer of one of the person's organizations.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Question")]
pub struct QuestionOut {
    /// The coalition, by its name in addresses.
    coalition: String,
    comment: Uuid,
    /// What it is about, by its name.
    about: String,
    text: String,
    /// Who asks.
    asker: String,
    asked_at: DateTime<Utc>,
    /// Who is asked.
    organization: OrganizationId,
    organization_name: String,
}

/// `GET /me/questions`: the longest first.
pub async fn questions(cx: Cx, _: Nothing, _: Nothing) -> Result<Vec<QuestionOut>> {
    let all = talk::reading::waiting(&cx, cx.who()?.person).await?;
    Ok(all.into_iter().filter(|it| cx.speaks_for(it.organization)).map(QuestionOut::of).collect())
}

/// `GET /me/waiting`: the longest first.
pub async fn list(cx: Cx, _: Nothing, _: Nothing) -> Result<Vec<WaitingOut>> {
    let all = overview::waiting(&cx, cx.who()?.person).await?;
    Ok(all.into_iter().filter(|it| cx.speaks_for(it.organization)).map(WaitingOut::of).collect())
}

/// `GET /me/coming`
pub async fn coming(cx: Cx, _: Nothing, _: Nothing) -> Result<Vec<ComingOut>> {
    let all = overview::coming(&cx, cx.who()?.person, DAYS).await?;
    Ok(all.into_iter().filter(|it| cx.speaks_for(it.mine)).map(ComingOut::of).collect())
}

impl QuestionOut {
    fn of(it: Question) -> QuestionOut {
        QuestionOut {
            coalition: it.coalition,
            comment: it.comment,
            about: it.about,
            text: it.text,
            asker: it.asker,
            asked_at: it.asked_at,
            organization: it.organization,
            organization_name: it.organization_name,
        }
    }
}

impl WaitingOut {
    fn of(it: Waiting) -> WaitingOut {
        WaitingOut {
            coalition: it.coalition,
            relationship: it.id,
            purpose: it.purpose,
            version: it.version,
            kind: it.kind,
            since: it.since,
            organization: it.organization,
            organization_name: it.organization_name,
            proposer: it.proposer,
        }
    }
}

impl ComingOut {
    fn of(it: Coming) -> ComingOut {
        ComingOut {
            coalition: it.coalition,
            relationship: it.id,
            purpose: it.purpose,
            state: it.state,
            review_on: it.review_on,
            ends_on: it.ends_on,
            organization: it.mine,
        }
    }
}
