//! Letters that an act sends to organizations that nobody looks after yet: what waits on them, and what happened.
//!
//! Whoever represents an organization reads the same in their digest, at the rhythm that they chose.

use std::collections::BTreeSet;

use base::outbox::{Post, quoted};
use base::{Lang, OrganizationId, Result, Tx, q, record, t, time};

use chrono::NaiveDate;
use people::letters::stops;

use super::store::Relationship;
use super::types::{Change, Standing, State};

record! {
    struct Reader {
        organization: OrganizationId,
        name: String,
        address: String,
        /// Its name in the coalition's addresses; none once it has left.
        slug: Option<String>,
    }
}

/// Asks every party that the open version waits for.
pub async fn waiting(tx: &mut Tx, it: &Relationship) -> Result<()> {
    let Some(version) = it.standing.open else { return Ok(()) };
    let from = it.proposed_for(version).map_or(tx.who()?.name.clone(), |party| it.name_of(party).to_owned());
    let coalition = coalition(tx, it).await?;
    let page = page(&coalition, it);
    let paper = it.paper(version)?;
    let (level, words) = (paper.terms.level, quoted(&paper.why));
    for reader in readers(tx, it, &it.standing.waits_on()).await? {
        let lapses = it.row.answer_by.filter(|_| it.row.state == State::Proposed);
        let stop = reader.stop(tx).await?;
        let (claim, organization) = (reader.claim(&coalition), it.name_of(reader.organization));
        let purpose = it.row.purpose.as_str();
        let (subject, body) = reader.words(&stop, |to| {
            let lapses = lapses.map(|day| format!(" {}", t!(to, "letter-lapses", day = time::date(to.lang, day))));
            let way = match &claim {
                Some(claim) => t!(to, "letter-claim-first", organization = organization, link = claim),
                None => t!(to, "letter-read-it", link = &page),
            };
            let body = t!(
                to,
                "letter-asks-body",
                name = &reader.name,
                from = &from,
                organization = organization,
                version = version,
                purpose = purpose,
                level = to.lang.word(&format!("level-{level}")),
                words = words.as_str(),
                lapses = lapses.unwrap_or_default(),
                way = way
            );
            (t!(to, "letter-asks", from = &from, version = version, purpose = purpose), body)
        });
        reader.send(tx, it, (&subject, &body), &stop).await?;
    }
    Ok(())
}

/// Tells the other parties what came of it.
pub async fn happened(tx: &mut Tx, it: &Relationship, after: &Standing, changes: &[Change], why: &str) -> Result<()> {
    let Some((key, day)) = changes.iter().rev().find_map(key_of) else { return Ok(()) };
    let mine = tx.organization();
    let out = [Some(super::PartyStanding::Left), Some(super::PartyStanding::Declined)];
    let had_left = |party: &OrganizationId| out.contains(&it.standing.party(*party));
    let others = after.parties.keys().copied().filter(|party| Some(*party) != mine && !had_left(party));
    let others: BTreeSet<OrganizationId> = others.collect();
    let coalition = coalition(tx, it).await?;
    let page = page(&coalition, it);
    for reader in readers(tx, it, &others).await? {
        let stop = reader.stop(tx).await?;
        let (claim, organization) = (reader.claim(&coalition), it.name_of(reader.organization));
        let purpose = it.row.purpose.as_str();
        let by =
            tx.who.as_ref().and_then(|who| who.acting.as_ref()).map_or(String::new(), |acting| acting.name.clone());
        let (says, body) = reader.words(&stop, |to| {
            let day = day.map_or(String::new(), |day| time::date(to.lang, day));
            let with = vec![("purpose", purpose.into()), ("by", by.as_str().into()), ("day", day.into())];
            let says = to.lang.say(&base::Say { key, with });
            let way = match &claim {
                Some(claim) => t!(to, "letter-claim-first", organization = organization, link = claim),
                None => page.clone(),
            };
            let (name, words) = (&reader.name, quoted(why));
            let body = t!(to, "letter-happened-body", name = name, says = &says, words = words, way = way);
            (says, body)
        });
        reader.send(tx, it, (&says, &body), &stop).await?;
    }
    Ok(())
}

