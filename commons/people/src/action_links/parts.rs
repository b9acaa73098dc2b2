//! Letters that act, for those who look after them: whose, for what, opened from how many devices, used; and taking back.

use std::collections::HashMap;

use axum::extract::Path;
use axum::response::Redirect;
use base::html;
use base::{Cx, Form, Result, t, time};
use chrono::{DateTime, Utc};
use maud::{Markup, html};
use uuid::Uuid;

use super::types::{Kept, May, Opening, Purpose, Stands};
use super::{acts, contacts, found, rules};
use crate::organizations::Member;
use crate::representatives::pages::member;

/// The letters that act for an organization, below the list of its people.
pub async fn of_organization(cx: &Cx, member: &Member, here: &str) -> Result<Markup> {
    let links = found::of_organization(cx, member.id, None).await?;
    let openings = found::openings_of_organization(cx, member.id).await?;
    Ok(section(cx, &links, &openings, &t!(cx, "letters-act-says", name = &member.name), |it| {
        format!("{here}/letters/{}/revoke", it.id)
    }))
}

/// The letters of the person who asks that act, on their own page.
pub async fn of_me(cx: &Cx) -> Result<Markup> {
    let (links, openings) = (found::mine(cx, None).await?, found::openings_of_mine(cx).await?);
    let says = t!(cx, "letters-act-mine");
    Ok(section(cx, &links, &openings, &says, |it| format!("/me/letters/{}/revoke", it.id)))
}

fn section(cx: &Cx, links: &[Kept], openings: &[Opening], says: &str, revoke: impl Fn(&Kept) -> String) -> Markup {
    let mut opened: HashMap<Uuid, Vec<&Opening>> = HashMap::new();
    openings.iter().for_each(|it| opened.entry(it.link).or_default().push(it));
    html! { @if !links.is_empty() {
        section class="part" aria-labelledby="letters-act" {
            div class="part-head" { h2 id="letters-act" { (t!(cx, "letters-act")) } }
            p { (says) }
            ul class="rows" { @for it in links {
                li class="row" {
                    (line(cx, it, opened.get(&it.id).map_or(&[][..], |it| it)))
                    @if stands(cx, it) == Stands::Open { div class="row-end" { (html::form_in(cx, &revoke(it), "", html! {
                        button class="button button-quiet" { (t!(cx, "letters-revoke")) span class="unseen" { " " (called(cx, it)) } }
                    })) } }
                }
            } }
        }
    } }
}

fn stands(cx: &Cx, it: &Kept) -> Stands {
    rules::stands(it.used_at, it.revoked_at, it.expires_at, cx.now)
}

fn called(cx: &Cx, it: &Kept) -> String {
    Purpose::named(&it.purpose).map_or(String::new(), |purpose| cx.lang.say(&(purpose.called)(it.version)))
}

fn line(cx: &Cx, it: &Kept, opened: &[&Opening]) -> Markup {
    let to = it.person_name.as_deref().unwrap_or(&it.address);
    let moment = |at: DateTime<Utc>| time::moment(cx.lang, cx.zone(), at, cx.now);
    let devices: Vec<String> = opened.iter().map(|it| device(cx, it)).collect();
    let times: i64 = opened.iter().map(|it| it.n).sum();
    html! {
        div {
            p { b { (called(cx, it)) } " · " span dir="auto" { (t!(cx, "letters-to", name = to)) }
                @if let Some(name) = &it.organization_name { " " span class="quiet" dir="auto" { (t!(cx, "acting-for", name = name)) } } }
            p class="small quiet" {
                (t!(cx, "letters-written", at = moment(it.made_at))) ". "
                @match stands(cx, it) {
                    Stands::Used => { (t!(cx, "letters-used", at = it.used_at.map(moment).unwrap_or_default(), who = it.used_by.clone().unwrap_or_default())) },
                    Stands::Revoked => { (t!(cx, "letters-revoked", at = it.revoked_at.map(moment).unwrap_or_default())) },
                    Stands::Expired => { (t!(cx, "letters-expired")) },
                    Stands::Open => { (t!(cx, "letters-works-until", day = time::date(cx.lang, cx.day_of(it.expires_at)))) },
                }
            }
            p class="small" {
                @if opened.is_empty() { (t!(cx, "letters-never-opened")) }
                @else { (t!(cx, "letters-opened", n = times, devices = opened.len() as i64)) " " (devices.join(", ")) }
            }
            @if opened.len() > 2 { p class="small" { (html::state(cx, "waiting", &t!(cx, "letters-passed-on"))) } }
        }
    }
}

fn device(cx: &Cx, it: &Opening) -> String {
    if it.device.is_empty() { t!(cx, "me-device-unknown").into_owned() } else { it.device.clone() }
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

/// Takes one of one's own back.
pub async fn revoke_mine(cx: Cx, Path(id): Path<Uuid>, _form: Form) -> Result<Redirect> {
    let mut tx = cx.begin(cx.who()?.person).await?;
    acts::revoke_mine(&mut tx, id).await?;
    tx.commit().await?;
    Ok(Redirect::to("/me#letters-act"))
}

/// Takes one back that acts for an organization.
pub async fn revoke(cx: Cx, Path((_, slug, id)): Path<(String, String, Uuid)>, _form: Form) -> Result<Redirect> {
    let (member, organization) = member(&cx, &slug).await?;
    crate::representatives::acts::standing(&cx, &organization)?;
    let mut tx = cx.begin(member.id).await?;
    acts::revoke_for(&mut tx, member.id, id).await?;
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
