//! A review that is due: the same terms again for another while, or a word about them first, by the link of a letter.

use base::{Cx, Error, Form, Result, Tx, say, t, time};
use chrono::Months;
use people::action_links::types::May;
use people::action_links::{Asks, Doing, Link, Offer, Purpose, Seen};
use people::purpose;

use super::short;
use crate::standing::acts::{self, Next};
use crate::standing::permission::{may_now, read, sees_terms};
use crate::standing::store::{Relationship, RelationshipId, load};
use crate::standing::{State, letters};
use crate::terms::{Kind, Terms};

purpose! { Purpose {
    name: "review.renew",
    needs: May::Agree,
    look: |cx, link| Box::pin(look(cx, link, true)),
    whole: Some(|cx, link| Box::pin(whole(cx, link))),
    act: renew,
    again,
    about: |cx, space, id| Box::pin(short::named(cx, space, RelationshipId(id))),
    done: |link| say!("by-letter-renewed", name = link.name()),
    called: |_| say!("by-letter-called-renew"),
} }

purpose! { Purpose {
    name: "review.talk",
    needs: May::Speak,
    look: |cx, link| Box::pin(look(cx, link, false)),
    whole: Some(|cx, link| Box::pin(whole(cx, link))),
    act: speak,
    again,
    about: |cx, space, id| Box::pin(short::named(cx, space, RelationshipId(id))),
    done: |link| say!("by-letter-said", name = link.name()),
    called: |_| say!("by-letter-called-talk"),
} }

fn id(link: &Link) -> RelationshipId {
    RelationshipId(link.subject)
}

/// The terms in force with the same while until their next review: a year where the last one was not told.
fn renewed(it: &Relationship, today: chrono::NaiveDate) -> Result<Terms> {
    let mut terms = it.terms_of_those_here().ok_or(Error::NotFound)?;
    let last = (terms.review_on - terms.starts_on).num_days();
    let year = today + Months::new(12);
    terms.review_on = if last > 0 { (today + chrono::Days::new(last.unsigned_abs())).min(year) } else { year };
    Ok(terms)
}

async fn look(cx: &Cx, link: &Link, renews: bool) -> Result<Seen> {
    let it = read(cx, cx.db(), link.space, id(link)).await?;
    sees_terms(cx, &it)?;
    let moot = |says| Ok(Seen::Moot { says, again: false, page: short::page(cx, &it) });
    let purpose = it.row.purpose.as_str();
    if it.standing.state.is_over() || it.span.until.is_some() {
        return moot(t!(cx, "by-letter-review-over", purpose = purpose));
    }
    if renews && (it.standing.state != State::InReview || !may_now(cx, &it).contains(&"renew")) {
        return moot(t!(cx, "by-letter-review-done", purpose = purpose));
    }
    if let Some(open) = it.standing.open.filter(|_| renews) {
        return moot(t!(cx, "by-letter-review-open", open = open, purpose = purpose));
    }
    let Some(paper) = it.current() else { return Err(Error::NotFound) };
    let name = cx.who.as_ref().and_then(|who| who.acting.as_ref()).map_or("", |acting| acting.name.as_str());
    let about = short::terms(cx, &it, paper);
    let whole = Some(t!(cx, "by-letter-read-all", n = paper.version));
    let spaces = vec![];
    Ok(Seen::Offer(Box::new(match renews {
        true => {
            let next = time::date(cx.lang, renewed(&it, cx.now.date_naive())?.review_on);
            let (title, button) =
                (t!(cx, "by-letter-renew-title", purpose = purpose), t!(cx, "by-letter-renew-it", name = name));
            let then = t!(cx, "by-letter-renew-then", day = next);
            Offer { title, about, asks: None, fields: None, then, button, danger: false, whole, spaces }
        }
        false => {
            let (label, hint) = (t!(cx, "by-letter-words"), t!(cx, "by-letter-words-hint"));
            let asks = Some(Asks { field: "text", label: label.into_owned(), hint: hint.into_owned() });
            let (title, button) =
                (t!(cx, "by-letter-talk-title", purpose = purpose), t!(cx, "by-letter-say", name = name));
            let then = t!(cx, "by-letter-ask-then").into_owned();
            Offer { title, about, asks, fields: None, then, button, danger: false, whole, spaces }
        }
    })))
}

async fn whole(cx: &Cx, link: &Link) -> Result<maud::Markup> {
    let it = read(cx, cx.db(), link.space, id(link)).await?;
    sees_terms(cx, &it)?;
    Ok(short::whole(cx, &it, it.current().ok_or(Error::NotFound)?))
}

fn renew<'a>(tx: &'a mut Tx, link: &'a Link, _: &'a Form) -> Doing<'a> {
    Box::pin(async move {
        let it = load(tx.db(), link.space, id(link)).await?;
        let written = renewed(&it, tx.now.date_naive())?.into();
        let next = Next { kind: Some(Kind::Renewal), written, why: String::new() };
        acts::counter(tx, link.space, id(link), it.latest(), next).await.map(|_| ())
    })
}

fn speak<'a>(tx: &'a mut Tx, link: &'a Link, form: &'a Form) -> Doing<'a> {
    Box::pin(async move { acts::say(tx, link.space, id(link), None, form.text("text"), false).await.map(|_| ()) })
}

fn again<'a>(tx: &'a mut Tx, link: &'a Link) -> Doing<'a> {
    Box::pin(async move {
        let it = load(tx.db(), link.space, id(link)).await?;
        match it.standing.state {
            State::InReview if it.standing.open.is_none() => letters::review_again(tx, &it, &link.address).await,
            _ => letters::ask(tx, &it, Some(&link.address)).await,
        }
    })
}
