//! Everything of one organization: its page, its people, what it is and was party to, and the lines about it.

use std::fs::File;

use ::trust::doing::rules::each;
use base::db::Transaction;
use base::ids::{CoalitionId, OrganizationId, PersonId, SpaceId};
use base::journal::Note;
use base::{Cx, Result, Role, Tx, q, record, t};
use chrono::{DateTime, Utc};
use people::organizations::contacts::{Contact, contacts};
use people::organizations::{Organization, acts, logos};
use relationships::standing::store::RelationshipId;
use uuid::Uuid;

use super::bundle::Bundle;
use super::{challenges, hsds, index, lines, relationship, rules, tables, together};

/// An organization with what it owns, apart from its relationships.
pub struct Own {
    /// Its page.
    pub organization: Organization,
    /// Whom to reach there.
    pub contacts: Vec<Contact>,
    /// Who acts for it.
    pub people: Vec<Colleague>,
    /// Where it is and was a member.
    pub memberships: Vec<Membership>,
    /// The PNG of its logo.
    pub logo: Option<Vec<u8>>,
}

record! {
    /// Somebody who acts for it, once for each of their addresses.
    pub struct Colleague { pub person: PersonId, pub name: String, pub address: Option<String>, pub role: Role, pub since: DateTime<Utc> }
}

record! {
    /// A coalition in which it is or was.
    pub struct Membership { pub coalition: CoalitionId, pub name: String, pub slug: String, pub joined_at: DateTime<Utc>, pub left_at: Option<DateTime<Utc>> }
}

/// The file for the organization that `cx` acts for as its steward: one moment of the database.
pub async fn pack(cx: &Cx, organization: OrganizationId) -> Result<File> {
    rules::may_take(cx, organization)?;
    let (mut tx, mut bundle) = (cx.house.db.moment().await?, Bundle::new()?);
    let own = read(&mut tx, organization).await?;
    put_own(cx, &mut bundle, &own)?;
    put_doing(&mut tx, &mut bundle, organization).await?;
    let between: Vec<(CoalitionId, RelationshipId, String)> = q!(
        "select party.space_id, party.relationship_id, coalition.name from party join coalition on coalition.id = party.space_id
         where party.organization_id = $1 order by party.space_id, party.relationship_id",
        organization
    )
    .all(&mut tx)
    .await?;
    relationship::begin(&mut bundle)?;
    for (space, id, coalition) in between {
        relationship::put(cx, &mut tx, &mut bundle, (space, &coalition), id).await?;
    }
    together::put(cx, &mut tx, &mut bundle, organization).await?;
    tables::put_organization(&mut tx, &mut bundle, organization).await?;
    challenges::put_of_organization(&mut tx, &mut bundle, organization).await?;
    put_lines(cx, &mut tx, &mut bundle, organization).await?;
    // Whoever waits to pack holds no connection.
    drop(tx);
    bundle.finish().await
}

async fn read(tx: &mut Transaction, id: OrganizationId) -> Result<Own> {
    let organization = acts::organization((&mut *tx).into(), id).await?;
    let people = q!(
        "select person.id as person, person.name, person_address.address, representative.role, representative.since
         from representative join person on person.id = representative.person_id
         left join person_address on person_address.person_id = person.id
         where representative.space_id = $1 order by person.id, person_address.address",
        id
    );
    let memberships = q!(
        "select coalition.id as coalition, coalition.name, membership.slug, membership.joined_at, membership.left_at
         from membership join coalition on coalition.id = membership.space_id
         where membership.organization_id = $1 order by membership.joined_at, coalition.id",
        id
    );
    let logo = match organization.logo {
        Some(version) => Some(logos::logo((&mut *tx).into(), id, version).await?),
        None => None,
    };
    Ok(Own {
        organization,
        contacts: contacts((&mut *tx).into(), id).await?,
        people: people.all(&mut *tx).await?,
        memberships: memberships.all(tx).await?,
        logo,
    })
}

