//! What people do with a relationship. Each act: may → rule → SQL → journal → letters.

use std::collections::BTreeSet;

use base::error::all_well;
use base::ids::CoalitionId;
use base::{Error, OrganizationId, Problem, Result, Tx, say};
use people::attempts;
use people::organizations;

use super::keep;
use super::permission::{may, may_decide, may_propose, takes_back_as_coordinator};
use super::rules::{self, Draft};
use super::settling::{day, enter, passed, settle};
use super::store::{Relationship, RelationshipId, load};
use super::types::Change;
use super::{letters, notes};
use crate::access::Action;
use crate::talk::acts::at_table;
use crate::talk::{self, Said};
use crate::terms::{self, Kind, Terms, Written};

/// How many versions one person puts on tables in an hour; each writes a letter to everybody who may answer.
const VERSIONS: i64 = 60;

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
    let parties: Vec<OrganizationId> = terms.parties.keys().copied().collect();
    problems.extend(strangers(tx, space, &parties).await?);
    all_well(problems)?;
    let standing = rules::propose(draft(Kind::Proposal, &terms), by, day(tx)).map_err(Error::Refused)?;
    let id = keep::create(tx, space, &standing, &terms, why.trim()).await?;
    let it = load(tx.db(), space, id).await?;
    notes::write(tx, &it, &[Change::Proposed { version: 1 }], why).await?;
    letters::waiting(tx, &it).await?;
    Ok(id)
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
async fn strangers(tx: &mut Tx, space: CoalitionId, parties: &[OrganizationId]) -> Result<Vec<Problem>> {
    for party in parties {
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
    attempts::allow_done(tx, "propose", &tx.who()?.person.to_string(), VERSIONS, 60).await?;
    let (kind, terms) = next.against(&before);
    let mut problems = vec![];
    // An ending repeats what stands.
    if kind != Kind::Ending {
        problems = terms::rules::all_problems(&next.written, day(tx));
        problems.extend(strangers(tx, space, &newcomers(&it, &terms)).await?);
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

/// Whom these terms name beside those who are here.
fn newcomers(it: &Relationship, terms: &Terms) -> Vec<OrganizationId> {
    let here = it.terms_of_those_here().map(|terms| terms.parties).unwrap_or_default();
    terms.parties.keys().filter(|party| !here.contains_key(*party)).copied().collect()
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
        let terms = self.written.terms.clone();
        let said = self.kind.filter(|kind| !matches!(kind, Kind::Proposal | Kind::Change));
        (said.unwrap_or_else(|| Kind::between(before, &terms)), terms)
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
    keep::add_notice(tx, &it, by, why.trim()).await?;
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
    let table = at_table(tx, space, "relationship", id.0).await?;
    talk::say(tx, space, &table, Said { version, text, confidential, ..Said::default() }).await
}

fn reason(why: &str) -> Result<()> {
    let mut problems = vec![];
    base::form::required(&mut problems, "why", why, terms::rules::TEXT);
    all_well(problems)
}
