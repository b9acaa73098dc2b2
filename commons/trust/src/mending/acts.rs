//! Offering a path, opening it together, writing down what was heard and promised, ending it.

use base::error::all_well;
use base::form::{optional, required};
use base::ids::{CoalitionId, PersonId, fresh};
use base::journal::Note;
use base::{Cx, Error, OrganizationId, Problem, Result, Tx, q, say};
use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};
use people::attempts;
use uuid::Uuid;

use super::reading::{part, whole};
use super::rules::{self, Stage, Step, in_order, may};
use super::types::{Became, Mending, MendingId, Outcome, Whole};
use crate::pulse::acts::{partner, with_authority};
use crate::pulse::reading::{counting, view};
use crate::pulse::rules as pulse;

/// How often somebody writes on paths in ten minutes.
const BY_PERSON: i64 = 60;

/// The path, for whoever may take this step on it.
async fn open(tx: &mut Tx, space: CoalitionId, id: MendingId, step: Step) -> Result<Whole> {
    let cx = Cx::clone(tx);
    let it = whole(&cx, tx.db(), space, id).await?;
    let stage = Stage::of(&it.it);
    match may(step, part(&cx, &it.it, &it.yes), stage) {
        true => Ok(it),
        false if stage == Stage::Ended => Err(Error::Refused(say!("mending-is-over"))),
        false => Err(Error::Refused(say!("mending-not-now-possible"))),
    }
}

/// A line that both read.
async fn note(tx: &mut Tx, verb: &'static str, it: &Mending) -> Result<()> {
    let note = Note::new(verb, ("mending", it.id.0)).about(it.sides());
    let note = note.fact("one", it.one_name.as_str()).fact("other", it.other_name.as_str());
    let guide = tx.organization().is_none_or(|own| !it.sides().contains(&own));
    tx.note(it.space, if guide { note.for_nobody() } else { note }).await
}

/// The path that the two have and that is not over, if any.
async fn current(
    tx: &mut Tx,
    space: CoalitionId,
    (one, other): (OrganizationId, OrganizationId),
) -> Result<Option<MendingId>> {
    let found: Option<(MendingId,)> = q!(
        "select id from trust_mending where space_id = $1 and one_id = $2 and other_id = $3 and ended_at is null",
        space,
        one,
        other
    )
    .opt(tx.db())
    .await?;
    Ok(found.map(|it| it.0))
}

async fn begin(
    tx: &mut Tx,
    space: CoalitionId,
    (one, other): (OrganizationId, OrganizationId),
    asked_by: Option<OrganizationId>,
) -> Result<MendingId> {
    let (id, at) = (MendingId::new(), tx.now);
    q!(
        "insert into trust_mending (space_id, id, one_id, other_id, asked_by, offered_at, guide_name) values ($1, $2, $3, $4, $5, $6, '')",
        space, id, one, other, asked_by, at
    )
    .run(tx.db())
    .await?;
    Ok(id)
}

/// Asks a partner for a talk; where the two have a path already, that one. `tx` has entered the coalition.
pub async fn ask(tx: &mut Tx, space: CoalitionId, with: OrganizationId) -> Result<MendingId> {
    let own = with_authority(tx)?.organization;
    let partner = partner(tx, space, with).await?;
    let two = in_order(own, partner.id);
    if let Some(id) = current(tx, space, two).await? {
        return Ok(id);
    }
    let person = tx.who()?.person;
    attempts::allow_done(tx, "mending", &person.to_string(), BY_PERSON, 10).await?;
    let id = begin(tx, space, two, Some(own)).await?;
    yes(tx, space, id, own).await?;
    let it = open(tx, space, id, Step::See).await?.it;
    note(tx, "trust.talk-asked", &it).await?;
    Ok(id)
}

async fn yes(tx: &mut Tx, space: CoalitionId, id: MendingId, own: OrganizationId) -> Result<()> {
    let (person, at) = (tx.who()?.person, tx.now);
    q!(
        "insert into trust_mending_yes (space_id, mending_id, organization_id, person_id, at) values ($1, $2, $3, $4, $5)",
        space, id, own, person, at
    )
    .run(tx.db())
    .await
    .map(drop)
}

