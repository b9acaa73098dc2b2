//! Reading across every organization a person acts for.

use std::sync::Arc;

use base::ids::{CoalitionId, OrganizationId, PersonId};
use base::{Cx, Result, q, record};
use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};

use crate::Level;
use crate::standing::State;
use crate::standing::store::RelationshipId;
use crate::terms::{Kind, Terms};

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
        /// Why, in the proposer's words.
        pub why: String,
        /// The document itself.
        pub body: String,
        /// An unanswered proposal lapses after this day.
        pub answer_by: Option<NaiveDate>,
    }
}

impl Waiting {
    /// The level that it would have; none when the document cannot be read.
    pub fn level(&self) -> Option<Level> {
        Terms::read(&self.body).ok().map(|terms| terms.level)
    }
}

/// Versions on the table that this organization `mine` has not accepted, with what their reader needs.
macro_rules! waiting {
    ($from:literal, $which:literal) => {
        concat!(
            "select coalition.slug as coalition, r.id, r.purpose, terms.version, terms.kind, terms.proposed_at as since,
               mine.id as organization, mine.name as organization_name, mine.hue, mine.logo, coalesce(theirs.name, person.name) as proposer, terms.why, terms.body, r.answer_by
             from ", $from, "
             join relationship r on r.space_id = party.space_id and r.id = party.relationship_id
             join terms on terms.space_id = r.space_id and terms.relationship_id = r.id and terms.version = r.open_version
             join coalition on coalition.id = r.space_id
             join organization mine on mine.id = party.organization_id
             join person on person.id = terms.proposed_by
             left join organization theirs on theirs.id = terms.proposed_for
             where ", $which, "
               and party.standing in ('invited', 'in', 'leaving') and (r.answer_by is null or r.answer_by >= $2)
               and not exists (select 1 from acceptance where acceptance.space_id = r.space_id and acceptance.relationship_id = r.id
                 and acceptance.version = r.open_version and acceptance.organization_id = party.organization_id)
             order by terms.proposed_at, r.id limit 100"
        )
    };
}

/// What waits for a yes or no of this person, per organization they may accept for, the longest first.
pub async fn waiting(cx: &Cx, person: PersonId) -> Result<Vec<Waiting>> {
    q!(
        waiting!(
            "representative join party on party.organization_id = representative.space_id",
            "representative.person_id = $1 and representative.role in ('representative', 'steward')"
        ),
        person,
        cx.now.date_naive()
    )
    .all(cx.db())
    .await
}

