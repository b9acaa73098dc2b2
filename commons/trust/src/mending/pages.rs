//! The page of one talk between two organizations, and its doors.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use base::form::{Form, not_understood};
use base::html::{self, Field, fields, mark_of, notice, state};
use base::ids::CoalitionId;
use base::{Cx, Error, OrganizationId, Result, Tx, t, time};
use maud::{Markup, html};
use uuid::Uuid;

use super::acts;
use super::reading::{self, part, whole};
use super::rules::{Part, Stage, Step, may};
use super::types::{Became, Mending, MendingId, Outcome, Promise, Whole};
use crate::pulse::pages::own_place;

type Id = Path<(String, MendingId)>;

/// The steps of the conversation that is suggested.
const STEPS: [&str; 5] = ["before", "tell", "back", "need", "will"];

fn address(cx: &Cx, id: MendingId) -> String {
    format!("/c/{}/trust/talks/{id}", cx.place.as_ref().map_or("", |place| &place.slug))
}

/// The coalition; whoever leads a talk from outside comes in here too, and nowhere else.
fn space(cx: &Cx) -> Result<CoalitionId> {
    cx.who()?;
    Ok(cx.place()?.coalition)
}

/// `GET /c/{coalition}/trust/talks/{talk}`
pub async fn show(cx: Cx, Path((_, id)): Id) -> Result<Response> {
    page(&cx, id, &Form::default(), StatusCode::OK).await
}

async fn page(cx: &Cx, id: MendingId, form: &Form, status: StatusCode) -> Result<Response> {
    let it = whole(cx, cx.db(), space(cx)?, id).await?;
    let (stage, part) = (Stage::of(&it.it), part(cx, &it.it, &it.yes));
    let able = |step| may(step, part, stage);
    let title = t!(cx, "mending-title", one = &it.it.one_name, other = &it.it.other_name);
    let crumbs = [(t!(cx, "trust-title").into_owned(), format!("/c/{}/trust", cx.place()?.slug))];
    let shown = html! {
        header class="head head-tie" {
            (html::crumbs(cx, &crumbs))
            span class="parties" { (mark(&it.it, it.it.one)) (mark(&it.it, it.it.other)) }
            h1 dir="auto" { (title) }
            p class="lede" { (lede(cx, &it, stage)) }
        }
        (fields::problems(cx, form))
        @if stage == Stage::Offered { (offered(cx, &it, part)) }
        @if stage == Stage::Ended { (notice(cx, "plain", html! { p { (ended(cx, &it.it)) } })) }
        @if stage != Stage::Offered || part == (Part::Side { agreed: true }) { (conversation(cx)) }
        (guide(cx, &it.it, form, able(Step::Guide)))
        @if stage != Stage::Offered {
            (heard(cx, &it, form, able(Step::Write)))
            (promises(cx, &it, form, (able(Step::Write), able(Step::Follow))))
        }
        @if stage == Stage::Open { (follow_up(cx, &it.it, form, able(Step::Follow))) }
        @if able(Step::End) { (ending(cx, id)) }
        p class="small quiet" { (state(cx, "confidential", &t!(cx, "mending-private", one = &it.it.one_name, other = &it.it.other_name))) }
    };
    Ok((status, html::page(cx, &title, shown)).into_response())
}

fn mark(it: &Mending, id: OrganizationId) -> Markup {
    let (hue, logo) = if id == it.one { (it.one_hue, it.one_logo) } else { (it.other_hue, it.other_logo) };
    mark_of(id, it.name_of(id), hue, logo, "")
}

fn lede(cx: &Cx, it: &Whole, stage: Stage) -> String {
    let day = |at| time::date(cx.lang, cx.day_of(at));
    match (stage, it.it.follow_up_on) {
        (Stage::Offered, _) => t!(cx, "mending-lede-offered", day = day(it.it.offered_at)),
        (Stage::Open, Some(on)) => t!(cx, "mending-lede-open", day = time::day(cx.lang, on, cx.today())),
        (Stage::Open, None) => t!(cx, "mending-lede-open-now").into_owned(),
        (Stage::Ended, _) => t!(cx, "mending-lede-ended", day = it.it.ended_at.map(day).unwrap_or_default()),
    }
}

