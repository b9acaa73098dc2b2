//! What people do with a relationship. Each act: may → rule → SQL → journal → letters.

use std::collections::BTreeSet;

use base::error::all_well;
use base::ids::CoalitionId;
use base::{Cx, Error, OrganizationId, Problem, Result, Tx, q, say};
use chrono::{DateTime, NaiveDate, Utc};
use people::attempts;
use people::organizations;
use people::organizations::types::Seen;

use super::keep::{self, Reason};
use super::rules::{self, Draft};
use super::store::{self, Relationship, RelationshipId, load};
use super::types::{Change, Standing, State};
use super::{letters, notes};
use crate::access::{Action, Denied, Thing, Tie, access};
use crate::talk::{self, Subject};
use crate::terms::{self, Kind, Terms, Written};

/// How many versions one person puts on tables in an hour; each writes a letter to everybody who may answer.
const VERSIONS: i64 = 60;

/// The day that counts for reviews and notices.
pub fn day(cx: &Cx) -> NaiveDate {
    cx.now.date_naive()
}

/// A relationship that `cx` may see, brought up to this day; one it may not see is not found.
pub async fn relationship(cx: &Cx, id: RelationshipId) -> Result<Relationship> {
    let mut it = load(cx.db(), cx.place()?.coalition, id).await?;
    it.standing.pass_to(day(cx));
    may(cx, Action::See, &it)?;
    it.refusals = store::refusals(cx.db(), it.space, id).await?;
    if let Some(asked_at) = asked_at(cx, &it) {
        it.forget_before(asked_at);
    }
    if let Some(left_at) = left_at(cx, &it) {
        it.forget_after(left_at);
    }
    Ok(it)
}

/// Since when the organization acted for has been asked into something that goes on without it.
pub fn asked_at(cx: &Cx, it: &Relationship) -> Option<DateTime<Utc>> {
    it.asked_at(it.party(cx.organization()?)?)
}

/// When the organization acted for left a relationship that went on without it: what came later is not for its eyes.
pub fn left_at(cx: &Cx, it: &Relationship) -> Option<DateTime<Utc>> {
    it.left_at(it.party(cx.organization()?)?)
}

/// Who asks, towards this relationship.
pub fn asker(cx: &Cx, it: &Relationship) -> crate::access::Asker {
    let acting = cx.who.as_ref().and_then(|who| who.acting.as_ref());
    let place = cx.place.as_deref().filter(|place| place.coalition == it.space);
    let tie = acting.and_then(|acting| it.standing.party(acting.organization));
    crate::access::Asker {
        role: acting.map(|acting| acting.role),
        own: false,
        member: place.is_some_and(|place| place.member),
        coordinator: cx.coordinates(it.space),
        level: None,
        tie: match tie {
            None => Tie::None,
            Some(super::PartyStanding::Left | super::PartyStanding::Declined) => Tie::Former,
            Some(_) => Tie::Party,
        },
    }
}

/// The relationship as a thing to be seen: its parties, purpose, level and state.
pub fn outline(it: &Relationship) -> Thing {
    let ripe = it.row.agreed_at.is_some();
    Thing { seen: it.row.seen, level: crate::Level::Networking, ripe, confidential: false }
}

/// Whether `cx` may do this to the relationship, and why it sees it.
pub fn may(cx: &Cx, action: Action, it: &Relationship) -> Result<crate::access::Because> {
    let thing = if action == Action::See { outline(it) } else { Thing::between_parties(false) };
    access(action, &asker(cx, it), &thing).map_err(|denied| match denied {
        Denied::Closed if action == Action::See => Error::NotFound,
        Denied::Role => Error::Forbidden(say!("role-may-not-accept")),
        Denied::Closed | Denied::NotTheirs => Error::Forbidden(say!("only-parties-do-this")),
    })
}

/// Whether `cx` may read the terms, the talk and the history.
pub fn sees_terms(cx: &Cx, it: &Relationship) -> Result<crate::access::Because> {
    access(Action::See, &asker(cx, it), &Thing::between_parties(false)).map_err(|_| Error::NotFound)
}

