//! Opening a round, answering, resting, ending it.

use base::error::all_well;
use base::form::optional;
use base::ids::{CoalitionId, PersonId};
use base::journal::{Note, Openness};
use base::{Cx, Error, OrganizationId, Problem, Result, Tx, q, say};
use chrono::{Days, NaiveDate};
use people::attempts;

use super::reading;
use super::rules::{self, Stage};
use super::types::{Answer, Draft, Outcome, Round, RoundId};

/// How often somebody answers in ten minutes.
const BY_PERSON: i64 = 60;

/// Whoever coordinates a coalition opens rounds in it: a round writes to everybody, and a coalition has one at a time.
pub fn may_run(cx: &Cx, space: CoalitionId) -> Result<()> {
    match cx.coordinates(space) {
        true => Ok(()),
        false => Err(Error::Forbidden(say!("one-to-ones-only-coordinators"))),
    }
}

/// That pairs were made.
pub const PAIRED: &str = "one-to-ones.paired";
/// That the day of a round has passed.
pub const OVER: &str = "one-to-ones.over";

/// A line that everybody in the coalition reads.
pub fn open_note(verb: &'static str, id: RoundId, purpose: &str) -> Note {
    Note::new(verb, ("one-to-ones", id.0)).for_nobody().open(Openness::Coalition).fact("purpose", purpose)
}

/// Opens a round; everybody who acts for a member is asked. `tx` has entered the coalition.
pub async fn open(tx: &mut Tx, space: CoalitionId, draft: &Draft) -> Result<RoundId> {
    may_run(tx, space)?;
    let (today, zone, at, person) = (tx.today(), tx.place()?.zone, tx.now, tx.who()?.person);
    let it = rules::read(draft, today, zone)?;
    let now = tx.now;
    let other = reading::latest(tx.db(), space).await?;
    if let Some(other) = other.filter(|it| Stage::of(it, it.today(now)) != Stage::Over) {
        return Err(Error::Refused(say!("one-to-ones-one-at-a-time", purpose = &other.purpose)));
    }
    let id = RoundId::new();
    q!(
        "insert into one_to_one_round (space_id, id, purpose, answer_by, talk_by, minutes, turns, begins_at, person_id, opened_at, paired_at, closed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, null, null)",
        space, id, &it.purpose, it.answer_by, it.talk_by, it.minutes, it.turns, it.begins_at, person, at
    )
    .run(tx.db())
    .await?;
    tx.note(space, open_note("one-to-ones.opened", id, &it.purpose)).await?;
    Ok(id)
}

/// What somebody says who is asked.
#[derive(Clone, Debug)]
pub struct Said {
    /// For whom they would talk.
    pub organization: OrganizationId,
    /// Yes, or not now.
    pub answer: Answer,
    /// How whoever they talk with reaches them.
    pub reach: String,
    /// Until when they would rather not be asked at all.
    pub rest: Option<NaiveDate>,
}

/// Answers for oneself. `tx` has entered the coalition and, where somebody rests, their own space.
pub async fn answer(tx: &mut Tx, space: CoalitionId, id: RoundId, said: &Said) -> Result<()> {
    let person = tx.oneself()?.person;
    let it = running(tx, space, id).await?;
    acts_for(tx, space, person, said.organization).await?;
    let mut problems = vec![];
    let reach = optional(&mut problems, "reach", &said.reach, rules::REACH);
    all_well(problems)?;
    if talks(tx, space, id, person).await? {
        return Err(Error::Refused(say!("one-to-ones-has-a-pair")));
    }
    attempts::allow_done(tx, "one-to-ones", &person.to_string(), BY_PERSON, 10).await?;
    let at = tx.now;
    q!(
        "insert into one_to_one_taker (space_id, round_id, person_id, organization_id, answer, reach, at, left_at) values ($1, $2, $3, $4, $5, $6, $7, null)
         on conflict (space_id, round_id, person_id) do update set organization_id = $4, answer = $5, reach = $6, at = $7, left_at = null",
        space, id, person, said.organization, said.answer, reach, at
    )
    .run(tx.db())
    .await?;
    if let Some(until) = said.rest.filter(|_| said.answer == Answer::NotNow) {
        rest(tx, Some(until)).await?;
    }
    // That somebody answered, and neither who reads it nor what: only the count of lines goes on.
    tx.note(it.space, Note::new("one-to-ones.answered", ("one-to-ones", id.0)).for_nobody()).await
}

/// The round, while it goes on.
pub async fn running(tx: &mut Tx, space: CoalitionId, id: RoundId) -> Result<Round> {
    let now = tx.now;
    let it = reading::round(tx.db(), space, id).await?;
    match Stage::of(&it, it.today(now)).takes_answers() {
        true => Ok(it),
        false => Err(Error::Refused(say!("one-to-ones-is-over"))),
    }
}

/// Whether somebody has a pair in this round that stands: whoever does says “not now” there, so that the other hears it.
async fn talks(tx: &mut Tx, space: CoalitionId, id: RoundId, person: PersonId) -> Result<bool> {
    let (n,): (i64,) = q!(
        "select count(*) from one_to_one_pair where space_id = $1 and round_id = $2 and (one_person = $3 or other_person = $3)
           and (outcome is null or outcome in ('happened', 'could-not'))",
        space,
        id,
        person
    )
    .one(tx.db())
    .await?;
    Ok(n > 0)
}

