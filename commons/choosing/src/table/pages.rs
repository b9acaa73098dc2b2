//! The list of tables, beginning one, changing its goal and needs, ending it.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use base::html::{self, Field, fields};
use base::{Cx, Error, Form, Result, t, time};
use maud::{Markup, html};
use relationships::standing::permission::may_propose;
use uuid::Uuid;

use super::rules::{Eyes, RESOURCES, THINGS};
use super::types::Whole;
use super::{acts, found, parts, read};
use crate::{Kind, explain, policies};

/// Where the tables of the coalition of the address are.
pub fn home(cx: &Cx) -> Result<String> {
    Ok(format!("/c/{}/choosing/tables", cx.place()?.slug))
}

/// What leads to a page below the list of tables.
pub fn crumbs(cx: &Cx, it: Option<&Whole>) -> Result<Vec<(String, String)>> {
    let home = home(cx)?;
    let choosing = home.trim_end_matches("/tables").to_owned();
    let mut crumbs = vec![(t!(cx, "together").into_owned(), choosing), (t!(cx, "tables").into_owned(), home)];
    crumbs.extend(it.map(|it| (it.table.goal.clone(), it.address())));
    Ok(crumbs)
}

/// `GET /c/{coalition}/choosing/tables`
pub async fn list(cx: Cx) -> Result<Markup> {
    cx.who()?;
    let place = cx.place()?;
    let tables = found::known(&cx, place.coalition, None, found::LISTED).await?;
    let may_begin = may_propose(&cx, place.coalition).is_ok();
    let (title, begin) = (t!(&cx, "tables"), format!("{}/new", home(&cx)?));
    let policy = policies::acts::current(cx.db(), place.coalition).await?;
    Ok(html::narrow(
        &cx,
        &title,
        html! {
            (html::head(&cx, &crumbs(&cx, None)?[..1], &title, html! { (t!(&cx, "tables-lede")) }))
            @if tables.is_empty() {
                (html::empty(&cx, "drawing-table", &t!(&cx, "tables-none"), &t!(&cx, "tables-none-then"), may_begin.then_some((t!(&cx, "table-begin").as_ref(), begin.as_str()))))
            } @else {
                @if may_begin { div class="buttons" { a class="button button-main" href=(begin) { (t!(&cx, "table-begin")) } } }
                ul class="rows" { @for it in &tables { li {
                    h3 { a href={ (home(&cx)?) "/" (it.id) } dir="auto" { (it.goal) } }
                    p class="quiet" {
                        (explain::level(cx.lang, policy.needed(it.kind))) " · "
                        @match &it.organization_name { Some(name) => span dir="auto" { (name) }, None => (t!(&cx, "table-of-coalition")) } " · "
                        @match it.ended_at { Some(_) => (t!(&cx, "table-is-over")), None => (t!(&cx, "table-changed", since = time::distance(cx.lang, cx.day_of(it.changed_at), cx.today()))) }
                    }
                } } }
            }
        },
    ))
}

/// `GET …/tables/new`
pub async fn new(cx: Cx) -> Result<Markup> {
    may_propose(&cx, cx.place()?.coalition)?;
    blank(&cx, &Form::default())
}

fn blank(cx: &Cx, form: &Form) -> Result<Markup> {
    let title = t!(cx, "table-begin");
    Ok(html::narrow(
        cx,
        &title,
        html! {
            (html::head(cx, &crumbs(cx, None)?, &title, html! { (t!(cx, "table-begin-lede")) }))
            (html::problems(cx, form))
            (html::form(cx, &home(cx)?, html! {
                (fields::once(form))
                (goal(cx, form))
                div class="buttons" { button class="button button-main" { (t!(cx, "table-go-on")) } }
            }))
        },
    ))
}

/// The goal, and its kind.
fn goal(cx: &Cx, form: &Form) -> Markup {
    let kinds: Vec<(String, String)> =
        Kind::ALL.iter().map(|it| (it.to_string(), cx.lang.word(&format!("goal-{it}")).into_owned())).collect();
    html! {
        (Field::new("goal", &t!(cx, "table-goal")).hint(t!(cx, "table-goal-hint")).input(cx, form))
        (parts::scale(cx, form, "kind", &t!(cx, "sheet-goal-kind"), None, &kinds))
    }
}

