//! A relationship in a list, drawn.

use base::html::{mark_of, state};
use base::{Cx, t, time};
use maud::{Markup, html};
use relationships::Level;
use relationships::standing::State;

use super::types::Tie;

/// How many marks stand before the names, so that a row of them fits on a phone.
const MARKS: usize = 5;

/// Relationships as a list.
pub fn list(cx: &Cx, coalition: &str, ties: &[Tie]) -> Markup {
    html! { ul class="ties" { @for tie in ties { (row(cx, coalition, tie)) } } }
}

fn row(cx: &Cx, coalition: &str, tie: &Tie) -> Markup {
    html! {
        li class="tie" {
            svg class="mark-level mark-level-l" aria-hidden="true" { use href=(cx.mark(tie.level.as_str())) {} }
            div {
                h3 dir="auto" { a href={ "/c/" (coalition) "/relationships/" (tie.id) } { (tie.purpose) } }
                p class="tie-who" { (marks(tie)) (names(cx, tie)) }
            }
            p class="tie-end" { (state(cx, tie.state.as_str(), &state_word(cx, tie.state))) span class="quiet" { (since(cx, tie)) } }
        }
    }
}

fn marks(tie: &Tie) -> Markup {
    html! { span class="parties" { @for it in tie.parties.iter().take(MARKS) { (mark_of(it.id, &it.name, it.hue, it.logo, "")) } } }
}

/// "Harbor Food Bank, Shore Clinic and Northside School", each name in its own direction.
fn names(cx: &Cx, tie: &Tie) -> Markup {
    let last = tie.parties.len().saturating_sub(1);
    html! {
        span {
            @for (at, party) in tie.parties.iter().enumerate() {
                @if at > 0 && at == last { " " (t!(cx, "ties-and")) " " } @else if at > 0 { ", " }
                bdi { (party.name) }
            }
        }
    }
}

/// "Cooperation since March 2025, next review 3 May 2027".
pub fn since(cx: &Cx, tie: &Tie) -> String {
    let level = level_word(cx, tie.level);
    let Some(agreed) = tie.agreed_at else { return t!(cx, "ties-proposed", level = level) };
    let since = time::month_of(cx.lang, cx.day_of(agreed));
    match tie.review_on {
        Some(on) => t!(cx, "ties-since-review", level = level, since = since, review = time::date(cx.lang, on)),
        None => t!(cx, "ties-since", level = level, since = since),
    }
}

/// The name of a level.
pub fn level_word(cx: &Cx, level: Level) -> String {
    cx.lang.word(&format!("level-{level}")).into_owned()
}

/// A level's mark with its name.
pub fn level(cx: &Cx, level: Level) -> Markup {
    html! { span class="level" { svg class="mark-level" aria-hidden="true" { use href=(cx.mark(level.as_str())) {} } (level_word(cx, level)) } }
}

/// The name of a state.
pub fn state_word(cx: &Cx, state: State) -> String {
    cx.lang.word(&format!("state-{state}")).into_owned()
}
