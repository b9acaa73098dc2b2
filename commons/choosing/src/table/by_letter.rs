//! What is said about an organization, confirmed or corrected by the link of a letter.

use base::ids::CoalitionId;
use base::{Cx, Error, Form, Result, Tx, say, t};
use maud::html;
use people::action_links::types::May;
use people::action_links::{Doing, Fields, Link, Offer, Purpose, Seen, Whose, acts as links};
use people::purpose;
use uuid::Uuid;

use super::found::{of_space, whole};
use super::rules::Eyes;
use super::{acts, read, seats};

purpose! { Purpose {
    name: "table.answer",
    needs: May::Agree,
    look: |cx, link| Box::pin(look(cx, link)),
    whole: None,
    act: |tx, link, form| Box::pin(act(tx, link, form)),
    again,
    about: |cx, space, id| Box::pin(about(cx, space, id)),
    done: |link| say!("by-letter-table-done", name = link.name()),
    called: |_| say!("by-letter-table-called"),
} }

async fn about(cx: &Cx, space: CoalitionId, id: Uuid) -> Result<(String, String)> {
    let it = whole(cx.db(), space, id).await?;
    Ok((it.table.goal.clone(), it.address()))
}

async fn look(cx: &Cx, link: &Link) -> Result<Seen> {
    // What an organization could bring is said by its own people, and not by an office that is only listed.
    if link.is_contacts() {
        return Err(Error::NotFound);
    }
    let it = whole(cx.db(), link.space, link.subject).await?;
    let own = Eyes::of(cx, &it).asked.ok_or(Error::NotFound)?;
    let moot = |says: String| Ok(Seen::Moot { says, again: false, page: it.address() });
    if it.table.ended_at.is_some() {
        return moot(t!(cx, "table-is-over").into_owned());
    }
    let seat = it.seat(own).ok_or(Error::NotFound)?;
    if seat.answer.is_some() {
        return moot(t!(cx, "by-letter-table-answered", name = link.name()));
    }
    let (goal, said) = (it.table.goal.clone(), super::parts::said_by(cx, seat));
    let fields: Fields = Box::new(move |cx, form| {
        let drawn = if form.fields().next().is_some() { form.clone() } else { read::seat_filled(&it, own) };
        seats::answer_fields(cx, &it, own, &drawn)
    });
    Ok(Seen::Offer(Box::new(Offer {
        title: t!(cx, "home-table", goal = goal, name = link.name()),
        about: html! { p { (said) } },
        asks: None,
        fields: Some(fields),
        then: t!(cx, "by-letter-table-then").into_owned(),
        button: t!(cx, "seat-answer", name = link.name()),
        danger: false,
        whole: None,
        spaces: vec![],
    })))
}

async fn act(tx: &mut Tx, link: &Link, form: &Form) -> Result<()> {
    let it = whole(tx.db(), link.space, link.subject).await?;
    acts::answer(tx, link.space, link.subject, &read::own(form, &it.needs)?).await
}

/// The link for a person who may answer, and the last day on which it works.
pub async fn way(
    tx: &mut Tx,
    space: CoalitionId,
    id: Uuid,
    whose: &Whose,
) -> Result<Option<(String, chrono::NaiveDate)>> {
    if whose.person.is_none() || whose.organization.is_none() {
        return Ok(None);
    }
    let [link] = links::make(tx, space, whose, ["table.answer"], (id, None)).await?;
    Ok(Some((link, links::until(tx))))
}

fn again<'a>(tx: &'a mut Tx, link: &'a Link) -> Doing<'a> {
    Box::pin(async move {
        let (it, _) = of_space(tx, link.space, link.subject).await?;
        let Some((address, _)) = way(tx, link.space, link.subject, &link.whose()).await? else { return Ok(()) };
        let words = |reader: &Cx| {
            let says = t!(reader, "home-table", goal = &it.table.goal, name = link.name());
            let body = t!(reader, "by-letter-once-more", says = says.as_str(), link = &address);
            (says, body)
        };
        links::write_once_more(tx, link, words).await
    })
}
