//! `cargo xtask postgres -- COMMAND`: runs a command with a temporary PostgreSQL up.

use crate::cluster::Cluster;
use crate::{machine, mail, s3, shell};
use std::process::ExitCode;

/// The variable in which tests find the address of PostgreSQL; where it is absent they skip.
pub const ADDRESS: &str = "MANYHANDS_TEST_POSTGRES";

/// Runs the command after `--`; its exit code is ours.
pub fn run(words: &[String]) -> ExitCode {
    let words = match words.split_first() {
        Some((dashes, rest)) if dashes == "--" => rest,
        _ => words,
    };
    let Some((program, arguments)) = words.split_first() else {
        eprintln!("Say what to run, as in: cargo xtask postgres -- cargo test -p relationships");
        return ExitCode::from(2);
    };
    match with_cluster(program, arguments) {
        Ok(code) => ExitCode::from(code),
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

fn with_cluster(program: &str, arguments: &[String]) -> Result<u8, String> {
    machine::prepare(&[machine::POSTGRES]).map_err(|missing| missing.join("\n"))?;
    let cluster = Cluster::start()?;
    let mut command = shell::command(program);
    command.args(arguments).env(ADDRESS, cluster.url());
    if let Some(weed) = s3::here() {
        command.env(s3::PROGRAM, weed);
    }
    if let Some(python) = mail::here() {
        command.env(mail::PYTHON, python);
    }
    if let Ok(folder) = std::env::current_dir() {
        command.current_dir(folder);
    }
    let status = command.status().map_err(|e| format!("{program} could not be started: {e}"))?;
    // A command that a signal ended has no code of its own.
    let code = status.code().and_then(|code| u8::try_from(code).ok());
    Ok(code.unwrap_or(1))
}
