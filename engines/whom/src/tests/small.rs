//! Small gatherings, against trying every set.

use super::{Dice, check, crowd, trust};
use crate::{Answer, Budget, Candidate, Gathering, Seat, Set, Sure, UNKNOWN, Why, begin, smallest, strongest};
use std::cmp::Reverse;
use std::collections::HashMap;

/// A small gathering with everything in it that questions know of.
fn small(dice: &mut Dice) -> Gathering {
    let n = dice.below(10) as usize;
    let needs: Vec<u32> = (0..1 + dice.below(4)).map(|_| dice.below(4) as u32).collect();
    let (offered, units, known) = (1 + dice.below(3), 1 + dice.below(3), [30, 70, 100][dice.below(3) as usize]);
    let mut gathering = crowd(dice, n, &needs, offered, units, known);
    gathering.kinds = dice.below(4) as usize;
    // Few values, so that much is equal.
    gathering.trust.iter_mut().for_each(|it| it.2 = it.2 / 75 * 75);
    for candidate in &mut gathering.candidates {
        candidate.speaks_for = (0..gathering.kinds).filter(|_| dice.falls(25)).collect();
        candidate.seat =
            [Seat::Open, Seat::Closed, Seat::Kept][[0, 0, 0, 0, 0, 0, 0, 1, 1, 2][dice.below(10) as usize]];
    }
    gathering
}

/// Every set that covers the needs and keeps the seats, as places in the order of ids, with what it is judged by.
struct Tried<'a> {
    gathering: &'a Gathering,
    order: Vec<usize>,
    /// Members, their weakest pair, and whether all who are affected have somebody who speaks for them.
    sets: Vec<(Vec<usize>, u32, bool)>,
}

impl Tried<'_> {
    fn new(gathering: &Gathering) -> Tried<'_> {
        let candidates = &gathering.candidates;
        let mut order: Vec<usize> = (0..candidates.len()).collect();
        order.sort_by_key(|&it| candidates[it].id);
        let mut tried = Tried { gathering, order, sets: Vec::new() };
        for set in 0..1usize << candidates.len() {
            let members: Vec<usize> = (0..candidates.len()).filter(|it| set >> it & 1 == 1).collect();
            let each = || members.iter().map(|&it| &candidates[tried.order[it]]);
            let covers = |need: usize| each().map(|it| it.offers[need]).sum::<u32>() >= gathering.needs[need];
            let kept = candidates.iter().filter(|it| it.seat == Seat::Kept).count();
            let keeps =
                each().all(|it| it.seat != Seat::Closed) && each().filter(|it| it.seat == Seat::Kept).count() == kept;
            if !keeps || !(0..gathering.needs.len()).all(covers) {
                continue;
            }
            let speaks = |kind: usize, all: bool| {
                let open = candidates.iter().filter(|it| all && it.seat != Seat::Closed);
                open.chain(each()).any(|it| it.speaks_for.contains(&kind))
            };
            let includes = (0..gathering.kinds).all(|kind| speaks(kind, false) || !speaks(kind, true));
            let weakest = tried.pairs(&members).min().unwrap_or(u32::MAX);
            tried.sets.push((members, weakest, includes));
        }
        tried
    }

    fn pairs<'b>(&'b self, members: &'b [usize]) -> impl Iterator<Item = u32> + 'b {
        let pairs = members.iter().enumerate().flat_map(|(at, &a)| members[..at].iter().map(move |&b| (a, b)));
        pairs.map(|(a, b)| trust(self.gathering, self.order[a], self.order[b]).unwrap_or(UNKNOWN))
    }

    fn rank(&self, members: &[usize]) -> (usize, u32, Reverse<Vec<usize>>) {
        let mut sectors: Vec<u32> =
            members.iter().filter_map(|&it| self.gathering.candidates[self.order[it]].sector).collect();
        sectors.sort_unstable();
        sectors.dedup();
        (sectors.len(), self.pairs(members).sum(), Reverse(members.to_vec()))
    }

    fn best<K: Ord>(
        &self,
        fits: impl Fn(&(Vec<usize>, u32, bool)) -> bool,
        key: impl Fn(&[usize]) -> K,
    ) -> Option<Vec<usize>> {
        self.sets.iter().filter(|set| fits(set)).map(|set| set.0.clone()).max_by_key(|set| key(set))
    }

    /// The nearest to `from` among those that fit and include everybody.
    fn nearest(&self, from: &[usize], fits: impl Fn(&(Vec<usize>, u32, bool)) -> bool) -> Option<Vec<usize>> {
        let distance = |set: &[usize]| set.len() + from.len() - 2 * set.iter().filter(|it| from.contains(it)).count();
        self.best(|set| set.2 && fits(set), |set| (Reverse((distance(set), set.len())), self.rank(set)))
    }

    fn told(&self, set: Option<Vec<usize>>) -> Option<Vec<usize>> {
        set.map(|set| set.iter().map(|&it| self.order[it]).collect())
    }
}

