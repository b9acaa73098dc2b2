//! The operator's lists: coalitions from outside, letters that have not left, sessions, and the operators' own acts.

use axum::extract::{Path, RawQuery};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use base::html::{self, Field, fields, notice};
use base::{Cx, Error, Form, Result, t, time};
use maud::{Markup, html};
use people::activity::pages::sentences;
use people::operators::acts as operators;
use uuid::Uuid;

use super::acts;
use super::facts::{self, Stuck};
use super::pages::{fact, moment};

fn page(cx: &Cx, title: &str, lede: Markup, inside: Markup) -> Markup {
    let crumbs = [(t!(cx, "admin-title").into_owned(), "/admin".to_owned())];
    html::page(cx, title, html! { (html::head(cx, &crumbs, title, lede)) (inside) })
}

/// How many letters are shown before the others are asked for.
const FIRST: usize = 20;

/// `GET /admin/coalitions`
pub async fn coalitions(cx: Cx) -> Result<Markup> {
    operators::may_look_after(&cx)?;
    let all = facts::coalitions(&cx).await?;
    let heads = [
        t!(cx, "admin-coalition"),
        t!(cx, "admin-members"),
        t!(cx, "admin-relationships"),
        t!(cx, "admin-coordinators"),
        t!(cx, "admin-lines"),
        t!(cx, "admin-last-change"),
    ];
    let rows = html! { @for it in &all { tr {
        th scope="row" dir="auto" { (it.name) }
        td class="number" data-label=(heads[1]) { (it.members) }
        td class="number" data-label=(heads[2]) { (it.relationships) }
        td class="number" data-label=(heads[3]) { (it.coordinators) }
        td class="number" data-label=(heads[4]) { (it.lines) }
        td data-label=(heads[5]) { (moment(&cx, it.last_at)) }
    } } };
    let title = t!(cx, "admin-coalitions");
    let inside = html! {
        @if all.is_empty() { p { (t!(cx, "admin-coalitions-none")) } } @else { table class="table table-stack" {
            caption class="unseen" { (title) }
            thead { tr { @for (n, head) in heads.iter().enumerate() { th scope="col" class=[(1..5).contains(&n).then_some("number")] { (head) } } } }
            tbody { (rows) }
        } }
    };
    Ok(page(&cx, &title, html! { (t!(cx, "admin-coalitions-lede")) }, inside))
}

/// `GET /admin/letters`
pub async fn letters(cx: Cx) -> Result<Markup> {
    operators::may_look_after(&cx)?;
    let (health, stuck) = (facts::letters(&cx).await?, facts::stuck(&cx).await?);
    let (first, others) = stuck.split_at(stuck.len().min(FIRST));
    let title = t!(cx, "admin-letters");
    let inside = html! {
        section class="part" aria-labelledby="health" {
            div class="part-head" { h2 id="health" { (t!(cx, "admin-mail")) } }
            dl class="facts" {
                (fact(&t!(cx, "admin-last-letter"), &moment(&cx, health.last_sent)))
                (fact(&t!(cx, "admin-sent-in-a-day"), &health.sent_in_a_day.to_string()))
                (fact(&t!(cx, "admin-failed-in-a-day"), &health.failed_in_a_day.to_string()))
                (fact(&t!(cx, "admin-waiting"), &t!(cx, "admin-waiting-are", n = health.waiting, retried = health.retried)))
                (fact(&t!(cx, "admin-given-up"), &health.given_up.to_string()))
            }
        }
        section class="part" aria-labelledby="unsent" {
            div class="part-head" { h2 id="unsent" { (t!(cx, "admin-unsent")) } }
            @if stuck.is_empty() { p { (t!(cx, "admin-unsent-none")) } }
            ul class="rows" { @for it in first { (unsent(&cx, it)) } }
            @if !others.is_empty() { details class="more" {
                summary { (t!(cx, "letters-more", n = others.len() as i64)) }
                ul class="rows" { @for it in others { (unsent(&cx, it)) } }
            } }
        }
    };
    Ok(page(&cx, &title, html! { (t!(cx, "admin-letters-lede")) }, inside))
}

fn unsent(cx: &Cx, it: &Stuck) -> Markup {
    let written = moment(cx, Some(it.written_at));
    let stands = match (it.is_given_up(), it.tries) {
        (true, _) => t!(cx, "admin-letter-given-up", n = it.tries),
        (false, 0) => t!(cx, "admin-letter-first").into_owned(),
        (false, n) => t!(cx, "admin-letter-again", n = n, at = moment(cx, Some(it.due_at))),
    };
    html! {
        li class="row" {
            div {
                p { b { (it.to_address) } " " span class="quiet" { (t!(cx, "admin-letter-written", at = written)) } }
                p class="small" { (stands) }
                @if let Some(why) = &it.failure { p class="small quiet" dir="auto" { (why) } }
                @if !it.kept { p class="small quiet" { (t!(cx, "admin-letter-forgotten")) } }
            }
            div class="row-end" {
                @if it.kept && it.tries > 0 { (html::form_in(cx, &format!("/admin/letters/{}/again", it.id), "", html! {
                    button class="button" aria-label=(t!(cx, "admin-letter-send-to", address = &it.to_address)) { (t!(cx, "admin-letter-send")) }
                })) }
                (html::form_in(cx, &format!("/admin/letters/{}/drop", it.id), "", html! {
                    button class="button button-danger" aria-label=(t!(cx, "admin-letter-drop-to", address = &it.to_address)) { (t!(cx, "admin-letter-drop")) }
                }))
            }
        }
    }
}

