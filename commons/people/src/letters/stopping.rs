//! The link at the end of a letter: one click of a mail program stops such letters, a page offers other rhythms first.
//!
//! Opening it changes nothing, since mail scanners open everything. The link itself is the permission: it was written to
//! that address alone, names the person and what the letter was about, and can do nothing else.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use base::form::OneClick;
use base::html;
use base::ids::{OrganizationId, PersonId};
use base::{Cx, Form, Result, t};
use maud::{Markup, html};

use super::types::{Group, Stopping};
use super::{acts, pages, stops};
use crate::organizations::acts as organizations;
use crate::visitor;

/// The page of a link.
pub async fn page(cx: Cx, Path(token): Path<String>) -> Result<Markup> {
    let it = stops::found(&cx, &token).await?;
    let (cx, groups) = reader(&cx, &it).await?;
    show(&cx, &token, &it, &groups, false).await
}

/// Stops, or keeps what was chosen on the page. A mail program sends `List-Unsubscribe=One-Click` and nothing else.
pub async fn stop(cx: Cx, Path(token): Path<String>, OneClick(form): OneClick) -> Result<Response> {
    let it = stops::found(&cx, &token).await?;
    let chosen = if form.has("keep") { pages::rhythms(&form)? } else { vec![] };
    stops::stop(&cx, &it, chosen).await?;
    let (cx, groups) = reader(&cx, &it).await?;
    Ok(show(&cx, &token, &it, &groups, true).await?.into_response())
}

/// The page in the language of its reader, with what the letter was about as it stands.
async fn reader(cx: &Cx, it: &Stopping) -> Result<(Cx, Vec<Group>)> {
    let Some(person) = it.person.map(PersonId) else { return Ok((cx.clone(), vec![])) };
    let reader = visitor::as_person(cx, person).await?;
    let who = reader.who()?;
    let hours = acts::hours(cx.db(), person).await?;
    let mut groups = acts::groups(&reader, cx.db(), who, &hours).await?;
    groups.retain(|group| it.about.contains(&group.about.0));
    // Whose page it is and nothing more: whoever holds the link is not signed in by it.
    Ok((Cx { who: cx.who.clone(), lang: reader.lang, ..cx.clone() }, groups))
}

async fn show(cx: &Cx, token: &str, it: &Stopping, groups: &[Group], done: bool) -> Result<Markup> {
    let stopped = stops::is_stopped(cx, it).await?;
    let action = format!("/l/stop/{token}");
    let about = match (groups, it.about.first()) {
        ([], Some(organization)) if it.person.is_none() => {
            organizations::organization(cx.db(), OrganizationId(*organization)).await?.name
        }
        _ => groups.iter().map(|it| it.name.as_str()).collect::<Vec<_>>().join(", "),
    };
    let title = if stopped { t!(cx, "stop-done") } else { t!(cx, "stop-title") };
    let main = html! {
        (html::head(cx, &[], &title, html! {
            @if stopped { (t!(cx, "stop-done-says", address = &it.address, about = &about)) }
            @else { (t!(cx, "stop-says", address = &it.address, about = &about)) }
        }))
        @if done && !stopped { (html::notice(cx, "kept", html! { p { (t!(cx, "stop-kept")) } })) }
        @if !stopped { (send(&action, html! { button class="button button-main" { (t!(cx, "stop-now")) } })) }
        @if !groups.is_empty() {
            section class="part" aria-labelledby="rather" {
                div class="part-head" { h2 id="rather" { (t!(cx, "stop-rather")) } }
                (send(&action, html! {
                    @for group in groups { (pages::rhythm_field(cx, &Form::default(), group)) }
                    div class="buttons" { button class="button" name="keep" value="1" { (t!(cx, "letters-keep")) } }
                }))
            }
        }
    };
    Ok(html::narrow(cx, &title, main))
}

/// A form that is sent as nobody: it says nothing of whom one acts for.
fn send(action: &str, inside: Markup) -> Markup {
    html! { form class="form" method="post" action=(action) { (inside) } }
}
