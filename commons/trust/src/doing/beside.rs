//! What the page of a relationship says of what its parties really do, to its parties.

use base::{Cx, Result, t};
use maud::{Markup, html};
use relationships::standing::beside::{Beside, Drawing};
use relationships::standing::store::Relationship;

use super::{parts, reading};

base::inventory::submit! { Beside { draw } }

fn draw<'a>(cx: &'a Cx, it: &'a Relationship) -> Drawing<'a> {
    Box::pin(async move {
        let Some(own) = cx.organization().filter(|own| it.standing.state.in_force() && it.standing.is_in(*own)) else {
            return Ok(html! {});
        };
        section(cx, it, own).await
    })
}

async fn section(cx: &Cx, it: &Relationship, own: base::OrganizationId) -> Result<Markup> {
    let said = reading::of_organization(cx.db(), cx.now, it.space, own).await?;
    let bits = |who, about| reading::of(&said, who, about).map(super::types::Said::bits);
    let others = it.parties.iter().filter(|party| party.organization != own && it.standing.is_in(party.organization));
    let others: Vec<_> = others.collect();
    let off =
        others.iter().any(|it_| parts::is_off(it.row.level, bits(own, it_.organization), bits(it_.organization, own)));
    let name = it.name_of(own);
    let able = cx.acting().is_ok_and(|acting| acting.role.may_accept());
    let slug = cx.place.as_ref().map_or("", |place| &place.slug);
    let address = format!("/c/{slug}/relationships/{}", it.row.id);
    Ok(html! {
        section class="part no-print" aria-labelledby="doing" {
            div class="part-head" { h2 id="doing" { (t!(cx, "doing-title")) } }
            ul class="rows" { @for party in &others {
                li class="row" {
                    div {
                        p { b dir="auto" { (party.name) } }
                        (parts::sentence(cx, (name, &party.name), it.row.level, bits(own, party.organization), bits(party.organization, own)))
                    }
                    @if able { div class="row-end" { a class="button button-quiet" href={ "/c/" (slug) "/trust/with/" (party.organization) "#doing" } {
                        @if bits(own, party.organization).is_some() { (t!(cx, "doing-say-again")) } @else { (t!(cx, "doing-say-first")) }
                    } } }
                }
            } }
            @if off && able {
                div class="buttons" {
                    a class="button button-quiet" href={ (address) "/versions/new" } { (t!(cx, "doing-change-level")) }
                }
            }
        }
    })
}
