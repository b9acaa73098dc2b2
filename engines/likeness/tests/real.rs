//! Directories that were really published; they lie outside the repository, and a clone without them
//! skips these tests. `cargo test -p likeness --test real -- --show-output` prints the pairs.
#![allow(clippy::print_stdout)]

mod pairs;

use likeness::{Facts, Key, Likeness, THRESHOLD, likeness};
use pairs::pairs;
use std::collections::{BTreeMap, HashMap};
use std::path::Path;

struct Directory {
    labels: Vec<String>,
    keys: Vec<Key>,
}

/// Names of the columns: name, other name, site, telephone, mail, address.
fn directory(path: &str, columns: [&str; 6]) -> Option<Directory> {
    let folder = Path::new("../../../shared/data/hsds/real");
    let Ok(mut file) = csv::Reader::from_path(folder.join(path)) else {
        println!("skipped: {path} is not here");
        return None;
    };
    let header = file.headers().expect("a header").clone();
    let columns = columns.map(|name| header.iter().position(|header| header.trim() == name));
    let (mut labels, mut keys) = (Vec::new(), Vec::new());
    for row in file.records() {
        let row = row.expect("a row");
        let cell = |column: Option<usize>| row.get(column?).filter(|cell| !cell.is_empty());
        let [name, alternate_name, site, phone, mail, address] = columns.map(cell);
        let name = name.unwrap_or("");
        labels.push(name.to_owned());
        keys.push(Key::new(&Facts { name, alternate_name, site, phone, mail, address }));
    }
    Some(Directory { labels, keys })
}

const HSDS: [&str; 6] = ["name", "alternate_name", "url", "", "email", ""];

fn show(directory: &Directory, found: &BTreeMap<(usize, usize), Likeness>) {
    println!("{} organizations, {} pairs", directory.keys.len(), found.len());
    let named = found.iter().map(|((a, b), likeness)| (&directory.labels[*a], &directory.labels[*b], likeness));
    for (a, b, likeness) in named.filter(|(a, b, _)| a != b) {
        println!("{:.2} {a} | {b} {:?}", likeness.score, likeness.reasons);
    }
}

#[test]
fn every_name_that_washington_lists_twice_is_found() {
    let Some(directory) = directory("dc-orservices-HSDS/organizations.csv", HSDS) else { return };
    let found = pairs(&directory.keys, THRESHOLD);
    let mut by_name: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, label) in directory.labels.iter().enumerate() {
        by_name.entry(label).or_default().push(at);
    }
    for places in by_name.values().filter(|places| places.len() > 1) {
        assert!(found.contains_key(&(places[0], places[1])), "{places:?}");
    }
    show(&directory, &found);
}

#[test]
fn few_of_miami_are_flagged() {
    let Some(directory) = directory("miami211-2019/data/organizations.csv", HSDS) else { return };
    let found = pairs(&directory.keys, THRESHOLD);
    show(&directory, &found);
    assert!(found.len() < directory.keys.len() / 5);
}

#[test]
fn legal_aid_in_illinois_and_florida_is_flagged_little() {
    let illinois = ["Title", "Alternate name", "Website address", "Phone number", "Email", "Physical address"];
    let florida =
        ["organization_name", "organization_alternate_name", "organization_url", "", "organization_email", ""];
    for (path, columns) in
        [("ilao-illinois-legal-aid/organizations.csv", illinois), ("florida-transformer/organizations.csv", florida)]
    {
        let Some(directory) = directory(path, columns) else { return };
        let found = pairs(&directory.keys, THRESHOLD);
        show(&directory, &found);
        assert!(found.len() <= 3);
    }
}

#[test]
fn blocks_find_what_comparing_each_with_each_finds() {
    let Some(directory) = directory("miami211-2019/data/organizations.csv", HSDS) else { return };
    let keys = &directory.keys;
    let found = pairs(keys, THRESHOLD);
    let mut missed = 0;
    for a in 0..keys.len() {
        for b in a + 1..keys.len() {
            let alike = likeness(&keys[a], &keys[b]).score >= THRESHOLD;
            if alike && !found.contains_key(&(a, b)) {
                println!("missed: {} | {}", directory.labels[a], directory.labels[b]);
                missed += 1;
            }
        }
    }
    assert!(missed * 20 <= found.len(), "{missed} of {}", found.len());
}
