//! Saying it on the page of a partner.

use axum::extract::Path;
use axum::response::Redirect;
use base::form::{Form, not_understood};
use base::html::{fields, notice};
use base::{Cx, Error, OrganizationId, Result, t};
use maud::{Markup, html};

use super::{acts, parts, reading};
use crate::pulse::acts::with_authority;
use crate::pulse::pages::{ours, own_place};
use crate::pulse::types::Partner;

/// What the two say, and the question; on the page of a partner at `address`.
pub async fn section(cx: &Cx, address: &str, it: &Partner) -> Result<Markup> {
    let own = cx.acting()?;
    let said = reading::of_organization(cx.db(), cx.now, it.space, own.organization).await?;
    let before = reading::of(&said, own.organization, it.id).map(super::types::Said::bits);
    Ok(html! {
        section class="part" aria-labelledby="doing" {
            div class="part-head" { h2 id="doing" { (t!(cx, "doing-title")) } }
            (parts::both(cx, &said, [(own.organization, &own.name), (it.id, &it.name)]))
            @if it.speaks_for_both { (notice(cx, "plain", html! { p { (t!(cx, "trust-speaks-for-both", name = &it.name)) } })) }
            @else if own.role.may_accept() {
                details class="why" open[before.is_none()] {
                    summary { @if before.is_some() { (t!(cx, "doing-say-again")) } @else { (t!(cx, "doing-say-first")) } }
                    (base::html::form(cx, &format!("{address}/doing"), html! {
                        (fields::once(&Form::default()))
                        (parts::question(cx, &Form::default(), it.id, &it.name, before))
                        p class="hint" { (t!(cx, "doing-who-sees", own = &own.name, name = &it.name, months = i64::from(super::rules::EXPIRES))) }
                        div class="buttons" { button class="button" { (t!(cx, "doing-keep", name = &own.name)) } }
                    }))
                }
            }
        }
    })
}

/// `POST /c/{coalition}/trust/with/{partner}/doing`
pub async fn say(cx: Cx, Path((_, id)): Path<(String, OrganizationId)>, form: Form) -> Result<Redirect> {
    let place = own_place(&cx)?;
    let it = ours(&cx, place).await?.into_iter().find(|it| it.id == id).ok_or(Error::NotFound)?;
    with_authority(&cx)?;
    let says = parts::read(&form, [&it])?;
    if says.is_empty() {
        return Err(not_understood());
    }
    let to = format!("/c/{}/trust/with/{id}", place.slug);
    let mut tx = cx.begin(place.coalition).await?;
    if tx.answered(form.once()).await?.is_none() {
        acts::say(&mut tx, place.coalition, &says).await?;
        tx.answer(form.once(), &to).await?;
        tx.commit().await?;
    }
    Ok(base::doors::kept(&to))
}
