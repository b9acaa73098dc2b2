//! The machine: its clock, the room on its disks, and who may read the files.

use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use base::db::Q;
use base::{Cx, Db, Result, q, say};
use chrono::{DateTime, TimeDelta, Utc};

use super::Finding;
use crate::admin::storage::size;
use crate::backup::place::Wanted;
use crate::serve::Args;

/// How far two clocks may differ: seconds.
const APART: i64 = 5;
/// With less room than this something will break soon, and with less than that somebody should look: bytes.
const LITTLE: u64 = 200_000_000;
const SOME: u64 = 1_000_000_000;

/// The clock, against that of the database, and against the journal, of which no line is of the future.
pub async fn clock(cx: &Cx) -> Result<Vec<Finding>> {
    let now = cx.house.clock.now();
    let newest: Option<(DateTime<Utc>,)> = q!(
        "select journal.at from space join journal on journal.space_id = space.id and journal.seq = space.seq order by journal.at desc limit 1"
    )
    .opt(cx.db())
    .await?;
    let behind = newest.map_or(TimeDelta::zero(), |(at,)| at - now).num_seconds();
    if behind > APART {
        let says = say!("doctor-clock-behind", seconds = behind);
        return Ok(vec![Finding::fault("clock", says, say!("doctor-clock-then"))]);
    }
    let apart = match &cx.house.db {
        Db::Lite { .. } => 0,
        Db::Pg(_) => {
            let (theirs,): (DateTime<Utc>,) = Q::new("select clock_timestamp()", vec![]).one(cx.db()).await?;
            (theirs - base::time::now()).num_seconds().abs()
        }
    };
    Ok(vec![match apart > APART {
        true => Finding::warning("clock", say!("doctor-clock-apart", seconds = apart), say!("doctor-clock-then")),
        false => Finding::ok("clock", say!("doctor-clock-ok")),
    }])
}

/// The file of SQLite; none on PostgreSQL.
pub async fn file(cx: &Cx) -> Result<Option<PathBuf>> {
    match &cx.house.db {
        Db::Pg(_) => Ok(None),
        Db::Lite { .. } => {
            let read = "select file from pragma_database_list where name = 'main'";
            let (path,): (String,) = Q::new(read, vec![]).one(cx.db()).await?;
            Ok(Some(path.into()))
        }
    }
}

/// The folders that the program writes to.
async fn folders(cx: &Cx, options: &Args) -> Result<Vec<PathBuf>> {
    let beside = file(cx).await?.and_then(|it| it.parent().map(Path::to_owned));
    let outbox = options.smtp_url.strip_prefix("file:").map(PathBuf::from);
    let backups = match &options.backup.backup_to {
        Some(Wanted::Folder(folder)) => Some(folder.clone()),
        _ => None,
    };
    let mut folders: Vec<PathBuf> =
        [beside, outbox, backups, Some(std::env::temp_dir())].into_iter().flatten().map(|it| there(&it)).collect();
    folders.dedup();
    Ok(folders)
}

/// The folder itself, or the nearest above it that is there already.
fn there(folder: &Path) -> PathBuf {
    let folder = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    folder.ancestors().find(|it| it.is_dir()).unwrap_or(Path::new("/")).to_owned()
}

/// The room that is left where the program writes.
pub async fn disk(cx: &Cx, options: &Args) -> Result<Vec<Finding>> {
    let mut least: Option<(u64, PathBuf)> = None;
    for folder in folders(cx, options).await? {
        let disk = rustix::fs::statvfs(&folder).map_err(std::io::Error::from)?;
        let free = disk.f_bavail.saturating_mul(disk.f_frsize);
        if least.as_ref().is_none_or(|(it, _)| free < *it) {
            least = Some((free, folder));
        }
    }
    let Some((free, folder)) = least else { return Ok(vec![]) };
    let (room, at) = (size(i64::try_from(free).unwrap_or(i64::MAX)), folder.display().to_string());
    Ok(vec![match free {
        ..LITTLE => Finding::fault("disk", say!("doctor-disk-full", room = room, at = at), say!("doctor-disk-then")),
        LITTLE..SOME => {
            Finding::warning("disk", say!("doctor-disk-low", room = room, at = at), say!("doctor-disk-then"))
        }
        _ => Finding::ok("disk", say!("doctor-disk-ok", room = room)),
    }])
}

/// Whether somebody else on the machine may read what is kept.
pub async fn rights(cx: &Cx, options: &Args) -> Result<Vec<Finding>> {
    let mut files: Vec<PathBuf> = file(cx).await?.into_iter().collect();
    files.extend(options.smtp_url.strip_prefix("file:").map(PathBuf::from));
    if let Some(Wanted::Folder(folder)) = &options.backup.backup_to {
        files.push(folder.clone());
    }
    let open: Vec<String> = files.iter().filter(|it| is_open(it)).map(|it| it.display().to_string()).collect();
    Ok(vec![match &open[..] {
        [] => Finding::ok("files", say!("doctor-files-ok")),
        open => {
            let then = say!("doctor-files-then", files = open.join(" "));
            Finding::fault("files", say!("doctor-files-open", files = open.join(", ")), then)
        }
    }])
}

/// How many files of a folder are looked at.
const LOOKED_AT: usize = 1_000;

/// Whether others than the owner may do anything with a file, or with one in a folder that they may enter. What is not
/// there is open to nobody.
fn is_open(path: &Path) -> bool {
    let open = std::fs::metadata(path).is_ok_and(|it| it.permissions().mode() & 0o077 != 0);
    if !open || !path.is_dir() {
        return open;
    }
    let files = std::fs::read_dir(path).into_iter().flatten().flatten().map(|it| it.path());
    files.filter(|it| it.is_file()).take(LOOKED_AT).any(|it| is_open(&it))
}
