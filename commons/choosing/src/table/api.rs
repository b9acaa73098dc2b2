//! Tables, for programs.

use std::collections::BTreeMap;

use base::api::{Done, InCoalition, Made, Nothing, Page, Paging, Slug, Text};
use base::ids::OrganizationId;
use base::{Cx, Error, Result};
use relationships::Level;
use schemars::JsonSchema;
use serde::Deserialize;
use uuid::Uuid;

use super::rules::{AT_ONCE, GOAL, LINE, RESOURCES, SEATS, THINGS};
use super::told::{ListedOut, OfferOut, SeatOut, TableOut, VoiceMade};
use super::types::{Involved, Need, Own, Seat, SeatDraft, Side, VoiceDraft};
use super::{acts, found, result};
use crate::{Kind, Requirement};

/// A table about to begin.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TableIn {
    /// The goal in a sentence.
    #[schemars(length(min = 1))]
    goal: Text<GOAL>,
    kind: Kind,
}

/// A table about to be changed: all that it needs.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "TableChangeIn")]
pub struct ChangeIn {
    #[schemars(length(min = 1))]
    goal: Text<GOAL>,
    kind: Kind,
    #[serde(default)]
    resources: BTreeMap<Requirement, i64>,
    #[serde(default)]
    #[schemars(length(max = 6))]
    things: Vec<ThingIn>,
}

/// A thing in words.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "TableThingIn")]
pub struct ThingIn {
    #[schemars(length(min = 1))]
    words: Text<LINE>,
    amount: i64,
}

/// Somebody who has a stake.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "TableVoiceIn")]
pub struct VoiceIn {
    /// A member, or else a name.
    organization: Option<OrganizationId>,
    #[serde(default)]
    name: Option<Text<LINE>>,
    speaks_for: Vec<Side>,
    #[schemars(range(min = 0, max = 4))]
    affected: i64,
    #[schemars(range(min = 0, max = 4))]
    say: i64,
    involved: Involved,
}

/// Members that could come.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "TableSeatsIn")]
pub struct SeatsIn {
    #[schemars(length(min = 1, max = AT_ONCE))]
    seats: Vec<SeatIn>,
}

/// What is said of one of them.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "TableSeatIn")]
pub struct SeatIn {
    organization: OrganizationId,
    seat: Seat,
    /// How much of which need, each once; what is not there is not known.
    #[serde(default)]
    offers: Vec<OfferOut>,
    /// Whether it is asked if that is right.
    #[serde(default)]
    ask: bool,
}

/// What an organization says about itself.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "TableAnswerIn")]
pub struct AnswerIn {
    #[serde(default)]
    offers: Vec<OfferOut>,
    #[serde(default)]
    cannot_come: bool,
    /// With whom it does not work together as is said.
    #[serde(default)]
    #[schemars(length(max = SEATS))]
    not_so_with: Vec<OrganizationId>,
}

/// Two who work together already.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "TableTieIn")]
pub struct TieIn {
    one: OrganizationId,
    other: OrganizationId,
    /// How closely; null takes back what was said.
    level: Option<Level>,
}

/// Where a table is.
#[derive(Deserialize, JsonSchema)]
pub struct At {
    /// The coalition, by its name in addresses.
    #[allow(dead_code)]
    coalition: Slug,
    table: Uuid,
}

/// Where somebody who has a stake is.
#[derive(Deserialize, JsonSchema)]
#[schemars(rename = "AtVoice")]
pub struct AtVoice {
    /// The coalition, by its name in addresses.
    #[allow(dead_code)]
    coalition: Slug,
    table: Uuid,
    voice: Uuid,
}

/// Where a member is that could come.
#[derive(Deserialize, JsonSchema)]
#[schemars(rename = "AtSeat")]
pub struct AtSeat {
    /// The coalition, by its name in addresses.
    #[allow(dead_code)]
    coalition: Slug,
    table: Uuid,
    /// The id of the organization.
    seat: Uuid,
}

/// `GET …/tables`: those that one may know all of, the latest first.
pub async fn list(cx: Cx, _: InCoalition, asked: Paging) -> Result<Page<ListedOut>> {
    cx.who()?;
    let tables = found::known(&cx, cx.place()?.coalition, asked.after()?, found::LISTED).await?;
    let next = tables.last().filter(|_| tables.len() as i64 == found::LISTED).map(|it| it.id.to_string());
    Ok(Page { items: tables.into_iter().map(ListedOut::of).collect(), next })
}

/// `POST …/tables`
pub async fn begin(cx: Cx, _: InCoalition, sent: TableIn) -> Result<Made<TableOut>> {
    let place = cx.place()?;
    let mut tx = cx.begin(place.coalition).await?;
    let id = acts::begin(&mut tx, place.coalition, &sent.goal, Some(sent.kind)).await?;
    let (it, _) = found::of_space(&mut tx, place.coalition, id).await?;
    let out = TableOut::of(it, None);
    Ok(Made::at(tx, format!("/api/v1/coalitions/{}/tables/{id}", place.slug), out))
}

/// `GET …/tables/{table}`
pub async fn read(cx: Cx, at: At, _: Nothing) -> Result<TableOut> {
    let (it, eyes) = found::of_place(&cx, at.table).await?;
    if !eyes.all {
        return Err(Error::NotFound);
    }
    let found = result::found(&cx, &it).await?;
    Ok(TableOut::of(it, found))
}

