//! Making the pairs: what is known is read, the engine is asked beside the requests, and what it found is written if those
//! who take part are still the same.
//!
//! Invariant: nothing of why two were paired is written down, told or logged.

use std::collections::{BTreeMap, BTreeSet};

use base::ids::{CoalitionId, PersonId};
use base::{Conn, Cx, Error, OrganizationId, Result, Tx, heavy, many, q, record, say};
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use people::letters::rules::GATHER;

use super::acts::{OVER, PAIRED, may_run, open_note, running, settle};
use super::plan::{self, Free, Known, LITTLE, NOT_NOW, Planned, two};
use super::rules::{KEPT, tie};
use super::types::{Answer, Outcome, PairId, Round, RoundId};
use crate::pulse::reading::expired;

/// How often the circle is looked at anew where somebody answers meanwhile.
const TRIES: usize = 3;

/// What was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Made {
    /// How many pairs.
    pub pairs: i64,
    /// How many people have nobody to talk with.
    pub left: i64,
}

/// Makes pairs of all who take part and have nobody: the first time of everybody, afterwards of whoever came late or was
/// left. `seen` is the [seal](Round::seal) of the round on the page of whoever presses; where pairs were made meanwhile, nothing is
/// changed. Gives back the transaction, not yet committed.
pub async fn pair_up(cx: &Cx, space: CoalitionId, id: RoundId, seen: Option<i64>) -> Result<(Tx, Made)> {
    may_run(cx, space)?;
    for _ in 0..TRIES {
        let it = super::reading::round(cx.db(), space, id).await?;
        let circle = circle(cx.db(), &it).await?;
        let known = known(cx, &it, &circle).await?;
        let (free, turns) = (circle.free.clone(), it.turns);
        let busy = circle.busy.clone();
        let planned = heavy::off_the_way(move || match turns {
            0 => plan::round(&free, &known),
            turns => plan::day(&free, &known, turns, &busy),
        })
        .await?;
        let mut tx = cx.begin(space).await?;
        let it = running(&mut tx, space, id).await?;
        if seen.is_some_and(|seen| seen != it.seal()) {
            return Err(Error::Refused(say!("one-to-ones-made-meanwhile")));
        }
        settle(&mut tx, space).await?;
        let now = self::circle(tx.db(), &it).await?;
        if now == circle {
            let made = write(&mut tx, &it, &circle, planned).await?;
            return Ok((tx, made));
        }
        // What was settled is kept, so that the next look begins with it.
        tx.commit().await?;
    }
    Err(Error::Busy(2))
}

/// Who takes part and has nobody, and who is taken when.
#[derive(Clone, Debug, PartialEq)]
struct Circle {
    free: Vec<Free>,
    busy: BTreeSet<(i64, PersonId)>,
    people: usize,
}

record! { struct Taking { person: PersonId, organization: OrganizationId } }
record! { struct Standing { turn: i64, one: PersonId, other: PersonId } }

async fn circle(mut conn: Conn<'_>, it: &Round) -> Result<Circle> {
    let taking: Vec<Taking> = q!(
        "select t.person_id as person, t.organization_id as organization from one_to_one_taker t
         join representative able on able.space_id = t.organization_id and able.person_id = t.person_id
         join membership m on m.space_id = t.space_id and m.organization_id = t.organization_id and m.left_at is null
         where t.space_id = $1 and t.round_id = $2 and t.answer = $3 order by t.person_id",
        it.space,
        it.id,
        Answer::Yes
    )
    .all(conn.again())
    .await?;
    let standing: Vec<Standing> = q!(
        "select turn, one_person as one, other_person as other from one_to_one_pair
         where space_id = $1 and round_id = $2 and (outcome is null or outcome in ('happened', 'could-not')) order by turn, one_person",
        it.space,
        it.id
    )
    .all(conn.again())
    .await?;
    let left = left_out(conn, it.space).await?;
    let busy: BTreeSet<(i64, PersonId)> =
        standing.iter().flat_map(|it| [(it.turn, it.one), (it.turn, it.other)]).collect();
    // Of a round each has one talk; of a day, one in each turn.
    let full = |person| (0..=it.turns).filter(|turn| busy.contains(&(*turn, person))).count() as i64 >= it.turns.max(1);
    let free = taking.iter().filter(|it| !full(it.person)).map(|it| Free {
        person: it.person,
        organization: it.organization,
        left_out: left.get(&it.person).copied().unwrap_or_default(),
    });
    Ok(Circle { free: free.collect(), busy, people: taking.len() })
}

