//! One comment on a relationship, for whoever hears of it elsewhere than on its page.

use base::ids::CoalitionId;
use base::{Cx, Error, Result, q};
use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::permission::{read, sees_terms, trusted};
use super::store::RelationshipId;

/// What was said in a comment, if `cx` reads it on the page of the relationship.
pub async fn comment(cx: &Cx, space: CoalitionId, id: RelationshipId, comment: Uuid) -> Result<Option<String>> {
    let it = match read(cx, cx.db(), space, id).await {
        Err(Error::NotFound) => return Ok(None),
        read => read?,
    };
    if sees_terms(cx, &it).is_err() {
        return Ok(None);
    }
    let said: Option<(String, bool, DateTime<Utc>)> = q!(
        "select text, confidential, at from comment where space_id = $1 and subject = $2 and id = $3",
        space,
        id,
        comment
    )
    .opt(cx.db())
    .await?;
    let open = said.filter(|(_, confidential, at)| (trusted(cx, &it) || !confidential) && it.span.holds(*at));
    Ok(open.map(|(text, ..)| text))
}
