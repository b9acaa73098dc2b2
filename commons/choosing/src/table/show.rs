//! The page of a table: whom to bring, who has no voice yet, and what that was found from.

use std::collections::BTreeSet;

use axum::extract::{Path, RawQuery};
use base::form::encoded;
use base::html::{self, fields, notice};
use base::{Cx, Error, Form, OrganizationId, Result, t};
use maud::{Markup, html};
use people::organizations;
use people::organizations::Member;
use relationships::Level;
use relationships::proposing::parts::parties;
use uuid::Uuid;
use whom::Sure;

use super::pages::crumbs;
use super::result::{self, Answer, Few, Found, Reason};
use super::rules::{Eyes, Silence, is_passed_over, silent};
use super::types::{Side, Voice, Whole};
use super::{found, parts, seats};
use crate::{explain, policies};

/// How many of those who could come stand on one page.
const LISTED: usize = 100;

/// `GET …/tables/{table}`
pub async fn show(cx: Cx, Path((_, id)): Path<(String, Uuid)>, RawQuery(query): RawQuery) -> Result<Markup> {
    let (it, eyes) = found::of_place(&cx, id).await?;
    if !eyes.all {
        return seats::page(&cx, &it, eyes, eyes.asked.ok_or(Error::NotFound)?, None);
    }
    let found = result::found(&cx, &it).await?;
    let members = match eyes.edits {
        true => organizations::acts::members(cx.db(), it.table.space).await?,
        false => vec![],
    };
    let level = policies::acts::current(cx.db(), it.table.space).await?.needed(it.table.kind);
    let level = explain::level(cx.lang, level).into_owned();
    let page = Form::read(query.as_deref().unwrap_or_default()).get("page").unwrap_or(1).max(1);
    let title = it.table.goal.as_str();
    let because = match &it.table.organization_name {
        Some(name) if !cx.coordinates(it.table.space) => t!(&cx, "table-because-own", name = name),
        Some(name) => t!(&cx, "table-because-coordinator-of", name = name),
        None => t!(&cx, "table-because-coordinator").into_owned(),
    };
    Ok(html::page(
        &cx,
        title,
        html! {
            (html::head(&cx, &crumbs(&cx, None)?, title, html! { (t!(&cx, "table-lede", level = level.as_str())) }))
            @if it.table.ended_at.is_some() { (notice(&cx, "plain", html! { p { (t!(&cx, "table-is-over")) } })) }
            @if let Some(own) = eyes.asked { p { a href={ (it.address()) "/seats/" (own) } { (t!(&cx, "table-your-own")) } } }
            (whom_to_bring(&cx, &it, eyes, found.as_ref(), &level))
            (voiceless(&cx, &it))
            (voices(&cx, &it, eyes))
            (needs(&cx, &it, eyes))
            (who_could_come(&cx, &it, eyes, &members, page))
            (ties(&cx, &it, eyes, found.as_ref()))
            @if eyes.edits { details class="why" {
                summary { (t!(&cx, "table-end")) }
                p { (t!(&cx, "table-end-says")) }
                (html::form(&cx, &format!("{}/ending", it.address()), html! { div class="buttons" { button class="button" { (t!(&cx, "table-end")) } } }))
            } }
            (html::why(&cx, &because))
        },
    ))
}

/// The answer, in sentences.
fn whom_to_bring(cx: &Cx, it: &Whole, eyes: Eyes, found: Option<&Found>, level: &str) -> Markup {
    html! {
        section class="part" aria-labelledby="bring" {
            div class="part-head" { h2 id="bring" { (t!(cx, "table-bring")) } }
            @match found {
                None => {
                    p { @if it.needs.is_empty() { (t!(cx, "table-say-needs")) } @else { (t!(cx, "table-say-who")) } }
                    @if eyes.edits && it.needs.is_empty() { p class="buttons" { a class="button button-main" href={ (it.address()) "/edit" } { (t!(cx, "table-edit")) } } }
                }
                Some(found) => {
                    (smallest(cx, it, eyes, found, level))
                    (strongest(cx, it, found))
                    p class="quiet" { (t!(cx, "table-what-was-used", level = level)) " " @if found.unknown > 0 { (t!(cx, "table-unknown", n = found.unknown, of = found.pairs)) } }
                    ul class="plain" {
                        li { a href={ "/c/" (it.table.coalition) "/trust" } { (t!(cx, "table-ask-pulse")) } }
                        li { (t!(cx, "table-ask-four")) }
                    }
                }
            }
        }
    }
}

