//! Opening a check, answering it, taking an answer back, and closing it when its day has come.

use base::ids::{CoalitionId, fresh};
use base::journal::{Note, Openness};
use base::{Acting, Cx, Error, Problem, Result, Tx, many, q, say};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use people::attempts;
use people::coalitions::acts::may_coordinate;
use uuid::Uuid;

use super::reading::{self, voices};
use super::rules::{self, WEEKS};
use super::types::{Check, Given, PASSED};

/// How often somebody answers in ten minutes.
const BY_PERSON: i64 = 30;

/// The organization acted for, which is a member here: whose people are asked.
pub fn among_the_asked(cx: &Cx) -> Result<&Acting> {
    let member = cx.place()?.member;
    match cx.acting() {
        Ok(acting) if member => Ok(acting),
        _ => Err(Error::Forbidden(say!("challenges-act-for-one"))),
    }
}

/// Opens a check for so many weeks. `tx` has entered the coalition.
pub async fn open(tx: &mut Tx, space: CoalitionId, weeks: i64) -> Result<Uuid> {
    may_coordinate(tx, space)?;
    if !WEEKS.contains(&weeks) {
        return Err(Error::field("weeks", say!("choice-not-understood")));
    }
    let (today, now, person) = (tx.now.date_naive(), tx.now, tx.who()?.person);
    if let Some(last) = reading::latest(tx.db(), space).await? {
        let from = rules::again_from(last.opened_at.date_naive());
        if last.closed_at.is_none() || today < from {
            return Err(Error::Refused(say!("challenges-not-so-soon", day = from.to_string())));
        }
    }
    let (id, until) = (fresh(), rules::closes_on(today, weeks));
    q!(
        "insert into challenge_check (space_id, id, opened_by, opened_at, closes_on) values ($1, $2, $3, $4, $5)",
        space,
        id,
        person,
        now,
        until
    )
    .run(tx.db())
    .await?;
    let note = Note::new("challenges.opened", ("check", id)).for_nobody().open(Openness::Coalition);
    tx.note(space, note.fact("until", until.to_string())).await?;
    Ok(id)
}

/// The check that takes answers now.
async fn under_way(tx: &mut Tx, space: CoalitionId) -> Result<Check> {
    let today = tx.now.date_naive();
    let found = reading::latest(tx.db(), space).await?.filter(|it| it.is_open(today));
    found.ok_or_else(|| Error::Refused(say!("challenges-none-open")))
}

/// Keeps what a person answers, in the place of what they answered before; nothing at all says that they would rather not.
pub async fn answer(tx: &mut Tx, space: CoalitionId, given: Option<&Given>) -> Result<()> {
    let own = among_the_asked(tx)?.organization;
    let person = tx.who()?.person;
    let check = under_way(tx, space).await?;
    let rows = match given {
        Some(given) if given.said.is_empty() => {
            return Err(Error::Invalid(vec![Problem::new("answers", say!("challenges-nothing-answered"))]));
        }
        Some(given) if !rules::fits(given) => {
            return Err(Error::Invalid(vec![Problem::new("answers", say!("challenges-out-of-scale"))]));
        }
        Some(given) => rules::rows(given),
        None => vec![(PASSED, 0)],
    };
    attempts::allow_done(tx, "challenges", &person.to_string(), BY_PERSON, 10).await?;
    take_back(tx, &check).await?;
    let at = tx.now;
    let rows = rows.into_iter().map(|(item, value)| {
        vec![space.into(), check.id.into(), person.into(), own.into(), item.into(), value.into(), at.into()]
    });
    many!(
        "insert into challenge_answer (space_id, check_id, person_id, organization_id, item, value, answered_at) values ($1, $2, $3, $4, $5, $6, $7)",
        rows.collect()
    )
    .run(tx.db())
    .await?;
    let Some(_) = given else { return Ok(()) };
    tx.note(space, Note::new("challenges.answered", ("organization", own.0)).about([own])).await
}

async fn take_back(tx: &mut Tx, check: &Check) -> Result<u64> {
    let person = tx.who()?.person;
    q!(
        "delete from challenge_answer where space_id = $1 and check_id = $2 and person_id = $3",
        check.space,
        check.id,
        person
    )
    .run(tx.db())
    .await
}

/// Takes back what a person answered in the latest check. What has been told with it stays: it names nobody, and told
/// anew without them it would.
pub async fn forget(tx: &mut Tx, space: CoalitionId) -> Result<()> {
    tx.who()?;
    let check = reading::latest(tx.db(), space).await?.ok_or(Error::NotFound)?;
    take_back(tx, &check).await.map(drop)
}

/// Closes the checks whose last day is over, and forgets answers that are too old; how much there was.
pub async fn sweep(cx: &Cx) -> Result<usize> {
    let today: NaiveDate = cx.now.date_naive();
    let due: Vec<(CoalitionId, Uuid)> = q!(
        "select space_id, id from challenge_check where closed_at is null and closes_on < $1 order by space_id, id",
        today
    )
    .all(cx.db())
    .await?;
    for (space, id) in &due {
        let mut tx = cx.begin(*space).await?;
        close(&mut tx, *space, *id).await?;
        tx.commit().await?;
    }
    Ok(due.len() + outdated(cx).await?)
}

async fn outdated(cx: &Cx) -> Result<usize> {
    let ago: DateTime<Utc> = cx.now - TimeDelta::days(rules::KEPT);
    let (n,): (i64,) = q!("select count(*) from challenge_answer where answered_at < $1", ago).one(cx.db()).await?;
    if n > 0 {
        let mut tx = cx.house.db.begin().await?;
        q!("delete from challenge_answer where answered_at < $1", ago).run(&mut tx).await?;
        tx.commit().await?;
    }
    Ok(n as usize)
}

async fn close(tx: &mut Tx, space: CoalitionId, id: Uuid) -> Result<()> {
    let now = tx.now;
    let (asked,): (i64,) = q!(
        "select count(distinct representative.person_id) from membership join representative on representative.space_id = membership.organization_id
         where membership.space_id = $1 and membership.left_at is null",
        space
    )
    .one(tx.db())
    .await?;
    let voices = voices(tx.db(), space, id).await?;
    let (people, organizations) = reading::counted(&voices);
    let closed = q!(
        "update challenge_check set closed_at = $3, asked = $4, people = $5, organizations = $6 where space_id = $1 and id = $2 and closed_at is null",
        space,
        id,
        now,
        asked,
        people,
        organizations
    );
    // Another program was first.
    if closed.run(tx.db()).await? == 0 {
        return Ok(());
    }
    let rows = rules::told(&voices).into_iter().map(|it| {
        let (challenge, part, verdict) = (it.challenge.as_str(), it.part.as_str(), it.verdict.as_str());
        vec![
            space.into(),
            id.into(),
            challenge.into(),
            part.into(),
            verdict.into(),
            it.people.into(),
            it.organizations.into(),
        ]
    });
    many!(
        "insert into challenge_result (space_id, check_id, challenge, part, verdict, people, organizations) values ($1, $2, $3, $4, $5, $6, $7)",
        rows.collect()
    )
    .run(tx.db())
    .await?;
    let note = Note::new("challenges.closed", ("check", id)).by_the_days().open(Openness::Coalition);
    tx.note(space, note).await
}
