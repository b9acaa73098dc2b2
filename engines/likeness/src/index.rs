//! Finding the alike among many without comparing each with each.
//!
//! Every key stands in a few blocks: its names, each word of its name, its site, numbers, mail and street
//! corner. Only keys that share a block are compared. In a block of more than [`BLOCK`] keys, which are
//! sorted, a key is compared with [`NEAR`] neighbours on either side, so that common words (`center`) and
//! a city's one site cost little, while keys with the same name still stand side by side.
//!
//! Cost: with n keys in at most k blocks each (k is about ten), O(n·k·log n) to build, and at most
//! n·k·BLOCK comparisons when each asks for its like; typical directories need a tenth of that. Nothing is lost to the
//! cap but this: of more than BLOCK keys that share a name, a site or a number, each is paired with its
//! neighbours instead of with all, which keeps the group together and the list of pairs short.

use crate::key::Key;
use crate::score::{Likeness, at_least};
use std::collections::HashMap;

/// Keys in a block that are still compared each with each.
const BLOCK: usize = 48;
/// Neighbours on either side in a bigger block.
const NEAR: usize = 8;

/// Keys in their blocks.
pub struct Index<'k> {
    keys: &'k [Key],
    blocks: HashMap<Block<'k>, Vec<usize>>,
}

/// What the keys of a block share.
#[derive(PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Block<'k> {
    Name(&'k str),
    Word(&'k str),
    Start(&'k str),
    Site(&'k str),
    Phone(u64),
    Mail(&'k str),
    Corner(&'k str, &'k str),
}

impl<'k> Index<'k> {
    /// Sorts keys into blocks.
    pub fn new(keys: &'k [Key]) -> Self {
        let mut blocks: HashMap<Block, Vec<usize>> = HashMap::new();
        for (at, key) in keys.iter().enumerate() {
            for block in shared(key) {
                blocks.entry(block).or_default().push(at);
            }
        }
        for block in blocks.values_mut().filter(|block| block.len() > BLOCK) {
            block.sort_by(|a, b| keys[*a].cmp(&keys[*b]));
        }
        Index { keys, blocks }
    }

    /// The keys that are probably the same organization as `key`, with their places in the list that the
    /// index was made from, the likeliest first. A key of the list finds itself, too.
    pub fn probable(&self, key: &Key, threshold: f32) -> Vec<(usize, Likeness)> {
        let candidates = self.candidates(key).into_iter();
        let mut found: Vec<(usize, Likeness)> =
            candidates.filter_map(|at| Some((at, at_least(threshold, key, &self.keys[at])?))).collect();
        found.sort_by(|x, y| y.1.score.total_cmp(&x.1.score).then(x.0.cmp(&y.0)));
        found
    }

    fn candidates(&self, key: &Key) -> Vec<usize> {
        let mut found = Vec::new();
        for block in shared(key) {
            // The block's own text lives in another key, but is equal.
            let Some(block) = self.blocks.get(&block) else { continue };
            found.extend_from_slice(self.neighbours(block, key));
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    fn neighbours<'b>(&self, block: &'b [usize], key: &Key) -> &'b [usize] {
        if block.len() <= BLOCK {
            return block;
        }
        let at = block.partition_point(|other| self.keys[*other] < *key);
        &block[at.saturating_sub(NEAR)..(at + NEAR + 1).min(block.len())]
    }
}

/// The blocks of a key.
fn shared(key: &Key) -> Vec<Block<'_>> {
    let mut blocks = vec![Block::Name(&key.name.joined)];
    let alternate = key.alternate.iter().map(|words| words.joined.as_str());
    let initials = Some(key.name.initials.as_str()).filter(|initials| !initials.is_empty());
    blocks.extend(alternate.chain(initials).map(Block::Name));
    let words = key.name.each();
    let others = key.alternate.iter().flat_map(|words| words.each());
    blocks.extend(words.chain(others).map(Block::Word));
    if key.name.single() {
        blocks.extend(key.name.joined.get(..4).map(Block::Start));
    }
    blocks.extend(key.site.as_deref().map(Block::Site));
    blocks.extend(key.phones.iter().copied().map(Block::Phone));
    blocks.extend(key.mail.as_deref().map(Block::Mail));
    if let Some(address) = &key.address
        && let Some(number) = &address.number
    {
        // A house number says little without a word of its street.
        let street = address.words.iter().filter(|word| word.len() > 2 && *word != number);
        blocks.extend(street.take(3).map(|word| Block::Corner(number, word)));
    }
    blocks
}
