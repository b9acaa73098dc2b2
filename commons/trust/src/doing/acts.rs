//! Saying what one does with a partner.

use base::ids::CoalitionId;
use base::journal::Note;
use base::{Cx, Error, Result, Tx, q, say};
use chrono::TimeDelta;
use people::attempts;

use super::rules;
use super::types::Says;
use crate::pulse::acts::with_authority;
use crate::pulse::reading::partners;

/// How often somebody says something in ten minutes.
const BY_PERSON: i64 = 120;

/// Keeps what somebody says that their organization does with partners. `tx` has entered the coalition.
pub async fn say(tx: &mut Tx, space: CoalitionId, says: &[Says]) -> Result<()> {
    let own = with_authority(tx)?.organization;
    let (person, now) = (tx.who()?.person, tx.now);
    let all = partners(tx.db(), now, person, (space, own)).await?;
    for it in says {
        let partner = all.iter().find(|partner| partner.id == it.about).ok_or(Error::NotFound)?;
        // Whoever speaks for both would say for both that both say so.
        if partner.speaks_for_both {
            return Err(Error::Refused(say!("trust-speaks-for-both", name = &partner.name)));
        }
        if it.does > 31 {
            return Err(Error::field("does", say!("choice-not-understood")));
        }
        attempts::allow_done(tx, "doing", &person.to_string(), BY_PERSON, 10).await?;
        q!(
            "insert into trust_doing (space_id, organization_id, about_id, does, person_id, said_at) values ($1, $2, $3, $4, $5, $6)
             on conflict (space_id, organization_id, about_id) do update set does = $4, person_id = $5, said_at = $6",
            space, own, it.about, i64::from(it.does), person, now
        )
        .run(tx.db())
        .await?;
        let note = Note::new("trust.doing", ("organization", own.0)).about([own, it.about]);
        tx.note(space, note.fact("partner", partner.name.as_str())).await?;
    }
    Ok(())
}

/// Forgets what says nothing any more; how much there was.
pub async fn forget(cx: &Cx) -> Result<usize> {
    let ago = cx.now - TimeDelta::days(rules::KEPT);
    let (n,): (i64,) = q!("select count(*) from trust_doing where said_at < $1", ago).one(cx.db()).await?;
    if n == 0 {
        return Ok(0);
    }
    let mut tx = cx.house.db.begin().await?;
    q!("delete from trust_doing where said_at < $1", ago).run(&mut tx).await?;
    tx.commit().await?;
    Ok(n as usize)
}
