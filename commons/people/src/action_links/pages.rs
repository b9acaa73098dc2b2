//! The page that a letter's link opens: what would be done, for whom, in whose name; and the button that does it.
//!
//! Opening it changes nothing that it is about, whoever opens it, a scanner of mail that runs scripts or asks for heads
//! included: only the button acts, and once.

use axum::extract::Path;
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::response::{IntoResponse, Redirect, Response};
use base::doors::Peer;
use base::form::Signing;
use base::html::{self, Field, fields, mark_of};
use base::{Cx, Error, Form, Result, Say, t, time};
use maud::{Markup, html};

use super::types::{Link, Offer, Purpose, Seen, Stands};
use super::{acts, found, rules};
use crate::attempts;
use crate::sign_in::pages::{agent, name_field};
use crate::sign_in::rules as sign_in;

/// What a link is, with the purpose that its room gave it and the request in its reader's name.
struct Opened {
    link: Link,
    purpose: &'static Purpose,
    reader: Cx,
}

async fn find(cx: &Cx, token: &str) -> Result<Option<Opened>> {
    let link = match found::by_token(cx, token).await {
        Err(Error::NotFound) => return Ok(None),
        found => found?,
    };
    let Some(purpose) = Purpose::named(&link.purpose) else { return Ok(None) };
    let reader = acts::reader(cx, &link).await?;
    Ok(Some(Opened { link, purpose, reader }))
}

/// `GET /l/{token}`
pub async fn open(cx: Cx, method: Method, Path(token): Path<String>, headers: HeaderMap) -> Result<Response> {
    let Some(it) = find(&cx, &token).await? else { return Ok(unknown(&cx)) };
    if method == Method::GET {
        acts::opened(&cx, &it.link, agent(&headers)).await;
    }
    show(&cx, &token, &it, &Form::default(), StatusCode::OK).await
}

/// The page as it stands: the offer, or what became of it.
async fn show(cx: &Cx, token: &str, it: &Opened, form: &Form, status: StatusCode) -> Result<Response> {
    let Opened { link, purpose, reader } = it;
    let (shown, status) = match rules::stands_now(link, cx.now) {
        Stands::Used => (done(cx, it), status),
        Stands::Revoked => (closed(it, token, &t!(reader, "way-revoked"), false), StatusCode::GONE),
        Stands::Expired => {
            let says = t!(reader, "way-expired", day = time::date(reader.lang, link.until()));
            (closed(it, token, &says, true), StatusCode::GONE)
        }
        Stands::Open if !rules::contact_may(link, purpose) => (not_open_to_contact(it), StatusCode::CONFLICT),
        Stands::Open if link.organization.is_some() && reader.organization().is_none() => {
            (closed(it, token, &t!(reader, "way-no-longer-yours", name = link.name()), false), StatusCode::CONFLICT)
        }
        Stands::Open => match look(it).await? {
            Seen::Offer(offer) => (offered(cx, token, it, &offer, form), status),
            Seen::Moot { says, again, page } => (moot(it, token, &says, again, &page), StatusCode::CONFLICT),
        },
    };
    Ok(private((status, shown).into_response()))
}

/// What would be done now. What the reader may no longer see is over for them.
async fn look(it: &Opened) -> Result<Seen> {
    match (it.purpose.look)(&it.reader, &it.link).await {
        Err(Error::NotFound | Error::Forbidden(_)) => {
            let says = t!(it.reader, "way-over").into_owned();
            Ok(Seen::Moot { says, again: false, page: String::new() })
        }
        seen => seen,
    }
}

/// Nobody keeps a copy of what a letter's link shows.
fn private(mut response: Response) -> Response {
    response.headers_mut().insert(header::CACHE_CONTROL, axum::http::HeaderValue::from_static("no-store"));
    response
}

fn offered(cx: &Cx, token: &str, it: &Opened, offer: &Offer, form: &Form) -> Markup {
    let Opened { link, reader: me, .. } = it;
    let new = acts::is_new(me);
    let inside = html! {
        (fields::problems(me, form))
        @if new { (name_field(me, form)) }
        @if let Some(asks) = &offer.asks { (Field::new(asks.field, &asks.label).hint(asks.hint.clone()).area(me, form, 4)) }
        @if let Some(fields) = &offer.fields { (fields(me, form)) }
        p { (offer.then) }
        div class="buttons" { button class={ "button " @if offer.danger { "button-danger" } @else { "button-main" } } { (offer.button) } }
    };
    let main = html! {
        article class="way" {
            (for_whom(me, link))
            h1 dir="auto" { (offer.title) }
            (offer.about)
            @if let Some(words) = &offer.whole { p { a class="way-all" href={ "/l/" (token) "/all" } { (words) } } }
            (signed_in_as(cx, it))
            (html::form_alone(&format!("/l/{token}"), inside))
            p class="small quiet" { (t!(me, "way-one-thing", day = time::date(me.lang, link.until()))) }
            (how_it_works(me, link))
        }
    };
    html::alone(me, &offer.title, main)
}

