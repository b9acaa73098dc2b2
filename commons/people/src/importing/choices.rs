//! What a person decides about a file, and the button that does it. What was chosen stays chosen when the page comes again.

use base::words::fold;
use base::{Cx, Form, html, t};
use likeness::Reason;
use maud::{Markup, html};

use super::parts::{SHOWN, field_word};
use super::types::{Counts, Existing, Field, Plan, Planned, Same, Twin, TwinOf, Values};

/// What is shown of two that may be the same.
const TELLING: [Field; 7] =
    [Field::Name, Field::OtherName, Field::Site, Field::Mail, Field::Phone, Field::Address, Field::Does];
/// What tells namesakes apart, the plainest first.
const APART: [Field; 5] = [Field::Site, Field::Address, Field::Mail, Field::Phone, Field::Does];
/// How much of a text tells: characters.
const SHORT: usize = 140;

/// The whole form.
pub fn decisions(cx: &Cx, plan: &Plan, address: &str, place: &str, form: &Form) -> Markup {
    let counts = plan.counts();
    let by_hand: Vec<&Planned> = plan.rows.iter().filter(|it| !it.by_hand.is_empty()).collect();
    let nothing = counts.new + counts.changed == 0;
    html! {
        (html::form_in(cx, address, "", html! {
            (twins(cx, plan, form))
            @if !by_hand.is_empty() {
                section class="part" aria-labelledby="by-hand" {
                    h2 id="by-hand" { (t!(cx, "importing-by-hand", n = by_hand.len())) }
                    p { (t!(cx, "importing-by-hand-lede")) }
                    @for it in by_hand.iter().take(SHOWN) { (written(cx, plan, it, form)) }
                }
            }
            @if nothing && by_hand.is_empty() {
                (html::notice(cx, "plain", html! { p { (t!(cx, "importing-nothing-to-do")) } }))
            } @else {
                @if plan.without_sector() > 0 { (html::notice(cx, "unknown", html! { p { (t!(cx, "importing-without-sector", n = plan.without_sector())) } })) }
                p { (t!(cx, "importing-all-or-nothing")) }
                div class="buttons" { button class="button button-main" { (button(cx, counts, place)) } }
            }
        }))
    }
}

/// The button says the consequence.
fn button(cx: &Cx, it: Counts, place: &str) -> String {
    match (it.new, it.changed) {
        (0, 0) => t!(cx, "importing-do-chosen").into_owned(),
        (new, 0) => t!(cx, "importing-do-list", n = new, place = place),
        (0, changed) => t!(cx, "importing-do-change", n = changed),
        (new, changed) => t!(cx, "importing-do-both", new = new, changed = changed, place = place),
    }
}

fn twins(cx: &Cx, plan: &Plan, form: &Form) -> Markup {
    let twins: Vec<&Planned> = plan.rows.iter().filter(|it| !it.twins.is_empty()).collect();
    let plain = twins.iter().filter(|it| is_plain(it)).count();
    let all_at_once = plain > 1;
    html! {
        @if !twins.is_empty() {
            section class="part" aria-labelledby="twins" {
                h2 id="twins" { (t!(cx, "importing-twins", n = twins.len())) }
                p { (t!(cx, "importing-twins-lede")) }
                @if all_at_once { (html::fields::tick("alike", "1", form.has("alike"), html! { (t!(cx, "importing-alike", n = plain)) })) }
                @for it in twins.iter().take(SHOWN) { (twin(cx, plan, it, form, all_at_once && is_plain(it))) }
                @if twins.len() > SHOWN { p { (t!(cx, "importing-more-twins", n = twins.len() - SHOWN)) } }
            }
        }
    }
}

fn is_plain(it: &Planned) -> bool {
    it.twins.iter().any(Twin::has_name_and_site)
}

/// A row beside what it may be the same as. Where one tick stands for many rows, each may be left to it or not.
fn twin(cx: &Cx, plan: &Plan, it: &Planned, form: &Form, left_to_the_tick: bool) -> Markup {
    let name = format!("same-{}", it.row.line);
    let first = if left_to_the_tick { String::new() } else { Same::Itself.to_string() };
    let chosen = if form.has(&name) { form.text(&name) } else { &first };
    let choice = |value: &str, words: &str| {
        html! { label class="choice" {
            input type="radio" name=(name) value=(value) checked[value == chosen]; " "
            span class="choice-name" dir="auto" { (words) }
        } }
    };
    let wrong = form.why(&name);
    html! {
        fieldset class="twins" id=(name) aria-describedby=[wrong.map(|_| format!("{name}-wrong"))] {
            legend { (t!(cx, "importing-twin", line = it.row.line)) }
            @if let Some(why) = wrong { p class="wrong" id={ (name) "-wrong" } { (cx.lang.say(why)) } }
            div class="twin" { h3 { (t!(cx, "importing-in-your-file")) } (facts(cx, &it.row.values)) }
            @for twin in &it.twins { (other(cx, plan, &it.twins, twin)) }
            div class="choices choices-row" {
                @if left_to_the_tick { (choice("", &t!(cx, "importing-as-ticked"))) }
                (choice(&Same::Itself.to_string(), &t!(cx, "importing-its-own")))
                @for twin in &it.twins { (choice(&twin.same(plan).to_string(), &same_as(cx, plan, &it.twins, twin))) }
            }
        }
    }
}