/// Puts a first version on the table, for the organization acted for or, by a coordinator, for none.
pub async fn propose(
    tx: &mut Tx,
    space: CoalitionId,
    written: impl Into<Written>,
    why: &str,
) -> Result<RelationshipId> {
    may_propose(tx, space)?;
    attempts::allow_done(tx, "propose", &tx.who()?.person.to_string(), VERSIONS, 60).await?;
    let written = written.into();
    let mut problems = terms::rules::all_problems(&written, day(tx));
    let terms = written.terms;
    if terms.parties.is_empty() {
        all_well(std::mem::take(&mut problems))?;
    }
    let by = proposer(tx, space, &terms)?;
    problems.extend(strangers(tx, space, &terms).await?);
    all_well(problems)?;
    let standing = rules::propose(draft(Kind::Proposal, &terms), by, day(tx)).map_err(Error::Refused)?;
    let id = keep::create(tx, space, &standing, &terms, why.trim()).await?;
    let it = load(tx.db(), space, id).await?;
    notes::write(tx, &it, &[Change::Proposed { version: 1 }], why).await?;
    letters::waiting(tx, &it).await?;
    Ok(id)
}

/// Whether `cx` may put anything on a table of this coalition: a coordinator, or whoever may accept for a member.
pub fn may_propose(cx: &Cx, space: CoalitionId) -> Result<()> {
    let who = cx.who()?;
    let member = cx.place.as_ref().is_some_and(|place| place.coalition == space && place.member);
    match &who.acting {
        _ if cx.coordinates(space) => Ok(()),
        Some(acting) if member && acting.role.may_accept() => Ok(()),
        Some(_) if member => Err(Error::Forbidden(say!("role-may-not-accept"))),
        _ => Err(Error::NotFound),
    }
}

fn proposer(tx: &Tx, space: CoalitionId, terms: &Terms) -> Result<Option<OrganizationId>> {
    let acting = tx.who()?.acting.clone();
    match acting {
        Some(acting) if terms.parties.contains_key(&acting.organization) => {
            let able = acting.role.may_accept();
            if able { Ok(Some(acting.organization)) } else { Err(Error::Forbidden(say!("role-may-not-accept"))) }
        }
        _ if tx.coordinates(space) => Ok(None),
        _ => Err(Error::Forbidden(say!("propose-for-yourselves"))),
    }
}

/// Parties that are no members of this coalition: whoever names one is told so, whether or not it exists elsewhere.
async fn strangers(tx: &mut Tx, space: CoalitionId, terms: &Terms) -> Result<Vec<Problem>> {
    for party in terms.parties.keys() {
        if !organizations::acts::is_member(tx.db(), space, *party).await? {
            return Ok(vec![Problem::new("with", say!("party-is-no-member"))]);
        }
    }
    Ok(vec![])
}

fn draft(kind: Kind, terms: &Terms) -> Draft {
    let parties: BTreeSet<OrganizationId> = terms.parties.keys().copied().collect();
    Draft { kind, level: terms.level, parties, review_on: terms.review_on, notice_days: terms.notice_days }
}

/// Puts the next version on the table. `after` is the latest version that its author had read.
pub async fn counter(tx: &mut Tx, space: CoalitionId, id: RelationshipId, after: i64, next: Next) -> Result<i64> {
    let (it, mut standing) = enter(tx, space, id).await?;
    let by = tx.acting()?.organization;
    if after != it.latest() {
        let why = say!("another-version-came", version = it.latest());
        return Err(Error::field("after", why));
    }
    let before = it.current().map(|paper| paper.terms.clone()).ok_or(Error::NotFound)?;
    let (kind, terms) = next.against(&before);
    attempts::allow_done(tx, "propose", &tx.who()?.person.to_string(), VERSIONS, 60).await?;
    let written = Written { terms: terms.clone(), unread: next.written.unread.clone() };
    let mut problems = terms::rules::all_problems(&written, day(tx));
    if kind == Kind::Ending {
        problems.clear();
    } else {
        let here = it.terms_of_those_here().map(|terms| terms.parties).unwrap_or_default();
        let new: Vec<_> = terms.parties.keys().filter(|party| !here.contains_key(*party)).copied().collect();
        let joining =
            Terms { parties: new.into_iter().map(|party| (party, Default::default())).collect(), ..terms.clone() };
        problems.extend(strangers(tx, space, &joining).await?);
    }
    if kind == Kind::Change && terms == before && standing.open.is_none() {
        problems.push(Problem::new("purpose", say!("nothing-changed")));
    }
    all_well(problems)?;
    let changes = standing.counter(draft(kind, &terms), by, day(tx)).map_err(Error::Refused)?;
    let number = standing.versions.len() as i64;
    let shown = it.standing.in_force.map_or(&terms, |_| &before);
    keep::save(tx, &it, &standing, shown).await?;
    keep::add_version(tx, space, id, number, &standing.versions[number as usize - 1], &terms, next.why.trim()).await?;
    let it = load(tx.db(), space, id).await?;
    notes::write(tx, &it, &changes, &next.why).await?;
    letters::waiting(tx, &it).await?;
    Ok(number)
}

