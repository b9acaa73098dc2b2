//! The measures for programs, under the names that studies of networks between organizations use.

use serde_json::{Value, json};

use super::Measured;

/// All of them; nodes count from 1 in the order of the file, what is not defined is null.
pub(super) fn json(of: &Measured) -> Value {
    let (graph, portrait) = (&of.graph, &of.portrait);
    let mut all = json!({
        "n": graph.len(),
        "m": graph.ties(),
        "directed": graph.is_directed(),
        "density": graph::density(graph),
        "deg_centralization_und": graph::degree_centralization(&portrait.union),
        "eigen_argmax": first(graph::highest(&portrait.eigen.vector, graph)),
        "eigen_sum": portrait.eigen.vector.iter().sum::<f64>(),
        "eigenvalue": portrait.eigen.value,
        "eigen_centralization": portrait.eigen.centralization(),
        "transitivity_global": portrait.closure.transitivity(),
        "avg_local_cc": portrait.closure.local(),
        "avg_path": portrait.distances.mean(),
        "diameter": portrait.distances.diameter(),
        "fragmentation": portrait.distances.fragmentation(),
        "dist_weighted_fragmentation": portrait.distances.weighted_fragmentation(),
    });
    for part in [betweenness(of), cores(of), parts(of), constraint(of), directions(of), sectors(of), key_player(of)] {
        let Value::Object(part) = part else { continue };
        part.into_iter().for_each(|(key, value)| all[key] = value);
    }
    all
}

fn first(node: Option<u32>) -> Option<u32> {
    node.map(|node| node + 1)
}

fn betweenness(of: &Measured) -> Value {
    let values = &of.portrait.betweenness;
    json!({
        "betw_centralization": graph::betweenness_centralization(&of.graph, values),
        "betw_max": values.iter().copied().fold(0.0, f64::max),
        "betw_argmax": first(graph::highest(values, &of.graph)),
        "betw_sum": values.iter().sum::<f64>(),
    })
}

fn cores(of: &Measured) -> Value {
    let cores = &of.portrait.cores;
    let most = cores.iter().copied().max().unwrap_or(0);
    json!({
        "max_core": most,
        "core_sum": cores.iter().map(|core| u64::from(*core)).sum::<u64>(),
        "n_max_core": cores.iter().filter(|core| **core == most).count(),
    })
}

fn parts(of: &Measured) -> Value {
    let parts = &of.portrait.parts;
    let points: Vec<u32> = parts.articulation_points().iter().map(|node| node + 1).collect();
    json!({
        "components": parts.sizes.len(),
        "giant": parts.sizes.iter().max(),
        "isolates": parts.sizes.iter().filter(|size| **size == 1).count(),
        "n_articulation": points.len(),
        "articulation_points": points,
        "bridges": parts.bridges.len(),
    })
}

fn constraint(of: &Measured) -> Value {
    let known: Vec<f64> = of.portrait.constraint.iter().copied().filter(|it| it.is_finite()).collect();
    json!({
        "constraint_mean": known.iter().sum::<f64>() / known.len() as f64,
        "constraint_min": known.iter().copied().reduce(f64::min),
    })
}

fn directions(of: &Measured) -> Value {
    let (graph, dyads) = (&of.graph, of.portrait.dyads);
    if !graph.is_directed() {
        return Value::Null;
    }
    json!({
        "reciprocity": dyads.reciprocity(),
        "dyad_MAN": [dyads.mutual, dyads.one_sided, dyads.none],
        "indeg_centralization": graph::in_centralization(graph),
        "outdeg_centralization": graph::out_centralization(graph),
    })
}

fn sectors(of: &Measured) -> Value {
    let Some(sectors) = &of.portrait.sectors else { return Value::Null };
    let each: Vec<f64> = sectors.brokerage.iter().map(|roles| roles.iter().sum::<u64>() as f64).collect();
    let broker = graph::highest(&each, &of.graph);
    json!({
        "sector_attr": of.sector,
        "EI": sectors.mixing.index(),
        "EI_expected": sectors.expected_index,
        "GF_totals_sna_order_wI_wO_bIO_bOI_bO": sectors.totals,
        "GF_expected": sectors.expected,
        "GF_top_broker": first(broker),
        "GF_top_total": broker.map(|node| sectors.brokerage[node as usize].iter().sum::<u64>()),
    })
}

fn key_player(of: &Measured) -> Value {
    let Some(player) = &of.key_player else { return json!({ "keyplayer_KPPneg_1": null }) };
    let removal = &player.removal;
    json!({ "keyplayer_KPPneg_1": {
        "node": removal.node + 1,
        "name": of.name(removal.node),
        "dF_after": removal.left.weighted_fragmentation(),
        "F_after": removal.left.fragmentation(),
        "all_tried": player.all_tried,
    } })
}
