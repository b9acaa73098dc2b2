//! Pages of what funders ask for: the list, the form, one of them with the pace beside it.

use axum::extract::{Path, RawQuery};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use base::doors::kept;
use base::form::Form;
use base::html::fields::{self, Field};
use base::html::{self, state};
use base::{Cx, Error, Place, Problem, Result, t};
use chrono::NaiveDate;
use maud::{Markup, html};
use relationships::Level;
use relationships::standing::permission::relationship;
use uuid::Uuid;

use super::rules::{AMOUNT, WHAT};
use super::types::{Ask, Draft, Funding, Pace};
use super::{acts, parts, reading};
use crate::challenge::Challenge;
use crate::check::types::{Part, Verdict};
use crate::check::{parts as check, reading as checks};
use crate::own_place;

type At = Path<(String, Uuid)>;

fn here(place: &Place) -> String {
    format!("/c/{}/funders", place.slug)
}

/// `GET /c/{coalition}/funders`
pub async fn list(cx: Cx) -> Result<Markup> {
    let place = own_place(&cx)?;
    let all = reading::all(&cx).await?;
    let title = t!(cx, "funders-title");
    let new = format!("{}/new", here(place));
    let main = html! {
        (html::head(&cx, &[], &title, html! { (t!(cx, "funders-lede")) }))
        (honest(&cx, place).await?)
        @if all.is_empty() {
            (html::empty(&cx, "drawing-path", &t!(cx, "funders-none"), &t!(cx, "funders-none-then"), Some((&t!(cx, "funders-new"), &new))))
        } @else {
            p class="buttons" { a class="button" href=(new) { (t!(cx, "funders-new")) } }
            ul class="rows" { @for it in &all { li {
                h3 dir="auto" { a href={ (here(place)) "/" (it.id) } { (it.funder) } }
                p dir="auto" { (it.purpose) @if !it.amount.is_empty() { " · " (it.amount) } }
                p class="quiet small" {
                    @if let Some(purpose) = &it.relationship_purpose { (t!(cx, "funders-of", purpose = purpose.trim_end_matches('.'))) } @else { (t!(cx, "funders-of-coalition")) }
                    @if it.closed_at.is_some() { " · " (t!(cx, "funders-over")) }
                }
            } } }
        }
    };
    Ok(html::narrow(&cx, &title, main))
}

/// The honest question, and what was said to it when it was asked last.
async fn honest(cx: &Cx, place: &Place) -> Result<Markup> {
    let closed = checks::closed(cx.db(), place.coalition, 1).await?;
    let told = match closed.first() {
        Some(it) => checks::told(cx.db(), place.coalition, it.id).await?,
        None => vec![],
    };
    let told = told.iter().find(|it| it.challenge == Challenge::Funder && it.part == Part::All);
    Ok(html! {
        section class="part" aria-labelledby="honest" {
            div class="part-head" { h2 id="honest" { (t!(cx, "funders-honest")) } a href={ "/c/" (place.slug) "/challenges#funder" } { (t!(cx, "funders-honest-more")) } }
            @match told.filter(|it| it.verdict != Verdict::TooFew) {
                Some(it) => p { (t!(cx, "funders-honest-told")) " " (check::verdict(cx, it.verdict)) },
                None => p class="quiet" { (t!(cx, "funders-honest-unknown")) },
            }
        }
    })
}

/// `GET /c/{coalition}/funders/new`
pub async fn new(cx: Cx, RawQuery(query): RawQuery) -> Result<Response> {
    own_place(&cx)?;
    blank(&cx, &Form::read(query.as_deref().unwrap_or_default()), StatusCode::OK).await
}

