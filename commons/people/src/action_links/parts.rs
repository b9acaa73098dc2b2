//! Letters that act, for those who look after them: whose, for what, opened from how many devices, used; and taking back.

use axum::extract::Path;
use axum::response::Redirect;
use base::html;
use base::{Cx, Form, Result, t, time};
use chrono::{DateTime, Utc};
use maud::{Markup, html};
use uuid::Uuid;

use super::matters::{Matter, Newest};
use super::types::{May, Purpose, Stands};
use super::{contacts, matters, rules};
use crate::organizations::Member;
use crate::representatives::pages::member;

/// How many matters are shown before the others are asked for.
const FIRST: usize = 8;

/// The letters that act for an organization, below the list of its people.
pub async fn of_organization(cx: &Cx, member: &Member, here: &str) -> Result<Markup> {
    let all = matters::of_organization(cx, member.id).await?;
    let says = t!(cx, "letters-act-says", name = &member.name);
    section(cx, &all, &says, |it| format!("{here}/letters/{}/revoke", it.newest().id)).await
}

/// The letters of the person who asks that act, on their own page.
pub async fn of_me(cx: &Cx) -> Result<Markup> {
    let all = matters::mine(cx).await?;
    section(cx, &all, &t!(cx, "letters-act-mine"), |it| format!("/me/letters/{}/revoke", it.newest().id)).await
}

async fn section(cx: &Cx, all: &[Matter], says: &str, revoke: impl Fn(&Matter) -> String) -> Result<Markup> {
    let mut rows = vec![];
    for it in all {
        rows.push(row(cx, it, matters::about(cx, it).await?, &revoke(it)));
    }
    let (first, others) = rows.split_at(rows.len().min(FIRST));
    Ok(html! { @if !rows.is_empty() {
        section class="part" aria-labelledby="letters-act" {
            div class="part-head" { h2 id="letters-act" { (t!(cx, "letters-act")) } }
            p { (says) }
            ul class="rows" { @for it in first { (it) } }
            @if !others.is_empty() { details class="more" {
                summary { (t!(cx, "letters-more", n = others.len() as i64)) }
                ul class="rows" { @for it in others { (it) } }
            } }
        }
    } })
}

fn stands(cx: &Cx, it: &Newest) -> Stands {
    rules::stands(it.used_at, it.revoked_at, it.expires_at, cx.now)
}

/// What the links of a matter do, in a few words.
fn called(cx: &Cx, it: &Matter) -> String {
    let said = it.links.iter().rev().filter_map(|link| Some((Purpose::named(&link.purpose)?.called)(link.version)));
    said.map(|it| cx.lang.say(&it)).collect::<Vec<_>>().join(" · ")
}

fn row(cx: &Cx, it: &Matter, about: Option<(String, String)>, revoke: &str) -> Markup {
    let newest = it.newest();
    let to = newest.person_name.as_deref().unwrap_or(&newest.address);
    let moment = |at: DateTime<Utc>| time::moment(cx.lang, cx.zone(), at, cx.now);
    let devices: Vec<String> = it.devices.iter().map(|(device, _)| device_word(cx, device)).collect();
    let times: i64 = it.devices.iter().map(|(_, n)| n).sum();
    // What another of one's organizations is asked opens when one acts for it.
    let leads = newest.organization.is_none() || newest.organization == cx.organization();
    html! { li class="row" {
        div {
            @if let Some((name, page)) = &about { p dir="auto" { @if leads { a href=(page) { (name) } } @else { (name) } } }
            p { b { (called(cx, it)) } }
            p class="small quiet" { span dir="auto" { (t!(cx, "letters-to", name = to)) }
                @if let Some(name) = &newest.organization_name { " " span dir="auto" { (t!(cx, "acting-for", name = name)) } } }
            p class="small quiet" {
                (t!(cx, "letters-written", n = it.letters(), at = moment(newest.made_at))) ". "
                @match stands(cx, newest) {
                    Stands::Used => { (t!(cx, "letters-used", at = newest.used_at.map(moment).unwrap_or_default(), who = newest.used_by.clone().unwrap_or_default())) },
                    Stands::Revoked => { (t!(cx, "letters-revoked", at = newest.revoked_at.map(moment).unwrap_or_default())) },
                    Stands::Expired => { (t!(cx, "letters-expired")) },
                    Stands::Open => { (t!(cx, "letters-works-until", day = time::date(cx.lang, cx.day_of(newest.expires_at)))) },
                }
            }
            p class="small" {
                @if devices.is_empty() { (t!(cx, "letters-never-opened")) }
                @else { (t!(cx, "letters-opened", n = times, devices = devices.len() as i64)) " " (devices.join(", ")) }
            }
            @if it.may_have_been_passed_on() { p class="small" { (html::state(cx, "waiting", &t!(cx, "letters-passed-on"))) } }
        }
        @if stands(cx, newest) == Stands::Open { div class="row-end" { (html::form_in(cx, revoke, "", html! {
            button class="button button-quiet" { (t!(cx, "letters-revoke")) span class="unseen" { " " (called(cx, it)) } }
        })) } }
    } }
}

