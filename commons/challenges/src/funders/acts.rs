//! Writing down what a funder asks for, changing it, ending it.

use base::error::all_well;
use base::form::{one_line, optional, required};
use base::ids::{CoalitionId, fresh};
use base::journal::{Note, Openness};
use base::{Cx, Error, OrganizationId, Problem, Result, Tx, q, say};
use chrono::NaiveDate;
use relationships::standing::permission::relationship;
use relationships::standing::store::Relationship;
use uuid::Uuid;

use super::reading::{of_ours, one};
use super::rules::{AMOUNT, ASKS, FUNDER, FUNDERS, PURPOSE, WHAT};
use super::types::{Draft, Funding};
use crate::own_place;

/// Whether whoever asks may write for the coalition: somebody who may say yes or no for a member, or a coordinator.
fn may_write(cx: &Cx) -> Result<()> {
    let place = own_place(cx)?;
    let accepts = cx.acting().is_ok_and(|acting| acting.role.may_accept());
    match place.coordinator || (place.member && accepts) {
        true => Ok(()),
        false => Err(Error::Forbidden(say!("role-may-not-accept"))),
    }
}

/// The same for a relationship: for one of its parties.
fn may_write_of(cx: &Cx) -> Result<()> {
    match cx.acting()?.role.may_accept() {
        true => Ok(()),
        false => Err(Error::Forbidden(say!("role-may-not-accept"))),
    }
}

fn checked(draft: Draft) -> Result<Draft> {
    let mut problems: Vec<Problem> = vec![];
    let funder = required(&mut problems, "funder", &one_line(&draft.funder), FUNDER);
    let purpose = required(&mut problems, "purpose", &one_line(&draft.purpose), PURPOSE);
    let amount = optional(&mut problems, "amount", &one_line(&draft.amount), AMOUNT);
    if draft.level.is_none() && draft.level_by.is_some() {
        problems.push(Problem::new("level", say!("funders-level-of-day")));
    }
    all_well(problems)?;
    Ok(Draft { funder, purpose, amount, ..draft })
}

fn parties(tie: Option<&Relationship>) -> Vec<OrganizationId> {
    let all = tie.into_iter().flat_map(|it| &it.parties);
    all.map(|it| it.organization).filter(|id| tie.is_some_and(|it| it.standing.is_in(*id))).collect()
}

async fn note(
    tx: &mut Tx,
    verb: &'static str,
    (space, id): (CoalitionId, Uuid),
    tie: Option<&Relationship>,
    funder: &str,
) -> Result<()> {
    let note = match tie {
        Some(tie) => Note::new(verb, ("relationship", tie.row.id.0)).about(parties(Some(tie))),
        None => Note::new(verb, ("funding", id)).open(Openness::Coalition),
    };
    tx.note(space, note.said(funder)).await
}

/// Writes down what a funder asks for. `tx` has entered the coalition.
pub async fn write(tx: &mut Tx, space: CoalitionId, draft: Draft) -> Result<Uuid> {
    let cx = Cx::clone(tx);
    let tie = match draft.relationship {
        Some(id) => Some(of_ours(&cx, relationship(&cx, id).await?)?),
        None => None,
    };
    if tie.is_some() {
        may_write_of(tx)?
    } else {
        may_write(tx)?
    }
    let draft = checked(draft)?;
    let (n,): (i64,) =
        q!("select count(*) from funding where space_id = $1 and closed_at is null", space).one(tx.db()).await?;
    if n >= FUNDERS {
        return Err(Error::Refused(say!("funders-enough", most = FUNDERS)));
    }
    let (id, now, person, own) = (fresh(), tx.now, tx.who()?.person, tx.organization());
    q!(
        "insert into funding (space_id, id, relationship_id, funder, purpose, amount, level, level_by, person_id, acting_for, made_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        space, id, draft.relationship, &draft.funder, &draft.purpose, &draft.amount, draft.level, draft.level_by, person, own, now
    )
    .run(tx.db())
    .await?;
    note(tx, "funding.written", (space, id), tie.as_ref(), &draft.funder).await?;
    Ok(id)
}

/// The one that is written on, while it is open, by somebody who may.
async fn open(tx: &mut Tx, id: Uuid) -> Result<(Funding, Option<Relationship>)> {
    let cx = Cx::clone(tx);
    let (it, tie) = one(&cx, id).await?;
    if tie.is_some() {
        may_write_of(tx)?
    } else {
        may_write(tx)?
    }
    match it.closed_at {
        None => Ok((it, tie)),
        Some(_) => Err(Error::Refused(say!("funders-is-over"))),
    }
}

/// Changes what was written down; which relationship it is for stays.
pub async fn change(tx: &mut Tx, space: CoalitionId, id: Uuid, draft: Draft) -> Result<()> {
    let (it, tie) = open(tx, id).await?;
    let draft = checked(draft)?;
    q!(
        "update funding set funder = $3, purpose = $4, amount = $5, level = $6, level_by = $7 where space_id = $1 and id = $2",
        space, id, &draft.funder, &draft.purpose, &draft.amount, draft.level, draft.level_by
    )
    .run(tx.db())
    .await?;
    note(tx, "funding.changed", (space, it.id), tie.as_ref(), &draft.funder).await
}

/// Adds something that the funder wants to have by a day.
pub async fn ask(tx: &mut Tx, space: CoalitionId, id: Uuid, (what, due_on): (&str, &str)) -> Result<Uuid> {
    let (it, tie) = open(tx, id).await?;
    let mut problems = vec![];
    let what = required(&mut problems, "what", &one_line(what), WHAT);
    let day: Option<NaiveDate> = match base::time::read_day(due_on) {
        Ok(day) => Some(day),
        Err(why) => {
            problems.push(Problem::new("due_on", why));
            None
        }
    };
    all_well(problems)?;
    let (n,): (i64,) =
        q!("select count(*) from funding_ask where space_id = $1 and funding_id = $2", space, id).one(tx.db()).await?;
    if n >= ASKS {
        return Err(Error::Refused(say!("funders-enough-asks", most = ASKS)));
    }
    let (ask, now) = (fresh(), tx.now);
    q!(
        "insert into funding_ask (space_id, id, funding_id, what, due_on, made_at) values ($1, $2, $3, $4, $5, $6)",
        space,
        ask,
        id,
        &what,
        day,
        now
    )
    .run(tx.db())
    .await?;
    note(tx, "funding.asked", (space, it.id), tie.as_ref(), &it.funder).await?;
    Ok(ask)
}

/// Takes away something that the funder no longer asks for.
pub async fn drop_ask(tx: &mut Tx, space: CoalitionId, id: Uuid, ask: Uuid) -> Result<()> {
    let (it, tie) = open(tx, id).await?;
    let gone = q!("delete from funding_ask where space_id = $1 and funding_id = $2 and id = $3", space, id, ask);
    if gone.run(tx.db()).await? == 0 {
        return Err(Error::NotFound);
    }
    note(tx, "funding.changed", (space, it.id), tie.as_ref(), &it.funder).await
}

/// Ends it: the funder has decided, or nobody asks any more.
pub async fn end(tx: &mut Tx, space: CoalitionId, id: Uuid) -> Result<()> {
    let (it, tie) = open(tx, id).await?;
    let now = tx.now;
    q!("update funding set closed_at = $3 where space_id = $1 and id = $2", space, id, now).run(tx.db()).await?;
    note(tx, "funding.ended", (space, it.id), tie.as_ref(), &it.funder).await
}
