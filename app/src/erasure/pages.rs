//! The page on which somebody has themselves erased: what goes, what stays, whom they would leave alone.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use base::html::{self, fields, notice};
use base::{Cx, Error, Form, Result, t};
use maud::{Markup, html};
use people::sign_in::cookies;

use super::Words;
use super::acts::{self, Left};

/// `GET /me/erase`
pub async fn ask(cx: Cx) -> Result<Markup> {
    show(&cx, &Form::default()).await
}

async fn show(cx: &Cx, form: &Form) -> Result<Markup> {
    let left = acts::left(cx.db(), cx.who()?.person).await?;
    let fresh = acts::is_fresh(cx.db(), cx).await?;
    let title = t!(cx, "erase-title");
    let goes =
        [t!(cx, "erase-goes-name"), t!(cx, "erase-goes-ways"), t!(cx, "erase-goes-roles"), t!(cx, "erase-goes-said")];
    let stays = [t!(cx, "erase-stays-acts"), t!(cx, "erase-stays-terms"), t!(cx, "erase-stays-backups")];
    let crumbs = [(cx.who()?.name.clone(), "/me".to_owned())];
    let main = html! {
        (html::head(cx, &crumbs, &title, html! { (t!(cx, "erase-lede")) }))
        (what(&t!(cx, "erase-goes"), &goes))
        (what(&t!(cx, "erase-stays"), &stays))
        p { a href="/me/takeaway" { (t!(cx, "erase-take-first")) } " · " a href="/privacy" { (t!(cx, "erase-privacy")) } }
        @if cx.house.demo { (notice(cx, "plain", html! { p { (t!(cx, "erase-not-in-the-demo")) } })) }
        @else if fresh { (confirm(cx, &left, form)) }
        @else { (afresh(cx)) }
    };
    Ok(html::narrow(cx, &title, main))
}

fn what(heading: &str, items: &[impl AsRef<str>]) -> Markup {
    html! { section class="part" { h2 { (heading) } ul class="rows" { @for item in items { li { (item.as_ref()) } } } } }
}

/// Whoever finds an open page on somebody's table erases nobody.
fn afresh(cx: &Cx) -> Markup {
    html! {
        (notice(cx, "plain", html! { p { (t!(cx, "erase-sign-in-afresh")) } }))
        (html::form(cx, "/sign-out", html! {
            input type="hidden" name="back" value="/me/erase";
            div class="buttons" { button class="button button-main" { (t!(cx, "erase-afresh")) } }
        }))
    }
}

fn confirm(cx: &Cx, left: &Left, form: &Form) -> Markup {
    let choice = |words: Words, name: &str, says: &str| {
        html! { label class="choice" {
            input type="radio" name="words" value=(words) checked[form.text("words").parse().unwrap_or(Words::Stay) == words]; " "
            span class="choice-name" { (name) } " " span class="choice-what" { (says) }
        } }
    };
    html::form(
        cx,
        "/me/erase",
        html! {
            (fields::problems(cx, form))
            fieldset class="choices" {
                legend { (t!(cx, "erase-words")) }
                (choice(Words::Stay, &t!(cx, "erase-words-stay"), &t!(cx, "erase-words-stay-says")))
                (choice(Words::Go, &t!(cx, "erase-words-go"), &t!(cx, "erase-words-go-says")))
            }
            @if !left.is_empty() { (alone(cx, left, form)) }
            div class="buttons" {
                button class="button button-danger" { (t!(cx, "erase-yes")) }
                a class="button button-quiet" href="/me" { (t!(cx, "erase-no")) }
            }
        },
    )
}

fn alone(cx: &Cx, left: &Left, form: &Form) -> Markup {
    html! {
        section class="part" id="leave" {
            h2 { (t!(cx, "erase-alone")) }
            p { (t!(cx, "erase-alone-says")) }
            ul class="rows" {
                @for it in &left.organizations { li { a href={ "/o/" (it.id) } dir="auto" { (it.name) } " " span class="quiet" { (t!(cx, "erase-alone-steward")) } } }
                @for it in &left.coalitions { li { a href={ "/c/" (it.slug) "/settings" } dir="auto" { (it.name) } " " span class="quiet" { (t!(cx, "erase-alone-coordinator")) } } }
            }
            (fields::tick("leave", "yes", form.has("leave"), html! { (t!(cx, "erase-alone-yes")) }))
            @if let Some(why) = form.why("leave") { p class="wrong" { (cx.lang.say(why)) } }
        }
    }
}

/// `POST /me/erase`
pub async fn erase(cx: Cx, form: Form) -> Result<Response> {
    let person = cx.who()?.person;
    let words = form.choice("words", |it| it.parse().ok())?.unwrap_or(Words::Stay);
    let mut tx = acts::begin(&cx, person).await?;
    match acts::erase(&mut tx, person, words, form.text("leave") == "yes").await {
        Ok(()) => {
            tx.commit().await?;
            cookies::signed_out(&cx.house, "/privacy?erased")
        }
        Err(Error::Invalid(problems)) => {
            drop(tx);
            let page = show(&cx, &form.with(problems)).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(other) => Err(other),
    }
}
