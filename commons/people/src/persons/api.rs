//! One's own person for programs.

use base::api::{Done, IfMatch, Line, Nothing, Text};
use base::form::seal;
use base::ids::{OrganizationId, PersonId};
use base::{Cx, Lang, Result, Role, Way};
use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::rules::{ABOUT, NAME, plain_address};
use super::types::{Draft, Person};
use super::{acts, addresses};

/// The person who asks.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Me")]
pub struct MeOut {
    id: PersonId,
    name: String,
    about: String,
    language: Lang,
    /// Their time zone, as the IANA list names it.
    zone: String,
    /// The organization that this request acts for.
    acting_for: Option<OrganizationId>,
    /// Everything they may act for; for a program that acts for one, that one.
    organizations: Vec<HatOut>,
    /// Every coalition of theirs.
    coalitions: Vec<CoalitionOut>,
    /// What the token may be used for; null for somebody who is signed in.
    scopes: Option<String>,
}

/// An organization that a person acts for.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Hat")]
struct HatOut {
    organization: OrganizationId,
    name: String,
    role: Role,
}

/// A coalition of a person's.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "MyCoalition")]
struct CoalitionOut {
    slug: String,
    name: String,
    coordinator: bool,
    /// Whether the organization acted for is a member.
    member: bool,
}

/// What is to be changed about oneself; what is left out stays.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MeIn {
    #[schemars(length(min = 1))]
    name: Option<Line<NAME>>,
    about: Option<Text<ABOUT>>,
    language: Option<Lang>,
    /// As the IANA list names it, such as `America/New_York`.
    zone: Option<Line<60>>,
}

/// A mail address.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Address")]
pub struct AddressOut {
    address: String,
    confirmed_at: DateTime<Utc>,
}

/// An address to write to.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AddressIn {
    address: Line<254>,
}

/// Where a person is signed in.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Session")]
pub struct SessionOut {
    id: Uuid,
    /// The browser, as it names itself.
    agent: String,
    made_at: DateTime<Utc>,
    seen_at: DateTime<Utc>,
}

/// Where a session is.
#[derive(Deserialize, JsonSchema)]
pub struct SessionAt {
    session: Uuid,
}

/// `GET /me`
pub async fn me(cx: Cx, _: Nothing, _: Nothing) -> Result<MeOut> {
    let person = acts::person(cx.db(), cx.who()?.person).await?;
    MeOut::of(&cx, person)
}

/// `PATCH /me`
pub async fn change(cx: Cx, _: Nothing, sent: MeIn, read: IfMatch) -> Result<Done<MeOut>> {
    let id = cx.oneself()?.person;
    let mut tx = cx.begin(id).await?;
    let before = acts::person(tx.db(), id).await?;
    let mut draft = Draft::of(&before);
    let drawn_from = seal(&draft.fields());
    draft.name = sent.name.map_or(draft.name, Into::into);
    draft.about = sent.about.map_or(draft.about, Into::into);
    draft.lang = sent.language.unwrap_or(draft.lang);
    draft.zone = sent.zone.map_or(draft.zone, Into::into);
    acts::change(&mut tx, &draft, &drawn_from).await?;
    read.holds(&MeOut::of(&cx, before)?)?;
    let out = MeOut::of(&cx, acts::person(tx.db(), id).await?)?;
    Ok(Done::of(tx, out))
}

/// `GET /me/addresses`
pub async fn list_addresses(cx: Cx, _: Nothing, _: Nothing) -> Result<Vec<AddressOut>> {
    let mine = acts::addresses(cx.db(), cx.oneself()?.person).await?;
    Ok(mine.into_iter().map(|it| AddressOut { address: it.address, confirmed_at: it.confirmed_at }).collect())
}

/// `POST /me/addresses`: writes the letter whose link proves an address.
pub async fn add_address(cx: Cx, _: Nothing, sent: AddressIn) -> Result<Done<()>> {
    let mut tx = cx.begin(cx.oneself()?.person).await?;
    addresses::ask(&mut tx, &plain_address(&sent.address)).await?;
    Ok(Done::of(tx, ()))
}

/// `POST /me/addresses/removal`
pub async fn remove_address(cx: Cx, _: Nothing, sent: AddressIn) -> Result<Done<()>> {
    let mut tx = cx.begin(cx.oneself()?.person).await?;
    addresses::remove(&mut tx, &plain_address(&sent.address)).await?;
    Ok(Done::of(tx, ()))
}

/// `GET /me/sessions`
pub async fn list_sessions(cx: Cx, _: Nothing, _: Nothing) -> Result<Vec<SessionOut>> {
    let mine = acts::sessions(&cx, cx.oneself()?.person).await?;
    let out =
        |it: super::types::Session| SessionOut { id: it.id, agent: it.agent, made_at: it.made_at, seen_at: it.seen_at };
    Ok(mine.into_iter().map(out).collect())
}

/// `DELETE /me/sessions/{session}`
pub async fn end_session(cx: Cx, at: SessionAt) -> Result<Done<()>> {
    let mut tx = cx.begin(cx.oneself()?.person).await?;
    acts::end_session(&mut tx, at.session).await?;
    Ok(Done::of(tx, ()))
}

/// `DELETE /me/sessions`: all of them, but the one that asks, if a browser does.
pub async fn end_other_sessions(cx: Cx, _: Nothing) -> Result<Done<()>> {
    let mut tx = cx.begin(cx.oneself()?.person).await?;
    acts::end_other_sessions(&mut tx).await?;
    Ok(Done::of(tx, ()))
}

impl MeOut {
    fn of(cx: &Cx, person: Person) -> Result<MeOut> {
        let who = cx.who()?;
        let hat = |it: &base::Acting| HatOut { organization: it.organization, name: it.name.clone(), role: it.role };
        let coalition = |it: &base::Place| CoalitionOut {
            slug: it.slug.clone(),
            name: it.name.clone(),
            coordinator: it.coordinator,
            member: it.member,
        };
        let scopes = match who.way {
            Way::Token(_, scopes) => Some(scopes.to_string()),
            _ => None,
        };
        Ok(MeOut {
            id: person.id,
            name: person.name,
            about: person.about,
            language: person.lang,
            zone: person.zone,
            acting_for: cx.organization(),
            organizations: who.hats.iter().filter(|it| cx.speaks_for(it.organization)).map(hat).collect(),
            coalitions: who.coalitions.iter().map(coalition).collect(),
            scopes,
        })
    }
}
