//! Reading a talk: as it was said, in threads, and what waits for somebody.

use std::collections::HashMap;

use base::db::Conn;
use base::ids::{CoalitionId, PersonId};
use base::{Cx, Error, Result, q, record};
use uuid::Uuid;

use super::types::{Comment, Mention, Question, Reading, Settlement, Thread, Waiting};

/// Comments with whoever said them.
macro_rules! said {
    ($which:literal) => {
        concat!(
            "select comment.id, comment.version, comment.person_id, person.name as person, organization.id as organization, organization.name as organization_name, organization.hue, organization.logo, comment.at, comment.text, comment.confidential,
               comment.reply_to, comment.first_text, comment.changed_at, comment.erased_at
             from comment join person on person.id = comment.person_id left join organization on organization.id = comment.acting_for
             where ", $which
        )
    };
}

/// What was said about a thing, in order: the latest of what this reading holds, and whether there is more before them.
pub async fn comments(
    conn: Conn<'_>,
    space: CoalitionId,
    subject: Uuid,
    reading: Reading,
) -> Result<(Vec<Comment>, bool)> {
    let Reading { trusted, span, before, most } = reading;
    let mut said: Vec<Comment> = q!(
        said!(
            "comment.space_id = $1 and comment.subject = $2 and ($3 or not comment.confidential)
           and (cast($4 as timestamptz) is null or comment.at >= $4) and (cast($5 as timestamptz) is null or comment.at <= $5)
           and (cast($6 as timestamptz) is null or (comment.at, comment.id) < ($6, $7))
         order by comment.at desc, comment.id desc limit $8"
        ),
        space, subject, trusted, span.from, span.until, before.map(|it| it.at), before.map(|it| it.id), most as i64 + 1
    )
    .all(conn)
    .await?;
    let more = said.len() > most;
    said.truncate(most);
    said.reverse();
    Ok((said, more))
}

/// The same in threads: the latest beginnings, each with its replies.
pub async fn threads(
    mut conn: Conn<'_>,
    space: CoalitionId,
    subject: Uuid,
    reading: Reading,
) -> Result<(Vec<Thread>, bool)> {
    let Reading { trusted, span, before, most } = reading;
    let mut roots: Vec<Comment> = q!(
        said!(
            "comment.space_id = $1 and comment.subject = $2 and comment.reply_to is null and ($3 or not comment.confidential)
           and (cast($4 as timestamptz) is null or comment.at >= $4) and (cast($5 as timestamptz) is null or comment.at <= $5)
           and (cast($6 as timestamptz) is null or (comment.at, comment.id) < ($6, $7))
         order by comment.at desc, comment.id desc limit $8"
        ),
        space, subject, trusted, span.from, span.until, before.map(|it| it.at), before.map(|it| it.id), most as i64 + 1
    )
    .all(conn.again())
    .await?;
    let more = roots.len() > most;
    roots.truncate(most);
    roots.reverse();
    let since = roots.first().map(|it| it.at);
    let replies: Vec<Comment> = q!(
        said!(
            "comment.space_id = $1 and comment.subject = $2 and comment.reply_to is not null and ($3 or not comment.confidential)
           and (cast($4 as timestamptz) is null or comment.at >= $4) and (cast($5 as timestamptz) is null or comment.at <= $5)
         order by comment.at, comment.id limit 5000"
        ),
        space, subject, trusted, since, span.until
    )
    .all(conn.again())
    .await?;
    let mut threads: Vec<Thread> = roots.into_iter().map(alone).collect();
    let at: HashMap<Uuid, usize> = threads.iter().enumerate().map(|(n, it)| (it.root.id, n)).collect();
    let mut of: HashMap<Uuid, usize> = at.clone();
    for reply in replies {
        if let Some(&n) = reply.reply_to.as_ref().and_then(|root| at.get(root)) {
            of.insert(reply.id, n);
            threads[n].replies.push(reply);
        }
    }
    for it in questions(conn.again(), space, subject).await? {
        if let Some(&n) = at.get(&it.comment) {
            threads[n].questions.push(Question { answered_at: it.answered_at.filter(|at| span.holds(*at)), ..it });
        }
    }
    for it in mentions(conn.again(), space, subject).await? {
        if let Some(&n) = of.get(&it.comment) {
            threads[n].mentions.push(it);
        }
    }
    for it in settlements(conn, space, subject).await?.into_iter().filter(|it| span.holds(it.at)) {
        if let Some(&n) = at.get(&it.comment) {
            threads[n].settlements.push(it);
        }
    }
    Ok((threads, more))
}

