//! The list of who is here.

use axum::extract::RawQuery;
use base::form::Form;
use base::html::{self, icon, org, parts, state};
use base::{Cx, Place, Result, t};
use maud::{Markup, html};
use people::organizations::Sector;

use super::acts::{entries, size};
use super::rules::{PAGE, cut};
use super::types::{Claim, Entry, Filter, Sort};

/// How much of what an organization does stands in the list: characters.
const LINE: usize = 140;

/// `GET /c/{coalition}/organizations`
pub async fn list(cx: Cx, RawQuery(query): RawQuery) -> Result<Markup> {
    let place = cx.place()?;
    let mut filter = Filter::read(&Form::read(query.as_deref().unwrap_or_default()));
    // Whoever acts for nobody works with nobody.
    filter.with_us &= cx.organization().is_some();
    let entries = entries(&cx, &filter).await?;
    let all = if filter.narrows() || entries.is_empty() { size(&cx).await? } else { entries[0].total };
    let title = t!(cx, "directory-title");
    Ok(html::page(
        &cx,
        &title,
        html! {
            header class="head" {
                h1 { (title) }
                p class="lede" { (lede(&cx, place, all)) }
                @if place.coordinator { (coordinators(&cx, place)) }
            }
            @if all == 0 { (nobody(&cx, place)) } @else { (found(&cx, place, &filter, &entries, all)) }
        },
    ))
}

fn lede(cx: &Cx, place: &Place, all: i64) -> String {
    t!(cx, "directory-lede", n = all, name = &place.name)
}

fn coordinators(cx: &Cx, place: &Place) -> Markup {
    html! {
        div class="head-acts" {
            a class="button" href={ "/c/" (place.slug) "/organizations/import" } { (icon(cx, "upload")) (t!(cx, "directory-import")) }
            a class="button" href={ "/c/" (place.slug) "/organizations/new" } { (icon(cx, "add")) (t!(cx, "directory-new")) }
        }
    }
}

fn nobody(cx: &Cx, place: &Place) -> Markup {
    let (says, then) = (t!(cx, "directory-empty"), t!(cx, "directory-empty-then"));
    let (words, address) = (t!(cx, "directory-import"), format!("/c/{}/organizations/import", place.slug));
    html::empty(cx, "drawing-table", &says, &then, place.coordinator.then_some((&*words, &*address)))
}

fn found(cx: &Cx, place: &Place, filter: &Filter, entries: &[Entry], all: i64) -> Markup {
    let total = entries.first().map_or(0, |it| it.total);
    html! {
        (filters(cx, filter))
        @if filter.narrows() { (applied(cx, filter, total, all)) }
        @if entries.is_empty() { (none(cx, place)) } @else { (table(cx, place, filter, entries)) }
        (pages(cx, filter, entries.len() as i64, total))
    }
}

fn none(cx: &Cx, place: &Place) -> Markup {
    let address = format!("/c/{}/organizations", place.slug);
    let (says, then, all) = (t!(cx, "directory-none"), t!(cx, "directory-none-then"), t!(cx, "directory-show-all"));
    html::empty(cx, "drawing-path", &says, &then, Some((&all, &address)))
}

fn filters(cx: &Cx, filter: &Filter) -> Markup {
    html! {
        form class="filters" method="get" role="search" {
            div class="field" { label for="f-q" { (t!(cx, "directory-find")) } input id="f-q" name="q" type="search" value=(filter.q); }
            div class="field" {
                label for="f-sector" { (t!(cx, "org-sector")) }
                select id="f-sector" name="sector" {
                    option value="" { (t!(cx, "directory-every-sector")) }
                    @for it in Sector::ALL { option value=(it) selected[filter.sector == Some(*it)] { (sector_word(cx, *it)) } }
                }
            }
            div class="field" {
                label for="f-claim" { (t!(cx, "directory-claim")) }
                select id="f-claim" name="claim" {
                    option value="" { (t!(cx, "directory-claim-any")) }
                    @for it in Claim::ALL { option value=(it) selected[filter.claim == Some(*it)] { (claim_word(cx, *it)) } }
                }
            }
            @if let Some(name) = acting(cx) { (html::fields::tick("with_us", "1", filter.with_us, html! { (t!(cx, "directory-with", name = name)) })) }
            @if filter.sort != Sort::Name { input type="hidden" name="sort" value=(filter.sort); }
            button class="button" { (t!(cx, "directory-show")) }
        }
    }
}

