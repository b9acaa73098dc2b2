//! Coalitions for programs: founding, what they say, who coordinates, who leaves.

use base::api::{Done, IfMatch, InCoalition, Line, Made, Nothing, Slug, Text, Why};
use base::form::seal;
use base::ids::{CoalitionId, PersonId};
use base::{Cx, Result, q};
use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::types::{Coalition, Draft};
use super::{acts, memberships};
use crate::organizations::rules::{LINE, NAME, PARAGRAPH};

/// A coalition.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Coalition")]
pub struct CoalitionOut {
    id: CoalitionId,
    /// Its name in addresses.
    slug: String,
    name: String,
    /// What it is for, as Markdown.
    purpose: String,
    /// What its members hold to, as Markdown.
    stands_on: String,
    town: String,
    /// Its time zone, as the IANA list names it.
    zone: String,
}

/// A coalition to be founded.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FoundingIn {
    #[schemars(length(min = 1))]
    name: Line<NAME>,
    #[schemars(length(min = 1))]
    purpose: Text<PARAGRAPH>,
    #[serde(default)]
    stands_on: Text<PARAGRAPH>,
    #[serde(default)]
    town: Line<LINE>,
    /// As the IANA list names it, such as `America/New_York`.
    zone: Line<60>,
}

/// What is to be changed of a coalition; what is left out stays.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangeIn {
    #[schemars(length(min = 1))]
    name: Option<Line<NAME>>,
    purpose: Option<Text<PARAGRAPH>>,
    stands_on: Option<Text<PARAGRAPH>>,
    town: Option<Line<LINE>>,
    zone: Option<Line<60>>,
}

/// Somebody who coordinates.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Coordinator")]
pub struct CoordinatorOut {
    person: PersonId,
    name: String,
    since: DateTime<Utc>,
}

/// Where a coordinator is.
#[derive(Deserialize, JsonSchema)]
pub struct CoordinatorAt {
    /// The coalition, by its name in addresses.
    #[allow(dead_code)]
    coalition: Slug,
    person: PersonId,
}

/// `GET /coalitions`: every coalition here, by name; their front pages are open to everybody.
pub async fn list(cx: Cx, _: Nothing, _: Nothing) -> Result<Vec<CoalitionOut>> {
    let all: Vec<Coalition> = q!(
        "select id, slug, name, purpose, stands_on, town, zone, made_at from coalition order by name, slug limit 1000"
    )
    .all(cx.db())
    .await?;
    Ok(all.into_iter().map(CoalitionOut::of).collect())
}

/// `POST /coalitions`
pub async fn found(cx: Cx, _: Nothing, sent: FoundingIn) -> Result<Made<CoalitionOut>> {
    let mut tx = cx.begin_in(&[]).await?;
    let (name, purpose, stands_on) = (sent.name.into(), sent.purpose.into(), sent.stands_on.into());
    let draft = Draft { name, purpose, stands_on, town: sent.town.into(), zone: sent.zone.into() };
    let it = acts::found(&mut tx, &draft, "").await?;
    Ok(Made::at(tx, format!("/api/v1/coalitions/{}", it.slug), CoalitionOut::of(it)))
}

/// `GET /coalitions/{coalition}`
pub async fn read(cx: Cx, _: InCoalition, _: Nothing) -> Result<CoalitionOut> {
    Ok(CoalitionOut::of(acts::coalition(cx.db(), cx.place()?.coalition).await?))
}

/// `PATCH /coalitions/{coalition}`
pub async fn change(cx: Cx, _: InCoalition, sent: ChangeIn, read: IfMatch) -> Result<Done<CoalitionOut>> {
    let id = cx.place()?.coalition;
    acts::may_coordinate(&cx, id)?;
    let mut tx = cx.begin(id).await?;
    let before = acts::coalition(tx.db(), id).await?;
    let mut draft = Draft::of(&before);
    let drawn_from = seal(&draft.fields());
    draft.name = sent.name.map_or(draft.name, Into::into);
    draft.purpose = sent.purpose.map_or(draft.purpose, Into::into);
    draft.stands_on = sent.stands_on.map_or(draft.stands_on, Into::into);
    draft.town = sent.town.map_or(draft.town, Into::into);
    draft.zone = sent.zone.map_or(draft.zone, Into::into);
    acts::change(&mut tx, id, &draft, &drawn_from).await?;
    read.holds(&CoalitionOut::of(before))?;
    let out = CoalitionOut::of(acts::coalition(tx.db(), id).await?);
    Ok(Done::of(tx, out))
}

/// `GET /coalitions/{coalition}/coordinators`: for those who coordinate.
pub async fn list_coordinators(cx: Cx, _: InCoalition, _: Nothing) -> Result<Vec<CoordinatorOut>> {
    let id = cx.place()?.coalition;
    acts::may_coordinate(&cx, id)?;
    let all = acts::coordinators(cx.db(), id).await?;
    Ok(all.into_iter().map(|it| CoordinatorOut { person: it.person, name: it.name, since: it.since }).collect())
}

/// `DELETE /coalitions/{coalition}/coordinators/{person}`
pub async fn remove_coordinator(cx: Cx, at: CoordinatorAt) -> Result<Done<()>> {
    let id = cx.place()?.coalition;
    let mut tx = cx.begin(id).await?;
    acts::remove_coordinator(&mut tx, id, at.person).await?;
    Ok(Done::of(tx, ()))
}

/// `POST /coalitions/{coalition}/leaving`: the organization acted for leaves.
pub async fn leave(cx: Cx, _: InCoalition, sent: Why) -> Result<Done<()>> {
    let (coalition, organization) = (cx.place()?.coalition, cx.acting()?.organization);
    let mut tx = cx.begin_in(&[coalition.into(), organization.into()]).await?;
    memberships::leave(&mut tx, coalition, organization, &sent.why).await?;
    Ok(Done::of(tx, ()))
}

impl CoalitionOut {
    fn of(it: Coalition) -> CoalitionOut {
        let Coalition { id, slug, name, purpose, stands_on, town, zone, .. } = it;
        CoalitionOut { id, slug, name, purpose, stands_on, town, zone }
    }
}
