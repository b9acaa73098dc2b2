//! Letters that an act sends at once: to the office of an organization that nobody looks after yet, and to whoever asks for
//! theirs once more. People who act for an organization hear in their digest, at the rhythm that they chose.

use std::collections::BTreeSet;

use base::ids::{CoalitionId, PersonId};
use base::outbox::{Post, quoted};
use base::{Lang, OrganizationId, Result, Tx, q, record, t, time};

use chrono::NaiveDate;
use people::action_links::Whose;
use people::letters::stops;

use super::store::Relationship;
use super::types::{Change, Standing, State};
use crate::by_letter::ways;

record! {
    /// Somebody a letter goes to; `unclaimed` is the name in the coalition's addresses of an organization that nobody looks
    /// after yet.
    #[derive(Clone, Debug)]
    pub struct Reader {
        pub organization: OrganizationId,
        pub person: Option<PersonId>,
        pub name: String,
        pub lang: Option<Lang>,
        pub address: String,
        pub unclaimed: Option<String>,
    }
}

/// Asks every party that the open version waits for.
pub async fn waiting(tx: &mut Tx, it: &Relationship) -> Result<()> {
    ask(tx, it, None).await
}

/// The same, of one address alone where it says so: for whoever asks for their letter once more.
pub async fn ask(tx: &mut Tx, it: &Relationship, only: Option<&str>) -> Result<()> {
    let Some(version) = it.standing.open else { return Ok(()) };
    let paper = it.paper(version)?;
    let from = it.proposed_for(version).map_or(paper.proposer.as_str(), |party| it.name_of(party));
    let coalition = coalition(tx, it).await?;
    let page = page(&coalition, it);
    let (level, words) = (paper.terms.level, quoted(&paper.why));
    for reader in readers(tx, it, &it.standing.waits_on(), only).await? {
        let stop = reader.stop(tx).await?;
        let lapses = it.row.answer_by.filter(|_| it.row.state == State::Proposed);
        let (claim, organization) = (reader.claim(&coalition), it.name_of(reader.organization));
        let ways = ways::of_version(tx, it.space, (it.row.id, version), &reader.whose()).await?;
        let purpose = it.row.purpose.as_str();
        let (subject, body) = reader.words(stop.as_deref(), |to| {
            let lapses = lapses.map(|day| format!(" {}", t!(to, "letter-lapses", day = time::date(to.lang, day))));
            let otherwise = match &claim {
                Some(claim) => t!(to, "letter-claim-first", organization = organization, link = claim),
                None => t!(to, "letter-read-it", link = &page),
            };
            let way = ways.as_ref().map_or(String::new(), |ways| ways.words(to));
            let way = format!("{way}{otherwise}");
            let body = t!(
                to,
                "letter-asks-body",
                name = &reader.name,
                from = from,
                organization = organization,
                version = version,
                purpose = purpose,
                level = to.lang.word(&format!("level-{level}")),
                words = words.as_str(),
                lapses = lapses.unwrap_or_default(),
                way = way
            );
            (t!(to, "letter-asks", from = from, version = version, purpose = purpose), body)
        });
        let answer_to = ways.as_ref().map_or("", |ways| ways.answer_to.as_str());
        reader.send(tx, it.space, (&subject, &body), (answer_to, stop.as_deref())).await?;
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
    tell(tx, it, &others.collect(), (key, day, why), None).await
}

/// Tells one address once more that a review is due.
pub async fn review_again(tx: &mut Tx, it: &Relationship, only: &str) -> Result<()> {
    let all = it.standing.parties.keys().copied().filter(|party| it.standing.is_in(*party)).collect();
    tell(tx, it, &all, (base::say!("letter-review").key, None, ""), Some(only)).await
}

async fn tell(
    tx: &mut Tx,
    it: &Relationship,
    others: &BTreeSet<OrganizationId>,
    (key, day, why): (&'static str, Option<NaiveDate>, &str),
    only: Option<&str>,
) -> Result<()> {
    let coalition = coalition(tx, it).await?;
    let page = page(&coalition, it);
    for reader in readers(tx, it, others, only).await? {
        let stop = reader.stop(tx).await?;
        let (claim, organization) = (reader.claim(&coalition), it.name_of(reader.organization));
        let purpose = it.row.purpose.as_str();
        let ways = match key {
            "letter-review" => ways::of_review(tx, it.space, it.row.id, &reader.whose()).await?,
            _ => None,
        };
        let by =
            tx.who.as_ref().and_then(|who| who.acting.as_ref()).map_or(String::new(), |acting| acting.name.clone());
        let (says, body) = reader.words(stop.as_deref(), |to| {
            let day = day.map_or(String::new(), |day| time::date(to.lang, day));
            let with = vec![("purpose", purpose.into()), ("by", by.as_str().into()), ("day", day.into())];
            let says = to.lang.say(&base::Say { key, with });
            let way = match &claim {
                Some(claim) => t!(to, "letter-claim-first", organization = organization, link = claim),
                None => page.clone(),
            };
            let way = ways.as_ref().map_or(way.clone(), |ways| format!("{}{way}", ways.words(to)));
            let (name, words) = (&reader.name, quoted(why));
            let body = t!(to, "letter-happened-body", name = name, says = &says, words = words, way = way);
            (says, body)
        });
        let answer_to = ways.as_ref().map_or("", |ways| ways.answer_to.as_str());
        reader.send(tx, it.space, (&says, &body), (answer_to, stop.as_deref())).await?;
    }
    Ok(())
}

/// In which language a letter is written.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// This one.
    pub lang: Lang,
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
    /// Whose the links of a letter to this reader are.
    pub fn whose(&self) -> Whose {
        Whose { person: self.person, organization: Some(self.organization), address: self.address.clone() }
    }

    /// Where nobody looks after the organization yet: the page on which its own people take it over. What the letter is
    /// about opens to them from then on.
    fn claim(&self, coalition: &str) -> Option<String> {
        self.unclaimed.as_ref().map(|slug| format!("{coalition}/organizations/{slug}/claim"))
    }

    /// A letter in the reader's language; where nobody has said which that is, in each, one below the other; each with the
    /// way to stop such letters, where there is one.
    pub fn words(&self, stop: Option<&str>, letter: impl Fn(Words) -> (String, String)) -> (String, String) {
        let langs: &[Lang] = self.lang.as_ref().map_or(Lang::ALL, std::slice::from_ref);
        let in_each = langs.iter().map(|&lang| {
            let (subject, body) = letter(Words { lang });
            let stop =
                stop.map_or(String::new(), |stop| format!("\n\n{}", t!(Words { lang }, "letter-stop", link = stop)));
            (subject, if stop.is_empty() { body } else { format!("{}{stop}", body.trim_end()) })
        });
        let (subjects, bodies): (Vec<_>, Vec<_>) = in_each.unzip();
        (subjects.join(" · "), bodies.join("\n\n* * *\n\n"))
    }

    /// The link that stops such letters to an office; people stop their digest.
    pub async fn stop(&self, tx: &mut Tx) -> Result<Option<String>> {
        match self.person {
            Some(_) => Ok(None),
            None => stops::link_of_address(tx, &self.address, self.organization).await.map(Some),
        }
    }

    /// Sends it: what it is about and says, where an answer goes and where one click stops such letters.
    pub async fn send(
        &self,
        tx: &mut Tx,
        space: CoalitionId,
        (subject, body): (&str, &str),
        (answer_to, stop): (&str, Option<&str>),
    ) -> Result<()> {
        let (to, stop) = ((self.name.as_str(), self.address.as_str()), stop.unwrap_or_default());
        tx.send(space, Post { to, subject, body, answer_to, stop, ..Post::default() }).await.map(drop)
    }
}

/// The offices of these parties that nobody looks after yet, where letters reach them and are wanted; with `only`, the
/// people and offices behind that one address.
async fn readers(
    tx: &mut Tx,
    it: &Relationship,
    parties: &BTreeSet<OrganizationId>,
    only: Option<&str>,
) -> Result<Vec<Reader>> {
    let mut readers: Vec<Reader> = q!(
        "select id as organization, cast(null as uuid) as person, name, cast(null as text) as lang, mail as address, membership.slug as unclaimed
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
    if let Some(only) = only {
        readers.retain(|reader| reader.address == only);
        readers.extend(people(tx, it, only).await?);
    }
    readers.retain(|reader| parties.contains(&reader.organization));
    Ok(readers)
}

/// Whoever has this address and may accept for a party.
async fn people(tx: &mut Tx, it: &Relationship, address: &str) -> Result<Vec<Reader>> {
    q!(
        "select representative.space_id as organization, person.id as person, person.name, person.lang, person_address.address, cast(null as text) as unclaimed
         from party join representative on representative.space_id = party.organization_id
         join person on person.id = representative.person_id join person_address on person_address.person_id = person.id
         where party.space_id = $1 and party.relationship_id = $2 and representative.role in ('representative', 'steward') and person_address.address = $3
         order by representative.space_id",
        it.space, it.row.id, address
    )
    .all(tx.db())
    .await
}
