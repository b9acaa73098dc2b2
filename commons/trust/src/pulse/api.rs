//! Trust for programs: the same questions, and the same answers to who may know what.

use base::api::{Done, InCoalition, Nothing, Slug};
use base::{Cx, Error, OrganizationId, Result, Tx};
use chrono::NaiveDate;
use relationships::standing::store::RelationshipId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::acts;
use super::pages::{ours, own_place};
use super::reading::{self, Between, Circle, between, counting};
use super::rules;
use super::sight::Hidden;
use super::types::{Given, Partner, Turn, View};

/// What one's own organization may know of trust here.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Trust")]
pub struct TrustOut {
    /// About how many partners you are asked today.
    asked: usize,
    /// What three partners or more say about the organization you act for, together; null: not yet.
    together: Option<TogetherOut>,
    /// Its partners, by name.
    partners: Vec<PartnerOut>,
    /// How the coalition trusts as a whole; null: not yet.
    coalition: Option<WholeOut>,
}

/// Three answers of three organizations, as one number.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "TrustTogether")]
struct TogetherOut {
    /// Hundredths, 100 to 400.
    mean: i64,
    /// The Monday since which it is told.
    since: NaiveDate,
}

/// How a coalition trusts.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "TrustWhole")]
struct WholeOut {
    /// Hundredths, 100 to 400.
    mean: i64,
    /// About how many organizations its answers are.
    organizations: usize,
    /// The first day of the quarter for which it stands.
    since: NaiveDate,
}

/// What the people of an organization say about another, as a mean.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "TrustView")]
struct ViewOut {
    /// Hundredths, 100 to 400.
    mean: i64,
    /// How many people answered.
    people: usize,
    /// Whether they agree well enough for a mean to say much; of another organization null.
    agree: Option<bool>,
}

/// What one's own organization may know about it and one partner.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "TrustPartner")]
pub struct PartnerOut {
    organization: OrganizationId,
    name: String,
    /// Why you are asked about it today; null: you are not.
    asked: Option<Turn>,
    /// The day of your last answer.
    answered_on: Option<NaiveDate>,
    /// How your organization sees it; null while fewer than two have answered.
    ours: Option<ViewOut>,
    /// Whether both show each other.
    agreed: bool,
    /// How it sees yours; null unless both show each other and enough have answered.
    theirs: Option<ViewOut>,
    /// The lower of the two, in hundredths.
    pair: Option<i64>,
    /// How far the two are apart, in hundredths.
    gap: Option<i64>,
    /// How often people are asked, by relationship.
    rhythms: Vec<RhythmOut>,
}

/// How often the parties of a relationship are asked.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "TrustRhythm")]
struct RhythmOut {
    relationship: RelationshipId,
    purpose: String,
    months: i64,
}

/// Somebody about whom you are asked.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "TrustAsked")]
pub struct AskedOut {
    organization: OrganizationId,
    name: String,
    why: Option<Turn>,
}

/// Your answers.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswersIn {
    #[schemars(length(min = 1, max = 200))]
    answers: Vec<AnswerIn>,
}

/// Your answer about one partner, each from 1 (not at all) to 4 (fully); null: you cannot say.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct AnswerIn {
    organization: OrganizationId,
    /// They do what they say they will do.
    #[schemars(range(min = 1, max = 4))]
    word: Option<i64>,
    /// They want the purpose we share to succeed, not only their own part.
    #[schemars(range(min = 1, max = 4))]
    cause: Option<i64>,
    /// We can tell them about a problem or a mistake.
    #[schemars(range(min = 1, max = 4))]
    frank: Option<i64>,
}

/// Where a partner is.
#[derive(Deserialize, JsonSchema)]
pub struct PartnerAt {
    /// The coalition, by its name in addresses.
    #[allow(dead_code)]
    coalition: Slug,
    /// The partner, by its id.
    pub partner: OrganizationId,
}

/// Whether your organization shows its view.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ShowIn {
    shows: bool,
}

/// How often people are asked.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RhythmIn {
    relationship: RelationshipId,
    /// 3, 4, 6 or 12.
    months: i64,
}

