//! Asking, confirming, deciding.

use base::db::Conn;
use base::error::Problem;
use base::form::{optional, required};
use base::ids::{CoalitionId, OrganizationId, PersonId, digest, fresh, secret};
use base::journal::{Note, Openness};
use base::outbox::quoted;
use base::{Cx, Error, Result, Role, Tx, q, say, t};
use chrono::Duration;
use uuid::Uuid;

use super::by_letter;
use super::found::{claim, others};
use super::rules;
use super::types::{Claim, ClaimState};
use crate::coalitions::acts::may_coordinate;
use crate::organizations::acts as organizations;
use crate::organizations::rules::is_mail;
use crate::persons::acts as persons;
use crate::persons::rules::plain_address;
use crate::representatives::acts as representatives;
use crate::sign_in::acts::{go_on, prove};
use crate::sign_in::types::Opened;

/// Writes the letter whose link confirms a claim, in place of earlier ones to the same address. `tx` has entered the
/// coalition. Nothing is decided yet, and nobody is
/// named: whoever asked is known only when they follow the link.
pub async fn ask(
    tx: &mut Tx,
    coalition: CoalitionId,
    organization: OrganizationId,
    address: &str,
    why: &str,
) -> Result<()> {
    let address = plain_address(address);
    let mut problems = vec![];
    if !is_mail(&address) {
        problems.push(Problem::new("address", say!("mail-not-understood")));
    }
    let why = optional(&mut problems, "why", why, rules::WHY);
    base::error::all_well(problems)?;
    if organizations::organization(tx.db(), organization).await?.claimed_at.is_some() {
        return Err(Error::Refused(say!("claim-claimed-already")));
    }
    let (id, token, at) = (fresh(), secret(), tx.now);
    // The latest letter counts: the links of earlier ones to this address have had their time.
    q!(
        "update claim set expires_at = $3
         where space_id = $1 and address = $2 and confirmed_at is null and expires_at > $3",
        organization,
        &address,
        at
    )
    .run(tx.db())
    .await?;
    q!(
        "insert into claim (space_id, id, coalition_id, token_hash, address, why, asked_at, expires_at, person_id, confirmed_at, decided_at, decided_by, granted, reason)
         values ($1, $2, $3, $4, $5, $6, $7, $8, null, null, null, null, null, '')",
        organization, id, coalition, digest(&token), &address, why, at, at + Duration::days(rules::DAYS)
    )
    .run(tx.db())
    .await?;
    let it = claim(tx.db(), organization, id).await?;
    let (name, reader) = reader(tx, &it).await?;
    let link = format!("{}/claims/{token}", reader.house.url);
    let organization = &it.organization_name;
    let subject = t!(reader, "claim-letter-about", name = organization);
    let coalition_name = &it.coalition_name;
    let days = rules::DAYS;
    let body = t!(reader, "claim-letter", name = organization, coalition = coalition_name, link = link, days = days);
    tx.post_in(reader.lang, coalition, (&name, &address), &subject, &body).await
}

/// The name behind the address of a claim, if it is known, and the request in that person's language.
async fn reader(tx: &mut Tx, it: &Claim) -> Result<(String, Cx)> {
    let known = persons::by_address(tx.db(), &it.address).await?;
    let lang = known.as_ref().map_or(tx.lang, |it| it.lang);
    Ok((known.map(|it| it.name).unwrap_or_default(), Cx { lang, ..(**tx).clone() }))
}

/// Confirms a claim by the letter's link. An address of the organization's own domain is proof enough; any other waits
/// for a coordinator.
pub async fn confirm(cx: &Cx, it: &Claim, name: &str, agent: &str) -> Result<Opened> {
    if rules::state_of(it, cx.now) != ClaimState::Asked {
        return Err(Error::Refused(say!("claim-not-open")));
    }
    let mut tx = prove(cx, &it.address, (name, &it.zone), &[it.coalition.into(), it.organization.into()]).await?;
    let (person, at) = (tx.who()?.person, tx.now);
    if organizations::organization(tx.db(), it.organization).await?.claimed_at.is_some() {
        return Err(Error::Refused(say!("claim-claimed-already")));
    }
    let confirmed = q!(
        "update claim set person_id = $3, confirmed_at = $4 where space_id = $1 and id = $2 and confirmed_at is null and expires_at > $4",
        it.organization,
        it.id,
        person,
        at
    );
    if confirmed.run(tx.db()).await? == 0 {
        return Err(Error::Refused(say!("claim-not-open")));
    }
    note(&mut tx, "claim.asked", it, Openness::Parties, &it.why).await?;
    let proved = proved(tx.db(), it).await?;
    match proved {
        true => grant(&mut tx, it.organization, it.id, None, "").await?,
        false => {
            let waiting = claim(tx.db(), it.organization, it.id).await?;
            by_letter::ask(&mut tx, &waiting, None).await?;
        }
    }
    let token = go_on(&mut tx, agent, Some(it.organization).filter(|_| proved)).await?;
    tx.commit().await?;
    Ok(Opened { token, next: next(it, proved) })
}

