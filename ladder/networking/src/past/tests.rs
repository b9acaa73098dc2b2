//! What was in force when, as sentences.

use std::collections::BTreeMap;

use base::OrganizationId;
use chrono::{DateTime, TimeDelta, Utc};
use people::organizations::types::Seen;
use relationships::Level;
use relationships::standing::State;
use relationships::standing::store::RelationshipId;
use relationships::terms::Terms;
use uuid::Uuid;

use super::Quarter;
use super::rules::{Paper, quarters, stretches};

fn at(day: &str) -> DateTime<Utc> {
    format!("{day}T12:00:00Z").parse().expect("a day")
}

fn who(n: u128) -> OrganizationId {
    OrganizationId(Uuid::from_u128(n))
}

fn quarter(text: &str) -> Quarter {
    text.parse().expect("a quarter")
}

const IT: RelationshipId = RelationshipId(Uuid::from_u128(9));

/// A version that these accepted on these days; who has no day has not.
fn paper(level: Level, yeses: &[(u128, Option<&str>)], ended: Option<&str>) -> Paper {
    let terms = Terms {
        level,
        purpose: "Winter meals".to_owned(),
        parties: yeses.iter().map(|it| (who(it.0), Default::default())).collect(),
        rules: BTreeMap::new(),
        starts_on: at("2025-01-01").date_naive(),
        review_on: at("2030-01-01").date_naive(),
        notice_days: 60,
        seen: Seen::Coalition,
    };
    let accepted = yeses.iter().filter_map(|it| Some((who(it.0), at(it.1?)))).collect();
    Paper { id: IT, terms, accepted, ended_at: ended.map(at) }
}

#[test]
fn a_version_is_in_force_from_the_last_yes_until_the_next_is_or_it_is_over() {
    let all = [
        paper(Level::Networking, &[(1, Some("2025-02-10")), (2, Some("2025-04-02"))], Some("2026-05-05")),
        paper(Level::Multisector, &[(1, Some("2025-05-01")), (2, None)], Some("2026-05-05")),
        paper(Level::Cooperation, &[(1, Some("2025-10-01")), (2, Some("2025-11-01"))], Some("2026-05-05")),
    ];
    let found = stretches(&all, &[]);
    let level = |text| found.iter().filter(|it| it.at(quarter(text)).is_some()).map(|it| it.level).collect::<Vec<_>>();
    assert_eq!(level("2025-Q1"), []);
    assert_eq!(level("2025-Q2"), [Level::Networking]);
    assert_eq!(level("2025-Q3"), [Level::Networking]);
    assert_eq!(level("2025-Q4"), [Level::Cooperation]);
    assert_eq!((level("2026-Q1"), level("2026-Q2")), (vec![Level::Cooperation], vec![]));
}

#[test]
fn who_gave_notice_is_in_until_it_has_run_out_and_who_took_it_back_stays() {
    let one = [paper(
        Level::Coordination,
        &[(1, Some("2025-01-10")), (2, Some("2025-01-11")), (3, Some("2025-01-12"))],
        None,
    )];
    let given = at("2025-03-20");
    let found = stretches(&one, &[(IT, who(3), given, None)]);
    let there = |text| found[0].at(quarter(text)).map(|it| (it.0, it.1.len()));
    assert_eq!(there("2025-Q1"), Some((State::Agreed, 3)));
    assert_eq!(there("2025-Q2"), Some((State::Agreed, 2)));
    let back = stretches(&one, &[(IT, who(3), given, Some(given + TimeDelta::days(20)))]);
    assert_eq!(back[0].at(quarter("2025-Q2")).map(|it| it.1.len()), Some(3));
    let two = stretches(&one, &[(IT, who(2), given, None), (IT, who(3), given, None)]);
    assert_eq!(two[0].at(quarter("2025-Q1")), Some((State::UnderNotice, vec![who(1), who(2), who(3)])));
    assert_eq!(two[0].at(quarter("2025-Q2")), None);
}

#[test]
fn who_joined_later_was_not_there_before() {
    let all = [
        paper(Level::Coordination, &[(1, Some("2025-01-10")), (2, Some("2025-01-11"))], None),
        paper(Level::Coordination, &[(1, Some("2025-06-10")), (2, Some("2025-06-11")), (3, Some("2025-07-02"))], None),
    ];
    let found = stretches(&all, &[]);
    let there = |text| found.iter().find_map(|it| it.at(quarter(text))).map_or(0, |it| it.1.len());
    assert_eq!((there("2025-Q2"), there("2025-Q3")), (2, 3));
}

#[test]
fn quarters_are_read_as_they_are_written_and_nothing_else_is() {
    for text in ["2026-Q1", "1999-Q4"] {
        assert_eq!(quarter(text).to_string(), text);
    }
    for text in ["", "2026", "2026-Q0", "2026-Q5", "2026-q1", "26-Q1", "2026-Q12", "+026-Q1", "1969-Q4", "2026-Q"] {
        assert!(text.parse::<Quarter>().is_err(), "{text}");
    }
    assert_eq!(quarter("2025-Q4").next(), quarter("2026-Q1"));
    assert_eq!(quarter("2026-Q1").before(), quarter("2025-Q4"));
    assert_eq!(quarter("2026-Q2").last_day(), at("2026-06-30").date_naive());
    assert_eq!(quarters(Some(quarter("2025-Q3")), quarter("2026-Q1")).len(), 3);
    assert_eq!(quarters(None, quarter("2026-Q1")), []);
    assert_eq!(quarters(Some(quarter("1980-Q1")), quarter("2026-Q1")).len(), 24);
}