async fn blank(cx: &Cx, form: &Form, status: StatusCode) -> Result<Response> {
    let place = own_place(cx)?;
    let of = match form.get("relationship") {
        Some(id) => Some(reading::of_ours(cx, relationship(cx, id).await?)?),
        None => None,
    };
    let title = t!(cx, "funders-new");
    let crumbs = [(t!(cx, "funders-title").into_owned(), here(place))];
    let main = html! {
        (html::head(cx, &crumbs, &title, html! { @match &of {
            Some(it) => (t!(cx, "funders-new-of", purpose = it.row.purpose.trim_end_matches('.'))),
            None => (t!(cx, "funders-new-lede")),
        } }))
        (fields::problems(cx, form))
        (html::form(cx, &here(place), html! {
            (fields::once(form))
            @if let Some(it) = &of { input type="hidden" name="relationship" value=(it.row.id); }
            (writes(cx, form, None))
            div class="buttons" { button class="button button-main" { (t!(cx, "funders-write")) } }
        }))
    };
    Ok((status, html::narrow(cx, &title, main)).into_response())
}

/// The fields of what a funder asks for.
fn writes(cx: &Cx, form: &Form, it: Option<&Funding>) -> Markup {
    let text = |of: fn(&Funding) -> String| it.map(of).unwrap_or_default();
    let mut levels = vec![(String::new(), t!(cx, "funders-level-none").into_owned())];
    levels.extend(Level::ALL.iter().map(|level| (level.as_str().to_owned(), level.word(cx.lang).to_string())));
    html! {
        (Field::new("funder", &t!(cx, "funders-who")).value(text(|it| it.funder.clone())).input(cx, form))
        (Field::new("purpose", &t!(cx, "funders-for")).hint(t!(cx, "funders-for-hint")).value(text(|it| it.purpose.clone())).input(cx, form))
        (Field::new("amount", &t!(cx, "funders-amount")).hint(t!(cx, "funders-amount-hint", most = AMOUNT)).optional().value(text(|it| it.amount.clone())).input(cx, form))
        (Field::new("level", &t!(cx, "funders-level")).hint(t!(cx, "funders-level-hint")).optional().value(text(|it| it.level.map_or(String::new(), |level| level.to_string()))).select(cx, form, &levels))
        (Field::new("level_by", &t!(cx, "funders-level-by")).kind("date").short().optional().value(text(|it| it.level_by.map_or(String::new(), |day| day.to_string()))).input(cx, form))
    }
}

/// What a form says.
fn read(form: &Form) -> Result<Draft> {
    let level = form.choice("level", |text| text.parse::<Level>().ok())?;
    let level_by: Option<NaiveDate> = match form.text("level_by") {
        "" => None,
        text => Some(base::time::read_day(text).map_err(|why| Error::Invalid(vec![Problem::new("level_by", why)]))?),
    };
    Ok(Draft {
        relationship: form.get("relationship"),
        funder: form.text("funder").to_owned(),
        purpose: form.text("purpose").to_owned(),
        amount: form.text("amount").to_owned(),
        level,
        level_by,
    })
}

