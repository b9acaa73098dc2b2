//! The pages of tokens: one's own, and those of an organization. A new secret is shown once, in the answer that made it.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use base::api::Scope;
use base::html::{self, Field, fields, notice};
use base::{Cx, Error, Form, Result, t, time};
use maud::{Markup, html};
use uuid::Uuid;

use super::acts;
use super::types::{DAYS, Draft, NAME, Token};
use crate::organizations::Organization;
use crate::organizations::acts::at;
use crate::visitor::at_home;

/// Whose tokens a page shows.
enum Whose {
    Mine,
    Ours(Box<Organization>, String),
}

impl Whose {
    async fn organization(cx: &Cx, slug: &str) -> Result<Whose> {
        let place = cx.place()?;
        let organization = at(cx.db(), place.coalition, slug).await?;
        match cx.who()?.acting.as_ref() {
            Some(acting) if acting.organization == organization.id => {
                let address = format!("/c/{}/organizations/{slug}", place.slug);
                Ok(Whose::Ours(Box::new(organization), address))
            }
            _ => Err(Error::NotFound),
        }
    }

    fn id(&self) -> Option<base::OrganizationId> {
        match self {
            Whose::Mine => None,
            Whose::Ours(organization, _) => Some(organization.id),
        }
    }

    fn address(&self) -> String {
        match self {
            Whose::Mine => "/me/tokens".to_owned(),
            Whose::Ours(_, address) => format!("{address}/tokens"),
        }
    }
}

/// `GET /me/tokens`
pub async fn mine(cx: Cx) -> Result<Response> {
    page(&cx, &Whose::Mine, None, &Form::default(), StatusCode::OK).await
}

/// `POST /me/tokens`
pub async fn make_mine(cx: Cx, form: Form) -> Result<Response> {
    make(&cx, Whose::Mine, form).await
}

/// `POST /me/tokens/{token}/remove`
pub async fn remove_mine(cx: Cx, Path(token): Path<Uuid>, _: Form) -> Result<Redirect> {
    remove(&cx, Whose::Mine, token).await
}

/// `GET /c/{coalition}/organizations/{organization}/tokens`
pub async fn ours(cx: Cx, Path((_, slug)): Path<(String, String)>) -> Result<Response> {
    page(&cx, &Whose::organization(&cx, &slug).await?, None, &Form::default(), StatusCode::OK).await
}

/// `POST /c/{coalition}/organizations/{organization}/tokens`
pub async fn make_ours(cx: Cx, Path((_, slug)): Path<(String, String)>, form: Form) -> Result<Response> {
    make(&cx, Whose::organization(&cx, &slug).await?, form).await
}

/// `POST /c/{coalition}/organizations/{organization}/tokens/{token}/remove`
pub async fn remove_ours(cx: Cx, Path((_, slug, token)): Path<(String, String, Uuid)>, _: Form) -> Result<Redirect> {
    remove(&cx, Whose::organization(&cx, &slug).await?, token).await
}

