//! The page of leading: whose turn it is, who is next, who takes part, and what hangs on one person alone.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use base::doors::kept;
use base::form::Form;
use base::html::fields::{self, Field};
use base::html::{self, state};
use base::{Cx, Error, Place, Result, Tx, t, time};
use maud::{Markup, html};
use people::coalitions::acts::coordinators;
use uuid::Uuid;

use super::acts;
use super::reading::{self, Alone};
use super::rules::{MONTHS, WHAT};
use super::types::{Leading, Task};
use crate::own_place;

fn here(place: &Place) -> String {
    format!("/c/{}/leading", place.slug)
}

/// `GET /c/{coalition}/leading`
pub async fn room(cx: Cx) -> Result<Response> {
    page(&cx, &Form::default(), StatusCode::OK).await
}

async fn page(cx: &Cx, form: &Form, status: StatusCode) -> Result<Response> {
    let place = own_place(cx)?;
    let it = reading::leading(cx.db(), place.coalition).await?;
    let tasks = reading::tasks(cx.db(), place.coalition).await?;
    let alone = reading::alone(cx.db(), place.coalition).await?;
    let people = coordinators(cx.db(), place.coalition).await?;
    let names: Vec<String> = people.iter().map(|it| cx.lang.person(&it.name).into_owned()).collect();
    let title = t!(cx, "leading-title");
    let main = html! {
        (html::head(cx, &[], &title, html! { (lede(cx, &it)) }))
        (fields::problems(cx, form))
        section class="part" aria-labelledby="turns" {
            div class="part-head" { h2 id="turns" { (t!(cx, "leading-turns")) } }
            (turns(cx, place, &it))
        }
        section class="part" aria-labelledby="keys" {
            div class="part-head" { h2 id="keys" { (t!(cx, "leading-keys")) } }
            p { (t!(cx, "leading-coordinators", n = names.len(), names = names.join(", "))) }
            p class="quiet" { (t!(cx, "leading-opens-nothing")) }
            @if place.coordinator { p { a href={ "/c/" (place.slug) "/settings" } { (t!(cx, "leading-invite")) } } }
        }
        (alone_with(cx, &alone, &tasks))
        section class="part" aria-labelledby="tasks" {
            div class="part-head" { h2 id="tasks" { (t!(cx, "leading-tasks")) } }
            p { (t!(cx, "leading-tasks-is")) }
            @if !tasks.is_empty() { ul class="rows" { @for it in &tasks { (task_row(cx, place, it)) } } }
            (html::form(cx, &format!("{}/tasks", here(place)), html! {
                (fields::once(form))
                (Field::new("what", &t!(cx, "leading-task-what")).hint(t!(cx, "leading-task-hint", most = WHAT)).input(cx, form))
                div class="buttons" { button class="button" { (t!(cx, "leading-task-write")) } }
            }))
        }
        @if !it.turns.is_empty() { (past(cx, &it)) }
    };
    Ok((status, html::page(cx, &title, main)).into_response())
}

/// What matters now, in a sentence.
fn lede(cx: &Cx, it: &Leading) -> String {
    match (it.now(), it.next()) {
        (Some(now), Some((next, on))) => {
            let (now, next) = (cx.lang.person(&now.name), cx.lang.person(&next.name));
            t!(cx, "leading-lede-turn", now = now, next = next, day = time::date(cx.lang, on))
        }
        _ if it.seats.len() > 1 => t!(cx, "leading-lede-ready", n = it.seats.len()),
        _ => t!(cx, "leading-lede-nobody").into_owned(),
    }
}

