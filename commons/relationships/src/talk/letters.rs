//! Letters of a talk: to those asked, to those named, and to whoever asked once they are answered.

use base::ids::{CoalitionId, PersonId};
use base::outbox::{Post, quoted};
use base::{Lang, OrganizationId, Result, Tx, q, t};

use super::rules::Named;
use super::table::Table;
use super::types::Comment;
use crate::by_letter::ways;
use crate::standing::letters::Reader;

/// Asks each of these organizations; of one address alone where it says so.
pub async fn asked(
    tx: &mut Tx,
    space: CoalitionId,
    table: &Table,
    it: &Comment,
    asks: &[OrganizationId],
    only: Option<&str>,
) -> Result<()> {
    let page = page(tx, space, table, it).await?;
    for seat in table.seats.iter().filter(|seat| asks.contains(&seat.organization)) {
        for reader in readers(tx, seat.organization, it.confidential).await? {
            if only.is_some_and(|only| only != reader.address) {
                continue;
            }
            let way = ways::of_question(tx, space, it.id, &reader.whose()).await?;
            let (from, words) = (speaker(it), quoted(&it.text));
            let (subject, body) = reader.words(None, |to| {
                let way = way.as_ref().map_or(String::new(), |way| way.words(to));
                let about = t!(to, "talk-letter-asks", from = from, name = &seat.name, about = &table.name);
                let body = t!(
                    to,
                    "talk-letter-asks-body",
                    hello = &reader.name,
                    from = from,
                    name = &seat.name,
                    about = &table.name,
                    words = words.as_str(),
                    way = way,
                    page = &page
                );
                (about, body)
            });
            let answer_to = way.as_ref().map_or("", |way| way.answer_to.as_str());
            let (to, subject, body) = ((reader.name.as_str(), reader.address.as_str()), &subject, &body);
            tx.send(space, Post { to, subject, body, answer_to, ..Post::default() }).await?;
        }
    }
    Ok(())
}

/// Tells those who are named, unless they are asked, which tells them already.
pub async fn mentioned(
    tx: &mut Tx,
    space: CoalitionId,
    table: &Table,
    it: &Comment,
    who: &[Named],
    asks: &[OrganizationId],
) -> Result<()> {
    let (mut told, author): (Vec<String>, _) = (vec![], it.person_id);
    let page = page(tx, space, table, it).await?;
    for named in who {
        let readers = match named {
            Named::Organization(id) if asks.contains(id) => continue,
            Named::Organization(id) => readers(tx, *id, it.confidential).await?,
            Named::Person(id) => person(tx, *id).await?,
        };
        for reader in readers.into_iter().filter(|reader| reader.person != Some(author)) {
            if told.contains(&reader.address) {
                continue;
            }
            told.push(reader.address.clone());
            let (from, words) = (speaker(it), quoted(&it.text));
            let (subject, body) = reader.words(None, |to| {
                let about = t!(to, "talk-letter-names", from = from, about = &table.name);
                let (hello, words) = (&reader.name, words.as_str());
                let body = t!(to, "talk-letter-body", hello = hello, says = about.clone(), words = words, page = &page);
                (about, body)
            });
            tx.post(space, (&reader.name, &reader.address), &subject, &body).await?;
        }
    }
    Ok(())
}

/// Tells whoever asked that an answer is there.
pub async fn answered(tx: &mut Tx, space: CoalitionId, table: &Table, root: &Comment, it: &Comment) -> Result<()> {
    let page = page(tx, space, table, it).await?;
    for reader in person(tx, root.person_id).await?.into_iter().filter(|reader| reader.person != Some(it.person_id)) {
        let (from, words) = (speaker(it), quoted(&it.text));
        let (subject, body) = reader.words(None, |to| {
            let about = t!(to, "talk-letter-answers", from = from, about = &table.name);
            let (hello, words) = (&reader.name, words.as_str());
            let body = t!(to, "talk-letter-body", hello = hello, says = about.clone(), words = words, page = &page);
            (about, body)
        });
        tx.post(space, (&reader.name, &reader.address), &subject, &body).await?;
    }
    Ok(())
}

fn speaker(it: &Comment) -> &str {
    it.organization_name.as_deref().unwrap_or(&it.person)
}

async fn page(tx: &mut Tx, space: CoalitionId, table: &Table, it: &Comment) -> Result<String> {
    let (slug,): (String,) = q!("select slug from coalition where id = $1", space).one(tx.db()).await?;
    Ok(format!("{}/c/{slug}{}#c-{}", tx.house.url, table.page, it.id))
}

/// Those who may accept for an organization; where nobody looks after it, the address it is known by, which is told
/// nothing confidential.
async fn readers(tx: &mut Tx, organization: OrganizationId, confidential: bool) -> Result<Vec<Reader>> {
    let readers: Vec<Reader> = q!(
        "select representative.space_id as organization, person.id as person, person.name, person.lang, min(person_address.address) as address, cast(null as text) as unclaimed
         from representative join person on person.id = representative.person_id join person_address on person_address.person_id = person.id
         where representative.space_id = $1 and representative.role in ('representative', 'steward')
         group by representative.space_id, person.id, person.name, person.lang order by person.name, person.id",
        organization
    )
    .all(tx.db())
    .await?;
    if !readers.is_empty() || confidential {
        return Ok(readers);
    }
    q!(
        "select id as organization, cast(null as uuid) as person, name, cast(null as text) as lang, mail as address, cast(null as text) as unclaimed
         from organization where id = $1 and mail <> '' and claimed_at is null",
        organization
    )
    .all(tx.db())
    .await
}

/// One person; the organization beside them has no part in their letter.
async fn person(tx: &mut Tx, id: PersonId) -> Result<Vec<Reader>> {
    let found: Option<(String, Lang, Option<String>)> = q!(
        "select person.name, person.lang, (select min(address) from person_address where person_id = person.id) as address from person where id = $1",
        id
    )
    .opt(tx.db())
    .await?;
    let reader = |(name, lang, address): (String, Lang, Option<String>)| {
        let organization = OrganizationId(id.0);
        Some(Reader { organization, person: Some(id), name, lang: Some(lang), address: address?, unclaimed: None })
    };
    Ok(found.and_then(reader).into_iter().collect())
}
