//! Writing a relationship back: what an act changed, and nothing else.

use base::ids::{CoalitionId, OrganizationId, PersonId};
use base::{Error, Result, Tx, many, q};
use chrono::{DateTime, Utc};

use super::store::{Relationship, RelationshipId};
use super::types::{PartyStanding, Standing, Version};
use crate::Level;
use crate::terms::Terms;

/// Writes a new relationship with its first version.
pub async fn create(
    tx: &mut Tx,
    space: CoalitionId,
    standing: &Standing,
    terms: &Terms,
    why: &str,
) -> Result<RelationshipId> {
    let (id, at) = (RelationshipId::new(), tx.now);
    q!(
        "insert into relationship (space_id, id, state, level, purpose, folded, seen, in_force, open_version, proposed_at, agreed_at, review_on, answer_by, ends_on, ended_at, changed_at)
         values ($1, $2, $3, $4, $5, $6, $7, null, $8, $9, null, null, $10, null, null, $9)",
        space, id, standing.state, terms.level, &terms.purpose, base::words::fold(&terms.purpose), terms.seen, standing.open, at, standing.answer_by
    )
    .run(tx.db())
    .await?;
    let rows = standing.parties.keys().map(|party| new_party(space, id, *party, at)).collect();
    insert_parties(tx, rows).await?;
    add_version(tx, space, id, 1, &standing.versions[0], terms, why).await?;
    Ok(id)
}

fn new_party(space: CoalitionId, id: RelationshipId, party: OrganizationId, at: DateTime<Utc>) -> Vec<base::db::Value> {
    vec![space.into(), id.into(), party.into(), PartyStanding::Invited.into(), at.into()]
}

async fn insert_parties(tx: &mut Tx, rows: Vec<Vec<base::db::Value>>) -> Result<()> {
    many!(
        "insert into party (space_id, relationship_id, organization_id, standing, since) values ($1, $2, $3, $4, $5)",
        rows
    )
    .run(tx.db())
    .await
}

/// Writes a version, with its proposer's own yes.
pub async fn add_version(
    tx: &mut Tx,
    space: CoalitionId,
    id: RelationshipId,
    number: i64,
    version: &Version,
    terms: &Terms,
    why: &str,
) -> Result<()> {
    let (person, at) = (tx.who()?.person, tx.now);
    let body = terms.document()?;
    let digest = base::ids::digest(&body);
    q!(
        "insert into terms (space_id, relationship_id, version, kind, body, digest, why, proposed_by, proposed_for, proposed_at, outcome) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        space, id, number, version.kind, body, &digest, why, person, version.proposed_for, at, version.outcome
    )
    .run(tx.db())
    .await?;
    match version.proposed_for {
        Some(by) => add_acceptance(tx, space, id, number, by, &digest).await,
        None => Ok(()),
    }
}

/// Writes a party's yes to exactly the document of this digest.
pub async fn add_acceptance(
    tx: &mut Tx,
    space: CoalitionId,
    id: RelationshipId,
    version: i64,
    by: OrganizationId,
    digest: &str,
) -> Result<()> {
    let (person, at) = (tx.who()?.person, tx.now);
    q!(
        "insert into acceptance (space_id, relationship_id, version, organization_id, person_id, digest, at) values ($1, $2, $3, $4, $5, $6, $7)",
        space, id, version, by, person, digest, at
    )
    .run(tx.db())
    .await?;
    Ok(())
}

/// Writes back what an act changed: the row, the parties that stand otherwise, the outcomes of versions.
pub async fn save(tx: &mut Tx, before: &Relationship, after: &Standing, terms: &Terms) -> Result<()> {
    let (space, id, at) = (before.space, before.row.id, tx.now);
    let agreed_at = before.row.agreed_at.or(after.in_force.map(|_| at));
    let ended_at = before.row.ended_at.or(after.state.is_over().then_some(at));
    let written = q!(
        "update relationship set state = $3, level = $4, purpose = $5, folded = $6, seen = $7, in_force = $8, open_version = $9, agreed_at = $10, review_on = $11, answer_by = $12, ends_on = $13, ended_at = $14, changed_at = $15
         where space_id = $1 and id = $2",
        space, id, after.state, terms.level, &terms.purpose, base::words::fold(&terms.purpose), terms.seen,
        after.in_force, after.open, agreed_at, after.review_on, after.answer_by, after.ends_on, ended_at, at
    )
    .run(tx.db())
    .await?;
    if written != 1 {
        return Err(Error::broken("a relationship that was read is not there"));
    }
    save_parties(tx, before, after).await?;
    for (number, (was, is)) in (1i64..).zip(before.standing.versions.iter().zip(&after.versions)) {
        if was.outcome != is.outcome {
            q!(
                "update terms set outcome = $4 where space_id = $1 and relationship_id = $2 and version = $3",
                space,
                id,
                number,
                is.outcome
            )
            .run(tx.db())
            .await?;
        }
    }
    Ok(())
}

