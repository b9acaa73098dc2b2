//! Webhooks for programs: registered, tried, stopped and started, taken away; what was sent, and what was given up.

use base::api::{Done, InCoalition, Line, Made, Nothing, Page, Slug};
use base::ids::OrganizationId;
use base::{Cx, Error, Result, say};
use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::types::{Delivery, Draft, Hook, Kind, Off};
use super::{acts, found};

/// How many messages stand on a page.
const PAGE: i64 = 50;

/// A webhook; its secret is said when it is made, and then no more.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Webhook")]
pub struct HookOut {
    id: Uuid,
    /// Whose it is; null for the coalition's own.
    organization: Option<OrganizationId>,
    /// Where it listens.
    address: String,
    /// What it is told of.
    kinds: Vec<Kind>,
    made_at: DateTime<Utc>,
    /// Since when nothing arrives.
    failing_since: Option<DateTime<Utc>>,
    /// Since when it is told nothing.
    off_at: Option<DateTime<Utc>>,
    off_why: Option<Off>,
    /// How many messages wait.
    waiting: i64,
    /// How many were given up.
    given_up: i64,
}

/// A webhook with a new secret, which no answer says again.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "WebhookSecret")]
pub struct SecretOut {
    id: Uuid,
    /// What its messages are signed with, as the Standard Webhooks write it.
    secret: String,
}

/// A webhook to be registered.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct HookIn {
    address: Line<500>,
    /// What it is told of.
    #[schemars(length(min = 1, max = 4))]
    kinds: Vec<Kind>,
    /// Whether it is the coalition's own, which its coordinators run, and not that of the organization acted for.
    #[serde(default)]
    of_coalition: bool,
}

/// A message to a webhook.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Delivery")]
pub struct DeliveryOut {
    id: Uuid,
    /// What it tells of, as the journal names it.
    verb: String,
    /// What it says: a JSON object, as text.
    body: String,
    made_at: DateTime<Utc>,
    /// When it is tried next, while it waits.
    due_at: DateTime<Utc>,
    tries: i64,
    sent_at: Option<DateTime<Utc>>,
    given_up_at: Option<DateTime<Utc>>,
    /// The status that was answered last.
    status: Option<i64>,
    /// Why the last try failed.
    failure: Option<String>,
}

/// Which messages are asked for.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// Only those that were given up; otherwise all others.
    #[serde(default)]
    given_up: bool,
    /// The `next` of the page before; without it, the latest.
    after: Option<String>,
}

/// Where a webhook is.
#[derive(Deserialize, JsonSchema)]
pub struct At {
    /// The coalition, by its name in addresses.
    #[allow(dead_code)]
    coalition: Slug,
    hook: Uuid,
}

/// Where a message is.
#[derive(Deserialize, JsonSchema)]
pub struct DeliveryAt {
    /// The coalition, by its name in addresses.
    #[allow(dead_code)]
    coalition: Slug,
    hook: Uuid,
    delivery: Uuid,
}

/// `GET …/webhooks`: those that whoever asks may run.
pub async fn list(cx: Cx, _: InCoalition, _: Nothing) -> Result<Vec<HookOut>> {
    Ok(found::mine(&cx).await?.into_iter().map(HookOut::of).collect())
}

/// `POST …/webhooks`
pub async fn register(cx: Cx, _: InCoalition, sent: HookIn) -> Result<Made<SecretOut>> {
    let ((organization, _), place) = (found::owners(&cx)?, cx.place()?);
    let organization = organization.filter(|_| !sent.of_coalition);
    let draft = Draft { organization, address: sent.address.into(), kinds: sent.kinds };
    let mut tx = cx.begin(place.coalition).await?;
    let Hook { id, secret, .. } = acts::register(&mut tx, place.coalition, &draft).await?;
    Ok(Made::at(tx, format!("/api/v1/coalitions/{}/webhooks/{id}", place.slug), SecretOut { id, secret }))
}

/// `GET …/webhooks/{hook}`
pub async fn read(cx: Cx, at: At, _: Nothing) -> Result<HookOut> {
    Ok(HookOut::of(found::hook(&cx, at.hook).await?))
}

