//! The picture is the same for the same network, finite, roomy, and shows who works with whom.

use crate::{CLEARANCE, Tie, components, degrees, layout};
use proptest::collection::vec;
use proptest::prelude::{Just, Strategy, any, prop_assert, prop_assert_eq, prop_oneof, proptest};

#[test]
fn degrees_count_each_neighbour_once() {
    let ties = [(0, 1, 1.0), (1, 0, 2.0), (1, 2, 1.0), (3, 3, 1.0), (0, 9, 1.0)];
    assert_eq!(degrees(4, &ties), [1, 2, 1, 0]);
}

#[test]
fn what_cannot_be_a_tie_is_passed_over() {
    let ties = [(0, 1, 0.0), (0, 1, -1.0), (0, 1, f32::NAN), (1, 2, f32::INFINITY)];
    assert_eq!(degrees(3, &ties), [0, 0, 0]);
}

#[test]
fn components_are_counted_in_order_of_first_appearance() {
    let ties = [(4, 0, 1.0), (1, 3, 1.0)];
    assert_eq!(components(5, &ties), [0, 1, 2, 1, 0]);
    assert_eq!(components(0, &[]), []);
}

#[test]
fn an_empty_network_is_an_empty_picture_and_one_node_stands_in_the_middle() {
    assert_eq!(layout(&[], &[(0, 1, 1.0)]), []);
    assert_eq!(layout(&[7], &[]), [(0.0, 0.0)]);
}

#[test]
fn two_tied_nodes_are_one_apart() {
    let places = layout(&[3, 5], &[(0, 1, 4.0)]);
    assert!((distance(places[0], places[1]) - 1.0).abs() < 1e-3);
}

#[test]
fn nodes_without_ties_stand_in_rows_below_the_others() {
    let places = layout(&[1, 2, 3, 4, 5], &[(0, 1, 1.0), (1, 2, 1.0)]);
    let lowest = places[..3].iter().map(|place| place.1).fold(f32::MIN, f32::max);
    assert!(places[3].1 > lowest && places[3].1 == places[4].1);
}

#[test]
fn nodes_with_the_same_key_and_neighbours_are_parted() {
    let ties: Vec<Tie> = (1..30).map(|node| (0, node, 1.0)).collect();
    check_room(&layout(&[8; 30], &ties));
}

#[test]
fn two_groups_with_one_tie_between_them_stand_apart() {
    let group = |start: u32| {
        let pairs = (start..start + 8).flat_map(move |a| (a + 1..start + 8).map(move |b| (a, b, 1.0)));
        pairs.collect::<Vec<Tie>>()
    };
    let ties = [group(0), group(8), vec![(0, 8, 1.0)]].concat();
    let keys: Vec<u64> = (0..16).collect();
    let (near, far) = tied_and_untied(&layout(&keys, &ties), &ties);
    assert!(near * 1.8 < far, "{near} and {far}");
}

#[test]
fn a_change_of_one_tie_moves_most_nodes_little() {
    let (keys, ties) = ring_of_groups();
    let before = layout(&keys, &ties);
    let after = layout(&keys, &ties[1..]);
    let moved = before.iter().zip(&after).map(|(&a, &b)| distance(a, b));
    let mut moved: Vec<f32> = moved.collect();
    moved.sort_by(f32::total_cmp);
    let size = before.iter().map(|place| place.0.abs().max(place.1.abs())).fold(0.0, f32::max);
    assert!(moved[moved.len() / 2] < size * 0.1, "{moved:?} of {size}");
}

/// Twelve groups of five, each tied to the next.
fn ring_of_groups() -> (Vec<u64>, Vec<Tie>) {
    let pairs = (0..60u32).flat_map(|a| (a + 1..(a / 5 + 1) * 5).map(move |b| (a, b, 1.0)));
    let ring = (0..12u32).map(|group| (group * 5, (group * 5 + 6) % 60, 1.0));
    let keys = (0..60).map(|node| node * 7919 % 61).collect();
    (keys, pairs.chain(ring).collect())
}

/// The real networks that stand beside the repository; a clone without them skips this.
#[test]
fn in_real_networks_tied_organizations_stand_nearer_than_untied_ones() {
    let Ok(entries) = std::fs::read_dir("../../../shared/data/networks") else {
        eprintln!("skipped: shared/data/networks is not here");
        return;
    };
    let files = entries.flatten().map(|entry| entry.path());
    for file in files.filter(|file| file.to_string_lossy().ends_with("_edges.csv")) {
        let text = std::fs::read_to_string(&file).unwrap();
        let ties: Vec<Tie> = text.lines().filter_map(tie).collect();
        let n = ties.iter().map(|tie| tie.0.max(tie.1) + 1).max().unwrap_or(0);
        let places = layout(&(0..u64::from(n)).collect::<Vec<u64>>(), &ties);
        check_room(&places);
        let (near, far) = tied_and_untied(&places, &ties);
        // Where everyone is tied to everyone there is nothing to compare with.
        assert!(near < far || far.is_nan(), "{file:?}: {near} and {far}");
    }
}

