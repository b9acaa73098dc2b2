//! Registering a webhook, changing its secret, stopping and starting it, trying it; deciding about what was given up.

use base::ids::{CoalitionId, OrganizationId, fresh};
use base::journal::{Note, Openness};
use base::{Cx, Error, Result, Tx, q, say};
use uuid::Uuid;

use super::found::by_id;
use super::rules;
use super::types::{Draft, Hook, Off};
use super::{feed, types::Kind};
use crate::attempts;

/// Whether the person who asks may run the webhooks of this organization, or of the coalition itself.
fn may_run(cx: &Cx, coalition: CoalitionId, organization: Option<OrganizationId>) -> Result<()> {
    let may = match organization {
        Some(organization) => cx.steward_of(organization),
        None => cx.coordinates(coalition),
    };
    if may { Ok(()) } else { Err(Error::Forbidden(say!("webhook-only-stewards"))) }
}

/// Registers a webhook, which hears of what comes from now on. `tx` has entered the coalition. What is given back holds
/// its secret, which no page shows again.
pub async fn register(tx: &mut Tx, coalition: CoalitionId, draft: &Draft) -> Result<Hook> {
    may_run(tx, coalition, draft.organization)?;
    let address = rules::address(draft, &tx.house.outward)?;
    let (n,): (i64,) = q!(
        "select count(*) from webhook where space_id = $1 and (organization_id = $2 or ($3 and organization_id is null))",
        coalition,
        draft.organization,
        draft.organization.is_none()
    )
    .one(tx.db())
    .await?;
    if n >= rules::MOST {
        return Err(Error::Refused(say!("webhook-too-many", most = rules::MOST)));
    }
    let (id, at, lang, secret) = (fresh(), tx.now, tx.lang, rules::fresh_secret());
    let kinds: Vec<&str> = Kind::ALL.iter().filter(|it| draft.kinds.contains(it)).map(|it| it.as_str()).collect();
    q!(
        "insert into webhook (space_id, id, organization_id, address, kinds, lang, secret, old_secret, old_until, seq, made_at, failing_since, off_at, off_why)
         values ($1, $2, $3, $4, $5, $6, $7, null, null, (select seq from space where id = $1), $8, null, null, null)",
        coalition,
        id,
        draft.organization,
        address,
        kinds.join(" "),
        lang,
        secret,
        at
    )
    .run(tx.db())
    .await?;
    let person = tx.who()?.person.to_string();
    attempts::allow_done(tx, "webhook", &person, rules::BY_PERSON, 60).await?;
    let hook = by_id(tx.db(), coalition, id).await?;
    note(tx, "webhook.registered", &hook).await?;
    Ok(hook)
}

/// Gives a webhook another secret; for a day both sign.
pub async fn renew_secret(tx: &mut Tx, hook: &Hook) -> Result<String> {
    may_run(tx, hook.coalition, hook.organization)?;
    let (secret, until) = (rules::fresh_secret(), tx.now + rules::OLD);
    q!(
        "update webhook set old_secret = secret, old_until = $3, secret = $4 where space_id = $1 and id = $2",
        hook.coalition,
        hook.id,
        until,
        &secret
    )
    .run(tx.db())
    .await?;
    note(tx, "webhook.secret-renewed", hook).await?;
    Ok(secret)
}

/// The person who asks stops it.
pub async fn stop(tx: &mut Tx, hook: &Hook) -> Result<()> {
    may_run(tx, hook.coalition, hook.organization)?;
    if turn_off(tx, hook, Off::Person).await? { note(tx, "webhook.stopped", hook).await } else { Ok(()) }
}

/// Tells it nothing any more; whether it was told something until now.
pub(super) async fn turn_off(tx: &mut Tx, hook: &Hook, why: Off) -> Result<bool> {
    let at = tx.now;
    let stopped = q!(
        "update webhook set off_at = $3, off_why = $4 where space_id = $1 and id = $2 and off_at is null",
        hook.coalition,
        hook.id,
        at,
        why
    );
    Ok(stopped.run(tx.db()).await? > 0)
}

/// It hears again of what comes from now on; what still waits for it leaves.
pub async fn start(tx: &mut Tx, hook: &Hook) -> Result<()> {
    may_run(tx, hook.coalition, hook.organization)?;
    let started = q!(
        "update webhook set off_at = null, off_why = null, failing_since = null, seq = (select seq from space where id = $1)
         where space_id = $1 and id = $2 and off_at is not null",
        hook.coalition,
        hook.id
    );
    match started.run(tx.db()).await? {
        0 => Ok(()),
        _ => note(tx, "webhook.started", hook).await,
    }
}

/// Forgets it, with everything that was to be sent to it.
pub async fn remove(tx: &mut Tx, hook: &Hook) -> Result<()> {
    may_run(tx, hook.coalition, hook.organization)?;
    q!("delete from webhook_delivery where webhook_id = $1", hook.id).run(tx.db()).await?;
    q!("delete from webhook where space_id = $1 and id = $2", hook.coalition, hook.id).run(tx.db()).await?;
    note(tx, "webhook.removed", hook).await
}

/// Sends it something, to see whether it hears.
pub async fn try_out(tx: &mut Tx, hook: &Hook) -> Result<()> {
    may_run(tx, hook.coalition, hook.organization)?;
    if hook.off_at.is_some() {
        return Err(Error::Refused(say!("webhook-is-off")));
    }
    feed::trial(tx, hook).await?;
    attempts::allow_done(tx, "webhook-trial", &hook.id.to_string(), rules::TRIALS, 60).await
}

/// Sends a message that was given up once more.
pub async fn send_again(tx: &mut Tx, hook: &Hook, delivery: Uuid) -> Result<()> {
    may_run(tx, hook.coalition, hook.organization)?;
    let at = tx.now;
    let again = q!(
        "update webhook_delivery set dead_at = null, tries = 0, due_at = $3, leased_until = $3
         where webhook_id = $1 and id = $2 and dead_at is not null",
        hook.id,
        delivery,
        at
    );
    found(again.run(tx.db()).await?)
}

/// Forgets a message that was given up.
pub async fn drop_it(tx: &mut Tx, hook: &Hook, delivery: Uuid) -> Result<()> {
    may_run(tx, hook.coalition, hook.organization)?;
    let dropped =
        q!("delete from webhook_delivery where webhook_id = $1 and id = $2 and dead_at is not null", hook.id, delivery);
    found(dropped.run(tx.db()).await?)
}

fn found(rows: u64) -> Result<()> {
    if rows == 0 { Err(Error::NotFound) } else { Ok(()) }
}

/// The line about a change; the organization's own alone read it, of the coalition's everybody.
fn line(verb: &'static str, hook: &Hook) -> Note {
    let note = Note::new(verb, ("webhook", hook.id)).fact("host", hook.host());
    match hook.organization {
        Some(organization) => note.open(Openness::Parties).about([organization]),
        None => note.open(Openness::Coalition).for_nobody(),
    }
}

/// The line about one that failed for too long.
pub(super) fn given_up(hook: &Hook) -> Note {
    line("webhook.given-up", hook).by_the_days()
}

async fn note(tx: &mut Tx, verb: &'static str, hook: &Hook) -> Result<()> {
    tx.note(hook.coalition, line(verb, hook)).await
}
