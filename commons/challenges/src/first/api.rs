//! First steps for programs.

use base::api::{Done, InCoalition, Nothing, Text};
use base::{Cx, OrganizationId, Result};
use chrono::{DateTime, Utc};
use people::coalitions::acts::may_coordinate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::types::Topic;
use super::{acts, reading};
use crate::own_place;

/// First steps in a coalition.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "FirstSteps")]
pub struct StepsOut {
    /// What was said with them, the latest first.
    said: Vec<SaidOut>,
    /// Members that have not spoken in the open for a year; null for whoever does not coordinate.
    silent: Option<Vec<SilentOut>>,
}

/// What somebody would like to be asked about.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "FirstWord")]
struct SaidOut {
    organization: OrganizationId,
    name: String,
    topic: Topic,
    text: String,
    at: DateTime<Utc>,
}

/// A member that has not spoken.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "SilentMember")]
struct SilentOut {
    organization: OrganizationId,
    name: String,
}

/// What you say with a first step.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SayIn {
    topic: Topic,
    #[serde(default)]
    text: Text<600>,
}

/// `GET …/first-steps`
pub async fn read(cx: Cx, _: InCoalition, _: Nothing) -> Result<StepsOut> {
    let space = own_place(&cx)?.coalition;
    let said = reading::said(&cx, space, 100).await?.into_iter().map(|it| SaidOut {
        organization: it.organization,
        name: it.name,
        topic: it.topic,
        text: it.text,
        at: it.done_at,
    });
    let silent = match may_coordinate(&cx, space) {
        Ok(()) => {
            let all = reading::silent(&cx, space).await?.into_iter();
            Some(all.map(|it| SilentOut { organization: it.id, name: it.name }).collect())
        }
        Err(_) => None,
    };
    Ok(StepsOut { said: said.collect(), silent })
}

/// `POST …/first-steps/own`
pub async fn say(cx: Cx, _: InCoalition, sent: SayIn) -> Result<Done<()>> {
    let space = own_place(&cx)?.coalition;
    let mut tx = cx.begin(space).await?;
    acts::say(&mut tx, space, sent.topic, &sent.text).await?;
    Ok(Done::of(tx, ()))
}

/// `POST …/first-steps/own/not-for-me`
pub async fn decline(cx: Cx, _: InCoalition, _: Nothing) -> Result<Done<()>> {
    let space = own_place(&cx)?.coalition;
    let mut tx = cx.begin(space).await?;
    acts::decline(&mut tx, space).await?;
    Ok(Done::of(tx, ()))
}

/// `POST …/first-steps/asking`
pub async fn ask(cx: Cx, _: InCoalition, _: Nothing) -> Result<Done<()>> {
    let space = own_place(&cx)?.coalition;
    let mut tx = cx.begin(space).await?;
    acts::ask(&mut tx, space).await?;
    Ok(Done::of(tx, ()))
}
