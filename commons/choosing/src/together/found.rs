//! Finding choices: one, those of a coalition that somebody knows of, those that wait for a person.

use std::collections::BTreeMap;

use base::db::{Cells, Conn, Record};
use base::ids::{CoalitionId, OrganizationId, PersonId};
use base::{Cx, Error, Result, q, record};
use chrono::{DateTime, Utc};
use relationships::standing::store::RelationshipId;
use uuid::Uuid;

use super::rules::Eyes;
use super::types::{Answered, Choice, Chooser, Whole};
use crate::sheet::Sheet;

/// How many of a coalition's choices its page lists.
pub const LISTED: i64 = 100;

macro_rules! choices {
    ($which:literal) => {
        concat!(
            "select choice.space_id as space, coalition.slug as coalition, choice.id, choice.purpose, choice.relationship_id as relationship,
               choice.person_id as person, choice.made_at, choice.policy, choice.opened_at, choice.opened_why, choice.closed_at, choice.closed_why
             from choice join coalition on coalition.id = choice.space_id ", $which
        )
    };
}

/// A choice with everything about it, whoever asks.
pub async fn whole(mut conn: Conn<'_>, space: CoalitionId, id: Uuid) -> Result<Whole> {
    let choice: Choice =
        q!(choices!("where choice.space_id = $1 and choice.id = $2"), space, id).one(conn.again()).await?;
    let choosers: Vec<Chooser> = q!(
        "select chooser.organization_id as organization, organization.name, membership.slug, organization.sector, organization.hue,
           organization.logo, coalesce(chooser.left_at, membership.left_at) as left_at, chooser.left_why
         from chooser join organization on organization.id = chooser.organization_id
         left join membership on membership.space_id = chooser.space_id and membership.organization_id = chooser.organization_id
         where chooser.space_id = $1 and chooser.choice_id = $2 order by organization.name, organization.id",
        space,
        id
    )
    .all(conn.again())
    .await?;
    let sheets: Vec<Answered> = q!(
        "select sheet.organization_id as organization, sheet.person_id as person, person.name as person_name, sheet.body,
           sheet.changed_at, sheet.given_at
         from sheet join person on person.id = sheet.person_id
         where sheet.space_id = $1 and sheet.choice_id = $2 order by sheet.organization_id, sheet.given_at, sheet.person_id",
        space,
        id
    )
    .all(conn)
    .await?;
    Ok(Whole { choice, choosers, sheets })
}

/// Which choices are the latest, with answers that stand side by side, of a relationship that everybody asked is in.
macro_rules! latest_of_agreements {
    () => {
        "choice.space_id = $1 and choice.relationship_id is not null and choice.opened_at is not null
         and not exists (select 1 from chooser other where other.space_id = choice.space_id and other.choice_id = choice.id and other.left_at is null
           and not exists (select 1 from party where party.space_id = choice.space_id and party.relationship_id = choice.relationship_id
             and party.organization_id = other.organization_id and party.standing in ('in', 'leaving')))
         and not exists (select 1 from choice later where later.space_id = choice.space_id and later.relationship_id = choice.relationship_id
           and later.opened_at is not null and later.id > choice.id)"
    };
}