fn offered(cx: &Cx, it: &Whole, part: Part) -> Markup {
    let asked = it.it.asked_by.map(|by| t!(cx, "mending-asked-by", name = it.it.name_of(by)));
    let button = |to: &str, class: &str, words: &str| {
        html::form_in(cx, &format!("{}/{to}", address(cx, it.it.id)), "", html! { button class=(class) { (words) } })
    };
    html! {
        section class="part" aria-labelledby="offered" {
            div class="part-head" { h2 id="offered" { (t!(cx, "mending-offered")) } }
            p { @match &asked { Some(says) => (says), None => (t!(cx, "mending-offered-says")) } }
            p { (t!(cx, "mending-offered-then")) }
            ul class="accepts" { @for side in it.it.sides() { li {
                span class="org" { (mark(&it.it, side)) span class="org-name" dir="auto" { (it.it.name_of(side)) } }
                @if it.yes.contains(&side) { (state(cx, "agreed", &t!(cx, "mending-said-yes"))) } @else { (state(cx, "waiting", &t!(cx, "waiting"))) }
            } } }
            div class="buttons" {
                @if part == (Part::Side { agreed: false }) { (button("agreement", "button button-main", &t!(cx, "mending-agree"))) }
                (button("not-now", "button button-quiet", &t!(cx, "mending-not-now")))
            }
        }
    }
}

fn ended(cx: &Cx, it: &Mending) -> String {
    let by = it.ended_by.map_or("", |by| it.name_of(by));
    match it.outcome {
        Some(Outcome::Mended) => t!(cx, "mending-ended-mended", name = by),
        Some(Outcome::NotNow) => t!(cx, "mending-ended-not-now").into_owned(),
        _ => t!(cx, "mending-ended-let-go", name = by),
    }
}

fn conversation(cx: &Cx) -> Markup {
    html! {
        section class="part" aria-labelledby="conversation" {
            div class="part-head" { h2 id="conversation" { (t!(cx, "mending-conversation")) } }
            p { (t!(cx, "mending-conversation-says")) }
            ol class="steps" { @for step in STEPS { li { b { (cx.lang.word(&format!("mending-step-{step}"))) } " " (cx.lang.word(&format!("mending-step-{step}-how"))) } } }
        }
    }
}

fn guide(cx: &Cx, it: &Mending, form: &Form, able: bool) -> Markup {
    let own = cx.organization();
    let waits = it.guide_agreed_at.is_none() && !it.guide_name.is_empty();
    html! {
        @if able || !it.guide_name.is_empty() {
            section class="part" aria-labelledby="guide" {
                div class="part-head" { h2 id="guide" { (t!(cx, "mending-guide")) } }
                @if it.guide_name.is_empty() { p { (t!(cx, "mending-guide-nobody")) } }
                @else if waits { p { (t!(cx, "mending-guide-waits", guide = &it.guide_name, name = it.guide_named_by.map_or("", |by| it.name_of(by)))) } }
                @else { p { (t!(cx, "mending-guide-is", guide = &it.guide_name)) } }
                @if able && waits && it.guide_named_by != own {
                    (html::form_in(cx, &format!("{}/guide/agreement", address(cx, it.id)), "", html! { div class="buttons" { button class="button" { (t!(cx, "mending-guide-agree", guide = &it.guide_name)) } } }))
                }
                @if able {
                    details class="why" open[form.why("name").is_some() || form.why("address").is_some()] {
                        summary { (t!(cx, "mending-guide-name-one")) }
                        (html::form(cx, &format!("{}/guide", address(cx, it.id)), html! {
                            (Field::new("name", &t!(cx, "mending-guide-name")).input(cx, form))
                            (Field::new("address", &t!(cx, "mending-guide-address")).hint(t!(cx, "mending-guide-address-hint")).optional().input(cx, form))
                            div class="buttons" { button class="button" { (t!(cx, "mending-guide-name-it")) } }
                        }))
                    }
                }
            }
        }
    }
}

