//! `cargo xtask bench whom`: how long it takes to find whom to bring among a thousand, beside HiGHS where it is brought.
#![allow(clippy::print_stdout)] // Its whole purpose is to talk to a terminal.

use std::io::Write;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use whom::{Answer, Budget, Candidate, Gathering, Sure, UNKNOWN, begin, smallest, strongest};

/// Each is measured so often; the median stands in the table.
const RUNS: usize = 7;
/// How long HiGHS may take for one question, in seconds.
const PATIENCE: u32 = 30;

/// Numbers that look drawn, the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % n
    }
}

/// Made-up people who offer two to four kinds of what is needed, three units of each; of so many pairs in a hundred trust is
/// known. The first `planted` cover everything together and trust each other at 3.00 and more.
fn crowd(n: usize, needs: usize, known: u64, planted: usize) -> Gathering {
    let mut dice = Dice(7);
    let candidate = |dice: &mut Dice| {
        let mut offers = vec![0; needs];
        (0..2 + dice.below(3)).for_each(|_| offers[dice.below(needs as u64) as usize] = 1 + dice.below(3) as u32);
        Candidate {
            id: dice.below(u64::MAX).into(),
            offers,
            sector: Some(dice.below(4) as u32),
            ..Candidate::default()
        }
    };
    let mut candidates: Vec<Candidate> = (0..n).map(|_| candidate(&mut dice)).collect();
    (0..needs).filter(|_| planted > 0).for_each(|need| candidates[need % planted].offers[need] = 3);
    let mut trust = Vec::new();
    for (a, b) in (0..n).flat_map(|a| (0..a).map(move |b| (a, b))) {
        if a < planted {
            trust.push((a, b, 300 + dice.below(90) as u32));
        } else if dice.below(100) < known {
            trust.push((a, b, UNKNOWN + dice.below(301) as u32));
        }
    }
    Gathering { needs: vec![3; needs], kinds: 0, candidates, trust }
}

fn main() {
    println!("{:<66} {:>10} {:>8}  what came of it", "", "median", "target");
    let town = crowd(1000, 20, 10, 8);
    let torn = crowd(1000, 20, 10, 0);
    let close = crowd(1000, 20, 100, 8);
    let sparse = "1,000 candidates, 20 needs, a tenth of the pairs known";
    row(&format!("{sparse}: smallest at 2.50"), || smallest(&town, 250, Budget::default()));
    row(&format!("{sparse}: strongest of 10"), || strongest(&town, 10, Budget::default()));
    row(&format!("{sparse}: begin at 2.50"), || begin(&town, 250, Budget::default()));
    row(&format!("{sparse}: why none"), || smallest(&torn, 250, Budget::default()));
    row(&format!("{sparse}: smallest at 1.00"), || smallest(&town, 100, Budget::default()));
    row("1,000 candidates, 20 needs, all pairs known: smallest at 3.00", || smallest(&close, 300, Budget::default()));
    row("1,000 candidates, 20 needs, all pairs known: strongest of 8", || strongest(&close, 8, Budget::default()));
    println!("\nbeside HiGHS, 12 needs, all pairs known, smallest at 2.50");
    for n in [50, 100, 200, 400] {
        let gathering = crowd(n, 12, 100, 0);
        row(&format!("{n} candidates"), || smallest(&gathering, 250, Budget::default()));
        peer(&gathering, 250);
    }
    println!("\nbeside HiGHS, {sparse}, smallest at 2.50");
    peer(&town, 250);
}

fn row(what: &str, ask: impl Fn() -> Answer) {
    let mut times: Vec<Duration> = Vec::new();
    let mut answer = ask();
    for _ in 0..RUNS {
        let start = Instant::now();
        answer = ask();
        times.push(start.elapsed());
    }
    times.sort_unstable();
    let size = answer.set.as_ref().map_or("none".to_string(), |set| format!("{} members", set.members.len()));
    let sure = match answer.sure {
        Sure::Proved => "proved".to_string(),
        Sure::ProvedButEquals => "proved, equals not all compared".to_string(),
        Sure::BestFound { bound } => format!("best found, bound {bound}"),
    };
    println!("{what:<66} {:>7.1} ms {:>8}  {size}, {sure}, {} steps", millis(times[RUNS / 2]), "≤ 500", answer.steps);
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// The same question as a whole-number program: one variable each, one row for each need and each pair that is apart.
fn peer(gathering: &Gathering, level: u32) {
    let Some(python) = std::env::var_os("MANYHANDS_PEERS") else {
        println!("{:<66} not brought here: cargo xtask bench whom", "  HiGHS");
        return;
    };
    let n = gathering.candidates.len();
    let mut near = vec![false; n * n];
    gathering.trust.iter().filter(|it| it.2 >= level).for_each(|it| near[it.0 * n + it.1] = true);
    let line = |row: &[u32]| row.iter().map(u32::to_string).collect::<Vec<String>>().join(" ");
    let mut text = format!("{PATIENCE}\n{}\n", line(&gathering.needs));
    text.push_str(&format!("{n}\n"));
    gathering.candidates.iter().for_each(|it| text.push_str(&format!("{}\n", line(&it.offers))));
    let apart = (0..n).flat_map(|a| (0..a).map(move |b| (a, b))).filter(|&(a, b)| !near[a * n + b]);
    apart.for_each(|(a, b)| text.push_str(&format!("{a} {b}\n")));
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/highs.py");
    let child = Command::new(python).arg(script).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let said = child.and_then(|mut child| {
        child.stdin.take().map_or(Ok(()), |mut pipe| pipe.write_all(text.as_bytes()))?;
        child.wait_with_output()
    });
    let said = said.map_or_else(|e| e.to_string(), |said| String::from_utf8_lossy(&said.stdout).trim().to_string());
    println!("{:<66} {said}", "  HiGHS");
}
