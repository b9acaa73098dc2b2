//! "This is what they get": the next letter before it leaves, as a page and as text.
//!
//! Invariant: a coordinator's preview holds what is open to coordinators, and nothing that only parties know.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use base::html;
use base::ids::{CoalitionId, OrganizationId, SpaceId};
use base::{Cx, Error, Result, q, record, t, time};
use chrono::TimeDelta;
use maud::{Markup, html};
use people::activity::acts::{Stretch, latest_about};
use people::letters::Rhythm;
use people::organizations::acts as organizations;
use people::visitor::at_home;
use relationships::overview;
use relationships::standing::store::RelationshipId;

use super::compose::{Which, compose};
use super::types::{Digest, Entry, Section, Shelf};
use super::{asks, sheet};
use crate::headers::Alone;
use crate::mail::page::page;
use crate::mail::sheet::Sheet;

/// How far back a coordinator's preview looks: days.
const DAYS: i64 = 7;
/// How many lines it holds.
const LINES: i64 = 12;

/// `GET /me/letters/next`
pub async fn mine(cx: Cx) -> Result<Markup> {
    let digest = my_digest(&cx).await?;
    let title = t!(cx, "digest-preview");
    let crumbs = [(t!(cx, "letters-title").into_owned(), "/me/letters".to_owned())];
    let main = html! {
        (html::head(&cx, &crumbs, &title, html! { (when(&cx, &digest)) }))
        @if is_empty(&digest) {
            (html::empty(&cx, "drawing-letters", &t!(cx, "digest-preview-none"), &t!(cx, "letters-always"), None))
        } @else { (both(&cx, "/me/letters/next/page", &sheet::of(&digest, None).1)) }
    };
    Ok(html::page(&at_home(&cx)?, &title, main))
}

/// `GET /me/letters/next/page`: the letter alone, as a mail program shows it.
pub async fn my_page(cx: Cx) -> Result<Response> {
    let digest = my_digest(&cx).await?;
    Ok(alone(page(&sheet::of(&digest, None).1)))
}

/// The next letter of the person who asks, as it would be now.
pub async fn my_digest(cx: &Cx) -> Result<Digest> {
    compose(cx, &Shelf::default(), cx.who()?.person, Which::Wanted).await
}

/// Whether there is nothing to tell.
pub fn is_empty(digest: &Digest) -> bool {
    digest.sections.is_empty() && digest.asks.is_empty()
}

/// When it leaves. The groups of a digest say when they are due after it, which for a preview is as good as now.
fn when(cx: &Cx, digest: &Digest) -> String {
    let at = digest.groups.iter().filter_map(|it| it.due_at).min();
    match at {
        _ if digest.address.is_none() => t!(cx, "digest-preview-resting").into_owned(),
        _ if digest.groups.iter().any(|it| it.rhythm == Rhythm::AtOnce) => {
            t!(cx, "digest-preview-at-once").into_owned()
        }
        Some(at) if !digest.fresh => {
            t!(cx, "digest-preview-nothing-new", at = time::moment(cx.lang, cx.zone(), at, cx.now))
        }
        Some(at) => t!(cx, "digest-preview-not-before", at = time::moment(cx.lang, cx.zone(), at, cx.now)),
        None => t!(cx, "letters-next-none").into_owned(),
    }
}

/// A letter as a page in a frame in which nothing runs, and as text.
pub fn both(cx: &Cx, address: &str, sheet: &Sheet) -> Markup {
    html! {
        section class="part" aria-labelledby="as-page" {
            div class="part-head" { h2 id="as-page" { (t!(cx, "digest-as-page")) } a href=(address) { (t!(cx, "digest-alone")) } }
            (frame(cx, address))
        }
        section class="part" aria-labelledby="as-text" {
            div class="part-head" { h2 id="as-text" { (t!(cx, "digest-as-text")) } }
            pre class="mail-text" { (sheet.text()) }
        }
    }
}

/// A frame for a letter.
pub fn frame(cx: &Cx, address: &str) -> Markup {
    html! { iframe class="mail-frame" src=(address) title=(t!(cx, "digest-as-page")) sandbox="allow-popups allow-popups-to-escape-sandbox allow-top-navigation-by-user-activation" loading="lazy" {} }
}

