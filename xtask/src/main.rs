//! The developer's commands: `cargo xtask help` lists them.
//!
//! Only the standard library, so that the first command on a fresh machine starts within seconds.
#![allow(clippy::print_stdout)] // Its whole purpose is to talk to a terminal.

mod api;
mod bench;
mod browser;
mod cluster;
mod demo;
mod faults;
mod machine;
mod mail;
mod packages;
mod postgres;
mod python;
mod s3;
mod shell;
mod tally;
mod test;
mod tidy;

use std::process::ExitCode;

const HELP: &str = "\
The developer's commands of Manyhands.

  cargo xtask test [--only rust|api|browser] [FILTER]
      The whole check: format, lints, every test on both databases, the API against its document, every page in a
      real browser.
      Brings what is missing when it may (as root on Debian), otherwise says how to get it.
      FILTER runs only the tests whose name contains it, and leaves format and lints out.
      The last line is the sum: N passed, N failed.

  cargo xtask tidy
      The house rules: who may use whom, how files open, that the map and the words are true.
      Each broken rule is one line, file:line and the reason. `cargo xtask test` checks them too.

  cargo xtask postgres -- COMMAND [ARGUMENT]...
      Runs COMMAND with a temporary PostgreSQL up, its address in MANYHANDS_TEST_POSTGRES,
      as in: cargo xtask postgres -- cargo test -p relationships
      The servers of S3 and of mail that `cargo xtask test` brought are named to it too.

  cargo xtask pictures
      Takes the README's pictures anew, from the demo town, into docs/pictures.

  cargo xtask faults [SQLITE POSTGRES CRASHES]
      Kills the program under concurrent writes in so many rounds on SQLite and on PostgreSQL, and PostgreSQL
      under the running program so many times: 200 20 5 unless said otherwise. Nothing that was answered may
      be lost, and nothing may be there by half. The last line is the sum: N passed, N failed.
      MANYHANDS_FAULTS_SEED=N throws the same dice again.

  cargo xtask bench [sqlite|postgres|map|takeaway|digest|live|api|whom|pairs|choosing|graph]
      Builds the program for release, furnishes a large coalition, and measures pages, acts, start and memory.
      map: when a map of 500 organizations and 3,000 ties is first drawn in Chromium, and how smoothly it moves.
      takeaway: how long an organization that is party to 10,000 relationships waits for its file.
      digest: how long 6,000 digests from 100,000 lines of the journal take, on both databases, and how much memory.
      live: how much memory 1,000 pages that listen add, and how soon each hears of a change, on both databases; on
      PostgreSQL the change is made at another program.
      api: how many lists a second programs get, and how long each waits when 1,000 are asked for a second.
      whom: whom to bring among 1,000 candidates for 20 needs, beside HiGHS.
      pairs: a round of one-to-ones for 500 people, beside rustworkx and networkx.
      choosing: how long one choice among 20 organizations with 30 goals takes.
      graph: the measures of networks beside igraph, which is brought from the Python package index, and rustworkx.
      The last lines are a table: each figure with its target beside it.

  cargo xtask help
      This page.

Builds go to CARGO_TARGET_DIR when it is set, otherwise to target/ in the repository.
";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let (command, rest) = match words.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("help", words.as_slice()),
    };
    match command {
        "test" => test::run(rest),
        "tidy" => tidy::run(),
        "postgres" => postgres::run(rest),
        "pictures" => pictures(),
        "faults" => faults::run(rest),
        "bench" => bench::run(rest),
        cluster::CRASH => cluster::crash(rest),
        cluster::KEEPER => cluster::keep(rest),
        "help" | "--help" | "-h" => help(),
        other => unknown(other),
    }
}

fn pictures() -> ExitCode {
    match browser::pictures() {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            println!("{why}");
            ExitCode::FAILURE
        }
    }
}

fn help() -> ExitCode {
    print!("{HELP}");
    ExitCode::SUCCESS
}

fn unknown(command: &str) -> ExitCode {
    eprintln!("There is no command “{command}”. `cargo xtask help` lists those there are.");
    ExitCode::from(2)
}
