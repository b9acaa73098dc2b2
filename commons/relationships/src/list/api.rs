//! The list of relationships for programs.

use base::api::{InCoalition, Line, Page};
use base::{Cx, Error, OrganizationId, Result, say};
use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::acts::{Filter, Item, ItemParty, relationships};
use crate::Level;
use crate::standing::State;
use crate::standing::store::RelationshipId;

/// What the list is narrowed to.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    level: Option<Level>,
    state: Option<State>,
    /// Only where this organization is or was a party.
    with: Option<OrganizationId>,
    /// Only purposes that contain this.
    purpose: Option<Line<200>>,
    /// The `next` of the page before; without it the list begins.
    after: Option<String>,
}

/// A relationship in a list.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "RelationshipOutline")]
pub struct ItemOut {
    id: RelationshipId,
    purpose: String,
    level: Level,
    state: State,
    /// The parties that it is spoken of with, by name.
    parties: Vec<NamedOut>,
    agreed_at: Option<DateTime<Utc>>,
    review_on: Option<NaiveDate>,
    ends_on: Option<NaiveDate>,
    ended_at: Option<DateTime<Utc>>,
    changed_at: DateTime<Utc>,
}

/// An organization by its name.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Named")]
pub struct NamedOut {
    organization: OrganizationId,
    name: String,
}

/// `GET …/relationships`: what whoever asks may see, latest change first.
pub async fn list(cx: Cx, _: InCoalition, asked: Asked) -> Result<Page<ItemOut>> {
    let after = asked.after.as_deref().map(str::parse).transpose();
    let after = after.map_err(|_| Error::field("after", say!("api-after-unknown")))?;
    let purpose = asked.purpose.unwrap_or_default().to_string();
    let filter = Filter { level: asked.level, state: asked.state, with: asked.with, purpose, after };
    let listed = relationships(&cx, &filter).await?;
    let items = listed.items.into_iter().map(|item| ItemOut::of(item, &listed.parties)).collect();
    Ok(Page { items, next: listed.next.map(|it| it.to_string()) })
}

impl ItemOut {
    fn of(it: Item, parties: &[ItemParty]) -> ItemOut {
        let its = parties.iter().filter(|party| party.relationship == it.id);
        ItemOut {
            id: it.id,
            purpose: it.purpose,
            level: it.level,
            state: it.state,
            parties: its.map(|it| NamedOut { organization: it.organization, name: it.name.clone() }).collect(),
            agreed_at: it.agreed_at,
            review_on: it.review_on,
            ends_on: it.ends_on,
            ended_at: it.ended_at,
            changed_at: it.changed_at,
        }
    }
}