fn alone(root: Comment) -> Thread {
    Thread { root, replies: vec![], questions: vec![], mentions: vec![], settlements: vec![] }
}

async fn questions(conn: Conn<'_>, space: CoalitionId, subject: Uuid) -> Result<Vec<Question>> {
    q!(
        "select question.comment_id as comment, organization.id as organization, organization.name, question.asked_at, question.answered_at, question.answer_id as answer
         from comment join question on question.space_id = comment.space_id and question.comment_id = comment.id
         join organization on organization.id = question.organization_id
         where comment.space_id = $1 and comment.subject = $2 order by organization.folded, organization.id",
        space,
        subject
    )
    .all(conn)
    .await
}

async fn mentions(conn: Conn<'_>, space: CoalitionId, subject: Uuid) -> Result<Vec<Mention>> {
    q!(
        "select mention.comment_id as comment, mention.who_kind as kind, mention.who, coalesce(organization.name, person.name, '') as name, organization.hue, organization.logo
         from comment join mention on mention.space_id = comment.space_id and mention.comment_id = comment.id
         left join organization on mention.who_kind = 'organization' and organization.id = mention.who
         left join person on mention.who_kind = 'person' and person.id = mention.who
         where comment.space_id = $1 and comment.subject = $2",
        space,
        subject
    )
    .all(conn)
    .await
}

async fn settlements(conn: Conn<'_>, space: CoalitionId, subject: Uuid) -> Result<Vec<Settlement>> {
    q!(
        "select settlement.comment_id as comment, settlement.settled, person.name as person, organization.name as organization_name, settlement.why, settlement.at
         from comment join settlement on settlement.space_id = comment.space_id and settlement.comment_id = comment.id
         join person on person.id = settlement.person_id left join organization on organization.id = settlement.acting_for
         where comment.space_id = $1 and comment.subject = $2 order by settlement.comment_id, settlement.nth",
        space,
        subject
    )
    .all(conn)
    .await
}

record! {
    /// Where a comment belongs.
    #[derive(Clone, Debug)]
    pub struct Place { pub kind: String, pub subject: Uuid }
}

/// One comment of a coalition, with what it is about; whoever reads it asks for its table first.
pub async fn one(mut conn: Conn<'_>, space: CoalitionId, id: Uuid) -> Result<(Comment, Place)> {
    let place: Place =
        q!("select subject_kind as kind, subject from comment where space_id = $1 and id = $2", space, id)
            .one(conn.again())
            .await?;
    let said: Comment = q!(said!("comment.space_id = $1 and comment.id = $2"), space, id).one(conn).await?;
    Ok((said, place))
}

/// The question of a comment to one organization.
pub async fn question(
    conn: Conn<'_>,
    space: CoalitionId,
    comment: Uuid,
    organization: base::OrganizationId,
) -> Result<Question> {
    q!(
        "select question.comment_id as comment, organization.id as organization, organization.name, question.asked_at, question.answered_at, question.answer_id as answer
         from question join organization on organization.id = question.organization_id
         where question.space_id = $1 and question.comment_id = $2 and question.organization_id = $3",
        space,
        comment,
        organization
    )
    .opt(conn)
    .await?
    .ok_or(Error::NotFound)
}

/// The questions that wait for any organization of this person, the longest first: confidential ones for those alone who
/// may accept for it.
pub async fn waiting(cx: &Cx, person: PersonId) -> Result<Vec<Waiting>> {
    q!(
        "select coalition.slug as coalition, comment.id as comment, question.about, question.page, question.asked_at, comment.text,
           coalesce(theirs.name, asker.name) as asker, mine.id as organization, mine.name as organization_name, mine.hue, mine.logo
         from representative join question on question.organization_id = representative.space_id and question.answered_at is null
         join comment on comment.space_id = question.space_id and comment.id = question.comment_id
         join coalition on coalition.id = question.space_id
         join organization mine on mine.id = representative.space_id
         join person asker on asker.id = comment.person_id left join organization theirs on theirs.id = comment.acting_for
         where representative.person_id = $1 and (not comment.confidential or representative.role in ('representative', 'steward'))
           and (comment.subject_kind <> 'relationship' or exists (select 1 from party where party.space_id = comment.space_id
             and party.relationship_id = comment.subject and party.organization_id = mine.id and party.standing in ('invited', 'in', 'leaving')))
         order by question.asked_at, comment.id limit 50",
        person
    )
    .all(cx.db())
    .await
}