/// Says yes for the organization acted for. With the yes of both the path is open.
pub async fn agree(tx: &mut Tx, space: CoalitionId, id: MendingId) -> Result<()> {
    let it = open(tx, space, id, Step::Agree).await?;
    let own = tx.acting()?.organization;
    yes(tx, space, id, own).await?;
    if !it.yes.contains(&it.it.across(own)) {
        return note(tx, "trust.talk-agreed", &it.it).await;
    }
    let (at, follow_up) = (tx.now, tx.now.date_naive() + Days::new(rules::FOLLOW_UP));
    q!(
        "update trust_mending set opened_at = $3, follow_up_on = $4 where space_id = $1 and id = $2",
        space,
        id,
        at,
        follow_up
    )
    .run(tx.db())
    .await?;
    note(tx, "trust.talk-opened", &it.it).await
}

/// Says that now is not the time: the path ends before it began, without a reason.
pub async fn not_now(tx: &mut Tx, space: CoalitionId, id: MendingId) -> Result<()> {
    let it = open(tx, space, id, Step::NotNow).await?;
    over(tx, space, id, Outcome::NotNow).await?;
    note(tx, "trust.talk-not-now", &it.it).await
}

/// Ends an open path.
pub async fn end(tx: &mut Tx, space: CoalitionId, id: MendingId, outcome: Outcome) -> Result<()> {
    let it = open(tx, space, id, Step::End).await?;
    if outcome == Outcome::NotNow {
        return Err(Error::field("outcome", say!("choice-not-understood")));
    }
    over(tx, space, id, outcome).await?;
    note(tx, "trust.talk-ended", &it.it).await
}

async fn over(tx: &mut Tx, space: CoalitionId, id: MendingId, outcome: Outcome) -> Result<()> {
    let (at, own) = (tx.now, tx.acting()?.organization);
    q!(
        "update trust_mending set ended_at = $3, ended_by = $4, outcome = $5 where space_id = $1 and id = $2",
        space,
        id,
        at,
        own,
        outcome
    )
    .run(tx.db())
    .await
    .map(drop)
}

/// Names somebody from outside who leads the talk: by the address they sign in with where they are known here, else by name
/// alone. The other side has to agree.
pub async fn name_guide(tx: &mut Tx, space: CoalitionId, id: MendingId, name: &str, address: &str) -> Result<()> {
    let it = open(tx, space, id, Step::Guide).await?.it;
    let own = tx.acting()?.organization;
    let mut problems = vec![];
    let name = required(&mut problems, "name", &base::form::one_line(name), rules::NAME);
    let known: Option<(PersonId, i64)> = q!(
        "select person_id, (select count(*) from representative where representative.person_id = person_address.person_id and space_id in ($2, $3))
         from person_address where address = $1",
        address.trim().to_lowercase(),
        it.one,
        it.other
    )
    .opt(tx.db())
    .await?;
    if known.is_some_and(|(_, of_them)| of_them > 0) {
        problems.push(Problem::new("address", say!("mending-guide-is-one-of-you")));
    }
    all_well(problems)?;
    let guide = known.map(|it| it.0);
    q!(
        "update trust_mending set guide_name = $3, guide_id = $4, guide_named_by = $5, guide_agreed_at = null where space_id = $1 and id = $2",
        space, id, name, guide, own
    )
    .run(tx.db())
    .await?;
    note(tx, "trust.talk-guide-named", &it).await
}

/// Agrees to whom the other side named.
pub async fn agree_to_guide(tx: &mut Tx, space: CoalitionId, id: MendingId) -> Result<()> {
    let it = open(tx, space, id, Step::Guide).await?.it;
    let (own, at) = (tx.acting()?.organization, tx.now);
    if it.guide_name.is_empty() || it.guide_agreed_at.is_some() || it.guide_named_by == Some(own) {
        return Err(Error::Refused(say!("mending-not-now-possible")));
    }
    q!("update trust_mending set guide_agreed_at = $3 where space_id = $1 and id = $2", space, id, at)
        .run(tx.db())
        .await?;
    note(tx, "trust.talk-guide-agreed", &it).await
}

