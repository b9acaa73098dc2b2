//! The list of relationships.

use axum::extract::RawQuery;
use base::form::Form;
use base::html::{self, parts, state};
use base::{Cx, Result, t, time};
use chrono::{DateTime, Utc};
use maud::{Markup, html};

use super::acts::{Filter, Item, ItemParty, PAGE, parties_of, relationships};
use crate::Level;
use crate::standing::State;
use crate::standing::acts::may_propose;
use crate::standing::store::RelationshipId;

/// `GET /c/{coalition}/relationships`
pub async fn list(cx: Cx, RawQuery(query): RawQuery) -> Result<Markup> {
    let form = Form::read(query.as_deref().unwrap_or_default());
    let filter = Filter {
        level: form.get("level"),
        state: form.get("state"),
        with: form.get("with"),
        purpose: form.text("purpose").to_owned(),
        after: after(form.text("after")),
    };
    let place = cx.place()?;
    let (items, more) = relationships(&cx, &filter).await?;
    let parties = parties_of(&cx, place.coalition, &items).await?;
    let title = t!(cx, "relationships");
    let filtered =
        filter.level.is_some() || filter.state.is_some() || !filter.purpose.is_empty() || filter.with.is_some();
    Ok(html::page(
        &cx,
        &title,
        html! {
            (html::head(&cx, &[], &title, html! { (t!(cx, "relationships-lede")) }))
        (html::why(&cx, &t!(cx, "relationships-why")))
            @if may_propose(&cx, place.coalition).is_ok() {
                p class="buttons" { a class="button button-main" href={ "/c/" (place.slug) "/relationships/new" } { (t!(cx, "propose-one")) } }
            }
            (filters(&cx, &form))
            @if items.is_empty() && !filtered {
                (html::empty(&cx, "drawing-rope", &t!(cx, "no-relationships"), &t!(cx, "no-relationships-then"), None))
            } @else if items.is_empty() {
                (html::empty(&cx, "drawing-path", &t!(cx, "none-found"), &t!(cx, "none-found-then"), Some((&t!(cx, "show-all"), &format!("/c/{}/relationships", place.slug)))))
            } @else {
                (ties(&cx, &items, &parties))
            }
            (further(&cx, &form, &items, more))
        },
    ))
}

/// The place in the list that an address names: microseconds and an id. One that is not understood begins at the top.
fn after(text: &str) -> Option<(DateTime<Utc>, RelationshipId)> {
    let (at, id) = text.split_once('.')?;
    Some((DateTime::from_timestamp_micros(at.parse().ok()?)?, id.parse().ok()?))
}

fn filters(cx: &Cx, form: &Form) -> Markup {
    html! {
        form class="filters" method="get" role="search" {
            div class="field" { label for="f-purpose" { (t!(cx, "filter-purpose")) } input id="f-purpose" name="purpose" type="search" value=(form.text("purpose")); }
            div class="field" { label for="f-level" { (t!(cx, "filter-level")) }
                select id="f-level" name="level" { option value="" { (t!(cx, "every-level")) }
                    @for level in Level::ALL { option value=(level) selected[form.text("level") == level.as_str()] { (level.word(cx.lang)) } } } }
            div class="field" { label for="f-state" { (t!(cx, "filter-state")) }
                select id="f-state" name="state" { option value="" { (t!(cx, "every-state")) }
                    @for state in State::ALL { option value=(state) selected[form.text("state") == state.as_str()] { (cx.lang.word(&format!("state-{state}"))) } } } }
            button class="button" { (t!(cx, "show")) }
        }
    }
}

