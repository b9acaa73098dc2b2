//! Finding invitations: by their secret, by whom they are to, by whom they are from.

use base::db::Conn;
use base::ids::{CoalitionId, OrganizationId, digest};
use base::{Cx, Error, Result, q};
use chrono::Duration;
use uuid::Uuid;

use super::types::Invitation;

/// The invitation of this secret; none is [`Error::NotFound`].
pub async fn by_token(cx: &Cx, token: &str) -> Result<Invitation> {
    let hash = digest(token);
    let found: Option<(CoalitionId, Uuid)> =
        q!("select space_id, id from invitation where token_hash = $1", hash).opt(cx.db()).await?;
    let (coalition, id) = found.ok_or(Error::NotFound)?;
    invitation(cx.db(), coalition, id).await
}

/// An invitation with everything its page says.
pub async fn invitation(conn: Conn<'_>, coalition: CoalitionId, id: Uuid) -> Result<Invitation> {
    q!(
        "select coalition.id as coalition, coalition.slug as coalition_slug, coalition.name as coalition_name, coalition.zone,
           invitation.id, invitation.address, invitation.organization_id as organization, organization.name as organization_name,
           membership.slug as organization_slug, organization.hue, organization.logo, organization.claimed_at, invitation.role as task, invitation.invited_by,
           person.name as inviter, invitation.made_at, invitation.expires_at, invitation.used_at, invitation.revoked_at
         from invitation join coalition on coalition.id = invitation.space_id
         left join organization on organization.id = invitation.organization_id
         left join membership on membership.space_id = invitation.space_id and membership.organization_id = invitation.organization_id
         left join person on person.id = invitation.invited_by
         where invitation.space_id = $1 and invitation.id = $2",
        coalition, id
    )
    .one(conn)
    .await
}

/// The open invitations to act for an organization.
pub async fn open_for(cx: &Cx, organization: OrganizationId) -> Result<Vec<Invitation>> {
    let found: Vec<(CoalitionId, Uuid)> = q!(
        "select space_id, id from invitation
         where organization_id = $1 and used_at is null and revoked_at is null and expires_at > $2 order by made_at, id",
        organization,
        cx.now
    )
    .all(cx.db())
    .await?;
    all(cx, found).await
}

/// The open invitations to coordinate a coalition.
pub async fn open_to_coordinate(cx: &Cx, coalition: CoalitionId) -> Result<Vec<Invitation>> {
    let found: Vec<(CoalitionId, Uuid)> = q!(
        "select space_id, id from invitation
         where space_id = $1 and organization_id is null and used_at is null and revoked_at is null and expires_at > $2 order by made_at, id",
        coalition, cx.now
    )
    .all(cx.db())
    .await?;
    all(cx, found).await
}

/// The open invitations to addresses of the person who asks.
pub async fn to_me(cx: &Cx) -> Result<Vec<Invitation>> {
    let found: Vec<(CoalitionId, Uuid)> = q!(
        "select invitation.space_id, invitation.id
         from invitation join person_address on person_address.address = invitation.address
         where person_address.person_id = $1 and invitation.used_at is null and invitation.revoked_at is null and invitation.expires_at > $2
         order by invitation.made_at, invitation.id",
        cx.who()?.person, cx.now
    )
    .all(cx.db())
    .await?;
    all(cx, found).await
}

/// The invitations that the person who asks wrote and that end unanswered within `days`.
pub async fn expiring(cx: &Cx, days: i64) -> Result<Vec<Invitation>> {
    let found: Vec<(CoalitionId, Uuid)> = q!(
        "select space_id, id from invitation
         where invited_by = $1 and used_at is null and revoked_at is null and expires_at > $2 and expires_at <= $3
         order by expires_at, id",
        cx.who()?.person,
        cx.now,
        cx.now + Duration::days(days)
    )
    .all(cx.db())
    .await?;
    all(cx, found).await
}

async fn all(cx: &Cx, found: Vec<(CoalitionId, Uuid)>) -> Result<Vec<Invitation>> {
    let mut all = vec![];
    for (coalition, id) in found {
        all.push(invitation(cx.db(), coalition, id).await?);
    }
    Ok(all)
}
