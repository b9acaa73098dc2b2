//! What is embedded can be found, is small, and says what the docs say.
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
    include_str!("../front/css/words.css"),
    include_str!("../front/css/map.css"),
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

#[test]
fn every_class_in_the_docs_has_a_style() {
    // These name a part of another that is styled by its place.
    let bare = ["change-before", "change-after", "thread-note", "letter-words", "rung-above", "talk", "mail-open"];
    for class in documented_classes() {
        let styled = STYLES.contains(&format!(".{class}")) || class.starts_with("hue-") || bare.contains(&class);
        assert!(styled, "docs/look.md names .{class}, and no stylesheet does");
    }
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
    let scripts =
        [include_str!("../front/app.js"), include_str!("../front/passkey.js"), include_str!("../front/network-map.js")];
    for forbidden in ["innerHTML", "eval(", "new Function", "setAttribute(\"style\""] {
        assert!(scripts.iter().all(|s| !s.contains(forbidden)), "{forbidden}");
    }
    assert!(!MARKS.contains("style="));
}
