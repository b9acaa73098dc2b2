//! What an organization chose with others, as it stood side by side, and the talks in which it mended something with one.
//!
//! Of what was asked in private nothing goes in, not even its own people's: that is theirs, in the file about them.

use base::db::Transaction;
use base::ids::CoalitionId;
use base::{Cx, Error, OrganizationId, Result, q, t, time};
use choosing::policies::acts::version;
use choosing::together::api::{ChoiceOut, OutcomeOut};
use choosing::together::found;
use choosing::together::result::Outcome;
use choosing::together::types::Whole;
use maud::{Markup, html};
use serde_json::{Value, json, to_value};
use trust::mending::api::WholeOut;
use trust::mending::reading;
use trust::mending::types::{MendingId, Whole as Talk};
use uuid::Uuid;

use super::bundle::Bundle;
use super::index;

/// `choices.json` and `talks.json`, each with its part of the page.
pub async fn put(cx: &Cx, tx: &mut Transaction, bundle: &mut Bundle, own: OrganizationId) -> Result<()> {
    let (mut choices, mut talks) = (vec![], vec![]);
    bundle.list("choices.json", None)?;
    for (space, id) in asked(tx, own).await? {
        let it = found::whole((&mut *tx).into(), space, id).await?;
        let outcome = outcome(tx, &it).await?;
        bundle.list("choices.json", Some(&choice(cx, &it, outcome.as_ref())?))?;
        choices.push(chosen(cx, &it));
    }
    bundle.list("talks.json", None)?;
    for (space, id) in talked(tx, own).await? {
        match reading::whole(cx, (&mut *tx).into(), space, id).await {
            Ok(it) => {
                talks.push(mended(cx, &it, own));
                bundle.list("talks.json", Some(&to_value(WholeOut::of(cx, it))?))?;
            }
            Err(Error::NotFound) => {}
            Err(why) => return Err(why),
        }
    }
    bundle.append(index::NAME, &part(&t!(cx, "takeaway-choices"), &choices))?;
    bundle.append(index::NAME, &part(&t!(cx, "takeaway-talks"), &talks))
}

/// The choices that it is asked in and has not left; of a coalition that it left it knows none any more.
async fn asked(tx: &mut Transaction, own: OrganizationId) -> Result<Vec<(CoalitionId, Uuid)>> {
    q!(
        "select chooser.space_id, chooser.choice_id from chooser
         join membership on membership.space_id = chooser.space_id and membership.organization_id = chooser.organization_id
         where chooser.organization_id = $1 and chooser.left_at is null and membership.left_at is null order by chooser.choice_id",
        own
    )
    .all(tx)
    .await
}

async fn talked(tx: &mut Transaction, own: OrganizationId) -> Result<Vec<(CoalitionId, MendingId)>> {
    q!("select space_id, id from trust_mending where one_id = $1 or other_id = $1 order by offered_at, id", own)
        .all(tx)
        .await
}

async fn outcome(tx: &mut Transaction, it: &Whole) -> Result<Option<Outcome>> {
    match it.choice.is_open() {
        true => Ok(Some(Outcome::of(it, version(tx.into(), it.choice.space, it.choice.policy).await?)?)),
        false => Ok(None),
    }
}

/// A choice as programs read it, and once it is open what each said, without what was asked in private.
fn choice(cx: &Cx, it: &Whole, outcome: Option<&Outcome>) -> Result<Value> {
    let mut all = to_value(ChoiceOut::of(it, outcome.map(|outcome| OutcomeOut::of(cx.lang, outcome))))?;
    all["coalition"] = it.choice.coalition.as_str().into();
    let columns = outcome.iter().flat_map(|outcome| &outcome.columns);
    let sheets = columns.flat_map(|column| column.sheets.iter().map(|sheet| (column.organization, sheet.open())));
    all["answers"] =
        sheets.map(|(organization, sheet)| json!({ "organization": organization, "answers": sheet })).collect();
    Ok(all)
}

fn chosen(cx: &Cx, it: &Whole) -> Markup {
    let state = cx.lang.word(&format!("together-is-{}", it.choice.state()));
    let names: Vec<&str> = it.choosers.iter().map(|it| it.name.as_str()).collect();
    html! {
        b dir="auto" { (it.choice.purpose) } ", " (time::date(cx.lang, cx.day_of(it.choice.made_at))) ". " (state) ". "
        span dir="auto" { (names.join(", ")) }
    }
}

fn mended(cx: &Cx, talk: &Talk, own: OrganizationId) -> Markup {
    let it = &talk.it;
    html! {
        b dir="auto" { (it.name_of(it.across(own))) } ", " (time::date(cx.lang, cx.day_of(it.offered_at)))
        ul { @for promise in &talk.promises {
            li dir="auto" {
                (it.name_of(promise.organization)) ": " (promise.text) " (" (time::date(cx.lang, promise.due_on)) ")"
                @if let Some(became) = promise.outcome { " · " (cx.lang.word(&format!("mending-became-{became}"))) }
            }
        } }
    }
}

fn part(title: &str, items: &[Markup]) -> String {
    let part = html! {
        @if !items.is_empty() { section { h2 { (title) } ul { @for item in items { li { (item) } } } } }
    };
    part.into_string()
}
