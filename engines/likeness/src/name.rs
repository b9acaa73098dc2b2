//! Names of organizations as bags of words, and how alike two of them are.

use crate::fold::fold;
use crate::words::{telling, unified, weight};
use std::cmp::Ordering;

/// The words of a name, sorted.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Words {
    /// The words with a space between each two.
    pub joined: String,
    /// The words and their weights; the same word twice stands once.
    words: Vec<(String, u16)>,
    /// The weights together.
    weight: u32,
    /// First letters of the words as they stood, when there are at least three.
    pub initials: String,
}

impl Words {
    /// The words of a name.
    pub fn of(name: &str) -> Words {
        let plain: String = fold(name).chars().filter_map(mark).collect();
        let all: Vec<&str> = plain.split_whitespace().collect();
        let all = spelled(&all);
        let mut kept: Vec<String> = all.iter().filter(|word| telling(word)).map(|word| unified(word)).collect();
        if kept.is_empty() {
            kept = all;
        }
        let initials: String = kept.iter().filter_map(|word| word.chars().next()).collect();
        kept.sort();
        kept.dedup();
        let joined = kept.join(" ");
        let words: Vec<(String, u16)> = kept.into_iter().map(weighed).collect();
        Words {
            joined,
            weight: words.iter().map(|(_, weight)| u32::from(*weight)).sum(),
            words,
            initials: if initials.chars().count() >= 3 { initials } else { String::new() },
        }
    }

    /// The words one by one.
    pub fn each(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(|(word, _)| word.as_str())
    }

    /// Whether this is one word.
    pub fn single(&self) -> bool {
        self.words.len() == 1
    }
}

/// Letters and digits stay; apostrophes and points inside abbreviations vanish; the rest parts words.
fn mark(c: char) -> Option<char> {
    match c {
        '\'' | '.' | '`' => None,
        c if c.is_alphanumeric() => Some(c),
        _ => Some(' '),
    }
}

/// `y m c a` is `ymca`: single letters in a row are one word.
fn spelled(words: &[&str]) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut before_single = false;
    for word in words {
        let single = word.len() == 1 && word.as_bytes()[0].is_ascii_alphabetic() && *word != "a";
        match out.last_mut() {
            Some(last) if single && before_single => last.push_str(word),
            _ => out.push((*word).to_owned()),
        }
        before_single = single;
    }
    out
}

fn weighed(word: String) -> (String, u16) {
    let weight = weight(&word);
    (word, weight)
}

/// How alike two names are, 0 to 1: the weight of the words that both have, twice, over the weight of all
/// words (Dice's coefficient). A word with a letter or two wrong counts three quarters. Where each name
/// has words of its own, the lesser of them counts against twice more: `Open Arms` may be `Open Arms
/// Shelter`, but `County Animal Services` is not `County Elections Services`.
pub fn alike(a: &Words, b: &Words) -> f32 {
    if a.joined == b.joined {
        return 1.0;
    }
    // One order for both directions, so that the choice among similar words is the same.
    let (a, b) = if a.joined < b.joined { (a, b) } else { (b, a) };
    let (mut only_a, mut only_b, mut both) = (Vec::new(), Vec::new(), 0.0);
    let (mut left, mut right) = (a.words.iter().peekable(), b.words.iter().peekable());
    while let (Some(x), Some(y)) = (left.peek(), right.peek()) {
        match x.0.cmp(&y.0) {
            Ordering::Less => only_a.extend(left.next()),
            Ordering::Greater => only_b.extend(right.next()),
            Ordering::Equal => {
                both += f32::from(x.1);
                left.next();
                right.next();
            }
        }
    }
    only_a.extend(left);
    only_b.extend(right);
    both += misspelled(&mut only_a, &mut only_b);
    let own = total(&only_a).min(total(&only_b));
    2.0 * both / (a.weight + b.weight + 2 * own).max(1) as f32
}

fn total(words: &[&(String, u16)]) -> u32 {
    words.iter().map(|(_, weight)| u32::from(*weight)).sum()
}

/// Takes out the words that are one but for a slip, and weighs them.
fn misspelled(left: &mut Vec<&(String, u16)>, right: &mut Vec<&(String, u16)>) -> f32 {
    let mut both = 0.0;
    left.retain(|(word, weight)| {
        let Some(at) = right.iter().position(|(other, _)| near(word, other)) else {
            return true;
        };
        let (_, other) = right.swap_remove(at);
        both += 0.75 * f32::from(*weight.min(other));
        false
    });
    both
}

/// One letter wrong in words of five and more, two in words of nine and more; the first letter right.
fn near(a: &str, b: &str) -> bool {
    let (short, long) = (a.len().min(b.len()), a.len().max(b.len()));
    if short < 5 || long - short > 2 || a.chars().next() != b.chars().next() {
        return false;
    }
    let digits = |word: &str| word.bytes().any(|byte| byte.is_ascii_digit());
    let allowed = if short < 9 { 1 } else { 2 };
    !digits(a) && !digits(b) && strsim::osa_distance(a, b) <= allowed
}
