//! How a coalition stands, for the programs of those who coordinate it.

use base::api::{InCoalition, Nothing};
use base::{Cx, Result};
use chrono::{DateTime, Utc};
use people::coalitions::acts::may_coordinate;
use people::letters::bounces;
use people::organizations;
use relationships::Level;
use relationships::overview::{Unanswered, stand, unanswered};
use relationships::standing::State;
use relationships::standing::store::RelationshipId;
use schemars::JsonSchema;
use serde::Serialize;

/// How many organizations of a kind are named; the page names as many.
pub const NAMED: usize = 8;

/// How a coalition stands.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Overview")]
pub struct OverviewOut {
    members: i64,
    /// Relationships by level and state, without those that only their parties know.
    relationships: Vec<CountOut>,
    /// Members that nobody of their own looks after.
    unclaimed: FewOut,
    /// Members without a relationship in force.
    alone: FewOut,
    /// Members with somebody whom no letter reaches, the first by name.
    unreached: Vec<MemberOut>,
    /// Proposals that nobody has answered for a month.
    unanswered: SilenceOut,
}

/// How many relationships stand like this.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "RelationshipCount")]
struct CountOut {
    level: Level,
    state: State,
    n: i64,
}

/// How many they are, and the first of them by name.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "FewMembers")]
struct FewOut {
    n: i64,
    first: Vec<MemberOut>,
}

/// A member of a coalition.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Member")]
struct MemberOut {
    /// Its name in addresses.
    slug: String,
    name: String,
}

/// How many proposals lie unanswered, and the oldest of them.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Silence")]
struct SilenceOut {
    n: usize,
    first: Vec<UnansweredOut>,
}

/// A proposal that lies unanswered.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Unanswered")]
struct UnansweredOut {
    relationship: RelationshipId,
    purpose: String,
    since: DateTime<Utc>,
    /// The names of those who have not answered, with commas between.
    waiting_on: String,
}

/// `GET …/overview`
pub async fn overview(cx: Cx, _: InCoalition, _: Nothing) -> Result<OverviewOut> {
    let coalition = cx.place()?.coalition;
    may_coordinate(&cx, coalition)?;
    let stand = stand(&cx, coalition).await?;
    let unclaimed = organizations::acts::unclaimed(&cx, coalition, NAMED).await?;
    let unreached = bounces::unreached_in(&cx, coalition, NAMED as i64).await?;
    let silence = unanswered(&cx, coalition).await?;
    let named = |(slug, name): &(String, String)| MemberOut { slug: slug.clone(), name: name.clone() };
    let listed = unclaimed.first.iter().map(|it| MemberOut { slug: it.slug.clone(), name: it.name.clone() });
    let count = |it: &relationships::overview::Count| CountOut { level: it.level, state: it.state, n: it.n };
    Ok(OverviewOut {
        members: stand.members,
        relationships: stand.counts.iter().map(count).collect(),
        unclaimed: FewOut { n: unclaimed.n as i64, first: listed.collect() },
        alone: FewOut { n: stand.alone_n, first: stand.alone.iter().map(named).collect() },
        unreached: unreached.iter().map(named).collect(),
        unanswered: SilenceOut { n: silence.n, first: silence.first.iter().map(UnansweredOut::of).collect() },
    })
}

impl UnansweredOut {
    fn of(it: &Unanswered) -> UnansweredOut {
        let (purpose, waiting_on) = (it.purpose.clone(), it.waiting_on.clone());
        UnansweredOut { relationship: it.id, purpose, since: it.since, waiting_on }
    }
}
