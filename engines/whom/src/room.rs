//! A gathering in canonical form: candidates in the order of their ids, offers cut to what is needed, ties at hand.

use crate::bits::Bits;
use crate::{Gathering, Seat, UNKNOWN};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// What every search looks things up in. Candidates are places in the order of ids.
#[derive(Clone)]
pub struct Room {
    /// Where each candidate stands in the gathering.
    pub told: Vec<usize>,
    /// How much of each need is asked for.
    pub needs: Vec<u32>,
    /// For each candidate the needs they help with and how much, no more than is asked for.
    pub offers: Vec<Vec<(usize, u32)>>,
    /// For each need whoever helps, the most helpful first.
    pub suppliers: Vec<Vec<(usize, u32)>>,
    /// The same as a set.
    pub helpers: Vec<Bits>,
    pub sectors: Vec<Option<u32>>,
    /// For each sector whoever is of it.
    pub sector_of: Vec<Bits>,
    /// Whoever may come.
    pub open: Bits,
    /// Whoever comes in any case.
    pub kept: Vec<usize>,
    /// For each candidate the others who are known, and how far their trust is above [`UNKNOWN`].
    pub trust: Vec<Vec<(usize, u32)>>,
    /// The most there is of it for each candidate.
    pub warmest: Vec<u32>,
}

impl Room {
    /// With `kinds`, each affected kind somebody speaks for is a need of one.
    pub fn new(gathering: &Gathering, kinds: bool) -> Room {
        let candidates = &gathering.candidates;
        let mut told: Vec<usize> = (0..candidates.len()).collect();
        told.sort_by_key(|&at| candidates[at].id);
        let count = gathering.needs.len();
        let mut needs = gathering.needs.clone();
        if kinds {
            let is_spoken_for =
                |kind| candidates.iter().any(|it| it.seat != Seat::Closed && it.speaks_for.contains(&kind));
            needs.extend((0..gathering.kinds).map(|kind| u32::from(is_spoken_for(kind))));
        }
        let offers = told.iter().map(|&at| {
            let mut offers = candidates[at].offers.clone();
            offers.resize(count, 0);
            offers.extend(
                (count..needs.len()).map(|need| u32::from(candidates[at].speaks_for.contains(&(need - count)))),
            );
            offers
        });
        let offers: Vec<Vec<u32>> = offers.collect();
        let mut open = Bits::none(told.len());
        let seat = |place: usize| candidates[told[place]].seat;
        (0..told.len()).filter(|&place| seat(place) != Seat::Closed).for_each(|place| open.insert(place));
        let kept = (0..told.len()).filter(|&place| seat(place) == Seat::Kept).collect();
        let trust = trust(gathering, &told);
        let warmest = trust.iter().map(|row| row.iter().map(|tie| tie.1).max().unwrap_or(0)).collect();
        let sectors: Vec<Option<u32>> = told.iter().map(|&at| candidates[at].sector).collect();
        let empty = Room {
            told,
            needs: Vec::new(),
            offers: Vec::new(),
            suppliers: Vec::new(),
            helpers: Vec::new(),
            sector_of: sector_of(&sectors),
            sectors,
            open,
            kept,
            trust,
            warmest,
        };
        empty.asking(needs, &offers)
    }

    /// The same room where only these needs count.
    pub fn only(&self, needs: &[usize]) -> Room {
        let wanted = |need: usize| if needs.contains(&need) { self.needs[need] } else { 0 };
        let full = self.offers.iter().map(|offers| {
            let mut row = vec![0; self.needs.len()];
            offers.iter().for_each(|&(need, much)| row[need] = much);
            row
        });
        let full: Vec<Vec<u32>> = full.collect();
        self.clone().asking((0..self.needs.len()).map(wanted).collect(), &full)
    }

    fn asking(mut self, needs: Vec<u32>, offers: &[Vec<u32>]) -> Room {
        let cut = |row: &Vec<u32>| {
            let each = needs.iter().zip(row).map(|(&need, &offer)| need.min(offer)).enumerate();
            each.filter(|&(_, much)| much > 0).collect::<Vec<(usize, u32)>>()
        };
        self.offers = offers.iter().map(cut).collect();
        self.suppliers = vec![Vec::new(); needs.len()];
        self.helpers = vec![Bits::none(self.told.len()); needs.len()];
        for place in self.open.iter() {
            for &(need, much) in &self.offers[place] {
                self.suppliers[need].push((place, much));
                self.helpers[need].insert(place);
            }
        }
        self.suppliers.iter_mut().for_each(|row| row.sort_by_key(|&(place, much)| (Reverse(much), place)));
        self.needs = needs;
        self
    }

    /// What is left to cover when this one comes too.
    pub fn after(&self, left: &[u32], place: usize) -> Vec<u32> {
        let mut left = left.to_vec();
        self.offers[place].iter().for_each(|&(need, much)| left[need] = left[need].saturating_sub(much));
        left
    }

    /// How far the trust of two candidates is above [`UNKNOWN`]; none when nothing is known.
    pub fn between(&self, a: usize, b: usize) -> Option<u32> {
        let row = &self.trust[a];
        row.binary_search_by_key(&b, |tie| tie.0).ok().map(|at| row[at].1)
    }

    /// For each candidate whoever they trust at this level, both ways.
    pub fn ties(&self, level: u32) -> Vec<Bits> {
        let strangers = if level <= UNKNOWN { self.open.clone() } else { Bits::none(self.told.len()) };
        let rows = self.trust.iter().enumerate().map(|(place, row)| {
            let mut ties = strangers.clone();
            row.iter().filter(|tie| tie.1 + UNKNOWN >= level).for_each(|tie| ties.insert(tie.0));
            ties.keep(&self.open);
            ties.remove(place);
            ties
        });
        rows.collect()
    }
}

fn sector_of(sectors: &[Option<u32>]) -> Vec<Bits> {
    let mut of: BTreeMap<u32, Bits> = BTreeMap::new();
    for (place, sector) in sectors.iter().enumerate() {
        sector.iter().for_each(|&it| of.entry(it).or_insert_with(|| Bits::none(sectors.len())).insert(place));
    }
    of.into_values().collect()
}

/// Sorted rows; of a pair that was told twice the lower trust.
fn trust(gathering: &Gathering, told: &[usize]) -> Vec<Vec<(usize, u32)>> {
    let mut place = vec![0; told.len()];
    told.iter().enumerate().for_each(|(at, &it)| place[it] = at);
    let mut rows = vec![Vec::new(); told.len()];
    for &(a, b, trust) in gathering.trust.iter().filter(|&&(a, b, _)| a != b && a.max(b) < told.len()) {
        rows[place[a]].push((place[b], trust.saturating_sub(UNKNOWN)));
        rows[place[b]].push((place[a], trust.saturating_sub(UNKNOWN)));
    }
    for row in &mut rows {
        row.sort_unstable();
        row.dedup_by_key(|tie| tie.0);
    }
    rows
}
