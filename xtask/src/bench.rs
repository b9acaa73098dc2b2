//! `cargo xtask bench`: how quick the program is, in a coalition of two thousand organizations.
//!
//! The measuring itself is `app/benches/load`; this builds for release and brings a durable PostgreSQL.

use crate::cluster::Cluster;
use crate::{browser, machine, postgres, python, shell};
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
    let first = words.first().map_or("", String::as_str);
    if first == "graph" {
        return graph();
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
    let mut command = shell::command(&std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_string()));
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

/// The peer of `engines/graph`, and the variable in which its benches find the Python that knows it.
const IGRAPH: (&str, &str) = ("igraph==1.0.0", "MANYHANDS_BENCH_IGRAPH");

fn graph() -> Result<(), String> {
    machine::prepare(&[machine::PYTHON]).map_err(|missing| missing.join("\n"))?;
    let mut command = shell::command(&std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_string()));
    command.args(["bench", "--quiet", "--package", "graph", "--bench", "graph"]);
    shell::run(command.env(IGRAPH.1, python::bring("igraph", IGRAPH.0)?))
}
