//! The webhooks of an organization or a coalition, for those who run it; one of them with its messages.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use base::html::{self, Field, fields};
use base::{Cx, Error, Form, Result, t};
use maud::{Markup, html};
use uuid::Uuid;

use super::types::{Deed, Draft, Hook, Kind, Settling};
use super::{acts, found, parts};

/// How many of the latest messages a page shows.
const LATEST: i64 = 30;
/// How many that were given up.
const DEAD: i64 = 200;

/// Where the webhooks of the coalition of the address are.
pub fn home(cx: &Cx) -> Result<String> {
    Ok(format!("/c/{}/webhooks", cx.place()?.slug))
}

/// `GET /c/{coalition}/webhooks`
pub async fn list(cx: Cx) -> Result<Markup> {
    show(&cx, &Form::default()).await
}

async fn show(cx: &Cx, form: &Form) -> Result<Markup> {
    let (organization, coalition) = found::owners(cx)?;
    let (hooks, home, title) = (found::mine(cx).await?, home(cx)?, t!(cx, "webhooks"));
    let place = cx.place()?;
    let names = cx.acting().ok().filter(|_| organization.is_some()).map(|it| it.name.clone());
    let owners: Vec<(String, String)> = names
        .map(|name| ("organization".to_owned(), name))
        .into_iter()
        .chain(coalition.then(|| ("coalition".to_owned(), place.name.clone())))
        .collect();
    let main = html! {
        (html::head(cx, &[(place.name.clone(), format!("/c/{}", place.slug))], &title, html! { (t!(cx, "webhooks-lede")) }))
        @if cx.house.demo { (html::notice(cx, "plain", html! { p { (t!(cx, "webhooks-demo")) } })) }
        @if hooks.is_empty() { (html::empty(cx, "drawing-path", &t!(cx, "webhooks-none"), &t!(cx, "webhooks-none-then"), None)) }
        @else { ul class="rows" { @for it in &hooks { (parts::row(cx, it, &home)) } } }
        section class="part" aria-labelledby="new" {
            div class="part-head" { h2 id="new" { (t!(cx, "webhook-new")) } }
            (html::form(cx, &home, asked(cx, form, &owners)))
        }
        (parts::how(cx))
    };
    Ok(html::narrow(cx, &title, main))
}

fn asked(cx: &Cx, form: &Form, owners: &[(String, String)]) -> Markup {
    let (address, owner, chosen) = (t!(cx, "webhook-address"), t!(cx, "webhook-owner"), form.all("kind"));
    let wrong = form.why("kind");
    html! {
        (fields::problems(cx, form))
        (fields::once(form))
        @if owners.len() > 1 { (Field::new("owner", &owner).select(cx, form, owners)) }
        @else { @for (value, _) in owners { input type="hidden" name="owner" value=(value); } }
        (Field::new("address", &address).hint(t!(cx, "webhook-address-hint")).kind("url").input(cx, form))
        fieldset class="checklist" id="kind" {
            legend { (t!(cx, "webhook-kinds")) }
            @for kind in Kind::ALL {
                (fields::tick("kind", kind.as_str(), chosen.contains(&kind.as_str()), html! { (parts::kind_word(cx, *kind)) }))
            }
            @if let Some(why) = wrong { p class="wrong" { (cx.lang.say(why)) } }
        }
        div class="buttons" { button class="button button-main" { (t!(cx, "webhook-register")) } }
    }
}

