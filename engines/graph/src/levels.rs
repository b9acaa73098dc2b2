//! What two say they do together, beside what they agreed to do.

use std::collections::BTreeMap;

/// What one says of another: who says it, of whom, and which levels it does with it (bit 0 is the first level).
pub type Said = (u32, u32, u8);

/// Two nodes, the lower first.
pub type Pair = (u32, u32);

/// A pair's levels, 1 the first, 0 none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Who they are.
    pub pair: Pair,
    /// The level they agreed on.
    pub agreed: u8,
    /// The highest level that both say they do; `None` while one has not said.
    pub observed: Option<u8>,
    /// The highest level that at least one says they do.
    pub claimed: u8,
}

impl Standing {
    /// How many levels they do above what they agreed; below 0 when they do less.
    pub fn ahead(&self) -> Option<i16> {
        self.observed.map(|observed| i16::from(observed) - i16::from(self.agreed))
    }
}

/// Every pair of whom something is said or agreed, sorted. Whoever says several things of the same one says all of them;
/// the highest agreement of a pair holds; nobody stands to oneself. O(m log m).
pub fn standings(said: &[Said], agreed: &[(u32, u32, u8)]) -> Vec<Standing> {
    let mut pairs: BTreeMap<Pair, ([Option<u8>; 2], u8)> = BTreeMap::new();
    for &(from, to, levels) in said.iter().filter(|it| it.0 != it.1) {
        let side = &mut pairs.entry(pair(from, to)).or_default().0[usize::from(from > to)];
        *side = Some(side.unwrap_or(0) | levels);
    }
    for &(a, b, level) in agreed.iter().filter(|it| it.0 != it.1) {
        let highest = &mut pairs.entry(pair(a, b)).or_default().1;
        *highest = level.max(*highest);
    }
    pairs.into_iter().map(|(pair, (sides, agreed))| standing(pair, sides, agreed)).collect()
}

fn standing(pair: Pair, sides: [Option<u8>; 2], agreed: u8) -> Standing {
    let both = sides[0].zip(sides[1]).map(|(a, b)| a & b);
    let either = sides.iter().flatten().fold(0, |all, levels| all | levels);
    Standing { pair, agreed, observed: both.map(highest), claimed: highest(either) }
}

fn pair(a: u32, b: u32) -> Pair {
    (a.min(b), a.max(b))
}

/// The place of the highest bit, counted from 1.
fn highest(levels: u8) -> u8 {
    (u8::BITS - levels.leading_zeros()) as u8
}
