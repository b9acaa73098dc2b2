//! The parts of the page that shows a file before it is carried out.

use base::{Cx, Form, html, t};
use likeness::Reason;
use maud::{Markup, html};
use tables::Reading;

use super::guess::Mapping;
use super::types::{Counts, Existing, Field, Flaw, Outcome, Plan, Planned, Twin, TwinOf, Values};

/// How many rows, and how many twins, one page shows.
const SHOWN: usize = 200;
/// How many cells of a column stand beside its name.
const SAMPLES: usize = 3;
/// What is shown of two that may be the same.
const TELLING: [Field; 7] =
    [Field::Name, Field::OtherName, Field::Site, Field::Mail, Field::Phone, Field::Address, Field::Does];

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
    let samples: Vec<String> = cells.take(SAMPLES).map(|cell| cell.chars().take(60).collect()).collect();
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
    let out = plan.counts().refused > 0;
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
                @if out { p { a href={ (address) "/refused.csv" } { (t!(cx, "importing-refused-file")) } } }
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

/// What a person decides, and the button that does it.
pub fn decisions(cx: &Cx, plan: &Plan, address: &str, place: &str) -> Markup {
    let counts = plan.counts();
    let twins: Vec<&Planned> = plan.rows.iter().filter(|it| !it.twins.is_empty()).collect();
    let by_hand: Vec<&Planned> = plan.rows.iter().filter(|it| !it.by_hand.is_empty()).collect();
    let nothing = counts.new + counts.changed == 0;
    html! {
        (html::form_in(cx, address, "", html! {
            @if !twins.is_empty() {
                section class="part" aria-labelledby="twins" {
                    h2 id="twins" { (t!(cx, "importing-twins", n = twins.len())) }
                    p { (t!(cx, "importing-twins-lede")) }
                    @let sure = twins.iter().filter(|it| it.twins.iter().any(Twin::has_name_and_site)).count();
                    @if sure > 1 { (html::fields::tick("alike", "1", false, html! { (t!(cx, "importing-alike", n = sure)) })) }
                    @for it in twins.iter().take(SHOWN) { (twin(cx, plan, it)) }
                    @if twins.len() > SHOWN { p { (t!(cx, "importing-more-twins", n = twins.len() - SHOWN)) } }
                }
            }
            @if !by_hand.is_empty() {
                section class="part" aria-labelledby="by-hand" {
                    h2 id="by-hand" { (t!(cx, "importing-by-hand", n = by_hand.len())) }
                    p { (t!(cx, "importing-by-hand-lede")) }
                    @for it in by_hand.iter().take(SHOWN) { (written(cx, plan, it)) }
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

fn twin(cx: &Cx, plan: &Plan, it: &Planned) -> Markup {
    let name = format!("same-{}", it.row.line);
    html! {
        fieldset class="twins" {
            legend { (t!(cx, "importing-twin", line = it.row.line)) }
            div class="twin" { h3 { (t!(cx, "importing-in-your-file")) } (facts(cx, &it.row.values)) }
            @for twin in &it.twins { (other(cx, plan, twin)) }
            div class="choices choices-row" {
                label class="choice" {
                    input type="radio" name=(name) value="" checked; " "
                    span class="choice-name" { (t!(cx, "importing-its-own")) }
                }
                @for twin in &it.twins {
                    @let (value, words) = same_as(cx, plan, twin);
                    label class="choice" { input type="radio" name=(name) value=(value); " " span class="choice-name" dir="auto" { (words) } }
                }
            }
        }
    }
}

fn same_as(cx: &Cx, plan: &Plan, twin: &Twin) -> (String, String) {
    match twin.of {
        TwinOf::Here(at) => {
            let Existing { id, values, .. } = &plan.here.existing[at];
            (format!("here-{id}"), t!(cx, "importing-same-as", name = values.get(Field::Name)))
        }
        TwinOf::Row(at) => {
            let line = plan.rows[at].row.line;
            (format!("row-{line}"), t!(cx, "importing-same-as-row", line = line))
        }
    }
}

fn other(cx: &Cx, plan: &Plan, twin: &Twin) -> Markup {
    let (title, values) = match twin.of {
        TwinOf::Here(at) => (t!(cx, "importing-here-already").into_owned(), &plan.here.existing[at].values),
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
pub fn reasons(cx: &Cx, twin: &Twin) -> String {
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
    let mut short: String = text.chars().take(140).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

/// What somebody wrote by hand, beside what the file says now.
fn written(cx: &Cx, plan: &Plan, it: &Planned) -> Markup {
    let Some(link) = it.link.map(|link| &plan.here.links[link]) else {
        return html! {};
    };
    let ours = &plan.here.existing[link.at].values;
    html! {
        fieldset class="twins" {
            legend dir="auto" { (ours.get(Field::Name)) }
            @for field in &it.by_hand {
                div class="twin" { h3 { (field_word(cx, *field)) " · " (t!(cx, "importing-here-already")) } p dir="auto" { (short(ours.get(*field))) } }
                div class="twin" {
                    h3 { (field_word(cx, *field)) " · " (t!(cx, "importing-in-your-file")) }
                    p dir="auto" { (short(it.row.values.get(*field))) }
                    (html::fields::tick(&format!("take-{}", it.row.line), field.as_str(), false, html! { (t!(cx, "importing-take")) }))
                }
            }
        }
    }
}
