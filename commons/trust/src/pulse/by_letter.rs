//! The questions of a pulse answered by the link of a letter: all partners whose turn it is, on one page.

use base::ids::CoalitionId;
use base::{Cx, Error, Form, OrganizationId, Result, Tx, q, say, t};
use maud::html;
use people::action_links::types::May;
use people::action_links::{Doing, Fields, Link, Offer, Purpose, Seen, Whose, acts as links};
use people::purpose;

use super::reading::{self, partners};
use super::types::Partner;
use super::{acts, parts};
use crate::doing;

purpose! { Purpose {
    name: "trust.answer",
    needs: May::Agree,
    look: |cx, link| Box::pin(look(cx, link)),
    whole: None,
    act: |tx, link, form| Box::pin(act(tx, link, form)),
    again,
    about: |cx, space, id| Box::pin(about(cx, space, OrganizationId(id))),
    done: |link| say!("trust-by-letter-done", name = link.name()),
    called: |_| say!("trust-by-letter-called"),
} }

async fn about(cx: &Cx, space: CoalitionId, id: OrganizationId) -> Result<(String, String)> {
    let (name, slug): (String, String) = q!(
        "select organization.name, coalition.slug from organization cross join coalition where organization.id = $1 and coalition.id = $2",
        id,
        space
    )
    .one(cx.db())
    .await?;
    Ok((name, format!("/c/{slug}/trust")))
}

/// The partners about whom the reader of a link is asked today.
async fn waiting(cx: &Cx, link: &Link) -> Result<Vec<Partner>> {
    // The contact of an organization that nobody looks after answers for an office, and nobody's trust is an office's.
    if link.is_contacts() {
        return Err(Error::NotFound);
    }
    let own = acts::with_authority(cx)?.organization;
    let all = partners(cx.db(), cx.now, cx.who()?.person, (link.space, own)).await?;
    Ok(reading::asked(all, cx.today()))
}

async fn look(cx: &Cx, link: &Link) -> Result<Seen> {
    let asked = waiting(cx, link).await?;
    let page = format!("/c/{}/trust", link.coalition_slug);
    if asked.is_empty() {
        return Ok(Seen::Moot { says: t!(cx, "trust-asked-nobody").into_owned(), again: false, page });
    }
    let (title, about) =
        (t!(cx, "trust-by-letter-title", n = asked.len(), name = link.name()), t!(cx, "trust-only-you"));
    let about = html! { p { (base::html::state(cx, "confidential", &about)) } };
    let fields: Fields =
        Box::new(move |cx, form| html! { div id="answers" { @for it in &asked { (parts::asks(cx, form, it)) } } });
    Ok(Seen::Offer(Box::new(Offer {
        title,
        about,
        asks: None,
        fields: Some(fields),
        then: t!(cx, "trust-asked-then").into_owned(),
        button: t!(cx, "trust-keep").into_owned(),
        danger: false,
        whole: None,
        spaces: vec![],
    })))
}

async fn act(tx: &mut Tx, link: &Link, form: &Form) -> Result<()> {
    let (own, person, now) = (tx.acting()?.organization, tx.who()?.person, tx.now);
    let all = partners(tx.db(), now, person, (link.space, own)).await?;
    let (given, says) = (parts::read(form, &all)?, doing::parts::read(form, &all)?);
    if !given.is_empty() || says.is_empty() {
        acts::answer(tx, link.space, &given).await?;
    }
    doing::acts::say(tx, link.space, &says).await
}

/// A letter of its own, with a new link.
fn again<'a>(tx: &'a mut Tx, link: &'a Link) -> Doing<'a> {
    Box::pin(async move {
        let Some((address, _)) = way(tx, link.space, &link.whose()).await? else { return Ok(()) };
        let words = |reader: &Cx| {
            let body = t!(reader, "trust-by-letter-once-more", name = link.name(), link = &address);
            (t!(reader, "trust-by-letter-again", name = link.name()), body)
        };
        links::write_once_more(tx, link, words).await
    })
}

/// The link for a person who is asked, and the last day on which it works.
pub async fn way(tx: &mut Tx, space: CoalitionId, whose: &Whose) -> Result<Option<(String, chrono::NaiveDate)>> {
    let Some(organization) = whose.organization.filter(|_| whose.person.is_some()) else { return Ok(None) };
    let [link] = links::make(tx, space, whose, ["trust.answer"], (organization.0, None)).await?;
    Ok(Some((link, links::until(tx))))
}
