//! The parts of the pages: where a webhook stands, what is done with it, its messages.

use base::html::{self, state};
use base::{Cx, t, time};
use chrono::{DateTime, Utc};
use maud::{Markup, html};

use super::rules::TRIES;
use super::types::{Delivery, Hook, Kind};

/// What a kind of events is called.
pub fn kind_word(cx: &Cx, kind: Kind) -> String {
    cx.lang.word(&format!("webhook-kind-{kind}")).into_owned()
}

fn at(cx: &Cx, at: DateTime<Utc>) -> String {
    time::moment(cx.lang, cx.zone(), at, cx.now)
}

/// One webhook in the list.
pub fn row(cx: &Cx, it: &Hook, home: &str) -> Markup {
    html! {
        li class="row" {
            div {
                p { a href={ (home) "/" (it.id) } { b dir="auto" { (it.host()) } } " " (sign(cx, it)) }
                p class="small quiet" { (says(cx, it)) }
            }
        }
    }
}

/// Where it stands, as a sign with its word.
fn sign(cx: &Cx, it: &Hook) -> Markup {
    match (it.off_at, it.failing_since) {
        (Some(_), _) => state(cx, "ended", &t!(cx, "webhook-off")),
        (None, Some(_)) => state(cx, "under-notice", &t!(cx, "webhook-fails")),
        (None, None) => state(cx, "agreed", &t!(cx, "webhook-hears")),
    }
}

/// Whose it is, and what it hears.
pub fn says(cx: &Cx, it: &Hook) -> String {
    let owner = it.organization_name.clone().or_else(|| cx.place.as_ref().map(|it| it.name.clone()));
    let kinds: Vec<String> = it.kinds().into_iter().map(|kind| kind_word(cx, kind)).collect();
    t!(cx, "webhook-hears-of", name = owner.unwrap_or_default(), kinds = kinds.join(" · "))
}

/// What is not as it should be.
pub fn standing(cx: &Cx, it: &Hook) -> Markup {
    html! {
        @if let (Some(off), Some(why)) = (it.off_at, it.off_why) {
            (html::notice(cx, "refused", html! { p { (t!(cx, "webhook-off-says", why = why.as_str(), at = at(cx, off))) } }))
        } @else if let Some(since) = it.failing_since {
            (html::notice(cx, "waiting", html! { p { (t!(cx, "webhook-fails-says", at = at(cx, since))) } }))
        }
    }
}

/// What is known of it.
pub fn facts(cx: &Cx, it: &Hook) -> Markup {
    let until = it.old_until.filter(|until| *until > cx.now);
    html! {
        dl class="facts" {
            div { dt { (t!(cx, "webhook-address")) } dd { code { (it.address) } } }
            div { dt { (t!(cx, "webhook-since")) } dd { (time::date(cx.lang, cx.day_of(it.made_at))) } }
            div { dt { (t!(cx, "webhook-waiting")) } dd { (it.waiting) } }
            @if let Some(until) = until { div { dt { (t!(cx, "webhook-old-secret")) } dd { (t!(cx, "webhook-old-until", at = at(cx, until))) } } }
        }
    }
}

/// What can be done with it.
pub fn deeds(cx: &Cx, it: &Hook, here: &str) -> Markup {
    let button = |deed: &str, class: &str, words: &str| {
        html::form_in(cx, &format!("{here}/{deed}"), "", html! { button class=(class) { (words) } })
    };
    html! {
        div class="buttons" {
            @if it.off_at.is_none() {
                (button("trial", "button button-main", &t!(cx, "webhook-try")))
                (button("stop", "button", &t!(cx, "webhook-stop")))
            } @else { (button("start", "button button-main", &t!(cx, "webhook-start"))) }
        }
        details class="why" {
            summary { (t!(cx, "webhook-more")) }
            p { (t!(cx, "webhook-secret-says")) }
            (button("secret", "button", &t!(cx, "webhook-secret-renew")))
            p { (t!(cx, "webhook-remove-says")) }
            (button("remove", "button button-danger", &t!(cx, "webhook-remove", host = it.host())))
        }
    }
}

/// Messages that were given up, each to be decided about.
pub fn given_up(cx: &Cx, dead: &[Delivery], here: &str) -> Markup {
    html! { @if !dead.is_empty() {
        section class="part" aria-labelledby="dead" {
            div class="part-head" { h2 id="dead" { (t!(cx, "webhook-dead", n = dead.len())) } }
            p class="quiet" { (t!(cx, "webhook-dead-says", tries = TRIES)) }
            ul class="rows" { @for it in dead {
                li class="row" {
                    div {
                        p { (sentence(it)) }
                        p class="small quiet" { (at(cx, it.made_at)) " · " (outcome(cx, it)) }
                        (detail(cx, it))
                    }
                    div class="row-end buttons" {
                        (html::form_in(cx, &format!("{here}/deliveries/{}/again", it.id), "", html! { button class="button" { (t!(cx, "webhook-again")) } }))
                        (html::form_in(cx, &format!("{here}/deliveries/{}/drop", it.id), "", html! { button class="button button-quiet" { (t!(cx, "webhook-drop")) } }))
                    }
                }
            } }
        }
    } }
}