fn heard(cx: &Cx, it: &Whole, form: &Form, able: bool) -> Markup {
    let own = cx.organization();
    html! {
        section class="part" aria-labelledby="was-heard" {
            div class="part-head" { h2 id="was-heard" { (t!(cx, "mending-heard")) } }
            @for side in it.it.sides() {
                h3 dir="auto" { (t!(cx, "mending-heard-by", name = it.it.name_of(side), other = it.it.name_of(it.it.across(side)))) }
                @if it.heard.iter().all(|said| said.organization != side) { p class="quiet" { (t!(cx, "mending-heard-nothing")) } }
                @for said in it.heard.iter().filter(|said| said.organization == side) {
                    blockquote class="way-why" { (html::prose(&said.text)) footer { (cx.lang.person(&said.person)) ", " (time::date(cx.lang, cx.day_of(said.at))) } }
                }
            }
            @if let Some(own) = own.filter(|_| able) {
                (html::form(cx, &format!("{}/heard", address(cx, it.it.id)), html! {
                    (fields::once(form))
                    (Field::new("heard", &t!(cx, "mending-heard-label", other = it.it.name_of(it.it.across(own)))).hint(t!(cx, "mending-heard-hint")).area(cx, form, 3))
                    div class="buttons" { button class="button" { (t!(cx, "mending-heard-keep")) } }
                }))
            }
        }
    }
}

fn promises(cx: &Cx, it: &Whole, form: &Form, (writes, follows): (bool, bool)) -> Markup {
    let own = cx.organization();
    html! {
        section class="part" aria-labelledby="promises" {
            div class="part-head" { h2 id="promises" { (t!(cx, "mending-promises")) } }
            @if it.promises.is_empty() { p class="quiet" { (t!(cx, "mending-promises-none")) } }
            ul class="rows" { @for promise in &it.promises { li class="row" {
                div {
                    p dir="auto" { b { (it.it.name_of(promise.organization)) } " " (promise.text) }
                    p class="quiet small" { (t!(cx, "mending-promise-due", day = time::day(cx.lang, promise.due_on, cx.today()), who = cx.lang.person(&promise.person))) }
                    @if !promise.why.is_empty() { p class="small" { q dir="auto" { (promise.why) } } }
                    @if follows && promise.outcome.is_none() && own == Some(promise.organization) { (settling(cx, it.it.id, promise)) }
                }
                div class="row-end" { (became(cx, promise)) }
            } } }
            @if writes {
                (html::form(cx, &format!("{}/promises", address(cx, it.it.id)), html! {
                    (fields::once(form))
                    (Field::new("promise", &t!(cx, "mending-promise-label")).hint(t!(cx, "mending-promise-hint")).area(cx, form, 2))
                    (Field::new("due", &t!(cx, "mending-promise-by")).short().kind("date").input(cx, form))
                    div class="buttons" { button class="button" { (t!(cx, "mending-promise-it", name = cx.acting().map_or("", |acting| acting.name.as_str()))) } }
                }))
            }
        }
    }
}

fn became(cx: &Cx, it: &Promise) -> Markup {
    match it.outcome {
        Some(Became::Kept) => state(cx, "agreed", &t!(cx, "mending-became-kept")),
        Some(Became::Late) => state(cx, "agreed", &t!(cx, "mending-became-late")),
        Some(Became::LetGo) => state(cx, "ended", &t!(cx, "mending-became-let-go")),
        None if it.due_on < cx.today() => state(cx, "waiting", &t!(cx, "mending-overdue")),
        None => state(cx, "proposed", &t!(cx, "mending-promised")),
    }
}

