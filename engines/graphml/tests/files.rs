//! Files of networks as they come: well made, badly made, and made to do harm.

use graphml::{Column, Kind, Limits, List, Network, Reading, Refused, Why, from_rows, read, to_rows, write};
use proptest::collection::{btree_map, btree_set, vec};
use proptest::prelude::{Strategy, any, prop_assert, prop_assert_eq, proptest};
use proptest::sample::{Index, select};

const HEAD: &str = "<?xml version=\"1.0\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";

/// A file of `keys` and a `graph` with its attributes, lines counted from 3 on.
fn file(keys: &str, attributes: &str, graph: &str) -> String {
    format!("{HEAD}{keys}\n<graph {attributes}>\n{graph}\n</graph></graphml>")
}

fn taken(text: &str) -> Reading {
    read(text.as_bytes(), &Limits::default()).unwrap_or_else(|why| panic!("{why:?}"))
}

fn refused(text: &str) -> Refused {
    read(text.as_bytes(), &Limits::default()).expect_err("it is refused")
}

#[test]
fn nodes_ties_and_what_is_said_of_them_are_read() {
    let keys = "<key id='k' for='node' attr.name='sector' attr.type='string'><default>other</default></key>\
        <key id='w' for='edge' attr.name='weight' attr.type='double'/><key id='l' for='all' attr.name='label'/>";
    let graph = "<node id='a'><data key='k'>health &amp; &lt;care&gt;</data><data key='x'>?</data></node>\
        <edge source='b' target='a' id='e1'><data key='w'>2.5</data><data key='l'>often</data></edge>\
        <node id='b'><data key='l'><![CDATA[B & Sons]]></data></node><node id='c'/>";
    let reading = taken(&file(keys, "edgedefault='directed'", graph));
    let network = &reading.network;
    assert_eq!((network.ids.join(" ").as_str(), &network.ties[..], network.directed), ("a b c", &[(1, 0)][..], true));
    let sector = network.node_column("sector").expect("a column");
    assert_eq!([0, 1, 2].map(|at| sector.get(at)), [Some("health & <care>"), Some("other"), Some("other")]);
    assert_eq!(network.node_column("label").expect("a column").get(1), Some("B & Sons"));
    assert_eq!((network.tie_columns[0].kind, network.tie_columns[0].get(0)), (Kind::Double, Some("2.5")));
    assert_eq!((network.tie_columns[1].get(0), reading.unknown), (Some("often"), 1));
}

#[test]
fn loops_are_left_out_and_parallel_ties_are_one_of_their_weights_together() {
    let keys = "<key id='w' for='edge' attr.name='Weight' attr.type='int'/><key id='l' for='edge' attr.name='label'/>";
    let tie = |a: &str, b: &str, w: u32, l: &str| {
        format!("<edge source='{a}' target='{b}'><data key='w'>{w}</data><data key='l'>{l}</data></edge>")
    };
    let ties = [tie("a", "a", 9, "self"), tie("b", "a", 2, "first"), tie("a", "b", 3, "second")].concat();
    let graph = format!("<node id='a'/><node id='b'/>{ties}");
    let reading = taken(&file(keys, "edgedefault='undirected'", &graph));
    assert_eq!((reading.loops, reading.parallel, &reading.network.ties[..]), (1, 1, &[(1, 0)][..]));
    assert_eq!(reading.network.tie_columns[0].get(0), Some("5"));
    assert_eq!(reading.network.tie_columns[1].get(0), Some("first"));
    let directed = taken(&file(keys, "edgedefault='directed'", &graph));
    assert_eq!((directed.loops, directed.parallel, directed.network.ties.len()), (1, 0, 2));
}

