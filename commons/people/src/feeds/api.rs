//! One's own feeds: seen and taken away. A program makes no address that outlives its token.

use base::api::{Done, Nothing};
use base::ids::{CoalitionId, OrganizationId};
use base::{Cx, Result};
use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::types::Feed;
use super::{acts, found};

/// A feed; its address is kept nowhere.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Feed")]
pub struct FeedOut {
    id: Uuid,
    /// What it is called.
    name: String,
    /// The coalition that it tells of; null: everywhere, about the organization.
    coalition: Option<CoalitionId>,
    /// The organization that it is read for; null: as a coordinator.
    organization: Option<OrganizationId>,
    /// When its address was made.
    made_at: DateTime<Utc>,
    /// When it was last read, to the hour.
    read_at: Option<DateTime<Utc>>,
}

/// Where a feed is.
#[derive(Deserialize, JsonSchema)]
pub struct At {
    feed: Uuid,
}

/// `GET /me/feeds`
pub async fn list(cx: Cx, _: Nothing, _: Nothing) -> Result<Vec<FeedOut>> {
    let out = |it: Feed| FeedOut {
        name: it.name(&cx),
        id: it.id,
        coalition: it.coalition,
        organization: it.organization,
        made_at: it.made_at,
        read_at: it.read_at,
    };
    Ok(found::mine(&cx).await?.into_iter().map(out).collect())
}

/// `DELETE /me/feeds/{feed}`
pub async fn remove(cx: Cx, at: At) -> Result<Done<()>> {
    let mut tx = cx.begin(cx.who()?.person).await?;
    acts::remove(&mut tx, at.feed).await?;
    Ok(Done::of(tx, ()))
}
