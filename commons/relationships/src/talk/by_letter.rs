//! A question answered by the link of its letter, or by an answer to the letter itself.

use base::{CoalitionId, Cx, Error, Form, Result, Tx, say, t};
use maud::html;
use people::action_links::types::May;
use people::action_links::{Asks, Doing, Link, Offer, Purpose, Seen};
use people::purpose;
use uuid::Uuid;

use crate::by_letter::short;
use crate::standing::store::RelationshipId;

use super::acts::{at_table, say};
use super::reading::{one, question};
use super::table::table;
use super::{letters, types::Said};

purpose! { Purpose {
    name: "question.answer",
    needs: May::Speak,
    look: |cx, link| Box::pin(look(cx, link)),
    whole: None,
    act: |tx, link, form| Box::pin(act(tx, link, form)),
    again,
    about: |cx, space, id| Box::pin(named(cx, space, id)),
    done: |link| say!("by-letter-answered", name = link.name()),
    called: |_| say!("by-letter-called-answer"),
} }

async fn named(cx: &Cx, space: CoalitionId, id: Uuid) -> Result<(String, String)> {
    let (_, place) = one(cx.db(), space, id).await?;
    short::named(cx, space, RelationshipId(place.subject)).await
}

async fn look(cx: &Cx, link: &Link) -> Result<Seen> {
    let (it, place) = one(cx.db(), link.space, link.subject).await?;
    let table = table(cx, cx.db(), link.space, &place.kind, place.subject).await?;
    let own = cx.organization().ok_or(Error::NotFound)?;
    if !table.speaks || !table.span.holds(it.at) || (it.confidential && !table.trusted) {
        return Err(Error::NotFound);
    }
    let asked = match question(cx.db(), link.space, it.id, own).await {
        Err(Error::NotFound) => None,
        found => Some(found?),
    };
    let page = format!("/c/{}{}", link.coalition_slug, table.page);
    let Some(asked) = asked.filter(|_| it.erased_at.is_none()) else {
        return Ok(Seen::Moot { says: t!(cx, "by-letter-question-gone").into_owned(), again: false, page });
    };
    if asked.answered_at.is_some() {
        let says = t!(cx, "by-letter-question-answered", name = &asked.name);
        return Ok(Seen::Moot { says, again: false, page });
    }
    let from = it.organization_name.as_deref().unwrap_or(&it.person);
    let about = html! {
        blockquote class="way-why" { (base::html::prose(&it.text)) footer { (it.person) @if it.organization.is_some() { ", " (from) } } }
        @if it.confidential { p { (base::html::state(cx, "confidential", &t!(cx, "confidential-to-representatives"))) } }
    };
    let (label, hint) = (t!(cx, "by-letter-your-answer"), t!(cx, "by-letter-your-answer-hint"));
    Ok(Seen::Offer(Box::new(Offer {
        title: t!(cx, "by-letter-answer-title", from = from, about = &table.name),
        about,
        asks: Some(Asks { field: "text", label: label.into_owned(), hint: hint.into_owned() }),
        fields: None,
        then: t!(cx, "by-letter-answer-then").into_owned(),
        button: t!(cx, "by-letter-answer-it", name = &asked.name),
        danger: false,
        whole: None,
        spaces: vec![],
    })))
}

async fn act(tx: &mut Tx, link: &Link, form: &Form) -> Result<()> {
    let (_, place) = one(tx.db(), link.space, link.subject).await?;
    let table = at_table(tx, link.space, &place.kind, place.subject).await?;
    let said = Said { text: form.text("text"), reply_to: Some(link.subject), answers: true, ..Said::default() };
    say(tx, link.space, &table, said).await.map(|_| ())
}

fn again<'a>(tx: &'a mut Tx, link: &'a Link) -> Doing<'a> {
    Box::pin(async move {
        let Some(organization) = link.organization else { return Ok(()) };
        let (it, place) = one(tx.db(), link.space, link.subject).await?;
        let cx = people::action_links::acts::reader(tx, link).await?;
        let table = table(&cx, tx.db(), link.space, &place.kind, place.subject).await?;
        match question(tx.db(), link.space, it.id, organization).await {
            Ok(asked) if asked.answered_at.is_none() => {
                letters::asked(tx, link.space, &table, &it, &[organization], Some(&link.address)).await
            }
            _ => Ok(()),
        }
    })
}
