//! Reading across every organization a person acts for.

use base::ids::{CoalitionId, OrganizationId, PersonId};
use base::{Cx, Result, q, record};
use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};

use crate::Level;
use crate::standing::State;
use crate::standing::store::RelationshipId;
use crate::terms::Kind;

record! {
    /// A version that waits for one of the person's organizations.
    #[derive(Clone, Debug)]
    pub struct Waiting {
        pub coalition: String,
        pub id: RelationshipId,
        pub purpose: String,
        pub version: i64,
        pub kind: Kind,
        pub since: DateTime<Utc>,
        pub organization: OrganizationId,
        pub organization_name: String,
        pub hue: i64,
        pub logo: Option<i64>,
        pub proposer: String,
    }
}

/// What waits for a yes or no of this person, per organization they may accept for, the longest first.
pub async fn waiting(cx: &Cx, person: PersonId) -> Result<Vec<Waiting>> {
    q!(
        "select coalition.slug as coalition, r.id, r.purpose, terms.version, terms.kind, terms.proposed_at as since,
           mine.id as organization, mine.name as organization_name, mine.hue, mine.logo, coalesce(theirs.name, person.name) as proposer
         from representative join party on party.organization_id = representative.space_id
         join relationship r on r.space_id = party.space_id and r.id = party.relationship_id
         join terms on terms.space_id = r.space_id and terms.relationship_id = r.id and terms.version = r.open_version
         join coalition on coalition.id = r.space_id
         join organization mine on mine.id = representative.space_id
         join person on person.id = terms.proposed_by
         left join organization theirs on theirs.id = terms.proposed_for
         where representative.person_id = $1 and representative.role in ('representative', 'steward')
           and party.standing in ('invited', 'in') and (r.answer_by is null or r.answer_by >= $2)
           and not exists (select 1 from acceptance where acceptance.space_id = r.space_id and acceptance.relationship_id = r.id
             and acceptance.version = r.open_version and acceptance.organization_id = representative.space_id)
         order by terms.proposed_at, r.id limit 100",
        person, cx.now.date_naive()
    )
    .all(cx.db())
    .await
}

record! {
    /// A day that one of the person's relationships has to come.
    #[derive(Clone, Debug)]
    pub struct Coming {
        pub coalition: String,
        pub id: RelationshipId,
        pub purpose: String,
        pub state: State,
        pub review_on: Option<NaiveDate>,
        pub ends_on: Option<NaiveDate>,
        pub mine: OrganizationId,
    }
}

impl Coming {
    /// The day, and whether it is an end.
    pub fn day(&self) -> Option<(NaiveDate, bool)> {
        self.ends_on.map(|on| (on, true)).or(self.review_on.map(|on| (on, false)))
    }
}

/// Reviews and ends of this person's relationships up to so many days from now, with reviews that are due. `mine` is one of
/// their organizations in it, if it can be the one acted for.
pub async fn coming(cx: &Cx, person: PersonId, days: u64) -> Result<Vec<Coming>> {
    let until = cx.now.date_naive() + Days::new(days);
    let mut coming: Vec<Coming> = q!(
        "select coalition.slug as coalition, r.id, r.purpose, r.state, r.review_on, r.ends_on, representative.space_id as mine
         from representative join party on party.organization_id = representative.space_id
         join relationship r on r.space_id = party.space_id and r.id = party.relationship_id
         join coalition on coalition.id = r.space_id
         where representative.person_id = $1 and party.standing in ('in', 'leaving')
           and r.state in ('agreed', 'in-review', 'under-notice') and (r.review_on <= $2 or r.ends_on <= $2)
         order by r.review_on, r.id, case when representative.space_id = $3 then 0 else 1 end, representative.space_id limit 200",
        person, until, cx.organization()
    )
    .all(cx.db())
    .await?;
    coming.dedup_by_key(|it| it.id);
    Ok(coming)
}

record! {
    /// How many relationships stand like this.
    #[derive(Clone, Debug)]
    pub struct Count { pub level: Level, pub state: State, pub n: i64 }
}

