//! Inviting, taking back, accepting.

use base::error::Problem;
use base::ids::{CoalitionId, OrganizationId, PersonId, SpaceId, digest, fresh, secret};
use base::journal::{Note, Openness};
use base::{Cx, Error, Result, Tx, q, say, t, time};
use chrono::Duration;
use uuid::Uuid;

use super::found::{invitation, open_to};
use super::rules::{self, Giver};
use super::types::{Draft, Invitation, InvitationState};
use crate::attempts;
use crate::coalitions::acts as coalitions;
use crate::organizations::acts as organizations;
use crate::organizations::rules::is_mail;
use crate::persons::acts as persons;
use crate::persons::rules::plain_address;
use crate::representatives::acts as representatives;
use crate::sign_in::acts::{go_on, prove};
use crate::sign_in::types::Opened;

/// Who invites when the operator does.
const OPERATOR: PersonId = PersonId(Uuid::nil());

/// Invites somebody in this coalition, which `tx` has entered, and writes the letter. An open invitation of the same
/// address to the same is taken back: the new one stands for it. Gives the secret of the link, which is kept nowhere.
pub async fn invite(tx: &mut Tx, coalition: CoalitionId, draft: &Draft) -> Result<String> {
    let giver = may_now(tx, coalition, draft.organization).await?;
    let address = plain_address(&draft.address);
    check(tx, coalition, draft, &address).await?;
    let now = tx.now;
    for earlier in open_to(tx.db(), coalition, draft.organization, &address, now).await? {
        revoke(tx, coalition, earlier).await?;
    }
    let (id, token, at) = (fresh(), secret(), tx.now);
    q!(
        "insert into invitation (space_id, id, token_hash, address, organization_id, role, invited_by, made_at, expires_at, used_at, used_by, revoked_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, null, null, null)",
        coalition, id, digest(&token), &address, draft.organization, draft.task, giver, at, at + Duration::days(rules::DAYS)
    )
    .run(tx.db())
    .await?;
    let invitation = invitation(tx.db(), coalition, id).await?;
    post(tx, &invitation, draft, &token).await?;
    note(tx, "invitation.made", &invitation).await?;
    limit(tx, &address).await?;
    Ok(token)
}

/// Counts an invitation just written, by who wrote it and by whom it reaches; the operator writes as many as it takes.
async fn limit(tx: &mut Tx, address: &str) -> Result<()> {
    if tx.operator {
        return Ok(());
    }
    let person = tx.who()?.person.to_string();
    attempts::allow_done(tx, "invite", &person, rules::BY_PERSON, 60).await?;
    attempts::allow_done(tx, "invited", address, rules::BY_ADDRESS, 24 * 60).await
}

/// The person who asks, if they may invite now. A role counts only while they act for that organization.
async fn may_now(tx: &mut Tx, coalition: CoalitionId, organization: Option<OrganizationId>) -> Result<PersonId> {
    let person = if tx.operator { OPERATOR } else { tx.who()?.person };
    let (mut giver, claimed) = giver(tx, coalition, organization, person).await?;
    giver.role = giver.role.filter(|_| tx.organization() == organization);
    match rules::may_give(giver, claimed) {
        true => Ok(person),
        false => Err(Error::Forbidden(say!("invitation-only-stewards"))),
    }
}

/// What a person may give in this coalition, and whether the organization is claimed.
async fn giver(
    tx: &mut Tx,
    coalition: CoalitionId,
    organization: Option<OrganizationId>,
    person: PersonId,
) -> Result<(Giver, Option<bool>)> {
    let coordinators = coalitions::coordinators(tx.db(), coalition).await?;
    let coordinator = coordinators.iter().any(|it| it.person == person);
    let operator = person == OPERATOR;
    let Some(id) = organization else {
        return Ok((Giver { operator, coordinator, role: None }, None));
    };
    let people = representatives::people(tx.db(), id).await?;
    let role = people.iter().find(|it| it.person == person).map(|it| it.role);
    let claimed = organizations::organization(tx.db(), id).await?.claimed_at.is_some();
    Ok((Giver { operator, coordinator, role }, Some(claimed)))
}

async fn check(tx: &mut Tx, coalition: CoalitionId, draft: &Draft, address: &str) -> Result<()> {
    if !is_mail(address) {
        return Err(Error::field("address", say!("mail-not-understood")));
    }
    if draft.task.role().is_some() != draft.organization.is_some() {
        return Err(Error::field("role", say!("invitation-no-such-task")));
    }
    let here = match draft.organization {
        Some(organization) if !organizations::is_member(tx.db(), coalition, organization).await? => {
            return Err(Error::NotFound);
        }
        Some(organization) => {
            let people = representatives::people(tx.db(), organization).await?;
            people.into_iter().map(|it| it.person).collect::<Vec<_>>()
        }
        None => coalitions::coordinators(tx.db(), coalition).await?.into_iter().map(|it| it.person).collect(),
    };
    let person = persons::by_address(tx.db(), address).await?;
    match person.filter(|person| here.contains(&person.id)) {
        Some(_) => Err(Error::Invalid(vec![Problem::new("address", say!("invitation-here-already"))])),
        None => Ok(()),
    }
}

