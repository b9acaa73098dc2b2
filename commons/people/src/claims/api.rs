//! Claims for programs: asking for one, what waits for a coordinator, and deciding.

use base::api::{Done, InCoalition, InOrganization, Line, Nothing, Page, Paging, Slug, Text};
use base::ids::OrganizationId;
use base::{Cx, Result};
use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::types::Claim;
use super::{acts, found, rules};
use crate::attempts;
use crate::coalitions::acts::may_coordinate;
use crate::organizations;
use crate::persons::rules::plain_address;

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

/// "We are this organization."
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AskIn {
    /// Where the letter goes whose link proves the claim: an address of the organization's own domain is proof enough.
    #[schemars(length(min = 1))]
    address: Line<254>,
    /// What the coordinator reads who decides about any other address.
    #[serde(default)]
    why: Text<1000>,
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
pub async fn list(cx: Cx, _: InCoalition, asked: Paging) -> Result<Page<ClaimOut>> {
    let coalition = cx.place()?.coalition;
    may_coordinate(&cx, coalition)?;
    let mine = found::to_me(&cx).await?.into_iter().filter(|it| it.coalition == coalition);
    Ok(asked.cut(mine.collect(), |it| it.id)?.map(ClaimOut::of))
}

/// `GET /me/claims`: one's own that are not decided yet.
pub async fn mine(cx: Cx, _: Nothing, _: Nothing) -> Result<Vec<ClaimOut>> {
    cx.oneself()?;
    Ok(found::mine(&cx).await?.into_iter().map(ClaimOut::of).collect())
}

/// `POST …/organizations/{organization}/claims`: writes the letter whose link proves a claim. It is followed in a browser.
pub async fn ask(cx: Cx, at: InOrganization, sent: AskIn) -> Result<Done<()>> {
    let (person, coalition) = (cx.who()?.person, cx.place()?.coalition);
    let member = organizations::acts::by_slug(cx.db(), coalition, &at.organization).await?;
    let mut tx = cx.begin(coalition).await?;
    acts::ask(&mut tx, coalition, member.id, &sent.address, &sent.why).await?;
    // A program is counted by its person, since many of them share a place on the network.
    attempts::allow_done(&mut tx, "claim", &person.to_string(), rules::BY_PLACE, 60).await?;
    attempts::allow_done(&mut tx, "claim", &plain_address(&sent.address), rules::BY_ADDRESS, 24 * 60).await?;
    Ok(Done::of(tx, ()))
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