fn members(set: &Option<Set>) -> Option<Vec<usize>> {
    set.as_ref().map(|set| set.members.clone())
}

fn agrees(tried: &Tried, answer: &Answer, set: Option<Vec<usize>>, including: Option<Vec<usize>>, case: u64) {
    assert_eq!(members(&answer.set), tried.told(set), "case {case}: {:?} {answer:?}", tried.gathering);
    assert_eq!(answer.sure, Sure::Proved);
    assert_eq!(answer.why.is_some(), answer.set.is_none());
    let Some(set) = &answer.set else { return };
    match set.left_out.is_empty() {
        true => assert_eq!(answer.including, None),
        false => assert_eq!(members(&answer.including), tried.told(including), "case {case}: {:?}", tried.gathering),
    }
    let speaks = |kind: &usize| set.members.iter().any(|&it| tried.gathering.candidates[it].speaks_for.contains(kind));
    let silent = (0..tried.gathering.kinds).filter(|kind| !speaks(kind) && !answer.voiceless.contains(kind));
    assert_eq!(set.left_out, silent.collect::<Vec<usize>>());
}

#[test]
fn the_smallest_set_is_the_best_of_all_sets() {
    let mut dice = Dice(1);
    for case in 0..6000 {
        let (gathering, level) = (small(&mut dice), 100 + 75 * dice.below(4) as u32);
        let (tried, answer) = (Tried::new(&gathering), smallest(&gathering, level, Budget::default()));
        let best = tried.best(|set| set.1 >= level, |set| (Reverse(set.len()), tried.rank(set)));
        let near = best.as_ref().and_then(|from| tried.nearest(from, |set| set.1 >= level));
        agrees(&tried, &answer, best, near, case);
    }
}

#[test]
fn the_strongest_set_is_the_best_of_all_sets() {
    let mut dice = Dice(2);
    for case in 0..6000 {
        let (gathering, at_most) = (small(&mut dice), dice.below(6) as usize);
        let (tried, answer) = (Tried::new(&gathering), strongest(&gathering, at_most, Budget::default()));
        let weakest = |set: &[usize]| tried.pairs(set).min().unwrap_or(u32::MAX);
        let best = tried.best(|set| set.0.len() <= at_most, |set| (weakest(set), Reverse(set.len()), tried.rank(set)));
        let few = |set: &&(Vec<usize>, u32, bool)| set.2 && set.0.len() <= at_most;
        let level = tried.sets.iter().filter(few).map(|set| set.1).max().unwrap_or(0);
        let near = best.as_ref().and_then(|from| tried.nearest(from, |set| set.0.len() <= at_most && set.1 >= level));
        agrees(&tried, &answer, best, near, case);
    }
}

#[test]
fn one_begins_with_the_largest_of_all_sets() {
    let mut dice = Dice(3);
    for case in 0..6000 {
        let (gathering, level) = (small(&mut dice), 100 + 75 * dice.below(4) as u32);
        let (tried, answer) = (Tried::new(&gathering), begin(&gathering, level, Budget::default()));
        let key = |set: &[usize]| (set.len(), tried.rank(set));
        let best = tried.best(|set| set.1 >= level && !set.0.is_empty(), key);
        let near = tried.best(|set| set.1 >= level && set.2, key);
        agrees(&tried, &answer, best, near, case);
    }
}

#[test]
fn the_order_in_which_candidates_are_told_changes_nothing() {
    let mut dice = Dice(4);
    for _ in 0..1000 {
        let gathering = small(&mut dice);
        let mut from: Vec<usize> = (0..gathering.candidates.len()).collect();
        (1..from.len()).for_each(|at| from.swap(at, dice.below(at as u64 + 1) as usize));
        let to: HashMap<usize, usize> = from.iter().enumerate().map(|(new, &old)| (old, new)).collect();
        let mut again = gathering.clone();
        again.candidates = from.iter().map(|&old| gathering.candidates[old].clone()).collect();
        again.trust = gathering.trust.iter().rev().map(|it| (to[&it.1], to[&it.0], it.2)).collect();
        let back = |set: &Option<Set>| members(set).map(|set| set.iter().map(|&it| from[it]).collect::<Vec<usize>>());
        let ask = |gathering: &Gathering| {
            [smallest(gathering, 250, Budget::default()), strongest(gathering, 4, Budget::default())]
        };
        for (this, that) in ask(&gathering).iter().zip(&ask(&again)) {
            assert_eq!((back(&that.set), back(&that.including)), (members(&this.set), members(&this.including)));
            assert_eq!(this.steps, that.steps);
        }
    }
}