/// What the next version says.
pub struct Next {
    /// Why it is made; what changed says so when nothing is given.
    pub kind: Option<Kind>,
    /// The terms; an ending repeats those before it.
    pub written: Written,
    /// The reason, in its author's words.
    pub why: String,
}

impl Next {
    fn against(&self, before: &Terms) -> (Kind, Terms) {
        match self.kind {
            Some(Kind::Ending) => (Kind::Ending, self.written.terms.clone()),
            Some(kind @ (Kind::Renewal | Kind::Joining | Kind::Step)) => (kind, self.written.terms.clone()),
            _ => (Kind::between(before, &self.written.terms), self.written.terms.clone()),
        }
    }
}

/// Says yes to exactly this version, for the organization acted for.
pub async fn accept(
    tx: &mut Tx,
    space: CoalitionId,
    id: RelationshipId,
    version: i64,
    why: &str,
) -> Result<Vec<Change>> {
    let (it, mut standing) = enter(tx, space, id).await?;
    let by = tx.acting()?.organization;
    let changes = standing.accept(by, version).map_err(Error::Refused)?;
    if changes.is_empty() {
        return Ok(changes);
    }
    let digest = it.paper(version)?.digest.clone();
    keep::add_acceptance(tx, space, id, version, by, &digest).await?;
    settle(tx, it, &standing, &changes, why).await?;
    Ok(changes)
}

/// Says no to exactly this version, with a reason.
pub async fn decline(tx: &mut Tx, space: CoalitionId, id: RelationshipId, version: i64, why: &str) -> Result<()> {
    let (it, mut standing) = enter(tx, space, id).await?;
    let by = tx.acting()?.organization;
    reason(why)?;
    let changes = standing.decline(by, version).map_err(Error::Refused)?;
    keep::add_refusal(tx, &it, version, by, why.trim()).await?;
    settle(tx, it, &standing, &changes, why).await
}

/// Takes back a version that one proposed.
pub async fn take_back(tx: &mut Tx, space: CoalitionId, id: RelationshipId, version: i64, why: &str) -> Result<()> {
    let it = passed(tx, space, id).await?;
    may(tx, Action::See, &it)?;
    let by = match takes_back_as_coordinator(tx, &it) {
        true => None,
        false => Some(may_decide(tx, &it)?),
    };
    let mut standing = it.standing.clone();
    let changes = standing.take_back(by, version).map_err(Error::Refused)?;
    settle(tx, it, &standing, &changes, why).await
}

/// Gives the notice that the terms name, with a reason.
pub async fn withdraw(tx: &mut Tx, space: CoalitionId, id: RelationshipId, why: &str) -> Result<()> {
    let (it, mut standing) = enter(tx, space, id).await?;
    let by = tx.acting()?.organization;
    reason(why)?;
    let changes = standing.withdraw(by, day(tx)).map_err(Error::Refused)?;
    keep::keep_why(tx, &it, by, why.trim()).await?;
    settle(tx, it, &standing, &changes, why).await
}

/// Takes the notice back.
pub async fn stay(tx: &mut Tx, space: CoalitionId, id: RelationshipId, why: &str) -> Result<()> {
    let (it, mut standing) = enter(tx, space, id).await?;
    let by = tx.acting()?.organization;
    let changes = standing.stay(by, day(tx)).map_err(Error::Refused)?;
    settle(tx, it, &standing, &changes, why).await
}

