//! What follows from an act, and from the days: written down, told in the journal, sent in letters.

use base::ids::CoalitionId;
use base::{Cx, Error, Result, Tx, q};
use chrono::NaiveDate;
use people::organizations::types::Seen;

use super::keep::{self, Reason};
use super::permission::{may, may_decide};
use super::store::{Relationship, RelationshipId, load};
use super::types::{Change, PartyStanding, Standing};
use super::{letters, notes};
use crate::access::Action;

/// The day that counts for reviews and notices.
pub fn day(cx: &Cx) -> NaiveDate {
    cx.now.date_naive()
}

/// The relationship inside the transaction, brought up to this day, when the person may decide in it.
pub async fn enter(tx: &mut Tx, space: CoalitionId, id: RelationshipId) -> Result<(Relationship, Standing)> {
    let it = passed(tx, space, id).await?;
    may(tx, Action::See, &it)?;
    may_decide(tx, &it)?;
    let standing = it.standing.clone();
    Ok((it, standing))
}

/// The relationship inside the transaction, with what the days have brought written down first: an act that comes before
/// the minute's sweep takes no line and no letter away.
pub async fn passed(tx: &mut Tx, space: CoalitionId, id: RelationshipId) -> Result<Relationship> {
    let it = load(tx.db(), space, id).await?;
    let mut standing = it.standing.clone();
    let changes = standing.pass_to(day(tx));
    if changes.is_empty() {
        return Ok(it);
    }
    settle(tx, it, &standing, &changes, "").await?;
    load(tx.db(), space, id).await
}

/// Writes down where it stands after these changes, and tells of them.
pub async fn settle(tx: &mut Tx, mut it: Relationship, after: &Standing, changes: &[Change], why: &str) -> Result<()> {
    let shown = after.in_force.or(after.open).and_then(|number| it.paper(number).ok()).or(it.current());
    let terms = shown.map(|paper| paper.terms.clone()).ok_or(Error::NotFound)?;
    keep::save(tx, &it, after, &terms).await?;
    // What is told of it is told as it stands now, and to no more than may know of it before and after.
    let closed = it.row.seen == Seen::Parties || terms.seen == Seen::Parties;
    it.row.seen = if closed { Seen::Parties } else { terms.seen };
    it.row.purpose = terms.purpose;
    let it = &it;
    take_notices_back(tx, it, after, changes, why).await?;
    add_moves(tx, it, after, changes, why).await?;
    notes::write(tx, it, changes, why).await?;
    letters::happened(tx, it, after, changes, why).await
}

/// Writes the steps down: the first level, each one after it, the end.
async fn add_moves(tx: &mut Tx, it: &Relationship, after: &Standing, changes: &[Change], why: &str) -> Result<()> {
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
    Ok(())
}

/// Whoever was leaving and is in again has taken the notice back: by saying so, or with a yes to what came into force.
async fn take_notices_back(
    tx: &mut Tx,
    it: &Relationship,
    after: &Standing,
    changes: &[Change],
    why: &str,
) -> Result<()> {
    let version = changes.iter().find_map(|change| match change {
        Change::CameIntoForce { version, .. } => Some(*version),
        _ => None,
    });
    for (party, was) in &it.standing.parties {
        if was.standing == PartyStanding::Leaving && after.party(*party) == Some(PartyStanding::In) {
            let why = if version.is_some() { "" } else { why };
            keep::take_notice_back(tx, it, *party, version, why).await?;
        }
    }
    Ok(())
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
