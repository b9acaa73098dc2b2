//! Pieces of the pages: a round as a card, what one answers, how far talks reach.

use base::html::{self, Field, fields, mark_of, notice, state};
use base::{Cx, Form, t, time};
use maud::{Markup, html};

use super::rules::{self, GUIDE, LATELY, Stage};
use super::types::{Answer, Counts, Coverage, Outcome, Pair, Round, Taker};

/// The address of the room.
pub fn room(cx: &Cx) -> String {
    format!("/c/{}/one-to-ones", cx.place.as_ref().map_or("", |place| &place.slug))
}

/// How far talks reach, in sentences and never as a rank.
pub fn coverage(cx: &Cx, it: &Coverage) -> Markup {
    html! {
        @if it.all_talked == 0 { p { (t!(cx, "one-to-ones-reach-none", months = i64::from(LATELY))) } }
        @else {
            p { @if it.partners > 0 { (t!(cx, "one-to-ones-reach-partners", n = it.partners_talked, all = it.partners, months = i64::from(LATELY))) " " }
                (t!(cx, "one-to-ones-reach-all", n = it.all_talked, all = it.all)) }
        }
        @if it.never > 0 && it.all_talked > 0 { p class="quiet" { (t!(cx, "one-to-ones-reach-never", n = it.never)) } }
    }
}

/// What a round is: until when, how long.
pub fn facts(cx: &Cx, it: &Round) -> Markup {
    let day = |on| time::day(cx.lang, on, it.today(cx.now));
    html! {
        dl class="facts" {
            @if it.paired_at.is_none() { div { dt { (t!(cx, "one-to-ones-answer-by")) } dd { (day(it.answer_by)) } } }
            div { dt { @if it.turns > 0 { (t!(cx, "one-to-ones-day")) } @else { (t!(cx, "one-to-ones-talk-by")) } } dd { (day(it.talk_by)) } }
            div { dt { (t!(cx, "one-to-ones-long")) } dd {
                @if it.turns > 0 { (t!(cx, "one-to-ones-turns-of", n = it.turns, minutes = it.minutes)) } @else { (t!(cx, "one-to-ones-minutes", n = it.minutes)) }
                @if let Some(first) = it.begins_at { ", " (t!(cx, "one-to-ones-from", at = first.with_timezone(&it.place()).format("%H:%M").to_string())) }
            } }
        }
    }
}

/// How many take part, for everybody.
pub fn taking(cx: &Cx, stage: Stage, n: &Counts) -> Markup {
    html! {
        p { @match stage {
            Stage::Asking | Stage::Waiting => (t!(cx, "one-to-ones-taking", n = n.yes, organizations = n.organizations)),
            Stage::Talking => (t!(cx, "one-to-ones-talking", n = n.pairs, happened = n.happened)),
            Stage::Over => (t!(cx, "one-to-ones-went", n = n.pairs, happened = n.happened)),
        } }
    }
}

/// What one answers, with what was answered.
pub fn answer(cx: &Cx, it: &Round, form: &Form, mine: Option<&Taker>, pairs: &[Pair]) -> Markup {
    let acting = cx.acting().ok().filter(|_| cx.place.as_ref().is_some_and(|place| place.member));
    let rests_too = mine.is_none_or(|it| it.answer == Answer::NotNow);
    let address = format!("{}/rounds/{}/answer", room(cx), it.id);
    let has_pair = pairs.iter().any(|pair| matches!(pair.became(), None | Some(Outcome::Happened | Outcome::CouldNot)));
    html! {
        @match mine {
            Some(mine) if mine.answer == Answer::Yes && !has_pair => {
                (notice(cx, if mine.left_at.is_some() { "waiting" } else { "kept" }, html! { p {
                    @if mine.left_at.is_some() { (t!(cx, "one-to-ones-left-over")) } @else { (t!(cx, "one-to-ones-you-take-part", name = &mine.organization_name)) }
                } }))
            }
            Some(mine) if mine.answer == Answer::NotNow => (notice(cx, "plain", html! { p { (t!(cx, "one-to-ones-you-not-now")) } })),
            _ => {},
        }
        @if !has_pair {
            @match acting {
                None => (notice(cx, "not-allowed", html! { p { (t!(cx, "one-to-ones-act-for-one")) } })),
                Some(acting) => (html::form(cx, &address, html! {
                    (Field::new("reach", &t!(cx, "one-to-ones-reach-you")).hint(t!(cx, "one-to-ones-reach-hint")).optional().value(mine.map_or("", |it| &it.reach)).input(cx, form))
                    @if rests_too { details class="why" open[form.why("rest").is_some()] {
                        summary { (t!(cx, "one-to-ones-rest-way")) }
                        (Field::new("rest", &t!(cx, "one-to-ones-rest-label")).kind("date").short().optional().hint(t!(cx, "one-to-ones-rest-hint")).input(cx, form))
                    } }
                    div class="buttons" {
                        button class={ "button" @if mine.is_none() { " button-main" } } name="answer" value="yes" { @if mine.is_some_and(|it| it.answer == Answer::Yes) { (t!(cx, "one-to-ones-keep-reach")) } @else { (t!(cx, "one-to-ones-yes", name = &acting.name)) } }
                        @if mine.is_none_or(|it| it.answer == Answer::Yes) { button class="button button-quiet" name="answer" value="not-now" { (t!(cx, "one-to-ones-not-now")) } }
                    }
                })),
            }
            @if mine.is_none() { p class="quiet small" { (t!(cx, "one-to-ones-no-reason")) } }
        }
    }
}

