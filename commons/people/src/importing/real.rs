//! Directories that were really published. They lie outside the repository; a clone without them skips these tests.
#![allow(clippy::print_stdout)]

use std::path::Path;

use base::Lang;
use tables::{Limits, Reading};

use super::guess::Mapping;
use super::tests::{after, planned};
use super::types::{Field, Here, Plan};

fn real(path: &str) -> Option<Reading> {
    let folder = Path::new("../../../shared/data/hsds/real");
    match std::fs::read(folder.join(path)) {
        Ok(bytes) => Some(tables::read(&bytes, &Limits::default()).expect("a table")),
        Err(_) => {
            println!("skipped: {path} is not here");
            None
        }
    }
}

fn tell(name: &str, reading: &Reading, plan: &Plan) {
    let counts = plan.counts();
    let twins = plan.rows.iter().filter(|it| !it.twins.is_empty()).count();
    println!("{name}: {} as {:?}; left out {:?}", Mapping::guess(&reading.table).to_text(), counts, plan.left_out);
    println!("  {twins} rows with likely twins, {} with problems", plan.flawed().count());
    for it in plan.flawed().take(40) {
        for flaw in &it.row.flaws {
            let field = flaw.field.map_or("", Field::as_str);
            println!("  row {}, {field}: {} | {}", it.row.line, flaw.raw, Lang::En.say(&flaw.why));
        }
    }
}

fn twice(path: &str, rows: usize) {
    let Some(reading) = real(path) else { return };
    let first = planned(&reading, Here::default());
    tell(path, &reading, &first);
    let again = planned(&reading, after(&first));
    let (one, two) = (first.counts(), again.counts());
    assert_eq!((one.new + one.refused, one.changed), (rows, 0), "{path}");
    assert_eq!((two.new, two.changed, two.unchanged), (0, 0, one.new), "{path}");
}

#[test]
fn washington_is_452_organizations_and_then_nothing_new() {
    twice("dc-orservices-HSDS/organizations.csv", 452);
    let Some(reading) = real("dc-orservices-HSDS/organizations.csv") else { return };
    assert_eq!(planned(&reading, Here::default()).counts().new, 452);
}

#[test]
fn miami_illinois_and_florida_come_in() {
    twice("miami211-2019/data/organizations.csv", 1_074);
    twice("ilao-illinois-legal-aid/organizations.csv", 33);
    twice("florida-transformer/organizations.csv", 20);
}

#[test]
fn miami_beside_washington_is_a_list_of_its_own() {
    let (Some(washington), Some(miami)) =
        (real("dc-orservices-HSDS/organizations.csv"), real("miami211-2019/data/organizations.csv"))
    else {
        return;
    };
    let here = after(&planned(&washington, Here::default()));
    let plan = planned(&miami, here);
    assert_eq!((plan.source.as_str(), plan.counts().new), ("import-2", 1_074));
}
