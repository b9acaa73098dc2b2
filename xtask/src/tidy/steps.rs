//! Steps of the tables only add: while one is taken, programs of the release before are at work and read what they know.
//!
//! What takes something away comes a release later, when nobody reads it any more, and says above itself why that is so:
//! `-- takes away: no release since 0.4 reads it`.

use super::Broken;
use super::tree::{File, Tree};

/// The steps up to this one were taken before there was a release that could have been at work.
const BEFORE: u32 = 18;
/// What stands above a statement that takes something away, with the reason behind it.
const MARK: &str = "-- takes away: ";

/// Every statement of a step that may stop the release before from reading or writing.
pub fn only_add(tree: &Tree) -> Vec<Broken> {
    let steps = tree.files.iter().filter(|it| it.folder() == "app/migrations" && number(it) > BEFORE);
    steps.flat_map(narrowing).collect()
}

fn number(file: &File) -> u32 {
    file.name().split('_').next().and_then(|it| it.parse().ok()).unwrap_or(0)
}

fn narrowing(file: &File) -> Vec<Broken> {
    let all = statements(file);
    let made: Vec<String> = all.iter().filter_map(|it| after(&it.sql, "create table ")).collect();
    let is_new = |table: &str| made.iter().any(|it| it == table);
    let wrong = all.iter().filter(|it| !it.marked && !adds(&it.sql, is_new));
    let why = format!(
        "a program of the release before may be at work: a step adds tables, indexes, and columns that may be left out; what takes away says `{MARK}…` above itself"
    );
    wrong.map(|it| Broken::new(&file.path, it.line, why.clone())).collect()
}

struct Statement {
    /// Where it begins.
    line: usize,
    /// In lower case, without comments, with one space between words.
    sql: String,
    /// Whether a reason stands above it.
    marked: bool,
}

fn statements(file: &File) -> Vec<Statement> {
    let (mut all, mut marked, mut open): (Vec<Statement>, bool, Option<Statement>) = (vec![], false, None);
    for (line, text) in file.lines() {
        marked |= text.trim().strip_prefix(MARK).is_some_and(|why| why.trim().len() > 10);
        let mut rest = text.split("--").next().unwrap_or_default();
        loop {
            let (part, ends) = rest.split_once(';').map_or((rest, None), |(part, rest)| (part, Some(rest)));
            for word in part.split_whitespace() {
                let it = open.get_or_insert_with(|| Statement { line, sql: String::new(), marked });
                it.sql = format!("{} {}", it.sql, word.to_lowercase()).trim_start().to_owned();
            }
            let Some(after) = ends else { break };
            marked &= open.is_none();
            all.extend(open.take());
            rest = after;
        }
    }
    all.extend(open);
    all
}

/// Whether the release before can go on reading and writing beside this.
fn adds(sql: &str, is_new: impl Fn(&str) -> bool) -> bool {
    let on = |sql: &str| sql.split_once(" on ").map(|(_, rest)| first(rest)).unwrap_or_default();
    if let Some(table) = after(sql, "alter table ") {
        let column = sql.split_once(" add column ").map(|(_, rest)| rest);
        let may_be_left_out = |it: &str| !it.contains(" not null") || it.contains(" default ");
        let free = |it: &str| !["unique", "check", "primary key"].iter().any(|word| it.contains(&format!(" {word}")));
        return is_new(&table) || column.is_some_and(|it| may_be_left_out(it) && free(it));
    }
    let harmless = ["create table ", "create index ", "insert into "].iter().any(|it| sql.starts_with(it));
    harmless || (sql.starts_with("create unique index ") && is_new(&on(sql)))
}

fn after(sql: &str, words: &str) -> Option<String> {
    sql.strip_prefix(words).map(first)
}

fn first(text: &str) -> String {
    text.split([' ', '(']).next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(number: u32, sql: &str) -> Vec<usize> {
        let path = format!("app/migrations/{number:04}_next.sql");
        only_add(&Tree::of(&[(&path, sql)])).iter().map(|it| it.line).collect()
    }

    #[test]
    fn a_step_that_adds_is_well() {
        let sql = "-- What is new; and why.\ncreate table meal (id UUID not null primary key, -- its number; drop nothing\n  text TEXT not null);\n\
                   create unique index meal_text on meal (text);\nalter table comment add column later TEXT;\n\
                   alter table comment add column tone TEXT not null default '';\ncreate index comment_later on comment (later);\n\
                   insert into meal (id, text) select id, text from comment;\n";
        assert_eq!(lines(19, sql), []);
    }

    #[test]
    fn a_step_that_takes_away_says_why() {
        for wrong in [
            "drop table meal;",
            "alter table comment drop column text;",
            "alter table comment rename to talk;",
            "alter table comment rename column text to words;",
            "alter table comment alter column text set not null;",
            "alter table comment add column tone TEXT not null;",
            "alter table comment add column tone TEXT unique;",
            "create unique index comment_text on comment (text);",
            "update comment set text = '';",
            "delete from comment;",
            "drop index comment_text",
        ] {
            assert_eq!(lines(19, &format!("-- Words.\n{wrong}\n")), [2], "{wrong}");
            assert_eq!(lines(18, wrong), [], "before there was a release");
            let said = format!("{MARK}nothing reads it since the release before\n{wrong}\n");
            assert_eq!(lines(19, &said), [], "{wrong}");
            assert_eq!(lines(19, &format!("{MARK}\n{wrong}\n")), [2], "a reason is more than the mark");
            assert_eq!(
                lines(19, &format!("{said}{wrong}\n")).len(),
                usize::from(wrong.ends_with(';')),
                "one reason, one statement"
            );
        }
    }
}
