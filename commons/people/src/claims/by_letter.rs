//! A claim that waits, told to the coordinators, each of whom hands the page over or declines by the link of the letter.

use base::ids::{CoalitionId, OrganizationId};
use base::outbox::quoted;
use base::{Cx, Error, Form, Result, Tx, q, say, t};
use maud::html;
use uuid::Uuid;

use super::acts::decide;
use super::found::claim;
use super::rules;
use super::types::{Claim, ClaimState};
use crate::action_links::types::May;
use crate::action_links::{Asks, Doing, Link, Offer, Purpose, Seen, Whose, acts};
use crate::coalitions::acts::may_coordinate;
use crate::persons::types::Correspondent;
use crate::purpose;

purpose! { Purpose {
    name: "claim.grant",
    needs: May::Agree,
    look: |cx, link| Box::pin(look(cx, link, true)),
    whole: None,
    act: |tx, link, form| Box::pin(act(tx, link, form, true)),
    again,
    about: |cx, space, id| Box::pin(named(cx, space, id)),
    done: |_| say!("by-letter-claim-granted"),
    called: |_| say!("by-letter-called-claim-grant"),
} }

purpose! { Purpose {
    name: "claim.decline",
    needs: May::Agree,
    look: |cx, link| Box::pin(look(cx, link, false)),
    whole: None,
    act: |tx, link, form| Box::pin(act(tx, link, form, false)),
    again,
    about: |cx, space, id| Box::pin(named(cx, space, id)),
    done: |_| say!("by-letter-claim-declined"),
    called: |_| say!("by-letter-called-claim-decline"),
} }

/// Asks the coordinators to decide: all of them, or the one of this address.
pub async fn ask(tx: &mut Tx, it: &Claim, only: Option<&str>) -> Result<()> {
    let coordinators: Vec<Correspondent> = q!(
        "select person.id as person, person.name, person.lang, min(person_address.address) as address
         from coordinator join person on person.id = coordinator.person_id join person_address on person_address.person_id = person.id
         where coordinator.space_id = $1 group by person.id, person.name, person.lang order by person.id",
        it.coalition
    )
    .all(tx.db())
    .await?;
    for to in coordinators.iter().filter(|to| only.is_none_or(|only| only == to.address)) {
        let whose = Whose { person: Some(to.person), organization: None, address: to.address.clone() };
        let made = acts::make(tx, it.coalition, &whose, ["claim.grant", "claim.decline"], (it.id, None));
        let [grant, decline] = made.await?;
        let reader = Cx { lang: to.lang, ..Cx::clone(tx) };
        let (name, url) = (&it.organization_name, &reader.house.url);
        let page = format!("{url}/c/{}/organizations/{}/claims/{}", it.coalition_slug, it.organization_slug, it.id);
        let who = it.person_name.as_deref().unwrap_or(&it.address);
        let (subject, words) = (t!(reader, "by-letter-claim-about", who = who, name = name), quoted(&it.why));
        let body = t!(
            reader,
            "by-letter-claim",
            hello = &to.name,
            who = who,
            address = &it.address,
            name = name,
            words = words,
            grant = grant,
            decline = decline,
            page = page
        );
        tx.post(it.coalition, (&to.name, &to.address), &subject, &body).await?;
    }
    Ok(())
}

/// The organization that a claim is on.
async fn organization(conn: base::Conn<'_>, space: CoalitionId, id: Uuid) -> Result<OrganizationId> {
    let found: (OrganizationId,) =
        q!("select space_id from claim where id = $1 and coalition_id = $2", id, space).one(conn).await?;
    Ok(found.0)
}

async fn named(cx: &Cx, space: CoalitionId, id: Uuid) -> Result<(String, String)> {
    let it = claim(cx.db(), organization(cx.db(), space, id).await?, id).await?;
    let who = it.person_name.as_deref().unwrap_or(&it.address);
    let page = format!("/c/{}/organizations/{}/claims/{id}", it.coalition_slug, it.organization_slug);
    Ok((t!(cx, "by-letter-claim-about", who = who, name = &it.organization_name), page))
}

async fn look(cx: &Cx, link: &Link, yes: bool) -> Result<Seen> {
    may_coordinate(cx, link.space).map_err(|_| Error::NotFound)?;
    let it = claim(cx.db(), organization(cx.db(), link.space, link.subject).await?, link.subject).await?;
    let (name, who) = (&it.organization_name, it.person_name.as_deref().unwrap_or(&it.address));
    if rules::state_of(&it, cx.now) != ClaimState::Waiting || it.claimed_at.is_some() {
        let page = format!("/c/{}/organizations/{}/claims/{}", it.coalition_slug, it.organization_slug, it.id);
        return Ok(Seen::Moot { says: t!(cx, "claim-not-waiting").into_owned(), again: false, page });
    }
    let unknown = |text: &str| if text.is_empty() { t!(cx, "claim-not-known").into_owned() } else { text.to_owned() };
    let about = html! {
        @if !it.why.is_empty() { blockquote class="way-why" { p dir="auto" { (it.why) } footer { (who) } } }
        dl class="facts" {
            div { dt { (t!(cx, "claim-address-fact")) } dd { (it.address) } }
            div { dt { (t!(cx, "claim-mail-fact")) } dd { (unknown(&it.organization_mail)) } }
            div { dt { (t!(cx, "claim-site-fact")) } dd { (unknown(&it.organization_site)) } }
        }
    };
    let (label, hint) = (t!(cx, "claim-reason"), t!(cx, "claim-reason-hint"));
    Ok(Seen::Offer(Box::new(Offer {
        title: t!(cx, "by-letter-claim-about", who = who, name = name),
        about,
        asks: Some(Asks { field: "reason", label: label.into_owned(), hint: hint.into_owned() }),
        fields: None,
        then: t!(cx, "by-letter-claim-then", who = who, name = name),
        button: if yes { t!(cx, "claim-grant", who = who, name = name) } else { t!(cx, "claim-decline").into_owned() },
        danger: !yes,
        whole: None,
        spaces: vec![it.organization.into()],
    })))
}

async fn act(tx: &mut Tx, link: &Link, form: &Form, yes: bool) -> Result<()> {
    let organization = organization(tx.db(), link.space, link.subject).await?;
    decide(tx, organization, link.subject, yes, form.text("reason")).await
}

fn again<'a>(tx: &'a mut Tx, link: &'a Link) -> Doing<'a> {
    Box::pin(async move {
        let organization = organization(tx.db(), link.space, link.subject).await?;
        let it = claim(tx.db(), organization, link.subject).await?;
        match rules::state_of(&it, tx.now) {
            ClaimState::Waiting => ask(tx, &it, Some(&link.address)).await,
            _ => Ok(()),
        }
    })
}
