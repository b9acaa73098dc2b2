//! The arithmetic of trust, who may know what, and that no number ever tells of one person, as sentences.

use std::collections::BTreeMap;

use base::OrganizationId;
use base::ids::PersonId;
use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use uuid::Uuid;

use super::rules::{self, CIRCLE, Untold, agree, fell, gap, mean_of, pair, turn, view, whole, worth_a_talk};
use super::sight::{Fact, Hidden, Reader, Told, may_know};
use super::types::{Known, Turn};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn organization(n: u128) -> OrganizationId {
    OrganizationId(Uuid::from_u128(n))
}

#[test]
fn a_mean_needs_two_answers_of_three() {
    assert_eq!(mean_of([Some(4), Some(3), Some(3)]), Some(333));
    assert_eq!(mean_of([Some(4), None, Some(3)]), Some(350));
    assert_eq!(mean_of([Some(4), Some(4), Some(3)]), Some(367));
    assert_eq!((mean_of([Some(4), None, None]), mean_of([None; 3])), (None, None));
}

#[test]
fn an_organization_says_what_its_people_say_together_and_whether_they_agree() {
    let it = view(&[333, 300]).expect("a view");
    assert_eq!((it.mean, it.people, it.agree), (317, 2, true));
    assert!(view(&[]).is_none());
    // With two people r_wg falls below 0.70 once they are 0.87 apart: d²/2 > 0.375.
    assert!(agree(&[300, 386]) && !agree(&[300, 387]) && agree(&[250]));
    // A standard deviation of a whole step is never called agreement.
    assert!(!agree(&[200, 300, 400]) && agree(&[300, 300, 333]));
}

#[test]
fn the_trust_of_a_pair_is_the_lower_direction_and_unknown_where_one_is_missing() {
    assert_eq!((pair(Some(350), Some(217)), gap(Some(350), Some(217))), (Some(217), Some(133)));
    assert_eq!((pair(Some(350), None), gap(None, Some(217)), pair(None, None)), (None, None, None));
}

#[test]
fn a_fall_or_a_gap_of_a_step_is_worth_a_talk_and_less_is_not() {
    assert!(
        fell(Some(333), Some(233)) && !fell(Some(333), Some(234)) && !fell(None, Some(100)) && !fell(Some(400), None)
    );
    assert!(!fell(Some(200), Some(400)), "to trust more is no fall");
    assert!(worth_a_talk(true, None, None) && worth_a_talk(false, Some(300), Some(200)));
    assert!(!worth_a_talk(false, Some(300), Some(201)) && !worth_a_talk(false, Some(400), None));
}

fn known() -> Known {
    let since = day("2026-01-10");
    Known { since, months: 12, review_on: None, mended_on: None, answered_on: None, others: 0 }
}

#[test]
fn one_is_asked_after_two_months_together_and_then_at_the_rhythm_of_the_parties() {
    assert_eq!(turn(&known(), day("2026-03-10")), None);
    assert_eq!(turn(&known(), day("2026-03-11")), Some(Turn::First));
    let answered = Known { answered_on: Some(day("2026-03-31")), ..known() };
    assert_eq!(turn(&answered, day("2027-03-30")), None);
    assert_eq!(turn(&answered, day("2027-03-31")), Some(Turn::Again));
    let often = Known { months: 3, ..answered };
    assert_eq!((turn(&often, day("2026-06-29")), turn(&often, day("2026-06-30"))), (None, Some(Turn::Again)));
    // Whatever was chosen, an answer does not outlive its year.
    assert_eq!(turn(&Known { months: 24, ..answered }, day("2027-03-31")), Some(Turn::Again));
}

#[test]
fn a_review_and_a_mending_ask_again_and_two_people_are_enough() {
    let answered = Known { answered_on: Some(day("2026-03-31")), ..known() };
    let review = Known { review_on: Some(day("2026-07-01")), ..answered };
    assert_eq!((turn(&review, day("2026-06-30")), turn(&review, day("2026-07-01"))), (None, Some(Turn::Review)));
    assert_eq!(turn(&Known { answered_on: Some(day("2026-06-15")), ..review }, day("2026-07-01")), None);
    let mending = Known { mended_on: Some(day("2026-04-10")), ..answered };
    assert_eq!((turn(&mending, day("2026-05-09")), turn(&mending, day("2026-05-10"))), (None, Some(Turn::Mending)));
    let once = Known { answered_on: Some(day("2026-05-11")), ..mending };
    assert_eq!((turn(&once, day("2026-07-08")), turn(&once, day("2026-07-09"))), (None, Some(Turn::Mending)));
    assert_eq!(turn(&Known { answered_on: Some(day("2026-07-10")), ..mending }, day("2026-08-01")), None);
    assert_eq!(turn(&Known { others: 2, ..known() }, day("2027-02-08")), None);
}

