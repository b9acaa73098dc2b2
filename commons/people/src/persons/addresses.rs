//! Addresses of one's own: one more is proved by a letter to it, and one too many taken away. Acts with their pages.
//!
//! Invariant: an address comes to somebody only when its link is opened by that same person, signed in. Whoever is
//! sent a link that a stranger asked for cannot give their address away by opening it.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use base::html::{self, Field, fields};
use base::ids::{PersonId, digest, secret};
use base::journal::Note;
use base::{Cx, Error, Form, Problem, Result, Tx, q, record, say, t, time};
use chrono::{DateTime, Duration, Utc};
use maud::{Markup, html};

use super::acts::{addresses, confirm_address};
use super::rules::plain_address;
use super::types::Address;
use crate::attempts;
use crate::organizations::rules::is_mail;

/// How long the link of a letter opens: minutes.
const MINUTES: i64 = 60;
/// How many such letters one person sends in an hour.
const BY_PERSON: i64 = 5;

record! {
    /// A link that proves an address.
    struct Link { person: PersonId, address: String, expires_at: DateTime<Utc>, used_at: Option<DateTime<Utc>> }
}

/// Writes to an address that the person who asks says is theirs. Whose it is so far is not said.
pub(super) async fn ask(tx: &mut Tx, address: &str) -> Result<()> {
    let (person, name) = (tx.who()?.person, tx.who()?.name.clone());
    if !is_mail(address) {
        return Err(Error::Invalid(vec![Problem::new("address", say!("mail-not-understood"))]));
    }
    if addresses(tx.db(), person).await?.iter().any(|it| it.address == address) {
        return Err(Error::Invalid(vec![Problem::new("address", say!("address-is-yours"))]));
    }
    let (token, at) = (secret(), tx.now);
    q!(
        "insert into address_link (space_id, token_hash, address, made_at, expires_at, used_at) values ($1, $2, $3, $4, $5, null)",
        person, digest(&token), address, at, at + Duration::minutes(MINUTES)
    )
    .run(tx.db())
    .await?;
    let link = format!("{}/me/addresses/{token}", tx.house.url);
    let body = t!(tx, "address-letter", name = &name, link = link, minutes = MINUTES);
    let about = t!(tx, "address-letter-about").into_owned();
    tx.post_in(tx.lang, person, (&name, address), &about, &body).await?;
    attempts::allow_done(tx, "address", &person.to_string(), BY_PERSON, 60).await
}

/// The open link of this secret, for the person who asked for it and nobody else.
async fn link(cx: &Cx, token: &str) -> Result<Link> {
    let found: Link = q!(
        "select space_id as person, address, expires_at, used_at from address_link where token_hash = $1",
        digest(token)
    )
    .one(cx.db())
    .await?;
    if found.person != cx.who()?.person {
        return Err(Error::NotFound);
    }
    match found.used_at {
        Some(_) => Err(Error::Refused(say!("sign-in-link-used"))),
        None if found.expires_at <= cx.now => Err(Error::Refused(say!("sign-in-link-expired"))),
        None => Ok(found),
    }
}

/// The letter has come: the address is the person's.
async fn add(tx: &mut Tx, token: &str, link: &Link) -> Result<()> {
    let at = tx.now;
    let used = q!("update address_link set used_at = $2 where token_hash = $1 and used_at is null", digest(token), at);
    if used.run(tx.db()).await? == 0 {
        return Err(Error::Refused(say!("sign-in-link-used")));
    }
    confirm_address(tx, link.person, &link.address).await?;
    tx.note(link.person, Note::new("person.address-added", ("person", link.person.0)).for_nobody()).await
}

/// Takes an address away; the last one stays, since nobody could sign in any more.
pub(super) async fn remove(tx: &mut Tx, address: &str) -> Result<()> {
    let person = tx.who()?.person;
    let mine = addresses(tx.db(), person).await?;
    if !mine.iter().any(|it| it.address == address) {
        return Err(Error::NotFound);
    }
    if mine.len() == 1 {
        return Err(Error::Refused(say!("address-is-last")));
    }
    q!("delete from person_address where address = $1 and person_id = $2", address, person).run(tx.db()).await?;
    tx.note(person, Note::new("person.address-removed", ("person", person.0)).for_nobody()).await
}

