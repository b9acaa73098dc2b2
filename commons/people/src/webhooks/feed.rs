//! From the journal to messages: every line that a webhook's owner may read becomes one, in the order of the journal.
//!
//! Invariant: the last line that was looked at moves on in the transaction that writes the messages, so none is left out
//! and none is made twice.

use base::db::Value;
use base::ids::{CoalitionId, OrganizationId, fresh};
use base::{Cx, House, Lang, Result, Tx, many, q, record};
use chrono::{DateTime, Utc};
use serde_json::json;
use uuid::Uuid;

use super::rules::{WAITING, kind_of};
use super::types::{Hook, Kind};
use crate::activity::acts::{Line, lines_after};

/// How many lines are read at once for one webhook.
const PAGE: i64 = 100;

record! {
    struct Behind {
        coalition: CoalitionId,
        slug: String,
        id: Uuid,
        organization: Option<OrganizationId>,
        member: i64,
        kinds: String,
        lang: Lang,
        seq: i64,
        latest: i64,
    }
}

/// Reads on for every webhook that is behind; for how many there was something to read.
pub async fn read_on(cx: &Cx) -> Result<usize> {
    let behind: Vec<Behind> = q!(
        "select webhook.space_id as coalition, coalition.slug, webhook.id, webhook.organization_id as organization,
           (select count(*) from membership where space_id = webhook.space_id and organization_id = webhook.organization_id and left_at is null) as member,
           webhook.kinds, webhook.lang, webhook.seq, space.seq as latest
         from webhook join space on space.id = webhook.space_id join coalition on coalition.id = webhook.space_id
         where webhook.off_at is null and space.seq > webhook.seq
           and (select count(*) from webhook_delivery where webhook_id = webhook.id and sent_at is null and dead_at is null) < $1
         order by webhook.id limit 100",
        WAITING
    )
    .all(cx.db())
    .await?;
    for it in &behind {
        read_on_for(cx, it).await?;
    }
    Ok(behind.len())
}

async fn read_on_for(cx: &Cx, it: &Behind) -> Result<()> {
    // The coalition's own webhook reads what is open to its members; of an organization that left, what is about it.
    let open = it.organization.is_none() || it.member > 0;
    let lines = lines_after(cx.db(), it.coalition, (open, it.organization), (it.seq, it.latest), PAGE).await?;
    let next = lines.last().filter(|_| lines.len() as i64 == PAGE).map_or(it.latest, |last| last.seq);
    let wanted: Vec<Kind> = it.kinds.split_whitespace().filter_map(|it| it.parse().ok()).collect();
    let lines = lines.into_iter().filter(|line| wanted.contains(&kind_of(&line.verb)));
    let rows = lines.map(|line| row(cx, it, line)).collect();
    let mut tx = cx.house.db.begin().await?;
    let moved = q!("update webhook set seq = $3 where id = $1 and seq = $2 and off_at is null", it.id, it.seq, next);
    if moved.run(&mut tx).await? == 0 {
        // Another program reads for the same webhook.
        return Ok(());
    }
    many!(
        "insert into webhook_delivery (space_id, id, webhook_id, verb, body, made_at, due_at, leased_until, tries) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        rows
    )
    .run(&mut tx)
    .await?;
    tx.commit().await
}

fn row(cx: &Cx, it: &Behind, line: Line) -> Vec<Value> {
    let line = line.nameless(it.lang);
    let id = fresh();
    let subject = json!({
        "kind": line.subject_kind, "id": line.subject, "url": line.address().map(|path| format!("{}{path}", cx.house.url)),
    });
    let facts: serde_json::Value = serde_json::from_str(&line.facts).unwrap_or_default();
    let body = json!({
        "id": id, "type": line.verb, "at": line.at, "number": line.seq, "coalition": it.slug, "subject": subject, "facts": facts,
        "sentence": line.sentence(it.lang),
    });
    message(cx.now, (it.coalition, it.id), id, (line.verb, line.at), body.to_string())
}

fn message(
    now: DateTime<Utc>,
    (coalition, hook): (CoalitionId, Uuid),
    id: Uuid,
    (verb, at): (String, DateTime<Utc>),
    body: String,
) -> Vec<Value> {
    let tries = 0_i64;
    vec![
        coalition.into(),
        id.into(),
        hook.into(),
        verb.into(),
        body.into(),
        at.into(),
        now.into(),
        now.into(),
        tries.into(),
    ]
}

/// A message that tells of nothing but itself.
pub async fn trial(tx: &mut Tx, hook: &Hook) -> Result<()> {
    const VERB: &str = "webhook.trial";
    let (id, slug) = (fresh(), tx.place()?.slug.clone());
    let body = json!({
        "id": id, "type": VERB, "at": tx.now, "coalition": slug, "subject": { "kind": "webhook", "id": hook.id, "url": null },
        "facts": {}, "sentence": hook.lang.word("webhook-trial-sentence"),
    });
    let rows = vec![message(tx.now, (hook.coalition, hook.id), id, (VERB.to_owned(), tx.now), body.to_string())];
    many!(
        "insert into webhook_delivery (space_id, id, webhook_id, verb, body, made_at, due_at, leased_until, tries) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        rows
    )
    .run(tx.db())
    .await
}

/// Whether there is a webhook that is behind, or a message that is due: what an idle program asks.
pub async fn is_something_to_do(house: &House) -> Result<bool> {
    let now = house.clock.now();
    let (some,): (bool,) = q!(
        "select exists (select 1 from webhook join space on space.id = webhook.space_id where webhook.off_at is null and space.seq > webhook.seq)
           or exists (select 1 from webhook_delivery where sent_at is null and dead_at is null and due_at <= $1 and leased_until <= $1)",
        now
    )
    .one(&house.db)
    .await?;
    Ok(some)
}
