//! `manyhands network`: measuring a network in a file, for people or for programs.
//!
//! Invariant: no database is opened; what is told is told of the whole file, or the file is refused.

mod file;
mod numbers;
mod telling;

use std::collections::HashMap;
use std::path::PathBuf;
use std::process::ExitCode;

use base::{Error, Lang, Result, say};
use graph::{Graph, KeyPlayer, NO_GROUP, Portrait, key_player, portrait};
use graphml::{Network, Reading};

use crate::config::{tell, tell_beside};
use crate::operator;

base::words!("network");

/// Options of `manyhands network`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// The file: GraphML, or a list of ties (CSV or .xlsx) whose columns are source and target
    pub file: PathBuf,
    /// The list of nodes that goes with a list of ties; its column id is what ties name
    #[arg(long, value_name = "FILE")]
    pub nodes: Option<PathBuf>,
    /// Take the ties of a list without direction; GraphML says it itself
    #[arg(long)]
    pub undirected: bool,
    /// The attribute of nodes that says their sector
    #[arg(long, value_name = "ATTRIBUTE")]
    pub sector: Option<String>,
    /// Answer in JSON
    #[arg(long)]
    pub json: bool,
    /// The language of the answer: en or es
    #[arg(long, default_value = "en", value_name = "LANGUAGE")]
    pub language: String,
}

/// Beyond this many nodes times arcs the measures would take longer than somebody waits.
const MOST_STEPS: usize = 20_000_000_000;

/// A network, and what was measured of it.
struct Measured {
    network: Network,
    graph: Graph,
    portrait: Portrait,
    key_player: Option<KeyPlayer>,
    sector: Option<String>,
}

impl Measured {
    /// What people call a node, as [`shown`] shows it.
    fn shown(&self, node: u32) -> String {
        shown(self.name(node))
    }

    /// What the file calls a node: its `name`, or else its id.
    fn name(&self, node: u32) -> &str {
        let named = self.network.node_column("name").and_then(|names| names.get(node));
        named.unwrap_or(&self.network.ids[node as usize])
    }
}

/// As much of what a file says as fits a sentence, and nothing that a terminal would obey.
fn shown(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).take(60).collect()
}

/// Reads, measures and tells. The code is 1 when the file is no network, 2 when an option has to change.
pub fn run(args: Args) -> Result<ExitCode> {
    let lang = operator::language(&args.language)?;
    let reading = file::read(&args)?;
    set_right(&reading, lang).iter().for_each(tell_beside);
    let measured = measure(reading.network, args.sector)?;
    match args.json {
        true => tell(numbers::json(&measured)),
        false => telling::lines(&measured, lang).iter().for_each(tell),
    }
    Ok(ExitCode::SUCCESS)
}

/// What of the file is not in the numbers as it stood there.
fn set_right(reading: &Reading, lang: Lang) -> Vec<String> {
    let told = [
        (reading.loops, say!("measured-loops", n = reading.loops)),
        (reading.parallel, say!("measured-parallel", n = reading.parallel)),
        (reading.unknown, say!("measured-unknown", n = reading.unknown)),
    ];
    told.iter().filter(|(count, _)| *count > 0).map(|(_, say)| lang.say(say)).collect()
}

fn measure(network: Network, sector: Option<String>) -> Result<Measured> {
    let (n, ties) = (network.ids.len(), network.ties.iter().copied());
    let groups = sector.as_deref().map(|sector| groups(&network, sector)).transpose()?;
    if n == 0 {
        return Err(Error::Refused(say!("measured-empty")));
    }
    let graph = if network.directed { Graph::directed(n, ties) } else { Graph::undirected(n, ties) };
    if n.saturating_mul(graph.arcs().count()) > MOST_STEPS {
        return Err(Error::Refused(say!("measured-too-large", n = n, ties = graph.ties())));
    }
    let portrait = portrait(&graph, groups.as_deref());
    let key_player = key_player(&graph, &portrait);
    Ok(Measured { network, graph, portrait, key_player, sector })
}

/// The number of each node's sector, in order of first appearance.
fn groups(network: &Network, sector: &str) -> Result<Vec<u32>> {
    let Some(column) = network.node_column(sector) else {
        let columns: Vec<String> = network.node_columns.iter().map(|column| shown(&column.name)).collect();
        let columns = columns.join(", ");
        return Err(Error::field("--sector", say!("measured-no-sector", sector = sector, columns = columns)));
    };
    let mut numbers = HashMap::new();
    let mut number = |name| {
        let next = numbers.len() as u32;
        *numbers.entry(name).or_insert(next)
    };
    let each = (0..network.ids.len() as u32).map(|node| column.get(node).map_or(NO_GROUP, &mut number));
    Ok(each.collect())
}
