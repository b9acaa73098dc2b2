//! The room of challenges, and the page on which one answers.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use base::form::Form;
use base::html::{self, fields, notice, state};
use base::{Cx, Error, Place, Result, t, time};
use maud::{Markup, html};

use super::reading;
use super::rules::{self, WEEKS};
use super::types::{Check, Given, Part, Told};
use super::{acts, parts};
use crate::challenge::Challenge;
use crate::evidence;
use crate::first;
use crate::own_place;

fn here(place: &Place) -> String {
    format!("/c/{}/challenges", place.slug)
}

/// `GET /c/{coalition}/challenges`
pub async fn room(cx: Cx) -> Result<Response> {
    page(&cx, &Form::default(), StatusCode::OK).await
}

async fn page(cx: &Cx, form: &Form, status: StatusCode) -> Result<Response> {
    let place = own_place(cx)?;
    let (space, today) = (place.coalition, cx.now.date_naive());
    let latest = reading::latest(cx.db(), space).await?;
    let closed = reading::closed(cx.db(), space, 2).await?;
    let (mut told, mut before): (Vec<Told>, Vec<Told>) = (vec![], vec![]);
    for (at, check) in closed.iter().enumerate() {
        let of_it = reading::told(cx.db(), space, check.id).await?;
        if at == 0 { told = of_it } else { before = of_it }
    }
    let findings = evidence::findings(cx, space).await?;
    let steps = first::parts::for_coordinator(cx, space).await?;
    let title = t!(cx, "challenges-title");
    let main = html! {
        (html::head(cx, &[], &title, html! { (lede(cx, place, &told)) }))
        (fields::problems(cx, form))
        (asking(cx, place, latest.as_ref().filter(|it| it.is_open(today))).await?)
        section class="part" aria-labelledby="seven" {
            div class="part-head" { h2 id="seven" { (t!(cx, "challenges-seven")) } }
            @if let Some(went) = closed.first().and_then(|it| parts::went(cx, it)) { p { (went) } }
            ol class="challenges" { @for it in Challenge::ALL {
                @let last = before.iter().find(|of| of.challenge == *it && of.part == Part::All).copied();
                (parts::one(cx, &place.slug, *it, &told, last, &findings))
            } }
            (parts::how_it_works(cx))
        }
        (steps)
        (opening(cx, place, form, latest.as_ref()))
    };
    Ok((status, html::page(cx, &title, main)).into_response())
}

/// What matters now, in a sentence.
fn lede(cx: &Cx, place: &Place, told: &[Told]) -> String {
    use super::types::Verdict::{Concern, Strength, Talk, TooFew};
    let named = |verdict| {
        let all = told.iter().filter(|it| it.part == Part::All && it.verdict == verdict);
        all.map(|it| cx.lang.word(&format!("challenges-{}", it.challenge)).into_owned()).collect::<Vec<_>>()
    };
    match (named(Concern), named(Talk), named(Strength)) {
        _ if told.is_empty() => t!(cx, "challenges-lede-new", name = &place.name),
        (concerns, ..) if !concerns.is_empty() => {
            t!(cx, "challenges-lede-concern", n = concerns.len(), names = concerns.join(" · "))
        }
        (_, talk, _) if !talk.is_empty() => t!(cx, "challenges-lede-talk", names = talk.join(" · ")),
        (_, _, strengths) if !strengths.is_empty() && named(TooFew).is_empty() => {
            t!(cx, "challenges-lede-strong").into_owned()
        }
        _ => t!(cx, "challenges-lede-few").into_owned(),
    }
}

/// The check that is open, and whether one has answered.
async fn asking(cx: &Cx, place: &Place, check: Option<&Check>) -> Result<Markup> {
    let Some(check) = check else { return Ok(html! {}) };
    let mine = reading::mine(cx.db(), check, cx.who()?.person).await?;
    let (people, organizations) = reading::so_far(cx.db(), check).await?;
    let answers = format!("{}/answers", here(place));
    Ok(html! {
        (notice(cx, "waiting", html! {
            p { (t!(cx, "challenges-open-until", day = time::date(cx.lang, check.closes_on), n = people, organizations = organizations)) }
            @if acts::among_the_asked(cx).is_err() { p { (t!(cx, "challenges-act-for-one")) } }
            @else if mine.is_some() { p { (t!(cx, "challenges-you-answered")) " " a href=(answers) { (t!(cx, "challenges-look-again")) } } }
            @else { p class="buttons" { a class="button button-main" href=(answers) { (t!(cx, "challenges-answer-now")) } } }
        }))
    })
}

/// What a coordinator may do: open a check, or know from when.
fn opening(cx: &Cx, place: &Place, form: &Form, latest: Option<&Check>) -> Markup {
    let today = cx.now.date_naive();
    if !place.coordinator || latest.is_some_and(|it| it.closed_at.is_none()) {
        return html! {};
    }
    let from = latest.map(|it| rules::again_from(it.opened_at.date_naive())).filter(|from| *from > today);
    html! {
        section class="part" aria-labelledby="open" {
            div class="part-head" { h2 id="open" { (t!(cx, "challenges-ask-all")) } }
            @match from {
                Some(from) => p { (t!(cx, "challenges-again-from", day = time::date(cx.lang, from))) },
                None => {
                    p { (t!(cx, "challenges-ask-all-is")) }
                    (html::form(cx, &format!("{}/checks", here(place)), html! {
                        (fields::once(form))
                        div class="field field-short" {
                            label for="weeks" { (t!(cx, "challenges-weeks")) }
                            select id="weeks" name="weeks" { @for it in WEEKS { option value=(it) selected[it == WEEKS[1]] { (t!(cx, "challenges-weeks-n", n = it)) } } }
                        }
                        div class="buttons" { button class="button" { (t!(cx, "challenges-open-it", name = &place.name)) } }
                    }))
                },
            }
        }
    }
}

