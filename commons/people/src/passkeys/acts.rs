//! Making, using, naming and removing passkeys.

use base::db::Conn;
use base::ids::{PersonId, fresh};
use base::journal::Note;
use base::{Cx, Error, Result, Tx, q, record, say, t};
use chrono::Duration;
use uuid::Uuid;
use webauthn_rs::prelude::{
    CreationChallengeResponse, CredentialID, Passkey, PublicKeyCredential, RegisterPublicKeyCredential,
    RequestChallengeResponse, Webauthn, WebauthnBuilder,
};
use webauthn_rs_proto::ResidentKeyRequirement;

use super::rules;
use super::types::{Challenge, Listed, Waiting};
use crate::persons::acts as persons;
use crate::sign_in::acts::open_session;

fn site(cx: &Cx) -> Result<Webauthn> {
    let (host, origin) = rules::site_of(&cx.house.url).ok_or(Error::NotFound)?;
    let builder = WebauthnBuilder::new(&host, &origin).map_err(Error::broken)?;
    builder.rp_name("Manyhands").build().map_err(Error::broken)
}

/// The passkeys of the person who asks, in the order they were made.
pub async fn mine(cx: &Cx) -> Result<Vec<Listed>> {
    passkeys(cx.db(), cx.who()?.person).await
}

/// The passkeys of a person, in the order they were made.
pub async fn passkeys(conn: Conn<'_>, person: PersonId) -> Result<Vec<Listed>> {
    q!("select id, name, made_at, used_at from passkey where space_id = $1 order by made_at, id", person)
        .all(conn)
        .await
}

/// Begins to make a passkey for the person who asks.
pub async fn start_adding(cx: &Cx, name: &str) -> Result<Challenge<CreationChallengeResponse>> {
    let who = cx.who()?;
    let known: Vec<(String,)> =
        q!("select credential from passkey where space_id = $1", who.person).all(cx.db()).await?;
    if known.len() >= rules::MOST {
        return Err(Error::Refused(say!("passkey-too-many", most = rules::MOST)));
    }
    let known: Vec<CredentialID> = known
        .iter()
        .filter_map(|it| serde_json::from_str(&it.0).ok())
        .map(|it: Passkey| it.cred_id().clone())
        .collect();
    let (mut options, state) =
        site(cx)?.start_passkey_registration(who.person.0, &who.name, &who.name, Some(known)).map_err(Error::broken)?;
    // A passkey that cannot be found without the person's address would not sign anybody in here.
    if let Some(wish) = options.public_key.authenticator_selection.as_mut() {
        (wish.resident_key, wish.require_resident_key) = (Some(ResidentKeyRequirement::Required), true);
    }
    let waiting = Waiting::Adding(rules::name_of(name, &t!(cx, "passkey-unnamed")), state);
    Ok(Challenge { options, ticket: wait(cx, Some(who.person), &waiting).await? })
}

/// Keeps the passkey that the authenticator made.
pub async fn finish_adding(cx: &Cx, ticket: Uuid, made: &RegisterPublicKeyCredential) -> Result<()> {
    let person = cx.who()?.person;
    let Waiting::Adding(name, state) = take(cx, ticket, Some(person)).await? else {
        return Err(Error::NotFound);
    };
    let passkey =
        site(cx)?.finish_passkey_registration(made, &state).map_err(|_| Error::Refused(say!("passkey-not-made")))?;
    let mut tx = cx.begin(person).await?;
    let (n,): (i64,) = q!("select count(*) from passkey where space_id = $1", person).one(tx.db()).await?;
    if n as usize >= rules::MOST {
        return Err(Error::Refused(say!("passkey-too-many", most = rules::MOST)));
    }
    let (id, at) = (fresh(), tx.now);
    let kept = q!(
        "insert into passkey (space_id, id, credential_id, credential, name, made_at, used_at) values ($1, $2, $3, $4, $5, $6, null) on conflict (credential_id) do nothing",
        person,
        id,
        key_of(passkey.cred_id()),
        serde_json::to_string(&passkey)?,
        name,
        at
    );
    if kept.run(tx.db()).await? == 0 {
        return Err(Error::Refused(say!("passkey-here-already")));
    }
    tx.note(person, Note::new("passkey.added", ("passkey", id)).for_nobody()).await?;
    tx.commit().await
}

/// Begins to sign somebody in, whoever they will turn out to be.
pub async fn start_entering(cx: &Cx) -> Result<Challenge<RequestChallengeResponse>> {
    let (mut options, state) = site(cx)?.start_discoverable_authentication().map_err(Error::broken)?;
    // The button asks outright; only a field that fills itself in would wait for the person to choose.
    options.mediation = None;
    Ok(Challenge { options, ticket: wait(cx, None, &Waiting::Entering(state)).await? })
}