#[test]
fn what_is_told_begins_on_mondays_and_quarters() {
    assert_eq!(rules::monday(day("2027-06-13")), day("2027-06-07"));
    assert_eq!(rules::monday(day("2027-06-07")), day("2027-06-07"));
    assert_eq!(
        (rules::quarter(day("2027-06-30")), rules::quarter(day("2027-07-01"))),
        (day("2027-04-01"), day("2027-07-01"))
    );
}

/// Everything that `may_know` says, spelled out: `(fact, reader, agreed)` and how many are needed, in people for a view
/// and a pair, in organizations for what is told together; nobody else is told anything.
const TOLD: [(Fact, Reader, bool, usize); 16] = [
    (Fact::Answer, Reader::Themselves, false, 0),
    (Fact::Answer, Reader::Themselves, true, 0),
    (Fact::View, Reader::Themselves, false, 2),
    (Fact::View, Reader::Themselves, true, 2),
    (Fact::View, Reader::Rater, false, 2),
    (Fact::View, Reader::Rater, true, 2),
    (Fact::View, Reader::Rated, true, 2),
    (Fact::Pair, Reader::Themselves, true, 2),
    (Fact::Pair, Reader::Rater, true, 2),
    (Fact::Pair, Reader::Rated, true, 2),
    (Fact::Together, Reader::Rated, false, 3),
    (Fact::Together, Reader::Rated, true, 3),
    (Fact::Whole, Reader::Themselves, false, 3),
    (Fact::Whole, Reader::Rater, false, 3),
    (Fact::Whole, Reader::Rated, false, 3),
    (Fact::Whole, Reader::Inside, false, 3),
];

#[test]
fn nobody_is_told_more_than_the_table_says() {
    for fact in Fact::ALL {
        for reader in Reader::ALL {
            for (agreed, n) in [false, true].into_iter().flat_map(|agreed| (0..5).map(move |n| (agreed, n))) {
                let alone = [Fact::Together, Fact::Whole].contains(&fact);
                let told = if alone {
                    Told { organizations: n, agreed, people: 0 }
                } else {
                    Told { people: n, agreed, organizations: 0 }
                };
                // How a whole coalition trusts does not depend on what two of it agreed.
                let row = TOLD
                    .iter()
                    .find(|row| (row.0, row.1) == (fact, reader) && (row.2 == agreed || fact == Fact::Whole));
                let expected = row.is_some_and(|row| n >= row.3);
                assert_eq!(may_know(fact, reader, told).is_ok(), expected, "{fact:?} {reader:?} {told:?}");
            }
        }
    }
    let few = Told { people: 1, agreed: true, organizations: 0 };
    assert_eq!(may_know(Fact::View, Reader::Rated, Told { agreed: false, ..few }), Err(Hidden::NotAgreed));
    assert_eq!(may_know(Fact::View, Reader::Rated, few), Err(Hidden::TooFew));
}

#[test]
fn a_circle_takes_the_first_three_of_three_organizations_and_three_people() {
    let it =
        |person: u128, own: u128| Untold { person: PersonId(Uuid::from_u128(person)), organization: organization(own) };
    assert_eq!(rules::circle(&[it(1, 1), it(2, 2)]), None);
    assert_eq!(rules::circle(&[it(1, 1), it(2, 1), it(3, 2)]), None, "two organizations are no circle");
    assert_eq!(rules::circle(&[it(1, 1), it(1, 2), it(2, 3)]), None, "nor is one person for two of them");
    assert_eq!(rules::circle(&[it(1, 1), it(2, 1), it(3, 2), it(4, 3)]), Some([0, 2, 3]));
    assert_eq!(rules::told_together([300, 333, 400]), 344);
}

#[test]
fn a_coalition_is_told_of_only_by_circles_about_three_organizations() {
    let circles = |about: &[u128]| about.iter().map(|it| (organization(*it), 300)).collect::<Vec<_>>();
    assert_eq!((whole(&circles(&[1, 2, 2])), whole(&circles(&[1, 2, 3]))), (None, Some(300)));
}

