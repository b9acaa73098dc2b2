//! Who said what in a relationship: each yes, no, notice and step is a record with its person, day and reason.

use base::db::Conn;
use base::ids::{CoalitionId, OrganizationId};
use base::{Result, q, record};
use chrono::{DateTime, Utc};

use super::store::{Relationship, RelationshipId};
use crate::Level;

record! {
    /// A party's yes to one version.
    #[derive(Clone, Debug)]
    pub struct Acceptance {
        pub version: i64,
        pub organization: OrganizationId,
        pub person: String,
        pub at: DateTime<Utc>,
    }
}

record! {
    /// A party's no to one version.
    #[derive(Clone, Debug)]
    pub struct Refusal {
        pub version: i64,
        pub organization: OrganizationId,
        pub person: String,
        pub why: String,
        pub at: DateTime<Utc>,
    }
}

record! {
    /// A party's notice to leave; how it was taken back, if it was.
    #[derive(Clone, Debug)]
    pub struct Notice {
        pub organization: OrganizationId,
        pub given_at: DateTime<Utc>,
        pub given_by: String,
        pub why: String,
        pub taken_back_at: Option<DateTime<Utc>>,
        pub taken_back_by: Option<String>,
        pub taken_back_why: Option<String>,
        pub taken_back_version: Option<i64>,
    }
}

record! {
    /// One step on the ladder.
    #[derive(Clone, Debug)]
    pub struct Move {
        pub version: i64,
        pub from_level: Option<Level>,
        pub to_level: Option<Level>,
        pub why: String,
        pub person: Option<String>,
        pub acting_for: Option<OrganizationId>,
        pub at: DateTime<Utc>,
    }
}

impl Notice {
    /// Whether nobody has taken it back.
    pub fn stands(&self) -> bool {
        self.taken_back_at.is_none()
    }
}

/// Reads what people were told of a relationship beside its terms: every no, notice and step.
pub async fn add(mut conn: Conn<'_>, it: &mut Relationship) -> Result<()> {
    let (space, id) = (it.space, it.row.id);
    it.refusals = refusals(conn.again(), space, id).await?;
    it.notices = notices(conn.again(), space, id).await?;
    it.moves = moves(conn, space, id).await?;
    Ok(())
}

async fn refusals(conn: Conn<'_>, space: CoalitionId, id: RelationshipId) -> Result<Vec<Refusal>> {
    q!(
        "select version, organization_id as organization, person.name as person, why, at
         from refusal join person on person.id = refusal.person_id
         where space_id = $1 and relationship_id = $2 order by at, version",
        space,
        id
    )
    .all(conn)
    .await
}

async fn notices(conn: Conn<'_>, space: CoalitionId, id: RelationshipId) -> Result<Vec<Notice>> {
    q!(
        "select organization_id as organization, given_at, giver.name as given_by, why, taken_back_at, taker.name as taken_back_by, taken_back_why, taken_back_version
         from notice join person giver on giver.id = notice.given_by left join person taker on taker.id = notice.taken_back_by
         where space_id = $1 and relationship_id = $2 order by given_at, organization_id, nth",
        space, id
    )
    .all(conn)
    .await
}

async fn moves(conn: Conn<'_>, space: CoalitionId, id: RelationshipId) -> Result<Vec<Move>> {
    q!(
        "select version, from_level, to_level, why, person.name as person, acting_for, at
         from move left join person on person.id = move.person_id
         where space_id = $1 and relationship_id = $2 order by at, version",
        space,
        id
    )
    .all(conn)
    .await
}
