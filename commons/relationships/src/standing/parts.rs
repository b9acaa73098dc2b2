//! How a relationship is drawn: its ladder, shares, ground rules, acceptances, history.

use std::collections::BTreeMap;

use base::html::{icon, parts, state};
use base::{Cx, OrganizationId, t, time};
use chrono::{DateTime, Utc};
use maud::{Markup, html};

use super::history::{Happening, happenings, who};
use super::store::{PartyRow, Relationship};
use super::types::{Outcome, Version};
use crate::Level;
use crate::terms::types::COLUMNS;
use crate::terms::{Terms, Topic};

/// The ladder, written from the lowest rung up.
pub fn ladder(cx: &Cx, now: Level) -> Markup {
    html! {
        ol class="ladder" aria-label=(t!(cx, "ladder-label")) {
            @for level in Level::ALL {
                @let (class, key) = if level < now { ("rung rung-below", None) } else if level == now { ("rung rung-now", Some("unlocks")) } else { ("rung rung-above", Some("asks")) };
                li class=(class) aria-current=[(level == now).then_some("step")] {
                    (level.mark(cx, ""))
                    div {
                        h3 { (level.word(cx.lang)) }
                        @match key {
                            None => p { (t!(cx, "included")) },
                            Some(key) => p { (cx.lang.word(&format!("level-{level}-{key}"))) },
                        }
                    }
                }
            }
        }
    }
}

