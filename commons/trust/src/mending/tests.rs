//! Who may do what on a mending path, and when one is offered, as sentences.

use base::OrganizationId;
use chrono::NaiveDate;
use uuid::Uuid;

use super::rules::{Part, REST, Stage, Step, in_order, is_offered, may};

/// Every part, step and stage that is allowed; nothing else is.
fn allowed(part: Part, step: Step, stage: Stage) -> bool {
    let side = |agreed| Part::Side { agreed };
    let both = [side(false), side(true)].contains(&part);
    match stage {
        Stage::Offered => {
            (both && [Step::See, Step::NotNow, Step::Guide].contains(&step))
                || (part, step) == (side(false), Step::Agree)
        }
        Stage::Open => {
            (both && [Step::See, Step::Guide, Step::Write, Step::Follow, Step::End].contains(&step))
                || (part == Part::Guide && [Step::See, Step::Follow].contains(&step))
        }
        Stage::Ended => step == Step::See && (both || part == Part::Guide),
    }
}

#[test]
fn a_talk_is_for_the_two_and_whoever_both_chose_to_lead_it() {
    for part in Part::ALL {
        for step in Step::ALL {
            for stage in Stage::ALL {
                assert_eq!(may(step, part, stage), allowed(part, step, stage), "{part:?} {step:?} {stage:?}");
            }
        }
    }
    let any = |part: Part| Step::ALL.iter().any(|step| Stage::ALL.iter().any(|stage| may(*step, part, *stage)));
    assert!(!any(Part::Nobody) && !any(Part::Named), "nobody else, nor whoever only one side chose");
}

#[test]
fn a_not_now_is_heard_for_half_a_year() {
    let day = |text: &str| text.parse::<NaiveDate>().expect("a day");
    let (then, today) = (day("2027-01-01"), day("2027-06-30"));
    assert_eq!((today - then).num_days(), REST);
    assert!(is_offered(true, Some(then), today) && is_offered(true, None, today));
    assert!(!is_offered(true, Some(day("2027-01-02")), today) && !is_offered(false, None, today));
}

#[test]
fn two_are_the_same_two_whoever_begins() {
    let (a, b) = (OrganizationId(Uuid::from_u128(1)), OrganizationId(Uuid::from_u128(2)));
    assert_eq!(in_order(a, b), in_order(b, a));
}
