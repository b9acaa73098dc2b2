//! A file being looked at: what its columns mean, what would happen, the decisions, and what came of it.

use std::sync::Arc;

use axum::extract::{Path, RawQuery};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use base::error::all_well;
use base::form::optional;
use base::ids::CoalitionId;
use base::{Cx, Error, Form, Result, html, t};
use maud::{Markup, html};
use tables::Reading;

use super::acts::{self, Draft, DraftId};
use super::guess::Mapping;
use super::kept::Kept;
use super::pages::{SOURCE, crumbs, here};
use super::types::{CameOf, Decisions, Field, Plan};
use super::{choices, file, parts, rules};
use crate::coalitions::acts::may_coordinate;

/// A draft with its table, ready to be planned.
struct Open {
    draft: Draft,
    reading: Arc<Reading>,
    mapping: Mapping,
}

/// A draft as it is found.
enum Found {
    Waiting(Open),
    Done(Draft),
}

async fn open(cx: &Cx, coalition: CoalitionId, id: DraftId) -> Result<Found> {
    let draft = acts::drafted(cx, coalition, id).await?;
    if draft.done_at.is_some() {
        return Ok(Found::Done(draft));
    }
    let reading = acts::reading(cx, coalition, id).await?;
    let mapping = Mapping::from_text(&draft.mapping, reading.table.header.len());
    Ok(Found::Waiting(Open { draft, reading, mapping }))
}

/// What would happen with a file, or what came of it.
pub async fn show(cx: Cx, Path((_, id)): Path<(String, DraftId)>, RawQuery(query): RawQuery) -> Result<Response> {
    let coalition = cx.place()?.coalition;
    may_coordinate(&cx, coalition)?;
    match open(&cx, coalition, id).await? {
        Found::Waiting(it) => review(&cx, coalition, &it, &Form::read(&query.unwrap_or_default())).await,
        Found::Done(draft) => Ok(outcome(&cx, &draft, draft.outcome().unwrap_or_default())?.into_response()),
    }
}

/// Takes a correction of what the columns mean, and shows again what would happen.
pub async fn map(cx: Cx, Path((_, id)): Path<(String, DraftId)>, form: Form) -> Result<Response> {
    let coalition = cx.place()?.coalition;
    may_coordinate(&cx, coalition)?;
    let address = format!("{}/{id}", here(&cx)?);
    let Found::Waiting(it) = open(&cx, coalition, id).await? else {
        return Ok(Redirect::to(&address).into_response());
    };
    let columns = 0..it.reading.table.header.len();
    let mapping = Mapping(columns.map(|at| form.get::<Field>(&format!("column-{at}"))).collect());
    let mut problems = mapping.problems();
    optional(&mut problems, "source", form.text("source"), SOURCE);
    if !problems.is_empty() {
        return review(&cx, coalition, &Open { mapping, ..it }, &form.with(problems)).await;
    }
    let mut tx = cx.begin(coalition).await?;
    acts::remap(&mut tx, coalition, id, &mapping, form.text("source")).await?;
    tx.commit().await?;
    Ok(Redirect::to(&address).into_response())
}

/// Does what the page said, in one transaction.
pub async fn carry_out(cx: Cx, Path((_, id)): Path<(String, DraftId)>, form: Form) -> Result<Response> {
    let coalition = cx.place()?.coalition;
    may_coordinate(&cx, coalition)?;
    let address = format!("{}/{id}", here(&cx)?);
    for _ in 0..acts::TRIES {
        let Found::Waiting(it) = open(&cx, coalition, id).await? else {
            return Ok(Redirect::to(&address).into_response());
        };
        let decisions = match decisions(&form) {
            Err(Error::Invalid(problems)) => return review(&cx, coalition, &it, &form.with(problems)).await,
            other => other?,
        };
        let asked = (&it.mapping, it.draft.source.as_str());
        let ready = match acts::ready(&cx, coalition, &it.reading, asked, &decisions).await {
            Err(Error::Invalid(problems)) => return review(&cx, coalition, &it, &form.with(problems)).await,
            other => other?,
        };
        let refused = file::refused(cx.lang, &ready.plan, &it.reading);
        let mut tx = cx.begin_in(&ready.spaces(coalition)).await?;
        if acts::finish(&mut tx, coalition, &it.draft, &ready, &refused).await? {
            tx.commit().await?;
            Kept::of(&cx).forget(id);
            return Ok(Redirect::to(&address).into_response());
        }
    }
    Err(Error::Busy(10))
}

