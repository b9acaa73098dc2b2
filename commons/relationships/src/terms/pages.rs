//! A version to read, print and answer; the difference between two versions.

use std::collections::HashMap;

use axum::extract::Path;
use base::form::Form;
use base::html::{self, fields, icon, why};
use base::{Cx, Error, OrganizationId, Result, t, time};
use maud::{Markup, html};
use people::representatives;

use super::differences::{Difference, Field, Run, differences, fields as all_fields, runs};
use super::types::Terms;
use crate::list::pages::names;
use crate::standing::history::who;
use crate::standing::permission::{self, may_now, relationship, sees_terms};
use crate::standing::store::{Relationship, RelationshipId};
use crate::standing::{Outcome, PartyStanding, parts};

/// `GET …/versions/{n}` and `GET …/versions/{a}..{b}`
pub async fn version_or_difference(
    cx: Cx,
    Path((_, id, which)): Path<(String, RelationshipId, String)>,
) -> Result<Markup> {
    let it = relationship(&cx, id).await?;
    sees_terms(&cx, &it)?;
    match which.split_once("..") {
        Some((from, to)) => difference(&cx, &it, number(from)?, number(to)?),
        None => version(&cx, &it, number(&which)?, &Form::default()).await,
    }
}

fn number(text: &str) -> Result<i64> {
    text.parse().map_err(|_| Error::NotFound)
}

/// The page of one version; `form` is an answer that has to be looked at again.
pub async fn version(cx: &Cx, it: &Relationship, n: i64, form: &Form) -> Result<Markup> {
    let paper = it.paper(n)?;
    let its = it.standing.version(n).ok_or(Error::NotFound)?;
    let may = may_now(cx, it);
    let answers = it.standing.open == Some(n);
    let asked = who_may(cx, it).await?;
    let because = sees_terms(cx, it)?;
    let by = its.proposed_for.map_or("", |party| it.name_of(party));
    let title = t!(cx, "version-of", n = n, purpose = &paper.terms.purpose);
    Ok(html::page(
        cx,
        &title,
        html! {
            header class="head head-tie" {
                (html::crumbs(cx, &crumbs(cx, it)))
                span class="parties" { @for party in &it.parties { @if paper.terms.parties.contains_key(&party.organization) { (parts::mark(party, "")) } } }
                h1 dir="auto" { (paper.terms.purpose) }
                p class="lede" { (t!(cx, "version-n", n = n)) ": " (parts::outcome(cx, it, its.outcome)) ". " (paper.terms.level.word(cx.lang)) "." }
                p class="quiet" { (cx.lang.word(&format!("kind-{}", its.kind))) " · " (who(cx, &paper.proposer, by)) ", " (time::date(cx.lang, cx.day_of(paper.proposed_at)))
                    @if !paper.why.is_empty() { " · " q dir="auto" { (paper.why) } } }
            }
            (why(cx, &permission::why(cx, it, because)))
            (html::problems(cx, form))
            (others(cx, it, n))
            (facts(cx, &paper.terms))
            section class="part" aria-labelledby="shares" { div class="part-head" { h2 id="shares" { (t!(cx, "who-brings-what")) } } (parts::shares(cx, it, &paper.terms)) }
            section class="part" aria-labelledby="rules" { div class="part-head" { h2 id="rules" { (t!(cx, "ground-rules")) } } (parts::ground_rules(cx, &paper.terms.rules)) }
            section class="part" aria-labelledby="accepts" { div class="part-head" { h2 id="accepts" { (t!(cx, "who-has-accepted")) } } (parts::acceptances(cx, it, n)) }
            p class="quiet small" { (t!(cx, "fingerprint")) " " code { (paper.digest[..16]) } }
            @if answers && (!may.is_empty() || !asked.is_empty()) { (answer(cx, it, n, (&may, &asked), form)) }
        },
    ))
}

fn crumbs(cx: &Cx, it: &Relationship) -> Vec<(String, String)> {
    let slug = cx.place.as_ref().map_or("", |place| &place.slug);
    vec![
        (t!(cx, "relationships").into_owned(), format!("/c/{slug}/relationships")),
        (it.row.purpose.clone(), parts::address(cx, it)),
    ]
}

/// The way to the other versions, and to what changed between them.
fn others(cx: &Cx, it: &Relationship, n: i64) -> Markup {
    let address = parts::address(cx, it);
    html! {
        @if it.papers.len() > 1 {
            p class="buttons no-print" {
                @for paper in it.papers.iter().rev().filter(|paper| paper.version != n) {
                    a class="button button-quiet" href={ (address) "/versions/" (paper.version.min(n)) ".." (paper.version.max(n)) } { (t!(cx, "compare-with", n = paper.version)) }
                }
            }
        }
    }
}