fn further(cx: &Cx, form: &Form, items: &[Item], more: bool) -> Markup {
    let with = |after: &str| {
        let kept = form.fields().filter(|(name, value)| *name != "after" && !value.is_empty());
        let query: Vec<String> = kept.map(|(name, value)| format!("{name}={}", base::form::encoded(value))).collect();
        format!(
            "?{}",
            query
                .into_iter()
                .chain((!after.is_empty()).then(|| format!("after={after}")))
                .collect::<Vec<_>>()
                .join("&")
        )
    };
    let next =
        items.last().filter(|_| more).map(|last| with(&format!("{}.{}", last.changed_at.timestamp_micros(), last.id)));
    html! {
        @if next.is_some() || form.has("after") {
            nav class="pages" aria-label=(t!(cx, "pages-of-list")) {
                @if form.has("after") { a href=(with("")) { (t!(cx, "latest-first")) } }
                span { (t!(cx, "up-to-a-page", n = items.len().min(PAGE))) }
                @if let Some(next) = next { a rel="next" href=(next) { (t!(cx, "page-after")) } }
            }
        }
    }
}

/// A list of relationships, as every room shows it.
pub fn ties(cx: &Cx, items: &[Item], parties: &[ItemParty]) -> Markup {
    html! {
        ul class="ties" {
            @for item in items {
                @let mine: Vec<&ItemParty> = parties.iter().filter(|party| party.relationship == item.id).collect();
                li class="tie" {
                    (item.level.mark(cx, "mark-level-l"))
                    div {
                        h3 { a href=(item.address(cx)) dir="auto" { (item.purpose) } }
                        p class="tie-who" {
                            span class="parties" { @for party in mine.iter().take(6) { (parts::mark_of(party.organization, &party.name, party.hue, party.logo, "org-mark-s")) } }
                            " " span { (names(cx, &mine.iter().map(|party| party.name.as_str()).collect::<Vec<_>>())) }
                        }
                    }
                    p class="tie-end" {
                        (state(cx, item.state.as_str(), &cx.lang.word(&format!("state-{}", item.state)))) " "
                        span class="quiet" { (since(cx, item)) }
                    }
                }
            }
        }
    }
}

impl Item {
    /// Its page.
    pub fn address(&self, cx: &Cx) -> String {
        let slug = cx.place.as_ref().map_or("", |place| &place.slug);
        format!("/c/{slug}/relationships/{}", self.id)
    }
}

/// "Cooperation since March 2025, next review 3 May": where a relationship stands, in a line.
pub fn since(cx: &Cx, item: &Item) -> String {
    let level = item.level.word(cx.lang);
    let today = cx.today();
    if let Some(on) = item.ends_on {
        return t!(cx, "line-ends", level = level, day = time::day(cx.lang, on, today));
    }
    let Some(agreed) = item.agreed_at else { return t!(cx, "line-proposed", level = level) };
    let month = time::month_of(cx.lang, cx.day_of(agreed));
    match (item.ended_at, item.review_on) {
        (Some(ended), _) => {
            t!(cx, "line-ended", level = level, from = month, to = time::month_of(cx.lang, cx.day_of(ended)))
        }
        (None, Some(on)) => t!(cx, "line-since", level = level, month = month, day = time::day(cx.lang, on, today)),
        (None, None) => t!(cx, "line-since-only", level = level, month = month),
    }
}

/// Names in a sentence: "A, B and C"; of many, the first and how many others.
pub fn names(cx: &Cx, names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [firsts @ .., last] if names.len() <= 5 => {
            t!(cx, "names-and", firsts = firsts.join(", "), sound = sound(last), last = *last)
        }
        _ => t!(cx, "names-and-others", firsts = names[..4].join(", "), n = names.len() - 4),
    }
}

/// What a name begins with to the ear, where "and" depends on it: "i", unless another vowel follows, or "other".
fn sound(name: &str) -> &'static str {
    let name = base::words::fold(name);
    let mut letters = name.strip_prefix('h').unwrap_or(&name).chars();
    let is_i = letters.next() == Some('i') && letters.next().is_none_or(|next| !"aeou".contains(next));
    if is_i { "i" } else { "other" }
}