/// A letter as the whole answer: nothing runs in it, and only our own pages frame it.
pub fn alone(page: String) -> Response {
    let mut response = axum::response::Html(page).into_response();
    response.extensions_mut().insert(Alone);
    response
}

/// `GET /c/{coalition}/organizations/{organization}/digest`: for coordinators.
pub async fn of_organization(cx: Cx, Path((_, slug)): Path<(String, String)>) -> Result<Markup> {
    let (name, sheet) = preview(&cx, &slug).await?;
    let here = format!("/c/{}/organizations/{slug}", cx.place()?.slug);
    let title = t!(cx, "digest-of-organization", name = &name);
    let main = html! {
        (html::head(&cx, &[(name, here.clone())], &title, html! { (t!(cx, "digest-of-organization-lede")) }))
        @match sheet {
            Some(sheet) => (both(&cx, &format!("{here}/digest/page"), &sheet)),
            None => (html::empty(&cx, "drawing-letters", &t!(cx, "digest-of-organization-none"), &t!(cx, "digest-of-organization-lede"), None)),
        }
    };
    Ok(html::page(&cx, &title, main))
}

/// The same letter alone.
pub async fn page_of_organization(cx: Cx, Path((_, slug)): Path<(String, String)>) -> Result<Response> {
    let (_, sheet) = preview(&cx, &slug).await?;
    sheet.map(|sheet| alone(page(&sheet))).ok_or(Error::NotFound)
}

/// What the people of an organization would be told of the last week, as far as a coordinator may know.
async fn preview(cx: &Cx, slug: &str) -> Result<(String, Option<Sheet>)> {
    let coalition = cx.place()?.coalition;
    cx.who()?;
    if !cx.coordinates(coalition) {
        return Err(Error::NotFound);
    }
    let member = organizations::by_slug(cx.db(), coalition, slug).await?;
    let (id, about) = (member.id, SpaceId::from(member.id));
    let (head,): (i64,) = q!("select seq from space where id = $1", coalition).one(cx.db()).await?;
    let of = Stretch { journal: coalition.into(), after: 0, since: cx.now - TimeDelta::days(DAYS), upto: head };
    let lines = latest_about(cx.db(), id, of, 20 * LINES).await?;
    let open = lines.into_iter().filter(|line| line.openness == 1).take(LINES as usize);
    let mut entries: Vec<Entry> = open.map(|line| Entry { line, quote: None, names_reader: false }).collect();
    entries.reverse();
    let path = format!("/c/{}/activity", cx.place()?.slug);
    let name = member.name.clone();
    let section = Section { about, name, in_the_open: false, path, entries, more: 0, uncounted: false };
    let sections: Vec<Section> = Some(section).filter(|it| !it.entries.is_empty()).into_iter().collect();
    let asks: Vec<_> = waiting(cx, coalition, id).await?;
    if sections.is_empty() && asks.is_empty() {
        return Ok((member.name, None));
    }
    let reader = cx.clone();
    let digest = Digest {
        reader,
        address: None,
        asks,
        sections,
        fresh: true,
        about: vec![about],
        groups: vec![],
        marks: vec![],
        links_until: None,
        answer_to: String::new(),
        waits: String::new(),
        turn: 0,
    };
    Ok((member.name, Some(sheet::of(&digest, None).1)))
}

record! { struct Known { id: RelationshipId } }

/// The versions that wait for an organization, of relationships that a coordinator knows of.
async fn waiting(cx: &Cx, coalition: CoalitionId, organization: OrganizationId) -> Result<Vec<super::types::Ask>> {
    let known: Vec<Known> = q!(
        "select r.id from party join relationship r on r.space_id = party.space_id and r.id = party.relationship_id
         where party.organization_id = $2 and party.space_id = $1 and r.open_version is not null and r.seen in ('public', 'coalition')",
        coalition, organization
    )
    .all(cx.db())
    .await?;
    let waiting = overview::waiting_for(cx, organization).await?;
    let known = |id| known.iter().any(|it| it.id == id);
    // Why it was proposed is between the parties.
    let asks = waiting.iter().filter(|it| known(it.id)).map(|it| asks::version(cx, it));
    Ok(asks.map(|ask| super::types::Ask { quote: String::new(), ..ask }).collect())
}