#[test]
fn what_is_no_network_is_refused_with_its_line() {
    let nodes = "<node id='a'/>\n<node id='b'/>\n";
    let graph = |inside: &str| file("", "edgedefault='directed'", &format!("{nodes}{inside}"));
    let bomb =
        "<?xml version='1.0'?>\n<!DOCTYPE graphml [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]>\n<graphml>&b;</graphml>";
    for (text, line, why) in [
        (graph("<edge source='a' target='zed'/>"), 7, Why::Undeclared("zed".into())),
        (graph("<edge source='a'/>"), 7, Why::NoId),
        (graph("<node/>"), 7, Why::NoId),
        (graph("<node id='b'/>"), 7, Why::Twice("b".into())),
        (graph("<edge source='a' target='b' directed='false'/>"), 7, Why::Mixed),
        (graph("<hyperedge/>"), 7, Why::Hyperedge),
        (graph("<node id='c'>\n<graph/></node>"), 8, Why::NestedGraph),
        (graph("</graph>\n<graph>"), 8, Why::SecondGraph),
        (graph("<node id='&lol;'/>"), 7, Why::Entity("&lol;".into())),
        (graph("<node id='c'>\n&lol;</node>"), 8, Why::Entity("lol".into())),
        (graph("<node id='c'></edge>"), 7, Why::NotXml),
        (graph("").replace("</graph></graphml>", ""), 8, Why::Unfinished),
        (graph("<node id='c"), 7, Why::Unfinished),
        (bomb.to_owned(), 2, Why::Doctype),
        ("<html>\n</html>".to_owned(), 1, Why::NotGraphml("html".into())),
        (format!("{HEAD}</graphml>"), 3, Why::NoGraph),
        ("source,target\na,b\n".to_owned(), 3, Why::NoGraph),
        (String::new(), 1, Why::NoGraph),
    ] {
        assert_eq!(refused(&text), Refused { line, why }, "{text}");
    }
}

#[test]
fn a_file_beyond_a_limit_is_refused() {
    let limits = Limits { bytes: 2_000, depth: 6, nodes: 3, ties: 2, columns: 2 };
    let nodes = |count: u32| (0..count).map(|at| format!("<node id='{at}'/>")).collect::<String>();
    let ties = |count: u32| (0..count).map(|_| "<edge source='0' target='1'/>".to_owned()).collect::<String>();
    let of = |text: &str| read(text.as_bytes(), &limits).map_err(|it| it.why);
    assert!(of(&file("<key id='a'/><key id='b'/>", "", &(nodes(3) + &ties(2)))).is_ok());
    assert_eq!(of(&file("<key id='a'/><key id='b'/><key id='c'/>", "", "")), Err(Why::TooManyColumns(2)));
    assert_eq!(of(&file("", "", &nodes(4))), Err(Why::TooManyNodes(3)));
    assert_eq!(of(&file("", "", &(nodes(2) + "<edge source='x' target='y'/>"))), Err(Why::TooManyNodes(3)));
    assert_eq!(of(&file("", "", &(nodes(2) + &ties(3)))), Err(Why::TooManyTies(2)));
    assert_eq!(of(&file("", "", &"<x>".repeat(9))), Err(Why::TooDeep(6)));
    assert_eq!(of(&" ".repeat(2_001)), Err(Why::TooLarge(2_000)));
}

