//! GraphML, as igraph, NetworkX, Gephi, yEd and others write it. Entities are never defined, so they cannot explode.

use crate::gather::Gather;
use crate::text::{decode, line};
use crate::{Column, Kind, Limits, Reading, Refused, Why};
use quick_xml::XmlVersion;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::reader::Reader;
use std::collections::HashMap;

/// Reads a network from the bytes of a GraphML file.
///
/// The keys of the file become columns, those for `all` of nodes and ties both; what stands in elements of other makers,
/// in ports and in the graph itself is passed over. A graph that does not say whether ties have a direction has none.
///
/// # Errors
/// [`Refused`] with the line when the file is no network, or costs more than `limits`.
pub fn read(bytes: &[u8], limits: &Limits) -> Result<Reading, Refused> {
    if bytes.len() > limits.bytes {
        return Err(Refused { line: 1, why: Why::TooLarge(limits.bytes) });
    }
    let text = decode(bytes)?;
    let mut xml = Reader::from_str(&text);
    xml.config_mut().expand_empty_elements = true;
    let mut file = File::new(limits);
    loop {
        file.place = usize::try_from(xml.buffer_position()).unwrap_or(usize::MAX);
        let at = |place, why| Refused { line: line(&text, place), why };
        let event = xml.read_event().map_err(|_| broken(&text, &xml))?;
        // An event begins behind the spaces before it, and its line is where it begins.
        match file.take(&event) {
            Ok(true) => {}
            Ok(false) => break,
            Err(why) => return Err(at(file.place, why)),
        }
    }
    file.finish(&text)
}

fn broken(text: &str, xml: &Reader<&[u8]>) -> Refused {
    let place = usize::try_from(xml.error_position()).unwrap_or(usize::MAX);
    let ends = text.len() <= usize::try_from(xml.buffer_position()).unwrap_or(usize::MAX);
    Refused { line: line(text, place), why: if ends { Why::Unfinished } else { Why::NotXml } }
}

/// What an element is to us.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    Graphml,
    Key,
    Default,
    Graph,
    Node(u32),
    Tie(u32),
    /// A value of the node or tie around it, in these columns of nodes and of ties.
    Data(Option<Columns>),
    Other,
}

/// Which column of nodes, and which of ties, a key stands for.
type Columns = (Option<usize>, Option<usize>);

struct File<'l> {
    limits: &'l Limits,
    gather: Gather<'l>,
    way: Vec<Part>,
    /// Where the event that is taken begins.
    place: usize,
    directed: Option<bool>,
    keys: HashMap<String, Columns>,
    /// The key that was declared last, whose default may follow.
    last: Columns,
    node_columns: Vec<Column>,
    tie_columns: Vec<Column>,
    /// The text of the value that is read.
    value: String,
    unknown: usize,
}

