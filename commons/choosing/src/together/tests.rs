//! Who sees what of a choice, and when it is shown.

use std::collections::BTreeMap;

use base::OrganizationId;
use base::ids::{CoalitionId, PersonId};
use chrono::DateTime;
use people::organizations::Sector;
use uuid::Uuid;

use super::again::{Turn, turn};
use super::result::Outcome;
use super::rules::{self, Eyes, PARTIES, PEOPLE};
use super::types::{Answered, Choice, Chooser, Whole};
use crate::sheet::{PRIVATE, Sheet, Supply, Wish};
use crate::{Alone, Decision, Kind, Policy, Requirement, Status};

fn id(n: u128) -> OrganizationId {
    OrganizationId(Uuid::from_u128(n))
}

fn person(n: u128) -> PersonId {
    PersonId(Uuid::from_u128(n))
}

fn sheet(trust: i64, conflict: i64) -> Sheet {
    sheet_of(4, trust, conflict)
}

/// What one of so many says: at ease with everything, but for trust in everybody and a quarrel.
pub fn sheet_of(n: u128, trust: i64, conflict: i64) -> Sheet {
    let wish = Wish { text: "Supper".to_owned(), kind: Some(Kind::Pool), essential: true, alone: Some(Alone::No) };
    let supplies = Requirement::RESOURCES.map(|it| (it, Supply { now: Some(3), ..Supply::default() })).into();
    let between = [
        (Requirement::Agreement, 3),
        (Requirement::Turf, 3),
        (Requirement::Leadership, 2),
        (Requirement::Conflict, conflict),
        (Requirement::Horizon, 12),
        (Requirement::OwnWill, 1),
    ];
    let trust = (1..=n).map(|it| (id(it), [Some(trust); 3])).collect();
    Sheet { goals: vec![wish], supplies, trust, between: between.into() }
}

/// A choice of so many, of whom the first ones have answered.
fn whole(n: u128, answered: u128) -> Whole {
    let at = DateTime::UNIX_EPOCH;
    let choice = Choice {
        space: CoalitionId(Uuid::nil()),
        coalition: "elmwater".to_owned(),
        id: Uuid::nil(),
        purpose: "Supper".to_owned(),
        relationship: None,
        person: person(1),
        made_at: at,
        policy: 1,
        opened_at: None,
        opened_why: String::new(),
        closed_at: None,
        closed_why: String::new(),
    };
    let chooser = |n| Chooser {
        organization: id(n),
        name: format!("Organization {n}"),
        slug: None,
        sector: Sector::Nonprofit,
        hue: 1,
        logo: None,
        left_at: None,
        left_why: String::new(),
    };
    let sheets = (1..=answered).map(|n| kept(n, n, &sheet(4, 0))).collect();
    Whole { choice, choosers: (1..=n).map(chooser).collect(), sheets }
}

/// A choice of as many as there are sheets, each of which was given.
pub fn answered(sheets: &[Sheet]) -> Whole {
    let all = (1..).zip(sheets).map(|(n, sheet)| kept(n, n, sheet)).collect();
    Whole { sheets: all, ..whole(sheets.len() as u128, 0) }
}

fn kept(organization: u128, by: u128, sheet: &Sheet) -> Answered {
    let (changed_at, body) = (DateTime::UNIX_EPOCH, sheet.body().expect("a document"));
    let person_name = String::new();
    Answered {
        organization: id(organization),
        person: person(by),
        person_name,
        body,
        changed_at,
        given_at: Some(changed_at),
    }
}

#[test]
fn they_are_shown_when_all_have_answered_who_are_still_there() {
    assert!(!rules::all_answered(&whole(3, 2)) && rules::all_answered(&whole(3, 3)));
    let mut it = whole(3, 2);
    it.choosers[2].left_at = Some(DateTime::UNIX_EPOCH);
    assert!(rules::all_answered(&it));
    // What was begun and not given is no answer.
    it.sheets[0].given_at = None;
    assert!(!rules::all_answered(&it) && rules::answered(&it) == 1);
    // One alone has nobody to choose with.
    let mut it = whole(2, 1);
    it.choosers[1].left_at = Some(DateTime::UNIX_EPOCH);
    assert!(!rules::all_answered(&it));
}

