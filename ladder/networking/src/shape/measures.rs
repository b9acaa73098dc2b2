//! The numbers of a network, taken once for each and kept while the program runs.
//!
//! Invariant: they are kept by what they are made of, so that nobody gets those of a network that they may not see.

use std::collections::{HashMap, VecDeque};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, Mutex, OnceLock};

use base::OrganizationId;
use graph::{Graph, NO_GROUP, Standing, brokers, portrait, standings};
use people::organizations::Sector;

use super::rules::{FEW, findings};
use super::types::{Measured, Seen, Sides};
use crate::network::rules::pairs;

/// How many networks' numbers are kept.
const MOST: usize = 32;
/// How often sectors are dealt out by chance: less often among very many, where each time takes longer.
const DEALS: usize = 200;
/// Above so many places it is a quarter of that.
const MANY: usize = 300;

type Kept = Arc<OnceLock<Arc<Measured>>>;

static KEPT: Mutex<VecDeque<([u64; 2], Kept)>> = Mutex::new(VecDeque::new());

/// The measures of what somebody sees. Call it where waiting is allowed: 2,000 places take a few tenths of a second.
pub fn measured(seen: &Seen) -> Arc<Measured> {
    let seat = seat([digest(seen, 1), digest(seen, 2)]);
    seat.get_or_init(|| Arc::new(measure(seen))).clone()
}

fn seat(digest: [u64; 2]) -> Kept {
    let mut kept = KEPT.lock().unwrap_or_else(|held| held.into_inner());
    let known = kept.iter().position(|(it, _)| *it == digest).and_then(|at| kept.remove(at));
    let (digest, seat) = known.unwrap_or((digest, Kept::default()));
    kept.push_back((digest, seat.clone()));
    while kept.len() > MOST {
        kept.pop_front();
    }
    seat
}

/// Two digests of 64 bits, so that two networks with the same are beyond all chance.
fn digest(seen: &Seen, which: u8) -> u64 {
    let mut hash = DefaultHasher::new();
    which.hash(&mut hash);
    seen.nodes.iter().for_each(|it| (it.id.0, it.sector).hash(&mut hash));
    seen.ends.iter().for_each(|it| (it.id.0, it.level.number(), it.organization.0).hash(&mut hash));
    seen.said.iter().for_each(|it| (it.organization.0, it.about.0, it.does).hash(&mut hash));
    hash.finish()
}

/// The same, made anew.
pub fn measure(seen: &Seen) -> Measured {
    let n = seen.nodes.len();
    let pairs = pairs(&seen.nodes, &seen.ends);
    let graph = Graph::undirected(n, pairs.iter().map(|it| (it.a, it.b)));
    let groups: Vec<u32> = seen.nodes.iter().map(|it| group(it.sector)).collect();
    let portrait = portrait(&graph, Some(&groups));
    let deals = if n > MANY { DEALS / 4 } else { DEALS };
    let brokers = (n > FEW).then(|| brokers(&graph, &groups, deals));
    let places: HashMap<OrganizationId, u32> = (0u32..).zip(&seen.nodes).map(|(at, it)| (it.id, at)).collect();
    let said =
        seen.said.iter().filter_map(|it| Some((*places.get(&it.organization)?, *places.get(&it.about)?, it.bits())));
    let said: Vec<graph::Said> = said.collect();
    let agreed: Vec<(u32, u32, u8)> = pairs.iter().map(|it| (it.a, it.b, seen.ends[it.end].level as u8)).collect();
    let sides = Sides { all: 2 * graph.ties(), said: said.len() };
    let standings: Vec<Standing> = standings(&said, &agreed);
    let mut of = Measured { graph, pairs, groups, portrait, brokers, standings, sides, findings: vec![] };
    of.findings = findings(seen, &of);
    of
}

/// The number of a sector; none where it is not known.
pub fn group(sector: Sector) -> u32 {
    match sector {
        Sector::Unknown => NO_GROUP,
        known => Sector::ALL.iter().position(|it| *it == known).map_or(NO_GROUP, |at| at as u32),
    }
}
