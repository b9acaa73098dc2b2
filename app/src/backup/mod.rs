//! `manyhands backup` and `manyhands restore`: everything in one file, from a running system, the same for both databases.
//!
//! The file is a ZIP: one list of rows per table ([`tables`], [`rows`]) and a manifest ([`manifest`]) with what they must
//! add up to. [`write`] makes it from one moment of the database, [`read`] brings it into an empty one. Invariant: a
//! restore keeps nothing unless the file is as it was written and the journal proves itself.

pub mod manifest;
pub mod read;
pub mod rows;
pub mod tables;
#[cfg(test)]
mod tests;
pub mod write;

use std::path::PathBuf;
use std::process::ExitCode;

use base::Result;

use crate::config::{Store, tell};

/// Options of `manyhands backup`.
#[derive(clap::Args, Clone, Debug)]
pub struct Backup {
    /// The file to write; it takes its place only when it is complete
    #[arg(long, value_name = "FILE")]
    pub to: PathBuf,
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
}

/// `manyhands backup`.
pub async fn backup(store: &Store, args: Backup) -> Result<ExitCode> {
    let db = store.open_existing().await?;
    let manifest = write::to_file(&db, &args.to).await?;
    db.close().await;
    let (rows, tables, spaces) = (manifest.rows(), manifest.tables.len(), manifest.heads.len());
    tell(format_args!("{}: {rows} rows of {tables} tables, {spaces} journals.", args.to.display()));
    let left_out: Vec<&str> = manifest.left_out.iter().map(|it| it.table.as_str()).collect();
    tell(format_args!("Left out, so that everybody signs in anew: {}.", left_out.join(", ")));
    Ok(ExitCode::SUCCESS)
}

/// `manyhands restore`.
pub async fn restore(store: &Store, args: Restore) -> Result<ExitCode> {
    let source = read::Source::open(&args.file)?;
    let into = Store { database: Some(args.into), log: store.log.clone() };
    let db = into.open().await?;
    let restored = source.restore(&db).await;
    db.close().await;
    let restored = restored?;
    tell(format_args!("{} rows of {} tables restored.", restored.rows, restored.tables));
    tell(format_args!("{} lines of the journal read; each says what was written.", restored.lines));
    Ok(ExitCode::SUCCESS)
}
