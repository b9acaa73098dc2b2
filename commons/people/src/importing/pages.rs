//! Bringing a file: the page that asks for it, and the door that takes it.

use std::sync::Arc;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use base::form::{Bringing, optional};
use base::html::{self, Field, fields};
use base::{Cx, Error, Form, Result, t};
use maud::{Markup, html};
use tables::Reading;

use super::guess::Mapping;
use super::kept::Kept;
use super::{acts, file};
use crate::coalitions::acts::may_coordinate;

/// The longest name of a list: characters.
pub(super) const SOURCE: usize = 80;

/// Asks for a file.
pub async fn ask(cx: Cx) -> Result<Markup> {
    may_coordinate(&cx, cx.place()?.coalition)?;
    page(&cx, &Form::default())
}

/// Takes a file, and leads to what is in it.
pub async fn take(cx: Cx, Bringing(form): Bringing) -> Result<Response> {
    let coalition = cx.place()?.coalition;
    may_coordinate(&cx, coalition)?;
    let reading = match readable(&form).await {
        Err(Error::Invalid(problems)) => {
            let again = page(&cx, &form.with(problems))?;
            return Ok((StatusCode::UNPROCESSABLE_ENTITY, again).into_response());
        }
        other => other?,
    };
    let once = form.once();
    let mut tx = cx.begin(coalition).await?;
    if let Some(address) = tx.answered(once).await? {
        return Ok(Redirect::to(&address).into_response());
    }
    let (name, bytes) = form.file("file").map(|it| (it.name.clone(), it.bytes.clone())).unwrap_or_default();
    let mapping = Mapping::guess(&reading.table);
    let id = acts::draft(&mut tx, coalition, &name, form.text("source"), bytes, &mapping).await?;
    let address = format!("{}/{id}", here(&cx)?);
    tx.answer(once, &address).await?;
    tx.commit().await?;
    Kept::of(&cx).keep(id, &Arc::new(reading), cx.now);
    Ok(Redirect::to(&address).into_response())
}

async fn readable(form: &Form) -> Result<Reading> {
    let mut problems = vec![];
    optional(&mut problems, "source", form.text("source"), SOURCE);
    base::error::all_well(problems)?;
    file::open(form.file("file")).await
}

/// Where this slice lives in the coalition of the address.
pub(super) fn here(cx: &Cx) -> Result<String> {
    Ok(format!("/c/{}/organizations/import", cx.place()?.slug))
}

/// The way to a page below the import.
pub(super) fn crumbs(cx: &Cx) -> Result<Vec<(String, String)>> {
    let directory = format!("/c/{}/organizations", cx.place()?.slug);
    Ok(vec![(t!(cx, "importing-organizations").into_owned(), directory)])
}

fn page(cx: &Cx, form: &Form) -> Result<Markup> {
    let title = t!(cx, "importing-title");
    let source = t!(cx, "importing-source");
    let main = html! {
        (html::head(cx, &crumbs(cx)?, &title, html! { (t!(cx, "importing-lede")) }))
        (fields::form_with_files(cx, &here(cx)?, html! {
            (html::problems(cx, form))
            (fields::once(form))
            (file_field(cx, form))
            (Field::new("source", &source).optional().hint(t!(cx, "importing-source-hint")).input(cx, form))
            div class="buttons" {
                button class="button button-main" { (t!(cx, "importing-look")) }
                a class="button button-quiet" href={ "/c/" (cx.place()?.slug) "/organizations" } { (t!(cx, "importing-leave")) }
            }
        }))
        section class="part" aria-labelledby="how" {
            h2 id="how" { (t!(cx, "importing-how")) }
            ul {
                li { (t!(cx, "importing-how-columns")) }
                li { (t!(cx, "importing-how-twins")) }
                li { (t!(cx, "importing-how-again")) }
                li { (t!(cx, "importing-how-claimed")) }
            }
        }
    };
    Ok(html::narrow(cx, &title, main))
}

/// A file cannot be kept in a form that is shown again: it is chosen once more, with the reason beside it.
fn file_field(cx: &Cx, form: &Form) -> Markup {
    let wrong = form.why("file");
    html! {
        div class={ "field" @if wrong.is_some() { " field-wrong" } } {
            label for="file" { (t!(cx, "importing-file")) }
            p class="hint" id="file-hint" { (t!(cx, "importing-file-hint")) }
            input class="drop" id="file" name="file" type="file" accept=".csv,.tsv,.txt,.xlsx"
                aria-describedby=(if wrong.is_some() { "file-hint file-wrong" } else { "file-hint" }) aria-invalid=[wrong.map(|_| "true")];
            @if let Some(why) = wrong { p class="wrong" id="file-wrong" { (cx.lang.say(why)) } }
        }
    }
}
