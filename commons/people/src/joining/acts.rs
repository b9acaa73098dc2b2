//! Asking, answering, taking back.

use base::form::optional;
use base::ids::{CoalitionId, OrganizationId, fresh};
use base::journal::{Note, Openness};
use base::outbox::quoted;
use base::{Cx, Error, Result, Tx, q, say, t};
use chrono::Duration;
use uuid::Uuid;

use super::by_letter;
use super::found::{between, joining};
use super::rules::{self, Sides};
use super::types::{Asked, Joining, Outcome, Side};
use crate::attempts;
use crate::coalitions::memberships;
use crate::organizations::acts as organizations;
use crate::persons::types::Correspondent;

/// What the person who asks is to the two sides.
pub fn sides(cx: &Cx, coalition: CoalitionId, organization: OrganizationId) -> Sides {
    Sides { coordinator: cx.operator || cx.coordinates(coalition), steward: cx.steward_of(organization) }
}

/// What is open between an organization and the coalition of the address, for those who speak for either.
pub async fn open_with(cx: &Cx, organization: OrganizationId) -> Result<Option<Uuid>> {
    let coalition = cx.place()?.coalition;
    match sides(cx, coalition, organization).any() {
        true => between(cx.db(), coalition, organization, cx.now).await,
        false => Ok(None),
    }
}

/// Asks that an organization and a coalition come together. Somebody who speaks for both sides, or whose other side has
/// asked already, brings it in at once. `tx` has entered the coalition and the organization.
pub async fn ask(tx: &mut Tx, coalition: CoalitionId, organization: OrganizationId, why: &str) -> Result<Asked> {
    let asked = come_together(tx, coalition, organization, why).await?;
    if !matches!(asked, Asked::Already(_)) && !tx.operator {
        let person = tx.who()?.person.to_string();
        attempts::allow_done(tx, "joining", &person, rules::BY_PERSON, 60).await?;
        attempts::allow_done(tx, "joined", &organization.to_string(), rules::BY_ORGANIZATION, 24 * 60).await?;
    }
    Ok(asked)
}

async fn come_together(tx: &mut Tx, coalition: CoalitionId, organization: OrganizationId, why: &str) -> Result<Asked> {
    let sides = sides(tx, coalition, organization);
    let side = match sides {
        Sides { steward: true, .. } => Side::Organization,
        Sides { coordinator: true, .. } => Side::Coalition,
        _ => return Err(Error::Forbidden(say!("joining-not-yours"))),
    };
    if organizations::is_member(tx.db(), coalition, organization).await? {
        return Err(Error::Refused(say!("joining-in-already")));
    }
    if organizations::organization(tx.db(), organization).await?.claimed_at.is_none() {
        return Err(Error::Refused(say!("joining-nobody-there")));
    }
    let now = tx.now;
    if let Some(id) = between(tx.db(), coalition, organization, now).await? {
        let it = joining(tx.db(), coalition, id).await?;
        if !sides.speaks_for(it.asked_by.other()) {
            return Ok(Asked::Already(id));
        }
        answer(tx, &it, true, "").await?;
        return Ok(Asked::Joined);
    }
    if sides.coordinator && sides.steward {
        memberships::join(tx, coalition, organization).await?;
        return Ok(Asked::Joined);
    }
    let mut problems = vec![];
    let why = optional(&mut problems, "why", why, rules::WHY);
    base::error::all_well(problems)?;
    let (id, at, person) = (fresh(), tx.now, tx.who.as_ref().map(|who| who.person));
    q!(
        "insert into joining (space_id, id, organization_id, asked_by, person_id, why, asked_at, expires_at, outcome, answered_at, answer)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, null, '')",
        coalition, id, organization, side, person, why, at, at + Duration::days(rules::DAYS), Outcome::Open
    )
    .run(tx.db())
    .await?;
    let it = joining(tx.db(), coalition, id).await?;
    note(tx, "joining.asked", &it, side, &it.why).await?;
    ask_again(tx, &it, None).await?;
    Ok(Asked::Waits(id))
}

/// Writes the letter that asks the other side: to everybody who speaks for it, or to one address alone.
pub async fn ask_again(tx: &mut Tx, it: &Joining, only: Option<&str>) -> Result<()> {
    for to in side_of(tx, it, it.asked_by.other()).await? {
        if only.is_none_or(|only| only == to.address) {
            post(tx, it, &to, "asked").await?;
        }
    }
    Ok(())
}

