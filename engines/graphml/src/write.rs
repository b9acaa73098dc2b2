//! Networks as GraphML that every program reads.

use crate::{Column, Kind, Network};
use std::fmt::Write;

const HEAD: &str =
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n";

/// The network as GraphML in UTF-8: what [`read`](crate::read) makes the same network of. Characters that XML cannot hold
/// become `U+FFFD`; a value of nothing but spaces is as good as none.
pub fn write(network: &Network) -> String {
    let mut text = HEAD.to_owned();
    keys(&mut text, "node", "n", &network.node_columns);
    keys(&mut text, "edge", "e", &network.tie_columns);
    let direction = if network.directed { "directed" } else { "undirected" };
    line(&mut text, format_args!("  <graph edgedefault=\"{direction}\">"));
    let mut values = Values::new(&network.node_columns, "n");
    for (at, id) in (0..).zip(&network.ids) {
        values.element(&mut text, at, "node", &format!("id=\"{}\"", escaped(id)));
    }
    let mut values = Values::new(&network.tie_columns, "e");
    for (at, &(from, to)) in (0..).zip(&network.ties) {
        let [from, to] = [from, to].map(|node| escaped(&network.ids[node as usize]));
        values.element(&mut text, at, "edge", &format!("source=\"{from}\" target=\"{to}\""));
    }
    text.push_str("  </graph>\n</graphml>\n");
    text
}

fn keys(text: &mut String, target: &str, prefix: &str, columns: &[Column]) {
    for (at, column) in columns.iter().enumerate() {
        let kind = Kind::NAMES.iter().find(|it| it.0 == column.kind).map_or("string", |it| it.1);
        let name = escaped(&column.name);
        let key = format!("  <key id=\"{prefix}{at}\" for=\"{target}\" attr.name=\"{name}\" attr.type=\"{kind}\"");
        match &column.default {
            Some(value) => line(text, format_args!("{key}><default>{}</default></key>", escaped(value))),
            None => line(text, format_args!("{key}/>")),
        }
    }
}

/// The values of all columns, walked through once.
struct Values<'n> {
    columns: Vec<std::iter::Peekable<std::slice::Iter<'n, (u32, String)>>>,
    prefix: &'n str,
}

impl<'n> Values<'n> {
    fn new(columns: &'n [Column], prefix: &'n str) -> Values<'n> {
        Values { columns: columns.iter().map(|column| column.values.iter().peekable()).collect(), prefix }
    }

    fn element(&mut self, text: &mut String, index: u32, name: &str, attributes: &str) {
        let mut inside = String::new();
        for (at, column) in self.columns.iter_mut().enumerate() {
            if let Some((_, value)) = column.next_if(|value| value.0 == index) {
                let (prefix, value) = (self.prefix, escaped(value));
                let _ = write!(inside, "<data key=\"{prefix}{at}\">{value}</data>");
            }
        }
        match inside.is_empty() {
            true => line(text, format_args!("    <{name} {attributes}/>")),
            false => line(text, format_args!("    <{name} {attributes}>{inside}</{name}>")),
        }
    }
}

fn line(text: &mut String, line: std::fmt::Arguments) {
    let _ = writeln!(text, "{line}");
}

/// Safe in text and in attributes; line ends and tabs are written as numbers, because readers make spaces of them.
fn escaped(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    for c in value.chars() {
        match c {
            '&' => text.push_str("&amp;"),
            '<' => text.push_str("&lt;"),
            '>' => text.push_str("&gt;"),
            '"' => text.push_str("&quot;"),
            '\t' | '\n' | '\r' => _ = write!(text, "&#{};", c as u32),
            '\0'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}' => text.push('\u{FFFD}'),
            c => text.push(c),
        }
    }
    text
}
