//! `cargo xtask faults`: the program and its database fall, hundreds of times, and nothing that was answered is lost.
//!
//! The rounds themselves are tests, in `app/tests/it/faults.rs`; this plays many of them on durable databases.

use crate::cluster::Cluster;
use crate::tally::Tally;
use crate::{machine, postgres, shell};
use std::io::{BufRead, BufReader};
use std::process::{Command, ExitCode, Stdio};

/// How many rounds on SQLite, on PostgreSQL, and how many falls of PostgreSQL itself.
const ROUNDS: [u32; 3] = [200, 20, 5];
/// Where the tests look for these three numbers.
const WANTED: &str = "MANYHANDS_FAULTS";
/// Where the tests look for the command that kills PostgreSQL.
const CRASH: &str = "MANYHANDS_FAULTS_CRASH";

/// Plays the rounds; the last line is the sum, and the exit code is not zero when a round failed.
pub fn run(words: &[String]) -> ExitCode {
    let rounds = match read(words) {
        Ok(rounds) => rounds,
        Err(why) => {
            eprintln!("{why}");
            return ExitCode::from(2);
        }
    };
    let sum = play(rounds).unwrap_or_else(|why| {
        eprintln!("{why}");
        Tally::BROKEN
    });
    println!("{sum}");
    if sum.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn read(words: &[String]) -> Result<[u32; 3], String> {
    let mut rounds = ROUNDS;
    if words.len() > rounds.len() {
        return Err("At most three numbers: rounds on SQLite, rounds on PostgreSQL, falls of PostgreSQL.".to_string());
    }
    for (place, word) in rounds.iter_mut().zip(words) {
        *place = word.parse().map_err(|_| format!("{word} is no number of rounds."))?;
    }
    Ok(rounds)
}

fn play(rounds: [u32; 3]) -> Result<Tally, String> {
    machine::prepare(&[machine::NODE, machine::POSTGRES]).map_err(|missing| missing.join("\n"))?;
    let cluster = Cluster::start_durable()?;
    let mut command = shell::command(&std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_string()));
    command.args(["test", "--package", "manyhands", "--test", "it", "faults::"]);
    // One after the other: a round on two cores leaves none for another.
    command.args(["--", "--nocapture", "--test-threads", "1"]);
    command.env(postgres::ADDRESS, cluster.url()).env(CRASH, cluster.crash_command()?);
    command.env(WANTED, rounds.map(|n| n.to_string()).join(" "));
    Ok(whole(add_up(&mut command)?, rounds))
}

/// The sum with what was asked for and never said how it went: it has failed.
fn whole(sum: Tally, rounds: [u32; 3]) -> Tally {
    let silent = rounds.iter().sum::<u32>().saturating_sub(sum.passed + sum.failed);
    Tally { failed: sum.failed + silent, ..sum }
}

/// Shows what the tests say, and adds up the rounds that passed and failed, with any other test that failed.
fn add_up(command: &mut Command) -> Result<Tally, String> {
    let started = command.stdout(Stdio::piped()).spawn();
    let mut child = started.map_err(|e| format!("cargo test could not be started: {e}"))?;
    let (mut sum, mut tests) = (Tally::default(), None);
    let output = child.stdout.take().into_iter();
    for line in output.flat_map(|out| BufReader::new(out).split(b'\n').map_while(Result::ok)) {
        let line = String::from_utf8_lossy(&line);
        println!("{line}");
        sum += Tally::of_round_line(&line).unwrap_or_default();
        tests = Tally::of_cargo_line(&line).or(tests);
    }
    let status = child.wait().map_err(|e| e.to_string())?;
    if !status.success() && sum.failed == 0 {
        sum.failed = tests.map_or(1, |tests| tests.failed.max(1));
    }
    Ok(sum)
}

#[cfg(test)]
mod tests {
    use super::{ROUNDS, read, whole};
    use crate::tally::Tally;

    #[test]
    fn numbers_of_rounds_are_read_in_order_and_the_rest_stays() {
        let words = |line: &str| line.split_whitespace().map(str::to_string).collect::<Vec<_>>();
        assert_eq!(read(&[]), Ok(ROUNDS));
        assert_eq!(read(&words("3 1")), Ok([3, 1, ROUNDS[2]]));
        assert!(read(&words("many")).is_err() && read(&words("1 2 3 4")).is_err());
    }

    #[test]
    fn rounds_that_were_never_played_have_failed() {
        let of = |passed, failed| Tally { passed, failed, skipped: 0 };
        assert_eq!(whole(of(0, 0), [2, 1, 0]), of(0, 3));
        assert_eq!(whole(of(2, 1), [2, 1, 0]), of(2, 1));
    }
}