/// When it begins and is looked at again, its level, its notice, and who knows of it.
pub fn facts(cx: &Cx, terms: &Terms) -> Markup {
    html! {
        dl class="facts" {
            div { dt { (t!(cx, "level")) } dd { span class="level" { (terms.level.mark(cx, "")) (terms.level.word(cx.lang)) } " " span class="quiet" { (cx.lang.word(&format!("level-{}-is", terms.level))) } } }
            div { dt { (t!(cx, "starts-on")) } dd { (time::date(cx.lang, terms.starts_on)) } }
            div { dt { (t!(cx, "review-on")) } dd { (time::date(cx.lang, terms.review_on)) } }
            div { dt { (t!(cx, "notice")) } dd { (t!(cx, "days-of-notice", n = terms.notice_days)) } }
            div { dt { (t!(cx, "who-knows")) } dd { (cx.lang.word(&format!("seen-{}", terms.seen))) } }
        }
    }
}

/// The names of those who may answer for the organization that the version waits for, told to whoever may not.
async fn who_may(cx: &Cx, it: &Relationship) -> Result<Vec<String>> {
    let acting = cx.who.as_ref().and_then(|who| who.acting.as_ref());
    let waits = it.standing.waits_on();
    match acting.filter(|acting| !acting.role.may_accept() && waits.contains(&acting.organization)) {
        None => Ok(vec![]),
        Some(acting) => {
            let people = representatives::acts::people(cx.db(), acting.organization).await?;
            Ok(people.into_iter().filter(|it| it.role.may_accept()).map(|it| it.name).collect())
        }
    }
}

/// The buttons say what follows, for whom and under which version; without buttons, who has them.
fn answer(cx: &Cx, it: &Relationship, n: i64, (may, others): (&[&str], &[String]), form: &Form) -> Markup {
    let address = parts::address(cx, it);
    let name = cx.who.as_ref().and_then(|who| who.acting.as_ref()).map_or("", |acting| acting.name.as_str());
    let last = it.standing.waits_on().len() == 1;
    let own = cx.organization().and_then(|own| it.standing.party(own));
    let leaving = own == Some(PartyStanding::Leaving);
    let hidden = html! { input type="hidden" name="version" value=(n); };
    html! {
        section class="part no-print" aria-labelledby="answer" {
            div class="part-head" { h2 id="answer" { (t!(cx, "your-answer")) } }
            @if !others.is_empty() {
                @let others: Vec<&str> = others.iter().map(String::as_str).collect();
                p { (t!(cx, "others-may-answer", names = names(cx, &others), organization = name)) }
            }
            @if may.contains(&"accept") {
                (html::form(cx, &format!("{address}/acceptances"), html! {
                    (hidden)
                    p { @if last { (t!(cx, "accept-last-says")) } @else { (t!(cx, "accept-says")) }
                        @if leaving { " " (t!(cx, "accept-takes-notice-back")) } }
                    div class="buttons" { button class="button button-main" { (t!(cx, "accept-version-for", n = n, name = name)) } }
                }))
            }
            p class="buttons" {
                @if may.contains(&"counter") { a class="button" href={ (address) "/versions/new" } { (icon(cx, "proposed")) (t!(cx, "propose-next")) } }
                a class="button button-quiet" href={ (address) "#talk" } { (t!(cx, "ask-about-it")) }
            }
            @if may.contains(&"decline") {
                details class="why" open[form.why("why").is_some()] { summary { (t!(cx, "decline-version", n = n)) }
                    (html::form(cx, &format!("{address}/declines"), html! {
                        (hidden)
                        (fields::Field::new("why", &t!(cx, "why-label")).hint(t!(cx, "why-hint")).area(cx, form, 3))
                        div class="buttons" { button class="button button-danger" { (t!(cx, "decline-version-for", n = n, name = name)) } }
                    })) }
            }
            @if may.contains(&"take-back") {
                (html::form(cx, &format!("{address}/take-backs"), html! {
                    (hidden)
                    div class="buttons" { button class="button button-quiet" { (t!(cx, "take-version-back", n = n)) } }
                }))
            }
        }
    }
}

