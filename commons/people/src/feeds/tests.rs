//! The rules of feeds, and the document, without a database.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::atom::{Atom, written};
use super::rules::{id_of, is_unchanged_since, last_modified, tells};
use super::types::Of;
use crate::activity::Line;

fn at(text: &str) -> DateTime<Utc> {
    text.parse().expect("a moment")
}

#[test]
fn a_line_has_one_id_for_all_time() {
    let (one, other) = (Uuid::from_u128(7), Uuid::from_u128(8));
    assert_eq!(id_of(one, 3), id_of(one, 3));
    assert_ne!(id_of(one, 3), id_of(one, 4));
    assert_ne!(id_of(one, 3), id_of(other, 3));
    // Readers know lines again by it: it stays what it was in the first release.
    assert_eq!(id_of(Uuid::nil(), 1).to_string(), "ed8b7b2c-2c6b-8e3a-a50f-e15699b56315");
}

fn line(verb: &str, facts: &str) -> Line {
    Line {
        coalition: None,
        seq: 1,
        at: at("2027-06-08T14:00:00Z"),
        verb: verb.to_owned(),
        subject_kind: "relationship".to_owned(),
        subject: Uuid::nil(),
        facts: facts.to_owned(),
        said: None,
        person: None,
        organization: None,
        organization_name: None,
        hue: None,
        logo: None,
        mine: None,
        by: None,
        openness: 1,
        about: String::new(),
    }
}

#[test]
fn what_is_confidential_or_does_not_say_is_not_told() {
    assert!(tells(&line("talk.said", r#"{"confidential":false}"#)));
    assert!(tells(&line("relationship.agreed", "{}")));
    assert!(!tells(&line("talk.said", r#"{"confidential":true}"#)));
    assert!(!tells(&line("talk.said", "{}")) && !tells(&line("talk.said", "not JSON")));
    assert!(!tells(&line("relationship.agreed", r#"{"confidential":"yes"}"#)));
}

#[test]
fn a_second_in_which_more_may_happen_has_no_date() {
    let line = at("2027-06-08T14:00:00.700Z");
    assert_eq!(last_modified(line, at("2027-06-08T14:00:01.900Z")), None);
    let date = last_modified(line, at("2027-06-08T14:00:02Z")).expect("that second is over");
    assert_eq!(date, "Tue, 08 Jun 2027 14:00:00 GMT");
    assert!(is_unchanged_since(&date, line));
    assert!(!is_unchanged_since(&date, at("2027-06-08T14:00:01Z")));
    assert!(!is_unchanged_since("yesterday", line));
}

#[test]
fn what_a_form_says_is_read_as_it_was_written() {
    let (coalition, organization) = (base::CoalitionId::new(), base::OrganizationId::new());
    for of in [Of::Member(coalition, organization), Of::Coordinator(coalition), Of::Organization(organization)] {
        assert_eq!(of.to_string().parse::<Of>().ok(), Some(of));
    }
    for nonsense in ["", ":", "a:b", "all"] {
        assert!(nonsense.parse::<Of>().is_err(), "{nonsense}");
    }
}

#[test]
fn signs_that_xml_cannot_write_do_not_spoil_the_document() {
    let feed = Atom {
        id: Uuid::nil(),
        title: "A\u{0}B\u{8}C\u{ffff}D <b>&\"'".to_owned(),
        lang: base::Lang::En,
        author: "x".to_owned(),
        own: Some("https://a.example/?a=1&b=\"".to_owned()),
        page: "https://a.example/".to_owned(),
        updated: at("2027-06-08T14:00:00Z"),
        entries: vec![],
    };
    let text = written(&feed).expect("a document");
    assert!(text.contains("<title>ABCD &lt;b&gt;&amp;"), "{text}");
    assert!(text.contains("href=\"https://a.example/?a=1&amp;b=&quot;\""), "{text}");
}