/// How often nobody was left for somebody since they last had a pair.
async fn left_out(mut conn: Conn<'_>, space: CoalitionId) -> Result<BTreeMap<PersonId, u32>> {
    let left: Vec<(PersonId, DateTime<Utc>)> = q!(
        "select person_id, left_at from one_to_one_taker where space_id = $1 and left_at is not null order by 1, 2",
        space
    )
    .all(conn.again())
    .await?;
    let last: Vec<(PersonId, DateTime<Utc>)> = q!(
        "select person, max(made_at) from (
           select one_person as person, made_at from one_to_one_pair where space_id = $1 and (outcome is null or outcome in ('happened', 'could-not'))
           union all select other_person, made_at from one_to_one_pair where space_id = $1 and (outcome is null or outcome in ('happened', 'could-not'))) all_of
         group by person order by person",
        space
    )
    .all(conn)
    .await?;
    let last: BTreeMap<PersonId, DateTime<Utc>> = last.into_iter().collect();
    let mut n = BTreeMap::new();
    for (person, at) in left {
        if last.get(&person).is_none_or(|last| *last < at) {
            *n.entry(person).or_default() += 1;
        }
    }
    Ok(n)
}

record! {
    struct Past {
        round: RoundId,
        one: PersonId,
        one_organization: OrganizationId,
        other: PersonId,
        other_organization: OrganizationId,
        made_at: DateTime<Utc>,
        outcome: Option<Outcome>,
        happened_on: Option<NaiveDate>,
        said_at: Option<DateTime<Utc>>,
    }
}

/// What is known of everybody's talks and of trust between their organizations.
async fn known(cx: &Cx, it: &Round, circle: &Circle) -> Result<Known> {
    let past: Vec<Past> = q!(
        "select round_id as round, one_person as one, one_organization, other_person as other, other_organization, made_at, outcome, happened_on, said_at
         from one_to_one_pair where space_id = $1 and made_at > $2 order by made_at, turn, id",
        it.space,
        cx.now - TimeDelta::days(KEPT)
    )
    .all(cx.db())
    .await?;
    let hard = hard(cx, it.space).await?;
    let today = cx.now.date_naive();
    let mut known = Known { circle: circle.people, hard, ..Known::default() };
    let mut last: BTreeMap<PersonId, bool> = BTreeMap::new();
    for past in &past {
        let (people, organizations) = (two(past.one, past.other), tie(past.one_organization, past.other_organization));
        match past.outcome {
            Some(Outcome::Happened) => {
                let days = (today - past.happened_on.unwrap_or(today)).num_days().max(0) as u32;
                let sooner = |before: &mut u32| *before = (*before).min(days);
                known.met.entry(people).and_modify(sooner).or_insert(days);
                known.talked.entry(organizations).and_modify(sooner).or_insert(days);
            }
            Some(Outcome::NotNow) if past.said_at.is_some_and(|at| cx.now - at < TimeDelta::days(NOT_NOW)) => {
                known.not_now.insert(people);
            }
            _ => {}
        }
        let stands = matches!(past.outcome, None | Some(Outcome::Happened | Outcome::CouldNot));
        if stands && past.round == it.id {
            known.not_now.insert(people);
        }
        if stands {
            for person in [past.one, past.other] {
                last.insert(person, known.hard.contains(&organizations));
            }
        }
    }
    known.was_hard = last.into_iter().filter(|(_, hard)| *hard).map(|(person, _)| person).collect();
    Ok(known)
}

