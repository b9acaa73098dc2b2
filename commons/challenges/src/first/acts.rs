//! Offering a first step, saying something, saying that it is not for one.

use std::collections::BTreeSet;

use base::form::optional;
use base::ids::{CoalitionId, PersonId};
use base::journal::{Note, Openness};
use base::{Cx, Error, OrganizationId, Result, Tx, error::all_well, many, q, say};
use chrono::{Days, NaiveDate, TimeDelta};
use people::coalitions::acts::may_coordinate;

use super::reading::silent;
use super::rules::{AFTER, AT_ONCE, LATELY, STANDS, TEXT};
use super::types::{Outcome, Topic};
use crate::check::acts::among_the_asked;

/// Keeps what somebody would like to be asked about. Any member of a coalition may say it, offered or not.
pub async fn say(tx: &mut Tx, space: CoalitionId, topic: Topic, text: &str) -> Result<()> {
    let own = among_the_asked(tx)?.organization;
    let mut problems = vec![];
    let text = optional(&mut problems, "text", text, TEXT);
    all_well(problems)?;
    settle(tx, space, own, (Outcome::Said, Some(topic), &text)).await?;
    let note = Note::new("first-step.said", ("organization", own.0)).open(Openness::Coalition).about([own]);
    tx.note(space, note.fact("topic", topic.as_str())).await
}

/// Says that it is not for one: it is not offered again.
pub async fn decline(tx: &mut Tx, space: CoalitionId) -> Result<()> {
    let own = among_the_asked(tx)?.organization;
    settle(tx, space, own, (Outcome::NotForMe, None, "")).await
}

async fn settle(
    tx: &mut Tx,
    space: CoalitionId,
    own: OrganizationId,
    (outcome, topic, text): (Outcome, Option<Topic>, &str),
) -> Result<()> {
    let (person, now) = (tx.who()?.person, tx.now);
    q!(
        "insert into first_step (space_id, organization_id, person_id, offered_at, open_until, outcome, topic, text, done_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $4)
         on conflict (space_id, organization_id, person_id) do update set outcome = $6, topic = $7, text = $8, done_at = $4",
        space, own, person, now, now.date_naive(), outcome, topic.map(Topic::as_str), text
    )
    .run(tx.db())
    .await
    .map(drop)
}

/// Asks those first who have not spoken: each person of a silent organization who has not said that it is not for them,
/// and is not asked already. How many they are.
pub async fn ask(tx: &mut Tx, space: CoalitionId) -> Result<i64> {
    may_coordinate(tx, space)?;
    let people = of_silent(tx, space, None).await?;
    let person = tx.who()?.person;
    let n = people.len() as i64;
    if n == 0 {
        return Err(Error::Refused(say!("first-nobody-to-ask")));
    }
    offer(tx, space, people, Some(person)).await?;
    let note = Note::new("first-step.asked", ("coalition", space.0)).for_nobody().open(Openness::Coalition);
    tx.note(space, note.fact("n", n)).await?;
    Ok(n)
}

/// The people of silent organizations to whom nothing is offered now: those to whom nothing ever was, or, for a
/// coordinator, those who let an offer pass.
async fn of_silent(tx: &mut Tx, space: CoalitionId, most: Option<i64>) -> Result<Vec<(OrganizationId, PersonId)>> {
    let cx = Cx::clone(tx);
    let quiet = silent(&cx, space).await?;
    let today = tx.now.date_naive();
    let known: Vec<(OrganizationId, PersonId, Option<String>, NaiveDate)> =
        q!("select organization_id, person_id, outcome, open_until from first_step where space_id = $1", space)
            .all(tx.db())
            .await?;
    let people: Vec<(OrganizationId, PersonId)> = q!(
        "select representative.space_id, representative.person_id from membership
         join representative on representative.space_id = membership.organization_id
         where membership.space_id = $1 and membership.left_at is null order by representative.space_id, representative.since, representative.person_id",
        space
    )
    .all(tx.db())
    .await?;
    // Whoever spoke between parties alone is left in peace too; who that was is nothing for a list.
    let year_ago = tx.now - TimeDelta::days(LATELY);
    let spoke: Vec<(OrganizationId,)> = q!(
        "select distinct acting_for from journal where space_id = $1 and acting_for is not null and at > $2",
        space,
        year_ago
    )
    .all(tx.db())
    .await?;
    let spoke: BTreeSet<OrganizationId> = spoke.into_iter().map(|it| it.0).collect();
    let quiet: BTreeSet<OrganizationId> = quiet.iter().map(|it| it.id).filter(|it| !spoke.contains(it)).collect();
    let stands = |outcome: &Option<String>, until: &NaiveDate| most.is_some() || outcome.is_some() || *until >= today;
    let kept = known.iter().filter(|(_, _, outcome, until)| stands(outcome, until));
    let barred: BTreeSet<(OrganizationId, PersonId)> = kept.map(|it| (it.0, it.1)).collect();
    let mut open: Vec<_> = people.into_iter().filter(|it| quiet.contains(&it.0) && !barred.contains(it)).collect();
    open.truncate(most.unwrap_or(i64::MAX).try_into().unwrap_or(usize::MAX));
    Ok(open)
}

async fn offer(
    tx: &mut Tx,
    space: CoalitionId,
    people: Vec<(OrganizationId, PersonId)>,
    asked_by: Option<PersonId>,
) -> Result<()> {
    let (now, until) = (tx.now, tx.now.date_naive() + Days::new(STANDS));
    if asked_by.is_some() {
        // An offer that passed is taken up anew, and stays one.
        q!(
            "delete from first_step where space_id = $1 and outcome is null and open_until < $2",
            space,
            now.date_naive()
        )
        .run(tx.db())
        .await?;
    }
    let rows = people.into_iter().map(|(organization, person)| {
        vec![space.into(), organization.into(), person.into(), now.into(), until.into(), asked_by.into(), "".into()]
    });
    many!(
        "insert into first_step (space_id, organization_id, person_id, offered_at, open_until, asked_by, text) values ($1, $2, $3, $4, $5, $6, $7)",
        rows.collect()
    )
    .run(tx.db())
    .await
}

/// Offers a first step to those who came a while ago and have not spoken, once a day in each coalition; how many they were.
pub async fn sweep(cx: &Cx) -> Result<usize> {
    let (now, month_ago) = (cx.now, cx.now - TimeDelta::days(AFTER));
    let due: Vec<(CoalitionId,)> = q!(
        "select distinct membership.space_id from membership
         join representative on representative.space_id = membership.organization_id
         where membership.left_at is null and membership.joined_at < $1 and not exists (select 1 from first_step
           where first_step.space_id = membership.space_id and first_step.organization_id = membership.organization_id
             and first_step.person_id = representative.person_id)
           and not exists (select 1 from journal where journal.space_id = membership.space_id and journal.acting_for = membership.organization_id
             and journal.acting_for is not null and journal.at > $2)
           and not exists (select 1 from first_step today where today.space_id = membership.space_id and today.asked_by is null
             and today.outcome is null and today.offered_at > $3)
         order by membership.space_id",
        month_ago,
        now - TimeDelta::days(LATELY),
        now - TimeDelta::days(1)
    )
    .all(cx.db())
    .await?;
    let mut n = 0;
    for (space,) in due {
        let mut tx = cx.begin(space).await?;
        let people = of_silent(&mut tx, space, Some(AT_ONCE)).await?;
        if people.is_empty() {
            continue;
        }
        n += people.len();
        offer(&mut tx, space, people, None).await?;
        tx.commit().await?;
    }
    Ok(n)
}