/// `POST …/tables`
pub async fn begin(cx: Cx, form: Form) -> Result<Response> {
    let place = cx.place()?;
    let mut tx = cx.begin(place.coalition).await?;
    if let Some(answer) = tx.answered(form.once()).await? {
        return Ok(Redirect::to(&answer).into_response());
    }
    match acts::begin(&mut tx, place.coalition, form.text("goal"), form.get("kind")).await {
        Ok(id) => {
            let answer = format!("{}/{id}/edit", home(&cx)?);
            tx.answer(form.once(), &answer).await?;
            tx.commit().await?;
            Ok(Redirect::to(&answer).into_response())
        }
        Err(Error::Invalid(problems)) => {
            drop(tx);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, blank(&cx, &form.with(problems))?).into_response())
        }
        Err(other) => Err(other),
    }
}

/// One of those whose table it is, while it goes on.
pub fn edits(it: &Whole, eyes: Eyes) -> Result<()> {
    match eyes.edits {
        true => Ok(()),
        false if it.table.ended_at.is_some() => Err(Error::Refused(base::say!("table-is-over"))),
        false => Err(Error::Forbidden(base::say!("table-not-yours"))),
    }
}

/// `GET …/tables/{table}/edit`
pub async fn edit(cx: Cx, Path((_, id)): Path<(String, Uuid)>) -> Result<Markup> {
    let (it, eyes) = found::of_place(&cx, id).await?;
    edits(&it, eyes)?;
    form_of(&cx, &it, &read::filled(&it))
}

fn form_of(cx: &Cx, it: &Whole, form: &Form) -> Result<Markup> {
    let title = t!(cx, "table-edit");
    let amount = |nth: i64| format!("amount-{nth}");
    Ok(html::narrow(
        cx,
        &title,
        html! {
            (html::head(cx, &crumbs(cx, Some(it))?, &title, html! { (t!(cx, "table-edit-lede")) }))
            (html::problems(cx, form))
            (html::form(cx, &it.address(), html! {
                (goal(cx, form))
                h2 { (t!(cx, "table-needs")) }
                p class="hint" { (t!(cx, "table-needs-hint")) }
                @for nth in 0..RESOURCES {
                    (Field::new(&amount(nth), &parts::need_words(cx, nth, "")).short().kind("number").input(cx, form))
                }
                h3 { (t!(cx, "table-things")) }
                p class="hint" { (t!(cx, "table-thing-hint")) }
                @for nth in RESOURCES..RESOURCES + THINGS {
                    div class="fields" {
                        (Field::new(&format!("words-{nth}"), &t!(cx, "table-thing")).input(cx, form))
                        (Field::new(&amount(nth), &t!(cx, "table-thing-amount")).short().kind("number").input(cx, form))
                    }
                }
                div class="buttons" { button class="button button-main" { (t!(cx, "table-keep")) } a class="button button-quiet" href=(it.address()) { (t!(cx, "table-back")) } }
            }))
        },
    ))
}

/// `POST …/tables/{table}`
pub async fn change(cx: Cx, Path((_, id)): Path<(String, Uuid)>, form: Form) -> Result<Response> {
    let space = cx.place()?.coalition;
    let mut tx = cx.begin(space).await?;
    let done = match (found::of_space(&mut tx, space, id).await, read::needs(&form)) {
        (Err(why), _) => Err(why),
        (Ok((it, eyes)), Err(why)) => edits(&it, eyes).and(Err(why)),
        (Ok(_), Ok(needs)) => acts::change(&mut tx, space, id, form.text("goal"), form.get("kind"), &needs).await,
    };
    match done {
        Ok(()) => {
            tx.commit().await?;
            Ok(Redirect::to(&format!("{}/{id}", home(&cx)?)).into_response())
        }
        Err(Error::Invalid(problems)) => {
            drop(tx);
            let (it, _) = found::of_place(&cx, id).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, form_of(&cx, &it, &form.with(problems))?).into_response())
        }
        Err(other) => Err(other),
    }
}

/// `POST …/tables/{table}/ending`
pub async fn end(cx: Cx, Path((_, id)): Path<(String, Uuid)>, _: Form) -> Result<Redirect> {
    let space = cx.place()?.coalition;
    let mut tx = cx.begin(space).await?;
    acts::end(&mut tx, space, id).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("{}/{id}", home(&cx)?)))
}
