//! The page of a pair, for its two alone, and its doors.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use base::form::Form;
use base::html::{self, Field, fields, mark_of, notice, state};
use base::ids::CoalitionId;
use base::{Cx, Error, Result, Tx, t, time};
use maud::{Markup, html};
use uuid::Uuid;

use super::reading;
use super::rules::{self, NOTES_KEPT};
use super::types::{Outcome, Pair, PairId, PrivateNote};
use super::{parts, talks};

type Id = Path<(String, PairId)>;

fn address(cx: &Cx, id: PairId) -> String {
    format!("{}/talks/{id}", parts::room(cx))
}

/// The coalition of the address. Whoever has left it still reads what was between them and the other.
pub fn space(cx: &Cx) -> Result<CoalitionId> {
    cx.oneself()?;
    Ok(cx.place()?.coalition)
}

/// `GET /c/{coalition}/one-to-ones/talks/{pair}`
pub async fn show(cx: Cx, Path((_, id)): Id) -> Result<Response> {
    page(&cx, id, &Form::default(), StatusCode::OK).await
}

async fn page(cx: &Cx, id: PairId, form: &Form, status: StatusCode) -> Result<Response> {
    let space = space(cx)?;
    let it = reading::pair(cx.db(), space, id, cx.who()?.person).await?;
    let notes = reading::notes(cx.db(), space, id).await?;
    let with = cx.lang.person(&it.with_name);
    let title = t!(cx, "one-to-ones-you-and", name = with.as_ref());
    let crumbs = [(t!(cx, "one-to-ones").into_owned(), parts::room(cx))];
    let main = html! {
        header class="head head-tie" {
            (html::crumbs(cx, &crumbs))
            span class="parties" { (mark_of(it.organization, &it.organization_name, it.hue, it.logo, "")) (mark_of(it.with_organization, &it.with_organization_name, it.with_hue, it.with_logo, "")) }
            h1 dir="auto" { (title) }
            p class="lede" { (lede(cx, &it)) }
        }
        p { (state(cx, "confidential", &t!(cx, "one-to-ones-private", name = with.as_ref()))) }
        (fields::problems(cx, form))
        (stand(cx, &it))
        (who(cx, &it, form))
        @if it.became().is_none_or(|became| matches!(became, Outcome::Happened | Outcome::CouldNot)) { (parts::guide(cx, &it)) }
        (say(cx, &it, form))
        (written(cx, &it, &notes, form))
    };
    Ok((status, html::narrow(cx, &title, main)).into_response())
}

fn lede(cx: &Cx, it: &Pair) -> String {
    let name = it.with_organization_name.as_str();
    match (it.became(), parts::turn(cx, it)) {
        (Some(Outcome::Happened), _) => t!(
            cx,
            "one-to-ones-lede-happened",
            name = name,
            day = it.happened_on.map_or(String::new(), |on| time::date(cx.lang, on))
        ),
        (None, _) if it.closed_at.is_some() => t!(cx, "one-to-ones-lede-unsaid", name = name),
        (None, Some(turn)) => {
            t!(cx, "one-to-ones-lede-turn", name = name, day = time::day(cx.lang, it.talk_by, cx.today()), turn = turn)
        }
        (None, None) => t!(
            cx,
            "one-to-ones-lede-open",
            name = name,
            day = time::day(cx.lang, it.talk_by, cx.today()),
            n = it.minutes
        ),
        _ => t!(cx, "one-to-ones-lede-else", name = name),
    }
}

/// What became of it, where something did.
fn stand(cx: &Cx, it: &Pair) -> Markup {
    let with = cx.lang.person(&it.with_name);
    html! { @match it.became() {
        Some(Outcome::FellApart) => (notice(cx, "waiting", html! { p { (t!(cx, "one-to-ones-fell-apart")) } })),
        Some(Outcome::NotNow) if it.said_by == Some(it.with) => (notice(cx, "waiting", html! { p { (t!(cx, "one-to-ones-they-not-now", name = with.as_ref())) } })),
        Some(Outcome::NotNow) => (notice(cx, "plain", html! { p { (t!(cx, "one-to-ones-you-said-not-now")) } })),
        Some(Outcome::CouldNot) => (notice(cx, "plain", html! { p { (t!(cx, "one-to-ones-could-not-says")) } })),
        _ => {},
    } }
}