async fn save_parties(tx: &mut Tx, before: &Relationship, after: &Standing) -> Result<()> {
    let (space, id, at) = (before.space, before.row.id, tx.now);
    let mut new = vec![];
    for (organization, party) in &after.parties {
        match before.standing.parties.get(organization) {
            None => new.push(new_party(space, id, *organization, at)),
            Some(was) if was != party => {
                q!(
                    "update party set standing = $4, leaving_on = $5, since = $6 where space_id = $1 and relationship_id = $2 and organization_id = $3",
                    space, id, *organization, party.standing, party.leaving_on, at
                )
                .run(tx.db())
                .await?;
            }
            Some(_) => {}
        }
    }
    insert_parties(tx, new).await
}

/// Writes a party's no to a version, with its reason.
pub async fn add_refusal(tx: &mut Tx, it: &Relationship, version: i64, by: OrganizationId, why: &str) -> Result<()> {
    let (person, at) = (tx.who()?.person, tx.now);
    q!(
        "insert into refusal (space_id, relationship_id, version, organization_id, person_id, why, at) values ($1, $2, $3, $4, $5, $6, $7)",
        it.space, it.row.id, version, by, person, why, at
    )
    .run(tx.db())
    .await?;
    Ok(())
}

/// Writes a party's notice, with its reason.
pub async fn add_notice(tx: &mut Tx, it: &Relationship, by: OrganizationId, why: &str) -> Result<()> {
    let (person, at) = (tx.who()?.person, tx.now);
    q!(
        "insert into notice (space_id, relationship_id, organization_id, nth, given_at, given_by, why)
         values ($1, $2, $3, (select 1 + count(*) from notice where space_id = $1 and relationship_id = $2 and organization_id = $3), $4, $5, $6)",
        it.space, it.row.id, by, at, person, why
    )
    .run(tx.db())
    .await?;
    Ok(())
}

/// Writes that a party's notice was taken back: by whoever says so, or by whoever had accepted this version for it.
pub async fn take_notice_back(
    tx: &mut Tx,
    it: &Relationship,
    by: OrganizationId,
    version: Option<i64>,
    why: &str,
) -> Result<()> {
    let (person, at) = (tx.who()?.person, tx.now);
    q!(
        "update notice set taken_back_at = $4, taken_back_why = $5, taken_back_version = $6, taken_back_by = coalesce(
           (select person_id from acceptance where space_id = $1 and relationship_id = $2 and organization_id = $3 and version = $6), $7)
         where space_id = $1 and relationship_id = $2 and organization_id = $3 and taken_back_at is null",
        it.space, it.row.id, by, at, why, version, person
    )
    .run(tx.db())
    .await?;
    Ok(())
}

/// Why a step was made, and who said so for whom.
pub struct Reason<'a> {
    /// In their own words.
    pub why: &'a str,
    /// The person; none when a day came.
    pub person: Option<PersonId>,
    /// Whom they acted for.
    pub acting_for: Option<OrganizationId>,
}

/// Writes a step down. A second step of the same version, such as an end after it, stands under the next number.
pub async fn add_move(
    tx: &mut Tx,
    it: &Relationship,
    version: i64,
    from: Option<Level>,
    to: Option<Level>,
    reason: Reason<'_>,
) -> Result<()> {
    let (Reason { why, person, acting_for }, at) = (reason, tx.now);
    q!(
        "insert into move (space_id, relationship_id, version, from_level, to_level, why, person_id, acting_for, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        it.space, it.row.id, version, from, to, why, person, acting_for, at
    )
    .run(tx.db())
    .await?;
    Ok(())
}
