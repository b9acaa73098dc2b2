//! The first page, signed in and signed out.

use base::html::{self, parts};
use base::{Cx, Result, Who, t, time};
use chrono::{Datelike, Days, NaiveDate};
use maud::{Markup, html};
use people::activity;
use people::sign_in::pages::way_as;
use relationships::overview::{self, Coming, Waiting};

use super::coordinator;
use super::waits::waits;

/// How far ahead "coming up" looks: weeks.
const WEEKS: u64 = 5;

/// `GET /`
pub async fn page(cx: Cx) -> Result<Markup> {
    match cx.who.clone() {
        None => welcome(&cx).await,
        Some(who) => home(&cx, &who).await,
    }
}

async fn welcome(cx: &Cx) -> Result<Markup> {
    let coalitions = coordinator::coalitions(cx).await?;
    let title = t!(cx, "home-title");
    Ok(html::narrow(
        cx,
        &title,
        html! {
            (html::head(cx, &[], &title, html! { (t!(cx, "home-lede")) }))
            div class="buttons" {
                @if cx.house.demo { a class="button button-main" href="/demo" { (t!(cx, "home-demo")) } }
                a class={ "button" @if !cx.house.demo { " button-main" } } href="/sign-in" { (t!(cx, "sign-in")) }
                a class="button button-quiet" href="/about" { (t!(cx, "home-about")) }
            }
            @if !coalitions.is_empty() {
                section class="part" aria-labelledby="here" {
                    div class="part-head" { h2 id="here" { (t!(cx, "home-coalitions")) } }
                    ul class="rows" { @for it in &coalitions { li { h3 { a href={ "/c/" (it.slug) } { (it.name) } } p dir="auto" { (it.purpose) } } } }
                }
            }
        },
    ))
}

async fn home(cx: &Cx, who: &Who) -> Result<Markup> {
    let waiting = overview::waiting(cx, who.person).await?;
    let coming = overview::coming(cx, who.person, WEEKS * 7).await?;
    let changed = activity::lines_for(cx, who.person, 12).await?;
    let first_name = who.name.split_whitespace().next().unwrap_or_default();
    let title = t!(cx, "home-greeting", name = first_name);
    let waits = waits(cx, &waiting).await?;
    let come_back = people::letters::pages::coming_back_to_me(cx).await?;
    let cx = &people::visitor::at_home(cx)?;
    Ok(html::page(
        cx,
        &title,
        html! {
            (html::head(cx, &[], &title, html! {
                span class="starts" { (time::day(cx.lang, cx.today(), cx.today())) "." } " " (t!(cx, "home-waiting-lede", n = waiting.len() + waits.len()))
            }))
            @if who.operator { p class="buttons" { a class="button" href="/admin" { (t!(cx, "this-installation")) } } }
            (come_back)
            section class="part" aria-labelledby="waiting" {
                div class="part-head" { h2 id="waiting" { (t!(cx, "home-waiting")) } }
                @if waiting.is_empty() && waits.is_empty() {
                    (html::empty(cx, "drawing-letters", &t!(cx, "home-nothing-waits"), &t!(cx, "home-nothing-waits-then"), None))
                } @else {
                    ol class="letters" {
                        @for it in &waiting { (letter(cx, it)) }
                        @for it in &waits { (it) }
                    }
                }
            }
            section class="part" aria-labelledby="coming" {
                div class="part-head" { h2 id="coming" { (t!(cx, "home-coming")) } }
                (weeks(cx, &coming))
            }
            (coordinator::overview(cx, who).await?)
            section class="part" aria-labelledby="changed" {
                div class="part-head" { h2 id="changed" { (t!(cx, "home-changed")) }
                    @if let Some(place) = cx.place.as_ref().filter(|it| it.own()) { a href={ "/c/" (place.slug) "/activity" } { (t!(cx, "home-everything")) } } }
                @if changed.is_empty() { p class="quiet" { (t!(cx, "home-nothing-changed")) } }
                (activity::sentences(cx, &changed))
            }
        },
    ))
}

fn letter(cx: &Cx, it: &Waiting) -> Markup {
    let address = format!("/c/{}/relationships/{}/versions/{}", it.coalition, it.id, it.version);
    html! {
        li class="letter" {
            (parts::mark_of(it.organization, &it.organization_name, it.hue, it.logo, ""))
            div class="letter-words" {
                p class="letter-says" dir="auto" { (t!(cx, "home-asks", from = cx.lang.person(&it.proposer), version = it.version, purpose = &it.purpose)) }
                p class="letter-since" {
                    (t!(cx, "home-asks-since", name = &it.organization_name, since = time::distance(cx.lang, cx.day_of(it.since), cx.today())))
                }
                (parts::why(cx, &t!(cx, "home-asks-why", name = &it.organization_name)))
            }
            div class="buttons" { (way_as(cx, Some(it.organization), &address, "button", &t!(cx, "home-read-version", n = it.version))) }
        }
    }
}

/// A strip of weeks: what each holds, beginning with what is due already.
fn weeks(cx: &Cx, coming: &[Coming]) -> Markup {
    let today = cx.today();
    let monday = today - Days::new(u64::from(today.weekday().num_days_from_monday()));
    let in_week = |week: u64| {
        let (from, to) = (monday + Days::new(week * 7), monday + Days::new(week * 7 + 7));
        let falls = move |on: NaiveDate| if week == 0 { on < to } else { on >= from && on < to };
        coming.iter().filter(move |it| it.day().is_some_and(|(on, _)| falls(on)))
    };
    html! {
        ol class="weeks" {
            @for week in 0..WEEKS {
                @let from = monday + Days::new(week * 7);
                li class={ "week" @if week == 0 { " week-now" } } {
                    h3 { @match week { 0 => (t!(cx, "this-week")), 1 => (t!(cx, "next-week")), _ => (t!(cx, "week-of", day = short(cx, from))) } }
                    @if in_week(week).next().is_none() { p class="quiet" { (t!(cx, "nothing-yet")) } }
                    ul { @for it in in_week(week) { (coming_item(cx, it, today)) } }
                }
            }
        }
    }
}

fn short(cx: &Cx, day: NaiveDate) -> String {
    let month = cx.lang.word(time::MONTHS[day.month0() as usize]);
    t!(cx, "day-and-month", day = i64::from(day.day()), month = month)
}

fn coming_item(cx: &Cx, it: &Coming, today: NaiveDate) -> Markup {
    let Some((on, ends)) = it.day() else { return html! {} };
    let key =
        if ends { t!(cx, "ends-then", purpose = &it.purpose) } else { t!(cx, "review-then", purpose = &it.purpose) };
    html! {
        li {
            time datetime=(on) { @if on < today { (t!(cx, "since-then", day = short(cx, on))) } @else { (short(cx, on)) } } " "
            (way_as(cx, Some(it.mine), &format!("/c/{}/relationships/{}", it.coalition, it.id), "link", &key))
        }
    }
}
