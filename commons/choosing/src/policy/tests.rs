//! The default policy, and policies that are not sound.
#![allow(clippy::print_stdout)]

use base::Lang;
use serde_json::{Value, json};

use super::Policy;
use crate::{Kind, Requirement};

fn standard() -> Value {
    Policy::standard().json()
}

/// What is wrong with the default after a change: `field: why`.
fn flaws(change: impl FnOnce(&mut Value)) -> Vec<String> {
    let mut table = standard();
    change(&mut table);
    let flaws = Policy::of(&table).expect_err("a flaw");
    flaws.iter().map(|it| format!("{}: {}", it.field, Lang::En.say(&it.why))).collect()
}

#[test]
fn the_default_is_the_policy_of_the_reference() {
    let Ok(text) = std::fs::read_to_string("../../../shared/data/choosing/policy.json") else {
        println!("skipped: the policy of the reference is not here");
        return;
    };
    let theirs: Value = serde_json::from_str(&text).expect("JSON");
    let mut ours = standard();
    ours.as_object_mut().expect("an object").remove("version");
    assert_eq!(ours, theirs);
    assert_eq!(Policy::read(&text).as_ref(), Ok(Policy::standard()));
}

#[test]
fn a_policy_written_and_read_again_is_the_same() {
    let mut table = standard();
    table["min"]["trust"] = json!([0, 150, 220, 260, 310, 320]);
    table["hard"] = json!([]);
    let edited = Policy::standard().edited(&table, "We were burnt once.").expect("sound");
    assert_eq!((edited.version(), edited.reason()), (2, "We were burnt once."));
    assert_eq!(edited.row(Requirement::Trust), &[0, 150, 220, 260, 310, 320]);
    assert!(!edited.is_hard(Requirement::Trust) && edited.needed(Kind::Transform) == 5 && edited.cost()[5] == 16);
    assert_eq!(Policy::of(&edited.json()), Ok(edited));
}

#[test]
fn whoever_edits_says_why() {
    let flaws = Policy::standard().edited(&standard(), "  ").expect_err("silent");
    assert_eq!((flaws[0].field.as_ref(), flaws[0].why.key), ("reason", "policy-without-reason"));
}

#[test]
fn a_higher_level_never_asks_for_less() {
    assert_eq!(
        flaws(|it| it["min"]["trust"] = json!([0, 100, 200, 190, 300, 300])),
        ["min.trust: Level 3 asks for 190, less than the 200 of level 2. A higher level asks for as much or more."]
    );
    assert_eq!(
        flaws(|it| it["cap"]["conflict"] = json!([9, 3, 2, 3, 1, 1])),
        ["cap.conflict: Level 3 bears 3, more than the 2 of level 2. A higher level bears as much or less."]
    );
    assert_eq!(
        flaws(|it| it["must"]["own_will"] = json!([0, 0, 1, 1, 1, 0])),
        ["must.own_will: Level 4 demands it and level 5 does not. What one level demands, all above it demand."]
    );
    let found = flaws(|it| {
        it["payoff"]["pool"] = json!([0, 10, 5, 100, 100, 100]);
        it["cost"] = json!([0, 1, 2, 4, 3, 16]);
    });
    assert!(found[0].starts_with("payoff.pool: Level 2 reaches 5, less than the 10 of level 1."), "{found:?}");
    assert!(found[1].starts_with("cost: Level 4 costs 3, less than the 4 of level 3."), "{found:?}");
}

#[test]
fn no_relationship_is_always_possible() {
    for (section, of, row) in [
        ("min", "time", json!([1, 1, 2, 3, 3, 4])),
        ("cap", "conflict", json!([3, 3, 2, 2, 1, 1])),
        ("must", "own_will", json!([1, 1, 1, 1, 1, 1])),
        ("min", "trust", json!([150, 150, 200, 250, 300, 300])),
    ] {
        let found = flaws(|it| it[section][of] = row);
        assert!(found.len() == 1 && found[0].starts_with(&format!("{section}.{of}: The first number")), "{found:?}");
    }
}

#[test]
fn every_flaw_is_told_with_its_place() {
    let found = flaws(|it| {
        it["min"]["time"] = json!([0, 1, 2]);
        it["min"]["luck"] = json!([0, 0, 0, 0, 0, 0]);
        it["min"].as_object_mut().expect("rows").remove("turf");
        it["min"]["money"][3] = json!(7);
        it["payoff"]["build"][4] = json!(101);
        it["payoff"]["win"] = json!([0, 0, 0, 0, 0, 100]);
        it["needed_level"]["pool"] = json!(6);
        it["levels"] = json!(["none", "cooperation", "coordination"]);
        it["hard"] = json!(["trust", "love"]);
        it["risk"]["trust"] = json!(" ");
        it["weights"] = json!({});
    });
    let begins = [
        "weights: There is no such field here.",
        "levels: This is the same in every policy. Write: none, networking, coordination,",
        "min.luck: There is no such field here.",
        "min.turf: This is missing.",
        "min.time: 3 stand here. Write 6: one for no relationship and one for each level.",
        "min.money.4: Here stands 7. Write a whole number from 0 to 4.",
        "needed_level.pool: Here stands 6. Write a whole number from 1 to 5.",
        "payoff.win: There is no such field here.",
        "payoff.build.5: Here stands 101. Write a whole number from 0 to 100.",
        "hard.2: Here stands \"love\". Write one of these: trust, time,",
        "risk.trust: Here stands \" \". Write some text",
    ];
    assert_eq!(found.len(), begins.len(), "{found:#?}");
    for (found, begin) in found.iter().zip(begins) {
        assert!(found.starts_with(begin), "{found} does not begin with {begin}");
    }
}

#[test]
fn what_is_no_policy_at_all_is_refused() {
    for text in ["", "[]", "7", "{", "{\"min\": null}"] {
        assert!(Policy::read(text).is_err(), "{text}");
    }
}

#[test]
fn a_field_that_stands_twice_is_told() {
    let twice = "{\"min\": {\"trust\": [0, 0, 0, 0, 0, 0],\n \"trust\": [0, 100, 200, 250, 300, 300]}}";
    let flaws = Policy::read(twice).expect_err("nobody knows which counts");
    let told: Vec<String> = flaws.iter().map(|flaw| Lang::En.say(&flaw.why)).collect();
    assert_eq!(told, ["The field trust stands twice in one object, the second time in line 2. Keep one of the two."]);
}