/// `POST …/tables/{table}`: the goal, and all that it needs.
pub async fn change(cx: Cx, at: At, sent: ChangeIn) -> Result<Done<()>> {
    let space = cx.place()?.coalition;
    let place = |of: Requirement| Requirement::RESOURCES.iter().position(|it| *it == of);
    let mut needs = vec![];
    for (of, amount) in sent.resources {
        let nth = place(of).ok_or_else(|| Error::field("resources", base::say!("choice-not-understood")))?;
        needs.push(Need { nth: nth as i64, words: String::new(), amount });
    }
    if sent.things.len() as i64 > THINGS {
        return Err(Error::field("things", base::say!("table-too-many-things", most = THINGS)));
    }
    needs.extend((RESOURCES..).zip(sent.things).map(|(nth, it)| Need {
        nth,
        words: it.words.into(),
        amount: it.amount,
    }));
    let mut tx = cx.begin(space).await?;
    acts::change(&mut tx, space, at.table, &sent.goal, Some(sent.kind), &needs).await?;
    Ok(Done::of(tx, ()))
}

/// `POST …/tables/{table}/voices`
pub async fn add_voice(cx: Cx, at: At, sent: VoiceIn) -> Result<Made<VoiceMade>> {
    let place = cx.place()?;
    let mut tx = cx.begin(place.coalition).await?;
    let id = acts::keep_voice(&mut tx, place.coalition, at.table, None, &sent.draft()).await?;
    let address = format!("/api/v1/coalitions/{}/tables/{}/voices/{id}", place.slug, at.table);
    Ok(Made::at(tx, address, VoiceMade { id }))
}

/// `POST …/voices/{voice}`
pub async fn change_voice(cx: Cx, at: AtVoice, sent: VoiceIn) -> Result<Done<()>> {
    let space = cx.place()?.coalition;
    let mut tx = cx.begin(space).await?;
    acts::keep_voice(&mut tx, space, at.table, Some(at.voice), &sent.draft()).await?;
    Ok(Done::of(tx, ()))
}

/// `POST …/voices/{voice}/removal`
pub async fn remove_voice(cx: Cx, at: AtVoice, _: Nothing) -> Result<Done<()>> {
    let space = cx.place()?.coalition;
    let mut tx = cx.begin(space).await?;
    acts::remove_voice(&mut tx, space, at.table, at.voice).await?;
    Ok(Done::of(tx, ()))
}

/// `POST …/tables/{table}/seats`: what is said of some members that could come.
pub async fn seat(cx: Cx, at: At, sent: SeatsIn) -> Result<Done<()>> {
    let space = cx.place()?.coalition;
    let draft = |it: SeatIn| {
        let offers = OfferOut::each_once(it.offers)?;
        Ok(SeatDraft { organization: it.organization, seat: it.seat, offers, asks: it.ask })
    };
    let drafts: Vec<SeatDraft> = sent.seats.into_iter().map(draft).collect::<Result<_>>()?;
    let mut tx = cx.begin(space).await?;
    acts::seat(&mut tx, space, at.table, &drafts).await?;
    Ok(Done::of(tx, ()))
}

/// `GET …/seats/{seat}`: what is said of one of them; also for its own people, once they are asked.
pub async fn read_seat(cx: Cx, at: AtSeat, _: Nothing) -> Result<SeatOut> {
    let (it, eyes) = found::of_place(&cx, at.table).await?;
    let organization = OrganizationId(at.seat);
    match it.seat(organization).filter(|_| eyes.all || eyes.asked == Some(organization)) {
        Some(seat) => Ok(SeatOut::of(&it, seat)),
        None => Err(Error::NotFound),
    }
}

/// `POST …/seats/{seat}/removal`
pub async fn unseat(cx: Cx, at: AtSeat, _: Nothing) -> Result<Done<()>> {
    let space = cx.place()?.coalition;
    let mut tx = cx.begin(space).await?;
    acts::unseat(&mut tx, space, at.table, OrganizationId(at.seat)).await?;
    Ok(Done::of(tx, ()))
}

/// `POST …/tables/{table}/answer`: what the organization acted for says about itself.
pub async fn answer(cx: Cx, at: At, sent: AnswerIn) -> Result<Done<()>> {
    let space = cx.place()?.coalition;
    let offers = OfferOut::each_once(sent.offers)?;
    let own = Own { offers, cannot: sent.cannot_come, denied: sent.not_so_with };
    let mut tx = cx.begin(space).await?;
    acts::answer(&mut tx, space, at.table, &own).await?;
    Ok(Done::of(tx, ()))
}

/// `POST …/tables/{table}/ties`
pub async fn tie(cx: Cx, at: At, sent: TieIn) -> Result<Done<()>> {
    let space = cx.place()?.coalition;
    let mut tx = cx.begin(space).await?;
    acts::tie(&mut tx, space, at.table, (sent.one, sent.other), sent.level).await?;
    Ok(Done::of(tx, ()))
}

/// `POST …/tables/{table}/ending`
pub async fn end(cx: Cx, at: At, _: Nothing) -> Result<Done<()>> {
    let space = cx.place()?.coalition;
    let mut tx = cx.begin(space).await?;
    acts::end(&mut tx, space, at.table).await?;
    Ok(Done::of(tx, ()))
}

impl VoiceIn {
    fn draft(self) -> VoiceDraft {
        VoiceDraft {
            organization: self.organization,
            name: self.name.map(String::from).unwrap_or_default(),
            sides: self.speaks_for,
            affected: self.affected,
            say: self.say,
            involved: self.involved,
        }
    }
}