/// `GET …/trust`
pub async fn read(cx: Cx, _: InCoalition, _: Nothing) -> Result<TrustOut> {
    let place = own_place(&cx)?;
    let partners = ours(&cx, place).await?;
    let own = cx.organization().filter(|_| place.member);
    let (together, answers, showings) = match own {
        Some(own) => (
            reading::together(&cx, place.coalition, own).await?.0,
            counting(cx.db(), cx.now, place.coalition, (own, None)).await?,
            reading::showings(cx.db(), place.coalition, own).await?,
        ),
        None => (None, vec![], vec![]),
    };
    let all = partners.iter().zip(std::iter::repeat(own)).filter_map(|(it, own)| {
        let own = own?;
        let agreed = showings.contains(&(own, it.id)) && showings.contains(&(it.id, own));
        Some(PartnerOut::of(&cx, it, &between(&answers, own, it.id, agreed)))
    });
    let all: Vec<PartnerOut> = all.collect();
    let whole = reading::whole(&cx, place.coalition).await?;
    Ok(TrustOut {
        asked: all.iter().filter(|it| it.asked.is_some()).count(),
        together: together.map(|(mean, since): Circle| TogetherOut { mean, since }),
        partners: all,
        coalition: whole.map(|(mean, organizations, since)| WholeOut { mean, organizations, since }),
    })
}

/// `GET …/trust/asked`
pub async fn asked(cx: Cx, _: InCoalition, _: Nothing) -> Result<Vec<AskedOut>> {
    let place = own_place(&cx)?;
    acts::with_authority(&cx)?;
    let asked = reading::asked(ours(&cx, place).await?, cx.today());
    let out = |it: Partner| AskedOut { why: rules::turn(&it.known, cx.today()), organization: it.id, name: it.name };
    Ok(asked.into_iter().map(out).collect())
}

/// `POST …/trust/answers`
pub async fn answer(cx: Cx, _: InCoalition, sent: AnswersIn) -> Result<Done<()>> {
    let mut tx = begin(&cx).await?;
    let given = sent.answers.iter().map(|it| Given { about: it.organization, items: [it.word, it.cause, it.frank] });
    acts::answer(&mut tx, cx.place()?.coalition, &given.collect::<Vec<_>>()).await?;
    Ok(Done::of(tx, ()))
}

/// `GET …/trust/partners/{partner}`
pub async fn partner(cx: Cx, at: PartnerAt, _: Nothing) -> Result<PartnerOut> {
    let place = own_place(&cx)?;
    let it = ours(&cx, place).await?.into_iter().find(|it| it.id == at.partner).ok_or(Error::NotFound)?;
    let own = cx.acting()?.organization;
    let answers = counting(cx.db(), cx.now, place.coalition, (own, Some(it.id))).await?;
    let agreed = matches!(reading::showing(cx.db(), place.coalition, (own, it.id)).await?, (Some(_), Some(_)));
    Ok(PartnerOut::of(&cx, &it, &between(&answers, own, it.id, agreed)))
}

/// `POST …/trust/partners/{partner}/showing`
pub async fn show(cx: Cx, at: PartnerAt, sent: ShowIn) -> Result<Done<()>> {
    let mut tx = begin(&cx).await?;
    acts::show(&mut tx, cx.place()?.coalition, at.partner, sent.shows).await?;
    Ok(Done::of(tx, ()))
}

/// `POST …/trust/partners/{partner}/rhythm`
pub async fn rhythm(cx: Cx, at: PartnerAt, sent: RhythmIn) -> Result<Done<()>> {
    let mut tx = begin(&cx).await?;
    acts::choose_rhythm(&mut tx, cx.place()?.coalition, (at.partner, sent.relationship), sent.months).await?;
    Ok(Done::of(tx, ()))
}

async fn begin(cx: &Cx) -> Result<Tx> {
    let place = own_place(cx)?;
    acts::with_authority(cx)?;
    cx.begin(place.coalition).await
}

impl PartnerOut {
    fn of(cx: &Cx, it: &Partner, seen: &Between) -> PartnerOut {
        let able = cx.acting().is_ok_and(|acting| acting.role.may_accept()) && !it.speaks_for_both;
        let view = |view: &Result<View, Hidden>, own: bool| {
            view.ok().map(|it| ViewOut { mean: it.mean, people: it.people, agree: own.then_some(it.agree) })
        };
        let pair = seen.pair.ok();
        let rhythms = it.ties.iter().map(|(relationship, purpose, months)| RhythmOut {
            relationship: *relationship,
            purpose: purpose.clone(),
            months: *months,
        });
        PartnerOut {
            organization: it.id,
            name: it.name.clone(),
            asked: rules::turn(&it.known, cx.today()).filter(|_| able),
            answered_on: it.known.answered_on,
            ours: view(&seen.ours, true),
            agreed: seen.agreed,
            theirs: view(&seen.theirs, false),
            pair: pair.map(|it| it.0),
            gap: pair.map(|it| it.1),
            rhythms: rhythms.collect(),
        }
    }
}