/// Who the other is, and how the two reach each other.
fn who(cx: &Cx, it: &Pair, form: &Form) -> Markup {
    let with = cx.lang.person(&it.with_name);
    html! {
        section class="part" aria-labelledby="who" {
            div class="part-head" { h2 id="who" dir="auto" { (with) } }
            p { @match &it.with_slug {
                Some(slug) => (html::org(&format!("/c/{}/organizations/{slug}", it.coalition), it.with_organization, &it.with_organization_name, it.with_hue, it.with_logo)),
                None => span class="org-name" dir="auto" { (it.with_organization_name) },
            } }
            @if !it.with_about.is_empty() { p class="quiet" dir="auto" { (it.with_about) } }
            @if it.waits() || it.became() == Some(Outcome::CouldNot) {
                @if it.with_reach.is_empty() { p { (t!(cx, "one-to-ones-reach-nothing", name = with.as_ref())) } }
                @else { p { (t!(cx, "one-to-ones-reach-them", name = with.as_ref())) " " b dir="auto" { (it.with_reach) } } }
                details class="why" open[form.why("reach").is_some()] {
                    summary { @if it.reach.is_empty() { (t!(cx, "one-to-ones-reach-say")) } @else { (t!(cx, "one-to-ones-reach-change", reach = &it.reach)) } }
                    (html::form(cx, &format!("{}/reach", address(cx, it.id)), html! {
                        (Field::new("reach", &t!(cx, "one-to-ones-reach-you")).hint(t!(cx, "one-to-ones-reach-hint")).value(&it.reach).input(cx, form))
                        div class="buttons" { button class="button" { (t!(cx, "one-to-ones-reach-keep")) } }
                    }))
                }
            }
        }
    }
}

/// The word that waits: it happened, it could not, not now.
fn say(cx: &Cx, it: &Pair, form: &Form) -> Markup {
    let may = |outcome| rules::may_become(it.became(), outcome, it.closed_at.is_some());
    let button = |to: &str, words: &str| {
        html::form_in(
            cx,
            &format!("{}/{to}", address(cx, it.id)),
            "",
            html! { button class="button button-quiet" { (words) } },
        )
    };
    let today = cx.today();
    let day = it.happened_on.unwrap_or(today.min(it.talk_by)).to_string();
    let inside = html! {
        (html::form(cx, &format!("{}/happened", address(cx, it.id)), html! {
            (Field::new("on", &t!(cx, "one-to-ones-on")).kind("date").short().value(day).input(cx, form))
            div class="buttons" { button class={ "button" @if it.waits() { " button-main" } } { (t!(cx, "one-to-ones-it-happened")) } }
        }))
        div class="buttons" {
            @if it.became() != Some(Outcome::CouldNot) { (button("could-not", &t!(cx, "one-to-ones-could-not"))) }
            @if may(Outcome::NotNow) { (button("not-now", &t!(cx, "one-to-ones-put-off"))) }
        }
        p class="quiet small" { (t!(cx, "one-to-ones-say-says")) }
    };
    html! {
        @if may(Outcome::Happened) {
            @if it.waits() {
                section class="part" aria-labelledby="say" { div class="part-head" { h2 id="say" { (t!(cx, "one-to-ones-say")) } } (inside) }
            } @else {
                details class="why" open[form.why("on").is_some()] { summary { (t!(cx, "one-to-ones-say-again")) } (inside) }
            }
        }
    }
}

