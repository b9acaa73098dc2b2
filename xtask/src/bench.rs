//! `cargo xtask bench`: how quick the program is, in a coalition of two thousand organizations.
//!
//! The measuring itself is `app/benches/load`; this builds for release and brings a durable PostgreSQL.

use crate::cluster::Cluster;
use crate::{machine, postgres, shell};
use std::process::ExitCode;

/// Measures and prints; the exit code says only whether it could be done. Figures are judged by whoever reads them.
pub fn run(words: &[String]) -> ExitCode {
    match measure(words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

fn measure(words: &[String]) -> Result<(), String> {
    let alone = words.first().is_some_and(|word| word == "sqlite");
    let needs = if alone { vec![machine::NODE] } else { vec![machine::NODE, machine::POSTGRES] };
    machine::prepare(&needs).map_err(|missing| missing.join("\n"))?;
    let cluster = if alone { None } else { Some(Cluster::start_durable()?) };
    let mut command = shell::command(&std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_string()));
    command.args(["bench", "--quiet", "--package", "manyhands", "--bench", "load", "--"]).args(words);
    match &cluster {
        Some(cluster) => command.env(postgres::ADDRESS, cluster.url()),
        None => command.env_remove(postgres::ADDRESS),
    };
    shell::run(&mut command)
}
