//! Relationships, drawn: as a list, and the names of their levels and states.

use base::Cx;
use maud::{Markup, html};
use relationships::Level;
use relationships::list::acts::Stands;
use relationships::list::pages::{Shown, tie};
use relationships::standing::State;

use super::types::Tie;

/// Relationships as a list.
pub fn list(cx: &Cx, ties: &[Tie]) -> Markup {
    html! { ul class="ties" { @for it in ties { (tie(cx, it.id, &it.purpose, stands(it), &shown(it))) } } }
}

/// What is over is in none of our lists.
fn stands(it: &Tie) -> Stands {
    let Tie { state, level, agreed_at, review_on, ends_on, .. } = *it;
    Stands { state, level, agreed_at, review_on, ends_on, ended_at: None }
}

fn shown(it: &Tie) -> Vec<Shown<'_>> {
    it.parties.iter().map(|it| Shown { id: it.id, name: &it.name, hue: it.hue, logo: it.logo }).collect()
}

/// A level's mark with its name.
pub fn level(cx: &Cx, level: Level) -> Markup {
    html! { span class="level" { (level.mark(cx, "")) (level.word(cx.lang)) } }
}

/// The name of a state.
pub fn state_word(cx: &Cx, state: State) -> String {
    cx.lang.word(&format!("state-{state}")).into_owned()
}
