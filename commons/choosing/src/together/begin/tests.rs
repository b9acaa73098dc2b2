//! Nobody can read off whose answer stands in the way: every answer that five can give about each other is tried.

use std::collections::BTreeMap;

use super::*;
use crate::together::tests::{answered, sheet_of};

/// How many choose together here.
const N: usize = 5;
/// What one of them says of the four others: a bit where it trusts too little.
const ROW: u32 = (1 << (N - 1)) - 1;

fn ids(n: usize) -> Vec<OrganizationId> {
    (1..=n as u128).map(|it| OrganizationId(Uuid::from_u128(it))).collect()
}

/// Whether one says of the other that it trusts too little, in a world of which each has a row of bits.
fn blocks(world: u32, one: usize, other: usize) -> bool {
    let place = if other > one { other - 1 } else { other };
    world >> (one * (N - 1) + place) & 1 == 1
}

/// Which pairs stand, as bits.
fn pairs_of(world: u32) -> u32 {
    let pairs = (0..N).flat_map(|one| (one + 1..N).map(move |other| (one, other)));
    let stands = |(one, other)| !blocks(world, one, other) && !blocks(world, other, one);
    pairs.enumerate().filter(|(_, pair)| stands(*pair)).fold(0, |bits, (nth, _)| bits | 1 << nth)
}

/// What is told where these pairs stand: whoever could begin as bits, 0 where nobody is told.
fn told(pairs: u32, offers: &[[u32; 2]; N], needs: [u32; 2]) -> u32 {
    let all = (0..N).flat_map(|one| (one + 1..N).map(move |other| (one, other)));
    let circle = Circle {
        ids: ids(N),
        sectors: vec![Some(0), Some(1), Some(2), Some(0), None],
        offers: offers.iter().map(|it| it.to_vec()).collect(),
        needs: needs.to_vec(),
        trusting: all.enumerate().filter(|(nth, _)| pairs >> nth & 1 == 1).map(|(_, pair)| pair).collect(),
    };
    let members = circle.most().map(|it| it.0).unwrap_or_default();
    members.iter().fold(0, |bits, id| bits | 1 << (id.0.as_u128() - 1))
}

/// What somebody reads: what is told, and their own answers.
fn read(world: u32, reader: usize, table: &[u32]) -> (u32, u32) {
    (table[pairs_of(world) as usize], world >> (reader * (N - 1)) & ROW)
}

#[test]
fn whatever_is_told_three_others_may_have_given_the_answer_that_blocks() {
    let offers = [[2, 0], [1, 1], [0, 2], [1, 0], [0, 1]];
    for needs in [[0, 0], [2, 1], [3, 2], [4, 4], [9, 0]] {
        let table: Vec<u32> = (0..1 << (N * (N - 1) / 2)).map(|pairs| told(pairs, &offers, needs)).collect();
        assert!(needs != [0, 0] || table.iter().any(|it| *it > 0), "something is told at all");
        for reader in 0..N {
            // What can be read at all, and what of it can be where two of the others never gave such an answer.
            let mut seen: BTreeMap<(u32, u32), u32> = BTreeMap::new();
            for world in 0..1_u32 << (N * (N - 1)) {
                *seen.entry(read(world, reader, &table)).or_default() += 1;
            }
            for (one, other) in (0..N).flat_map(|one| (one + 1..N).map(move |other| (one, other))) {
                if one == reader || other == reader {
                    continue;
                }
                let mine = (0..N).filter(|it| *it != one && *it != other);
                let innocent = mine.fold(0, |bits, it| bits | ROW << (it * (N - 1)));
                let mut possible: BTreeMap<(u32, u32), u32> = BTreeMap::new();
                let mut world = innocent;
                loop {
                    *possible.entry(read(world, reader, &table)).or_default() += 1;
                    if world == 0 {
                        break;
                    }
                    world = (world - 1) & innocent;
                }
                let sure = seen.keys().find(|it| !possible.contains_key(it));
                assert_eq!(sure, None, "{reader} knows that it was {one} or {other}, needs {needs:?}");
            }
        }
    }
}

#[test]
fn as_many_begin_as_can_and_they_still_bring_what_it_takes() {
    let six = |trusting: &dyn Fn(usize, usize) -> bool, needs: u32| {
        let pairs = (0..6).flat_map(|one| (one + 1..6).map(move |other| (one, other)));
        Circle {
            ids: ids(6),
            sectors: vec![None; 6],
            offers: (0..6).map(|it| vec![u32::from(it == 5)]).collect(),
            needs: vec![needs],
            trusting: pairs.filter(|(a, b)| trusting(*a, *b)).collect(),
        }
    };
    let places = |circle: Circle| circle.most().map(|it| it.0.iter().map(|id| id.0.as_u128()).collect::<Vec<_>>());
    assert_eq!(places(six(&|a, b| (a, b) != (0, 1), 1)), Some(vec![1, 3, 4, 5, 6]));
    // The sixth is trusted by nobody, and nobody else has it.
    assert_eq!(places(six(&|_, b| b < 5, 0)), Some(vec![1, 2, 3, 4, 5]));
    assert_eq!(places(six(&|_, b| b < 5, 1)), None);
    // Three are too few to be told of, and all of them are no suggestion.
    assert_eq!(places(six(&|_, b| b < 3, 0)), None);
    assert_eq!(places(six(&|_, _| true, 0)), None);
}

#[test]
fn nobody_is_left_out_for_a_quarrel_or_a_funders_wish() {
    let mut sheets: Vec<_> = (0..6).map(|_| sheet_of(6, 3, 0)).collect();
    let least = |sheets: &[crate::sheet::Sheet]| {
        let outcome = Outcome::of(&answered(sheets), Policy::standard().clone()).expect("sheets");
        let level = outcome.decision.necessary;
        (is_asked(&outcome, level), Circle::of(&outcome, level).most().map(|it| it.0.len()))
    };
    assert_eq!(least(&sheets), (false, None));
    // Among six the first quartile gates: who trusts nobody is left out only where something keeps the level shut.
    sheets[2].trust.values_mut().for_each(|it| *it = [Some(1); 3]);
    assert_eq!(least(&sheets), (true, Some(5)));
    sheets[4].between.insert(Requirement::Conflict, 4);
    sheets[4].between.insert(Requirement::OwnWill, 0);
    assert_eq!(least(&sheets), (true, Some(5)));
}
