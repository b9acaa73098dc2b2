//! A first step by the link of a letter: one tap, without signing in.

use base::ids::CoalitionId;
use base::{Cx, Error, Form, Result, Tx, q, say, t};
use maud::html;
use people::action_links::types::May;
use people::action_links::{Doing, Fields, Link, Offer, Purpose, Seen, Whose, acts as links};
use people::purpose;
use uuid::Uuid;

use super::{acts, pages, parts, reading};

purpose! { Purpose {
    name: "first.say",
    needs: May::Agree,
    look: |cx, link| Box::pin(look(cx, link)),
    whole: None,
    act: |tx, link, form| Box::pin(act(tx, link, form)),
    again,
    about: |cx, space, id| Box::pin(about(cx, space, id)),
    done: |link| say!("first-by-letter-done", name = link.name()),
    called: |_| say!("first-step"),
} }

async fn about(cx: &Cx, space: CoalitionId, _: Uuid) -> Result<(String, String)> {
    let (name, slug): (String, String) =
        q!("select name, slug from coalition where id = $1", space).one(cx.db()).await?;
    Ok((name, format!("/c/{slug}/challenges/first-step")))
}

async fn look(cx: &Cx, link: &Link) -> Result<Seen> {
    if link.is_contacts() {
        return Err(Error::NotFound);
    }
    let offered = reading::offered(cx, cx.who()?.person).await?;
    let Some(it) = offered.iter().find(|it| it.space == link.space && Some(it.organization) == link.organization)
    else {
        let page = format!("/c/{}/challenges/first-step", link.coalition_slug);
        return Ok(Seen::Moot { says: t!(cx, "first-no-longer").into_owned(), again: false, page });
    };
    let about = html! { p { (pages::because(cx, it)) } };
    let fields: Fields = Box::new(parts::questions);
    Ok(Seen::Offer(Box::new(Offer {
        title: t!(cx, "first-lede", name = &link.coalition_name),
        about,
        asks: None,
        fields: Some(fields),
        then: t!(cx, "first-then", name = link.name()),
        button: t!(cx, "first-say", name = link.name()),
        danger: false,
        whole: None,
        spaces: vec![],
    })))
}

async fn act(tx: &mut Tx, link: &Link, form: &Form) -> Result<()> {
    let topic = pages::read(form)?;
    acts::say(tx, link.space, topic, form.text("text")).await
}

/// A letter of its own, with a new link.
fn again<'a>(tx: &'a mut Tx, link: &'a Link) -> Doing<'a> {
    Box::pin(async move {
        let Some((address, _)) = way(tx, link.space, &link.whose()).await? else { return Ok(()) };
        let words = |reader: &Cx| {
            let body = t!(reader, "first-by-letter-once-more", name = &link.coalition_name, link = &address);
            (t!(reader, "first-by-letter-again", name = &link.coalition_name), body)
        };
        links::write_once_more(tx, link, words).await
    })
}

/// The link for a person to whom a step is offered, and the last day on which it works.
pub async fn way(tx: &mut Tx, space: CoalitionId, whose: &Whose) -> Result<Option<(String, chrono::NaiveDate)>> {
    let Some(organization) = whose.organization.filter(|_| whose.person.is_some()) else { return Ok(None) };
    let [link] = links::make(tx, space, whose, ["first.say"], (organization.0, None)).await?;
    Ok(Some((link, links::until(tx))))
}
