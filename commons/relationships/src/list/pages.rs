//! The list of relationships.

use axum::extract::RawQuery;
use base::form::Form;
use base::html::{self, parts, state};
use base::{Cx, OrganizationId, Result, t, time};
use maud::{Markup, html};

use super::acts::{Filter, Item, Listed, Stands, relationships};
use crate::Level;
use crate::standing::State;
use crate::standing::permission::may_propose;
use crate::standing::store::RelationshipId;

/// `GET /c/{coalition}/relationships`
pub async fn list(cx: Cx, RawQuery(query): RawQuery) -> Result<Markup> {
    let form = Form::read(query.as_deref().unwrap_or_default());
    let filter = Filter {
        level: form.get("level"),
        state: form.get("state"),
        with: form.get("with"),
        purpose: form.text("purpose").to_owned(),
        after: form.get("after"),
    };
    let place = cx.place()?;
    let listed = relationships(&cx, &filter).await?;
    let title = t!(cx, "relationships");
    let filtered =
        filter.level.is_some() || filter.state.is_some() || !filter.purpose.is_empty() || filter.with.is_some();
    Ok(html::page(
        &cx,
        &title,
        html! {
            (html::head(&cx, &[], &title, html! { (t!(cx, "relationships-lede")) }))
            (html::why(&cx, &why(&cx)))
            @if may_propose(&cx, place.coalition).is_ok() {
                p class="buttons" { a class="button button-main" href={ "/c/" (place.slug) "/relationships/new" } { (t!(cx, "propose-one")) } a class="button button-quiet" href={ "/c/" (place.slug) "/choosing" } { (t!(cx, "choose-first")) } }
            }
            (filters(&cx, &form))
            @if listed.items.is_empty() && !filtered {
                (html::empty(&cx, "drawing-rope", &t!(cx, "no-relationships"), &t!(cx, "no-relationships-then"), None))
            } @else if listed.items.is_empty() {
                (html::empty(&cx, "drawing-path", &t!(cx, "none-found"), &t!(cx, "none-found-then"), Some((&t!(cx, "show-all"), &format!("/c/{}/relationships", place.slug)))))
            } @else {
                (ties(&cx, &listed))
            }
            (further(&cx, &form, &listed))
        },
    ))
}

/// Which relationships stand here for whoever reads it, and why.
fn why(cx: &Cx) -> String {
    let place = cx.place.as_deref();
    let own = place.is_some_and(base::Place::own);
    let open = if own { t!(cx, "relationships-why-coalition") } else { t!(cx, "relationships-why-public") };
    let acting = cx.who.as_ref().and_then(|who| who.acting.as_ref());
    let parts = [
        Some(open.into_owned()),
        acting.map(|acting| t!(cx, "relationships-why-own", name = &acting.name)),
        place.filter(|it| it.coordinator).map(|_| t!(cx, "relationships-why-table").into_owned()),
        (!own).then(|| t!(cx, "relationships-why-more").into_owned()),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" ")
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

fn further(cx: &Cx, form: &Form, listed: &Listed) -> Markup {
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
    let next = listed.next.map(|next| with(&next.to_string()));
    html! {
        @if next.is_some() || form.has("after") {
            nav class="pages" aria-label=(t!(cx, "pages-of-list")) {
                @if form.has("after") { a href=(with("")) { (t!(cx, "latest-first")) } }
                span { (t!(cx, "up-to-a-page", n = listed.items.len())) }
                @if let Some(next) = next { a rel="next" href=(next) { (t!(cx, "page-after")) } }
            }
        }
    }
}

fn ties(cx: &Cx, listed: &Listed) -> Markup {
    let shown = |item: &Item| {
        let mine = listed.parties.iter().filter(|party| party.relationship == item.id);
        mine.map(|it| Shown { id: it.organization, name: &it.name, hue: it.hue, logo: it.logo }).collect::<Vec<_>>()
    };
    html! { ul class="ties" { @for item in &listed.items { (tie(cx, item.id, &item.purpose, item.stands(), &shown(item))) } } }
}

/// A party as a list shows it.
#[derive(Clone, Copy, Debug)]
pub struct Shown<'a> {
    /// The organization.
    pub id: OrganizationId,
    /// Its name.
    pub name: &'a str,
    /// Its colour, 0 to 11.
    pub hue: i64,
    /// The version of its logo.
    pub logo: Option<i64>,
}

/// A relationship in a list (a `ul.ties`), as every room shows it.
pub fn tie(cx: &Cx, id: RelationshipId, purpose: &str, stands: Stands, parties: &[Shown<'_>]) -> Markup {
    let slug = cx.place.as_ref().map_or("", |place| &place.slug);
    let called: Vec<&str> = parties.iter().map(|party| party.name).collect();
    html! {
        li class="tie" {
            (stands.level.mark(cx, "mark-level-l"))
            div {
                h3 { a href={ "/c/" (slug) "/relationships/" (id) } dir="auto" { (purpose) } }
                p class="tie-who" {
                    span class="parties" { @for it in parties.iter().take(6) { (parts::mark_of(it.id, it.name, it.hue, it.logo, "org-mark-s")) } }
                    " " span { (names(cx, &called)) }
                }
            }
            p class="tie-end" {
                (state(cx, stands.state.as_str(), &cx.lang.word(&format!("state-{}", stands.state)))) " "
                span class="quiet" { (since(cx, stands)) }
            }
        }
    }
}

/// "Cooperation, together since March 2025, next review 3 May": where a relationship stands, in a line.
pub fn since(cx: &Cx, it: Stands) -> String {
    let level = it.level.word(cx.lang);
    let today = cx.today();
    if let Some(on) = it.ends_on {
        return t!(cx, "line-ends", level = level, day = time::day(cx.lang, on, today));
    }
    let Some(agreed) = it.agreed_at else { return t!(cx, "line-proposed", level = level) };
    let month = time::month_of(cx.lang, cx.day_of(agreed));
    match (it.ended_at, it.review_on) {
        (Some(ended), _) => {
            t!(cx, "line-ended", level = level, from = month, to = time::month_of(cx.lang, cx.day_of(ended)))
        }
        (None, Some(on)) if on < today => {
            t!(cx, "line-review-waits", level = level, month = month, day = time::day(cx.lang, on, today))
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
pub(super) fn sound(name: &str) -> &'static str {
    let name = base::words::fold(name);
    let mut letters = name.strip_prefix('h').unwrap_or(&name).chars();
    let is_i = letters.next() == Some('i') && letters.next().is_none_or(|next| !"aeou".contains(next));
    if is_i { "i" } else { "other" }
}