fn turns(cx: &Cx, place: &Place, it: &Leading) -> Markup {
    let me = cx.who.as_ref().map(|who| who.person);
    let is_in = it.seats.iter().any(|seat| Some(seat.person) == me);
    let (now, next) = (it.now().map(|turn| turn.person), it.next().map(|(seat, _)| seat.person));
    html! {
        @if it.seats.is_empty() { p class="quiet" { (t!(cx, "leading-no-seats")) } }
        @if !it.seats.is_empty() {
            ol class="rows" { @for seat in &it.seats { li class="row" {
                div { span dir="auto" { (cx.lang.person(&seat.name)) } @if seat.coordinates { " " span class="quiet small" { (t!(cx, "leading-coordinates")) } } }
                div class="row-end" {
                    @if Some(seat.person) == now { (state(cx, "agreed", &t!(cx, "leading-now"))) }
                    @else if Some(seat.person) == next { (state(cx, "waiting", &t!(cx, "leading-next"))) }
                }
            } } }
        }
        @if let Some((next, _)) = it.next() {
            @if me == now || me == Some(next.person) {
                (html::form(cx, &format!("{}/hand-over", here(place)), html! {
                    input type="hidden" name="to" value=(next.person);
                    p { (t!(cx, "leading-hand-over-is")) }
                    div class="buttons" { button class="button button-main" {
                        @if me == now { (t!(cx, "leading-hand-over", name = cx.lang.person(&next.name))) } @else { (t!(cx, "leading-take-over")) }
                    } }
                }))
            }
            p class="quiet" { (t!(cx, "leading-stands-in", name = cx.lang.person(&next.name))) }
        }
        (html::form(cx, &format!("{}/places", here(place)), html! {
            input type="hidden" name="stays" value=(if is_in { "no" } else { "yes" });
            @if !is_in { p { (t!(cx, "leading-place-is")) } }
            div class="buttons" { button class={ "button" @if is_in { " button-quiet" } } { @if is_in { (t!(cx, "leading-leave")) } @else { (t!(cx, "leading-join")) } } }
        }))
        @if place.coordinator && it.seats.len() > 1 {
            (html::form(cx, &format!("{}/order", here(place)), html! {
                div class="field field-short" {
                    label for="months" { (t!(cx, "leading-months")) }
                    select id="months" name="months" { @for n in MONTHS { option value=(n) selected[it.months.unwrap_or(MONTHS[2]) == n] { (t!(cx, "leading-months-n", n = n)) } } }
                }
                div class="buttons" { button class="button button-quiet" { @if it.months.is_some() { (t!(cx, "leading-keep-order")) } @else { (t!(cx, "leading-begin")) } } }
            }))
        }
    }
}

/// What would stop if one person left.
fn alone_with(cx: &Cx, it: &Alone, tasks: &[Task]) -> Markup {
    let single = tasks.iter().filter(|task| task.second.is_none()).count();
    html! {
        section class="part" aria-labelledby="alone" {
            div class="part-head" { h2 id="alone" { (t!(cx, "leading-alone")) } }
            ul {
                li { @match it.coordinators {
                    0 => (t!(cx, "leading-alone-nobody")),
                    1 => (t!(cx, "leading-alone-coordinator")),
                    n => (t!(cx, "leading-alone-coordinators", n = n)),
                } }
                li { (t!(cx, "leading-alone-stewards", n = it.one_person, claimed = it.claimed)) }
                li { (t!(cx, "leading-alone-tasks", n = single)) }
            }
        }
    }
}

fn task_row(cx: &Cx, place: &Place, it: &Task) -> Markup {
    let me = cx.who.as_ref().map(|who| who.person);
    let address = format!("{}/tasks/{}", here(place), it.id);
    let press = |below: &str, value: &str, words: &str| {
        html::form_in(
            cx,
            &format!("{address}/{below}"),
            "buttons",
            html! { input type="hidden" name="can" value=(value); button class="button button-quiet" { (words) } },
        )
    };
    html! {
        li class="row" {
            div {
                h3 dir="auto" { (it.what) }
                p { (t!(cx, "leading-task-by", name = cx.lang.person(&it.name))) " "
                    @match &it.second_name {
                        Some(second) => (t!(cx, "leading-task-second", name = cx.lang.person(second))),
                        None => (state(cx, "waiting", &t!(cx, "leading-task-nobody-else"))),
                    }
                }
            }
            div class="row-end" {
                @if Some(it.person) != me && it.second.is_none() { (press("second", "yes", &t!(cx, "leading-task-i-too"))) }
                @if it.second.is_some() && it.second == me { (press("second", "no", &t!(cx, "leading-task-no-longer"))) }
                @if Some(it.person) == me || place.coordinator { (press("end", "", &t!(cx, "leading-task-end"))) }
            }
        }
    }
}