/// `POST /c/{coalition}/funders`
pub async fn write(cx: Cx, form: Form) -> Result<Response> {
    let place = own_place(&cx)?;
    let mut tx = cx.begin(place.coalition).await?;
    if let Some(answer) = tx.answered(form.once()).await? {
        return Ok(Redirect::to(&answer).into_response());
    }
    let written = match read(&form) {
        Ok(draft) => acts::write(&mut tx, place.coalition, draft).await,
        Err(why) => Err(why),
    };
    match written {
        Ok(id) => {
            let to = format!("{}/{id}", here(place));
            tx.answer(form.once(), &to).await?;
            tx.commit().await?;
            Ok(Redirect::to(&to).into_response())
        }
        Err(Error::Invalid(problems)) => {
            drop(tx);
            blank(&cx, &form.with(problems), StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(other) => Err(other),
    }
}

/// `GET /c/{coalition}/funders/{funder}`
pub async fn show(cx: Cx, Path((_, id)): At) -> Result<Response> {
    page(&cx, id, &Form::default(), StatusCode::OK).await
}

async fn page(cx: &Cx, id: Uuid, form: &Form, status: StatusCode) -> Result<Response> {
    let place = own_place(cx)?;
    let (it, tie) = reading::one(cx, id).await?;
    let asks = reading::asks(cx, &it).await?;
    let pace = match &tie {
        Some(tie) => reading::pace(cx, tie).await?,
        None => Pace::default(),
    };
    let review_on = tie.as_ref().and_then(|tie| tie.row.review_on).filter(|on| *on >= cx.today());
    let title = it.funder.clone();
    let crumbs = [(t!(cx, "funders-title").into_owned(), here(place))];
    let address = format!("{}/{id}", here(place));
    let drops = |ask: Uuid| dropping(cx, &address, &it, ask);
    let main = html! {
        header class="head" {
            (html::crumbs(cx, &crumbs))
            h1 dir="auto" { (title) }
            p class="lede" dir="auto" { (it.purpose) @if !it.amount.is_empty() { " · " (it.amount) } }
        }
        (fields::problems(cx, form))
        p { @match (&tie, &it.relationship_purpose) {
            (Some(tie), Some(purpose)) => { (state(cx, "confidential", &t!(cx, "funders-parties-only"))) " " a href={ "/c/" (place.slug) "/relationships/" (tie.row.id) } dir="auto" { (purpose) } },
            _ => (t!(cx, "funders-of-coalition")),
        } }
        section class="part" aria-labelledby="pace" {
            div class="part-head" { h2 id="pace" { (t!(cx, "funders-pace")) } }
            (in_words(cx, place, &it, tie.is_some(), &pace))
        }
        section class="part" aria-labelledby="days" {
            div class="part-head" { h2 id="days" { (t!(cx, "funders-timeline")) } }
            (parts::timeline(cx, &it, &asks, &pace, review_on, drops))
            @if it.closed_at.is_none() { (asking(cx, &address, form, &asks)) }
        }
        div class="buttons no-print" {
            a class="button button-main" href={ (address) "/letter" } { (t!(cx, "funders-letter")) }
            @if it.closed_at.is_none() { a class="button button-quiet" href={ (address) "/edit" } { (t!(cx, "funders-edit")) } }
        }
        @if it.closed_at.is_none() {
            (html::form(cx, &format!("{address}/end"), html! { div class="buttons" { button class="button button-quiet" { (t!(cx, "funders-end")) } } }))
        } @else { p class="quiet" { (t!(cx, "funders-over")) } }
    };
    Ok((status, html::page(cx, &title, main)).into_response())
}

/// The pace in sentences; for the coalition itself there is none, and where to begin instead.
fn in_words(cx: &Cx, place: &Place, it: &Funding, tied: bool, pace: &Pace) -> Markup {
    html! {
        @if tied {
            ul { @for says in parts::sentences(cx, it, pace) { li { (says) } } }
            @if pace.chosen.is_none() { p { a href={ "/c/" (place.slug) "/choosing" } { (t!(cx, "funders-choose")) } } }
            p class="quiet" { (t!(cx, "funders-pace-is")) }
        } @else {
            p { (t!(cx, "funders-pace-coalition")) " " a href={ "/c/" (place.slug) "/relationships" } { (t!(cx, "funders-pace-relationships")) } }
        }
    }
}

fn asking(cx: &Cx, address: &str, form: &Form, asks: &[Ask]) -> Markup {
    html! {
        details class="why" open[asks.is_empty() || !form.problems().is_empty()] {
            summary { (t!(cx, "funders-ask-new")) }
            (html::form(cx, &format!("{address}/asks"), html! {
                (fields::once(form))
                (Field::new("what", &t!(cx, "funders-ask-what")).hint(t!(cx, "funders-ask-hint", most = WHAT)).input(cx, form))
                (Field::new("due_on", &t!(cx, "funders-ask-by")).kind("date").short().input(cx, form))
                div class="buttons" { button class="button" { (t!(cx, "funders-ask-add")) } }
            }))
        }
    }
}

fn dropping(cx: &Cx, address: &str, it: &Funding, ask: Uuid) -> Markup {
    html! {
        @if it.closed_at.is_none() {
            (html::form_in(cx, &format!("{address}/asks/{ask}/drop"), "no-print", html! { button class="link small" { (t!(cx, "funders-ask-drop")) } }))
        }
    }
}

/// `GET /c/{coalition}/funders/{funder}/edit`
pub async fn edit(cx: Cx, Path((_, id)): At) -> Result<Response> {
    editing(&cx, id, &Form::default(), StatusCode::OK).await
}

async fn editing(cx: &Cx, id: Uuid, form: &Form, status: StatusCode) -> Result<Response> {
    let place = own_place(cx)?;
    let (it, _) = reading::one(cx, id).await?;
    let title = t!(cx, "funders-edit");
    let address = format!("{}/{id}", here(place));
    let crumbs = [(t!(cx, "funders-title").into_owned(), here(place)), (it.funder.clone(), address.clone())];
    let main = html! {
        (html::head(cx, &crumbs, &title, html! { (t!(cx, "funders-edit-lede")) }))
        (fields::problems(cx, form))
        (html::form(cx, &address, html! {
            (writes(cx, form, Some(&it)))
            div class="buttons" { button class="button button-main" { (t!(cx, "funders-keep")) } a class="button button-quiet" href=(address) { (t!(cx, "funders-back")) } }
        }))
    };
    Ok((status, html::narrow(cx, &title, main)).into_response())
}

/// `POST /c/{coalition}/funders/{funder}`
pub async fn change(cx: Cx, Path((_, id)): At, form: Form) -> Result<Response> {
    let place = own_place(&cx)?;
    let mut tx = cx.begin(place.coalition).await?;
    let changed = match read(&form) {
        Ok(draft) => acts::change(&mut tx, place.coalition, id, draft).await,
        Err(why) => Err(why),
    };
    match changed {
        Ok(()) => {
            tx.commit().await?;
            Ok(kept(&format!("{}/{id}", here(place))).into_response())
        }
        Err(Error::Invalid(problems)) => {
            drop(tx);
            editing(&cx, id, &form.with(problems), StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(other) => Err(other),
    }
}

/// `POST /c/{coalition}/funders/{funder}/asks`
pub async fn ask(cx: Cx, Path((_, id)): At, form: Form) -> Result<Response> {
    let place = own_place(&cx)?;
    let to = format!("{}/{id}", here(place));
    let mut tx = cx.begin(place.coalition).await?;
    if tx.answered(form.once()).await?.is_none() {
        match acts::ask(&mut tx, place.coalition, id, (form.text("what"), form.text("due_on"))).await {
            Err(Error::Invalid(problems)) => {
                drop(tx);
                return page(&cx, id, &form.with(problems), StatusCode::UNPROCESSABLE_ENTITY).await;
            }
            asked => drop(asked?),
        }
        tx.answer(form.once(), &to).await?;
        tx.commit().await?;
    }
    Ok(kept(&to).into_response())
}

/// `POST /c/{coalition}/funders/{funder}/asks/{ask}/drop`
pub async fn drop_ask(cx: Cx, Path((_, id, ask)): Path<(String, Uuid, Uuid)>, _form: Form) -> Result<Redirect> {
    let place = own_place(&cx)?;
    let mut tx = cx.begin(place.coalition).await?;
    acts::drop_ask(&mut tx, place.coalition, id, ask).await?;
    tx.commit().await?;
    Ok(kept(&format!("{}/{id}", here(place))))
}

/// `POST /c/{coalition}/funders/{funder}/end`
pub async fn end(cx: Cx, Path((_, id)): At, _form: Form) -> Result<Redirect> {
    let place = own_place(&cx)?;
    let mut tx = cx.begin(place.coalition).await?;
    acts::end(&mut tx, place.coalition, id).await?;
    tx.commit().await?;
    Ok(Redirect::to(&here(place)))
}
