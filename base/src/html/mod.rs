//! What every page is made of: the shell here, small parts in [`parts`], form fields in [`fields`], Markdown in [`prose`].
//!
//! The vocabulary of classes is `docs/look.md`. Pages carry no inline style and no inline script.

pub mod fields;
pub mod parts;
pub mod prose;

pub use fields::{Field, form, form_alone, form_in, problems};
pub use parts::{icon, mark_of, notice, org, state, why};
pub use prose::{prose, prose_with};

use maud::{DOCTYPE, Markup, html};

use crate::cx::{Cx, Nav, Who};
use crate::form::encoded;
use crate::t;
use crate::words::Lang;

/// A page with its title and everything inside `<main>`.
pub fn page(cx: &Cx, title: &str, main: Markup) -> Markup {
    page_of(cx, title, "page", main)
}

/// A page for reading or filling in: narrower lines.
pub fn narrow(cx: &Cx, title: &str, main: Markup) -> Markup {
    page_of(cx, title, "page page-narrow", main)
}

fn page_of(cx: &Cx, title: &str, class: &str, main: Markup) -> Markup {
    let place = cx.place.as_ref().map_or("Manyhands", |place| &place.name);
    html! {
        (DOCTYPE)
        html lang=(cx.lang) dir="ltr" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (title) " · " (place) }
                link rel="stylesheet" href=((cx.house.asset)("app.css"));
                link rel="icon" type="image/svg+xml" href=((cx.house.asset)("brand.svg"));
                @if let Some(place) = cx.place.as_ref().filter(|_| cx.path.starts_with("/c/")) {
                    link rel="alternate" type="application/atom+xml" title=(place.name) href=(feed_of(cx, &place.slug));
                }
                (script(cx, "app.js"))
                @if cx.who.is_some() { (script(cx, "live.js")) }
            }
            body data-live=[cx.who.as_ref().map(|_| "/live")] data-live-changed=[cx.who.as_ref().map(|_| t!(cx, "live-changed"))] data-live-show=[cx.who.as_ref().map(|_| t!(cx, "live-show"))] {
                a class="skip" href="#main" { (t!(cx, "skip-to-page")) }
                (masthead(cx))
                (nav(cx))
                main class=(class) id="main" {
                    // A form led here; see `doors::kept`.
                    @if cx.path.ends_with("?kept") { (notice(cx, "kept", html! { p { (t!(cx, "kept")) } })) }
                    (main)
                }
                (footer(cx))
            }
        }
    }
}

/// Where a feed reader finds what is public of a coalition, in the language of this page.
pub fn feed_of(cx: &Cx, slug: &str) -> String {
    format!("/c/{slug}/feed?lang={}", cx.lang)
}

/// A page that a letter's link opens: without ways to other pages, and without a script, for whoever did not sign in.
pub fn alone(cx: &Cx, title: &str, main: Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(cx.lang) dir="ltr" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="robots" content="noindex";
                title { (title) " · " (cx.place.as_ref().map_or("Manyhands", |place| &place.name)) }
                link rel="stylesheet" href=((cx.house.asset)("app.css"));
                link rel="icon" type="image/svg+xml" href=((cx.house.asset)("brand.svg"));
            }
            body class="alone" {
                a class="skip" href="#main" { (t!(cx, "skip-to-page")) }
                header class="masthead" {
                    a class="brand" href="/" aria-label="Manyhands" {
                        svg class="brand-mark" aria-hidden="true" { use href=(cx.mark("manyhands")) {} }
                        span class="brand-name" { "Manyhands" }
                    }
                    @if let Some(place) = &cx.place { a class="coalition" href={ "/c/" (place.slug) } { (place.name) } }
                }
                main class="page page-narrow" id="main" { (main) }
                footer class="footer" {
                    p { (t!(cx, "what-this-is")) }
                    ul { li { a href="/about" { (t!(cx, "about")) } } }
                }
            }
        }
    }
}