/// `POST /c/{coalition}/webhooks`: the answer is the only page that shows the secret.
pub async fn register(cx: Cx, form: Form) -> Result<Response> {
    let (organization, _) = found::owners(&cx)?;
    let coalition = cx.place()?.coalition;
    let kinds = form.all("kind").iter().map(|it| it.parse::<Kind>()).collect::<Result<_>>()?;
    let organization = organization.filter(|_| form.text("owner") != "coalition");
    let draft = Draft { organization, address: form.text("address").to_owned(), kinds };
    let mut tx = cx.begin(coalition).await?;
    if let Some(answer) = tx.answered(form.once()).await? {
        return Ok(Redirect::to(&answer).into_response());
    }
    match acts::register(&mut tx, coalition, &draft).await {
        Ok(hook) => {
            tx.answer(form.once(), &format!("{}/{}", home(&cx)?, hook.id)).await?;
            tx.commit().await?;
            Ok(parts::secret(&cx, &hook, &hook.secret, &home(&cx)?).into_response())
        }
        Err(Error::Invalid(problems)) => {
            drop(tx);
            let page = show(&cx, &form.with(problems)).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
        }
        Err(other) => Err(other),
    }
}

/// `GET /c/{coalition}/webhooks/{hook}`
pub async fn hook(cx: Cx, Path((_, id)): Path<(String, Uuid)>) -> Result<Markup> {
    let it = found::hook(&cx, id).await?;
    let (home, title) = (home(&cx)?, it.host());
    let here = format!("{home}/{}", it.id);
    let dead = found::deliveries(&cx, &it, true, None, DEAD).await?;
    let latest = found::deliveries(&cx, &it, false, None, LATEST).await?;
    let main = html! {
        (html::head(&cx, &[(t!(cx, "webhooks").into_owned(), home)], &title, html! { (parts::says(&cx, &it)) }))
        @if cx.house.demo { (html::notice(&cx, "plain", html! { p { (t!(cx, "webhooks-demo")) } })) }
        (parts::standing(&cx, &it))
        (parts::facts(&cx, &it))
        (parts::deeds(&cx, &it, &here))
        (parts::given_up(&cx, &dead, &here))
        (parts::log(&cx, &latest))
    };
    Ok(html::page(&cx, &title, main))
}

/// `POST /c/{coalition}/webhooks/{hook}/{deed}`
pub async fn change(cx: Cx, Path((_, id, deed)): Path<(String, Uuid, String)>, _form: Form) -> Result<Response> {
    let (it, deed, home) = (found::hook(&cx, id).await?, deed.parse::<Deed>()?, home(&cx)?);
    let mut tx = cx.begin(it.coalition).await?;
    let mut secret = None;
    match deed {
        Deed::Trial => acts::try_out(&mut tx, &it).await?,
        Deed::Secret => secret = Some(acts::renew_secret(&mut tx, &it).await?),
        Deed::Stop => acts::stop(&mut tx, &it).await?,
        Deed::Start => acts::start(&mut tx, &it).await?,
        Deed::Remove => acts::remove(&mut tx, &it).await?,
    }
    tx.commit().await?;
    Ok(match secret {
        Some(secret) => parts::secret(&cx, &it, &secret, &home).into_response(),
        None => Redirect::to(&after(&it, deed, &home)).into_response(),
    })
}

fn after(it: &Hook, deed: Deed, home: &str) -> String {
    match deed {
        Deed::Remove => home.to_owned(),
        Deed::Trial => format!("{home}/{}#latest", it.id),
        _ => format!("{home}/{}", it.id),
    }
}

/// `POST /c/{coalition}/webhooks/{hook}/deliveries/{delivery}/{deed}`
pub async fn settle(
    cx: Cx,
    Path((_, id, delivery, deed)): Path<(String, Uuid, Uuid, String)>,
    _form: Form,
) -> Result<Redirect> {
    let (it, deed) = (found::hook(&cx, id).await?, deed.parse::<Settling>()?);
    let mut tx = cx.begin(it.coalition).await?;
    match deed {
        Settling::Again => acts::send_again(&mut tx, &it, delivery).await?,
        Settling::Drop => acts::drop_it(&mut tx, &it, delivery).await?,
    }
    tx.commit().await?;
    Ok(Redirect::to(&format!("{}/{}", home(&cx)?, it.id)))
}

/// The way here from another page, for those who may.
pub fn way(cx: &Cx) -> Result<Markup> {
    let home = home(cx)?;
    Ok(html! { p { a href=(home) { (t!(cx, "webhooks-way")) } } })
}
