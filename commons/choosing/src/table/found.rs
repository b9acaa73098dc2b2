//! Finding tables: one, those of a coalition that somebody knows of, those on which an organization is asked about itself.

use std::collections::BTreeMap;

use base::db::Conn;
use base::ids::{CoalitionId, OrganizationId, PersonId};
use base::{Cx, Error, Result, q, record};
use chrono::{DateTime, Utc};
use relationships::Level;
use relationships::standing::store::RelationshipId;
use relationships::visible;
use uuid::Uuid;

use super::rules::Eyes;
use super::types::{Need, Seated, Table, Tie, Voice, Whole};

/// How many of a coalition's tables its page lists.
pub const LISTED: i64 = 100;

macro_rules! tables {
    ($which:literal) => {
        concat!(
            "select t.space_id as space, coalition.slug as coalition, t.id, t.goal, t.kind, t.organization_id as organization, organization.name as organization_name,
               exists (select 1 from membership where membership.space_id = t.space_id and membership.organization_id = t.organization_id and membership.left_at is null) as is_here,
               t.person_id as person, t.made_at, t.changed_at, t.ended_at
             from goal_table t join coalition on coalition.id = t.space_id left join organization on organization.id = t.organization_id ", $which
        )
    };
}

record! {
    struct Offered { organization: OrganizationId, nth: i64, amount: i64 }
}

/// A table with everything about it, whoever asks: six statements, however many could come.
pub async fn whole(mut conn: Conn<'_>, space: CoalitionId, id: Uuid) -> Result<Whole> {
    let table: Table = q!(tables!("where t.space_id = $1 and t.id = $2"), space, id).one(conn.again()).await?;
    let needs: Vec<Need> =
        q!("select nth, words, amount from goal_need where space_id = $1 and table_id = $2 order by nth", space, id)
            .all(conn.again())
            .await?;
    let voices: Vec<Voice> = q!(
        "select v.id, v.organization_id as organization, organization.name as organization_name, v.name, v.kinds, v.affected, v.say, v.involved
         from goal_voice v left join organization on organization.id = v.organization_id
         where v.space_id = $1 and v.table_id = $2 order by v.made_at, v.id",
        space,
        id
    )
    .all(conn.again())
    .await?;
    let seats: Vec<Seated> = q!(
        "select s.organization_id as organization, organization.name, membership.slug, organization.sector, organization.hue, organization.logo,
           s.seat, person.name as said_by, s.said_at, s.asked_at, s.answer, s.answered_at
         from goal_seat s join organization on organization.id = s.organization_id join person on person.id = s.said_by
         left join membership on membership.space_id = s.space_id and membership.organization_id = s.organization_id and membership.left_at is null
         where s.space_id = $1 and s.table_id = $2 order by organization.folded, organization.id",
        space,
        id
    )
    .all(conn.again())
    .await?;
    let offered: Vec<Offered> = q!(
        "select organization_id as organization, nth, amount from goal_offer where space_id = $1 and table_id = $2",
        space,
        id
    )
    .all(conn.again())
    .await?;
    let ties: Vec<Tie> = q!(
        "select t.one_id as one, t.other_id as other, t.level, person.name as said_by, t.denied_by
         from goal_tie t join person on person.id = t.said_by
         where t.space_id = $1 and t.table_id = $2 order by t.said_at, t.one_id, t.other_id",
        space,
        id
    )
    .all(conn)
    .await?;
    let mut offers: BTreeMap<OrganizationId, BTreeMap<i64, i64>> = BTreeMap::new();
    for it in offered {
        offers.entry(it.organization).or_default().insert(it.nth, it.amount);
    }
    Ok(Whole { table, needs, voices, seats, offers, ties })
}

/// A table of the coalition of the address, for those who may know of it; to others it is not there.
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

/// The tables of a coalition that `cx` may know all of, the latest first.
pub async fn known(cx: &Cx, space: CoalitionId, before: Option<Uuid>, most: i64) -> Result<Vec<Table>> {
    let (own, all) = (cx.organization(), cx.coordinates(space));
    let member = cx.place.as_ref().is_some_and(|place| place.coalition == space && place.member);
    let own = own.filter(|_| member).unwrap_or_else(|| OrganizationId(Uuid::nil()));
    q!(
        tables!(
            "where t.space_id = $1 and ($2 or t.organization_id = $3) and ($4 or t.id < $5) order by t.id desc limit $6"
        ),
        space,
        all,
        own,
        before.is_none(),
        before.unwrap_or_default(),
        most
    )
    .all(cx.db())
    .await
}

record! {
    struct End { id: RelationshipId, level: Level, organization: OrganizationId }
}

/// Two who are in a relationship in force together that `cx` may know of, and its level; of those only who could come.
pub async fn agreed(cx: &Cx, it: &Whole) -> Result<Vec<(OrganizationId, OrganizationId, usize)>> {
    let (space, id) = (it.table.space, it.table.id);
    let place = cx.place.as_ref().filter(|place| place.coalition == space);
    let (member, coordinator) =
        (place.is_some_and(|it| it.member), place.is_some_and(|it| it.coordinator) || cx.coordinates(space));
    let ends: Vec<End> = q!(concat!("select r.id, r.level, party.organization_id as organization
         from relationship r cross join party
         where party.space_id = $1 and party.relationship_id = r.id and r.space_id = $1 and r.state in ('agreed', 'in-review', 'under-notice') and party.standing in ('in', 'leaving')
           and exists (select 1 from goal_seat s where s.space_id = $1 and s.table_id = $5 and s.organization_id = party.organization_id)
           and ", visible!("$2", "$3", "$4"), "
         order by r.id, party.organization_id"),
        space, member, coordinator, cx.organization(), id
    )
    .all(cx.db())
    .await?;
    let pairs = ends.chunk_by(|a, b| a.id == b.id).flat_map(|parties| {
        let pairs = parties.iter().enumerate().flat_map(|(at, one)| parties[at + 1..].iter().map(move |it| (one, it)));
        pairs.map(|(one, other)| (one.organization, other.organization, one.level as usize))
    });
    Ok(pairs.collect())
}

record! {
    /// A table on which an organization is asked about itself.
    #[derive(Clone, Debug)]
    pub struct Waiting {
        pub coalition: String,
        pub id: Uuid,
        pub goal: String,
        pub asked_at: DateTime<Utc>,
        pub organization: OrganizationId,
        pub organization_name: String,
        pub hue: i64,
        pub logo: Option<i64>,
    }
}

/// What waits for a person: tables on which something is said about an organization for which they say yes or no.
pub async fn waiting(cx: &Cx, person: PersonId) -> Result<Vec<Waiting>> {
    q!(
        "select coalition.slug as coalition, t.id, t.goal, s.asked_at, s.organization_id as organization,
           organization.name as organization_name, organization.hue, organization.logo
         from representative join goal_seat s on s.organization_id = representative.space_id and s.asked_at is not null and s.answered_at is null
         join goal_table t on t.space_id = s.space_id and t.id = s.table_id
         join coalition on coalition.id = t.space_id join organization on organization.id = s.organization_id
         join membership on membership.space_id = t.space_id and membership.organization_id = s.organization_id
         where representative.person_id = $1 and representative.role in ('steward', 'representative') and membership.left_at is null
           and t.ended_at is null
         order by s.asked_at, t.id, s.organization_id",
        person
    )
    .all(cx.db())
    .await
}
