//! `cargo xtask bench`: how quick the program is, in a coalition of two thousand organizations.
//!
//! The measuring itself is `app/benches/load`; this builds for release and brings a durable PostgreSQL. Engines have benches
//! of their own.

use crate::cluster::Cluster;
use crate::{browser, machine, postgres, python, shell};
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
        "whom" | "pairs" | "graph" => return engine(first),
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

/// The peers of each engine from the Python package index, and the variable in which its bench finds the Python that knows
/// them.
const PEERS: [(&str, &str, &str); 3] = [
    ("whom", "highspy==1.15.1 numpy==2.4.6", "MANYHANDS_PEERS"),
    ("pairs", "networkx==3.6.1", "MANYHANDS_PEERS"),
    ("graph", "igraph==1.0.0", "MANYHANDS_BENCH_IGRAPH"),
];

/// An engine's own bench, beside what others have for the same question.
fn engine(name: &str) -> Result<(), String> {
    machine::prepare(&[machine::PYTHON]).map_err(|missing| missing.join("\n"))?;
    let mut command = cargo();
    command.args(["bench", "--quiet", "--package", name, "--bench", name]);
    for (_, packages, variable) in PEERS.iter().filter(|it| it.0 == name) {
        command.env(variable, python::bring(&format!("peers-{name}"), packages)?);
    }
    shell::run(&mut command)
}

fn cargo() -> Command {
    shell::command(&std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_string()))
}
