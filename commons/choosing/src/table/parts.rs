//! Words and parts that several pages of a table draw.

use base::html::{fields, mark_of};
use base::{Cx, Form, OrganizationId, t};
use maud::{Markup, html};

use super::read::resource;
use super::types::{Answer, Need, Seat, Seated, Side, Whole};

/// Some words in a row, of which one is chosen.
pub fn scale(
    cx: &Cx,
    form: &Form,
    name: &str,
    legend: &str,
    hint: Option<&str>,
    choices: &[(String, String)],
) -> Markup {
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

/// Words that were put together with each value of a list.
pub fn words(cx: &Cx, prefix: &str, values: impl IntoIterator<Item = String>) -> Vec<(String, String)> {
    values.into_iter().map(|it| (it.clone(), cx.lang.word(&format!("{prefix}-{it}")).into_owned())).collect()
}

/// What a need is called.
pub fn need_words(cx: &Cx, nth: i64, words: &str) -> String {
    match resource(nth) {
        Some(it) => cx.lang.word(&format!("requirement-{it}")).into_owned(),
        None => words.to_owned(),
    }
}

/// The same of a need of a table.
pub fn need(cx: &Cx, it: &Whole, nth: i64) -> String {
    let words = it.needs.iter().find(|need| need.nth == nth).map_or("", |need| &need.words);
    need_words(cx, nth, words)
}

/// What a kind of people is called.
pub fn side(cx: &Cx, side: Side) -> String {
    cx.lang.word(&format!("side-{side}")).into_owned()
}

/// Kinds of people in a row of words.
pub fn sides(cx: &Cx, sides: &[Side]) -> String {
    sides.iter().map(|it| side(cx, *it)).collect::<Vec<_>>().join(", ")
}

/// One of those who could come, by name.
pub fn org(it: &Seated) -> Markup {
    html! { span class="org" { (mark_of(it.organization, &it.name, it.hue, it.logo, "org-mark-s")) span class="org-name" dir="auto" { (it.name) } } }
}

/// Some of them, a row each.
pub fn orgs(it: &Whole, members: &[OrganizationId]) -> Markup {
    html! { ul class="rows" { @for seat in members.iter().filter_map(|id| it.seat(*id)) { li { (org(seat)) } } } }
}

/// What it could bring, in a sentence; what nobody said is not known.
pub fn brings(cx: &Cx, it: &Whole, organization: OrganizationId) -> String {
    let amount = |need: &Need| {
        let amount = it.offer(organization, need.nth)?;
        Some(t!(cx, "table-amount-of", n = amount, what = need_words(cx, need.nth, &need.words)))
    };
    let known: Vec<String> = it.needs.iter().filter_map(amount).collect();
    if known.is_empty() { t!(cx, "table-brings-unknown").into_owned() } else { known.join(" · ") }
}

/// Who said it, and whether the organization confirmed it.
pub fn said_by(cx: &Cx, it: &Seated) -> String {
    let (who, name) = (cx.lang.person(&it.said_by).into_owned(), it.name.as_str());
    match (it.answer, it.asked_at) {
        (Some(Answer::Confirmed), _) => t!(cx, "table-confirmed", who = who, name = name),
        (Some(Answer::Corrected), _) => t!(cx, "table-corrected", name = name),
        (None, Some(_)) => t!(cx, "table-asked-not-confirmed", who = who, name = name),
        (None, None) => t!(cx, "table-not-confirmed", who = who, name = name),
    }
}

/// Whether it comes, where that is more than that it may.
pub fn seat(cx: &Cx, it: &Seated) -> Option<String> {
    match (it.slug.is_none(), it.seat) {
        (true, _) => Some(t!(cx, "table-no-member").into_owned()),
        (_, Seat::May) => None,
        (_, seat) => Some(cx.lang.word(&format!("seat-{seat}")).into_owned()),
    }
}

/// A number for each need, as far as it is known.
pub fn amounts(cx: &Cx, it: &Whole, form: &Form) -> Markup {
    html! { @for need in &it.needs {
        (fields::Field::new(&format!("offer-{}", need.nth), &need_words(cx, need.nth, &need.words)).hint(t!(cx, "table-needed", n = need.amount)).optional().short().kind("number").input(cx, form))
    } }
}
