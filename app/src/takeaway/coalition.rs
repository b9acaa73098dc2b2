//! Everything of a coalition that its coordinator sees: the directory, memberships, outlines of relationships, its journal.

use std::fs::File;

use base::db::Transaction;
use base::ids::{CoalitionId, OrganizationId, PersonId, SpaceId};
use base::journal::{Note, Openness};
use base::{Cx, Result, Tx, q, record, t};
use chrono::{DateTime, Utc};
use people::coalitions::acts as coalitions;
use people::coalitions::types::Coalition;
use people::organizations::contacts::{Contact, contacts};
use people::organizations::types::Seen;
use people::organizations::{Organization, acts};
use relationships::access::{Action, Asker, Thing, access};
use serde_json::json;
use uuid::Uuid;

use super::bundle::Bundle;
use super::{challenges, hsds, index, lines, outlines, rules, tables};

/// The columns of `memberships.csv`.
const MEMBERSHIPS: [&str; 6] =
    ["organization_id", "organization", "name_in_addresses", "joined_at", "left_at", "claimed"];
/// The columns of `invitations.csv`; their secrets are nowhere.
const INVITATIONS: [&str; 10] = [
    "id",
    "address",
    "organization_id",
    "organization",
    "role",
    "invited_by",
    "made_at",
    "expires_at",
    "used_at",
    "revoked_at",
];

record! {
    struct Membership {
        organization: OrganizationId, name: String, slug: String, joined_at: DateTime<Utc>, left_at: Option<DateTime<Utc>>,
        claimed_at: Option<DateTime<Utc>>,
    }
}

record! {
    struct Invitation {
        id: Uuid, address: String, organization: Option<OrganizationId>, organization_name: Option<String>, role: String,
        inviter: Option<String>, made_at: DateTime<Utc>, expires_at: DateTime<Utc>, used_at: Option<DateTime<Utc>>,
        revoked_at: Option<DateTime<Utc>>,
    }
}

/// The file for a coordinator of this coalition: one moment of the database.
pub async fn pack(cx: &Cx, id: CoalitionId) -> Result<File> {
    coalitions::may_coordinate(cx, id)?;
    let (mut tx, mut bundle) = (cx.house.db.moment().await?, Bundle::new()?);
    let coalition = coalitions::coalition((&mut tx).into(), id).await?;
    put_itself(cx, &mut tx, &mut bundle, &coalition).await?;
    put_directory(cx, &mut tx, &mut bundle, &coalition).await?;
    bundle.append(index::NAME, &index::outlines_begin(cx))?;
    let page_out = |bundle: &mut Bundle, page: &[_]| bundle.append(index::NAME, &index::outlines(cx, page));
    outlines::put(&mut tx, &mut bundle, id, page_out).await?;
    bundle.append(index::NAME, &index::outlines_end())?;
    put_invitations(cx, &mut tx, &mut bundle, id).await?;
    tables::put_coalition(&mut tx, &mut bundle, id).await?;
    challenges::put_of_coalition(&mut tx, &mut bundle, id).await?;
    put_lines(cx, &mut tx, &mut bundle, id).await?;
    // Whoever waits to pack holds no connection.
    drop(tx);
    bundle.finish().await
}

async fn put_itself(cx: &Cx, tx: &mut Transaction, bundle: &mut Bundle, it: &Coalition) -> Result<()> {
    bundle.file("README.txt", t!(cx, "takeaway-readme-coalition", name = &it.name).as_bytes())?;
    bundle.file("style.css", index::STYLE.as_bytes())?;
    bundle.json(
        "coalition.json",
        &json!({
            "id": it.id, "slug": it.slug, "name": it.name, "purpose": it.purpose, "stands_on": it.stands_on,
            "town": it.town, "zone": it.zone, "made_at": it.made_at,
        }),
    )?;
    let policy = choosing::policies::acts::current(tx.into(), it.id).await?;
    bundle.json("choosing-policy.json", &policy.json())?;
    let people = coalitions::coordinators(tx.into(), it.id).await?;
    let rows: Vec<_> =
        people.iter().map(|it| vec![it.person.to_string(), it.name.clone(), it.since.to_rfc3339()]).collect();
    bundle.rows("coordinators.csv", &["id", "name", "since"], &rows)?;
    bundle.append(index::NAME, &index::coalition(cx, it, &people))
}

async fn put_directory(cx: &Cx, tx: &mut Transaction, bundle: &mut Bundle, coalition: &Coalition) -> Result<()> {
    bundle.rows("organizations.csv", &hsds::ORGANIZATIONS, &[])?;
    bundle.list("organizations.json", None)?;
    bundle.rows("contacts.csv", &hsds::CONTACTS, &[])?;
    bundle.rows("memberships.csv", &MEMBERSHIPS, &[])?;
    let members: Vec<Membership> = q!(
        "select organization.id as organization, organization.name, membership.slug, membership.joined_at, membership.left_at, organization.claimed_at
         from membership join organization on organization.id = membership.organization_id
         where membership.space_id = $1 order by membership.folded, membership.slug",
        coalition.id
    )
    .all(&mut *tx)
    .await?;
    bundle.append(index::NAME, &index::directory_begin(cx))?;
    for member in members {
        bundle.rows("memberships.csv", &MEMBERSHIPS, &[membership_row(&member)])?;
        // Whoever has left took what it brought; that it was here stays.
        if member.left_at.is_none() {
            put_member(cx, tx, bundle, coalition.id, member.organization).await?;
        }
    }
    bundle.append(index::NAME, &index::directory_end())
}

