//! Nodes and ties as they come, made into a network at the end.

use crate::{Column, Kind, Limits, Network, Reading, Refused, Why};
use std::collections::HashMap;

/// Not yet declared.
const UNDECLARED: u32 = u32::MAX;

/// What was read so far. A place is where something stands: any number from which a line can be told.
pub struct Gather<'l> {
    limits: &'l Limits,
    /// Each id that was named, by a node or only by a tie.
    named: HashMap<Box<str>, u32>,
    /// By number of the name: which node it is, and where it was first named.
    nodes: Vec<(u32, usize)>,
    ids: Vec<String>,
    ties: Vec<(u32, u32)>,
}

impl<'l> Gather<'l> {
    pub fn new(limits: &'l Limits) -> Gather<'l> {
        Gather { limits, named: HashMap::new(), nodes: Vec::new(), ids: Vec::new(), ties: Vec::new() }
    }

    fn name(&mut self, id: &str, place: usize) -> Result<u32, Why> {
        if let Some(&number) = self.named.get(id) {
            return Ok(number);
        }
        if self.nodes.len() >= self.limits.nodes {
            return Err(Why::TooManyNodes(self.limits.nodes));
        }
        let number = self.nodes.len() as u32;
        self.named.insert(id.into(), number);
        self.nodes.push((UNDECLARED, place));
        Ok(number)
    }

    /// Declares a node; its index.
    pub fn node(&mut self, id: &str, place: usize) -> Result<u32, Why> {
        let number = self.name(id, place)? as usize;
        if self.nodes[number].0 != UNDECLARED {
            return Err(Why::Twice(id.to_owned()));
        }
        self.nodes[number].0 = self.ids.len() as u32;
        self.ids.push(id.to_owned());
        Ok(self.nodes[number].0)
    }

    /// Declares a node if it is not there.
    pub fn node_if_new(&mut self, id: &str, place: usize) -> Result<(), Why> {
        let is_new = self.named.get(id).is_none_or(|&number| self.nodes[number as usize].0 == UNDECLARED);
        if is_new { self.node(id, place).map(drop) } else { Ok(()) }
    }

    /// Adds a tie, perhaps of nodes that are declared later; its index.
    pub fn tie(&mut self, from: &str, to: &str, place: usize) -> Result<u32, Why> {
        if self.ties.len() >= self.limits.ties {
            return Err(Why::TooManyTies(self.limits.ties));
        }
        let tie = (self.name(from, place)?, self.name(to, place)?);
        self.ties.push(tie);
        Ok(self.ties.len() as u32 - 1)
    }

    /// The network; `line` tells the line of a place.
    pub fn finish(
        self,
        directed: bool,
        node_columns: Vec<Column>,
        tie_columns: Vec<Column>,
        line: impl Fn(usize) -> usize,
    ) -> Result<Reading, Refused> {
        // The first in the file, so that people find it from above.
        let lost = self.named.iter().filter(|(_, number)| self.nodes[**number as usize].0 == UNDECLARED);
        if let Some((id, &number)) = lost.min_by_key(|(_, number)| self.nodes[**number as usize].1) {
            let place = self.nodes[number as usize].1;
            return Err(Refused { line: line(place), why: Why::Undeclared(id.to_string()) });
        }
        let node = |number: u32| self.nodes[number as usize].0;
        let ties: Vec<(u32, u32)> = self.ties.iter().map(|&(from, to)| (node(from), node(to))).collect();
        let once = Once::of(&ties, directed);
        let loops = ties.iter().filter(|(from, to)| from == to).count();
        let parallel = ties.len() - loops - once.ties.len();
        let tie_columns = tie_columns.into_iter().map(|column| once.column(column)).collect();
        let network = Network { directed, ids: self.ids, node_columns, ties: once.ties, tie_columns };
        Ok(Reading { network, loops, parallel, unknown: 0 })
    }
}

/// Ties without loops, each once, in the order in which they first came.
struct Once {
    ties: Vec<(u32, u32)>,
    /// For each tie that came which it is now; `None` for a loop.
    now: Vec<Option<u32>>,
}

impl Once {
    fn of(all: &[(u32, u32)], directed: bool) -> Once {
        let pair = |at: u32| {
            let (from, to) = all[at as usize];
            if directed { (from, to) } else { (from.min(to), from.max(to)) }
        };
        let mut order: Vec<u32> =
            (0..all.len() as u32).filter(|&at| all[at as usize].0 != all[at as usize].1).collect();
        order.sort_by_key(|&at| pair(at));
        let mut first = vec![None; all.len()];
        for same in order.chunk_by(|&a, &b| pair(a) == pair(b)) {
            same.iter().for_each(|&at| first[at as usize] = Some(same[0]));
        }
        let (mut ties, mut now) = (Vec::new(), vec![None; all.len()]);
        for (at, first) in (0..).zip(first) {
            match first {
                Some(first) if first == at => {
                    now[at as usize] = Some(ties.len() as u32);
                    ties.push(all[at as usize]);
                }
                Some(first) => now[at as usize] = now[first as usize],
                None => {}
            }
        }
        Once { ties, now }
    }

    /// The column of the ties as they are now: of several values the first holds, but weights are added.
    fn column(&self, mut column: Column) -> Column {
        let is_weight =
            column.name.eq_ignore_ascii_case("weight") && !matches!(column.kind, Kind::Text | Kind::Boolean);
        let moved = column.values.into_iter().filter_map(|(at, value)| Some((self.now[at as usize]?, value)));
        let mut values: Vec<(u32, String)> = moved.collect();
        values.sort_by_key(|value| value.0);
        values.dedup_by(|next, kept| {
            let is_same = next.0 == kept.0;
            if let (true, true, Ok(a), Ok(b)) = (is_same, is_weight, number(&kept.1), number(&next.1)) {
                kept.1 = (a + b).to_string();
            }
            is_same
        });
        column.values = values;
        column
    }
}

fn number(text: &str) -> Result<f64, std::num::ParseFloatError> {
    text.trim().parse()
}