fn smallest(cx: &Cx, it: &Whole, eyes: Eyes, found: &Found, level: &str) -> Markup {
    let answer = &found.smallest;
    html! {
        @match &answer.table {
            Some(few) if few.members.is_empty() => p { (t!(cx, "table-needs-nobody")) },
            Some(few) => {
                p class="fits-says" { (t!(cx, "table-smallest", n = few.members.len(), level = level)) }
                (parts::orgs(it, &few.members))
                p class="quiet" { (sure(cx, answer.sure, few.members.len())) }
                (left_out(cx, it, few, answer.including.as_ref(), &found.voiceless))
                @if eyes.edits { (propose(cx, it, found, few)) }
            }
            None => (why_none(cx, it, answer, level)),
        }
    }
}

fn strongest(cx: &Cx, it: &Whole, found: &Found) -> Markup {
    let (answer, few) = (&found.strongest, found.strongest.table.as_ref());
    let same = found.smallest.table.as_ref().map(|few| &few.members) == few.map(|few| &few.members);
    // Where nothing is known of a pair, there is nothing to be said of how closely they work together.
    let known = few.and_then(|few| Some((few, few.weakest.filter(|level| *level > 0)?)));
    html! {
        @if let Some((few, level)) = known {
            h3 { (t!(cx, "table-strongest")) }
            p {
                @if same { (t!(cx, "table-strongest-same")) " " }
                (t!(cx, "table-strongest-at", level = explain::level(cx.lang, level)))
            }
            @if !same {
                (parts::orgs(it, &few.members))
                p class="quiet" { (match answer.sure { Sure::BestFound { .. } => t!(cx, "table-best-found"), _ => t!(cx, "table-strongest-proved") }) }
                @if !few.left_out.is_empty() { p { (t!(cx, "table-left-out", sides = parts::sides(cx, &few.left_out))) } }
            }
        }
    }
}

/// How sure it is that nothing smaller exists.
fn sure(cx: &Cx, sure: Sure, n: usize) -> String {
    match sure {
        Sure::Proved => t!(cx, "table-proved").into_owned(),
        Sure::ProvedButEquals => t!(cx, "table-proved-but-equals").into_owned(),
        Sure::BestFound { bound } => t!(cx, "table-best-found-of", n = n, bound = i64::from(bound)),
    }
}

/// Kinds of people for whom nobody of them speaks, and who would.
fn left_out(cx: &Cx, it: &Whole, few: &Few, including: Option<&Few>, voiceless: &[Side]) -> Markup {
    html! {
        @if !few.left_out.is_empty() {
            p { (t!(cx, "table-left-out", sides = parts::sides(cx, &few.left_out))) }
            @if let Some(near) = including {
                p { (t!(cx, "table-including", n = near.members.len())) }
                (parts::orgs(it, &near.members))
            } @else { p { (t!(cx, "table-including-none")) } }
        }
        @if !voiceless.is_empty() { p { (t!(cx, "table-voiceless", sides = parts::sides(cx, voiceless))) } }
    }
}

fn why_none(cx: &Cx, it: &Whole, answer: &Answer, level: &str) -> Markup {
    let need = |nth: &i64| parts::need(cx, it, *nth);
    html! {
        @match &answer.why {
            Some(Reason::Missing(short)) => {
                p class="fits-says" { (t!(cx, "table-missing")) }
                ul class="rows" { @for (nth, n) in short { li { (t!(cx, "table-missing-of", n = i64::from(*n), what = need(nth))) } } }
                p { (t!(cx, "table-missing-then")) }
            }
            Some(Reason::Apart(pairs)) => {
                p class="fits-says" { (t!(cx, "table-apart", level = level)) }
                ul class="rows" { @for (one, other) in pairs { li dir="auto" { (t!(cx, "table-apart-pair", one = it.name(*one), other = it.name(*other))) } } }
                p { (t!(cx, "table-apart-then")) }
            }
            Some(Reason::NotTogether(needs)) => {
                p class="fits-says" { (t!(cx, "table-not-together", level = level)) }
                ul class="rows" { @for nth in needs { li { (need(nth)) } } }
                p { (t!(cx, "table-not-together-then")) }
            }
            Some(Reason::TooFew(n)) => p { (t!(cx, "table-too-few", n = i64::from(*n))) },
            None => p { (t!(cx, "table-not-found")) },
        }
    }
}