/// The other side says yes or no; a letter tells whoever asked.
pub async fn answer(tx: &mut Tx, it: &Joining, yes: bool, words: &str) -> Result<()> {
    let side = it.asked_by.other();
    speaks(tx, it, side)?;
    let mut problems = vec![];
    let words = optional(&mut problems, "answer", words, rules::WHY);
    base::error::all_well(problems)?;
    settle(tx, it, if yes { Outcome::Accepted } else { Outcome::Declined }, &words).await?;
    if yes {
        memberships::join(tx, it.coalition, it.organization).await?;
    } else {
        note(tx, "joining.declined", it, side, &words).await?;
    }
    let told = Joining { answer: words, ..it.clone() };
    for to in side_of(tx, it, it.asked_by).await? {
        post(tx, &told, &to, if yes { "accepted" } else { "declined" }).await?;
    }
    Ok(())
}

/// The side that asked no longer does.
pub async fn take_back(tx: &mut Tx, it: &Joining) -> Result<()> {
    speaks(tx, it, it.asked_by)?;
    settle(tx, it, Outcome::TakenBack, "").await?;
    note(tx, "joining.taken-back", it, it.asked_by, "").await
}

fn speaks(cx: &Cx, it: &Joining, side: Side) -> Result<()> {
    match sides(cx, it.coalition, it.organization).speaks_for(side) {
        true => Ok(()),
        false => Err(Error::Forbidden(say!("joining-not-yours"))),
    }
}

async fn settle(tx: &mut Tx, it: &Joining, outcome: Outcome, words: &str) -> Result<()> {
    let at = tx.now;
    let settled = q!(
        "update joining set outcome = $3, answered_at = $4, answer = $5
         where space_id = $1 and id = $2 and outcome = 'open' and expires_at > $4",
        it.coalition,
        it.id,
        outcome,
        at,
        words
    );
    match settled.run(tx.db()).await? {
        0 => Err(Error::Refused(say!("joining-not-open"))),
        _ => Ok(()),
    }
}

/// Everybody who speaks for one side, and where letters to them go.
async fn side_of(tx: &mut Tx, it: &Joining, side: Side) -> Result<Vec<Correspondent>> {
    match side {
        Side::Coalition => q!(
            "select person.id as person, person.name, person.lang, min(person_address.address) as address
             from coordinator join person on person.id = coordinator.person_id join person_address on person_address.person_id = person.id
             where coordinator.space_id = $1 group by person.id, person.name, person.lang order by person.id",
            it.coalition
        ),
        Side::Organization => q!(
            "select person.id as person, person.name, person.lang, min(person_address.address) as address
             from representative join person on person.id = representative.person_id join person_address on person_address.person_id = person.id
             where representative.space_id = $1 and representative.role = 'steward'
             group by person.id, person.name, person.lang order by person.id",
            it.organization
        ),
    }
    .all(tx.db())
    .await
}

/// One letter about an asking: `what` is `asked`, `accepted` or `declined`.
async fn post(tx: &mut Tx, it: &Joining, to: &Correspondent, what: &str) -> Result<()> {
    let reader = Cx { lang: to.lang, ..Cx::clone(tx) };
    let page = format!("{}/c/{}/join/{}", reader.house.url, it.coalition_slug, it.id);
    let link = match what {
        "asked" => by_letter::ways(tx, it, to).await?.words(&reader, &page),
        _ => page,
    };
    let (side, name, coalition) = (it.asked_by.as_str(), &it.organization_name, &it.coalition_name);
    let about = t!(reader, "joining-letter-about", what = what, side = side, name = name, coalition = coalition);
    let says = t!(reader, "joining-letter-says", what = what, side = side, name = name, coalition = coalition);
    let words = if what == "asked" { &it.why } else { &it.answer };
    let words = quoted(words);
    let body = t!(reader, "joining-letter", hello = &to.name, says = says, words = words, link = link);
    tx.post_in(reader.lang, it.coalition, (&to.name, &to.address), &about, &body).await
}

async fn note(tx: &mut Tx, verb: &'static str, it: &Joining, by: Side, said: &str) -> Result<()> {
    let note = Note::new(verb, ("joining", it.id)).open(Openness::Parties).about([it.organization]);
    let note = if by == Side::Coalition { note.for_nobody() } else { note };
    let note = note.fact("organization", it.organization_name.as_str()).fact("side", by.as_str());
    tx.note(it.coalition, note.said(said)).await
}

/// An asking of the coalition of the address, for those who may know of it.
pub async fn of_place(cx: &Cx, id: Uuid) -> Result<Joining> {
    let it = joining(cx.db(), cx.place()?.coalition, id).await?;
    cx.who()?;
    match sides(cx, it.coalition, it.organization).any() {
        true => Ok(it),
        false => Err(Error::NotFound),
    }
}
