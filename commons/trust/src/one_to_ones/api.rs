//! One-to-ones for programs: of a person, for that person. A program that acts for an organization is told nothing here.

use base::api::{Done, InCoalition, Line, Made, Nothing, Slug, Text};
use base::ids::SpaceId;
use base::{Cx, OrganizationId, Result};
use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::acts::{self, Said};
use super::pairing::pair_up;
use super::reading::{self, home};
use super::rules::{self, MINUTES, PURPOSE, REACH, Stage, WORDS};
use super::talk_pages::space;
use super::types::{Answer, Counts, Coverage, Draft, Outcome, Pair, PairId, PrivateNote, Round, RoundId, Taker};
use super::{reach, talks};

/// One-to-ones in a coalition.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "OneToOnes")]
pub struct RoomOut {
    /// How far talks reach.
    reach: ReachOut,
    /// The rounds, the latest first.
    rounds: Vec<RoundOut>,
    /// Your own pairs, the latest first.
    talks: Vec<PairOut>,
}

/// How far talks reach: numbers that are the same for everybody.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "OneToOnesReach")]
struct ReachOut {
    /// Pairs of organizations in a relationship in force that every member may know of.
    partners: usize,
    /// Those of them that had a talk in the last six months.
    partners_talked: usize,
    /// Pairs of members.
    all: usize,
    /// Those of them that had a talk in the last six months.
    all_talked: usize,
    /// Members of which nobody had a talk.
    never: usize,
}

/// A round.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "OneToOnesRound")]
pub struct RoundOut {
    id: RoundId,
    purpose: String,
    answer_by: NaiveDate,
    /// Until when people talk; of a day, that day.
    talk_by: NaiveDate,
    minutes: i64,
    /// How many talks follow each other on a day; 0: it is no day.
    turns: i64,
    begins_at: Option<DateTime<Utc>>,
    /// When pairs were last made.
    paired_at: Option<DateTime<Utc>>,
    over: bool,
}

/// A round with its numbers and your part in it.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "OneToOnesRoundWhole")]
pub struct RoundWholeOut {
    #[serde(flatten)]
    round: RoundOut,
    /// How many take part.
    yes: i64,
    /// Of how many organizations.
    organizations: i64,
    /// How many pairs there are.
    pairs: i64,
    /// How many of them talked.
    happened: i64,
    /// How many have nobody to talk with; only for whoever coordinates.
    free: Option<i64>,
    /// What you answered; null: nothing yet.
    yours: Option<TakerOut>,
    /// Your pairs.
    talks: Vec<PairOut>,
}

/// What you answered.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "OneToOnesAnswer")]
struct TakerOut {
    organization: OrganizationId,
    answer: Answer,
    reach: String,
    /// Pairs were made, and nobody was left for you; you come first the next time.
    left_over: bool,
}

/// A pair, as one of its two sees it.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "OneToOne")]
pub struct PairOut {
    id: PairId,
    round: RoundId,
    /// Of a day: which turn; else 0.
    turn: i64,
    /// When it begins, of a day.
    begins_at: Option<DateTime<Utc>>,
    /// For whom you talk.
    organization: OrganizationId,
    /// With whom.
    with: String,
    with_organization: OrganizationId,
    with_organization_name: String,
    /// How they are reached; empty: by a note.
    reach: String,
    talk_by: NaiveDate,
    minutes: i64,
    outcome: Option<Outcome>,
    happened_on: Option<NaiveDate>,
}

/// A pair with the notes of the two.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "OneToOneWhole")]
pub struct WholeOut {
    #[serde(flatten)]
    talk: PairOut,
    notes: Vec<NoteOut>,
}

/// A note that only the two read.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "OneToOneNote")]
struct NoteOut {
    id: Uuid,
    /// Whether you wrote it.
    yours: bool,
    person: String,
    /// Markdown.
    text: String,
    at: DateTime<Utc>,
}

/// Something that was made.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "OneToOnesMade")]
pub struct IdOut {
    id: Uuid,
}

/// Pairs that were made.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "OneToOnesPaired")]
pub struct PairedOut {
    /// How many.
    pairs: i64,
    /// How many people have nobody to talk with this time.
    left: i64,
}

/// Until when you are not asked; null: you are.
#[derive(Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "OneToOnesRest")]
#[serde(deny_unknown_fields)]
pub struct RestOut {
    until: Option<NaiveDate>,
}

/// A new round.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RoundIn {
    #[schemars(length(min = 1))]
    purpose: Line<PURPOSE>,
    answer_by: NaiveDate,
    talk_by: NaiveDate,
    /// 10 to 120, of a day 5 to 60; 40 where nothing is said.
    minutes: Option<i64>,
    /// 2 to 12 talks that follow each other on `talk_by`.
    turns: Option<i64>,
    /// When the first of them begins where the coalition is, such as `14:00`.
    begins: Option<Line<5>>,
}

