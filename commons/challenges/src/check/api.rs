//! Challenges for programs: what was told and what the records show; asking, answering, taking back.

use std::collections::BTreeMap;

use base::api::{Done, InCoalition, Nothing};
use base::{Cx, Result};
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::types::{Check, Given, Item, Part, Told, Verdict};
use super::{acts, reading};
use crate::challenge::Challenge;
use crate::evidence::{self, Leaning};
use crate::own_place;

/// The seven challenges of a coalition, as its own may know them.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Challenges")]
pub struct ChallengesOut {
    /// The latest check; null: there was none.
    check: Option<CheckOut>,
    /// Each challenge, in order.
    challenges: Vec<ChallengeOut>,
}

/// A check.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "ChallengeCheck")]
struct CheckOut {
    /// The last day on which it takes answers.
    closes_on: NaiveDate,
    open: bool,
    /// How many people were asked; null while it is open.
    asked: Option<i64>,
    people: Option<i64>,
    organizations: Option<i64>,
}

/// One challenge, with its two kinds of evidence.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "ChallengeStands")]
struct ChallengeOut {
    challenge: Challenge,
    /// What people said when the latest check closed, all together first; empty: nobody was asked yet.
    answers: Vec<ToldOut>,
    /// What the records show, each in a sentence.
    records: Vec<FindingOut>,
}

/// What some of the answers come to.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "ChallengeTold")]
struct ToldOut {
    /// Whose answers.
    part: Part,
    verdict: Verdict,
    /// How many people; 0 where they are too few.
    people: i64,
    organizations: i64,
}

/// Something that the records show.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "ChallengeFinding")]
struct FindingOut {
    says: String,
    leaning: Leaning,
}

/// For how long a check is open.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OpenIn {
    /// 2, 3 or 4.
    #[schemars(range(min = 2, max = 4))]
    weeks: i64,
}

/// Your answers.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswersIn {
    /// From 1 (not at all) to 5 (fully), by question; leave out what you cannot say. Without any you would rather not answer
    /// this time.
    #[serde(default)]
    answers: BTreeMap<Item, i64>,
    /// Whether you are part of a community that is often treated as less; null: you would rather not say.
    #[serde(default)]
    belongs: Option<bool>,
}

/// `GET …/challenges`
pub async fn read(cx: Cx, _: InCoalition, _: Nothing) -> Result<ChallengesOut> {
    let space = own_place(&cx)?.coalition;
    let today = cx.now.date_naive();
    let check = |it: &Check| CheckOut {
        closes_on: it.closes_on,
        open: it.is_open(today),
        asked: it.asked,
        people: it.people,
        organizations: it.organizations,
    };
    let latest = reading::latest(cx.db(), space).await?;
    let told = match reading::closed(cx.db(), space, 1).await?.first() {
        Some(closed) => reading::told(cx.db(), space, closed.id).await?,
        None => vec![],
    };
    let findings = evidence::findings(&cx, space).await?;
    let out = |it: &Challenge| ChallengeOut {
        challenge: *it,
        answers: told.iter().filter(|of| of.challenge == *it).map(ToldOut::of).collect(),
        records: findings
            .iter()
            .filter(|of| of.challenge == *it)
            .map(|of| FindingOut { says: cx.lang.say(&of.says), leaning: of.leaning })
            .collect(),
    };
    Ok(ChallengesOut { check: latest.as_ref().map(check), challenges: Challenge::ALL.iter().map(out).collect() })
}

impl ToldOut {
    fn of(it: &Told) -> ToldOut {
        ToldOut { part: it.part, verdict: it.verdict, people: it.people, organizations: it.organizations }
    }
}

/// `POST …/challenges/checks`
pub async fn open(cx: Cx, _: InCoalition, sent: OpenIn) -> Result<Done<()>> {
    let space = own_place(&cx)?.coalition;
    let mut tx = cx.begin(space).await?;
    acts::open(&mut tx, space, sent.weeks).await?;
    Ok(Done::of(tx, ()))
}

/// `POST …/challenges/answers`
pub async fn answer(cx: Cx, _: InCoalition, sent: AnswersIn) -> Result<Done<()>> {
    let space = own_place(&cx)?.coalition;
    acts::among_the_asked(&cx)?;
    let given = Given { said: sent.answers, belongs: sent.belongs };
    let passes = given.said.is_empty() && given.belongs.is_none();
    let mut tx = cx.begin(space).await?;
    acts::answer(&mut tx, space, Some(&given).filter(|_| !passes)).await?;
    Ok(Done::of(tx, ()))
}

/// `DELETE …/challenges/answers`
pub async fn forget(cx: Cx, _: InCoalition) -> Result<Done<()>> {
    let space = own_place(&cx)?.coalition;
    let mut tx = cx.begin(space).await?;
    acts::forget(&mut tx, space).await?;
    Ok(Done::of(tx, ()))
}
