//! What the page of a relationship and that of an organization say of trust: only what whoever reads may know.

use base::html::mark_of;
use base::{Cx, OrganizationId, Result, t};
use maud::{Markup, html};
use relationships::standing::beside::{Beside, Drawing};
use relationships::standing::store::Relationship;

use super::reading::{self, between, counting, partners};
use super::types::Partner;
use super::{parts, rules};

base::inventory::submit! { Beside { draw } }

fn draw<'a>(cx: &'a Cx, it: &'a Relationship) -> Drawing<'a> {
    Box::pin(async move {
        let Some(own) = cx.organization().filter(|own| it.standing.state.in_force() && it.standing.is_in(*own)) else {
            return Ok(html! {});
        };
        let all = partners(cx.db(), cx.now, cx.who()?.person, (it.space, own)).await?;
        let here: Vec<Partner> =
            all.into_iter().filter(|partner| partner.ties.iter().any(|tie| tie.0 == it.row.id)).collect();
        section(cx, own, &here).await
    })
}

/// On the page of an organization: of one's own what others say together, of a partner what lies between the two.
pub async fn of_organization(cx: &Cx, id: OrganizationId) -> Result<Markup> {
    let Some(place) = cx.place.as_deref().filter(|place| place.member) else { return Ok(html! {}) };
    let Some(own) = cx.acting().ok() else { return Ok(html! {}) };
    if own.organization == id {
        let circles = reading::together(cx, place.coalition, id).await?;
        return Ok(framed(cx, &place.slug, parts::together(cx, &own.name, circles)));
    }
    let all = partners(cx.db(), cx.now, cx.who()?.person, (place.coalition, own.organization)).await?;
    let here: Vec<Partner> = all.into_iter().filter(|partner| partner.id == id).collect();
    section(cx, own.organization, &here).await
}

fn framed(cx: &Cx, slug: &str, inside: Markup) -> Markup {
    html! {
        section class="part no-print" aria-labelledby="trust" {
            div class="part-head" { h2 id="trust" { (t!(cx, "trust-title")) } a href={ "/c/" (slug) "/trust" } { (t!(cx, "trust-all")) } }
            (inside)
        }
    }
}

async fn section(cx: &Cx, own: OrganizationId, here: &[Partner]) -> Result<Markup> {
    let Some(first) = here.first() else { return Ok(html! {}) };
    let answers = counting(cx.db(), cx.now, first.space, (own, None)).await?;
    let showings = reading::showings(cx.db(), first.space, own).await?;
    let name = cx.acting()?.name.as_str();
    let able = cx.acting()?.role.may_accept();
    let rows = html! { ul class="rows" { @for it in here {
        @let agreed = showings.contains(&(own, it.id)) && showings.contains(&(it.id, own));
        @let seen = between(&answers, own, it.id, agreed);
        @let asked = able && !it.speaks_for_both && rules::turn(&it.known, cx.today()).is_some();
        li class="row" {
            div {
                p { a class="org" href={ "/c/" (it.coalition) "/trust/with/" (it.id) } { (mark_of(it.id, &it.name, it.hue, it.logo, "org-mark-s")) span class="org-name" dir="auto" { (it.name) } } }
                (parts::ours(cx, &seen.ours, name, &it.name))
                (parts::both_ways(cx, &seen, name, &it.name))
            }
            @if asked { div class="row-end" { a class="button button-quiet" href={ "/c/" (it.coalition) "/trust/with/" (it.id) "#answers" } { (t!(cx, "trust-say-first")) } } }
        }
    } } };
    Ok(framed(cx, &first.coalition, rows))
}