/// Your answer.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerIn {
    answer: Answer,
    /// For whom you would talk.
    organization: OrganizationId,
    /// How whoever you talk with reaches you.
    #[serde(default)]
    reach: Line<REACH>,
    /// With “not now”: until when you would rather not be asked at all.
    rest: Option<NaiveDate>,
}

/// The day of the talk.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HappenedIn {
    on: NaiveDate,
}

/// How you are reached.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReachIn {
    reach: Line<REACH>,
}

/// A note.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NoteIn {
    #[schemars(length(min = 1))]
    text: Text<WORDS>,
}

/// Where a round is.
#[derive(Deserialize, JsonSchema)]
pub struct RoundAt {
    /// The coalition, by its name in addresses.
    #[allow(dead_code)]
    coalition: Slug,
    round: RoundId,
}

/// Where a pair is.
#[derive(Deserialize, JsonSchema)]
pub struct PairAt {
    /// The coalition, by its name in addresses.
    #[allow(dead_code)]
    coalition: Slug,
    talk: PairId,
}

/// Where a note is.
#[derive(Deserialize, JsonSchema)]
pub struct NoteAt {
    /// The coalition, by its name in addresses.
    #[allow(dead_code)]
    coalition: Slug,
    talk: PairId,
    note: Uuid,
}

/// `GET …/one-to-ones`
pub async fn room(cx: Cx, _: InCoalition, _: Nothing) -> Result<RoomOut> {
    let place = home(&cx)?;
    let rounds = reading::rounds(cx.db(), place.coalition).await?;
    let talks = reading::pairs(cx.db(), place.coalition, cx.who()?.person).await?;
    Ok(RoomOut {
        reach: ReachOut::of(&*reach::coverage(&cx, place.coalition).await?),
        rounds: rounds.iter().map(|it| RoundOut::of(&cx, it)).collect(),
        talks: talks.iter().map(|it| PairOut::of(&cx, it)).collect(),
    })
}

/// `POST …/one-to-ones`
pub async fn open(cx: Cx, _: InCoalition, sent: RoundIn) -> Result<Made<IdOut>> {
    let place = home(&cx)?;
    let turns = sent.turns.map(|n| n.to_string()).unwrap_or_default();
    let draft = Draft {
        purpose: sent.purpose.into(),
        answer_by: sent.answer_by.to_string(),
        talk_by: sent.talk_by.to_string(),
        minutes: sent.minutes.unwrap_or(MINUTES).to_string(),
        turns,
        begins: sent.begins.map(String::from).unwrap_or_default(),
    };
    let mut tx = cx.begin(place.coalition).await?;
    let id = acts::open(&mut tx, place.coalition, &draft).await?;
    Ok(Made::at(tx, format!("/api/v1/coalitions/{}/one-to-ones/rounds/{id}", place.slug), IdOut { id: id.0 }))
}

/// `GET …/one-to-ones/rounds/{round}`
pub async fn round(cx: Cx, at: RoundAt, _: Nothing) -> Result<RoundWholeOut> {
    let place = home(&cx)?;
    let it = reading::round(cx.db(), place.coalition, at.round).await?;
    let person = cx.who()?.person;
    let Counts { yes, organizations, pairs, happened, free } = reading::counts(&cx, &it).await?;
    let yours = reading::taker(cx.db(), it.space, it.id, person).await?;
    let mut talks = reading::pairs(cx.db(), it.space, person).await?;
    talks.retain(|pair| pair.round == it.id);
    let runs = acts::may_run(&cx, it.space).is_ok();
    Ok(RoundWholeOut {
        round: RoundOut::of(&cx, &it),
        yes,
        organizations,
        pairs,
        happened,
        free: runs.then_some(free),
        yours: yours.map(TakerOut::of),
        talks: talks.iter().map(|it| PairOut::of(&cx, it)).collect(),
    })
}

/// `POST …/one-to-ones/rounds/{round}/answer`
pub async fn answer(cx: Cx, at: RoundAt, sent: AnswerIn) -> Result<Done<()>> {
    let place = home(&cx)?;
    reading::round(cx.db(), place.coalition, at.round).await?;
    let spaces: [SpaceId; 2] = [place.coalition.into(), cx.who()?.person.into()];
    let mut tx = cx.begin_in(&spaces).await?;
    let said = Said { organization: sent.organization, answer: sent.answer, reach: sent.reach.into(), rest: sent.rest };
    acts::answer(&mut tx, place.coalition, at.round, &said).await?;
    Ok(Done::of(tx, ()))
}

/// `POST …/one-to-ones/rounds/{round}/pairs`
pub async fn pair(cx: Cx, at: RoundAt, _: Nothing) -> Result<Done<PairedOut>> {
    let place = home(&cx)?;
    reading::round(cx.db(), place.coalition, at.round).await?;
    let (tx, made) = pair_up(&cx, place.coalition, at.round, None).await?;
    Ok(Done::of(tx, PairedOut { pairs: made.pairs, left: made.left }))
}