/// What can be begun with these.
fn propose(cx: &Cx, it: &Whole, found: &Found, few: &Few) -> Markup {
    let with: String = few.members.iter().map(|id| format!("&with={id}")).collect();
    let place = format!("/c/{}", it.table.coalition);
    let level = Level::of(found.level as i64).map_or("", Level::as_str);
    let alone = few.members.len() < 2 && few.members.first().copied() == cx.organization();
    html! {
        @if !alone { div class="buttons" {
            a class="button button-main" href={ (place) "/choosing/new?purpose=" (encoded(&it.table.goal)) (with) } { (t!(cx, "table-ask-these", n = few.members.len())) }
            a class="button button-quiet" href={ (place) "/relationships/new?level=" (level) (with) } { (t!(cx, "table-propose-these")) }
        } }
    }
}

/// Which kinds of people have no voice yet, and what to do.
fn voiceless(cx: &Cx, it: &Whole) -> Markup {
    let silent = silent(&it.voices);
    let passed: Vec<&Voice> = it.voices.iter().filter(|voice| is_passed_over(voice)).collect();
    html! {
        section class="part" aria-labelledby="voiceless" {
            div class="part-head" { h2 id="voiceless" { (t!(cx, "voiceless")) } }
            @if silent.is_empty() && passed.is_empty() { p { (t!(cx, "voiceless-none")) } }
            @if !silent.is_empty() {
                ul class="rows" { @for (side, silence) in &silent { li {
                    b { (parts::side(cx, *side)) } ": "
                    @match silence { Silence::Nobody => (t!(cx, "voiceless-nobody")), Silence::NotAsked => (t!(cx, "voiceless-not-asked")) } " "
                    span class="quiet" { (cx.lang.word(&format!("side-{side}-then"))) }
                } } }
            }
            @for voice in &passed { p { (t!(cx, "voiceless-passed-over", name = voice.called())) } }
            @if !silent.is_empty() || !passed.is_empty() {
                p { (t!(cx, "voiceless-then")) }
                ul { li { (t!(cx, "voiceless-invite")) } li { (t!(cx, "voiceless-survey")) } li { (t!(cx, "voiceless-meet")) } }
            }
        }
    }
}

fn voices(cx: &Cx, it: &Whole, eyes: Eyes) -> Markup {
    html! {
        section class="part" aria-labelledby="voices" {
            div class="part-head" { h2 id="voices" { (t!(cx, "voices")) } }
            @if it.voices.is_empty() { p { (t!(cx, "voices-none")) } }
            @else { div class="table-wrap" tabindex="0" role="region" aria-label=(t!(cx, "voices")) { table class="table table-stack" {
                @let heads = [t!(cx, "voices-who"), t!(cx, "voice-sides"), t!(cx, "voices-affected"), t!(cx, "voices-say"), t!(cx, "voices-involved")];
                thead { tr { @for head in &heads { th scope="col" { (head) } } } }
                tbody { @for voice in &it.voices { tr {
                    th scope="row" dir="auto" {
                        @if eyes.edits { a href={ (it.address()) "/voices/" (voice.id) } { (called(cx, voice)) } } @else { (called(cx, voice)) }
                    }
                    td data-label=(heads[1]) { (parts::sides(cx, &voice.sides())) }
                    td data-label=(heads[2]) { (cx.lang.word(&format!("affected-{}", voice.affected))) }
                    td data-label=(heads[3]) { (cx.lang.word(&format!("say-{}", voice.say))) }
                    td data-label=(heads[4]) { (cx.lang.word(&format!("involved-{}", voice.involved))) }
                } } }
            } } }
            @if eyes.edits { p class="buttons" { a class="button" href={ (it.address()) "/voices/new" } { (t!(cx, "voice-new")) } } }
        }
    }
}

fn called(cx: &Cx, voice: &Voice) -> String {
    match voice.called() {
        "" => t!(cx, "voice-gone").into_owned(),
        name => name.to_owned(),
    }
}