fn membership_row(it: &Membership) -> Vec<String> {
    let left = it.left_at.map(|at| at.to_rfc3339()).unwrap_or_default();
    let claimed = it.claimed_at.is_some().to_string();
    vec![it.organization.to_string(), it.name.clone(), it.slug.clone(), it.joined_at.to_rfc3339(), left, claimed]
}

async fn put_member(
    cx: &Cx,
    tx: &mut Transaction,
    bundle: &mut Bundle,
    coalition: CoalitionId,
    id: OrganizationId,
) -> Result<()> {
    let mut organization = acts::organization((&mut *tx).into(), id).await?;
    let mut contacts = contacts(tx.into(), id).await?;
    withhold(coalition, &mut organization, &mut contacts);
    bundle.rows("organizations.csv", &hsds::ORGANIZATIONS, &[hsds::row(&organization, "")])?;
    bundle.list("organizations.json", Some(&hsds::organization(&organization, "", &contacts)))?;
    let rows: Vec<_> = contacts.iter().map(|it| hsds::contact_row(it, &organization)).collect();
    bundle.rows("contacts.csv", &hsds::CONTACTS, &rows)?;
    bundle.append(index::NAME, &index::member(cx, &organization))
}

/// Takes out what is closed to coordinators. The coalition that listed an organization cares for its page until it is
/// claimed, and sees all of it till then.
fn withhold(coalition: CoalitionId, it: &mut Organization, contacts: &mut Vec<Contact>) {
    let own = it.claimed_at.is_none() && it.listed_by == Some(coalition);
    let asker = Asker { own, ..rules::coordinator() };
    let sees = |seen: Seen, level: i64| access(Action::See, &asker, &Thing::of(seen, level)).is_ok();
    if !sees(it.seen, it.seen_level) {
        for closed in [&mut it.mail, &mut it.phone, &mut it.address] {
            closed.clear();
        }
    }
    contacts.retain(|contact| sees(contact.seen, contact.seen_level));
}

/// Invitations to coordinate, to organizations that nobody has claimed, and those that the person who asks wrote.
async fn put_invitations(cx: &Cx, tx: &mut Transaction, bundle: &mut Bundle, id: CoalitionId) -> Result<()> {
    let asker = cx.who.as_ref().map_or(PersonId(Uuid::nil()), |who| who.person);
    let found: Vec<Invitation> = q!(
        "select invitation.id, invitation.address, invitation.organization_id as organization, organization.name as organization_name, invitation.role,
           person.name as inviter, invitation.made_at, invitation.expires_at, invitation.used_at, invitation.revoked_at
         from invitation left join organization on organization.id = invitation.organization_id left join person on person.id = invitation.invited_by
         where invitation.space_id = $1 and (invitation.organization_id is null or organization.claimed_at is null or invitation.invited_by = $2)
         order by invitation.made_at, invitation.id",
        id, asker
    )
    .all(tx)
    .await?;
    let rows: Vec<_> = found.into_iter().map(invitation_row).collect();
    bundle.rows("invitations.csv", &INVITATIONS, &rows)
}

fn invitation_row(it: Invitation) -> Vec<String> {
    let time = |at: Option<DateTime<Utc>>| at.map(|at| at.to_rfc3339()).unwrap_or_default();
    vec![
        it.id.to_string(),
        it.address,
        it.organization.map(|id| id.to_string()).unwrap_or_default(),
        it.organization_name.unwrap_or_default(),
        it.role,
        it.inviter.unwrap_or_default(),
        it.made_at.to_rfc3339(),
        it.expires_at.to_rfc3339(),
        time(it.used_at),
        time(it.revoked_at),
    ]
}

async fn put_lines(cx: &Cx, tx: &mut Transaction, bundle: &mut Bundle, id: CoalitionId) -> Result<()> {
    bundle.append(index::NAME, &index::journal(cx))?;
    let mut after = 0;
    loop {
        let page = lines::open((&mut *tx).into(), id, after).await?;
        let rows: Vec<_> = page.iter().map(|line| line.row(cx.lang)).collect();
        bundle.rows("journal.csv", &lines::COLUMNS, &rows)?;
        bundle.append(index::NAME, &index::lines(cx, &page))?;
        match page.last() {
            Some(last) => after = last.seq,
            None => return bundle.append(index::NAME, &index::end()),
        }
    }
}

/// Writes down that it was taken away, where every member reads it.
pub async fn note(tx: &mut Tx, id: CoalitionId, name: &str) -> Result<()> {
    let note = Note::new("coalition.took-away", ("coalition", id.0)).open(Openness::Coalition);
    tx.note(SpaceId::from(id), note.fact("name", name)).await
}
