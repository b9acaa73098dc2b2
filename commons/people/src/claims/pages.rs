//! Asking, confirming and deciding, as pages.

use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use base::doors::Peer;
use base::form::{Signing, not_understood};
use base::html::{self, Field, fields};
use base::{Cx, Error, Form, Result, t, time};
use maud::{Markup, html};
use uuid::Uuid;

use super::types::{Claim, ClaimState};
use super::{acts, found, rules};
use crate::attempts;
use crate::coalitions::acts::may_coordinate;
use crate::organizations::{Member, Organization};
use crate::persons::acts::addresses;
use crate::persons::rules::plain_address;
use crate::representatives::pages::member;
use crate::sign_in::links::{self, Reader};
use crate::sign_in::pages::agent;
use crate::sign_in::{cookies, rules as sign_in};

/// The page on which somebody says that they are of this organization.
pub async fn ask(cx: Cx, Path((_, slug)): Path<(String, String)>) -> Result<Response> {
    let (member, organization) = member(&cx, &slug).await?;
    asking(&cx, &member, &organization, &Form::default()).await
}

async fn asking(cx: &Cx, member: &Member, organization: &Organization, form: &Form) -> Result<Response> {
    let here = format!("/c/{}/organizations/{}", cx.place()?.slug, member.slug);
    if organization.claimed_at.is_some() {
        let ways = html! { a class="button" href=(here) { (t!(cx, "claim-back", name = &member.name)) } };
        let page = html::stop(cx, &t!(cx, "claim-title", name = &member.name), &t!(cx, "claim-claimed-already"), ways);
        return Ok((StatusCode::CONFLICT, page).into_response());
    }
    let mine = match &cx.who {
        Some(who) => addresses(cx.db(), who.person).await?.into_iter().next().map(|it| it.address),
        None => None,
    };
    let (title, address, why) =
        (t!(cx, "claim-title", name = &member.name), t!(cx, "claim-address"), t!(cx, "claim-why"));
    let main = html! {
        (html::head(cx, &[(member.name.clone(), here.clone())], &title, html! { (t!(cx, "claim-says", name = &member.name)) }))
        (html::form(cx, &format!("{here}/claim"), html! {
            (fields::problems(cx, form))
            (fields::once(form))
            (Field::new("address", &address).kind("email").autocomplete("email").hint(t!(cx, "claim-address-hint"))
                .value(mine.unwrap_or_default()).input(cx, form))
            (Field::new("why", &why).hint(t!(cx, "claim-why-hint")).optional().area(cx, form, 3))
            div class="buttons" { button class="button button-main" { (t!(cx, "claim-send")) } }
        }))
    };
    Ok(html::narrow(cx, &title, main).into_response())
}

