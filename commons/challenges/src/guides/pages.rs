//! The list of guides, and a guide.

use axum::extract::Path;
use base::html::{self, prose::prose};
use base::{Cx, Result, t};
use maud::{Markup, html};

use super::types::Guide;

fn word(cx: &Cx, guide: Guide, end: &str) -> String {
    cx.lang.word(&format!("guides-{guide}{end}")).into_owned()
}

/// `GET /guides`
pub async fn list(cx: Cx) -> Markup {
    let title = t!(cx, "guides-title");
    let main = html! {
        (html::head(&cx, &[], &title, html! { (t!(cx, "guides-lede")) }))
        ul class="rows" { @for guide in Guide::ALL { li {
            h2 { a href={ "/guides/" (guide) } { (word(&cx, *guide, "")) } }
            p { (word(&cx, *guide, "-is")) }
            p class="quiet small" { (t!(cx, "guides-helps", challenge = cx.lang.word(&format!("challenges-{}", guide.helps())))) }
        } } }
    };
    html::narrow(&cx, &title, main)
}

/// The parts of a text, each with its heading; what stands above the first heading has none.
fn sections(text: &str) -> Vec<(&str, &str)> {
    let mut parts = text.split("### ");
    let begin = parts.next().map(|it| ("", it));
    begin.into_iter().chain(parts.map(|it| it.split_once('\n').unwrap_or((it, "")))).collect()
}

/// `GET /guides/{guide}`
pub async fn show(cx: Cx, Path(name): Path<String>) -> Result<Markup> {
    let guide: Guide = name.parse()?;
    let title = word(&cx, guide, "");
    let crumbs = [(t!(cx, "guides-title").into_owned(), "/guides".to_owned())];
    let others = Guide::ALL.iter().filter(|it| **it != guide);
    let main = html! {
        (html::head(&cx, &crumbs, &title, html! { (word(&cx, guide, "-is")) }))
        p class="quiet small" { (t!(cx, "guides-minutes")) }
        @for (heading, text) in sections(&word(&cx, guide, "-text")) {
            section class="part" { @if !heading.is_empty() { h2 { (heading) } } div class="prose" { (prose(text)) } }
        }
        section class="part" aria-labelledby="exercise" {
            div class="part-head" { h2 id="exercise" { (t!(cx, "guides-exercise")) } }
            div class="prose" { (prose(&word(&cx, guide, "-exercise"))) }
        }
        section class="part no-print" aria-labelledby="others" {
            div class="part-head" { h2 id="others" { (t!(cx, "guides-others")) } }
            ul { @for it in others { li { a href={ "/guides/" (it) } { (word(&cx, *it, "")) } } } }
        }
        p class="quiet small" { (t!(cx, "guides-free")) }
    };
    Ok(html::narrow(&cx, &title, main))
}
