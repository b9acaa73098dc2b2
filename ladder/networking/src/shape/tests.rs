//! What the shape of a network says, as sentences about small towns.

use base::OrganizationId;
use chrono::DateTime;
use people::organizations::Sector::{self, Nonprofit, Private, Public, Resident};
use relationships::Level;
use relationships::standing::State;
use relationships::standing::store::RelationshipId;
use trust::doing::types::Said;
use uuid::Uuid;

use super::leaving::without;
use super::measures::measure;
use super::rules::{FEW, TOLD, falls_off};
use super::types::{Finding, Seen};
use crate::network::types::{End, Node};

fn id(n: u32) -> OrganizationId {
    OrganizationId(Uuid::from_u128(u128::from(n)))
}

/// A town of these sectors, with a relationship for each tie.
fn town(sectors: &[Sector], ties: &[(u32, u32)]) -> Seen {
    let node = |(n, sector): (u32, &Sector)| Node {
        id: id(n),
        slug: Some(format!("o{n}")),
        name: format!("O{n}"),
        sector: *sector,
        hue: 0,
        logo: None,
    };
    let end = |(nth, tie): (u32, &(u32, u32))| {
        let of = RelationshipId(Uuid::from_u128(u128::from(1_000 + nth)));
        [tie.0, tie.1].map(|n| End {
            id: of,
            level: Level::Coordination,
            purpose: "Meals".to_owned(),
            state: State::Agreed,
            organization: id(n),
        })
    };
    Seen {
        nodes: (0u32..).zip(sectors).map(node).collect(),
        ends: (0u32..).zip(ties).flat_map(end).collect(),
        said: vec![],
        at: None,
    }
}

fn says(town: &mut Seen, who: u32, about: u32, does: i64) {
    let said_at = DateTime::from_timestamp(0, 0).expect("a moment");
    town.said.push(Said { organization: id(who), about: id(about), does, said_at });
}

/// Two circles of five, tied by one who stands between them, and one who has nobody.
fn halves() -> Seen {
    let circle = |from: u32| (0..5).flat_map(move |a| (a + 1..5).map(move |b| (from + a, from + b)));
    let ties: Vec<(u32, u32)> = circle(0).chain(circle(5)).chain([(10, 0), (10, 1), (10, 5), (10, 6)]).collect();
    town(&[[Nonprofit; 5], [Public; 5], [Nonprofit, Private, Private, Private, Private]].concat()[..15], &ties)
}

#[test]
fn who_holds_the_halves_together_comes_first_with_who_would_come_apart() {
    let of = measure(&halves());
    assert_eq!(of.findings[0], Finding::Holds { node: 10, apart: vec![vec![5, 6, 7, 8, 9]] });
    assert!(of.findings.contains(&Finding::Alone(vec![11, 12, 13, 14])));
    assert!(of.findings.len() <= TOLD);
    assert_eq!(falls_off(&of.graph, 10), [vec![5, 6, 7, 8, 9]]);
    assert!(falls_off(&of.graph, 0).is_empty());
}

#[test]
fn without_one_it_is_said_who_is_apart_who_is_alone_and_what_ends() {
    let seen = halves();
    let of = measure(&seen);
    let it = without(&seen, &of, 10);
    assert_eq!((it.ties, it.ending, it.going_on), (4, 4, 0));
    assert_eq!((it.apart.clone(), it.alone.clone()), (vec![vec![5, 6, 7, 8, 9]], vec![]));
    assert_eq!(it.parts, (5, 6));
    assert!(it.distance.1 > it.distance.0, "{:?}", it.distance);
    let star = town(&[Public; 4], &[(0, 1), (0, 2), (0, 3)]);
    let of = measure(&star);
    assert_eq!(without(&star, &of, 0).alone, [1, 2, 3]);
    assert!(without(&star, &of, 1).alone.is_empty());
    let two = town(&[Public; 2], &[(0, 1)]);
    assert_eq!(without(&two, &measure(&two), 0).alone, [1]);
}

#[test]
fn sectors_without_a_tie_are_named_where_chance_would_have_made_some() {
    // Twelve in a ring of their own sectors: nonprofits with public ones, and businesses with residents.
    let sectors = [[Nonprofit; 4], [Public; 4], [Private; 4]].concat();
    let mut ties: Vec<(u32, u32)> = (0..4).flat_map(|a| (4..8).map(move |b| (a, b))).collect();
    ties.extend([(8, 0), (9, 1), (10, 2), (11, 3), (8, 1)]);
    let of = measure(&town(&sectors, &ties));
    let unjoined = of.findings.iter().find(|it| matches!(it, Finding::Unjoined { .. }));
    assert_eq!(unjoined, Some(&Finding::Unjoined { one: Public, other: Private }));
    ties.push((8, 4));
    let of = measure(&town(&sectors, &ties));
    assert!(!of.findings.iter().any(|it| matches!(it, Finding::Unjoined { .. })));
}

