//! The rows of an import, read from and written to the database in a few large statements.

use std::collections::HashMap;

use base::cx::SpaceKind;
use base::db::{Conn, Value};
use base::ids::{CoalitionId, OrganizationId};
use base::words::fold;
use base::{Result, Tx, many, q, record};
use chrono::{DateTime, Utc};

use super::batch::{Batch, Change, New, Renewed};
use super::types::{Existing, Field, Here, Keeper, Link, Values};
use crate::organizations::rules::{hue_of, words};
use crate::organizations::types::{Sector, Seen};

record! {
    struct Row {
        id: OrganizationId, slug: String, name: String, other_name: String, sector: Sector, does: String, area: String, languages: String,
        site: String, mail: String, phone: String, address: String, listed_by: Option<CoalitionId>,
        claimed_at: Option<DateTime<Utc>>, left_at: Option<DateTime<Utc>>, source: String, source_id: String,
        source_digest: String,
    }
}

/// Everything in a coalition that a file could say something about.
pub async fn here(mut conn: Conn<'_>, coalition: CoalitionId) -> Result<Here> {
    let rows: Vec<Row> = q!(
        "select organization.id, membership.slug, name, other_name, sector, does, area, languages, site, mail, phone, address, listed_by, claimed_at, left_at, source, source_id, source_digest
         from membership join organization on organization.id = membership.organization_id
         where membership.space_id = $1 order by membership.organization_id",
        coalition
    )
    .all(conn.again())
    .await?;
    let mut here = Here::default();
    for (at, row) in rows.into_iter().enumerate() {
        if !row.source.is_empty() {
            let (source, source_id, seal) = (row.source.clone(), row.source_id.clone(), row.source_digest.clone());
            here.links.push(Link { source, source_id, at, seal, joined: false });
        }
        here.existing.push(existing(row, coalition));
    }
    let places: HashMap<OrganizationId, usize> = here.existing.iter().enumerate().map(|(at, it)| (it.id, at)).collect();
    joined(conn.again(), coalition, &places, &mut here).await?;
    people(conn, coalition, &places, &mut here).await?;
    Ok(here)
}

fn existing(row: Row, coalition: CoalitionId) -> Existing {
    let mut values = Values::default();
    if row.sector != Sector::Unknown {
        values.set(Field::Sector, row.sector.as_str());
    }
    for (field, text) in [
        (Field::Name, row.name),
        (Field::OtherName, row.other_name),
        (Field::Does, row.does),
        (Field::Area, row.area),
        (Field::Languages, row.languages),
        (Field::Site, row.site),
        (Field::Mail, row.mail),
        (Field::Phone, row.phone),
        (Field::Address, row.address),
    ] {
        values.set(field, text);
    }
    let keeper = match (row.claimed_at, row.listed_by) {
        (Some(_), _) => Keeper::Stewards,
        (None, Some(by)) if by != coalition => Keeper::Other,
        _ => Keeper::Coalition,
    };
    Existing { id: row.id, slug: row.slug, values, keeper, left: row.left_at.is_some() }
}

async fn joined(
    conn: Conn<'_>,
    coalition: CoalitionId,
    places: &HashMap<OrganizationId, usize>,
    here: &mut Here,
) -> Result<()> {
    let rows: Vec<(OrganizationId, String, String, String)> =
        q!("select organization_id, source, source_id, source_digest from joined_row where space_id = $1 order by source, source_id", coalition)
            .all(conn)
            .await?;
    for (id, source, source_id, seal) in rows {
        if let Some(at) = places.get(&id) {
            here.links.push(Link { source, source_id, at: *at, seal, joined: true });
        }
    }
    Ok(())
}

async fn people(
    conn: Conn<'_>,
    coalition: CoalitionId,
    places: &HashMap<OrganizationId, usize>,
    here: &mut Here,
) -> Result<()> {
    let rows: Vec<(OrganizationId, String)> = q!(
        "select contact.space_id, contact.name from membership join contact on contact.space_id = membership.organization_id
         where membership.space_id = $1 order by contact.id",
        coalition
    )
    .all(conn)
    .await?;
    for (id, name) in rows {
        if let Some(at) = places.get(&id) {
            let before = here.existing[*at].values.get(Field::Contact);
            let both = if before.is_empty() { name } else { format!("{before}\n{name}") };
            here.existing[*at].values.set(Field::Contact, both);
        }
    }
    Ok(())
}

/// Writes a batch; `tx` has entered the coalition and every organization that changes.
pub async fn write(tx: &mut Tx, coalition: CoalitionId, source: &str, batch: &Batch) -> Result<()> {
    list(tx, coalition, source, &batch.new).await?;
    for change in &batch.changed {
        rewrite(tx, change).await?;
    }
    for row in &batch.renewed {
        renew(tx, coalition, source, row).await?;
    }
    let joined = batch.joined.iter().map(|(id, source_id, seal)| -> Vec<Value> {
        vec![coalition.into(), source.into(), source_id.into(), (*id).into(), seal.into()]
    });
    many!(
        "insert into joined_row (space_id, source, source_id, organization_id, source_digest) values ($1, $2, $3, $4, $5)",
        joined.collect()
    )
    .run(tx.db())
    .await?;
    people_of(tx, batch).await
}

