//! What is stored about a person, why, for how long, who sees it, and how it is taken away and erased.
//!
//! Invariant: the numbers of this page are those by which the program clears away (`retention.rs`).

use base::html::{self, notice};
use base::{Cx, Doors, t};
use maud::{Markup, html};
use people::sign_in::rules::MINUTES;
use people::visitor::{SESSION_DAYS, SESSION_MOST_DAYS};

use crate::retention::{ATTEMPT_DAYS, DRAFT_DAYS, FORM_DAYS, LETTER_DAYS, LETTER_TEXT_DAYS};

base::words!("privacy");

/// The doors of this page.
pub fn routes() -> Doors {
    Doors::new().get("/privacy", page)
}

async fn page(cx: Cx) -> Markup {
    let title = t!(cx, "privacy-title");
    let main = html! {
        (html::head(&cx, &[], &title, html! { (t!(cx, "privacy-lede")) }))
        @if cx.path.ends_with("?erased") { (notice(&cx, "kept", html! { p { (t!(cx, "privacy-erased")) } })) }
        (stored(&cx))
        (part(&t!(cx, "privacy-who"), &[
            t!(cx, "privacy-who-you").into_owned(),
            t!(cx, "privacy-who-others").into_owned(),
            t!(cx, "privacy-who-operator").into_owned(),
            t!(cx, "privacy-who-nobody").into_owned(),
        ]))
        (part(&t!(cx, "privacy-yours"), &[
            t!(cx, "privacy-yours-take").into_owned(),
            t!(cx, "privacy-yours-change").into_owned(),
            t!(cx, "privacy-yours-erase").into_owned(),
            t!(cx, "privacy-yours-backups").into_owned(),
        ]))
        @if cx.who.is_some() { p class="buttons" {
            a class="button" href="/me/takeaway" { (t!(cx, "privacy-take")) }
            a class="button button-quiet" href="/me/erase" { (t!(cx, "privacy-erase")) }
        } }
    };
    html::narrow(&cx, &title, main)
}

/// What, why, and for how long.
fn stored(cx: &Cx) -> Markup {
    let rows: [[String; 3]; 13] = [
        [
            t!(cx, "privacy-name").into_owned(),
            t!(cx, "privacy-name-why").into_owned(),
            t!(cx, "privacy-until-erased").into_owned(),
        ],
        [
            t!(cx, "privacy-addresses").into_owned(),
            t!(cx, "privacy-addresses-why").into_owned(),
            t!(cx, "privacy-until-erased").into_owned(),
        ],
        [
            t!(cx, "privacy-sessions").into_owned(),
            t!(cx, "privacy-sessions-why").into_owned(),
            t!(cx, "privacy-sessions-long", n = SESSION_DAYS, most = SESSION_MOST_DAYS),
        ],
        [
            t!(cx, "privacy-links").into_owned(),
            t!(cx, "privacy-links-why").into_owned(),
            t!(cx, "privacy-links-long", n = MINUTES),
        ],
        [
            t!(cx, "privacy-passkeys").into_owned(),
            t!(cx, "privacy-passkeys-why").into_owned(),
            t!(cx, "privacy-until-removed").into_owned(),
        ],
        [
            t!(cx, "privacy-tokens").into_owned(),
            t!(cx, "privacy-tokens-why").into_owned(),
            t!(cx, "privacy-until-removed").into_owned(),
        ],
        [
            t!(cx, "privacy-feeds").into_owned(),
            t!(cx, "privacy-feeds-why").into_owned(),
            t!(cx, "privacy-until-removed").into_owned(),
        ],
        [
            t!(cx, "privacy-acts").into_owned(),
            t!(cx, "privacy-acts-why").into_owned(),
            t!(cx, "privacy-acts-long").into_owned(),
        ],
        [
            t!(cx, "privacy-letters").into_owned(),
            t!(cx, "privacy-letters-why").into_owned(),
            t!(cx, "privacy-letters-long", n = LETTER_DAYS, text = LETTER_TEXT_DAYS),
        ],
        [
            t!(cx, "privacy-invited").into_owned(),
            t!(cx, "privacy-invited-why").into_owned(),
            t!(cx, "privacy-invited-long").into_owned(),
        ],
        [
            t!(cx, "privacy-lists").into_owned(),
            t!(cx, "privacy-lists-why").into_owned(),
            t!(cx, "privacy-days", n = DRAFT_DAYS),
        ],
        [
            t!(cx, "privacy-attempts").into_owned(),
            t!(cx, "privacy-attempts-why").into_owned(),
            t!(cx, "privacy-days", n = ATTEMPT_DAYS),
        ],
        [
            t!(cx, "privacy-forms").into_owned(),
            t!(cx, "privacy-forms-why").into_owned(),
            t!(cx, "privacy-days", n = FORM_DAYS),
        ],
    ];
    let heads = [t!(cx, "privacy-what"), t!(cx, "privacy-why"), t!(cx, "privacy-long")];
    html! {
        section class="part" aria-labelledby="stored" {
            div class="part-head" { h2 id="stored" { (t!(cx, "privacy-stored")) } }
            table class="table table-stack" {
                caption class="unseen" { (t!(cx, "privacy-stored")) }
                thead { tr { @for head in &heads { th scope="col" { (head) } } } }
                tbody { @for [what, why, long] in &rows { tr {
                    th scope="row" { (what) } td data-label=(heads[1]) { (why) } td data-label=(heads[2]) { (long) }
                } } }
            }
        }
    }
}

fn part(heading: &str, sentences: &[String]) -> Markup {
    html! { section class="part" { h2 { (heading) } ul class="rows" { @for it in sentences { li { (it) } } } } }
}
