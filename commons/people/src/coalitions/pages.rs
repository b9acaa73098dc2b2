//! Founding a coalition, and its settings.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use base::doors::kept;
use base::form::Edited;
use base::html::{self, Field, fields};
use base::ids::PersonId;
use base::{Cx, Error, Form, Result, Role, t, time};
use maud::{Markup, html};

use super::acts;
use super::types::{Coordinator, Draft};
use crate::invitations::types::{Draft as Invited, Task};
use crate::invitations::{self, found};
use crate::joining;

/// The page on which somebody founds a coalition.
pub async fn new(cx: Cx) -> Result<Markup> {
    cx.who()?;
    Ok(founding(&cx, &Form::of([("zone".to_owned(), cx.zone().to_string())])))
}

fn founding(cx: &Cx, form: &Form) -> Markup {
    let title = t!(cx, "coalition-new");
    let main = html! {
        (html::head(cx, &[], &title, html! { (t!(cx, "coalition-new-says")) }))
        (html::form(cx, "/coalitions/new", html! {
            (fields::problems(cx, form))
            (fields::once(form))
            (asked(cx, form))
            div class="buttons" { button class="button button-main" { (t!(cx, "coalition-found")) } }
        }))
    };
    html::narrow(cx, &title, main)
}

fn asked(cx: &Cx, form: &Form) -> Markup {
    let (name, purpose, stands_on) =
        (t!(cx, "coalition-name"), t!(cx, "coalition-purpose"), t!(cx, "coalition-stands-on"));
    let (town, zone) = (t!(cx, "coalition-town"), t!(cx, "coalition-zone"));
    html! {
        (Field::new("name", &name).input(cx, form))
        (Field::new("purpose", &purpose).hint(t!(cx, "coalition-purpose-hint")).area(cx, form, 4))
        (Field::new("stands_on", &stands_on).hint(t!(cx, "coalition-stands-on-hint")).optional().area(cx, form, 4))
        (Field::new("town", &town).optional().input(cx, form))
        (zone_field(cx, form, &zone))
    }
}

/// Parts of the list of zones that only repeat others under older names.
const OLD_NAMES: [&str; 6] = ["Brazil/", "Canada/", "Chile/", "Etc/", "Mexico/", "US/"];

/// A field for a time zone. It is a list to choose from, since nobody knows these names by heart.
pub fn zone_field(cx: &Cx, form: &Form, label: &str) -> Markup {
    let now = form.text("zone");
    let zones: Vec<(String, String)> = chrono_tz::TZ_VARIANTS
        .iter()
        .map(|it| it.name())
        .filter(|name| *name == now || name.contains('/') || *name == "UTC")
        .filter(|name| *name == now || !OLD_NAMES.iter().any(|old| name.starts_with(old)))
        .map(|name| (name.to_owned(), name.replace('_', " ")))
        .collect();
    Field::new("zone", label).select(cx, form, &zones)
}

