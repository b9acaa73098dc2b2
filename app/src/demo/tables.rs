//! Who should be at the table in the town.

use std::collections::BTreeMap;

use base::{Cx, Error, Result};
use choosing::Requirement;
use choosing::table::acts;
use choosing::table::rules::RESOURCES;
use choosing::table::types::{Need, Own, Seat, SeatDraft, VoiceDraft};
use uuid::Uuid;

use super::life::{Names, acting, find, noon};
use super::town::{Table, TableSeat};

/// Every table, with what was said at it, each on its day.
pub async fn settle(start: &Cx, names: &Names, tables: &[Table]) -> Result<()> {
    for it in tables {
        let by = |person: &str, organization: &str, days_ago| {
            let cx = acting(start, names, person, organization)?;
            Ok::<Cx, Error>(Cx { now: noon(start.house.clock.now(), days_ago), ..cx })
        };
        let mut tx = by(&it.by, &it.organization, it.days_ago)?.begin(names.coalition).await?;
        let id = laid(&mut tx, names, it).await?;
        tx.commit().await?;
        for seat in &it.seat {
            let Some(answer) = &seat.answer else { continue };
            let mut tx = by(&answer.by, &seat.organization, answer.days_ago)?.begin(names.coalition).await?;
            let own = Own { offers: offers(it, &answer.offers)?, ..Own::default() };
            acts::answer(&mut tx, names.coalition, id, &own).await?;
            tx.commit().await?;
        }
    }
    Ok(())
}

/// Begins a table and says everything that its makers say.
async fn laid(tx: &mut base::Tx, names: &Names, it: &Table) -> Result<Uuid> {
    let space = names.coalition;
    let kind = Some(it.kind.parse()?);
    let id = acts::begin(tx, space, &it.goal, kind).await?;
    let need = |need: &super::town::Needed| {
        let nth = place(it, &need.what)?;
        let words = if nth < RESOURCES { String::new() } else { need.what.clone() };
        Ok(Need { nth, words, amount: need.amount })
    };
    let needs = it.needs.iter().map(need).collect::<Result<Vec<_>>>()?;
    acts::change(tx, space, id, &it.goal, kind, &needs).await?;
    for voice in &it.voices {
        let organization = voice.organization.as_deref().map(|key| find(&names.organizations, key)).transpose()?;
        let sides = voice.sides.iter().map(|side| side.parse()).collect::<Result<_>>()?;
        let (affected, say, involved) = (voice.affected, voice.say, voice.involved.parse()?);
        let draft = VoiceDraft { organization, name: voice.name.clone(), sides, affected, say, involved };
        acts::keep_voice(tx, space, id, None, &draft).await?;
    }
    let seats = it.seat.iter().map(|seat| draft(names, it, seat)).collect::<Result<Vec<_>>>()?;
    acts::seat(tx, space, id, &seats).await?;
    for tie in &it.ties {
        let pair = (find(&names.organizations, &tie.one)?, find(&names.organizations, &tie.other)?);
        acts::tie(tx, space, id, pair, Some(tie.level.parse()?)).await?;
    }
    Ok(id)
}

fn draft(names: &Names, it: &Table, seat: &TableSeat) -> Result<SeatDraft> {
    Ok(SeatDraft {
        organization: find(&names.organizations, &seat.organization)?,
        seat: if seat.seat.is_empty() { Seat::May } else { seat.seat.parse()? },
        offers: offers(it, &seat.offers)?,
        asks: seat.asks,
    })
}

fn offers(it: &Table, told: &BTreeMap<String, i64>) -> Result<BTreeMap<i64, i64>> {
    told.iter().map(|(what, amount)| Ok((place(it, what)?, *amount))).collect()
}

/// The number of a need: that of its resource, or behind these its place among the things.
fn place(it: &Table, what: &str) -> Result<i64> {
    if let Some(nth) = Requirement::RESOURCES.iter().position(|it| it.as_str() == what) {
        return Ok(nth as i64);
    }
    let is_thing = |what: &str| Requirement::RESOURCES.iter().all(|it| it.as_str() != what);
    let things = it.needs.iter().filter(|need| is_thing(&need.what));
    let nth = things.map(|need| &need.what).position(|it| it == what);
    nth.map(|nth| RESOURCES + nth as i64).ok_or_else(|| Error::broken(format!("the demo town needs no {what}")))
}
