//! The operator's first page: what to look at, in sentences, and the numbers behind it.

use base::html::{self, state};
use base::{Cx, Result, t, time};
use chrono::{DateTime, Utc};
use maud::{Markup, html};
use people::operators::acts::may_look_after;

use super::facts::{self, Facts};
use super::storage::size;
use crate::doctor::{self, Depth, Finding, Grade};
use crate::jobs;
use crate::serve::Chosen;

/// `GET /admin`
pub async fn overview(cx: Cx) -> Result<Markup> {
    may_look_after(&cx)?;
    let facts = facts::read(&cx).await?;
    let chosen = cx.house.memo.shelf::<Chosen>();
    let found = match chosen.get() {
        Some(options) => doctor::look(&cx, options, Depth::Quick).await,
        None => vec![],
    };
    let title = t!(&cx, "admin-title");
    let lede = match doctor::worst(&found) {
        Grade::Ok => t!(&cx, "admin-lede-ok"),
        Grade::Warning => t!(&cx, "admin-lede-warning"),
        Grade::Fault => t!(&cx, "admin-lede-fault"),
    };
    let main = html! {
        (html::head(&cx, &[], &title, html! { (lede) }))
        (ways(&cx, &facts))
        (findings(&cx, &found))
        (numbers(&cx, &facts))
        (storage(&cx, &facts))
        (work(&cx))
    };
    Ok(html::narrow(&cx, &title, main))
}

fn ways(cx: &Cx, it: &Facts) -> Markup {
    let unsent = it.letters.waiting + it.letters.given_up;
    html! {
        nav aria-label=(t!(cx, "admin-pages")) { ul class="rows" {
            li { a href="/admin/coalitions" { (t!(cx, "admin-to-coalitions", n = it.things.coalitions)) } }
            li { a href="/admin/letters" { (t!(cx, "admin-to-letters", n = unsent)) } }
            li { a href="/admin/sessions" { (t!(cx, "admin-to-sessions", n = it.sessions.sessions)) } }
            li { a href="/admin/audit" { (t!(cx, "admin-to-audit")) } }
        } }
    }
}

fn findings(cx: &Cx, found: &[Finding]) -> Markup {
    // What is broken stands first; what is well is folded away.
    let (well, mut others): (Vec<&Finding>, Vec<&Finding>) = found.iter().partition(|it| it.grade == Grade::Ok);
    others.sort_by_key(|it| std::cmp::Reverse(it.grade));
    html! {
        section class="part" aria-labelledby="doctor" {
            div class="part-head" { h2 id="doctor" { (t!(cx, "admin-doctor")) } }
            @if !others.is_empty() { ul class="rows" { @for it in others { (finding(cx, it)) } } }
            @if !well.is_empty() { details {
                summary { (t!(cx, "admin-doctor-well", n = well.len())) }
                ul class="rows" { @for it in well { (finding(cx, it)) } }
            } }
            p class="small quiet" { (t!(cx, "admin-doctor-more")) }
        }
    }
}

fn finding(cx: &Cx, it: &Finding) -> Markup {
    html! { li {
        p { (graded(cx, it.grade)) " " b { (cx.lang.word(&format!("doctor-of-{}", it.about))) } }
        p { (cx.lang.say(&it.says)) @if let Some(then) = &it.then { " " (cx.lang.say(then)) } }
    } }
}

fn graded(cx: &Cx, grade: Grade) -> Markup {
    let class = match grade {
        Grade::Ok => "agreed",
        Grade::Warning => "waiting",
        Grade::Fault => "declined",
    };
    state(cx, class, &cx.lang.word(&format!("doctor-{grade}")))
}

/// A moment, or that it never was.
pub fn moment(cx: &Cx, at: Option<DateTime<Utc>>) -> String {
    at.map_or_else(|| t!(cx, "admin-never").into_owned(), |at| time::moment(cx.lang, cx.zone(), at, cx.now))
}

/// A line of facts.
pub fn fact(name: &str, value: &str) -> Markup {
    html! { div { dt { (name) } dd { (value) } } }
}

fn numbers(cx: &Cx, it: &Facts) -> Markup {
    let versions = t!(
        cx,
        "admin-version-is",
        program = it.program,
        database = if it.database == "sqlite" { "SQLite" } else { "PostgreSQL" },
        step = it.step,
        latest = it.latest_step
    );
    let things = t!(
        cx,
        "admin-things-are",
        coalitions = it.things.coalitions,
        organizations = it.things.organizations,
        people = it.things.people,
        relationships = it.things.relationships
    );
    html! {
        section class="part" aria-labelledby="numbers" {
            div class="part-head" { h2 id="numbers" { (t!(cx, "admin-numbers")) } }
            dl class="facts" {
                (fact(&t!(cx, "admin-version"), &versions))
                (fact(&t!(cx, "admin-things"), &things))
                (fact(&t!(cx, "admin-last-letter"), &moment(cx, it.letters.last_sent)))
                (fact(&t!(cx, "admin-last-backup"), &moment(cx, it.last_backup.as_ref().map(|it| it.began_at))))
                (fact(&t!(cx, "admin-last-drill"), &moment(cx, it.last_drill.as_ref().map(|it| it.began_at))))
            }
        }
    }
}

fn storage(cx: &Cx, it: &Facts) -> Markup {
    let (storage, name, bytes) = (&it.storage, t!(cx, "admin-table"), t!(cx, "admin-size"));
    let logos = t!(cx, "admin-logos-are", n = storage.logo_count, size = size(storage.logos));
    html! {
        section class="part" aria-labelledby="storage" {
            div class="part-head" { h2 id="storage" { (t!(cx, "admin-storage")) } }
            p { (t!(cx, "admin-storage-is", size = size(storage.database))) " " (logos) }
            table class="table" {
                caption class="unseen" { (t!(cx, "admin-largest")) }
                thead { tr { th scope="col" { (name) } th scope="col" class="number" { (bytes) } } }
                tbody { @for it in &storage.tables { tr { th scope="row" { (it.name) } td class="number" { (size(it.bytes)) } } } }
            }
        }
    }
}

fn work(cx: &Cx) -> Markup {
    let ran = jobs::ran();
    html! {
        section class="part" aria-labelledby="jobs" {
            div class="part-head" { h2 id="jobs" { (t!(cx, "admin-jobs")) } }
            @if ran.is_empty() { p class="quiet" { (t!(cx, "admin-jobs-none")) } }
            ul class="rows" { @for (job, ran) in &ran { li class="row" {
                div { b { (cx.lang.word(&format!("admin-job-{}", job.replace(' ', "-")))) } @if let Some(why) = &ran.failure { p class="small" { (why) } } }
                div class="row-end" {
                    (graded(cx, if ran.failure.is_some() { Grade::Fault } else { Grade::Ok }))
                    span class="quiet" { (moment(cx, Some(ran.at))) }
                }
            } } }
        }
    }
}
