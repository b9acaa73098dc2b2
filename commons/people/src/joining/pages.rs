//! The page that asks, and the page of an asking.

use axum::extract::{Path, RawQuery};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use base::form::not_understood;
use base::html::{self, Field, fields, notice};
use base::ids::OrganizationId;
use base::{Cx, Error, Form, Result, say, t, time};
use maud::{Markup, html};
use uuid::Uuid;

use super::types::{Asked, Joining, Outcome, Side};
use super::{acts, found, rules};
use crate::organizations::Organization;
use crate::organizations::acts as organizations;

/// The page that asks: for the organization acted for, or, by a coordinator, for the one that the address names. What is
/// open between the two already has a page of its own.
pub async fn new(cx: Cx, RawQuery(query): RawQuery) -> Result<Response> {
    cx.who()?;
    let organization = named(&cx, &Form::read(query.as_deref().unwrap_or_default()))?;
    if let Some(id) = acts::open_with(&cx, organization).await? {
        return Ok(Redirect::to(&format!("/c/{}/join/{id}", cx.place()?.slug)).into_response());
    }
    let it = organizations::organization(cx.db(), organization).await?;
    Ok(asked(&cx, &it, &Form::default()).await?.into_response())
}

/// The organization that a form or an address names, else the one acted for.
fn named(cx: &Cx, form: &Form) -> Result<OrganizationId> {
    match form.text("organization") {
        "" => Ok(cx.acting()?.organization),
        id => Ok(id.parse()?),
    }
}

async fn asked(cx: &Cx, it: &Organization, form: &Form) -> Result<Markup> {
    let place = cx.place()?;
    let sides = acts::sides(cx, place.coalition, it.id);
    if !sides.any() {
        return Err(Error::Forbidden(say!("joining-not-yours")));
    }
    if organizations::is_member(cx.db(), place.coalition, it.id).await? {
        return Err(Error::Refused(say!("joining-in-already")));
    }
    if it.claimed_at.is_none() {
        return Err(Error::Refused(say!("joining-nobody-there")));
    }
    let (name, coalition) = (&it.name, &place.name);
    let both = sides.coordinator && sides.steward;
    let (title, then) = if both {
        (t!(cx, "membership-join", name = name, coalition = coalition), t!(cx, "joining-both").into_owned())
    } else if sides.steward {
        let then = t!(cx, "joining-ask-says", coalition = coalition, days = rules::DAYS);
        (t!(cx, "joining-ask", name = name, coalition = coalition), then)
    } else {
        let then = t!(cx, "joining-invite-says", name = name, days = rules::DAYS);
        (t!(cx, "joining-invite", name = name, coalition = coalition), then)
    };
    let (why, here) = (t!(cx, "joining-why"), format!("/c/{}", place.slug));
    let card = html! {
        section class="card" {
            h1 { (title) }
            p { (then) }
            (html::form(cx, &format!("{here}/join"), html! {
                (fields::problems(cx, form))
                (fields::once(form))
                input type="hidden" name="organization" value=(it.id);
                @if !both { (Field::new("why", &why).hint(t!(cx, "joining-why-hint")).optional().area(cx, form, 3)) }
                div class="buttons" {
                    button class="button button-main" { @if both { (title) } @else { (t!(cx, "joining-send")) } }
                    a class="button button-quiet" href=(here) { (t!(cx, "joining-leave-it")) }
                }
            }))
        }
    };
    Ok(html::narrow(cx, &title, card))
}

/// Asks.
pub async fn ask(cx: Cx, form: Form) -> Result<Response> {
    cx.who()?;
    let place = cx.place()?;
    let organization = named(&cx, &form)?;
    let mut tx = cx.begin_in(&[place.coalition.into(), organization.into()]).await?;
    if let Some(answer) = tx.answered(form.once()).await? {
        return Ok(Redirect::to(&answer).into_response());
    }
    let next = match acts::ask(&mut tx, place.coalition, organization, form.text("why")).await {
        Ok(Asked::Waits(id)) => format!("/c/{}/join/{id}", place.slug),
        Ok(Asked::Already(id)) => {
            drop(tx);
            let it = acts::of_place(&cx, id).await?;
            let page = page(&cx, &it, &Form::default(), Some(form.text("why")));
            return Ok((StatusCode::CONFLICT, page).into_response());
        }
        Ok(Asked::Joined) => {
            let slug = organizations::slug_in(tx.db(), place.coalition, organization).await?;
            format!("/c/{}/organizations/{slug}", place.slug)
        }
        Err(Error::Invalid(problems)) => {
            drop(tx);
            let it = organizations::organization(cx.db(), organization).await?;
            let page = asked(&cx, &it, &form.with(problems)).await?;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
        }
        Err(other) => return Err(other),
    };
    tx.answer(form.once(), &next).await?;
    tx.commit().await?;
    Ok(Redirect::to(&next).into_response())
}

/// The page of an asking, for its two sides.
pub async fn show(cx: Cx, Path((_, id)): Path<(String, Uuid)>) -> Result<Markup> {
    Ok(page(&cx, &acts::of_place(&cx, id).await?, &Form::default(), None))
}

/// What an asking says, in one sentence.
pub fn says(cx: &Cx, it: &Joining) -> String {
    let who = it
        .person_name
        .as_deref()
        .map(|it| cx.lang.person(it).into_owned())
        .unwrap_or_else(|| t!(cx, "invitation-by-operator").into_owned());
    let (name, coalition) = (&it.organization_name, &it.coalition_name);
    match it.asked_by {
        Side::Coalition => t!(cx, "joining-invited", who = who, name = name, coalition = coalition),
        Side::Organization => t!(cx, "joining-asked", who = who, name = name, coalition = coalition),
    }
}

