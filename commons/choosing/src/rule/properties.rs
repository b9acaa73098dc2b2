//! What holds of every case. Each sentence is tried on a hundred thousand of them.

use super::rules::{decide, feasible, gaps};
use super::types::{Case, Status};
use super::{Sway, deciding};
use crate::dice::{Dice, THROWS};
use crate::{Policy, RUNGS, Requirement, Rung, Sense, Table};

fn each(seed: u64, holds: impl FnMut(&mut Dice, &Policy, Case)) {
    some(THROWS, seed, holds);
}

fn some(throws: u64, seed: u64, mut holds: impl FnMut(&mut Dice, &Policy, Case)) {
    let mut dice = Dice::of(seed);
    for _ in 0..throws {
        let case = dice.case();
        holds(&mut dice, Policy::standard(), case);
    }
}

/// The table read as its words say, without the rule's short ways.
fn open(policy: &Policy, have: &Table<i64>, rung: Rung) -> bool {
    Requirement::ALL.iter().all(|it| {
        let (have, need) = (have[*it as usize], policy.row(*it)[rung]);
        match it.sense() {
            Sense::AtLeast => have >= need,
            Sense::AtMost => have <= need,
            Sense::Yes => need == 0 || have == 1,
        }
    })
}

#[test]
fn a_rung_is_open_exactly_when_all_that_it_asks_for_is_there_and_so_are_those_below() {
    let mut seen = [0; RUNGS];
    each(1, |_, policy, case| {
        let highest = feasible(policy, &case.have);
        seen[highest] += 1;
        for rung in 1..RUNGS {
            assert_eq!(open(policy, &case.have, rung), rung <= highest, "{case:?}");
        }
    });
    assert!(seen.iter().all(|n| *n > 100), "every rung comes up: {seen:?}");
}

#[test]
fn bettering_anything_never_shuts_a_rung() {
    each(2, |dice, policy, case| {
        let it = dice.one_of(Requirement::ALL);
        let mut better = case.clone();
        let by = if it.sense() == Sense::AtMost { -it.step() } else { it.step() };
        let number = &mut better.have[it as usize];
        *number = (*number + by).clamp(*it.range().start(), *it.range().end());
        let (was, is) = (decide(policy, &case), decide(policy, &better));
        assert!(is.feasible_now >= was.feasible_now, "{it}: {case:?}");
        assert!(is.feasible_with_access >= was.feasible_with_access, "{it}: {case:?}");
        assert!(is.recommended >= was.recommended, "{it}: {case:?}");
    });
}

#[test]
fn what_can_be_got_never_shuts_a_rung_and_is_not_taken_for_what_is_there() {
    each(3, |_, policy, case| {
        let without = Case { access: [0; Requirement::ALL.len()], ..case.clone() };
        let (with, without) = (decide(policy, &case), decide(policy, &without));
        assert!(with.feasible_with_access >= with.feasible_now);
        assert_eq!((with.feasible_now, with.recommended), (without.feasible_now, without.recommended));
    });
}

#[test]
fn recommended_is_the_lowest_rung_that_serves_the_essential_goals_when_it_fits() {
    let mut fits = 0;
    each(4, |_, policy, case| {
        let it = decide(policy, &case);
        assert!(it.recommended <= it.necessary && it.recommended <= it.feasible_now, "{case:?}");
        if it.status != Status::Fit {
            return;
        }
        fits += 1;
        let asks = |goal: &&crate::Goal| goal.essential && goal.needs_others();
        let serves = |rung| case.goals.iter().filter(asks).all(|goal| policy.needed(goal.kind) <= rung);
        assert_eq!((0..RUNGS).find(|rung| serves(*rung)), Some(it.recommended), "{case:?}");
    });
    assert!(fits > 1000, "{fits}");
}

#[test]
fn closing_all_gaps_opens_a_rung_and_leaving_any_one_keeps_it_shut() {
    let mut left = 0;
    each(5, |dice, policy, case| {
        let rung = dice.from(1, RUNGS as i64 - 1) as Rung;
        let gaps = gaps(policy, &case.have, rung).0;
        let mut closed = case.have;
        gaps.iter().for_each(|gap| closed[gap.of as usize] = gap.need);
        assert!(feasible(policy, &closed) >= rung, "{case:?}");
        for gap in gaps {
            let mut but_one = closed;
            but_one[gap.of as usize] = gap.have;
            assert!(feasible(policy, &but_one) < rung, "{gap:?} of {case:?}");
            left += 1;
        }
    });
    assert!(left as u64 > THROWS, "{left}");
}

#[test]
fn nothing_makes_up_for_trust() {
    each(6, |_, policy, case| {
        let mut have: Table<i64> =
            Requirement::ALL.iter().map(|it| *it.range().end()).collect::<Vec<_>>().try_into().unwrap();
        (have[Requirement::Conflict as usize], have[Requirement::Trust as usize]) = (0, 100);
        let it = decide(policy, &Case { have, ..case.clone() });
        assert!(it.feasible_now <= 1 && it.feasible_with_access <= 1, "{case:?}");
    });
}

#[test]
fn dropping_an_essential_goal_never_raises_what_is_needed() {
    each(7, |dice, policy, mut case| {
        let was = decide(policy, &case);
        case.goals.remove(dice.from(0, case.goals.len() as i64 - 1) as usize);
        let is = decide(policy, &case);
        assert!(is.necessary <= was.necessary && is.recommended <= was.recommended, "{case:?}");
    });
}

#[test]
fn the_order_of_goals_does_not_matter() {
    each(8, |_, policy, mut case| {
        let was = decide(policy, &case);
        case.goals.reverse();
        assert_eq!(decide(policy, &case), was);
    });
}

/// Every number is tried one step up and down, by deciding anew.
#[test]
fn a_number_decides_exactly_when_one_step_of_it_alters_the_choice() {
    let mut found = 0;
    some(THROWS / 5, 9, |_, policy, case| {
        let was = decide(policy, &case);
        let steps = Requirement::ALL.iter().flat_map(|it| [(*it, -it.step()), (*it, it.step())]);
        let tried = steps.filter_map(|(of, by)| {
            let mut other = case.clone();
            let from = case.have[of as usize];
            other.have[of as usize] += by;
            let is = decide(policy, &other);
            let (recommended, status) = (is.recommended, is.status);
            let alters = (recommended, status) != (was.recommended, was.status) && of.range().contains(&(from + by));
            alters.then_some(Sway { of, from, to: from + by, recommended, status })
        });
        let tried: Vec<Sway> = tried.collect();
        found += tried.len();
        assert_eq!(deciding(policy, &case), tried, "{case:?}");
    });
    assert!(found > 10_000, "{found}");
}
