//! Whom to reach at an organization: listed, added, changed and taken away by its own people.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use base::doors::kept;
use base::form::{Edited, Form};
use base::html::{self, Field, fields};
use base::{Cx, Error, Result, t};
use maud::{Markup, html};
use people::organizations::Organization;
use people::organizations::contacts::{
    Contact, ContactDraft, add_contact, contact, contacts, edit_contact, remove_contact,
};

use super::edit::{crumbs, theirs};
use super::form::audiences;
use super::parts;

/// `GET /c/{coalition}/organizations/{organization}/contacts`
pub async fn list(cx: Cx, Path((_, slug)): Path<(String, String)>) -> Result<Markup> {
    let (it, here) = theirs(&cx, &slug).await?;
    let known = contacts(cx.db(), it.id).await?;
    Ok(list_page(&cx, &it, &here, &known, &Form::default()))
}

/// `POST /c/{coalition}/organizations/{organization}/contacts`
pub async fn add(cx: Cx, Path((_, slug)): Path<(String, String)>, form: Form) -> Result<Response> {
    let (it, here) = theirs(&cx, &slug).await?;
    match add_once(&cx, &it, &here, &form).await {
        Ok(address) => Ok(Redirect::to(&address).into_response()),
        Err(Error::Invalid(problems)) => {
            let known = contacts(cx.db(), it.id).await?;
            let page = list_page(&cx, &it, &here, &known, &form.with(problems));
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(other) => Err(other),
    }
}

async fn add_once(cx: &Cx, it: &Organization, here: &str, form: &Form) -> Result<String> {
    let key = form.once();
    let mut tx = cx.begin(it.id).await?;
    if let Some(address) = tx.answered(key).await? {
        return Ok(address);
    }
    add_contact(&mut tx, it.id, &ContactDraft::read(|name| form.text(name))).await?;
    let address = format!("{here}/contacts");
    tx.answer(key, &address).await?;
    tx.commit().await?;
    Ok(address)
}

/// `GET /c/{coalition}/organizations/{organization}/contacts/{contact}`
pub async fn ask(cx: Cx, Path((_, slug, id)): Path<(String, String, String)>) -> Result<Markup> {
    let (it, here) = theirs(&cx, &slug).await?;
    let contact = contact(cx.db(), it.id, id.parse()?).await?;
    let form = Form::drawn(&ContactDraft::of(&contact).fields());
    Ok(contact_page(&cx, &it, &here, &contact, &form))
}

/// `POST /c/{coalition}/organizations/{organization}/contacts/{contact}`
pub async fn keep(cx: Cx, Path((_, slug, id)): Path<(String, String, String)>, form: Form) -> Result<Response> {
    let (it, here) = theirs(&cx, &slug).await?;
    let contact = contact(cx.db(), it.id, id.parse()?).await?;
    let draft = ContactDraft::read(|name| form.text(name));
    let mut tx = cx.begin(it.id).await?;
    match edit_contact(&mut tx, it.id, contact.id, &draft, form.drawn_from()).await {
        Ok(Edited::Kept) => {
            tx.commit().await?;
            Ok(kept(&format!("{here}/contacts")).into_response())
        }
        Ok(Edited::Late(form)) => {
            Ok((StatusCode::CONFLICT, contact_page(&cx, &it, &here, &contact, &form)).into_response())
        }
        Err(Error::Invalid(problems)) => {
            let page = contact_page(&cx, &it, &here, &contact, &form.with(problems));
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(other) => Err(other),
    }
}

/// `POST /c/{coalition}/organizations/{organization}/contacts/{contact}/removal`
pub async fn remove(cx: Cx, Path((_, slug, id)): Path<(String, String, String)>, _: Form) -> Result<Redirect> {
    let (it, here) = theirs(&cx, &slug).await?;
    let mut tx = cx.begin(it.id).await?;
    remove_contact(&mut tx, it.id, id.parse()?).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("{here}/contacts")))
}

fn list_page(cx: &Cx, it: &Organization, here: &str, known: &[Contact], form: &Form) -> Markup {
    let title = t!(cx, "org-contacts-title", name = &it.name);
    let inside = html! {
        (html::problems(cx, form))
        (fields::once(form))
        (inputs(cx, form))
        div class="buttons" { button class="button button-main" { (t!(cx, "contact-add")) } }
    };
    let main = html! {
        (html::head(cx, &crumbs(cx, it, here), &title, html! { (t!(cx, "org-contacts-lede")) }))
        @if known.is_empty() { p class="quiet" { (t!(cx, "org-contacts-none")) } }
        @else { ul class="rows" { @for contact in known { (row(cx, here, contact)) } } }
        section class="part" aria-labelledby="add" {
            h2 id="add" { (t!(cx, "contact-new")) }
            (html::form(cx, &format!("{here}/contacts"), inside))
        }
    };
    html::narrow(cx, &title, main)
}

fn row(cx: &Cx, here: &str, it: &Contact) -> Markup {
    html! {
        li class="row" {
            div { b dir="auto" { (it.name) } @if !it.role.is_empty() { " " span class="quiet" dir="auto" { (it.role) } } }
            div class="row-end" {
                span class="quiet small" { (parts::eyes(cx, it.seen, it.seen_level)) }
                a class="button button-quiet" href={ (here) "/contacts/" (it.id) } { (t!(cx, "contact-change")) span class="unseen" { ": " (it.name) } }
            }
        }
    }
}

fn contact_page(cx: &Cx, it: &Organization, here: &str, contact: &Contact, form: &Form) -> Markup {
    let address = format!("{here}/contacts/{}", contact.id);
    let [directory, page] = crumbs(cx, it, here);
    let crumbs = [directory, page, (t!(cx, "org-contacts").into_owned(), format!("{here}/contacts"))];
    let inside = html! {
        (html::problems(cx, form))
        (fields::drawn_from(cx, form))
        (inputs(cx, form))
        div class="buttons" {
            button class="button button-main" { (t!(cx, "contact-keep")) }
            a class="button button-quiet" href={ (here) "/contacts" } { (t!(cx, "org-leave-it")) }
        }
    };
    let away = html! { button class="button button-danger" { (t!(cx, "contact-remove", name = &contact.name)) } };
    let main = html! {
        (html::head(cx, &crumbs, &contact.name, html! { (t!(cx, "contact-lede", name = &it.name)) }))
        (html::form(cx, &address, inside))
        (html::form(cx, &format!("{address}/removal"), away))
    };
    html::narrow(cx, &contact.name, main)
}

fn inputs(cx: &Cx, form: &Form) -> Markup {
    html! {
        (Field::new("name", &t!(cx, "org-name")).hint(t!(cx, "contact-name-hint")).autocomplete("off").input(cx, form))
        (Field::new("role", &t!(cx, "contact-role")).optional().autocomplete("off").input(cx, form))
        (Field::new("mail", &t!(cx, "org-mail")).optional().autocomplete("off").input(cx, form))
        (Field::new("phone", &t!(cx, "org-phone")).optional().kind("tel").autocomplete("off").input(cx, form))
        (Field::new("seen", &t!(cx, "contact-seen")).value("partners-1").select(cx, form, &audiences(cx)))
    }
}
