//! Letters of a talk that leave at once: to the office of an organization that nobody looks after yet, and to whoever asks
//! for theirs once more. People who act for an organization hear in their digest, at the rhythm that they chose.

use base::ids::CoalitionId;
use base::outbox::quoted;
use base::{OrganizationId, Result, Tx, q, t};

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
        let mut readers = offices(tx, seat.organization, it).await?;
        if let Some(only) = only {
            readers.retain(|reader| reader.address == only);
            readers.extend(people(tx, seat.organization, only).await?);
        }
        for reader in readers {
            let stop = reader.stop(tx).await?;
            let way = ways::of_question(tx, space, it.id, &reader.whose()).await?;
            let (from, words) = (speaker(it), quoted(&it.text));
            let (subject, body) = reader.words(stop.as_deref(), |to| {
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
            reader.send(tx, space, (&subject, &body), (answer_to, stop.as_deref())).await?;
        }
    }
    Ok(())
}

/// Tells the organizations that are named, unless they are asked, which tells them already.
pub async fn mentioned(
    tx: &mut Tx,
    space: CoalitionId,
    table: &Table,
    it: &Comment,
    who: &[Named],
    asks: &[OrganizationId],
) -> Result<()> {
    for named in who {
        if let Named::Organization(id) = named
            && !asks.contains(id)
        {
            tell(tx, space, table, it, *id, base::say!("talk-letter-names").key).await?;
        }
    }
    Ok(())
}

/// Tells whoever asked that an answer is there.
pub async fn answered(tx: &mut Tx, space: CoalitionId, table: &Table, root: &Comment, it: &Comment) -> Result<()> {
    match root.organization {
        Some(asker) => tell(tx, space, table, it, asker, base::say!("talk-letter-answers").key).await,
        None => Ok(()),
    }
}

/// Tells the office of an organization what was said.
async fn tell(
    tx: &mut Tx,
    space: CoalitionId,
    table: &Table,
    it: &Comment,
    organization: OrganizationId,
    key: &'static str,
) -> Result<()> {
    if it.organization == Some(organization) {
        return Ok(());
    }
    let page = page(tx, space, table, it).await?;
    for reader in offices(tx, organization, it).await? {
        let stop = reader.stop(tx).await?;
        let (from, words) = (speaker(it), quoted(&it.text));
        let (subject, body) = reader.words(stop.as_deref(), |to| {
            let with = vec![("from", from.into()), ("about", table.name.as_str().into())];
            let about = to.lang.say(&base::Say { key, with });
            let (hello, words) = (&reader.name, words.as_str());
            let body = t!(to, "talk-letter-body", hello = hello, says = about.clone(), words = words, page = &page);
            (about, body)
        });
        reader.send(tx, space, (&subject, &body), ("", stop.as_deref())).await?;
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

/// Where nobody looks after an organization: the address it is known by, if letters are wanted there. It is told nothing
/// confidential.
async fn offices(tx: &mut Tx, organization: OrganizationId, it: &Comment) -> Result<Vec<Reader>> {
    if it.confidential {
        return Ok(vec![]);
    }
    q!(
        "select id as organization, cast(null as uuid) as person, name, cast(null as text) as lang, mail as address, cast(null as text) as unclaimed
         from organization where id = $1 and mail <> '' and claimed_at is null
           and not exists (select 1 from representative where representative.space_id = id and representative.role in ('representative', 'steward'))
           and not exists (select 1 from stopped where stopped.space_id = id and stopped.address = organization.mail)",
        organization
    )
    .all(tx.db())
    .await
}

/// Whoever has this address and may accept for an organization.
async fn people(tx: &mut Tx, organization: OrganizationId, address: &str) -> Result<Vec<Reader>> {
    q!(
        "select representative.space_id as organization, person.id as person, person.name, person.lang, person_address.address, cast(null as text) as unclaimed
         from representative join person on person.id = representative.person_id join person_address on person_address.person_id = person.id
         where representative.space_id = $1 and representative.role in ('representative', 'steward') and person_address.address = $2",
        organization, address
    )
    .all(tx.db())
    .await
}
