//! The pages of choosing together: the list, the beginning, a choice as it stands.

use axum::extract::{Path, RawQuery};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use base::html::fields::{self, Field};
use base::html::{self, mark_of, notice};
use base::{Cx, Error, Form, OrganizationId, Result, Tx, t, time};
use maud::{Markup, html};
use people::organizations;
use relationships::proposing::parts::parties;
use relationships::standing::permission::may_propose;
use uuid::Uuid;

use super::parts::Beside;
use super::result::Outcome;
use super::rules::{Eyes, answered};
use super::steps::{address, own, reason_form};
use super::types::{Draft, State, Whole};
use super::{acts, again, begin, found, parts};
use crate::policies;

/// `GET /c/{coalition}/choosing`
pub async fn list(cx: Cx) -> Result<Markup> {
    cx.who()?;
    let place = cx.place()?;
    let choices = found::known(&cx, place.coalition, None, found::LISTED).await?;
    let may_begin = may_propose(&cx, place.coalition).is_ok();
    let title = t!(&cx, "together");
    let begin = format!("/c/{}/choosing/new", place.slug);
    Ok(html::narrow(
        &cx,
        &title,
        html! {
            (html::head(&cx, &[], &title, html! { (t!(&cx, "together-lede")) }))
            @if choices.is_empty() {
                (html::empty(&cx, "drawing-table", &t!(&cx, "together-none"), &t!(&cx, "together-none-then"), may_begin.then_some((t!(&cx, "together-begin").as_ref(), begin.as_str()))))
            } @else {
                @if may_begin { div class="buttons" { a class="button button-main" href=(begin) { (t!(&cx, "together-begin")) } } }
                ul class="rows" { @for it in &choices { li {
                    h3 { a href={ "/c/" (place.slug) "/choosing/" (it.id) } dir="auto" { (it.purpose) } }
                    p class="quiet" { (state_words(&cx, it.state())) " · " (t!(&cx, "together-since", day = time::date(cx.lang, cx.day_of(it.made_at)))) }
                } } }
            }
            p { a href={ "/c/" (place.slug) "/choosing/tables" } { (t!(&cx, "tables-way")) } }
            p { a href={ "/c/" (place.slug) "/choosing/policy" } { (t!(&cx, "together-to-policy")) } }
        },
    ))
}

fn state_words(cx: &Cx, state: State) -> String {
    cx.lang.word(&format!("together-is-{state}")).into_owned()
}

/// `GET …/choosing/new`
pub async fn new(cx: Cx, RawQuery(query): RawQuery) -> Result<Markup> {
    let place = cx.place()?;
    may_propose(&cx, place.coalition)?;
    blank(&cx, &Form::read(query.as_deref().unwrap_or_default())).await
}

async fn blank(cx: &Cx, form: &Form) -> Result<Markup> {
    let place = cx.place()?;
    let members = organizations::acts::members(cx.db(), place.coalition).await?;
    let ticked = named(form);
    let title = t!(cx, "together-begin");
    let home = format!("/c/{}/choosing", place.slug);
    Ok(html::narrow(
        cx,
        &title,
        html! {
            (html::head(cx, &[(t!(cx, "together").into_owned(), home.clone())], &title, html! { (t!(cx, "together-begin-lede")) }))
            (html::problems(cx, form))
            (html::form(cx, &home, html! {
                (fields::once(form))
                @if form.has("relationship") { input type="hidden" name="relationship" value=(form.text("relationship")); }
                (Field::new("purpose", &t!(cx, "together-purpose")).hint(t!(cx, "together-purpose-hint")).input(cx, form))
                (parties(cx, &members, &ticked, cx.organization().filter(|_| place.member)))
                div class="buttons" { button class="button button-main" { (t!(cx, "together-ask-them")) } }
            }))
        },
    ))
}

fn named(form: &Form) -> Vec<OrganizationId> {
    form.all("with").into_iter().filter_map(|id| id.parse().ok()).collect()
}

/// `POST …/choosing`
pub async fn begin(cx: Cx, form: Form) -> Result<Response> {
    let place = cx.place()?;
    let mut tx = cx.begin(place.coalition).await?;
    if let Some(answer) = tx.answered(form.once()).await? {
        return Ok(Redirect::to(&answer).into_response());
    }
    let draft = Draft {
        purpose: form.text("purpose").to_owned(),
        parties: named(&form),
        relationship: form.get("relationship"),
        review_on: None,
    };
    match acts::begin(&mut tx, place.coalition, &draft).await {
        Ok(id) => {
            let answer = format!("/c/{}/choosing/{id}", place.slug);
            tx.answer(form.once(), &answer).await?;
            tx.commit().await?;
            Ok(Redirect::to(&answer).into_response())
        }
        Err(Error::Invalid(problems)) => {
            drop(tx);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, blank(&cx, &form.with(problems)).await?).into_response())
        }
        Err(other) => Err(other),
    }
}

/// `GET …/choosing/{id}`
pub async fn show(cx: Cx, Path((_, id)): Path<(String, Uuid)>) -> Result<Markup> {
    let (it, eyes) = found::of_place(&cx, id).await?;
    page(&cx, &it, eyes, &Form::default()).await
}

