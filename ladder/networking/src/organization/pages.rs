//! An organization's own page inside a coalition.

use axum::extract::Path;
use base::html::{self, crumbs, notice};
use base::{Cx, Place, Result, t};
use maud::{Markup, html};
use people::organizations::{Organization, acts};
use people::representatives::acts::people;
use people::representatives::types::Colleague;

use super::parts;
use super::view::{View, view};
use crate::ties::{self, Tie};

/// `GET /c/{coalition}/organizations/{organization}`
pub async fn show(cx: Cx, Path((_, slug)): Path<(String, String)>) -> Result<Markup> {
    let place = cx.place()?;
    let organization = acts::at(cx.db(), place.coalition, &slug).await?;
    let id = organization.id;
    let view = view(&cx, organization).await?;
    let ties = ties::acts::of_organization(&cx, id).await?;
    let people = if view.inside { people(cx.db(), id).await? } else { vec![] };
    let trust = trust::pulse::beside::of_organization(&cx, id).await?;
    let it = &view.organization;
    let main = html! {
        (parts::head(&cx, it, way(&cx, place), buttons(&cx, place, &slug, &view)))
        @if it.claimed_at.is_none() { (unclaimed(&cx, place, &slug, it)) }
        div class="split" {
            div { (parts::words(&cx, it)) }
            div class="side" { (parts::reach(&cx, &view)) (who_acts(&cx, &people)) }
        }
        (works_with(&cx, it, &ties))
        (trust)
    };
    Ok(html::page(&cx, &it.name, main))
}

/// The way back to the directory.
pub fn way(cx: &Cx, place: &Place) -> Markup {
    crumbs(cx, &[(t!(cx, "directory-title").into_owned(), format!("/c/{}/organizations", place.slug))])
}

fn buttons(cx: &Cx, place: &Place, slug: &str, view: &View) -> Markup {
    let id = view.organization.id;
    let acting = cx.who.as_ref().and_then(|who| who.acting.as_ref());
    let proposes = place.member && acting.is_some_and(|it| it.organization != id && it.role.may_accept());
    let here = format!("/c/{}/organizations/{slug}", place.slug);
    html! {
        @if proposes || view.edits {
            div class="head-acts" {
                @if proposes { a class="button button-main" href={ "/c/" (place.slug) "/relationships/new?with=" (id) } { (t!(cx, "org-propose", name = &view.organization.name)) } }
                @if view.edits {
                    a class="button" href={ (here) "/edit" } { (t!(cx, "org-edit")) }
                    a class="button" href={ (here) "/contacts" } { (t!(cx, "org-contacts")) }
                    a class="button" href={ (here) "/logo" } { (t!(cx, "org-logo")) }
                    a class="button" href={ (here) "/people" } { (t!(cx, "org-people")) }
                    @if acting.is_some_and(|it| it.organization == id) { a class="button button-quiet" href={ (here) "/takeaway" } { (t!(cx, "org-take-away")) } }
                }
            }
        }
    }
}

fn unclaimed(cx: &Cx, place: &Place, slug: &str, it: &Organization) -> Markup {
    notice(
        cx,
        "plain",
        html! {
            p { (t!(cx, "org-unclaimed", name = &it.name, coalition = &place.name)) }
            p { a href={ "/c/" (place.slug) "/organizations/" (slug) "/claim" } { (t!(cx, "org-this-is-us")) } }
        },
    )
}

fn works_with(cx: &Cx, it: &Organization, ties: &[Tie]) -> Markup {
    html! {
        section class="part" aria-labelledby="ties" {
            h2 id="ties" { (t!(cx, "org-ties")) }
            @if ties.is_empty() { p class="quiet" { (t!(cx, "org-ties-none", name = &it.name)) } }
            @else { (ties::pages::list(cx, ties)) }
        }
    }
}

fn who_acts(cx: &Cx, people: &[Colleague]) -> Markup {
    html! {
        @if !people.is_empty() {
            section class="part" aria-labelledby="people" {
                h2 id="people" { (t!(cx, "org-people")) }
                ul class="rows" { @for it in people {
                    li class="row" { bdi { (it.name) } span class="row-end quiet" { (cx.lang.word(&format!("role-{}", it.role))) } }
                } }
            }
        }
    }
}
