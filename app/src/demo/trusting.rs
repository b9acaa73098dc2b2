//! What the town's people answered about their partners, and the talk that two of them are in the middle of.

use ::trust::doing::acts as doing;
use ::trust::doing::types::Says;
use ::trust::mending::acts;
use ::trust::mending::rules::in_order;
use ::trust::mending::types::{Became, MendingId};
use ::trust::pulse::acts as pulse;
use ::trust::pulse::types::Given;
use base::{Cx, Result, Tx, q};

use super::life::{Names, find};
use super::town::Deed;

/// Whether a deed is one of trust.
pub fn is_one(deed: &Deed) -> bool {
    deed.act.starts_with("talk") || ["answers", "shows", "rhythm", "does"].contains(&deed.act.as_str())
}

/// Does it, as whoever `cx` is.
pub async fn act(cx: &Cx, names: &Names, deed: &Deed) -> Result<()> {
    let (space, partner) = (names.coalition, find(&names.organizations, &deed.partner)?);
    let day = (cx.house.clock.now() - chrono::TimeDelta::days(deed.due_days_ago)).date_naive();
    let mut tx = cx.begin(space).await?;
    match deed.act.as_str() {
        "answers" => {
            let says = |at: usize| deed.says.get(at).copied().filter(|it| *it > 0);
            pulse::answer(&mut tx, space, &[Given { about: partner, items: [says(0), says(1), says(2)] }]).await?;
        }
        "does" => {
            let does = deed.says.iter().fold(0, |all, level| all | 1 << (level - 1));
            doing::say(&mut tx, space, &[Says { about: partner, does }]).await?;
        }
        "shows" => pulse::show(&mut tx, space, partner, true).await?,
        "rhythm" => {
            let found = pulse::partner(&mut tx, space, partner).await?;
            let (id, ..) = found.ties.first().cloned().ok_or(base::Error::NotFound)?;
            pulse::choose_rhythm(&mut tx, space, (partner, id), deed.due_days_ago).await?;
        }
        "talk" => drop(acts::ask(&mut tx, space, partner).await?),
        step => {
            let id = talk(&mut tx, names, deed).await?;
            match step {
                "talk-agree" => acts::agree(&mut tx, space, id).await?,
                "talk-guide" => acts::name_guide(&mut tx, space, id, &deed.name, &deed.address).await?,
                "talk-guide-agree" => acts::agree_to_guide(&mut tx, space, id).await?,
                "talk-heard" => acts::hear(&mut tx, space, id, &deed.why).await?,
                "talk-promise" => acts::promise(&mut tx, space, id, &deed.why, &day.to_string()).await?,
                "talk-follow-up" => acts::follow_up(&mut tx, space, id, &day.to_string()).await?,
                "talk-kept" => {
                    let like = format!("{}%", deed.address);
                    let (promise,) =
                        q!("select id from trust_promise where space_id = $1 and text like $2", space, like)
                            .one(tx.db())
                            .await?;
                    acts::settle(&mut tx, space, id, (promise, Became::Kept), &deed.why).await?;
                }
                other => return Err(base::Error::broken(format!("no step of a talk is called {other}"))),
            }
        }
    }
    tx.commit().await
}

/// The talk that the partner is in: with the organization acted for, or led by whoever acts.
async fn talk(tx: &mut Tx, names: &Names, deed: &Deed) -> Result<MendingId> {
    let (own, partner) = (find(&names.organizations, &deed.organization)?, find(&names.organizations, &deed.partner)?);
    let ((one, other), person) = (in_order(own, partner), tx.who()?.person);
    let (id,) = q!(
        "select id from trust_mending where space_id = $1 and ended_at is null
           and ((one_id = $2 and other_id = $3) or (guide_id = $4 and (one_id = $5 or other_id = $5)))",
        names.coalition,
        one,
        other,
        person,
        partner
    )
    .one(tx.db())
    .await?;
    Ok(id)
}
