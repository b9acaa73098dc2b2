//! The four questions answered by the link of a letter, all on one page.

use base::ids::CoalitionId;
use base::{Cx, Error, Form, Problem, Result, Tx, say, t};
use maud::html;
use people::action_links::types::May;
use people::action_links::{Doing, Fields, Link, Offer, Purpose, Seen, Whose, acts as links};
use people::purpose;
use uuid::Uuid;

use super::acts;
use super::found::{Begun, begun_with, of_space, whole};
use super::rules::Eyes;
use super::steps::{address, as_last_time, partners};
use super::types::State;
use crate::sheet::{Step, parts, read};

purpose! { Purpose {
    name: "choice.answer",
    needs: May::Agree,
    look: |cx, link| Box::pin(look(cx, link)),
    whole: None,
    act: |tx, link, form| Box::pin(act(tx, link, form)),
    again,
    about: |cx, space, id| Box::pin(about(cx, space, id)),
    done: |link| say!("by-letter-choice-done", name = link.name()),
    called: |_| say!("by-letter-choice-called"),
} }

async fn about(cx: &Cx, space: CoalitionId, id: Uuid) -> Result<(String, String)> {
    let it = whole(cx.db(), space, id).await?;
    Ok((it.choice.purpose.clone(), address(&it)))
}

async fn look(cx: &Cx, link: &Link) -> Result<Seen> {
    // The contact of an organization that nobody looks after answers for an office, and nobody's trust is an office's.
    if link.is_contacts() {
        return Err(Error::NotFound);
    }
    let it = whole(cx.db(), link.space, link.subject).await?;
    let (eyes, person) = (Eyes::of(cx, &it), cx.who()?.person);
    let party = eyes.party.ok_or(Error::NotFound)?;
    let moot = |says: String| Ok(Seen::Moot { says, again: false, page: address(&it) });
    if it.choice.state() == State::Closed {
        return moot(t!(cx, "together-is-over").into_owned());
    }
    let kept = it.sheet(party, person);
    if kept.is_some_and(|kept| kept.given_at.is_some()) || !eyes.may_answer(&it, person) {
        return moot(t!(cx, "by-letter-choice-answered", name = link.name()));
    }
    let Begun { sheet, from } = begun_with(cx.db(), &it, party, person).await?;
    let others = partners(&it, eyes);
    let fields: Fields = Box::new(move |cx, form| {
        let drawn = |step: Step| if form.fields().next().is_some() { form.clone() } else { read::filled(&sheet, step) };
        html! { @for step in Step::ALL {
            h2 { (cx.lang.word(&format!("sheet-step-{step}"))) }
            p class="quiet" { (super::steps::seen_by(cx, *step)) }
            (parts::fields(cx, *step, &drawn(*step), &others))
        } }
    });
    Ok(Seen::Offer(Box::new(Offer {
        title: t!(cx, "home-choice", purpose = &it.choice.purpose, name = link.name()),
        about: html! {
            p { (t!(cx, "sheet-four-questions")) }
            @if let Some(from) = from { (as_last_time(cx, from)) }
        },
        asks: None,
        fields: Some(fields),
        then: t!(cx, "by-letter-choice-then").into_owned(),
        button: t!(cx, "sheet-give", name = link.name()),
        danger: false,
        whole: None,
        spaces: vec![],
    })))
}

async fn act(tx: &mut Tx, link: &Link, form: &Form) -> Result<()> {
    let mut problems: Vec<Problem> = vec![];
    for step in Step::ALL {
        match acts::save(tx, link.space, link.subject, *step, form).await {
            Err(Error::Invalid(more)) => problems.extend(more),
            saved => saved?,
        }
    }
    base::error::all_well(problems)?;
    acts::give(tx, link.space, link.subject).await
}

/// The link for a person who is asked, and the last day on which it works.
pub async fn way(
    tx: &mut Tx,
    space: CoalitionId,
    id: Uuid,
    whose: &Whose,
) -> Result<Option<(String, chrono::NaiveDate)>> {
    if whose.person.is_none() || whose.organization.is_none() {
        return Ok(None);
    }
    let [link] = links::make(tx, space, whose, ["choice.answer"], (id, None)).await?;
    Ok(Some((link, links::until(tx))))
}

fn again<'a>(tx: &'a mut Tx, link: &'a Link) -> Doing<'a> {
    Box::pin(async move {
        let (it, _) = of_space(tx, link.space, link.subject).await?;
        let Some((address, _)) = way(tx, link.space, link.subject, &link.whose()).await? else { return Ok(()) };
        let words = |reader: &Cx| {
            let says = t!(reader, "home-choice", purpose = &it.choice.purpose, name = link.name());
            let body = t!(reader, "by-letter-once-more", says = says.as_str(), link = &address);
            (says, body)
        };
        links::write_once_more(tx, link, words).await
    })
}
