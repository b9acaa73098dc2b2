//! Who works with whom, on a page: sentences first, the map beside them, the table beneath.

use std::collections::HashSet;
use std::sync::Arc;

use axum::extract::RawQuery;
use base::form::Form;
use base::heavy::off_the_way;
use base::html::{self, icon, org, parts as drawn_parts, state, why};
use base::{Cx, Error, Place, Result, t};
use maud::{Markup, PreEscaped, html};
use people::organizations::Sector;
use relationships::Level;

use super::acts::{numbers, table};
use super::picture::drawing;
use super::rules::{PAGE, listed};
use super::types::{Filter, Numbers, Sort};
use crate::directory::pages::{sector_mark, sector_word};
use crate::past::acts::{asked, choices};
use crate::past::pages as time;
use crate::shape::acts::{measure, seen};
use crate::shape::leaving::{Without, without};
use crate::shape::numbers as figures;
use crate::shape::parts::{self, Reader, query};
use crate::shape::types::{Measured, Seen};
use crate::ties::Tie;
use crate::ties::pages::{level, state_word};

/// The most organizations that are drawn for whoever has no scripts.
const DRAWN: usize = 400;

/// `GET /c/{coalition}/network`; `?at=` the end of a quarter, `?without=` what if this organization left.
pub async fn show(cx: Cx, RawQuery(query): RawQuery) -> Result<Markup> {
    let place = cx.place()?;
    let form = Form::read(query.as_deref().unwrap_or_default());
    let filter = Filter { at: asked(&cx, form.text("at"))?, ..Filter::read(&form) };
    let seen = Arc::new(seen(&cx, filter.at).await?);
    let of = measure(&seen).await?;
    let (numbers, (ties, total)) = match filter.at {
        None => (numbers(&cx).await?, table(&cx, &filter).await?),
        Some(_) => (counted(&seen), listed(&seen, &filter)),
    };
    let chosen = leaving(&seen, &of, form.text("without")).await?;
    let quarters = choices(&cx).await?;
    let picture = picture(&seen).await?;
    let page = Page { cx: &cx, place, filter: &filter, numbers: &numbers, seen: &seen, of: &of, chosen, picture };
    let title = t!(cx, "network-title");
    let main = html! {
        header class="head" {
            h1 { (title) }
            p class="lede" { (page.lede()) }
            (why(&cx, &because(&cx, place)))
        }
        (time::choice(&cx, filter.at, &quarters, page.chosen.as_ref().map(|it| seen.nodes[it.node as usize].id)))
        @if numbers.relationships == 0 { (nothing(&cx, place)) } @else { (page.drawn(&ties, total)) }
        (html::script(&cx, "network-first.js"))
        (html::script(&cx, "network-map.js"))
    };
    Ok(html::page(&cx, &title, main))
}

/// What would change without the one that an address asks about; who is not among those seen is not found.
async fn leaving(seen: &Arc<Seen>, of: &Arc<Measured>, asked: &str) -> Result<Option<Without>> {
    if asked.is_empty() {
        return Ok(None);
    }
    let node = seen.nodes.iter().position(|it| it.id.to_string() == asked || it.slug.as_deref() == Some(asked));
    let node = node.ok_or(Error::NotFound)? as u32;
    let (seen, of) = (seen.clone(), of.clone());
    off_the_way(move || Some(without(&seen, &of, node))).await
}

/// The numbers of a day that is past.
fn counted(seen: &Seen) -> Numbers {
    let tied: HashSet<_> = seen.ends.iter().map(|it| it.organization).collect();
    Numbers {
        organizations: seen.nodes.len() as i64,
        relationships: seen.ends.chunk_by(|a, b| a.id == b.id).count() as i64,
        without: seen.nodes.iter().filter(|it| !tied.contains(&it.id)).count() as i64,
    }
}

/// The drawing for whoever has no scripts; of many it would take longer than it says.
async fn picture(seen: &Arc<Seen>) -> Result<String> {
    if seen.nodes.len() > DRAWN {
        return Ok(String::new());
    }
    let seen = seen.clone();
    off_the_way(move || drawing(&seen.nodes, &seen.ends)).await
}

/// Everything that the page is made of.
struct Page<'a> {
    cx: &'a Cx,
    place: &'a Place,
    filter: &'a Filter,
    numbers: &'a Numbers,
    seen: &'a Seen,
    of: &'a Measured,
    chosen: Option<Without>,
    picture: String,
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

