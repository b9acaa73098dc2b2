//! Every measure of sixteen real networks of organizations equals what igraph and R's sna say of them.
//!
//! The networks stand beside the repository; a clone without them skips this.

use graph::{Graph, Portrait, correlation, jaccard, key_player, portrait};
use serde_json::Value;
use std::path::Path;

const FOLDER: &str = "../../../shared/data/networks";

/// How much of a value may be lost to rounding.
const EXACT: f64 = 1e-9;

#[test]
fn every_value_of_every_set_is_the_known_one() {
    let Some(text) = file("reference.json") else { return };
    let sets: serde_json::Map<String, Value> = serde_json::from_str(&text).expect("JSON");
    assert!(sets.len() >= 16);
    for (name, known) in &sets {
        let (graph, groups) = set(name, known);
        let portrait = portrait(&graph, groups.as_deref());
        let found = numbers(&graph, &portrait);
        for (key, found) in found.as_object().expect("an object") {
            assert!(agree(found, &known[key]), "{name}, {key}: {found} instead of {}", known[key]);
        }
        let keys = known.as_object().expect("an object").keys();
        let told =
            |key: &&String| key.starts_with("louvain_") || key.starts_with("leiden_") || NAMES.contains(&key.as_str());
        let silent: Vec<&String> = keys.filter(|key| !told(key) && found.get(key.as_str()).is_none()).collect();
        assert!(silent.is_empty(), "{name}: nothing is said of {silent:?}");
    }
}

/// What says which set it is, and nothing of its shape.
const NAMES: [&str; 1] = ["sector_attr"];

#[test]
fn layers_overlap_as_is_known() {
    if file("reference.json").is_none() {
        return;
    }
    let read = |name: &str, directed: bool| edges(name, directed, if directed { 30 } else { 25 });
    let (contact, together, telling) =
        (read("tobacco_tccnt", false), read("tobacco_tccoll", false), read("tobacco_tcdiss", false));
    let near =
        |found: f64, known: f64, digits: i32| assert!((found - known).abs() <= 0.5 * 10f64.powi(-digits), "{found}");
    near(jaccard(&contact, &together), 0.7320, 4);
    near(correlation(&contact, &together), 0.652, 3);
    near(jaccard(&contact, &telling), 0.5191, 4);
    near(jaccard(&together, &telling), 0.5439, 4);
    let (pol, influence) = (read("chemnet_pol", true), read("chemnet_infrep", true));
    let sci = read("chemnet_scito", true).shared(&read("chemnet_scifrom", true).turned());
    assert_eq!(sci, read("chemnet_sci_confirmed", true));
    near(jaccard(&pol, &sci), 0.1739, 4);
    near(jaccard(&pol, &influence), 0.3982, 4);
}

