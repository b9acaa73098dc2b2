//! Beginning an order, taking a place in it, handing over, writing down what one does and who else could.

use base::error::all_well;
use base::form::required;
use base::ids::{CoalitionId, PersonId, fresh};
use base::journal::{Note, Openness};
use base::{Cx, Error, Result, Tx, q, say};
use chrono::NaiveDate;
use people::coalitions::acts::may_coordinate;
use uuid::Uuid;

use super::reading::{self, leading};
use super::rules::{self, MONTHS, SEATS, TASKS, WHAT};
use super::types::{How, Leading, Task};

/// Somebody of the coalition, as themselves.
fn one_of_us(tx: &Tx, space: CoalitionId) -> Result<PersonId> {
    let own = tx.place.as_deref().is_some_and(|place| place.coalition == space && place.own());
    let person = tx.oneself()?.person;
    if own { Ok(person) } else { Err(Error::NotFound) }
}

fn line(verb: &'static str, space: CoalitionId) -> Note {
    Note::new(verb, ("coalition", space.0)).for_nobody().open(Openness::Coalition)
}

/// Chooses how long a turn is. The first time the order begins with whoever took a place first.
pub async fn set_order(tx: &mut Tx, space: CoalitionId, months: i64) -> Result<()> {
    may_coordinate(tx, space)?;
    if !MONTHS.contains(&months) {
        return Err(Error::field("months", say!("choice-not-understood")));
    }
    let it = leading(tx.db(), space).await?;
    if it.seats.len() < 2 {
        return Err(Error::Refused(say!("leading-two-at-least")));
    }
    let (person, now) = (tx.who()?.person, tx.now);
    q!(
        "insert into leading_order (space_id, months, person_id, at) values ($1, $2, $3, $4)
         on conflict (space_id) do update set months = $2, person_id = $3, at = $4",
        space,
        months,
        person,
        now
    )
    .run(tx.db())
    .await?;
    tx.note(space, line("leading.ordered", space).fact("months", months)).await?;
    if it.now().is_some() {
        return Ok(());
    }
    let first = it.seats[0].person;
    begin(tx, &it, (first, now.date_naive()), How::Begun).await
}

/// Begins somebody's turn.
async fn begin(tx: &mut Tx, it: &Leading, (who, on): (PersonId, NaiveDate), how: How) -> Result<()> {
    let nth = it.turns.first().map_or(1, |turn| turn.nth + 1);
    q!(
        "insert into leading_turn (space_id, nth, person_id, began_on, how) values ($1, $2, $3, $4, $5)",
        it.space,
        nth,
        who,
        on,
        how
    )
    .run(tx.db())
    .await?;
    let note = match how {
        How::Begun => line("leading.begun", it.space),
        How::ByTheDays => line("leading.turned", it.space).by_the_days(),
        How::HandedOver => line("leading.handed-over", it.space),
    };
    tx.note(it.space, note.fact("turn", nth)).await
}

/// Takes a place at the end of the order, or leaves it. Whoever leaves in the middle of their turn hands it over.
pub async fn take_place(tx: &mut Tx, space: CoalitionId, stays: bool) -> Result<()> {
    let person = one_of_us(tx, space)?;
    let it = leading(tx.db(), space).await?;
    let is_in = it.seats.iter().any(|seat| seat.person == person);
    match (stays, is_in) {
        (true, true) | (false, false) => Ok(()),
        (true, false) => {
            if it.seats.len() >= SEATS {
                return Err(Error::Refused(say!("leading-full", most = SEATS)));
            }
            let now = tx.now;
            // Whoever came back after they had gone from the coalition has a place already.
            q!(
                "insert into leading_place (space_id, nth, person_id, since)
                 select $1, coalesce(max(nth), 0) + 1, $2, $3 from leading_place where space_id = $1
                 on conflict (space_id, person_id) do nothing",
                space,
                person,
                now
            )
            .run(tx.db())
            .await?;
            tx.note(space, line("leading.offered", space)).await
        }
        (false, true) => {
            if it.now().is_some_and(|turn| turn.person == person)
                && let Some(next) = it.next().map(|(seat, _)| seat.person)
            {
                let today = tx.now.date_naive();
                begin(tx, &it, (next, today), How::HandedOver).await?;
            }
            q!("delete from leading_place where space_id = $1 and person_id = $2", space, person).run(tx.db()).await?;
            tx.note(space, line("leading.withdrew", space)).await
        }
    }
}