/// What the two wrote down for each other.
fn written(cx: &Cx, it: &Pair, notes: &[PrivateNote], form: &Form) -> Markup {
    let (with, me) = (cx.lang.person(&it.with_name), cx.who().map(|who| who.person).ok());
    html! {
        section class="part" aria-labelledby="notes" {
            div class="part-head" { h2 id="notes" { (t!(cx, "one-to-ones-notes")) } }
            p { (t!(cx, "one-to-ones-notes-says", name = with.as_ref(), months = NOTES_KEPT / 30)) }
            ol class="talk" { @for note in notes {
                li class="comment comment-confidential" {
                    p class="comment-by" { b dir="auto" { (cx.lang.person(&note.name)) } " " time datetime=(note.at.to_rfc3339()) { (time::moment(cx.lang, cx.zone(), note.at, cx.now)) } }
                    (html::prose(&note.text))
                    @if Some(note.person) == me { (html::form_in(cx, &format!("{}/notes/{}/removal", address(cx, it.id), note.id), "comment-ways", html! { button class="link" { (t!(cx, "one-to-ones-note-remove")) } })) }
                }
            } }
            @if it.became() != Some(Outcome::FellApart) {
                (html::form(cx, &format!("{}/notes", address(cx, it.id)), html! {
                    (fields::once(form))
                    (Field::new("text", &t!(cx, "one-to-ones-note")).hint(t!(cx, "one-to-ones-note-hint")).area(cx, form, 3))
                    div class="buttons" { button class="button" { (t!(cx, "one-to-ones-note-keep", name = with.as_ref())) } }
                }))
            }
        }
    }
}

/// Whether there is such a pair for whoever asks, and the transaction in which something is said of it.
async fn begin(cx: &Cx, id: PairId) -> Result<(Tx, CoalitionId)> {
    let space = space(cx)?;
    reading::pair(cx.db(), space, id, cx.who()?.person).await?;
    Ok((cx.begin(space).await?, space))
}

/// Leads back to the page, which says that it is kept, or shows what has to be changed.
async fn back(cx: &Cx, id: PairId, form: Form, done: Result<()>) -> Result<Response> {
    match done {
        Err(Error::Invalid(problems)) => page(cx, id, &form.with(problems), StatusCode::UNPROCESSABLE_ENTITY).await,
        done => done.map(|()| base::doors::kept(&address(cx, id)).into_response()),
    }
}

/// `POST …/happened`
pub async fn happened(cx: Cx, Path((_, id)): Id, form: Form) -> Result<Response> {
    let (mut tx, space) = begin(&cx, id).await?;
    let done = talks::happened(&mut tx, space, id, form.text("on")).await;
    let done = tx.finish(done).await;
    back(&cx, id, form, done).await
}

/// `POST …/could-not`
pub async fn could_not(cx: Cx, Path((_, id)): Id, form: Form) -> Result<Response> {
    let (mut tx, space) = begin(&cx, id).await?;
    let done = talks::could_not(&mut tx, space, id).await;
    let done = tx.finish(done).await;
    back(&cx, id, form, done).await
}

/// `POST …/not-now`
pub async fn not_now(cx: Cx, Path((_, id)): Id, form: Form) -> Result<Response> {
    let (mut tx, space) = begin(&cx, id).await?;
    let done = talks::not_now(&mut tx, space, id).await;
    let done = tx.finish(done).await;
    back(&cx, id, form, done).await
}

/// `POST …/reach`
pub async fn reach(cx: Cx, Path((_, id)): Id, form: Form) -> Result<Response> {
    let (mut tx, space) = begin(&cx, id).await?;
    let done = talks::reach(&mut tx, space, id, form.text("reach")).await;
    let done = tx.finish(done).await;
    back(&cx, id, form, done).await
}

/// `POST …/notes`
pub async fn write(cx: Cx, Path((_, id)): Id, form: Form) -> Result<Response> {
    let (mut tx, space) = begin(&cx, id).await?;
    let to = format!("{}#notes", address(&cx, id));
    if tx.answered(form.once()).await?.is_some() {
        return Ok(Redirect::to(&to).into_response());
    }
    match talks::write(&mut tx, space, id, form.text("text")).await {
        Ok(_) => {
            tx.answer(form.once(), &to).await?;
            tx.commit().await?;
            Ok(Redirect::to(&to).into_response())
        }
        Err(why) => {
            drop(tx);
            back(&cx, id, form, Err(why)).await
        }
    }
}

/// `POST …/notes/{note}/removal`
pub async fn take_away(cx: Cx, Path((_, id, note)): Path<(String, PairId, Uuid)>, form: Form) -> Result<Response> {
    let (mut tx, space) = begin(&cx, id).await?;
    let done = talks::take_away(&mut tx, space, id, note).await;
    let done = tx.finish(done).await;
    back(&cx, id, form, done).await
}
