//! The four questions, a page each. Going on keeps what was said; the last step gives it.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use base::html::{self, fields, notice};
use base::{Cx, Error, Form, Result, t, time};
use chrono::{DateTime, Utc};
use maud::{Markup, html};
use people::organizations::Member;
use uuid::Uuid;

use super::rules::Eyes;
use super::types::{State, Whole};
use super::{acts, found};
use crate::sheet::{Sheet, Step, parts, read};

/// Where a choice is.
pub fn address(it: &Whole) -> String {
    format!("/c/{}/choosing/{}", it.choice.coalition, it.choice.id)
}

/// `GET …/answers/{step}`
pub async fn show(cx: Cx, Path((_, id, step)): Path<(String, Uuid, String)>) -> Result<Response> {
    let step: Step = step.parse()?;
    let (it, eyes) = found::of_place(&cx, id).await?;
    let person = cx.who()?.person;
    if !eyes.may_answer(&it, person) {
        return Ok(Redirect::to(&address(&it)).into_response());
    }
    let begun = found::begun_with(cx.db(), &it, eyes.party.ok_or(Error::NotFound)?, person).await?;
    Ok(page(&cx, &it, eyes, step, (begun.from, &read::filled(&begun.sheet, step))).into_response())
}

/// `filled` is what the form shows, and since when where those are answers of the last time.
fn page(cx: &Cx, it: &Whole, eyes: Eyes, step: Step, filled: (Option<DateTime<Utc>>, &Form)) -> Markup {
    let (from, form) = filled;
    let here = address(it);
    let n = step as usize + 1;
    let title = cx.lang.word(&format!("sheet-step-{step}")).into_owned();
    let crumbs = [
        (t!(cx, "together").into_owned(), format!("/c/{}/choosing", it.choice.coalition)),
        (it.choice.purpose.clone(), here.clone()),
    ];
    let partners = partners(it, eyes);
    html::narrow(
        cx,
        &title,
        html! {
            (html::head(cx, &crumbs, &title, html! { (cx.lang.word(&format!("sheet-step-{step}-is"))) }))
            p class="sheet-step" { (t!(cx, "sheet-step-n", n = n, of = Step::ALL.len())) }
            (eyes_on(cx, step))
            @if let Some(from) = from { (as_last_time(cx, from)) }
            (html::form(cx, &format!("{here}/answers/{step}"), html! {
                (parts::step(cx, step, form, &partners))
                div class="buttons" {
                    @match step.next() {
                        Some(_) => button class="button button-main" name="then" value="next" { (t!(cx, "sheet-go-on")) },
                        None => button class="button button-main" name="then" value="give" { (give_words(cx)) },
                    }
                    button class="button button-quiet" name="then" value="later" { (t!(cx, "sheet-later")) }
                    @if !is_given(cx, it, eyes) { span class="quiet small" role="status" data-keeps=(t!(cx, "sheet-kept")) data-not=(t!(cx, "sheet-not-kept")) {} }
                    @if let Some(before) = step.before() { a class="button button-quiet" href={ (here) "/answers/" (before) } { (t!(cx, "sheet-back")) } }
                }
            }))
            (html::script(cx, "keep.js"))
        },
    )
}

/// Whether the person's answers count already: then a change counts when they say so, and not while they type.
fn is_given(cx: &Cx, it: &Whole, eyes: Eyes) -> bool {
    let kept = eyes.party.zip(cx.who.as_ref()).and_then(|(party, who)| it.sheet(party, who.person));
    kept.is_some_and(|kept| kept.given_at.is_some())
}

/// Those of whom somebody is asked.
pub fn partners(it: &Whole, eyes: Eyes) -> Vec<Member> {
    it.here().filter(|chooser| Some(chooser.organization) != eyes.party).map(member).collect()
}

fn give_words(cx: &Cx) -> String {
    let name = cx.who.as_ref().and_then(|who| who.acting.as_ref()).map_or("", |acting| acting.name.as_str());
    t!(cx, "sheet-give", name = name)
}

fn eyes_on(cx: &Cx, step: Step) -> Markup {
    notice(cx, "plain", html! { p { (seen_by(cx, step)) } })
}

/// That the answers are those of the last time.
pub fn as_last_time(cx: &Cx, from: DateTime<Utc>) -> Markup {
    notice(cx, "plain", html! { p { (t!(cx, "sheet-as-last-time", day = time::date(cx.lang, cx.day_of(from)))) } })
}

