//! Both languages say the same things: each message is there in each, with the same variables.

use super::Broken;
use super::tree::{File, Tree};
use std::collections::{BTreeMap, BTreeSet};

/// The languages that are there from the start.
const LANGUAGES: [&str; 2] = ["en", "es"];

/// Compares every `.ftl` file under a `words/` folder with its sister in the other language.
///
/// The language is a folder or a part of the name: `words/en/app.ftl`, `words/en.ftl`, `words/app.en.ftl`.
pub fn languages(tree: &Tree) -> Vec<Broken> {
    let files = tree.ending(&["ftl"]);
    let files = files.filter(|file| format!("/{}", file.path).contains("/words/"));
    files.flat_map(|file| compare(tree, file)).collect()
}

fn compare(tree: &Tree, file: &File) -> Vec<Broken> {
    let [one, other] = LANGUAGES;
    let path = in_language(&file.path, one, other).or_else(|| in_language(&file.path, other, one));
    let Some(path) = path else {
        let reason = format!("the path names its language, {one} or {other}");
        return vec![Broken::new(&file.path, 1, reason)];
    };
    let Some(sister) = tree.file(&path) else {
        return vec![Broken::new(&file.path, 1, format!("{path} is missing"))];
    };
    let theirs = messages(sister);
    let ours = messages(file).into_iter();
    ours.filter_map(|(key, message)| {
        let reason = difference(&key, &message, theirs.get(&key), sister)?;
        Some(Broken::new(&file.path, message.line, reason))
    })
    .collect()
}

fn difference(key: &str, ours: &Message, theirs: Option<&Message>, sister: &File) -> Option<String> {
    let Some(theirs) = theirs else {
        return Some(format!("{key} is missing in {}", sister.path));
    };
    let only_here: Vec<String> = ours.variables.difference(&theirs.variables).cloned().collect();
    let lacks = !only_here.is_empty();
    lacks.then(|| format!("{key} has no ${} in {}", only_here.join(", $"), sister.path))
}

/// The same path with the last part that is `from` made `to`.
fn in_language(path: &str, from: &str, to: &str) -> Option<String> {
    let is_end = |c: Option<char>| c.is_none_or(|c| "/._-".contains(c));
    let (at, _) = path.rmatch_indices(from).find(|(at, _)| {
        let before = path[..*at].chars().next_back();
        is_end(before) && is_end(path[at + from.len()..].chars().next())
    })?;
    Some(format!("{}{to}{}", &path[..at], &path[at + from.len()..]))
}

/// One message, term or attribute.
#[derive(Default)]
struct Message {
    line: usize,
    variables: BTreeSet<String>,
}

/// The messages by key; an attribute's key is `message.attribute`.
fn messages(file: &File) -> BTreeMap<String, Message> {
    let mut messages: BTreeMap<String, Message> = BTreeMap::new();
    let (mut name, mut key) = (String::new(), String::new());
    for (line, text) in file.lines().filter(|(_, text)| !text.starts_with('#')) {
        if let Some(attribute) = attribute(text) {
            key = format!("{name}.{attribute}");
        } else if let Some(message) = message(text) {
            name = message.to_string();
            key = name.clone();
        }
        let message = messages.entry(key.clone()).or_default();
        message.line = if message.line == 0 { line } else { message.line };
        message.variables.extend(variables(text));
    }
    // What stands above the first message, such as blank lines, belongs to none.
    messages.remove("");
    messages
}

fn message(text: &str) -> Option<&str> {
    let key = text.split_once('=')?.0.trim_end();
    let letters = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let starts = key.starts_with(|c: char| c.is_ascii_alphabetic() || c == '-');
    (starts && key.chars().all(letters)).then_some(key)
}

fn attribute(text: &str) -> Option<&str> {
    let indented = text.starts_with(' ');
    let attribute = text.trim_start().strip_prefix('.')?;
    let name = message(attribute)?;
    indented.then_some(name)
}

fn variables(text: &str) -> impl Iterator<Item = String> {
    let after_signs = text.split('$').skip(1);
    let named = after_signs.filter(|after| after.starts_with(|c: char| c.is_ascii_alphabetic()));
    named.map(|after| {
        let is_name = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
        let end = after.find(|c| !is_name(c)).unwrap_or(after.len());
        after[..end].to_string()
    })
}

#[cfg(test)]
mod tests {
    use super::{Tree, in_language, languages};

    fn broken(english: &str, spanish: &str) -> Vec<String> {
        let tree = Tree::of(&[("base/words/en/a.ftl", english), ("base/words/es/a.ftl", spanish)]);
        languages(&tree).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn the_same_keys_and_variables_are_fine_in_any_order() {
        let english = "# Comment = not a key\nhello = Hello { $name }, $5\nbye = Bye\n    .title = Till { $day }\n";
        let spanish = "bye = Adiós\n    .title = Hasta { $day }\nhello =\n    Hola\n    { $name }\n";
        assert_eq!(broken(english, spanish), [""; 0]);
    }

    #[test]
    fn a_choice_by_number_counts_as_using_the_number() {
        let english = "n = { $n ->\n    [one] One\n   *[other] { $n } many\n}\n";
        assert_eq!(broken(english, "n = { $n ->\n   *[other] Muchos\n}\n"), [""; 0]);
    }

    #[test]
    fn what_one_language_lacks_is_named_with_its_line() {
        let found = broken("a = A\nb = B { $x }\n", "b = B\nc = C\n");
        assert_eq!(found.len(), 3);
        assert!(found[0].starts_with("base/words/en/a.ftl:1: a is missing"));
        assert!(found[1].starts_with("base/words/en/a.ftl:2: b has no $x"));
        assert!(found[2].starts_with("base/words/es/a.ftl:2: c is missing"));
    }

    #[test]
    fn a_file_without_its_sister_is_named() {
        let tree = Tree::of(&[("base/words/en.ftl", "a = A\n"), ("base/words/a.ftl", "")]);
        assert_eq!(languages(&tree).len(), 2);
        let other = Tree::of(&[("base/other/en.ftl", "a = A\n")]);
        assert_eq!(languages(&other).len(), 0);
    }

    #[test]
    fn the_language_is_found_wherever_the_path_names_it() {
        let spanish = |path| in_language(path, "en", "es");
        assert_eq!(spanish("a/words/app.en.ftl").as_deref(), Some("a/words/app.es.ftl"));
        assert_eq!(spanish("engines/words/en.ftl").as_deref(), Some("engines/words/es.ftl"));
        assert_eq!(spanish("listening/words/app.ftl"), None);
    }
}
