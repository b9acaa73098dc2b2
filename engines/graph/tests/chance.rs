//! What chance makes of a network equals what all deals make of it, wherever all of them can be tried.

#[allow(dead_code, reason = "the other definitions are another file's")]
mod plain;

use graph::*;
use plain::each_order;

/// Two stars of five, tied by their middles: health on the one side, schools on the other, and one of them among the others.
fn stars() -> (Graph, Vec<u32>) {
    let ties = [(0, 1), (0, 2), (0, 3), (4, 5), (4, 6), (0, 4), (4, 7)];
    (Graph::undirected(8, ties), vec![0, 0, NO_GROUP, 1, 1, 1, 1, 0])
}

#[test]
fn brokerage_by_chance_is_near_the_mean_and_the_spread_of_every_deal() {
    let (graph, groups) = stars();
    let labels: Vec<u32> = groups.iter().copied().filter(|&it| it != NO_GROUP).collect();
    let mut order: Vec<u32> = (0..7).collect();
    let (mut sums, mut squares, mut n) = ([[0.0; 5]; 8], [[0.0; 5]; 8], 0.0);
    each_order(&mut order, 0, &mut |order| {
        let mut dealt: Vec<u32> = order.iter().map(|&at| labels[at as usize]).collect();
        dealt.insert(2, NO_GROUP);
        for (node, roles) in brokerage(&graph, &dealt).iter().enumerate() {
            for (role, &count) in roles.iter().enumerate() {
                sums[node][role] += count as f64;
                squares[node][role] += (count * count) as f64;
            }
        }
        n += 1.0;
    });
    let found = brokers(&graph, &groups, 4_000);
    for node in 0..8 {
        for role in 0..5 {
            let (chance, mean) = (found.each[node][role], sums[node][role] / n);
            let spread = (squares[node][role] / n - mean * mean).max(0.0).sqrt();
            assert_eq!(chance.found, brokerage(&graph, &groups)[node][role] as f64);
            assert!((chance.expected - mean).abs() < 0.15, "{node} {role}: {} {mean}", chance.expected);
            assert!((chance.spread - spread).abs() < 0.15, "{node} {role}: {} {spread}", chance.spread);
        }
    }
}

#[test]
fn the_whole_by_chance_is_what_the_formula_expects() {
    let (graph, mut groups) = stars();
    groups[2] = 1;
    let totals = brokerage_totals(&brokerage(&graph, &groups));
    let expected = expected_brokerage(totals.iter().sum(), &groups);
    let found = brokers(&graph, &groups, 4_000);
    for (role, expected) in expected.into_iter().enumerate() {
        assert!((found.totals[role].expected - expected).abs() < 0.4, "{role}: {:?} {expected}", found.totals[role]);
    }
    assert_eq!(found, brokers(&graph, &groups, 4_000));
    assert!(brokers(&graph, &[0; 8], 50).totals[0].z().is_nan());
}

#[test]
fn two_layers_are_as_like_as_among_all_deals() {
    let a = Graph::undirected(6, [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5)]);
    let b = Graph::undirected(6, [(0, 1), (1, 2), (2, 3), (0, 4)]);
    let shared = |order: &[u32]| a.arcs().filter(|arc| b.has(order[arc.0 as usize], order[arc.1 as usize])).count();
    let now = shared(&[0, 1, 2, 3, 4, 5]);
    let (mut more, mut less, mut all) = (0.0, 0.0, 0.0);
    each_order(&mut (0..6).collect(), 0, &mut |order| {
        more += f64::from(u8::from(shared(order) >= now));
        less += f64::from(u8::from(shared(order) <= now));
        all += 1.0;
    });
    let found = likeness(&a, &b, 8_000);
    assert_eq!(found.correlation, correlation(&a, &b));
    assert!((found.as_much - more / all).abs() < 0.02, "{found:?} {}", more / all);
    assert!((found.as_little - less / all).abs() < 0.02, "{found:?} {}", less / all);
    // The same twice is as like as can be, and chance hardly ever does as well.
    let twice = likeness(&plain::random(30, 60, 5), &plain::random(30, 60, 5), 500);
    assert!(twice.correlation > 0.999 && twice.as_much < 0.01 && twice.as_little == 1.0, "{twice:?}");
    assert!(likeness(&a, &Graph::undirected(6, []), 10).as_much.is_nan());
}
