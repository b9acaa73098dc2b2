//! The doors of a relationship for programs: the same acts as its page.

use base::api::{Done, InCoalition, Made, Nothing, Slug, Text, Why};
use base::{Cx, OrganizationId, Result, Tx};
use chrono::{DateTime, NaiveDate, Utc};
use people::organizations::types::Seen;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::acts::{self, Next};
use super::permission::{self, may_now, sees_terms};
use super::store::{Paper, Relationship, RelationshipId};
use super::types::{Outcome, PartyStanding, State};
use super::{history, records};
use crate::Level;
use crate::access::Action;
use crate::terms::api::{TermsIn, TermsOut};
use crate::terms::{Kind, differences};

/// Where a relationship is.
#[derive(Deserialize, JsonSchema)]
pub struct At {
    /// The coalition, by its name in addresses.
    #[allow(dead_code)] // The door has read it already: `cx.place()`.
    pub coalition: Slug,
    /// The relationship.
    pub id: RelationshipId,
}

/// Where a version is.
#[derive(Deserialize, JsonSchema)]
pub struct VersionAt {
    /// The coalition, by its name in addresses.
    #[allow(dead_code)]
    pub coalition: Slug,
    /// The relationship.
    pub id: RelationshipId,
    /// The number of the version, from 1.
    #[schemars(range(min = 1))]
    pub n: u32,
}

/// Where a difference is.
#[derive(Deserialize, JsonSchema)]
pub struct BetweenAt {
    /// The coalition, by its name in addresses.
    #[allow(dead_code)]
    pub coalition: Slug,
    /// The relationship.
    pub id: RelationshipId,
    /// The version that is gone out from.
    #[schemars(range(min = 1))]
    pub from: u32,
    /// The version that is compared with it.
    #[schemars(range(min = 1))]
    pub to: u32,
}

/// A relationship, as far as whoever asks may know it.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Relationship")]
pub struct RelationshipOut {
    id: RelationshipId,
    /// What it is for.
    purpose: String,
    level: Level,
    state: State,
    /// Who knows that it exists.
    seen: Seen,
    parties: Vec<PartyOut>,
    proposed_at: DateTime<Utc>,
    /// When it first came into force.
    agreed_at: Option<DateTime<Utc>>,
    /// When its parties look at it again.
    review_on: Option<NaiveDate>,
    /// When the notice that was given runs out.
    ends_on: Option<NaiveDate>,
    ended_at: Option<DateTime<Utc>>,
    /// Why whoever asks sees it, in a sentence.
    because: String,
    /// Whether whoever asks reads its terms, talk and history.
    inside: bool,
    /// The number of the version in force.
    in_force: Option<i64>,
    /// The number of the version that waits for answers, if it is for you to know.
    open: Option<i64>,
    /// Its versions, oldest first; none for those outside.
    versions: Vec<VersionOut>,
    /// What happened beside its versions; none for those outside.
    history: Vec<HappeningOut>,
    /// What the organization acted for may do now: `accept`, `decline`, `take-back`, `counter`, `withdraw`, `stay`, `renew`, `end`.
    may: Vec<&'static str>,
}

/// A party.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Party")]
struct PartyOut {
    organization: OrganizationId,
    name: String,
    standing: PartyStanding,
}

/// A version, without its words.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "VersionOutline")]
struct VersionOut {
    version: i64,
    kind: Kind,
    level: Level,
    outcome: Outcome,
    proposed_at: DateTime<Utc>,
    /// The organization it was proposed for; null when a coordinator brought the parties together.
    proposed_for: Option<OrganizationId>,
    /// Who has accepted exactly this version.
    accepted: Vec<OrganizationId>,
}

/// Something that happened.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Happening")]
struct HappeningOut {
    at: DateTime<Utc>,
    /// What it was, in a sentence.
    says: String,
    /// The reason, in somebody's own words.
    why: String,
    /// Whose words these are.
    who: String,
}

/// A version, whole.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Version")]
pub struct PaperOut {
    version: i64,
    kind: Option<Kind>,
    outcome: Option<Outcome>,
    terms: TermsOut,
    /// The SHA-256 of the document that acceptances are given to.
    digest: String,
    /// Why it was made, in its proposer's words.
    why: String,
    /// Who proposed it.
    proposer: String,
    proposed_at: DateTime<Utc>,
    acceptances: Vec<AcceptanceOut>,
}

/// A yes to a version.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Acceptance")]
struct AcceptanceOut {
    organization: OrganizationId,
    person: String,
    at: DateTime<Utc>,
}

