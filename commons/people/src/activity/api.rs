//! What changed, for programs: the facts of each line, and its sentence.

use std::collections::BTreeMap;

use base::api::{InCoalition, Page};
use base::ids::OrganizationId;
use base::{Cx, Error, Result, say};
use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use super::acts::{Line, lines_of};

/// How many lines a page holds.
const PAGE: i64 = 60;

/// A change.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Change")]
pub struct LineOut {
    /// Its number in the coalition's journal.
    seq: i64,
    at: DateTime<Utc>,
    /// What was done, such as `relationship.agreed`.
    verb: String,
    /// What it was done to.
    subject_kind: String,
    subject: Uuid,
    /// The organization it was done for.
    organization: Option<OrganizationId>,
    organization_name: Option<String>,
    /// The facts as they were then.
    facts: BTreeMap<String, Value>,
    /// What somebody said with it, in their own words.
    said: Option<String>,
    /// The same in a sentence.
    says: String,
}

/// Which lines are asked for.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// The `next` of the page before; without it, the latest.
    after: Option<String>,
}

/// `GET …/activity`: the latest first.
pub async fn list(cx: Cx, _: InCoalition, asked: Asked) -> Result<Page<LineOut>> {
    let before = asked.after.as_deref().map(str::parse::<i64>).transpose();
    let before = before.map_err(|_| Error::field("after", say!("api-after-unknown")))?;
    if !cx.place()?.own() && cx.organization().is_none() {
        return Err(Error::Forbidden(say!("act-for-an-organization-first")));
    }
    let lines = lines_of(&cx, before, PAGE).await?;
    let next = lines.last().filter(|_| lines.len() as i64 == PAGE).map(|last| last.seq.to_string());
    Ok(Page { items: lines.into_iter().map(|it| LineOut::of(&cx, it)).collect(), next })
}

impl LineOut {
    fn of(cx: &Cx, it: Line) -> LineOut {
        LineOut {
            says: it.sentence(cx.lang),
            facts: serde_json::from_str(&it.facts).unwrap_or_default(),
            seq: it.seq,
            at: it.at,
            verb: it.verb,
            subject_kind: it.subject_kind,
            subject: it.subject,
            organization: it.organization,
            organization_name: it.organization_name,
            said: it.said,
        }
    }
}
