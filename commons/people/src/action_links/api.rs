//! Letters that act, for programs: those to oneself, those that act for an organization, and taking them back; what the
//! contact of an organization that nobody looks after may do by letter.

use std::collections::HashMap;

use base::api::{Done, IfMatch, InOrganization, Nothing, Page, Paging, Slug};
use base::{Cx, Error, Result, say};
use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::types::{Kept, May, Opening, Purpose, Stands};
use super::{acts, contacts, found, rules};
use crate::organizations::Member;
use crate::representatives::acts::standing;
use crate::representatives::pages::member;
use crate::representatives::types::Standing;

/// A link of a letter; its secret is kept nowhere.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "ActionLink")]
pub struct LinkOut {
    id: Uuid,
    /// The coalition, by its name in addresses.
    coalition: String,
    /// What it does, such as `version.accept`.
    purpose: String,
    /// The same in words.
    says: String,
    /// The version that it is about, if it is about one.
    version: Option<i64>,
    /// Where the letter went.
    address: String,
    /// Whom it went to, if they are known here.
    person: Option<String>,
    /// The name of the organization that it acts for.
    organization: Option<String>,
    /// Where it stands in its life.
    stands: Stands,
    made_at: DateTime<Utc>,
    expires_at: DateTime<Utc>,
    used_at: Option<DateTime<Utc>>,
    used_by: Option<String>,
    revoked_at: Option<DateTime<Utc>>,
    /// By which kinds of devices it was opened.
    opened: Vec<OpeningOut>,
}

/// How often one kind of device opened a link.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Opening")]
struct OpeningOut {
    /// Browser and system, as far as they are known.
    device: String,
    times: i64,
    last_at: DateTime<Utc>,
}

/// What the contact of an organization that nobody looks after may do by letter.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "ContactMay")]
pub struct MayOut {
    may: May,
}

/// What it may do from now on.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MayIn {
    may: May,
}

/// Where a link of one's own is.
#[derive(Deserialize, JsonSchema)]
pub struct MineAt {
    link: Uuid,
}

/// Where a link is that acts for an organization.
#[derive(Deserialize, JsonSchema)]
pub struct At {
    /// The coalition, by its name in addresses.
    #[allow(dead_code)]
    coalition: Slug,
    /// The organization, by its name in the coalition's addresses.
    organization: Slug,
    link: Uuid,
}

/// `GET /me/letters/links`: the latest first.
pub async fn mine(cx: Cx, _: Nothing, asked: Paging) -> Result<Page<LinkOut>> {
    cx.oneself()?;
    let links = found::mine(&cx, asked.after()?).await?;
    Ok(page(&cx, links, found::openings_of_mine(&cx).await?))
}

/// `DELETE /me/letters/links/{link}`
pub async fn revoke_mine(cx: Cx, at: MineAt) -> Result<Done<()>> {
    let mut tx = cx.begin(cx.oneself()?.person).await?;
    acts::revoke_mine(&mut tx, at.link).await?;
    Ok(Done::of(tx, ()))
}

/// `GET …/organizations/{organization}/letters/links`: the latest first, for those who look after it.
pub async fn ours(cx: Cx, at: InOrganization, asked: Paging) -> Result<Page<LinkOut>> {
    let (member, _) = looked_after(&cx, &at.organization).await?;
    let links = found::of_organization(&cx, member.id, asked.after()?).await?;
    Ok(page(&cx, links, found::openings_of_organization(&cx, member.id).await?))
}

/// `DELETE …/organizations/{organization}/letters/links/{link}`
pub async fn revoke_ours(cx: Cx, at: At) -> Result<Done<()>> {
    let (member, _) = looked_after(&cx, &at.organization).await?;
    let mut tx = cx.begin(member.id).await?;
    acts::revoke_for(&mut tx, member.id, at.link).await?;
    Ok(Done::of(tx, ()))
}

/// `GET …/organizations/{organization}/contact-by-letter`
pub async fn contact(cx: Cx, at: InOrganization, _: Nothing) -> Result<MayOut> {
    let (member, standing) = looked_after(&cx, &at.organization).await?;
    // It is a question only while nobody of its own looks after the organization.
    if standing != Standing::Coordinator {
        return Err(Error::NotFound);
    }
    Ok(MayOut { may: contacts::may(&cx, member.id).await? })
}

/// `PATCH …/organizations/{organization}/contact-by-letter`
pub async fn open_to_contact(cx: Cx, at: InOrganization, sent: MayIn, read: IfMatch) -> Result<Done<MayOut>> {
    let (member, _) = looked_after(&cx, &at.organization).await?;
    let mut tx = cx.begin(member.id).await?;
    let before = contacts::may_in(&mut tx, member.id).await?;
    contacts::open(&mut tx, member.id, sent.may).await?;
    read.holds(&before.map(|may| MayOut { may }))?;
    Ok(Done::of(tx, MayOut { may: sent.may }))
}

/// The organization of an address, for those who look after it.
async fn looked_after(cx: &Cx, slug: &str) -> Result<(Member, Standing)> {
    cx.who()?;
    let (member, organization) = member(cx, slug).await?;
    match standing(cx, &organization)? {
        Standing::Colleague => Err(Error::Forbidden(say!("people-only-stewards"))),
        standing => Ok((member, standing)),
    }
}

fn page(cx: &Cx, links: Vec<Kept>, openings: Vec<Opening>) -> Page<LinkOut> {
    let next = links.last().filter(|_| links.len() as i64 == found::MOST).map(|it| it.id.to_string());
    let mut opened: HashMap<Uuid, Vec<OpeningOut>> = HashMap::new();
    for Opening { link, device, n, last_at } in openings {
        opened.entry(link).or_default().push(OpeningOut { device, times: n, last_at });
    }
    let items = links.into_iter().map(|it| LinkOut::of(cx, opened.remove(&it.id).unwrap_or_default(), it)).collect();
    Page { items, next }
}

impl LinkOut {
    fn of(cx: &Cx, opened: Vec<OpeningOut>, it: Kept) -> LinkOut {
        let purpose = Purpose::named(&it.purpose);
        LinkOut {
            says: purpose.map_or(String::new(), |purpose| cx.lang.say(&(purpose.called)(it.version))),
            stands: rules::stands(it.used_at, it.revoked_at, it.expires_at, cx.now),
            id: it.id,
            coalition: it.coalition_slug,
            purpose: it.purpose,
            version: it.version,
            address: it.address,
            person: it.person_name,
            organization: it.organization_name,
            made_at: it.made_at,
            expires_at: it.expires_at,
            used_at: it.used_at,
            used_by: it.used_by,
            revoked_at: it.revoked_at,
            opened,
        }
    }
}
