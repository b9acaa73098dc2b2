//! From numbers to what is worth saying, the most important first.
//!
//! Nobody is ranked: who holds something together is named so that somebody can stand beside them.

use std::collections::HashMap;

use graph::{Graph, parts};
use people::organizations::Sector;
use trust::doing::rules::APART;

use super::measures::group;
use super::types::{Finding, Measured, Seen};
use crate::network::rules::Pair;

/// Up to so many organizations the network is drawn and listed only: a measure of so few says nothing.
pub const FEW: usize = 8;
/// Below so many organizations a share of the whole on one of them is noise.
pub const CENTRAL: usize = 6;
/// So many findings are told.
pub const TOLD: usize = 7;
/// Of a hundred shortest ways between others, over so many it is told.
const WAYS: f64 = 0.3;
/// A tie between two sectors is missed where chance would have made so many.
const MISSED: f64 = 2.0;
/// A difference between what is and what chance would make is told from so many of a hundred on.
const DIFFERENCE: f64 = 0.15;
/// So many standard deviations above chance.
const ABOVE: f64 = 2.0;

/// What is worth saying of this network, the most important first, [`TOLD`] at most.
pub fn findings(seen: &Seen, of: &Measured) -> Vec<Finding> {
    let mut found = vec![];
    if of.graph.ties() > 0 {
        if seen.nodes.len() > FEW {
            found.extend(holding(of));
            found.extend(apart(of));
            found.extend(unjoined(seen, of));
        }
        found.extend(alone(of));
        found.extend(doing(seen, of));
        if seen.nodes.len() > FEW {
            found.extend(broker(of));
            found.extend(by_one(of));
            found.extend(core(of));
            found.extend(crossing(of));
        }
        found.extend(low(seen));
    }
    found.truncate(TOLD);
    found
}

/// Who stands between groups of two or more, the two whose leaving would part most; else whom many ways lead over.
fn holding(of: &Measured) -> Vec<Finding> {
    let points = of.portrait.parts.articulation_points();
    let mut holds: Vec<(usize, Finding)> = vec![];
    // Most of them only hold some who have nobody else: those are told of together, elsewhere.
    let lone = |node: u32| of.graph.out(node).iter().filter(|&&it| of.graph.out(it).len() == 1).count() as u32;
    for node in points.into_iter().filter(|&it| of.portrait.parts.pieces[it as usize] - lone(it) > 1) {
        let apart: Vec<Vec<u32>> = falls_off(&of.graph, node).into_iter().filter(|it| it.len() > 1).collect();
        let lost: usize = apart.iter().map(Vec::len).sum();
        if lost > 0 {
            holds.push((lost, Finding::Holds { node, apart }));
        }
    }
    holds.sort_by_key(|it| std::cmp::Reverse(it.0));
    if holds.is_empty() {
        return between(of).into_iter().collect();
    }
    holds.into_iter().take(2).map(|it| it.1).collect()
}

/// Who would lose the largest group that a place belongs to, if it left: each group that still hangs together.
pub fn falls_off(graph: &Graph, node: u32) -> Vec<Vec<u32>> {
    let rest = Graph::undirected(graph.len(), graph.arcs().filter(|arc| arc.0 != node && arc.1 != node));
    let left = parts(&rest);
    let mut groups: HashMap<u32, Vec<u32>> = HashMap::new();
    let before = parts(graph);
    let own = before.component[node as usize];
    for other in graph.nodes().filter(|&it| it != node && before.component[it as usize] == own) {
        groups.entry(left.component[other as usize]).or_default().push(other);
    }
    let mut groups: Vec<Vec<u32>> = groups.into_values().collect();
    // The largest stays, and of equals the one that comes first.
    groups.sort_by_key(|it| (std::cmp::Reverse(it.len()), it[0]));
    groups.into_iter().skip(1).collect()
}

/// One or two over whom many of the shortest ways between others lead.
fn between(of: &Measured) -> Option<Finding> {
    let all: f64 = of.portrait.betweenness.iter().sum();
    let mut nodes: Vec<u32> = of.graph.nodes().collect();
    nodes.sort_by(|&a, &b| of.portrait.betweenness[b as usize].total_cmp(&of.portrait.betweenness[a as usize]));
    let share = |n: usize| nodes.iter().take(n).map(|&it| of.portrait.betweenness[it as usize]).sum::<f64>() / all;
    let n = (1..=2).find(|&n| share(n) >= WAYS)?;
    let mut few = nodes[..n].to_vec();
    few.sort_unstable();
    Some(Finding::Between { nodes: few, share: of_hundred(share(n)) })
}

