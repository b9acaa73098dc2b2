//! What is embedded can be found, is small, and says what the docs say.
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::{FILES, file, mark, url};

const LOOK: &str = include_str!("../../docs/look.md");
const MARKS: &str = include_str!("../front/marks.svg");
const STYLES: &str = concat!(
    include_str!("../front/css/base.css"),
    include_str!("../front/css/shell.css"),
    include_str!("../front/css/small.css"),
    include_str!("../front/css/forms.css"),
    include_str!("../front/css/lists.css"),
    include_str!("../front/css/home.css"),
    include_str!("../front/css/relationships.css"),
    include_str!("../front/css/choosing.css"),
    include_str!("../front/css/trust.css"),
    include_str!("../front/css/words.css"),
    include_str!("../front/css/map.css"),
    include_str!("../front/css/preferences.css"),
    include_str!("../front/css/print.css"),
);

#[test]
fn what_a_page_links_to_is_there() {
    for name in ["app.css", "marks.svg", "brand.svg"] {
        let address = url(name);
        assert!(address.starts_with("/assets/"), "{name} is at {address:?}");
        assert!(file(address).is_some_and(|f| !f.bytes.is_empty()), "{name}");
    }
    assert!(mark("cooperation").ends_with(".svg#cooperation"));
    assert_eq!(url("nothing.css"), "");
    assert!(file("/assets/../Cargo.toml").is_none());
}

#[test]
fn every_file_says_what_it_is() {
    for (_, address, _) in FILES {
        let kind = file(address).map(|f| f.content_type);
        assert!(kind.is_some_and(|k| !k.is_empty()), "{address}");
    }
    assert_eq!(file(url("app.css")).map(|f| f.content_type), Some("text/css; charset=utf-8"));
}

/// The words in `class="…"` of the docs, without placeholders.
fn documented_classes() -> Vec<&'static str> {
    let quoted = LOOK.split("class=\"").skip(1).filter_map(|rest| rest.split('"').next());
    quoted
        .flat_map(str::split_whitespace)
        .filter(|c| c.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-'))
        .collect()
}

/// The classes that the stylesheets name, whole.
fn styled_classes() -> BTreeSet<String> {
    let (mut classes, mut rest) = (BTreeSet::new(), without_texts(STYLES));
    while let Some(at) = rest.find('.') {
        let name = |it: &char| it.is_ascii_alphanumeric() || *it == '-';
        let class: String = rest[at + 1..].chars().take_while(name).collect();
        rest.replace_range(..=at, "");
        // After the point of a number stands a digit.
        if class.starts_with(|it: char| it.is_ascii_alphabetic()) {
            classes.insert(class);
        }
    }
    classes
}

/// A stylesheet without its comments and without what stands between quotes, such as drawings.
fn without_texts(style: &str) -> String {
    let rules = style.split("/*").map(|part| part.split_once("*/").map_or(part, |(_, after)| after));
    rules.collect::<String>().split('"').step_by(2).collect()
}

#[test]
fn every_class_in_the_docs_has_a_style() {
    // These name a part of another that is styled by its place.
    let bare = [
        "change-before",
        "change-after",
        "thread-note",
        "letter-words",
        "rung-above",
        "talk",
        "mail-open",
        "door-says",
    ];
    let classes = styled_classes();
    for class in documented_classes() {
        let styled = classes.contains(class) || class.starts_with("hue-") || bare.contains(&class);
        assert!(styled, "docs/look.md names .{class}, and no stylesheet does");
    }
}

/// Every name that stands in what draws pages: the rooms' sources and our scripts, without comments and tests.
fn written_names() -> BTreeSet<String> {
    let root = Path::new("..");
    let mut folders: Vec<_> = ["app/src", "base/src", "commons", "ladder", "ui/front"].map(|it| root.join(it)).to_vec();
    let mut names = BTreeSet::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder of sources").flatten() {
            let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
            if path.is_dir() {
                folders.push(path);
            } else if (name.ends_with(".rs") || name.ends_with(".js")) && name != "tests.rs" {
                let text = fs::read_to_string(&path).expect("a source");
                let lines = text.lines().filter(|line| !line.trim_start().starts_with("//"));
                let words = lines.flat_map(|line| line.split(|it: char| !it.is_ascii_alphanumeric() && it != '-'));
                names.extend(words.map(str::to_owned));
            }
        }
    }
    names
}

#[test]
fn every_class_with_a_style_is_written_by_some_page() {
    // What follows these is a name of the model.
    let begins = ["hue-", "state-", "notice-", "sector-", "tie-", "at-"];
    let written = written_names();
    let idle: Vec<String> = styled_classes().into_iter().filter(|it| !written.contains(it)).collect();
    let idle: Vec<_> = idle.iter().filter(|class| !begins.iter().any(|it| class.starts_with(it))).collect();
    assert!(idle.is_empty(), "styled, and nobody writes them: {idle:?}");
}

#[test]
fn every_mark_in_the_docs_is_drawn() {
    let named = LOOK.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next());
    // Links inside a page look the same in the docs; they are these.
    let places = ["main", "purpose"];
    for id in named.filter(|id| !places.contains(id)) {
        assert!(MARKS.contains(&format!("<symbol id=\"{id}\"")), "docs/look.md names #{id}, and it is not drawn");
    }
}

#[test]
fn the_lock_names_no_registry() {
    assert!(!include_str!("../package-lock.json").contains("\"resolved\""));
}

#[test]
fn the_script_of_every_page_is_small() {
    assert!(include_str!("../front/app.js").len() < 3000);
    assert!(file(url("app.js")).is_none_or(|f| f.bytes.len() < 3000));
}

#[test]
fn nothing_in_our_sources_breaks_the_policy() {
    let scripts = [
        include_str!("../front/app.js"),
        include_str!("../front/passkey.js"),
        include_str!("../front/network-first.js"),
        include_str!("../front/network-map.js"),
        include_str!("../front/network-map/filter.js"),
        include_str!("../front/network-map/labels.js"),
        include_str!("../front/network-map/look.js"),
        include_str!("../front/network-map/side.js"),
        include_str!("../front/network-map/view.js"),
    ];
    for forbidden in ["innerHTML", "eval(", "new Function", "setAttribute(\"style\""] {
        assert!(scripts.iter().all(|s| !s.contains(forbidden)), "{forbidden}");
    }
    assert!(!MARKS.contains("style="));
}
