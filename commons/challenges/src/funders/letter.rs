//! The letter to a funder: written from the record in our own words, changed by people, printed, and kept nowhere.

use axum::extract::{Path, RawQuery};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use base::error::all_well;
use base::form::{Form, optional};
use base::html::fields::{self, Field};
use base::html::{self, notice};
use base::{Cx, Error, Lang, Result, t, time};
use maud::{Markup, html};
use uuid::Uuid;

use super::parts::level_word;
use super::reading;
use super::rules::{LETTER, earliest, stands_on};
use super::types::{Funding, Pace, When};
use crate::own_place;

type At = Path<(String, Uuid)>;

/// The letter as the record gives it, in the language of `cx`.
pub fn text(cx: &Cx, it: &Funding, parties: &[String], pace: &Pace) -> String {
    let coalition = cx.place.as_ref().map_or("", |place| place.name.as_str());
    let purpose = it.relationship_purpose.as_deref().unwrap_or(&it.purpose).trim_end_matches('.');
    let mut parts = vec![
        time::date(cx.lang, cx.today()),
        t!(cx, "funders-letter-dear", funder = &it.funder),
        match parties {
            [] => t!(cx, "funders-letter-coalition", coalition = coalition, purpose = purpose),
            names => t!(cx, "funders-letter-we", names = names.join(", "), purpose = purpose, coalition = coalition),
        },
        t!(cx, "funders-letter-why").into_owned(),
    ];
    if !parties.is_empty() {
        parts.push(stands(cx, it, pace).join(" "));
        if let Some((agreed, _)) = pace.agreed {
            parts.push(t!(cx, "funders-letter-now", level = level_word(cx, agreed)));
        }
    }
    parts.push(t!(cx, "funders-letter-offer").into_owned());
    parts.push(t!(cx, "funders-letter-ask").into_owned());
    parts.push(t!(cx, "funders-letter-end").into_owned());
    parts.push(if parties.is_empty() { coalition.to_owned() } else { parties.join("\n") });
    parts.join("\n\n")
}

/// How far they are, as they say it themselves. Why there is no day is nothing for a funder.
fn stands(cx: &Cx, it: &Funding, pace: &Pace) -> Vec<String> {
    let (today, word) = (cx.today(), |level: i64| level_word(cx, level));
    let mut says = vec![];
    if let Some(level) = it.level {
        says.push(t!(cx, "funders-letter-promised", level = word(level.number())));
    }
    if let Some((level, since)) = pace.agreed {
        says.push(t!(cx, "funders-letter-agreed", level = word(level), day = time::date(cx.lang, since)));
    }
    let next = (stands_on(pace) + 1).min(5);
    let promised = it.level.map(|level| level.number()).filter(|level| *level > next);
    let has_next =
        pace.chosen.as_ref().is_some_and(|it| it.recommended >= next || !it.missing.is_empty() || it.private);
    match earliest(pace, next, today).filter(|_| has_next) {
        Some(When::From(on)) => {
            says.push(t!(cx, "funders-letter-next", level = word(next), day = time::date(cx.lang, on)))
        }
        Some(When::NoDate | When::Private) => says.push(t!(cx, "funders-letter-no-day", level = word(next))),
        Some(When::Now) | None => {}
    }
    if let Some((level, When::From(on))) = promised.and_then(|level| Some((level, earliest(pace, level, today)?))) {
        says.push(t!(cx, "funders-letter-honest", level = word(level), day = time::date(cx.lang, on)));
    }
    says
}

/// What the record gives a letter.
pub async fn gathered(cx: &Cx, id: Uuid) -> Result<(Funding, String)> {
    let (it, tie) = reading::one(cx, id).await?;
    let (parties, pace) = match &tie {
        Some(tie) => {
            let here = tie.parties.iter().filter(|party| tie.standing.is_in(party.organization));
            (here.map(|party| party.name.clone()).collect(), reading::pace(cx, tie).await?)
        }
        None => (vec![], Pace::default()),
    };
    let text = text(cx, &it, &parties, &pace);
    Ok((it, text))
}

/// `GET /c/{coalition}/funders/{funder}/letter`
pub async fn show(cx: Cx, Path((_, id)): At, RawQuery(query): RawQuery) -> Result<Response> {
    let asked = Form::read(query.as_deref().unwrap_or_default());
    let lang: Lang = asked.get("lang").unwrap_or(cx.lang);
    let (it, text) = gathered(&Cx { lang, ..cx.clone() }, id).await?;
    Ok(writing(&cx, &it, lang, &text, &Form::default()).into_response())
}

fn writing(cx: &Cx, it: &Funding, lang: Lang, text: &str, form: &Form) -> Markup {
    let Ok(place) = own_place(cx) else { return html! {} };
    let title = t!(cx, "funders-letter");
    let address = format!("/c/{}/funders/{}", place.slug, it.id);
    let crumbs = [
        (t!(cx, "funders-title").into_owned(), format!("/c/{}/funders", place.slug)),
        (it.funder.clone(), address.clone()),
    ];
    let main = html! {
        (html::head(cx, &crumbs, &title, html! { (t!(cx, "funders-letter-lede")) }))
        (fields::problems(cx, form))
        p { @for other in Lang::ALL.iter().filter(|other| **other != lang) {
            a href={ (address) "/letter?lang=" (other) } lang=(other) { (t!(cx, "funders-letter-in", language = other.own_name())) }
        } }
        (html::form(cx, &format!("{address}/letter"), html! {
            (Field::new("text", &t!(cx, "funders-letter-text")).value(text).area(cx, form, 24))
            div class="buttons" { button class="button button-main" { (t!(cx, "funders-letter-print")) } a class="button button-quiet" href=(address) { (t!(cx, "funders-back")) } }
        }))
    };
    html::narrow(cx, &title, main)
}

/// `POST /c/{coalition}/funders/{funder}/letter`: the letter as it was changed, on a page for paper. Nothing is kept.
pub async fn print(cx: Cx, Path((_, id)): At, form: Form) -> Result<Response> {
    let (it, _) = reading::one(&cx, id).await?;
    let mut problems = vec![];
    let text = optional(&mut problems, "text", form.text("text"), LETTER);
    if let Err(Error::Invalid(problems)) = all_well(problems) {
        let page = writing(&cx, &it, cx.lang, &text, &form.with(problems));
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    }
    let title = t!(cx, "funders-letter");
    let main = html! {
        h1 class="unseen" { (title) }
        div class="no-print" { (notice(&cx, "plain", html! { p { (t!(cx, "funders-letter-ready")) } })) }
        article class="letter-paper" dir="auto" { @for part in text.split("\n\n").filter(|part| !part.trim().is_empty()) {
            p { @for (at, line) in part.lines().enumerate() { @if at > 0 { br; } (line) } }
        } }
    };
    Ok(html::narrow(&cx, &title, main).into_response())
}
