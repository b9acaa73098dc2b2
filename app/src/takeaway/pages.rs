//! The page that says what will be in the file and what will not, and the form that brings it.
//!
//! The file is asked for with a form, so that nothing which merely follows links fetches it, and it leaves a line in the
//! journal before its first byte goes out.

use std::fs::File;
use std::time::Duration;

use axum::body::Body;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use base::html::{self, notice};
use base::{Cx, Error, Form, OrganizationId, Result, t};
use futures_util::stream::{Stream, try_unfold};
use maud::{Markup, html};
use people::organizations::Organization;
use people::organizations::acts;
use tokio::io::AsyncReadExt;
use tokio::sync::{Semaphore, SemaphorePermit};

use super::{coalition as books, organization as own, rules};

/// How many files are packed at once; others wait for their turn.
static AT_ONCE: Semaphore = Semaphore::const_new(2);

/// How much is sent at once: bytes.
const CHUNK: usize = 64 << 10;

/// `GET /c/{coalition}/organizations/{organization}/takeaway`
pub async fn organization(cx: Cx, Path((_, slug)): Path<(String, String)>) -> Result<Markup> {
    cx.who()?;
    let it = acts::at(cx.db(), cx.place()?.coalition, &slug).await?;
    let here = format!("/c/{}/organizations/{slug}", cx.place()?.slug);
    page(&cx, &it, &here)
}

/// `GET /o/{organization}/takeaway`
pub async fn own(cx: Cx, Path(id): Path<OrganizationId>) -> Result<Markup> {
    cx.who()?;
    let it = acts::organization(cx.db(), id).await?;
    page(&cx, &it, &format!("/o/{id}"))
}

fn page(cx: &Cx, it: &Organization, here: &str) -> Result<Markup> {
    rules::may_take(cx, it.id)?;
    let title = t!(cx, "takeaway-title", name = &it.name);
    let inside = [
        t!(cx, "takeaway-has-page"),
        t!(cx, "takeaway-has-people"),
        t!(cx, "takeaway-has-relationships"),
        t!(cx, "takeaway-has-talk"),
        t!(cx, "takeaway-has-together"),
        t!(cx, "takeaway-has-journal"),
    ];
    let outside =
        [t!(cx, "takeaway-lacks-contacts"), t!(cx, "takeaway-lacks-others"), t!(cx, "takeaway-lacks-secrets")];
    let crumbs = [(it.name.clone(), here.to_owned())];
    let main = html! {
        (html::head(cx, &crumbs, &title, html! { (t!(cx, "takeaway-lede")) }))
        (what(&t!(cx, "takeaway-inside"), &inside))
        (what(&t!(cx, "takeaway-outside"), &outside))
        (ask(cx, &format!("{here}/takeaway"), &t!(cx, "takeaway-private"), &t!(cx, "takeaway-take", name = &it.name)))
    };
    Ok(html::narrow(cx, &title, main))
}

/// A heading and sentences below it.
pub fn what(heading: &str, items: &[impl AsRef<str>]) -> Markup {
    html! {
        section class="part" {
            h2 { (heading) }
            ul class="rows" { @for item in items { li { (item.as_ref()) } } }
        }
    }
}

/// The form that brings a file, with a word of care.
pub fn ask(cx: &Cx, address: &str, care: &str, button: &str) -> Markup {
    html! {
        (notice(cx, "plain", html! { p { (care) } }))
        (html::form(cx, address, html! { div class="buttons" { button class="button button-main" { (button) } } }))
    }
}

/// `POST /c/{coalition}/organizations/{organization}/takeaway`
pub async fn take_organization(cx: Cx, Path((_, slug)): Path<(String, String)>, _: Form) -> Result<Response> {
    cx.who()?;
    let it = acts::at(cx.db(), cx.place()?.coalition, &slug).await?;
    take(&cx, &it).await
}

/// `POST /o/{organization}/takeaway`
pub async fn take_own(cx: Cx, Path(id): Path<OrganizationId>, _: Form) -> Result<Response> {
    cx.who()?;
    let it = acts::organization(cx.db(), id).await?;
    take(&cx, &it).await
}

/// One of the few files that are packed at a time. Whoever would wait long is asked to come back.
async fn turn() -> Result<SemaphorePermit<'static>> {
    let turn = tokio::time::timeout(Duration::from_secs(5), AT_ONCE.acquire()).await;
    turn.map_err(|_| Error::Busy(30))?.map_err(Error::broken)
}

/// Packs an organization's things and brings them.
pub async fn take(cx: &Cx, it: &Organization) -> Result<Response> {
    rules::may_take(cx, it.id)?;
    let turn = turn().await?;
    let file = own::pack(cx, it.id).await?;
    drop(turn);
    let mut tx = cx.begin(it.id).await?;
    own::note(&mut tx, it.id, &it.name).await?;
    tx.commit().await?;
    send(file, &rules::file_name(&it.name, cx.today()))
}

/// `GET /c/{coalition}/takeaway`
pub async fn coalition(cx: Cx) -> Result<Markup> {
    let place = cx.place()?;
    people::coalitions::acts::may_coordinate(&cx, place.coalition)?;
    let title = t!(cx, "takeaway-title", name = &place.name);
    let inside = [
        t!(cx, "takeaway-has-directory"),
        t!(cx, "takeaway-has-memberships"),
        t!(cx, "takeaway-has-outlines"),
        t!(cx, "takeaway-has-open-journal"),
    ];
    let outside = [t!(cx, "takeaway-lacks-terms"), t!(cx, "takeaway-lacks-closed"), t!(cx, "takeaway-lacks-secrets")];
    let crumbs = [(place.name.clone(), format!("/c/{}", place.slug))];
    let main = html! {
        (html::head(&cx, &crumbs, &title, html! { (t!(cx, "takeaway-coalition-lede")) }))
        (what(&t!(cx, "takeaway-inside"), &inside))
        (what(&t!(cx, "takeaway-outside"), &outside))
        (ask(&cx, &format!("/c/{}/takeaway", place.slug), &t!(cx, "takeaway-noted"), &t!(cx, "takeaway-take", name = &place.name)))
    };
    Ok(html::narrow(&cx, &title, main))
}

/// `POST /c/{coalition}/takeaway`
pub async fn take_coalition(cx: Cx, _: Form) -> Result<Response> {
    take_books(&cx).await
}

/// Packs the books of the coalition of the address and brings them.
pub async fn take_books(cx: &Cx) -> Result<Response> {
    let place = cx.place()?;
    people::coalitions::acts::may_coordinate(cx, place.coalition)?;
    let turn = turn().await?;
    let file = books::pack(cx, place.coalition).await?;
    drop(turn);
    let mut tx = cx.begin(place.coalition).await?;
    books::note(&mut tx, place.coalition, &place.name).await?;
    tx.commit().await?;
    send(file, &rules::file_name(&place.name, cx.today()))
}

fn send(file: File, name: &str) -> Result<Response> {
    let headers = [
        (header::CONTENT_TYPE, "application/zip".to_owned()),
        (header::CONTENT_LENGTH, file.metadata()?.len().to_string()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename=\"{name}\"")),
    ];
    Ok((headers, Body::from_stream(chunks(file))).into_response())
}

fn chunks(file: File) -> impl Stream<Item = std::io::Result<Vec<u8>>> {
    try_unfold(tokio::fs::File::from_std(file), |mut file| async move {
        let mut chunk = vec![0; CHUNK];
        let read = file.read(&mut chunk).await?;
        chunk.truncate(read);
        Ok((read > 0).then_some((chunk, file)))
    })
}
