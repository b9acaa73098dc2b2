//! Matchings are the heaviest there are, and rounds keep what was wished, in whatever order people are told.

use crate::{Pair, Person, Tie, day, heaviest, round};
use petgraph::graph::UnGraph;
use rustworkx_core::max_weight_matching::max_weight_matching;
use std::collections::{BTreeSet, HashMap, HashSet};

/// Numbers that look drawn, the same each time.
pub struct Dice(u64);

impl Dice {
    fn below(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % n
    }
}

/// Weights of `n` nodes: each pair is tied with a chance of `density` in ten, with weights from 1 to `most`.
fn weights(dice: &mut Dice, n: usize, density: u64, most: u64) -> Vec<Vec<i64>> {
    let mut weights = vec![vec![0; n]; n];
    for (a, b) in (0..n).flat_map(|a| (a + 1..n).map(move |b| (a, b))) {
        let weight = if dice.below(10) < density { 1 + dice.below(most) as i64 } else { 0 };
        (weights[a][b], weights[b][a]) = (weight, weight);
    }
    weights
}

/// The sum of a matching, once it is one.
fn sum(weights: &[Vec<i64>], mates: &[Option<usize>]) -> i64 {
    let pairs = mates.iter().enumerate().filter_map(|(a, mate)| mate.map(|b| (a, b)));
    let each = pairs.map(|(a, b)| {
        assert_eq!(mates[b], Some(a), "whoever is matched is matched back");
        assert!(weights[a][b] > 0, "{a} and {b} are not tied");
        weights[a][b]
    });
    each.sum::<i64>() / 2
}

/// The heaviest sum, by trying everything.
fn tried(weights: &[Vec<i64>]) -> i64 {
    let n = weights.len();
    let mut best = vec![0; 1 << n];
    for set in 1usize..1 << n {
        let first = set.trailing_zeros() as usize;
        let rest = set & !(1 << first);
        let with = |b: usize| best[rest & !(1 << b)] + weights[first][b];
        let pairs = (0..n).filter(|b| rest >> b & 1 == 1).map(with);
        best[set] = pairs.chain([best[rest]]).max().unwrap_or(0);
    }
    best[(1 << n) - 1]
}

#[test]
fn a_matching_is_as_heavy_as_the_best_of_all() {
    let mut dice = Dice(1);
    for case in 0..20_000 {
        let (n, density, most) = (case % 11, 2 + dice.below(9), [1, 3, 10, 1000][dice.below(4) as usize]);
        let weights = weights(&mut dice, n, density, most);
        let mates = heaviest(n, |a, b| weights[a][b]);
        assert_eq!(sum(&weights, &mates), tried(&weights), "case {case}: {weights:?}");
    }
}

#[test]
fn a_matching_is_as_heavy_as_that_of_another_library() {
    let mut dice = Dice(2);
    for case in 0..400 {
        let (n, most) = (11 + dice.below(60) as usize, [1, 4, 60, 1_000_000][case % 4]);
        let density = 1 + dice.below(10);
        let weights = weights(&mut dice, n, density, most);
        let mut graph: UnGraph<(), i128> = UnGraph::default();
        let nodes: Vec<_> = (0..n).map(|_| graph.add_node(())).collect();
        let ties = (0..n).flat_map(|a| (a + 1..n).map(move |b| (a, b))).filter(|&(a, b)| weights[a][b] > 0);
        ties.for_each(|(a, b)| _ = graph.add_edge(nodes[a], nodes[b], i128::from(weights[a][b])));
        let theirs = max_weight_matching(&graph, false, |tie| Ok::<i128, ()>(*tie.weight()), false).unwrap();
        let theirs: i64 = theirs.iter().map(|&(a, b)| weights[a][b]).sum();
        assert_eq!(sum(&weights, &heaviest(n, |a, b| weights[a][b])), theirs, "case {case}");
    }
}

#[test]
fn blossoms_inside_blossoms_open_again() {
    // Long odd circles, side by side, with one node each outside: whoever only follows ties greedily leaves some alone.
    for (count, length) in [(1, 3), (2, 5), (3, 7), (9, 9), (20, 11)] {
        let n = count * (length + 1);
        let weight = |a: usize, b: usize| {
            let (ring, x, y) = (a / (length + 1), a % (length + 1), b % (length + 1));
            let around = y < length && (y == x + 1 || x == 0 && y == length - 1);
            let out = y == length && x == length / 2;
            let across = b == a + length + 1 && x == 1;
            match (ring == b / (length + 1), around || out) {
                (true, true) => 10,
                (false, _) if across => 9,
                _ => 0,
            }
        };
        let mates = heaviest(n, weight);
        assert!(mates.iter().all(Option::is_some), "{count} circles of {length}");
    }
}

