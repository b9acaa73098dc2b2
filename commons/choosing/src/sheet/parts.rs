//! The steps of the sheet, drawn.

use base::html::fields::{Field, problems};
use base::html::mark_of;
use base::{Cx, Form, t};
use maud::{Markup, html};
use people::organizations::Member;

use super::read::{TRUST, field};
use super::types::{BETWEEN, GOALS, Step};
use crate::{Alone, Kind, Requirement};

/// How many months one may mean to stay, to choose from.
const MONTHS: [i64; 6] = [0, 1, 3, 6, 12, 24];

/// The fields of a step as they stand in the form.
pub fn step(cx: &Cx, step: Step, form: &Form, partners: &[Member]) -> Markup {
    html! { (problems(cx, form)) (fields(cx, step, form, partners)) }
}

/// The same without what has to be changed, for a page that says that itself.
pub fn fields(cx: &Cx, step: Step, form: &Form, partners: &[Member]) -> Markup {
    match step {
        Step::Wants => wants(cx, form),
        Step::Brings => brings(cx, form),
        Step::Trusts => trusts(cx, form, partners),
        Step::Stays => stays(cx, form),
    }
}

/// Some words in a row, of which one is chosen.
fn row(cx: &Cx, form: &Form, name: &str, legend: Markup, hint: Option<&str>, choices: &[(String, String)]) -> Markup {
    let (chosen, wrong) = (form.text(name), form.why(name));
    html! {
        fieldset class="sheet-scale" id=(name) aria-describedby=[wrong.map(|_| format!("{name}-wrong"))] {
            legend { (legend) }
            @if let Some(hint) = hint { p class="hint" { (hint) } }
            @if let Some(why) = wrong { p class="wrong" id={ (name) "-wrong" } { (cx.lang.say(why)) } }
            div class="sheet-row" { @for (value, words) in choices {
                label { input type="radio" name=(name) value=(value) checked[form.has(name) && chosen == value]; " " span { (words) } }
            } }
        }
    }
}

fn words(cx: &Cx, prefix: &str, values: impl IntoIterator<Item = String>) -> Vec<(String, String)> {
    values.into_iter().map(|it| (it.clone(), cx.lang.word(&format!("{prefix}-{it}")).into_owned())).collect()
}

fn wants(cx: &Cx, form: &Form) -> Markup {
    goals(cx, form, 1)
}

/// A goal, and behind it the next: open when it is written or the one before is, else to be opened.
fn goals(cx: &Cx, form: &Form, n: usize) -> Markup {
    let is_written = |n: usize| !form.text(&field("goal", n)).is_empty();
    html! {
        (goal(cx, form, n))
        @if n < GOALS {
            details class="sheet-goal-more" open[is_written(n + 1)] { summary { (t!(cx, "sheet-one-more-goal")) } (goals(cx, form, n + 1)) }
        }
    }
}

fn goal(cx: &Cx, form: &Form, n: usize) -> Markup {
    let kinds = words(cx, "goal", Kind::ALL.iter().map(|it| it.to_string()));
    let (weights, alone) =
        (["essential", "wished"].map(str::to_owned), Alone::ALL.iter().rev().map(|it| it.to_string()));
    let weight = field("weight", n);
    // What is wanted is essential unless somebody says otherwise.
    let weighed = if form.has(&weight) { form.clone() } else { Form::of([(weight.clone(), "essential".to_owned())]) };
    html! {
        section class="sheet-goal" aria-label=(t!(cx, "sheet-goal-n", n = n)) {
            (Field::new(&field("goal", n), &t!(cx, "sheet-goal-n", n = n)).hint(t!(cx, "sheet-goal-hint")).input(cx, form))
            (row(cx, form, &field("kind", n), html! { (t!(cx, "sheet-goal-kind")) }, None, &kinds))
            (row(cx, &weighed, &weight, html! { (t!(cx, "sheet-goal-weight")) }, None, &words(cx, "sheet-weight", weights)))
            (row(cx, form, &field("alone", n), html! { (t!(cx, "sheet-goal-alone")) }, None, &words(cx, "sheet-alone", alone)))
        }
    }
}

fn brings(cx: &Cx, form: &Form) -> Markup {
    let amounts = words(cx, "sheet-amount", (0..=4).map(|it: i64| it.to_string()));
    let more: Vec<(String, String)> = std::iter::once((String::new(), t!(cx, "sheet-no-more").into_owned()))
        .chain(words(cx, "sheet-more", (1..=4).map(|it: i64| it.to_string())))
        .collect();
    html! {
        @for it in Requirement::RESOURCES {
            section class="sheet-supply" aria-label=(cx.lang.word(&format!("choosing-{it}"))) {
                (row(cx, form, &field("now", it), html! { (cx.lang.word(&format!("sheet-{it}"))) }, Some(&cx.lang.word(&format!("sheet-{it}-hint"))), &amounts))
                details class="why" open[!form.text(&field("more", it)).is_empty()] {
                    summary { (t!(cx, "sheet-can-get")) }
                    div class="fields" {
                        (Field::new(&field("more", it), &t!(cx, "sheet-how-much-more")).short().select(cx, form, &more))
                        (Field::new(&field("from", it), &t!(cx, "sheet-from")).input(cx, form))
                        (Field::new(&field("by", it), &t!(cx, "sheet-by")).short().kind("date").input(cx, form))
                    }
                }
            }
        }
    }
}

fn trusts(cx: &Cx, form: &Form, partners: &[Member]) -> Markup {
    let answers: Vec<(String, String)> = words(cx, "sheet-trust", (1..=4).map(|it: i64| it.to_string()))
        .into_iter()
        .chain([(String::new(), t!(cx, "sheet-cannot-say").into_owned())])
        .collect();
    html! {
        @for it in partners {
            section class="sheet-partner" aria-label=(it.name) {
                h2 class="org" { (mark_of(it.id, &it.name, it.hue, it.logo, "org-mark-s")) span class="org-name" dir="auto" { (it.name) } }
                @for what in TRUST { (row(cx, form, &field(what, it.id), html! { (cx.lang.word(&format!("sheet-trust-{what}"))) }, None, &answers)) }
            }
        }
        h2 { (t!(cx, "sheet-between")) }
        @for it in BETWEEN {
            @let answers = words(cx, &format!("sheet-{it}"), (0..=4).map(|n: i64| n.to_string()));
            (row(cx, form, it.as_str(), html! { (cx.lang.word(&format!("sheet-{it}"))) }, None, &answers))
        }
    }
}

fn stays(cx: &Cx, form: &Form) -> Markup {
    let months = MONTHS.map(|n| (n.to_string(), t!(cx, "sheet-months", n = n)));
    let will = [
        ("1".to_owned(), t!(cx, "sheet-own-will-1").into_owned()),
        ("0".to_owned(), t!(cx, "sheet-own-will-0").into_owned()),
    ];
    let private = t!(cx, "sheet-own-will-hint");
    html! {
        (row(cx, form, Requirement::Horizon.as_str(), html! { (t!(cx, "sheet-horizon")) }, None, &months))
        (row(cx, form, Requirement::OwnWill.as_str(), html! { (t!(cx, "sheet-own-will")) }, Some(&private), &will))
    }
}