/// Writes down what one's organization heard the other say.
pub async fn hear(tx: &mut Tx, space: CoalitionId, id: MendingId, text: &str) -> Result<()> {
    let it = open(tx, space, id, Step::Write).await?.it;
    let mut problems = vec![];
    let text = required(&mut problems, "heard", text, rules::WORDS);
    all_well(problems)?;
    let (own, person, at) = (tx.acting()?.organization, tx.who()?.person, tx.now);
    attempts::allow_done(tx, "mending", &person.to_string(), BY_PERSON, 10).await?;
    q!(
        "insert into trust_heard (space_id, id, mending_id, organization_id, person_id, text, at) values ($1, $2, $3, $4, $5, $6, $7)",
        space, fresh(), id, own, person, text, at
    )
    .run(tx.db())
    .await?;
    note(tx, "trust.talk-heard", &it).await
}

/// A day that lies ahead, and not too far.
fn ahead(tx: &Tx, problems: &mut Vec<Problem>, field: &'static str, text: &str) -> NaiveDate {
    let today = tx.today();
    match base::time::read_day(text) {
        Ok(day) if day >= today && day <= today + Days::new(rules::FAR) => day,
        Ok(_) => {
            problems.push(Problem::new(field, say!("mending-day-ahead")));
            today
        }
        Err(why) => {
            problems.push(Problem::new(field, why));
            today
        }
    }
}

/// Promises something for one's organization, by a day.
pub async fn promise(tx: &mut Tx, space: CoalitionId, id: MendingId, text: &str, by: &str) -> Result<()> {
    let it = open(tx, space, id, Step::Write).await?.it;
    let mut problems = vec![];
    let text = required(&mut problems, "promise", text, rules::WORDS);
    let due = ahead(tx, &mut problems, "due", by);
    all_well(problems)?;
    let (own, person, at) = (tx.acting()?.organization, tx.who()?.person, tx.now);
    attempts::allow_done(tx, "mending", &person.to_string(), BY_PERSON, 10).await?;
    q!(
        "insert into trust_promise (space_id, id, mending_id, organization_id, person_id, text, due_on, made_at, why) values ($1, $2, $3, $4, $5, $6, $7, $8, '')",
        space, fresh(), id, own, person, text, due, at
    )
    .run(tx.db())
    .await?;
    note(tx, "trust.promised", &it).await
}

/// Says what became of a promise: for the organization that made it.
pub async fn settle(
    tx: &mut Tx,
    space: CoalitionId,
    id: MendingId,
    (promise, became): (Uuid, Became),
    why: &str,
) -> Result<()> {
    let it = open(tx, space, id, Step::Follow).await?;
    let own = tx.acting()?.organization;
    let found = it.promises.iter().find(|it| it.id == promise).ok_or(Error::NotFound)?;
    if found.organization != own {
        return Err(Error::Refused(say!("mending-promise-of-theirs", name = it.it.name_of(found.organization))));
    }
    let mut problems = vec![];
    let why = optional(&mut problems, "why", why, rules::WORDS);
    all_well(problems)?;
    let (person, at) = (tx.who()?.person, tx.now);
    q!(
        "update trust_promise set outcome = $3, why = $4, settled_at = $5, settled_by = $6 where space_id = $1 and id = $2",
        space, promise, became, why, at, person
    )
    .run(tx.db())
    .await?;
    let verb = match became {
        Became::Kept => "trust.promise-kept",
        Became::Late => "trust.promise-late",
        Became::LetGo => "trust.promise-let-go",
    };
    note(tx, verb, &it.it).await
}

/// Says when the two look at it together again.
pub async fn follow_up(tx: &mut Tx, space: CoalitionId, id: MendingId, on: &str) -> Result<()> {
    let it = open(tx, space, id, Step::Follow).await?.it;
    let mut problems = vec![];
    let on = ahead(tx, &mut problems, "on", on);
    all_well(problems)?;
    q!("update trust_mending set follow_up_on = $3 where space_id = $1 and id = $2", space, id, on)
        .run(tx.db())
        .await?;
    note(tx, "trust.talk-follow-up", &it).await
}

