//! The numbers, each with a sentence on what it means: information, and no target.

use base::{Cx, t};
use graph::{Graph, likeness};
use maud::{Markup, html};

use super::rules::{CENTRAL, FEW, of_hundred};
use super::types::{Measured, Seen};

/// The share of sides that have to have said something before a share of them is told.
const ENOUGH: f64 = 0.7;
/// So many pairs of whom both have said, before agreed and done are compared as a whole.
const PAIRS: usize = 10;
/// How seldom chance does as well before that is told.
const CHANCE: f64 = 0.05;
/// How often places are dealt out anew for that.
const DEALS: usize = 999;

/// A number: the key of its words, and its value; NaN where it is not defined.
pub type Number = (&'static str, f64);

/// The names of all of them.
pub const NAMES: [&str; 15] = [
    "density",
    "transitivity",
    "path",
    "diameter",
    "components",
    "core",
    "fragmentation",
    "ei",
    "ei-chance",
    "degree",
    "betweenness",
    "eigenvector",
    "response",
    "both",
    "together",
];

/// All numbers of a network, in the order in which they are shown; those that say nothing of so few are left out.
pub fn all(of: &Measured) -> Vec<Number> {
    let (graph, portrait) = (&of.graph, &of.portrait);
    let n = graph.len();
    let most = portrait.cores.iter().copied().max().unwrap_or(0);
    let said = of.sides.said as f64 / of.sides.all as f64;
    let mut numbers = vec![
        ("density", graph::density(graph)),
        ("transitivity", portrait.closure.transitivity()),
        ("path", portrait.distances.mean()),
        ("diameter", portrait.distances.diameter() as f64),
        ("components", portrait.parts.sizes.len() as f64),
        ("core", f64::from(most)),
        ("fragmentation", portrait.distances.weighted_fragmentation()),
    ];
    if let Some(sectors) = &portrait.sectors {
        numbers.push(("ei", sectors.mixing.index()));
        numbers.push(("ei-chance", sectors.expected_index));
    }
    if n >= CENTRAL {
        numbers.push(("degree", graph::degree_centralization(&portrait.union)));
        numbers.push(("betweenness", graph::betweenness_centralization(graph, &portrait.betweenness)));
        numbers.push(("eigenvector", portrait.eigen.centralization()));
    }
    numbers.push(("response", said));
    if said >= ENOUGH {
        numbers.push(("both", said_by_both(of)));
    }
    // Only where chance would hardly do as well: otherwise it says nothing.
    if let Some((found, _)) = together(of).filter(|it| it.1 <= CHANCE) {
        numbers.push(("together", found));
    }
    numbers
}

/// Of the pairs of whom somebody says that they do something, the share of whom both say that they do the same highest thing
/// or more.
fn said_by_both(of: &Measured) -> f64 {
    let claimed: Vec<_> = of.standings.iter().filter(|it| it.claimed > 0).collect();
    let both = claimed.iter().filter(|it| it.observed.is_some_and(|observed| observed > 0)).count();
    both as f64 / claimed.len() as f64
}

/// How far what was agreed and what is done go together, where they share resources or more, and how often chance does as
/// well; nothing where too few have said.
fn together(of: &Measured) -> Option<(f64, f64)> {
    let known: Vec<_> = of.standings.iter().filter(|it| it.observed.is_some()).collect();
    if known.len() < PAIRS || of.graph.len() <= FEW {
        return None;
    }
    let shared = |holds: &dyn Fn(&graph::Standing) -> bool| {
        Graph::undirected(of.graph.len(), known.iter().filter(|it| holds(it)).map(|it| it.pair))
    };
    let found = likeness(&shared(&|it| it.agreed >= 3), &shared(&|it| it.observed >= Some(3)), DEALS);
    found.correlation.is_finite().then_some((found.correlation, found.as_much))
}

/// The numbers in a fold-out.
pub fn table(cx: &Cx, seen: &Seen, of: &Measured) -> Markup {
    if seen.nodes.len() <= FEW {
        return html! {};
    }
    html! {
        details class="why numbers" {
            summary { (t!(cx, "shape-numbers")) }
            p { (t!(cx, "shape-numbers-why")) }
            table class="table table-stack" {
                thead { tr { th scope="col" { (t!(cx, "shape-number")) } th scope="col" { (t!(cx, "shape-value")) } th scope="col" { (t!(cx, "shape-means")) } } }
                tbody { @for (key, value) in all(of).into_iter().filter(|it| it.1.is_finite()) { tr {
                    th scope="row" { (cx.lang.word(&format!("shape-n-{key}"))) }
                    td data-label=(t!(cx, "shape-value")) { (shown(cx, key, value)) }
                    td data-label=(t!(cx, "shape-means")) { (cx.lang.word(&format!("shape-n-{key}-means"))) }
                } } }
            }
            @if of.sides.all > 0 && (of.sides.said as f64) < ENOUGH * of.sides.all as f64 { p class="quiet" { (t!(cx, "shape-response-low")) } }
            p class="quiet" { (t!(cx, "shape-numbers-limits")) }
        }
    }
}

/// Whole numbers as they are, shares of a hundred where they are shares, and others with two places.
fn shown(cx: &Cx, key: &str, value: f64) -> String {
    match key {
        "diameter" | "components" | "core" => format!("{value:.0}"),
        "path" | "ei" | "ei-chance" | "together" => format!("{value:.2}"),
        _ => t!(cx, "shape-of-hundred", n = of_hundred(value)),
    }
}
