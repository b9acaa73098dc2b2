//! Talks between two organizations, for programs that act for one of them.

use base::api::{Done, InCoalition, Line, Made, Nothing, Slug, Text};
use base::{Cx, OrganizationId, Result, Tx};
use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::acts;
use super::reading::{self, whole};
use super::rules::{NAME, WORDS};
use super::types::{Became, Heard, Mending, MendingId, Outcome, Promise, Whole};
use crate::pulse::acts::with_authority;
use crate::pulse::api::PartnerAt;
use crate::pulse::pages::own_place;

/// A talk between two organizations.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "TrustTalk")]
pub struct TalkOut {
    id: MendingId,
    /// The two.
    between: [OrganizationId; 2],
    names: [String; 2],
    /// Who asked for it; null: it was offered to both.
    asked_by: Option<OrganizationId>,
    offered_at: DateTime<Utc>,
    /// When both had said yes.
    opened_at: Option<DateTime<Utc>>,
    /// When the two look at it together again.
    follow_up_on: Option<NaiveDate>,
    /// Who from outside leads it; empty: nobody.
    guide: String,
    /// When both had agreed to that.
    guide_agreed_at: Option<DateTime<Utc>>,
    ended_at: Option<DateTime<Utc>>,
    outcome: Option<Outcome>,
}

/// A talk with everything that stands on it.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "TrustTalkWhole")]
pub struct WholeOut {
    #[serde(flatten)]
    talk: TalkOut,
    /// Who has said yes to it.
    yes: Vec<OrganizationId>,
    heard: Vec<HeardOut>,
    promises: Vec<PromiseOut>,
}

/// What an organization heard the other say.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "TrustHeard")]
struct HeardOut {
    id: Uuid,
    organization: OrganizationId,
    person: String,
    /// Markdown.
    text: String,
    at: DateTime<Utc>,
}

/// What an organization will do.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "TrustPromise")]
struct PromiseOut {
    id: Uuid,
    organization: OrganizationId,
    person: String,
    text: String,
    due_on: NaiveDate,
    made_at: DateTime<Utc>,
    outcome: Option<Became>,
    why: String,
}

/// That a talk was asked for, or was there.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "TrustTalkMade")]
pub struct IdOut {
    id: MendingId,
}

/// Where a talk is.
#[derive(Deserialize, JsonSchema)]
pub struct TalkAt {
    /// The coalition, by its name in addresses.
    #[allow(dead_code)]
    coalition: Slug,
    talk: MendingId,
}

/// Where a promise is.
#[derive(Deserialize, JsonSchema)]
pub struct PromiseAt {
    /// The coalition, by its name in addresses.
    #[allow(dead_code)]
    coalition: Slug,
    talk: MendingId,
    promise: Uuid,
}

/// Somebody from outside who leads a talk.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct GuideIn {
    #[schemars(length(min = 1))]
    name: Line<NAME>,
    /// The mail address they sign in with, if they are known here.
    #[serde(default)]
    address: Line<254>,
}

/// What was heard.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HeardIn {
    #[schemars(length(min = 1))]
    text: Text<WORDS>,
}

/// What will be done.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PromiseIn {
    #[schemars(length(min = 1))]
    text: Text<WORDS>,
    due_on: NaiveDate,
}

/// What became of a promise.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SettledIn {
    outcome: Became,
    #[serde(default)]
    why: Text<WORDS>,
}

/// The day of the next look.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FollowIn {
    on: NaiveDate,
}

/// How a talk ends: `mended` or `let-go`.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EndIn {
    outcome: Outcome,
}

/// `GET …/trust/talks`: of the organization acted for, the latest first.
pub async fn list(cx: Cx, _: InCoalition, _: Nothing) -> Result<Vec<TalkOut>> {
    let place = own_place(&cx)?;
    let own = with_authority(&cx)?.organization;
    Ok(reading::of_organization(cx.db(), place.coalition, own).await?.iter().map(TalkOut::of).collect())
}

/// `GET …/trust/talks/{talk}`
pub async fn read(cx: Cx, at: TalkAt, _: Nothing) -> Result<WholeOut> {
    cx.who()?;
    let it = whole(&cx, cx.db(), cx.place()?.coalition, at.talk).await?;
    Ok(WholeOut::of(&cx, it))
}

