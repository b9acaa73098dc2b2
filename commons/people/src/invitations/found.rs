//! Finding invitations: by their secret, by whom they are to, by whom they are from.

use base::db::Conn;
use base::ids::{CoalitionId, OrganizationId, digest};
use base::{Cx, Result, q};
use chrono::{DateTime, Duration, Utc};
use uuid::Uuid;

use super::types::Invitation;

/// Invitations with everything that their pages say.
macro_rules! invitations {
    ($which:literal) => {
        concat!(
            "select coalition.id as coalition, coalition.slug as coalition_slug, coalition.name as coalition_name, coalition.zone,
               invitation.id, invitation.address, invitation.organization_id as organization, organization.name as organization_name,
               membership.slug as organization_slug, organization.hue, organization.logo, organization.claimed_at, invitation.role as task, invitation.invited_by,
               person.name as inviter, invitation.made_at, invitation.expires_at, invitation.used_at, invitation.revoked_at
             from invitation join coalition on coalition.id = invitation.space_id
             left join organization on organization.id = invitation.organization_id
             left join membership on membership.space_id = invitation.space_id and membership.organization_id = invitation.organization_id
             left join person on person.id = invitation.invited_by
             where ", $which
        )
    };
}

/// The invitation of this secret; none is [`Error::NotFound`](base::Error::NotFound).
pub async fn by_token(cx: &Cx, token: &str) -> Result<Invitation> {
    q!(invitations!("invitation.token_hash = $1"), digest(token)).one(cx.db()).await
}

/// An invitation by its id.
pub async fn invitation(conn: Conn<'_>, coalition: CoalitionId, id: Uuid) -> Result<Invitation> {
    q!(invitations!("invitation.space_id = $1 and invitation.id = $2"), coalition, id).one(conn).await
}

/// The open invitations to act for an organization.
pub async fn open_for(cx: &Cx, organization: OrganizationId) -> Result<Vec<Invitation>> {
    q!(
        invitations!(
            "invitation.organization_id = $1 and used_at is null and revoked_at is null and expires_at > $2
             order by invitation.made_at, invitation.id"
        ),
        organization,
        cx.now
    )
    .all(cx.db())
    .await
}

/// The open invitations to coordinate a coalition.
pub async fn open_to_coordinate(cx: &Cx, coalition: CoalitionId) -> Result<Vec<Invitation>> {
    q!(
        invitations!(
            "invitation.space_id = $1 and invitation.organization_id is null
               and used_at is null and revoked_at is null and expires_at > $2 order by invitation.made_at, invitation.id"
        ),
        coalition,
        cx.now
    )
    .all(cx.db())
    .await
}

/// The open invitations to addresses of the person who asks.
pub async fn to_me(cx: &Cx) -> Result<Vec<Invitation>> {
    q!(
        invitations!(
            "invitation.address in (select address from person_address where person_id = $1)
               and used_at is null and revoked_at is null and expires_at > $2 order by invitation.made_at, invitation.id"
        ),
        cx.who()?.person,
        cx.now
    )
    .all(cx.db())
    .await
}

/// The invitations that the person who asks wrote and that end unanswered within `days`.
pub async fn expiring(cx: &Cx, days: i64) -> Result<Vec<Invitation>> {
    q!(
        invitations!(
            "invitation.invited_by = $1 and used_at is null and revoked_at is null and expires_at > $2 and expires_at <= $3
             order by expires_at, invitation.id"
        ),
        cx.who()?.person,
        cx.now,
        cx.now + Duration::days(days)
    )
    .all(cx.db())
    .await
}

/// The open invitations of an address to act for an organization of a coalition, or to coordinate it.
pub async fn open_to(
    conn: Conn<'_>,
    coalition: CoalitionId,
    organization: Option<OrganizationId>,
    address: &str,
    now: DateTime<Utc>,
) -> Result<Vec<Uuid>> {
    let open: Vec<(Uuid, Option<OrganizationId>)> = q!(
        "select id, organization_id from invitation
         where space_id = $1 and address = $2 and used_at is null and revoked_at is null and expires_at > $3 order by id",
        coalition,
        address,
        now
    )
    .all(conn)
    .await?;
    Ok(open.into_iter().filter(|(_, to)| *to == organization).map(|(id, _)| id).collect())
}
