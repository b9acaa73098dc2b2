//! The page about the doors for programs: each with what it takes and gives, and a way to try it.
//!
//! Without JavaScript the page is there to be read, with a line for a terminal under each door; with it, each has a small
//! form that asks in the name of whoever is signed in.

use base::api::{JSON, Kind, Operation};
use base::html::{self, script};
use base::{Cx, Result, t};
use maud::{Markup, html};
use people::visitor::at_home;

use super::operations;

/// `GET /api`
pub async fn page(cx: Cx) -> Result<Markup> {
    let title = t!(cx, "api-title");
    let all = operations();
    let groups: Vec<&[Operation]> = all.chunk_by(|one, other| one.group() == other.group()).collect();
    let main = html! {
        (html::head(&cx, &[], &title, html! { (cx.lang.word("api-lede")) }))
        section class="part" aria-labelledby="begin" {
            h2 id="begin" { (t!(cx, "api-begin")) }
            ol {
                li { (t!(cx, "api-begin-token")) " " a href="/me/tokens" { (t!(cx, "api-make-token")) } }
                li { (t!(cx, "api-begin-ask")) pre class="example" { code { "curl -H \"Authorization: Bearer mh_…\" " (cx.house.url) "/api/v1/me" } } }
                li { (t!(cx, "api-begin-again")) }
                li { (t!(cx, "api-begin-document")) " " a href="/api/openapi.json" { "openapi.json" } }
            }
        }
        (manners(&cx))
        @for group in &groups { (room(&cx, group)) }
        (script(&cx, "api-try.js"))
    };
    let cx = if cx.who.is_some() { at_home(&cx)? } else { cx };
    Ok(html::narrow(&cx, &title, main))
}

/// What holds for every door, and what goes wrong.
fn manners(cx: &Cx) -> Markup {
    let kinds = [
        ("sign-in", "401"),
        ("forbidden", "403"),
        ("not-found", "404"),
        ("refused", "409"),
        ("invalid", "422"),
        ("unfit", "400 · 408 · 412 · 413 · 415 · 428"),
        ("busy", "429"),
        ("broken", "500"),
    ];
    html! {
        section class="part" aria-labelledby="manners" {
            h2 id="manners" { (t!(cx, "api-manners")) }
            ul {
                li { (t!(cx, "api-manners-pages")) }
                li { (t!(cx, "api-manners-edit")) }
                li { (t!(cx, "api-manners-limit")) }
                li { (t!(cx, "api-manners-problem")) }
            }
            dl class="facts" {
                @for (kind, status) in kinds { div id=(kind) { dt { code { (kind) } " " (status) } dd { (cx.lang.word(&format!("api-kind-{kind}"))) } } }
            }
        }
    }
}

fn room(cx: &Cx, group: &[Operation]) -> Markup {
    let Some(name) = group.first().map(Operation::group) else { return html! {} };
    html! {
        section class="part" aria-labelledby={ "group-" (name) } {
            h2 id={ "group-" (name) } { (cx.lang.word(&format!("api-group-{name}"))) }
            @for it in group { (door(cx, it)) }
        }
    }
}

fn door(cx: &Cx, it: &Operation) -> Markup {
    html! {
        details class="door" id=(it.name) {
            summary { span class="door-method" { (it.method) } " " span class="door-says" { (it.says(cx.lang)) } }
            p { code class="door-path" { (it.path) } }
            p class="quiet" {
                @if it.open { (t!(cx, "api-open-to-all")) } @else { (cx.lang.word("api-scope")) " " b { (it.scope) } "." }
                @if it.kind == Kind::Edits { " " (t!(cx, "api-needs-etag")) }
            }
            pre class="example" { code { (curl(cx, it)) } }
            // A file is neither typed nor read on a page.
            @if it.takes == JSON && it.gives == JSON { api-try data-document="/api/openapi.json" data-name=(it.name) data-send=(t!(cx, "api-send")) data-body=(t!(cx, "api-body"))
                data-answer=(t!(cx, "api-answer")) data-asks=(t!(cx, "api-try-as", name = asks(cx))) hidden {} }
        }
    }
}

/// In whose name the page tries a door.
fn asks(cx: &Cx) -> String {
    match cx.who.as_deref() {
        Some(who) => who.acting.as_ref().map_or(who.name.clone(), |acting| acting.name.clone()),
        None => t!(cx, "api-try-nobody").into_owned(),
    }
}

fn curl(cx: &Cx, it: &Operation) -> String {
    let token = if it.open { "" } else { " -H \"Authorization: Bearer $TOKEN\"" };
    let method = if it.method == "GET" { String::new() } else { format!(" -X {}", it.method) };
    let body = match it.kind {
        _ if it.takes != JSON => " --data-binary @logo.png -H 'Content-Type: image/png'",
        _ if it.gives != JSON || it.kind == Kind::Hands => " -OJ",
        Kind::Acts | Kind::Makes | Kind::Edits if it.method != "DELETE" => " --json '{ … }'",
        _ => "",
    };
    let tag = if it.kind == Kind::Edits { " -H 'If-Match: \"…\"'" } else { "" };
    format!("curl{method}{token}{tag}{body} {}{}", cx.house.url, it.path)
}
