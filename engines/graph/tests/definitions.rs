//! Every measure equals its definition, written down as plainly as it can be, on graphs of every shape.

mod plain;

use graph::*;
use plain::{Matrix, close};
use proptest::collection::vec;
use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, proptest};

/// A graph of up to 13 nodes, thin or thick, and a group for each node, sometimes none.
fn graphs() -> impl Strategy<Value = (Graph, Vec<u32>)> {
    let arcs = vec((0..14u32, 0..14u32), 0..70);
    let groups = vec((0..4u32).prop_map(|it| if it == 3 { NO_GROUP } else { it }), 13);
    (0..14usize, arcs, groups, any::<bool>()).prop_map(|(n, arcs, mut groups, directed)| {
        groups.truncate(n);
        (if directed { Graph::directed(n, arcs) } else { Graph::undirected(n, arcs) }, groups)
    })
}

proptest! {
    #[test]
    fn betweenness_is_the_share_of_shortest_paths((graph, _) in graphs()) {
        let (found, plain) = (betweenness(&graph), Matrix::of(&graph).betweenness(graph.is_directed()));
        for (found, plain) in found.iter().zip(&plain) {
            prop_assert!((found - plain).abs() < 1e-9, "{} {}", found, plain);
        }
    }

    #[test]
    fn distances_are_those_of_the_matrix((graph, _) in graphs()) {
        let (found, steps) = (distances(&graph), Matrix::of(&graph).distances());
        for (at, &pairs) in found.pairs.iter().enumerate() {
            prop_assert_eq!(pairs as usize, steps.iter().flatten().filter(|it| **it == Some(at + 1)).count());
        }
        let finite = steps.iter().flatten().flatten().filter(|it| **it > 0);
        prop_assert_eq!(found.diameter(), finite.clone().copied().max().unwrap_or(0));
        let n = graph.len() as f64;
        let near: f64 = finite.map(|&it| 1.0 / it as f64).sum();
        prop_assert!(close(found.weighted_fragmentation(), 1.0 - near / (n * (n - 1.0))));
    }

    #[test]
    fn what_is_left_without_a_node_is_the_graph_without_it((graph, _) in graphs()) {
        for left in removals(&graph, &graph.nodes().collect::<Vec<u32>>()) {
            let without = plain::without(&graph, left.node);
            prop_assert_eq!(left.left, distances(&without));
        }
    }

    #[test]
    fn parts_are_what_leaving_makes_of_them((graph, _) in graphs()) {
        let union = graph.union();
        let found = parts(&union);
        let count = |graph: &Graph| Matrix::of(graph).components();
        prop_assert_eq!(found.sizes.len(), count(&union));
        for node in union.nodes() {
            prop_assert_eq!(found.without(node), count(&plain::without(&union, node)));
        }
        let is_bridge = |&(a, b): &(u32, u32)| {
            let rest = union.arcs().filter(|&arc| arc != (a, b) && arc != (b, a));
            a < b && count(&Graph::undirected(union.len(), rest)) > count(&union)
        };
        prop_assert_eq!(&found.bridges, &union.arcs().filter(is_bridge).collect::<Vec<_>>());
        prop_assert_eq!(&found.component, &components(union.len(), &union.arcs().map(|(a, b)| (a, b, 1.0)).collect::<Vec<_>>()));
    }

    #[test]
    fn cores_triangles_and_constraint_are_their_definitions((graph, _) in graphs()) {
        let union = graph.union();
        let matrix = Matrix::of(&union);
        prop_assert_eq!(cores(&union), matrix.cores());
        let closure = closure(&union);
        prop_assert_eq!(&closure.triangles, &matrix.triangles());
        let (closed, all) = (closure.triangles.iter().sum::<u64>() as f64, closure.pairs.iter().sum::<u64>() as f64);
        prop_assert!(close(closure.transitivity(), closed / all));
        for (found, plain) in constraint(&union).into_iter().zip(matrix.constraint()) {
            prop_assert!(close(found, plain), "{} {}", found, plain);
        }
    }

    #[test]
    fn the_leading_vector_is_one_and_no_power_gives_more((graph, _) in graphs()) {
        let union = graph.union();
        let (found, plain) = (leading(&union), Matrix::of(&union).leading());
        prop_assert!((found.value - plain).abs() < 1e-9, "{} {}", found.value, plain);
        for node in union.nodes() {
            let image: f64 = union.out(node).iter().map(|&other| found.vector[other as usize]).sum();
            prop_assert!((image - found.value * found.vector[node as usize]).abs() < 1e-9);
        }
        let highest = found.vector.iter().copied().fold(0.0, f64::max);
        prop_assert!(highest == 1.0 || union.ties() == 0);
    }

    #[test]
    fn brokers_and_mixing_are_counted_one_by_one((graph, groups) in graphs()) {
        let matrix = Matrix::of(&graph);
        prop_assert_eq!(brokerage(&graph, &groups), matrix.brokerage(&groups));
        let whole = mixing(&graph, &groups);
        prop_assert_eq!(whole, matrix.mixing(&groups, graph.is_directed()));
        let each = mixing_by_group(&graph, &groups);
        prop_assert_eq!(each.iter().map(|it| it.internal).sum::<u64>(), whole.internal);
        prop_assert_eq!(each.iter().map(|it| it.external).sum::<u64>(), whole.external * 2);
    }

    #[test]
    fn pairs_and_degrees_are_counted_one_by_one((graph, _) in graphs(), (other, _) in graphs()) {
        let (a, n) = (Matrix::of(&graph), graph.len());
        let pairs = || graph.nodes().flat_map(|i| (0..i).map(move |j| (i as usize, j as usize)));
        let count = |sides: usize| {
            let said = |&(i, j): &(usize, usize)| usize::from(a.0[i][j]) + usize::from(a.0[j][i]) == sides;
            pairs().filter(said).count() as u64
        };
        prop_assert_eq!(dyads(&graph), Dyads { mutual: count(2), one_sided: count(1), none: count(0) });
        prop_assert_eq!(graph.confirmed().ties() as u64, count(2));
        prop_assert_eq!(graph.union().ties() as u64, count(2) + count(1));
        let turned = graph.turned();
        prop_assert!(graph.arcs().all(|(a, b)| turned.has(b, a)) && turned.ties() == graph.ties());
        let cells = |graph: &Graph| {
            let (n, size) = (graph.len() as u32, n.max(other.len()) as u32);
            let arc = |(i, j): (u32, u32)| f64::from(u8::from(i < n && j < n && graph.has(i, j)));
            (0..size).flat_map(|i| (0..size).map(move |j| (i, j))).filter(|(i, j)| i != j).map(arc).collect::<Vec<f64>>()
        };
        let (x, y) = (cells(&graph), cells(&other));
        prop_assert!(close(correlation(&graph, &other), plain::pearson(&x, &y)));
        let both = x.iter().zip(&y).filter(|(x, y)| **x + **y == 2.0).count() as f64;
        let any = x.iter().zip(&y).filter(|(x, y)| **x + **y > 0.0).count() as f64;
        prop_assert!(close(jaccard(&graph, &other), both / any));
    }
}

