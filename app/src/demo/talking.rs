//! The town's one-to-ones: a round that is over, with what two of each pair keep for themselves, and one that asks.

use ::trust::one_to_ones::acts::{self, Said};
use ::trust::one_to_ones::pairing::pair_up;
use ::trust::one_to_ones::talks;
use ::trust::one_to_ones::types::{Answer, Draft, PairId, RoundId};
use base::ids::PersonId;
use base::{Acting, Cx, Place, Result, Who, q};
use chrono::TimeDelta;
use std::sync::Arc;

use super::life::{Names, acting, find, noon};
use super::town::{Round, Talked};

/// Every round, each deed on its day.
pub async fn settle(start: &Cx, names: &Names, rounds: &[Round]) -> Result<()> {
    for it in rounds {
        let id = open(start, names, it).await?;
        for said in &it.answer {
            answer(start, names, id, it.days_ago - 1 - said.after, said).await?;
        }
        if it.pairs_days_ago > 0 {
            let (tx, _) =
                pair_up(&convening(start, names, &it.by, it.pairs_days_ago)?, names.coalition, id, None).await?;
            tx.commit().await?;
            for talked in &it.talk {
                talk(start, names, id, talked).await?;
            }
        }
        if it.over {
            let cx = convening(start, names, &it.by, it.talk_days_ago)?;
            let mut tx = cx.begin(names.coalition).await?;
            acts::close(&mut tx, names.coalition, id).await?;
            tx.commit().await?;
        }
    }
    Ok(())
}

/// Whoever convenes, that many days ago.
fn convening(start: &Cx, names: &Names, person: &str, days_ago: i64) -> Result<Cx> {
    let who = Who { acting: None, ..(*find(&names.people, person)?).clone() };
    let place = Place { coordinator: true, ..(*names.place).clone() };
    let now = noon(start.house.clock.now(), days_ago);
    Ok(Cx { who: Some(Arc::new(who)), place: Some(Arc::new(place)), operator: false, now, ..start.clone() })
}

async fn open(start: &Cx, names: &Names, it: &Round) -> Result<RoundId> {
    let cx = convening(start, names, &it.by, it.days_ago)?;
    let day = |days_ago: i64| (start.house.clock.now() - TimeDelta::days(days_ago)).date_naive().to_string();
    let draft = Draft {
        purpose: it.purpose.clone(),
        answer_by: day(it.answer_days_ago),
        talk_by: day(it.talk_days_ago),
        minutes: it.minutes.to_string(),
        ..Draft::default()
    };
    let mut tx = cx.begin(names.coalition).await?;
    let id = acts::open(&mut tx, names.coalition, &draft).await?;
    tx.commit().await?;
    Ok(id)
}

async fn answer(start: &Cx, names: &Names, id: RoundId, days_ago: i64, said: &super::town::Answered) -> Result<()> {
    let cx = acting(start, names, &said.by, &said.organization)?;
    let cx = Cx { now: noon(start.house.clock.now(), days_ago), ..cx };
    let mut tx = cx.begin_in(&[names.coalition.into(), cx.who()?.person.into()]).await?;
    let answer = if said.not_now { Answer::NotNow } else { Answer::Yes };
    let organization = cx.who()?.acting.as_ref().map(|it: &Acting| it.organization).ok_or(base::Error::NotFound)?;
    acts::answer(&mut tx, names.coalition, id, &Said { organization, answer, reach: said.reach.clone(), rest: None })
        .await?;
    tx.commit().await
}

/// What somebody says of the pair that they were given, whoever it is with.
async fn talk(start: &Cx, names: &Names, round: RoundId, talked: &Talked) -> Result<()> {
    let cx = acting(start, names, &talked.by, &talked.organization)?;
    let cx = Cx { now: noon(start.house.clock.now(), talked.days_ago), ..cx };
    let person = cx.who()?.person;
    let found: Option<(PairId, PersonId)> = q!(
        "select id, case when one_person = $3 then other_person else one_person end from one_to_one_pair where space_id = $1 and round_id = $2 and (one_person = $3 or other_person = $3) order by turn, id limit 1",
        names.coalition,
        round,
        person
    )
    .opt(cx.db())
    .await?;
    // Whoever was left over has no talk to tell of.
    let Some((id, with)) = found else { return Ok(()) };
    let mut tx = cx.begin(names.coalition).await?;
    if talked.happened {
        talks::happened(&mut tx, names.coalition, id, &cx.today().to_string()).await?;
    }
    if !talked.note.is_empty() && find(&names.people, &talked.with)?.person == with {
        talks::write(&mut tx, names.coalition, id, &talked.note).await?;
    }
    tx.commit().await
}