/// A script module, unless the program was built without scripts.
pub fn script(cx: &Cx, name: &str) -> Markup {
    let address = (cx.house.asset)(name);
    html! { @if !address.is_empty() { script type="module" src=(address) {} } }
}

fn masthead(cx: &Cx) -> Markup {
    html! {
        header class="masthead" {
            a class="brand" href="/" aria-label="Manyhands" {
                svg class="brand-mark" aria-hidden="true" { use href=(cx.mark("manyhands")) {} }
                span class="brand-name" { "Manyhands" }
            }
            @if let Some(place) = &cx.place {
                a class="coalition" href={ "/c/" (place.slug) } { (place.name) }
                form class="search" role="search" action={ "/c/" (place.slug) "/organizations" } {
                    label class="unseen" for="q" { (t!(cx, "search")) }
                    (icon(cx, "search"))
                    input id="q" name="q" type="search" placeholder=(t!(cx, "search"));
                }
            }
            @match cx.who.as_deref() {
                Some(who) => (acting(cx, who)),
                None => a class="button" href=(to_sign_in(cx)) { (t!(cx, "sign-in")) },
            }
        }
    }
}

/// The way to sign in and back to this page.
fn to_sign_in(cx: &Cx) -> String {
    match cx.path.as_ref() {
        path if path == "/" || path.starts_with("/sign-in/") => "/sign-in".to_owned(),
        path if path.starts_with("/sign-in") => path.to_owned(),
        path => sign_in_first(path),
    }
}

/// The way to sign in first, and then to a page of ours.
pub fn sign_in_first(back: &str) -> String {
    format!("/sign-in?back={}", encoded(back))
}

fn acting(cx: &Cx, who: &Who) -> Markup {
    let now = who.acting.as_ref().map(|acting| acting.organization);
    html! {
        details class="acting" {
            summary {
                @if let Some(acting) = &who.acting { (mark_of(acting.organization, &acting.name, acting.hue, acting.logo, "org-mark-s")) }
                span class="acting-who" {
                    b { (who.name) } " "
                    span { @match &who.acting {
                        Some(acting) => (t!(cx, "acting-for", name = &acting.name)),
                        None => (t!(cx, "acting-for-oneself")),
                    } }
                }
            }
            div class="acting-menu" {
                (form_in(cx, "/acting-for", "", html! {
                    input type="hidden" name="back" value=(cx.path);
                    p { (t!(cx, "act-for")) }
                    @for hat in &who.hats {
                        button name="organization" value=(hat.organization) aria-current=[(Some(hat.organization) == now).then_some("true")] {
                            (mark_of(hat.organization, &hat.name, hat.hue, hat.logo, "org-mark-s"))
                            span class="acting-name" { (hat.name) } " "
                            span class="acting-role" { (cx.lang.word(&format!("role-{}", hat.role))) }
                        }
                    }
                    button name="organization" value="" aria-current=[now.is_none().then_some("true")] {
                        svg class="icon" aria-hidden="true" { use href=(cx.mark("person")) {} }
                        span class="acting-name" { (t!(cx, "oneself")) } " "
                        @if who.coordinated().next().is_some() { span class="acting-role" { (t!(cx, "role-coordinator")) } }
                    }
                }))
                (coalitions(cx, who))
                ul {
                    li { a href="/me" { (t!(cx, "your-page")) } }
                    @if let Some(place) = cx.place.as_ref().filter(|place| place.coordinator) {
                        li { a href={ "/c/" (place.slug) "/settings" } { (t!(cx, "settings-of", name = &place.name)) } }
                    }
                    @if who.operator { li { a href="/admin" { (t!(cx, "this-installation")) } } }
                }
                (form_in(cx, "/sign-out", "", html! { button class="link" { (t!(cx, "sign-out")) } }))
            }
        }
    }
}

