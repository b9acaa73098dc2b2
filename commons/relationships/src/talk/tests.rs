//! Who is named in a text, as sentences.

use base::OrganizationId;
use base::ids::PersonId;

use super::rules::{Named, may_change, mentioned};

#[test]
fn the_longest_name_is_meant_and_nobody_inside_a_word() {
    let [shore, clinic, mei] = [OrganizationId::new(), OrganizationId::new(), OrganizationId::new()];
    let person = Named::Person(PersonId(mei.0));
    let known = [
        ("Shore".to_owned(), Named::Organization(shore)),
        ("Shore Clinic".to_owned(), Named::Organization(clinic)),
        ("Mei Castellano-Wu".to_owned(), person.clone()),
    ];
    let named = |text: &str| mentioned(text, &known);
    assert_eq!(named("Dear @shore clinic, when?"), [Named::Organization(clinic)]);
    assert_eq!(named("@Shore, and @Shore Clinic"), [Named::Organization(shore), Named::Organization(clinic)]);
    assert_eq!(named("(@Mei Castellano-Wu) @mei castellano-wu"), [person]);
    for nobody in ["write to ada@shore.example", "@Shoreline", "Shore Clinic", "@", "@@", ""] {
        assert_eq!(named(nobody), [], "{nobody}");
    }
    assert_eq!(mentioned("@x", &[(String::new(), Named::Organization(shore))]), []);
}

#[test]
fn words_may_be_changed_for_a_quarter_of_an_hour() {
    let at = "2027-06-08T12:00:00Z".parse().expect("a moment");
    assert!(may_change(at, at) && may_change(at, at + chrono::TimeDelta::minutes(14)));
    assert!(!may_change(at, at + chrono::TimeDelta::minutes(15)));
}
