//! Sheets, read from forms and drawn again.

use base::{Form, OrganizationId};

use super::read::{field, filled, lacks, take, unfit};
use super::types::{BETWEEN, GOALS, LINE, Sheet, Step, Supply, Wish};
use crate::{Alone, Kind, Requirement};

fn form(fields: &[(&str, &str)]) -> Form {
    Form::of(fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())))
}

fn partner() -> OrganizationId {
    OrganizationId(uuid::Uuid::from_u128(7))
}

/// A sheet on which everything is answered.
fn whole() -> Sheet {
    let wish = Wish { text: "Supper".to_owned(), kind: Some(Kind::Pool), essential: true, alone: Some(Alone::No) };
    let mut sheet = Sheet { goals: vec![wish], ..Sheet::default() };
    for it in Requirement::RESOURCES {
        sheet.supplies.insert(it, Supply { now: Some(2), ..Supply::default() });
    }
    sheet.trust.insert(partner(), [Some(3), None, Some(4)]);
    for it in BETWEEN.into_iter().chain([Requirement::Horizon, Requirement::OwnWill]) {
        sheet.between.insert(it, 1);
    }
    sheet
}

#[test]
fn each_step_is_read_as_it_was_drawn() {
    let sheet = whole();
    let mut again = Sheet::default();
    for step in Step::ALL {
        assert!(take(&mut again, *step, &filled(&sheet, *step), &[partner()]).is_empty(), "{step}");
    }
    assert_eq!(again, sheet);
    assert_eq!(Sheet::of(&sheet.body().expect("a document")).expect("a sheet"), sheet);
    assert!(lacks(&sheet).is_empty() && unfit(&sheet, &[partner()]).is_empty());
}

#[test]
fn what_is_not_understood_is_told_and_leaves_what_was_there() {
    let before = whole();
    for (step, name, value) in [
        (Step::Wants, "kind-1", "dream"),
        (Step::Wants, "alone-1", "maybe"),
        (Step::Brings, "now-time", "5"),
        (Step::Brings, "now-time", "-1"),
        (Step::Brings, "more-money", "lots"),
        (Step::Brings, "by-money", "someday"),
        (Step::Trusts, "conflict", "9"),
        (Step::Stays, "own_will", "2"),
        (Step::Stays, "horizon", "601"),
    ] {
        let mut sheet = before.clone();
        let mut fields = vec![(name, value)];
        if step == Step::Wants {
            fields.push(("goal-1", "Supper"));
        }
        let problems = take(&mut sheet, step, &form(&fields), &[partner()]);
        assert!(problems.iter().any(|it| it.field == name), "{name}={value}");
        assert_eq!(sheet, before, "{name}={value}");
    }
    let mut sheet = before.clone();
    let trust = field("keeps", partner());
    assert_eq!(take(&mut sheet, Step::Trusts, &form(&[(&trust, "5")]), &[partner()])[0].field, trust);
}

#[test]
fn what_is_left_empty_is_unknown_and_keeps_a_sheet_from_being_given() {
    let mut sheet = whole();
    assert!(take(&mut sheet, Step::Stays, &form(&[("horizon", "12")]), &[]).is_empty());
    assert_eq!(sheet.between.get(&Requirement::OwnWill), None);
    let of =
        |sheet: &Sheet| lacks(sheet).into_iter().map(|(step, it)| (step, it.field.into_owned())).collect::<Vec<_>>();
    assert_eq!(of(&sheet), [(Step::Stays, "own_will".to_owned())]);
    // More of something needs somebody it comes from, and a day.
    let mut sheet = whole();
    sheet.supplies.insert(Requirement::Money, Supply { now: Some(0), more: 2, ..Supply::default() });
    assert_eq!(of(&sheet), [(Step::Brings, "from-money".to_owned()), (Step::Brings, "by-money".to_owned())]);
    // Trust may stay open.
    let mut sheet = whole();
    sheet.trust.clear();
    assert_eq!(of(&sheet), []);
    assert_eq!(of(&Sheet::default())[0], (Step::Wants, "goal-1".to_owned()));
}

#[test]
fn trust_is_the_mean_of_two_answers_or_three() {
    let trusts = |said| Sheet { trust: [(partner(), said)].into(), ..Sheet::default() }.trusts(partner());
    assert_eq!(trusts([Some(3), Some(3), Some(2)]), Some(266));
    assert_eq!(trusts([Some(3), None, Some(4)]), Some(350));
    assert_eq!(trusts([Some(4), None, None]), None);
    assert_eq!(Sheet::default().trusts(partner()), None);
}

#[test]
fn a_sheet_of_a_program_is_held_to_the_same_ranges() {
    let wrong = |change: fn(&mut Sheet)| {
        let mut sheet = whole();
        change(&mut sheet);
        unfit(&sheet, &[partner()]).len()
    };
    assert_eq!(wrong(|it| it.goals = vec![it.goals[0].clone(); GOALS + 1]), 1);
    assert_eq!(wrong(|it| it.goals[0].text = " ".to_owned()), 1);
    assert_eq!(wrong(|it| it.goals[0].text = "x".repeat(LINE + 1)), 1);
    assert_eq!(
        wrong(|it| {
            it.supplies.insert(Requirement::Trust, Supply::default());
        }),
        1
    );
    assert_eq!(
        wrong(|it| {
            it.supplies.insert(Requirement::Time, Supply { more: 5, ..Supply::default() });
        }),
        1
    );
    assert_eq!(
        wrong(|it| {
            it.between.insert(Requirement::Time, 2);
        }),
        1
    );
    assert_eq!(
        wrong(|it| {
            it.between.insert(Requirement::Turf, 9);
        }),
        1
    );
    assert_eq!(
        wrong(|it| {
            it.trust.insert(partner(), [Some(0), None, None]);
        }),
        1
    );
    assert_eq!(
        wrong(|it| {
            it.trust.insert(OrganizationId(uuid::Uuid::nil()), [None; 3]);
        }),
        1
    );
}
