//! What the contact of an unclaimed organization may do by letter: opened by whoever looks after the page meanwhile.

use base::ids::OrganizationId;
use base::journal::Note;
use base::{Cx, Error, Result, Role, Tx, q, say};

use super::types::May;
use crate::organizations::acts as organizations;

/// What the contact may do; what nobody decided about is open to words.
pub async fn may(cx: &Cx, organization: OrganizationId) -> Result<May> {
    let found: Option<(May,)> =
        q!("select may from contact_may where space_id = $1", organization).opt(cx.db()).await?;
    Ok(found.map_or(May::Speak, |it| it.0))
}

/// The same inside a transaction, where nobody looks after the organization; else none.
pub async fn may_in(tx: &mut Tx, organization: OrganizationId) -> Result<Option<May>> {
    let found: Option<(May,)> = q!(
        "select coalesce(contact_may.may, 'speak') as may from organization
         left join contact_may on contact_may.space_id = organization.id
         where organization.id = $1 and organization.claimed_at is null",
        organization
    )
    .opt(tx.db())
    .await?;
    Ok(found.map(|it| it.0))
}

/// The role in which a contact acts for the one thing of its letter.
pub fn role_of(may: May) -> Role {
    if may == May::Agree { Role::Representative } else { Role::Member }
}

/// Decides what the contact may do by letter. `tx` has entered the organization.
pub async fn open(tx: &mut Tx, organization: OrganizationId, may: May) -> Result<()> {
    let it = organizations::organization(tx.db(), organization).await?;
    if it.claimed_at.is_some() {
        return Err(Error::Refused(say!("contact-claimed-already")));
    }
    organizations::may_edit(tx, &it)?;
    q!(
        "insert into contact_may (space_id, may) values ($1, $2) on conflict (space_id) do update set may = $2",
        organization,
        may
    )
    .run(tx.db())
    .await?;
    let note = Note::new("organization.contact-may", ("organization", organization.0)).for_nobody();
    tx.note(organization, note.about([organization]).fact("name", it.name).fact("may", may.as_str())).await
}