/// `POST /c/{coalition}/challenges/checks`
pub async fn open(cx: Cx, form: Form) -> Result<Response> {
    let place = own_place(&cx)?;
    let to = here(place);
    let mut tx = cx.begin(place.coalition).await?;
    if tx.answered(form.once()).await?.is_none() {
        match acts::open(&mut tx, place.coalition, form.get("weeks").unwrap_or(0)).await {
            Err(Error::Invalid(problems)) => {
                drop(tx);
                return page(&cx, &form.with(problems), StatusCode::UNPROCESSABLE_ENTITY).await;
            }
            opened => drop(opened?),
        }
        tx.answer(form.once(), &to).await?;
        tx.commit().await?;
    }
    Ok(Redirect::to(&to).into_response())
}

/// `GET /c/{coalition}/challenges/answers`
pub async fn asked(cx: Cx) -> Result<Response> {
    page_asked(&cx, &Form::default(), StatusCode::OK).await
}

async fn page_asked(cx: &Cx, form: &Form, status: StatusCode) -> Result<Response> {
    let place = own_place(cx)?;
    let latest = reading::latest(cx.db(), place.coalition).await?;
    let open = latest.as_ref().filter(|it| it.is_open(cx.now.date_naive()));
    let mine = match &latest {
        Some(check) => reading::mine(cx.db(), check, cx.who()?.person).await?,
        None => None,
    };
    let title = t!(cx, "challenges-asked-title");
    let crumbs = [(t!(cx, "challenges-title").into_owned(), here(place))];
    let main = html! {
        (html::head(cx, &crumbs, &title, html! { @match open {
            Some(check) => (t!(cx, "challenges-asked-lede", name = &place.name, day = time::date(cx.lang, check.closes_on))),
            None => (t!(cx, "challenges-none-open")),
        } }))
        (fields::problems(cx, form))
        @match (open, acts::among_the_asked(cx)) {
            (Some(_), Ok(own)) => {
                p { (state(cx, "confidential", &t!(cx, "challenges-only-you"))) " " (t!(cx, "challenges-yourself", name = &own.name)) }
                (asks(cx, place, form, mine.as_ref()))
            },
            (Some(_), Err(_)) => (notice(cx, "not-allowed", html! { p { (t!(cx, "challenges-act-for-one")) } })),
            (None, _) => (html::empty(cx, "drawing-letters", &t!(cx, "challenges-none-open-empty"), &t!(cx, "challenges-none-open-then"), Some((&t!(cx, "challenges-back"), &here(place))))),
        }
        @if let Some(mine) = mine.filter(|it| !it.said.is_empty()) { (forgetting(cx, place, &mine)) }
    };
    Ok((status, html::narrow(cx, &title, main)).into_response())
}

fn asks(cx: &Cx, place: &Place, form: &Form, before: Option<&Given>) -> Markup {
    html::form(
        cx,
        &format!("{}/answers", here(place)),
        html! {
            (fields::once(form))
            div id="answers" { (parts::questions(cx, form, before)) }
            p { (t!(cx, "challenges-asked-then", n = rules::ENOUGH)) }
            div class="buttons" {
                button class="button button-main" { (t!(cx, "challenges-keep")) }
                button class="button button-quiet" name="pass" value="yes" { (t!(cx, "challenges-pass")) }
            }
        },
    )
}

/// One's own answers, which nobody else reads, and the way to take them back.
fn forgetting(cx: &Cx, place: &Place, mine: &Given) -> Markup {
    html! {
        details class="why" {
            summary { (t!(cx, "challenges-yours")) }
            dl class="facts" { @for (item, value) in &mine.said {
                dt { (parts::question(cx, *item)) } dd { (cx.lang.word(&format!("challenges-scale-{value}"))) }
            } }
            (html::form(cx, &format!("{}/answers/forget", here(place)), html! {
                p { (t!(cx, "challenges-forget-is")) }
                div class="buttons" { button class="button button-quiet" { (t!(cx, "challenges-forget")) } }
            }))
        }
    }
}

/// `POST /c/{coalition}/challenges/answers`
pub async fn answer(cx: Cx, form: Form) -> Result<Response> {
    let place = own_place(&cx)?;
    acts::among_the_asked(&cx)?;
    let given = if form.has("pass") { None } else { Some(parts::read(&form)?) };
    let to = here(place);
    let mut tx = cx.begin(place.coalition).await?;
    if tx.answered(form.once()).await?.is_none() {
        match acts::answer(&mut tx, place.coalition, given.as_ref()).await {
            Err(Error::Invalid(problems)) => {
                drop(tx);
                return page_asked(&cx, &form.with(problems), StatusCode::UNPROCESSABLE_ENTITY).await;
            }
            kept => kept?,
        }
        tx.answer(form.once(), &to).await?;
        tx.commit().await?;
    }
    Ok(base::doors::kept(&to).into_response())
}

/// `POST /c/{coalition}/challenges/answers/forget`
pub async fn forget(cx: Cx, _form: Form) -> Result<Redirect> {
    let place = own_place(&cx)?;
    let mut tx = cx.begin(place.coalition).await?;
    acts::forget(&mut tx, place.coalition).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("{}/answers", here(place))))
}