#[test]
fn more_sources_than_go_at_once_make_the_sum_that_one_thread_makes() {
    // 1,100 nodes: three walks of 512 sources, 138 of eight, in several parts.
    let graph = plain::random(1_100, 4_000, 5);
    let alone = rayon::ThreadPoolBuilder::new().num_threads(1).build().expect("a thread");
    assert_eq!(betweenness(&graph), alone.install(|| betweenness(&graph)));
    let steps = Matrix::of(&graph).distances_by_steps();
    let reached = |distance| steps.iter().flatten().filter(|it| **it == Some(distance)).count() as u64;
    let found = distances(&graph);
    assert_eq!(found.pairs, (1..=found.pairs.len()).map(reached).collect::<Vec<u64>>());
    let between: f64 = betweenness(&graph).iter().sum();
    // Every pair at distance d has d − 1 nodes between them.
    let inner: u64 = (0..).zip(&found.pairs).map(|(inner, pairs)| inner * pairs).sum();
    assert!(close(between, inner as f64 / 2.0), "{between} {inner}");
    let middle = removals(&graph, &[7, 600])[1].left.clone();
    assert_eq!(middle, distances(&plain::without(&graph, 600)));
}

#[test]
fn paths_without_number_leave_numbers() {
    // Twelve hundred diamonds in a row: 2^1200 shortest paths from end to end.
    let ties = (0..1_200u32).flat_map(|at| [(0, 1), (0, 2), (1, 3), (2, 3)].map(|(a, b)| (at * 3 + a, at * 3 + b)));
    let graph = Graph::undirected(3_601, ties);
    let found = betweenness(&graph);
    let inner: u64 = (0..).zip(&distances(&graph).pairs).map(|(inner, pairs)| inner * pairs).sum();
    assert!(close(found.iter().sum::<f64>(), inner as f64 / 2.0));
    assert!(close(found[1], found[2]));
}

