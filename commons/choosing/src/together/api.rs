//! Choosing together, for programs.

use base::api::{Done, InCoalition, Made, Nothing, Page, Paging, Slug, Text, Why};
use base::ids::OrganizationId;
use base::{Cx, Lang, Result};
use chrono::{DateTime, Utc};
use relationships::Level;
use relationships::standing::store::RelationshipId;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::again::{self, Again, Turn};
use super::begin::{self, Begin};
use super::result::Outcome;
use super::rules::{PARTIES, PURPOSE};
use super::types::{Choice, Draft, State, Whole};
use super::{acts, found};
use crate::rule::JumpClass;
use crate::sheet::Sheet;
use crate::{Requirement, Status, explain, policies};

/// A choice in a list.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "ChoiceInList")]
pub struct ListedOut {
    id: Uuid,
    purpose: String,
    state: State,
    made_at: DateTime<Utc>,
    /// The relationship whose review asks again.
    relationship: Option<RelationshipId>,
}

/// A choice.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Choice")]
pub struct ChoiceOut {
    id: Uuid,
    purpose: String,
    state: State,
    made_at: DateTime<Utc>,
    /// The relationship whose review asks again.
    relationship: Option<RelationshipId>,
    /// Since when the answers stand side by side.
    opened_at: Option<DateTime<Utc>>,
    closed_at: Option<DateTime<Utc>>,
    /// The version of the policy that it is decided by.
    policy: i64,
    parties: Vec<ChooserOut>,
    /// What follows from the answers, once they stand side by side.
    outcome: Option<OutcomeOut>,
}

/// An organization that is asked.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Chooser")]
pub struct ChooserOut {
    organization: OrganizationId,
    name: String,
    answered: bool,
    /// When it left.
    left_at: Option<DateTime<Utc>>,
}

/// What follows from the answers. Of what was asked in private nothing stands here but what follows from it.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "ChoiceOutcome")]
pub struct OutcomeOut {
    status: Status,
    /// The level that fits now; null: none.
    recommended: Option<Level>,
    /// The level that the essential goals need.
    necessary: Option<Level>,
    /// The level that all goals together need, where that is more than what is open.
    target: Option<Level>,
    /// How risky it is to go straight there.
    jump: Option<JumpClass>,
    /// What it comes to, in a sentence of the reader's language.
    says: String,
    /// Each requirement that is told, with what is there.
    reasons: Vec<ReasonOut>,
    /// Whether something that was asked in private keeps the next level shut.
    held_in_private: bool,
    /// What the review of a relationship compares.
    again: Option<AgainOut>,
    /// With whom to begin, where something that was asked in private keeps shut what the goals need.
    begin: Option<BeginOut>,
}

/// What a review comes to.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "ChoiceAgain")]
pub struct AgainOut {
    /// The level that was agreed, where the relationship is in force.
    agreed: Option<Level>,
    /// Where the answers lead from there.
    turn: Option<Turn>,
    /// The last time that all answered.
    last: Option<LastOut>,
}

/// What was different the last time.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "ChoiceLastTime")]
pub struct LastOut {
    on: DateTime<Utc>,
    /// The level that fitted then.
    fitted: Option<Level>,
    changed: Vec<ChangedOut>,
    /// Goals that are new.
    new_goals: Vec<GoalOut>,
    /// Goals that nobody names any more.
    gone_goals: Vec<GoalOut>,
}

/// A requirement of which there is more or less now.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "ChoiceChanged")]
pub struct ChangedOut {
    requirement: Requirement,
    then: i64,
    now: i64,
}

/// A goal of an organization.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "ChoiceGoal")]
pub struct GoalOut {
    organization: OrganizationId,
    goal: String,
}

/// Those of them who could begin.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "ChoiceBegin")]
pub struct BeginOut {
    /// What the goals need.
    level: Option<Level>,
    /// The most who all trust each other enough and bring what it takes; empty: nobody is told whom, so that nobody reads
    /// off it whose answer stands in the way.
    organizations: Vec<OrganizationId>,
    /// Whether it is sure that no larger circle exists.
    proved: bool,
    /// The highest level for which these have everything that was not asked in private.
    open: Option<Level>,
}