/// The pairs of whoever reads, each with where it stands.
pub fn pairs(cx: &Cx, all: &[Pair]) -> Markup {
    html! {
        ul class="rows" { @for it in all { li class="row" {
            div {
                p { a class="org" href={ (room(cx)) "/talks/" (it.id) } { (mark_of(it.with_organization, &it.with_organization_name, it.with_hue, it.with_logo, "org-mark-s"))
                    span class="org-name" dir="auto" { (cx.lang.person(&it.with_name)) } } }
                p class="quiet small" dir="auto" { (it.with_organization_name) " · " (it.purpose) @if let Some(when) = turn(cx, it) { " · " (when) } }
            }
            div class="row-end" { (stands(cx, it)) }
        } } }
    }
}

/// Of a day: which turn, and when it begins.
pub fn turn(cx: &Cx, it: &Pair) -> Option<String> {
    let first = it.begins_at.filter(|_| it.turn > 0)?;
    let zone: chrono_tz::Tz = it.zone.parse().unwrap_or(chrono_tz::Tz::UTC);
    let at = rules::begins(first, it.turn, it.minutes).with_timezone(&zone).format("%H:%M").to_string();
    Some(t!(cx, "one-to-ones-turn", n = it.turn, at = at))
}

/// Where a pair stands, in a word.
pub fn stands(cx: &Cx, it: &Pair) -> Markup {
    match it.became() {
        None if it.closed_at.is_some() => state(cx, "ended", &t!(cx, "one-to-ones-is-unsaid")),
        None => state(cx, "waiting", &t!(cx, "one-to-ones-is-open")),
        Some(Outcome::Happened) => state(
            cx,
            "agreed",
            &t!(
                cx,
                "one-to-ones-is-happened",
                day = it.happened_on.map_or(String::new(), |on| time::date(cx.lang, on))
            ),
        ),
        Some(Outcome::CouldNot) => state(cx, "ended", &t!(cx, "one-to-ones-is-could-not")),
        Some(Outcome::NotNow) => state(cx, "ended", &t!(cx, "one-to-ones-is-not-now")),
        Some(Outcome::FellApart) => state(cx, "ended", &t!(cx, "one-to-ones-is-fell-apart")),
    }
}

/// The five things that each tells, and equal time for both: minutes to read, and with scripts a clock.
pub fn guide(cx: &Cx, it: &Pair) -> Markup {
    let each = rules::each(it.minutes);
    let (mine, theirs) = (
        t!(cx, "one-to-ones-turn-you").into_owned(),
        t!(cx, "one-to-ones-turn-them", name = cx.lang.person(&it.with_name)),
    );
    let (first, second) = if it.is_one { (&mine, &theirs) } else { (&theirs, &mine) };
    let begins = if it.is_one {
        t!(cx, "one-to-ones-you-begin", n = each)
    } else {
        t!(cx, "one-to-ones-they-begin", name = cx.lang.person(&it.with_name), n = each)
    };
    html! {
        section class="part" aria-labelledby="guide" {
            div class="part-head" { h2 id="guide" { (t!(cx, "one-to-ones-guide")) } }
            p { (t!(cx, "one-to-ones-guide-says")) " " (begins) }
            ol class="steps" { @for step in GUIDE { li { b { (cx.lang.word(&format!("one-to-ones-tell-{step}"))) } " " (cx.lang.word(&format!("one-to-ones-tell-{step}-how"))) } } }
            p class="quiet" { (t!(cx, "one-to-ones-guide-then")) }
            @if it.became().is_none_or(|became| became == Outcome::CouldNot) {
                talk-turns class="turns no-print" data-minutes=(each) data-key=(it.id) data-first=(first) data-second=(second)
                    data-start=(t!(cx, "one-to-ones-clock-start")) data-pause=(t!(cx, "one-to-ones-clock-pause")) data-on=(t!(cx, "one-to-ones-clock-on"))
                    data-next=(t!(cx, "one-to-ones-clock-next")) data-again=(t!(cx, "one-to-ones-clock-again")) data-over=(t!(cx, "one-to-ones-clock-over")) data-done=(t!(cx, "one-to-ones-clock-done")) {}
                (html::script(cx, "talk-turns.js"))
            }
        }
    }
}

/// The fields of a new round.
pub fn draft(cx: &Cx, form: &Form) -> Markup {
    html! {
        (fields::once(form))
        (Field::new("purpose", &t!(cx, "one-to-ones-purpose")).hint(t!(cx, "one-to-ones-purpose-hint")).input(cx, form))
        div class="fields" {
            (Field::new("answer_by", &t!(cx, "one-to-ones-answer-by")).kind("date").short().input(cx, form))
            (Field::new("talk_by", &t!(cx, "one-to-ones-talk-by")).kind("date").short().hint(t!(cx, "one-to-ones-talk-by-hint")).input(cx, form))
        }
        (Field::new("minutes", &t!(cx, "one-to-ones-minutes-label")).kind("number").short().hint(t!(cx, "one-to-ones-minutes-hint")).value(rules::MINUTES.to_string()).input(cx, form))
        details class="why" open[!form.text("turns").is_empty() || form.why("turns").is_some() || form.why("begins").is_some()] {
            summary { (t!(cx, "one-to-ones-day-way")) }
            p { (t!(cx, "one-to-ones-day-says", pause = rules::PAUSE)) }
            div class="fields" {
                (Field::new("turns", &t!(cx, "one-to-ones-turns-label")).kind("number").short().optional().input(cx, form))
                (Field::new("begins", &t!(cx, "one-to-ones-begins-label")).kind("time").short().optional().input(cx, form))
            }
        }
    }
}