/// A field in which two versions differ.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Difference")]
pub struct DifferenceOut {
    /// `purpose`, `level`, `seen`, `starts_on`, `review_on`, `notice_days`, `party`, a column of a share, or `rules.TOPIC`.
    field: String,
    /// The party whose share it is.
    organization: Option<OrganizationId>,
    before: Option<String>,
    after: Option<String>,
}

/// A proposal.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ProposalIn {
    terms: TermsIn,
    /// Why you propose it, as the others will read it.
    #[serde(default)]
    why: Text<4000>,
}

/// The next version.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NextIn {
    /// The latest version that you have read.
    #[schemars(range(min = 1))]
    after: u32,
    terms: TermsIn,
    /// `renewal` says that it is to go on as it is after a review; what else it is follows from what changed.
    #[serde(default)]
    renewal: bool,
    /// Why you propose it, as the others will read it.
    #[serde(default)]
    why: Text<4000>,
}

/// An end by agreement of all.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EndIn {
    /// The latest version that you have read.
    #[schemars(range(min = 1))]
    after: u32,
    /// Why it should end, as the others will read it.
    why: Text<4000>,
}

impl RelationshipOut {
    /// What `cx` may know of a relationship that it may see.
    fn of(cx: &Cx, it: &Relationship) -> Result<RelationshipOut> {
        let because = permission::may(cx, Action::See, it)?;
        let inside = sees_terms(cx, it).is_ok();
        let happened = if inside { history::happenings(cx, it) } else { vec![] };
        let history =
            happened.into_iter().map(|it| HappeningOut { at: it.at, says: it.says, why: it.why, who: it.who });
        let party = |it: &super::store::PartyRow| PartyOut {
            organization: it.organization,
            name: it.name.clone(),
            standing: it.standing,
        };
        let may = may_now(cx, it);
        let open = it.standing.open.filter(|_| inside || !may.is_empty());
        Ok(RelationshipOut {
            id: it.row.id,
            purpose: it.row.purpose.clone(),
            level: it.row.level,
            state: it.standing.state,
            seen: it.row.seen,
            parties: it.named().map(party).collect(),
            proposed_at: it.row.proposed_at,
            agreed_at: it.row.agreed_at,
            review_on: it.standing.review_on,
            ends_on: it.standing.ends_on,
            ended_at: it.row.ended_at,
            because: permission::why(cx, it, because),
            inside,
            in_force: it.standing.in_force.filter(|_| inside),
            open,
            versions: if inside { it.papers.iter().filter_map(|paper| outline(it, paper)).collect() } else { vec![] },
            history: history.collect(),
            may,
        })
    }
}

fn outline(it: &Relationship, paper: &Paper) -> Option<VersionOut> {
    let version = it.standing.version(paper.version)?;
    Some(VersionOut {
        version: paper.version,
        kind: version.kind,
        level: version.level,
        outcome: version.outcome,
        proposed_at: paper.proposed_at,
        proposed_for: version.proposed_for,
        accepted: version.accepted.iter().copied().collect(),
    })
}

/// The relationship as it stands inside a transaction, for the answer of the act that changed it.
async fn now(tx: &mut Tx, id: RelationshipId) -> Result<RelationshipOut> {
    let (cx, space) = (Cx::clone(tx), tx.place()?.coalition);
    let it = permission::read(&cx, tx.db(), space, id).await?;
    RelationshipOut::of(&cx, &it)
}

/// `GET …/relationships/{id}`
pub async fn read(cx: Cx, at: At, _: Nothing) -> Result<RelationshipOut> {
    RelationshipOut::of(&cx, &permission::relationship(&cx, at.id).await?)
}

/// `GET …/relationships/{id}/versions/{n}`
pub async fn version(cx: Cx, at: VersionAt, _: Nothing) -> Result<PaperOut> {
    let it = permission::relationship(&cx, at.id).await?;
    sees_terms(&cx, &it)?;
    let paper = it.paper(at.n.into())?;
    let version = it.standing.version(paper.version);
    let given = it.acceptances.iter().filter(|yes| yes.version == paper.version);
    let yes = |yes: &records::Acceptance| AcceptanceOut {
        organization: yes.organization,
        person: cx.lang.person(&yes.person).into_owned(),
        at: yes.at,
    };
    Ok(PaperOut {
        version: paper.version,
        kind: version.map(|it| it.kind),
        outcome: version.map(|it| it.outcome),
        terms: TermsOut::of(&paper.terms),
        digest: paper.digest.clone(),
        why: paper.why.clone(),
        proposer: cx.lang.person(&paper.proposer).into_owned(),
        proposed_at: paper.proposed_at,
        acceptances: given.map(yes).collect(),
    })
}