/// The ways between the coalitions of somebody who belongs to several.
fn coalitions(cx: &Cx, who: &Who) -> Markup {
    let here = cx.place.as_ref().map(|place| place.coalition);
    html! {
        @if who.coalitions.len() > 1 {
            nav aria-label=(t!(cx, "your-coalitions")) {
                p { (t!(cx, "your-coalitions")) }
                ul { @for it in &who.coalitions {
                    li { a href={ "/c/" (it.slug) } aria-current=[(Some(it.coalition) == here).then_some("true")] { span class="acting-name" { (it.name) } } }
                } }
            }
        }
    }
}

fn nav(cx: &Cx) -> Markup {
    let Some(place) = &cx.place else {
        return html! {};
    };
    let here = cx.path.split('?').next().unwrap_or_default();
    html! {
        nav class="nav" aria-label=(t!(cx, "pages")) {
            ul {
                @for Nav { word, below, also, icon: mark, .. } in cx.house.nav.iter().filter(|it| !it.own || place.own()) {
                    @let address = if below.is_empty() { "/".to_owned() } else { format!("/c/{}{below}", place.slug) };
                    @let in_one = |below: &str| here.strip_prefix("/c/").and_then(|it| it.strip_prefix(place.slug.as_str())).is_some_and(|it| it.starts_with(below));
                    @let current = if below.is_empty() { here == "/" } else { in_one(below) || also.iter().any(|it| in_one(it)) };
                    li { a href=(address) aria-current=[current.then_some("page")] {
                        (icon(cx, mark)) span { (cx.lang.word(word)) }
                    } }
                }
            }
        }
    }
}

fn footer(cx: &Cx) -> Markup {
    html! {
        footer class="footer" {
            p { @match &cx.place {
                Some(place) => (t!(cx, "kept-here", name = &place.name)),
                None => (t!(cx, "what-this-is")),
            } }
            ul {
                li { a href="/about" { (t!(cx, "about")) } }
                li { a href="/privacy" { (t!(cx, "privacy")) } }
                li { a href="/api" { (t!(cx, "for-programs")) } }
                @if cx.house.demo {
                    li { a href="/demo" { (t!(cx, "demo-roles")) } }
                    li { a href="/demo/outbox" { (t!(cx, "demo-letters")) } }
                }
            }
            form class="languages" method="post" action="/language" {
                input type="hidden" name="back" value=(cx.path);
                @for lang in Lang::ALL {
                    button name="language" value=(lang) lang=(lang) aria-current=[(*lang == cx.lang).then_some("true")] { (lang.own_name()) }
                }
            }
        }
    }
}

/// The head of a page: where it is, its heading, and one sentence that says what matters.
pub fn head(cx: &Cx, crumbs: &[(String, String)], title: &str, lede: Markup) -> Markup {
    html! {
        header class="head" {
            (self::crumbs(cx, crumbs))
            h1 { (title) }
            p class="lede" { (lede) }
        }
    }
}

/// The way here: `(words, address)`.
pub fn crumbs(cx: &Cx, crumbs: &[(String, String)]) -> Markup {
    html! {
        @if !crumbs.is_empty() {
            nav class="crumbs" aria-label=(t!(cx, "where-this-is")) { ol { @for (words, address) in crumbs { li { a href=(address) { (words) } } } } }
        }
    }
}

/// A page that only says why it is not another: the drawing, a heading, a sentence, and the ways on.
pub fn stop(cx: &Cx, title: &str, says: &str, ways: Markup) -> Markup {
    narrow(
        cx,
        title,
        html! {
            div class="stop" {
                svg class="drawing" aria-hidden="true" { use href=(cx.mark("drawing-path")) {} }
                h1 { (title) }
                p { (says) }
                div class="buttons" { (ways) }
            }
        },
    )
}

/// What stands where a list is empty: what it would hold, and the one thing to do.
pub fn empty(cx: &Cx, drawing: &str, says: &str, then: &str, way: Option<(&str, &str)>) -> Markup {
    html! {
        div class="empty" {
            svg class="drawing" aria-hidden="true" { use href=(cx.mark(drawing)) {} }
            p class="empty-says" { (says) }
            p { (then) }
            @if let Some((words, address)) = way { a class="button" href=(address) { (words) } }
        }
    }
}