record! { struct Kept { id: Uuid, credential: String } }

/// Opens a session for the owner of the passkey that signed; the session's secret.
pub async fn finish_entering(cx: &Cx, ticket: Uuid, signed: &PublicKeyCredential, agent: &str) -> Result<String> {
    let Waiting::Entering(state) = take(cx, ticket, None).await? else {
        return Err(Error::NotFound);
    };
    let (site, unknown) = (site(cx)?, || Error::Refused(say!("passkey-unknown")));
    let (owner, credential) = site.identify_discoverable_authentication(signed).map_err(|_| unknown())?;
    // Whoever owns it is known before their space is entered; the passkey itself is read inside, so that one which was
    // removed meanwhile opens nothing, and its counter moves on once for each use.
    let owner = persons::person(cx.db(), PersonId(owner)).await.map_err(|_| unknown())?;
    let mut tx = persons::in_name_of(cx, owner.id, &owner.name).begin(owner.id).await?;
    let kept: Option<Kept> = q!(
        "select id, credential from passkey where credential_id = $1 and space_id = $2",
        key_of(credential),
        owner.id
    )
    .opt(tx.db())
    .await?;
    let kept = kept.ok_or_else(unknown)?;
    let mut passkey: Passkey = serde_json::from_str(&kept.credential)?;
    let result = site.finish_discoverable_authentication_v2(signed, state, &passkey).map_err(|_| unknown())?;
    // The counter and whether it is backed up move on, so that a copy of an old state is noticed.
    passkey.update_credential(&result);
    let at = tx.now;
    q!(
        "update passkey set credential = $3, used_at = $4 where space_id = $1 and id = $2",
        owner.id,
        kept.id,
        serde_json::to_string(&passkey)?,
        at
    )
    .run(tx.db())
    .await?;
    let token = open_session(&mut tx, agent, None).await?;
    tx.commit().await?;
    Ok(token)
}

/// Gives a passkey of the person who asks another name.
pub async fn rename(tx: &mut Tx, id: Uuid, name: &str) -> Result<()> {
    let person = tx.who()?.person;
    let name = rules::name_of(name, &t!(tx, "passkey-unnamed"));
    changed(q!("update passkey set name = $3 where space_id = $1 and id = $2", person, id, name).run(tx.db()).await?)?;
    tx.note(person, Note::new("passkey.renamed", ("passkey", id)).for_nobody()).await
}

/// Removes a passkey of the person who asks; letters still sign them in.
pub async fn remove(tx: &mut Tx, id: Uuid) -> Result<()> {
    let person = tx.who()?.person;
    changed(q!("delete from passkey where space_id = $1 and id = $2", person, id).run(tx.db()).await?)?;
    tx.note(person, Note::new("passkey.removed", ("passkey", id)).for_nobody()).await
}

fn changed(rows: u64) -> Result<()> {
    if rows == 0 { Err(Error::NotFound) } else { Ok(()) }
}

/// The credential's own id as it is kept.
fn key_of(credential: impl AsRef<[u8]>) -> String {
    credential.as_ref().iter().map(|byte| format!("{byte:02x}")).collect()
}

async fn wait(cx: &Cx, person: Option<PersonId>, waiting: &Waiting) -> Result<Uuid> {
    let ticket = fresh();
    let mut tx = cx.house.db.begin().await?;
    q!("delete from ceremony where expires_at <= $1", cx.now).run(&mut tx).await?;
    q!(
        "insert into ceremony (id, person_id, state, expires_at) values ($1, $2, $3, $4)",
        ticket,
        person,
        serde_json::to_string(waiting)?,
        cx.now + Duration::minutes(rules::MINUTES)
    )
    .run(&mut tx)
    .await?;
    tx.commit().await?;
    Ok(ticket)
}

/// Takes a waiting challenge away: committed before the answer is looked at, so that a wrong answer uses it up as well.
async fn take(cx: &Cx, ticket: Uuid, person: Option<PersonId>) -> Result<Waiting> {
    let mut tx = cx.house.db.begin().await?;
    let taken: Option<(String, Option<PersonId>)> =
        q!("delete from ceremony where id = $1 and expires_at > $2 returning state, person_id", ticket, cx.now)
            .opt(&mut tx)
            .await?;
    tx.commit().await?;
    match taken {
        Some((state, owner)) if owner == person => Ok(serde_json::from_str(&state)?),
        _ => Err(Error::Refused(say!("passkey-too-late"))),
    }
}
