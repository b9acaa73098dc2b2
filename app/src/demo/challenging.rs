//! What the town's people answered about how it is going, who leads them, and what funders ask of them.

use base::{Cx, Result, q};
use challenges::check::types::{Given, Item};
use challenges::{check, first, funders, leading};
use chrono::{NaiveDate, TimeDelta};
use relationships::standing::store::RelationshipId;

use super::life::Names;
use super::town::Deed;

/// Whether a deed is one of challenges.
pub fn is_one(deed: &Deed) -> bool {
    ["check", "turns", "task", "funder", "first"].iter().any(|it| deed.act.starts_with(it)) || deed.act == "days-pass"
}

/// The relationship whose purpose begins so.
pub async fn relationship(cx: &Cx, names: &Names, begins: &str) -> Result<RelationshipId> {
    let like = format!("{begins}%");
    let (id,) = q!("select id from relationship where space_id = $1 and purpose like $2", names.coalition, like)
        .one(cx.db())
        .await?;
    Ok(id)
}

/// Does it, as whoever `cx` is.
pub async fn act(cx: &Cx, names: &Names, deed: &Deed) -> Result<()> {
    let space = names.coalition;
    if deed.act == "days-pass" {
        return challenges::sweep(&Cx { who: None, ..cx.clone() }).await.map(drop);
    }
    let day: NaiveDate = (cx.house.clock.now() - TimeDelta::days(deed.due_days_ago)).date_naive();
    let mut tx = cx.begin(space).await?;
    match deed.act.as_str() {
        "check-opens" => drop(check::acts::open(&mut tx, space, deed.due_days_ago).await?),
        "check-answer" => {
            let said = Item::ALL.iter().copied().zip(deed.says.iter().copied()).filter(|(_, value)| *value > 0);
            let belongs = (!deed.seen.is_empty()).then(|| deed.seen == "yes");
            check::acts::answer(&mut tx, space, Some(&Given { said: said.collect(), belongs })).await?;
        }
        "turns-join" => leading::acts::take_place(&mut tx, space, true).await?,
        "turns-begin" => leading::acts::set_order(&mut tx, space, deed.due_days_ago).await?,
        "task" => drop(leading::acts::write_task(&mut tx, space, &deed.why).await?),
        "task-second" => {
            let like = format!("{}%", deed.why);
            let (id,) = q!("select id from leading_task where space_id = $1 and what like $2", space, like)
                .one(tx.db())
                .await?;
            leading::acts::be_second(&mut tx, space, id, true).await?;
        }
        "first-say" => first::acts::say(&mut tx, space, deed.role.parse()?, &deed.why).await?,
        "funder" => {
            let relationship = match deed.partner.as_str() {
                "" => None,
                begins => Some(relationship(cx, names, begins).await?),
            };
            let level = (!deed.role.is_empty()).then(|| deed.role.parse()).transpose()?;
            let (funder, purpose, amount) = (deed.name.clone(), deed.why.clone(), deed.address.clone());
            let level_by = level.map(|_| day);
            let draft = funders::types::Draft { relationship, funder, purpose, amount, level, level_by };
            funders::acts::write(&mut tx, space, draft).await?;
        }
        "funder-ask" => {
            let (id,) = q!("select id from funding where space_id = $1 and funder = $2", space, &deed.name)
                .one(tx.db())
                .await?;
            funders::acts::ask(&mut tx, space, id, (&deed.why, &day.to_string())).await?;
        }
        other => return Err(base::Error::broken(format!("no deed of challenges is called {other}"))),
    }
    tx.commit().await
}
