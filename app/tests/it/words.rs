//! Every word that the source names is there in every language, also those whose keys are put together.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use base::api::Scope;
use base::words::{Key, WordFile};
use base::{Lang, Role};
use challenges::challenge::{Challenge, start_keys};
use challenges::check::types::{Item as Question, Part, Verdict};
use challenges::first::types::Topic as FirstTopic;
use challenges::guides::types::Guide;
use challenges::leading::types::How;
use choosing::rule::{JumpClass, Status};
use choosing::sheet::{Step, types::BETWEEN};
use choosing::table::types::{Involved, Seat, Side};
use choosing::together::types::State as Asked;
use choosing::{Alone, Kind as GoalKind, Requirement};
use manyhands::api::operations;
use manyhands::doctor::Grade;
use manyhands::doors::NAV;
use people::action_links::types::May;
use people::importing::types::Field;
use people::letters::Rhythm;
use people::organizations::types::{Sector, Seen};
use people::webhooks::types::Kind as Told;
use relationships::Level;
use relationships::standing::{Outcome, State};
use relationships::terms::types::COLUMNS;
use relationships::terms::{Kind, Topic};
use trust::doing::types::Did;
use trust::mending::types::Became;
use trust::pulse::types::{Item, Turn};

/// The folders whose sources speak.
const ROOMS: [&str; 4] = ["app", "base", "commons", "ladder"];
/// How many colours an organization chooses from.
const HUES: usize = 12;
/// What ends the name of a file and no verb of the journal.
const FILES: [&str; 12] = ["css", "csv", "html", "ics", "js", "json", "md", "png", "svg", "toml", "xlsx", "zip"];

/// What the doctor looks at.
const LOOKED_AT: [&str; 14] = [
    "url", "proxy", "sender", "clock", "mail", "disk", "files", "tables", "database", "journal", "backups", "drill",
    "letters", "letter",
];

fn missing<'a>(keys: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let keys: BTreeSet<&str> = keys.into_iter().collect();
    let lacks =
        |key: &str| Lang::ALL.iter().filter(|lang| !lang.has(key)).map(|lang| format!("{key} in {lang}")).collect();
    keys.into_iter().flat_map(|key| -> Vec<String> { lacks(key) }).collect()
}

/// Every source of the rooms, without its tests: `(path, text)`.
fn sources() -> Vec<(PathBuf, String)> {
    let root = Path::new("..");
    let (mut found, mut folders) = (vec![], ROOMS.map(|room| root.join(room)).to_vec());
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder of sources").flatten() {
            let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
            if path.is_dir() && name != "tests" {
                folders.push(path);
            } else if name.ends_with(".rs") && name != "tests.rs" {
                let text = fs::read_to_string(&path).expect("a source");
                found.push((path, text));
            }
        }
    }
    found
}

/// The words of a source that stand between quotes.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter(|line| !line.trim_start().starts_with("//")).flat_map(|line| line.split('"').skip(1).step_by(2))
}

/// Whether this is written as verbs of the journal are: `relationship.stepped-up`.
fn is_verb(text: &str) -> bool {
    let word = |it: &str| !it.is_empty() && it.chars().all(|letter| letter.is_ascii_lowercase() || letter == '-');
    text.split_once('.').is_some_and(|(thing, done)| word(thing) && word(done) && !FILES.contains(&done))
}

