//! A network in a file: what the program says of it, to people and to programs, and of files that are none.

use std::path::Path;

use serde_json::Value;

use crate::commands::runs;

/// Two triangles, held together by one tie, and somebody alone.
const TOWN: &str = "<?xml version=\"1.0\"?>\n<graphml>\n\
    <key id=\"n\" for=\"node\" attr.name=\"name\" attr.type=\"string\"/><key id=\"s\" for=\"node\" attr.name=\"sector\"/>\n\
    <graph edgedefault=\"undirected\">\n\
    <node id=\"a\"><data key=\"n\">Tide Clinic</data><data key=\"s\">health</data></node>\n\
    <node id=\"b\"><data key=\"s\">health</data></node><node id=\"c\"><data key=\"s\">health</data></node>\n\
    <node id=\"d\"><data key=\"n\">Pier School</data><data key=\"s\">school</data></node>\n\
    <node id=\"e\"><data key=\"s\">school</data></node><node id=\"f\"><data key=\"s\">school</data></node><node id=\"g\"/>\n\
    <edge source=\"a\" target=\"b\"/><edge source=\"b\" target=\"c\"/><edge source=\"c\" target=\"a\"/>\n\
    <edge source=\"d\" target=\"e\"/><edge source=\"e\" target=\"f\"/><edge source=\"f\" target=\"d\"/>\n\
    <edge source=\"a\" target=\"d\"/><edge source=\"d\" target=\"a\"/><edge source=\"g\" target=\"g\"/>\n\
    </graph></graphml>\n";

/// What is said of files that lie in a folder of their own: their names and texts, and the options.
fn of(files: &[(&str, &str)], options: &[&str]) -> (i32, String, String) {
    let folder = tempfile::tempdir().expect("a folder");
    files.iter().for_each(|(name, text)| std::fs::write(folder.path().join(name), text).expect("a file"));
    runs(folder.path(), &[&["network", files[0].0], options].concat())
}

#[test]
fn people_are_told_in_sentences_who_holds_it_together() {
    let (code, out, aside) = of(&[("town.graphml", TOWN)], &["--sector", "sector"]);
    assert_eq!(code, 0, "{aside}");
    for said in [
        "7 organizations, 7 ties: 33 of 100 that could be.",
        "They fall into 2 parts without a tie between them; the largest has 6.",
        "One of them has no tie at all.",
        "If any of these left, others would lose each other: Tide Clinic, Pier School.",
        "Nobody stands on more of the shortest ways between others than Tide Clinic.",
        "part the others more than that of Tide Clinic: of 100, 51 are far from each other or out of reach now, 73 without it.",
        "Of 100 ties, 14 lead from one sector to another; by chance it would be 60.",
        "from one to another who are not tied than Tide Clinic: 4 of 8 ways.",
        "With only 7 organizations, the shares below say little",
        "Transitivity                        0.600",
    ] {
        assert!(out.contains(said), "{said} is not in: {out}");
    }
    assert!(aside.contains("One tie of somebody to themselves was left out."), "{aside}");
    assert!(aside.contains("One tie of two who had one already was taken together with it."), "{aside}");
    let (_, out, _) = of(&[("town.graphml", TOWN)], &["--language", "es"]);
    assert!(out.contains("7 organizaciones, 7 lazos: 33 de cada 100 posibles."), "{out}");
}

#[test]
fn programs_are_told_the_same_of_lists_and_of_graphml() {
    let nodes =
        "id,name,sector\na,Tide Clinic,health\nb,,health\nc,,health\nd,Pier School,school\ne,,school\nf,,school\ng,,\n";
    let ties = "source,target\na,b\nb,c\nc,a\nd,e\ne,f\nf,d\na,d\n";
    let json = ["--json", "--sector", "sector"];
    let (code, of_graph, _) = of(&[("town.graphml", TOWN)], &json);
    let (_, of_lists, _) = of(
        &[("ties.csv", ties), ("nodes.csv", nodes)],
        &[&json[..], &["--undirected", "--nodes", "nodes.csv"]].concat(),
    );
    assert_eq!((code, &of_graph), (0, &of_lists));
    let said: Value = serde_json::from_str(&of_graph).expect("JSON");
    assert_eq!(said["articulation_points"], serde_json::json!([1, 4]));
    assert_eq!((said["n"].as_u64(), said["m"].as_u64(), said["giant"].as_u64()), (Some(7), Some(7), Some(6)));
    assert_eq!(said["keyplayer_KPPneg_1"]["name"], "Tide Clinic");
    assert_eq!(said["reciprocity"], Value::Null);
    let (_, lone, _) = of(&[("lone.csv", "source,target\na,a\n")], &["--json"]);
    let lone: Value = serde_json::from_str(&lone).expect("JSON");
    assert_eq!(
        (lone["n"].as_u64(), &lone["density"], &lone["keyplayer_KPPneg_1"]),
        (Some(1), &Value::Null, &Value::Null)
    );
}

