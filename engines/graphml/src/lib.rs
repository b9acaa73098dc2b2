//! Networks as files: GraphML read and written, and lists of nodes and ties in rows.
//!
//! Bytes in, a network out; nothing here knows what an attribute means. Invariant: whatever the bytes are, `read` neither
//! panics nor holds more than a few times their size, and what it refuses it names with a line. What a network cannot
//! have is set right and counted: a tie of a node to itself is left out, and ties of the same two count as one, their
//! weights added. A tie to a node that is not there is refused, because half a network would be measured as if it were
//! the whole.

#![deny(clippy::all)]

mod gather;
mod read;
mod rows;
mod text;
mod write;

pub use read::read;
pub use rows::{List, Row, from_rows, to_rows};
pub use write::write;

/// A network with whatever else its file says of nodes and ties.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Network {
    /// Whether a tie leads from its first node to its second, and not back.
    pub directed: bool,
    /// What the file calls each node, none twice, in the order of the file.
    pub ids: Vec<String>,
    /// What is said of nodes.
    pub node_columns: Vec<Column>,
    /// Ties as indices of nodes: none of a node to itself, none twice.
    pub ties: Vec<(u32, u32)>,
    /// What is said of ties.
    pub tie_columns: Vec<Column>,
}

impl Network {
    /// What is said of nodes under this name.
    pub fn node_column(&self, name: &str) -> Option<&Column> {
        self.node_columns.iter().find(|column| column.name == name)
    }
}

/// One attribute of nodes or ties.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// What its values are.
    pub kind: Kind,
    /// What holds where nothing is said.
    pub default: Option<String>,
    /// What is said, by index of the node or tie, ascending.
    pub values: Vec<(u32, String)>,
}

impl Column {
    /// What holds for one node or tie.
    pub fn get(&self, index: u32) -> Option<&str> {
        let said = self.values.binary_search_by_key(&index, |value| value.0).ok();
        said.map(|at| &self.values[at].1).or(self.default.as_ref()).map(String::as_str)
    }
}

/// What the values of a column are; they are kept as text all the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `true` or `false`.
    Boolean,
    /// A whole number of 32 bits.
    Int,
    /// A whole number of 64 bits.
    Long,
    /// A number of 32 bits.
    Float,
    /// A number of 64 bits.
    Double,
    /// Anything.
    Text,
}

impl Kind {
    const NAMES: [(Kind, &str); 6] = [
        (Kind::Boolean, "boolean"),
        (Kind::Int, "int"),
        (Kind::Long, "long"),
        (Kind::Float, "float"),
        (Kind::Double, "double"),
        (Kind::Text, "string"),
    ];
}

/// A network, and what had to be set right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The network.
    pub network: Network,
    /// Ties of a node to itself, left out.
    pub loops: usize,
    /// Ties of two who had one already; the weights are added, of everything else the first holds.
    pub parallel: usize,
    /// Values under a key that the file does not declare, left out.
    pub unknown: usize,
}

/// What a file may cost before it is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file.
    pub bytes: usize,
    /// Elements inside each other.
    pub depth: usize,
    /// Nodes, declared or named by a tie.
    pub nodes: usize,
    /// Ties, before any is left out.
    pub ties: usize,
    /// Attributes of nodes, and of ties.
    pub columns: usize,
}

impl Default for Limits {
    /// 256 MiB, 32 deep, 1,000,000 nodes, 4,000,000 ties, 500 attributes.
    fn default() -> Self {
        Limits { bytes: 256 << 20, depth: 32, nodes: 1_000_000, ties: 4_000_000, columns: 500 }
    }
}

/// Why a file is no network, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong there.
    pub why: Why,
}

/// What is wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// The file has more bytes than this.
    TooLarge(usize),
    /// Elements are more than this many inside each other.
    TooDeep(usize),
    /// There are more nodes than this.
    TooManyNodes(usize),
    /// There are more ties than this.
    TooManyTies(usize),
    /// There are more attributes than this.
    TooManyColumns(usize),
    /// The bytes are no text in the encoding that the file names, or in UTF-8.
    NotText,
    /// The XML is broken here.
    NotXml,
    /// The file ends inside something.
    Unfinished,
    /// XML of another kind, which begins with this element.
    NotGraphml(String),
    /// There is no graph, or in a list not the two columns of a tie.
    NoGraph,
    /// A document type, which could define entities that unpack without end.
    Doctype,
    /// An entity that XML does not know by itself.
    Entity(String),
    /// A second graph.
    SecondGraph,
    /// A graph inside a node or a tie.
    NestedGraph,
    /// A tie of more than two.
    Hyperedge,
    /// Ties with a direction and ties without one.
    Mixed,
    /// A node without an id, or a tie without one of its ends.
    NoId,
    /// A second node with this id.
    Twice(String),
    /// A tie to an id that no node has.
    Undeclared(String),
}
