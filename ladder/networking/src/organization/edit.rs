//! Changing an organization's page.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use base::doors::kept;
use base::form::{Edited, Form};
use base::html::{self, fields};
use base::{Cx, Error, Result, t};
use maud::{Markup, html};
use people::organizations::edits::edit;
use people::organizations::{Draft, Organization, acts};

use super::form;

/// The organization of an address that the visitor may change, with the address of its page.
pub async fn theirs(cx: &Cx, slug: &str) -> Result<(Organization, String)> {
    cx.who()?;
    let place = cx.place()?;
    let organization = acts::at(cx.db(), place.coalition, slug).await?;
    acts::may_edit(cx, &organization)?;
    Ok((organization, format!("/c/{}/organizations/{slug}", place.slug)))
}

/// The way back to an organization's page.
pub fn crumbs(cx: &Cx, it: &Organization, here: &str) -> [(String, String); 2] {
    let directory = here.rsplit_once('/').map_or("/", |(directory, _)| directory);
    [(t!(cx, "directory-title").into_owned(), directory.to_owned()), (it.name.clone(), here.to_owned())]
}

/// `GET /c/{coalition}/organizations/{organization}/edit`
pub async fn ask(cx: Cx, Path((_, slug)): Path<(String, String)>) -> Result<Markup> {
    let (it, here) = theirs(&cx, &slug).await?;
    Ok(page(&cx, &it, &here, &Form::drawn(&Draft::of(&it).fields())))
}

/// `POST /c/{coalition}/organizations/{organization}/edit`
pub async fn keep(cx: Cx, Path((_, slug)): Path<(String, String)>, form: Form) -> Result<Response> {
    let (it, here) = theirs(&cx, &slug).await?;
    let mut tx = cx.begin(it.id).await?;
    let edited = match Draft::read(&form) {
        Ok(draft) => edit(&mut tx, it.id, &draft, form.drawn_from()).await,
        Err(why) => Err(why),
    };
    match edited {
        Ok(Edited::Kept) => {
            tx.commit().await?;
            Ok(kept(&here).into_response())
        }
        Ok(Edited::Late(form)) => Ok((StatusCode::CONFLICT, page(&cx, &it, &here, &form)).into_response()),
        Err(Error::Invalid(problems)) => {
            let page = page(&cx, &it, &here, &form.with(problems));
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(other) => Err(other),
    }
}

fn page(cx: &Cx, it: &Organization, here: &str, form: &Form) -> Markup {
    let title = t!(cx, "org-edit-title", name = &it.name);
    let inside = html! {
        (html::problems(cx, form))
        (fields::drawn_from(cx, form))
        (form::name(cx, form))
        (form::other_name(cx, form))
        (form::sectors(cx, form, Some(it.sector)))
        (form::about(cx, form))
        (form::reach(cx, form))
        (form::hues(cx, form, it.id, &it.name))
        div class="buttons" {
            button class="button button-main" { (t!(cx, "org-keep")) }
            a class="button button-quiet" href=(here) { (t!(cx, "org-leave-it")) }
        }
    };
    let main = html! {
        (html::head(cx, &crumbs(cx, it, here), &title, html! { (t!(cx, "org-edit-lede")) }))
        (html::form(cx, &format!("{here}/edit"), inside))
    };
    html::narrow(cx, &title, main)
}