/// The latest messages.
pub fn log(cx: &Cx, latest: &[Delivery]) -> Markup {
    html! {
        section class="part" aria-labelledby="latest" {
            div class="part-head" { h2 id="latest" { (t!(cx, "webhook-latest")) } }
            @if latest.is_empty() { p class="quiet" { (t!(cx, "webhook-latest-none")) } } @else {
                table class="table table-stack" {
                    caption class="unseen" { (t!(cx, "webhook-latest")) }
                    thead { tr {
                        th { (t!(cx, "webhook-what")) } th { (t!(cx, "webhook-when")) } th { (t!(cx, "webhook-outcome")) } th class="number" { (t!(cx, "webhook-took")) }
                    } }
                    tbody { @for it in latest { tr {
                        th scope="row" { (sentence(it)) (detail(cx, it)) }
                        td data-label=(t!(cx, "webhook-when")) { (at(cx, it.made_at)) }
                        td data-label=(t!(cx, "webhook-outcome")) { (outcome(cx, it)) }
                        td data-label=(t!(cx, "webhook-took")) class="number" { @match it.took { Some(took) => (t!(cx, "webhook-took-ms", n = took)), None => "–" } }
                    } } }
                }
            }
        }
    }
}

/// What a message says, as people read it.
fn sentence(it: &Delivery) -> Markup {
    let body: serde_json::Value = serde_json::from_str(&it.body).unwrap_or_default();
    html! { span dir="auto" { (body["sentence"].as_str().unwrap_or(&it.verb)) } }
}

/// What a message says, as a program reads it, and what came back.
fn detail(cx: &Cx, it: &Delivery) -> Markup {
    html! {
        details class="why" {
            summary { (t!(cx, "webhook-message")) }
            p class="small" { code { (it.body) } }
            @if let Some(answer) = it.answer.as_ref().filter(|it| !it.is_empty()) {
                p class="small" { (t!(cx, "webhook-answered")) " " code dir="auto" { (answer) } }
            }
        }
    }
}

/// What came of it so far.
fn outcome(cx: &Cx, it: &Delivery) -> String {
    let last = match (it.status, it.failure.as_deref()) {
        (Some(status), _) => t!(cx, "webhook-status", status = status.to_string()),
        (None, Some(failure)) => cx.lang.word(failure).into_owned(),
        (None, None) => String::new(),
    };
    match (it.sent_at, it.dead_at) {
        (Some(_), _) => t!(cx, "webhook-delivered", last = last),
        (None, Some(_)) => last,
        (None, None) if it.tries == 0 => t!(cx, "webhook-not-yet").into_owned(),
        (None, None) => t!(cx, "webhook-tried", last = last, n = it.tries, at = at(cx, it.due_at)),
    }
}

/// The page that shows a secret, once.
pub fn secret(cx: &Cx, it: &Hook, secret: &str, home: &str) -> Markup {
    let title = t!(cx, "webhook-secret");
    let main = html! {
        (html::head(cx, &[(t!(cx, "webhooks").into_owned(), home.to_owned())], &title, html! { (t!(cx, "webhook-secret-once", host = it.host())) }))
        section class="card" {
            p { code { (secret) } }
            p class="quiet" { (t!(cx, "webhook-secret-how")) }
            div class="buttons" { a class="button button-main" href={ (home) "/" (it.id) } { (t!(cx, "webhook-secret-kept")) } }
        }
        (how(cx))
    };
    html::narrow(cx, &title, main)
}

/// How a program reads what it is told.
pub fn how(cx: &Cx) -> Markup {
    html! { details class="why" {
        summary { (t!(cx, "webhook-how")) }
        p { (t!(cx, "webhook-how-message")) }
        p { code { r#"{"id": "…", "type": "relationship.agreed", "at": "…", "number": 412, "coalition": "elmwater", "subject": {"kind": "relationship", "id": "…", "url": "…"}, "facts": {…}, "sentence": "…"}"# } }
        p { (t!(cx, "webhook-how-signed")) " " code { "Webhook-Id" } ", " code { "Webhook-Timestamp" } ", " code { "Webhook-Signature: v1,…" } }
        p { (t!(cx, "webhook-how-again")) }
    } }
}
