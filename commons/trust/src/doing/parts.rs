//! The five things to tick, and what two say, in sentences.

use base::form::not_understood;
use base::html::fields::tick;
use base::html::state;
use base::{Cx, Form, OrganizationId, Result, t, time};
use maud::{Markup, html};
use relationships::Level;

use super::reading::of;
use super::rules::{self, Beside, beside, each, highest};
use super::types::{Did, Said, Says};
use crate::pulse::types::Partner;

/// The value of the box "none of these".
const NONE: &str = "none";

fn name_of(about: OrganizationId) -> String {
    format!("did-{about}")
}

/// The five things and "none of these" about one partner, as a form asks them.
pub fn question(cx: &Cx, form: &Form, about: OrganizationId, name: &str, before: Option<u8>) -> Markup {
    let field = name_of(about);
    let typed = form.all(&field);
    let known = |did: Did| typed.is_empty() && before.is_some_and(|does| does & did.bit() > 0);
    let ticked = |did: Did| typed.contains(&did.as_str()) || known(did);
    let none = typed.contains(&NONE) || (typed.is_empty() && before == Some(0));
    html! {
        fieldset class="doing" {
            legend { (t!(cx, "doing-asks", name = name, months = rules::ASKED_ABOUT)) }
            p class="hint" { (t!(cx, "doing-asks-hint", name = name)) }
            @for did in Did::ALL { (tick(&field, did.as_str(), ticked(*did), html! { (cx.lang.word(&format!("doing-{did}"))) })) }
            (tick(&field, NONE, none, html! { (t!(cx, "doing-none")) }))
        }
    }
}

/// What a form says of these partners. Of whom nothing is ticked nothing is said; "none of these" beside something is
/// nobody's answer.
pub fn read<'a>(form: &Form, partners: impl IntoIterator<Item = &'a Partner>) -> Result<Vec<Says>> {
    let mut says = vec![];
    for it in partners {
        let ticked = form.all(&name_of(it.id));
        let things = ticked.iter().filter(|word| **word != NONE);
        let bits: Vec<u8> = things.filter_map(|word| word.parse().ok().map(Did::bit)).collect();
        let (none, does) = (ticked.contains(&NONE), bits.iter().fold(0, |all, bit| all | bit));
        let understood = bits.len() + usize::from(none) == ticked.len() && !(none && does > 0);
        match (ticked.is_empty(), understood) {
            (true, _) => {}
            (false, true) => says.push(Says { about: it.id, does }),
            (false, false) => return Err(not_understood()),
        }
    }
    Ok(says)
}

/// What somebody says that they do, in words: of several things the one of the highest level.
fn done(cx: &Cx, level: Option<Level>) -> String {
    match level {
        Some(level) => cx.lang.word(&format!("doing-did-{}", Did::on(level))).into_owned(),
        None => t!(cx, "doing-did-none").into_owned(),
    }
}

fn rung(cx: &Cx, level: Level) -> String {
    cx.lang.word(&format!("doing-level-{level}")).into_owned()
}

/// What was agreed beside what both say, in one sentence with what could be done; to somebody of `own`.
pub fn sentence(cx: &Cx, (own, name): (&str, &str), agreed: Level, ours: Option<u8>, theirs: Option<u8>) -> Markup {
    let to = rung(cx, agreed);
    let (kind, says) = match beside(agreed, ours, theirs) {
        Beside::Unknown => ("", t!(cx, "doing-unknown", agreed = to, name = name)),
        Beside::OnlyWe(level) => ("", t!(cx, "doing-only-we", own = own, name = name, did = done(cx, level))),
        Beside::OnlyThey(level) => ("", t!(cx, "doing-only-they", own = own, name = name, did = done(cx, level))),
        Beside::Apart(we, they) => {
            ("waiting", t!(cx, "doing-apart", own = own, name = name, ours = done(cx, we), theirs = done(cx, they)))
        }
        Beside::Same => ("agreed", t!(cx, "doing-same", agreed = to, did = done(cx, Some(agreed)))),
        Beside::More(level) => {
            let (did, observed) = (done(cx, Some(level)), rung(cx, level));
            ("waiting", t!(cx, "doing-more", agreed = to, did = did, observed = observed))
        }
        Beside::Less(Some(level)) => {
            let (did, observed) = (done(cx, Some(level)), rung(cx, level));
            ("waiting", t!(cx, "doing-less", agreed = to, did = did, observed = observed))
        }
        Beside::Less(None) => ("waiting", t!(cx, "doing-less-nothing", agreed = to)),
    };
    html! { p class="doing-says" dir="auto" {
        @if kind == "waiting" { (state(cx, kind, &t!(cx, "doing-worth-a-talk"))) " " }
        @if kind == "agreed" { (state(cx, kind, &t!(cx, "doing-as-agreed"))) " " }
        (says)
    } }
}

/// Whether one could choose again, step up or step down.
pub fn is_off(agreed: Level, ours: Option<u8>, theirs: Option<u8>) -> bool {
    matches!(beside(agreed, ours, theirs), Beside::More(_) | Beside::Less(_) | Beside::Apart(..))
}

/// All that each of the two ticked, with the day.
pub fn both(cx: &Cx, said: &[Said], pairs: [(OrganizationId, &str); 2]) -> Markup {
    let [one, other] = pairs;
    html! { dl class="doing-both" { @for ((who, name), about) in [(one, other.0), (other, one.0)] {
        dt dir="auto" { (name) }
        dd { @match of(said, who, about) {
            None => span class="quiet" { (t!(cx, "doing-not-said")) },
            Some(it) if highest(it.bits()).is_none() => { (t!(cx, "doing-none")) " " (on(cx, it)) },
            Some(it) => {
                @let things: Vec<_> = each(it.bits()).map(|did| cx.lang.word(&format!("doing-{did}"))).collect();
                (things.join("; ")) " " (on(cx, it))
            },
        } }
    } } }
}

fn on(cx: &Cx, it: &Said) -> Markup {
    html! { span class="quiet small" { (t!(cx, "doing-said-on", day = time::date(cx.lang, cx.day_of(it.said_at)))) } }
}
