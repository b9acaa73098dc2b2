//! Who works with whom, on a page.

use axum::extract::RawQuery;
use base::form::Form;
use base::html::{self, icon, org, parts, state, why};
use base::{Cx, Place, Result, t, time};
use maud::{Markup, html};
use people::organizations::Sector;
use relationships::Level;

use super::acts::{numbers, table};
use super::rules::PAGE;
use super::types::{Filter, Numbers, Sort};
use crate::directory::pages::{sector_mark, sector_word};
use crate::ties::Tie;
use crate::ties::pages::{level, state_word};

/// `GET /c/{coalition}/network`
pub async fn show(cx: Cx, RawQuery(query): RawQuery) -> Result<Markup> {
    let place = cx.place()?;
    let filter = Filter::read(&Form::read(query.as_deref().unwrap_or_default()));
    let (numbers, (ties, total)) = (numbers(&cx).await?, table(&cx, &filter).await?);
    let title = t!(cx, "network-title");
    let main = html! {
        header class="head" {
            h1 { (title) }
            p class="lede" { (sentence(&cx, &numbers)) }
            (why(&cx, &because(&cx, place)))
        }
        @if numbers.relationships == 0 { (nothing(&cx, place)) } @else { (drawn(&cx, place, &filter, &numbers, &ties, total)) }
    };
    Ok(html::page(&cx, &title, main))
}

/// "38 organizations, 47 relationships in force; 9 organizations have none yet."
fn sentence(cx: &Cx, it: &Numbers) -> String {
    if it.organizations == 0 {
        return t!(cx, "directory-empty").into_owned();
    }
    let (organizations, relationships, without) = (it.organizations, it.relationships, it.without);
    t!(cx, "network-numbers", organizations = organizations, relationships = relationships, without = without)
}

/// Why these ties and no others.
fn because(cx: &Cx, place: &Place) -> String {
    let name = cx.who.as_ref().and_then(|who| who.acting.as_ref()).map_or("", |acting| acting.name.as_str());
    match (place.coordinator, place.member) {
        (true, _) => t!(cx, "network-why-coordinator").into_owned(),
        (false, true) => t!(cx, "network-why-member", name = name),
        (false, false) => t!(cx, "network-why-public").into_owned(),
    }
}

fn nothing(cx: &Cx, place: &Place) -> Markup {
    let (words, address) = (t!(cx, "network-see-who"), format!("/c/{}/organizations", place.slug));
    html::empty(cx, "drawing-rope", &t!(cx, "network-empty"), &t!(cx, "network-empty-then"), Some((&words, &address)))
}

fn drawn(cx: &Cx, place: &Place, filter: &Filter, numbers: &Numbers, ties: &[Tie], total: i64) -> Markup {
    html! {
        network-map src={ "/c/" (place.slug) "/network.json" } {
            (filters(cx, filter))
            (frame(cx))
            @if filter.narrows() {
                p class="applied" {
                    (t!(cx, "network-applied", n = total, all = numbers.relationships)) " "
                    a href={ "/c/" (place.slug) "/network" } { (t!(cx, "network-show-all")) }
                }
            }
            @if ties.is_empty() { p class="quiet" { (t!(cx, "network-none")) } } @else { (rows(cx, place, filter, ties)) }
            (pages(cx, filter, ties.len() as i64, total))
        }
        (html::script(cx, "network-first.js"))
        (html::script(cx, "network-map.js"))
    }
}

