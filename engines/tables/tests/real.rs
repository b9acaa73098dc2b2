//! Files that real directories published; they lie outside the repository, and a clone without them
//! skips these tests.
#![allow(clippy::print_stdout)]

use std::collections::HashSet;
use std::path::Path;
use tables::{Limits, Reading, read};

fn real(path: &str) -> Option<Reading> {
    let folder = Path::new("../../../shared/data/hsds/real");
    match std::fs::read(folder.join(path)) {
        Ok(bytes) => Some(read(&bytes, &Limits::default()).expect("a table")),
        Err(_) => {
            println!("skipped: {path} is not here");
            None
        }
    }
}

fn column(reading: &Reading, name: &str) -> Vec<String> {
    let at = reading.table.header.iter().position(|header| header == name).expect("the column");
    reading.table.rows.iter().map(|row| row.cells[at].clone()).collect()
}

#[test]
fn washington_has_452_organizations_of_227_names() {
    let Some(reading) = real("dc-orservices-HSDS/organizations.csv") else {
        return;
    };
    let ids: HashSet<String> = column(&reading, "id").into_iter().collect();
    let names: HashSet<String> = column(&reading, "name").into_iter().collect();
    assert_eq!((reading.table.rows.len(), ids.len(), names.len()), (452, 452, 227));
    assert_eq!(reading.problems, []);
}

#[test]
fn miami_has_1074_organizations() {
    let Some(reading) = real("miami211-2019/data/organizations.csv") else {
        return;
    };
    let ids: HashSet<String> = column(&reading, "id").into_iter().collect();
    assert_eq!((reading.table.rows.len(), ids.len()), (1074, 1074));
    assert_eq!(reading.problems, []);
}

#[test]
fn illinois_and_florida_are_read_whole() {
    for (path, rows) in
        [("ilao-illinois-legal-aid/organizations.csv", 33), ("florida-transformer/organizations.csv", 20)]
    {
        let Some(reading) = real(path) else { return };
        assert_eq!(reading.table.rows.len(), rows, "{path}");
        println!("{path}: {:?}", reading.problems);
    }
}
