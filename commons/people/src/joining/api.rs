//! An organization and a coalition finding each other, for programs.

use base::api::{Done, InCoalition, Nothing, Page, Paging, Slug, Text};
use base::ids::OrganizationId;
use base::{Cx, Error, Result};
use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::types::{Asked, Joining, Outcome, Side};
use super::{acts, found};

/// An asking.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Joining")]
pub struct JoiningOut {
    id: Uuid,
    /// The coalition, by its name in addresses.
    coalition: String,
    organization: OrganizationId,
    organization_name: String,
    /// The side that asked; the other answers.
    asked_by: Side,
    why: String,
    asked_at: DateTime<Utc>,
    expires_at: DateTime<Utc>,
    outcome: Outcome,
    /// The words that came with the answer.
    answer: String,
}

/// An organization to be asked, or that asks.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AskIn {
    /// The organization that should come in; without it, the one acted for.
    organization: Option<OrganizationId>,
    #[serde(default)]
    why: Text<1000>,
}

/// What came of asking.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "JoiningAsked")]
pub struct AskedOut {
    /// Whether both sides have said yes, so that the organization is in.
    joined: bool,
    /// The asking that waits for the other side.
    joining: Option<Uuid>,
}

/// An answer.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerIn {
    /// Whether the answer is yes.
    yes: bool,
    #[serde(default)]
    words: Text<1000>,
}

/// Where an asking is.
#[derive(Deserialize, JsonSchema)]
pub struct At {
    /// The coalition, by its name in addresses.
    #[allow(dead_code)]
    coalition: Slug,
    joining: Uuid,
}

/// `GET …/joinings`: those that wait, the oldest first, for those who coordinate.
pub async fn list(cx: Cx, _: InCoalition, asked: Paging) -> Result<Page<JoiningOut>> {
    let coalition = cx.place()?.coalition;
    crate::coalitions::acts::may_coordinate(&cx, coalition)?;
    Ok(asked.cut(found::open_in(&cx, coalition).await?, |it| it.id)?.map(JoiningOut::of))
}

/// `GET /me/joinings`: those that wait for an answer of whoever asks.
pub async fn mine(cx: Cx, _: Nothing, _: Nothing) -> Result<Vec<JoiningOut>> {
    let mut all = found::to_me(&cx).await?;
    all.retain(|it| match it.asked_by {
        Side::Coalition => cx.speaks_for(it.organization),
        Side::Organization => cx.coordinates(it.coalition),
    });
    Ok(all.into_iter().map(JoiningOut::of).collect())
}

/// `GET …/joinings/{joining}`
pub async fn read(cx: Cx, at: At, _: Nothing) -> Result<JoiningOut> {
    Ok(JoiningOut::of(acts::of_place(&cx, at.joining).await?))
}

/// `POST …/joinings`
pub async fn ask(cx: Cx, _: InCoalition, sent: AskIn) -> Result<Done<AskedOut>> {
    let coalition = cx.place()?.coalition;
    let organization = sent.organization.or(cx.organization()).ok_or(Error::NotFound)?;
    let mut tx = cx.begin_in(&[coalition.into(), organization.into()]).await?;
    let asked = acts::ask(&mut tx, coalition, organization, &sent.why).await?;
    let out = match asked {
        Asked::Joined => AskedOut { joined: true, joining: None },
        Asked::Waits(id) | Asked::Already(id) => AskedOut { joined: false, joining: Some(id) },
    };
    Ok(Done::of(tx, out))
}

/// `POST …/joinings/{joining}/answer`
pub async fn answer(cx: Cx, at: At, sent: AnswerIn) -> Result<Done<JoiningOut>> {
    let it = acts::of_place(&cx, at.joining).await?;
    let mut tx = cx.begin_in(&[it.coalition.into(), it.organization.into()]).await?;
    acts::answer(&mut tx, &it, sent.yes, &sent.words).await?;
    let out = JoiningOut::of(found::joining(tx.db(), it.coalition, it.id).await?);
    Ok(Done::of(tx, out))
}

/// `DELETE …/joinings/{joining}`: the side that asked no longer does.
pub async fn take_back(cx: Cx, at: At) -> Result<Done<()>> {
    let it = acts::of_place(&cx, at.joining).await?;
    let mut tx = cx.begin_in(&[it.coalition.into(), it.organization.into()]).await?;
    acts::take_back(&mut tx, &it).await?;
    Ok(Done::of(tx, ()))
}

impl JoiningOut {
    fn of(it: Joining) -> JoiningOut {
        JoiningOut {
            id: it.id,
            coalition: it.coalition_slug,
            organization: it.organization,
            organization_name: it.organization_name,
            asked_by: it.asked_by,
            why: it.why,
            asked_at: it.asked_at,
            expires_at: it.expires_at,
            outcome: it.outcome,
            answer: it.answer,
        }
    }
}