fn difference(cx: &Cx, it: &Relationship, from: i64, to: i64) -> Result<Markup> {
    let (before, after) = (it.paper(from)?, it.paper(to)?);
    let changed = differences(&before.terms, &after.terms);
    let all = all_fields(&before.terms, &after.terms).len();
    let names: HashMap<OrganizationId, &str> =
        it.parties.iter().map(|party| (party.organization, party.name.as_str())).collect();
    let title = t!(cx, "difference-of", from = from, to = to);
    let open = it.standing.version(to).is_some_and(|version| version.outcome == Outcome::Open);
    let asked = cx.acting().is_ok_and(|it| it.role.may_accept())
        && cx.organization().is_some_and(|own| it.standing.waits_on().contains(&own));
    Ok(html::page(
        cx,
        &title,
        html! {
            (html::head(cx, &crumbs(cx, it), &title, html! { (t!(cx, "difference-lede", n = changed.len())) }))
            @if let Some(paper) = it.paper(to).ok().filter(|paper| !paper.why.is_empty()) {
                p { q dir="auto" { (paper.why) } " " span class="quiet" { (cx.lang.person(&paper.proposer)) } }
            }
            div class="differences" {
                @for change in &changed { (change_section(cx, change, &names, from, to)) }
            }
            p class="quiet" { (t!(cx, "did-not-change", n = all - changed.len())) }
            p class="buttons no-print" {
                a class={ "button" @if open { " button-main" } } href={ (parts::address(cx, it)) "/versions/" (to) } {
                    @if open && asked { (t!(cx, "read-and-answer", n = to)) } @else { (t!(cx, "read-version", n = to)) }
                }
                a class="button button-quiet" href={ (parts::address(cx, it)) "/versions/" (from) } { (t!(cx, "read-version", n = from)) }
            }
        },
    ))
}

fn change_section(cx: &Cx, change: &Difference, names: &HashMap<OrganizationId, &str>, from: i64, to: i64) -> Markup {
    let before = change.before.as_deref().map(|text| said(cx, &change.field, text, names));
    let after = change.after.as_deref().map(|text| said(cx, &change.field, text, names));
    let runs = runs(before.as_deref().unwrap_or_default(), after.as_deref().unwrap_or_default());
    html! {
        section class="change" {
            h3 { (label(cx, &change.field, names)) }
            div class="change-before" { h4 { (t!(cx, "version-n", n = from)) }
                p dir="auto" { @match before { None => span class="quiet" { (t!(cx, "was-not-there")) },
                    Some(_) => @for run in &runs { @match run { Run::Same(text) => (text), Run::Gone(text) => del { (text) }, Run::Come(_) => {} } } } } }
            div class="change-after" { h4 { (t!(cx, "version-n", n = to)) }
                p dir="auto" { @match after { None => span class="quiet" { (t!(cx, "is-taken-out")) },
                    Some(_) => @for run in &runs { @match run { Run::Same(text) => (text), Run::Come(text) => ins { (text) }, Run::Gone(_) => {} } } } } }
        }
    }
}

/// The field's name in the reader's language.
fn label(cx: &Cx, field: &Field, names: &HashMap<OrganizationId, &str>) -> String {
    let name = |party: &OrganizationId| names.get(party).copied().unwrap_or_default();
    match field {
        Field::Level => t!(cx, "level").into_owned(),
        Field::Purpose => t!(cx, "purpose").into_owned(),
        Field::Seen => t!(cx, "who-knows").into_owned(),
        Field::Starts => t!(cx, "starts-on").into_owned(),
        Field::Review => t!(cx, "review-on").into_owned(),
        Field::Notice => t!(cx, "notice").into_owned(),
        Field::Party(_) => t!(cx, "a-party").into_owned(),
        Field::Share(party, column) => format!("{}: {}", name(party), cx.lang.word(&format!("give-{column}"))),
        Field::Rule(topic) => cx.lang.word(&format!("rule-{}", topic.as_str())).into_owned(),
    }
}

/// The field's content as a person reads it.
fn said(cx: &Cx, field: &Field, text: &str, names: &HashMap<OrganizationId, &str>) -> String {
    let day = |text: &str| text.parse().map_or(text.to_owned(), |day| time::date(cx.lang, day));
    match field {
        Field::Level => cx.lang.word(&format!("level-{text}")).into_owned(),
        Field::Seen => cx.lang.word(&format!("seen-{text}")).into_owned(),
        Field::Starts | Field::Review => day(text),
        Field::Notice => text.parse().map_or(text.to_owned(), |n: i64| t!(cx, "days-of-notice", n = n)),
        Field::Party(party) => names.get(party).map_or(text.to_owned(), |name| (*name).to_owned()),
        Field::Purpose | Field::Share(..) | Field::Rule(_) => text.to_owned(),
    }
}