fn settling(cx: &Cx, id: MendingId, promise: &Promise) -> Markup {
    let field = format!("why-{}", promise.id);
    html! {
        details class="why" {
            summary { (t!(cx, "mending-settle")) }
            (html::form(cx, &format!("{}/promises/{}", address(cx, id), promise.id), html! {
                (Field::new("why", &t!(cx, "mending-settle-why")).id(field).optional().input(cx, &Form::default()))
                div class="buttons" { @for it in Became::ALL { button class="button button-quiet" name="outcome" value=(it) { (cx.lang.word(&format!("mending-became-{it}"))) } } }
            }))
        }
    }
}

fn follow_up(cx: &Cx, it: &Mending, form: &Form, able: bool) -> Markup {
    html! {
        section class="part" aria-labelledby="follow-up" {
            div class="part-head" { h2 id="follow-up" { (t!(cx, "mending-follow-up")) } }
            p { (t!(cx, "mending-follow-up-says")) }
            @if able {
                (html::form(cx, &format!("{}/follow-up", address(cx, it.id)), html! {
                    (Field::new("on", &t!(cx, "mending-follow-up-on")).short().kind("date").value(it.follow_up_on.map(|on| on.to_string()).unwrap_or_default()).input(cx, form))
                    div class="buttons" { button class="button button-quiet" { (t!(cx, "mending-follow-up-keep")) } }
                }))
            }
        }
    }
}

fn ending(cx: &Cx, id: MendingId) -> Markup {
    html! {
        section class="part no-print" aria-labelledby="ending" {
            div class="part-head" { h2 id="ending" { (t!(cx, "mending-ending")) } }
            p { (t!(cx, "mending-ending-says")) }
            (html::form_in(cx, &format!("{}/ending", address(cx, id)), "", html! { div class="buttons" {
                button class="button" name="outcome" value=(Outcome::Mended) { (t!(cx, "mending-end-mended")) }
                button class="button button-quiet" name="outcome" value=(Outcome::LetGo) { (t!(cx, "mending-end-let-go")) }
            } }))
        }
    }
}

/// The talks of one's organization, for the room of trust; and those that one leads.
pub async fn list(cx: &Cx, space: CoalitionId) -> Result<Markup> {
    let own = cx.acting().ok().filter(|acting| acting.role.may_accept()).map(|acting| acting.organization);
    let mut all = match own {
        Some(own) => reading::of_organization(cx.db(), space, own).await?,
        None => vec![],
    };
    let led = reading::led_by(cx.db(), space, cx.who()?.person).await?;
    all.extend(led.into_iter().filter(|led| own.is_none_or(|own| !led.sides().contains(&own))));
    Ok(html! {
        @if !all.is_empty() {
            section class="part" aria-labelledby="talks" {
                div class="part-head" { h2 id="talks" { (t!(cx, "mending-talks")) } }
                ul class="rows" { @for it in &all { li class="row" {
                    div { a href=(address(cx, it.id)) dir="auto" { (t!(cx, "mending-title", one = &it.one_name, other = &it.other_name)) } }
                    div class="row-end" { @match Stage::of(it) {
                        Stage::Offered => (state(cx, "waiting", &t!(cx, "mending-stage-offered"))),
                        Stage::Open => (state(cx, "in-review", &t!(cx, "mending-stage-open"))),
                        Stage::Ended => (state(cx, "ended", &t!(cx, "mending-stage-ended"))),
                    } }
                } } }
            }
        }
    })
}

/// The way to ask a partner for a talk, or to the talk that is there.
pub fn way(cx: &Cx, with: OrganizationId, name: &str) -> Markup {
    let slug = cx.place.as_ref().map_or("", |place| &place.slug);
    html! {
        section class="part no-print" aria-labelledby="talk" {
            div class="part-head" { h2 id="talk" { (t!(cx, "mending-way")) } }
            p { (t!(cx, "mending-way-says", name = name)) }
            (html::form_in(cx, &format!("/c/{slug}/trust/with/{with}/talks"), "", html! { div class="buttons" { button class="button button-quiet" { (t!(cx, "mending-way-ask", name = name)) } } }))
        }
    }
}

