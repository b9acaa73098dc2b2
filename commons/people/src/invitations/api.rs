//! Invitations for programs.

use base::api::{Done, InCoalition, Line, Made, Nothing, Page, Paging, Slug};
use base::ids::{CoalitionId, OrganizationId};
use base::{Cx, Error, Lang, Result};
use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::types::{Draft, Invitation, Task};
use super::{acts, found};
use crate::organizations::acts as organizations;
use crate::representatives;

/// An invitation that waits.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Invitation")]
pub struct InvitationOut {
    id: Uuid,
    /// The coalition it is in, by its name in addresses.
    coalition: String,
    /// The organization to act for; null: to coordinate.
    organization: Option<OrganizationId>,
    task: Task,
    /// Whom it was written to.
    address: String,
    made_at: DateTime<Utc>,
    expires_at: DateTime<Utc>,
}

/// An invitation to be written.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InvitationIn {
    address: Line<254>,
    /// The organization to act for; without it, to coordinate.
    organization: Option<OrganizationId>,
    task: Task,
    /// The language of the letter, for somebody who is not here yet.
    language: Option<Lang>,
}

/// Which invitations are asked for.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// Those to act for this organization; without it, those to coordinate.
    organization: Option<OrganizationId>,
    /// The `next` of the page before; without it the list begins.
    after: Option<String>,
}

/// Where an invitation is.
#[derive(Deserialize, JsonSchema)]
pub struct At {
    /// The coalition, by its name in addresses.
    #[allow(dead_code)]
    coalition: Slug,
    invitation: Uuid,
}

/// Where an invitation to oneself is.
#[derive(Deserialize, JsonSchema)]
pub struct MineAt {
    invitation: Uuid,
}

/// `GET …/invitations`: those that wait, the oldest first, for those who may write them.
pub async fn list(cx: Cx, _: InCoalition, asked: Asked) -> Result<Page<InvitationOut>> {
    let coalition = cx.place()?.coalition;
    let open = match asked.organization {
        None => {
            crate::coalitions::acts::may_coordinate(&cx, coalition)?;
            found::open_to_coordinate(&cx, coalition).await?
        }
        Some(id) => {
            if !organizations::is_member(cx.db(), coalition, id).await? {
                return Err(Error::NotFound);
            }
            representatives::acts::standing(&cx, &organizations::organization(cx.db(), id).await?)?;
            found::open_for(&cx, id).await?
        }
    };
    Ok(Paging { after: asked.after }.cut(open, |it| it.id)?.map(InvitationOut::of))
}

/// `POST …/invitations`
pub async fn invite(cx: Cx, _: InCoalition, sent: InvitationIn) -> Result<Made<InvitationOut>> {
    let place = cx.place()?;
    let lang = sent.language.unwrap_or(cx.lang);
    let draft = Draft { address: sent.address.into(), organization: sent.organization, task: sent.task, lang };
    let spaces: Vec<base::SpaceId> =
        draft.organization.into_iter().map(Into::into).chain([place.coalition.into()]).collect();
    let mut tx = cx.begin_in(&spaces).await?;
    acts::invite(&mut tx, place.coalition, &draft).await?;
    let address = crate::persons::rules::plain_address(&draft.address);
    let now = tx.now;
    let open = found::open_to(tx.db(), place.coalition, draft.organization, &address, now).await?;
    let id = open.last().copied().ok_or(Error::NotFound)?;
    let out = InvitationOut::of(found::invitation(tx.db(), place.coalition, id).await?);
    Ok(Made::at(tx, format!("/api/v1/coalitions/{}/invitations", place.slug), out))
}

/// `DELETE …/invitations/{invitation}`
pub async fn revoke(cx: Cx, at: At) -> Result<Done<()>> {
    let coalition: CoalitionId = cx.place()?.coalition;
    let mut tx = cx.begin(coalition).await?;
    acts::revoke(&mut tx, coalition, at.invitation).await?;
    Ok(Done::of(tx, ()))
}

/// `GET /me/invitations`
pub async fn mine(cx: Cx, _: Nothing, _: Nothing) -> Result<Vec<InvitationOut>> {
    cx.oneself()?;
    Ok(found::to_me(&cx).await?.into_iter().map(InvitationOut::of).collect())
}

/// `POST /me/invitations/{invitation}/acceptance`
pub async fn accept_mine(cx: Cx, at: MineAt, _: Nothing) -> Result<Done<()>> {
    cx.oneself()?;
    let mine = found::to_me(&cx).await?;
    let it = mine.iter().find(|it| it.id == at.invitation).ok_or(Error::NotFound)?;
    let (tx, _) = acts::accept_in(&cx, it, "").await?;
    Ok(Done::of(tx, ()))
}

impl InvitationOut {
    fn of(it: Invitation) -> InvitationOut {
        InvitationOut {
            id: it.id,
            coalition: it.coalition_slug,
            organization: it.organization,
            task: it.task,
            address: it.address,
            made_at: it.made_at,
            expires_at: it.expires_at,
        }
    }
}
