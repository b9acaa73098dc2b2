//! What holds of the network, as sentences.

use base::OrganizationId;
use base::form::Form;
use people::organizations::Sector;
use relationships::Level;
use relationships::standing::State;
use relationships::standing::store::RelationshipId;

use super::picture::drawing;
use super::places::{MOST, kept, places};
use super::rules::{Pair, key, pairs};
use super::types::{End, Filter, Node, Sort};

fn node(name: &str) -> Node {
    let (id, slug, name) = (OrganizationId::new(), Some(name.to_lowercase()), name.to_owned());
    Node { id, slug, name, sector: Sector::Public, hue: 0, logo: None }
}

fn ends(parties: &[&Node]) -> Vec<End> {
    let id = RelationshipId::new();
    let end = |node: &&Node| End {
        id,
        level: Level::Cooperation,
        purpose: "Summer meals".to_owned(),
        state: State::Agreed,
        organization: node.id,
    };
    parties.iter().map(end).collect()
}

#[test]
fn a_relationship_of_four_is_six_ties() {
    let nodes: Vec<Node> = ["a", "b", "c", "d"].map(node).into();
    let all: Vec<&Node> = nodes.iter().collect();
    let ends = [ends(&all[..2]), ends(&all)].concat();
    let pairs = pairs(&nodes, &ends);
    assert_eq!(pairs.len(), 1 + 6);
    assert_eq!(pairs[0], Pair { a: 0, b: 1, end: 0 });
    assert!(pairs[1..].iter().all(|pair| pair.end == 2 && pair.a < pair.b));
}

#[test]
fn a_party_that_left_the_coalition_has_no_place() {
    let (nodes, gone) = (vec![node("a"), node("b")], node("gone"));
    assert_eq!(pairs(&nodes, &ends(&[&nodes[0], &gone])), []);
    assert_eq!(pairs(&nodes, &ends(&[&nodes[0], &gone, &nodes[1]])), [Pair { a: 0, b: 1, end: 0 }]);
}

#[test]
fn an_organization_keeps_its_number() {
    let node = node("a");
    assert_eq!(key(node.id), key(node.id.to_string().parse().expect("an id")));
}

#[test]
fn a_picture_is_the_same_each_time_and_few_are_kept() {
    let ties = [(0, 1, 1.0), (1, 2, 3.0)];
    assert_eq!(places(&[7, 8, 9], &ties), places(&[7, 8, 9], &ties));
    (0..MOST as u64 + 20).for_each(|it| drop(places(&[it, it + 1], &[(0, 1, 1.0)])));
    assert!(kept() <= MOST);
}

#[test]
fn a_filter_reads_back_from_its_own_address() {
    let read = |query| Filter::read(&Form::read(query));
    for query in ["", "level=cooperation&sector=public&purpose=meals&organization=food&sort=since&page=2"] {
        assert_eq!(read(query).query().trim_start_matches('?'), query);
    }
    assert_eq!((read("level=9&sort=x").narrows(), read("sort=x").sort), (false, Sort::Level));
}

#[test]
fn the_small_map_shows_who_is_tied_and_two_tied_twice_once_at_the_closer_level() {
    let nodes: Vec<Node> = ["a", "b", "c", "alone"].map(node).into();
    let closer = |mut ends: Vec<End>| {
        ends.iter_mut().for_each(|it| it.level = Level::Collaboration);
        ends
    };
    let two = [&nodes[0], &nodes[1]];
    let all = [ends(&two), closer(ends(&two)), ends(&[&nodes[1], &nodes[2]])].concat();
    let svg = drawing(&nodes, &all);
    let count = |what| svg.matches(what).count();
    assert_eq!((count("<polygon"), count("<path")), (3, 2), "{svg}");
    assert_eq!((count("tie-collaboration"), count("tie-cooperation")), (1, 1), "{svg}");
    assert_eq!(drawing(&nodes, &[]), "");
}
