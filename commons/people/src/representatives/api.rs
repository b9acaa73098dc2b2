//! Who acts for an organization, for programs.

use base::api::{Done, InOrganization, Nothing, Slug};
use base::ids::{OrganizationId, PersonId};
use base::{Cx, Error, Result, Role};
use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::acts;
use crate::organizations;

/// Somebody who acts for an organization.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Representative")]
pub struct PersonOut {
    person: PersonId,
    name: String,
    role: Role,
    since: DateTime<Utc>,
}

/// Another role.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RoleIn {
    role: Role,
}

/// Where one of them is.
#[derive(Deserialize, JsonSchema)]
pub struct PersonAt {
    /// The coalition, by its name in addresses.
    #[allow(dead_code)]
    coalition: Slug,
    /// The organization, by its name in the coalition's addresses.
    organization: Slug,
    person: PersonId,
}

/// Where an organization of one's own is.
#[derive(Deserialize, JsonSchema)]
pub struct MineAt {
    organization: OrganizationId,
}

/// `GET …/organizations/{organization}/people`
pub async fn list(cx: Cx, at: InOrganization, _: Nothing) -> Result<Vec<PersonOut>> {
    let it = organizations::acts::at(cx.db(), cx.place()?.coalition, &at.organization).await?;
    acts::standing(&cx, &it)?;
    let all = acts::people(cx.db(), it.id).await?;
    let out =
        |it: super::types::Colleague| PersonOut { person: it.person, name: it.name, role: it.role, since: it.since };
    Ok(all.into_iter().map(out).collect())
}

/// `POST …/organizations/{organization}/people/{person}/role`
pub async fn change_role(cx: Cx, at: PersonAt, sent: RoleIn) -> Result<Done<()>> {
    let id = organizations::acts::by_slug(cx.db(), cx.place()?.coalition, &at.organization).await?.id;
    let mut tx = cx.begin(id).await?;
    acts::change_role(&mut tx, id, at.person, sent.role).await?;
    Ok(Done::of(tx, ()))
}

/// `DELETE …/organizations/{organization}/people/{person}`
pub async fn remove(cx: Cx, at: PersonAt) -> Result<Done<()>> {
    let id = organizations::acts::by_slug(cx.db(), cx.place()?.coalition, &at.organization).await?.id;
    let mut tx = cx.begin(id).await?;
    acts::remove(&mut tx, id, at.person).await?;
    Ok(Done::of(tx, ()))
}

/// `DELETE /me/organizations/{organization}`: one acts for it no longer.
pub async fn leave(cx: Cx, at: MineAt) -> Result<Done<()>> {
    cx.who()?;
    if !cx.speaks_for(at.organization) {
        return Err(Error::NotFound);
    }
    let mut tx = cx.begin(at.organization).await?;
    acts::leave(&mut tx, at.organization).await?;
    Ok(Done::of(tx, ()))
}