fn put_own(cx: &Cx, bundle: &mut Bundle, own: &Own) -> Result<()> {
    let it = &own.organization;
    bundle.file("README.txt", t!(cx, "takeaway-readme-organization", name = &it.name).as_bytes())?;
    bundle.file("style.css", index::STYLE.as_bytes())?;
    let logo = if own.logo.is_some() { "logo.png" } else { "" };
    bundle.json("organization.json", &hsds::organization(it, logo, &own.contacts))?;
    bundle.rows("organizations.csv", &hsds::ORGANIZATIONS, &[hsds::row(it, logo)])?;
    let contacts: Vec<_> = own.contacts.iter().map(|contact| hsds::contact_row(contact, it)).collect();
    bundle.rows("contacts.csv", &hsds::CONTACTS, &contacts)?;
    let people: Vec<_> = own.people.iter().map(person_row).collect();
    bundle.rows("people.csv", &["id", "name", "address", "role", "since"], &people)?;
    let memberships: Vec<_> = own.memberships.iter().map(membership_row).collect();
    bundle.rows(
        "memberships.csv",
        &["coalition_id", "coalition", "name_in_addresses", "joined_at", "left_at"],
        &memberships,
    )?;
    if let Some(png) = &own.logo {
        bundle.file(logo, png)?;
    }
    bundle.append(index::NAME, &index::organization(cx, own))
}

/// What it and its partners say that they really do together.
async fn put_doing(tx: &mut Transaction, bundle: &mut Bundle, own: OrganizationId) -> Result<()> {
    let said: Vec<(CoalitionId, OrganizationId, OrganizationId, i64, DateTime<Utc>)> = q!(
        "select space_id, organization_id, about_id, does, said_at from trust_doing
         where organization_id = $1 or about_id = $1 order by space_id, organization_id, about_id",
        own
    )
    .all(&mut *tx)
    .await?;
    let row = |(coalition, by, about, does, at): (CoalitionId, OrganizationId, OrganizationId, i64, DateTime<Utc>)| {
        let did: Vec<&str> = each((does & 31) as u8).map(|it| it.as_str()).collect();
        vec![coalition.to_string(), by.to_string(), about.to_string(), did.join(" "), at.to_rfc3339()]
    };
    let rows: Vec<_> = said.into_iter().map(row).collect();
    bundle.rows("doing.csv", &["coalition_id", "organization_id", "about_id", "did", "said_at"], &rows)
}

fn person_row(it: &Colleague) -> Vec<String> {
    let address = it.address.clone().unwrap_or_default();
    vec![it.person.to_string(), it.name.clone(), address, it.role.to_string(), it.since.to_rfc3339()]
}

fn membership_row(it: &Membership) -> Vec<String> {
    let left = it.left_at.map(|at| at.to_rfc3339()).unwrap_or_default();
    vec![it.coalition.to_string(), it.name.clone(), it.slug.clone(), it.joined_at.to_rfc3339(), left]
}

async fn put_lines(cx: &Cx, tx: &mut Transaction, bundle: &mut Bundle, organization: OrganizationId) -> Result<()> {
    bundle.append(index::NAME, &index::journal(cx))?;
    let mut after = (SpaceId(Uuid::nil()), 0);
    loop {
        let page = lines::about((&mut *tx).into(), organization, after).await?;
        let rows: Vec<_> = page.iter().map(|line| line.row(cx.lang)).collect();
        bundle.rows("journal.csv", &lines::COLUMNS, &rows)?;
        bundle.append(index::NAME, &index::lines(cx, &page))?;
        match page.last() {
            Some(last) => after = (last.space, last.seq),
            None => return bundle.append(index::NAME, &index::end()),
        }
    }
}

/// Writes down that it was taken away. The file is sent after this line is kept.
pub async fn note(tx: &mut Tx, organization: OrganizationId, name: &str) -> Result<()> {
    let note = Note::new("organization.took-away", ("organization", organization.0)).about([organization]);
    tx.note(organization, note.fact("name", name)).await
}
