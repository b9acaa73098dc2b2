//! Joining an organization's people, changing a role, leaving, being removed.

use base::db::Conn;
use base::ids::{OrganizationId, PersonId};
use base::journal::{Note, Openness};
use base::{Cx, Error, Result, Role, Tx, q, say};

use super::rules;
use super::types::{Asked, Colleague, Standing};
use crate::organizations::Organization;

/// Everybody who acts for an organization: stewards first, then by name.
pub async fn people(conn: Conn<'_>, organization: OrganizationId) -> Result<Vec<Colleague>> {
    let mut people: Vec<Colleague> = q!(
        "select person.id as person, person.name, representative.role, representative.since
         from representative join person on person.id = representative.person_id
         where representative.space_id = $1 order by person.id",
        organization
    )
    .all(conn)
    .await?;
    people.sort_by_cached_key(|it| (std::cmp::Reverse(it.role), base::words::fold(&it.name)));
    Ok(people)
}

/// How the person who asks stands to the people of this organization, in the coalition of the address.
pub fn standing(cx: &Cx, organization: &Organization) -> Result<Standing> {
    let asked = Asked { organization: organization.id, claimed: organization.claimed_at.is_some() };
    rules::standing(cx.who()?, asked, cx.coordinates(cx.place()?.coalition))
}

/// Lets a person act for an organization; whoever decided may has decided. Somebody who may more already keeps that.
/// The first steward claims the organization. `tx` has entered the organization.
pub async fn join(tx: &mut Tx, organization: OrganizationId, person: PersonId, role: Role) -> Result<()> {
    let (at, before) = (tx.now, people(tx.db(), organization).await?);
    if before.iter().any(|it| it.person == person && it.role >= role) {
        return Ok(());
    }
    q!(
        "insert into representative (space_id, person_id, role, since) values ($1, $2, $3, $4)
         on conflict (space_id, person_id) do update set role = $3",
        organization,
        person,
        role,
        at
    )
    .run(tx.db())
    .await?;
    if role == Role::Steward {
        q!("update organization set claimed_at = $2 where id = $1 and claimed_at is null", organization, at)
            .run(tx.db())
            .await?;
    }
    note(tx, "representative.joined", organization, person, role).await
}

/// Gives somebody another role.
pub async fn change_role(tx: &mut Tx, organization: OrganizationId, person: PersonId, role: Role) -> Result<()> {
    may_run(tx, organization)?;
    check_steward(tx, organization, person, Some(role)).await?;
    let changed =
        q!("update representative set role = $3 where space_id = $1 and person_id = $2", organization, person, role);
    if changed.run(tx.db()).await? == 0 {
        return Err(Error::NotFound);
    }
    note(tx, "representative.changed", organization, person, role).await
}

/// Ends that somebody acts for the organization.
pub async fn remove(tx: &mut Tx, organization: OrganizationId, person: PersonId) -> Result<()> {
    may_run(tx, organization)?;
    let role = take_out(tx, organization, person).await?;
    note(tx, "representative.removed", organization, person, role).await
}

/// The person who asks no longer acts for the organization.
pub async fn leave(tx: &mut Tx, organization: OrganizationId) -> Result<()> {
    let person = tx.who()?.person;
    let role = take_out(tx, organization, person).await?;
    note(tx, "representative.left", organization, person, role).await
}

fn may_run(cx: &Cx, organization: OrganizationId) -> Result<()> {
    cx.acting()?;
    match cx.steward_of(organization) {
        true => Ok(()),
        false => Err(Error::Forbidden(say!("people-only-stewards"))),
    }
}

async fn take_out(tx: &mut Tx, organization: OrganizationId, person: PersonId) -> Result<Role> {
    check_steward(tx, organization, person, None).await?;
    let gone: Option<(Role,)> =
        q!("delete from representative where space_id = $1 and person_id = $2 returning role", organization, person)
            .opt(tx.db())
            .await?;
    gone.map(|it| it.0).ok_or(Error::NotFound)
}

async fn check_steward(tx: &mut Tx, organization: OrganizationId, person: PersonId, then: Option<Role>) -> Result<()> {
    let people = people(tx.db(), organization).await?;
    match rules::is_last_steward(&people, person, then) {
        true => Err(Error::Refused(say!("people-last-steward"))),
        false => Ok(()),
    }
}

async fn note(
    tx: &mut Tx,
    verb: &'static str,
    organization: OrganizationId,
    person: PersonId,
    role: Role,
) -> Result<()> {
    let note = Note::new(verb, ("person", person.0)).for_nobody().open(Openness::Parties).about([organization]);
    tx.note(organization, note.fact("role", role.as_str())).await
}