/// For which organization, and in whose name.
fn for_whom(me: &Cx, link: &Link) -> Markup {
    let name = me.who.as_ref().map_or("", |who| who.name.as_str());
    html! {
        p class="way-for" {
            @if let (Some(id), Some(organization)) = (link.organization, &link.organization_name) {
                (mark_of(id, organization, link.hue.unwrap_or_default(), link.logo, ""))
            }
            span {
                b dir="auto" { @if link.organization.is_some() { (t!(me, "way-for", name = link.name())) } @else { (t!(me, "way-for", name = &link.coalition_name)) } }
                br;
                span class="quiet" { @if name.is_empty() { (t!(me, "way-contact", address = &link.address)) } @else { (t!(me, "way-in-name", name = name)) } }
            }
        }
    }
}

/// Somebody else is signed in here: they may go on, and it is done by the one whose letter it is.
fn signed_in_as(cx: &Cx, it: &Opened) -> Markup {
    let (me, owner) = (&it.reader, it.reader.who.as_ref().map(|who| (who.person, who.name.clone())));
    let other = cx.who.as_ref().filter(|who| owner.as_ref().is_none_or(|(person, _)| *person != who.person));
    let owner = owner.map(|it| it.1).filter(|name| !name.is_empty()).unwrap_or_else(|| it.link.address.clone());
    html! { @if let Some(other) = other {
        (html::notice(me, "plain", html! { p { (t!(me, "way-somebody-else", signed = &other.name, owner = owner)) } }))
    } }
}

fn how_it_works(me: &Cx, link: &Link) -> Markup {
    html! {
        details class="why" {
            summary { (t!(me, "way-how")) }
            p { (t!(me, "way-how-says", address = &link.address)) }
        }
    }
}

/// What was done with it, told to whoever comes back; to a contact with the way to the organization's page.
fn done(cx: &Cx, it: &Opened) -> Markup {
    let Opened { link, purpose, reader: me } = it;
    let title = me.lang.say(&(purpose.done)(link));
    let at = link.used_at.map(|at| time::moment(me.lang, me.zone(), at, cx.now)).unwrap_or_default();
    let who = link.used_by.clone().unwrap_or_default();
    let main = html! {
        article class="way" {
            (for_whom(me, link))
            h1 dir="auto" { (title) }
            (html::notice(me, "kept", html! { p { (t!(me, "way-done", at = at, who = who)) } }))
            @if link.is_contacts() && link.claimed_at.is_none() { (claim(me, link)) }
            @else { (ways_in(me, link, "")) }
        }
    };
    html::alone(me, &title, main)
}

/// The contact has answered; the page of their organization is theirs for one more letter.
fn claim(me: &Cx, link: &Link) -> Markup {
    let Some(slug) = &link.organization_slug else { return html! {} };
    let action = format!("/c/{}/organizations/{slug}/claim", link.coalition_slug);
    html! {
        section class="part" aria-labelledby="claim" {
            div class="part-head" { h2 id="claim" { (t!(me, "way-claim", name = link.name())) } }
            p { (t!(me, "way-claim-says", name = link.name())) }
            (html::form_alone(&action, html! {
                input type="hidden" name="address" value=(link.address);
                (fields::once(&Form::default()))
                div class="buttons" { button class="button button-main" { (t!(me, "way-claim-send", name = link.name())) } }
            }))
        }
    }
}

fn ways_in(me: &Cx, link: &Link, page: &str) -> Markup {
    let home = format!("/c/{}", link.coalition_slug);
    let page = if page.is_empty() { &home } else { page };
    html! { p class="buttons" {
        @if me.who.is_some() && !acts::is_new(me) && !link.is_contacts() { a class="button" href=(html::sign_in_first(page)) { (t!(me, "way-sign-in")) } }
        @else { a class="button button-quiet" href=(home) { (t!(me, "way-see-coalition", name = &link.coalition_name)) } }
    } }
}

/// It can no longer be done this way; where a new letter helps, the button that sends one.
fn closed(it: &Opened, token: &str, says: &str, again: bool) -> Markup {
    moot(it, token, says, again, "")
}

fn moot(it: &Opened, token: &str, says: &str, again: bool, page: &str) -> Markup {
    let (me, link) = (&it.reader, &it.link);
    let title = t!(me, "way-closed");
    let main = html! {
        article class="way" {
            (for_whom(me, link))
            h1 { (title) }
            p { (says) }
            p class="quiet" { (t!(me, "way-nothing-changed")) }
            @if again { (html::form_alone(&format!("/l/{token}/again"), html! {
                p { (t!(me, "way-again-says", address = &link.address)) }
                div class="buttons" { button class="button button-main" { (t!(me, "way-again")) } }
            })) }
            (ways_in(me, link, page))
        }
    };
    html::alone(me, &title, main)
}

