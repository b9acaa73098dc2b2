//! One's own page: name, language, zone, addresses, passkeys, where one is signed in, whom one acts for.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use base::doors::kept;
use base::form::Edited;
use base::html::{self, Field, fields};
use base::{Cx, Error, Form, Lang, Result, t, time};
use maud::{Markup, html};
use uuid::Uuid;

use super::types::{Draft, Session};
use super::{acts, rules};
use crate::claims::types::Claim;
use crate::coalitions::pages::zone_field;
use crate::visitor::at_home;
use crate::{action_links, claims, feeds, invitations, letters, passkeys, representatives, sso, tokens};

/// The page of the person who asks.
pub async fn me(cx: Cx) -> Result<Markup> {
    show(&cx, None, &Form::default()).await
}

/// The page, with what was typed in one of the two forms that came back.
pub async fn show(cx: &Cx, changing: Option<Form>, addressing: &Form) -> Result<Markup> {
    let who = cx.who()?;
    let person = acts::person(cx.db(), who.person).await?;
    let addresses = acts::addresses(cx.db(), who.person).await?;
    let sessions = acts::sessions(cx, who.person).await?;
    let (keys, claimed) = (passkeys::acts::mine(cx).await?, claims::found::mine(cx).await?);
    let (linked, invited) = (sso::acts::mine(cx).await?, invitations::found::to_me(cx).await?);
    let acting = action_links::parts::of_me(cx).await?;
    let beside = super::beside::all(cx).await?;
    let main = html! {
        (html::head(cx, &[], &person.name, html! { (t!(cx, "me-lede")) }))
        (invitations::pages::mine(cx, &invited))
        (claiming(cx, &claimed))
        (about(cx, &changing.unwrap_or_else(|| Form::drawn(&Draft::of(&person).fields()))))
        (representatives::pages::section(cx)?)
        (letters::pages::section(cx).await?)
        @for it in &beside { (it) }
        (super::addresses::section(cx, &addresses, addressing))
        (passkeys::pages::section(cx, &keys))
        (sso::pages::section(cx, &linked))
        (tokens::pages::way(cx, "/me/tokens", &t!(cx, "tokens-mine-says")))
        (feeds::pages::way(cx))
        (acting)
        (signed_in(cx, &sessions, who.session()))
        (stored(cx))
        (html::script(cx, "passkey.js"))
    };
    Ok(html::narrow(&at_home(cx)?, &person.name, main))
}

fn claiming(cx: &Cx, claims: &[Claim]) -> Markup {
    html! { @for it in claims {
        (html::notice(cx, "waiting", html! { p { (t!(cx, "me-claim-waits", name = &it.organization_name, coalition = &it.coalition_name)) } }))
    } }
}

fn about(cx: &Cx, form: &Form) -> Markup {
    let languages: Vec<(String, String)> =
        Lang::ALL.iter().map(|it| (it.to_string(), it.own_name().to_owned())).collect();
    let (name, about, language, zone) =
        (t!(cx, "me-name"), t!(cx, "me-about"), t!(cx, "me-language"), t!(cx, "me-zone"));
    html::form(
        cx,
        "/me",
        html! {
            (fields::problems(cx, form))
            (fields::drawn_from(cx, form))
            (Field::new("name", &name).autocomplete("name").input(cx, form))
            (Field::new("about", &about).hint(t!(cx, "me-about-hint")).optional().area(cx, form, 3))
            (Field::new("language", &language).short().select(cx, form, &languages))
            (zone_field(cx, form, &zone))
            div class="buttons" { button class="button button-main" { (t!(cx, "me-keep")) } }
        },
    )
}

fn signed_in(cx: &Cx, sessions: &[Session], here: Uuid) -> Markup {
    html! {
        section class="part" aria-labelledby="sessions" {
            div class="part-head" { h2 id="sessions" { (t!(cx, "me-sessions")) } }
            ul class="rows" { @for it in sessions {
                li class="row" {
                    div {
                        b { (device(cx, &it.agent)) } " "
                        span class="quiet" {
                            @if it.id == here { (t!(cx, "me-session-here")) }
                            @else { (t!(cx, "me-session-seen", at = time::moment(cx.lang, cx.zone(), it.seen_at, cx.now))) }
                        }
                    }
                    div class="row-end" { (html::form_in(cx, &format!("/me/sessions/{}/end", it.id), "", html! {
                        button class="button button-quiet" { @if it.id == here { (t!(cx, "sign-out")) } @else { (t!(cx, "me-session-end")) } }
                    })) }
                }
            } }
            @if sessions.len() > 1 { (html::form_in(cx, "/me/sessions/end-others", "", html! {
                button class="button" { (t!(cx, "me-session-end-others")) }
            })) }
        }
    }
}

/// What is stored about them: where that is said, and how it is taken away and erased.
fn stored(cx: &Cx) -> Markup {
    html! {
        section class="part" aria-labelledby="stored" {
            div class="part-head" { h2 id="stored" { (t!(cx, "me-stored")) } a href="/privacy" { (t!(cx, "me-stored-what")) } }
            p class="buttons" {
                a class="button" href="/me/takeaway" { (t!(cx, "me-stored-take")) }
                a class="button button-quiet" href="/me/erase" { (t!(cx, "me-stored-erase")) }
            }
        }
    }
}

fn device(cx: &Cx, agent: &str) -> String {
    match rules::device(agent) {
        ("", "") => t!(cx, "me-device-unknown").into_owned(),
        (browser, "") => browser.to_owned(),
        ("", system) => system.to_owned(),
        (browser, system) => t!(cx, "me-device", browser = browser, system = system),
    }
}

/// Keeps what the person says about themselves.
pub async fn change(cx: Cx, form: Form) -> Result<Response> {
    let (name, about, zone) =
        (form.text("name").to_owned(), form.text("about").to_owned(), form.text("zone").to_owned());
    let draft = Draft { name, about, lang: form.choice("language", |it| it.parse().ok())?.unwrap_or(cx.lang), zone };
    let mut tx = cx.begin(cx.who()?.person).await?;
    let (status, form) = match acts::change(&mut tx, &draft, form.drawn_from()).await {
        Ok(Edited::Kept) => {
            tx.commit().await?;
            return Ok(kept("/me").into_response());
        }
        Ok(Edited::Late(form)) => (StatusCode::CONFLICT, form),
        Err(Error::Invalid(problems)) => (StatusCode::UNPROCESSABLE_ENTITY, form.with(problems)),
        Err(other) => return Err(other),
    };
    drop(tx);
    Ok((status, show(&cx, Some(form), &Form::default()).await?).into_response())
}

/// Ends one session.
pub async fn end_session(cx: Cx, Path(session): Path<Uuid>, _form: Form) -> Result<Redirect> {
    let mut tx = cx.begin(cx.who()?.person).await?;
    acts::end_session(&mut tx, session).await?;
    tx.commit().await?;
    Ok(Redirect::to(if session == cx.who()?.session() { "/" } else { "/me#sessions" }))
}

/// Ends every session but this one.
pub async fn end_others(cx: Cx, _form: Form) -> Result<Redirect> {
    let mut tx = cx.begin(cx.who()?.person).await?;
    acts::end_other_sessions(&mut tx).await?;
    tx.commit().await?;
    Ok(Redirect::to("/me#sessions"))
}