/// Proposes to end by agreement of all; it ends when the last party has accepted.
/// Where an ending is on the table already, wishing for one is a yes to it. `after` is the latest version that was read.
pub async fn end(tx: &mut Tx, space: CoalitionId, id: RelationshipId, after: Option<i64>, why: &str) -> Result<i64> {
    let (it, standing) = enter(tx, space, id).await?;
    reason(why)?;
    if let Some(open) = standing.open.filter(|_| standing.version_open().is_some_and(|it| it.kind == Kind::Ending)) {
        accept(tx, space, id, open, why).await?;
        return Ok(open);
    }
    if after.is_some_and(|after| after != it.latest()) {
        return Err(Error::field("after", say!("another-version-came", version = it.latest())));
    }
    let terms = it.terms_of_those_here().ok_or(Error::NotFound)?;
    let next = Next { kind: Some(Kind::Ending), written: terms.into(), why: why.to_owned() };
    counter(tx, space, id, it.latest(), next).await
}

/// Says something about the relationship, or about one of its versions.
pub async fn say(
    tx: &mut Tx,
    space: CoalitionId,
    id: RelationshipId,
    version: Option<i64>,
    text: &str,
    confidential: bool,
) -> Result<uuid::Uuid> {
    let it = load(tx.db(), space, id).await?;
    may(tx, Action::See, &it)?;
    may(tx, Action::Comment, &it)?;
    if left_at(tx, &it).is_some() {
        return Err(Error::Forbidden(say!("only-parties-do-this")));
    }
    if let Some(version) = version {
        it.paper(version)?;
    }
    // Whoever could not read it back may not close it.
    let confidential = confidential && tx.acting()?.role.may_accept();
    let here = it.parties.iter().filter(|party| it.left_at(party).is_none());
    let about = here.map(|party| party.organization).collect();
    let subject = Subject { kind: "relationship", id: id.0, name: it.row.purpose.clone(), version };
    talk::say(tx, space, subject, about, text, confidential).await
}

fn reason(why: &str) -> Result<()> {
    let mut problems = vec![];
    base::form::required(&mut problems, "why", why, terms::rules::TEXT);
    all_well(problems)
}

/// The relationship inside the transaction, brought up to this day, when the person may decide in it.
async fn enter(tx: &mut Tx, space: CoalitionId, id: RelationshipId) -> Result<(Relationship, Standing)> {
    let it = passed(tx, space, id).await?;
    may(tx, Action::See, &it)?;
    may_decide(tx, &it)?;
    let standing = it.standing.clone();
    Ok((it, standing))
}

/// The relationship inside the transaction, with what the days have brought written down first: an act that comes before
/// the minute's sweep takes no line and no letter away.
async fn passed(tx: &mut Tx, space: CoalitionId, id: RelationshipId) -> Result<Relationship> {
    let it = load(tx.db(), space, id).await?;
    let mut standing = it.standing.clone();
    let changes = standing.pass_to(day(tx));
    if changes.is_empty() {
        return Ok(it);
    }
    settle(tx, it, &standing, &changes, "").await?;
    load(tx.db(), space, id).await
}

/// The organization that the person decides for.
fn may_decide(cx: &Cx, it: &Relationship) -> Result<OrganizationId> {
    let by = cx.acting()?.organization;
    may(cx, Action::Decide, it)?;
    Ok(by)
}

/// Whether a coordinator put the open version on the table, and this one may take it back.
fn takes_back_as_coordinator(cx: &Cx, it: &Relationship) -> bool {
    let by_none = it.standing.version_open().is_some_and(|open| open.proposed_for.is_none());
    by_none && cx.coordinates(it.space)
}