fn needs(cx: &Cx, it: &Whole, eyes: Eyes) -> Markup {
    html! {
        section class="part" aria-labelledby="needs" {
            div class="part-head" { h2 id="needs" { (t!(cx, "table-needs")) } }
            @if it.needs.is_empty() { p { (t!(cx, "table-needs-none")) } }
            @else { ul class="rows" { @for need in &it.needs { li dir="auto" { (t!(cx, "table-amount-of", n = need.amount, what = parts::need_words(cx, need.nth, &need.words))) } } } }
            @if eyes.edits { p class="buttons" { a class="button" href={ (it.address()) "/edit" } { (t!(cx, "table-edit")) } } }
        }
    }
}

fn who_could_come(cx: &Cx, it: &Whole, eyes: Eyes, members: &[Member], page: i64) -> Markup {
    let from = usize::try_from(page - 1).unwrap_or(0).saturating_mul(LISTED);
    let here = it.seats.iter().skip(from).take(LISTED);
    let listed: BTreeSet<OrganizationId> = it.seats.iter().map(|seat| seat.organization).collect();
    let fresh: Vec<Member> = members.iter().filter(|member| !listed.contains(&member.id)).cloned().collect();
    html! {
        section class="part" aria-labelledby="seats" {
            div class="part-head" { h2 id="seats" { (t!(cx, "seats")) } }
            @if it.seats.is_empty() { p { (t!(cx, "seats-none")) } }
            @else {
                p class="quiet" { (t!(cx, "seat-unknown-is-not-no")) }
                ul class="rows" { @for seat in here { li class="row" {
                    div {
                        a href={ (it.address()) "/seats/" (seat.organization) } { (parts::org(seat)) }
                        p { (parts::brings(cx, it, seat.organization)) }
                        p class="quiet small" { (parts::said_by(cx, seat)) }
                    }
                    div class="row-end" { @if let Some(says) = parts::seat(cx, seat) { span class="quiet" { (says) } } }
                } } }
                (html::parts::pages(cx, (page, LISTED as i64), it.seats.iter().skip(from).take(LISTED).count() as i64, it.seats.len() as i64, |page| format!("{}?page={page}#seats", it.address())))
            }
            @if eyes.edits && !fresh.is_empty() { details class="why" open[it.seats.is_empty()] {
                summary { (t!(cx, "seats-add")) }
                (html::form(cx, &format!("{}/seats", it.address()), html! {
                    (parties(cx, &fresh, &[], None))
                    div class="buttons" { button class="button" { (t!(cx, "seats-add-these")) } }
                }))
            } }
        }
    }
}

/// Who works with whom already.
fn ties(cx: &Cx, it: &Whole, eyes: Eyes, found: Option<&Found>) -> Markup {
    let level = |form: &Form| {
        let levels: Vec<(String, String)> =
            Level::ALL.iter().map(|it| (it.as_str().to_owned(), it.word(cx.lang).to_string())).collect();
        let none = (String::new(), t!(cx, "tie-not-said").into_owned());
        fields::Field::new("level", &t!(cx, "tie-level")).select(cx, form, &[vec![none], levels].concat())
    };
    let choices: Vec<(String, String)> =
        it.seats.iter().map(|it| (it.organization.to_string(), it.name.clone())).collect();
    let form = Form::default();
    html! {
        @if it.seats.len() > 1 { section class="part" aria-labelledby="ties" {
            div class="part-head" { h2 id="ties" { (t!(cx, "ties")) } }
            p { (t!(cx, "ties-from-relationships")) " " @if let Some(found) = found { (t!(cx, "ties-known", n = found.pairs - found.unknown, of = found.pairs)) } }
            @if !it.ties.is_empty() { ul class="rows" { @for tie in &it.ties { li { (seats::tie_line(cx, it, tie)) } } } }
            @if eyes.edits { details class="why" {
                summary { (t!(cx, "tie-say")) }
                p class="hint" { (t!(cx, "tie-say-hint")) }
                (html::form(cx, &format!("{}/ties", it.address()), html! { div class="fields" {
                    (fields::Field::new("one", &t!(cx, "tie-one")).select(cx, &form, &choices))
                    (fields::Field::new("other", &t!(cx, "tie-other")).select(cx, &form, &choices))
                    (level(&form))
                    div class="buttons" { button class="button" { (t!(cx, "table-keep")) } }
                } }))
            } }
        } }
    }
}
