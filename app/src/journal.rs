//! `manyhands journal`: whether the journal still says what was written.

use std::process::ExitCode;

use base::journal::{self, Flaw, FlawKind};
use base::{Db, Result};

use crate::config::{Store, tell};

/// What can be asked of the journal.
#[derive(clap::Subcommand, Debug)]
pub enum Command {
    /// Read every line and say whether any was changed, taken out or put elsewhere
    Verify,
}

/// `manyhands journal …`.
pub async fn run(store: &Store, command: Command) -> Result<ExitCode> {
    let db = store.open_existing().await?;
    let code = match command {
        Command::Verify => verify(&db).await?,
    };
    db.close().await;
    Ok(code)
}

async fn verify(db: &Db) -> Result<ExitCode> {
    let (lines, flaws) = journal::verify(db).await?;
    flaws.iter().for_each(|flaw| tell(describe(flaw)));
    if flaws.is_empty() {
        tell(format_args!("{lines} lines read; each says what was written."));
        return Ok(ExitCode::SUCCESS);
    }
    tell(format_args!("{lines} lines read as they were written; {} journals are broken.", flaws.len()));
    Ok(ExitCode::FAILURE)
}

/// What is wrong, as a sentence.
pub fn describe(flaw: &Flaw) -> String {
    let what = match flaw.kind {
        FlawKind::Altered => "says something else than what was written",
        FlawKind::Missing => "is missing",
        FlawKind::SaidAltered => "has words in it that nobody said",
        FlawKind::AboutAltered => "names other organizations in the index than in itself",
    };
    format!("Journal of {}: line {} {what}.", flaw.space, flaw.seq)
}
