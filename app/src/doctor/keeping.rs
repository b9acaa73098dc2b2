//! What keeps the books safe and the letters going: backups, drills, the outbox.

use base::{Cx, Result, say};
use chrono::TimeDelta;

use super::Finding;
use crate::admin::facts;
use crate::backup::record::{self, BACKUP, DRILL};
use crate::backup::schedule::Wish;

/// How old a backup may be when nobody said how often they are made.
const WITHOUT_A_PLAN: TimeDelta = TimeDelta::hours(48);
/// After this long without a drill somebody should make one.
const DRILLS: TimeDelta = TimeDelta::days(90);
/// How long a letter may wait before that says something about who sends them.
const WAITS: TimeDelta = TimeDelta::hours(1);

/// Whether there is a backup that is young enough, and whether one was proved lately.
pub async fn backups(cx: &Cx, wish: &Wish) -> Result<Vec<Finding>> {
    let (last, good) = (record::last(cx.db(), BACKUP).await?, record::last_good(cx.db(), BACKUP).await?);
    let planned = wish.backup_to.is_some();
    let Some(good) = good else {
        let then = say!("doctor-backups-then");
        return Ok(vec![match planned {
            true => Finding::fault("backups", say!("doctor-backups-none-yet"), then),
            false => Finding::warning("backups", say!("doctor-backups-none"), then),
        }]);
    };
    let age = cx.now - good.began_at;
    let most = if planned { wish.backup_every.0 * 2 } else { WITHOUT_A_PLAN };
    let mut found = vec![match last.filter(|it| !it.failure.is_empty()) {
        Some(failed) => {
            let says = say!("doctor-backups-failed", why = failed.failure);
            Finding::fault("backups", says, say!("doctor-backups-failed-then"))
        }
        None if age > most => {
            let says = say!("doctor-backups-old", hours = age.num_hours());
            Finding::fault("backups", says, say!("doctor-backups-then"))
        }
        None => Finding::ok("backups", say!("doctor-backups-ok", hours = age.num_hours(), file = good.file)),
    }];
    found.push(drill(cx).await?);
    Ok(found)
}

async fn drill(cx: &Cx) -> Result<Finding> {
    let last = record::last(cx.db(), DRILL).await?;
    Ok(match last {
        None => Finding::warning("drill", say!("doctor-drill-none"), say!("doctor-drill-then")),
        Some(it) if !it.failure.is_empty() => {
            Finding::fault("drill", say!("doctor-drill-failed", why = it.failure), say!("doctor-drill-failed-then"))
        }
        Some(it) if cx.now - it.began_at > DRILLS => {
            let days = (cx.now - it.began_at).num_days();
            Finding::warning("drill", say!("doctor-drill-old", days = days), say!("doctor-drill-then"))
        }
        Some(it) => Finding::ok("drill", say!("doctor-drill-ok", days = (cx.now - it.began_at).num_days())),
    })
}

/// Whether letters leave.
pub async fn letters(cx: &Cx) -> Result<Vec<Finding>> {
    let letters = facts::letters(cx).await?;
    let waits = letters.oldest_waiting.map_or(TimeDelta::zero(), |at| cx.now - at);
    let mut found = vec![];
    if letters.given_up > 0 {
        let says = say!("doctor-letters-given-up", n = letters.given_up);
        found.push(Finding::warning("letters", says, say!("doctor-letters-given-up-then")));
    }
    if waits > WAITS && !cx.house.demo {
        let says = say!("doctor-letters-wait", hours = waits.num_hours(), n = letters.waiting);
        found.push(Finding::warning("letters", says, say!("doctor-letters-wait-then")));
    }
    if found.is_empty() {
        found.push(Finding::ok("letters", say!("doctor-letters-ok", n = letters.sent_in_a_day)));
    }
    Ok(found)
}