async fn settle(tx: &mut Tx, mut it: Relationship, after: &Standing, changes: &[Change], why: &str) -> Result<()> {
    let shown = after.in_force.or(after.open).and_then(|number| it.paper(number).ok()).or(it.current());
    let terms = shown.map(|paper| paper.terms.clone()).ok_or(Error::NotFound)?;
    keep::save(tx, &it, after, &terms).await?;
    // What is told of it is told as it stands now, and to no more than may know of it before and after.
    let closed = it.row.seen == Seen::Parties || terms.seen == Seen::Parties;
    it.row.seen = if closed { Seen::Parties } else { terms.seen };
    it.row.purpose = terms.purpose;
    let it = &it;
    for change in changes {
        match *change {
            Change::CameIntoForce { version, from, to } if from != Some(to) => {
                let reason = reason_of(tx, it, version, why);
                keep::add_move(tx, it, version, from, Some(to), reason).await?;
            }
            Change::Ended { version } => {
                let from = it.standing.version_in_force().map(|version| version.level);
                let by_act = changes.iter().any(|it| matches!(it, Change::Leaving { .. }));
                let reason = match version {
                    Some(version) => reason_of(tx, it, version, why),
                    None if by_act => own(tx, why),
                    None => Reason { why: "", person: None, acting_for: None },
                };
                keep::add_move(tx, it, after.versions.len() as i64 + 1, from, None, reason).await?;
            }
            _ => {}
        }
    }
    notes::write(tx, it, changes, why).await?;
    letters::happened(tx, it, after, changes, why).await
}

/// A step's reason is the proposer's, in the proposer's name; where they gave none, it is that of whoever accepted last.
fn reason_of<'a>(cx: &Cx, it: &'a Relationship, version: i64, why: &'a str) -> Reason<'a> {
    let proposed = it.paper(version).ok().filter(|paper| !paper.why.is_empty());
    let proposed = proposed.zip(it.standing.versions.get(version as usize - 1));
    proposed.map_or_else(
        || own(cx, why),
        |(paper, version)| Reason {
            why: &paper.why,
            person: Some(paper.proposed_by),
            acting_for: version.proposed_for,
        },
    )
}

fn own<'a>(cx: &Cx, why: &'a str) -> Reason<'a> {
    Reason { why, person: cx.who.as_ref().map(|who| who.person), acting_for: cx.organization() }
}

/// What the days have brought, in every coalition: reviews due, notices run out, proposals lapsed. How many there were.
pub async fn sweep(cx: &Cx) -> Result<usize> {
    let due: Vec<(CoalitionId, RelationshipId)> = q!(
        "select space_id, id from relationship where state = 'agreed' and review_on <= $1
         union select space_id, id from relationship where state = 'proposed' and answer_by < $1
         union select space_id, id from relationship where state = 'under-notice' and ends_on <= $1
         union select space_id, relationship_id from party where standing = 'leaving' and leaving_on <= $1",
        day(cx)
    )
    .all(cx.db())
    .await?;
    let mut wrong = None;
    for (space, id) in &due {
        // One that cannot be settled keeps no other from its day.
        if let Err(why) = let_days_pass(cx, *space, *id).await {
            wrong.get_or_insert(why);
        }
    }
    wrong.map_or(Ok(due.len()), Err)
}

async fn let_days_pass(cx: &Cx, space: CoalitionId, id: RelationshipId) -> Result<()> {
    let mut tx = cx.begin(space).await?;
    passed(&mut tx, space, id).await?;
    tx.commit().await
}

/// What a state allows the organization to do now; pages show only this.
pub fn may_now(cx: &Cx, it: &Relationship) -> Vec<&'static str> {
    let by = match cx.organization() {
        Some(by) if may(cx, Action::Decide, it).is_ok() => by,
        _ if takes_back_as_coordinator(cx, it) => return vec!["take-back"],
        _ => return vec![],
    };
    let standing = &it.standing;
    let mine = standing.version_open().is_some_and(|open| open.proposed_for == Some(by));
    let waits = standing.waits_on().contains(&by);
    let checks = [
        ("accept", waits),
        ("decline", waits),
        ("take-back", mine),
        ("counter", !standing.state.is_over()),
        ("withdraw", standing.state.in_force() && standing.party(by) == Some(super::PartyStanding::In)),
        ("stay", standing.party(by) == Some(super::PartyStanding::Leaving)),
        ("renew", standing.state == State::InReview || standing.state == State::Agreed),
        ("end", standing.state.in_force()),
    ];
    checks.into_iter().filter(|(_, holds)| *holds).map(|(name, _)| name).collect()
}