/// Sends the letter.
pub async fn send(
    cx: Cx,
    peer: Peer,
    Path((_, slug)): Path<(String, String)>,
    Signing(form): Signing,
) -> Result<Response> {
    let (member, organization) = member(&cx, &slug).await?;
    let (coalition, address) = (cx.place()?.coalition, plain_address(form.text("address")));
    let mut tx = cx.begin(coalition).await?;
    if let Some(address) = tx.answered(form.once()).await? {
        return Ok(sent(&cx, &member, &address).into_response());
    }
    match acts::ask(&mut tx, coalition, member.id, &address, form.text("why")).await {
        Ok(()) => {
            attempts::allow_done_from(&mut tx, "claim", peer, rules::BY_PLACE, 60).await?;
            attempts::allow_done(&mut tx, "claim", &address, rules::BY_ADDRESS, 24 * 60).await?;
            tx.answer(form.once(), &address).await?;
            tx.commit().await?;
            Ok(sent(&cx, &member, &address).into_response())
        }
        Err(Error::Invalid(problems)) => {
            drop(tx);
            let page = asking(&cx, &member, &organization, &form.with(problems)).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(other) => Err(other),
    }
}

fn sent(cx: &Cx, member: &Member, address: &str) -> Markup {
    let says = t!(cx, "claim-sent-says", address = address, name = &member.name, days = rules::DAYS);
    let ways =
        html! { @if cx.house.demo { a class="button" href="/demo/outbox" { (t!(cx, "sign-in-demo-letters")) } } };
    html::stop(cx, &t!(cx, "sign-in-sent"), &says, ways)
}

/// The page that the letter's link opens; it changes nothing.
pub async fn open(cx: Cx, Path(token): Path<String>) -> Result<Response> {
    match found::by_token(&cx, &token).await {
        Ok(it) => opening(&cx, &token, &it, &Form::default()).await,
        Err(Error::NotFound) => Ok(closed(&cx, StatusCode::NOT_FOUND, &t!(cx, "claim-unknown"))),
        Err(other) => Err(other),
    }
}

async fn opening(cx: &Cx, token: &str, it: &Claim, form: &Form) -> Result<Response> {
    let gone = |why: &str| Ok(closed(cx, StatusCode::GONE, why));
    let theirs = cx.who.as_ref().is_some_and(|who| it.person == Some(who.person));
    match rules::state_of(it, cx.now) {
        ClaimState::Expired => gone(&t!(cx, "claim-not-open")),
        ClaimState::Asked | ClaimState::Waiting if it.claimed_at.is_some() => gone(&t!(cx, "claim-claimed-already")),
        ClaimState::Asked => asked(cx, token, it, form).await,
        // What came of it is for whoever asked.
        _ if !theirs => gone(&t!(cx, "claim-used")),
        ClaimState::Waiting => gone(&t!(cx, "claim-waits", name = &it.organization_name)),
        ClaimState::Granted => gone(&t!(cx, "claim-granted", name = &it.organization_name)),
        ClaimState::Declined => gone(&t!(cx, "claim-declined", name = &it.organization_name)),
    }
}

async fn asked(cx: &Cx, token: &str, it: &Claim, form: &Form) -> Result<Response> {
    let (reader, here) = (links::reader(cx, &it.address).await?, format!("/claims/{token}"));
    let title = t!(cx, "claim-title", name = &it.organization_name);
    if let Reader::Other(name) = &reader {
        return Ok(links::switch(cx, &title, &it.address, name, &here));
    }
    let then = match acts::proved(cx.db(), it).await? {
        true => t!(cx, "claim-proved", name = &it.organization_name),
        false => t!(cx, "claim-then-waits", coalition = &it.coalition_name),
    };
    let yes = t!(cx, "claim-confirm", name = &it.organization_name);
    let card = html! {
        section class="card" {
            h1 { (title) }
            p { (t!(cx, "claim-confirm-says", address = &it.address, name = &it.organization_name)) }
            p class="quiet" { (then) }
            (links::agreeing(cx, &reader, &here, form, &yes))
        }
    };
    Ok(html::narrow(cx, &title, card).into_response())
}

fn closed(cx: &Cx, status: StatusCode, why: &str) -> Response {
    links::closed(cx, status, &t!(cx, "claim-closed"), why)
}

/// Confirms the claim.
pub async fn confirm(
    cx: Cx,
    peer: Peer,
    Path(token): Path<String>,
    headers: HeaderMap,
    Signing(form): Signing,
) -> Result<Response> {
    attempts::allow_from(&cx, "claim-link", peer, sign_in::BY_PLACE, sign_in::WINDOW).await?;
    let it = match found::by_token(&cx, &token).await {
        Err(Error::NotFound) => return Ok(closed(&cx, StatusCode::NOT_FOUND, &t!(cx, "claim-unknown"))),
        found => found?,
    };
    if let Reader::Other(_) = links::reader(&cx, &it.address).await? {
        return opening(&cx, &token, &it, &form).await;
    }
    match acts::confirm(&cx, &it, form.text("name"), agent(&headers)).await {
        Ok(opened) => cookies::led_on(&cx.house, &opened),
        Err(Error::Refused(why)) => Ok(closed(&cx, StatusCode::GONE, &cx.lang.say(&why))),
        Err(Error::Invalid(problems)) => {
            let page = opening(&cx, &token, &it, &form.with(problems)).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(other) => Err(other),
    }
}

/// The page on which a coordinator decides.
pub async fn deciding(cx: Cx, Path((_, slug, id)): Path<(String, String, Uuid)>) -> Result<Markup> {
    let it = claim(&cx, &slug, id).await?;
    Ok(decision(&cx, &it, &Form::default()))
}

async fn claim(cx: &Cx, slug: &str, id: Uuid) -> Result<Claim> {
    let (member, _) = member(cx, slug).await?;
    let it = found::claim(cx.db(), member.id, id).await?;
    // Elsewhere, and for those who only belong here, there is no such page.
    if it.coalition != cx.place()?.coalition || may_coordinate(cx, it.coalition).is_err() {
        cx.who()?;
        return Err(Error::NotFound);
    }
    Ok(it)
}

fn decision(cx: &Cx, it: &Claim, form: &Form) -> Markup {
    let here = format!("/c/{}/organizations/{}", it.coalition_slug, it.organization_slug);
    let day = |at: chrono::DateTime<chrono::Utc>| time::date(cx.lang, cx.day_of(at));
    let (title, who) = (
        t!(cx, "claim-decide-title", name = &it.organization_name),
        cx.lang.person(it.person_name.as_deref().unwrap_or_default()),
    );
    let reason = t!(cx, "claim-reason");
    let main = html! {
        (html::head(cx, &[(it.organization_name.clone(), here.clone())], &title, html! {
            (t!(cx, "claim-decide-says", who = &*who, name = &it.organization_name, day = day(it.confirmed_at.unwrap_or(it.asked_at))))
        }))
        dl class="facts" {
            div { dt { (t!(cx, "claim-address-fact")) } dd { (it.address) } }
            div { dt { (t!(cx, "claim-mail-fact")) } dd { @if it.organization_mail.is_empty() { (t!(cx, "claim-not-known")) } @else { (it.organization_mail) } } }
            div { dt { (t!(cx, "claim-site-fact")) } dd { @if it.organization_site.is_empty() { (t!(cx, "claim-not-known")) } @else { (it.organization_site) } } }
        }
        @if !it.why.is_empty() { (html::prose(&it.why)) }
        @match rules::state_of(it, cx.now) {
            ClaimState::Waiting => (html::form(cx, &format!("{here}/claims/{}", it.id), html! {
                (fields::problems(cx, form))
                (Field::new("reason", &reason).hint(t!(cx, "claim-reason-hint")).area(cx, form, 3))
                div class="buttons" {
                    button class="button button-main" name="decision" value="grant" { (t!(cx, "claim-grant", who = who, name = &it.organization_name)) }
                    button class="button" name="decision" value="decline" { (t!(cx, "claim-decline")) }
                }
            })),
            ClaimState::Granted => (html::notice(cx, "kept", html! { p { (t!(cx, "claim-granted", name = &it.organization_name)) } })),
            ClaimState::Declined => (html::notice(cx, "plain", html! { p { (t!(cx, "claim-declined", name = &it.organization_name)) } p dir="auto" { (it.reason) } })),
            _ => (html::notice(cx, "waiting", html! { p { (t!(cx, "claim-not-confirmed")) } })),
        }
    };
    html::narrow(cx, &title, main)
}

/// Grants or declines.
pub async fn decide(cx: Cx, Path((_, slug, id)): Path<(String, String, Uuid)>, form: Form) -> Result<Response> {
    let it = claim(&cx, &slug, id).await?;
    let granted = match form.text("decision") {
        "grant" => true,
        "decline" => false,
        _ => return Err(not_understood()),
    };
    let mut tx = cx.begin_in(&[it.coalition.into(), it.organization.into()]).await?;
    match acts::decide(&mut tx, it.organization, id, granted, form.text("reason")).await {
        Ok(()) => {
            tx.commit().await?;
            let next = format!("/c/{}/organizations/{}/claims/{id}", it.coalition_slug, it.organization_slug);
            Ok(Redirect::to(&next).into_response())
        }
        Err(Error::Invalid(problems)) => {
            let page = decision(&cx, &it, &form.with(problems));
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(other) => Err(other),
    }
}