#[test]
fn parts_those_tied_to_one_only_and_a_close_core_are_told() {
    let pair = town(&[Resident; 12], &[(0, 1), (1, 2), (2, 0), (3, 4), (4, 5), (5, 3), (6, 0), (7, 1)]);
    let of = measure(&pair);
    assert!(of.findings.contains(&Finding::Apart { largest: 5, others: vec![vec![3, 4, 5]] }), "{:?}", of.findings);
    assert!(of.findings.contains(&Finding::ByOne(vec![(6, 0), (7, 1)])));
    let close: Vec<(u32, u32)> =
        (0..4).flat_map(|a| (a + 1..4).map(move |b| (a, b))).chain((4..12).map(|n| (n, n % 4))).collect();
    let of = measure(&town(&[Public; 12], &close));
    assert!(of.findings.contains(&Finding::Core { nodes: vec![0, 1, 2, 3], ties: 3 }), "{:?}", of.findings);
}

#[test]
fn of_few_only_what_the_list_shows_is_told() {
    let ties = [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (5, 6)];
    let of = measure(&town(&[Public; FEW], &ties));
    assert_eq!(of.findings, [Finding::Alone(vec![7])]);
    assert!(of.brokers.is_none());
    assert!(measure(&town(&[], &[])).findings.is_empty());
    assert!(measure(&town(&[Public; 20], &[])).findings.is_empty());
}

#[test]
fn what_two_say_that_they_do_stands_beside_what_they_agreed() {
    let mut seen = halves();
    says(&mut seen, 0, 1, 0b0100); // lent, both: more than coordination
    says(&mut seen, 1, 0, 0b0101);
    says(&mut seen, 2, 3, 0b0010); // just what was agreed
    says(&mut seen, 3, 2, 0b0010);
    says(&mut seen, 5, 6, 0b1000); // two levels apart
    says(&mut seen, 6, 5, 0b0010);
    says(&mut seen, 7, 8, 0b0001); // only one side
    let of = measure(&seen);
    let two = |it: &[crate::network::rules::Pair]| it.iter().map(|it| (it.a, it.b)).collect::<Vec<_>>();
    let told: Vec<(&str, Vec<(u32, u32)>)> = of
        .findings
        .iter()
        .filter_map(|it| match it {
            Finding::More(pairs) => Some(("more", two(pairs))),
            Finding::Less(pairs) => Some(("less", two(pairs))),
            Finding::Differ(pairs) => Some(("differ", two(pairs))),
            Finding::OneSided(pairs) => Some(("one-sided", two(pairs))),
            _ => None,
        })
        .collect();
    assert_eq!(told, [("differ", vec![(5, 6)]), ("more", vec![(0, 1)]), ("one-sided", vec![(7, 8)])]);
}

#[test]
fn who_leads_between_sectors_is_told_only_where_chance_would_not() {
    // Six nonprofits and six businesses, each tied to all of their own; one nonprofit is tied to three businesses.
    let all = |from: u32| (0..6).flat_map(move |a| (a + 1..6).map(move |b| (from + a, from + b)));
    let ties: Vec<(u32, u32)> = all(0).chain(all(6)).chain((6..9).map(|b| (0, b))).collect();
    let of = measure(&town(&[[Nonprofit; 6], [Private; 6]].concat(), &ties));
    let broker = of.findings.iter().find_map(|it| match it {
        Finding::Broker { node, ways, all, .. } => Some((*node, *ways, *all)),
        _ => None,
    });
    // Five reach three businesses over it; it reaches three more over each of those three.
    assert_eq!(broker, Some((0, 15, 24)), "{:?}", of.findings);
    let mixed: Vec<Sector> = (0..18).map(|n| if n % 2 == 0 { Nonprofit } else { Private }).collect();
    let ring: Vec<(u32, u32)> = (0..18).map(|a| (a, (a + 1) % 18)).collect();
    assert!(!measure(&town(&mixed, &ring)).findings.iter().any(|it| matches!(it, Finding::Broker { .. })));
}
