//! `cargo xtask bench pairs`: how long a round of one-to-ones for 500 people takes, beside other libraries.
#![allow(clippy::print_stdout)] // Its whole purpose is to talk to a terminal.

use pairs::{Person, Tie, heaviest, round};
use petgraph::graph::UnGraph;
use rustworkx_core::max_weight_matching::max_weight_matching;
use std::io::Write;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Each is measured so often; the median stands in the table.
const RUNS: usize = 7;

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

fn main() {
    println!("{:<60} {:>10} {:>8}", "", "median", "target");
    for met in [0, 10, 60, 100] {
        let (people, ties) = coalition(500, met);
        row(&format!("a round for 500 people, {met} % of the pairs met"), "≤ 100", || drop(round(&people, &ties)));
    }
    for (n, most) in [(100, 1_000_000), (500, 16), (500, 1_000_000)] {
        let weights = weights(n, most);
        println!("\n{n} people, all pairs tied, weights up to {most}");
        let target = if n == 500 { "≤ 100" } else { "" };
        row("  ours", target, || drop(heaviest(n, |a, b| weights[a * n + b])));
        let mut graph: UnGraph<(), i128> = UnGraph::default();
        let nodes: Vec<_> = (0..n).map(|_| graph.add_node(())).collect();
        let pairs = || (0..n).flat_map(|a| (a + 1..n).map(move |b| (a, b)));
        pairs().for_each(|(a, b)| _ = graph.add_edge(nodes[a], nodes[b], weights[a * n + b].into()));
        row("  rustworkx-core", "", || {
            drop(max_weight_matching(&graph, false, |it| Ok::<i128, ()>(*it.weight()), false))
        });
        peer(n, pairs().map(|(a, b)| format!("{a} {b} {}\n", weights[a * n + b])).collect());
    }
}

/// People of 120 organizations; so many pairs in a hundred met before, some of them with little trust.
fn coalition(n: usize, met: u64) -> (Vec<Person>, Vec<Tie>) {
    let mut dice = Dice(3);
    let people = (0..n).map(|it| Person {
        id: it as u128,
        organization: dice.below(120).into(),
        not_now: dice.below(20) == 0,
        left_out: dice.below(2) as u32,
        was_hard: dice.below(5) == 0,
    });
    let people = people.collect();
    let mut ties = Vec::new();
    for (a, b) in (0..n).flat_map(|a| (a + 1..n).map(move |b| (a, b))) {
        let met = (dice.below(100) < met).then(|| dice.below(1000) as u32);
        ties.push(Tie { a, b, met, is_hard: dice.below(10) == 0, not_now: dice.below(50) == 0 });
    }
    (people, ties)
}

fn weights(n: usize, most: u64) -> Vec<i64> {
    let mut dice = Dice(5);
    (0..n * n).map(|_| 1 + dice.below(most) as i64).collect()
}

fn row(what: &str, target: &str, work: impl Fn()) {
    let mut times: Vec<Duration> = Vec::new();
    for _ in 0..RUNS {
        let start = Instant::now();
        work();
        times.push(start.elapsed());
    }
    times.sort_unstable();
    println!("{what:<60} {:>7.1} ms {target:>8}", times[RUNS / 2].as_secs_f64() * 1000.0);
}

/// The same ties in networkx, once, with up to 100 people: it takes a minute for 500.
fn peer(n: usize, ties: String) {
    let Some(python) = std::env::var_os("MANYHANDS_PEERS").filter(|_| n <= 100) else {
        return;
    };
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/networkx_peer.py");
    let child = Command::new(python).arg(script).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let said = child.and_then(|mut child| {
        child.stdin.take().map_or(Ok(()), |mut pipe| pipe.write_all(ties.as_bytes()))?;
        child.wait_with_output()
    });
    let said = said.map_or_else(|e| e.to_string(), |said| String::from_utf8_lossy(&said.stdout).trim().to_string());
    println!("{:<60} {said:>10}", "  networkx");
}