/// The rows that stay out, as a file that a spreadsheet opens.
pub async fn refused(cx: Cx, Path((_, id)): Path<(String, DraftId)>) -> Result<Response> {
    let coalition = cx.place()?.coalition;
    may_coordinate(&cx, coalition)?;
    let text = match open(&cx, coalition, id).await? {
        Found::Done(draft) => draft.refused,
        Found::Waiting(it) => {
            let plan = acts::plan(&cx, coalition, &it.reading, &it.mapping, &it.draft.source).await?;
            file::refused(cx.lang, &plan, &it.reading)
        }
    };
    if text.is_empty() {
        return Err(Error::NotFound);
    }
    let kind = (header::CONTENT_TYPE, "text/csv; charset=utf-8");
    Ok(([kind, (header::CONTENT_DISPOSITION, "attachment; filename=\"refused.csv\"")], text).into_response())
}

/// What a person chose: `same-14` is a [`Same`], or empty when it is left to the tick above; `take-14` is a field.
fn decisions(form: &Form) -> Result<Decisions> {
    let mut decisions = Decisions { alike: form.has("alike"), ..Decisions::default() };
    let mut problems = vec![];
    for (name, value) in form.fields() {
        let line = |prefix: &str| name.strip_prefix(prefix)?.parse::<usize>().ok();
        if let Some(line) = line("same-").filter(|_| !value.is_empty()) {
            match value.parse() {
                Ok(same) => _ = decisions.same.insert(line, same),
                Err(_) => problems.push(rules::not_offered(line)),
            }
        }
        if let Some(line) = line("take-") {
            decisions.take.insert((line, value.parse()?));
        }
    }
    all_well(problems)?;
    Ok(decisions)
}

/// The page of a file that waits. It is drawn also when the file cannot be planned yet.
async fn review(cx: &Cx, coalition: CoalitionId, it: &Open, form: &Form) -> Result<Response> {
    let source = if form.has("source") { form.text("source") } else { &it.draft.source };
    let (plan, form) = match acts::plan(cx, coalition, &it.reading, &it.mapping, source).await {
        Ok(plan) => (Some(plan), form.clone()),
        Err(Error::Invalid(problems)) if form.problems().is_empty() => (None, form.clone().with(problems)),
        Err(Error::Invalid(_)) => (None, form.clone()),
        Err(other) => return Err(other),
    };
    let sent = form.has("acting_for");
    let status = if sent && !form.problems().is_empty() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    Ok((status, page(cx, it, plan.as_ref(), &form)?).into_response())
}

fn page(cx: &Cx, it: &Open, plan: Option<&Plan>, form: &Form) -> Result<Markup> {
    let (here, place) = (here(cx)?, cx.place()?);
    let address = format!("{here}/{}", it.draft.id);
    let title = t!(cx, "importing-review", file = &it.draft.file);
    let mut crumbs = crumbs(cx)?;
    crumbs.push((t!(cx, "importing-title").into_owned(), here));
    let lede = html! {
        @match plan {
            Some(plan) => (parts::counts(cx, plan.counts(), &place.name)),
            None => (t!(cx, "importing-cannot-plan")),
        }
    };
    let main = html! {
        (html::head(cx, &crumbs, &title, lede))
        (html::problems(cx, form))
        (parts::columns(cx, &it.reading, &it.mapping, plan, &address, (form, &it.draft.source)))
        @if let Some(plan) = plan {
            (parts::notes(cx, plan))
            @if form.text("show") == "all" { (parts::every_row(cx, plan, &address)) } @else { (parts::problems(cx, plan, &address)) }
            (choices::decisions(cx, plan, &format!("{address}/carry-out"), &place.name, form))
        }
    };
    Ok(html::page(cx, &title, main))
}

/// The page of a file that was carried out.
fn outcome(cx: &Cx, draft: &Draft, CameOf { counts, changed }: CameOf) -> Result<Markup> {
    let (here, place) = (here(cx)?, cx.place()?);
    let title = t!(cx, "importing-done");
    let main = html! {
        (html::head(cx, &crumbs(cx)?, &title, html! { (t!(cx, "importing-done-lede", file = &draft.file)) }))
        (html::notice(cx, "kept", html! { p { (parts::came_of(cx, counts, &place.name)) } }))
        (parts::changed(cx, &changed, &place.slug))
        @if counts.refused > 0 {
            section class="part" aria-labelledby="refused" {
                h2 id="refused" { (t!(cx, "importing-refused", n = counts.refused)) }
                p { (t!(cx, "importing-refused-then", n = counts.refused)) }
                p { a class="button" href={ (here) "/" (draft.id) "/refused.csv" } { (t!(cx, "importing-refused-file", n = counts.refused)) } }
            }
        }
        section class="part" aria-labelledby="next" {
            h2 id="next" { (t!(cx, "importing-next")) }
            ul {
                li { (t!(cx, "importing-next-look")) }
                li { (t!(cx, "importing-next-invite")) }
            }
            div class="buttons" {
                a class="button button-main" href={ "/c/" (place.slug) "/organizations" } { (t!(cx, "importing-see", place = &place.name)) }
                a class="button button-quiet" href=(here) { (t!(cx, "importing-another")) }
            }
        }
    };
    Ok(html::narrow(cx, &title, main))
}