/// The measures under the names of the reference, nodes counted from 1.
fn numbers(graph: &Graph, portrait: &Portrait) -> Value {
    let n = graph.len();
    let node = |node: Option<u32>| node.expect("a node") + 1;
    let top = |values: &[f64]| values.iter().copied().fold(f64::MIN, f64::max);
    let cores = &portrait.cores;
    let most = cores.iter().max().expect("a node");
    let parts = &portrait.parts;
    let constraint: Vec<f64> = portrait.constraint.iter().copied().filter(|it| !it.is_nan()).collect();
    let key = key_player(graph, portrait).expect("a key player");
    let left = &key.removal.left;
    let points: Vec<u32> = parts.articulation_points().iter().map(|point| point + 1).collect();
    let mut found = serde_json::json!({
        "n": n, "m": graph.ties(), "directed": graph.is_directed(), "density": graph::density(graph),
        "deg_centralization_und": graph::degree_centralization(&portrait.union),
        "betw_centralization": graph::betweenness_centralization(graph, &portrait.betweenness),
        "betw_max": top(&portrait.betweenness), "betw_argmax": node(graph::highest(&portrait.betweenness, graph)),
        "betw_sum": portrait.betweenness.iter().sum::<f64>(),
        "eigen_argmax": node(graph::highest(&portrait.eigen.vector, graph)),
        "eigen_sum": portrait.eigen.vector.iter().sum::<f64>(), "eigenvalue": portrait.eigen.value,
        "max_core": most, "core_sum": cores.iter().sum::<u32>(), "n_max_core": cores.iter().filter(|it| *it == most).count(),
        "components": parts.sizes.len(), "giant": parts.sizes.iter().max(),
        "isolates": parts.sizes.iter().filter(|size| **size == 1).count(),
        "articulation_points": points, "n_articulation": points.len(), "bridges": parts.bridges.len(),
        "transitivity_global": portrait.closure.transitivity(), "avg_local_cc": portrait.closure.local(),
        "avg_path": portrait.distances.mean(), "diameter": portrait.distances.diameter(),
        "constraint_mean": constraint.iter().sum::<f64>() / constraint.len() as f64,
        "constraint_min": constraint.iter().copied().fold(f64::MAX, f64::min),
        "fragmentation": portrait.distances.fragmentation(),
        "dist_weighted_fragmentation": portrait.distances.weighted_fragmentation(),
        "keyplayer_KPPneg_1": { "node": key.removal.node + 1, "dF_after": left.weighted_fragmentation(),
            "F_after": left.fragmentation() },
    });
    if graph.is_directed() {
        let dyads = portrait.dyads;
        found["reciprocity"] = dyads.reciprocity().into();
        found["dyad_MAN"] = vec![dyads.mutual, dyads.one_sided, dyads.none].into();
        found["indeg_centralization"] = graph::in_centralization(graph).into();
        found["outdeg_centralization"] = graph::out_centralization(graph).into();
    }
    if let Some(sectors) = &portrait.sectors {
        let totals: Vec<f64> = sectors.brokerage.iter().map(|roles| roles.iter().sum::<u64>() as f64).collect();
        found["EI"] = sectors.mixing.index().into();
        found["GF_totals_sna_order_wI_wO_bIO_bOI_bO"] = sectors.totals.to_vec().into();
        found["GF_top_broker"] = node(graph::highest(&totals, graph)).into();
        found["GF_top_total"] = (top(&totals) as u64).into();
    }
    found
}

fn agree(found: &Value, known: &Value) -> bool {
    match (found, known) {
        (Value::Object(found), Value::Object(known)) => found.iter().all(|(key, found)| agree(found, &known[key])),
        (Value::Number(a), Value::Number(b)) if a.is_f64() || b.is_f64() => {
            let (a, b) = (a.as_f64().expect("a number"), b.as_f64().expect("a number"));
            // What is 0 but for rounding has no relative error.
            (a - b).abs() <= EXACT * b.abs() || (a - b).abs() < 1e-15
        }
        _ => found == known,
    }
}

fn set(name: &str, known: &Value) -> (Graph, Option<Vec<u32>>) {
    let n = known["n"].as_u64().expect("a count") as usize;
    let graph = edges(name, known["directed"] == true, n);
    (graph, known["sector_attr"].as_str().map(|column| groups(name, column)))
}

fn edges(name: &str, directed: bool, n: usize) -> Graph {
    let text = file(&format!("{name}_edges.csv")).expect("a list of ties");
    let ids = |line: &str| {
        let mut ids = line.split(',').map(|id| id.parse::<u32>().expect("an id") - 1);
        (ids.next().expect("from"), ids.next().expect("to"))
    };
    // Further columns are not ids.
    let pairs = text.lines().skip(1).map(|line| ids(&line.split(',').take(2).collect::<Vec<_>>().join(",")));
    if directed { Graph::directed(n, pairs) } else { Graph::undirected(n, pairs) }
}

fn groups(name: &str, column: &str) -> Vec<u32> {
    let name = if name.starts_with("chemnet") { "chemnet" } else { name };
    let text = file(&format!("{name}_nodes.csv")).expect("a list of nodes");
    let mut lines = text.lines().map(cells);
    let at = lines.next().expect("a header").iter().position(|it| it == column).expect("the column");
    let values: Vec<String> = lines.map(|cells| cells[at].clone()).collect();
    let first = |value: &String| values.iter().position(|it| it == value).expect("it is there") as u32;
    values.iter().map(first).collect()
}

/// The cells of a line in which quotes may stand around commas.
fn cells(line: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut quoted = false;
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            ',' if !quoted => cells.push(String::new()),
            c => cells.last_mut().expect("a cell").push(c),
        }
    }
    cells
}

fn file(name: &str) -> Option<String> {
    let text = std::fs::read_to_string(Path::new(FOLDER).join(name)).ok();
    if text.is_none() {
        eprintln!("skipped: shared/data/networks is not here");
    }
    text
}
