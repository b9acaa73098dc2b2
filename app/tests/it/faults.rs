//! Falls: the program is killed at random moments under concurrent writes, and PostgreSQL under the running program.
//!
//! Every act that was answered is there afterwards, no half act is, the journal verifies, and a form whose answer never
//! came is settled by sending it again. `cargo test` plays a few rounds; `cargo xtask faults` plays hundreds, as many as
//! the variables below say. A seed that is given throws the same dice; the machine's own timing stays its own.

mod books;
mod deeds;
mod dice;
pub mod hands;
pub mod line;
mod program;
pub use program::free_port;
mod rounds;
mod together;

use std::time::{Duration, SystemTime};

use base::Result;
use dice::Dice;
use rounds::{Fall, Rounds};
use tokio::runtime::Runtime;

use crate::house::{On, Spare};

/// How many rounds the program falls in, on SQLite and on PostgreSQL, and how many PostgreSQL falls in: `200 20 5`.
const ROUNDS: &str = "MANYHANDS_FAULTS";
/// The command that kills PostgreSQL and starts it again.
const CRASH: &str = "MANYHANDS_FAULTS_CRASH";
/// The seed of the dice.
const SEED: &str = "MANYHANDS_FAULTS_SEED";
/// After so many rounds a new database begins, so that checking stays quick.
const PER_DATABASE: usize = 25;

fn rounds_of(nth: usize, usual: usize) -> usize {
    let wanted = std::env::var(ROUNDS).unwrap_or_default();
    wanted.split_whitespace().nth(nth).and_then(|n| n.parse().ok()).unwrap_or(usual)
}

fn dice() -> Dice {
    let given = std::env::var(SEED).ok().and_then(|seed| seed.parse().ok());
    let clock = || SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_micros() as u64;
    Dice(given.unwrap_or_else(clock))
}

#[test]
fn the_program_falls_on_sqlite() {
    play("the program, on SQLite", rounds_of(0, 5), &Fall::Program, false);
}

#[test]
fn the_program_falls_on_postgres() {
    play("the program, on PostgreSQL", rounds_of(1, 2), &Fall::Program, true);
}

#[test]
fn postgres_falls_under_the_program() {
    if let Ok(command) = std::env::var(CRASH) {
        play("PostgreSQL, under the program", rounds_of(2, 1), &Fall::Server(command), true);
    }
}

/// Plays rounds and says how they went; the line that begins with `fell:` is what `cargo xtask faults` adds up.
#[allow(clippy::print_stdout)]
fn play(what: &str, rounds: usize, fall: &Fall, postgres: bool) {
    let (runtime, mut dice) = (Runtime::new().expect("a runtime"), dice());
    let (seed, mut failed, mut answered, mut settled) = (dice.0, vec![], 0, 0);
    for first in (0..rounds).step_by(PER_DATABASE) {
        let Some(home) = Home::new(&runtime, postgres) else {
            return println!("skipped: no PostgreSQL, since MANYHANDS_TEST_POSTGRES is not set");
        };
        let last = rounds.min(first + PER_DATABASE);
        let played = runtime.block_on(several(&home, dice.another(), first..last, fall));
        let (flaws, done) = played.unwrap_or_else(|why| (vec![(first, why.to_string())], (0, 0)));
        failed.extend(flaws);
        (answered, settled) = (answered + done.0, settled + done.1);
        home.put_away(&runtime);
    }
    // The runner has begun a line of its own.
    println!();
    failed.iter().for_each(|(round, flaw)| println!("round {round}, seed {seed}: {flaw}"));
    let mut broken: Vec<usize> = failed.iter().map(|(round, _)| *round).collect();
    broken.dedup();
    println!("fell: {what}: {} passed, {} failed", rounds - broken.len(), broken.len());
    println!("      seed {seed}; {answered} acts answered, {settled} of them only after they were sent again");
    assert!(failed.is_empty(), "{what}, seed {seed}: {failed:#?}");
}

type Played = (Vec<(usize, String)>, (usize, usize));

async fn several(home: &Home, dice: Dice, numbers: std::ops::Range<usize>, fall: &Fall) -> Result<Played> {
    let mut rounds = Rounds::begin(&home.address(), home.folder.path(), dice).await?;
    let (mut failed, last) = (vec![], numbers.end - 1);
    for n in numbers {
        let flaws = rounds.round(n, fall).await.unwrap_or_else(|why| vec![why.to_string()]);
        failed.extend(flaws.into_iter().map(|flaw| (n, flaw)));
    }
    failed.extend(rounds.end().await?.into_iter().map(|flaw| (last, flaw)));
    Ok((failed, (rounds.answered(), rounds.settled)))
}

/// Where the rounds are played: a folder, and in it or on a server an empty database.
struct Home {
    folder: tempfile::TempDir,
    spare: Option<Spare>,
}

impl Home {
    fn new(runtime: &Runtime, postgres: bool) -> Option<Home> {
        // On a disk, where a commit takes a while to fall into; the other tests' databases are in memory.
        let folder = tempfile::tempdir().expect("a folder for the rounds");
        let spare = if postgres { Some(runtime.block_on(Spare::new(On::Postgres))?) } else { None };
        Some(Home { folder, spare })
    }

    fn address(&self) -> String {
        let file = || format!("sqlite:{}", self.folder.path().join("books.sqlite").display());
        self.spare.as_ref().map_or_else(file, Spare::address)
    }

    fn put_away(self, runtime: &Runtime) {
        if let Some(spare) = self.spare {
            runtime.block_on(spare.put_away());
        }
    }
}

/// A moment that passes, for those who race.
async fn a_moment(micros: u64) {
    tokio::time::sleep(Duration::from_micros(micros)).await;
}
