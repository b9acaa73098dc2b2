//! The document, its form, and what changed in it.

use std::collections::BTreeMap;

use base::{Lang, OrganizationId};
use chrono::{Days, NaiveDate};
use people::organizations::types::Seen;
use proptest::prelude::*;
use uuid::Uuid;

use super::differences::{Field, Run, differences, runs};
use super::types::{COLUMNS, Kind, Share, Terms, Topic};
use super::{fields, rules};
use crate::Level;

fn org(n: u128) -> OrganizationId {
    OrganizationId(Uuid::from_u128(n))
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2027, 6, 8).expect("a day of the calendar")
}

fn terms() -> Terms {
    fields::starter(Lang::En, Level::Cooperation, &[org(1), org(2)], today())
}

fn keys(terms: &Terms) -> Vec<(String, &'static str)> {
    rules::problems(terms, today()).into_iter().map(|it| (it.field.into_owned(), it.why.key)).collect()
}

#[test]
fn the_starter_lacks_only_its_purpose() {
    for level in Level::ALL {
        let starter = fields::starter(Lang::Es, level, &[org(1), org(2)], today());
        assert_eq!(keys(&starter), [("purpose".to_owned(), "field-is-empty")]);
        assert_eq!(starter.rules.len(), 6);
        assert!(starter.rules.values().all(|text| !text.starts_with("starter-")), "a starter text is missing");
    }
}

#[test]
fn every_problem_names_its_field() {
    let mut bad = Terms { purpose: "p".repeat(300), notice_days: -1, seen: Seen::Own, ..terms() };
    bad.parties = BTreeMap::from([(org(7), Share { gives: "x".repeat(5_000), ..Share::default() })]);
    (bad.starts_on, bad.review_on) = (today(), today());
    let fields: Vec<String> = keys(&bad).into_iter().map(|(field, _)| field).collect();
    let share = rules::share_field("gives", org(7));
    assert_eq!(fields, ["purpose", "with", share.as_str(), "review_on", "notice_days", "seen"]);
}

#[test]
fn the_same_terms_are_the_same_bytes() {
    let document = terms().document().expect("a document");
    assert_eq!(Terms::read(&document).expect("terms").document().expect("a document"), document);
    assert_eq!(Terms::read(&document).expect("terms"), terms());
}

#[test]
fn a_difference_names_each_field_that_changed_and_no_other() {
    let before = terms();
    let mut after = before.clone();
    after.level = Level::Collaboration;
    after.parties.entry(org(1)).or_default().gives = "400 meals".into();
    after.rules.remove(&Topic::Media);
    after.parties.insert(org(3), Share::default());
    let fields: Vec<Field> = differences(&before, &after).into_iter().map(|it| it.field).collect();
    let expected = [Field::Level, Field::Share(org(1), "gives"), Field::Party(org(3)), Field::Rule(Topic::Media)];
    assert_eq!(fields, expected);
    assert!(differences(&before, &before).is_empty());
}

#[test]
fn the_kind_follows_from_what_changed() {
    let before = terms();
    let step = Terms { level: Level::Networking, ..before.clone() };
    let mut joining = step.clone();
    joining.parties.insert(org(3), Share::default());
    assert_eq!(Kind::between(&before, &step), Kind::Step);
    assert_eq!(Kind::between(&before, &joining), Kind::Joining);
    assert_eq!(Kind::between(&before, &before), Kind::Change);
}

fn any_terms() -> impl Strategy<Value = Terms> {
    let share = proptest::collection::vec("[a-zA-ZñéüÑ %&=+\"'<>0-9\u{1F33E}]{0,20}", COLUMNS.len());
    let parties = proptest::collection::btree_map((1u128..9).prop_map(org), share, 2..5);
    (parties, 0usize..5, "[a-zñ &=]{1,40}", 1u64..900, 0i64..700, 0usize..2).prop_map(
        |(shares, level, purpose, days, notice_days, seen)| {
            let share = |texts: Vec<String>| {
                let mut share = Share::default();
                for (column, text) in COLUMNS.iter().zip(texts) {
                    *share.column_mut(column) = text.trim().to_owned();
                }
                share
            };
            Terms {
                level: Level::ALL[level],
                purpose: base::form::one_line(&purpose),
                parties: shares.into_iter().map(|(party, texts)| (party, share(texts))).collect(),
                rules: BTreeMap::from([(Topic::Media, "Dot speaks".to_owned())]),
                starts_on: today(),
                review_on: today() + Days::new(days),
                notice_days,
                seen: [Seen::Coalition, Seen::Parties][seen],
            }
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_a_form_shows_is_what_it_says(terms in any_terms()) {
        let read = fields::read(&fields::filled(&terms), today());
        prop_assert_eq!(read.unread, vec![]);
        prop_assert_eq!(read.terms, terms);
    }

    #[test]
    fn whoever_reads_one_side_of_a_difference_reads_that_version(before in "[a-c ñ.\n]{0,60}", after in "[a-c ñ.\n]{0,60}") {
        let runs = runs(&before, &after);
        let side = |wanted: fn(&Run) -> Option<&String>| runs.iter().filter_map(wanted).cloned().collect::<String>();
        let old = side(|run| match run { Run::Same(text) | Run::Gone(text) => Some(text), Run::Come(_) => None });
        let new = side(|run| match run { Run::Same(text) | Run::Come(text) => Some(text), Run::Gone(_) => None });
        prop_assert_eq!((old, new), (before, after));
    }
}
