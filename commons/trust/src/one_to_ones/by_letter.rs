//! The links of letters: yes or not now when one is asked; it happened or not now when one is paired.

use base::ids::CoalitionId;
use base::{Cx, Error, Form, Result, Tx, say, t, time};
use chrono::NaiveDate;
use maud::html;
use people::action_links::types::May;
use people::action_links::{Doing, Fields, Link, Offer, Purpose, Seen, Whose, acts as links};
use people::purpose;
use uuid::Uuid;

use super::acts::{self, Said};
use super::rules::Stage;
use super::types::{Answer, Outcome, PairId, RoundId};
use super::{parts, reading, talks};
use base::html::Field;

/// The links when one is asked.
const ASKED: [&str; 2] = ["own.one-to-ones-yes", "own.one-to-ones-not-now"];
/// The links when one is paired.
const PAIRED: [&str; 2] = ["own.one-to-ones-happened", "own.one-to-ones-put-off"];

purpose! { Purpose {
    name: "own.one-to-ones-yes",
    needs: May::Agree,
    look: |cx, link| Box::pin(look_at_round(cx, link, Answer::Yes)),
    whole: None,
    act: |tx, link, form| Box::pin(answer(tx, link, form, Answer::Yes)),
    again: |tx, link| again(tx, link, ASKED),
    about: |cx, space, id| Box::pin(about_round(cx, space, RoundId(id))),
    done: |link| say!("one-to-ones-by-letter-yes-done", name = link.name()),
    called: |_| say!("one-to-ones-by-letter-yes-called"),
} }

purpose! { Purpose {
    name: "own.one-to-ones-not-now",
    needs: May::Agree,
    look: |cx, link| Box::pin(look_at_round(cx, link, Answer::NotNow)),
    whole: None,
    act: |tx, link, form| Box::pin(answer(tx, link, form, Answer::NotNow)),
    again: |tx, link| again(tx, link, ASKED),
    about: |cx, space, id| Box::pin(about_round(cx, space, RoundId(id))),
    done: |_| say!("one-to-ones-by-letter-not-now-done"),
    called: |_| say!("one-to-ones-by-letter-not-now-called"),
} }

purpose! { Purpose {
    name: "own.one-to-ones-happened",
    needs: May::Agree,
    look: |cx, link| Box::pin(look_at_pair(cx, link, Outcome::Happened)),
    whole: None,
    act: |tx, link, form| Box::pin(happened(tx, link, form)),
    again: |tx, link| again(tx, link, PAIRED),
    about: |cx, space, id| Box::pin(about_pair(cx, space, id)),
    done: |_| say!("one-to-ones-by-letter-happened-done"),
    called: |_| say!("one-to-ones-by-letter-happened-called"),
} }

purpose! { Purpose {
    name: "own.one-to-ones-put-off",
    needs: May::Agree,
    look: |cx, link| Box::pin(look_at_pair(cx, link, Outcome::NotNow)),
    whole: None,
    act: |tx, link, _| Box::pin(put_off(tx, link)),
    again: |tx, link| again(tx, link, PAIRED),
    about: |cx, space, id| Box::pin(about_pair(cx, space, id)),
    done: |_| say!("one-to-ones-by-letter-put-off-done"),
    called: |_| say!("one-to-ones-by-letter-put-off-called"),
} }

async fn about_round(cx: &Cx, space: CoalitionId, id: RoundId) -> Result<(String, String)> {
    let it = reading::round(cx.db(), space, id).await?;
    Ok((it.purpose, format!("/c/{}/one-to-ones/rounds/{id}", it.coalition)))
}

/// Of a pair only which coalition it is of: who the two are is nobody's who looks after the links of an organization.
async fn about_pair(cx: &Cx, space: CoalitionId, _: Uuid) -> Result<(String, String)> {
    let (slug,): (String,) = base::q!("select slug from coalition where id = $1", space).one(cx.db()).await?;
    Ok((t!(cx, "one-to-ones").into_owned(), format!("/c/{slug}/one-to-ones")))
}

/// The contact of an organization that nobody looks after is an office, and two people talk.
fn is_somebody(link: &Link) -> Result<()> {
    if link.is_contacts() { Err(Error::NotFound) } else { Ok(()) }
}

async fn look_at_round(cx: &Cx, link: &Link, answer: Answer) -> Result<Seen> {
    is_somebody(link)?;
    let person = cx.who()?.person;
    let it = reading::round(cx.db(), link.space, RoundId(link.subject)).await?;
    let mine = reading::taker(cx.db(), link.space, it.id, person).await?;
    let page = format!("/c/{}/one-to-ones/rounds/{}", it.coalition, it.id);
    let moot = |says: String| Ok(Seen::Moot { says, again: false, page: page.clone() });
    if !Stage::of(&it, it.today(cx.now)).takes_answers() {
        return moot(t!(cx, "one-to-ones-is-over").into_owned());
    }
    if mine.is_some_and(|mine| mine.answer == answer) {
        return moot(t!(cx, "one-to-ones-by-letter-answered").into_owned());
    }
    let facts = parts::facts(cx, &it);
    let yes = answer == Answer::Yes;
    let fields: Fields = Box::new(move |cx, form| match yes {
        true => {
            html! { (Field::new("reach", &t!(cx, "one-to-ones-reach-you")).hint(t!(cx, "one-to-ones-reach-hint")).optional().input(cx, form)) }
        }
        false => {
            html! { (Field::new("rest", &t!(cx, "one-to-ones-rest-label")).kind("date").short().optional().hint(t!(cx, "one-to-ones-rest-hint")).input(cx, form)) }
        }
    });
    Ok(Seen::Offer(Box::new(Offer {
        title: t!(cx, "one-to-ones-waits-asked", purpose = &it.purpose),
        about: html! { p { (t!(cx, "one-to-ones-lede-asking")) } (facts) },
        asks: None,
        fields: Some(fields),
        then: if yes {
            t!(cx, "one-to-ones-by-letter-yes-then").into_owned()
        } else {
            t!(cx, "one-to-ones-no-reason").into_owned()
        },
        button: if yes {
            t!(cx, "one-to-ones-yes", name = link.name())
        } else {
            t!(cx, "one-to-ones-not-now").into_owned()
        },
        danger: false,
        whole: None,
        spaces: vec![person.into()],
    })))
}

