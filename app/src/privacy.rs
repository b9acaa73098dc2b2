//! What is stored about a person, why, for how long, who sees it, and how it is taken away and erased.
//!
//! Invariant: the numbers of this page are those by which the program clears away (`retention.rs`).

use base::html::{self, notice};
use base::{Cx, Doors, t};
use maud::{Markup, html};
use people::action_links::rules;
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

/// One thing that is stored about a person; its words are `privacy-{key}` and `privacy-{key}-why`.
pub struct Stored {
    /// What its words begin with.
    pub key: &'static str,
    /// The tables that it speaks for.
    pub tables: &'static [&'static str],
    long: fn(&Cx) -> String,
}

/// Everything that is stored about a person: a test sees that no table with somebody in it is missing.
pub const STORED: [Stored; 23] = [
    Stored { key: "name", tables: &["person", "erased"], long: until_erased },
    Stored { key: "addresses", tables: &["person_address", "address_link"], long: until_erased },
    Stored {
        key: "sessions",
        tables: &["session"],
        long: |cx| t!(cx, "privacy-sessions-long", n = SESSION_DAYS, most = SESSION_MOST_DAYS),
    },
    Stored { key: "links", tables: &["sign_in_link"], long: |cx| t!(cx, "privacy-links-long", n = MINUTES) },
    Stored { key: "passkeys", tables: &["passkey", "ceremony"], long: until_removed },
    Stored { key: "accounts", tables: &["sign_in_with"], long: until_erased },
    Stored { key: "tokens", tables: &["token"], long: until_removed },
    Stored { key: "feeds", tables: &["feed"], long: until_removed },
    Stored {
        key: "roles",
        tables: &["representative", "coordinator", "operator", "operator_expected"],
        long: |cx| t!(cx, "privacy-roles-long").into_owned(),
    },
    Stored {
        key: "acts",
        tables: &[
            "acceptance",
            "challenge_check",
            "choice",
            "chooser",
            "choosing_policy",
            "comment",
            "funding",
            "goal_seat",
            "goal_table",
            "goal_tie",
            "goal_voice",
            "joining",
            "journal",
            "leading_order",
            "leading_turn",
            "mention",
            "move",
            "notice",
            "question",
            "refusal",
            "settlement",
            "terms",
            "one_to_one_round",
            "trust_doing",
            "trust_heard",
            "trust_mending",
            "trust_mending_yes",
            "trust_promise",
            "trust_rhythm",
            "trust_showing",
        ],
        long: |cx| t!(cx, "privacy-acts-long").into_owned(),
    },
    Stored { key: "sheets", tables: &["sheet"], long: until_erased },
    Stored {
        key: "trust",
        tables: &["trust_answer"],
        long: |cx| {
            t!(
                cx,
                "privacy-trust-long",
                months = i64::from(::trust::pulse::rules::EXPIRES),
                days = ::trust::pulse::rules::KEPT
            )
        },
    },
    Stored {
        key: "one-to-ones",
        tables: &["one_to_one_note", "one_to_one_pair", "one_to_one_rest", "one_to_one_taker"],
        long: |cx| {
            let (notes, days) = (::trust::one_to_ones::rules::NOTES_KEPT, ::trust::one_to_ones::rules::KEPT);
            t!(cx, "privacy-one-to-ones-long", notes = notes, days = days)
        },
    },
    Stored {
        key: "challenges",
        tables: &["challenge_answer"],
        long: |cx| t!(cx, "privacy-challenges-long", days = challenges::check::rules::KEPT),
    },
    Stored { key: "leading", tables: &["first_step", "leading_place", "leading_task"], long: until_erased },
    Stored { key: "contacts", tables: &["contact"], long: |cx| t!(cx, "privacy-contacts-long").into_owned() },
    Stored {
        key: "letters",
        tables: &["outbox"],
        long: |cx| t!(cx, "privacy-letters-long", n = LETTER_DAYS, text = LETTER_TEXT_DAYS),
    },
    Stored {
        key: "rhythms",
        tables: &["digest", "rhythm", "told", "stop_link", "stopped", "bounce"],
        long: until_erased,
    },
    Stored {
        key: "ways",
        tables: &["action_link", "action_link_opening"],
        long: |cx| t!(cx, "privacy-days", n = rules::DAYS + rules::KEPT),
    },
    Stored { key: "invited", tables: &["invitation", "claim"], long: |cx| t!(cx, "privacy-invited-long").into_owned() },
    Stored { key: "lists", tables: &["import_draft"], long: |cx| t!(cx, "privacy-days", n = DRAFT_DAYS) },
    Stored { key: "attempts", tables: &["attempt"], long: |cx| t!(cx, "privacy-days", n = ATTEMPT_DAYS) },
    Stored { key: "forms", tables: &["once", "call"], long: |cx| t!(cx, "privacy-days", n = FORM_DAYS) },
];

fn word(cx: &Cx, key: &str) -> String {
    cx.lang.word(key).into_owned()
}

fn until_erased(cx: &Cx) -> String {
    t!(cx, "privacy-until-erased").into_owned()
}

fn until_removed(cx: &Cx) -> String {
    t!(cx, "privacy-until-removed").into_owned()
}

/// What, why, and for how long.
fn stored(cx: &Cx) -> Markup {
    let heads = [t!(cx, "privacy-what"), t!(cx, "privacy-why"), t!(cx, "privacy-long")];
    html! {
        section class="part" aria-labelledby="stored" {
            div class="part-head" { h2 id="stored" { (t!(cx, "privacy-stored")) } }
            table class="table table-stack" {
                caption class="unseen" { (t!(cx, "privacy-stored")) }
                thead { tr { @for head in &heads { th scope="col" { (head) } } } }
                tbody { @for it in &STORED { tr {
                    th scope="row" { (word(cx, &format!("privacy-{}", it.key))) }
                    td data-label=(heads[1]) { (word(cx, &format!("privacy-{}-why", it.key))) }
                    td data-label=(heads[2]) { ((it.long)(cx)) }
                } } }
            }
        }
    }
}

fn part(heading: &str, sentences: &[String]) -> Markup {
    html! { section class="part" { h2 { (heading) } ul class="rows" { @for it in sentences { li { (it) } } } } }
}
