//! The choice as sentences, the cases it has to agree with, and files that cannot be read.
#![allow(clippy::print_stdout)]

use base::Lang;
use serde_json::{Value, json};

use super::{Filed, Gap, JumpClass, Status, cases, decide, deciding};
use crate::{Flaws, Policy, Requirement};

/// A case that is open up to cooperation, with the changes of a test.
fn case(changes: Value) -> Value {
    let mut case = json!({
        "id": "A", "essential": ["pool"], "wished": [], "trust": 260,
        "res": {"time": 3, "skills": 2, "money": 1, "support": 1, "commitment": 2, "people": 2},
        "access": {}, "turf": 2, "agreement": 2, "leadership": 1, "horizon": 12, "sectors": 1, "conflict": 0, "own_will": 1,
    });
    for (name, value) in changes.as_object().expect("changes") {
        match value.is_null() {
            true => drop(case.as_object_mut().expect("a case").remove(name)),
            false => case[name] = value.clone(),
        }
    }
    case
}

fn read(changes: Value) -> crate::Case {
    cases(&case(changes).to_string()).expect("a case").0.remove(0).case
}

fn decided(changes: Value) -> crate::Decision {
    decide(Policy::standard(), &read(changes))
}

#[test]
fn every_case_of_the_reference_is_decided_to_the_letter() {
    let path = "../../../shared/data/choosing/cases.json";
    let Ok(text) = std::fs::read_to_string(path) else {
        println!("skipped: the cases are not here");
        return;
    };
    let (filed, _) = cases(&text).expect("the cases");
    let expected: Vec<Value> = serde_json::from_str(&text).expect("JSON");
    assert_eq!((filed.len(), expected.len()), (12, 12));
    for (Filed { id, case, .. }, expected) in filed.iter().zip(&expected) {
        let decision = serde_json::to_value(decide(Policy::standard(), case)).expect("JSON");
        assert_eq!(decision, expected["decision"], "{id:?}");
        assert_eq!((&decision["recommended"], &decision["status"]), (&expected["expect"], &expected["expect_status"]));
    }
}

#[test]
fn more_than_the_goals_need_is_never_recommended() {
    let it = decided(json!({ "essential": ["inform"] }));
    assert_eq!((it.feasible_now, it.recommended, it.status), (3, 1, Status::Fit));
    assert_eq!(it.jump, None);
}

#[test]
fn what_can_be_got_closes_gaps_and_is_added_to_what_is_there() {
    let it = decided(json!({
        "res": {"time": 3, "skills": 2, "money": 0, "support": 1, "commitment": 2, "people": 1},
        "access": {"money": 1, "people": 1},
    }));
    assert_eq!((it.feasible_now, it.feasible_with_access, it.recommended), (2, 3, 2));
    assert_eq!(it.status, Status::Reachable);
    let jump = it.jump.expect("the goals reach further");
    assert_eq!(jump.closed_by_access, [Requirement::Money, Requirement::People]);
    assert_eq!(jump.jump_class, JumpClass::Low);
}

#[test]
fn goals_that_can_be_reached_alone_ask_for_nothing() {
    let alone = |kind: &str| json!({ "kind": kind, "alone": "yes" });
    let it = decided(json!({ "essential": [alone("transform")], "wished": [alone("pool")] }));
    assert_eq!((it.recommended, it.status, it.jump), (0, Status::NoneNeeded, None));
    let it = decided(json!({ "essential": [alone("transform"), "align", { "kind": "inform", "alone": "partly" }] }));
    assert_eq!((it.necessary, it.recommended, it.status), (2, 2, Status::Fit));
    assert_eq!(it.payoff_pct.len(), 2);
}

#[test]
fn wishes_alone_ask_for_nothing_today_and_say_what_they_would_need() {
    let it = decided(json!({ "essential": [], "wished": ["build"] }));
    assert_eq!((it.necessary, it.wished, it.recommended, it.status), (0, Some(4), 0, Status::Fit));
    assert_eq!(it.jump.expect("a wish").target, 4);
}

#[test]
fn a_funders_wish_makes_a_jump_risky_where_will_is_asked_for() {
    let it = decided(json!({ "own_will": 0 }));
    let jump = it.jump.expect("a gap");
    assert_eq!((it.recommended, it.status, jump.jump_class), (2, Status::Step, JumpClass::High));
    assert_eq!(jump.gaps_to_next.0, [Gap { of: Requirement::OwnWill, have: 0, need: 1 }]);
    assert_eq!(decided(json!({ "own_will": 0, "essential": ["align"] })).status, Status::Fit);
}

