//! `cargo xtask bench`: how quick the program is, in a coalition of two thousand organizations.
//!
//! The measuring itself is `app/benches/load`; this builds for release and brings a durable PostgreSQL. Engines have benches
//! of their own.

use crate::cluster::Cluster;
use crate::{browser, machine, peers, postgres, shell};
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
    match first {
        "whom" | "pairs" => return engine(first),
        "choosing" => return shell::run(cargo().args(["bench", "--quiet", "--package", first])),
        _ => {}
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

/// An engine's own bench, beside what others have for the same question.
fn engine(name: &str) -> Result<(), String> {
    machine::prepare(&[machine::PYTHON]).map_err(|missing| missing.join("\n"))?;
    let mut command = cargo();
    command.args(["bench", "--quiet", "--package", name, "--bench", name]).env(peers::PYTHON, peers::bring()?);
    shell::run(&mut command)
}

fn cargo() -> Command {
    shell::command(&std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_string()))
}
