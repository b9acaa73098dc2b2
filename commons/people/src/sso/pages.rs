//! The way to a provider and back, the page on which somebody new says their name, and the part of one's own page.

use axum::extract::{Path, RawQuery};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use base::doors::Peer;
use base::form::{Signing, encoded};
use base::html::{self, Field, fields};
use base::ids::{digest, secret};
use base::{Cx, Error, Form, Result, t, time};
use maud::{Markup, html};
use uuid::Uuid;

use super::acts::{self, Arrival};
use super::types::{Identity, Linked, Provider, Providers, Refusal, Stage, Waiting};
use super::{ceremony, provider, rules};
use crate::attempts;
use crate::sign_in::pages::agent;
use crate::sign_in::rules::back;
use crate::sign_in::{cookies, types::Opened};

/// "Sign in with …", for the page that asks for an address.
pub fn ways(cx: &Cx, to: &str) -> Markup {
    html! { @for it in Providers::of(cx) {
        a class="button" rel="nofollow" href={ "/sign-in/with/" (it.key) "?back=" (encoded(to)) } { (t!(cx, "sso-with", name = &it.name)) }
    } }
}

/// `GET /sign-in/with/{provider}`: remembers the browser and sends it there.
pub async fn begin(
    cx: Cx,
    peer: Peer,
    Path(key): Path<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response> {
    let form = Form::read(&query.unwrap_or_default());
    let chosen = Providers::named(&cx, &key).ok_or(Error::NotFound)?;
    if cx.who.is_some() {
        return Ok(Redirect::to(back(form.text("back"))).into_response());
    }
    // Another site's link would sign somebody in who only followed it: they press our button first.
    if headers.get("sec-fetch-site").is_some_and(|it| it == "cross-site") {
        return Ok(Redirect::to("/sign-in").into_response());
    }
    attempts::allow_from(&cx, "sso", peer, rules::BY_PLACE, rules::WINDOW).await?;
    let (state, browser) = (secret(), ceremony::browser(&cx, &headers));
    let way = match provider::way(&cx, chosen, &state).await {
        Ok(way) => way,
        Err(why) => return Ok(refused(&cx, chosen, &why)),
    };
    let stage = Stage::Asking { nonce: way.nonce, verifier: way.verifier };
    let to = back(form.text("back")).to_owned();
    ceremony::wait(&cx, &state, &Waiting { browser: digest(&browser), provider: key, back: to, stage }).await?;
    let response = Redirect::to(&way.address).into_response();
    cookies::for_a_while(&cx.house, ceremony::cookie_name(&cx.house), &browser, rules::MINUTES * 60, response)
}

/// `GET /sign-in/from/{provider}`: the browser is back, with a code or with why not.
pub async fn arrive(
    cx: Cx,
    peer: Peer,
    Path(key): Path<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response> {
    let answer = Form::read(&query.unwrap_or_default());
    let chosen = Providers::named(&cx, &key).ok_or(Error::NotFound)?;
    attempts::allow_from(&cx, "sso-back", peer, rules::BY_PLACE, rules::WINDOW).await?;
    let waiting = match ceremony::take(&cx, &headers, answer.text("state")).await? {
        Ok(waiting) if waiting.provider == key => waiting,
        Ok(_) => return Ok(refused(&cx, chosen, &Refusal::Unsound)),
        Err(why) => return Ok(refused(&cx, chosen, &why)),
    };
    let identity = match identity(&cx, chosen, &answer, waiting.stage).await {
        Ok(identity) => identity,
        Err(why) => return Ok(refused(&cx, chosen, &why)),
    };
    match acts::arrive(&cx, chosen, &identity, agent(&headers)).await? {
        Err(why) => Ok(refused(&cx, chosen, &why)),
        Ok(Arrival::Opened(token)) => {
            cookies::led_on(&cx.house, &Opened { token: Some(token), next: back(&waiting.back).to_owned() })
        }
        Ok(Arrival::Expected) => {
            let (state, name) = (secret(), identity.name.clone());
            let page = joining(
                &cx,
                chosen,
                &identity,
                &Form::of([("state".to_owned(), state.clone()), ("name".to_owned(), name)]),
            );
            ceremony::wait(&cx, &state, &Waiting { stage: Stage::Joining(identity), ..waiting }).await?;
            Ok(page.into_response())
        }
    }
}

async fn identity(cx: &Cx, chosen: &Provider, answer: &Form, stage: Stage) -> Result<Identity, Refusal> {
    let Stage::Asking { nonce, verifier } = stage else {
        return Err(Refusal::Unknown);
    };
    if !rules::is_from(chosen, answer.text("iss")) {
        return Err(Refusal::Unsound);
    }
    match (answer.text("error"), answer.text("code")) {
        ("", "") => Err(Refusal::Unsound),
        ("", code) => provider::identity(cx, chosen, code, (nonce, verifier)).await,
        (error, _) => Err(rules::error_of(error)),
    }
}

/// What was in the address is for us alone, and is used up: a page that comes of it does not lead there again.
fn apart(cx: &Cx) -> Cx {
    Cx { path: "/sign-in".into(), ..cx.clone() }
}

fn joining(cx: &Cx, chosen: &Provider, identity: &Identity, form: &Form) -> Markup {
    let cx = &apart(cx);
    let (title, label, hint) = (t!(cx, "sign-in-welcome"), t!(cx, "sign-in-name"), t!(cx, "sign-in-name-hint"));
    let card = html! {
        section class="card sign-in" {
            svg class="brand-mark" aria-hidden="true" { use href=(cx.mark("manyhands")) {} }
            h1 { (title) }
            p { (t!(cx, "sso-expected", name = &chosen.name, address = &identity.address)) }
            (fields::problems(cx, form))
            (html::form(cx, &format!("/sign-in/from/{}", chosen.key), html! {
                input type="hidden" name="state" value=(form.text("state"));
                (Field::new("name", &label).hint(hint).autocomplete("name").input(cx, form))
                div class="buttons" { button class="button button-main" { (t!(cx, "sign-in-enter")) } }
            }))
        }
    };
    html::narrow(cx, &title, card)
}

/// `POST /sign-in/from/{provider}`: somebody expected has said their name.
pub async fn join(
    cx: Cx,
    peer: Peer,
    Path(key): Path<String>,
    headers: HeaderMap,
    Signing(form): Signing,
) -> Result<Response> {
    let chosen = Providers::named(&cx, &key).ok_or(Error::NotFound)?;
    attempts::allow_from(&cx, "sso-back", peer, rules::BY_PLACE, rules::WINDOW).await?;
    let state = form.text("state");
    let (identity, to) = match ceremony::look(&cx, &headers, state).await? {
        Ok(Waiting { provider, stage: Stage::Joining(it), back, .. }) if provider == key => (it, back),
        _ => return Ok(refused(&cx, chosen, &Refusal::Unknown)),
    };
    match acts::join(&cx, chosen, (&identity, state), form.text("name"), agent(&headers)).await {
        Ok(Ok(token)) => cookies::led_on(&cx.house, &Opened { token: Some(token), next: back(&to).to_owned() }),
        Ok(Err(why)) => Ok(refused(&cx, chosen, &why)),
        Err(Error::Invalid(problems)) => {
            let page = joining(&cx, chosen, &identity, &form.with(problems));
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(other) => Err(other),
    }
}

/// Nobody is signed in, and why; what one can do instead.
fn refused(cx: &Cx, chosen: &Provider, why: &Refusal) -> Response {
    let cx = &apart(cx);
    let ways = html! {
        a class="button button-main" href="/sign-in" { (t!(cx, "sso-by-letter")) }
        @if !matches!(why, Refusal::Removed) {
            a class="button" rel="nofollow" href={ "/sign-in/with/" (chosen.key) } { (t!(cx, "sso-once-more", name = &chosen.name)) }
        }
    };
    (why.status(), html::stop(cx, &t!(cx, "sso-not-signed-in"), &cx.lang.say(&why.says(&chosen.name)), ways))
        .into_response()
}

/// The part of one's own page; nothing where there is no provider and was none.
pub fn section(cx: &Cx, linked: &[Linked]) -> Markup {
    let names: Vec<&str> = Providers::of(cx).iter().map(|it| it.name.as_str()).collect();
    html! { @if !(linked.is_empty() && names.is_empty()) {
        section class="part" aria-labelledby="sign-in-with" {
            div class="part-head" { h2 id="sign-in-with" { (t!(cx, "me-sso")) } }
            p class="quiet" { (t!(cx, "me-sso-says")) }
            @if linked.is_empty() { p { (t!(cx, "me-sso-none", names = names.join(", "))) } }
            ul class="rows" { @for it in linked { (row(cx, it)) } }
        }
    } }
}

fn row(cx: &Cx, it: &Linked) -> Markup {
    let (name, day) = (acts::name_of(cx, &it.issuer), |at| time::date(cx.lang, cx.day_of(at)));
    let button = |verb: &str, class: &str, words: &str, label: String| {
        html::form_in(
            cx,
            &format!("/me/sign-in-with/{}/{verb}", it.id),
            "",
            html! { button class=(class) aria-label=(label) { (words) } },
        )
    };
    html! {
        li class="row" {
            div {
                b dir="auto" { (name) } " " span class="quiet" dir="auto" { (it.address) } " "
                span class="quiet" { @match it.removed_at {
                    Some(at) => (t!(cx, "me-sso-removed", day = day(at))),
                    None => (t!(cx, "me-sso-used", day = day(it.used_at))),
                } }
            }
            div class="row-end" { @match it.removed_at {
                Some(_) => (button("allow", "button", &t!(cx, "me-sso-allow"), t!(cx, "me-sso-allow-it", name = &name))),
                None => (button("remove", "button button-quiet", &t!(cx, "me-sso-remove"), t!(cx, "me-sso-remove-it", name = &name))),
            } }
        }
    }
}

/// `POST /me/sign-in-with/{id}/remove`
pub async fn remove(cx: Cx, Path(id): Path<Uuid>, _form: Form) -> Result<Redirect> {
    let mut tx = cx.begin(cx.who()?.person).await?;
    acts::remove(&mut tx, id).await?;
    tx.commit().await?;
    Ok(Redirect::to("/me#sign-in-with"))
}

/// `POST /me/sign-in-with/{id}/allow`
pub async fn allow(cx: Cx, Path(id): Path<Uuid>, _form: Form) -> Result<Redirect> {
    let mut tx = cx.begin(cx.who()?.person).await?;
    acts::allow(&mut tx, id).await?;
    tx.commit().await?;
    Ok(Redirect::to("/me#sign-in-with"))
}
