//! All pairs of a list, found as the program finds them: each key asks the index.

use likeness::{Index, Key, Likeness};
use std::collections::BTreeMap;

/// The pairs that score at least `threshold`, as `(place, later place)`.
pub fn pairs(keys: &[Key], threshold: f32) -> BTreeMap<(usize, usize), Likeness> {
    let index = Index::new(keys);
    let of = |at: usize| index.probable(&keys[at], threshold).into_iter().map(move |(other, how)| (at, other, how));
    let all = (0..keys.len()).flat_map(of).filter(|(at, other, _)| at != other);
    all.map(|(at, other, how)| ((at.min(other), at.max(other)), how)).collect()
}
