//! Terms in short, for the small page of a letter's link, and whole, to be read there.

use base::html::mark_of;
use base::{CoalitionId, Cx, OrganizationId, Result, q, t, time};
use maud::{Markup, html};

use crate::standing::parts;
use crate::standing::store::{Paper, Relationship, RelationshipId};
use crate::terms::pages::facts;
use crate::terms::types::Share;

/// What a relationship is for, and its page.
pub async fn named(cx: &Cx, space: CoalitionId, id: RelationshipId) -> Result<(String, String)> {
    let (purpose, slug): (String, String) = q!(
        "select relationship.purpose, coalition.slug from relationship join coalition on coalition.id = relationship.space_id
         where relationship.space_id = $1 and relationship.id = $2",
        space,
        id
    )
    .one(cx.db())
    .await?;
    Ok((purpose, format!("/c/{slug}/relationships/{id}")))
}

/// What a version says, in short: with whom, at which level, what the reader's organization gives and receives, the days.
pub fn terms(cx: &Cx, it: &Relationship, paper: &Paper) -> Markup {
    let (terms, own) = (&paper.terms, cx.organization());
    let from = it.proposed_for(paper.version).map(|party| it.name_of(party)).filter(|name| !name.is_empty());
    let mine = own.and_then(|own| terms.parties.get(&own));
    html! {
        @if !paper.why.is_empty() { blockquote class="way-why" { p dir="auto" { (paper.why) } footer { (from.unwrap_or(&paper.proposer)) } } }
        dl class="facts" {
            div { dt { (t!(cx, "by-letter-with")) } dd { ul class="way-parties" {
                @for (party, share) in terms.parties.iter().filter(|(party, _)| Some(**party) != own) {
                    li { (party_name(it, *party)) @if !share.gives.is_empty() { p dir="auto" { span class="quiet" { (t!(cx, "give-gives")) ": " } (share.gives) } } }
                }
            } } }
            div { dt { (t!(cx, "level")) } dd { span class="level" { (terms.level.mark(cx, "")) (terms.level.word(cx.lang)) } } }
            @if let Some(mine) = mine { (share(cx, mine)) }
            div { dt { (t!(cx, "review-on")) } dd { (time::date(cx.lang, terms.review_on)) } }
            div { dt { (t!(cx, "notice")) } dd { (t!(cx, "days-of-notice", n = terms.notice_days)) } }
        }
    }
}

fn share(cx: &Cx, mine: &Share) -> Markup {
    html! {
        @for (label, text) in [(t!(cx, "by-letter-you-give"), &mine.gives), (t!(cx, "by-letter-you-carry"), &mine.carries), (t!(cx, "by-letter-you-receive"), &mine.receives)] {
            @if !text.is_empty() { div { dt { (label) } dd dir="auto" { (text) } } }
        }
    }
}

fn party_name(it: &Relationship, organization: OrganizationId) -> Markup {
    let Some(party) = it.party(organization) else { return html! {} };
    html! { span class="org" { (mark_of(party.organization, &party.name, party.hue, party.logo, "org-mark-s")) span class="org-name" dir="auto" { (party.name) } } }
}

/// The whole version, read-only.
pub fn whole(cx: &Cx, it: &Relationship, paper: &Paper) -> Markup {
    html! {
        header class="head" {
            h1 dir="auto" { (paper.terms.purpose) }
            p class="lede" { (t!(cx, "version-n", n = paper.version)) " · " (paper.terms.level.word(cx.lang)) }
        }
        (facts(cx, &paper.terms))
        section class="part" aria-labelledby="shares" { div class="part-head" { h2 id="shares" { (t!(cx, "who-brings-what")) } } (parts::shares(cx, it, &paper.terms)) }
        section class="part" aria-labelledby="rules" { div class="part-head" { h2 id="rules" { (t!(cx, "ground-rules")) } } (parts::ground_rules(cx, &paper.terms.rules)) }
        section class="part" aria-labelledby="accepts" { div class="part-head" { h2 id="accepts" { (t!(cx, "who-has-accepted")) } } (parts::acceptances(cx, it, paper.version)) }
        p class="quiet small" { (t!(cx, "fingerprint")) " " code { (paper.digest[..16]) } }
    }
}

/// The page of a relationship, for whoever signs in.
pub fn page(cx: &Cx, it: &Relationship) -> String {
    parts::address(cx, it)
}
