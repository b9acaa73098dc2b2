//! How quick the measures are, beside igraph and rustworkx, in CPU seconds of one run: medians, and how many times
//! slower the peer is. `cargo xtask bench graph` brings igraph; without it that line is left out.
//!
//! Random graphs of average degree 10. What two threads take is the CPU of the busier one: on a machine that others use
//! too, the clock on the wall tells of them.
#![allow(clippy::print_stdout)] // Printing figures is what it is for.

use graph::{Graph, betweenness, brokerage, key_player, portrait};
use rayon::{ThreadPool, ThreadPoolBuilder};
use std::process::Command;

/// The Python that knows igraph.
const IGRAPH: &str = "MANYHANDS_BENCH_IGRAPH";
const ROUNDS: usize = 3;

fn main() {
    let (small, large) = (random(1_000), random(10_000));
    let (alone, two) = (threads(1), threads(2));
    println!("{:<58}{:>10}{:>10}  target", "CPU seconds, median of rounds", "seconds", "ratio");
    peers(&large, &alone, &two);
    let few = groups(small.len());
    let known = portrait(&small, Some(&few));
    line(
        "all but key player, 1,000, one thread",
        times(9, || cpu_of(&alone, || portrait(&small, Some(&few)))),
        None,
        "≤ 0.15",
    );
    line("key player of all 1,000, two threads", times(9, || cpu_of(&two, || key_player(&small, &known))), None, "≤ 3");
    let groups = groups(large.len());
    line("Gould–Fernandez, 10,000", times(25, || cpu_of(&alone, || brokerage(&large, &groups))), None, "≤ 0.020");
}

/// Betweenness beside the others, round by round, so that what disturbs one disturbs all.
fn peers(graph: &Graph, alone: &ThreadPool, two: &ThreadPool) {
    let igraph = std::env::var(IGRAPH).ok();
    let [mut ours, mut both, mut theirs, mut rustworkx] = [const { Vec::new() }; 4];
    for _ in 0..ROUNDS {
        ours.push(cpu_of(alone, || betweenness(graph)));
        both.push(cpu_of(two, || betweenness(graph)));
        theirs.extend(igraph.iter().map(|python| by_igraph(python, graph)));
        rustworkx.push(cpu_of(alone, || by_rustworkx(graph)));
    }
    let [ours, both, rustworkx] = [ours, both, rustworkx].map(median);
    line("betweenness, 10,000, one thread", ours, None, "");
    line("betweenness, 10,000, two threads", both, None, "");
    match theirs.is_empty() {
        true => println!("igraph is not here: cargo xtask bench graph brings it"),
        false => {
            let theirs = median(theirs);
            line("  igraph, to ours on one thread", theirs, Some(theirs / ours), "≥ 1.7");
            line("  igraph, to ours on two", theirs, Some(theirs / both), "≥ 3");
        }
    }
    line("  rustworkx-core, to ours on one thread", rustworkx, Some(rustworkx / ours), "≥ 3.5");
}

fn line(what: &str, seconds: f64, ratio: Option<f64>, target: &str) {
    let ratio = ratio.map(|ratio| format!("{ratio:.1}")).unwrap_or_default();
    println!("{what:<58}{seconds:>10.4}{ratio:>10}  {target}");
}

fn times(rounds: usize, mut one: impl FnMut() -> f64) -> f64 {
    median((0..rounds).map(|_| one()).collect())
}

fn median(mut seconds: Vec<f64>) -> f64 {
    seconds.sort_by(f64::total_cmp);
    seconds[seconds.len() / 2]
}

fn threads(count: usize) -> ThreadPool {
    ThreadPoolBuilder::new().num_threads(count).build().expect("threads")
}

/// The CPU seconds of the busiest thread of the pool while it does `work`.
fn cpu_of<T: Send>(pool: &ThreadPool, work: impl FnOnce() -> T + Send) -> f64 {
    let before = pool.broadcast(|_| cpu());
    std::hint::black_box(pool.install(work));
    let after = pool.broadcast(|_| cpu());
    before.iter().zip(after).map(|(before, after)| after - before).fold(0.0, f64::max)
}

/// The CPU seconds that this thread has had.
fn cpu() -> f64 {
    let text = std::fs::read_to_string("/proc/thread-self/schedstat").expect("Linux says how long a thread ran");
    text.split(' ').next().and_then(|it| it.parse::<f64>().ok()).expect("nanoseconds") / 1e9
}

fn by_rustworkx(graph: &Graph) -> f64 {
    let ties = graph.arcs().filter(|(a, b)| a < b);
    let theirs = petgraph::graph::UnGraph::<(), ()>::from_edges(ties);
    let found = rustworkx_core::centrality::betweenness_centrality(&theirs, false, false, usize::MAX);
    found.into_iter().flatten().sum()
}

/// Reads the ties from a file, and says the CPU seconds of betweenness alone.
const SCRIPT: &str = "
import sys, time, igraph
pairs = [tuple(map(int, line.split())) for line in open(sys.argv[1])]
g = igraph.Graph(n=int(sys.argv[2]), edges=pairs)
start = time.process_time()
g.betweenness()
print(time.process_time() - start)
";

fn by_igraph(python: &str, graph: &Graph) -> f64 {
    let file = std::env::temp_dir().join(format!("manyhands-bench-{}.txt", std::process::id()));
    let ties = graph.arcs().filter(|(a, b)| a < b).map(|(a, b)| format!("{a} {b}\n"));
    std::fs::write(&file, ties.collect::<String>()).expect("a file");
    let output = Command::new(python).args(["-c", SCRIPT]).arg(&file).arg(graph.len().to_string()).output();
    let _ = std::fs::remove_file(&file);
    let said = String::from_utf8(output.expect("it runs").stdout).expect("text");
    said.trim().parse().expect("seconds")
}

/// 5 n different ties among n nodes, the same each time (splitmix64).
fn random(n: u32) -> Graph {
    let mut pairs = std::collections::BTreeSet::new();
    let mut seed = 7u64;
    while pairs.len() < 5 * n as usize {
        let [a, b] = [0, 1].map(|_| next(&mut seed) % n);
        if a != b {
            pairs.insert((a.min(b), a.max(b)));
        }
    }
    Graph::undirected(n as usize, pairs)
}

fn next(seed: &mut u64) -> u32 {
    *seed = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let mixed = (*seed ^ (*seed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    (mixed >> 33) as u32
}

fn groups(n: usize) -> Vec<u32> {
    let mut seed = 3;
    (0..n).map(|_| next(&mut seed) % 5).collect()
}
