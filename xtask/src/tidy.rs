//! `cargo xtask tidy`: the house rules, checked. A test below runs them too, so no rule needs remembering.
//!
//! Each rule is a pure function from the repository's text files to what breaks the rule.

mod direction;
mod papers;
mod security;
mod sources;
mod steps;
mod tree;
mod words;

use crate::shell;
use std::fmt;
use std::process::ExitCode;
use tree::Tree;

/// One broken rule and where.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Broken {
    /// Path from the root of the repository.
    file: String,
    /// Counted from 1.
    line: usize,
    reason: String,
}

impl Broken {
    fn new(file: &str, line: usize, reason: impl Into<String>) -> Broken {
        let (file, reason) = (file.to_string(), reason.into());
        Broken { file, line, reason }
    }
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.reason)
    }
}

/// A house rule.
type Rule = fn(&Tree) -> Vec<Broken>;

const RULES: &[Rule] = &[
    direction::groups,
    direction::names_and_versions,
    sources::openings,
    sources::lengths,
    sources::loose_ends,
    sources::log_lines,
    sources::pure_rules,
    papers::map,
    papers::readme,
    papers::places,
    papers::lock_files,
    security::list,
    steps::only_add,
    words::languages,
];

/// Prints every broken rule, one a line.
pub fn run() -> ExitCode {
    let tree = match Tree::read(&shell::root()) {
        Ok(tree) => tree,
        Err(why) => {
            eprintln!("The repository cannot be read: {why}");
            return ExitCode::FAILURE;
        }
    };
    let broken = check(&tree);
    broken.iter().for_each(|broken| println!("{broken}"));
    match broken.len() {
        0 => println!("{} files, all tidy", tree.files.len()),
        1 => println!("1 rule broken"),
        n => println!("{n} rules broken"),
    }
    ExitCode::from(u8::from(!broken.is_empty()))
}

fn check(tree: &Tree) -> Vec<Broken> {
    let mut broken: Vec<Broken> = RULES.iter().flat_map(|rule| rule(tree)).collect();
    broken.sort();
    broken
}

#[cfg(test)]
mod tests {
    use super::{Tree, check};
    use crate::shell;

    #[test]
    fn the_house_is_tidy() {
        let tree = Tree::read(&shell::root()).unwrap();
        let broken: Vec<String> = check(&tree).iter().map(ToString::to_string).collect();
        assert!(broken.is_empty(), "\n{}", broken.join("\n"));
    }

    #[test]
    fn a_broken_rule_names_file_and_line() {
        let tree = Tree::of(&[("base/src/lib.rs", "//! What every room stands on.\nfn a() {}\n")]);
        assert!(check(&tree).is_empty());
        let tree = Tree::of(&[("base/src/lib.rs", "fn a() {}\n")]);
        let broken = check(&tree);
        assert!(broken[0].to_string().starts_with("base/src/lib.rs:1: "));
    }
}
