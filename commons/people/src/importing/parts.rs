//! What the page of a file says of it: its columns, its rows, what is wrong with them. What is chosen is in [`choices`](super::choices).

use base::{Cx, Form, html, t};
use maud::{Markup, html};
use tables::Reading;

use super::guess::Mapping;
use super::types::{Counts, Field, Flaw, Outcome, Plan, Planned};

/// How many rows one page shows.
pub(super) const SHOWN: usize = 200;
/// How many cells of a column stand beside its name, and how much of each: characters.
const SAMPLES: usize = 3;
const SAMPLE: usize = 60;

/// What a field is called.
pub fn field_word(cx: &Cx, field: Field) -> String {
    cx.lang.word(&format!("importing-field-{field}")).into_owned()
}

/// What would happen, in a sentence or two.
pub fn counts(cx: &Cx, it: Counts, place: &str) -> Markup {
    html! {
        @if it.new > 0 { (t!(cx, "importing-would-list", n = it.new, place = place)) " " }
        @if it.changed > 0 { (t!(cx, "importing-would-change", n = it.changed)) " " }
        @if it.unchanged > 0 { (t!(cx, "importing-would-keep", n = it.unchanged)) " " }
        @if it.refused > 0 { (t!(cx, "importing-would-refuse", n = it.refused)) " " }
        @if it == Counts::default() { (t!(cx, "importing-no-rows")) }
    }
}

/// What happened, likewise.
pub fn came_of(cx: &Cx, it: Counts, place: &str) -> Markup {
    html! {
        @if it.new > 0 { (t!(cx, "importing-listed", n = it.new, place = place)) " " }
        @if it.changed > 0 { (t!(cx, "importing-changed", n = it.changed)) " " }
        @if it.unchanged > 0 { (t!(cx, "importing-kept", n = it.unchanged)) " " }
        @if it.refused > 0 { (t!(cx, "importing-stayed-out", n = it.refused)) }
    }
}

/// The pages that changed, each to be looked at.
pub fn changed(cx: &Cx, pages: &[(String, String)], place: &str) -> Markup {
    html! {
        @if !pages.is_empty() {
            section class="part" aria-labelledby="changed" {
                h2 id="changed" { (t!(cx, "importing-changed-pages", n = pages.len())) }
                ul { @for (slug, name) in pages.iter().take(SHOWN) {
                    li { a href={ "/c/" (place) "/organizations/" (slug) } dir="auto" { (name) } }
                } }
                @if pages.len() > SHOWN { p { (t!(cx, "importing-more-changed", n = pages.len() - SHOWN)) } }
            }
        }
    }
}

/// What the columns mean, to be corrected.
pub fn columns(
    cx: &Cx,
    reading: &Reading,
    mapping: &Mapping,
    plan: Option<&Plan>,
    address: &str,
    (form, source): (&Form, &str),
) -> Markup {
    let used = mapping.0.iter().flatten().count();
    let left_out = mapping.left_out(&reading.table.header).join(" · ");
    let label = t!(cx, "importing-source");
    html! {
        section class="part" aria-labelledby="columns" {
            h2 id="columns" { (t!(cx, "importing-columns")) }
            @if !left_out.is_empty() { p class="quiet" { (t!(cx, "importing-left-out", columns = left_out)) } }
            details open[plan.is_none()] {
                summary { (t!(cx, "importing-correct", used = used, all = mapping.0.len())) }
                (html::form(cx, address, html! {
                    table class="table table-stack" {
                        caption class="unseen" { (t!(cx, "importing-columns")) }
                        thead { tr {
                            th { (t!(cx, "importing-column")) } th { (t!(cx, "importing-samples")) } th { (t!(cx, "importing-holds")) }
                        } }
                        tbody { @for at in 0..mapping.0.len() { (column(cx, reading, mapping, at, form)) } }
                    }
                    (html::Field::new("source", &label).optional().hint(t!(cx, "importing-source-hint")).value(source).input(cx, form))
                    div class="buttons" { button class="button" { (t!(cx, "importing-look-again")) } }
                }))
            }
        }
    }
}

fn column(cx: &Cx, reading: &Reading, mapping: &Mapping, at: usize, form: &Form) -> Markup {
    let name = format!("column-{at}");
    let cells = reading.table.rows.iter().map(|row| row.cells[at].as_str()).filter(|cell| !cell.is_empty());
    let samples: Vec<String> = cells.take(SAMPLES).map(|cell| cell.chars().take(SAMPLE).collect()).collect();
    let wrong = form.why(&name);
    let described = wrong.map(|_| format!("{name}-wrong"));
    html! {
        tr {
            th scope="row" { label for=(name) dir="auto" { (reading.table.header[at]) } }
            td class="quiet small" data-label=(t!(cx, "importing-samples")) dir="auto" { (samples.join(" · ")) }
            td data-label=(t!(cx, "importing-holds")) class=[wrong.map(|_| "cell-wrong")] {
                select id=(name) name=(name) aria-invalid=[wrong.map(|_| "true")] aria-describedby=[described] {
                    option value="" selected[mapping.0[at].is_none()] { (t!(cx, "importing-nothing")) }
                    @for field in Field::ALL {
                        option value=(field) selected[mapping.0[at] == Some(*field)] { (field_word(cx, *field)) }
                    }
                }
                @if let Some(why) = wrong { span class="cell-problem" id={ (name) "-wrong" } { (cx.lang.say(why)) } }
            }
        }
    }
}