/// Whether somebody acts for a member of the coalition, which anybody may who has a role there.
async fn acts_for(tx: &mut Tx, space: CoalitionId, person: PersonId, organization: OrganizationId) -> Result<()> {
    let (n,): (i64,) = q!(
        "select count(*) from representative able join membership m on m.organization_id = able.space_id
         where able.person_id = $2 and able.space_id = $3 and m.space_id = $1 and m.left_at is null",
        space,
        person,
        organization
    )
    .one(tx.db())
    .await?;
    match n {
        0 => Err(Error::Forbidden(say!("one-to-ones-for-a-member"))),
        _ => Ok(()),
    }
}

/// Rests until a day, or no longer. It is one's own, and holds in every coalition.
pub async fn rest(tx: &mut Tx, until: Option<NaiveDate>) -> Result<()> {
    let (person, today, at) = (tx.oneself()?.person, tx.today(), tx.now);
    match until {
        Some(until) if until < today || until > today + Days::new(rules::REST) => {
            return Err(Error::Invalid(vec![Problem::new("rest", say!("one-to-ones-rest-ahead"))]));
        }
        Some(until) => q!(
            "insert into one_to_one_rest (space_id, until, at) values ($1, $2, $3) on conflict (space_id) do update set until = $2, at = $3",
            person,
            until,
            at
        ),
        None => q!("delete from one_to_one_rest where space_id = $1", person),
    }
    .run(tx.db())
    .await?;
    tx.note(person, Note::new("one-to-ones.rests", ("person", person.0)).for_nobody()).await
}

/// Ends a round before its day. What the two of a pair have stays with them.
pub async fn close(tx: &mut Tx, space: CoalitionId, id: RoundId) -> Result<()> {
    may_run(tx, space)?;
    let it = running(tx, space, id).await?;
    over(tx, &it).await?;
    tx.note(space, open_note("one-to-ones.ended", id, &it.purpose)).await
}

/// Writes down that a round is over. Who said “not now” is forgotten.
pub async fn over(tx: &mut Tx, it: &Round) -> Result<()> {
    let at = tx.now;
    for done in [
        q!(
            "update one_to_one_round set closed_at = $3 where space_id = $1 and id = $2 and closed_at is null",
            it.space,
            it.id,
            at
        ),
        q!(
            "delete from one_to_one_taker where space_id = $1 and round_id = $2 and answer = $3",
            it.space,
            it.id,
            Answer::NotNow
        ),
    ] {
        done.run(tx.db()).await?;
    }
    Ok(())
}

/// What becomes of pairs whose one half is no longer here, and of those who have nobody to talk with any more: they are told,
/// and come first when pairs are made again. `tx` has entered the coalition.
pub async fn settle(tx: &mut Tx, space: CoalitionId) -> Result<u64> {
    let at = tx.now;
    let gone = q!(
        "update one_to_one_pair set outcome = $2, said_at = $3 where space_id = $1 and outcome is null and (
           not exists (select 1 from representative able join membership m on m.organization_id = able.space_id
             where able.space_id = one_organization and able.person_id = one_person and m.space_id = $1 and m.left_at is null)
           or not exists (select 1 from representative able join membership m on m.organization_id = able.space_id
             where able.space_id = other_organization and able.person_id = other_person and m.space_id = $1 and m.left_at is null))
           and round_id in (select id from one_to_one_round where space_id = $1 and closed_at is null)",
        space, Outcome::FellApart, at
    )
    .run(tx.db())
    .await?;
    q!(
        "delete from one_to_one_taker where space_id = $1 and round_id in (select id from one_to_one_round where space_id = $1 and closed_at is null)
           and not exists (select 1 from representative able join membership m on m.organization_id = able.space_id
             where able.space_id = one_to_one_taker.organization_id and able.person_id = one_to_one_taker.person_id and m.space_id = $1 and m.left_at is null)",
        space
    )
    .run(tx.db())
    .await?;
    let left = q!(
        "update one_to_one_taker set left_at = $2 where space_id = $1 and answer = 'yes' and left_at is null
           and (round_id, person_id) in (select round_id, one_person from one_to_one_pair where space_id = $1 and outcome in ('fell-apart', 'not-now')
             union all select round_id, other_person from one_to_one_pair where space_id = $1 and outcome in ('fell-apart', 'not-now'))
           and (round_id, person_id) not in (select round_id, one_person from one_to_one_pair where space_id = $1 and (outcome is null or outcome in ('happened', 'could-not'))
             union all select round_id, other_person from one_to_one_pair where space_id = $1 and (outcome is null or outcome in ('happened', 'could-not')))",
        space,
        at
    );
    let left = left.run(tx.db()).await?;
    if gone > 0 {
        tx.note(space, Note::new("one-to-ones.fell-apart", ("coalition", space.0)).by_the_days()).await?;
    }
    Ok(gone + left)
}