#[test]
fn text_of_other_encodings_is_read_and_what_is_none_is_refused() {
    let text = file("", "", "<node id='Señal'/>").replace("version=\"1.0\"", "version=\"1.0\" encoding=\"ISO-8859-1\"");
    let latin: Vec<u8> = text.chars().map(|c| u8::try_from(c as u32).expect("Latin")).collect();
    assert_eq!(read(&latin, &Limits::default()).expect("a network").network.ids, ["Señal"]);
    let wide: Vec<u8> = "\u{FEFF}"
        .encode_utf16()
        .chain(file("", "", "<node id='Señal'/>").encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    assert_eq!(read(&wide, &Limits::default()).expect("a network").network.ids, ["Señal"]);
    assert_eq!(read(b"<graphml>\n\xFF</graphml>", &Limits::default()), Err(Refused { line: 2, why: Why::NotText }));
}

#[test]
fn an_element_of_very_many_attributes_is_passed_over() {
    let many: String = (0..100_000).map(|at| format!(" a{at}='x'")).collect();
    assert_eq!(taken(&file("", "", &format!("<node id='a'{many}/>"))).network.ids, ["a"]);
}

#[test]
fn a_million_ties_are_read() {
    let ties = (0..1_000_000u32).map(|at| (at % 1_000, at / 1_000)).filter(|(a, b)| a != b);
    let ids = (0..1_000).map(|at| format!("organization-{at}")).collect();
    let network =
        Network { directed: true, ids, node_columns: Vec::new(), ties: ties.collect(), tie_columns: Vec::new() };
    assert_eq!(taken(&write(&network)).network, network);
}

fn rows(lines: &[&str]) -> Vec<(usize, Vec<String>)> {
    (1..).zip(lines).map(|(line, text)| (line, text.split(',').map(str::to_owned).collect())).collect()
}

fn lists(nodes: Option<&[&str]>, ties: &[&str], directed: bool) -> Result<Reading, (List, Refused)> {
    let (nodes, ties) = (rows(nodes.unwrap_or_default()), rows(ties));
    let [nodes_seen, ties_seen] =
        [&nodes, &ties].map(|rows| rows.iter().map(|(line, cells)| (*line, &cells[..])).collect::<Vec<_>>());
    from_rows((!nodes.is_empty()).then_some(&nodes_seen[..]), &ties_seen, directed, &Limits::default())
}

#[test]
fn lists_of_nodes_and_ties_are_a_network() {
    let nodes = ["id,name,sector", "2,Ben,health", "1,Ada,", "3,Cy,school"];
    let reading = lists(Some(&nodes), &["source,target,weight", "1,2,3", "2,2,1", "1,2,4"], true).expect("a network");
    let network = &reading.network;
    assert_eq!(
        (network.ids.join(" ").as_str(), &network.ties[..], reading.loops, reading.parallel),
        ("2 1 3", &[(1, 0)][..], 1, 1)
    );
    assert_eq!(network.tie_columns[0].get(0), Some("7"));
    assert_eq!(
        network.node_column("sector").map(|it| [0, 1, 2].map(|at| it.get(at))),
        Some([Some("health"), None, Some("school")])
    );
    let [nodes, ties] = to_rows(network);
    assert_eq!((nodes[2].join(","), ties[1].join(",")), ("1,Ada,".to_owned(), "1,2,7".to_owned()));
    let alone = lists(None, &["when,To,From", "x,b,a", "y,c,b"], false).expect("a network");
    assert_eq!((alone.network.ids.join(" ").as_str(), &alone.network.ties[..]), ("a b c", &[(0, 1), (1, 2)][..]));
}

#[test]
fn a_list_that_is_no_network_is_refused_with_its_line() {
    let nodes = ["id", "a", "b"];
    for (nodes, ties, list, line, why) in [
        (Some(&nodes[..]), &["source,target", "a,b", "a,zed"][..], List::Ties, 3, Why::Undeclared("zed".into())),
        (Some(&["id", "a", "a"][..]), &["source,target"][..], List::Nodes, 3, Why::Twice("a".into())),
        (Some(&["id,name", ",Ada"][..]), &["source,target"][..], List::Nodes, 2, Why::NoId),
        (None, &["source,target", "a,"][..], List::Ties, 2, Why::NoId),
        (None, &["source", "a"][..], List::Ties, 1, Why::NoGraph),
        (None, &[][..], List::Ties, 1, Why::NoGraph),
    ] {
        assert_eq!(lists(nodes, ties, true), Err((list, Refused { line, why })));
    }
}

/// The real networks that stand beside the repository; a clone without them skips this.
#[test]
fn every_real_file_is_read_and_written_and_read() {
    let Ok(entries) = std::fs::read_dir("../../../shared/data/networks") else {
        eprintln!("skipped: shared/data/networks is not here");
        return;
    };
    let files =
        entries.flatten().map(|entry| entry.path()).filter(|file| file.extension().is_some_and(|it| it == "graphml"));
    for file in files {
        let reading = read(&std::fs::read(&file).expect("bytes"), &Limits::default()).expect("a network");
        assert!(reading.network.ids.len() > 10 && !reading.network.ties.is_empty(), "{file:?}");
        assert_eq!(taken(&write(&reading.network)).network, reading.network, "{file:?}");
    }
}

/// A value that says something and that XML can hold.
fn values() -> impl Strategy<Value = String> {
    let characters = select(vec!['a', '7', ' ', '\n', '\r', '\t', '&', '<', '>', '"', '\'', ']', 'ñ', '𝄞', '\u{A0}']);
    let values = vec(characters, 1..8).prop_map(String::from_iter);
    values.prop_filter("it says something", |value| !value.trim().is_empty())
}

fn columns(most: u32) -> impl Strategy<Value = Vec<Column>> {
    let kinds = select(vec![Kind::Boolean, Kind::Int, Kind::Long, Kind::Float, Kind::Double, Kind::Text]);
    let said = btree_map(0..most, values(), 0..6).prop_map(|said| said.into_iter().collect());
    let default = (any::<bool>(), values()).prop_map(|(is_there, value)| is_there.then_some(value));
    let column = (values(), kinds, default, said);
    vec(column.prop_map(|(name, kind, default, values)| Column { name, kind, default, values }), 0..4)
}

fn networks() -> impl Strategy<Value = Network> {
    let parts =
        (any::<bool>(), btree_set(values(), 1..9), columns(64), btree_set((0..9u32, 0..9u32), 0..20), columns(64));
    parts.prop_map(|(directed, ids, mut node_columns, ties, mut tie_columns)| {
        let n = ids.len() as u32;
        let ties = ties.into_iter().filter(|&(a, b)| a.max(b) < n && if directed { a != b } else { a < b });
        let ties: Vec<(u32, u32)> = ties.collect();
        node_columns.iter_mut().for_each(|column| column.values.retain(|value| value.0 < n));
        tie_columns.iter_mut().for_each(|column| column.values.retain(|value| (value.0 as usize) < ties.len()));
        Network { directed, ids: ids.into_iter().collect(), node_columns, ties, tie_columns }
    })
}

proptest! {
    #[test]
    fn what_is_written_is_read_as_it_was(network in networks()) {
        let text = write(&network);
        let reading = read(text.as_bytes(), &Limits::default());
        prop_assert_eq!(reading, Ok(Reading { network, loops: 0, parallel: 0, unknown: 0 }), "{}", text);
    }

    #[test]
    fn a_damaged_file_is_read_or_refused_with_a_line_that_it_has(
        network in networks(),
        wounds in vec((any::<Index>(), any::<Index>(), select(vec![&b""[..], b"<", b">", b"'", b"&", b"</graph>", b"<graph>", b"\xFF", b"<!DOCTYPE", b"<![CDATA[", b"&#0;", b"\0"])), 1..6),
    ) {
        let mut bytes = write(&network).into_bytes();
        for (from, size, new) in wounds {
            let from = from.index(bytes.len());
            let to = bytes.len().min(from + size.index(12));
            bytes.splice(from..to, new.iter().copied());
        }
        let lines = 1 + bytes.iter().filter(|byte| **byte == b'\n').count();
        if let Err(refused) = read(&bytes, &Limits::default()) {
            prop_assert!((1..=lines).contains(&refused.line), "{:?} of {}", refused, lines);
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes in vec(any::<u8>(), 0..200)) {
        let _ = read(&bytes, &Limits::default());
        let _ = read(&[HEAD.as_bytes(), &bytes].concat(), &Limits::default());
    }
}