/// What is worth knowing about the file as a whole.
pub fn notes(cx: &Cx, plan: &Plan) -> Markup {
    html! {
        @if !plan.notes.is_empty() {
            (html::notice(cx, "plain", html! { ul {
                @for (line, why) in plan.notes.iter().take(20) { li { (t!(cx, "importing-line", line = *line)) " " (cx.lang.say(why)) } }
            } }))
        }
    }
}

/// The rows with problems, each with its field and what to do.
pub fn problems(cx: &Cx, plan: &Plan, address: &str) -> Markup {
    let all: Vec<(&Planned, &Flaw)> =
        plan.flawed().flat_map(|it| it.row.flaws.iter().map(move |flaw| (it, flaw))).collect();
    let out = plan.counts().refused;
    html! {
        section class="part" aria-labelledby="problems" {
            div class="part-head" {
                h2 id="problems" { (t!(cx, "importing-problems", n = all.len())) }
                a href={ (address) "?show=all" } { (t!(cx, "importing-every-row")) }
            }
            @if all.is_empty() { p { (t!(cx, "importing-no-problems")) } } @else {
                div class="table-wrap" tabindex="0" role="region" aria-labelledby="problems" {
                    table class="table preview" {
                        thead { tr {
                            th { (t!(cx, "importing-row")) } th { (t!(cx, "importing-field-name")) } th { (t!(cx, "importing-field")) }
                            th { (t!(cx, "importing-in-the-file")) } th { (t!(cx, "importing-then")) }
                        } }
                        tbody { @for (it, flaw) in all.iter().take(SHOWN) { (problem(cx, it, flaw)) } }
                    }
                }
                @if all.len() > SHOWN { p { (t!(cx, "importing-more-problems", n = all.len() - SHOWN)) } }
                @if out > 0 { p { a href={ (address) "/refused.csv" } { (t!(cx, "importing-refused-file", n = out)) } } }
            }
        }
    }
}

fn problem(cx: &Cx, it: &Planned, flaw: &Flaw) -> Markup {
    html! {
        tr {
            th scope="row" { (it.row.line) }
            td dir="auto" { (it.row.values.get(Field::Name)) }
            td { @if let Some(field) = flaw.field { (field_word(cx, field)) } }
            td class="cell-wrong" { span dir="auto" { (flaw.raw) } span class="cell-problem" { (cx.lang.say(&flaw.why)) } }
            td { @if flaw.refuses { (t!(cx, "importing-stays-out")) } @else { (t!(cx, "importing-comes-in")) } }
        }
    }
}

/// Every row with what would happen to it.
pub fn every_row(cx: &Cx, plan: &Plan, address: &str) -> Markup {
    html! {
        section class="part" aria-labelledby="rows" {
            div class="part-head" {
                h2 id="rows" { (t!(cx, "importing-rows", n = plan.rows.len())) }
                a href=(address) { (t!(cx, "importing-only-problems")) }
            }
            table class="table preview" {
                thead { tr { th { (t!(cx, "importing-row")) } th { (t!(cx, "importing-field-name")) } th { (t!(cx, "importing-then")) } } }
                tbody { @for it in plan.rows.iter().take(SHOWN) {
                    tr { th scope="row" { (it.row.line) } td dir="auto" { (it.row.values.get(Field::Name)) } td { (becomes(cx, it)) } }
                } }
            }
            @if plan.rows.len() > SHOWN { p { (t!(cx, "importing-more-rows", n = plan.rows.len() - SHOWN)) } }
        }
    }
}

fn becomes(cx: &Cx, it: &Planned) -> String {
    match &it.outcome {
        Outcome::New => t!(cx, "importing-is-new").into_owned(),
        Outcome::Changed(_, fields) => t!(cx, "importing-changes", fields = words(cx, fields)),
        Outcome::Unchanged(_) => t!(cx, "importing-is-unchanged").into_owned(),
        Outcome::Refused => t!(cx, "importing-stays-out").into_owned(),
    }
}

fn words(cx: &Cx, fields: &[Field]) -> String {
    fields.iter().map(|field| field_word(cx, *field)).collect::<Vec<_>>().join(", ")
}
