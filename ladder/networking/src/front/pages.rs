//! A coalition's first page.

use base::html::{self, icon, prose};
use base::{Cx, Place, Result, Role, t};
use maud::{Markup, html};
use people::activity::{Line, lines_of, sentences};
use people::coalitions::acts::coalition;
use people::coalitions::types::Coalition;
use people::organizations::Sector;
use relationships::Level;

use super::acts::{by_level, by_sector};
use crate::directory::pages::sector;
use crate::feed::reading::public_lines;
use crate::network::picture::picture;
use crate::ties::pages::level;

/// How many lines of what changed stand here.
const LINES: i64 = 8;

/// `GET /c/{coalition}`
pub async fn show(cx: Cx) -> Result<Markup> {
    let place = cx.place()?;
    let (it, sectors, levels) =
        (coalition(cx.db(), place.coalition).await?, by_sector(&cx).await?, by_level(&cx).await?);
    let (lines, picture) = (changed(&cx, place).await?, picture(&cx).await?);
    let title = &place.name;
    let main = html! {
        header class="head" {
            h1 dir="auto" { (title) }
            @if it.purpose.is_empty() { p class="lede" { (t!(cx, "front-no-purpose")) } } @else { div class="lede" { (prose(&it.purpose)) } }
            @if place.coordinator { div class="head-acts" { a class="button" href={ "/c/" (place.slug) "/settings" } { (icon(&cx, "settings")) (t!(cx, "coalition-settings")) } } }
        }
        div class="split" {
            div { (stands_on(&cx, &it)) (lately(&cx, place, &lines)) }
            div class="side" { (who(&cx, place, &sectors)) (together(&cx, place, &levels, &picture)) (join(&cx, place)) }
        }
    };
    Ok(html::page(&cx, title, main))
}

fn stands_on(cx: &Cx, it: &Coalition) -> Markup {
    html! {
        section class="part" aria-labelledby="stands-on" {
            h2 id="stands-on" { (t!(cx, "front-stands-on")) }
            @if it.stands_on.is_empty() { p class="quiet" { (t!(cx, "front-stands-on-nothing")) } } @else { (prose(&it.stands_on)) }
        }
    }
}

/// What those who may know more may know; for anybody else what is public.
async fn changed(cx: &Cx, place: &Place) -> Result<Vec<Line>> {
    if place.own() || cx.organization().is_some() {
        lines_of(cx, None, LINES).await
    } else {
        public_lines(cx, LINES as usize).await
    }
}

/// What changed lately, as far as it is open. The whole of it is a page for people who are signed in; what is public of
/// it is a feed for everybody.
fn lately(cx: &Cx, place: &Place, lines: &[Line]) -> Markup {
    html! {
        section class="part" aria-labelledby="lately" {
            div class="part-head" {
                h2 id="lately" { (t!(cx, "front-lately")) }
                @if place.own() { a href={ "/c/" (place.slug) "/activity" } { (t!(cx, "front-lately-all")) } }
                @else { a href=(html::feed_of(cx, &place.slug)) type="application/atom+xml" { (t!(cx, "front-lately-feed")) } }
            }
            @if lines.is_empty() { p class="quiet" { (t!(cx, "front-lately-nothing")) } } @else { (sentences(cx, lines)) }
        }
    }
}

fn who(cx: &Cx, place: &Place, sectors: &[(Sector, i64)]) -> Markup {
    let all: i64 = sectors.iter().map(|(_, n)| n).sum();
    let here = format!("/c/{}/organizations", place.slug);
    html! {
        section class="part" aria-labelledby="who" {
            div class="part-head" { h2 id="who" { (t!(cx, "front-who")) } a href=(here) { (t!(cx, "directory-title")) } }
            p { (t!(cx, "front-organizations", n = all)) }
            ul class="rows" { @for (it, n) in sectors {
                li class="row" { a href={ (here) "?sector=" (it) } { (sector(cx, *it)) } span class="row-end" { (n) } }
            } }
        }
    }
}

fn together(cx: &Cx, place: &Place, levels: &[(Level, i64)], picture: &Markup) -> Markup {
    let all: i64 = levels.iter().map(|(_, n)| n).sum();
    let here = format!("/c/{}/network", place.slug);
    html! {
        section class="part" aria-labelledby="together" {
            div class="part-head" { h2 id="together" { (t!(cx, "front-together")) } a href=(here) { (t!(cx, "front-map")) } }
            p { (t!(cx, "front-relationships", n = all)) }
            (picture)
            @if place.own() { p { a href={ "/c/" (place.slug) "/trust" } { (t!(cx, "front-trust")) } } }
            ul class="rows" { @for (it, n) in levels {
                li class="row" { a href={ (here) "?level=" (it) } { (level(cx, *it)) } span class="row-end" { (n) } }
            } }
        }
    }
}

/// How to join: nothing to say to those who are in.
fn join(cx: &Cx, place: &Place) -> Markup {
    let acting = cx.who.as_ref().and_then(|who| who.acting.as_ref());
    let steward = acting.filter(|it| it.role == Role::Steward);
    html! {
        @if !place.own() {
            section class="part" aria-labelledby="join" {
                h2 id="join" { (t!(cx, "front-join")) }
                p { (t!(cx, "front-join-listed")) " " a href={ "/c/" (place.slug) "/organizations" } { (t!(cx, "front-join-find")) } }
                p { (t!(cx, "front-join-unlisted")) }
                @if let Some(acting) = steward { p { a class="button" href={ "/c/" (place.slug) "/join" } { (t!(cx, "joining-ask", name = &acting.name, coalition = &place.name)) } } }
            }
        }
    }
}