/// Who gives, carries, risks and receives what: a row per party.
pub fn shares(cx: &Cx, it: &Relationship, terms: &Terms) -> Markup {
    html! {
        table class="shares" {
            thead { tr { td {} @for column in COLUMNS { th scope="col" { @if column != "goals" { (icon(cx, column)) } (cx.lang.word(&format!("give-{column}"))) } } } }
            tbody {
                @for (party, share) in &terms.parties {
                    tr {
                        th scope="row" { (party_link(cx, it, *party)) }
                        @for column in COLUMNS {
                            @let text = share.column(column);
                            td data-label=(cx.lang.word(&format!("give-{column}"))) class=[text.is_empty().then_some("none")] dir="auto" {
                                @if text.is_empty() { (t!(cx, "nothing-named")) } @else { (text) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// A party's mark and name, leading to its page while it is a member.
pub fn party_link(cx: &Cx, it: &Relationship, organization: OrganizationId) -> Markup {
    let Some(party) = it.party(organization) else { return html! { (t!(cx, "an-organization")) } };
    let slug = cx.place.as_ref().map_or("", |place| &place.slug);
    match &party.slug {
        Some(org) => {
            parts::org(&format!("/c/{slug}/organizations/{org}"), organization, &party.name, party.hue, party.logo)
        }
        None => {
            html! { span class="org" { (mark(party, "org-mark-s")) span class="org-name" dir="auto" { (party.name) } } }
        }
    }
}

/// A party's mark.
pub fn mark(party: &PartyRow, size: &str) -> Markup {
    parts::mark_of(party.organization, &party.name, party.hue, party.logo, size)
}

/// The six ground rules.
pub fn ground_rules(cx: &Cx, rules: &BTreeMap<Topic, String>) -> Markup {
    html! {
        ol class="rules" {
            @for topic in Topic::ALL {
                @let name = topic.as_str();
                @let text = rules.get(&topic).map_or("", String::as_str);
                li class={ "rule" @if text.is_empty() { " rule-none" } } {
                    h3 { (cx.lang.word(&format!("rule-{name}"))) }
                    @if text.is_empty() { p { (t!(cx, "nothing-settled")) } } @else { p dir="auto" { (text) } }
                    p class="rule-where" { (cx.lang.word(&format!("rule-{name}-carried"))) }
                }
            }
        }
    }
}

/// Who has said yes to this version, and on whom it waits.
pub fn acceptances(cx: &Cx, it: &Relationship, version: i64) -> Markup {
    let Some(its) = it.standing.version(version) else { return html! {} };
    let waiting = its.outcome == Outcome::Open;
    html! {
        ul class="accepts" {
            @for party in &its.parties {
                @let yes = it.acceptances.iter().find(|yes| yes.version == version && yes.organization == *party);
                @let no = it.refusals.iter().find(|no| no.version == version && no.organization == *party);
                li {
                    (party_link(cx, it, *party))
                    @match (yes, no) {
                        (Some(yes), _) => { (state(cx, "agreed", &t!(cx, "accepted"))) span class="quiet" { (cx.lang.person(&yes.person)) ", " (time::date(cx.lang, cx.day_of(yes.at))) } },
                        (None, Some(no)) => { (state(cx, "declined", &t!(cx, "declined"))) span class="quiet" { (cx.lang.person(&no.person)) ", " (time::date(cx.lang, cx.day_of(no.at))) } },
                        (None, None) if waiting => { (state(cx, "waiting", &t!(cx, "waiting"))) span class="quiet" { (time::distance(cx.lang, cx.day_of(since(it, version)), cx.today())) } (unclaimed(cx, it, *party)) },
                        (None, None) => span class="quiet" { (t!(cx, "did-not-answer")) },
                    }
                }
            }
        }
    }
}

/// Whom the first version was put to, for the coordinator who convenes them: who of them has answered stays with them.
pub fn asked(cx: &Cx, it: &Relationship, version: &Version) -> Markup {
    html! {
        ul class="accepts" {
            @for party in version.parties.iter().filter(|party| version.proposed_for != Some(**party)) {
                li { (party_link(cx, it, *party)) (unclaimed(cx, it, *party)) }
            }
        }
    }
}

/// That nobody can answer for this party yet, whether letters reach it, and the way to invite somebody who could.
fn unclaimed(cx: &Cx, it: &Relationship, organization: OrganizationId) -> Markup {
    let Some(party) = it.party(organization).filter(|party| party.claimed_at.is_none()) else { return html! {} };
    let invites = party.slug.as_ref().filter(|_| cx.coordinates(it.space));
    let slug = cx.place.as_ref().map_or("", |place| &place.slug);
    html! {
        p class="small" {
            (t!(cx, "nobody-looks-after-it")) " "
            @if party.mail.is_empty() { (t!(cx, "no-letter-could-go")) } @else { (t!(cx, "letters-go-there")) }
            @if let Some(org) = invites { " " a href={ "/c/" (slug) "/organizations/" (org) "/people" } { (t!(cx, "invite-from", name = &party.name)) } }
        }
    }
}

fn since(it: &Relationship, version: i64) -> DateTime<Utc> {
    it.paper(version).map_or(it.row.proposed_at, |paper| paper.proposed_at)
}

/// What happened, the latest first: versions, answers, steps, notices given and taken back, the end.
pub fn history(cx: &Cx, it: &Relationship) -> Markup {
    let papers = it.papers.iter().map(|paper| (paper.proposed_at, paper_line(cx, it, paper.version)));
    let mut lines: Vec<(DateTime<Utc>, Markup)> = papers.collect();
    lines.extend(happenings(cx, it).iter().map(|it| (it.at, happening_line(cx, it))));
    lines.sort_by_key(|(at, _)| *at);
    html! { ol class="thread" { @for (_, line) in lines.iter().rev() { (line) } } }
}

fn happening_line(cx: &Cx, it: &Happening) -> Markup {
    let (class, step) = match it.mark {
        "up" => ("thread-up", true),
        "down" => ("thread-down", true),
        mark => ("thread-note", mark == "ended"),
    };
    let says = html! { @if step { b { (it.says) } } @else { (it.says) } };
    thread_line(cx, (class, it.mark), says, said(cx, &it.why, &it.who, it.at))
}

fn paper_line(cx: &Cx, it: &Relationship, version: i64) -> Markup {
    let (Ok(paper), Some(its)) = (it.paper(version), it.standing.version(version)) else { return html! {} };
    let kind = cx.lang.word(&format!("kind-{}", its.kind));
    let outcome = outcome(cx, it, its.outcome);
    let by = its.proposed_for.map_or(String::new(), |party| it.name_of(party).to_owned());
    let address = address(cx, it);
    let says = html! { a href={ (address) "/versions/" (version) } { (t!(cx, "version-n", n = version)) } ": " (kind) ". " span class="quiet" { (outcome) } };
    let words = html! {
        (said(cx, &paper.why, &who(cx, &paper.proposer, &by), paper.proposed_at))
        @if version > 1 && it.paper(version - 1).is_ok() { " · " a href={ (address) "/versions/" (version - 1) ".." (version) } { (t!(cx, "what-changed")) } }
    };
    thread_line(cx, ("thread-note", "proposed"), says, words)
}

/// What became of a version, as it stands today: nothing is in force any more after the end.
pub fn outcome(cx: &Cx, it: &Relationship, outcome: Outcome) -> String {
    if outcome == Outcome::InForce && !it.standing.state.in_force() {
        return t!(cx, "outcome-was-in-force").into_owned();
    }
    cx.lang.word(&format!("outcome-{outcome}")).into_owned()
}

fn thread_line(cx: &Cx, (class, mark): (&str, &str), says: Markup, words: Markup) -> Markup {
    html! { li class=(class) { (icon(cx, mark)) div { p { (says) } p class="quiet" { (words) } } } }
}

/// Somebody's words, who they are, and the day.
fn said(cx: &Cx, why: &str, who: &str, at: DateTime<Utc>) -> Markup {
    html! { @if !why.is_empty() { q dir="auto" { (why) } " " } @if !who.is_empty() { (who) ", " } (time::date(cx.lang, cx.day_of(at))) }
}

/// The relationship's address.
pub fn address(cx: &Cx, it: &Relationship) -> String {
    let slug = cx.place.as_ref().map_or("", |place| &place.slug);
    format!("/c/{slug}/relationships/{}", it.row.id)
}