#[test]
fn every_word_that_is_named_is_there() {
    let missing = missing(base::inventory::iter::<Key>.into_iter().map(|Key(key)| *key));
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn every_word_file_parses() {
    for file in base::inventory::iter::<WordFile> {
        let begins = file.text.lines().next().unwrap_or_default();
        assert_eq!(file.flaws(), [""; 0], "in the file in {} that begins with {begins}", file.lang);
    }
}

/// Every key that the rooms put together from a name of the model.
fn put_together() -> Vec<String> {
    let each = |names: Vec<&str>, prefix: &str, ends: &[&str]| {
        let ends = ends.to_vec();
        let all = names.into_iter().flat_map(move |it| ends.clone().into_iter().map(move |end| format!("{it}{end}")));
        all.map(|it| format!("{prefix}-{it}")).collect::<Vec<_>>()
    };
    let roles = Role::ALL.iter().map(|it| it.as_str()).chain(["coordinator"]).collect();
    let levels: Vec<&str> = Level::ALL.iter().map(|it| it.as_str()).collect();
    let topics: Vec<&str> = Topic::ALL.iter().map(|it| it.as_str()).collect();
    let mut keys = each(roles, "role", &["", "-may"]);
    keys.extend(each(Sector::ALL.iter().map(|it| it.as_str()).collect(), "sector", &["", "-is"]));
    // What parties alone know is a choice of relationships, what an organization keeps to itself one of its page.
    keys.extend(each(Seen::ALL.iter().map(|it| it.as_str()).collect(), "seen", &[""]));
    keys.extend(each(vec!["public", "coalition", "parties"], "seen", &["-is"]));
    keys.extend(each(levels.clone(), "level", &["", "-is", "-unlocks"]));
    // Nothing lies below the lowest, so nobody is asked to come up to it; nothing above the highest, so nobody skips it.
    keys.extend(each(levels[1..].to_vec(), "level", &["-asks"]));
    keys.extend(each(levels[..levels.len() - 1].to_vec(), "level", &["-builds"]));
    keys.extend(each(topics.clone(), "rule", &["", "-hint", "-carried"]));
    for level in &levels {
        keys.extend(each(topics.clone(), &format!("starter-{level}"), &[""]));
    }
    keys.extend(each(COLUMNS.to_vec(), "give", &["", "-hint"]));
    keys.extend(each(State::ALL.iter().map(|it| it.as_str()).collect(), "state", &[""]));
    let over = State::ALL.iter().filter(|it| it.is_over()).map(|it| it.as_str()).collect();
    keys.extend(each(over, "state", &["-is"]));
    keys.extend(each(Kind::ALL.iter().map(|it| it.as_str()).collect(), "kind", &[""]));
    keys.extend(each(Outcome::ALL.iter().map(|it| it.as_str()).collect(), "outcome", &[""]));
    keys.extend(each(Field::ALL.iter().map(|it| it.as_str()).collect(), "importing-field", &[""]));
    keys.extend(each(Told::ALL.iter().map(|it| it.as_str()).collect(), "webhook-kind", &[""]));
    keys.extend(each(May::ALL.iter().map(|it| it.as_str()).collect(), "contact", &["", "-is"]));
    keys.extend(each(Rhythm::ALL.iter().map(|it| it.as_str()).collect(), "rhythm", &[""]));
    keys.extend(each(GoalKind::ALL.iter().map(|it| it.as_str()).collect(), "goal", &[""]));
    let requirements: Vec<&str> = Requirement::ALL.iter().map(|it| it.as_str()).collect();
    keys.extend(["requirement", "risk"].iter().flat_map(|it| each(requirements.clone(), it, &[""])));
    keys.extend(each(Status::ALL.iter().map(|it| it.as_str()).collect(), "choosing-status", &[""]));
    keys.extend(each(JumpClass::ALL.iter().map(|it| it.as_str()).collect(), "choosing-jump", &[""]));
    keys.extend(each(Asked::ALL.iter().map(|it| it.as_str()).collect(), "together-is", &[""]));
    keys.extend(each(choosing::together::again::Turn::ALL.iter().map(|it| it.as_str()).collect(), "again", &[""]));
    keys.extend(each(Step::ALL.iter().map(|it| it.as_str()).collect(), "sheet-step", &["", "-is"]));
    keys.extend(each(vec!["essential", "wished"], "sheet-weight", &[""]));
    keys.extend(each(Alone::ALL.iter().map(|it| it.as_str()).collect(), "sheet-alone", &[""]));
    keys.extend(each(Requirement::RESOURCES.iter().map(|it| it.as_str()).collect(), "sheet", &["", "-hint"]));
    keys.extend(each(vec!["0", "1", "2", "3", "4"], "sheet-amount", &[""]));
    keys.extend(each(vec!["1", "2", "3", "4"], "sheet-more", &[""]));
    keys.extend(each(vec!["1", "2", "3", "4", "keeps", "shares", "hears"], "sheet-trust", &[""]));
    keys.extend(each(BETWEEN.iter().map(|it| it.as_str()).collect(), "sheet", &["", "-0", "-1", "-2", "-3", "-4"]));
    keys.extend(each(Side::ALL.iter().map(|it| it.as_str()).collect(), "side", &["", "-then"]));
    keys.extend(each(Involved::ALL.iter().map(|it| it.as_str()).collect(), "involved", &[""]));
    keys.extend(each(Seat::ALL.iter().map(|it| it.as_str()).collect(), "seat", &[""]));
    keys.extend(["affected", "say"].iter().flat_map(|it| each(vec!["0", "1", "2", "3", "4"], it, &[""])));
    keys.extend((0..=4).map(|step| format!("trust-scale-{step}")));
    keys.extend(each(Item::ALL.iter().map(|it| it.as_str()).collect(), "trust-item", &[""]));
    keys.extend(each(Turn::ALL.iter().map(|it| it.as_str()).collect(), "trust-turn", &[""]));
    keys.extend(each(Did::ALL.iter().map(|it| it.as_str()).collect(), "doing", &[""]));
    keys.extend(each(Did::ALL.iter().map(|it| it.as_str()).collect(), "doing-did", &[""]));
    keys.extend(each(Level::ALL.iter().map(|it| it.as_str()).collect(), "doing-level", &[""]));
    keys.extend(each(vec!["public", "private", "nonprofit", "resident"], "shape-sector", &[""]));
    keys.extend(each(networking::shape::numbers::NAMES.to_vec(), "shape-n", &["", "-means"]));
    keys.extend(each(vec!["before", "tell", "back", "need", "will"], "mending-step", &["", "-how"]));
    keys.extend(each(Became::ALL.iter().map(|it| it.as_str()).collect(), "mending-became", &[""]));
    keys.extend(each(trust::one_to_ones::rules::GUIDE.to_vec(), "one-to-ones-tell", &["", "-how"]));
    keys.extend(each(Challenge::ALL.iter().map(|it| it.as_str()).collect(), "challenges", &["", "-is"]));
    keys.extend(each(Verdict::ALL.iter().map(|it| it.as_str()).collect(), "challenges-is", &[""]));
    keys.extend(each(Verdict::ALL.iter().map(|it| it.as_str()).collect(), "challenges-says", &[""]));
    keys.extend(each(Question::ALL.iter().map(|it| it.as_str()).collect(), "challenges-item", &[""]));
    keys.extend((0..=5).map(|step| format!("challenges-scale-{step}")));
    let parts = Part::ALL.iter().filter(|it| **it != Part::All).map(|it| it.as_str());
    keys.extend(each(parts.collect(), "challenges-part", &[""]));
    keys.extend(each(start_keys(), "challenges-start", &[""]));
    keys.extend(each(FirstTopic::ALL.iter().map(|it| it.as_str()).collect(), "first-topic", &[""]));
    keys.extend(each(How::ALL.iter().map(|it| it.as_str()).collect(), "leading-how", &[""]));
    keys.extend(each(Guide::ALL.iter().map(|it| it.as_str()).collect(), "guides", &["", "-is", "-text", "-exercise"]));
    keys.extend((0..HUES).map(|hue| format!("hue-{hue}")));
    keys.extend(each(Grade::ALL.iter().map(|it| it.as_str()).collect(), "doctor", &[""]));
    keys.extend(each(manyhands::privacy::STORED.iter().map(|it| it.key).collect(), "privacy", &["", "-why"]));
    keys.extend(manyhands::jobs::JOBS.map(|job| format!("admin-job-{}", job.replace(' ', "-"))));
    keys.extend(each(LOOKED_AT.to_vec(), "doctor-of", &[""]));
    keys.extend(manyhands::more::words());
    keys.extend(NAV.iter().map(|it| it.word.to_owned()));
    keys.extend(operations().iter().flat_map(|it| [format!("api-{}", it.name), format!("api-group-{}", it.group())]));
    keys.extend(
        [304, 400, 401, 403, 404, 408, 409, 412, 413, 415, 422, 428, 429].map(|status| format!("api-{status}")),
    );
    let kinds = vec!["sign-in", "forbidden", "not-found", "refused", "invalid", "unfit", "busy", "broken"];
    keys.extend(each(kinds, "api-kind", &[""]));
    keys.extend(each(Scope::ALL.iter().map(|it| it.as_str()).collect(), "token-scope", &["", "-is"]));
    keys
}

#[test]
fn every_word_whose_key_is_put_together_is_there() {
    let keys = put_together();
    let missing = missing(keys.iter().map(String::as_str));
    assert!(missing.is_empty(), "{missing:#?}");
}

fn journal_keys() -> BTreeSet<String> {
    let sources = sources();
    let writers = sources.iter().filter(|(_, text)| text.contains("Note::new("));
    let verbs = writers.flat_map(|(_, text)| quoted(text)).filter(|it| is_verb(it));
    verbs.map(|verb| format!("journal-{}", verb.replace('.', "-"))).collect()
}

#[test]
fn every_verb_of_the_journal_has_a_sentence() {
    let keys = journal_keys();
    assert!(keys.len() > 30, "{keys:?}");
    let missing = missing(keys.iter().map(String::as_str));
    assert!(missing.is_empty(), "{missing:#?}");
}

/// A word that nothing names goes. One whose key is put together in a new way is named in [`put_together`].
#[test]
fn every_word_is_used() {
    let sources = sources();
    let mut used: BTreeSet<String> = sources.iter().flat_map(|(_, text)| quoted(text)).map(str::to_owned).collect();
    used.extend(put_together());
    used.extend(journal_keys());
    let files = base::inventory::iter::<WordFile>.into_iter().filter(|file| file.lang == Lang::En);
    let keys = files.flat_map(|file| file.text.lines()).filter_map(|line| line.split_once(" =")).map(|(key, _)| key);
    let keys = keys.filter(|key| key.starts_with(|it: char| it.is_ascii_lowercase()));
    let idle: Vec<&str> = keys.filter(|key| !used.contains(*key)).collect();
    assert!(idle.is_empty(), "words that nobody names: {idle:#?}");
}
