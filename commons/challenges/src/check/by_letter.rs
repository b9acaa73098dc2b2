//! A check answered by the link of a letter: two minutes on a phone, without signing in.

use base::ids::CoalitionId;
use base::{Cx, Error, Form, Result, Tx, q, say, t, time};
use maud::html;
use people::action_links::types::May;
use people::action_links::{Doing, Fields, Link, Offer, Purpose, Seen, Whose, acts as links};
use people::purpose;
use uuid::Uuid;

use super::{acts, parts, reading, rules};

purpose! { Purpose {
    name: "challenges.answer",
    needs: May::Agree,
    look: |cx, link| Box::pin(look(cx, link)),
    whole: None,
    act: |tx, link, form| Box::pin(act(tx, link, form)),
    again,
    about: |cx, space, id| Box::pin(about(cx, space, id)),
    done: |_| say!("challenges-by-letter-done"),
    called: |_| say!("challenges-by-letter-called"),
} }

async fn about(cx: &Cx, space: CoalitionId, _: Uuid) -> Result<(String, String)> {
    let (name, slug): (String, String) =
        q!("select name, slug from coalition where id = $1", space).one(cx.db()).await?;
    Ok((name, format!("/c/{slug}/challenges")))
}

async fn look(cx: &Cx, link: &Link) -> Result<Seen> {
    // The contact of an organization that nobody looks after answers for an office; here a person answers for themselves.
    if link.is_contacts() {
        return Err(Error::NotFound);
    }
    let page = format!("/c/{}/challenges", link.coalition_slug);
    let moot = |says: String| Ok(Seen::Moot { says, again: false, page: page.clone() });
    let check = reading::latest(cx.db(), link.space).await?;
    let Some(check) = check.filter(|it| it.id == link.subject && it.is_open(cx.now.date_naive())) else {
        return moot(t!(cx, "challenges-none-open").into_owned());
    };
    if reading::mine(cx.db(), &check, cx.who()?.person).await?.is_some() {
        return moot(t!(cx, "challenges-you-answered").into_owned());
    }
    let name = link.name().to_owned();
    let about = html! {
        p { (base::html::state(cx, "confidential", &t!(cx, "challenges-only-you"))) " " (t!(cx, "challenges-yourself", name = &name)) }
    };
    let fields: Fields = Box::new(|cx, form| html! { div id="answers" { (parts::questions(cx, form, None)) } });
    let until = time::date(cx.lang, check.closes_on);
    Ok(Seen::Offer(Box::new(Offer {
        title: t!(cx, "challenges-asked-lede", name = &link.coalition_name, day = until),
        about,
        asks: None,
        fields: Some(fields),
        then: t!(cx, "challenges-asked-then", n = rules::ENOUGH),
        button: t!(cx, "challenges-keep").into_owned(),
        danger: false,
        whole: None,
        spaces: vec![],
    })))
}

async fn act(tx: &mut Tx, link: &Link, form: &Form) -> Result<()> {
    let check = reading::latest(tx.db(), link.space).await?;
    if check.is_none_or(|it| it.id != link.subject) {
        return Err(Error::Refused(say!("challenges-none-open")));
    }
    let given = parts::read(form)?;
    acts::answer(tx, link.space, Some(&given)).await
}

/// A letter of its own, with a new link.
fn again<'a>(tx: &'a mut Tx, link: &'a Link) -> Doing<'a> {
    Box::pin(async move {
        let Some((address, _)) = way(tx, link.space, link.subject, &link.whose()).await? else { return Ok(()) };
        let words = |reader: &Cx| {
            let body = t!(reader, "challenges-by-letter-once-more", name = &link.coalition_name, link = &address);
            (t!(reader, "challenges-by-letter-again", name = &link.coalition_name), body)
        };
        links::write_once_more(tx, link, words).await
    })
}

/// The link for a person who is asked, and the last day on which it works.
pub async fn way(
    tx: &mut Tx,
    space: CoalitionId,
    check: Uuid,
    whose: &Whose,
) -> Result<Option<(String, chrono::NaiveDate)>> {
    if whose.person.is_none() || whose.organization.is_none() {
        return Ok(None);
    }
    let [link] = links::make(tx, space, whose, ["challenges.answer"], (check, None)).await?;
    Ok(Some((link, links::until(tx))))
}
