//! The search for a set that covers what is needed, of people who all trust each other, in at most so many seats.
//!
//! It goes on from the need that fewest can still help with, the most helpful first, and turns back as soon as the best of
//! those left could not cover one need, or all of them together at any prices.

use crate::bits::Bits;
use crate::budget::{DEEPEST, Over, Purse};
use crate::prices::prices;
use crate::room::Room;
use std::cmp::Reverse;

/// From where a search begins: whoever is in, whoever could still come, what is left to cover.
#[derive(Clone)]
pub struct Start {
    pub chosen: Vec<usize>,
    pub among: Bits,
    pub left: Vec<u32>,
}

impl Start {
    /// With these in; none when two of them do not trust each other at the level of `ties`.
    pub fn with(room: &Room, ties: &[Bits], kept: &[usize]) -> Option<Start> {
        let mut start = Start { chosen: kept.to_vec(), among: room.open.clone(), left: room.needs.clone() };
        for (at, &place) in kept.iter().enumerate() {
            if kept[..at].iter().any(|&other| !ties[place].contains(other)) {
                return None;
            }
            start.among.keep(&ties[place]);
            start.left = room.after(&start.left, place);
        }
        Some(start)
    }

    /// No set is smaller: the best helpers with one need alone are so many.
    pub fn fewest(&self, room: &Room) -> usize {
        let count = |need: usize| {
            let best = room.suppliers[need].iter().filter(|it| self.among.contains(it.0));
            let open = best.scan(self.left[need], |left, it| {
                let before = *left;
                *left = left.saturating_sub(it.1);
                (before > 0).then_some(())
            });
            open.count()
        };
        (0..self.left.len()).map(count).max().unwrap_or(0)
    }

    /// No smallest set is larger: each who is not kept covers at least one unit that is left.
    pub fn most(&self) -> usize {
        let units: u64 = self.left.iter().map(|&left| u64::from(left)).sum();
        self.among.count().min(usize::try_from(units).unwrap_or(usize::MAX))
    }
}

/// By what sets of one size are told apart: more sectors, more trust in all, lower ids.
pub type Rank = (usize, u64, Reverse<Vec<usize>>);

/// The rank of a set.
pub fn rank(room: &Room, members: &[usize]) -> Rank {
    let mut members = members.to_vec();
    members.sort_unstable();
    let pairs = members.iter().enumerate().flat_map(|(at, &a)| members[..at].iter().map(move |&b| (a, b)));
    let trust = pairs.map(|(a, b)| u64::from(room.between(a, b).unwrap_or(0))).sum();
    (sectors(room, &members), trust, Reverse(members))
}

/// How many sectors these are of.
pub fn sectors(room: &Room, members: &[usize]) -> usize {
    let mut sectors: Vec<u32> = members.iter().filter_map(|&it| room.sectors[it]).collect();
    sectors.sort_unstable();
    sectors.dedup();
    sectors.len()
}

/// Any set in at most so many seats beside those already in; none when there is none.
///
/// # Errors
/// When the budget is spent before one was found or ruled out.
pub fn any(
    room: &Room,
    ties: &[Bits],
    start: &Start,
    seats: usize,
    purse: &mut Purse,
) -> Result<Option<Vec<usize>>, Over> {
    let mut search = Search::new(room, ties, start, seats, purse);
    match search.visit(start.among.clone(), start.left.clone(), seats) {
        Err(Stop::Over) => Err(Over),
        Err(Stop::Found) | Ok(()) => Ok(search.best.map(|best| best.2.0)),
    }
}

/// The set of the highest rank of as many as `known` has, when no set has fewer; and whether all of them were compared.
pub fn finest(room: &Room, ties: &[Bits], start: &Start, known: &[usize], purse: &mut Purse) -> (Vec<usize>, bool) {
    let seats = known.len() - start.chosen.len();
    let mut search = Search::new(room, ties, start, seats, purse);
    let known = rank(room, known);
    search.best = Some(known.clone());
    search.compares = true;
    search.links = vec![links(room, &start.chosen)];
    let compared = search.visit(start.among.clone(), start.left.clone(), seats).is_ok();
    (search.best.unwrap_or(known).2.0, compared)
}

/// For each candidate their trust in these together.
fn links(room: &Room, chosen: &[usize]) -> Vec<u32> {
    let mut links = vec![0; room.told.len()];
    chosen.iter().flat_map(|&it| &room.trust[it]).for_each(|&(other, trust)| links[other] += trust);
    links
}

enum Stop {
    Found,
    Over,
}

struct Search<'a> {
    room: &'a Room,
    ties: &'a [Bits],
    purse: &'a mut Purse,
    prices: Vec<u64>,
    chosen: Vec<usize>,
    /// How many may be chosen at all.
    deepest: usize,
    best: Option<Rank>,
    /// Whether it goes on after the first set, for one of a higher rank.
    compares: bool,
    /// When it does: for each candidate their trust in those chosen, after each choice.
    links: Vec<Vec<u32>>,
}

