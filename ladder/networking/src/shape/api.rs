//! The shape of the network for programs: the same findings, in words and by their parts, and the same numbers.

use std::collections::BTreeMap;
use std::sync::Arc;

use base::api::InCoalition;
use base::{Cx, OrganizationId, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::acts::{measure, seen};
use super::numbers::all;
use super::parts::{Reader, sentence, told};
use super::types::Finding;
use crate::past::acts::asked;

/// On which day.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OnDay {
    /// The quarter at whose end, such as `2026-Q2`; without it, now.
    #[serde(default)]
    pub at: String,
}

/// What the network's shape says, as far as whoever asks may see it.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "NetworkShape")]
pub struct ShapeOut {
    organizations: usize,
    /// Pairs that are tied.
    ties: usize,
    /// What is worth saying, the most important first.
    findings: Vec<FindingOut>,
    /// The numbers by their names: information, and no target. What is not defined, or says nothing of so few, is not there.
    numbers: BTreeMap<&'static str, f64>,
}

/// Something worth saying.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "NetworkFinding")]
struct FindingOut {
    /// What it is about: holds, between, apart, unjoined, alone, by-one, more, less, differ, one-sided, broker, core, crossing, low.
    kind: &'static str,
    /// In words, in the language that was asked for.
    says: String,
    /// Those it is about, in no order of weight.
    organizations: Vec<OrganizationId>,
}

/// `GET …/network/shape`
pub async fn read(cx: Cx, _: InCoalition, day: OnDay) -> Result<ShapeOut> {
    let place = cx.place()?;
    let seen = Arc::new(seen(&cx, asked(&cx, &day.at)?).await?);
    let of = measure(&seen).await?;
    let to = Reader { cx: &cx, place, seen: &seen };
    let id = |node: &u32| seen.nodes[*node as usize].id;
    let out = |it: &Finding| FindingOut {
        kind: kind(it),
        says: sentence(&to, it),
        organizations: about(it).iter().map(id).collect(),
    };
    Ok(ShapeOut {
        organizations: seen.nodes.len(),
        ties: of.graph.ties(),
        findings: told(&to, &of).iter().map(out).collect(),
        numbers: all(&of).into_iter().filter(|it| it.1.is_finite()).collect(),
    })
}

fn kind(it: &Finding) -> &'static str {
    match it {
        Finding::Holds { .. } => "holds",
        Finding::Between { .. } => "between",
        Finding::Apart { .. } => "apart",
        Finding::Unjoined { .. } => "unjoined",
        Finding::Alone(_) => "alone",
        Finding::ByOne(_) => "by-one",
        Finding::More(_) => "more",
        Finding::Less(_) => "less",
        Finding::Differ(_) => "differ",
        Finding::OneSided(_) => "one-sided",
        Finding::Broker { .. } => "broker",
        Finding::Core { .. } => "core",
        Finding::Crossing { .. } => "crossing",
        Finding::Low { .. } => "low",
    }
}

fn about(it: &Finding) -> Vec<u32> {
    let mut nodes = match it {
        Finding::Holds { node, .. } | Finding::Broker { node, .. } => vec![*node],
        Finding::Between { nodes, .. } | Finding::Alone(nodes) | Finding::Core { nodes, .. } => nodes.clone(),
        Finding::Apart { others, .. } => others.concat(),
        Finding::ByOne(ones) => ones.iter().map(|it| it.0).collect(),
        Finding::More(pairs) | Finding::Less(pairs) | Finding::Differ(pairs) | Finding::OneSided(pairs) => {
            pairs.iter().flat_map(|it| [it.a, it.b]).collect()
        }
        Finding::Unjoined { .. } | Finding::Crossing { .. } | Finding::Low { .. } => vec![],
    };
    nodes.sort_unstable();
    nodes.dedup();
    nodes
}
