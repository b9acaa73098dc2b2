//! How a check is drawn: its questions, and what it came to beside what the records show.

use base::form::not_understood;
use base::html::{notice, state};
use base::{Cx, Form, Result, t, time};
use maud::{Markup, html};

use super::rules::SCALE;
use super::types::{BELONGS, Given, Item, Part, Told, Verdict};
use crate::challenge::Challenge;
use crate::evidence::{Accord, Finding, accord};

/// The sentence of a question.
pub fn question(cx: &Cx, item: Item) -> String {
    cx.lang.word(&format!("challenges-item-{item}")).into_owned()
}

/// The questions, with what was typed or answered before.
pub fn questions(cx: &Cx, form: &Form, before: Option<&Given>) -> Markup {
    let typed = |name: &str, known: Option<String>| match form.text(name) {
        "" => known.unwrap_or_default(),
        text => text.to_owned(),
    };
    html! {
        @for item in Item::ALL {
            @let known = before.map(|it| it.said.get(item).copied().unwrap_or(0).to_string());
            @let chosen = typed(item.as_str(), known);
            fieldset class="scale" {
                legend { "“" (question(cx, *item)) "”" }
                div class="scale-row scale-six" {
                    @for value in SCALE.chain([0]) {
                        label class={ "scale-step" @if value == 0 { " scale-none" } } {
                            input type="radio" name=(item) value=(value) checked[chosen == value.to_string()];
                            @if value > 0 { b aria-hidden="true" { (value) } }
                            span { (cx.lang.word(&format!("challenges-scale-{value}"))) }
                        }
                    }
                }
            }
        }
        @let known = before.map(|it| it.belongs.map_or("", |it| if it { "yes" } else { "no" }).to_owned());
        @let chosen = typed(BELONGS, known);
        fieldset class="choices" {
            legend { (t!(cx, "challenges-belongs")) }
            p class="hint" { (t!(cx, "challenges-belongs-hint")) }
            @for (value, words) in [("yes", t!(cx, "challenges-belongs-yes")), ("no", t!(cx, "challenges-belongs-no")), ("", t!(cx, "challenges-belongs-unsaid"))] {
                label class="tick" { input type="radio" name=(BELONGS) value=(value) checked[chosen == value]; " " span { (words) } }
            }
        }
    }
}

/// What a form says. What was left out is not there: it is neither a yes nor a no.
pub fn read(form: &Form) -> Result<Given> {
    let mut given = Given::default();
    for item in Item::ALL {
        match form.text(item.as_str()) {
            "" | "0" => {}
            text => {
                let value = text.parse().ok().filter(|it| SCALE.contains(it)).ok_or_else(not_understood)?;
                given.said.insert(*item, value);
            }
        }
    }
    given.belongs = match form.text(BELONGS) {
        "" => None,
        "yes" => Some(true),
        "no" => Some(false),
        _ => return Err(not_understood()),
    };
    Ok(given)
}

/// The class and icon of a verdict.
fn mark(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Concern => "under-notice",
        Verdict::Talk => "waiting",
        Verdict::Strength => "agreed",
        Verdict::TooFew => "unknown",
    }
}

/// A verdict: a sign and its word.
pub fn verdict(cx: &Cx, it: Verdict) -> Markup {
    state(cx, mark(it), &cx.lang.word(&format!("challenges-is-{it}")))
}

/// One challenge: what people say, what the records show, whether the two agree, and what to begin with.
pub fn one(cx: &Cx, slug: &str, it: Challenge, told: &[Told], before: Option<Told>, findings: &[Finding]) -> Markup {
    let whole = told.iter().find(|of| of.challenge == it && of.part == Part::All);
    let parts: Vec<&Told> = told.iter().filter(|of| of.challenge == it && of.part != Part::All).collect();
    let of_it: Vec<&Finding> = findings.iter().filter(|of| of.challenge == it).collect();
    html! {
        li class="challenge" id=(it) {
            div class="part-head" {
                h3 { (cx.lang.word(&format!("challenges-{it}"))) }
                @if let Some(whole) = whole { (verdict(cx, whole.verdict)) }
            }
            p class="quiet" { (cx.lang.word(&format!("challenges-{it}-is"))) }
            dl class="evidence" {
                dt { (t!(cx, "challenges-answers")) }
                dd {
                    @match whole {
                        None => span class="quiet" { (t!(cx, "challenges-never-asked")) },
                        Some(whole) => (says(cx, whole, &parts, before)),
                    }
                }
                dt { (t!(cx, "challenges-records")) }
                dd {
                    @if of_it.is_empty() { p class="quiet" { (t!(cx, "challenges-records-silent")) } }
                    @if !of_it.is_empty() { ul { @for found in &of_it { li { (found.drawn(cx, slug)) } } } }
                    @if let Some(accord) = whole.and_then(|whole| accord(whole.verdict, &of_it)) {
                        (notice(cx, "plain", html! { p { @match accord {
                            Accord::RecordsWorse => (t!(cx, "challenges-records-worse")),
                            Accord::RecordsBetter => (t!(cx, "challenges-records-better")),
                        } } }))
                    }
                }
                dt { (t!(cx, "challenges-begin")) }
                dd { ul { @for (key, address) in it.starts() {
                    li { a href=(address.replacen("/c/", &format!("/c/{slug}/"), 1)) { (cx.lang.word(&format!("challenges-start-{key}"))) } }
                } } }
            }
        }
    }
}

fn says(cx: &Cx, whole: &Told, parts: &[&Told], before: Option<Told>) -> Markup {
    html! {
        p {
            (cx.lang.word(&format!("challenges-says-{}", whole.verdict)))
            @if whole.verdict != Verdict::TooFew { " " (t!(cx, "challenges-of", n = whole.people, organizations = whole.organizations)) }
        }
        @if let Some(before) = before.filter(|it| it.verdict != Verdict::TooFew) {
            p class="quiet" { (t!(cx, "challenges-before", is = cx.lang.word(&format!("challenges-is-{}", before.verdict)))) }
        }
        @if !parts.is_empty() {
            ul { @for part in parts { li { (cx.lang.word(&format!("challenges-part-{}", part.part))) ": " (verdict(cx, part.verdict)) } } }
        }
    }
}

/// Where this comes from and what it is not.
pub fn how_it_works(cx: &Cx) -> Markup {
    html! {
        details class="why" {
            summary { (t!(cx, "challenges-how")) }
            ul {
                li { (t!(cx, "challenges-how-own")) }
                li { (t!(cx, "challenges-how-told", n = super::rules::ENOUGH)) }
                li { (t!(cx, "challenges-how-rarely", months = i64::from(super::rules::RARELY))) }
                li { (t!(cx, "challenges-how-records")) }
                li { (t!(cx, "challenges-how-policy")) }
            }
        }
    }
}

/// How a check went, in a sentence.
pub fn went(cx: &Cx, it: &super::types::Check) -> Option<String> {
    let (at, asked, people, organizations) = (it.closed_at?, it.asked?, it.people?, it.organizations?);
    let day = time::date(cx.lang, cx.day_of(at));
    Some(t!(cx, "challenges-went", day = day, asked = asked, n = people, organizations = organizations))
}
