//! Reading what is said. Who may read it is decided where it is read: the two themselves, and whoever may know of a
//! relationship between them.

use base::ids::CoalitionId;
use base::{Conn, OrganizationId, Result, q};
use chrono::{DateTime, Utc};

use super::rules::expired;
use super::types::Said;

/// All that counts today of what an organization says and of what is said of it.
pub async fn of_organization(
    conn: Conn<'_>,
    now: DateTime<Utc>,
    space: CoalitionId,
    own: OrganizationId,
) -> Result<Vec<Said>> {
    q!(
        "select organization_id as organization, about_id as about, does, said_at from trust_doing
         where space_id = $1 and (organization_id = $2 or about_id = $2) and said_at > $3 order by organization_id, about_id",
        space,
        own,
        expired(now)
    )
    .all(conn)
    .await
}

/// All that counts today in a coalition: for whoever passes on only what its reader may know.
pub async fn of_coalition(conn: Conn<'_>, now: DateTime<Utc>, space: CoalitionId) -> Result<Vec<Said>> {
    q!(
        "select organization_id as organization, about_id as about, does, said_at from trust_doing
         where space_id = $1 and said_at > $2 order by organization_id, about_id",
        space,
        expired(now)
    )
    .all(conn)
    .await
}

/// What one says of another among these.
pub fn of(said: &[Said], who: OrganizationId, about: OrganizationId) -> Option<&Said> {
    said.iter().find(|it| it.organization == who && it.about == about)
}
