//! Large gatherings: planted sets are found, plain searches agree, and a spent budget is admitted.

use super::{Dice, check, crowd, trust};
use crate::{Budget, Gathering, Sure, UNKNOWN, begin, smallest, strongest};
use std::time::Instant;

/// A gathering in which these few, spread over it, cover everything and trust each other at 3.00 and more.
fn planted(dice: &mut Dice, n: usize, needs: &[u32], known: u64, few: usize) -> Gathering {
    let mut gathering = crowd(dice, n, needs, 3, 3, known);
    let seats: Vec<usize> = (0..few).map(|it| it * (n / few)).collect();
    gathering.trust.retain(|it| !(seats.contains(&it.0) && seats.contains(&it.1)));
    for (at, &a) in seats.iter().enumerate() {
        seats[..at].iter().for_each(|&b| gathering.trust.push((a, b, 300 + dice.below(90) as u32)));
        (0..needs.len()).filter(|need| need % few == at).for_each(|it| gathering.candidates[a].offers[it] = needs[it]);
    }
    gathering
}

#[test]
fn a_planted_set_is_found_among_a_thousand_and_proved() {
    let mut dice = Dice(1);
    for few in [4, 6, 9] {
        let gathering = planted(&mut dice, 1000, &[3; 20], 10, few);
        let answers = [smallest(&gathering, 250, Budget::default()), strongest(&gathering, few, Budget::default())];
        for answer in answers {
            let set = answer.set.unwrap();
            check(&gathering, &set.members, 250);
            assert!(set.members.len() <= few);
            assert_eq!(answer.sure, Sure::Proved);
        }
        let answer = begin(&gathering, 250, Budget::default());
        assert_eq!(answer.sure, Sure::Proved);
        assert!(answer.set.unwrap().members.len() >= few);
    }
}

/// The fewest members at `level`, and the most there are, by going through everybody who trusts each other.
fn plainly(gathering: &Gathering, level: u32) -> Option<(usize, usize)> {
    let n = gathering.candidates.len();
    let ties: Vec<Vec<bool>> =
        (0..n).map(|a| (0..n).map(|b| trust(gathering, a, b).unwrap_or(UNKNOWN) >= level).collect()).collect();
    let mut sizes = Vec::new();
    let mut waiting: Vec<(Vec<usize>, usize)> = vec![(Vec::new(), 0)];
    while let Some((members, from)) = waiting.pop() {
        let offer = |need: usize| members.iter().map(|&it| gathering.candidates[it].offers[need]).sum::<u32>();
        if (0..gathering.needs.len()).all(|need| offer(need) >= gathering.needs[need]) {
            sizes.push(members.len());
        }
        let fits = (from..n).filter(|&it| members.iter().all(|&member| ties[it][member]));
        waiting.extend(fits.map(|it| ([&members[..], &[it]].concat(), it + 1)));
    }
    Some((*sizes.iter().min()?, *sizes.iter().max()?))
}

#[test]
fn a_plain_search_agrees_with_forty_candidates() {
    let mut dice = Dice(2);
    let mut found = 0;
    for case in 0..60 {
        let needs = vec![1 + case % 3; 3 + case as usize % 6];
        let gathering = crowd(&mut dice, 40, &needs, 3, 3, 70);
        let plain = plainly(&gathering, 250);
        let few = smallest(&gathering, 250, Budget::default());
        let many = begin(&gathering, 250, Budget::default());
        assert_eq!((few.sure, many.sure), (Sure::Proved, Sure::Proved));
        let sizes = few.set.zip(many.set).map(|(few, many)| (few.members.len(), many.members.len()));
        assert_eq!(sizes, plain, "case {case}");
        found += usize::from(plain.is_some());
    }
    assert!((10..60).contains(&found), "{found}");
}

#[test]
fn a_spent_budget_is_admitted_and_what_was_found_holds() {
    let gathering = crowd(&mut Dice(3), 300, &[3; 16], 3, 3, 100);
    let mut admitted = 0;
    for steps in [0, 1, 10, 100, 300, 1000, 3000, 10_000] {
        let budget = Budget { steps, until: None };
        let (few, strong, many) =
            (smallest(&gathering, 200, budget), strongest(&gathering, 9, budget), begin(&gathering, 200, budget));
        for (answer, level) in [(&few, 200), (&strong, 100), (&many, 200)] {
            answer.set.iter().for_each(|set| check(&gathering, &set.members, level));
            assert!(answer.steps <= steps + 20);
            admitted += usize::from(matches!(answer.sure, Sure::BestFound { .. }) && answer.set.is_some());
            assert_eq!(answer.why, None);
        }
        let bound = |sure: Sure| if let Sure::BestFound { bound } = sure { Some(bound) } else { None };
        let size = |answer: &crate::Answer| answer.set.as_ref().map(|set| set.members.len() as u32);
        assert!(size(&few).zip(bound(few.sure)).is_none_or(|(size, bound)| bound <= size));
        assert!(size(&many).zip(bound(many.sure)).is_none_or(|(size, bound)| size < bound));
        let weakest = strong.set.as_ref().and_then(|set| set.weakest);
        assert!(weakest.zip(bound(strong.sure)).is_none_or(|(weakest, bound)| weakest < bound));
        assert_eq!(smallest(&gathering, 200, budget), few);
        assert_eq!(strongest(&gathering, 9, budget), strong);
    }
    assert!(admitted >= 6, "{admitted}");
}

#[test]
fn a_deadline_that_has_passed_ends_the_search() {
    let gathering = crowd(&mut Dice(5), 300, &[3; 16], 3, 3, 100);
    let budget = Budget { steps: u64::MAX, until: Some(Instant::now()) };
    let answer = strongest(&gathering, 9, budget);
    assert!(matches!(answer.sure, Sure::BestFound { .. }));
    assert!(answer.steps < 10_000);
}

#[test]
fn thousands_who_are_all_needed_do_not_exhaust_the_stack() {
    let one = |id: usize| crate::Candidate { id: id as u128, offers: vec![1], ..crate::Candidate::default() };
    for n in [1000, 4000] {
        let gathering =
            Gathering { needs: vec![n as u32], candidates: (0..n).map(one).collect(), ..Gathering::default() };
        let few = smallest(&gathering, 100, Budget::default());
        assert!(few.set.is_none() && matches!(few.sure, Sure::BestFound { .. }) && few.why.is_none());
        let many = begin(&gathering, 100, Budget::default());
        assert_eq!((many.set.map(|set| set.members.len()), many.sure), (Some(n), Sure::Proved));
    }
    let torn: Vec<(usize, usize, u32)> = (0..999).map(|it| (it, it + 1, 100)).collect();
    let all = (0..1000).flat_map(|a| (a + 2..1000).map(move |b| (a, b, 300)));
    let gathering = Gathering {
        candidates: (0..1000).map(one).collect(),
        trust: all.chain(torn).collect(),
        ..Gathering::default()
    };
    let answer = begin(&gathering, 300, Budget { steps: 2000, until: None });
    assert_eq!(answer.set.map(|set| set.members.len()), Some(500));
}
