//! Claims for programs: what waits for a coordinator, and deciding.

use base::api::{Done, InCoalition, Nothing, Slug, Text};
use base::ids::OrganizationId;
use base::{Cx, Result};
use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::types::Claim;
use super::{acts, found};
use crate::coalitions::acts::may_coordinate;
use crate::organizations;

/// A claim that waits for a coordinator.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Claim")]
pub struct ClaimOut {
    id: Uuid,
    organization: OrganizationId,
    /// The organization's name in addresses.
    organization_slug: String,
    organization_name: String,
    /// Who claims it.
    person: Option<String>,
    /// The address that they proved.
    address: String,
    why: String,
    confirmed_at: Option<DateTime<Utc>>,
}

/// A decision.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DecisionIn {
    granted: bool,
    /// A no needs a reason.
    #[serde(default)]
    reason: Text<1000>,
}

/// Where a claim is.
#[derive(Deserialize, JsonSchema)]
pub struct At {
    /// The coalition, by its name in addresses.
    #[allow(dead_code)]
    coalition: Slug,
    /// The organization, by its name in the coalition's addresses.
    organization: Slug,
    claim: Uuid,
}

/// `GET …/claims`: those that wait, the oldest first.
pub async fn list(cx: Cx, _: InCoalition, _: Nothing) -> Result<Vec<ClaimOut>> {
    let coalition = cx.place()?.coalition;
    may_coordinate(&cx, coalition)?;
    let mine = found::to_me(&cx).await?.into_iter().filter(|it| it.coalition == coalition);
    Ok(mine.map(ClaimOut::of).collect())
}

/// `POST …/organizations/{organization}/claims/{claim}/decision`
pub async fn decide(cx: Cx, at: At, sent: DecisionIn) -> Result<Done<()>> {
    let coalition = cx.place()?.coalition;
    may_coordinate(&cx, coalition)?;
    let member = organizations::acts::by_slug(cx.db(), coalition, &at.organization).await?;
    let mut tx = cx.begin_in(&[coalition.into(), member.id.into()]).await?;
    acts::decide(&mut tx, member.id, at.claim, sent.granted, &sent.reason).await?;
    Ok(Done::of(tx, ()))
}

impl ClaimOut {
    fn of(it: Claim) -> ClaimOut {
        ClaimOut {
            id: it.id,
            organization: it.organization,
            organization_slug: it.organization_slug,
            organization_name: it.organization_name,
            person: it.person_name,
            address: it.address,
            why: it.why,
            confirmed_at: it.confirmed_at,
        }
    }
}