/// Of every relationship of a coalition whose parties answered what fits the latest of their choices, whoever asks: for
/// counting only.
pub async fn of_agreements(mut conn: Conn<'_>, space: CoalitionId) -> Result<Vec<Whole>> {
    let choices: Vec<Choice> = q!(concat!(choices!("where "), latest_of_agreements!(), " order by choice.id"), space)
        .all(conn.again())
        .await?;
    let choosers: Vec<OfChoice<Chooser>> = q!(
        concat!(
            "select choice.id, chooser.organization_id as organization, organization.name, membership.slug, organization.sector, organization.hue,
               organization.logo, coalesce(chooser.left_at, membership.left_at) as left_at, chooser.left_why
             from choice join chooser on chooser.space_id = choice.space_id and chooser.choice_id = choice.id
             join organization on organization.id = chooser.organization_id
             left join membership on membership.space_id = chooser.space_id and membership.organization_id = chooser.organization_id
             where ", latest_of_agreements!(), " order by choice.id, organization.name, organization.id"
        ),
        space
    )
    .all(conn.again())
    .await?;
    let sheets: Vec<OfChoice<Answered>> = q!(
        concat!(
            "select choice.id, sheet.organization_id as organization, sheet.person_id as person, person.name as person_name, sheet.body,
               sheet.changed_at, sheet.given_at
             from choice join sheet on sheet.space_id = choice.space_id and sheet.choice_id = choice.id
             join person on person.id = sheet.person_id
             where ", latest_of_agreements!(), " order by choice.id, sheet.organization_id, sheet.given_at, sheet.person_id"
        ),
        space
    )
    .all(conn)
    .await?;
    let (mut choosers, mut sheets) = (by_choice(choosers), by_choice(sheets));
    let whole = |choice: Choice| {
        let (choosers, sheets) = (choosers.remove(&choice.id), sheets.remove(&choice.id));
        Whole { choice, choosers: choosers.unwrap_or_default(), sheets: sheets.unwrap_or_default() }
    };
    Ok(choices.into_iter().map(whole).collect())
}

/// A row of one of several choices.
struct OfChoice<T> {
    choice: Uuid,
    it: T,
}

impl<T: Record> Record for OfChoice<T> {
    /// Taken as they stand: the choice, and then the columns of what it is.
    const COLUMNS: &'static [&'static str] = &[];
    fn read(cells: &mut Cells<'_>) -> Result<OfChoice<T>> {
        Ok(OfChoice { choice: cells.next()?, it: T::read(cells)? })
    }
}

fn by_choice<T>(rows: Vec<OfChoice<T>>) -> BTreeMap<Uuid, Vec<T>> {
    let mut all: BTreeMap<Uuid, Vec<T>> = BTreeMap::new();
    rows.into_iter().for_each(|row| all.entry(row.choice).or_default().push(row.it));
    all
}

/// A choice of the coalition of the address, for those who may know of it; to others it is not there.
pub async fn of_place(cx: &Cx, id: Uuid) -> Result<(Whole, Eyes)> {
    let it = whole(cx.db(), cx.place()?.coalition, id).await?;
    seen(cx, it)
}

/// The same inside a transaction.
pub async fn of_space(tx: &mut base::Tx, space: CoalitionId, id: Uuid) -> Result<(Whole, Eyes)> {
    let it = whole(tx.db(), space, id).await?;
    seen(tx, it)
}

fn seen(cx: &Cx, it: Whole) -> Result<(Whole, Eyes)> {
    let eyes = Eyes::of(cx, &it);
    match cx.who.is_some() && eyes.see() {
        true => Ok((it, eyes)),
        false => Err(Error::NotFound),
    }
}

/// The choices of a coalition that `cx` may know of, the latest first.
pub async fn known(cx: &Cx, space: CoalitionId, before: Option<Uuid>, most: i64) -> Result<Vec<Choice>> {
    let (own, all) = (cx.organization(), cx.coordinates(space));
    q!(
        choices!(
            "where choice.space_id = $1 and ($2 or exists (select 1 from chooser where chooser.space_id = choice.space_id
               and chooser.choice_id = choice.id and chooser.organization_id = $3 and chooser.left_at is null))
               and ($4 or choice.id < $5)
             order by choice.id desc limit $6"
        ),
        space,
        all,
        own.unwrap_or_else(|| OrganizationId(Uuid::nil())),
        before.is_none(),
        before.unwrap_or_default(),
        most
    )
    .all(cx.db())
    .await
}

/// What somebody's answers begin with.
#[derive(Clone, Debug, Default)]
pub struct Begun {
    /// The answers.
    pub sheet: Sheet,
    /// When they gave them, where these are the answers of an earlier choice about the same relationship.
    pub from: Option<DateTime<Utc>>,
}