async fn list(tx: &mut Tx, coalition: CoalitionId, source: &str, new: &[New]) -> Result<()> {
    let at = tx.now;
    let space =
        |it: &New| vec![it.id.into(), SpaceKind::Organization.into(), at.into(), 0i64.into(), 0i64.into(), "".into()];
    many!(
        "insert into space (id, kind, made_at, touched, seq, hash) values ($1, $2, $3, $4, $5, $6)",
        new.iter().map(space).collect()
    )
    .run(tx.db())
    .await?;
    many!(
        "insert into organization (id, name, folded, words, sector, does, area, sentence, hue, logo, languages, customs, observances, site, mail, phone, address, seen, seen_level, made_at, listed_by, claimed_at, other_name)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23)",
        new.iter().map(|it| page(it, coalition, at)).collect()
    )
    .run(tx.db())
    .await?;
    let membership = |it: &New| -> Vec<Value> {
        vec![
            coalition.into(),
            it.id.into(),
            it.slug.as_str().into(),
            fold(it.values.get(Field::Name)).into(),
            source.into(),
            it.source_id.as_str().into(),
            it.seal.as_str().into(),
            at.into(),
            Value::Time(None),
        ]
    };
    many!(
        "insert into membership (space_id, organization_id, slug, folded, source, source_id, source_digest, joined_at, left_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        new.iter().map(membership).collect()
    )
    .run(tx.db())
    .await
}

/// A new page, in the order of its statement.
fn page(it: &New, coalition: CoalitionId, at: DateTime<Utc>) -> Vec<Value> {
    let draft = it.values.draft();
    vec![
        it.id.into(),
        (&draft.name).into(),
        fold(&draft.name).into(),
        words(&draft).into(),
        draft.sector.unwrap_or(Sector::Unknown).into(),
        draft.does.into(),
        draft.area.into(),
        "".into(),
        hue_of(&draft.name).into(),
        Value::Int(None),
        draft.languages.into(),
        "".into(),
        "".into(),
        draft.site.into(),
        draft.mail.into(),
        draft.phone.into(),
        draft.address.into(),
        Seen::Coalition.into(),
        draft.seen_level.into(),
        at.into(),
        coalition.into(),
        Value::Time(None),
        draft.other_name.into(),
    ]
}

async fn rewrite(tx: &mut Tx, change: &Change) -> Result<()> {
    let draft = change.values.draft();
    q!(
        "update organization set name = $2, folded = $3, words = $4, sector = $5, does = $6, area = $7, languages = $8, site = $9, mail = $10, phone = $11, address = $12, other_name = $13
         where id = $1 and claimed_at is null",
        change.id,
        &draft.name,
        fold(&draft.name),
        words(&draft),
        draft.sector.unwrap_or(Sector::Unknown),
        draft.does,
        draft.area,
        draft.languages,
        draft.site,
        draft.mail,
        draft.phone,
        draft.address,
        draft.other_name
    )
    .run(tx.db())
    .await?;
    if change.fields.contains(&Field::Name) {
        let folded = fold(&draft.name);
        q!("update membership set folded = $2 where organization_id = $1", change.id, folded).run(tx.db()).await?;
    }
    Ok(())
}

async fn renew(tx: &mut Tx, coalition: CoalitionId, source: &str, row: &Renewed) -> Result<()> {
    let statement = if row.joined {
        q!(
            "update joined_row set source_id = $4, source_digest = $5 where space_id = $1 and source = $2 and source_id = $3",
            coalition,
            source,
            &row.before,
            &row.source_id,
            &row.seal
        )
    } else {
        q!(
            "update membership set source_id = $3, source_digest = $4 where space_id = $1 and organization_id = $2",
            coalition,
            row.id,
            &row.source_id,
            &row.seal
        )
    };
    statement.run(tx.db()).await?;
    Ok(())
}

/// Contacts. An imported contact is for those who look after the page, until they open it to more.
async fn people_of(tx: &mut Tx, batch: &Batch) -> Result<()> {
    let new = batch.new.iter().map(|it| (it.id, &it.values));
    let changed = batch.changed.iter().filter(|it| it.fields.contains(&Field::Contact)).map(|it| (it.id, &it.values));
    let contact = |(id, values): (OrganizationId, &Values)| -> Vec<Value> {
        let text = |field| Value::from(values.get(field));
        let (name, role) = (text(Field::Contact), text(Field::ContactRole));
        let (mail, phone) = (text(Field::Mail), text(Field::Phone));
        vec![id.into(), base::ids::fresh().into(), name, role, mail, phone, Seen::Own.into(), 1i64.into()]
    };
    let with_contact = new.chain(changed).filter(|(_, values)| !values.get(Field::Contact).is_empty());
    many!(
        "insert into contact (space_id, id, name, role, mail, phone, seen, seen_level) values ($1, $2, $3, $4, $5, $6, $7, $8)",
        with_contact.map(contact).collect()
    )
    .run(tx.db())
    .await
}
