//! How our own source files look: how they open, how long they are, what they must not hold.

use super::Broken;
use super::tree::{File, Tree};

const CODE: &[&str] = &["rs", "js", "mjs", "ts", "css", "sql", "html", "ftl"];
const LONGEST: usize = 500;

/// Every Rust file opens by saying what it is for.
pub fn openings(tree: &Tree) -> Vec<Broken> {
    let silent = |file: &&File| {
        let first = file.text.lines().next().unwrap_or_default();
        let said = first.strip_prefix("//!").unwrap_or_default();
        !said.contains(char::is_alphabetic)
    };
    let reason = "opens with //! and what the file is for";
    let files = tree.ending(&["rs"]).filter(silent);
    files.map(|file| Broken::new(&file.path, 1, reason)).collect()
}

/// No file of ours is over 500 lines; what a program wrote is not ours.
pub fn lengths(tree: &Tree) -> Vec<Broken> {
    let long = |file: &File| {
        let count = file.text.lines().count();
        let reason = format!("{count} lines: past {LONGEST}, split it by noun");
        (count > LONGEST && !is_generated(file)).then(|| Broken::new(&file.path, LONGEST, reason))
    };
    tree.ending(CODE).filter_map(long).collect()
}

fn is_generated(file: &File) -> bool {
    let mut head = file.text.lines().take(5);
    head.any(|line| line.contains("@generated")) || file.path.contains("/generated/")
}

/// What is still to do names who will do it, and nothing of the workbench is left in the work.
pub fn loose_ends(tree: &Tree) -> Vec<Broken> {
    // Spanish words would be taken for notes to oneself, so the words of the pages are left out.
    let files = tree.ending(&["rs", "js", "mjs", "ts", "css", "sql", "toml"]);
    let lines = files.flat_map(|file| file.lines().map(move |(at, line)| (file, at, line)));
    lines.filter_map(|(file, at, line)| Some(Broken::new(&file.path, at, loose_end(file, line)?))).collect()
}

fn loose_end(file: &File, line: &str) -> Option<String> {
    // Written in two halves, so that this file does not break its own rule.
    let notes = [concat!("TO", "DO"), concat!("FIX", "ME")];
    let unfinished = [concat!("to", "do!"), concat!("db", "g!")];
    let note = notes.iter().find(|note| is_nameless(line, note));
    if let Some(note) = note {
        return Some(format!("{note} names who will do it: {note}(name)"));
    }
    let left = unfinished.iter().find(|left| {
        let is_code = file.ending() == "rs";
        is_code && after_word(code(line), left).is_some()
    });
    left.map(|left| format!("{left} is not for code that stays"))
}

/// What others said goes into the log as text, which is written in quotation marks: a line end in it begins no line.
pub fn log_lines(tree: &Tree) -> Vec<Broken> {
    let files = tree.ending(&["rs"]).filter(|file| !file.path.starts_with("xtask/"));
    let lines = files.flat_map(|file| file.lines().map(move |(at, line)| (file, at, line)));
    let bare = lines.filter(|(_, _, line)| {
        let logs = ["trace!(", "debug!(", "info!(", "warn!(", "error!("].iter().any(|it| code(line).contains(it));
        logs && line.split('%').skip(1).any(|it| it.starts_with(|c: char| c.is_ascii_lowercase()) && !is_id(it))
    });
    bare.map(|(file, at, _)| Broken::new(&file.path, at, "the log takes text: .to_string() instead of %")).collect()
}

/// An id is made by us and has no line ends.
fn is_id(value: &str) -> bool {
    value.split([',', ')']).next().is_some_and(|it| it.ends_with(".id") || it == "id")
}

fn is_nameless(line: &str, note: &str) -> bool {
    let Some(after) = after_word(line, note) else {
        return false;
    };
    let name = after.strip_prefix('(').and_then(|name| name.split_once(')'));
    let named = name.is_some_and(|(name, _)| !name.trim().is_empty());
    let ends = !after.starts_with(|c: char| c.is_alphanumeric() || c == '_');
    ends && !named
}

