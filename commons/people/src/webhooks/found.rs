//! Finding webhooks and their messages, for those who run them.

use base::db::Conn;
use base::ids::{CoalitionId, OrganizationId};
use base::{Cx, Error, Result, q, say};
use uuid::Uuid;

use super::types::{Delivery, Hook};

/// Webhooks with how much waits and was given up.
macro_rules! hooks {
    ($which:literal) => {
        concat!(
            "select webhook.space_id as coalition, webhook.id, webhook.organization_id as organization, organization.name as organization_name,
               webhook.address, webhook.kinds, webhook.lang, webhook.secret, webhook.old_secret, webhook.old_until, webhook.made_at,
               webhook.failing_since, webhook.off_at, webhook.off_why,
               (select count(*) from webhook_delivery where webhook_id = webhook.id and sent_at is null and dead_at is null) as waiting,
               (select count(*) from webhook_delivery where webhook_id = webhook.id and dead_at is not null) as dead
             from webhook left join organization on organization.id = webhook.organization_id where ", $which
        )
    };
}

/// The columns of a [`Delivery`].
macro_rules! columns {
    () => {
        "space_id as coalition, id, webhook_id as hook, verb, body, made_at, due_at, tries, sent_at, dead_at, status, took, answer, failure"
    };
}
pub(super) use columns;

/// Whose webhooks the person who asks may run in the coalition of the address: the organization that they act for as its
/// steward, and whether the coalition's own. Nobody who may none sees the page.
pub fn owners(cx: &Cx) -> Result<(Option<OrganizationId>, bool)> {
    cx.who()?;
    let place = cx.place()?;
    let steward = cx.organization().filter(|it| place.member && cx.steward_of(*it));
    match (steward, cx.coordinates(place.coalition)) {
        (None, false) if place.own() => Err(Error::Forbidden(say!("webhook-only-stewards"))),
        (None, false) => Err(Error::NotFound),
        found => Ok(found),
    }
}

/// The webhooks that the person who asks may run here, the oldest first.
pub async fn mine(cx: &Cx) -> Result<Vec<Hook>> {
    let (organization, coalition) = owners(cx)?;
    q!(
        hooks!(
            "webhook.space_id = $1 and (webhook.organization_id = $2 or ($3 and webhook.organization_id is null)) order by webhook.made_at, webhook.id"
        ),
        cx.place()?.coalition,
        organization,
        coalition
    )
    .all(cx.db())
    .await
}

/// One of them; that of somebody else is not there.
pub async fn hook(cx: &Cx, id: Uuid) -> Result<Hook> {
    cx.who()?;
    let (organization, coalition) = owners(cx).map_err(|_| Error::NotFound)?;
    let found = by_id(cx.db(), cx.place()?.coalition, id).await?;
    let theirs = match found.organization {
        Some(owner) => Some(owner) == organization,
        None => coalition,
    };
    if theirs { Ok(found) } else { Err(Error::NotFound) }
}

/// A webhook by its id, whoever asks.
pub async fn by_id(conn: Conn<'_>, coalition: CoalitionId, id: Uuid) -> Result<Hook> {
    q!(hooks!("webhook.space_id = $1 and webhook.id = $2"), coalition, id).one(conn).await
}

/// The latest messages to a webhook, or those before one; `dead` for those that were given up alone.
pub async fn deliveries(cx: &Cx, hook: &Hook, dead: bool, before: Option<Uuid>, most: i64) -> Result<Vec<Delivery>> {
    q!(
        concat!(
            "select ",
            columns!(),
            " from webhook_delivery where webhook_id = $1 and (dead_at is not null) = $2
               and ($3 or (made_at, id) < (select made_at, id from webhook_delivery before where before.webhook_id = $1 and before.id = $4))
             order by made_at desc, id desc limit $5"
        ),
        hook.id,
        dead,
        before.is_none(),
        before,
        most
    )
    .all(cx.db())
    .await
}
