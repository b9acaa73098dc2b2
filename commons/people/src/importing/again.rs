//! How a row that has no id is found again in the next file.
//!
//! Its key is a digest of what tells organizations apart. Rows that share one, and differ only in what they do or whom to
//! ask for, are numbered: `row-4f…`, `row-4f…-2`. Invariant: no two rows of a file are found by one id, and what a row
//! says never lands on the page of another that says today what it said before.

use std::collections::{HashMap, HashSet, VecDeque};

use super::rules;
use super::types::{Field, Here, Read, Values};

/// What each row is found by: its id, or its key with its number among its likes. A row that stays out is found by nothing.
pub fn source_ids(reads: &[Read], here: &Here, source: &str) -> Vec<Option<String>> {
    let mut likes = Likes::new(reads, here, source);
    let keys = reads.iter().map(|read| (!read.refused() && own(read).is_empty()).then(|| rules::key_of(&read.values)));
    let keys: Vec<Option<String>> = keys.collect();
    // First those that say what they said before, wherever they stand now; then the others, in their order.
    let same = |(read, key): (&Read, &Option<String>)| likes.said_before(key.as_deref()?, &read.values);
    let mut ids: Vec<Option<String>> = reads.iter().zip(&keys).map(same).collect();
    for (at, read) in reads.iter().enumerate().filter(|(_, read)| !read.refused()) {
        match &keys[at] {
            None => ids[at] = Some(own(read).to_owned()),
            Some(key) if ids[at].is_none() => ids[at] = Some(likes.next(key)),
            Some(_) => {}
        }
    }
    ids
}

fn own(read: &Read) -> &str {
    read.values.get(Field::Id)
}

/// Rows that share a key.
struct Likes<'a> {
    /// The number of a row of earlier files, by its key and seal.
    sealed: HashMap<(&'a str, &'a str), usize>,
    /// By key: the numbers of earlier files that may still be free, and from where on there are new ones.
    numbers: HashMap<String, (VecDeque<usize>, usize)>,
    given: HashSet<String>,
}

impl<'a> Likes<'a> {
    fn new(reads: &[Read], here: &'a Here, source: &str) -> Likes<'a> {
        let (mut sealed, mut numbers) = (HashMap::new(), HashMap::<String, (VecDeque<usize>, usize)>::new());
        for link in here.links.iter().filter(|link| link.source == source) {
            if let Some((key, number)) = parted(&link.source_id) {
                sealed.insert((key, link.seal.as_str()), number);
                numbers.entry(key.to_owned()).or_insert((VecDeque::new(), 1)).0.push_back(number);
            }
        }
        numbers.values_mut().for_each(|(before, _)| before.make_contiguous().sort_unstable());
        // Somebody's own id may look like one of ours.
        let given = reads.iter().map(own).filter(|id| !id.is_empty()).map(str::to_owned).collect();
        Likes { sealed, numbers, given }
    }

    fn said_before(&mut self, key: &str, values: &Values) -> Option<String> {
        if !self.numbers.contains_key(key) {
            return None;
        }
        let id = numbered(key, *self.sealed.get(&(key, rules::seal(values).as_str()))?);
        self.given.insert(id.clone()).then_some(id)
    }

    /// The numbers of earlier files come first: a row that says something else now is still the one that it was.
    fn next(&mut self, key: &str) -> String {
        let (before, next) = self.numbers.entry(key.to_owned()).or_insert((VecDeque::new(), 1));
        loop {
            let number = before.pop_front().unwrap_or_else(|| {
                *next += 1;
                *next - 1
            });
            let id = numbered(key, number);
            if self.given.insert(id.clone()) {
                return id;
            }
        }
    }
}

fn numbered(key: &str, number: usize) -> String {
    if number == 1 { key.to_owned() } else { format!("{key}-{number}") }
}

/// A key and its number; `None` for an id that is none of ours.
fn parted(id: &str) -> Option<(&str, usize)> {
    let digest = id.strip_prefix("row-")?;
    match digest.find('-') {
        None => Some((id, 1)),
        Some(at) => Some((&id[..at + "row-".len()], digest[at + 1..].parse().ok()?)),
    }
}