/// What follows `word` where it stands as a word of its own on its left.
fn after_word<'a>(line: &'a str, word: &str) -> Option<&'a str> {
    let (at, _) = line.match_indices(word).find(|(at, _)| {
        let before = line[..*at].chars().next_back();
        !before.is_some_and(|c| c.is_alphanumeric() || c == '_')
    })?;
    Some(&line[at + word.len()..])
}

/// `rules.rs` is pure: nothing in it waits or reads a clock, and it does not know that there is a database.
pub fn pure_rules(tree: &Tree) -> Vec<Broken> {
    let files = tree.ending(&["rs"]).filter(|file| file.name() == "rules.rs");
    let lines = files.flat_map(|file| file.lines().map(move |(at, line)| (file, at, line)));
    lines
        .filter_map(|(file, at, line)| {
            let found = ["async ", "await", "sqlx", "rusqlite", "q!(", "many!(", "db()", "Utc::now", "time::now"];
            let found = found.iter().find(|word| after_word(code(line), word).is_some())?;
            let reason = format!("rules.rs is pure: no {}", found.trim());
            Some(Broken::new(&file.path, at, reason))
        })
        .collect()
}

/// The line without its comment.
fn code(line: &str) -> &str {
    line.split("//").next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{Broken, Tree, lengths, log_lines, loose_ends, openings, pure_rules};

    fn one(path: &str, text: &str) -> Tree {
        Tree::of(&[(path, text)])
    }

    fn lines(broken: &[Broken]) -> Vec<usize> {
        broken.iter().map(|broken| broken.line).collect()
    }

    #[test]
    fn what_others_said_begins_no_line_of_the_log() {
        for bare in ["warn!(cause = %why, \"x\")", "error!(%why, \"x\")", "info!(a = 1, cause = %told(&why))"] {
            assert_eq!(lines(&log_lines(&one("app/src/a.rs", &format!("tracing::{bare};\n")))), [1], "{bare}");
        }
        for well in
            ["warn!(cause = why.to_string(), \"x\")", "error!(letter = %letter.id, \"100% x\")", "info!(status, \"x\")"]
        {
            assert_eq!(log_lines(&one("app/src/a.rs", &format!("tracing::{well};\n"))), [], "{well}");
        }
    }

    #[test]
    fn a_file_says_what_it_is_for() {
        assert_eq!(openings(&one("base/src/ids.rs", "//! Names of things.\n")), []);
        for text in ["", "//! .\n", "use std::fs;\n", "// Names.\n"] {
            assert_eq!(lines(&openings(&one("base/src/ids.rs", text))), [1], "{text}");
        }
    }

    #[test]
    fn long_files_are_split_unless_a_program_wrote_them() {
        let long = "//! Long.\n".repeat(501);
        assert_eq!(lengths(&one("base/src/a.rs", &long)).len(), 1);
        assert_eq!(lengths(&one("base/src/a.rs", &long[10..])), []);
        let generated = format!("// @generated\n{long}");
        assert_eq!(lengths(&one("ui/src/a.css", &generated)), []);
        assert_eq!(lengths(&one("DESIGN.md", &long)), []);
    }

    #[test]
    fn notes_name_a_person_and_tools_are_put_back() {
        let note = concat!("TO", "DO");
        let text = format!("// {note}: later\n// {note}(ana): later\n// MAS{note}\n// {note}S\n");
        assert_eq!(lines(&loose_ends(&one("base/src/a.rs", &text))), [1]);
        let text = format!("{}(x);\n// {}\n", concat!("db", "g!"), concat!("to", "do!()"));
        assert_eq!(lines(&loose_ends(&one("base/src/a.rs", &text))), [1]);
    }

    #[test]
    fn rules_do_not_wait() {
        let text = "//! No async here.\nasync fn a() {}\nlet b = c.await;\nuse sqlx::Row;\n";
        let tree = one("commons/people/src/people/rules.rs", text);
        assert_eq!(lines(&pure_rules(&tree)), [2, 3, 4]);
        assert_eq!(pure_rules(&one("commons/people/src/acts.rs", text)), []);
    }
}
