//! The table at which a relationship is talked about: its parties.

use base::ids::CoalitionId;
use base::{Conn, Cx, Result};

use super::permission::{may, read, sees_terms, trusted};
use super::store::RelationshipId;
use crate::access::Action;
use crate::talk::{Room, Seat, Table};

base::inventory::submit! { Room { kind: "relationship", open: |cx, conn, space, id| Box::pin(open(cx, conn, space, RelationshipId(id))) } }

async fn open(cx: Cx, conn: Conn<'_>, space: CoalitionId, id: RelationshipId) -> Result<Table> {
    let it = read(&cx, conn, space, id).await?;
    sees_terms(&cx, &it)?;
    let here = it.parties.iter().filter(|party| it.span_of(Some(party.organization)).until.is_none());
    let seats = here.map(|party| {
        let trusted = it.span_of(Some(party.organization)).from.is_none();
        let (organization, hue, logo) = (party.organization, party.hue, party.logo);
        Seat { organization, name: party.name.clone(), hue, logo, trusted }
    });
    Ok(Table {
        kind: "relationship",
        id: id.0,
        name: it.row.purpose.clone(),
        page: format!("/relationships/{id}"),
        span: it.span,
        trusted: trusted(&cx, &it),
        speaks: it.span.until.is_none() && may(&cx, Action::Comment, &it).is_ok(),
        seats: seats.collect(),
        versions: it.papers.iter().map(|paper| paper.version).collect(),
    })
}