fn apart(of: &Measured) -> Option<Finding> {
    let parts = &of.portrait.parts;
    let mut groups: Vec<Vec<u32>> = vec![vec![]; parts.sizes.len()];
    of.graph.nodes().for_each(|it| groups[parts.component[it as usize] as usize].push(it));
    groups.retain(|it| it.len() > 1);
    groups.sort_by_key(|it| (std::cmp::Reverse(it.len()), it[0]));
    let largest = groups.first().map_or(0, Vec::len);
    (groups.len() > 1).then(|| Finding::Apart { largest, others: groups.split_off(1) })
}

/// Two sectors without a tie between them: the pair of whom chance would have tied most.
fn unjoined(seen: &Seen, of: &Measured) -> Option<Finding> {
    let known: Vec<Sector> = Sector::ALL.iter().copied().filter(|it| group(*it) != graph::NO_GROUP).collect();
    let size = |sector: Sector| seen.nodes.iter().filter(|it| it.sector == sector).count() as f64;
    let tied = |one: Sector, other: Sector| {
        of.graph.arcs().any(|(a, b)| of.groups[a as usize] == group(one) && of.groups[b as usize] == group(other))
    };
    let density = graph::density(&of.graph);
    let pairs = known.iter().enumerate().flat_map(|(at, &one)| known[at + 1..].iter().map(move |&other| (one, other)));
    let missed = pairs.map(|(one, other)| (size(one) * size(other) * density, one, other));
    let missed = missed.filter(|&(expected, one, other)| expected >= MISSED && !tied(one, other));
    missed.max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, one, other)| Finding::Unjoined { one, other })
}

fn alone(of: &Measured) -> Option<Finding> {
    let alone: Vec<u32> = of.graph.nodes().filter(|&it| of.graph.out(it).is_empty()).collect();
    (!alone.is_empty()).then_some(Finding::Alone(alone))
}

fn by_one(of: &Measured) -> Option<Finding> {
    let ones = of.graph.nodes().filter_map(|it| match of.graph.out(it) {
        // Of two who have only each other, neither is the other's way to the rest.
        [other] if of.graph.out(*other).len() > 1 => Some((it, *other)),
        _ => None,
    });
    let ones: Vec<(u32, u32)> = ones.collect();
    (ones.len() > 1).then_some(Finding::ByOne(ones))
}

/// What two agreed beside what they say that they do.
fn doing(seen: &Seen, of: &Measured) -> Vec<Finding> {
    let mut closest: HashMap<(u32, u32), Pair> = HashMap::new();
    let level = |pair: &Pair| seen.ends[pair.end].level;
    for pair in &of.pairs {
        let known = closest.entry((pair.a.min(pair.b), pair.a.max(pair.b))).or_insert(*pair);
        if level(pair) > level(known) {
            *known = *pair;
        }
    }
    // Of many who agreed together, no two need do all of it with each other.
    let few = |pair: &Pair| seen.ends[pair.end..].iter().take_while(|it| it.id == seen.ends[pair.end].id).count() <= 3;
    let with = |holds: &dyn Fn(&graph::Standing) -> bool| -> Vec<Pair> {
        of.standings.iter().filter(|it| holds(it)).filter_map(|it| closest.get(&it.pair).copied()).collect()
    };
    let (differ, one_sided) = differing(seen, of);
    let is_one_of = |pairs: &[(u32, u32)], it: &graph::Standing| pairs.binary_search(&it.pair).is_ok();
    let mut less = with(&|it| it.ahead().is_some_and(|ahead| ahead < -1) && !is_one_of(&differ, it));
    less.retain(few);
    let kinds = [
        Finding::Differ(with(&|it| is_one_of(&differ, it))),
        Finding::More(with(&|it| it.ahead().is_some_and(|ahead| ahead > 0) && !is_one_of(&differ, it))),
        Finding::Less(less),
        Finding::OneSided(with(&|it| is_one_of(&one_sided, it))),
    ];
    let some = |it: &Finding| !matches!(it, Finding::Differ(p) | Finding::More(p) | Finding::Less(p) | Finding::OneSided(p) if p.is_empty());
    kinds.into_iter().filter(some).collect()
}

