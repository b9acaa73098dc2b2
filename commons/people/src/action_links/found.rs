//! Finding links: by their secret, and for those who look after them.

use base::ids::{OrganizationId, digest};
use base::{Cx, Result, q};
use uuid::Uuid;

use super::types::{Kept, Link, Opening};

/// How many of the latest are listed.
pub const MOST: i64 = 60;

/// The link of this secret; none is [`Error::NotFound`](base::Error::NotFound).
pub async fn by_token(cx: &Cx, token: &str) -> Result<Link> {
    q!(
        "select coalition.id as space, coalition.slug as coalition_slug, coalition.name as coalition_name, coalition.zone,
           link.id, link.purpose, link.address, link.person_id as person, person.name as person_name, person.lang,
           organization.id as organization, organization.name as organization_name, membership.slug as organization_slug, organization.hue, organization.logo, organization.claimed_at,
           coalesce(contact_may.may, 'speak') as may, link.subject, link.version, link.made_at, link.expires_at, link.used_at,
           user_of_it.name as used_by, link.revoked_at
         from action_link link join coalition on coalition.id = link.space_id
         left join person on person.id = link.person_id
         left join organization on organization.id = link.organization_id
         left join membership on membership.space_id = link.space_id and membership.organization_id = link.organization_id and membership.left_at is null
         left join contact_may on contact_may.space_id = link.organization_id
         left join person user_of_it on user_of_it.id = link.used_by
         where link.token_hash = $1",
        digest(token)
    )
    .one(cx.db())
    .await
}

/// Links as those who look after them see them.
macro_rules! kept {
    ($which:literal) => {
        concat!(
            "select link.id, link.purpose, link.address, person.name as person_name, organization.name as organization_name, coalition.slug as coalition_slug,
               link.version, link.made_at, link.expires_at, link.used_at, user_of_it.name as used_by, link.revoked_at
             from action_link link join coalition on coalition.id = link.space_id
             left join organization on organization.id = link.organization_id
             left join person on person.id = link.person_id left join person user_of_it on user_of_it.id = link.used_by
             where ", $which, " and ($3 or (link.made_at, link.id) < (select made_at, id from action_link before where before.id = $4))
             order by link.made_at desc, link.id desc limit $2"
        )
    };
}

/// The latest links that act for an organization, or those before one.
pub async fn of_organization(cx: &Cx, organization: OrganizationId, before: Option<Uuid>) -> Result<Vec<Kept>> {
    q!(
        kept!("link.organization_id = $1 and link.purpose not like 'own.%'"),
        organization,
        MOST,
        before.is_none(),
        before
    )
    .all(cx.db())
    .await
}

/// The latest links of the person who asks, or those before one.
pub async fn mine(cx: &Cx, before: Option<Uuid>) -> Result<Vec<Kept>> {
    q!(kept!("link.person_id = $1"), cx.who()?.person, MOST, before.is_none(), before).all(cx.db()).await
}

/// The devices that opened the links of an organization.
pub async fn openings_of_organization(cx: &Cx, organization: OrganizationId) -> Result<Vec<Opening>> {
    q!(
        "select link_id as link, device, n, last_at from action_link_opening
         where link_id in (select id from action_link where organization_id = $1 and purpose not like 'own.%' order by made_at desc, id desc limit $2) order by link_id, device",
        organization,
        MOST
    )
    .all(cx.db())
    .await
}

/// The devices that opened the links of the person who asks.
pub async fn openings_of_mine(cx: &Cx) -> Result<Vec<Opening>> {
    q!(
        "select link_id as link, device, n, last_at from action_link_opening
         where link_id in (select id from action_link where person_id = $1 order by made_at desc, id desc limit $2) order by link_id, device",
        cx.who()?.person,
        MOST
    )
    .all(cx.db())
    .await
}

/// Whose a link is, and for which organization.
pub async fn owner(cx: &Cx, id: Uuid) -> Result<(Option<Uuid>, Option<OrganizationId>)> {
    q!("select person_id, organization_id from action_link where id = $1", id).one(cx.db()).await
}
