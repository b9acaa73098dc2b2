//! How trust is drawn: the three questions, and what somebody may know in a sentence.

use base::form::not_understood;
use base::html::{mark_of, state};
use base::{Cx, Form, OrganizationId, Result, t, time};
use chrono::NaiveDate;
use maud::{Markup, html};

use super::reading::{Between, Circle};
use super::rules::{self, PEOPLE};
use super::sight::Hidden;
use super::types::{Given, Item, Items, Partner, View};
use crate::doing::parts as doing;

/// A mean as people read it: a word, and the number beside it.
pub fn how_much(cx: &Cx, mean: i64) -> String {
    t!(cx, "trust-mean", word = cx.lang.word(&format!("trust-scale-{}", (mean + 50) / 100)), mean = number(mean))
}

/// Hundredths as a number with two places.
pub fn number(mean: i64) -> String {
    format!("{}.{:02}", mean / 100, mean % 100)
}

/// One answer as its owner reads it.
pub fn answer_word(cx: &Cx, answer: Option<i64>) -> String {
    cx.lang.word(&format!("trust-scale-{}", answer.unwrap_or(0))).into_owned()
}

/// The name of a field: what is asked, about whom.
fn name_of(item: Item, about: OrganizationId) -> String {
    format!("{item}-{about}")
}

/// The three questions about one partner, as a form asks them.
pub fn questions(cx: &Cx, form: &Form, about: OrganizationId, name: &str, before: Option<Items>) -> Markup {
    html! {
        @for (at, item) in Item::ALL.iter().enumerate() {
            @let field = name_of(*item, about);
            @let typed = form.text(&field);
            @let known = before.map(|items| items[at].unwrap_or(0).to_string());
            @let chosen = if typed.is_empty() { known.as_deref().unwrap_or_default() } else { typed };
            fieldset class="scale" {
                legend { (t!(cx, "trust-about", name = name, says = cx.lang.word(&format!("trust-item-{item}")))) }
                div class="scale-row" {
                    @for value in rules::SCALE.chain([0]) {
                        label class={ "scale-step" @if value == 0 { " scale-none" } } {
                            input type="radio" name=(field) value=(value) checked[chosen == value.to_string()];
                            @if value > 0 { b aria-hidden="true" { (value) } }
                            span { (cx.lang.word(&format!("trust-scale-{value}"))) }
                        }
                    }
                }
            }
        }
    }
}

/// A partner's questions under its name.
pub fn asks(cx: &Cx, form: &Form, it: &Partner) -> Markup {
    html! {
        fieldset class={ "party-fields hue-" (it.hue.rem_euclid(12)) } {
            legend dir="auto" { (mark_of(it.id, &it.name, it.hue, it.logo, "org-mark-s")) (it.name) }
            p class="hint" dir="auto" { (it.ties.iter().map(|(_, purpose, _)| format!("“{}”", purpose.trim_end_matches('.'))).collect::<Vec<_>>().join(", ")) }
            (questions(cx, form, it.id, &it.name, None))
            (doing::question(cx, form, it.id, &it.name, None))
        }
    }
}

/// What a form says about these partners. Whoever said nothing about one is asked another day.
pub fn read<'a>(form: &Form, partners: impl IntoIterator<Item = &'a Partner>) -> Result<Vec<Given>> {
    let mut given = vec![];
    for it in partners {
        let texts = Item::ALL.iter().map(|item| form.text(&name_of(*item, it.id)));
        let texts: Vec<&str> = texts.collect();
        if texts.iter().all(|text| text.is_empty()) {
            continue;
        }
        let mut items: Items = [None; 3];
        for (at, text) in texts.iter().enumerate() {
            items[at] = one(text)?;
        }
        given.push(Given { about: it.id, items });
    }
    Ok(given)
}

fn one(text: &str) -> Result<Option<i64>> {
    match text {
        "" | "0" => Ok(None),
        text => text.parse().ok().filter(|it| rules::SCALE.contains(it)).map(Some).ok_or_else(not_understood),
    }
}

/// What an organization says about another, as its own people read it.
pub fn ours(cx: &Cx, view: &Result<View, Hidden>, own: &str, name: &str) -> Markup {
    html! {
        @match view {
            Ok(view) => {
                p dir="auto" { (t!(cx, "trust-ours", own = own, name = name, how = how_much(cx, view.mean), n = view.people)) }
                @if !view.agree { p { (state(cx, "waiting", &t!(cx, "trust-not-agreed"))) " " (t!(cx, "trust-not-agreed-then")) } }
            },
            Err(_) => p class="quiet" { (t!(cx, "trust-ours-too-few", n = PEOPLE, own = own)) },
        }
    }
}

/// What the two see of each other, where both agreed to it.
pub fn both_ways(cx: &Cx, it: &Between, own: &str, name: &str) -> Markup {
    html! {
        @match &it.theirs {
            Ok(view) => p dir="auto" { (t!(cx, "trust-theirs", own = own, name = name, how = how_much(cx, view.mean))) },
            Err(Hidden::TooFew) => p class="quiet" dir="auto" { (t!(cx, "trust-theirs-too-few", n = PEOPLE, name = name)) },
            Err(_) => {},
        }
        @if let Ok((pair, gap)) = it.pair {
            p { (t!(cx, "trust-pair", how = how_much(cx, pair))) }
            @if gap >= rules::STEP { p { (state(cx, "waiting", &t!(cx, "trust-gap"))) " " (t!(cx, "trust-gap-then")) } }
        }
    }
}

/// What others say about one's own organization, together.
pub fn together(cx: &Cx, own: &str, (now, before): (Option<Circle>, Option<Circle>)) -> Markup {
    html! {
        @match now {
            Some((mean, since)) => {
                p dir="auto" { (t!(cx, "trust-together", name = own, how = how_much(cx, mean), n = rules::CIRCLE, day = time::date(cx.lang, since))) }
                @if let Some((before, on)) = before { p class="quiet" { (t!(cx, "trust-together-before", how = how_much(cx, before), day = time::date(cx.lang, on))) } }
            },
            None => p class="quiet" dir="auto" { (t!(cx, "trust-together-too-few", n = rules::CIRCLE, name = own)) },
        }
    }
}

/// How the coalition trusts.
pub fn whole(cx: &Cx, coalition: &str, whole: Option<(i64, usize, NaiveDate)>) -> Markup {
    html! {
        @match whole {
            Some((mean, n, since)) => p dir="auto" { (t!(cx, "trust-whole", name = coalition, how = how_much(cx, mean), n = n, day = time::date(cx.lang, since))) },
            None => p class="quiet" { (t!(cx, "trust-whole-too-few", n = rules::CIRCLE)) },
        }
    }
}

/// Where trust numbers come from and what they are not.
pub fn how_it_works(cx: &Cx) -> Markup {
    html! {
        details class="why" {
            summary { (t!(cx, "trust-how")) }
            ul {
                li { (t!(cx, "trust-how-own")) }
                li { (t!(cx, "trust-how-two", n = PEOPLE)) }
                li { (t!(cx, "trust-how-circle", n = rules::CIRCLE)) }
                li { (t!(cx, "trust-how-expires", months = i64::from(rules::EXPIRES))) }
                li { (t!(cx, "trust-how-policy")) }
            }
        }
    }
}