/// The contact of an organization does what its coordinator lets it, and nothing once it has people of its own.
fn not_open_to_contact(it: &Opened) -> Markup {
    let (me, link) = (&it.reader, &it.link);
    let title = t!(me, "way-closed");
    let says = match link.claimed_at {
        Some(_) => t!(me, "way-claimed-already", name = link.name()),
        None => t!(me, "way-not-opened", name = link.name()),
    };
    let main = html! {
        article class="way" {
            (for_whom(me, link))
            h1 { (title) }
            p { (says) }
            @if link.claimed_at.is_none() { (claim(me, link)) } @else { (ways_in(me, link, "")) }
        }
    };
    html::alone(me, &title, main)
}

fn unknown(cx: &Cx) -> Response {
    let (title, says) = (t!(cx, "way-closed"), t!(cx, "way-unknown"));
    let main = html! { article class="way" { h1 { (title) } p { (says) } p class="buttons" { a class="button" href="/" { (t!(cx, "go-home")) } } } };
    (StatusCode::NOT_FOUND, html::alone(cx, &title, main)).into_response()
}

/// `POST /l/{token}`
pub async fn press(
    cx: Cx,
    peer: Peer,
    Path(token): Path<String>,
    headers: HeaderMap,
    Signing(form): Signing,
) -> Result<Response> {
    attempts::allow_from(&cx, "letter-link", peer, rules::BY_PLACE, sign_in::WINDOW).await?;
    let Some(it) = find(&cx, &token).await? else { return Ok(unknown(&cx)) };
    if rules::stands_now(&it.link, cx.now) != Stands::Open || !rules::contact_may(&it.link, it.purpose) {
        // Pressed a second time, it says what was done with the first.
        return show(&cx, &token, &it, &form, StatusCode::OK).await;
    }
    let offer = match look(&it).await? {
        Seen::Offer(offer) if it.link.organization.is_none() || it.reader.organization().is_some() => offer,
        _ => return show(&cx, &token, &it, &form, StatusCode::OK).await,
    };
    match acts::press(&it.reader, &it.link, it.purpose, &offer, &form, agent(&headers)).await {
        Ok(()) => Ok(Redirect::to(&format!("/l/{token}")).into_response()),
        Err(Error::Invalid(problems)) => {
            show(&cx, &token, &it, &form.with(problems), StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(Error::Refused(why) | Error::Forbidden(why)) => meanwhile(&cx, &token, &why).await,
        Err(other) => Err(other),
    }
}

/// Somebody was quicker: the page says what was done, or what came instead; else why it could not be done.
async fn meanwhile(cx: &Cx, token: &str, why: &Say) -> Result<Response> {
    let Some(it) = find(cx, token).await? else { return Ok(unknown(cx)) };
    if rules::stands_now(&it.link, cx.now) == Stands::Open && matches!(look(&it).await?, Seen::Offer(_)) {
        let says = it.reader.lang.say(why);
        return Ok(private((StatusCode::CONFLICT, moot(&it, token, &says, false, "")).into_response()));
    }
    show(cx, token, &it, &Form::default(), StatusCode::OK).await
}

/// `GET /l/{token}/all`: all of what the link is about, to be read; also after it was used, as long as its reader may.
pub async fn whole(cx: Cx, Path(token): Path<String>) -> Result<Response> {
    let Some(it) = find(&cx, &token).await? else { return Ok(unknown(&cx)) };
    let readable = matches!(rules::stands_now(&it.link, cx.now), Stands::Open | Stands::Used)
        && (it.link.is_contacts() || it.link.organization.is_none() || it.reader.organization().is_some())
        && (it.link.claimed_at.is_none() || !it.link.is_contacts());
    let Some(whole) = it.purpose.whole.filter(|_| readable) else {
        return show(&cx, &token, &it, &Form::default(), StatusCode::OK).await;
    };
    let me = &it.reader;
    let main = html! {
        p class="no-print" { a href={ "/l/" (token) } { (t!(me, "way-back")) } }
        (whole(me, &it.link).await?)
        p class="no-print buttons" { a class="button button-main" href={ "/l/" (token) } { (t!(me, "way-back")) } }
    };
    Ok(private(html::alone(me, &me.lang.say(&(it.purpose.called)(it.link.version)), main).into_response()))
}

/// `POST /l/{token}/again`: the letter once more, to the address that it went to.
pub async fn again(cx: Cx, peer: Peer, Path(token): Path<String>, Signing(_): Signing) -> Result<Response> {
    attempts::allow_from(&cx, "letter-link", peer, rules::BY_PLACE, sign_in::WINDOW).await?;
    let Some(it) = find(&cx, &token).await? else { return Ok(unknown(&cx)) };
    if matches!(rules::stands_now(&it.link, cx.now), Stands::Used | Stands::Revoked) {
        return show(&cx, &token, &it, &Form::default(), StatusCode::OK).await;
    }
    acts::again(&it.reader, &it.link, it.purpose).await?;
    let me = &it.reader;
    let title = t!(me, "sign-in-sent");
    let says = t!(me, "way-again-sent", address = &it.link.address);
    let main = html! { article class="way" { (for_whom(me, &it.link)) h1 { (title) } p { (says) } } };
    Ok(private(html::alone(me, &title, main).into_response()))
}