fn filters(cx: &Cx, filter: &Filter) -> Markup {
    html! {
        form class="filters" method="get" {
            div class="field" {
                label for="f-level" { (t!(cx, "network-level")) }
                select id="f-level" name="level" {
                    option value="" { (t!(cx, "network-every-level")) }
                    @for it in Level::ALL { option value=(it) selected[filter.level == Some(it)] { (it.word(cx.lang)) } }
                }
            }
            div class="field" {
                label for="f-sector" { (t!(cx, "org-sector")) }
                select id="f-sector" name="sector" {
                    option value="" { (t!(cx, "directory-every-sector")) }
                    @for it in Sector::ALL { option value=(it) selected[filter.sector == Some(*it)] { (sector_word(cx, *it)) } }
                }
            }
            div class="field" { label for="f-purpose" { (t!(cx, "network-purpose")) } input id="f-purpose" name="purpose" type="search" value=(filter.purpose); }
            div class="field" { label for="f-organization" { (t!(cx, "network-organization")) } input id="f-organization" name="organization" type="search" value=(filter.organization); }
            @if filter.sort != Sort::Level { input type="hidden" name="sort" value=(filter.sort); }
            button class="button" { (t!(cx, "directory-show")) }
        }
    }
}

/// What only the script uses: it stays hidden until the script shows it.
fn frame(cx: &Cx) -> Markup {
    html! {
        div class="map-frame" hidden {
            div class="map" role="img" aria-label=(t!(cx, "map-says")) {}
            div class="map-tools" {
                label { (t!(cx, "map-go")) " " select data-map="find" { option value="" { (t!(cx, "map-an-organization")) } } }
                button type="button" class="button" data-map="in" aria-label=(t!(cx, "map-closer")) { "+" }
                button type="button" class="button" data-map="out" aria-label=(t!(cx, "map-further")) { "−" }
                button type="button" class="button" data-map="all" { (t!(cx, "map-all")) }
            }
            section class="map-side" data-map="side" data-none=(t!(cx, "map-none")) aria-live="polite" { p data-map="hint" { (t!(cx, "map-hint")) } }
            ul class="legend" {
                @for it in Level::ALL { li data-level=(it) { span class="swatch" {} (it.word(cx.lang)) } }
                @for it in Sector::ALL { li data-sector=(it) { (icon(cx, sector_mark(*it))) (sector_word(cx, *it)) } }
            }
        }
    }
}

fn rows(cx: &Cx, place: &Place, filter: &Filter, ties: &[Tie]) -> Markup {
    html! {
        table class="table table-stack" {
            caption class="unseen" { (t!(cx, "network-title")) }
            thead { tr {
                th scope="col" { (t!(cx, "network-parties")) }
                (sortable(filter, Sort::Level, "descending", &t!(cx, "network-level")))
                (sortable(filter, Sort::Purpose, "ascending", &t!(cx, "network-purpose")))
                (sortable(filter, Sort::State, "ascending", &t!(cx, "network-state")))
                (sortable(filter, Sort::Since, "ascending", &t!(cx, "network-since")))
            } }
            tbody { @for tie in ties { (row(cx, place, tie)) } }
        }
    }
}

fn sortable(filter: &Filter, to: Sort, way: &str, words: &str) -> Markup {
    let sorted = Filter { sort: to, page: 1, ..filter.clone() };
    html! { th scope="col" aria-sort=[(filter.sort == to).then_some(way)] { a href={ "network" (sorted.query()) } { (words) } } }
}

fn row(cx: &Cx, place: &Place, tie: &Tie) -> Markup {
    let since = tie.agreed_at.map(|at| time::month_of(cx.lang, cx.day_of(at)));
    html! {
        tr {
            th scope="row" { ul { @for it in &tie.parties { li { (org(&it.address(&place.slug), it.id, &it.name, it.hue, it.logo)) } } } }
            td data-label=(t!(cx, "network-level")) { (level(cx, tie.level)) }
            td data-label=(t!(cx, "network-purpose")) { a href={ "/c/" (place.slug) "/relationships/" (tie.id) } dir="auto" { (tie.purpose) } }
            td data-label=(t!(cx, "network-state")) { (state(cx, tie.state.as_str(), &state_word(cx, tie.state))) }
            td data-label=(t!(cx, "network-since")) { @if let Some(since) = since { (since) } }
        }
    }
}

fn pages(cx: &Cx, filter: &Filter, here: i64, total: i64) -> Markup {
    let address = |page| format!("network{}", Filter { page, ..filter.clone() }.query());
    parts::pages(cx, (filter.page, PAGE), here, total, address)
}
