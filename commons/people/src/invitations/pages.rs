//! The page of an invitation, and the sections that list and write them.

use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use base::doors::Peer;
use base::form::Signing;
use base::html::{self, Field, fields, mark_of};
use base::{Cx, Error, Form, Lang, Result, Role, t, time};
use maud::{Markup, html};
use uuid::Uuid;

use super::types::{Draft, Invitation, InvitationState, Task};
use super::{acts, found, rules};
use crate::attempts;
use crate::organizations::Member;
use crate::representatives::pages::{member, role_field, show};
use crate::representatives::types::Standing;
use crate::sign_in::links::{self, Reader};
use crate::sign_in::pages::agent;
use crate::sign_in::{cookies, rules as sign_in};

/// The page that the letter's link opens: who invites whom, to do what. It changes nothing.
pub async fn open(cx: Cx, Path(token): Path<String>) -> Result<Response> {
    match found::by_token(&cx, &token).await {
        Ok(it) => opening(&cx, &token, &it, &Form::default()).await,
        Err(Error::NotFound) => Ok(closed(&cx, StatusCode::NOT_FOUND, &t!(cx, "invitation-unknown"))),
        Err(other) => Err(other),
    }
}

async fn opening(cx: &Cx, token: &str, it: &Invitation, form: &Form) -> Result<Response> {
    let gone = |why: &str| Ok(closed(cx, StatusCode::GONE, why));
    match rules::state_of(it, cx.now) {
        InvitationState::Used => gone(&t!(cx, "invitation-used")),
        InvitationState::Revoked => gone(&t!(cx, "invitation-revoked", who = acts::inviter(cx, it))),
        InvitationState::Expired => gone(&t!(cx, "invitation-expired", who = acts::inviter(cx, it))),
        InvitationState::Open => {
            let (reader, here) = (links::reader(cx, &it.address).await?, format!("/invitations/{token}"));
            Ok(match &reader {
                Reader::Other(name) => links::switch(cx, &title(cx, it), &it.address, name, &here),
                _ => card(cx, it, &reader, &here, form).into_response(),
            })
        }
    }
}

fn card(cx: &Cx, it: &Invitation, reader: &Reader, here: &str, form: &Form) -> Markup {
    let until = time::date(cx.lang, it.until());
    let title = title(cx, it);
    let card = html! {
        section class="card" {
            h1 { (title) }
            p { (t!(cx, "invitation-says", who = acts::inviter(cx, it), coalition = &it.coalition_name)) }
            p class="quiet" { (may(cx, it)) }
            (links::agreeing(cx, reader, here, form, &accept_word(cx, it)))
            p class="small quiet" { (t!(cx, "invitation-for", address = &it.address, until = until)) }
        }
    };
    html::narrow(cx, &title, card)
}

fn title(cx: &Cx, it: &Invitation) -> String {
    match &it.organization_name {
        Some(name) => t!(cx, "invitation-title", name = name),
        None => t!(cx, "invitation-title-coordinator", coalition = &it.coalition_name),
    }
}

fn may(cx: &Cx, it: &Invitation) -> String {
    let role = cx.lang.word(&format!("role-{}", it.task));
    format!("{role}: {}", cx.lang.word(&format!("role-{}-may", it.task)))
}

/// What the button says that accepts.
pub fn accept_word(cx: &Cx, it: &Invitation) -> String {
    match &it.organization_name {
        Some(name) => t!(cx, "invitation-accept", name = name),
        None => t!(cx, "invitation-accept-coordinator", coalition = &it.coalition_name),
    }
}

fn closed(cx: &Cx, status: StatusCode, why: &str) -> Response {
    links::closed(cx, status, &t!(cx, "invitation-closed"), why)
}

