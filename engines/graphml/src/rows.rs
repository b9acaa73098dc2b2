//! Networks as lists: one of ties, and perhaps one of nodes.

use crate::gather::Gather;
use crate::{Column, Kind, Limits, Network, Reading, Refused, Why};

/// A row of a list, and its line in the file.
pub type Row<'a> = (usize, &'a [String]);

/// Which of two lists something stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum List {
    /// That of nodes.
    Nodes,
    /// That of ties.
    Ties,
}

/// What the first two columns of a list of ties may be called; if they are called otherwise, the first two are meant.
const ENDS: [[&str; 3]; 2] = [["source", "from", "sender"], ["target", "to", "receiver"]];

/// Reads a network from a list of ties and, if there is one, a list of nodes with their ids in the column `id`, or else in
/// the first. Without it the nodes are those that ties name, in order of first appearance. Each list begins with its header.
/// An empty cell says nothing.
///
/// # Errors
/// [`Refused`] with the line, and the list that it is a line of.
pub fn from_rows(
    nodes: Option<&[Row]>,
    ties: &[Row],
    directed: bool,
    limits: &Limits,
) -> Result<Reading, (List, Refused)> {
    let mut gather = Gather::new(limits);
    let node_columns = match nodes {
        Some([header, rows @ ..]) => declare(&mut gather, header, rows, limits).map_err(|why| (List::Nodes, why))?,
        _ => Vec::new(),
    };
    let tie_columns = tie(&mut gather, nodes.is_none(), ties, limits).map_err(|why| (List::Ties, why))?;
    gather.finish(directed, node_columns, tie_columns, |line| line).map_err(|why| (List::Ties, why))
}

fn declare(gather: &mut Gather, header: &Row, rows: &[Row], limits: &Limits) -> Result<Vec<Column>, Refused> {
    let at = named(header.1, &["id"]).unwrap_or(0);
    for &(line, cells) in rows {
        let id = cell(cells, at).ok_or(Refused { line, why: Why::NoId })?;
        gather.node(id, line).map_err(|why| Refused { line, why })?;
    }
    columns(header, rows, &[at], limits)
}

fn tie(gather: &mut Gather, declares: bool, ties: &[Row], limits: &Limits) -> Result<Vec<Column>, Refused> {
    let [header, rows @ ..] = ties else { return Err(Refused { line: 1, why: Why::NoGraph }) };
    let [from, to] = ends(header.1).ok_or(Refused { line: header.0, why: Why::NoGraph })?;
    for &(line, cells) in rows {
        let at = |why| Refused { line, why };
        let (Some(from), Some(to)) = (cell(cells, from), cell(cells, to)) else { return Err(at(Why::NoId)) };
        if declares {
            gather.node_if_new(from, line).map_err(at)?;
            gather.node_if_new(to, line).map_err(at)?;
        }
        gather.tie(from, to, line).map_err(at)?;
    }
    columns(header, rows, &[from, to], limits)
}

fn ends(header: &[String]) -> Option<[usize; 2]> {
    let [from, to] = ENDS.map(|names| named(header, &names));
    let ends = [from.unwrap_or(0), to.unwrap_or(1)];
    (header.len() > 1 && ends[0] != ends[1]).then_some(ends)
}

fn named(header: &[String], names: &[&str]) -> Option<usize> {
    header.iter().position(|it| names.iter().any(|name| it.eq_ignore_ascii_case(name)))
}

fn cell(cells: &[String], at: usize) -> Option<&str> {
    cells.get(at).map(|cell| cell.trim()).filter(|cell| !cell.is_empty())
}

fn columns(header: &Row, rows: &[Row], except: &[usize], limits: &Limits) -> Result<Vec<Column>, Refused> {
    if header.1.len() > limits.columns {
        return Err(Refused { line: header.0, why: Why::TooManyColumns(limits.columns) });
    }
    let others = (0..header.1.len()).filter(|at| !except.contains(at));
    Ok(others.map(|at| column(&header.1[at], rows, at)).collect())
}

fn column(name: &str, rows: &[Row], at: usize) -> Column {
    let cells = (0..).zip(rows).filter_map(|(row, (_, cells))| Some((row, cell(cells, at)?.to_owned())));
    let values: Vec<(u32, String)> = cells.collect();
    let is_number = !values.is_empty() && values.iter().all(|value| value.1.parse::<f64>().is_ok());
    Column { name: name.to_owned(), kind: if is_number { Kind::Double } else { Kind::Text }, default: None, values }
}

/// The network as two lists, nodes and ties, each with its header: `id` and `source`, `target` come first.
pub fn to_rows(network: &Network) -> [Vec<Vec<String>>; 2] {
    let header = |first: &[&str], columns: &[Column]| -> Vec<String> {
        first.iter().map(|it| (*it).to_owned()).chain(columns.iter().map(|it| it.name.clone())).collect()
    };
    let values = |columns: &[Column], at: u32| -> Vec<String> {
        columns.iter().map(|column| column.get(at).unwrap_or_default().to_owned()).collect()
    };
    let mut nodes = vec![header(&["id"], &network.node_columns)];
    for (at, id) in (0..).zip(&network.ids) {
        nodes.push([vec![id.clone()], values(&network.node_columns, at)].concat());
    }
    let mut ties = vec![header(&["source", "target"], &network.tie_columns)];
    for (at, &(from, to)) in (0..).zip(&network.ties) {
        let ends = [from, to].map(|node| network.ids[node as usize].clone());
        ties.push([ends.to_vec(), values(&network.tie_columns, at)].concat());
    }
    [nodes, ties]
}