#[test]
fn the_more_trust_is_asked_for_the_larger_the_smallest_set() {
    let mut dice = Dice(5);
    for _ in 0..500 {
        let gathering = small(&mut dice);
        let size =
            |level| smallest(&gathering, level, Budget::default()).set.map_or(usize::MAX, |set| set.members.len());
        let sizes: Vec<usize> = [100, 150, 200, 250, 300, 350, 400].map(size).to_vec();
        assert!(sizes.is_sorted(), "{sizes:?}");
        let weakest =
            |few| strongest(&gathering, few, Budget::default()).set.map(|set| set.weakest.unwrap_or(u32::MAX));
        assert!((0..6).map(weakest).is_sorted());
    }
}

/// Candidates with these offers, in the order of their ids.
fn offering(offers: &[&[u32]]) -> Vec<Candidate> {
    let candidate =
        |(at, offers): (usize, &&[u32])| Candidate { id: at as u128, offers: offers.to_vec(), ..Candidate::default() };
    offers.iter().enumerate().map(candidate).collect()
}

#[test]
fn an_empty_answer_says_why() {
    let candidates = offering(&[&[2, 0, 0], &[0, 1, 0], &[0, 0, 1]]);
    let mut gathering = Gathering { needs: vec![2, 1, 1], kinds: 0, candidates, trust: vec![(0, 1, 300), (1, 2, 300)] };
    let why = |gathering: &Gathering| smallest(gathering, 300, Budget::default()).why;
    // 0 and 2 do not know each other, so what only they have cannot come together.
    assert_eq!(why(&gathering), Some(Why::NotTogether { needs: vec![0, 2], is_least: true }));
    assert_eq!(strongest(&gathering, 2, Budget::default()).why, Some(Why::TooFew(3)));
    gathering.needs = vec![5, 1, 0];
    assert_eq!(why(&gathering), Some(Why::Missing(vec![(0, 3)])));
    gathering.needs = vec![0, 0, 0];
    assert_eq!(why(&gathering), None);
    gathering.candidates[0].seat = Seat::Kept;
    gathering.candidates[2].seat = Seat::Kept;
    assert_eq!(why(&gathering), Some(Why::Apart(vec![(0, 2)])));
}

#[test]
fn a_needless_reason_is_never_given() {
    let mut dice = Dice(6);
    let mut seen = 0;
    for _ in 0..3000 {
        let gathering = small(&mut dice);
        let Some(Why::NotTogether { needs, is_least: true }) = smallest(&gathering, 250, Budget::default()).why else {
            continue;
        };
        seen += 1;
        let mut less = gathering.clone();
        let all = |need: usize| if needs.contains(&need) { gathering.needs[need] } else { 0 };
        less.needs = (0..gathering.needs.len()).map(all).collect();
        assert_eq!(smallest(&less, 250, Budget::default()).set, None);
        for &need in &needs {
            let mut fewer = less.clone();
            fewer.needs[need] = 0;
            check(&fewer, &smallest(&fewer, 250, Budget::default()).set.unwrap().members, 250);
        }
    }
    assert!(seen > 100);
}

#[test]
fn what_cannot_be_is_passed_over() {
    let candidates = offering(&[&[1], &[0, 1, 7, 7], &[]]);
    let trust = vec![(0, 0, 400), (0, 9, 400), (0, 1, 400), (1, 0, 250), (1, 2, 0)];
    let gathering = Gathering { needs: vec![1, 1], kinds: 1, candidates, trust };
    let set = smallest(&gathering, 250, Budget::default()).set.unwrap();
    assert_eq!((set.members, set.weakest, set.mean, set.unknown), (vec![0, 1], Some(250), Some(250), 0));
    assert_eq!(smallest(&gathering, 251, Budget::default()).set, None);
    let nobody = Gathering { needs: vec![1], ..Gathering::default() };
    assert_eq!(smallest(&nobody, 100, Budget::default()).why, Some(Why::Missing(vec![(0, 1)])));
    assert_eq!(begin(&nobody, 100, Budget::default()).why, Some(Why::Missing(vec![(0, 1)])));
    assert_eq!(strongest(&nobody, 3, Budget::default()).why, Some(Why::Missing(vec![(0, 1)])));
}

#[test]
fn of_two_sets_as_near_the_smaller_leaves_nobody_out() {
    let mut candidates = offering(&[&[1, 0], &[0, 1], &[], &[], &[0, 1]]);
    for (at, kinds) in [(2, vec![0]), (3, vec![1]), (4, vec![0, 1])] {
        candidates[at].speaks_for = kinds;
    }
    let trust = vec![(0, 1, 400), (0, 2, 300), (0, 3, 300), (0, 4, 300), (1, 2, 300), (1, 3, 300), (2, 3, 300)];
    let answer = smallest(&Gathering { needs: vec![1, 1], kinds: 2, candidates, trust }, 300, Budget::default());
    // Two more could come; or one could come for another, whom they do not know.
    assert_eq!((members(&answer.set), members(&answer.including)), (Some(vec![0, 1]), Some(vec![0, 4])));
}
