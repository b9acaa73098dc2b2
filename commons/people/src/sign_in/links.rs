//! What the pages of an invitation and of a claim have in common: each is opened by a letter's link, and is for whoever
//! the letter went to.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use base::html::{self, fields};
use base::{Cx, Form, Result, t};
use maud::{Markup, html};

use super::pages::name_field;
use crate::action_links::acts::never_came_in;
use crate::persons::Whom;
use crate::persons::acts::whom;

/// How whoever opens a letter's link stands to the address that the letter went to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reader {
    /// It is theirs, and they are signed in.
    Owner,
    /// It is somebody's who is here, and nobody is signed in. Such a link is passed on, and is worth no account.
    SignedOut,
    /// Nobody here has it yet; the letter has proved it.
    New,
    /// It is somebody's who is known by name, from a letter that they answered, and has never come in.
    Named,
    /// Somebody else is signed in, under this name.
    Other(String),
}

/// Who opens a link that went to this address.
pub async fn reader(cx: &Cx, address: &str) -> Result<Reader> {
    Ok(match (whom(cx, address).await?, &cx.who) {
        (Whom::Person(owner), Some(who)) if owner.id == who.person => Reader::Owner,
        (_, Some(who)) => Reader::Other(who.name.clone()),
        (Whom::Person(owner), None) if never_came_in(cx, owner.id).await? => Reader::Named,
        (Whom::Person(_), None) => Reader::SignedOut,
        (_, None) => Reader::New,
    })
}

/// The button that says yes, or the way to it: whoever is here signs in first, whoever is new says their name.
pub fn agreeing(cx: &Cx, reader: &Reader, here: &str, form: &Form, yes: &str) -> Markup {
    html! {
        (fields::problems(cx, form))
        @if *reader == Reader::SignedOut {
            p { (t!(cx, "sign-in-first")) }
            div class="buttons" { a class="button button-main" href=(html::sign_in_first(here)) { (t!(cx, "sign-in")) } }
        } @else { (html::form(cx, here, html! {
            @if *reader == Reader::New { (name_field(cx, form)) }
            div class="buttons" { button class="button button-main" { (yes) } }
        })) }
    }
}

/// Somebody else is signed in here: they sign out, and come back to this page.
pub fn switch(cx: &Cx, title: &str, address: &str, name: &str, here: &str) -> Response {
    let out = html! {
        input type="hidden" name="back" value=(here);
        button class="button button-main" { (t!(cx, "sign-in-switch")) }
    };
    let ways = html! {
        (html::form_in(cx, "/sign-out", "", out))
        a class="button button-quiet" href="/" { (t!(cx, "go-home")) }
    };
    let says = t!(cx, "sign-in-not-yours", address = address, name = name);
    (StatusCode::CONFLICT, html::stop(cx, title, &says, ways)).into_response()
}

/// A link that opens nothing any more, and why.
pub fn closed(cx: &Cx, status: StatusCode, title: &str, why: &str) -> Response {
    let ways = html! { a class="button" href="/" { (t!(cx, "go-home")) } };
    (status, html::stop(cx, title, why, ways)).into_response()
}