impl Page<'_> {
    /// "38 organizations, 47 relationships in force; 9 organizations have none yet."
    fn lede(&self) -> String {
        let (cx, it) = (self.cx, self.numbers);
        if it.organizations == 0 {
            return t!(cx, "directory-empty").into_owned();
        }
        let (organizations, relationships, without) = (it.organizations, it.relationships, it.without);
        match self.filter.at {
            None => t!(
                cx,
                "network-numbers",
                organizations = organizations,
                relationships = relationships,
                without = without
            ),
            Some(_) => t!(cx, "shape-then-numbers", organizations = organizations, relationships = relationships),
        }
    }

    fn drawn(&self, ties: &[Tie], total: i64) -> Markup {
        let Page { cx, place, filter, seen, of, .. } = *self;
        let to = Reader { cx, place, seen };
        let ids = |nodes: Vec<u32>| {
            nodes.iter().map(|&it| seen.nodes[it as usize].id.to_string()).collect::<Vec<_>>().join(" ")
        };
        let gone = self.chosen.as_ref().map(|it| ids(vec![it.node]));
        let apart = self.chosen.as_ref().map(|it| ids([it.apart.concat(), it.alone.clone()].concat()));
        let here = format!("/c/{}/network", place.slug);
        html! {
            network-map src={ (here) ".json" (query(filter.at, None)) } data-gone=[gone] data-apart=[apart] {
                div class="map-beside" {
                    div {
                        @if self.chosen.is_some() { (parts::leaving(&to, of, self.chosen.as_ref())) }
                        section aria-labelledby="findings" {
                            h2 id="findings" { (t!(cx, "shape-title")) }
                            p class="quiet" { (t!(cx, "shape-lede")) }
                            (parts::list(&to, of))
                        }
                        @if self.chosen.is_none() { (parts::leaving(&to, of, None)) }
                    }
                    div class="map-column" {
                        (frame(cx))
                        @if !self.picture.is_empty() { noscript { figure class="picture" role="img" aria-label=(t!(cx, "shape-picture")) { (PreEscaped(&self.picture)) } } }
                    }
                }
                (filters(cx, filter))
                @if filter.narrows() {
                    p class="applied" {
                        (t!(cx, "network-applied", n = total, all = self.numbers.relationships)) " "
                        a href={ (here) (query(filter.at, None)) } { (t!(cx, "network-show-all")) }
                    }
                }
                @if ties.is_empty() { p class="quiet" { (t!(cx, "network-none")) } } @else { (rows(cx, place, filter, ties)) }
                (pages(cx, filter, ties.len() as i64, total))
            }
            (figures::table(cx, seen, of))
            section class="part no-print" aria-labelledby="files" {
                div class="part-head" { h2 id="files" { (t!(cx, "shape-files")) } }
                p class="quiet" { (t!(cx, "shape-files-why")) }
                p class="ways" {
                    a href={ (here) ".graphml" (query(filter.at, None)) } { (t!(cx, "shape-files-graphml")) } " "
                    a href={ (here) ".csv" (query(filter.at, None)) } { (t!(cx, "shape-files-ties")) } " "
                    a href={ (here) "-organizations.csv" (query(filter.at, None)) } { (t!(cx, "shape-files-organizations")) }
                }
            }
        }
    }
}

fn filters(cx: &Cx, filter: &Filter) -> Markup {
    html! {
        form class="filters" data-map="filters" method="get" {
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
            @if let Some(at) = filter.at { input type="hidden" name="at" value=(at); }
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
                @if filter.at.is_none() { (sortable(filter, Sort::Since, "ascending", &t!(cx, "network-since"))) }
            } }
            tbody { @for tie in ties { (row(cx, place, filter, tie)) } }
        }
    }
}

fn sortable(filter: &Filter, to: Sort, way: &str, words: &str) -> Markup {
    let sorted = Filter { sort: to, page: 1, ..filter.clone() };
    html! { th scope="col" aria-sort=[(filter.sort == to).then_some(way)] { a href={ "network" (sorted.query()) } { (words) } } }
}

fn row(cx: &Cx, place: &Place, filter: &Filter, tie: &Tie) -> Markup {
    let since = tie.agreed_at.map(|at| base::time::month_of(cx.lang, cx.day_of(at)));
    html! {
        tr {
            th scope="row" { ul { @for it in &tie.parties { li { (org(&it.address(&place.slug), it.id, &it.name, it.hue, it.logo)) } } } }
            td data-label=(t!(cx, "network-level")) { (level(cx, tie.level)) }
            td data-label=(t!(cx, "network-purpose")) { a href={ "/c/" (place.slug) "/relationships/" (tie.id) } dir="auto" { (tie.purpose) } }
            td data-label=(t!(cx, "network-state")) { (state(cx, tie.state.as_str(), &state_word(cx, tie.state))) }
            @if filter.at.is_none() { td data-label=(t!(cx, "network-since")) { @if let Some(since) = since { (since) } } }
        }
    }
}

fn pages(cx: &Cx, filter: &Filter, here: i64, total: i64) -> Markup {
    let address = |page| format!("network{}", Filter { page, ..filter.clone() }.query());
    drawn_parts::pages(cx, (filter.page, PAGE), here, total, address)
}