type Two = (u32, u32);

/// The pairs whose two sides say things two levels apart, and those of whom one side has said nothing; sorted.
fn differing(seen: &Seen, of: &Measured) -> (Vec<Two>, Vec<Two>) {
    let places: HashMap<_, u32> = (0u32..).zip(&seen.nodes).map(|(at, it)| (it.id, at)).collect();
    let mut sides: HashMap<Two, [Option<i64>; 2]> = HashMap::new();
    for it in &seen.said {
        let (Some(&from), Some(&to)) = (places.get(&it.organization), places.get(&it.about)) else { continue };
        let top = trust::doing::rules::highest(it.bits()).map_or(0, relationships::Level::number);
        sides.entry((from.min(to), from.max(to))).or_default()[usize::from(from > to)] = Some(top);
    }
    let of_kind = |holds: &dyn Fn(&[Option<i64>; 2]) -> bool| {
        let mut found: Vec<Two> = sides.iter().filter(|(_, it)| holds(it)).map(|(pair, _)| *pair).collect();
        found.retain(|pair| of.graph.has(pair.0, pair.1));
        found.sort_unstable();
        found
    };
    let differ = of_kind(&|it| matches!(it, [Some(a), Some(b)] if (a - b).abs() >= APART));
    (differ, of_kind(&|it| it.iter().flatten().count() == 1))
}

/// Over whom far more ways from one sector to another lead than chance would make.
fn broker(of: &Measured) -> Option<Finding> {
    let brokers = of.brokers.as_ref()?;
    // Ways that begin and end in different sectors: representative, gatekeeper, liaison.
    let across = |roles: &[graph::Chance; 5]| {
        let sum = |of: &dyn Fn(&graph::Chance) -> f64| roles[2..].iter().map(of).sum::<f64>();
        (sum(&|it| it.found), sum(&|it| it.expected), roles[2..].iter().map(graph::Chance::z).fold(f64::NAN, f64::max))
    };
    let (all, ..) = across(&brokers.totals);
    let (node, (ways, chance, z)) = (0u32..)
        .zip(brokers.each.iter().map(across))
        .max_by(|a, b| (a.1.0 - a.1.1).total_cmp(&(b.1.0 - b.1.1)).then(b.0.cmp(&a.0)))?;
    let told = z >= ABOVE && ways >= chance * 1.25 && ways / all >= DIFFERENCE;
    // An undirected tie leads both ways, so that each way is counted from both its ends.
    told.then_some(Finding::Broker {
        node,
        ways: ways as usize / 2,
        all: all as usize / 2,
        chance: (chance / 2.0).round() as usize,
    })
}

fn core(of: &Measured) -> Option<Finding> {
    let most = of.portrait.cores.iter().copied().max()?;
    let nodes: Vec<u32> = of.graph.nodes().filter(|&it| of.portrait.cores[it as usize] == most).collect();
    (most >= 3 && nodes.len() * 2 < of.graph.len()).then_some(Finding::Core { nodes, ties: most })
}

fn crossing(of: &Measured) -> Option<Finding> {
    let sectors = of.portrait.sectors.as_ref()?;
    let share = |index: f64| (index + 1.0) / 2.0;
    let (found, chance) = (share(sectors.mixing.index()), share(sectors.expected_index));
    ((found - chance).abs() >= DIFFERENCE)
        .then(|| Finding::Crossing { share: of_hundred(found), chance: of_hundred(chance) })
}

fn low(seen: &Seen) -> Option<Finding> {
    let levels: Vec<_> = seen.ends.chunk_by(|a, b| a.id == b.id).map(|it| it[0].level).collect();
    let first = levels.iter().filter(|it| **it == relationships::Level::Networking).count();
    (levels.len() > FEW && first * 2 >= levels.len()).then_some(Finding::Low { first, all: levels.len() })
}

/// Of a hundred, without digits behind the point.
pub fn of_hundred(share: f64) -> usize {
    (share * 100.0).round().max(0.0) as usize
}