/// Organizations that trust each other little, by the lower direction of the answers that count.
async fn hard(cx: &Cx, space: CoalitionId) -> Result<BTreeSet<super::rules::Tie>> {
    let seen: Vec<(OrganizationId, OrganizationId, i64, i64)> = q!(
        "select a.organization_id, a.about_id, cast(sum(a.mean) as bigint), count(*) from trust_answer a
         join representative able on able.space_id = a.organization_id and able.person_id = a.person_id and able.role in ('representative', 'steward')
         where a.space_id = $1 and a.answered_at > $2 and a.mean is not null
           and not exists (select 1 from trust_answer later where later.space_id = $1 and later.about_id = a.about_id
             and later.organization_id = a.organization_id and later.person_id = a.person_id
             and (later.answered_at > a.answered_at or (later.answered_at = a.answered_at and later.id > a.id)))
         group by a.organization_id, a.about_id order by a.organization_id, a.about_id",
        space,
        expired(cx.now)
    )
    .all(cx.db())
    .await?;
    // The lower direction: one that is little is enough.
    Ok(seen.into_iter().filter(|(.., sum, n)| *sum < LITTLE * n).map(|(own, about, ..)| tie(own, about)).collect())
}

/// Writes the pairs, and who has nobody. Those concerned hear of it with their next letter, which leaves soon: somebody waits
/// for them.
async fn write(tx: &mut Tx, it: &Round, circle: &Circle, planned: Vec<Planned>) -> Result<Made> {
    let at = tx.now;
    let rows = planned.iter().map(|(turn, one, other)| {
        vec![
            it.space.into(),
            PairId::new().into(),
            it.id.into(),
            (*turn).into(),
            one.person.into(),
            one.organization.into(),
            other.person.into(),
            other.organization.into(),
            at.into(),
        ]
    });
    many!(
        "insert into one_to_one_pair (space_id, id, round_id, turn, one_person, one_organization, other_person, other_organization, made_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        rows.collect()
    )
    .run(tx.db())
    .await?;
    q!("update one_to_one_round set paired_at = $3 where space_id = $1 and id = $2", it.space, it.id, at)
        .run(tx.db())
        .await?;
    for now in [
        q!(
            "update one_to_one_taker set left_at = null where space_id = $1 and round_id = $2 and left_at is not null
               and person_id in (select one_person from one_to_one_pair where space_id = $1 and round_id = $2 and made_at = $3
                 union all select other_person from one_to_one_pair where space_id = $1 and round_id = $2 and made_at = $3)",
            it.space,
            it.id,
            at
        ),
        q!(
            "update one_to_one_taker set left_at = $3 where space_id = $1 and round_id = $2 and answer = 'yes' and left_at is null
               and person_id not in (select one_person from one_to_one_pair where space_id = $1 and round_id = $2 and (outcome is null or outcome in ('happened', 'could-not'))
                 union all select other_person from one_to_one_pair where space_id = $1 and round_id = $2 and (outcome is null or outcome in ('happened', 'could-not')))",
            it.space,
            it.id,
            at
        ),
        q!(
            "update rhythm set due_at = $4 where rhythm <> 'never' and (due_at is null or due_at > $4)
               and (space_id, about) in (select one_person, one_organization from one_to_one_pair where space_id = $1 and round_id = $2 and made_at = $3
                 union all select other_person, other_organization from one_to_one_pair where space_id = $1 and round_id = $2 and made_at = $3)",
            it.space,
            it.id,
            at,
            at + TimeDelta::minutes(GATHER)
        ),
    ] {
        now.run(tx.db()).await?;
    }
    let talking: BTreeSet<PersonId> = planned.iter().flat_map(|(_, one, other)| [one.person, other.person]).collect();
    let had: BTreeSet<PersonId> = circle.busy.iter().map(|it| it.1).collect();
    let left =
        circle.free.iter().filter(|it| !talking.contains(&it.person) && !had.contains(&it.person)).count() as i64;
    let made = Made { pairs: planned.len() as i64, left };
    if made.pairs > 0 {
        tx.note(it.space, open_note(PAIRED, it.id, &it.purpose).fact("n", made.pairs)).await?;
    }
    Ok(made)
}

