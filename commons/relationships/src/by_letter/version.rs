//! Yes, no, or a word to a version on the table, by the link of a letter.

use base::{Cx, Error, Form, Result, Say, Tx, say, t};
use people::action_links::types::May;
use people::action_links::{Asks, Doing, Link, Offer, Purpose, Seen};
use people::purpose;

use super::short;
use crate::access::Action;
use crate::standing::permission::may;
use crate::standing::permission::{may_now, read, sees_terms};
use crate::standing::store::{Relationship, RelationshipId, load};
use crate::standing::{acts, letters};

purpose! { Purpose {
    name: "version.accept",
    needs: May::Agree,
    look: |cx, link| Box::pin(look(cx, link, Verb::Accept)),
    whole: Some(|cx, link| Box::pin(whole(cx, link))),
    act: accept,
    again,
    about: |cx, space, id| Box::pin(short::named(cx, space, RelationshipId(id))),
    done: |link| done("by-letter-accepted", link),
    called: |n| say!("by-letter-called-accept", n = n.unwrap_or_default()),
} }

purpose! { Purpose {
    name: "version.ask",
    needs: May::Speak,
    look: |cx, link| Box::pin(look(cx, link, Verb::Ask)),
    whole: Some(|cx, link| Box::pin(whole(cx, link))),
    act: speak,
    again,
    about: |cx, space, id| Box::pin(short::named(cx, space, RelationshipId(id))),
    done: |link| done("by-letter-asked", link),
    called: |n| say!("by-letter-called-ask", n = n.unwrap_or_default()),
} }

purpose! { Purpose {
    name: "version.decline",
    needs: May::Agree,
    look: |cx, link| Box::pin(look(cx, link, Verb::Decline)),
    whole: Some(|cx, link| Box::pin(whole(cx, link))),
    act: decline,
    again,
    about: |cx, space, id| Box::pin(short::named(cx, space, RelationshipId(id))),
    done: |link| done("by-letter-declined", link),
    called: |n| say!("by-letter-called-decline", n = n.unwrap_or_default()),
} }

#[derive(Clone, Copy, PartialEq, Eq)]
enum Verb {
    Accept,
    Ask,
    Decline,
}

fn done(key: &'static str, link: &Link) -> Say {
    let all = [say!("by-letter-accepted"), say!("by-letter-asked"), say!("by-letter-declined")];
    debug_assert!(all.iter().any(|it| it.key == key));
    Say { key, with: vec![("n", link.version.unwrap_or_default().into()), ("name", link.name().into())] }
}

fn id(link: &Link) -> RelationshipId {
    RelationshipId(link.subject)
}

fn number(link: &Link) -> Result<i64> {
    link.version.ok_or(Error::NotFound)
}

async fn look(cx: &Cx, link: &Link, verb: Verb) -> Result<Seen> {
    let (it, n) = (read(cx, cx.db(), link.space, id(link)).await?, number(link)?);
    sees_terms(cx, &it)?;
    let paper = it.paper(n)?;
    let open = it.standing.open == Some(n);
    let possible = match verb {
        Verb::Ask => it.span.until.is_none() && !it.standing.state.is_over() && may(cx, Action::Comment, &it).is_ok(),
        Verb::Accept => open && may_now(cx, &it).contains(&"accept"),
        Verb::Decline => open && may_now(cx, &it).contains(&"decline"),
    };
    if !possible || (verb == Verb::Ask && !open && it.standing.open.is_some()) {
        return Ok(instead(cx, &it, n));
    }
    Ok(Seen::Offer(Box::new(offer(cx, &it, (n, verb), short::terms(cx, &it, paper)))))
}