fn past(cx: &Cx, it: &Leading) -> Markup {
    html! {
        section class="part" aria-labelledby="past" {
            div class="part-head" { h2 id="past" { (t!(cx, "leading-past")) } }
            ul class="rows" { @for turn in &it.turns { li {
                (t!(cx, "leading-past-turn", name = cx.lang.person(&turn.name), day = time::date(cx.lang, turn.began_on))) " "
                span class="quiet small" { (cx.lang.word(&format!("leading-how-{}", turn.how))) }
            } } }
        }
    }
}

async fn begin(cx: &Cx) -> Result<Tx> {
    cx.begin(own_place(cx)?.coalition).await
}

/// `POST /c/{coalition}/leading/order`
pub async fn order(cx: Cx, form: Form) -> Result<Redirect> {
    let mut tx = begin(&cx).await?;
    acts::set_order(&mut tx, cx.place()?.coalition, form.get("months").unwrap_or(0)).await?;
    tx.commit().await?;
    Ok(kept(&here(cx.place()?)))
}

/// `POST /c/{coalition}/leading/places`
pub async fn place(cx: Cx, form: Form) -> Result<Redirect> {
    let mut tx = begin(&cx).await?;
    acts::take_place(&mut tx, cx.place()?.coalition, form.text("stays") == "yes").await?;
    tx.commit().await?;
    Ok(kept(&here(cx.place()?)))
}

/// `POST /c/{coalition}/leading/hand-over`
pub async fn hand_over(cx: Cx, form: Form) -> Result<Redirect> {
    let mut tx = begin(&cx).await?;
    acts::hand_over(&mut tx, cx.place()?.coalition, form.get("to")).await?;
    tx.commit().await?;
    Ok(kept(&here(cx.place()?)))
}

/// `POST /c/{coalition}/leading/tasks`
pub async fn task(cx: Cx, form: Form) -> Result<Response> {
    let mut tx = begin(&cx).await?;
    let to = here(cx.place()?);
    if tx.answered(form.once()).await?.is_none() {
        match acts::write_task(&mut tx, cx.place()?.coalition, form.text("what")).await {
            Err(Error::Invalid(problems)) => {
                drop(tx);
                return page(&cx, &form.with(problems), StatusCode::UNPROCESSABLE_ENTITY).await;
            }
            written => drop(written?),
        }
        tx.answer(form.once(), &to).await?;
        tx.commit().await?;
    }
    Ok(kept(&to).into_response())
}

/// `POST /c/{coalition}/leading/tasks/{task}/second`
pub async fn second(cx: Cx, Path((_, id)): Path<(String, Uuid)>, form: Form) -> Result<Redirect> {
    let mut tx = begin(&cx).await?;
    acts::be_second(&mut tx, cx.place()?.coalition, id, form.text("can") == "yes").await?;
    tx.commit().await?;
    Ok(kept(&here(cx.place()?)))
}

/// `POST /c/{coalition}/leading/tasks/{task}/end`
pub async fn end(cx: Cx, Path((_, id)): Path<(String, Uuid)>, _form: Form) -> Result<Redirect> {
    let mut tx = begin(&cx).await?;
    acts::end_task(&mut tx, cx.place()?.coalition, id).await?;
    tx.commit().await?;
    Ok(kept(&here(cx.place()?)))
}
