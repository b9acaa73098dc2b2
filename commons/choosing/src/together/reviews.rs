//! A relationship comes to its review, and its parties are asked the same four questions again.

use base::ids::CoalitionId;
use base::journal::{Note, Openness};
use base::{Cx, OrganizationId, Result, q, record};
use chrono::NaiveDate;
use relationships::standing::store::{RelationshipId, load};
use relationships::standing::types::{PartyStanding, State};

use super::acts::ask;
use super::rules::PARTIES;
use super::types::Draft;

/// How many reviews one round asks at.
const AT_ONCE: i64 = 100;

record! {
    /// A review that nobody was asked at yet.
    struct Due { space: CoalitionId, id: RelationshipId, review_on: NaiveDate }
}

/// Asks at every review that has come and that nobody speaks of yet: neither is a next version on the table, nor is
/// anybody choosing. How many there were. More than [`PARTIES`] are asked by hand, some of them at a time.
pub async fn sweep(cx: &Cx) -> Result<usize> {
    let due: Vec<Due> = q!(
        "select r.space_id as space, r.id, r.review_on from relationship r
         where r.state = 'in-review' and r.open_version is null
           and not exists (select 1 from choice where choice.space_id = r.space_id and choice.relationship_id = r.id
             and (choice.review_on = r.review_on or choice.closed_at is null))
           and (select count(*) from party join membership on membership.space_id = party.space_id
               and membership.organization_id = party.organization_id and membership.left_at is null
             where party.space_id = r.space_id and party.relationship_id = r.id and party.standing = 'in') between 2 and $1
         order by r.review_on, r.id limit $2",
        PARTIES as i64,
        AT_ONCE
    )
    .all(cx.db())
    .await?;
    let mut wrong = None;
    for it in &due {
        // One that cannot be asked about keeps no other from being asked.
        if let Err(why) = begin(cx, it).await {
            wrong.get_or_insert(why);
        }
    }
    wrong.map_or(Ok(due.len()), Err)
}

async fn begin(cx: &Cx, due: &Due) -> Result<()> {
    let mut tx = cx.begin(due.space).await?;
    let it = load(tx.db(), due.space, due.id).await?;
    let taken: (i64,) = q!(
        "select count(*) from choice where space_id = $1 and relationship_id = $2 and (review_on = $3 or closed_at is null)",
        due.space,
        due.id,
        due.review_on
    )
    .one(tx.db())
    .await?;
    if taken.0 > 0 || it.standing.state != State::InReview {
        return Ok(());
    }
    let stays = |party: OrganizationId| it.standing.party(party) == Some(PartyStanding::In);
    let parties = it.parties.iter().filter(|row| row.slug.is_some() && stays(row.organization));
    let parties: Vec<OrganizationId> = parties.map(|row| row.organization).collect();
    let (purpose, relationship) = (it.row.purpose.clone(), Some(due.id));
    let asked =
        ask(&mut tx, due.space, &Draft { purpose, parties, relationship, review_on: Some(due.review_on) }).await?;
    let note = Note::new("choice.asked-again", ("choice", asked.choice.id)).open(Openness::Parties).by_the_days();
    let note = note.about(asked.here().map(|it| it.organization)).fact("purpose", asked.choice.purpose.as_str());
    tx.note(due.space, note).await?;
    tx.commit().await
}
