//! Those who could come: listing them, what is said of one, what it says itself, and who works with whom.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use base::html::fields::tick;
use base::html::{self, notice};
use base::{Cx, Error, Form, OrganizationId, Result, t};
use maud::{Markup, html};
use relationships::Level;
use uuid::Uuid;

use super::pages::{crumbs, home};
use super::rules::Eyes;
use super::types::{Seat, SeatDraft, Seated, Tie, Whole};
use super::{acts, found, parts, read};
use crate::explain;

/// `POST …/seats`: members that could come; what they bring is not known yet.
pub async fn add(cx: Cx, Path((_, id)): Path<(String, Uuid)>, form: Form) -> Result<Redirect> {
    let space = cx.place()?.coalition;
    let mut tx = cx.begin(space).await?;
    let named = form.all("with").into_iter().filter_map(|id| id.parse().ok());
    let (it, _) = found::of_space(&mut tx, space, id).await?;
    let new = named.filter(|organization| it.seat(*organization).is_none());
    let draft = |organization| SeatDraft { organization, seat: Seat::May, offers: Default::default(), asks: false };
    acts::seat(&mut tx, space, id, &new.map(draft).collect::<Vec<_>>()).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("{}/{id}#seats", home(&cx)?)))
}

/// `GET …/seats/{seat}`: what is said of one of them. Whoever acts for it answers here.
pub async fn show(cx: Cx, Path((_, id, seat)): Path<(String, Uuid, Uuid)>) -> Result<Markup> {
    let (it, eyes) = found::of_place(&cx, id).await?;
    page(&cx, &it, eyes, OrganizationId(seat), None)
}

/// What is said of one of them, for whoever may see it; with the form as it was sent.
pub fn page(cx: &Cx, it: &Whole, eyes: Eyes, seat: OrganizationId, form: Option<&Form>) -> Result<Markup> {
    if !eyes.all && eyes.asked != Some(seat) {
        return Err(Error::NotFound);
    }
    let seated = it.seat(seat).ok_or(Error::NotFound)?;
    let filled = read::seat_filled(it, seat);
    let form = form.unwrap_or(&filled);
    let (own, goal) = (eyes.asked == Some(seat), it.table.goal.as_str());
    let title = if own { t!(cx, "seat-own", name = &seated.name) } else { seated.name.clone() };
    let above = if eyes.all { crumbs(cx, Some(it))? } else { vec![] };
    Ok(html::narrow(
        cx,
        &title,
        html! {
            (html::head(cx, &above, &title, html! { @if own { (t!(cx, "seat-own-lede", goal = goal, by = by(cx, it))) } @else { (t!(cx, "seat-lede", goal = goal)) } }))
            (html::problems(cx, form))
            @if it.table.ended_at.is_some() { (notice(cx, "plain", html! { p { (t!(cx, "table-is-over")) } })) }
            p { (parts::said_by(cx, seated)) }
            @if own && eyes.answers { (answers(cx, it, seated, form)) }
            @else if eyes.edits && seated.answer.is_none() { (said(cx, it, seated, form)) }
            @else {
                p { (t!(cx, "seat-brings", name = &seated.name)) " " (parts::brings(cx, it, seat)) }
                (ties_of(cx, it, seat))
                @if own { (notice(cx, "not-allowed", html! { p { (t!(cx, "role-may-not-accept")) } })) }
                @else if eyes.edits { (after_answer(cx, it, seated)) }
            }
        },
    ))
}

/// Whose table it is.
fn by(cx: &Cx, it: &Whole) -> String {
    it.table.organization_name.clone().unwrap_or_else(|| t!(cx, "table-of-coalition").into_owned())
}

fn address(it: &Whole, seat: OrganizationId) -> String {
    format!("{}/seats/{seat}", it.address())
}

/// What its makers say of it.
fn said(cx: &Cx, it: &Whole, seat: &Seated, form: &Form) -> Markup {
    let seats = parts::words(cx, "seat", Seat::ALL.iter().map(|it| it.to_string()));
    html! {
        (html::form(cx, &address(it, seat.organization), html! {
            p class="hint" { (t!(cx, "seat-unknown-is-not-no")) }
            (parts::amounts(cx, it, form))
            (parts::scale(cx, form, "seat", &t!(cx, "seat-comes"), None, &seats))
            @if seat.asked_at.is_none() { (tick("asks", "yes", form.has("asks"), html! { (t!(cx, "seat-ask", name = &seat.name)) })) }
            (buttons(cx, it))
        }))
    }
}

fn buttons(cx: &Cx, it: &Whole) -> Markup {
    html! { div class="buttons" {
        button class="button button-main" name="then" value="keep" { (t!(cx, "table-keep")) }
        button class="button button-quiet" name="then" value="remove" { (t!(cx, "seat-remove")) }
        a class="button button-quiet" href=(it.address()) { (t!(cx, "table-back")) }
    } }
}

/// What is left to say once it has answered: whether it has to be there.
fn after_answer(cx: &Cx, it: &Whole, seat: &Seated) -> Markup {
    let may = [Seat::May, Seat::Must].map(|it| it.to_string());
    let form = read::seat_filled(it, seat.organization);
    html! {
        (html::form(cx, &address(it, seat.organization), html! {
            @if seat.seat != Seat::Cannot { (parts::scale(cx, &form, "seat", &t!(cx, "seat-comes"), None, &parts::words(cx, "seat", may))) }
            (buttons(cx, it))
        }))
    }
}