/// Relationships of a coalition by level and state. Numbers only: what only parties know stays unnamed.
pub async fn counts(cx: &Cx, coalition: CoalitionId) -> Result<Vec<Count>> {
    q!(
        "select level, state, count(*) as n from relationship where space_id = $1 group by level, state order by level, state",
        coalition
    )
    .all(cx.db())
    .await
}

/// A proposal that lies unanswered, with whom it waits for.
#[derive(Clone, Debug)]
pub struct Unanswered {
    /// The coalition's name in addresses.
    pub coalition: String,
    /// The relationship.
    pub id: RelationshipId,
    /// What it is for.
    pub purpose: String,
    /// When the version was proposed.
    pub since: DateTime<Utc>,
    /// The names of those who have not answered, with commas between.
    pub waiting_on: String,
    /// How many they are.
    pub waiting_on_n: usize,
}

record! { struct Silent { coalition: String, id: RelationshipId, purpose: String, since: DateTime<Utc>, name: String } }

/// Versions that wait since more than `days` in a coalition that `cx` coordinates, the oldest first; only relationships
/// that a coordinator may see.
pub async fn unanswered(cx: &Cx, coalition: CoalitionId, days: i64) -> Result<Vec<Unanswered>> {
    if !cx.coordinates(coalition) {
        return Ok(vec![]);
    }
    let silent: Vec<Silent> = q!(
        "select coalition.slug as coalition, r.id, r.purpose, terms.proposed_at as since, organization.name
         from relationship r join coalition on coalition.id = r.space_id
         join terms on terms.space_id = r.space_id and terms.relationship_id = r.id and terms.version = r.open_version
         join party on party.space_id = r.space_id and party.relationship_id = r.id and party.standing in ('invited', 'in')
         join organization on organization.id = party.organization_id
         where r.space_id = $1 and r.seen in ('public', 'coalition') and terms.proposed_at <= $2 and (r.answer_by is null or r.answer_by >= $3)
           and not exists (select 1 from acceptance where acceptance.space_id = r.space_id and acceptance.relationship_id = r.id
             and acceptance.version = r.open_version and acceptance.organization_id = party.organization_id)
         order by terms.proposed_at, r.id, organization.folded limit 100",
        coalition, cx.now - TimeDelta::days(days), cx.now.date_naive()
    )
    .all(cx.db())
    .await?;
    Ok(silent.chunk_by(|a, b| a.id == b.id).map(gathered).collect())
}

fn gathered(silent: &[Silent]) -> Unanswered {
    let names: Vec<&str> = silent.iter().map(|it| it.name.as_str()).collect();
    let Silent { coalition, id, purpose, since, .. } = &silent[0];
    let (coalition, purpose, waiting_on) = (coalition.clone(), purpose.clone(), names.join(", "));
    Unanswered { coalition, id: *id, purpose, since: *since, waiting_on, waiting_on_n: names.len() }
}

/// Members without any relationship in force or proposed that is open to the coalition, by name; and how many there are.
pub async fn without_ties(cx: &Cx, coalition: CoalitionId, most: i64) -> Result<(Vec<(String, String)>, i64)> {
    let some: Vec<(String, String)> = q!(
        "select membership.slug, organization.name from membership join organization on organization.id = membership.organization_id
         where membership.space_id = $1 and membership.left_at is null
           and not exists (select 1 from party where party.organization_id = membership.organization_id and party.space_id = $1 and party.standing in ('invited', 'in', 'leaving'))
         order by membership.folded limit $2",
        coalition, most
    )
    .all(cx.db())
    .await?;
    let (n,): (i64,) = q!(
        "select count(*) from membership where space_id = $1 and left_at is null
           and not exists (select 1 from party where party.organization_id = membership.organization_id and party.space_id = $1 and party.standing in ('invited', 'in', 'leaving'))",
        coalition
    )
    .one(cx.db())
    .await?;
    Ok((some, n))
}
