//! `cargo xtask bench`: how quick the program is, in a coalition of two thousand organizations.
//!
//! The measuring itself is `app/benches/load`; this builds for release and brings a durable PostgreSQL. What needs no
//! program is measured beside what it measures, as in `commons/choosing/benches`.

use crate::cluster::Cluster;
use crate::{browser, machine, postgres, shell};
use std::process::{Command, ExitCode};

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
    let first = words.first().map_or("", String::as_str);
    if first == "choosing" {
        return shell::run(cargo().args(["bench", "--quiet", "--package", first]));
    }
    let needs = match first {
        "sqlite" | "takeaway" => vec![machine::NODE],
        "map" => vec![machine::NODE, machine::CHROMIUM],
        "" | "postgres" | "digest" | "live" | "api" => vec![machine::NODE, machine::POSTGRES],
        other => return Err(format!("Nothing called “{other}” is measured here.")),
    };
    machine::prepare(&needs).map_err(|missing| missing.join("\n"))?;
    let cluster = if matches!(first, "" | "postgres" | "digest" | "live" | "api") {
        Some(Cluster::start_durable()?)
    } else {
        None
    };
    let mut command = cargo();
    command.args(["bench", "--quiet", "--package", "manyhands", "--bench", "load", "--"]).args(words);
    match &cluster {
        Some(cluster) => command.env(postgres::ADDRESS, cluster.url()),
        None => command.env_remove(postgres::ADDRESS),
    };
    if first == "map" {
        command.env("MANYHANDS_BROWSER", browser::ready()?).env("CHROMIUM", machine::chromium().unwrap_or_default());
    }
    shell::run(&mut command)
}

fn cargo() -> Command {
    shell::command(&std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_string()))
}
