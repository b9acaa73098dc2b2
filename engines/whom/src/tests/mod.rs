//! Answers are the best of all there are, stay the same in whatever order they are asked for, and say when they are not sure.

mod hard;
mod small;

use crate::{Candidate, Gathering, Seat, UNKNOWN};

/// Numbers that look drawn, the same each time.
pub struct Dice(u64);

impl Dice {
    pub fn below(&mut self, n: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % n
    }

    /// Whether something happens that happens so many times in a hundred.
    pub fn falls(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }
}

/// Made-up people: each offers `kinds` of the needs, `units` of each at most; of so many pairs in a hundred trust is known.
pub fn crowd(dice: &mut Dice, n: usize, needs: &[u32], offered: u64, units: u64, known: u64) -> Gathering {
    let candidate = |dice: &mut Dice| {
        let mut offers = vec![0; needs.len()];
        for _ in 0..offered {
            offers[dice.below(needs.len() as u64) as usize] = 1 + dice.below(units) as u32;
        }
        let sector = (!dice.falls(15)).then(|| dice.below(4) as u32);
        Candidate { id: u128::from(dice.below(u64::MAX)), offers, sector, speaks_for: Vec::new(), seat: Seat::Open }
    };
    let candidates = (0..n).map(|_| candidate(dice)).collect();
    let pairs: Vec<(usize, usize)> = (0..n).flat_map(|a| (0..a).map(move |b| (a, b))).collect();
    let known: Vec<(usize, usize)> = pairs.into_iter().filter(|_| dice.falls(known)).collect();
    let trust = known.into_iter().map(|(a, b)| (a, b, UNKNOWN + dice.below(301) as u32)).collect();
    Gathering { needs: needs.to_vec(), kinds: 0, candidates, trust }
}

/// How far a set is from what was asked: whether it covers everything, keeps the seats, and its weakest pair.
pub fn check(gathering: &Gathering, members: &[usize], level: u32) {
    for (need, &asked) in gathering.needs.iter().enumerate() {
        let offer = |&it: &usize| gathering.candidates[it].offers.get(need).copied().unwrap_or(0);
        assert!(members.iter().map(offer).sum::<u32>() >= asked, "need {need} is open");
    }
    assert!(members.iter().all(|&it| gathering.candidates[it].seat != Seat::Closed));
    let kept = (0..gathering.candidates.len()).filter(|&it| gathering.candidates[it].seat == Seat::Kept);
    kept.for_each(|it| assert!(members.contains(&it)));
    for (at, &a) in members.iter().enumerate() {
        members[..at].iter().for_each(|&b| assert!(trust(gathering, a, b).unwrap_or(UNKNOWN) >= level));
    }
}

/// The trust between two, the lowest that was told.
pub fn trust(gathering: &Gathering, a: usize, b: usize) -> Option<u32> {
    let told = gathering.trust.iter().filter(|it| (it.0, it.1) == (a, b) || (it.0, it.1) == (b, a));
    told.map(|it| it.2.max(UNKNOWN)).min()
}