/// One requirement.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "ChoiceReason")]
pub struct ReasonOut {
    requirement: Requirement,
    have: i64,
    /// The highest level for which it is enough.
    enough_for: Option<Level>,
    /// The same in a sentence.
    says: String,
}

/// A choice about to begin.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChoiceIn {
    /// What it is about, in a sentence.
    #[schemars(length(min = 1))]
    purpose: Text<PURPOSE>,
    /// Who is asked, besides the organization acted for.
    #[schemars(length(min = 1, max = PARTIES))]
    organizations: Vec<OrganizationId>,
    /// The relationship whose review asks again.
    relationship: Option<RelationshipId>,
}

/// One's own answers.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "ChoiceAnswers")]
pub struct AnswersOut {
    /// Whether they were given, and so count.
    given: bool,
    /// When they were given, where these are one's answers of the last time that this relationship was asked about.
    from_before: Option<DateTime<Utc>>,
    answers: Sheet,
}

/// One's own answers about to be kept, whole.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "ChoiceAnswersIn")]
pub struct AnswersIn {
    answers: Sheet,
    /// Whether they are given, and count from now on; otherwise they are only kept.
    #[serde(default)]
    give: bool,
}

/// Where a choice is.
#[derive(Deserialize, JsonSchema)]
pub struct At {
    /// The coalition, by its name in addresses.
    #[allow(dead_code)]
    coalition: Slug,
    choice: Uuid,
}

/// `GET …/choices`: those that one may know of, the latest first.
pub async fn list(cx: Cx, _: InCoalition, asked: Paging) -> Result<Page<ListedOut>> {
    cx.who()?;
    let choices = found::known(&cx, cx.place()?.coalition, asked.after()?, found::LISTED).await?;
    let next = choices.last().filter(|_| choices.len() as i64 == found::LISTED).map(|it| it.id.to_string());
    Ok(Page { items: choices.into_iter().map(ListedOut::of).collect(), next })
}

/// `POST …/choices`
pub async fn begin(cx: Cx, _: InCoalition, sent: ChoiceIn) -> Result<Made<ChoiceOut>> {
    let place = cx.place()?;
    let mut tx = cx.begin(place.coalition).await?;
    let (purpose, parties) = (sent.purpose.into(), sent.organizations);
    let draft = Draft { purpose, parties, relationship: sent.relationship, review_on: None };
    let id = acts::begin(&mut tx, place.coalition, &draft).await?;
    let (it, _) = found::of_space(&mut tx, place.coalition, id).await?;
    let out = ChoiceOut::of(&it, None);
    Ok(Made::at(tx, format!("/api/v1/coalitions/{}/choices/{id}", place.slug), out))
}

/// `GET …/choices/{choice}`
pub async fn read(cx: Cx, at: At, _: Nothing) -> Result<ChoiceOut> {
    let (it, _) = found::of_place(&cx, at.choice).await?;
    if !it.choice.is_open() {
        return Ok(ChoiceOut::of(&it, None));
    }
    let outcome = Outcome::of(&it, policies::acts::version(cx.db(), it.choice.space, it.choice.policy).await?)?;
    let again = again::again(&cx, &it, &outcome).await?.map(AgainOut::of);
    let begin = begin::told(cx.db(), &it, &outcome).await?.map(BeginOut::of);
    Ok(ChoiceOut::of(&it, Some(OutcomeOut { again, begin, ..OutcomeOut::of(cx.lang, &outcome) })))
}

/// `GET …/choices/{choice}/answers`: one's own alone.
pub async fn answers(cx: Cx, at: At, _: Nothing) -> Result<AnswersOut> {
    let (it, eyes) = found::of_place(&cx, at.choice).await?;
    let (Some(party), person) = (eyes.party, cx.who()?.person) else {
        return Ok(AnswersOut { given: false, from_before: None, answers: Sheet::default() });
    };
    let given = it.sheet(party, person).is_some_and(|kept| kept.given_at.is_some());
    let begun = found::begun_with(cx.db(), &it, party, person).await?;
    Ok(AnswersOut { given, from_before: begun.from, answers: begun.sheet })
}

