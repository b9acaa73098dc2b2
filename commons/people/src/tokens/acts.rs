//! Making tokens, taking them away, and who stands behind one.

use base::api::Scopes;
use base::db::Conn;
use base::error::all_well;
use base::ids::{OrganizationId, PersonId, SpaceId, digest, fresh, secret};
use base::journal::Note;
use base::{Cx, Error, Result, Tx, Way, q, record, say};
use chrono::{DateTime, Duration, Utc};
use uuid::Uuid;

use super::types::{Draft, Token};
use crate::visitor::Entering;

/// How many tokens one person or organization has at most.
const MOST: i64 = 50;
/// What each begins with, so that people and programs that look for leaked secrets know it again.
const PREFIX: &str = "mh_";

/// The tokens of a person or an organization, the latest first.
pub async fn tokens(conn: Conn<'_>, space: impl Into<SpaceId>) -> Result<Vec<Token>> {
    q!(
        "select token.id, token.name, token.scopes, person.name as person, token.made_at, token.seen_at, token.expires_at
         from token join person on person.id = token.person_id where token.space_id = $1 order by token.made_at desc, token.id",
        space.into()
    )
    .all(conn)
    .await
}

/// Makes a token of the person who asks, or of an organization that they are steward of, and gives its secret.
/// A token makes no tokens: whoever has one cannot outlive its end.
pub async fn make(tx: &mut Tx, organization: Option<OrganizationId>, draft: &Draft) -> Result<(Uuid, String)> {
    let who = tx.who()?;
    let (person, way) = (who.person, who.way);
    if matches!(way, Way::Token(..) | Way::Letter(_)) {
        return Err(Error::Forbidden(say!("token-by-token")));
    }
    if organization.is_some_and(|it| !tx.steward_of(it)) {
        return Err(Error::Forbidden(say!("token-only-stewards")));
    }
    all_well(draft.problems())?;
    let space = organization.map_or(SpaceId::from(person), SpaceId::from);
    let (here,): (i64,) = q!("select count(*) from token where space_id = $1", space).one(tx.db()).await?;
    if here >= MOST {
        return Err(Error::Refused(say!("token-too-many", most = MOST)));
    }
    let (id, at, token) = (fresh(), tx.now, format!("{PREFIX}{}", secret()));
    q!(
        "insert into token (space_id, id, token_hash, person_id, organization_id, name, scopes, made_at, seen_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9)",
        space, id, digest(&token), person, organization, draft.name.trim(), draft.scopes.to_string(), at, at + Duration::days(draft.days)
    )
    .run(tx.db())
    .await?;
    let note = Note::new("token.made", ("token", id)).fact("scopes", draft.scopes.to_string()).fact("days", draft.days);
    tx.note(space, whose(note, organization)).await?;
    Ok((id, token))
}

/// Takes a token away; from then on it opens nothing.
pub async fn remove(tx: &mut Tx, organization: Option<OrganizationId>, id: Uuid) -> Result<()> {
    let person = tx.who()?.person;
    if organization.is_some_and(|it| !tx.steward_of(it)) {
        return Err(Error::Forbidden(say!("token-only-stewards")));
    }
    let space = organization.map_or(SpaceId::from(person), SpaceId::from);
    match q!("delete from token where space_id = $1 and id = $2", space, id).run(tx.db()).await? {
        0 => Err(Error::NotFound),
        _ => tx.note(space, whose(Note::new("token.removed", ("token", id)), organization)).await,
    }
}

fn whose(note: Note, organization: Option<OrganizationId>) -> Note {
    match organization {
        Some(organization) => note.about([organization]),
        None => note.for_nobody(),
    }
}

record! {
    struct Found {
        person: PersonId,
        id: Uuid,
        name: String,
        lang: base::Lang,
        zone: String,
        acting_for: Option<OrganizationId>,
        seen_at: DateTime<Utc>,
        scopes: String,
    }
}

/// Who comes in with this secret, and what it may be used for.
pub async fn entering(cx: &Cx, token: &str) -> Result<Option<(Entering, Scopes)>> {
    let found: Option<Found> = q!(
        "select token.person_id as person, token.id, person.name, person.lang, person.zone, token.organization_id as acting_for, token.seen_at, token.scopes
         from token join person on person.id = token.person_id where token.token_hash = $1 and token.expires_at > $2",
        digest(token), cx.now
    )
    .opt(cx.db())
    .await?;
    Ok(found.map(|it| {
        let Found { person, id, name, lang, zone, acting_for, seen_at, scopes } = it;
        (Entering { person, id, name, lang, zone, acting_for, seen_at }, Scopes::read(&scopes))
    }))
}
