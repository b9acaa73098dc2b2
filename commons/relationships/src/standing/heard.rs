//! One comment on a relationship, for whoever hears of it elsewhere than on its page.

use base::ids::CoalitionId;
use base::{Cx, Error, Result, q, record};
use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::permission::{read, sees_terms, trusted};
use super::store::RelationshipId;

record! {
    /// What was said in a comment, and whether it names the reader or whom they act for.
    #[derive(Clone, Debug)]
    pub struct Said { pub text: String, pub confidential: bool, pub at: DateTime<Utc>, pub names_reader: bool }
}

/// What was said in a comment, if `cx` reads it on the page of the relationship.
pub async fn comment(cx: &Cx, space: CoalitionId, id: RelationshipId, comment: Uuid) -> Result<Option<Said>> {
    let it = match read(cx, cx.db(), space, id).await {
        Err(Error::NotFound) => return Ok(None),
        read => read?,
    };
    if sees_terms(cx, &it).is_err() {
        return Ok(None);
    }
    let who = cx.who.as_ref().map(|who| who.person);
    let said: Option<Said> = q!(
        "select text, confidential, at, exists (select 1 from mention where mention.space_id = comment.space_id
           and mention.comment_id = comment.id and (mention.who = $4 or mention.who = $5)) as names_reader
         from comment where space_id = $1 and subject = $2 and id = $3",
        space,
        id,
        comment,
        who,
        cx.organization()
    )
    .opt(cx.db())
    .await?;
    Ok(said.filter(|said| (trusted(cx, &it) || !said.confidential) && it.span.holds(said.at)))
}
