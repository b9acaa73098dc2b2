//! `manyhands backup` and `manyhands restore`: everything in one file, from a running system, the same for both databases;
//! by command, or by the running program as often as it is told ([`schedule`]).
//!
//! The file is a ZIP: one list of rows per table ([`tables`], [`rows`]) and a manifest ([`manifest`]) with what they must
//! add up to. [`write`] makes it from one moment of the database, [`read`] brings it into an empty one. Invariant: a
//! restore keeps nothing unless the file is as it was written and the journal proves itself.

pub mod drill;
pub mod manifest;
pub mod place;
pub mod read;
pub mod record;
pub mod rotate;
pub mod rows;
pub mod schedule;
pub mod tables;
#[cfg(test)]
mod tests;
pub mod write;

use std::path::PathBuf;
use std::process::ExitCode;

use base::{Error, Result, say};

use self::drill::Which;
use self::place::{Place, Wanted};
use crate::config::{Store, tell};
use crate::erasure::list;

/// Options of `manyhands backup`.
#[derive(clap::Args, Clone, Debug)]
pub struct Backup {
    /// The file to write; it takes its place only when it is complete
    #[arg(long, value_name = "FILE")]
    pub to: Option<PathBuf>,
    #[command(subcommand)]
    #[allow(missing_docs)]
    pub command: Option<Command>,
}

/// What else can be done with backups.
#[derive(clap::Subcommand, Clone, Debug)]
pub enum Command {
    /// Bring a backup back into a database of its own, to see that it can be, and put that away again
    Drill {
        /// A file, the name of one where `serve` puts them, or newest
        #[arg(value_name = "FILE|newest", default_value = "newest")]
        which: String,
        /// Where `serve` puts backups
        #[arg(long, env = "MANYHANDS_BACKUP_TO", value_name = "FOLDER|s3://BUCKET/PREFIX")]
        backup_to: Option<Wanted>,
    },
}

/// Options of `manyhands restore`.
#[derive(clap::Args, Clone, Debug)]
pub struct Restore {
    /// The backup
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// The database that takes it, which must be new or empty: sqlite:PATH or postgres://USER@HOST/NAME
    #[arg(long, value_name = "ADDRESS")]
    pub into: String,
    /// A list of who was erased since, as `serve` keeps it beside its backups [default: erased.txt beside the backup]
    #[arg(long, value_name = "FILE")]
    pub erased: Option<PathBuf>,
}

/// `manyhands backup`.
pub async fn backup(store: &Store, args: Backup) -> Result<ExitCode> {
    if let Some(Command::Drill { which, backup_to }) = args.command {
        return drill(store, &which, backup_to.as_ref()).await;
    }
    let to = args.to.ok_or_else(|| Error::field("--to", say!("backup-where")))?;
    let db = store.open_existing().await?;
    let manifest = write::to_file(&db, &to).await?;
    db.close().await;
    let (rows, tables, spaces) = (manifest.rows(), manifest.tables.len(), manifest.heads.len());
    tell(format_args!("{}: {rows} rows of {tables} tables, {spaces} journals.", to.display()));
    let left_out: Vec<&str> = manifest.left_out.iter().map(|it| it.table.as_str()).collect();
    tell(format_args!("Left out, so that everybody signs in anew: {}.", left_out.join(", ")));
    Ok(ExitCode::SUCCESS)
}

/// `manyhands backup drill`.
async fn drill(store: &Store, which: &str, wanted: Option<&Wanted>) -> Result<ExitCode> {
    let place = || match wanted {
        Some(wanted) => Place::open(wanted),
        None => Err(Error::field("--backup-to", say!("backup-drill-where"))),
    };
    let which = match which {
        "newest" => Which::In(place()?, None),
        file if std::path::Path::new(file).is_file() => Which::File(file.into()),
        name => Which::In(place()?, Some(name.to_owned())),
    };
    let db = store.open_existing().await?;
    let proof = drill::run(&db, &which).await;
    db.close().await;
    let proof = proof?;
    let drill::Proof { file, made_at, restored, took } = proof;
    tell(format_args!("{file}, made {}, can be brought back.", made_at.format("%Y-%m-%d %H:%M UTC")));
    tell(format_args!(
        "{} rows of {} tables are as they were written, digest by digest.",
        restored.rows, restored.tables
    ));
    tell(format_args!("{} lines of the journal read; each says what was written.", restored.lines));
    tell(format_args!("It took {:.1} seconds.", took as f64 / 1_000.0));
    Ok(ExitCode::SUCCESS)
}

/// `manyhands restore`.
pub async fn restore(store: &Store, args: Restore) -> Result<ExitCode> {
    let erased = list::known(&args.file, args.erased.as_deref())?;
    let source = read::Source::open(&args.file)?.without(erased);
    let into = Store { database: Some(args.into), ..store.clone() };
    let db = into.open().await?;
    let restored = source.restore(&db).await;
    db.close().await;
    let restored = restored?;
    tell(format_args!("{} rows of {} tables restored.", restored.rows, restored.tables));
    tell(format_args!("{} lines of the journal read; each says what was written.", restored.lines));
    if restored.erased > 0 {
        tell(format_args!("{} people who were erased since were erased again.", restored.erased));
    }
    Ok(ExitCode::SUCCESS)
}
