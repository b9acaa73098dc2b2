//! The pages and doors of signing in.

use axum::extract::{Path, RawQuery};
use axum::http::header::USER_AGENT;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use base::doors::Peer;
use base::form::Signing;
use base::html::{self, Field, fields};
use base::{Cx, Error, Form, Lang, OrganizationId, Result, say, t};
use maud::{Markup, html};

use super::types::{Link, LinkState};
use super::{acts, cookies, rules};
use crate::attempts;
use crate::organizations::rules::is_mail;
use crate::persons::Whom;
use crate::persons::acts::whom;
use crate::persons::rules::plain_address;

/// The program that a browser says it is.
pub fn agent(headers: &HeaderMap) -> &str {
    headers.get(USER_AGENT).and_then(|it| it.to_str().ok()).unwrap_or_default()
}

/// The page that asks for an address.
pub async fn ask(cx: Cx, RawQuery(query): RawQuery) -> Response {
    let form = Form::read(&query.unwrap_or_default());
    if cx.who.is_some() {
        return Redirect::to(rules::back(form.text("back"))).into_response();
    }
    asking(&cx, &form).into_response()
}

fn asking(cx: &Cx, form: &Form) -> Markup {
    let back = rules::back(form.text("back"));
    let (label, hint) = (t!(cx, "sign-in-address"), t!(cx, "sign-in-address-hint", minutes = rules::MINUTES));
    let address = Field::new("address", &label).kind("email").autocomplete("username webauthn").hint(hint);
    let main = html! {
        section class="card sign-in" {
            svg class="brand-mark" aria-hidden="true" { use href=(cx.mark("manyhands")) {} }
            h1 { (t!(cx, "sign-in-title")) }
            (fields::problems(cx, form))
            (html::form(cx, "/sign-in", html! {
                input type="hidden" name="back" value=(back);
                (address.input(cx, form))
                div class="buttons" { button class="button button-main" { (t!(cx, "sign-in-send")) } }
            }))
            (elsewhere(cx, back))
            (passkey(cx, back))
            @if cx.house.demo { p class="small" { a href="/demo" { (t!(cx, "sign-in-demo")) } } }
        }
    };
    html::narrow(cx, &t!(cx, "sign-in-title"), html! { (main) (html::script(cx, "passkey.js")) })
}

/// Those whose word the operator takes.
fn elsewhere(cx: &Cx, back: &str) -> Markup {
    let ways = crate::sso::pages::ways(cx, back);
    html! { @if !ways.0.is_empty() { p class="or" { (t!(cx, "sign-in-or")) } div class="buttons" { (ways) } } }
}

fn passkey(cx: &Cx, back: &str) -> Markup {
    html! { @if let Some((host, _)) = crate::passkeys::rules::site_of(&cx.house.url) {
        passkey-button data-start="/sign-in/passkey/start" data-finish="/sign-in/passkey/finish" data-host=(host) hidden
            data-failed=(t!(cx, "sign-in-passkey-failed")) data-cancelled=(t!(cx, "sign-in-passkey-cancelled"))
            data-unknown=(t!(cx, "sign-in-passkey-unknown")) {
            p class="or" { (t!(cx, "sign-in-or")) }
            input type="hidden" name="back" value=(back);
            button type="button" class="button" { (html::icon(cx, "key")) (t!(cx, "sign-in-passkey")) }
            p class="wrong" role="alert" hidden {}
        }
    } }
}

/// Sends the letter; the answer is the same whether or not somebody has this address.
pub async fn send(cx: Cx, peer: Peer, Signing(form): Signing) -> Result<Response> {
    let address = plain_address(form.text("address"));
    if !is_mail(&address) {
        let form = form.with(vec![base::error::Problem::new("address", say!("mail-not-understood"))]);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, asking(&cx, &form)).into_response());
    }
    attempts::allow_from(&cx, "sign-in", peer, rules::BY_PLACE, rules::WINDOW).await?;
    attempts::allow(&cx, "sign-in", &address, rules::BY_ADDRESS, rules::WINDOW).await?;
    acts::ask(&cx, &address, form.text("back")).await?;
    Ok(sent(&cx, &address).into_response())
}

fn sent(cx: &Cx, address: &str) -> Markup {
    let card = html! {
        section class="card sign-in" {
            svg class="brand-mark" aria-hidden="true" { use href=(cx.mark("manyhands")) {} }
            h1 { (t!(cx, "sign-in-sent")) }
            p { (t!(cx, "sign-in-sent-says", address = address, minutes = rules::MINUTES)) }
            p class="quiet" { (t!(cx, "sign-in-sent-not-come")) }
            div class="buttons" {
                @if cx.house.demo { a class="button" href="/demo/outbox" { (t!(cx, "sign-in-demo-letters")) } }
                a class="button button-quiet" href="/sign-in" { (t!(cx, "sign-in-again")) }
            }
        }
    };
    html::narrow(cx, &t!(cx, "sign-in-sent"), card)
}

/// The page that a letter's link opens: it says who and where, and changes nothing.
pub async fn confirm(cx: Cx, Path(token): Path<String>) -> Result<Response> {
    match acts::link(&cx, &token).await {
        Ok(link) => confirming(&cx, &token, &link, &Form::default()).await,
        Err(Error::NotFound) => Ok(closed(&cx, StatusCode::NOT_FOUND, &t!(cx, "sign-in-link-unknown"))),
        Err(other) => Err(other),
    }
}

