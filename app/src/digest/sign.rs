//! The links of a digest that act: made in the transaction that writes it, for what is spelled out in it.

use base::ids::CoalitionId;
use base::{OrganizationId, Result, Tx, q, t};
use people::action_links::Whose;
use relationships::by_letter::ways;

use super::sheet::ASKS;
use super::types::{Ask, Digest, Signs};
use crate::mail::sheet::Link;

/// Puts links that act in the place of pages. An answer by mail goes to the one thing that the letter asks; where it asks
/// several, nobody could tell to which.
pub async fn sign(tx: &mut Tx, digest: &mut Digest, address: &str) -> Result<()> {
    let (person, lang) = (digest.reader.who()?.person, digest.reader.lang);
    let (mut answers, mut signed, mut until) = (vec![], 0, None);
    for ask in digest.asks.iter_mut().take(ASKS) {
        let whose = |organization: OrganizationId| Whose {
            person: Some(person),
            organization: Some(organization),
            address: address.to_owned(),
        };
        let reader = base::Cx { lang, ..(**tx).clone() };
        let Some((links, answer_to, day)) = links(tx, &reader, ask, whose).await? else { continue };
        (signed, until) = (signed + links.len(), Some(day));
        answers.push(answer_to);
        ask.ways = links;
    }
    digest.links_until = until.map(|day| (signed, day));
    if let [one] = answers.as_slice() {
        digest.answer_to = one.clone();
    }
    Ok(())
}

type Signed = (Vec<Link>, String, chrono::NaiveDate);

async fn links(
    tx: &mut Tx,
    reader: &base::Cx,
    ask: &Ask,
    whose: impl Fn(OrganizationId) -> Whose,
) -> Result<Option<Signed>> {
    Ok(match &ask.signs {
        Signs::Nothing => None,
        Signs::Version { coalition, id, version, organization } => {
            let space = space(tx, coalition).await?;
            let found = ways::of_version(tx, space, (*id, *version), &whose(*organization)).await?;
            found.map(|it| {
                let accept = it.accept.map(|link| Link::new(t!(reader, "digest-accept", n = *version), link));
                let decline = it.decline.map(|link| Link::new(t!(reader, "digest-decline"), link));
                let ask = Link::new(t!(reader, "digest-ask"), it.ask);
                (accept.into_iter().chain([ask]).chain(decline).collect(), it.answer_to, it.until)
            })
        }
        Signs::Question { coalition, comment, organization } => {
            let space = space(tx, coalition).await?;
            let found = ways::of_question(tx, space, *comment, &whose(*organization)).await?;
            found.map(|it| (vec![Link::new(t!(reader, "digest-answer"), it.answer)], it.answer_to, it.until))
        }
        Signs::Trust { coalition, organization } => {
            let space = space(tx, coalition).await?;
            let found = ::trust::pulse::by_letter::way(tx, space, &whose(*organization)).await?;
            found.map(|(link, until)| (vec![Link::new(t!(reader, "digest-trust-answer"), link)], String::new(), until))
        }
        Signs::Check { coalition, id, organization } => {
            let space = space(tx, coalition).await?;
            let found = challenges::check::by_letter::way(tx, space, *id, &whose(*organization)).await?;
            found.map(|(link, until)| (vec![Link::new(t!(reader, "digest-trust-answer"), link)], String::new(), until))
        }
        Signs::FirstStep { coalition, organization } => {
            let space = space(tx, coalition).await?;
            let found = challenges::first::by_letter::way(tx, space, &whose(*organization)).await?;
            found.map(|(link, until)| (vec![Link::new(t!(reader, "home-first-look"), link)], String::new(), until))
        }
        Signs::Choice { coalition, id, organization } => {
            let space = space(tx, coalition).await?;
            let found = choosing::together::by_letter::way(tx, space, *id, &whose(*organization)).await?;
            found.map(|(link, until)| (vec![Link::new(t!(reader, "home-choice-look"), link)], String::new(), until))
        }
        Signs::Table { coalition, id, organization } => {
            let space = space(tx, coalition).await?;
            let found = choosing::table::by_letter::way(tx, space, *id, &whose(*organization)).await?;
            found.map(|(link, until)| (vec![Link::new(t!(reader, "digest-table-answer"), link)], String::new(), until))
        }
        Signs::OneToOneAsked { space, id, organization } => {
            let found = ::trust::one_to_ones::by_letter::asked(tx, *space, *id, &whose(*organization)).await?;
            found.map(|([yes, not], until)| {
                let yes = Link::new(t!(reader, "one-to-ones-yes-link"), yes);
                (vec![yes, Link::new(t!(reader, "one-to-ones-not-now"), not)], String::new(), until)
            })
        }
        Signs::OneToOnePaired { space, id, organization } => {
            let found = ::trust::one_to_ones::by_letter::paired(tx, *space, *id, &whose(*organization)).await?;
            found.map(|([happened, not], until)| {
                // How the two reach each other stands on their page.
                let look = ask.ways.iter().cloned();
                let happened = Link::new(t!(reader, "one-to-ones-pair-link"), happened);
                let not = Link::new(t!(reader, "one-to-ones-put-off"), not);
                (look.chain([happened, not]).collect(), String::new(), until)
            })
        }
        Signs::Review { coalition, id, organization } => {
            let space = space(tx, coalition).await?;
            let found = ways::of_review(tx, space, *id, &whose(*organization)).await?;
            found.map(|it| {
                let renew = it.renew.map(|link| Link::new(t!(reader, "digest-renew"), link));
                let talk = Link::new(t!(reader, "digest-talk"), it.talk);
                (renew.into_iter().chain([talk]).collect(), it.answer_to, it.until)
            })
        }
    })
}

async fn space(tx: &mut Tx, slug: &str) -> Result<CoalitionId> {
    let (id,): (CoalitionId,) = q!("select id from coalition where slug = $1", slug).one(tx.db()).await?;
    Ok(id)
}