impl<'l> File<'l> {
    fn new(limits: &'l Limits) -> File<'l> {
        File {
            limits,
            gather: Gather::new(limits),
            way: Vec::new(),
            place: 0,
            directed: None,
            keys: HashMap::new(),
            last: (None, None),
            node_columns: Vec::new(),
            tie_columns: Vec::new(),
            value: String::new(),
            unknown: 0,
        }
    }

    /// Takes one event; `false` at the end of the file.
    fn take(&mut self, event: &Event) -> Result<bool, Why> {
        match event {
            Event::Start(start) => self.start(start)?,
            Event::End(_) => self.end(),
            Event::Text(part) if self.is_value() => self.value.push_str(&part.xml10_content()),
            Event::CData(part) if self.is_value() => self.value.push_str(&part.xml10_content()),
            Event::GeneralRef(reference) => {
                let character = character(reference)?;
                if self.is_value() {
                    self.value.push(character);
                }
            }
            Event::DocType(_) => return Err(Why::Doctype),
            Event::Eof if self.way.is_empty() => return Ok(false),
            Event::Eof => return Err(Why::Unfinished),
            _ => {}
        }
        Ok(true)
    }

    fn is_value(&self) -> bool {
        matches!(self.way.last(), Some(Part::Data(_) | Part::Default))
    }

    fn start(&mut self, start: &BytesStart) -> Result<(), Why> {
        if self.way.len() >= self.limits.depth {
            return Err(Why::TooDeep(self.limits.depth));
        }
        let name = start.local_name();
        let part = match (self.way.last().copied(), name.into_inner()) {
            (None, "graphml") => Part::Graphml,
            (None, other) => return Err(Why::NotGraphml(other.to_owned())),
            (Some(Part::Graphml), "key") => self.key(start)?,
            (Some(Part::Graphml), "graph") => self.graph(start)?,
            (Some(Part::Key), "default") => Part::Default,
            (Some(Part::Graph), "node") => Part::Node(self.gather.node(&required(start, "id")?, self.place)?),
            (Some(Part::Graph), "edge") => self.tie(start)?,
            (Some(Part::Graph), "hyperedge") => return Err(Why::Hyperedge),
            (Some(Part::Node(_) | Part::Tie(_)), "graph") => return Err(Why::NestedGraph),
            (Some(Part::Node(_) | Part::Tie(_)), "data") => self.data(start)?,
            _ => Part::Other,
        };
        if matches!(part, Part::Default | Part::Data(_)) {
            self.value.clear();
        }
        self.way.push(part);
        Ok(())
    }

    fn key(&mut self, start: &BytesStart) -> Result<Part, Why> {
        if self.keys.len() >= self.limits.columns {
            return Err(Why::TooManyColumns(self.limits.columns));
        }
        let id = required(start, "id")?;
        let name = attribute(start, "attr.name")?.unwrap_or_else(|| id.clone());
        let kind = attribute(start, "attr.type")?;
        let kind = Kind::NAMES.iter().find(|it| Some(it.1) == kind.as_deref()).map_or(Kind::Text, |it| it.0);
        let target = attribute(start, "for")?.unwrap_or_else(|| "all".to_owned());
        let add = |columns: &mut Vec<Column>, of: &str| {
            (target == of || target == "all").then(|| {
                columns.push(Column { name: name.clone(), kind, default: None, values: Vec::new() });
                columns.len() - 1
            })
        };
        self.last = (add(&mut self.node_columns, "node"), add(&mut self.tie_columns, "edge"));
        self.keys.insert(id, self.last);
        Ok(Part::Key)
    }

    fn graph(&mut self, start: &BytesStart) -> Result<Part, Why> {
        if self.directed.is_some() {
            return Err(Why::SecondGraph);
        }
        self.directed = Some(attribute(start, "edgedefault")?.as_deref() == Some("directed"));
        Ok(Part::Graph)
    }

    fn tie(&mut self, start: &BytesStart) -> Result<Part, Why> {
        let directed = attribute(start, "directed")?.map(|it| it == "true" || it == "1");
        if directed.is_some() && directed != self.directed {
            return Err(Why::Mixed);
        }
        let (from, to) = (required(start, "source")?, required(start, "target")?);
        Ok(Part::Tie(self.gather.tie(&from, &to, self.place)?))
    }

    fn data(&mut self, start: &BytesStart) -> Result<Part, Why> {
        let columns = self.keys.get(&required(start, "key")?).copied();
        self.unknown += usize::from(columns.is_none());
        Ok(Part::Data(columns))
    }

    fn end(&mut self) {
        let part = self.way.pop();
        let is_said = !self.value.trim().is_empty();
        match (part, self.way.last()) {
            (Some(Part::Default), _) if is_said => {
                let value = Some(std::mem::take(&mut self.value));
                let (of_nodes, of_ties) = self.last;
                of_ties.iter().for_each(|&at| self.tie_columns[at].default = value.clone());
                of_nodes.iter().for_each(|&at| self.node_columns[at].default = value.clone());
            }
            (Some(Part::Data(Some((Some(at), _)))), Some(&Part::Node(node))) if is_said => {
                say(&mut self.node_columns[at], node, std::mem::take(&mut self.value));
            }
            (Some(Part::Data(Some((_, Some(at))))), Some(&Part::Tie(tie))) if is_said => {
                say(&mut self.tie_columns[at], tie, std::mem::take(&mut self.value));
            }
            _ => {}
        }
    }

    fn finish(self, text: &str) -> Result<Reading, Refused> {
        let Some(directed) = self.directed else {
            return Err(Refused { line: line(text, text.len()), why: Why::NoGraph });
        };
        let line = |place| line(text, place);
        let reading = self.gather.finish(directed, self.node_columns, self.tie_columns, line)?;
        Ok(Reading { unknown: self.unknown, ..reading })
    }
}

/// What is said twice of the same holds as it was said last.
fn say(column: &mut Column, index: u32, value: String) {
    match column.values.last_mut() {
        Some(last) if last.0 == index => last.1 = value,
        _ => column.values.push((index, value)),
    }
}

fn required(start: &BytesStart, name: &str) -> Result<String, Why> {
    attribute(start, name)?.ok_or(Why::NoId)
}

fn attribute(start: &BytesStart, name: &str) -> Result<Option<String>, Why> {
    let mut attributes = start.attributes();
    // Whether one stands there twice is not looked at: in an element of many thousands that would take long.
    for attribute in attributes.with_checks(false) {
        let attribute = attribute.map_err(|_| Why::NotXml)?;
        if attribute.key.into_inner() == name {
            let value = attribute.normalized_value(XmlVersion::Implicit1_0);
            let value = value.map_err(|_| Why::Entity(attribute.value.chars().take(40).collect()))?;
            return Ok(Some(value.into_owned()));
        }
    }
    Ok(None)
}

fn character(reference: &BytesRef) -> Result<char, Why> {
    let name = reference.xml10_content();
    let known = match name.as_ref() {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => reference.resolve_char_ref().ok().flatten(),
    };
    known.ok_or_else(|| Why::Entity(name.chars().take(40).collect()))
}
