//! Backups by the running program: one of several programs on a database makes the next one, and old ones go.
//!
//! Invariant: nothing is taken away before a newer backup is complete in its place.

use std::time::Duration;

use base::{Error, House, Lang, Result};
use chrono::TimeDelta;
use uuid::Uuid;

use super::place::{Place, Wanted};
use super::record::{self, BACKUP, Safekeeping};
use super::rotate::{self, Every, Keep};
use super::write;
use crate::erasure::list;
use crate::migrations;

/// After a backup that failed, the next try.
const AGAIN: TimeDelta = TimeDelta::minutes(15);
/// How often the lease is held longer while a backup is made: well within it.
const HOLD: Duration = Duration::from_secs(300);
/// The lease of whoever makes backups.
const LEASE: &str = "backups";

/// What the operator wishes of backups.
#[derive(clap::Args, Clone, Debug)]
pub struct Wish {
    /// Make backups by itself, in this folder or bucket: a path, or s3://BUCKET/PREFIX with the usual AWS_… variables
    #[arg(long, env = "MANYHANDS_BACKUP_TO", value_name = "FOLDER|s3://BUCKET/PREFIX")]
    pub backup_to: Option<Wanted>,
    /// How often: 90m, 24h, 7d
    #[arg(long, env = "MANYHANDS_BACKUP_EVERY", default_value = "24h", value_name = "TIME")]
    pub backup_every: Every,
    /// Which are kept: the newest of so many days, weeks and months
    #[arg(long, env = "MANYHANDS_BACKUP_KEEP", default_value = "7d4w6m", value_name = "PLAN")]
    pub backup_keep: Keep,
}

/// Makes the next backup if it is time and no other program is at it; whether one was made.
pub async fn when_due(house: &House, wish: &Wish, me: Uuid) -> Result<bool> {
    let Some(wanted) = &wish.backup_to else { return Ok(false) };
    if house.db.step().await? > migrations::latest() {
        // A newer program has taken over, and makes them whole.
        return Ok(false);
    }
    let place = Place::open(wanted)?;
    list::keep_beside(house, &place).await?;
    let now = house.clock.now();
    if !is_due(house, wish).await? || !record::lease(&house.db, LEASE, me, now).await? {
        return Ok(false);
    }
    // Whoever had the lease may have just made it.
    let made = if is_due(house, wish).await? {
        tokio::select! {
            made = make(house, &place, wish.backup_keep) => made.map(|_| true),
            lost = hold(house, me) => lost.map(|()| false),
        }
    } else {
        Ok(false)
    };
    record::release(&house.db, LEASE, me).await?;
    made
}

async fn is_due(house: &House, wish: &Wish) -> Result<bool> {
    let now = house.clock.now();
    let (good, last) =
        (record::last_good((&house.db).into(), BACKUP).await?, record::last((&house.db).into(), BACKUP).await?);
    let old = good.is_none_or(|it| now - it.began_at >= wish.backup_every.0);
    let failed_lately = last.is_some_and(|it| !it.is_good() && now - it.began_at < AGAIN);
    Ok(old && !failed_lately)
}

/// Holds the lease for as long as this is waited for; ends only when it is lost.
async fn hold(house: &House, me: Uuid) -> Result<()> {
    loop {
        tokio::time::sleep(HOLD).await;
        if !record::lease(&house.db, LEASE, me, house.clock.now()).await? {
            return Err(Error::broken("another program makes the backups now"));
        }
    }
}

/// Makes a backup in its place, notes how it went, and takes away what the plan does not keep.
pub async fn make(house: &House, place: &Place, keep: Keep) -> Result<Safekeeping> {
    let began = house.clock.now();
    let mut note = Safekeeping::begun(BACKUP, &rotate::name_of(began), began);
    note.note(&house.db).await?;
    let made = write_to(house, place, &mut note).await;
    note.ended_at = Some(house.clock.now());
    note.failure = made.as_ref().err().map(said).unwrap_or_default();
    note.note(&house.db).await?;
    made?;
    tracing::info!(file = note.file, bytes = note.bytes, "a backup is made");
    for name in rotate::superfluous(&place.names().await?, keep) {
        place.delete(&name).await?;
        tracing::info!(file = name, "an old backup went");
    }
    Ok(note)
}

/// Why something failed, as it is noted.
pub fn said(why: &Error) -> String {
    match why {
        Error::Refused(why) => Lang::En.say(why),
        other => other.to_string(),
    }
}

async fn write_to(house: &House, place: &Place, note: &mut Safekeeping) -> Result<()> {
    let desk = tempfile::tempdir()?;
    // In a folder it is written where it stays; only for elsewhere it lies here first.
    let file = match place {
        Place::Folder(folder) => folder.join(&note.file),
        Place::Bucket(..) => desk.path().join(&note.file),
    };
    let manifest = write::to_file(&house.db, &file).await?;
    note.bytes = i64::try_from(std::fs::metadata(&file)?.len()).unwrap_or(i64::MAX);
    note.row_count = i64::try_from(manifest.rows()).unwrap_or(i64::MAX);
    match place {
        Place::Folder(_) => Ok(()),
        Place::Bucket(..) => place.put(&file, &note.file).await,
    }
}