/// `POST …/choices/{choice}/answers`: keeps one's own answers, whole; gives them where that is said.
pub async fn answer(cx: Cx, at: At, sent: AnswersIn) -> Result<Done<()>> {
    let space = cx.place()?.coalition;
    let mut tx = cx.begin(space).await?;
    acts::put(&mut tx, space, at.choice, &sent.answers).await?;
    if sent.give {
        acts::give(&mut tx, space, at.choice).await?;
    }
    Ok(Done::of(tx, ()))
}

/// `POST …/choices/{choice}/opening`
pub async fn open(cx: Cx, at: At, sent: Why) -> Result<Done<()>> {
    let space = cx.place()?.coalition;
    let mut tx = cx.begin(space).await?;
    acts::open(&mut tx, space, at.choice, &sent.why).await?;
    Ok(Done::of(tx, ()))
}

/// `POST …/choices/{choice}/leaving`
pub async fn leave(cx: Cx, at: At, sent: Why) -> Result<Done<()>> {
    let space = cx.place()?.coalition;
    let mut tx = cx.begin(space).await?;
    acts::leave(&mut tx, space, at.choice, &sent.why).await?;
    Ok(Done::of(tx, ()))
}

/// `POST …/choices/{choice}/closing`
pub async fn close(cx: Cx, at: At, sent: Why) -> Result<Done<()>> {
    let space = cx.place()?.coalition;
    let mut tx = cx.begin(space).await?;
    acts::close(&mut tx, space, at.choice, &sent.why).await?;
    Ok(Done::of(tx, ()))
}

impl ListedOut {
    fn of(it: Choice) -> ListedOut {
        let state = it.state();
        ListedOut { id: it.id, purpose: it.purpose, state, made_at: it.made_at, relationship: it.relationship }
    }
}

impl ChoiceOut {
    /// A choice with what follows from it, as far as the reader is told.
    pub fn of(it: &Whole, outcome: Option<OutcomeOut>) -> ChoiceOut {
        let choice = &it.choice;
        let parties = it.choosers.iter().map(|chooser| ChooserOut {
            organization: chooser.organization,
            name: chooser.name.clone(),
            answered: it.has_answered(chooser.organization),
            left_at: chooser.left_at,
        });
        ChoiceOut {
            id: choice.id,
            purpose: choice.purpose.clone(),
            state: choice.state(),
            made_at: choice.made_at,
            relationship: choice.relationship,
            opened_at: choice.opened_at,
            closed_at: choice.closed_at,
            policy: choice.policy,
            parties: parties.collect(),
            outcome,
        }
    }
}

impl AgainOut {
    fn of(it: Again) -> AgainOut {
        let level = |rung: usize| Level::of(rung as i64);
        let goal = |(organization, goal)| GoalOut { organization, goal };
        AgainOut {
            agreed: it.agreed.and_then(|(_, rung, _)| level(rung)),
            turn: it.agreed.map(|(_, _, turn)| turn),
            last: it.last.map(|last| LastOut {
                on: last.on,
                fitted: level(last.fitted),
                changed: last
                    .changed
                    .into_iter()
                    .map(|(requirement, then, now)| ChangedOut { requirement, then, now })
                    .collect(),
                new_goals: last.new.into_iter().map(goal).collect(),
                gone_goals: last.gone.into_iter().map(goal).collect(),
            }),
        }
    }
}

impl BeginOut {
    fn of(it: Begin) -> BeginOut {
        let level = |rung: usize| Level::of(rung as i64);
        BeginOut { level: level(it.level), organizations: it.members, proved: it.proved, open: level(it.open) }
    }
}

impl OutcomeOut {
    /// What follows, in the sentences of a language.
    pub fn of(lang: Lang, it: &Outcome) -> OutcomeOut {
        let (decision, level) = (&it.decision, |rung: usize| Level::of(rung as i64));
        let reasons = it.told().map(|reason| ReasonOut {
            requirement: reason.of,
            have: reason.have,
            enough_for: level(reason.allows),
            says: explain::reason(lang, reason),
        });
        OutcomeOut {
            status: decision.status,
            recommended: level(decision.recommended),
            necessary: level(decision.necessary),
            target: decision.jump.as_ref().and_then(|jump| level(jump.target)),
            jump: decision.jump.as_ref().map(|jump| jump.jump_class),
            says: explain::headline(lang, decision),
            reasons: reasons.collect(),
            held_in_private: it.held_in_private(),
            again: None,
            begin: None,
        }
    }
}