fn person(id: u128, organization: u128) -> Person {
    Person { id, organization, not_now: false, left_out: 0, was_hard: false }
}

fn met(a: usize, b: usize, days: u32) -> Tie {
    Tie { a, b, met: Some(days), is_hard: false, not_now: false }
}

fn hard(a: usize, b: usize) -> Tie {
    Tie { a, b, met: None, is_hard: true, not_now: false }
}

#[test]
fn whoever_never_met_comes_first_and_then_whoever_met_longest_ago() {
    let people: Vec<Person> = (0..4).map(|it| person(it, it)).collect();
    let all = |days: [u32; 6]| {
        [met(0, 1, days[0]), met(0, 2, days[1]), met(0, 3, days[2])]
            .into_iter()
            .chain([met(1, 2, days[3]), met(1, 3, days[4]), met(2, 3, days[5])])
            .collect::<Vec<Tie>>()
    };
    let ties = all([9, 50, 7, 8, 40, 9]);
    assert_eq!(round(&people, &ties).pairs, [(0, 2), (1, 3)]);
    // One pair that never met outweighs all the days of the others.
    let ties: Vec<Tie> =
        all([3000, 3000, 1, 1, 3000, 3000]).into_iter().filter(|tie| (tie.a, tie.b) != (0, 3)).collect();
    assert_eq!(round(&people, &ties).pairs, [(0, 3), (1, 2)]);
}

#[test]
fn nobody_is_left_out_again_while_that_can_be_avoided() {
    let mut people: Vec<Person> = (0..5).map(|it| person(it, it)).collect();
    let mut seen = Vec::new();
    for _ in 0..5 {
        let round = round(&people, &[]);
        assert_eq!((round.pairs.len(), round.left_out.len()), (2, 1));
        people[round.left_out[0]].left_out += 1;
        seen.push(round.left_out[0]);
    }
    seen.sort_unstable();
    assert_eq!(seen, [0, 1, 2, 3, 4]);
}

#[test]
fn a_pair_of_little_trust_waits_and_is_nobodys_second_in_a_row() {
    let mut people: Vec<Person> = (0..4).map(|it| person(it, it)).collect();
    let ties = [hard(0, 1), met(0, 2, 5), met(1, 3, 5), met(0, 3, 5), met(1, 2, 5)];
    // Only 0 with 1 and 2 with 3 never met: the hard talk is held, but not right after another one.
    assert_eq!(round(&people, &ties).pairs, [(0, 1), (2, 3)]);
    people[1].was_hard = true;
    assert_eq!(round(&people, &ties).pairs.len(), 2);
    assert!(!round(&people, &ties).pairs.contains(&(0, 1)));
    // It waits a month longer than the others, and then it is held.
    let people: Vec<Person> = (0..4).map(|it| person(it, it)).collect();
    let days = |hard: u32| {
        let others = [met(2, 3, 100), met(0, 2, 100), met(1, 3, 100), met(0, 3, 1), met(1, 2, 1)];
        let ties: Vec<Tie> = others.into_iter().chain([Tie { is_hard: true, ..met(0, 1, hard) }]).collect();
        round(&people, &ties).pairs
    };
    assert_eq!((days(129), days(131)), (vec![(0, 2), (1, 3)], vec![(0, 1), (2, 3)]));
}

#[test]
fn one_organization_and_not_now_are_respected_even_when_somebody_is_left_out() {
    let mut people = [person(0, 7), person(1, 7), person(2, 8), person(3, 9)];
    people[3].not_now = true;
    let apart = Tie { not_now: true, ..met(2, 1, 900) };
    let round = round(&people, &[apart]);
    assert_eq!((round.pairs, round.left_out), (vec![(0, 2)], vec![1]));
}

/// A coalition of made-up people with a made-up past.
fn coalition(dice: &mut Dice, n: usize) -> (Vec<Person>, Vec<Tie>) {
    let people = (0..n).map(|_| Person {
        id: u128::from(dice.below(u64::MAX)),
        organization: u128::from(dice.below(1 + n as u64 / 2)),
        not_now: dice.below(10) == 0,
        left_out: dice.below(3) as u32,
        was_hard: dice.below(4) == 0,
    });
    let people = people.collect();
    let ties = (0..n * 2).map(|_| Tie {
        a: dice.below(n as u64 + 1) as usize,
        b: dice.below(n as u64 + 1) as usize,
        met: (dice.below(2) == 0).then(|| dice.below(5000) as u32),
        is_hard: dice.below(3) == 0,
        not_now: dice.below(6) == 0,
    });
    (people, ties.collect())
}

