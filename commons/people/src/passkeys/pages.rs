//! The doors of passkeys. Those that talk to the authenticator speak JSON; the section of one's own page is drawn here.

use axum::Json;
use axum::extract::Path;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Redirect, Response};
use base::doors::Peer;
use base::html::{self, Field};
use base::{Cx, Form, Result, t, time};
use maud::{Markup, html};
use uuid::Uuid;
use webauthn_rs::prelude::{
    CreationChallengeResponse, PublicKeyCredential, RegisterPublicKeyCredential, RequestChallengeResponse,
};

use super::acts;
use super::rules;
use super::types::{Answer, Challenge, Listed, Naming, Next};
use crate::attempts;
use crate::sign_in::pages::agent;
use crate::sign_in::{cookies, rules as sign_in};

/// Begins to sign in.
pub async fn start_entering(cx: Cx, peer: Peer) -> Result<Json<Challenge<RequestChallengeResponse>>> {
    attempts::allow_from(&cx, "passkey", peer, sign_in::BY_PLACE, sign_in::WINDOW).await?;
    Ok(Json(acts::start_entering(&cx).await?))
}

/// Opens the session.
pub async fn finish_entering(
    cx: Cx,
    headers: HeaderMap,
    Json(answer): Json<Answer<PublicKeyCredential>>,
) -> Result<Response> {
    let token = acts::finish_entering(&cx, answer.ticket, &answer.credential, agent(&headers)).await?;
    let next = Next { next: sign_in::back(&answer.back).to_owned() };
    cookies::with_session(&cx.house, &token, Json(next).into_response())
}

/// Begins to make a passkey.
pub async fn start_adding(cx: Cx, Json(naming): Json<Naming>) -> Result<Json<Challenge<CreationChallengeResponse>>> {
    Ok(Json(acts::start_adding(&cx, &naming.name).await?))
}

/// Keeps the passkey.
pub async fn finish_adding(cx: Cx, Json(answer): Json<Answer<RegisterPublicKeyCredential>>) -> Result<Json<Next>> {
    acts::finish_adding(&cx, answer.ticket, &answer.credential).await?;
    Ok(Json(Next { next: "/me#passkeys".to_owned() }))
}

/// Renames a passkey.
pub async fn rename(cx: Cx, Path(id): Path<Uuid>, form: Form) -> Result<Redirect> {
    let mut tx = cx.begin(cx.who()?.person).await?;
    acts::rename(&mut tx, id, form.text("passkey-name")).await?;
    tx.commit().await?;
    Ok(Redirect::to("/me#passkeys"))
}

/// Removes a passkey.
pub async fn remove(cx: Cx, Path(id): Path<Uuid>, _form: Form) -> Result<Redirect> {
    let mut tx = cx.begin(cx.who()?.person).await?;
    acts::remove(&mut tx, id).await?;
    tx.commit().await?;
    Ok(Redirect::to("/me#passkeys"))
}

/// The passkeys on one's own page; nothing where browsers allow none.
pub fn section(cx: &Cx, passkeys: &[Listed]) -> Markup {
    html! { @if let Some((host, origin)) = rules::site_of(&cx.house.url) {
        section class="part" aria-labelledby="passkeys" {
            div class="part-head" { h2 id="passkeys" { (t!(cx, "passkeys-title")) } }
            p class="quiet" { (t!(cx, "passkeys-says")) }
            ul class="rows" { @for passkey in passkeys { (row(cx, passkey)) } }
            (adding(cx, &host, origin.as_str()))
        }
    } }
}

fn row(cx: &Cx, passkey: &Listed) -> Markup {
    let day = |at: chrono::DateTime<chrono::Utc>| time::date(cx.lang, cx.day_of(at));
    html! {
        li class="row" {
            div {
                b dir="auto" { (passkey.name) } " "
                span class="quiet" {
                    (t!(cx, "passkey-made", day = day(passkey.made_at))) " "
                    @if let Some(at) = passkey.used_at { (t!(cx, "passkey-used", day = day(at))) }
                }
            }
            div class="row-end buttons" {
                details {
                    summary class="quiet" { (t!(cx, "passkey-change")) }
                    (html::form(cx, &format!("/me/passkeys/{}/name", passkey.id), html! {
                        div class="field" {
                            label for={ "name-" (passkey.id) } { (t!(cx, "passkey-name")) }
                            input id={ "name-" (passkey.id) } name="passkey-name" value=(passkey.name) maxlength=(rules::NAME);
                        }
                        button class="button" { (t!(cx, "passkey-rename")) }
                    }))
                    (html::form(cx, &format!("/me/passkeys/{}/remove", passkey.id), html! {
                        button class="button button-danger" { (t!(cx, "passkey-remove")) }
                    }))
                }
            }
        }
    }
}

/// What makes another one. Whoever came by another name of this place is told where passkeys work.
fn adding(cx: &Cx, host: &str, origin: &str) -> Markup {
    let (label, hint) = (t!(cx, "passkey-name"), t!(cx, "passkey-name-hint"));
    html! {
        p class="hint" data-passkeys-at=(host) hidden { (t!(cx, "passkeys-elsewhere")) " " a href={ (origin) "me" } { (origin) } }
        passkey-button data-start="/me/passkeys/start" data-finish="/me/passkeys/finish" data-host=(host) hidden
            data-failed=(t!(cx, "passkey-not-made")) data-cancelled=(t!(cx, "sign-in-passkey-cancelled"))
            data-already=(t!(cx, "passkey-here-already")) data-unknown=(t!(cx, "sign-in-passkey-unknown")) {
            (Field::new("name-of-passkey", &label).hint(hint).optional().input(cx, &Form::default()))
            button type="button" class="button" { (html::icon(cx, "key")) (t!(cx, "passkey-add")) }
            p class="wrong" role="alert" hidden {}
        }
    }
}
