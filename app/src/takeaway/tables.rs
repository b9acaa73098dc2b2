//! Tables at which it was asked who should be there for a goal: those that are one's own, and what was said of oneself.

use base::db::Transaction;
use base::ids::{CoalitionId, OrganizationId};
use base::{Result, q};
use choosing::table::found::whole;
use choosing::table::types::Whole;
use serde_json::{Value, json};
use uuid::Uuid;

use super::bundle::Bundle;

const NAME: &str = "tables.json";

/// Those of an organization, and what is said of it at others' tables since it was asked.
pub async fn put_organization(tx: &mut Transaction, bundle: &mut Bundle, own: OrganizationId) -> Result<()> {
    bundle.list(NAME, None)?;
    let mine: Vec<(CoalitionId, Uuid)> =
        q!("select space_id, id from goal_table where organization_id = $1 order by space_id, id", own)
            .all(&mut *tx)
            .await?;
    for (space, id) in mine {
        let it = whole((&mut *tx).into(), space, id).await?;
        bundle.list(NAME, Some(&table(&it)))?;
    }
    let asked: Vec<(CoalitionId, Uuid)> = q!(
        "select space_id, table_id from goal_seat where organization_id = $1 and asked_at is not null order by space_id, table_id",
        own
    )
    .all(&mut *tx)
    .await?;
    for (space, id) in asked {
        let it = whole((&mut *tx).into(), space, id).await?;
        if it.table.organization != Some(own) {
            bundle.list(NAME, Some(&json!({ "goal": it.table.goal, "said_of_us": seat(&it, own) })))?;
        }
    }
    Ok(())
}

/// Those of the coalition itself.
pub async fn put_coalition(tx: &mut Transaction, bundle: &mut Bundle, space: CoalitionId) -> Result<()> {
    bundle.list(NAME, None)?;
    let own: Vec<(Uuid,)> =
        q!("select id from goal_table where space_id = $1 and organization_id is null order by id", space)
            .all(&mut *tx)
            .await?;
    for (id,) in own {
        let it = whole((&mut *tx).into(), space, id).await?;
        bundle.list(NAME, Some(&table(&it)))?;
    }
    Ok(())
}

fn table(it: &Whole) -> Value {
    let needs = it.needs.iter().map(|need| json!({ "nth": need.nth, "words": need.words, "amount": need.amount }));
    let voices = it.voices.iter().map(|voice| {
        json!({
            "name": voice.called(), "speaks_for": voice.sides(), "affected": voice.affected, "say": voice.say,
            "involved": voice.involved,
        })
    });
    let ties = it.ties.iter().map(|tie| json!({ "one": tie.one, "other": tie.other, "level": tie.level }));
    json!({
        "id": it.table.id, "goal": it.table.goal, "kind": it.table.kind, "made_at": it.table.made_at,
        "ended_at": it.table.ended_at,
        "needs": needs.collect::<Vec<_>>(),
        "voices": voices.collect::<Vec<_>>(),
        "seats": it.seats.iter().map(|of| seat(it, of.organization)).collect::<Vec<_>>(),
        "ties": ties.collect::<Vec<_>>(),
    })
}

/// What is said of one of those who could come.
fn seat(it: &Whole, of: OrganizationId) -> Value {
    let seat = it.seat(of);
    json!({
        "organization": of, "name": it.name(of), "seat": seat.map(|it| it.seat), "answer": seat.and_then(|it| it.answer),
        "offers": it.offers.get(&of),
    })
}
