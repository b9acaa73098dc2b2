//! Changing an organization's page.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use base::form::Form;
use base::html::{self, notice};
use base::{Cx, Error, Result, t};
use maud::{Markup, html};
use people::organizations::edits::{Edited, Meanwhile, edit, seal};
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
    let draft = Draft::of(&it);
    Ok(page(&cx, &it, &here, &filled(&draft, &seal(&draft)), None))
}

/// `POST /c/{coalition}/organizations/{organization}/edit`
pub async fn keep(cx: Cx, Path((_, slug)): Path<(String, String)>, form: Form) -> Result<Response> {
    let (it, here) = theirs(&cx, &slug).await?;
    let draft = Draft::read(|name| form.text(name));
    let mut tx = cx.begin(it.id).await?;
    match edit(&mut tx, it.id, &draft, form.text("drawn_from")).await {
        Ok(Edited::Kept) => {
            tx.commit().await?;
            Ok(Redirect::to(&here).into_response())
        }
        Ok(Edited::Meanwhile(other)) => {
            let form = filled(&other.merged, &other.seal);
            Ok((StatusCode::CONFLICT, page(&cx, &it, &here, &form, Some(&other))).into_response())
        }
        Err(Error::Invalid(problems)) => {
            let page = page(&cx, &it, &here, &form.with(problems), None);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(other) => Err(other),
    }
}

fn filled(draft: &Draft, seal: &str) -> Form {
    let fields = draft.fields().map(|(name, value)| (name.to_owned(), value));
    Form::of(fields.into_iter().chain([("drawn_from".to_owned(), seal.to_owned())]))
}

fn page(cx: &Cx, it: &Organization, here: &str, form: &Form, other: Option<&Meanwhile>) -> Markup {
    let title = t!(cx, "org-edit-title", name = &it.name);
    let theirs = other.map_or(&[][..], |other| &other.saved);
    let inside = html! {
        (html::problems(cx, form))
        @if other.is_some() { (meanwhile(cx, theirs)) }
        input type="hidden" name="drawn_from" value=(form.text("drawn_from"));
        (form::name(cx, form, theirs))
        (form::other_name(cx, form, theirs))
        (form::sectors(cx, form, Some(it.sector)))
        (form::about(cx, form, theirs))
        (form::reach(cx, form, theirs))
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

/// Says that somebody else was quicker. What they chose where no text is typed is said here.
fn meanwhile(cx: &Cx, theirs: &form::Theirs) -> Markup {
    let chosen = theirs.iter().filter(|(field, _)| ["sector", "hue"].contains(field));
    notice(
        cx,
        "refused",
        html! {
            p { b { (t!(cx, "org-meanwhile")) } " " (t!(cx, "org-meanwhile-then")) }
            @for (field, value) in chosen {
                p { (if *field == "sector" { t!(cx, "org-sector") } else { t!(cx, "org-hue") }) ": " (form::saved(cx, field, value)) }
            }
        },
    )
}
