//! The papers keep their word: the map names what exists, the README's commands stand, and nothing
//! tells of the machine on which it was written.

use super::Broken;
use super::tree::{File, Tree};

/// The two commands a newcomer copies from the README.
const COMMANDS: [&str; 2] = ["cargo run -- demo", "cargo xtask test"];

/// Every path that `ARCHITECTURE.md` names in backticks exists.
pub fn map(tree: &Tree) -> Vec<Broken> {
    let Some(file) = tree.file("ARCHITECTURE.md") else {
        return Vec::new();
    };
    let named = named_in(file);
    let lost = named.filter(|(_, path)| is_path(tree, path) && !tree.holds(path));
    lost.map(|(at, path)| Broken::new(&file.path, at, format!("{path} does not exist"))).collect()
}

/// What stands between single backticks, outside of code blocks.
fn named_in(file: &File) -> impl Iterator<Item = (usize, &str)> {
    let mut in_block = false;
    let prose = file.lines().filter(move |(_, line)| {
        let fence = line.trim_start().starts_with("```");
        in_block ^= fence;
        !in_block && !fence
    });
    prose.flat_map(|(at, line)| {
        let quoted = line.split('`').skip(1).step_by(2);
        quoted.map(move |word| (at, word))
    })
}

/// Slices share names such as `rules.rs`, so a bare name is a path only for a paper in the root.
fn is_path(tree: &Tree, word: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "._-/".contains(c);
    if word.is_empty() || word.starts_with('/') || !word.chars().all(plain) {
        return false;
    }
    let (first, rest) = word.split_once('/').unwrap_or((word, ""));
    let last = word.rsplit('/').next().unwrap_or_default();
    let has_ending = ["rs", "toml", "sql", "ftl", "js", "css", "json", "md"]
        .iter()
        .any(|ending| last.strip_suffix(ending).is_some_and(|name| name.ends_with('.')));
    match word.contains('/') {
        true => word.ends_with('/') || has_ending || (!rest.is_empty() && tree.holds(first)),
        false => word.ends_with(".md"),
    }
}

/// The README holds both commands as they are typed.
pub fn readme(tree: &Tree) -> Vec<Broken> {
    let Some(file) = tree.file("README.md") else {
        return Vec::new();
    };
    let typed = |command: &str| file.text.lines().any(|line| line.trim() == command);
    let missing = COMMANDS.into_iter().filter(|command| !typed(command));
    missing
        .map(|command| {
            let reason = format!("a line of its own says: {command}");
            Broken::new(&file.path, 1, reason)
        })
        .collect()
}

/// No file names a package registry's host or a folder of the machine it was written on.
pub fn places(tree: &Tree) -> Vec<Broken> {
    let files = tree.files.iter();
    let lines = files.flat_map(|file| file.lines().map(move |(at, line)| (file, at, line)));
    lines
        .filter_map(|(file, at, line)| {
            let reason = place(line).or_else(|| foreign_source(file, line))?;
            Some(Broken::new(&file.path, at, reason))
        })
        .collect()
}

// Written in two halves, so that this file does not break its own rule.
const HOSTS: [&str; 5] = [
    concat!("registry.", "npmjs.org"),
    concat!("registry.", "yarnpkg.com"),
    concat!("index.", "crates.io"),
    concat!("static.", "crates.io"),
    concat!("files.", "pythonhosted.org"),
];
const FOLDERS: [&str; 2] = [concat!("/wo", "rk/"), concat!("/ro", "ot/")];

fn place(line: &str) -> Option<String> {
    if let Some(host) = HOSTS.iter().find(|host| line.contains(*host)) {
        return Some(format!("names the registry host {host}"));
    }
    let folder = FOLDERS.iter().find(|folder| starts_a_path(line, folder));
    folder.map(|folder| format!("names the machine's folder {folder}"))
}

/// The same letters inside a longer path, such as an address on the web, are no machine's folder.
fn starts_a_path(line: &str, folder: &str) -> bool {
    line.match_indices(folder).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        before.is_none_or(|c| !c.is_alphanumeric() && !"}])._-/".contains(c))
    })
}

/// Cargo's own lock file names one source only, the public index.
fn foreign_source(file: &File, line: &str) -> Option<String> {
    const INDEX: &str = "registry+https://github.com/rust-lang/crates.io-index";
    let source = line.strip_prefix("source = \"")?.trim_end_matches('"');
    let foreign = file.name() == "Cargo.lock" && source != INDEX;
    foreign.then(|| "comes from a source that is not the public index".to_string())
}

/// The browser packages' lock files leave the host to whoever installs them.
pub fn lock_files(tree: &Tree) -> Vec<Broken> {
    let locks = tree.ending(&["json"]);
    let locks = locks.filter(|file| file.name() == "package-lock.json");
    let lines = locks.flat_map(|file| file.lines().map(move |(at, line)| (file, at, line)));
    lines
        .filter(|(_, _, line)| line.trim_start().starts_with("\"resolved\""))
        .map(|(file, at, _)| Broken::new(&file.path, at, "a lock file names no download address"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Broken, FOLDERS, HOSTS, Tree, lock_files, map, places, readme};

    fn lines(broken: &[Broken]) -> Vec<usize> {
        broken.iter().map(|broken| broken.line).collect()
    }

    #[test]
    fn the_map_names_what_is_there() {
        let text = "See `base/src/lib.rs` and `base/`.\n\
            Lost: `base/src/gone.rs`, `attic/`, `base/attic`, `LOST.md`.\n\
            No paths: `rules.rs`, `text/html`, `/offers/new`, `Cx`, `a | b`.\n\
            ```\n`base/block.rs`\n```\n`base/end.rs`\n";
        let tree = Tree::of(&[("ARCHITECTURE.md", text), ("base/src/lib.rs", "")]);
        assert_eq!(lines(&map(&tree)), [2, 2, 2, 2, 7]);
    }

    #[test]
    fn the_readme_shows_both_commands() {
        let both = "# A\n    cargo run -- demo\n    cargo xtask test\n";
        assert_eq!(readme(&Tree::of(&[("README.md", both)])), []);
        let inside = "cargo run -- demo\nType cargo xtask test.\n";
        assert_eq!(readme(&Tree::of(&[("README.md", inside)])).len(), 1);
        assert_eq!(readme(&Tree::of(&[])), []);
    }

    #[test]
    fn no_file_tells_of_the_machine() {
        let [folder, host] = [FOLDERS[0], HOSTS[0]];
        let text = format!("open {folder}a\nhttps://example.org{folder}a\n\"{folder}\"\n{host}\n");
        assert_eq!(lines(&places(&Tree::of(&[("a.md", &text)]))), [1, 3, 4]);
    }

    #[test]
    fn lock_files_name_no_address() {
        let cargo = "source = \"registry+https://github.com/rust-lang/crates.io-index\"\n\
            source = \"registry+http://mirror.example/index\"\n";
        assert_eq!(lines(&places(&Tree::of(&[("Cargo.lock", cargo)]))), [2]);
        let npm = "{\n  \"resolved\": \"http://mirror.example/a.tgz\",\n  \"version\": \"1.0.0\"\n}\n";
        let tree = Tree::of(&[("ui/package-lock.json", npm)]);
        assert_eq!(lines(&lock_files(&tree)), [2]);
    }
}