/// `GET …/relationships/{id}/differences/{from}/{to}`
pub async fn difference(cx: Cx, at: BetweenAt, _: Nothing) -> Result<Vec<DifferenceOut>> {
    let it = permission::relationship(&cx, at.id).await?;
    sees_terms(&cx, &it)?;
    let (from, to) = (it.paper(at.from.into())?, it.paper(at.to.into())?);
    let differs = differences::differences(&from.terms, &to.terms);
    Ok(differs
        .into_iter()
        .map(|it| {
            let (field, organization) = it.field.named();
            DifferenceOut { field, organization, before: it.before, after: it.after }
        })
        .collect())
}

/// `POST …/relationships`
pub async fn propose(cx: Cx, _: InCoalition, sent: ProposalIn) -> Result<Made<RelationshipOut>> {
    let place = cx.place()?;
    let mut tx = cx.begin(place.coalition).await?;
    let id = acts::propose(&mut tx, place.coalition, sent.terms.into_written(), &sent.why).await?;
    let out = now(&mut tx, id).await?;
    Ok(Made::at(tx, format!("/api/v1/coalitions/{}/relationships/{id}", place.slug), out))
}

/// `POST …/relationships/{id}/versions`
pub async fn counter(cx: Cx, at: At, sent: NextIn) -> Result<Made<RelationshipOut>> {
    let place = cx.place()?;
    let mut tx = cx.begin(place.coalition).await?;
    let kind = sent.renewal.then_some(Kind::Renewal);
    let next = Next { kind, written: sent.terms.into_written(), why: sent.why.into() };
    let version = acts::counter(&mut tx, place.coalition, at.id, sent.after.into(), next).await?;
    let out = now(&mut tx, at.id).await?;
    let address = format!("/api/v1/coalitions/{}/relationships/{}/versions/{version}", place.slug, at.id);
    Ok(Made::at(tx, address, out))
}

/// `POST …/versions/{n}/acceptance`
pub async fn accept(cx: Cx, at: VersionAt, sent: Why) -> Result<Done<RelationshipOut>> {
    let space = cx.place()?.coalition;
    let mut tx = cx.begin(space).await?;
    acts::accept(&mut tx, space, at.id, at.n.into(), &sent.why).await?;
    done(tx, at.id).await
}

/// `POST …/versions/{n}/refusal`
pub async fn decline(cx: Cx, at: VersionAt, sent: Why) -> Result<Done<RelationshipOut>> {
    let space = cx.place()?.coalition;
    let mut tx = cx.begin(space).await?;
    acts::decline(&mut tx, space, at.id, at.n.into(), &sent.why).await?;
    done(tx, at.id).await
}

/// `POST …/versions/{n}/taking-back`
pub async fn take_back(cx: Cx, at: VersionAt, sent: Why) -> Result<Done<RelationshipOut>> {
    let space = cx.place()?.coalition;
    let mut tx = cx.begin(space).await?;
    acts::take_back(&mut tx, space, at.id, at.n.into(), &sent.why).await?;
    done(tx, at.id).await
}

/// `POST …/relationships/{id}/notice`
pub async fn withdraw(cx: Cx, at: At, sent: Why) -> Result<Done<RelationshipOut>> {
    let space = cx.place()?.coalition;
    let mut tx = cx.begin(space).await?;
    acts::withdraw(&mut tx, space, at.id, &sent.why).await?;
    done(tx, at.id).await
}

/// `POST …/relationships/{id}/staying`
pub async fn stay(cx: Cx, at: At, sent: Why) -> Result<Done<RelationshipOut>> {
    let space = cx.place()?.coalition;
    let mut tx = cx.begin(space).await?;
    acts::stay(&mut tx, space, at.id, &sent.why).await?;
    done(tx, at.id).await
}

/// `POST …/relationships/{id}/ending`
pub async fn end(cx: Cx, at: At, sent: EndIn) -> Result<Done<RelationshipOut>> {
    let space = cx.place()?.coalition;
    let mut tx = cx.begin(space).await?;
    acts::end(&mut tx, space, at.id, Some(sent.after.into()), &sent.why).await?;
    done(tx, at.id).await
}

/// What is done, with the relationship as it stands now. Whoever took back what nobody else knew sees it no more.
async fn done(mut tx: Tx, id: RelationshipId) -> Result<Done<RelationshipOut>> {
    let out = now(&mut tx, id).await?;
    Ok(Done::of(tx, out))
}
