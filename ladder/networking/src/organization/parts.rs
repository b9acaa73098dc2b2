//! The parts of an organization's page.

use base::html::{icon, mark_of, prose, why};
use base::{Cx, t};
use maud::{Markup, html};
use people::organizations::Organization;
use people::organizations::contacts::Contact;
use people::organizations::rules::is_site;
use people::organizations::types::Seen;
use relationships::Level;
use relationships::access::Because;

use super::view::{View, What, Withheld};
use crate::directory::pages::sector;

/// The organization's own head, in its own colours.
pub fn head(cx: &Cx, it: &Organization, crumbs: Markup, acts: Markup) -> Markup {
    html! {
        header class={ "org-head hue-" (it.hue.rem_euclid(12)) } {
            (crumbs)
            (mark_of(it.id, &it.name, it.hue, it.logo, "org-mark-l"))
            div {
                h1 dir="auto" { (it.name) }
                @if !it.sentence.is_empty() { p class="org-says" dir="auto" { (it.sentence) } }
                p class="org-line" {
                    @if !it.other_name.is_empty() { span dir="auto" { (t!(cx, "org-also-called", name = &it.other_name)) } }
                    (sector(cx, it.sector))
                    @if !it.area.is_empty() { span dir="auto" { (it.area) } }
                    @if !it.languages.is_empty() { span dir="auto" { (it.languages) } }
                }
            }
            (acts)
        }
    }
}

/// What it does, its customs and the days it keeps, in its own words.
pub fn words(cx: &Cx, it: &Organization) -> Markup {
    html! {
        @if !it.does.is_empty() {
            section class="part" aria-labelledby="does" { h2 id="does" { (t!(cx, "org-does")) } (prose(&it.does)) }
        }
        @if !it.customs.is_empty() {
            section class="part" aria-labelledby="customs" { h2 id="customs" { (t!(cx, "org-customs")) } (prose(&it.customs)) }
        }
        @if !it.observances.is_empty() {
            section class="part" aria-labelledby="observances" { h2 id="observances" { (t!(cx, "org-observances")) } (prose(&it.observances)) }
        }
    }
}

/// How to reach it, as far as that is open, and what would open the rest.
pub fn reach(cx: &Cx, view: &View) -> Markup {
    let it = &view.organization;
    let silent = [&it.site, &it.mail, &it.phone, &it.address].iter().all(|it| it.is_empty());
    html! {
        section class="part" aria-labelledby="reach" {
            h2 id="reach" { (t!(cx, "org-reach")) }
            @if silent && view.contacts.is_empty() && view.withheld.is_empty() { p class="quiet" { (t!(cx, "org-reach-unknown")) } }
            @if !silent { (facts(cx, it)) }
            @if let (Ok(because), false) = (view.reach, it.mail.is_empty() && it.phone.is_empty() && it.address.is_empty()) {
                @if because != Because::Public { (why(cx, &because.sentence(cx))) }
            }
            @for (contact, because) in &view.contacts { (contact_card(cx, contact, *because)) }
            @for withheld in &view.withheld { p class="quiet" { (icon(cx, "closed")) " " (closed(cx, *withheld)) } }
        }
    }
}

fn facts(cx: &Cx, it: &Organization) -> Markup {
    html! {
        dl class="facts" {
            @if !it.site.is_empty() { (fact(&t!(cx, "org-site"), site(&it.site))) }
            @if !it.mail.is_empty() { (fact(&t!(cx, "org-mail"), mail(&it.mail))) }
            @if !it.phone.is_empty() { (fact(&t!(cx, "org-phone"), phone(&it.phone))) }
            @if !it.address.is_empty() { (fact(&t!(cx, "org-address"), html! { span dir="auto" { (it.address) } })) }
        }
    }
}

fn fact(words: &str, value: Markup) -> Markup {
    html! { div { dt { (words) } dd { (value) } } }
}

/// A site as a link where it is one, whoever wrote it down: what else stands there is shown and leads nowhere.
fn site(text: &str) -> Markup {
    html! { @if is_site(text) { a href=(text) rel="nofollow noopener noreferrer" { (text) } } @else { (text) } }
}

/// An address to write to. What would begin other fields of the letter in it is part of the address.
fn mail(text: &str) -> Markup {
    let plain = [("%", "%25"), ("?", "%3F"), ("&", "%26"), ("#", "%23")];
    let to = plain.into_iter().fold(text.to_owned(), |to, (sign, written)| to.replace(sign, written));
    html! { a href={ "mailto:" (to) } { (text) } }
}

/// A number to dial when there is one in it.
fn phone(text: &str) -> Markup {
    let dialled: String = text.chars().filter(|it| it.is_ascii_digit() || *it == '+').collect();
    html! { @if dialled.len() < 3 { (text) } @else { a href={ "tel:" (dialled) } { (text) } } }
}

fn contact_card(cx: &Cx, it: &Contact, because: Because) -> Markup {
    html! {
        h3 dir="auto" { (it.name) }
        @if !it.role.is_empty() { p class="quiet" dir="auto" { (it.role) } }
        dl class="facts" {
            @if !it.mail.is_empty() { (fact(&t!(cx, "org-mail"), mail(&it.mail))) }
            @if !it.phone.is_empty() { (fact(&t!(cx, "org-phone"), phone(&it.phone))) }
        }
        @if because != Because::Public { (why(cx, &because.sentence(cx))) }
    }
}

/// What would open a closed thing, in a sentence.
fn closed(cx: &Cx, it: Withheld) -> String {
    let level = it.from.map(|level| level.word(cx.lang).to_lowercase());
    match (it.what, level) {
        (What::Reach, None) => t!(cx, "org-reach-members").into_owned(),
        (What::Reach, Some(level)) => t!(cx, "org-reach-partners", level = level),
        (What::Contacts(n), None) => t!(cx, "org-contacts-members", n = n),
        (What::Contacts(n), Some(level)) => t!(cx, "org-contacts-partners", n = n, level = level),
    }
}

/// Who sees something, in a few words.
pub fn eyes(cx: &Cx, seen: Seen, level: i64) -> String {
    match (seen, Level::of(level)) {
        (Seen::Partners, Some(level)) => t!(cx, "org-seen-from", level = level.word(cx.lang).to_lowercase()),
        _ => cx.lang.word(&format!("seen-{seen}")).into_owned(),
    }
}