/// `POST …/one-to-ones/rounds/{round}/ending`
pub async fn end(cx: Cx, at: RoundAt, _: Nothing) -> Result<Done<()>> {
    let place = home(&cx)?;
    reading::round(cx.db(), place.coalition, at.round).await?;
    let mut tx = cx.begin(place.coalition).await?;
    acts::close(&mut tx, place.coalition, at.round).await?;
    Ok(Done::of(tx, ()))
}

/// `GET …/one-to-ones/talks/{talk}`
pub async fn talk(cx: Cx, at: PairAt, _: Nothing) -> Result<WholeOut> {
    let space = space(&cx)?;
    let person = cx.who()?.person;
    let it = reading::pair(cx.db(), space, at.talk, person).await?;
    let notes = reading::notes(cx.db(), space, at.talk).await?;
    let out = |note: PrivateNote| NoteOut {
        id: note.id,
        yours: note.person == person,
        person: cx.lang.person(&note.name).into_owned(),
        text: note.text,
        at: note.at,
    };
    Ok(WholeOut { talk: PairOut::of(&cx, &it), notes: notes.into_iter().map(out).collect() })
}

/// One step on a pair.
macro_rules! step {
    ($(#[$meta:meta])* $name:ident($at:ident: $where:ty, $sent:ident: $body:ty, $tx:ident, $space:ident) $act:expr) => {
        $(#[$meta])*
        pub async fn $name(cx: Cx, $at: $where, $sent: $body) -> Result<Done<()>> {
            let $space = space(&cx)?;
            let mut $tx = cx.begin($space).await?;
            $act.await?;
            Ok(Done::of($tx, ()))
        }
    };
}

step! {
    /// `POST …/happened`
    happened(at: PairAt, sent: HappenedIn, tx, space) talks::happened(&mut tx, space, at.talk, &sent.on.to_string())
}
step! {
    /// `POST …/could-not`
    could_not(at: PairAt, _sent: Nothing, tx, space) talks::could_not(&mut tx, space, at.talk)
}
step! {
    /// `POST …/not-now`
    not_now(at: PairAt, _sent: Nothing, tx, space) talks::not_now(&mut tx, space, at.talk)
}
step! {
    /// `POST …/reach`
    reach_me(at: PairAt, sent: ReachIn, tx, space) talks::reach(&mut tx, space, at.talk, &sent.reach)
}

/// `POST …/notes`
pub async fn note(cx: Cx, at: PairAt, sent: NoteIn) -> Result<Done<IdOut>> {
    let space = space(&cx)?;
    let mut tx = cx.begin(space).await?;
    let id = talks::write(&mut tx, space, at.talk, &sent.text).await?;
    Ok(Done::of(tx, IdOut { id }))
}

/// `DELETE …/notes/{note}`
pub async fn take_away(cx: Cx, at: NoteAt) -> Result<Done<()>> {
    let space = space(&cx)?;
    let mut tx = cx.begin(space).await?;
    talks::take_away(&mut tx, space, at.talk, at.note).await?;
    Ok(Done::of(tx, ()))
}

/// `GET /api/v1/me/one-to-ones`
pub async fn rests(cx: Cx, _: Nothing, _: Nothing) -> Result<RestOut> {
    Ok(RestOut { until: reading::rest(cx.db(), cx.oneself()?.person, cx.today()).await? })
}

/// `POST /api/v1/me/one-to-ones`
pub async fn rest(cx: Cx, _: Nothing, sent: RestOut) -> Result<Done<()>> {
    let mut tx = cx.begin(cx.oneself()?.person).await?;
    acts::rest(&mut tx, sent.until).await?;
    Ok(Done::of(tx, ()))
}

impl ReachOut {
    fn of(it: &Coverage) -> ReachOut {
        let Coverage { partners, partners_talked, all, all_talked, never } = *it;
        ReachOut { partners, partners_talked, all, all_talked, never }
    }
}

impl RoundOut {
    fn of(cx: &Cx, it: &Round) -> RoundOut {
        RoundOut {
            id: it.id,
            purpose: it.purpose.clone(),
            answer_by: it.answer_by,
            talk_by: it.talk_by,
            minutes: it.minutes,
            turns: it.turns,
            begins_at: it.begins_at,
            paired_at: it.paired_at,
            over: Stage::of(it, it.today(cx.now)) == Stage::Over,
        }
    }
}

impl TakerOut {
    fn of(it: Taker) -> TakerOut {
        TakerOut { organization: it.organization, answer: it.answer, reach: it.reach, left_over: it.left_at.is_some() }
    }
}

impl PairOut {
    fn of(cx: &Cx, it: &Pair) -> PairOut {
        PairOut {
            id: it.id,
            round: it.round,
            turn: it.turn,
            begins_at: it.begins_at.filter(|_| it.turn > 0).map(|first| rules::begins(first, it.turn, it.minutes)),
            organization: it.organization,
            with: cx.lang.person(&it.with_name).into_owned(),
            with_organization: it.with_organization,
            with_organization_name: it.with_organization_name.clone(),
            reach: it.with_reach.clone(),
            talk_by: it.talk_by,
            minutes: it.minutes,
            outcome: it.became(),
            happened_on: it.happened_on,
        }
    }
}