/// Hands the turn over to the next one today: whoever has it does, or whoever takes it. `to` is who was next on the page,
/// so that a second press does not go on to the one after.
pub async fn hand_over(tx: &mut Tx, space: CoalitionId, to: Option<PersonId>) -> Result<()> {
    let person = one_of_us(tx, space)?;
    let it = leading(tx.db(), space).await?;
    let (Some(now), Some((next, _))) = (it.now(), it.next()) else {
        return Err(Error::Refused(say!("leading-nobody-next")));
    };
    if ![now.person, next.person].contains(&person) {
        return Err(Error::Forbidden(say!("leading-either-of-two")));
    }
    if to.is_some_and(|to| to != next.person) {
        return Err(Error::Refused(say!("leading-moved-on")));
    }
    let (next, today) = (next.person, tx.now.date_naive());
    begin(tx, &it, (next, today), How::HandedOver).await
}

/// Writes down what one does for the coalition.
pub async fn write_task(tx: &mut Tx, space: CoalitionId, what: &str) -> Result<Uuid> {
    let person = one_of_us(tx, space)?;
    let mut problems = vec![];
    let what = required(&mut problems, "what", what, WHAT);
    all_well(problems)?;
    let (n,): (i64,) =
        q!("select count(*) from leading_task where space_id = $1 and ended_at is null", space).one(tx.db()).await?;
    if n >= TASKS {
        return Err(Error::Refused(say!("leading-enough-tasks", most = TASKS)));
    }
    let (id, now) = (fresh(), tx.now);
    q!(
        "insert into leading_task (space_id, id, what, person_id, made_at) values ($1, $2, $3, $4, $5)",
        space,
        id,
        &what,
        person,
        now
    )
    .run(tx.db())
    .await?;
    tx.note(space, line("leading.task-written", space).said(&what)).await?;
    Ok(id)
}

async fn task(tx: &mut Tx, space: CoalitionId, id: Uuid) -> Result<Task> {
    let all = reading::tasks(tx.db(), space).await?;
    all.into_iter().find(|it| it.id == id).ok_or(Error::NotFound)
}

/// Says that one could do a task too, or no longer.
pub async fn be_second(tx: &mut Tx, space: CoalitionId, id: Uuid, can: bool) -> Result<()> {
    let person = one_of_us(tx, space)?;
    let it = task(tx, space, id).await?;
    if it.person == person {
        return Err(Error::Refused(say!("leading-is-yours")));
    }
    let second = match (can, it.second) {
        (true, None) => Some(person),
        (false, Some(second)) if second == person => None,
        (true, Some(second)) if second == person => return Ok(()),
        (true, Some(_)) => return Err(Error::Refused(say!("leading-has-second"))),
        (false, _) => return Ok(()),
    };
    q!("update leading_task set second_id = $3 where space_id = $1 and id = $2", space, id, second)
        .run(tx.db())
        .await?;
    let verb = if can { "leading.task-seconded" } else { "leading.task-alone" };
    tx.note(space, line(verb, space).said(&it.what)).await
}

/// Ends a task: whoever does it, or a coordinator.
pub async fn end_task(tx: &mut Tx, space: CoalitionId, id: Uuid) -> Result<()> {
    let person = one_of_us(tx, space)?;
    let it = task(tx, space, id).await?;
    if it.person != person {
        may_coordinate(tx, space)?;
    }
    let now = tx.now;
    q!("update leading_task set ended_at = $3 where space_id = $1 and id = $2", space, id, now).run(tx.db()).await?;
    tx.note(space, line("leading.task-ended", space).said(&it.what)).await
}

/// Begins the turns whose day has come; how many there were.
pub async fn sweep(cx: &Cx) -> Result<usize> {
    let orders: Vec<(CoalitionId,)> = q!("select space_id from leading_order order by space_id").all(cx.db()).await?;
    let (mut n, today) = (0, cx.now.date_naive());
    for (space,) in orders {
        if turn_due(&leading(cx.db(), space).await?, today).is_none() {
            continue;
        }
        let mut tx = cx.begin(space).await?;
        let it = leading(tx.db(), space).await?;
        let Some((turn, how)) = turn_due(&it, today) else { continue };
        begin(&mut tx, &it, turn, how).await?;
        tx.commit().await?;
        n += 1;
    }
    Ok(n)
}

/// The turn that begins today: the next one's, or that of somebody else where whoever had it has gone.
fn turn_due(it: &Leading, today: NaiveDate) -> Option<((PersonId, NaiveDate), How)> {
    let (order, months) = (it.order(), it.months?);
    match it.now() {
        Some(now) => {
            let due = rules::due(&order, (now.person, now.began_on), months, today)?;
            Some((due, How::ByTheDays))
        }
        None => Some(((rules::after(&order, None)?, today), How::ByTheDays)),
    }
}