/// Who sees what is asked in a step.
pub fn seen_by(cx: &Cx, step: Step) -> String {
    match step {
        Step::Wants | Step::Brings => t!(cx, "sheet-seen-later"),
        Step::Trusts => t!(cx, "sheet-seen-in-part"),
        Step::Stays => t!(cx, "sheet-seen-will"),
    }
    .into_owned()
}

fn member(it: &super::types::Chooser) -> Member {
    let slug = it.slug.clone().unwrap_or_default();
    Member { id: it.organization, name: it.name.clone(), slug, sector: it.sector, hue: it.hue, logo: it.logo }
}

/// `POST …/answers/{step}`
pub async fn save(cx: Cx, Path((_, id, step)): Path<(String, Uuid, String)>, form: Form) -> Result<Response> {
    let step: Step = step.parse()?;
    let space = cx.place()?.coalition;
    let mut tx = cx.begin(space).await?;
    if let Err(error) = acts::save(&mut tx, space, id, step, &form).await {
        drop(tx);
        return again(&cx, id, step, form, error).await;
    }
    let here = format!("/c/{}/choosing/{id}", cx.place()?.slug);
    if form.text("then") == "keep" {
        // The page keeps what is typed as one goes, and stays where it is.
        tx.commit().await?;
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    let next = match form.text("then") {
        "give" => {
            if let Err(Error::Invalid(problems)) = acts::give(&mut tx, space, id).await {
                // What was said is kept all the same; the first step with a gap says what is missing.
                tx.commit().await?;
                return gaps(&cx, id, problems).await;
            }
            here
        }
        "later" => here,
        _ => step.next().map_or(here.clone(), |next| format!("{here}/answers/{next}")),
    };
    tx.commit().await?;
    Ok(Redirect::to(&next).into_response())
}

async fn again(cx: &Cx, id: Uuid, step: Step, form: Form, error: Error) -> Result<Response> {
    let Error::Invalid(problems) = error else { return Err(error) };
    let (it, eyes) = found::of_place(cx, id).await?;
    let shown = page(cx, &it, eyes, step, (None, &form.with(problems)));
    Ok((StatusCode::UNPROCESSABLE_ENTITY, shown).into_response())
}

/// The first step that lacks something, with what it lacks.
async fn gaps(cx: &Cx, id: Uuid, problems: Vec<base::Problem>) -> Result<Response> {
    let (it, eyes) = found::of_place(cx, id).await?;
    let party = eyes.party.ok_or(Error::NotFound)?;
    let kept = it.sheet(party, cx.who()?.person).ok_or(Error::NotFound)?;
    let sheet = Sheet::of(&kept.body)?;
    let lacks = read::lacks(&sheet);
    let step = lacks.first().map_or(Step::Stays, |(step, _)| *step);
    let here: Vec<_> = lacks.into_iter().filter(|(of, _)| *of == step).map(|(_, problem)| problem).collect();
    let form = read::filled(&sheet, step).with(if here.is_empty() { problems } else { here });
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page(cx, &it, eyes, step, (None, &form))).into_response())
}

/// Where somebody stands with their own answers, and the way to them.
pub fn own(cx: &Cx, it: &Whole, eyes: Eyes) -> Markup {
    let (Some(party), Some(who)) = (eyes.party, cx.who.as_ref()) else { return html! {} };
    if it.choice.state() == State::Closed {
        return html! {};
    }
    let kept = it.sheet(party, who.person);
    let here = address(it);
    let first = format!("{here}/answers/{}", Step::Wants);
    html! {
        @if !eyes.answers { (notice(cx, "plain", html! { p { (t!(cx, "role-may-not-accept")) } })) }
        @else if !eyes.may_answer(it, who.person) { (notice(cx, "plain", html! { p { (t!(cx, "together-two-have-answered", most = super::rules::PEOPLE)) } })) }
        @else if kept.is_some_and(|kept| kept.given_at.is_some()) {
            p { (t!(cx, "together-you-answered")) " " a href=(first) { (t!(cx, "together-change-answers")) } }
        } @else {
            div class="buttons" { a class="button button-main" href=(first) {
                @if kept.is_some() { (t!(cx, "together-go-on")) } @else { (t!(cx, "together-answer")) }
            } }
            p class="quiet small" { (t!(cx, "together-ten-minutes")) }
        }
    }
}

/// The reason that somebody gives with a button.
pub fn reason_form(cx: &Cx, action: &str, label: &str, button: &str, form: &Form) -> Markup {
    html::form(
        cx,
        action,
        html! {
            (fields::once(form))
            (fields::Field::new("why", label).area(cx, form, 2))
            div class="buttons" { button class="button" { (button) } }
        },
    )
}
