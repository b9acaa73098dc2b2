//! What the two of a pair say of it, and write down for each other.

use base::error::all_well;
use base::form::{optional, required};
use base::ids::{CoalitionId, fresh};
use base::journal::Note;
use base::{Error, Problem, Result, Tx, q, say};
use chrono::NaiveDate;
use people::attempts;
use uuid::Uuid;

use super::acts::settle;
use super::reading;
use super::rules::{self, Stage};
use super::types::{Answer, Outcome, Pair, PairId};

/// How often somebody writes in ten minutes.
const BY_PERSON: i64 = 60;

/// The pair, for one of its two.
async fn mine(tx: &mut Tx, space: CoalitionId, id: PairId) -> Result<Pair> {
    let person = tx.oneself()?.person;
    reading::pair(tx.db(), space, id, person).await
}

/// A line that nobody reads: that something was said of a pair, and not what.
async fn note(tx: &mut Tx, verb: &'static str, it: &Pair) -> Result<()> {
    tx.note(it.space, Note::new(verb, ("one-to-one", it.id.0)).for_nobody()).await
}

/// Says what became of the pair, for both. A talk that happened has its day.
async fn became(tx: &mut Tx, it: &Pair, outcome: Outcome, on: Option<NaiveDate>) -> Result<()> {
    let (now, person) = (tx.now, tx.who()?.person);
    let round = reading::round(tx.db(), it.space, it.round).await?;
    let over = Stage::of(&round, round.today(now)) == Stage::Over;
    if !rules::may_become(it.became(), outcome, over) {
        return Err(Error::Refused(say!("one-to-ones-cannot-become")));
    }
    q!(
        "update one_to_one_pair set outcome = $3, happened_on = $4, said_by = $5, said_at = $6 where space_id = $1 and id = $2",
        it.space,
        it.id,
        outcome,
        on,
        person,
        now
    )
    .run(tx.db())
    .await
    .map(drop)
}

/// It happened, on this day; either says so for both, and may put it right.
pub async fn happened(tx: &mut Tx, space: CoalitionId, id: PairId, on: &str) -> Result<()> {
    let it = mine(tx, space, id).await?;
    let round = reading::round(tx.db(), space, it.round).await?;
    let (today, opened) = (round.today(tx.now), round.today(round.opened_at));
    let on = base::time::read_day(on).map_err(|why| Error::Invalid(vec![Problem::new("on", why)]))?;
    if on > today || on < opened {
        return Err(Error::Invalid(vec![Problem::new("on", say!("one-to-ones-day-of-talk"))]));
    }
    became(tx, &it, Outcome::Happened, Some(on)).await?;
    note(tx, "one-to-ones.happened", &it).await
}

/// They could not find the time; nobody counts it.
pub async fn could_not(tx: &mut Tx, space: CoalitionId, id: PairId) -> Result<()> {
    let it = mine(tx, space, id).await?;
    became(tx, &it, Outcome::CouldNot, None).await?;
    note(tx, "one-to-ones.could-not", &it).await
}

/// One of the two would rather not now. The other is told, without a reason, and comes first when pairs are made again.
pub async fn not_now(tx: &mut Tx, space: CoalitionId, id: PairId) -> Result<()> {
    let it = mine(tx, space, id).await?;
    became(tx, &it, Outcome::NotNow, None).await?;
    let (person, at) = (tx.who()?.person, tx.now);
    let others: (i64,) = q!(
        "select count(*) from one_to_one_pair where space_id = $1 and round_id = $2 and (one_person = $3 or other_person = $3)
           and (outcome is null or outcome in ('happened', 'could-not'))",
        space,
        it.round,
        person
    )
    .one(tx.db())
    .await?;
    // Of a day the other turns go on.
    if others.0 == 0 {
        q!(
            "update one_to_one_taker set answer = $4, at = $5, left_at = null where space_id = $1 and round_id = $2 and person_id = $3",
            space,
            it.round,
            person,
            Answer::NotNow,
            at
        )
        .run(tx.db())
        .await?;
    }
    settle(tx, space).await?;
    note(tx, "one-to-ones.put-off", &it).await
}

/// Says how the other reaches one, here and in all talks of this round.
pub async fn reach(tx: &mut Tx, space: CoalitionId, id: PairId, text: &str) -> Result<()> {
    let it = mine(tx, space, id).await?;
    let mut problems = vec![];
    let text = optional(&mut problems, "reach", text, rules::REACH);
    all_well(problems)?;
    let person = tx.who()?.person;
    q!(
        "update one_to_one_taker set reach = $4 where space_id = $1 and round_id = $2 and person_id = $3",
        space,
        it.round,
        person,
        text
    )
    .run(tx.db())
    .await?;
    note(tx, "one-to-ones.reach", &it).await
}

/// Writes something down that only the two read.
pub async fn write(tx: &mut Tx, space: CoalitionId, id: PairId, text: &str) -> Result<Uuid> {
    let it = mine(tx, space, id).await?;
    if it.became() == Some(Outcome::FellApart) {
        return Err(Error::Refused(say!("one-to-ones-nobody-reads")));
    }
    let mut problems = vec![];
    let text = required(&mut problems, "text", text, rules::WORDS);
    all_well(problems)?;
    let (person, at, note_id) = (tx.who()?.person, tx.now, fresh());
    attempts::allow_done(tx, "one-to-ones", &person.to_string(), BY_PERSON, 10).await?;
    q!(
        "insert into one_to_one_note (space_id, id, pair_id, person_id, text, at) values ($1, $2, $3, $4, $5, $6)",
        space,
        note_id,
        id,
        person,
        text,
        at
    )
    .run(tx.db())
    .await?;
    note(tx, "one-to-ones.wrote", &it).await?;
    Ok(note_id)
}

/// Takes one's own note away, for both.
pub async fn take_away(tx: &mut Tx, space: CoalitionId, id: PairId, note_id: Uuid) -> Result<()> {
    let it = mine(tx, space, id).await?;
    let person = tx.who()?.person;
    let gone = q!(
        "delete from one_to_one_note where space_id = $1 and pair_id = $2 and id = $3 and person_id = $4",
        space,
        id,
        note_id,
        person
    );
    match gone.run(tx.db()).await? {
        0 => Err(Error::NotFound),
        _ => note(tx, "one-to-ones.took-away", &it).await,
    }
}