/// What it says itself.
fn answers(cx: &Cx, it: &Whole, seat: &Seated, form: &Form) -> Markup {
    html! {
        (html::form(cx, &format!("{}/answer", it.address()), html! {
            (answer_fields(cx, it, seat.organization, form))
            div class="buttons" { button class="button button-main" { (t!(cx, "seat-answer", name = &seat.name)) } }
        }))
    }
}

/// The fields in which an organization says what is right about it.
pub fn answer_fields(cx: &Cx, it: &Whole, own: OrganizationId, form: &Form) -> Markup {
    let denied = form.all("denied");
    html! {
        p class="hint" { (t!(cx, "seat-own-hint")) }
        (parts::amounts(cx, it, form))
        (tick("cannot", "yes", form.has("cannot"), html! { (t!(cx, "seat-we-cannot")) }))
        @let ties: Vec<&Tie> = it.ties.iter().filter(|tie| tie.is_of(own)).collect();
        @if !ties.is_empty() {
            fieldset class="checklist" {
                legend { (t!(cx, "seat-ties-not-so")) }
                @for tie in ties {
                    @let partner = tie.partner(own);
                    (tick("denied", &partner.to_string(), denied.contains(&partner.to_string().as_str()), html! { (tie_says(cx, it, tie)) }))
                }
            }
        }
    }
}

fn tie_says(cx: &Cx, it: &Whole, tie: &Tie) -> String {
    let level = explain::level(cx.lang, usize::try_from(tie.level).unwrap_or(0));
    t!(cx, "tie-says", one = it.name(tie.one), other = it.name(tie.other), level = level)
}

fn ties_of(cx: &Cx, it: &Whole, seat: OrganizationId) -> Markup {
    html! { ul class="plain" { @for tie in it.ties.iter().filter(|tie| tie.is_of(seat)) { li { (tie_line(cx, it, tie)) } } } }
}

/// That two work together, who says so, and who says that it is not so.
pub fn tie_line(cx: &Cx, it: &Whole, tie: &Tie) -> Markup {
    html! {
        span dir="auto" { (tie_says(cx, it, tie)) } " "
        span class="quiet small" {
            @match tie.denied_by {
                Some(by) => (t!(cx, "tie-denied", name = it.name(by))),
                None => (t!(cx, "tie-said-by", who = cx.lang.person(&tie.said_by))),
            }
        }
    }
}

/// `POST …/seats/{seat}`: keeps what is said of it, or takes it off the list.
pub async fn keep(cx: Cx, Path((_, id, seat)): Path<(String, Uuid, Uuid)>, form: Form) -> Result<Response> {
    let (space, organization) = (cx.place()?.coalition, OrganizationId(seat));
    let mut tx = cx.begin(space).await?;
    let (it, eyes) = found::of_space(&mut tx, space, id).await?;
    super::pages::edits(&it, eyes)?;
    let done = match form.text("then") {
        "remove" => acts::unseat(&mut tx, space, id, organization).await,
        _ if it.seat(organization).is_none() => Err(Error::NotFound),
        _ => match read::seat(&form, organization, &it.needs) {
            Ok(draft) => acts::seat(&mut tx, space, id, &[draft]).await,
            Err(why) => Err(why),
        },
    };
    match done {
        Ok(()) => {
            tx.commit().await?;
            Ok(Redirect::to(&format!("{}/{id}#seats", home(&cx)?)).into_response())
        }
        Err(Error::Invalid(problems)) => {
            drop(tx);
            let again = page(&cx, &it, eyes, organization, Some(&form.with(problems)))?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, again).into_response())
        }
        Err(other) => Err(other),
    }
}

/// `POST …/answer`: what the organization acted for says about itself.
pub async fn answer(cx: Cx, Path((_, id)): Path<(String, Uuid)>, form: Form) -> Result<Response> {
    let space = cx.place()?.coalition;
    let mut tx = cx.begin(space).await?;
    let (it, eyes) = found::of_space(&mut tx, space, id).await?;
    let done = match read::own(&form, &it.needs) {
        Ok(own) => acts::answer(&mut tx, space, id, &own).await,
        Err(why) => Err(why),
    };
    match (done, eyes.asked) {
        (Ok(()), _) => {
            tx.commit().await?;
            Ok(Redirect::to(&format!("{}/{id}", home(&cx)?)).into_response())
        }
        (Err(Error::Invalid(problems)), Some(own)) => {
            drop(tx);
            let again = page(&cx, &it, eyes, own, Some(&form.with(problems)))?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, again).into_response())
        }
        (Err(other), _) => Err(other),
    }
}

/// `POST …/ties`: that two of them work together already, or no longer said.
pub async fn tie(cx: Cx, Path((_, id)): Path<(String, Uuid)>, form: Form) -> Result<Redirect> {
    let space = cx.place()?.coalition;
    let mut tx = cx.begin(space).await?;
    let none = OrganizationId(Uuid::nil());
    let pair = (form.get("one").unwrap_or(none), form.get("other").unwrap_or(none));
    let level = form.choice("level", |it| it.parse::<Level>().ok())?;
    acts::tie(&mut tx, space, id, pair, level).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("{}/{id}#ties", home(&cx)?)))
}
