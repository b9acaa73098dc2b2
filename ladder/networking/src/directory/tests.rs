//! What holds of filters, as sentences.

use base::form::Form;

use super::rules::{cut, patterns};
use super::types::{Claim, Filter, Sort};

fn read(query: &str) -> Filter {
    Filter::read(&Form::read(query))
}

#[test]
fn a_filter_reads_back_from_its_own_address() {
    for query in
        ["", "?q=food+bank&sector=public&claim=unclaimed&with_us=1&sort=-ties&page=3", "?q=%C3%B1and%C3%BA+%26+co"]
    {
        assert_eq!(read(query.trim_start_matches('?')).query(), query);
    }
}

#[test]
fn what_is_not_understood_narrows_nothing() {
    let filter = read("sector=moon&claim=perhaps&sort=luck&page=-7");
    assert_eq!((filter.narrows(), filter.sort, filter.page), (false, Sort::Name, 1));
    assert_eq!(read("page=99999999999999999999").page, 1);
    assert_eq!(read("claim=claimed").claim, Some(Claim::Claimed));
}

#[test]
fn sorting_otherwise_starts_at_the_first_page() {
    assert_eq!(read("q=x&page=4").sorted(Sort::Sector).query(), "?q=x&sort=sector");
}

#[test]
fn every_word_is_looked_for_and_signs_are_only_signs() {
    assert_eq!(patterns(" "), ["%", "%", "%", "%"].map(str::to_owned));
    assert_eq!(patterns("Ñandú 100% a_b"), ["%nandu%", "%100\\%%", "%a\\_b%", "%"].map(str::to_owned));
    assert_eq!(patterns("one two three four five")[3], "%four five%");
}

#[test]
fn a_long_line_is_cut_at_a_word() {
    assert_eq!(cut("We  mend\nboats.", 40), "We mend boats.");
    assert_eq!(cut("We mend boats, sails and nets", 16), "We mend boats…");
    assert_eq!(cut(&"🧵".repeat(30), 10), format!("{}…", "🧵".repeat(10)));
}
