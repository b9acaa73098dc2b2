//! An asking answered by the link of its letter: yes or no, by whoever speaks for the side that was asked.

use base::html::mark_of;
use base::ids::CoalitionId;
use base::{Cx, Error, Form, Result, Tx, say, t, time};
use maud::html;
use uuid::Uuid;

use super::acts::{answer, ask_again, sides};
use super::found::joining;
use super::rules;
use super::types::{Joining, Outcome, Side};
use crate::action_links::types::May;
use crate::action_links::{Asks, Doing, Link, Offer, Purpose, Seen, Whose, acts};
use crate::persons::types::Correspondent;
use crate::purpose;

purpose! { Purpose {
    name: "joining.accept",
    needs: May::Agree,
    look: |cx, link| Box::pin(look(cx, link, true)),
    whole: None,
    act: |tx, link, form| Box::pin(act(tx, link, form, true)),
    again,
    about: |cx, space, id| Box::pin(named(cx, space, id)),
    done: |_| say!("by-letter-joining-accepted"),
    called: |_| say!("by-letter-called-joining-accept"),
} }

purpose! { Purpose {
    name: "joining.decline",
    needs: May::Agree,
    look: |cx, link| Box::pin(look(cx, link, false)),
    whole: None,
    act: |tx, link, form| Box::pin(act(tx, link, form, false)),
    again,
    about: |cx, space, id| Box::pin(named(cx, space, id)),
    done: |_| say!("by-letter-joining-declined"),
    called: |_| say!("by-letter-called-joining-decline"),
} }

async fn named(cx: &Cx, space: CoalitionId, id: Uuid) -> Result<(String, String)> {
    let it = joining(cx.db(), space, id).await?;
    Ok((super::pages::says(cx, &it), format!("/c/{}/join/{}", it.coalition_slug, it.id)))
}

/// The addresses that a letter of an asking carries.
#[derive(Clone, Debug)]
pub struct Ways {
    /// Say yes.
    pub accept: String,
    /// Say no.
    pub decline: String,
}

/// The links for somebody who speaks for the side that was asked.
pub async fn ways(tx: &mut Tx, it: &Joining, to: &Correspondent) -> Result<Ways> {
    let organization = (it.asked_by == Side::Coalition).then_some(it.organization);
    let whose = Whose { person: Some(to.person), organization, address: to.address.clone() };
    let made = acts::make(tx, it.coalition, &whose, ["joining.accept", "joining.decline"], (it.id, None));
    let [accept, decline] = made.await?;
    Ok(Ways { accept, decline })
}

impl Ways {
    /// The same as lines of a letter, with the page for whoever signs in.
    pub fn words(&self, to: &Cx, page: &str) -> String {
        t!(to, "by-letter-joining", accept = &self.accept, decline = &self.decline, page = page)
    }
}

async fn look(cx: &Cx, link: &Link, yes: bool) -> Result<Seen> {
    let it = joining(cx.db(), link.space, link.subject).await?;
    if !sides(cx, it.coalition, it.organization).speaks_for(it.asked_by.other()) {
        return Err(Error::NotFound);
    }
    let (name, coalition) = (&it.organization_name, &it.coalition_name);
    if !rules::is_open(&it, cx.now) {
        let says = match it.outcome {
            Outcome::Accepted => t!(cx, "joining-accepted", name = name, coalition = coalition),
            Outcome::Declined => t!(cx, "joining-declined").into_owned(),
            Outcome::TakenBack => t!(cx, "joining-taken-back").into_owned(),
            Outcome::Open => t!(cx, "joining-over").into_owned(),
        };
        let page = format!("/c/{}/join/{}", it.coalition_slug, it.id);
        return Ok(Seen::Moot { says, again: false, page });
    }
    let (label, until) = (t!(cx, "joining-answer"), time::date(cx.lang, cx.day_of(it.expires_at)));
    let about = html! {
        @if !it.why.is_empty() { blockquote class="way-why" { p dir="auto" { (it.why) } footer { (it.person_name.clone().unwrap_or_default()) } } }
        dl class="facts" {
            div { dt { (t!(cx, "by-letter-organization")) } dd { span class="org" { (mark_of(it.organization, name, it.hue, it.logo, "org-mark-s")) span class="org-name" dir="auto" { (name) } } } }
            div { dt { (t!(cx, "by-letter-coalition")) } dd dir="auto" { (coalition) } }
            div { dt { (t!(cx, "by-letter-open-until")) } dd { (until) } }
        }
    };
    Ok(Seen::Offer(Box::new(Offer {
        title: super::pages::says(cx, &it),
        about,
        asks: Some(Asks { field: "answer", label: label.into_owned(), hint: String::new() }),
        fields: None,
        then: if yes { t!(cx, "joining-then", name = name, coalition = coalition) } else { String::new() },
        button: if yes {
            t!(cx, "joining-accept", name = name, coalition = coalition)
        } else {
            t!(cx, "joining-decline").into_owned()
        },
        danger: !yes,
        whole: None,
        spaces: vec![it.organization.into()],
    })))
}

async fn act(tx: &mut Tx, link: &Link, form: &Form, yes: bool) -> Result<()> {
    let it = joining(tx.db(), link.space, link.subject).await?;
    answer(tx, &it, yes, form.text("answer")).await
}

fn again<'a>(tx: &'a mut Tx, link: &'a Link) -> Doing<'a> {
    Box::pin(async move {
        let it = joining(tx.db(), link.space, link.subject).await?;
        match rules::is_open(&it, tx.now) {
            true => ask_again(tx, &it, Some(&link.address)).await,
            false => Ok(()),
        }
    })
}