/// The largest rank of rows modulo a prime: whether something is a sum of what was told.
fn spans(rows: &[Vec<i128>], wanted: &[i128]) -> bool {
    const P: i128 = 1_000_003;
    let rank = |mut rows: Vec<Vec<i128>>| {
        let (mut rank, width) = (0, wanted.len());
        for column in 0..width {
            let Some(at) = (rank..rows.len()).find(|at| rows[*at][column].rem_euclid(P) != 0) else { continue };
            rows.swap(rank, at);
            let inverse = power(rows[rank][column].rem_euclid(P), P - 2, P);
            let pivot = rows[rank].clone();
            for row in &mut rows[rank + 1..] {
                let factor = row[column].rem_euclid(P) * inverse % P;
                row.iter_mut().zip(&pivot).for_each(|(cell, other)| *cell = (*cell - factor * other).rem_euclid(P));
            }
            rank += 1;
        }
        rank
    };
    let with: Vec<Vec<i128>> = rows.iter().cloned().chain([wanted.to_vec()]).collect();
    rank(rows.to_vec()) == rank(with)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Answers come one by one, in any order, some of them again and again. Each time the circles are closed as the acts
    /// close them. However what was told is added up and taken from each other, no answer and no two answers stand alone.
    #[test]
    fn no_two_numbers_that_are_told_differ_by_one_answer(given in prop::collection::vec((0u128..7, 0u128..5), 1..16)) {
        let (mut told, mut in_circle): (Vec<Vec<i128>>, Vec<bool>) = (vec![], vec![]);
        for now in 0..given.len() {
            in_circle.push(false);
            loop {
                // Of each person and organization the latest counts, and only while it was never told.
                let latest: BTreeMap<(u128, u128), usize> = (0..=now).map(|at| (given[at], at)).collect();
                let mut open: Vec<usize> = latest.into_values().filter(|at| !in_circle[*at]).collect();
                open.sort_unstable();
                let untold = open.iter().map(|at| Untold { person: PersonId(Uuid::from_u128(given[*at].0)), organization: organization(given[*at].1) });
                let Some(three) = rules::circle(&untold.collect::<Vec<_>>()) else { break };
                let mut row = vec![0; given.len()];
                for at in three { row[open[at]] = 1; in_circle[open[at]] = true; }
                prop_assert_eq!(row.iter().sum::<i128>(), CIRCLE as i128);
                told.push(row);
            }
        }
        for (n, one) in told.iter().enumerate() {
            for other in &told[n + 1..] {
                let differ = one.iter().zip(other).filter(|(a, b)| a != b).count();
                prop_assert!(differ >= 2 * CIRCLE, "{one:?} and {other:?}");
            }
        }
        for at in 0..given.len() {
            let mut alone = vec![0; given.len()];
            alone[at] = 1;
            prop_assert!(!spans(&told, &alone), "the answer {at} can be told apart");
            for other in at + 1..given.len() {
                let mut two = alone.clone();
                two[other] = 1;
                prop_assert!(!spans(&told, &two), "the answers {at} and {other} can be told apart");
            }
        }
    }

    /// Someone who trusts more in any one thing never lowers a mean, a view or a pair.
    #[test]
    fn more_trust_is_never_less(items in prop::array::uniform3(1i64..=4), at in 0usize..3, others in prop::collection::vec(100i64..=400, 1..4), theirs in 100i64..=400) {
        let mut more = items;
        more[at] = (more[at] + 1).min(4);
        let (before, after) = (mean_of(items.map(Some)).expect("all"), mean_of(more.map(Some)).expect("all"));
        let with = |mine: i64| view(&[&others[..], &[mine]].concat()).expect("a view").mean;
        prop_assert!(after >= before && with(after) >= with(before));
        prop_assert!(pair(Some(with(after)), Some(theirs)) >= pair(Some(with(before)), Some(theirs)));
        prop_assert_eq!(pair(Some(before), Some(theirs)), pair(Some(theirs), Some(before)));
        prop_assert_eq!(gap(Some(before), Some(theirs)), gap(Some(theirs), Some(before)));
    }

    /// Whoever has just answered is not asked again before the shortest time that anything names.
    #[test]
    fn nobody_is_asked_the_day_after_they_answered(months in prop::sample::select(rules::RHYTHMS.to_vec()), review in 0u64..400, mended in 0u64..80, since in 0u64..900) {
        let today = day("2027-06-08");
        let before = |days: u64| today - Days::new(days);
        let it = Known { since: before(since), months, review_on: Some(before(review)), mended_on: Some(before(mended)), answered_on: Some(today), others: 1 };
        prop_assert_eq!(turn(&it, today), None);
        prop_assert_eq!(turn(&Known { others: 2, answered_on: None, ..it }, today), None);
    }
}

fn power(base: i128, mut by: i128, modulo: i128) -> i128 {
    let (mut all, mut square) = (1, base % modulo);
    while by > 0 {
        if by % 2 == 1 {
            all = all * square % modulo;
        }
        square = square * square % modulo;
        by /= 2;
    }
    all
}