/// `POST /c/{coalition}/trust/with/{partner}/talks`
pub async fn ask(cx: Cx, Path((_, with)): Path<(String, OrganizationId)>, _form: Form) -> Result<Redirect> {
    let place = own_place(&cx)?;
    let mut tx = cx.begin(place.coalition).await?;
    let id = acts::ask(&mut tx, place.coalition, with).await?;
    tx.commit().await?;
    Ok(Redirect::to(&address(&cx, id)))
}

/// Shows the page again with what was typed when something needs another look.
async fn done(cx: &Cx, id: MendingId, form: Form, (mut tx, result): (Tx, Result<()>)) -> Result<Response> {
    match result {
        Ok(()) => {
            let to = format!("{}?kept", address(cx, id));
            tx.answer(form.once(), &to).await?;
            tx.commit().await?;
            Ok(Redirect::to(&to).into_response())
        }
        Err(Error::Invalid(problems)) => {
            drop(tx);
            page(cx, id, &form.with(problems), StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(other) => Err(other),
    }
}

/// A door of one step: it begins, is answered at once where the same form was sent before, and ends as [`done`] says.
macro_rules! step {
    ($(#[$meta:meta])* $name:ident($tx:ident, $space:ident, $id:ident, $form:ident) $act:expr) => {
        $(#[$meta])*
        pub async fn $name(cx: Cx, Path((_, $id)): Id, $form: Form) -> Result<Response> {
            let $space = space(&cx)?;
            let mut $tx = cx.begin($space).await?;
            if let Some(to) = $tx.answered($form.once()).await? {
                return Ok(Redirect::to(&to).into_response());
            }
            let result = $act.await;
            done(&cx, $id, $form, ($tx, result)).await
        }
    };
}

step! {
    /// `POST …/agreement`
    agree(tx, space, id, form) acts::agree(&mut tx, space, id)
}
step! {
    /// `POST …/not-now`
    not_now(tx, space, id, form) acts::not_now(&mut tx, space, id)
}
step! {
    /// `POST …/guide`
    name_guide(tx, space, id, form) acts::name_guide(&mut tx, space, id, form.text("name"), form.text("address"))
}
step! {
    /// `POST …/guide/agreement`
    agree_to_guide(tx, space, id, form) acts::agree_to_guide(&mut tx, space, id)
}
step! {
    /// `POST …/heard`
    hear(tx, space, id, form) acts::hear(&mut tx, space, id, form.text("heard"))
}
step! {
    /// `POST …/promises`
    promise(tx, space, id, form) acts::promise(&mut tx, space, id, form.text("promise"), form.text("due"))
}
step! {
    /// `POST …/follow-up`
    follow_up_on(tx, space, id, form) acts::follow_up(&mut tx, space, id, form.text("on"))
}

/// `POST …/promises/{promise}`
pub async fn settle(cx: Cx, Path((_, id, promise)): Path<(String, MendingId, Uuid)>, form: Form) -> Result<Response> {
    let space = space(&cx)?;
    let mut tx = cx.begin(space).await?;
    let became = form.choice("outcome", |it| it.parse().ok()).and_then(|it| it.ok_or_else(not_understood));
    let result = match became {
        Ok(became) => acts::settle(&mut tx, space, id, (promise, became), form.text("why")).await,
        Err(why) => whole(&cx, tx.db(), space, id).await.and(Err(why)),
    };
    done(&cx, id, form, (tx, result)).await
}

/// `POST …/ending`
pub async fn end(cx: Cx, Path((_, id)): Id, form: Form) -> Result<Response> {
    let space = space(&cx)?;
    let mut tx = cx.begin(space).await?;
    let outcome = form.choice("outcome", |it| it.parse().ok()).and_then(|it| it.ok_or_else(not_understood));
    let result = match outcome {
        Ok(outcome) => acts::end(&mut tx, space, id, outcome).await,
        Err(why) => whole(&cx, tx.db(), space, id).await.and(Err(why)),
    };
    done(&cx, id, form, (tx, result)).await
}
