//! The letters that the demo town would have sent, shown instead.
//!
//! Invariant: outside the demo there is no such page; letters belong to those they were written to.

use axum::extract::Path;
use axum::response::Response;
use base::outbox::{self, Letter};
use base::{Cx, Doors, Error, Result, t, time};
use maud::{Markup, html};

use crate::digest::pages::{alone, frame};
use crate::mail;

/// How many of the latest letters are shown.
const SHOWN: i64 = 100;

/// The doors of these pages.
pub fn routes() -> Doors {
    Doors::new().get("/demo/outbox", list).get("/demo/outbox/{letter}", one).get("/demo/outbox/{letter}/page", page)
}

async fn list(cx: Cx) -> Result<Markup> {
    crate::roles::only_in_the_demo(&cx)?;
    let letters = outbox::latest(&cx, SHOWN).await?;
    let title = t!(cx, "demo-letters");
    let main = html! {
        (base::html::head(&cx, &[], &title, html! { (t!(cx, "demo-letters-lede")) }))
        @if letters.is_empty() {
            (base::html::empty(&cx, "drawing-letters", &t!(cx, "demo-letters-none"), &t!(cx, "demo-letters-none-then"), None))
        } @else {
            ol class="outbox" { @for letter in &letters { li class="mail" { (line(&cx, letter)) } } }
        }
    };
    Ok(base::html::narrow(&cx, &title, main))
}

fn line(cx: &Cx, letter: &Letter) -> Markup {
    // Whoever is not here yet has an address only.
    let to = if letter.to_name.is_empty() { &letter.to_address } else { &letter.to_name };
    html! {
        a href={ "/demo/outbox/" (letter.id) } {
            span class="mail-to" { (t!(cx, "demo-letter-to", name = to)) } " "
            b class="mail-about" { (letter.subject) } " "
            time datetime=(letter.written_at.to_rfc3339()) { (written(cx, letter)) }
        }
    }
}

fn written(cx: &Cx, letter: &Letter) -> String {
    time::moment(cx.lang, cx.zone(), letter.written_at, cx.now)
}

/// The letter of an address, in the demo.
async fn read(cx: &Cx, id: &str) -> Result<Letter> {
    crate::roles::only_in_the_demo(cx)?;
    outbox::letter(cx, id.parse().map_err(|_| Error::NotFound)?).await
}

/// The letter alone, as a mail program shows it.
async fn page(cx: Cx, Path(id): Path<String>) -> Result<Response> {
    let letter = read(&cx, &id).await?;
    Ok(alone(mail::message::page_of(&letter, &cx.house.url)))
}

async fn one(cx: Cx, Path(id): Path<String>) -> Result<Markup> {
    let letter = read(&cx, &id).await?;
    let crumbs = [(t!(cx, "demo-letters").into_owned(), "/demo/outbox".to_owned())];
    let main = html! {
        header class="head" { (base::html::crumbs(&cx, &crumbs)) h1 { (letter.subject) } }
        article class="mail-open" {
            dl class="facts" {
                div { dt { (t!(cx, "demo-letter-for")) } dd { (letter.to_name) " <" (letter.to_address) ">" } }
                div { dt { (t!(cx, "demo-letter-written")) } dd { (written(&cx, &letter)) } }
            }
        }
        section class="part" aria-labelledby="as-page" {
            div class="part-head" { h2 id="as-page" { (t!(cx, "digest-as-page")) } a href={ "/demo/outbox/" (letter.id) "/page" } { (t!(cx, "digest-alone")) } }
            (frame(&cx, &format!("/demo/outbox/{}/page", letter.id)))
        }
        section class="part" aria-labelledby="as-text" {
            div class="part-head" { h2 id="as-text" { (t!(cx, "digest-as-text")) } }
            pre class="mail-text" { (body(&cx, &letter.body)) }
        }
    };
    Ok(base::html::narrow(&cx, &letter.subject, main))
}

/// The text of a letter; addresses of this house can be followed, others are only words.
fn body(cx: &Cx, text: &str) -> Markup {
    let ours = format!("{}/", cx.house.url);
    let ends = |it: char| it.is_whitespace() || it == '>' || it == ')';
    html! {
        @for (n, piece) in text.split(&ours).enumerate() {
            @if n == 0 { (piece) } @else {
                @let (path, rest) = piece.split_at(piece.find(ends).unwrap_or(piece.len()));
                a href={ "/" (path) } { (ours) (path) } (rest)
            }
        }
    }
}
