//! What the town is choosing together.

use std::collections::BTreeMap;

use base::{Cx, Result};
use choosing::Requirement;
use choosing::sheet::{Sheet, Supply, Wish};
use choosing::together::acts;
use choosing::together::types::Draft;
use chrono::TimeDelta;

use super::challenging;
use super::life::{Names, acting, find, noon};
use super::town::{Choice, Said};

/// Every choice, with what was answered, each on its day.
pub async fn settle(start: &Cx, names: &Names, choices: &[Choice]) -> Result<()> {
    for it in choices {
        let cx = by(start, names, it.days_ago, &it.by, &it.organization)?;
        let parties = it.with.iter().map(|key| find(&names.organizations, key)).collect::<Result<Vec<_>>>()?;
        let relationship = match it.relationship.as_str() {
            "" => None,
            begins => Some(challenging::relationship(&cx, names, begins).await?),
        };
        let draft = Draft { purpose: it.purpose.clone(), parties, relationship };
        let mut tx = cx.begin(names.coalition).await?;
        let id = acts::begin(&mut tx, names.coalition, &draft).await?;
        tx.commit().await?;
        for said in &it.sheet {
            let cx = by(start, names, said.days_ago, &said.by, &said.organization)?;
            let mut tx = cx.begin(names.coalition).await?;
            acts::put(&mut tx, names.coalition, id, &sheet(&cx, names, said)?).await?;
            acts::give(&mut tx, names.coalition, id).await?;
            tx.commit().await?;
        }
    }
    Ok(())
}

/// Whoever does it, that many days ago.
fn by(start: &Cx, names: &Names, days_ago: i64, person: &str, organization: &str) -> Result<Cx> {
    let cx = acting(start, names, person, organization)?;
    Ok(Cx { now: noon(start.house.clock.now(), days_ago), ..cx })
}

fn sheet(cx: &Cx, names: &Names, said: &Said) -> Result<Sheet> {
    let mut supplies: BTreeMap<Requirement, Supply> = BTreeMap::new();
    for (name, now) in &said.now {
        supplies.insert(name.parse()?, Supply { now: Some(*now), ..Supply::default() });
    }
    for (name, more) in &said.more {
        let supply = supplies.entry(name.parse()?).or_default();
        (supply.more, supply.from) = (more.more, more.from.clone());
        supply.by = Some((cx.now + TimeDelta::days(more.in_days)).date_naive());
    }
    let mut trust = BTreeMap::new();
    for (key, said) in &said.trust {
        trust.insert(find(&names.organizations, key)?, said.map(|it| (it > 0).then_some(it)));
    }
    let between = said.between.iter().map(|(name, it)| Ok((name.parse()?, *it))).collect::<Result<_>>()?;
    let goal = |it: &super::town::Wanted| {
        let (kind, alone) = (Some(it.kind.parse()?), Some(it.alone.parse()?));
        Ok(Wish { text: it.text.clone(), kind, essential: it.weight != "wished", alone })
    };
    let goals = said.goals.iter().map(goal).collect::<Result<_>>()?;
    Ok(Sheet { goals, supplies, trust, between })
}