/// Accepts by the letter's link.
pub async fn accept(
    cx: Cx,
    peer: Peer,
    Path(token): Path<String>,
    headers: HeaderMap,
    Signing(form): Signing,
) -> Result<Response> {
    attempts::allow_from(&cx, "invitation", peer, sign_in::BY_PLACE, sign_in::WINDOW).await?;
    let it = match found::by_token(&cx, &token).await {
        Err(Error::NotFound) => return Ok(closed(&cx, StatusCode::NOT_FOUND, &t!(cx, "invitation-unknown"))),
        found => found?,
    };
    if let Reader::Other(_) = links::reader(&cx, &it.address).await? {
        return opening(&cx, &token, &it, &form).await;
    }
    match acts::accept(&cx, &it, form.text("name"), agent(&headers)).await {
        Ok(opened) => cookies::led_on(&cx.house, &opened),
        Err(Error::Refused(why)) => Ok(closed(&cx, StatusCode::GONE, &cx.lang.say(&why))),
        Err(Error::Invalid(problems)) => {
            let page = opening(&cx, &token, &it, &form.with(problems)).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(other) => Err(other),
    }
}

/// Accepts one that came to an address of the person who is signed in; the address was proved when they signed in.
pub async fn accept_mine(cx: Cx, Path(id): Path<Uuid>, headers: HeaderMap, form: Form) -> Result<Response> {
    let mine = found::to_me(&cx).await?;
    let it = mine.iter().find(|it| it.id == id).ok_or(Error::NotFound)?;
    cookies::led_on(&cx.house, &acts::accept(&cx, it, form.text("name"), agent(&headers)).await?)
}

/// Writes an invitation to act for an organization.
pub async fn invite(cx: Cx, Path((_, slug)): Path<(String, String)>, form: Form) -> Result<Response> {
    let (member, _) = member(&cx, &slug).await?;
    let place = cx.place()?;
    let role = form.choice("role", |it| it.parse().ok())?.unwrap_or(Role::Member);
    let draft = Draft::read(&cx, &form, Some(member.id), Task::from(role))?;
    let here = format!("/c/{}/organizations/{}/people", place.slug, member.slug);
    let mut tx = cx.begin_in(&[place.coalition.into(), member.id.into()]).await?;
    if let Some(answer) = tx.answered(form.once()).await? {
        return Ok(Redirect::to(&answer).into_response());
    }
    match acts::invite(&mut tx, place.coalition, &draft).await {
        Ok(_) => {
            tx.answer(form.once(), &here).await?;
            tx.commit().await?;
            Ok(Redirect::to(&here).into_response())
        }
        Err(Error::Invalid(problems)) => {
            drop(tx);
            let page = show(&cx, &slug, &form.with(problems)).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(other) => Err(other),
    }
}

/// Takes an invitation back.
pub async fn revoke(cx: Cx, Path((_, id)): Path<(String, Uuid)>, form: Form) -> Result<Redirect> {
    let place = cx.place()?;
    let mut tx = cx.begin(place.coalition).await?;
    acts::revoke(&mut tx, place.coalition, id).await?;
    tx.commit().await?;
    Ok(Redirect::to(sign_in::back(form.text("back"))))
}

/// The open invitations of an organization with the form for another, below the list of its people.
pub async fn section(cx: &Cx, member: &Member, standing: Standing, here: &str, form: &Form) -> Result<Markup> {
    let open = found::open_for(cx, member.id).await?;
    let first = standing == Standing::Coordinator;
    let says =
        if first { t!(cx, "invitation-first", name = &member.name) } else { t!(cx, "invitation-more").into_owned() };
    let otherwise = if first { Role::Steward } else { Role::Representative };
    Ok(html! {
        (list(cx, &open, &format!("{here}/people"))?)
        section class="part" aria-labelledby="invite" {
            div class="part-head" { h2 id="invite" { (t!(cx, "invitation-write")) } }
            p { (says) }
            (writing(cx, &format!("{here}/people/invite"), form, html! { (role_field(cx, form, otherwise)) }))
        }
    })
}

/// The form that writes an invitation; `more` are the fields between the address and the language.
pub fn writing(cx: &Cx, action: &str, form: &Form, more: Markup) -> Markup {
    let languages: Vec<(String, String)> =
        Lang::ALL.iter().map(|it| (it.to_string(), it.own_name().to_owned())).collect();
    let (address, language) = (t!(cx, "invitation-address"), t!(cx, "invitation-language"));
    html::form(
        cx,
        action,
        html! {
            (fields::problems(cx, form))
            (fields::once(form))
            (Field::new("address", &address).kind("email").hint(t!(cx, "invitation-address-hint", days = rules::DAYS)).input(cx, form))
            (more)
            (Field::new("language", &language).value(cx.lang.as_str()).short().select(cx, form, &languages))
            div class="buttons" { button class="button" { (t!(cx, "invitation-send")) } }
        },
    )
}

/// Open invitations, each with the way to take it back; nothing when there is none.
pub fn list(cx: &Cx, open: &[Invitation], back: &str) -> Result<Markup> {
    let slug = &cx.place()?.slug;
    let date = |day| time::date(cx.lang, day);
    Ok(html! { @if !open.is_empty() {
        section class="part" aria-labelledby="invited" {
            div class="part-head" { h2 id="invited" { (t!(cx, "invitation-open")) } }
            ul class="rows" { @for it in open {
                li class="row" {
                    div {
                        p { b { (it.address) } " · " (cx.lang.word(&format!("role-{}", it.task))) }
                        p class="small quiet" { (t!(cx, "invitation-since", who = acts::inviter(cx, it), day = date(cx.day_of(it.made_at)), until = date(it.until()))) }
                    }
                    div class="row-end" { (html::form_in(cx, &format!("/c/{slug}/invitations/{}/revoke", it.id), "", html! {
                        input type="hidden" name="back" value=(back);
                        button class="button button-quiet" { (t!(cx, "invitation-revoke")) span class="unseen" { " " (it.address) } }
                    })) }
                }
            } }
        }
    } })
}

/// Invitations that wait for the person who asks, on their own page.
pub fn mine(cx: &Cx, waiting: &[Invitation]) -> Markup {
    html! { @if !waiting.is_empty() {
        section class="part" aria-labelledby="invitations" {
            div class="part-head" { h2 id="invitations" { (t!(cx, "invitation-mine")) } }
            ol class="letters" { @for it in waiting {
                li class="letter" {
                    @if let (Some(id), Some(name)) = (it.organization, &it.organization_name) { (mark_of(id, name, it.hue.unwrap_or_default(), it.logo, "")) }
                    div class="letter-words" {
                        p class="letter-says" { (title(cx, it)) }
                        p class="letter-since" { (t!(cx, "invitation-says", who = acts::inviter(cx, it), coalition = &it.coalition_name)) }
                        p class="small quiet" { (may(cx, it)) }
                    }
                    (html::form_in(cx, &format!("/me/invitations/{}", it.id), "buttons", html! { button class="button" { (accept_word(cx, it)) } }))
                }
            } }
        }
    } }
}