/// `again` is what somebody wrote who asked a second time.
fn page(cx: &Cx, it: &Joining, form: &Form, again: Option<&str>) -> Markup {
    let day = |at: chrono::DateTime<chrono::Utc>| time::date(cx.lang, cx.day_of(at));
    let (name, coalition) = (&it.organization_name, &it.coalition_name);
    let title = t!(cx, "joining-title", name = name, coalition = coalition);
    let sides = acts::sides(cx, it.coalition, it.organization);
    let open = rules::is_open(it, cx.now);
    let because = match sides.steward {
        true => t!(cx, "joining-because-steward", name = name),
        false => t!(cx, "joining-because-coordinator", coalition = coalition),
    };
    let card = html! {
        section class="card" {
            h1 { (title) }
            @if let Some(words) = again { (unsent(cx, words)) }
            p { (says(cx, it)) "." }
            @if !it.why.is_empty() { div class="prose" { blockquote dir="auto" { (it.why) } } }
            p class="quiet" { a href={ "/c/" (it.coalition_slug) } { (it.coalition_name) } " · " a href={ "/o/" (it.organization) } { (it.organization_name) } }
            @if open { (ways(cx, it, sides, form)) } @else { (closed(cx, it)) }
            p class="small quiet" { (t!(cx, "joining-since", day = day(it.asked_at), until = day(it.expires_at))) }
            (html::why(cx, &because))
        }
    };
    html::narrow(cx, &title, card)
}

/// That it was asked before, with the words that were not sent.
fn unsent(cx: &Cx, words: &str) -> Markup {
    let says = html! {
        p { (t!(cx, "joining-asked-already")) }
        @if !words.is_empty() {
            p { (t!(cx, "joining-not-sent")) }
            div class="prose" { blockquote dir="auto" { (words) } }
        }
    };
    notice(cx, "plain", says)
}

fn ways(cx: &Cx, it: &Joining, sides: rules::Sides, form: &Form) -> Markup {
    let answer = t!(cx, "joining-answer");
    let here = format!("/c/{}/join/{}", it.coalition_slug, it.id);
    html! {
        (fields::problems(cx, form))
        @if sides.speaks_for(it.asked_by.other()) {
            p { (t!(cx, "joining-then", name = &it.organization_name, coalition = &it.coalition_name)) }
            (html::form(cx, &here, html! {
                (Field::new("answer", &answer).optional().area(cx, form, 2))
                div class="buttons" {
                    button class="button button-main" name="decision" value="accept" { (t!(cx, "joining-accept", name = &it.organization_name, coalition = &it.coalition_name)) }
                    button class="button" name="decision" value="decline" { (t!(cx, "joining-decline")) }
                }
            }))
        } @else {
            p { (t!(cx, "joining-waits")) }
            (html::form(cx, &here, html! { div class="buttons" { button class="button button-quiet" name="decision" value="take-back" { (t!(cx, "joining-take-back")) } } }))
        }
    }
}

fn closed(cx: &Cx, it: &Joining) -> Markup {
    let outcome = match it.outcome {
        Outcome::Accepted => t!(cx, "joining-accepted", name = &it.organization_name, coalition = &it.coalition_name),
        Outcome::Declined => t!(cx, "joining-declined").into_owned(),
        Outcome::TakenBack => t!(cx, "joining-taken-back").into_owned(),
        Outcome::Open => t!(cx, "joining-over").into_owned(),
    };
    let kind = if it.outcome == Outcome::Accepted { "kept" } else { "plain" };
    notice(cx, kind, html! { p { (outcome) } @if !it.answer.is_empty() { p dir="auto" { (it.answer) } } })
}

/// Answers, or takes back.
pub async fn answer(cx: Cx, Path((_, id)): Path<(String, Uuid)>, form: Form) -> Result<Response> {
    let it = acts::of_place(&cx, id).await?;
    let mut tx = cx.begin_in(&[it.coalition.into(), it.organization.into()]).await?;
    let done = match form.text("decision") {
        "accept" => acts::answer(&mut tx, &it, true, form.text("answer")).await,
        "decline" => acts::answer(&mut tx, &it, false, form.text("answer")).await,
        "take-back" => acts::take_back(&mut tx, &it).await,
        _ => Err(not_understood()),
    };
    match done {
        Ok(()) => {
            tx.commit().await?;
            Ok(Redirect::to(&format!("/c/{}/join/{id}", it.coalition_slug)).into_response())
        }
        Err(Error::Invalid(problems)) => {
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page(&cx, &it, &form.with(problems), None)).into_response())
        }
        Err(other) => Err(other),
    }
}

/// What is open in the coalition, on its settings.
pub async fn section(cx: &Cx) -> Result<Markup> {
    let place = cx.place()?;
    let open = found::open_in(cx, place.coalition).await?;
    Ok(html! { @if !open.is_empty() {
        section class="part" aria-labelledby="joining" {
            div class="part-head" { h2 id="joining" { (t!(cx, "joining-open")) } }
            ul class="rows" { @for it in &open {
                li { a href={ "/c/" (place.slug) "/join/" (it.id) } { (says(cx, it)) } }
            } }
        }
    } })
}