fn same_as(cx: &Cx, plan: &Plan, twins: &[Twin], twin: &Twin) -> String {
    let name = |at: usize| plan.here.existing[at].values.get(Field::Name);
    match twin.of {
        TwinOf::Here(at) => match apart(plan, twins, at) {
            Some(what) => t!(cx, "importing-same-as-apart", name = name(at), what = what),
            None => t!(cx, "importing-same-as", name = name(at)),
        },
        TwinOf::Row(at) => t!(cx, "importing-same-as-row", line = plan.rows[at].row.line),
    }
}

/// What tells an organization from those of the same name that the row may be the same as, too: a fact that only it has,
/// else its name in addresses, which two that one list brought at one time do not share either.
fn apart(plan: &Plan, twins: &[Twin], at: usize) -> Option<String> {
    let it = &plan.here.existing[at];
    let name = |it: &Existing| fold(it.values.get(Field::Name));
    let others = twins.iter().filter_map(|twin| match twin.of {
        TwinOf::Here(other) if other != at => Some(&plan.here.existing[other]),
        _ => None,
    });
    let namesakes: Vec<&Existing> = others.filter(|other| name(other) == name(it)).collect();
    let own = |text: &str, field| !text.is_empty() && namesakes.iter().all(|other| other.values.get(field) != text);
    let fact = APART.into_iter().map(|field| (it.values.get(field), field)).find(|(text, field)| own(text, *field));
    (!namesakes.is_empty()).then(|| fact.map_or_else(|| it.slug.clone(), |(text, _)| short(text)))
}

fn other(cx: &Cx, plan: &Plan, twins: &[Twin], twin: &Twin) -> Markup {
    let (title, values) = match twin.of {
        TwinOf::Here(at) => {
            let here = t!(cx, "importing-here-already");
            let title = apart(plan, twins, at).map_or(here.to_string(), |what| format!("{here} · {what}"));
            (title, &plan.here.existing[at].values)
        }
        TwinOf::Row(at) => {
            let row = &plan.rows[at].row;
            (t!(cx, "importing-row-of-file", line = row.line), &row.values)
        }
    };
    html! {
        div class="twin" {
            h3 { (title) }
            (facts(cx, values))
            p class="small quiet" { (t!(cx, "importing-because", reasons = reasons(cx, twin))) }
        }
    }
}

/// Why two may be the same, in words.
fn reasons(cx: &Cx, twin: &Twin) -> String {
    let word = |reason: &Reason| match reason {
        Reason::Name(alike) if *alike > 0.99 => t!(cx, "importing-same-name"),
        Reason::Name(_) => t!(cx, "importing-alike-name"),
        Reason::Site => t!(cx, "importing-same-site"),
        Reason::Phone => t!(cx, "importing-same-phone"),
        Reason::Mail => t!(cx, "importing-same-mail"),
        Reason::Address(alike) if *alike > 0.99 => t!(cx, "importing-same-address"),
        Reason::Address(_) => t!(cx, "importing-alike-address"),
    };
    twin.likeness.reasons.iter().map(word).collect::<Vec<_>>().join(", ")
}

fn facts(cx: &Cx, values: &Values) -> Markup {
    html! {
        dl class="facts" {
            @for field in TELLING.iter().filter(|field| !values.get(**field).is_empty()) {
                div { dt { (field_word(cx, *field)) } dd dir="auto" { (short(values.get(*field))) } }
            }
        }
    }
}

fn short(text: &str) -> String {
    let mut short: String = text.chars().take(SHORT).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

/// What somebody wrote by hand, beside what the file says now.
fn written(cx: &Cx, plan: &Plan, it: &Planned, form: &Form) -> Markup {
    let Some(link) = it.link.map(|link| &plan.here.links[link]) else {
        return html! {};
    };
    let ours = &plan.here.existing[link.at].values;
    let name = format!("take-{}", it.row.line);
    let taken = form.all(&name);
    html! {
        fieldset class="twins" {
            legend dir="auto" { (ours.get(Field::Name)) }
            @for field in &it.by_hand {
                div class="twin" { h3 { (field_word(cx, *field)) " · " (t!(cx, "importing-here-already")) } p dir="auto" { (short(ours.get(*field))) } }
                div class="twin" {
                    h3 { (field_word(cx, *field)) " · " (t!(cx, "importing-in-your-file")) }
                    p dir="auto" { (short(it.row.values.get(*field))) }
                    (html::fields::tick(&name, field.as_str(), taken.contains(&field.as_str()), html! { (t!(cx, "importing-take")) }))
                }
            }
        }
    }
}
