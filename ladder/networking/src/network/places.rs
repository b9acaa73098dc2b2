//! Where each place stands on the map: reckoned once for each set of ties, and kept while the program runs.
//!
//! Invariant: at most [`MOST`] pictures are kept, and one that two people ask for at the same time is reckoned once.

use std::collections::VecDeque;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::{Arc, Mutex, OnceLock};

use graph::Tie;

use super::rules::{Pair, key, pairs};
use super::types::{End, Node};

/// How many pictures are kept.
pub const MOST: usize = 64;
/// How far neighbours stand from each other on the map.
const SCALE: f32 = 140.0;

/// A place for every key, in the order given.
pub type Places = Arc<OnceLock<Vec<(f32, f32)>>>;

static KEPT: Mutex<VecDeque<(u64, Places)>> = Mutex::new(VecDeque::new());

/// What is drawn of a network: who is tied to whom, where everybody stands, and to how many each is tied.
pub struct Drawn {
    /// The ties.
    pub pairs: Vec<Pair>,
    /// A place for each node.
    pub places: Vec<(f32, f32)>,
    /// The number of others that each node is tied to.
    pub degrees: Vec<u32>,
}

/// The drawing of these nodes, tied by these ends. Call it where waiting is allowed, as [`places`].
pub fn drawn(nodes: &[Node], ends: &[End]) -> Drawn {
    let pairs = pairs(nodes, ends);
    let keys: Vec<u64> = nodes.iter().map(|node| key(node.id)).collect();
    let ties: Vec<Tie> = pairs.iter().map(|it| (it.a, it.b, ends[it.end].level.number() as f32)).collect();
    let (places, degrees) = (places(&keys, &ties), graph::degrees(nodes.len(), &ties));
    Drawn { pairs, places, degrees }
}

/// The places of these keys with these ties. The first asking takes up to half a second for 2,000 places: call it where
/// waiting is allowed.
pub fn places(keys: &[u64], ties: &[Tie]) -> Vec<(f32, f32)> {
    let seat = seat(digest(keys, ties));
    let known = seat.get_or_init(|| scaled(graph::layout(keys, ties)));
    // Two networks with one digest are next to impossible; should it happen, the second is reckoned by itself.
    if known.len() == keys.len() { known.clone() } else { scaled(graph::layout(keys, ties)) }
}

fn scaled(places: Vec<(f32, f32)>) -> Vec<(f32, f32)> {
    let round = |it: f32| (it * SCALE * 10.0).round() / 10.0;
    places.into_iter().map(|(x, y)| (round(x), round(y))).collect()
}

/// The seat of a picture, taken or still empty. The one asked for longest ago leaves.
fn seat(digest: u64) -> Places {
    let mut kept = KEPT.lock().unwrap_or_else(|held| held.into_inner());
    let known = kept.iter().position(|(it, _)| *it == digest).and_then(|at| kept.remove(at));
    let (digest, seat) = known.unwrap_or((digest, Places::default()));
    kept.push_back((digest, seat.clone()));
    while kept.len() > MOST {
        kept.pop_front();
    }
    seat
}

fn digest(keys: &[u64], ties: &[Tie]) -> u64 {
    let mut hash = DefaultHasher::new();
    keys.hash(&mut hash);
    ties.iter().for_each(|(a, b, weight)| (a, b, weight.to_bits()).hash(&mut hash));
    hash.finish()
}

/// How many pictures are kept now.
pub fn kept() -> usize {
    KEPT.lock().unwrap_or_else(|held| held.into_inner()).len()
}
