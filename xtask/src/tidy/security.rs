//! The list of security requirements in `docs/security.md` is whole and says nothing that is not there: every number of
//! the standard's first two levels once, each with one of three states, and every file and test that it names exists.

use super::Broken;
use super::tree::{File, Tree};
use std::collections::BTreeMap;

const LIST: &str = "docs/security.md";

/// How a requirement may stand, as rows and the summary write it.
const STATES: [&str; 3] = ["met", "not applicable", "open"];

/// The sections of OWASP ASVS 5.0.0 and how many requirements of levels 1 and 2 each has; they come first in a section.
#[rustfmt::skip]
const SECTIONS: [(&str, usize); 75] = [
    ("1.1", 2), ("1.2", 9), ("1.3", 11), ("1.4", 3), ("1.5", 2), ("2.1", 3), ("2.2", 3), ("2.3", 4),
    ("2.4", 1), ("3.2", 2), ("3.3", 4), ("3.4", 6), ("3.5", 5), ("3.7", 2), ("4.1", 3), ("4.2", 1),
    ("4.3", 2), ("4.4", 4), ("5.1", 1), ("5.2", 3), ("5.3", 2), ("5.4", 3), ("6.1", 3), ("6.2", 12),
    ("6.3", 4), ("6.4", 4), ("6.5", 5), ("6.6", 3), ("6.8", 4), ("7.1", 3), ("7.2", 4), ("7.3", 2),
    ("7.4", 5), ("7.5", 2), ("7.6", 2), ("8.1", 2), ("8.2", 3), ("8.3", 1), ("8.4", 1), ("9.1", 3),
    ("9.2", 4), ("10.1", 2), ("10.2", 2), ("10.3", 4), ("10.4", 11), ("10.5", 5), ("10.6", 2), ("10.7", 3),
    ("11.1", 2), ("11.2", 3), ("11.3", 3), ("11.4", 4), ("11.5", 1), ("11.6", 1), ("12.1", 3), ("12.2", 2),
    ("12.3", 4), ("13.1", 1), ("13.2", 5), ("13.3", 2), ("13.4", 5), ("14.1", 2), ("14.2", 4), ("14.3", 3),
    ("15.1", 3), ("15.2", 3), ("15.3", 7), ("16.1", 1), ("16.2", 5), ("16.3", 4), ("16.4", 3), ("16.5", 3),
    ("17.1", 1), ("17.2", 4), ("17.3", 2),
];

/// Everything that is wrong with the list.
pub fn list(tree: &Tree) -> Vec<Broken> {
    let Some(file) = tree.file(LIST) else { return Vec::new() };
    let rows: Vec<Row> = file.lines().filter_map(|(line, text)| Row::read(line, text)).collect();
    let mut broken = missing(file, &rows);
    broken.extend(rows.iter().flat_map(|row| row.problems(tree)).map(|(line, why)| Broken::new(LIST, line, why)));
    broken.extend(summary(file, &rows));
    broken
}

/// One requirement as the list has it.
struct Row<'a> {
    line: usize,
    number: &'a str,
    state: &'a str,
    where_: &'a str,
}

impl<'a> Row<'a> {
    /// Reads `| 1.2.3 | what it asks | met | where |`; other lines are none.
    fn read(line: usize, text: &'a str) -> Option<Row<'a>> {
        let mut cells = text.strip_prefix("| ")?.strip_suffix(" |")?.split(" | ");
        let number = cells.next()?;
        let is_number = number.split('.').count() == 3 && number.split('.').all(|it| it.parse::<usize>().is_ok());
        let (_, state) = (cells.next()?, cells.next()?);
        is_number.then(|| Row { line, number, state, where_: cells.next().unwrap_or_default() })
    }

    fn problems(&self, tree: &Tree) -> Vec<(usize, String)> {
        let mut broken = vec![];
        if !STATES.contains(&self.state) {
            broken.push(format!("{} is neither met nor not applicable nor open", self.number));
        }
        if self.where_.trim().is_empty() {
            broken.push(format!("{} does not say where or why", self.number));
        }
        broken.extend(named(self.where_).filter_map(|word| lost(tree, word)));
        broken.into_iter().map(|why| (self.line, why)).collect()
    }
}

/// What stands between backticks and names a file, or a test in a file as `file::test`.
fn named(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2).filter(|word| word.contains('/') && !word.starts_with('/') && word.contains('.'))
}