#[derive(Clone, Copy)]
struct Words {
    lang: Lang,
}

/// The sentence that tells of a change, and the day it names.
fn key_of(change: &Change) -> Option<(&'static str, Option<NaiveDate>)> {
    Some(match change {
        Change::CameIntoForce { .. } => (base::say!("letter-in-force").key, None),
        Change::Declined { .. } => (base::say!("letter-declined").key, None),
        Change::Leaving { on, .. } => (base::say!("letter-leaving").key, Some(*on)),
        Change::Stays { .. } => (base::say!("letter-stays").key, None),
        Change::Ended { .. } => (base::say!("letter-ended").key, None),
        Change::ReviewDue => (base::say!("letter-review").key, None),
        _ => return None,
    })
}

/// The page of a relationship.
fn page(coalition: &str, it: &Relationship) -> String {
    format!("{coalition}/relationships/{}", it.row.id)
}

/// The address of the coalition, as letters write it.
async fn coalition(tx: &mut Tx, it: &Relationship) -> Result<String> {
    let here = tx.place.as_ref().filter(|place| place.coalition == it.space).map(|place| place.slug.clone());
    let slug = match here {
        Some(slug) => slug,
        // A day that came has no address of its own.
        None => q!("select slug from coalition where id = $1", it.space).one::<(String,)>(tx.db()).await?.0,
    };
    Ok(format!("{}/c/{slug}", tx.house.url))
}

impl Reader {
    /// The page on which its own people take it over. What the letter is about opens to them from then on.
    fn claim(&self, coalition: &str) -> Option<String> {
        self.slug.as_ref().map(|slug| format!("{coalition}/organizations/{slug}/claim"))
    }

    /// A letter in each of our languages, one below the other, since nobody has said which one is read there; each with the
    /// way to stop such letters.
    fn words(&self, stop: &str, letter: impl Fn(Words) -> (String, String)) -> (String, String) {
        let in_each = Lang::ALL.iter().map(|&lang| {
            let (subject, body) = letter(Words { lang });
            (subject, format!("{}\n\n{}", body.trim_end(), t!(Words { lang }, "letter-stop", link = stop)))
        });
        let (subjects, bodies): (Vec<_>, Vec<_>) = in_each.unzip();
        (subjects.join(" · "), bodies.join("\n\n* * *\n\n"))
    }

    /// The link that stops such letters to it.
    async fn stop(&self, tx: &mut Tx) -> Result<String> {
        stops::link_of_address(tx, &self.address, self.organization).await
    }

    async fn send(&self, tx: &mut Tx, it: &Relationship, (subject, body): (&str, &str), stop: &str) -> Result<()> {
        let to = (self.name.as_str(), self.address.as_str());
        tx.send(it.space, Post { to, subject, body, stop, ..Post::default() }).await.map(drop)
    }
}

/// Those of these parties that nobody looks after yet, where letters reach them and are wanted.
async fn readers(tx: &mut Tx, it: &Relationship, parties: &BTreeSet<OrganizationId>) -> Result<Vec<Reader>> {
    let mut readers: Vec<Reader> = q!(
        "select id as organization, name, mail as address, membership.slug
         from party join organization on organization.id = party.organization_id
         left join membership on membership.space_id = $1 and membership.organization_id = id and membership.left_at is null
         where party.space_id = $1 and party.relationship_id = $2 and mail <> '' and claimed_at is null
           and not exists (select 1 from representative where representative.space_id = id and representative.role in ('representative', 'steward'))
           and not exists (select 1 from stopped where stopped.space_id = id and stopped.address = organization.mail) order by id",
        it.space,
        it.row.id
    )
    .all(tx.db())
    .await?;
    readers.retain(|reader| parties.contains(&reader.organization));
    Ok(readers)
}