async fn confirming(cx: &Cx, token: &str, link: &Link, form: &Form) -> Result<Response> {
    match rules::state_of(link, cx.now) {
        LinkState::Used => Ok(closed(cx, StatusCode::GONE, &t!(cx, "sign-in-link-used"))),
        LinkState::Expired => Ok(closed(cx, StatusCode::GONE, &t!(cx, "sign-in-link-expired"))),
        LinkState::Open => Ok(match whom(cx, &link.address).await? {
            Whom::Nobody => closed(cx, StatusCode::GONE, &t!(cx, "sign-in-nobody")),
            Whom::Person(person) => confirm_page(cx, token, link, Some(&person.name), form).into_response(),
            Whom::Expected(_) => confirm_page(cx, token, link, None, form).into_response(),
        }),
    }
}

fn confirm_page(cx: &Cx, token: &str, link: &Link, name: Option<&str>, form: &Form) -> Markup {
    let host = cx.house.url.split_once("://").map_or("", |(_, host)| host);
    let title = match name {
        Some(name) => t!(cx, "sign-in-confirm", name = name),
        None => t!(cx, "sign-in-welcome").into_owned(),
    };
    let instead = cx.who.as_ref().filter(|who| Some(who.name.as_str()) != name);
    let card = html! {
        section class="card sign-in" {
            svg class="brand-mark" aria-hidden="true" { use href=(cx.mark("manyhands")) {} }
            h1 { (title) }
            p { (t!(cx, "sign-in-confirm-says", address = &link.address, host = host)) }
            @if let Some(who) = instead { p class="quiet" { (t!(cx, "sign-in-instead", name = &who.name)) } }
            (fields::problems(cx, form))
            (html::form(cx, &format!("/sign-in/{token}"), html! {
                @if name.is_none() { (name_field(cx, form)) }
                div class="buttons" { button class="button button-main" { (t!(cx, "sign-in-enter")) } }
            }))
        }
    };
    html::narrow(cx, &title, card)
}

/// The field in which somebody new writes their name.
pub fn name_field(cx: &Cx, form: &Form) -> Markup {
    let (label, hint) = (t!(cx, "sign-in-name"), t!(cx, "sign-in-name-hint"));
    Field::new("name", &label).hint(hint).autocomplete("name").input(cx, form)
}

/// A link that opens nothing: why, and how to get another.
pub fn closed(cx: &Cx, status: StatusCode, why: &str) -> Response {
    let ways = html! {
        a class="button button-main" href="/sign-in" { (t!(cx, "sign-in-ask-again")) }
        @if cx.house.demo { a class="button" href="/demo" { (t!(cx, "sign-in-demo")) } }
    };
    (status, html::stop(cx, &t!(cx, "sign-in-link-closed"), why, ways)).into_response()
}

/// Opens the session.
pub async fn enter(
    cx: Cx,
    peer: Peer,
    Path(token): Path<String>,
    headers: HeaderMap,
    Signing(form): Signing,
) -> Result<Response> {
    attempts::allow_from(&cx, "sign-in-link", peer, rules::BY_PLACE, rules::WINDOW).await?;
    let link = match acts::link(&cx, &token).await {
        Err(Error::NotFound) => return Ok(closed(&cx, StatusCode::NOT_FOUND, &t!(cx, "sign-in-link-unknown"))),
        link => link?,
    };
    match acts::enter(&cx, &link, form.text("name"), agent(&headers)).await {
        Ok(opened) => cookies::led_on(&cx.house, &opened),
        Err(Error::Refused(why)) => Ok(closed(&cx, StatusCode::GONE, &cx.lang.say(&why))),
        Err(Error::Invalid(problems)) => {
            let page = confirming(&cx, &token, &link, &form.with(problems)).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(other) => Err(other),
    }
}

/// Ends the session.
pub async fn leave(cx: Cx, Signing(form): Signing) -> Result<Response> {
    if let Some(who) = &cx.who {
        let mut tx = cx.begin(who.person).await?;
        acts::leave(&mut tx).await?;
        tx.commit().await?;
    }
    cookies::signed_out(&cx.house, rules::back(form.text("back")))
}

/// Chooses the language: kept with the person, or in a cookie for those who are not signed in.
pub async fn language(cx: Cx, Signing(form): Signing) -> Result<Response> {
    let lang = form.choice("language", |it| it.parse::<Lang>().ok())?.unwrap_or(cx.lang);
    if let Some(who) = &cx.who {
        let mut tx = cx.begin(who.person).await?;
        acts::choose_language(&mut tx, lang).await?;
        tx.commit().await?;
    }
    cookies::in_language(&cx.house, lang, rules::back(form.text("back")))
}

/// Switches whom the person acts for.
pub async fn acting_for(cx: Cx, form: Form) -> Result<Redirect> {
    let wanted = form.text("organization");
    let organization = if wanted.is_empty() { None } else { Some(wanted.parse()?) };
    let mut tx = cx.begin(cx.who()?.person).await?;
    acts::act_for(&mut tx, organization).await?;
    tx.commit().await?;
    Ok(Redirect::to(rules::back(form.text("back"))))
}

/// The way to a page that is open to one of the person's organizations: a link while they act for it, else a button that
/// switches first and says so. `class` is that of the link or button.
pub fn way_as(cx: &Cx, organization: Option<OrganizationId>, address: &str, class: &str, words: &str) -> Markup {
    let hats = cx.who.as_ref().map_or(&[][..], |who| &who.hats);
    let other = organization.filter(|it| Some(*it) != cx.organization());
    let Some(hat) = hats.iter().find(|hat| Some(hat.organization) == other) else {
        return html! { a class=(class) href=(address) dir="auto" { (words) } };
    };
    let switch = html! {
        input type="hidden" name="organization" value=(hat.organization);
        input type="hidden" name="back" value=(address);
        button class=(class) { span dir="auto" { (words) } " " span class="hop-for" { (t!(cx, "sign-in-hop", name = &hat.name)) } }
    };
    html::form_in(cx, "/acting-for", "hop", switch)
}