async fn page(cx: &Cx, it: &Whole, eyes: Eyes, form: &Form) -> Result<Markup> {
    let crumbs = [(t!(cx, "together").into_owned(), format!("/c/{}/choosing", it.choice.coalition))];
    let outcome = match it.choice.is_open() {
        true => {
            let policy = policies::acts::version(cx.db(), it.choice.space, it.choice.policy).await?;
            let outcome = Outcome::of(it, policy)?;
            let beside = Beside {
                again: again::again(cx, it, &outcome).await?,
                begin: begin::told(cx.db(), it, &outcome).await?,
            };
            Some((outcome, beside))
        }
        false => None,
    };
    let because = match eyes.party.and_then(|party| it.chooser(party)) {
        Some(party) => t!(cx, "together-because-party", name = &party.name),
        None => t!(cx, "together-because-coordinator").into_owned(),
    };
    let lede = match it.choice.state() {
        State::Asking => t!(cx, "together-waiting", n = answered(it), of = it.here().count()),
        State::Open => t!(cx, "together-stands").into_owned(),
        State::Closed => t!(cx, "together-is-over").into_owned(),
    };
    let title = it.choice.purpose.as_str();
    Ok(html::page(
        cx,
        title,
        html! {
            (html::head(cx, &crumbs, title, html! { (lede) }))
            @if !it.choice.closed_why.is_empty() { (notice(cx, "plain", html! { p dir="auto" { (it.choice.closed_why) } })) }
            @if !it.choice.opened_why.is_empty() { (notice(cx, "plain", html! { p { (t!(cx, "together-opened-before")) } p dir="auto" { (it.choice.opened_why) } })) }
            (own(cx, it, eyes))
            @match &outcome {
                Some((outcome, beside)) => (parts::outcome(cx, it, eyes, outcome, beside)),
                None => (asked(cx, it)),
            }
            (ways(cx, it, eyes, form))
            (html::why(cx, &because))
        },
    ))
}

/// Who is asked, and who has answered.
fn asked(cx: &Cx, it: &Whole) -> Markup {
    html! {
        section class="part" aria-labelledby="asked" {
            div class="part-head" { h2 id="asked" { (t!(cx, "together-asked")) } }
            ul class="rows" { @for chooser in &it.choosers { li class="org" {
                (mark_of(chooser.organization, &chooser.name, chooser.hue, chooser.logo, "org-mark-s"))
                span class="org-name" dir="auto" { (chooser.name) } " "
                span class="quiet" {
                    @if chooser.left_at.is_some() { (t!(cx, "together-has-left")) @if !chooser.left_why.is_empty() { ": " (chooser.left_why) } }
                    @else if it.has_answered(chooser.organization) { (t!(cx, "together-has-answered")) }
                    @else { (t!(cx, "together-is-waited-for")) }
                }
            } } }
        }
    }
}

/// What one may do about the choice itself.
fn ways(cx: &Cx, it: &Whole, eyes: Eyes, form: &Form) -> Markup {
    let here = address(it);
    let leaves = eyes.party.is_some() && eyes.answers && it.choice.state() != State::Closed;
    html! {
        @if eyes.may_open(it) { details class="why" open[form.why("why").is_some()] {
            summary { (t!(cx, "together-open")) }
            p { (t!(cx, "together-open-says")) }
            (reason_form(cx, &format!("{here}/opening"), &t!(cx, "together-open-why"), &t!(cx, "together-open"), form))
        } }
        @if leaves { details class="why" {
            summary { (t!(cx, "together-leave")) }
            p { (t!(cx, "together-leave-says")) }
            (reason_form(cx, &format!("{here}/leaving"), &t!(cx, "together-why"), &t!(cx, "together-leave"), form))
        } }
        @if eyes.may_close(it) { details class="why" {
            summary { (t!(cx, "together-end")) }
            p { (t!(cx, "together-end-says")) }
            (reason_form(cx, &format!("{here}/closing"), &t!(cx, "together-why"), &t!(cx, "together-end"), form))
        } }
    }
}

/// What one of the buttons of a choice does.
#[derive(Clone, Copy)]
enum Way {
    Open,
    Leave,
    Close,
}

impl Way {
    async fn go(self, tx: &mut Tx, space: base::CoalitionId, id: Uuid, why: &str) -> Result<()> {
        match self {
            Way::Open => acts::open(tx, space, id, why).await,
            Way::Leave => acts::leave(tx, space, id, why).await,
            Way::Close => acts::close(tx, space, id, why).await,
        }
    }
}

/// `POST …/opening`
pub async fn open(cx: Cx, Path((_, id)): Path<(String, Uuid)>, form: Form) -> Result<Response> {
    act(cx, id, form, Way::Open).await
}

/// `POST …/leaving`
pub async fn leave(cx: Cx, Path((_, id)): Path<(String, Uuid)>, form: Form) -> Result<Response> {
    act(cx, id, form, Way::Leave).await
}

/// `POST …/closing`
pub async fn close(cx: Cx, Path((_, id)): Path<(String, Uuid)>, form: Form) -> Result<Response> {
    act(cx, id, form, Way::Close).await
}

async fn act(cx: Cx, id: Uuid, form: Form, way: Way) -> Result<Response> {
    let place = cx.place()?;
    let home = format!("/c/{}/choosing", place.slug);
    let mut tx = cx.begin(place.coalition).await?;
    if let Some(answer) = tx.answered(form.once()).await? {
        return Ok(Redirect::to(&answer).into_response());
    }
    match way.go(&mut tx, place.coalition, id, form.text("why")).await {
        Ok(()) => {
            // Whoever has left does not see the page any more.
            let answer = if matches!(way, Way::Leave) && !cx.coordinates(place.coalition) {
                home
            } else {
                format!("{home}/{id}")
            };
            tx.answer(form.once(), &answer).await?;
            tx.commit().await?;
            Ok(Redirect::to(&answer).into_response())
        }
        Err(Error::Invalid(problems)) => {
            drop(tx);
            let (it, eyes) = found::of_place(&cx, id).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page(&cx, &it, eyes, &form.with(problems)).await?).into_response())
        }
        Err(other) => Err(other),
    }
}
