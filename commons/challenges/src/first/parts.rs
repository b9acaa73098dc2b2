//! How a first step is drawn: the few questions, and what a coordinator sees of who has not spoken.

use base::html::{self, fields, org};
use base::ids::CoalitionId;
use base::{Cx, Form, Result, t, time};
use maud::{Markup, html};

use super::reading::{self, Member};
use super::rules::{NAMED, TEXT};
use super::types::Topic;

/// What one would like to be asked about: a tap, and some words for whoever has them.
pub fn questions(cx: &Cx, form: &Form) -> Markup {
    html! {
        fieldset class="choices" id="topic" {
            legend { (t!(cx, "first-topic")) }
            @for topic in Topic::ALL {
                label class="tick" { input type="radio" name="topic" value=(topic) checked[form.text("topic") == topic.as_str()]; " " span { (cx.lang.word(&format!("first-topic-{topic}"))) } }
            }
        }
        (fields::Field::new("text", &t!(cx, "first-text")).hint(t!(cx, "first-text-hint", most = TEXT)).optional().area(cx, form, 2))
    }
}

/// How many have not spoken, who, and what those said who took a first step: the names for coordinators, the words for all.
pub async fn for_coordinator(cx: &Cx, space: CoalitionId) -> Result<Markup> {
    let place = cx.place()?;
    let said = reading::said(cx, space, 20).await?;
    let silent = if place.coordinator { reading::silent(cx, space).await? } else { vec![] };
    if said.is_empty() && silent.is_empty() {
        return Ok(html! {});
    }
    Ok(html! {
        section class="part" aria-labelledby="first" {
            div class="part-head" { h2 id="first" { (t!(cx, "first-title")) } }
            @if !said.is_empty() {
                p { (t!(cx, "first-said-lede")) }
                ul class="rows" { @for it in &said { li {
                    p { (org(&format!("/c/{}/organizations/{}", place.slug, it.slug.as_deref().unwrap_or_default()), it.organization, &it.name, it.hue, it.logo)) ": " (cx.lang.word(&format!("first-topic-{}", it.topic))) }
                    @if !it.text.is_empty() { blockquote class="prose" dir="auto" { p { (it.text) } } }
                    p class="quiet small" { (time::distance(cx.lang, cx.day_of(it.done_at), cx.today())) }
                } } }
            }
            @if !silent.is_empty() { (asking(cx, &place.slug, &silent)) }
        }
    })
}

fn asking(cx: &Cx, slug: &str, silent: &[Member]) -> Markup {
    let people: i64 = silent.iter().map(|it| it.people).sum();
    html! {
        p { (t!(cx, "first-silent", n = silent.len(), people = people)) }
        ul class="rows" { @for it in silent.iter().take(NAMED) { li { (org(&format!("/c/{slug}/organizations/{}", it.slug), it.id, &it.name, it.hue, it.logo)) } } }
        @if silent.len() > NAMED { p class="quiet" { (t!(cx, "first-silent-more", n = silent.len() - NAMED)) } }
        @if people > 0 {
            (html::form(cx, &format!("/c/{slug}/challenges/first-step/asking"), html! {
                p { (t!(cx, "first-ask-is")) }
                div class="buttons" { button class="button" { (t!(cx, "first-ask")) } }
            }))
        }
    }
}
