//! An organization by itself, outside of any coalition's rooms.

use axum::extract::Path;
use base::html;
use base::ids::OrganizationId;
use base::{Cx, Result, t};
use maud::{Markup, html};
use people::organizations::{Organization, acts};

use super::acts::{Home, Lacking, homes, lacking};
use super::parts;
use super::view::view;

/// `GET /o/{organization}`: what is open to everybody, and to its own people and partners what is theirs.
pub async fn show(cx: Cx, Path(id): Path<String>) -> Result<Markup> {
    let id: OrganizationId = id.parse()?;
    let organization = acts::organization(cx.db(), id).await?;
    let view = view(&cx, organization).await?;
    let homes = homes(&cx, id).await?;
    let may_invite = match view.organization.claimed_at {
        Some(_) => lacking(&cx, id).await?,
        None => vec![],
    };
    let main = html! {
        (parts::head(&cx, &view.organization, html! {}, invite(&cx, &view.organization, &may_invite)))
        div class="split" {
            div { (parts::words(&cx, &view.organization)) (member_of(&cx, &homes)) }
            div class="side" { (parts::reach(&cx, &view)) }
        }
    };
    Ok(html::page(&cx, &view.organization.name, main))
}

/// The way to invite it, for those who coordinate a coalition that it is not in.
fn invite(cx: &Cx, it: &Organization, coalitions: &[Lacking]) -> Markup {
    // Its own steward asks nobody.
    let words = |coalition: &str| match cx.steward_of(it.id) {
        true => t!(cx, "membership-join", name = &it.name, coalition = coalition),
        false => t!(cx, "joining-invite", name = &it.name, coalition = coalition),
    };
    html! { @if !coalitions.is_empty() {
        div class="head-acts" { @for one in coalitions {
            a class="button" href={ "/c/" (one.slug) "/join?organization=" (it.id) } { (words(&one.name)) }
        } }
    } }
}

fn member_of(cx: &Cx, homes: &[Home]) -> Markup {
    html! {
        section class="part" aria-labelledby="homes" {
            h2 id="homes" { (t!(cx, "org-homes")) }
            @if homes.is_empty() { p class="quiet" { (t!(cx, "org-homes-none")) } }
            @else { ul class="rows" { @for it in homes { li { a href={ "/c/" (it.coalition) "/organizations/" (it.slug) } { (it.name) } } } } }
        }
    }
}