impl<'a> Search<'a> {
    fn new(room: &'a Room, ties: &'a [Bits], start: &Start, seats: usize, purse: &'a mut Purse) -> Search<'a> {
        let prices = prices(room, &start.among, &start.left, seats);
        let chosen = start.chosen.clone();
        let deepest = chosen.len() + DEEPEST;
        Search { room, ties, purse, prices, chosen, deepest, best: None, compares: false, links: Vec::new() }
    }

    fn visit(&mut self, mut among: Bits, left: Vec<u32>, seats: usize) -> Result<(), Stop> {
        self.purse.pay().map_err(|Over| Stop::Over)?;
        if self.chosen.len() > self.deepest {
            return Err(Stop::Over);
        }
        if left.iter().all(|&left| left == 0) {
            let rank = rank(self.room, &self.chosen);
            self.best = self.best.take().max(Some(rank));
            return if self.compares { Ok(()) } else { Err(Stop::Found) };
        }
        if !self.narrow(&mut among, &left, seats) || self.compares && !self.could_be_finer(&among, seats) {
            return Ok(());
        }
        let asked = (0..left.len()).filter(|&need| left[need] > 0);
        let Some(need) = asked.min_by_key(|&need| among.count_with(&self.room.helpers[need])) else {
            return Ok(());
        };
        let mut helpers = among.clone();
        helpers.keep(&self.room.helpers[need]);
        let mut helpers: Vec<_> = helpers.iter().map(|it| (Reverse(self.worth(it, &left)), it)).collect();
        helpers.sort_unstable();
        for (_, place) in helpers {
            if self.best_of(need, &among, left[need], seats).0 < left[need] {
                break;
            }
            among.remove(place);
            let mut after = among.clone();
            after.keep(&self.ties[place]);
            self.choose(place);
            let visited = self.visit(after, self.room.after(&left, place), seats - 1);
            self.chosen.pop();
            if self.compares {
                self.links.pop();
            }
            visited?;
        }
        Ok(())
    }

    fn choose(&mut self, place: usize) {
        self.chosen.push(place);
        if self.compares {
            let mut links = self.links[self.links.len() - 1].clone();
            self.room.trust[place].iter().for_each(|&(other, trust)| links[other] += trust);
            self.links.push(links);
        }
    }

    /// Takes out whoever cannot be in a set that covers what is left; false when no such set exists.
    fn narrow(&self, among: &mut Bits, left: &[u32], seats: usize) -> bool {
        for need in (0..left.len()).filter(|&need| left[need] > 0) {
            let (best, but_one) = self.best_of(need, among, left[need], seats);
            if best < left[need] {
                return false;
            }
            if but_one < left[need] {
                // Everybody has to help with this need, and at least with so much.
                let mut able = Bits::none(self.room.told.len());
                let suppliers = self.room.suppliers[need].iter();
                suppliers.take_while(|it| it.1 >= left[need] - but_one).for_each(|it| able.insert(it.0));
                among.keep(&able);
            }
        }
        let all: Vec<(u64, usize)> = among.iter().map(|it| (self.worth(it, left), it)).collect();
        let mut best: Vec<u64> = all.iter().map(|it| it.0).collect();
        if seats < best.len() {
            best.select_nth_unstable_by_key(seats - 1, |&worth| Reverse(worth));
            best.truncate(seats);
        }
        let last = if seats > best.len() { 0 } else { best.iter().copied().min().unwrap_or(0) };
        let asked: u64 = left.iter().zip(&self.prices).map(|(&left, price)| price * u64::from(left)).sum();
        let but_one = best.iter().sum::<u64>() - last;
        // Whoever is worth less than what the best of the others leave open, or nothing at all, is of no use.
        let least = asked.saturating_sub(but_one);
        all.into_iter().filter(|it| it.0 < least || it.0 == 0).for_each(|it| among.remove(it.1));
        !among.is_empty()
    }

    /// What a candidate gives to what is left, at our prices.
    fn worth(&self, place: usize, left: &[u32]) -> u64 {
        let offers = self.room.offers[place].iter();
        offers.map(|&(need, much)| self.prices[need] * u64::from(much.min(left[need]))).sum()
    }

    /// The most that so many seats can give to a need, and one fewer. Neither is counted further than is needed.
    fn best_of(&self, need: usize, among: &Bits, left: u32, seats: usize) -> (u32, u32) {
        let (mut sum, mut but_one) = (0u32, 0);
        let present = self.room.suppliers[need].iter().filter(|it| among.contains(it.0));
        for (taken, &(_, much)) in present.take(seats).enumerate() {
            if sum >= left {
                return (sum, sum);
            }
            sum = sum.saturating_add(much.min(left));
            but_one = if taken + 1 < seats { sum } else { but_one };
        }
        (sum, but_one)
    }

    /// Whether the seats left could still lead to a set of a higher rank than the best one known.
    fn could_be_finer(&self, among: &Bits, seats: usize) -> bool {
        let Some((most, trust, _)) = &self.best else {
            return true;
        };
        let here = |it: &usize, sector: &Bits| sector.contains(*it);
        let more = self.room.sector_of.iter().filter(|sector| !self.chosen.iter().any(|it| here(it, sector)));
        let more = more.filter(|sector| among.count_with(sector) > 0).count();
        let reach = sectors(self.room, &self.chosen) + more.min(seats);
        if reach != *most {
            return reach > *most;
        }
        // Twice the trust: what each adds to those chosen counts twice, what two who come add to each other once for each.
        let links = &self.links[self.links.len() - 1];
        let adds = |it: usize| 2 * u64::from(links[it]) + (seats as u64 - 1) * u64::from(self.room.warmest[it]);
        let mut adds: Vec<u64> = among.iter().map(adds).collect();
        adds.sort_unstable_by(|a, b| b.cmp(a));
        let chosen = rank(self.room, &self.chosen).1;
        2 * chosen + adds.iter().take(seats).sum::<u64>() >= 2 * trust
    }
}