fn lost(tree: &Tree, word: &str) -> Option<String> {
    let (path, test) = word.split_once("::").unwrap_or((word, ""));
    if word.contains("://") {
        return None;
    }
    match tree.file(path) {
        None => Some(format!("{path} does not exist")),
        Some(file) if !test.is_empty() && !file.text.contains(&format!("fn {test}(")) => {
            Some(format!("{path} has no test {test}"))
        }
        Some(_) => None,
    }
}

/// Numbers that are missing, that stand twice, and that the standard does not have.
fn missing(file: &File, rows: &[Row]) -> Vec<Broken> {
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    rows.iter().for_each(|row| *times.entry(row.number.to_string()).or_default() += 1);
    let wanted = SECTIONS.iter().flat_map(|(section, last)| (1..=*last).map(move |n| format!("{section}.{n}")));
    let mut broken: Vec<String> = vec![];
    for number in wanted {
        match times.remove(&number) {
            Some(1) => {}
            Some(n) => broken.push(format!("{number} stands {n} times")),
            None => broken.push(format!("{number} is missing")),
        }
    }
    broken.extend(times.into_keys().map(|number| format!("{number} is none of the first two levels")));
    broken.into_iter().map(|why| Broken::new(&file.path, 1, why)).collect()
}

/// The sums at the top are those of the rows.
fn summary(file: &File, rows: &[Row]) -> Vec<Broken> {
    let sums = STATES.iter().map(|state| (*state, rows.iter().filter(|row| row.state == *state).count()));
    let lacks = sums.filter(|(state, n)| !file.text.contains(&format!("| {state} | {n} |\n")));
    lacks.map(|(state, n)| Broken::new(&file.path, 1, format!("the summary does not say {n} {state}"))).collect()
}

#[cfg(test)]
mod tests {
    use super::{LIST, SECTIONS, Tree, list};

    fn whole() -> String {
        let numbers = SECTIONS.iter().flat_map(|(section, last)| (1..=*last).map(move |n| format!("{section}.{n}")));
        let rows: Vec<String> =
            numbers.map(|it| format!("| {it} | something | met | `base/src/lib.rs::holds` |\n")).collect();
        format!("| met | {} |\n| not applicable | 0 |\n| open | 0 |\n{}", rows.len(), rows.concat())
    }

    fn said(text: &str) -> Vec<String> {
        let tree = Tree::of(&[(LIST, text), ("base/src/lib.rs", "fn holds() {}\n")]);
        list(&tree).iter().map(|it| it.reason.clone()).collect()
    }

    #[test]
    fn the_standard_has_so_many_in_each_chapter() {
        let chapters = [27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7];
        for (n, wanted) in chapters.iter().enumerate() {
            let of = SECTIONS.iter().filter(|(it, _)| it.split('.').next() == Some((n + 1).to_string().as_str()));
            assert_eq!(of.map(|(_, last)| last).sum::<usize>(), *wanted, "chapter {}", n + 1);
        }
        assert_eq!(chapters.iter().sum::<usize>(), 253);
    }

    #[test]
    fn a_whole_list_is_well_and_each_lie_is_found() {
        let whole = whole();
        assert_eq!(said(&whole), Vec::<String>::new());
        let row = "| 8.4.1 | something | met | `base/src/lib.rs::holds` |\n";
        let with = |other: &str| said(&whole.replace(row, other));
        assert!(with("").contains(&"8.4.1 is missing".to_string()));
        assert!(with(&row.repeat(2)).contains(&"8.4.1 stands 2 times".to_string()));
        assert!(
            with(&format!("{row}| 8.4.2 | x | met | y |\n"))
                .contains(&"8.4.2 is none of the first two levels".to_string())
        );
        assert!(with(&row.replace("met", "nearly"))[0].contains("neither"));
        assert!(with(&row.replace("met", "open")).contains(&"the summary does not say 1 open".to_string()));
        assert_eq!(with(&row.replace("lib.rs", "gone.rs")), ["base/src/gone.rs does not exist"]);
        assert_eq!(with(&row.replace("::holds", "::fell")), ["base/src/lib.rs has no test fell"]);
        assert_eq!(with(&row.replace(" `base/src/lib.rs::holds`", " ")), ["8.4.1 does not say where or why"]);
    }
}