/// What waits for a yes or no of this organization, whoever says it; the caller has asked who may know.
pub async fn waiting_for(cx: &Cx, organization: OrganizationId) -> Result<Vec<Waiting>> {
    q!(waiting!("party", "party.organization_id = $1"), organization, cx.now.date_naive()).all(cx.db()).await
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

/// How a coalition stands.
#[derive(Clone, Debug)]
pub struct Stand {
    /// Relationships by level and state. What only its parties know is not even counted, here as in every list.
    pub counts: Vec<Count>,
    /// How many members there are.
    pub members: i64,
    /// The first members by name that have no relationship: their name in addresses, their name.
    pub alone: Vec<(String, String)>,
    /// How many they are.
    pub alone_n: i64,
}

/// How a coalition stands, added up once until something changes.
pub async fn stand(cx: &Cx, coalition: CoalitionId) -> Result<Arc<Stand>> {
    cx.summed(coalition, "stand", async {
        let (alone, alone_n) = without_ties(cx, coalition, 8).await?;
        let (members,): (i64,) =
            q!("select count(*) from membership where space_id = $1 and left_at is null", coalition)
                .one(cx.db())
                .await?;
        Ok(Stand { counts: counts(cx, coalition).await?, members, alone, alone_n })
    })
    .await
}

async fn counts(cx: &Cx, coalition: CoalitionId) -> Result<Vec<Count>> {
    q!(
        "select level, state, count(*) as n from relationship where space_id = $1 and seen <> 'parties' group by level, state order by level, state",
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

/// The proposals of a coalition that lie unanswered.
#[derive(Clone, Debug, Default)]
pub struct Silence {
    /// The oldest ones.
    pub first: Vec<Unanswered>,
    /// How many there are.
    pub n: usize,
}

/// How many of the oldest are told with the names of those who have not answered.
const TOLD: usize = 12;
/// How long a proposal lies unanswered before the coordinator hears of it: days.
const LONG: i64 = 30;

record! { struct Silent { coalition: String, id: RelationshipId, purpose: String, version: i64, since: DateTime<Utc> } }

/// Versions that wait since long in a coalition that `cx` coordinates, the oldest first; only relationships that a
/// coordinator may see.
pub async fn unanswered(cx: &Cx, coalition: CoalitionId) -> Result<Arc<Silence>> {
    if !cx.coordinates(coalition) {
        return Ok(Arc::default());
    }
    cx.summed(coalition, "unanswered", silence(cx, coalition)).await
}

async fn silence(cx: &Cx, coalition: CoalitionId) -> Result<Silence> {
    // `cross join` tells SQLite to begin with the versions on the table.
    let silent: Vec<Silent> = q!(
        "select coalition.slug as coalition, r.id, r.purpose, terms.version, terms.proposed_at as since
         from coalition cross join relationship r cross join terms
         where coalition.id = $1 and r.space_id = $1 and r.open_version is not null and r.seen in ('public', 'coalition') and (r.answer_by is null or r.answer_by >= $3)
           and terms.space_id = $1 and terms.relationship_id = r.id and terms.version = r.open_version and terms.proposed_at <= $2
         order by terms.proposed_at, r.id",
        coalition, cx.now - TimeDelta::days(LONG), cx.now.date_naive()
    )
    .all(cx.db())
    .await?;
    let mut silence = Silence { first: vec![], n: silent.len() };
    for it in silent.into_iter().take(TOLD) {
        let names: Vec<(String,)> = q!(
            "select organization.name from party join organization on organization.id = party.organization_id
             where party.space_id = $1 and party.relationship_id = $2 and party.standing in ('invited', 'in', 'leaving')
               and not exists (select 1 from acceptance where acceptance.space_id = $1 and acceptance.relationship_id = $2
                 and acceptance.version = $3 and acceptance.organization_id = party.organization_id)
             order by organization.folded",
            coalition, it.id, it.version
        )
        .all(cx.db())
        .await?;
        let waiting_on: Vec<String> = names.into_iter().map(|(name,)| name).collect();
        let (waiting_on, waiting_on_n) = (waiting_on.join(", "), waiting_on.len());
        let Silent { coalition, id, purpose, since, .. } = it;
        silence.first.push(Unanswered { coalition, id, purpose, since, waiting_on, waiting_on_n });
    }
    Ok(silence)
}

/// Members without any relationship in force, the first by name, and how many there are.
async fn without_ties(cx: &Cx, coalition: CoalitionId, most: i64) -> Result<(Vec<(String, String)>, i64)> {
    let some: Vec<(String, String)> = q!(
        "select membership.slug, organization.name from membership join organization on organization.id = membership.organization_id
         where membership.space_id = $1 and membership.left_at is null
           and not exists (select 1 from party cross join relationship r where party.organization_id = membership.organization_id and party.space_id = $1 and party.standing in ('in', 'leaving')
             and r.space_id = $1 and r.id = party.relationship_id and r.state in ('agreed', 'in-review', 'under-notice') and r.seen <> 'parties')
         order by membership.folded limit $2",
        coalition, most
    )
    .all(cx.db())
    .await?;
    let (n,): (i64,) = q!(
        "select count(*) from membership where space_id = $1 and left_at is null
           and not exists (select 1 from party cross join relationship r where party.organization_id = membership.organization_id and party.space_id = $1 and party.standing in ('in', 'leaving')
             and r.space_id = $1 and r.id = party.relationship_id and r.state in ('agreed', 'in-review', 'under-notice') and r.seen <> 'parties')",
        coalition
    )
    .one(cx.db())
    .await?;
    Ok((some, n))
}