/// Founds a coalition.
pub async fn found(cx: Cx, form: Form) -> Result<Response> {
    cx.who()?;
    let mut tx = cx.begin_in(&[]).await?;
    if let Some(answer) = tx.answered(form.once()).await? {
        return Ok(Redirect::to(&answer).into_response());
    }
    match acts::found(&mut tx, &Draft::read(&form), "").await {
        Ok(coalition) => {
            let next = format!("/c/{}/settings", coalition.slug);
            tx.answer(form.once(), &next).await?;
            tx.commit().await?;
            Ok(Redirect::to(&next).into_response())
        }
        Err(Error::Invalid(problems)) => {
            let page = founding(&cx, &form.with(problems));
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(other) => Err(other),
    }
}

/// The settings of a coalition, for those who coordinate it.
pub async fn settings(cx: Cx) -> Result<Markup> {
    show(&cx, None, &Form::default()).await
}

/// The settings, with what was typed in one of the two forms that came back.
async fn show(cx: &Cx, changing: Option<Form>, inviting: &Form) -> Result<Markup> {
    let place = cx.place()?;
    acts::may_coordinate(cx, place.coalition)?;
    let coalition = acts::coalition(cx.db(), place.coalition).await?;
    let coordinators = acts::coordinators(cx.db(), place.coalition).await?;
    let invited = found::open_to_coordinate(cx, place.coalition).await?;
    let (title, here) = (t!(cx, "coalition-settings"), format!("/c/{}/settings", place.slug));
    let form = &changing.unwrap_or_else(|| Form::drawn(&Draft::of(&coalition).fields()));
    let main = html! {
        (html::head(cx, &[(place.name.clone(), format!("/c/{}", place.slug))], &title, html! { (t!(cx, "coalition-settings-says")) }))
        (html::form(cx, &here, html! {
            (fields::problems(cx, form))
            (fields::drawn_from(cx, form))
            (asked(cx, form))
            div class="buttons" { button class="button button-main" { (t!(cx, "coalition-keep")) } }
        }))
        section class="part" aria-labelledby="coordinators" {
            div class="part-head" { h2 id="coordinators" { (t!(cx, "coalition-coordinators")) } }
            p class="quiet" { (cx.lang.word("role-coordinator-may")) }
            ul class="rows" { @for one in &coordinators { (row(cx, one, &here)) } }
        }
        (invitations::pages::list(cx, &invited, &here)?)
        section class="part" aria-labelledby="invite" {
            div class="part-head" { h2 id="invite" { (t!(cx, "coalition-invite")) } }
            (invitations::pages::writing(cx, &format!("{here}/coordinators"), inviting, html! {}))
        }
        (joining::pages::section(cx).await?)
        (own(cx)?)
        (crate::webhooks::pages::way(cx)?)
        p { a href={ "/c/" (place.slug) "/takeaway" } { (t!(cx, "coalition-take-away")) } }
    };
    Ok(html::narrow(cx, &title, main))
}

fn row(cx: &Cx, one: &Coordinator, here: &str) -> Markup {
    let since = time::date(cx.lang, cx.day_of(one.since));
    html! {
        li class="row" {
            div { b dir="auto" { (one.name) } " " span class="quiet" { (t!(cx, "people-since", day = since)) } }
            details class="row-end" {
                summary { (t!(cx, "people-change")) span class="unseen" { " " (one.name) } }
                (html::form_in(cx, &format!("{here}/coordinators/{}/remove", one.person), "", html! {
                    button class="button button-danger" { (t!(cx, "coalition-remove-coordinator", name = &one.name)) }
                }))
            }
        }
    }
}

/// What the organization acted for may do about its membership, when a steward asks.
fn own(cx: &Cx) -> Result<Markup> {
    let (place, acting) = (cx.place()?, cx.who()?.acting.as_ref());
    let steward = acting.filter(|it| it.role == Role::Steward);
    Ok(html! { @if let Some(acting) = steward {
        section class="part" aria-labelledby="own" {
            div class="part-head" { h2 id="own" { (acting.name) } }
            @if place.member { a class="button button-quiet" href={ "/c/" (place.slug) "/leave" } { (t!(cx, "membership-leave-ask", coalition = &place.name)) } }
            @else { a class="button" href={ "/c/" (place.slug) "/join" } { (t!(cx, "membership-join", name = &acting.name, coalition = &place.name)) } }
        }
    } })
}

/// Keeps what the coalition says about itself.
pub async fn change(cx: Cx, form: Form) -> Result<Response> {
    let place = cx.place()?;
    let mut tx = cx.begin(place.coalition).await?;
    let (status, form) = match acts::change(&mut tx, place.coalition, &Draft::read(&form), form.drawn_from()).await {
        Ok(Edited::Kept) => {
            tx.commit().await?;
            return Ok(kept(&format!("/c/{}/settings", place.slug)).into_response());
        }
        Ok(Edited::Late(form)) => (StatusCode::CONFLICT, form),
        Err(Error::Invalid(problems)) => (StatusCode::UNPROCESSABLE_ENTITY, form.with(problems)),
        Err(other) => return Err(other),
    };
    drop(tx);
    Ok((status, show(&cx, Some(form), &Form::default()).await?).into_response())
}

/// Invites somebody to coordinate.
pub async fn invite(cx: Cx, form: Form) -> Result<Response> {
    let place = cx.place()?;
    let draft = Invited::read(&cx, &form, None, Task::Coordinator)?;
    let here = format!("/c/{}/settings", place.slug);
    let mut tx = cx.begin(place.coalition).await?;
    if let Some(answer) = tx.answered(form.once()).await? {
        return Ok(Redirect::to(&answer).into_response());
    }
    match invitations::acts::invite(&mut tx, place.coalition, &draft).await {
        Ok(_) => {
            tx.answer(form.once(), &here).await?;
            tx.commit().await?;
            Ok(Redirect::to(&here).into_response())
        }
        Err(Error::Invalid(problems)) => {
            drop(tx);
            let page = show(&cx, None, &form.with(problems)).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(other) => Err(other),
    }
}

/// Ends that somebody coordinates.
pub async fn remove(cx: Cx, Path((_, person)): Path<(String, PersonId)>, _form: Form) -> Result<Redirect> {
    let place = cx.place()?;
    let mut tx = cx.begin(place.coalition).await?;
    acts::remove_coordinator(&mut tx, place.coalition, person).await?;
    tx.commit().await?;
    Ok(Redirect::to(&if person == cx.who()?.person { "/me".to_owned() } else { format!("/c/{}/settings", place.slug) }))
}