fn tie(line: &str) -> Option<Tie> {
    let mut ids = line.split(',').map(|id| id.parse::<u32>().ok()?.checked_sub(1));
    Some((ids.next()??, ids.next()??, 1.0))
}

/// The mean distance of tied pairs, and of the untied pairs among nodes with ties.
fn tied_and_untied(places: &[(f32, f32)], ties: &[Tie]) -> (f32, f32) {
    let degrees = degrees(places.len(), ties);
    let (mut tied, mut untied) = ((0.0, 0.0), (0.0, 0.0));
    for a in 0..places.len() {
        for b in (0..a).filter(|&b| degrees[a] > 0 && degrees[b] > 0) {
            let is_tie = |t: &Tie| [(a, b), (b, a)].contains(&(t.0 as usize, t.1 as usize));
            let sum = if ties.iter().any(is_tie) { &mut tied } else { &mut untied };
            *sum = (sum.0 + distance(places[a], places[b]), sum.1 + 1.0);
        }
    }
    (tied.0 / tied.1, untied.0 / untied.1)
}

fn distance(a: (f32, f32), b: (f32, f32)) -> f32 {
    (a.0 - b.0).hypot(a.1 - b.1)
}

fn check_room(places: &[(f32, f32)]) {
    for (at, &a) in places.iter().enumerate() {
        assert!(a.0.is_finite() && a.1.is_finite());
        for &b in &places[..at] {
            assert!(distance(a, b) >= CLEARANCE, "{a:?} and {b:?}");
        }
    }
}

/// A network of up to 40 nodes with distinct keys, in the order of an arbitrary number each.
fn networks() -> impl Strategy<Value = (Vec<u64>, Vec<Tie>, Vec<usize>)> {
    let ties = vec((0..40u32, 0..40u32, prop_oneof![Just(1.0f32), 0.1..9.0f32, any::<f32>()]), 0..80);
    let numbers = vec(any::<u64>(), 1..40);
    (numbers, ties).prop_map(|(numbers, ties)| {
        let keys: Vec<u64> = (0..numbers.len() as u64).map(|node| node * 0x9e37_79b9 + 5).collect();
        let mut order: Vec<usize> = (0..keys.len()).collect();
        order.sort_by_key(|&node| numbers[node]);
        (keys, ties, order)
    })
}

proptest! {
    #[test]
    fn every_picture_is_finite_and_roomy((keys, ties, _) in networks()) {
        let places = layout(&keys, &ties);
        check_room(&places);
        let size = places.iter().map(|place| place.0.abs().max(place.1.abs())).fold(0.0, f32::max);
        prop_assert!(size <= 1.0 + keys.len() as f32, "{}", size);
    }

    #[test]
    fn the_order_in_which_a_network_is_given_does_not_matter((keys, ties, order) in networks()) {
        let places = layout(&keys, &ties);
        let mut rank = vec![0; order.len()];
        order.iter().enumerate().for_each(|(at, &node)| rank[node] = at as u32);
        // An index that is not there must stay one that is not there.
        let renamed = |node: u32| rank.get(node as usize).copied().unwrap_or(node);
        let turned = ties.iter().rev().map(|&(a, b, weight)| (renamed(b), renamed(a), weight));
        let shuffled: Vec<u64> = order.iter().map(|&node| keys[node]).collect();
        let again = layout(&shuffled, &turned.collect::<Vec<Tie>>());
        for (at, &node) in order.iter().enumerate() {
            prop_assert_eq!(again[at], places[node]);
        }
    }

    #[test]
    fn nodes_share_a_component_if_they_are_tied((keys, ties, _) in networks()) {
        let components = components(keys.len(), &ties);
        let there = |node: u32| components.get(node as usize).copied();
        for &(a, b, _) in ties.iter().filter(|tie| tie.2 > 0.0 && tie.2.is_finite()) {
            if let (Some(a), Some(b)) = (there(a), there(b)) {
                prop_assert_eq!(a, b);
            }
        }
        let degrees = degrees(keys.len(), &ties);
        prop_assert!(degrees.iter().sum::<u32>() as usize <= ties.len() * 2);
    }
}
