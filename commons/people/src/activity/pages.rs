//! The journal in sentences, grouped by day.

use axum::extract::RawQuery;
use base::form::Form;
use base::html::{self, parts};
use base::{Cx, Error, Result, say, t, time};
use maud::{Markup, html};

use super::acts::{Line, lines_of};
use crate::sign_in::pages::way_as;

/// How many lines a page holds.
const PAGE: i64 = 60;

/// `GET /c/{coalition}/activity`: for the coalition's own. Whoever acts for themselves is told to act for somebody.
pub async fn activity(cx: Cx, RawQuery(query): RawQuery) -> Result<Markup> {
    let who = cx.who()?;
    if !cx.place()?.own() {
        return Err(if who.acting.is_some() {
            Error::NotFound
        } else {
            Error::Forbidden(say!("act-for-an-organization-first"))
        });
    }
    let asked = Form::read(query.as_deref().unwrap_or_default());
    let before = asked.get("before");
    let lines = lines_of(&cx, before, PAGE).await?;
    let title = t!(cx, "activity");
    let next = lines.last().filter(|_| lines.len() as i64 == PAGE).map(|last| last.seq);
    Ok(html::narrow(
        &cx,
        &title,
        html! {
            (html::head(&cx, &[], &title, html! { (t!(cx, "activity-lede")) }))
            (html::why(&cx, &t!(cx, "activity-why")))
            @if lines.is_empty() { (html::empty(&cx, "drawing-path", &t!(cx, "no-activity"), &t!(cx, "no-activity-then"), None)) }
            (sentences(&cx, &lines))
            @if let Some(next) = next { nav class="pages" aria-label=(t!(cx, "pages-of-list")) { a rel="next" href={ "?before=" (next) } { (t!(cx, "page-after")) } } }
        },
    ))
}

/// Lines as sentences under the days they happened on.
pub fn sentences(cx: &Cx, lines: &[Line]) -> Markup {
    let day = |line: &Line| cx.day_of(line.at);
    let days = lines.chunk_by(|a, b| day(a) == day(b));
    html! {
        @for lines in days {
            @let on = day(&lines[0]);
            h3 class="day" { @if (cx.today() - on).num_days() <= 1 { (time::distance(cx.lang, on, cx.today())) } @else { (time::day(cx.lang, on, cx.today())) } }
            ul class="journal" {
                @for line in lines {
                    li {
                        @if let (Some(id), Some(name), Some(hue)) = (line.organization, &line.organization_name, line.hue) { (parts::mark_of(id, name, hue, line.logo, "org-mark-s")) }
                        div class="journal-says" {
                            @match line.address() {
                                Some(address) => (way_as(cx, line.mine.filter(|_| line.subject_kind == "relationship"), &address, "link", &line.sentence(cx.lang))),
                                None => span dir="auto" { (line.sentence(cx.lang)) },
                            }
                            @if let Some(said) = &line.said { " " q class="quiet" dir="auto" { (said) } }
                            " " time datetime=(line.at.to_rfc3339()) { (line.at.with_timezone(&cx.zone()).format("%H:%M")) }
                        }
                    }
                }
            }
        }
    }
}