#[test]
fn three_soft_gaps_are_some_risk_and_two_are_little() {
    let short = |more: Value| {
        let mut changes = json!({ "leadership": 0, "horizon": 1 });
        changes.as_object_mut().expect("changes").extend(more.as_object().expect("more").clone());
        decided(changes).jump.expect("gaps").jump_class
    };
    assert_eq!(short(json!({})), JumpClass::Low);
    assert_eq!(short(json!({ "turf": 1 })), JumpClass::Medium);
    assert_eq!(short(json!({ "trust": 249 })), JumpClass::Medium);
    assert_eq!(short(json!({ "trust": 199 })), JumpClass::High);
    assert_eq!(short(json!({ "conflict": 4 })), JumpClass::High);
}

#[test]
fn the_numbers_on_which_it_hangs_are_named() {
    let sways = deciding(Policy::standard(), &read(json!({})));
    let named = |of, to| sways.iter().any(|sway| (sway.of, sway.to, sway.recommended) == (of, to, 2));
    assert!(
        named(Requirement::Trust, 235) && named(Requirement::Money, 0) && named(Requirement::OwnWill, 0),
        "{sways:?}"
    );
    assert!(!sways.iter().any(|sway| sway.of == Requirement::Horizon), "a year is far from three months: {sways:?}");
}

fn flaws(json: &str) -> Vec<(String, String)> {
    let flaws: Flaws = cases(json).expect_err("a flaw");
    flaws.into_iter().map(|it| (it.field.into_owned(), Lang::En.say(&it.why))).collect()
}

/// The one flaw of a case with these changes.
fn flaw(changes: Value) -> (String, String) {
    let mut flaws = flaws(&case(changes).to_string());
    assert_eq!(flaws.len(), 1, "{flaws:?}");
    flaws.remove(0)
}

fn one(field: &str, why: &str) -> (String, String) {
    (field.to_owned(), why.to_owned())
}

#[test]
fn a_file_that_cannot_be_read_says_case_field_and_remedy() {
    let range = |found: &str, least: i64, most: i64| {
        format!("Here stands {found}. Write a whole number from {least} to {most}.")
    };
    for (value, found) in [(json!(500), "500"), (json!(2.5), "2.5"), (json!("much"), "\"much\""), (json!(true), "true")]
    {
        assert_eq!(flaw(json!({ "trust": value })), one("case A, trust", &range(found, 100, 400)));
    }
    assert_eq!(flaw(json!({ "conflict": -1 })), one("case A, conflict", &range("-1", 0, 4)));
    assert_eq!(flaw(json!({ "own_will": 2 })), one("case A, own_will", &range("2", 0, 1)));
    assert_eq!(flaw(json!({ "horizon": 601 })), one("case A, horizon", &range("601", 0, 600)));
    let missing = "This is missing. Add it; what nobody wrote is not guessed.";
    assert_eq!(flaw(json!({ "turf": null })), one("case A, turf", missing));
    assert_eq!(flaw(json!({ "access": null, "id": null })), one("access", missing));
    let (field, why) = flaw(json!({ "trsut": 300 }));
    assert_eq!(field, "case A, trsut");
    assert!(why.starts_with("There is no such field here.") && why.contains("trust"), "{why}");
    let (field, why) = flaw(json!({ "essential": ["pool", "merge"] }));
    assert_eq!(field, "case A, essential.2");
    assert_eq!(why, "Here stands \"merge\". Write one of these: inform, align, pool, build, transform.");
    assert_eq!(flaw(json!({ "essential": [{ "kind": "pool", "alone": "maybe" }] })).0, "case A, essential.1.alone");
    assert_eq!(flaw(json!({ "access": { "trust": 1 } })).0, "case A, access.trust");
    assert_eq!(flaw(json!({ "access": { "money": 5 } })).0, "case A, access.money");
    assert_eq!(
        flaw(json!({ "essential": [] })),
        one("case A, essential", "No goal is named. Name at least one, as essential or as wished.")
    );
}

#[test]
fn a_list_is_read_as_a_whole_and_names_each_case() {
    let nameless = case(json!({ "id": null, "trust": 99 }));
    let found = flaws(&json!([case(json!({})), nameless, case(json!({ "id": "C", "res": [] })), 7]).to_string());
    let fields: Vec<&str> = found.iter().map(|it| it.0.as_str()).collect();
    assert_eq!(fields, ["case #2, trust", "case C, res", "case #4"]);
    assert_eq!(flaws("[]")[0].1, "The list is empty. Write at least one case.");
    assert_eq!(flaws("{\n\"trust\": oops}")[0].1, "This is not JSON from line 2, character 10 on. Mend it there.");
    let (read, is_list) = cases(&json!([case(json!({}))]).to_string()).expect("a list");
    assert!(is_list && read[0].id.as_deref() == Some("A"));
}

#[test]
fn the_example_that_explains_the_format_is_in_that_format() {
    let text = include_str!("../../README.md");
    let example = text.split("```json").nth(1).and_then(|it| it.split("```").next()).expect("an example");
    let (filed, _) = cases(example).expect("a case");
    let it = decide(Policy::standard(), &filed[0].case);
    assert_eq!((it.recommended, it.status, it.wished), (3, Status::Fit, Some(4)));
}