#[test]
fn a_file_that_is_no_network_is_named_with_its_line_and_what_to_do() {
    let bomb = "<?xml version='1.0'?>\n<!DOCTYPE graphml [<!ENTITY a 'aaaa'>]>\n<graphml/>";
    for (text, line, then) in [
        (TOWN.replace("target=\"b\"", "target=\"zed\""), 9, "names zed, who is not among the organizations. Add it"),
        (TOWN.replace("</graph></graphml>", ""), 13, "ends in the middle. Save it again"),
        (bomb.to_owned(), 2, "Take out the line that begins with <!DOCTYPE."),
        ("<html></html>".to_owned(), 1, "begins with html. Save it as GraphML."),
        ("source\na\n".to_owned(), 1, "a list with the columns source and target."),
        ("source,target\na,b\na,\n".to_owned(), 3, "an id is missing here. Give"),
        ("source,target\na,b\na,b,c,d\n".to_owned(), 3, "more cells than the list has columns. Take them out"),
    ] {
        let (code, out, aside) = of(&[("file", &text)], &[]);
        let begin = format!("manyhands: file, line {line}: ");
        assert!(code == 1 && out.is_empty() && aside.starts_with(&begin) && aside.contains(then), "{code} {aside}");
        assert_eq!(aside.lines().count(), 1, "{aside}");
    }
    let nodes = [("ties.csv", "source,target\na,b\n"), ("nodes.csv", "id\na\nb\na\n")];
    assert!(
        of(&nodes, &["--nodes", "nodes.csv"]).2.starts_with("manyhands: nodes.csv, line 4: a is here a second time.")
    );
    assert!(of(&[("scan.pdf", "%PDF-1.7\n")], &[]).2.contains("PDF"));
    let (code, _, aside) = of(&[("town.graphml", TOWN)], &["--sector", "kind"]);
    assert!(
        code == 2 && aside.contains("--sector: Nothing called kind is said") && aside.contains("name, sector"),
        "{aside}"
    );
    let (code, _, aside) = runs(Path::new("."), &["network", "nowhere.graphml"]);
    assert!(code == 1 && aside.contains("nowhere.graphml could not be opened"), "{aside}");
}

/// The real networks that stand beside the repository; a clone without them skips this.
#[test]
fn every_real_network_has_the_known_numbers() {
    let folder = Path::new("../../shared/data/networks");
    let Ok(text) = std::fs::read_to_string(folder.join("reference.json")) else {
        eprintln!("skipped: shared/data/networks is not here");
        return;
    };
    let sets: serde_json::Map<String, Value> = serde_json::from_str(&text).expect("JSON");
    for (name, known) in &sets {
        let sector: Vec<&str> = known["sector_attr"].as_str().map_or(vec![], |sector| vec!["--sector", sector]);
        let graph = format!("{name}.graphml");
        let nodes = format!("{}_nodes.csv", if name.starts_with("chemnet") { "chemnet" } else { name });
        let (ties, direction) = (format!("{name}_edges.csv"), known["directed"].as_bool().expect("it is said"));
        let lists =
            [&["network", &ties, "--nodes", &nodes][..], if direction { &[] } else { &["--undirected"] }].concat();
        for command in [&["network", &graph][..], &lists] {
            let (code, out, aside) = runs(folder, &[command, &["--json"], &sector].concat());
            assert_eq!(code, 0, "{aside}");
            let said: Value = serde_json::from_str(&out).expect("JSON");
            for (key, known) in known.as_object().expect("an object") {
                let is_left_out = key.starts_with("louvain_") || key.starts_with("leiden_");
                assert!(is_left_out || agree(&said[key], known), "{name}, {key}: {} and not {known}", said[key]);
            }
        }
    }
}

fn agree(said: &Value, known: &Value) -> bool {
    match (said, known) {
        (Value::Object(said), Value::Object(known)) => known.iter().all(|(key, known)| agree(&said[key], known)),
        (Value::Number(a), Value::Number(b)) if a.is_f64() || b.is_f64() => {
            let [a, b] = [a, b].map(|it| it.as_f64().expect("a number"));
            (a - b).abs() <= 1e-9 * b.abs() || (a - b).abs() < 1e-15
        }
        _ => said == known,
    }
}