#[test]
fn two_answer_for_an_organization_and_no_third() {
    let mut it = whole(2, 2);
    let eyes = Eyes { party: Some(id(1)), answers: true, coordinator: false, began: false };
    assert!(eyes.may_answer(&it, person(1)) && eyes.may_answer(&it, person(9)));
    it.sheets.push(kept(1, 9, &sheet(4, 0)));
    assert_eq!(it.sheets.iter().filter(|it| it.organization == id(1)).count(), PEOPLE);
    assert!(eyes.may_answer(&it, person(9)) && !eyes.may_answer(&it, person(10)));
    assert!(!Eyes { answers: false, ..eyes }.may_answer(&it, person(9)), "a member");
    it.choice.closed_at = Some(DateTime::UNIX_EPOCH);
    assert!(!eyes.may_answer(&it, person(9)), "it is over");
}

#[test]
fn only_a_coordinator_shows_them_early_and_not_before_two_have_answered() {
    let eyes = Eyes { party: Some(id(1)), answers: true, coordinator: true, began: true };
    assert!(!eyes.may_open(&whole(3, 1)) && eyes.may_open(&whole(3, 2)));
    assert!(!Eyes { coordinator: false, ..eyes }.may_open(&whole(3, 2)));
    assert!(rules::parties(1).is_some() && rules::parties(2).is_none());
    assert!(rules::parties(PARTIES).is_none() && rules::parties(PARTIES + 1).is_some());
}

#[test]
fn of_what_was_asked_in_private_no_number_is_told_however_many_answer() {
    for n in 2..=4 {
        let mut it = whole(n, n);
        it.sheets[0].body = sheet(2, 1).body().expect("a document");
        let outcome = Outcome::of(&it, Policy::standard().clone()).expect("an outcome");
        assert!(outcome.told().all(|reason| !PRIVATE.contains(&reason.of)));
        assert_eq!(outcome.told().count(), Requirement::ALL.len() - PRIVATE.len());
        assert_eq!((outcome.private_allows(), outcome.held_in_private()), (2, true));
        let (told, private) = outcome.deciding_told();
        assert!(told.iter().all(|it| !PRIVATE.contains(&it.sway.of)) && private > 0);
        assert!(outcome.unplanned(&outcome.plan()).iter().all(|it| !PRIVATE.contains(it)));
    }
}

#[test]
fn who_brings_what_is_missing_stands_in_the_plan() {
    let mut it = whole(2, 2);
    let mut poor = sheet(4, 0);
    for (at, money) in [(0, 0), (1, 0)] {
        let more = Supply {
            now: Some(money),
            more: 2,
            from: "the county".to_owned(),
            by: DateTime::UNIX_EPOCH.date_naive().into(),
        };
        poor.supplies
            .insert(Requirement::Money, if at == 0 { more } else { Supply { now: Some(0), ..Supply::default() } });
        it.sheets[at].body = poor.body().expect("a document");
    }
    let outcome = Outcome::of(&it, Policy::standard().clone()).expect("an outcome");
    let plan = outcome.plan();
    assert_eq!(plan.len(), 1);
    assert_eq!(
        (plan[0].organization, plan[0].of, plan[0].supply.from.as_str()),
        (id(1), Requirement::Money, "the county")
    );
    assert!(outcome.unplanned(&plan).is_empty());
}

#[test]
fn a_review_leads_up_down_on_or_apart() {
    let says = |necessary, recommended, status| Decision {
        necessary,
        wished: None,
        feasible_now: recommended,
        feasible_with_access: recommended,
        recommended,
        status,
        payoff_pct: BTreeMap::new(),
        jump: None,
    };
    let turns = [
        (2, says(3, 3, Status::Fit), Turn::Up),
        (2, says(4, 3, Status::Step), Turn::Up),
        (3, says(3, 3, Status::Fit), Turn::Stay),
        // Less than the goals need, and all that can be carried: what was agreed holds, and is worth mending.
        (3, says(5, 3, Status::Step), Turn::Stay),
        (4, says(2, 2, Status::Fit), Turn::Lighter),
        (4, says(4, 2, Status::Step), Turn::Down),
        // The goals need less than was agreed, and even that is more than can be carried.
        (4, says(3, 2, Status::Reachable), Turn::Down),
        (3, says(0, 0, Status::NoneNeeded), Turn::Apart),
        (3, says(3, 0, Status::RepairFirst), Turn::Mend),
    ];
    for (agreed, decision, leads) in turns {
        assert_eq!(turn(agreed, &decision), leads, "{agreed} {decision:?}");
    }
}