/// Offers a path where answers of last week are worth a talk; how many answers were looked at.
///
/// Answers are weighed when their week is over, so that nobody can tell by the day whose it was; and the offer says the
/// same to both.
pub async fn sweep(cx: &Cx) -> Result<usize> {
    let monday = pulse::monday(cx.now.date_naive()).and_time(NaiveTime::MIN).and_utc();
    let fresh: Vec<(CoalitionId, OrganizationId, OrganizationId)> = q!(
        "select distinct space_id, organization_id, about_id from trust_answer where weighed = $1 and answered_at < $2 order by 1, 2, 3",
        false,
        monday
    )
    .all(cx.db())
    .await?;
    let mut looked_at = std::collections::BTreeSet::new();
    for (space, own, about) in &fresh {
        let (one, other) = in_order(*own, *about);
        if looked_at.insert((*space, one, other)) {
            weigh(cx, *space, (one, other), monday).await?;
        }
    }
    Ok(fresh.len())
}

async fn weigh(
    cx: &Cx,
    space: CoalitionId,
    (one, other): (OrganizationId, OrganizationId),
    monday: DateTime<Utc>,
) -> Result<()> {
    let mut tx = cx.begin(space).await?;
    let now = tx.now;
    let (fell,): (i64,) = q!(
        "select count(*) from trust_answer where space_id = $1 and weighed = $4 and fell = $5 and answered_at < $6
           and ((organization_id = $2 and about_id = $3) or (organization_id = $3 and about_id = $2))",
        space,
        one,
        other,
        false,
        true,
        monday
    )
    .one(tx.db())
    .await?;
    let last: Option<(DateTime<Utc>,)> = q!(
        "select coalesce(ended_at, opened_at, offered_at) from trust_mending where space_id = $1 and one_id = $2 and other_id = $3 order by offered_at desc limit 1",
        space, one, other
    )
    .opt(tx.db())
    .await?;
    let mut answers = counting(tx.db(), now, space, (one, Some(other))).await?;
    answers.retain(|it| it.answered_at < monday);
    let mean = |of, about| view(&answers, (of, about), false).map(|view| view.mean);
    let worth = pulse::worth_a_talk(fell > 0, mean(one, other), mean(other, one));
    let offered = rules::is_offered(worth, last.map(|it| it.0.date_naive()), now.date_naive());
    if offered
        && are_together(&mut tx, space, (one, other)).await?
        && current(&mut tx, space, (one, other)).await?.is_none()
    {
        let id = begin(&mut tx, space, (one, other), None).await?;
        let names: (String, String) =
            q!("select one.name, other.name from organization one cross join organization other where one.id = $1 and other.id = $2", one, other)
                .one(tx.db())
                .await?;
        let line = Note::new("trust.talk-offered", ("mending", id.0)).about([one, other]).by_the_days();
        tx.note(space, line.fact("one", names.0).fact("other", names.1)).await?;
    }
    q!(
        "update trust_answer set weighed = $4 where space_id = $1 and answered_at < $5
           and ((organization_id = $2 and about_id = $3) or (organization_id = $3 and about_id = $2))",
        space,
        one,
        other,
        true,
        monday
    )
    .run(tx.db())
    .await?;
    tx.commit().await
}

async fn are_together(tx: &mut Tx, space: CoalitionId, (one, other): (OrganizationId, OrganizationId)) -> Result<bool> {
    let today = tx.now.date_naive();
    let (n,): (i64,) = q!(
        "select count(*) from party mine
         join party theirs on theirs.space_id = mine.space_id and theirs.relationship_id = mine.relationship_id
         join relationship r on r.space_id = mine.space_id and r.id = mine.relationship_id
         where mine.space_id = $1 and mine.organization_id = $2 and theirs.organization_id = $3
           and mine.standing in ('in', 'leaving') and theirs.standing in ('in', 'leaving')
           and r.state in ('agreed', 'in-review', 'under-notice') and (r.ends_on is null or r.ends_on > $4)",
        space,
        one,
        other,
        today
    )
    .one(tx.db())
    .await?;
    Ok(n > 0)
}