/// What a person's answers for an organization begin with: what is kept of them, or else what the same person gave for
/// it the last time that this relationship was asked about. Only they see either.
pub async fn begun_with(conn: Conn<'_>, it: &Whole, party: OrganizationId, person: PersonId) -> Result<Begun> {
    if let Some(kept) = it.sheet(party, person) {
        return Ok(Begun { sheet: Sheet::of(&kept.body)?, from: None });
    }
    let Some(relationship) = it.choice.relationship else { return Ok(Begun::default()) };
    let last: Option<(String, DateTime<Utc>)> = q!(
        "select sheet.body, sheet.given_at from sheet join choice on choice.space_id = sheet.space_id and choice.id = sheet.choice_id
         where choice.space_id = $1 and choice.relationship_id = $2 and choice.id < $3 and sheet.organization_id = $4
           and sheet.person_id = $5 and sheet.given_at is not null
         order by choice.id desc limit 1",
        it.choice.space,
        relationship,
        it.choice.id,
        party,
        person
    )
    .opt(conn)
    .await?;
    let Some((body, from)) = last else { return Ok(Begun::default()) };
    let mut sheet = Sheet::of(&body)?;
    sheet.trust.retain(|partner, _| it.chooser(*partner).is_some());
    Ok(Begun { sheet, from: Some(from) })
}

/// The choice before this one about the same relationship whose answers stood side by side, for those who knew of it.
pub async fn before(cx: &Cx, it: &Whole) -> Result<Option<Whole>> {
    let Some(relationship) = it.choice.relationship else { return Ok(None) };
    let last: Option<(Uuid,)> = q!(
        "select id from choice where space_id = $1 and relationship_id = $2 and id < $3 and opened_at is not null order by id desc limit 1",
        it.choice.space,
        relationship,
        it.choice.id
    )
    .opt(cx.db())
    .await?;
    let Some((id,)) = last else { return Ok(None) };
    let before = whole(cx.db(), it.choice.space, id).await?;
    Ok(seen(cx, before).ok().map(|(before, _)| before))
}

/// The latest choice of a relationship whose answers stand side by side, if whoever asks knows of it.
pub async fn latest_of(cx: &Cx, space: CoalitionId, relationship: RelationshipId) -> Result<Option<Whole>> {
    let found: Option<(Uuid,)> = q!(
        concat!("select choice.id from choice where ", latest_of_agreements!(), " and choice.relationship_id = $2"),
        space,
        relationship
    )
    .opt(cx.db())
    .await?;
    let Some((id,)) = found else { return Ok(None) };
    let it = whole(cx.db(), space, id).await?;
    Ok(Eyes::of(cx, &it).see().then_some(it))
}

record! {
    /// A choice that waits for somebody's answers.
    #[derive(Clone, Debug)]
    pub struct Waiting {
        pub coalition: String,
        pub id: Uuid,
        pub purpose: String,
        pub made_at: DateTime<Utc>,
        pub organization: OrganizationId,
        pub organization_name: String,
        pub hue: i64,
        pub logo: Option<i64>,
        pub begun: bool,
    }
}

/// What waits for a person: choices of organizations that they may answer for and nobody has answered for yet.
pub async fn waiting(cx: &Cx, person: PersonId) -> Result<Vec<Waiting>> {
    q!(
        "select coalition.slug as coalition, choice.id, choice.purpose, choice.made_at, chooser.organization_id as organization,
           organization.name as organization_name, organization.hue, organization.logo,
           exists (select 1 from sheet where sheet.space_id = choice.space_id and sheet.choice_id = choice.id
             and sheet.organization_id = chooser.organization_id and sheet.person_id = $1) as begun
         from representative join chooser on chooser.organization_id = representative.space_id and chooser.left_at is null
         join choice on choice.space_id = chooser.space_id and choice.id = chooser.choice_id
         join coalition on coalition.id = choice.space_id join organization on organization.id = chooser.organization_id
         join membership on membership.space_id = choice.space_id and membership.organization_id = chooser.organization_id
         where representative.person_id = $1 and representative.role in ('steward', 'representative') and membership.left_at is null
           and choice.closed_at is null and not exists (select 1 from sheet where sheet.space_id = choice.space_id
             and sheet.choice_id = choice.id and sheet.organization_id = chooser.organization_id and sheet.given_at is not null)
         order by choice.made_at, choice.id, chooser.organization_id",
        person
    )
    .all(cx.db())
    .await
}
