//! A drill: the newest backup is brought back into a database of its own, to see that it can be, and put away again.

use std::path::{Path, PathBuf};
use std::time::Instant;

use base::db::Address;
use base::{Db, Error, Result, say};

use super::place::Place;
use super::read::{Restored, Source};
use super::record::{DRILL, Safekeeping};
use super::{rotate, schedule};

/// What a drill has proved.
#[derive(Clone, Debug)]
pub struct Proof {
    /// The backup.
    pub file: String,
    /// When it was made.
    pub made_at: chrono::DateTime<chrono::Utc>,
    /// What was restored.
    pub restored: Restored,
    /// How long it took: milliseconds.
    pub took: u128,
}

/// Which backup is tried.
#[derive(Clone, Debug)]
pub enum Which {
    /// A file on this machine.
    File(PathBuf),
    /// One of a place by its name; without a name the newest.
    In(Place, Option<String>),
}

/// Brings a backup back into a new file of SQLite, which is gone afterwards, and notes in `db` how it went.
pub async fn run(db: &Db, which: &Which) -> Result<Proof> {
    let mut note = Safekeeping::begun(DRILL, &name(which).await?, base::time::now());
    let proved = prove(which, &note.file).await;
    note.ended_at = Some(base::time::now());
    match &proved {
        Ok(proof) => {
            note.row_count = proof.restored.rows as i64;
            note.line_count = proof.restored.lines as i64;
        }
        Err(why) => note.failure = schedule::said(why),
    }
    note.note(db).await?;
    proved
}

async fn name(which: &Which) -> Result<String> {
    match which {
        Which::File(path) => Ok(path.file_name().unwrap_or_default().to_string_lossy().into_owned()),
        Which::In(_, Some(name)) => Ok(name.clone()),
        Which::In(place, None) => {
            let names = place.names().await?;
            let newest = names.into_iter().rfind(|it| rotate::made_at(it).is_some());
            newest.ok_or_else(|| Error::Refused(say!("backup-place-empty", place = place.to_string())))
        }
    }
}

async fn prove(which: &Which, name: &str) -> Result<Proof> {
    let (since, desk) = (Instant::now(), tempfile::tempdir()?);
    let fetched = desk.path().join("backup.zip");
    let file: &Path = match which {
        Which::File(path) => path,
        Which::In(Place::Folder(folder), _) => &folder.join(name),
        Which::In(place, _) => {
            place.get(name, &fetched).await?;
            &fetched
        }
    };
    let source = Source::open(file)?;
    let made_at = source.manifest.made_at;
    let db = Db::connect(&Address::Lite(desk.path().join("drill.sqlite"))).await?;
    let restored = source.restore(&db).await;
    db.close().await;
    Ok(Proof { file: name.to_owned(), made_at, restored: restored?, took: since.elapsed().as_millis() })
}