fn acting(cx: &Cx) -> Option<&str> {
    Some(cx.who.as_ref()?.acting.as_ref()?.name.as_str())
}

fn applied(cx: &Cx, filter: &Filter, total: i64, all: i64) -> Markup {
    let without = |change: fn(&mut Filter)| {
        let mut less = Filter { page: 1, ..filter.clone() };
        change(&mut less);
        less
    };
    html! {
        p class="applied" {
            (t!(cx, "directory-applied", n = total, all = all))
            @if !filter.q.is_empty() { " " (take_away(cx, &filter.q, without(|it| it.q.clear()))) }
            @if let Some(it) = filter.sector { " " (take_away(cx, &sector_word(cx, it), without(|it| it.sector = None))) }
            @if let Some(it) = filter.claim { " " (take_away(cx, &claim_word(cx, it), without(|it| it.claim = None))) }
            @if filter.with_us { " " (take_away(cx, &t!(cx, "directory-with", name = acting(cx).unwrap_or_default()), without(|it| it.with_us = false))) }
        }
    }
}

fn take_away(cx: &Cx, words: &str, less: Filter) -> Markup {
    html! { a href={ "organizations" (less.query()) } { bdi { (words) } " " span aria-hidden="true" { "×" } span class="unseen" { (t!(cx, "directory-take-away")) } } }
}

fn table(cx: &Cx, place: &Place, filter: &Filter, entries: &[Entry]) -> Markup {
    let by_name = if filter.sort == Sort::Name { Sort::NameDown } else { Sort::Name };
    html! {
        table class="table table-stack" {
            caption class="unseen" { (t!(cx, "directory-title")) }
            thead { tr {
                (sortable(cx, filter, by_name, &t!(cx, "org-name"), ""))
                (sortable(cx, filter, Sort::Sector, &t!(cx, "org-sector"), ""))
                th scope="col" { (t!(cx, "directory-does")) }
                (sortable(cx, filter, Sort::Ties, &t!(cx, "directory-ties"), "number"))
            } }
            tbody { @for entry in entries { (line(cx, place, entry)) } }
        }
    }
}

fn sortable(_: &Cx, filter: &Filter, to: Sort, words: &str, class: &str) -> Markup {
    let now = match (filter.sort, to) {
        (Sort::Name, Sort::NameDown) | (Sort::Sector, Sort::Sector) => Some("ascending"),
        (Sort::NameDown, Sort::Name) | (Sort::Ties, Sort::Ties) => Some("descending"),
        _ => None,
    };
    html! { th scope="col" class=[Some(class).filter(|it| !it.is_empty())] aria-sort=[now] { a href={ "organizations" (filter.sorted(to).query()) } { (words) } } }
}

fn line(cx: &Cx, place: &Place, entry: &Entry) -> Markup {
    let address = format!("/c/{}/organizations/{}", place.slug, entry.slug);
    html! {
        tr {
            th scope="row" {
                (org(&address, entry.id, &entry.name, entry.hue, entry.logo))
                @if entry.claimed_at.is_none() { " " (state(cx, "unclaimed", &t!(cx, "org-is-unclaimed"))) }
            }
            td data-label=(t!(cx, "org-sector")) { (sector(cx, entry.sector)) }
            td data-label=(t!(cx, "directory-does")) dir="auto" { (cut(&entry.does, LINE)) }
            td data-label=(t!(cx, "directory-ties")) class="number" { (entry.ties) }
        }
    }
}

fn pages(cx: &Cx, filter: &Filter, here: i64, total: i64) -> Markup {
    let address = |page| format!("organizations{}", Filter { page, ..filter.clone() }.query());
    parts::pages(cx, (filter.page, PAGE), here, total, address)
}

/// A sector's mark with its word.
pub fn sector(cx: &Cx, sector: Sector) -> Markup {
    html! { span class={ "sector sector-" (sector) } { (icon(cx, sector_mark(sector))) (sector_word(cx, sector)) } }
}

/// The drawing of a sector.
pub fn sector_mark(sector: Sector) -> &'static str {
    match sector {
        Sector::Unknown => "sector-unknown",
        known => known.as_str(),
    }
}

/// The word for a sector.
pub fn sector_word(cx: &Cx, sector: Sector) -> String {
    cx.lang.word(&format!("sector-{sector}")).into_owned()
}

fn claim_word(cx: &Cx, claim: Claim) -> String {
    match claim {
        Claim::Claimed => t!(cx, "directory-claimed").into_owned(),
        Claim::Unclaimed => t!(cx, "org-is-unclaimed").into_owned(),
    }
}
