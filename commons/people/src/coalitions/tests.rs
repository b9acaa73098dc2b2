//! The rules about coalitions, as sentences.

use base::ids::PersonId;

use super::rules::{is_last, problems};
use super::types::{Coordinator, Draft};

#[test]
fn a_coalition_says_its_name_and_what_it_is_for() {
    let zone = "America/New_York".to_owned();
    let (name, purpose) = ("Elmwater Together".to_owned(), "To share what we have.".to_owned());
    let draft = Draft { name, purpose, zone, ..Draft::default() };
    assert!(problems(&draft).is_empty());
    let fields = |draft: &Draft| problems(draft).into_iter().map(|it| it.field.into_owned()).collect::<Vec<_>>();
    assert_eq!(fields(&Draft::default()), ["name", "purpose", "zone"]);
    assert_eq!(fields(&Draft { town: "x".repeat(301), ..draft }), ["town"]);
}

#[test]
fn the_last_coordinator_stays() {
    let since = "2027-01-01T00:00:00Z".parse().expect("a moment");
    let one = || Coordinator { person: PersonId::new(), name: String::new(), since };
    let (rosa, ben) = (one(), one());
    assert!(is_last(std::slice::from_ref(&rosa), rosa.person));
    assert!(!is_last(&[rosa.clone(), ben], rosa.person));
}
