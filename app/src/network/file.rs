//! The file of a network: GraphML or lists, and in one sentence what is wrong with it.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use base::error::Say;
use base::{Error, Result, say};
use graphml::{Limits, List, Reading, Refused, Row, Why};
use people::importing::file::said;
use tables::{Kind, Table};

use super::{Args, shown};

/// Cells of a list; a tie takes two or three.
const CELLS: usize = 20_000_000;

/// Reads the network that the options name.
pub fn read(args: &Args) -> Result<Reading> {
    let limits = Limits::default();
    let first = bytes(&args.file, &limits)?;
    let Some(file) = &args.nodes else {
        if is_markup(&first) {
            return graphml::read(&first, &limits).map_err(|why| refused(&args.file, &why));
        }
        let ties = table(&args.file, &first, &limits)?;
        return lists(args, None, &ties, &limits);
    };
    let ties = table(&args.file, &first, &limits)?;
    let nodes = table(file, &bytes(file, &limits)?, &limits)?;
    lists(args, Some((file, &nodes)), &ties, &limits)
}

fn lists(args: &Args, nodes: Option<(&Path, &Table)>, ties: &Table, limits: &Limits) -> Result<Reading> {
    let listed = nodes.map(|(_, nodes)| rows(nodes));
    let read = graphml::from_rows(listed.as_deref(), &rows(ties), !args.undirected, limits);
    read.map_err(|(list, why)| match (list, nodes) {
        (List::Nodes, Some((file, _))) => refused(file, &why),
        _ => refused(&args.file, &why),
    })
}

fn bytes(file: &Path, limits: &Limits) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    // One byte more than may be read says that there is more, however large the file is.
    let read = File::open(file).and_then(|it| it.take(limits.bytes as u64 + 1).read_to_end(&mut bytes));
    match read {
        Ok(_) => Ok(bytes),
        Err(why) => {
            let (file, why) = (file.display().to_string(), why.to_string());
            Err(Error::Refused(say!("importing-file-not-opened", file = file, why = why)))
        }
    }
}

/// Whether the first mark of a file opens an element; before it a byte order mark may stand, and spaces.
fn is_markup(bytes: &[u8]) -> bool {
    let before = |byte: &&u8| byte.is_ascii_whitespace() || [0, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF].contains(*byte);
    bytes.iter().find(|byte| !before(byte)) == Some(&b'<')
}

/// The list, all of it: a row that was set aside would be a tie that is missing.
fn table(file: &Path, bytes: &[u8], limits: &Limits) -> Result<Table> {
    let limits = tables::Limits { bytes: limits.bytes, rows: limits.ties, cells: CELLS, ..tables::Limits::default() };
    let reading = match tables::read(bytes, &limits) {
        Ok(reading) => reading,
        Err(tables::Unreadable::Empty) => return Err(refused(file, &Refused { line: 1, why: Why::NoGraph })),
        Err(why) => return Err(Error::Refused(said(&why))),
    };
    let aside = reading.problems.iter().find(|it| matches!(it.kind, Kind::TooMany { .. } | Kind::SheetLeftOut { .. }));
    match aside {
        Some(problem) => Err(told(file, problem.line, say!("measured-row-aside"))),
        None => Ok(reading.table),
    }
}

/// Header and rows, each with its line. What stands above the header of a list has been told apart already.
fn rows(table: &Table) -> Vec<Row<'_>> {
    let header = (1, &table.header[..]);
    std::iter::once(header).chain(table.rows.iter().map(|row| (row.line, &row.cells[..]))).collect()
}

fn refused(file: &Path, refused: &Refused) -> Error {
    told(file, refused.line, sentence(&refused.why))
}

fn told(file: &Path, line: usize, why: Say) -> Error {
    let (file, why) = (file.display().to_string(), base::Lang::En.say(&why));
    Error::Refused(say!("measured-refused", file = file, line = line.to_string(), why = why))
}

/// What is wrong, and what to do.
fn sentence(why: &Why) -> Say {
    match why {
        Why::TooLarge(most) => say!("measured-why-too-large", most = *most >> 20),
        Why::TooDeep(most) => say!("measured-why-too-deep", most = *most),
        Why::TooManyNodes(most) => say!("measured-why-nodes", most = *most),
        Why::TooManyTies(most) => say!("measured-why-ties", most = *most),
        Why::TooManyColumns(most) => say!("measured-why-columns", most = *most),
        Why::NotText => say!("measured-why-not-text"),
        Why::NotXml => say!("measured-why-not-xml"),
        Why::Unfinished => say!("measured-why-unfinished"),
        Why::NotGraphml(name) => say!("measured-why-not-graphml", name = shown(name)),
        Why::NoGraph => say!("measured-why-no-graph"),
        Why::Doctype => say!("measured-why-doctype"),
        Why::Entity(name) => say!("measured-why-entity", name = shown(name)),
        Why::SecondGraph => say!("measured-why-second-graph"),
        Why::NestedGraph => say!("measured-why-nested-graph"),
        Why::Hyperedge => say!("measured-why-hyperedge"),
        Why::Mixed => say!("measured-why-mixed"),
        Why::NoId => say!("measured-why-no-id"),
        Why::Twice(id) => say!("measured-why-twice", id = shown(id)),
        Why::Undeclared(id) => say!("measured-why-undeclared", id = shown(id)),
    }
}