fn offer(cx: &Cx, it: &Relationship, (n, verb): (i64, Verb), about: maud::Markup) -> Offer {
    let name = cx.who.as_ref().and_then(|who| who.acting.as_ref()).map_or("", |acting| acting.name.as_str());
    let purpose = it.row.purpose.as_str();
    let whole = Some(t!(cx, "by-letter-read-all", n = n));
    let (title, then, button, asks) = match verb {
        Verb::Accept => {
            let last = it.standing.waits_on().len() == 1;
            let then = if last { t!(cx, "accept-last-says") } else { t!(cx, "accept-says") }.into_owned();
            let button = t!(cx, "accept-version-for", n = n, name = name);
            (t!(cx, "by-letter-accept-title", n = n, purpose = purpose), then, button, None)
        }
        Verb::Ask => {
            let (label, hint) = (t!(cx, "by-letter-words"), t!(cx, "by-letter-words-hint"));
            let asks = Asks { field: "text", label: label.into_owned(), hint: hint.into_owned() };
            let then = t!(cx, "by-letter-ask-then").into_owned();
            let button = t!(cx, "by-letter-say", name = name);
            (t!(cx, "by-letter-ask-title", n = n, purpose = purpose), then, button, Some(asks))
        }
        Verb::Decline => {
            let (label, hint) = (t!(cx, "why-label"), t!(cx, "why-hint"));
            let asks = Asks { field: "why", label: label.into_owned(), hint: hint.into_owned() };
            let then = t!(cx, "by-letter-decline-then").into_owned();
            let button = t!(cx, "decline-version-for", n = n, name = name);
            (t!(cx, "by-letter-decline-title", n = n, purpose = purpose), then, button, Some(asks))
        }
    };
    Offer { title, about, asks, fields: None, then, button, danger: verb == Verb::Decline, whole, spaces: vec![] }
}

/// What came instead of a version that can no longer be answered, and whether something waits for the same reader.
fn instead(cx: &Cx, it: &Relationship, n: i64) -> Seen {
    let own = cx.organization();
    let waits = own.is_some_and(|own| it.standing.waits_on().contains(&own));
    let answered = own.is_some_and(|own| it.standing.version(n).is_some_and(|version| version.accepted.contains(&own)));
    let purpose = it.row.purpose.as_str();
    let says = match it.standing.open {
        Some(open) if open != n => t!(cx, "by-letter-newer", n = n, open = open, purpose = purpose),
        Some(_) if answered => t!(cx, "by-letter-accepted-already", n = n, purpose = purpose),
        _ if it.standing.in_force == Some(n) => t!(cx, "by-letter-in-force", n = n, purpose = purpose),
        _ => t!(cx, "by-letter-closed", n = n, purpose = purpose),
    };
    Seen::Moot { says, again: waits, page: short::page(cx, it) }
}

async fn whole(cx: &Cx, link: &Link) -> Result<maud::Markup> {
    let it = read(cx, cx.db(), link.space, id(link)).await?;
    sees_terms(cx, &it)?;
    Ok(short::whole(cx, &it, it.paper(number(link)?)?))
}

fn accept<'a>(tx: &'a mut Tx, link: &'a Link, _: &'a Form) -> Doing<'a> {
    Box::pin(async move { acts::accept(tx, link.space, id(link), number(link)?, "").await.map(|_| ()) })
}

fn decline<'a>(tx: &'a mut Tx, link: &'a Link, form: &'a Form) -> Doing<'a> {
    Box::pin(async move { acts::decline(tx, link.space, id(link), number(link)?, form.text("why")).await })
}

fn speak<'a>(tx: &'a mut Tx, link: &'a Link, form: &'a Form) -> Doing<'a> {
    Box::pin(
        async move { acts::say(tx, link.space, id(link), link.version, form.text("text"), false).await.map(|_| ()) },
    )
}

fn again<'a>(tx: &'a mut Tx, link: &'a Link) -> Doing<'a> {
    Box::pin(async move {
        let it = load(tx.db(), link.space, id(link)).await?;
        letters::ask(tx, &it, Some(&link.address)).await
    })
}