#[test]
fn a_long_chain_is_walked_to_its_end() {
    let chain = Graph::undirected(20_000, (0..19_999).map(|at| (at, at + 1)));
    let parts = parts(&chain);
    assert_eq!((parts.bridges.len(), parts.articulation_points().len()), (19_999, 19_998));
    let short = Graph::undirected(400, (0..399).map(|at| (at, at + 1)));
    assert_eq!(distances(&short).diameter(), 399);
    let known = 2.0 * (std::f64::consts::PI / 401.0).cos();
    assert!((leading(&short).value - known).abs() < 1e-12);
}

#[test]
fn the_star_is_the_most_centralized_and_the_ring_the_least() {
    let star = Graph::undirected(9, (1..9).map(|node| (0, node)));
    let ring = Graph::undirected(9, (0..9).map(|node| (node, (node + 1) % 9)));
    for (graph, known) in [(star, 1.0), (ring, 0.0)] {
        assert!(close(degree_centralization(&graph), known));
        assert!(close(betweenness_centralization(&graph, &betweenness(&graph)), known));
    }
    let lone = Graph::undirected(9, [(3, 4)]);
    assert!(close(leading(&lone).centralization(), 1.0));
    let named = Graph::directed(9, (1..9).map(|node| (node, 0)));
    assert!(close(in_centralization(&named), 1.0) && close(out_centralization(&named), 1.0 / 64.0));
}

#[test]
fn equal_components_have_equal_shares_and_weaker_ones_none() {
    let graph = Graph::undirected(8, [(0, 1), (1, 2), (2, 0), (3, 4), (4, 5), (5, 3), (6, 7)]);
    let found = leading(&graph).vector;
    assert!(found[..6].iter().all(|share| close(*share, 1.0)) && found[6] < 1e-9);
}

#[test]
fn what_chance_would_do_is_the_mean_over_all_ways_to_deal_out_the_groups() {
    let graph = plain::random(6, 8, 3);
    let mut groups = vec![0, 0, 0, 1, 1, 2];
    let paths = brokerage_totals(&brokerage(&graph, &groups)).iter().sum();
    let (mut sums, mut index, mut ways) = ([0.0; 5], 0.0, 0.0);
    plain::each_order(&mut groups, 0, &mut |dealt| {
        let totals = brokerage_totals(&brokerage(&graph, dealt));
        sums.iter_mut().zip(totals).for_each(|(sum, count)| *sum += count as f64);
        index += mixing(&graph, dealt).index();
        ways += 1.0;
    });
    let expected = expected_brokerage(paths, &groups);
    assert!(sums.iter().zip(expected).all(|(sum, expected)| close(sum / ways, expected)), "{sums:?} {expected:?}");
    assert!(close(index / ways, expected_index(&groups)));
}

#[test]
fn the_level_of_a_pair_is_the_highest_that_both_say() {
    // Ada says the first and third level, Ben the first and second; Cy has not said.
    let found = standings(&[(0, 1, 0b101), (1, 0, 0b011), (1, 2, 0b10), (2, 2, 1)], &[(1, 0, 3), (2, 3, 1), (0, 1, 2)]);
    let tell = |it: &Standing| (it.pair, it.agreed, it.observed, it.claimed, it.ahead());
    let told: Vec<_> = found.iter().map(tell).collect();
    assert_eq!(told, [((0, 1), 3, Some(1), 3, Some(-2)), ((1, 2), 0, None, 2, None), ((2, 3), 1, None, 0, None)]);
}

#[test]
fn pairs_are_told_by_how_many_layers_they_share() {
    let layers = [Graph::directed(4, [(0, 1), (1, 0), (1, 2)]), Graph::undirected(4, [(1, 0), (2, 3)])];
    let found = shares(&[&layers[0], &layers[1]]);
    assert!(close(found[0], 2.0 / 3.0) && close(found[1], 1.0 / 3.0));
}

#[test]
fn the_highest_of_equals_is_whom_most_name() {
    let graph = Graph::directed(4, [(0, 2), (1, 2), (2, 3)]);
    assert_eq!(highest(&[0.5, 1.0, 1.0 - 1e-12, 1.0], &graph), Some(2));
    assert_eq!(highest(&[1.0, 1.0, 0.0, f64::NAN], &graph), Some(0));
    assert_eq!(highest(&[], &Graph::directed(0, [])), None);
}

#[test]
fn a_network_too_small_for_a_measure_has_no_number_and_breaks_nothing() {
    for n in 0..4 {
        for graph in [Graph::directed(n, [(0, 1), (5, 5)]), Graph::undirected(n, [])] {
            let portrait = portrait(&graph, Some(&vec![NO_GROUP; n]));
            assert_eq!(key_player(&graph, &portrait).is_some(), n > 1);
            assert_eq!(density(&graph).is_nan(), n < 2);
        }
    }
}