/// What the days bring: rounds that are over, pairs that fell apart, what is too old to be kept. How much there was.
pub async fn sweep(cx: &Cx) -> Result<usize> {
    let today = cx.now.date_naive();
    // A day later than in any zone, so that nobody's last evening is cut short.
    let ended: Vec<(CoalitionId, RoundId)> = q!(
        "select space_id, id from one_to_one_round where closed_at is null and talk_by < $1 order by space_id, id limit 100",
        today - TimeDelta::days(1)
    )
    .all(cx.db())
    .await?;
    for (space, id) in &ended {
        let mut tx = cx.begin(*space).await?;
        let it = super::reading::round(tx.db(), *space, *id).await?;
        super::acts::over(&mut tx, &it).await?;
        tx.note(*space, open_note(OVER, *id, &it.purpose).by_the_days()).await?;
        tx.commit().await?;
    }
    let apart: Vec<(CoalitionId,)> = q!(
        "select distinct p.space_id from one_to_one_round r join one_to_one_pair p on p.space_id = r.space_id and p.round_id = r.id
         where r.closed_at is null and ((p.outcome is null and (
             not exists (select 1 from representative able join membership m on m.organization_id = able.space_id
               where able.space_id = p.one_organization and able.person_id = p.one_person and m.space_id = p.space_id and m.left_at is null)
             or not exists (select 1 from representative able join membership m on m.organization_id = able.space_id
               where able.space_id = p.other_organization and able.person_id = p.other_person and m.space_id = p.space_id and m.left_at is null)))
           or (p.outcome = 'fell-apart' and exists (select 1 from one_to_one_taker t where t.space_id = p.space_id and t.round_id = p.round_id
             and t.answer = 'yes' and t.left_at is null and (t.person_id = p.one_person or t.person_id = p.other_person)
             and not exists (select 1 from one_to_one_pair again where again.space_id = p.space_id and again.round_id = p.round_id
               and (again.outcome is null or again.outcome in ('happened', 'could-not')) and (again.one_person = t.person_id or again.other_person = t.person_id)))))
         order by p.space_id"
    )
    .all(cx.db())
    .await?;
    for (space,) in &apart {
        let mut tx = cx.begin(*space).await?;
        settle(&mut tx, *space).await?;
        tx.commit().await?;
    }
    Ok(ended.len() + apart.len() + forget(cx).await?)
}

/// Forgets what is too old; how much there was.
async fn forget(cx: &Cx) -> Result<usize> {
    let (ago, notes_ago) = (cx.now - TimeDelta::days(KEPT), cx.now - TimeDelta::days(super::rules::NOTES_KEPT));
    let today = cx.now.date_naive();
    let (n,): (i64,) = q!(
        "select (select count(*) from one_to_one_round where opened_at < $1) + (select count(*) from one_to_one_note where at < $2)
           + (select count(*) from one_to_one_rest where until < $3)",
        ago,
        notes_ago,
        today
    )
    .one(cx.db())
    .await?;
    if n == 0 {
        return Ok(0);
    }
    let mut tx = cx.house.db.begin().await?;
    for gone in [
        q!("delete from one_to_one_note where at < $1", notes_ago),
        q!(
            "delete from one_to_one_note where pair_id in (select p.id from one_to_one_pair p join one_to_one_round r on r.space_id = p.space_id and r.id = p.round_id where r.opened_at < $1)",
            ago
        ),
        q!("delete from one_to_one_pair where round_id in (select id from one_to_one_round where opened_at < $1)", ago),
        q!(
            "delete from one_to_one_taker where round_id in (select id from one_to_one_round where opened_at < $1)",
            ago
        ),
        q!("delete from one_to_one_round where opened_at < $1", ago),
        q!("delete from one_to_one_rest where until < $1", today),
    ] {
        gone.run(&mut tx).await?;
    }
    tx.commit().await?;
    Ok(n as usize)
}
