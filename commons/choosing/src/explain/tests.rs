//! Sentences as a coordinator reads them.

use base::{Lang, OrganizationId};
use chrono::NaiveDate;
use uuid::Uuid;

use super::{Mend, amount, answer, headline, reason, reasons, risk, source};
use crate::answers::{Deciding, Source, Voice, Who};
use crate::rule::{Status, Sway};
use crate::{Alone, Case, Goal, Kind, Policy, Requirement, decide};

fn case(kind: Kind, changes: &[(Requirement, i64)]) -> Case {
    let mut have = [260, 3, 2, 1, 1, 2, 2, 2, 2, 1, 12, 1, 0, 1];
    changes.iter().for_each(|(it, value)| have[*it as usize] = *value);
    Case { goals: vec![Goal { kind, essential: true, alone: Alone::No }], have, access: [0; 14] }
}

fn said(kind: Kind, changes: &[(Requirement, i64)], of: Requirement) -> (String, String) {
    let case = case(kind, changes);
    let decision = decide(Policy::standard(), &case);
    let reasons = reasons(Policy::standard(), &case, &decision);
    (headline(Lang::En, &decision), reason(Lang::En, &reasons[of as usize]))
}

#[test]
fn trust_alone_in_the_way_is_said_with_what_would_open_the_next_rung() {
    let (headline, trust) = said(Kind::Pool, &[(Requirement::Trust, 230)], Requirement::Trust);
    assert_eq!(
        headline,
        "Begin with Coordination, a step on the way. Your goals need Cooperation, which is not open yet."
    );
    assert_eq!(
        trust,
        "Trust: 2.30. Enough for Coordination. Cooperation asks for 2.50. Brought from 2.30 to 2.50, it alone would open Cooperation."
    );
}

#[test]
fn what_is_enough_is_said_in_one_sentence() {
    let (headline, time) = said(Kind::Pool, &[], Requirement::Time);
    assert_eq!(headline, "Cooperation fits. Your essential goals need no more, and all that it asks for is there.");
    assert_eq!(time, "Time: 3 of 4. Enough for Collaboration.");
}

#[test]
fn conflict_is_borne_and_will_is_asked_for() {
    let (headline, conflict) = said(Kind::Inform, &[(Requirement::Conflict, 4)], Requirement::Conflict);
    assert_eq!(headline, "Mend first. Your goals need Networking, and today not even the first step would hold.");
    assert!(conflict.starts_with("Open conflict: 4 of 4. Not enough for any relationship."), "{conflict}");
}

#[test]
fn one_gap_of_several_opens_nothing_by_itself() {
    let case = case(Kind::Build, &[]);
    let decision = decide(Policy::standard(), &case);
    let reasons = reasons(Policy::standard(), &case, &decision);
    assert_eq!(reasons[Requirement::Trust as usize].mend, Some(Mend { to: 300, opens: None }));
    assert_eq!(reasons[Requirement::Time as usize].mend, None);
    assert_eq!(reasons[Requirement::Trust as usize].asks, [(3, 250), (4, 300)]);
}

#[test]
fn amounts_are_said_as_each_language_writes_them() {
    assert_eq!(
        (amount(Lang::En, Requirement::Trust, 205), amount(Lang::Es, Requirement::Trust, 205)),
        ("2.05".into(), "2,05".into())
    );
    assert_eq!(
        (amount(Lang::En, Requirement::Horizon, 1), amount(Lang::Es, Requirement::Horizon, 6)),
        ("1 month".into(), "6 meses".into())
    );
    assert_eq!(amount(Lang::Es, Requirement::OwnWill, 1), "sí");
}

#[test]
fn a_coalitions_own_risk_is_said_in_its_own_words() {
    let mut table = Policy::standard().json();
    table["risk"]["money"] = "The choir pays again.".into();
    let own = Policy::of(&table).expect("sound");
    assert_eq!(risk(Lang::Es, &own, Requirement::Money), "The choir pays again.");
    assert_eq!(risk(Lang::Es, &own, Requirement::Time), Lang::Es.word("risk-time"));
    assert_ne!(risk(Lang::En, &own, Requirement::Time), own.risk(Requirement::Time));
}

#[test]
fn whose_answer_it_is_stands_beside_it() {
    let org = |n: u128| OrganizationId(Uuid::from_u128(n));
    let names =
        |id: OrganizationId| if id == org(1) { "Shore Clinic".to_owned() } else { "Harbor Food Bank".to_owned() };
    let who = Who::Trust(org(1), org(2));
    let since = NaiveDate::from_ymd_opt(2027, 5, 2);
    let people = vec![base::PersonId(Uuid::from_u128(7))];
    let voices = vec![
        Voice { who, value: 230, later: 230, people, since, apart: Some((230, 340)) },
        Voice { who: Who::Trust(org(2), org(1)), value: 100, later: 100, people: vec![], since: None, apart: None },
    ];
    let from = Source { voices, holding: vec![who] };
    assert_eq!(
        source(Lang::En, Requirement::Trust, &from, &names),
        [
            "Lowest, at 2.30: Shore Clinic about Harbor Food Bank (since 2 May 2027).",
            "Not answered yet: Harbor Food Bank about Shore Clinic. Until then it counts as enough for networking, and no more.",
            "People of one organization differ (Shore Clinic about Harbor Food Bank): from 2.30 to 3.40. The more careful answer counts. Ask them.",
        ]
    );
    let sway = Sway { of: Requirement::Trust, from: 230, to: 255, recommended: 3, status: Status::Fit };
    assert_eq!(
        answer(Lang::En, &Deciding { who, people: 1, sway }, &names),
        "With “Trust” at 2.55 instead of 2.30, the result would be Cooperation: the essential goals need no more. This is the answer of Shore Clinic about Harbor Food Bank. One person gave it: ask a second one."
    );
}

#[test]
fn where_all_say_the_same_nobody_is_called_the_lowest() {
    let org = |n: u128| OrganizationId(Uuid::from_u128(n));
    let names = |id: OrganizationId| format!("Organization {}", id.0.as_u128());
    let voice = |n, value| Voice {
        who: Who::Party(org(n)),
        value,
        later: value,
        people: vec![base::PersonId(Uuid::from_u128(n))],
        since: NaiveDate::from_ymd_opt(2027, 5, n as u32),
        apart: None,
    };
    let says = |values: [i64; 3], holding: &[u128]| {
        let voices = values.into_iter().zip(1..).map(|(value, n)| voice(n, value)).collect();
        let holding = holding.iter().map(|n| Who::Party(org(*n))).collect();
        source(Lang::En, Requirement::Time, &Source { voices, holding }, &names)
    };
    let all = "All say 3 of 4: Organization 1 (since 1 May 2027), Organization 2 (since 2 May 2027), Organization 3 (since 3 May 2027).";
    assert_eq!(says([3, 3, 3], &[1, 2, 3]), [all]);
    let two = "Lowest, at 2 of 4: Organization 1 (since 1 May 2027), Organization 3 (since 3 May 2027).";
    assert_eq!(says([2, 3, 2], &[1, 3]), [two]);
    assert_eq!(says([2, 3, 4], &[1]), ["Lowest, at 2 of 4: Organization 1 (since 1 May 2027)."]);
}