/// `POST /admin/letters/{letter}/again`
pub async fn again(cx: Cx, Path(letter): Path<Uuid>, _form: Form) -> Result<Redirect> {
    let mut tx = operators::begin(&cx, &[]).await?;
    acts::again(&mut tx, letter).await?;
    tx.commit().await?;
    Ok(base::doors::kept("/admin/letters"))
}

/// `POST /admin/letters/{letter}/drop`
pub async fn drop_it(cx: Cx, Path(letter): Path<Uuid>, _form: Form) -> Result<Redirect> {
    let mut tx = operators::begin(&cx, &[]).await?;
    acts::drop_it(&mut tx, letter).await?;
    tx.commit().await?;
    Ok(base::doors::kept("/admin/letters"))
}

/// `GET /admin/sessions`
pub async fn sessions(cx: Cx, RawQuery(query): RawQuery) -> Result<Markup> {
    operators::may_look_after(&cx)?;
    let asked = Form::read(query.as_deref().unwrap_or_default());
    show_sessions(&cx, asked.get("ended"), &Form::default()).await
}

async fn show_sessions(cx: &Cx, ended: Option<i64>, form: &Form) -> Result<Markup> {
    let it = facts::sessions(cx).await?;
    let (title, label) = (t!(cx, "admin-sessions"), t!(cx, "admin-end-address"));
    let inside = html! {
        @if let Some(n) = ended { (notice(cx, "kept", html! { p { (t!(cx, "admin-ended", n = n)) } })) }
        dl class="facts" {
            (fact(&t!(cx, "admin-sessions-all"), &t!(cx, "admin-sessions-are", n = it.sessions, people = it.people)))
            (fact(&t!(cx, "admin-seen-day"), &it.in_a_day.to_string()))
            (fact(&t!(cx, "admin-seen-week"), &it.in_a_week.to_string()))
            (fact(&t!(cx, "admin-seen-longer"), &it.longer_ago.to_string()))
        }
        section class="part" aria-labelledby="end" {
            div class="part-head" { h2 id="end" { (t!(cx, "admin-end")) } }
            (html::form(cx, "/admin/sessions/end", html! {
                (fields::problems(cx, form))
                (Field::new("address", &label).kind("email").hint(t!(cx, "admin-end-hint")).input(cx, form))
                div class="buttons" { button class="button button-danger" { (t!(cx, "admin-end-all")) } }
            }))
        }
    };
    Ok(page(cx, &title, html! { (t!(cx, "admin-sessions-lede")) }, inside))
}

/// `POST /admin/sessions/end`
pub async fn end_sessions(cx: Cx, form: Form) -> Result<Response> {
    let mut tx = operators::begin(&cx, &[]).await?;
    match acts::end_sessions(&mut tx, form.text("address")).await {
        Ok(n) => {
            tx.commit().await?;
            Ok(Redirect::to(&format!("/admin/sessions?ended={n}")).into_response())
        }
        Err(Error::Invalid(problems)) => {
            drop(tx);
            let page = show_sessions(&cx, None, &form.with(problems)).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(other) => Err(other),
    }
}

/// `GET /admin/audit`
pub async fn audit(cx: Cx) -> Result<Markup> {
    operators::may_look_after(&cx)?;
    let (lines, operators) = (facts::audit(&cx).await?, operators::all(cx.db()).await?);
    let title = t!(cx, "admin-audit");
    let inside = html! {
        section class="part" aria-labelledby="operators" {
            div class="part-head" { h2 id="operators" { (t!(cx, "admin-operators")) } }
            @if operators.is_empty() { p class="quiet" { (t!(cx, "admin-operators-none")) } }
            ul class="rows" { @for it in &operators { li {
                b dir="auto" { (it.name) } " " span class="quiet" { (time::date(cx.lang, cx.day_of(it.since))) }
            } } }
        }
        section class="part" aria-labelledby="acts" {
            div class="part-head" { h2 id="acts" { (t!(cx, "admin-acts")) } }
            @if lines.is_empty() { p class="quiet" { (t!(cx, "admin-acts-none")) } }
            (sentences(&cx, &lines))
        }
    };
    Ok(page(&cx, &title, html! { (t!(cx, "admin-audit-lede")) }, inside))
}