async fn post(tx: &mut Tx, invitation: &Invitation, draft: &Draft, token: &str) -> Result<()> {
    let known = persons::by_address(tx.db(), &invitation.address).await?;
    let lang = known.as_ref().map_or(draft.lang, |it| it.lang);
    let reader = Cx { lang, ..(**tx).clone() };
    let link = format!("{}/invitations/{token}", reader.house.url);
    let until = time::date(lang, invitation.until());
    let (who, coalition) = (inviter(&reader, invitation), &invitation.coalition_name);
    let (subject, body) = match &invitation.organization_name {
        Some(name) => (
            t!(reader, "invitation-letter-about", name = name),
            t!(reader, "invitation-letter", who = who, name = name, coalition = coalition, link = link, until = until),
        ),
        None => (
            t!(reader, "invitation-letter-coordinator-about", coalition = coalition),
            t!(reader, "invitation-letter-coordinator", who = who, coalition = coalition, link = link, until = until),
        ),
    };
    let name = known.map(|it| it.name).unwrap_or_default();
    tx.post_in(lang, invitation.coalition, (&name, &invitation.address), &subject, &body).await
}

/// The name of whoever invites; the operator has none here.
pub fn inviter(cx: &Cx, invitation: &Invitation) -> String {
    invitation
        .inviter
        .as_deref()
        .map(|it| cx.lang.person(it).into_owned())
        .unwrap_or_else(|| t!(cx, "invitation-by-operator").into_owned())
}

/// Takes an open invitation back; whoever could give it may.
pub async fn revoke(tx: &mut Tx, coalition: CoalitionId, id: Uuid) -> Result<Invitation> {
    let it = invitation(tx.db(), coalition, id).await?;
    let at = tx.now;
    may_now(tx, coalition, it.organization).await?;
    if rules::state_of(&it, at) != InvitationState::Open {
        return Err(Error::Refused(say!("invitation-not-open")));
    }
    q!("update invitation set revoked_at = $3 where space_id = $1 and id = $2", coalition, id, at).run(tx.db()).await?;
    note(tx, "invitation.revoked", &it).await?;
    Ok(it)
}

/// Accepts: the letter has proved the address. Somebody new joins under `name`; somebody who was not signed in is.
pub async fn accept(cx: &Cx, it: &Invitation, name: &str, agent: &str) -> Result<Opened> {
    let (mut tx, next) = accept_in(cx, it, name).await?;
    let token = go_on(&mut tx, agent, it.organization).await?;
    tx.commit().await?;
    Ok(Opened { token, next })
}

/// The same without going on from there: the open transaction, and where it leads.
pub async fn accept_in(cx: &Cx, it: &Invitation, name: &str) -> Result<(Tx, String)> {
    if rules::state_of(it, cx.now) != InvitationState::Open {
        return Err(Error::Refused(say!("invitation-not-open")));
    }
    let spaces: Vec<SpaceId> = it.organization.into_iter().map(SpaceId::from).chain([it.coalition.into()]).collect();
    let mut tx = prove(cx, &it.address, (name, &it.zone), &spaces).await?;
    let person = tx.who()?.person;
    use_up(&mut tx, it, person).await?;
    let next = arrive(&mut tx, it, person).await?;
    Ok((tx, next))
}

async fn use_up(tx: &mut Tx, it: &Invitation, person: PersonId) -> Result<()> {
    let at = tx.now;
    let (giver, claimed) = giver(tx, it.coalition, it.organization, it.invited_by).await?;
    if !rules::may_give(giver, claimed) {
        return Err(Error::Refused(say!("invitation-no-longer-stands")));
    }
    let used = q!(
        "update invitation set used_at = $3, used_by = $4
         where space_id = $1 and id = $2 and used_at is null and revoked_at is null and expires_at > $3",
        it.coalition,
        it.id,
        at,
        person
    );
    match used.run(tx.db()).await? {
        0 => Err(Error::Refused(say!("invitation-not-open"))),
        _ => note(tx, "invitation.accepted", it).await,
    }
}

async fn arrive(tx: &mut Tx, it: &Invitation, person: PersonId) -> Result<String> {
    let home = format!("/c/{}", it.coalition_slug);
    match (it.organization, it.task.role()) {
        (Some(organization), Some(role)) => {
            representatives::join(tx, organization, person, role).await?;
            Ok(it.organization_slug.as_ref().map_or(home.clone(), |slug| format!("{home}/organizations/{slug}")))
        }
        _ => {
            coalitions::join_coordinators(tx, it.coalition, person).await?;
            Ok(format!("{home}/settings"))
        }
    }
}

async fn note(tx: &mut Tx, verb: &'static str, it: &Invitation) -> Result<()> {
    let note = Note::new(verb, ("invitation", it.id)).open(Openness::Parties).about(it.organization);
    // Whoever invites for an organization acts for it; otherwise they do it for the coalition.
    let note = if tx.organization() == it.organization { note } else { note.for_nobody() };
    let name = it.organization_name.clone().unwrap_or_default();
    tx.note(it.coalition, note.fact("organization", name).fact("task", it.task.as_str())).await
}