/// `GET …/webhooks/{hook}/deliveries`: the latest first.
pub async fn deliveries(cx: Cx, at: At, asked: Asked) -> Result<Page<DeliveryOut>> {
    let it = found::hook(&cx, at.hook).await?;
    let after = asked.after.as_deref().map(str::parse::<Uuid>).transpose();
    let after = after.map_err(|_| Error::field("after", say!("api-after-unknown")))?;
    let all = found::deliveries(&cx, &it, asked.given_up, after, PAGE).await?;
    let next = all.last().filter(|_| all.len() as i64 == PAGE).map(|it| it.id.to_string());
    Ok(Page { items: all.into_iter().map(DeliveryOut::of).collect(), next })
}

/// `POST …/webhooks/{hook}/trial`
pub async fn try_out(cx: Cx, at: At, _: Nothing) -> Result<Done<()>> {
    let it = found::hook(&cx, at.hook).await?;
    let mut tx = cx.begin(it.coalition).await?;
    acts::try_out(&mut tx, &it).await?;
    Ok(Done::of(tx, ()))
}

/// `POST …/webhooks/{hook}/secret`
pub async fn renew_secret(cx: Cx, at: At, _: Nothing) -> Result<Done<SecretOut>> {
    let it = found::hook(&cx, at.hook).await?;
    let mut tx = cx.begin(it.coalition).await?;
    let secret = acts::renew_secret(&mut tx, &it).await?;
    Ok(Done::of(tx, SecretOut { id: it.id, secret }))
}

/// `POST …/webhooks/{hook}/stop`
pub async fn stop(cx: Cx, at: At, _: Nothing) -> Result<Done<HookOut>> {
    let it = found::hook(&cx, at.hook).await?;
    let mut tx = cx.begin(it.coalition).await?;
    acts::stop(&mut tx, &it).await?;
    let out = HookOut::of(found::by_id(tx.db(), it.coalition, it.id).await?);
    Ok(Done::of(tx, out))
}

/// `POST …/webhooks/{hook}/start`
pub async fn start(cx: Cx, at: At, _: Nothing) -> Result<Done<HookOut>> {
    let it = found::hook(&cx, at.hook).await?;
    let mut tx = cx.begin(it.coalition).await?;
    acts::start(&mut tx, &it).await?;
    let out = HookOut::of(found::by_id(tx.db(), it.coalition, it.id).await?);
    Ok(Done::of(tx, out))
}

/// `DELETE …/webhooks/{hook}`
pub async fn remove(cx: Cx, at: At) -> Result<Done<()>> {
    let it = found::hook(&cx, at.hook).await?;
    let mut tx = cx.begin(it.coalition).await?;
    acts::remove(&mut tx, &it).await?;
    Ok(Done::of(tx, ()))
}

/// `POST …/webhooks/{hook}/deliveries/{delivery}/again`
pub async fn send_again(cx: Cx, at: DeliveryAt, _: Nothing) -> Result<Done<()>> {
    let it = found::hook(&cx, at.hook).await?;
    let mut tx = cx.begin(it.coalition).await?;
    acts::send_again(&mut tx, &it, at.delivery).await?;
    Ok(Done::of(tx, ()))
}

/// `DELETE …/webhooks/{hook}/deliveries/{delivery}`
pub async fn drop_it(cx: Cx, at: DeliveryAt) -> Result<Done<()>> {
    let it = found::hook(&cx, at.hook).await?;
    let mut tx = cx.begin(it.coalition).await?;
    acts::drop_it(&mut tx, &it, at.delivery).await?;
    Ok(Done::of(tx, ()))
}

impl HookOut {
    fn of(it: Hook) -> HookOut {
        HookOut {
            kinds: it.kinds(),
            id: it.id,
            organization: it.organization,
            address: it.address,
            made_at: it.made_at,
            failing_since: it.failing_since,
            off_at: it.off_at,
            off_why: it.off_why,
            waiting: it.waiting,
            given_up: it.dead,
        }
    }
}

impl DeliveryOut {
    fn of(it: Delivery) -> DeliveryOut {
        DeliveryOut {
            id: it.id,
            verb: it.verb,
            body: it.body,
            made_at: it.made_at,
            due_at: it.due_at,
            tries: it.tries,
            sent_at: it.sent_at,
            given_up_at: it.dead_at,
            status: it.status,
            failure: it.failure,
        }
    }
}