/// Whether the address alone proves a claim, as far as everybody's sites are known.
pub async fn proved(conn: Conn<'_>, it: &Claim) -> Result<bool> {
    let host = rules::domain_of_site(&it.organization_site).unwrap_or_default();
    let like = format!("%{}%", host.replace(['%', '_'], ""));
    let others: Vec<(String,)> = match host.is_empty() {
        true => vec![],
        false => {
            q!("select site from organization where site like $1 and id <> $2 limit 100", like, it.organization)
                .all(conn)
                .await?
        }
    };
    let others = others.iter().map(|(site,)| site.as_str());
    Ok(rules::proves(&it.address, &it.organization_mail, &it.organization_site, others))
}

fn next(it: &Claim, granted: bool) -> String {
    match granted {
        true => format!("/c/{}/organizations/{}", it.coalition_slug, it.organization_slug),
        false => "/me".to_owned(),
    }
}

/// `by` is the coordinator who says so; none when the address proved it.
async fn grant(tx: &mut Tx, organization: OrganizationId, id: Uuid, by: Option<PersonId>, reason: &str) -> Result<()> {
    let it = claim(tx.db(), organization, id).await?;
    let person = it.person.ok_or(Error::NotFound)?;
    settle(tx, &it, true, by, reason).await?;
    for other in others(tx.db(), &it).await? {
        tell_taken(tx, &other).await?;
    }
    representatives::join(tx, it.organization, person, Role::Steward).await?;
    // What the coordinator wrote is for whoever asked, and goes to them in the letter.
    note(tx, "claim.granted", &it, Openness::Coalition, "").await
}

async fn settle(tx: &mut Tx, it: &Claim, granted: bool, by: Option<PersonId>, reason: &str) -> Result<()> {
    let at = tx.now;
    q!(
        "update claim set decided_at = $3, decided_by = $4, granted = $5, reason = $6 where space_id = $1 and id = $2",
        it.organization,
        it.id,
        at,
        by,
        granted,
        reason
    )
    .run(tx.db())
    .await?;
    Ok(())
}

/// A coordinator grants a waiting claim, or declines it with a reason; a letter tells whoever asked.
pub async fn decide(tx: &mut Tx, organization: OrganizationId, id: Uuid, granted: bool, reason: &str) -> Result<()> {
    let it = claim(tx.db(), organization, id).await?;
    may_coordinate(tx, it.coalition)?;
    if rules::state_of(&it, tx.now) != ClaimState::Waiting {
        return Err(Error::Refused(say!("claim-not-waiting")));
    }
    if granted && it.claimed_at.is_some() {
        return Err(Error::Refused(say!("claim-claimed-already")));
    }
    let mut problems = vec![];
    let reason = match granted {
        true => optional(&mut problems, "reason", reason, rules::WHY),
        false => required(&mut problems, "reason", reason, rules::WHY),
    };
    base::error::all_well(problems)?;
    let by = tx.who.as_ref().map(|who| who.person);
    if granted {
        grant(tx, organization, id, by, &reason).await?;
    } else {
        settle(tx, &it, false, by, &reason).await?;
        note(tx, "claim.declined", &it, Openness::Parties, &reason).await?;
    }
    tell(tx, &it, granted, &reason).await
}

async fn tell(tx: &mut Tx, it: &Claim, granted: bool, reason: &str) -> Result<()> {
    let (name, reader) = reader(tx, it).await?;
    let (organization, coalition) = (&it.organization_name, &it.coalition_name);
    let link = format!("{}/c/{}/organizations/{}", reader.house.url, it.coalition_slug, it.organization_slug);
    let (subject, body) = match granted {
        true => (
            t!(reader, "claim-letter-granted-about", name = organization),
            t!(
                reader,
                "claim-letter-granted",
                name = organization,
                coalition = coalition,
                words = quoted(reason),
                link = link
            ),
        ),
        false => (
            t!(reader, "claim-letter-declined-about", name = organization),
            t!(
                reader,
                "claim-letter-declined",
                name = organization,
                coalition = coalition,
                reason = reason,
                link = link
            ),
        ),
    };
    tx.post_in(reader.lang, it.coalition, (&name, &it.address), &subject, &body).await
}

/// Somebody else was handed the page for which this claim waited.
async fn tell_taken(tx: &mut Tx, it: &Claim) -> Result<()> {
    let (name, reader) = reader(tx, it).await?;
    let (organization, coalition) = (&it.organization_name, &it.coalition_name);
    let link = format!("{}/c/{}/organizations/{}", reader.house.url, it.coalition_slug, it.organization_slug);
    let about = t!(reader, "claim-letter-declined-about", name = organization);
    let body = t!(reader, "claim-letter-taken", name = organization, coalition = coalition, link = link);
    tx.post_in(reader.lang, it.coalition, (&name, &it.address), &about, &body).await
}

async fn note(tx: &mut Tx, verb: &'static str, it: &Claim, openness: Openness, said: &str) -> Result<()> {
    let note = Note::new(verb, ("claim", it.id)).for_nobody().open(openness).about([it.organization]);
    tx.note(it.coalition, note.fact("organization", it.organization_name.as_str()).said(said)).await
}
