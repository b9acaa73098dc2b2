//! One's own feeds: made, given another address, taken away. An address is shown once, in the answer that made it.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use base::html::{self, Field, fields, notice};
use base::{Cx, Error, Form, Result, t, time};
use maud::{Markup, html};
use uuid::Uuid;

use super::types::{Choice, Feed, Of};
use super::{acts, found};
use crate::visitor::at_home;

const HERE: &str = "/me/feeds";

/// `GET /me/feeds`
pub async fn mine(cx: Cx) -> Result<Response> {
    page(&cx, None, &Form::default(), StatusCode::OK).await
}

/// `POST /me/feeds`
pub async fn make(cx: Cx, form: Form) -> Result<Response> {
    let choices: Vec<Of> = found::choices(&cx).await?.iter().map(|it| it.of).collect();
    let mut tx = cx.begin(cx.who()?.person).await?;
    // Sent a second time, the form would make a second feed, and the first address is kept nowhere to be shown again.
    if tx.answered(form.once()).await?.is_some() {
        return Ok(Redirect::to(HERE).into_response());
    }
    match acts::make(&mut tx, form.get("of"), &choices).await {
        Ok((_, secret)) => {
            tx.answer(form.once(), HERE).await?;
            tx.commit().await?;
            page(&cx, Some(&secret), &Form::default(), StatusCode::OK).await
        }
        Err(Error::Invalid(problems)) => {
            drop(tx);
            page(&cx, None, &form.with(problems), StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(other) => Err(other),
    }
}

/// `POST /me/feeds/{feed}/renew`
pub async fn renew(cx: Cx, Path(feed): Path<Uuid>, form: Form) -> Result<Response> {
    let mut tx = cx.begin(cx.who()?.person).await?;
    if tx.answered(form.once()).await?.is_some() {
        return Ok(Redirect::to(HERE).into_response());
    }
    let secret = acts::renew(&mut tx, feed).await?;
    tx.answer(form.once(), HERE).await?;
    tx.commit().await?;
    page(&cx, Some(&secret), &Form::default(), StatusCode::OK).await
}

/// `POST /me/feeds/{feed}/remove`
pub async fn remove(cx: Cx, Path(feed): Path<Uuid>, _: Form) -> Result<Redirect> {
    let mut tx = cx.begin(cx.who()?.person).await?;
    acts::remove(&mut tx, feed).await?;
    tx.commit().await?;
    Ok(Redirect::to(HERE))
}

async fn page(cx: &Cx, secret: Option<&str>, form: &Form, status: StatusCode) -> Result<Response> {
    let who = cx.who()?;
    let (feeds, choices) = (found::mine(cx).await?, found::choices(cx).await?);
    let title = t!(cx, "feeds-title");
    let main = html! {
        (html::head(cx, &[(who.name.clone(), "/me".to_owned())], &title, html! { (t!(cx, "feeds-lede")) }))
        @if let Some(secret) = secret { (shown_once(cx, secret)) }
        @if feeds.is_empty() { p class="quiet" { (t!(cx, "feeds-none")) } }
        ul class="rows" { @for it in &feeds { (row(cx, it, &choices)) } }
        @if choices.is_empty() { p class="quiet" { (t!(cx, "feeds-nothing-to-follow")) } } @else { (adding(cx, &choices, form)) }
        (notice(cx, "plain", html! { p { (t!(cx, "feeds-care")) } p { (t!(cx, "feeds-lack")) } }))
    };
    Ok((status, html::narrow(&at_home(cx)?, &title, main)).into_response())
}

/// The way to feeds from one's own page.
pub fn way(cx: &Cx) -> Markup {
    html! {
        section class="part" aria-labelledby="feeds" {
            div class="part-head" { h2 id="feeds" { (t!(cx, "feeds-title")) } }
            p { (t!(cx, "feeds-says")) " " a href=(HERE) { (t!(cx, "feeds-to-them")) } }
        }
    }
}

fn shown_once(cx: &Cx, secret: &str) -> Markup {
    notice(
        cx,
        "kept",
        html! {
            p { b { (t!(cx, "feed-shown-once")) } }
            p { code class="secret" id="feed" { (cx.house.url) "/feeds/" (secret) } }
        },
    )
}

fn row(cx: &Cx, it: &Feed, choices: &[Choice]) -> Markup {
    let day = |at| time::date(cx.lang, cx.day_of(at));
    let (name, at) = (it.name(cx), format!("{HERE}/{}", it.id));
    // What is about an organization that left a coalition is still told, as long as somebody acts for it.
    let hats = cx.who.as_ref().map_or(&[][..], |who| &who.hats[..]);
    let acts_for = |of: Of| hats.iter().any(|hat| Some(hat.organization) == of.organization());
    let opens = it.of().is_some_and(|of| acts_for(of) || choices.iter().any(|choice| choice.of == of));
    html! {
        li class="row" {
            div {
                b dir="auto" { (name) } " "
                span class="quiet" {
                    (t!(cx, "feed-made", day = day(it.made_at))) " "
                    @match it.read_at { Some(at) => (t!(cx, "feed-read", day = day(at))), None => (t!(cx, "feed-not-read")) }
                    @if !opens { " " (t!(cx, "feed-opens-nothing")) }
                }
            }
            div class="row-end" {
                @if opens { (html::form_in(cx, &format!("{at}/renew"), "", html! {
                    (fields::once(&Form::default()))
                    button class="button button-quiet" aria-label=(t!(cx, "feed-renew-it", name = &name)) { (t!(cx, "feed-renew")) }
                })) }
                (html::form_in(cx, &format!("{at}/remove"), "", html! {
                    button class="button button-quiet" aria-label=(t!(cx, "feed-remove-it", name = &name)) { (t!(cx, "feed-remove")) }
                }))
            }
        }
    }
}

fn adding(cx: &Cx, choices: &[Choice], form: &Form) -> Markup {
    let all: Vec<(String, String)> = choices.iter().map(|it| (it.of.to_string(), it.name.clone())).collect();
    html! {
        section class="part" aria-labelledby="new" {
            h2 id="new" { (t!(cx, "feed-new")) }
            (html::form(cx, HERE, html! {
                (html::problems(cx, form))
                (fields::once(form))
                (Field::new("of", &t!(cx, "feed-of")).select(cx, form, &all))
                div class="buttons" { button class="button button-main" { (t!(cx, "feed-make")) } }
            }))
        }
    }
}