async fn answer(tx: &mut Tx, link: &Link, form: &Form, answer: Answer) -> Result<()> {
    let organization = link.organization.ok_or(Error::NotFound)?;
    let rest = match form.text("rest") {
        "" => None,
        text => Some(base::time::read_day(text).map_err(|why| Error::field("rest", why))?),
    };
    let said = Said { organization, answer, reach: form.text("reach").to_owned(), rest };
    acts::answer(tx, link.space, RoundId(link.subject), &said).await
}

async fn look_at_pair(cx: &Cx, link: &Link, outcome: Outcome) -> Result<Seen> {
    is_somebody(link)?;
    let it = reading::pair(cx.db(), link.space, PairId(link.subject), cx.who()?.person).await?;
    let page = format!("/c/{}/one-to-ones/talks/{}", it.coalition, it.id);
    if !super::rules::may_become(it.became(), outcome, it.closed_at.is_some()) || it.became() == Some(outcome) {
        let says = t!(cx, "one-to-ones-by-letter-answered").into_owned();
        return Ok(Seen::Moot { says, again: false, page });
    }
    let (with, today) = (cx.lang.person(&it.with_name).into_owned(), cx.today());
    let happened = outcome == Outcome::Happened;
    let fields: Option<Fields> = match happened {
        true => Some(Box::new(
            move |cx, form| html! { (Field::new("on", &t!(cx, "one-to-ones-on")).kind("date").short().value(today.to_string()).input(cx, form)) },
        )),
        false => None,
    };
    Ok(Seen::Offer(Box::new(Offer {
        title: t!(cx, "one-to-ones-you-and", name = with.as_str()),
        about: html! { p dir="auto" { (t!(cx, "one-to-ones-lede-else", name = &it.with_organization_name)) " " (time::day(cx.lang, it.talk_by, today)) } },
        asks: None,
        fields,
        then: if happened {
            t!(cx, "one-to-ones-say-says").into_owned()
        } else {
            t!(cx, "one-to-ones-by-letter-put-off-then", name = with.as_str())
        },
        button: if happened {
            t!(cx, "one-to-ones-it-happened").into_owned()
        } else {
            t!(cx, "one-to-ones-put-off").into_owned()
        },
        danger: false,
        whole: None,
        spaces: vec![],
    })))
}

async fn happened(tx: &mut Tx, link: &Link, form: &Form) -> Result<()> {
    talks::happened(tx, link.space, PairId(link.subject), form.text("on")).await
}

async fn put_off(tx: &mut Tx, link: &Link) -> Result<()> {
    talks::not_now(tx, link.space, PairId(link.subject)).await
}

/// A letter of its own, with new links.
fn again<'a>(tx: &'a mut Tx, link: &'a Link, purposes: [&'static str; 2]) -> Doing<'a> {
    Box::pin(async move {
        is_somebody(link)?;
        let [one, other] = links::make(tx, link.space, &link.whose(), purposes, (link.subject, None)).await?;
        let asked = purposes == ASKED;
        let words = |reader: &Cx| {
            let body = match asked {
                true => t!(reader, "one-to-ones-by-letter-asked-again", yes = &one, not = &other),
                false => t!(reader, "one-to-ones-by-letter-paired-again", happened = &one, not = &other),
            };
            (t!(reader, "one-to-ones").into_owned(), body)
        };
        links::write_once_more(tx, link, words).await
    })
}

/// The two links of somebody who is asked, and the last day on which they work.
pub async fn asked(
    tx: &mut Tx,
    space: CoalitionId,
    id: Uuid,
    whose: &Whose,
) -> Result<Option<([String; 2], NaiveDate)>> {
    two(tx, space, id, whose, ASKED).await
}

/// The two links of somebody who is paired, and the last day on which they work.
pub async fn paired(
    tx: &mut Tx,
    space: CoalitionId,
    id: Uuid,
    whose: &Whose,
) -> Result<Option<([String; 2], NaiveDate)>> {
    two(tx, space, id, whose, PAIRED).await
}

async fn two(
    tx: &mut Tx,
    space: CoalitionId,
    id: Uuid,
    whose: &Whose,
    purposes: [&'static str; 2],
) -> Result<Option<([String; 2], NaiveDate)>> {
    if whose.person.is_none() || whose.organization.is_none() {
        return Ok(None);
    }
    let made = links::make(tx, space, whose, purposes, (id, None)).await?;
    Ok(Some((made, links::until(tx))))
}