/// The part of one's own page.
pub fn section(cx: &Cx, addresses: &[Address], form: &Form) -> Markup {
    let day = |it: &Address| time::date(cx.lang, cx.day_of(it.confirmed_at));
    html! {
        section class="part" aria-labelledby="addresses" {
            div class="part-head" { h2 id="addresses" { (t!(cx, "me-addresses")) } }
            p class="quiet" { (t!(cx, "me-addresses-says")) }
            ul class="rows" { @for it in addresses {
                li class="row" {
                    div { b { (it.address) } " " span class="quiet" { (t!(cx, "me-confirmed", day = day(it))) } }
                    @if addresses.len() > 1 { div class="row-end" { (html::form_in(cx, "/me/addresses/remove", "", html! {
                        input type="hidden" name="address" value=(it.address);
                        button class="button button-quiet" aria-label=(t!(cx, "address-remove-it", address = &it.address)) { (t!(cx, "address-remove")) }
                    })) } }
                }
            } }
            (html::form(cx, "/me/addresses", html! {
                (fields::problems(cx, form))
                (Field::new("address", &t!(cx, "address-new")).hint(t!(cx, "address-new-hint")).kind("email").autocomplete("email").input(cx, form))
                div class="buttons" { button class="button" { (t!(cx, "address-write")) } }
            }))
        }
    }
}

/// `POST /me/addresses`
pub async fn write(cx: Cx, form: Form) -> Result<Response> {
    let address = plain_address(form.text("address"));
    let mut tx = cx.begin(cx.who()?.person).await?;
    match ask(&mut tx, &address).await {
        Ok(()) => {
            tx.commit().await?;
            Ok(written(&cx, &address).into_response())
        }
        Err(Error::Invalid(problems)) => {
            drop(tx);
            let page = super::pages::show(&cx, None, &form.with(problems)).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(other) => Err(other),
    }
}

fn written(cx: &Cx, address: &str) -> Markup {
    let title = t!(cx, "address-written", address = address);
    let card = html! {
        section class="card" {
            h1 { (title) }
            p { (t!(cx, "address-written-says", minutes = MINUTES)) }
            div class="buttons" {
                @if cx.house.demo { a class="button" href="/demo/outbox" { (t!(cx, "sign-in-demo-letters")) } }
                a class="button button-quiet" href="/me" { (t!(cx, "address-to-me")) }
            }
        }
    };
    html::narrow(cx, &title, card)
}

/// `GET /me/addresses/{token}`: says what the link would do, and changes nothing.
pub async fn confirm(cx: Cx, Path(token): Path<String>) -> Result<Markup> {
    let (link, name) = (link(&cx, &token).await?, cx.who()?.name.clone());
    let title = t!(cx, "address-confirm", address = &link.address);
    let card = html! {
        section class="card" {
            h1 { (title) }
            p { (t!(cx, "address-confirm-says", name = name)) }
            (fields::problems(&cx, &Form::default()))
            (html::form(&cx, &format!("/me/addresses/{token}"), html! {
                div class="buttons" { button class="button button-main" { (t!(cx, "address-yes")) } }
            }))
        }
    };
    Ok(html::narrow(&cx, &title, card))
}

/// `POST /me/addresses/{token}`
pub async fn confirmed(cx: Cx, Path(token): Path<String>, _form: Form) -> Result<Redirect> {
    let link = link(&cx, &token).await?;
    let mut tx = cx.begin(link.person).await?;
    add(&mut tx, &token, &link).await?;
    tx.commit().await?;
    Ok(Redirect::to("/me#addresses"))
}

/// `POST /me/addresses/remove`
pub async fn removed(cx: Cx, form: Form) -> Result<Redirect> {
    let mut tx = cx.begin(cx.who()?.person).await?;
    remove(&mut tx, form.text("address")).await?;
    tx.commit().await?;
    Ok(Redirect::to("/me#addresses"))
}
