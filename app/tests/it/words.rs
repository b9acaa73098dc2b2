//! Every word that the source names is there in every language, also those whose keys are put together.

use std::collections::BTreeSet;

use base::words::Key;
use base::{Lang, Role};
use manyhands::doors::NAV;
use people::organizations::types::{Sector, Seen};

fn missing<'a>(keys: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let keys: BTreeSet<&str> = keys.into_iter().collect();
    let lacks =
        |key: &str| Lang::ALL.iter().filter(|lang| !lang.has(key)).map(|lang| format!("{key} in {lang}")).collect();
    keys.into_iter().flat_map(|key| -> Vec<String> { lacks(key) }).collect()
}

#[test]
fn every_word_that_is_named_is_there() {
    let missing = missing(base::inventory::iter::<Key>.into_iter().map(|Key(key)| *key));
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn every_word_whose_key_is_put_together_is_there() {
    let each = |prefix: &str, names: Vec<&str>| names.iter().map(|it| format!("{prefix}-{it}")).collect::<Vec<_>>();
    let mut keys = each("role", Role::ALL.iter().map(|it| it.as_str()).collect());
    keys.push("role-coordinator".to_owned());
    keys.extend(each("sector", Sector::ALL.iter().map(|it| it.as_str()).collect()));
    keys.extend(each("seen", Seen::ALL.iter().map(|it| it.as_str()).collect()));
    keys.extend(NAV.iter().map(|(word, _, _)| (*word).to_owned()));
    let missing = missing(keys.iter().map(String::as_str));
    assert!(missing.is_empty(), "{missing:#?}");
}