/// `POST …/trust/partners/{partner}/talks`
pub async fn ask(cx: Cx, at: PartnerAt, _: Nothing) -> Result<Made<IdOut>> {
    let place = own_place(&cx)?;
    let mut tx = cx.begin(place.coalition).await?;
    let id = acts::ask(&mut tx, place.coalition, at.partner).await?;
    Ok(Made::at(tx, format!("/api/v1/coalitions/{}/trust/talks/{id}", place.slug), IdOut { id }))
}

async fn begin(cx: &Cx) -> Result<Tx> {
    cx.who()?;
    cx.begin(cx.place()?.coalition).await
}

/// One step on a talk.
macro_rules! step {
    ($(#[$meta:meta])* $name:ident($at:ident: $where:ty, $sent:ident: $body:ty, $tx:ident, $space:ident) $act:expr) => {
        $(#[$meta])*
        pub async fn $name(cx: Cx, $at: $where, $sent: $body) -> Result<Done<()>> {
            let (mut $tx, $space) = (begin(&cx).await?, cx.place()?.coalition);
            $act.await?;
            Ok(Done::of($tx, ()))
        }
    };
}

step! {
    /// `POST …/agreement`
    agree(at: TalkAt, _sent: Nothing, tx, space) acts::agree(&mut tx, space, at.talk)
}
step! {
    /// `POST …/not-now`
    not_now(at: TalkAt, _sent: Nothing, tx, space) acts::not_now(&mut tx, space, at.talk)
}
step! {
    /// `POST …/guide`
    name_guide(at: TalkAt, sent: GuideIn, tx, space) acts::name_guide(&mut tx, space, at.talk, &sent.name, &sent.address)
}
step! {
    /// `POST …/guide/agreement`
    agree_to_guide(at: TalkAt, _sent: Nothing, tx, space) acts::agree_to_guide(&mut tx, space, at.talk)
}
step! {
    /// `POST …/heard`
    hear(at: TalkAt, sent: HeardIn, tx, space) acts::hear(&mut tx, space, at.talk, &sent.text)
}
step! {
    /// `POST …/promises`
    promise(at: TalkAt, sent: PromiseIn, tx, space) acts::promise(&mut tx, space, at.talk, &sent.text, &sent.due_on.to_string())
}
step! {
    /// `POST …/promises/{promise}`
    settle(at: PromiseAt, sent: SettledIn, tx, space) acts::settle(&mut tx, space, at.talk, (at.promise, sent.outcome), &sent.why)
}
step! {
    /// `POST …/follow-up`
    follow_up(at: TalkAt, sent: FollowIn, tx, space) acts::follow_up(&mut tx, space, at.talk, &sent.on.to_string())
}
step! {
    /// `POST …/ending`
    end(at: TalkAt, sent: EndIn, tx, space) acts::end(&mut tx, space, at.talk, sent.outcome)
}

impl WholeOut {
    /// A talk as its two read it.
    pub fn of(cx: &Cx, it: Whole) -> WholeOut {
        WholeOut {
            talk: TalkOut::of(&it.it),
            yes: it.yes,
            heard: it.heard.into_iter().map(|it| HeardOut::of(cx, it)).collect(),
            promises: it.promises.into_iter().map(|it| PromiseOut::of(cx, it)).collect(),
        }
    }
}

impl TalkOut {
    fn of(it: &Mending) -> TalkOut {
        TalkOut {
            id: it.id,
            between: it.sides(),
            names: [it.one_name.clone(), it.other_name.clone()],
            asked_by: it.asked_by,
            offered_at: it.offered_at,
            opened_at: it.opened_at,
            follow_up_on: it.follow_up_on,
            guide: it.guide_name.clone(),
            guide_agreed_at: it.guide_agreed_at,
            ended_at: it.ended_at,
            outcome: it.outcome,
        }
    }
}

impl HeardOut {
    fn of(cx: &Cx, it: Heard) -> HeardOut {
        let person = cx.lang.person(&it.person).into_owned();
        HeardOut { id: it.id, organization: it.organization, person, text: it.text, at: it.at }
    }
}

impl PromiseOut {
    fn of(cx: &Cx, it: Promise) -> PromiseOut {
        PromiseOut {
            id: it.id,
            organization: it.organization,
            person: cx.lang.person(&it.person).into_owned(),
            text: it.text,
            due_on: it.due_on,
            made_at: it.made_at,
            outcome: it.outcome,
            why: it.why,
        }
    }
}