async fn make(cx: &Cx, whose: Whose, form: Form) -> Result<Response> {
    let who = cx.who()?.person;
    let mut tx = match whose.id() {
        Some(organization) => cx.begin(organization).await?,
        None => cx.begin(who).await?,
    };
    // Sent a second time, the form would make a second token, and the first secret is kept nowhere to be shown again.
    if tx.answered(form.once()).await?.is_some() {
        return Ok(Redirect::to(&whose.address()).into_response());
    }
    match acts::make(&mut tx, whose.id(), &Draft::read(&form)).await {
        Ok((_, secret)) => {
            tx.answer(form.once(), &whose.address()).await?;
            tx.commit().await?;
            page(cx, &whose, Some(&secret), &Form::default(), StatusCode::OK).await
        }
        Err(Error::Invalid(problems)) => {
            drop(tx);
            page(cx, &whose, None, &form.with(problems), StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(other) => Err(other),
    }
}

async fn remove(cx: &Cx, whose: Whose, token: Uuid) -> Result<Redirect> {
    let person = cx.who()?.person;
    let mut tx = match whose.id() {
        Some(organization) => cx.begin(organization).await?,
        None => cx.begin(person).await?,
    };
    acts::remove(&mut tx, whose.id(), token).await?;
    tx.commit().await?;
    Ok(Redirect::to(&whose.address()))
}

async fn page(cx: &Cx, whose: &Whose, secret: Option<&str>, form: &Form, status: StatusCode) -> Result<Response> {
    let who = cx.who()?;
    let tokens = match whose.id() {
        Some(organization) => acts::tokens(cx.db(), organization).await?,
        None => acts::tokens(cx.db(), who.person).await?,
    };
    let may = whose.id().is_none_or(|it| cx.steward_of(it));
    let (title, lede, crumbs) = match whose {
        Whose::Mine => (
            t!(cx, "tokens-title").into_owned(),
            t!(cx, "tokens-lede").into_owned(),
            vec![(who.name.clone(), "/me".to_owned())],
        ),
        Whose::Ours(it, address) => (
            t!(cx, "tokens-title-of", name = &it.name),
            t!(cx, "tokens-lede-of", name = &it.name),
            vec![(it.name.clone(), address.clone())],
        ),
    };
    let main = html! {
        (html::head(cx, &crumbs, &title, html! { (lede) " " a href="/api" { (t!(cx, "tokens-to-api")) } }))
        @if let Some(secret) = secret { (shown_once(cx, secret)) }
        @if tokens.is_empty() { p class="quiet" { (t!(cx, "tokens-none")) } }
        ul class="rows" { @for it in &tokens { (row(cx, whose, it, may)) } }
        @if may { (adding(cx, whose, form)) } @else { p class="quiet" { (t!(cx, "tokens-by-stewards")) } }
    };
    Ok((status, html::narrow(&at_home(cx)?, &title, main)).into_response())
}

/// The way to tokens from the page of their owner.
pub fn way(cx: &Cx, address: &str, says: &str) -> Markup {
    html! {
        section class="part" aria-labelledby="tokens" {
            div class="part-head" { h2 id="tokens" { (t!(cx, "tokens-mine")) } }
            p { (says) " " a href=(address) { (t!(cx, "tokens-to-them")) } }
        }
    }
}

fn shown_once(cx: &Cx, secret: &str) -> Markup {
    notice(
        cx,
        "kept",
        html! {
            p { b { (t!(cx, "token-shown-once")) } }
            p { code class="secret" id="token" { (secret) } }
        },
    )
}

fn row(cx: &Cx, whose: &Whose, it: &Token, may: bool) -> Markup {
    let day = |at| time::date(cx.lang, cx.day_of(at));
    let scopes: Vec<String> =
        it.may().each().map(|scope| cx.lang.word(&format!("token-scope-{scope}")).into_owned()).collect();
    let over = it.expires_at <= cx.now;
    html! {
        li class="row" {
            div {
                b dir="auto" { (it.name) } " "
                span class="quiet" {
                    (scopes.join(" · ")) ". "
                    @if whose.id().is_some() { (t!(cx, "token-by", name = &it.person)) " " }
                    (t!(cx, "token-used", day = day(it.seen_at))) " "
                    @if over { (t!(cx, "token-over", day = day(it.expires_at))) } @else { (t!(cx, "token-until", day = day(it.expires_at))) }
                }
            }
            @if may { div class="row-end" { (html::form_in(cx, &format!("{}/{}/remove", whose.address(), it.id), "", html! {
                button class="button button-quiet" aria-label=(t!(cx, "token-remove-it", name = &it.name)) { (t!(cx, "token-remove")) }
            })) } }
        }
    }
}

fn adding(cx: &Cx, whose: &Whose, form: &Form) -> Markup {
    let days: Vec<(String, String)> =
        DAYS.iter().map(|days| (days.to_string(), t!(cx, "token-days", n = *days))).collect();
    let chosen = form.all("scope");
    html! {
        section class="part" aria-labelledby="new" {
            h2 id="new" { (t!(cx, "token-new")) }
            (html::form(cx, &whose.address(), html! {
                (html::problems(cx, form))
                (fields::once(form))
                (Field::new("name", &t!(cx, "token-name")).hint(t!(cx, "token-name-hint", most = NAME)).autocomplete("off").input(cx, form))
                fieldset class="field" {
                    legend { (t!(cx, "token-scopes")) }
                    @for scope in Scope::ALL {
                        (fields::tick("scope", scope.as_str(), chosen.contains(&scope.as_str()), html! {
                            b { (cx.lang.word(&format!("token-scope-{scope}"))) } " " span class="quiet" { (cx.lang.word(&format!("token-scope-{scope}-is"))) }
                        }))
                    }
                    @if let Some(why) = form.why("scope") { p class="wrong" { (cx.lang.say(why)) } }
                }
                (Field::new("days", &t!(cx, "token-days-of")).value("90").select(cx, form, &days))
                div class="buttons" { button class="button button-main" { (t!(cx, "token-make")) } }
            }))
        }
    }
}
