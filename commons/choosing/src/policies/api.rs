//! A coalition's policy, for programs.

use base::api::{Done, InCoalition, Nothing, Text};
use base::{Cx, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::acts;
use crate::Policy;
use crate::together::rules::WHY;

/// What each level asks for.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "ChoosingPolicy")]
pub struct PolicyOut {
    version: i64,
    /// Why it was changed from the version before.
    reason: String,
    /// The table, in the format that `manyhands choose --policy` reads.
    table: Value,
}

/// Another table.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PolicyIn {
    /// The version that it was made from.
    after: i64,
    table: Value,
    /// Why; everybody in the coalition reads it.
    #[schemars(length(min = 1))]
    why: Text<WHY>,
}

impl PolicyOut {
    fn of(policy: &Policy) -> PolicyOut {
        PolicyOut { version: policy.version(), reason: policy.reason().to_owned(), table: policy.json() }
    }
}

/// `GET …/choosing/policy`
pub async fn read(cx: Cx, _: InCoalition, _: Nothing) -> Result<PolicyOut> {
    Ok(PolicyOut::of(&acts::current(cx.db(), cx.place()?.coalition).await?))
}

/// `POST …/choosing/policy`: the next version, for choices that begin from now on.
pub async fn change(cx: Cx, _: InCoalition, sent: PolicyIn) -> Result<Done<PolicyOut>> {
    let space = cx.place()?.coalition;
    let mut tx = cx.begin(space).await?;
    acts::change(&mut tx, space, &sent.table, sent.after, &sent.why).await?;
    let out = PolicyOut::of(&acts::current(tx.db(), space).await?);
    Ok(Done::of(tx, out))
}
