//! The facts that the access function needs, read from the relationships in force.

use base::db::Conn;
use base::{Cx, OrganizationId, Result, q};

use super::types::{Asker, Tie};
use crate::Level;

/// The highest level in force between two organizations, in any coalition.
pub async fn highest_level(conn: Conn<'_>, cx: &Cx, a: OrganizationId, b: OrganizationId) -> Result<Option<Level>> {
    let row: (Option<i64>,) = q!(
        "select max(relationship.level)
         from party mine
         join party theirs on theirs.space_id = mine.space_id and theirs.relationship_id = mine.relationship_id
         join relationship on relationship.space_id = mine.space_id and relationship.id = mine.relationship_id
         where mine.organization_id = $1 and theirs.organization_id = $2
           and mine.standing in ('in', 'leaving') and theirs.standing in ('in', 'leaving')
           and (mine.leaving_on is null or mine.leaving_on > $3) and (theirs.leaving_on is null or theirs.leaving_on > $3)
           and relationship.state in ('agreed', 'in-review', 'under-notice')
           and (relationship.ends_on is null or relationship.ends_on > $3)",
        a, b, cx.now.date_naive()
    )
    .one(conn)
    .await?;
    Ok(row.0.and_then(Level::of))
}

/// Who asks, towards a thing of `owner` in the coalition of the address.
pub async fn asker(cx: &Cx, owner: Option<OrganizationId>) -> Result<Asker> {
    let acting = cx.who.as_ref().and_then(|who| who.acting.as_ref());
    let level = match (acting, owner) {
        (Some(acting), Some(owner)) if acting.organization != owner => {
            highest_level(cx.db(), cx, acting.organization, owner).await?
        }
        _ => None,
    };
    Ok(Asker {
        role: acting.map(|acting| acting.role),
        own: acting.is_some_and(|acting| Some(acting.organization) == owner),
        member: cx.place.as_ref().is_some_and(|place| place.member),
        coordinator: cx.place.as_ref().is_some_and(|place| place.coordinator),
        level,
        tie: Tie::None,
    })
}