/// The same coalition told in another order, and where each of its people came from.
fn shuffled(dice: &mut Dice, people: &[Person], ties: &[Tie]) -> (Vec<Person>, Vec<Tie>, Vec<usize>) {
    let mut from: Vec<usize> = (0..people.len()).collect();
    (1..from.len()).for_each(|at| from.swap(at, dice.below(at as u64 + 1) as usize));
    let to: HashMap<usize, usize> = from.iter().enumerate().map(|(new, &old)| (old, new)).collect();
    let at = |old: usize| to.get(&old).copied().unwrap_or(old);
    let mut ties: Vec<Tie> = ties.iter().map(|tie| Tie { a: at(tie.b), b: at(tie.a), ..tie.clone() }).collect();
    ties.reverse();
    (from.iter().map(|&old| people[old].clone()).collect(), ties, from)
}

#[test]
fn a_round_keeps_its_promises_in_whatever_order_it_is_told() {
    let mut dice = Dice(3);
    for n in (0..40).cycle().take(1500) {
        let (people, ties) = coalition(&mut dice, n);
        let this = round(&people, &ties);
        let (again, ties_again, from) = shuffled(&mut dice, &people, &ties);
        let that = round(&again, &ties_again);
        assert_eq!(that.pairs.iter().map(|&(a, b)| (from[a], from[b])).collect::<Vec<Pair>>(), this.pairs);
        assert_eq!(that.left_out.iter().map(|&it| from[it]).collect::<Vec<usize>>(), this.left_out);
        let mut seen: Vec<usize> = this.pairs.iter().flat_map(|&(a, b)| [a, b]).chain(this.left_out.clone()).collect();
        seen.sort_unstable();
        assert_eq!(seen, (0..n).filter(|&it| !people[it].not_now).collect::<Vec<usize>>());
        this.pairs.iter().for_each(|&pair| check(&people, &ties, pair, true));
    }
}

fn check(people: &[Person], ties: &[Tie], (a, b): Pair, in_a_row: bool) {
    assert_ne!(people[a].organization, people[b].organization);
    assert!(!people[a].not_now && !people[b].not_now);
    for tie in ties.iter().filter(|tie| (tie.a, tie.b) == (a, b) || (tie.a, tie.b) == (b, a)) {
        assert!(!tie.not_now);
        assert!(!(in_a_row && tie.is_hard && (people[a].was_hard || people[b].was_hard)));
    }
}

#[test]
fn in_a_day_everybody_meets_everybody_else_once() {
    for n in 0..30usize {
        let people: Vec<Person> = (0..n as u128).map(|it| person(it, it)).collect();
        let day = day(&people, &[]);
        assert_eq!(day.rounds.len(), if n < 2 { 0 } else { n + n % 2 - 1 });
        day.rounds.iter().for_each(|round| assert_eq!(round.len(), n / 2));
        let met: BTreeSet<Pair> = day.rounds.iter().flatten().copied().collect();
        assert_eq!(met.len(), n * n.saturating_sub(1) / 2);
    }
}

#[test]
fn in_a_day_nobody_has_two_hard_talks_in_a_row_and_nothing_is_lost() {
    let mut dice = Dice(4);
    for n in (0..25).cycle().take(500) {
        let (people, ties) = coalition(&mut dice, n);
        let day = day(&people, &ties);
        let is_hard =
            |a, b| ties.iter().any(|tie| tie.is_hard && ((tie.a, tie.b) == (a, b) || (tie.a, tie.b) == (b, a)));
        let mut tired: Vec<bool> = people.iter().map(|it| it.was_hard).collect();
        let mut met = HashSet::new();
        for round in &day.rounds {
            let mut busy = HashSet::new();
            for &(a, b) in round {
                check(&people, &ties, (a, b), false);
                assert!(busy.insert(a) && busy.insert(b) && met.insert((a.min(b), a.max(b))));
                assert!(!(is_hard(a, b) && (tired[a] || tired[b])));
                (tired[a], tired[b]) = (is_hard(a, b), is_hard(a, b));
            }
        }
        let apart = |a, b| ties.iter().any(|tie| tie.not_now && ((tie.a, tie.b) == (a, b) || (tie.a, tie.b) == (b, a)));
        let may = |a: usize, b: usize| {
            people[a].organization != people[b].organization && !people[a].not_now && !people[b].not_now && !apart(a, b)
        };
        let all = (0..n).flat_map(|a| (a + 1..n).map(move |b| (a, b))).filter(|&(a, b)| may(a, b)).count();
        assert_eq!(met.len() + day.another_day.len(), all);
    }
}