fn device_word(cx: &Cx, device: &str) -> String {
    if device.is_empty() { t!(cx, "me-device-unknown").into_owned() } else { device.to_owned() }
}

/// What the contact of an organization that nobody looks after may do by letter, for the coordinator who cares for it.
pub async fn contact(cx: &Cx, member: &Member, mail: &str, here: &str) -> Result<Markup> {
    let now = contacts::may(cx, member.id).await?;
    Ok(html! {
        section class="part" aria-labelledby="contact-may" {
            div class="part-head" { h2 id="contact-may" { (t!(cx, "contact-may")) } }
            p { @if mail.is_empty() { (t!(cx, "contact-no-mail", name = &member.name)) } @else { (t!(cx, "contact-may-says", name = &member.name, address = mail)) } }
            (html::form(cx, &format!("{here}/contact"), html! {
                fieldset class="choices" {
                    legend { (t!(cx, "contact-may-legend")) }
                    @for may in May::ALL {
                        label class="choice" {
                            input type="radio" name="may" value=(may) checked[*may == now]; " "
                            span class="choice-name" { (cx.lang.word(&format!("contact-{may}"))) } " "
                            span class="choice-what" { (cx.lang.word(&format!("contact-{may}-is"))) }
                        }
                    }
                }
                div class="buttons" { button class="button" { (t!(cx, "contact-may-keep")) } }
            }))
        }
    })
}

/// Takes back one of one's own, and every other about the same.
pub async fn revoke_mine(cx: Cx, Path(id): Path<Uuid>, _form: Form) -> Result<Redirect> {
    let mut tx = cx.begin(cx.who()?.person).await?;
    matters::revoke_mine(&mut tx, id).await?;
    tx.commit().await?;
    Ok(Redirect::to("/me#letters-act"))
}

/// Takes back one that acts for an organization, and every other about the same.
pub async fn revoke(cx: Cx, Path((_, slug, id)): Path<(String, String, Uuid)>, _form: Form) -> Result<Redirect> {
    let (member, organization) = member(&cx, &slug).await?;
    crate::representatives::acts::standing(&cx, &organization)?;
    let mut tx = cx.begin(member.id).await?;
    matters::revoke_for(&mut tx, member.id, id).await?;
    tx.commit().await?;
    Ok(Redirect::to(&format!("/c/{}/organizations/{slug}/people#letters-act", cx.place()?.slug)))
}

/// Decides what the contact may do by letter.
pub async fn open_to_contact(cx: Cx, Path((_, slug)): Path<(String, String)>, form: Form) -> Result<Redirect> {
    let (member, organization) = member(&cx, &slug).await?;
    crate::representatives::acts::standing(&cx, &organization)?;
    let may = form.choice("may", |it| it.parse::<May>().ok())?.ok_or_else(base::form::not_understood)?;
    let mut tx = cx.begin(member.id).await?;
    contacts::open(&mut tx, member.id, may).await?;
    tx.commit().await?;
    Ok(base::doors::kept(&format!("/c/{}/organizations/{slug}/people", cx.place()?.slug)))
}
