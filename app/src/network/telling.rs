//! The measures for people: sentences first, a small table beneath.

use base::error::Say;
use base::{Lang, say};

use super::Measured;

/// Below this many nodes the shares below say little.
const FEW: usize = 9;
/// How many names stand in one sentence.
const NAMES: usize = 5;

/// The lines to print.
pub(super) fn lines(of: &Measured, lang: Lang) -> Vec<String> {
    let mut lines: Vec<String> = sentences(of).iter().map(|say| lang.say(say)).collect();
    lines.push(String::new());
    let rows: Vec<(String, f64)> = table(of).into_iter().map(|(say, value)| (lang.say(&say), value)).collect();
    let width = rows.iter().map(|(label, _)| label.chars().count()).max().unwrap_or(0);
    let rows = rows.iter().filter(|(_, value)| value.is_finite());
    lines.extend(rows.map(|(label, value)| format!("{label:<width$}  {value:>8.3}")));
    lines
}

fn sentences(of: &Measured) -> Vec<Say> {
    let mut said = vec![
        say!("measured-size", n = of.graph.len(), m = of.graph.ties(), density = percent(graph::density(&of.graph))),
        together(of),
    ];
    let isolates = of.portrait.parts.sizes.iter().filter(|size| **size == 1).count();
    said.extend((isolates > 0).then(|| say!("measured-isolates", n = isolates)));
    said.extend(
        (of.graph.is_directed() && of.graph.ties() > 0)
            .then(|| say!("measured-returned", share = percent(of.portrait.dyads.reciprocity()))),
    );
    said.push(holding(of));
    said.extend(between(of));
    said.extend(leaving(of));
    said.extend(sectors(of).into_iter().flatten());
    said.extend((of.graph.len() < FEW).then(|| say!("measured-few", n = of.graph.len())));
    said
}

fn together(of: &Measured) -> Say {
    let sizes = &of.portrait.parts.sizes;
    match sizes.len() {
        1 => say!("measured-together", steps = format!("{:.1}", of.portrait.distances.mean())),
        n => say!("measured-apart", n = n, largest = sizes.iter().max().map_or(0, |most| *most as usize)),
    }
}

fn holding(of: &Measured) -> Say {
    let points = of.portrait.parts.articulation_points();
    let names: Vec<String> = points.iter().take(NAMES).map(|&node| of.shown(node)).collect();
    let names = names.join(", ");
    match points.len() {
        0 => say!("measured-held-by-none"),
        n if n <= NAMES => say!("measured-held-by", n = n, names = names),
        n => say!("measured-held-by-more", names = names, more = n - NAMES),
    }
}

fn between(of: &Measured) -> Option<Say> {
    let values = &of.portrait.betweenness;
    let node = graph::highest(values, &of.graph).filter(|&node| values[node as usize] > 0.0)?;
    Some(say!("measured-between", name = of.shown(node)))
}

fn leaving(of: &Measured) -> Option<Say> {
    let player = of.key_player.as_ref()?;
    let [now, then] = [&of.portrait.distances, &player.removal.left].map(|it| it.weighted_fragmentation());
    // Among very few, nobody's leaving is a loss of ties between the others.
    (then > now).then(|| {
        let (now, then) = (percent(now), percent(then));
        say!("measured-leaving", name = of.shown(player.removal.node), now = now, then = then)
    })
}

fn sectors(of: &Measured) -> [Option<Say>; 2] {
    let Some(sectors) = &of.portrait.sectors else { return [None, None] };
    let crossing = |index: f64| percent((index + 1.0) / 2.0);
    let (sector, index, chance) =
        (of.sector.clone().unwrap_or_default(), sectors.mixing.index(), sectors.expected_index);
    let lines = index
        .is_finite()
        .then(|| say!("measured-crossing", sector = sector, share = crossing(index), chance = crossing(chance)));
    let each: Vec<f64> = sectors.brokerage.iter().map(|roles| roles.iter().sum::<u64>() as f64).collect();
    let broker = graph::highest(&each, &of.graph).filter(|&node| each[node as usize] > 0.0);
    let broker = broker.map(|node| {
        let (ways, all) = (each[node as usize] as usize, sectors.totals.iter().sum::<u64>() as usize);
        say!("measured-broker", name = of.shown(node), ways = ways, all = all)
    });
    [lines, broker]
}

fn table(of: &Measured) -> Vec<(Say, f64)> {
    let (graph, portrait) = (&of.graph, &of.portrait);
    let most = portrait.cores.iter().copied().max().unwrap_or(0);
    let mut rows = vec![
        (say!("measured-density"), graph::density(graph)),
        (say!("measured-transitivity"), portrait.closure.transitivity()),
        (say!("measured-path"), portrait.distances.mean()),
        (say!("measured-diameter"), portrait.distances.diameter() as f64),
        (say!("measured-core"), f64::from(most)),
        (say!("measured-degree"), graph::degree_centralization(&portrait.union)),
        (say!("measured-betweenness"), graph::betweenness_centralization(graph, &portrait.betweenness)),
        (say!("measured-eigenvector"), portrait.eigen.centralization()),
        (say!("measured-fragmentation"), portrait.distances.weighted_fragmentation()),
    ];
    if graph.is_directed() {
        rows.insert(1, (say!("measured-reciprocity"), portrait.dyads.reciprocity()));
    }
    rows.extend(portrait.sectors.iter().map(|it| (say!("measured-ei"), it.mixing.index())));
    rows
}

/// Of a hundred, without digits behind the point; what is not defined is shown as such.
fn percent(share: f64) -> String {
    if share.is_finite() { format!("{:.0}", share * 100.0) } else { "–".to_owned() }
}
