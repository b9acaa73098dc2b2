//! Guides for programs: the same words.

use base::api::Nothing;
use base::{Cx, Result};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::types::Guide;
use crate::challenge::Challenge;

/// A guide.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Guide")]
pub struct GuideOut {
    guide: Guide,
    title: String,
    /// What it is about, in a sentence.
    about: String,
    /// The challenge that it helps with first.
    helps: Challenge,
    /// Its text, as Markdown; null in the list.
    text: Option<String>,
    /// Its exercise, likewise.
    exercise: Option<String>,
}

/// Which guide.
#[derive(Deserialize, JsonSchema)]
pub struct GuideAt {
    /// Its name in addresses.
    pub guide: Guide,
}

fn out(cx: &Cx, guide: Guide, whole: bool) -> GuideOut {
    let word = |end: &str| cx.lang.word(&format!("guides-{guide}{end}")).into_owned();
    GuideOut {
        guide,
        title: word(""),
        about: word("-is"),
        helps: guide.helps(),
        text: whole.then(|| word("-text")),
        exercise: whole.then(|| word("-exercise")),
    }
}

/// `GET /guides`
pub async fn list(cx: Cx, _: Nothing, _: Nothing) -> Result<Vec<GuideOut>> {
    Ok(Guide::ALL.iter().map(|guide| out(&cx, *guide, false)).collect())
}

/// `GET /guides/{guide}`
pub async fn read(cx: Cx, at: GuideAt, _: Nothing) -> Result<GuideOut> {
    Ok(out(&cx, at.guide, true))
}
