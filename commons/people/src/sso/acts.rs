//! Whose account it is, keeping it as somebody's, removing and allowing it.

use base::cx::SpaceKind;
use base::form::one_line;
use base::ids::{PersonId, fresh};
use base::journal::Note;
use base::{Cx, Error, Result, Tx, q, t};
use uuid::Uuid;

use super::rules::proved_address;
use super::types::{Identity, Linked, Provider, Refusal};
use super::{Providers, ceremony};
use crate::persons::acts::{self as persons, whom};
use crate::persons::{Draft, Person, Whom};
use crate::sign_in::acts::open_session;

/// What comes of an identity that a provider stands for.
pub enum Arrival {
    /// A session was opened: its secret.
    Opened(String),
    /// Somebody is expected with this address, and says their name first.
    Expected,
}

/// Signs in whoever this account belongs to, by now or already.
pub async fn arrive(cx: &Cx, provider: &Provider, it: &Identity, agent: &str) -> Result<Result<Arrival, Refusal>> {
    let known: Option<(PersonId, Uuid)> = owner(cx, it).await?;
    let (person, found) = match known {
        Some((person, id)) => (persons::person(cx.db(), person).await?, Found::Known(id)),
        None => {
            let address = match proved_address(provider, it) {
                Ok(address) => address,
                Err(why) => return Ok(Err(why)),
            };
            match whom(cx, &address).await? {
                Whom::Person(person) => (person, Found::ByAddress(address)),
                Whom::Expected(_) => return Ok(Ok(Arrival::Expected)),
                Whom::Nobody => return Ok(Err(Refusal::Nobody(address))),
            }
        }
    };
    let mut tx = persons::in_name_of(cx, person.id, &person.name).begin(person.id).await?;
    let held = match found {
        Found::Known(id) => touch(&mut tx, person.id, id).await?,
        Found::ByAddress(address) => {
            // Whoever had the address a moment ago may have taken it away since.
            match persons::by_address(tx.db(), &address).await?.is_some_and(|it| it.id == person.id) {
                true => {
                    link(&mut tx, &person, provider, it, &address).await?;
                    true
                }
                false => return Ok(Err(Refusal::Nobody(address))),
            }
        }
    };
    if !held {
        return Ok(Err(Refusal::Removed));
    }
    let token = open_session(&mut tx, agent, None).await?;
    tx.commit().await?;
    Ok(Ok(Arrival::Opened(token)))
}

enum Found {
    Known(Uuid),
    ByAddress(String),
}

async fn owner(cx: &Cx, it: &Identity) -> Result<Option<(PersonId, Uuid)>> {
    q!("select space_id, id from sign_in_with where issuer = $1 and subject = $2", &it.issuer, &it.subject)
        .opt(cx.db())
        .await
}

/// Notes that an account was used; whether its person still lets it sign them in.
async fn touch(tx: &mut Tx, person: PersonId, id: Uuid) -> Result<bool> {
    let at = tx.now;
    let touched = q!(
        "update sign_in_with set used_at = $3 where space_id = $1 and id = $2 and removed_at is null",
        person,
        id,
        at
    );
    Ok(touched.run(tx.db()).await? > 0)
}

/// Keeps an account as this person's, and tells them.
async fn link(tx: &mut Tx, person: &Person, provider: &Provider, it: &Identity, address: &str) -> Result<()> {
    let (id, at) = (fresh(), tx.now);
    let kept = q!(
        "insert into sign_in_with (space_id, id, issuer, subject, address, made_at, used_at, removed_at) values ($1, $2, $3, $4, $5, $6, $6, null)
         on conflict (issuer, subject) do nothing",
        person.id,
        id,
        &it.issuer,
        &it.subject,
        address,
        at
    );
    if kept.run(tx.db()).await? == 0 {
        // Another tab was quicker; the next try finds it.
        return Err(Error::Busy(1));
    }
    tx.note(person.id, Note::new("sso.linked", ("sso", id)).for_nobody().fact("name", provider.name.as_str())).await?;
    let reader = Cx { lang: person.lang, ..(**tx).clone() };
    let body = t!(reader, "sso-letter", name = &provider.name, address = address, url = &reader.house.url);
    tx.post(person.id, (&person.name, address), &t!(reader, "sso-letter-about", name = &provider.name), &body).await
}

/// Somebody expected becomes a person under the name that they give, with the account that brought them.
pub async fn join(
    cx: &Cx,
    provider: &Provider,
    (it, state): (&Identity, &str),
    name: &str,
    agent: &str,
) -> Result<Result<String, Refusal>> {
    let address = match proved_address(provider, it) {
        Ok(address) => address,
        Err(why) => return Ok(Err(why)),
    };
    // Meanwhile the invitation may have been taken back, or somebody has opened the letter.
    let Whom::Expected(zone) = whom(cx, &address).await? else {
        return Ok(Err(Refusal::Nobody(address)));
    };
    let (id, name) = (PersonId::new(), one_line(name));
    let mut tx = persons::in_name_of(cx, id, &name).begin_in(&[]).await?;
    if !ceremony::use_up(&mut tx, state).await? {
        return Ok(Err(Refusal::Unknown));
    }
    tx.make_space(SpaceKind::Person, id).await?;
    let draft = Draft { name, about: String::new(), lang: tx.lang, zone };
    persons::join(&mut tx, id, &draft, &address).await?;
    let person = persons::person(tx.db(), id).await?;
    link(&mut tx, &person, provider, it, &address).await?;
    let token = open_session(&mut tx, agent, None).await?;
    tx.commit().await?;
    Ok(Ok(token))
}

/// The accounts of the person who asks, those in use first.
pub async fn mine(cx: &Cx) -> Result<Vec<Linked>> {
    q!(
        "select id, issuer, address, used_at, removed_at from sign_in_with where space_id = $1
         order by case when removed_at is null then 0 else 1 end, made_at, id",
        cx.who()?.person
    )
    .all(cx.db())
    .await
}

/// What the provider of an account is called: by the operator, else by its address.
pub fn name_of(cx: &Cx, issuer: &str) -> String {
    let known = Providers::of(cx).iter().find(|it| it.issuer == issuer);
    known.map_or_else(|| issuer.to_owned(), |it| it.name.clone())
}

/// The person who asks is no longer signed in by this account.
pub async fn remove(tx: &mut Tx, id: Uuid) -> Result<()> {
    let (person, at) = (tx.who()?.person, tx.now);
    let removed = q!(
        "update sign_in_with set removed_at = $3 where space_id = $1 and id = $2 and removed_at is null",
        person,
        id,
        at
    );
    changed(removed.run(tx.db()).await?)?;
    tx.note(person, Note::new("sso.removed", ("sso", id)).for_nobody()).await
}

/// The person who asks lets a removed account sign them in again.
pub async fn allow(tx: &mut Tx, id: Uuid) -> Result<()> {
    let person = tx.who()?.person;
    let allowed = q!(
        "update sign_in_with set removed_at = null where space_id = $1 and id = $2 and removed_at is not null",
        person,
        id
    );
    changed(allowed.run(tx.db()).await?)?;
    tx.note(person, Note::new("sso.allowed", ("sso", id)).for_nobody()).await
}

fn changed(rows: u64) -> Result<()> {
    if rows == 0 { Err(Error::NotFound) } else { Ok(()) }
}
