//! What would come of it by chance: labels dealt out anew, many times, always the same for the same network.
//!
//! Chance here is a row of numbers that begins at a fixed place, so that nobody is told one thing today and another
//! tomorrow about a network that did not change.

use crate::brokerage::{Roles, brokerage};
use crate::{Graph, correlation};

/// Where chance begins, whoever asks.
const SEED: u64 = 0x6d61_6e79_6861_6e64;

/// How something counted stands against what chance makes of it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Chance {
    /// What was counted.
    pub found: f64,
    /// The mean over all deals.
    pub expected: f64,
    /// Their standard deviation.
    pub spread: f64,
}

impl Chance {
    /// How many standard deviations above what chance makes of it; NaN where chance always makes the same.
    pub fn z(&self) -> f64 {
        if self.spread > 0.0 { (self.found - self.expected) / self.spread } else { f64::NAN }
    }
}

/// Brokerage against groups dealt out by chance.
#[derive(Debug, Clone, PartialEq)]
pub struct Brokers {
    /// Each node's ways, by [`Role`](crate::Role).
    pub each: Vec<[Chance; 5]>,
    /// The whole network's.
    pub totals: [Chance; 5],
}

/// Every node's brokerage, and that of the whole, against the same groups dealt out anew `times` times among the nodes that
/// have one. O(times · brokerage). Source: Gould and Fernandez (1989), by permutation instead of their formulas.
pub fn brokers(graph: &Graph, groups: &[u32], times: usize) -> Brokers {
    let found = brokerage(graph, groups);
    let with: Vec<usize> = (0..groups.len()).filter(|&at| groups[at] != crate::NO_GROUP).collect();
    let (mut dealt, mut chance) = (groups.to_vec(), Dice(SEED));
    let mut each = vec![[Sums::default(); 5]; found.len()];
    let mut totals = [Sums::default(); 5];
    for _ in 0..times {
        for last in (1..with.len()).rev() {
            dealt.swap(with[last], with[chance.below(last + 1)]);
        }
        let drawn = brokerage(graph, &dealt);
        each.iter_mut().zip(&drawn).for_each(|(sums, roles)| add(sums, roles));
        add(&mut totals, &crate::brokerage_totals(&drawn));
    }
    let against = |sums: &[Sums; 5], roles: &Roles| std::array::from_fn(|at| sums[at].against(roles[at] as f64, times));
    Brokers {
        totals: against(&totals, &crate::brokerage_totals(&found)),
        each: each.iter().zip(&found).map(|(sums, roles)| against(sums, roles)).collect(),
    }
}

fn add(sums: &mut [Sums; 5], roles: &Roles) {
    sums.iter_mut().zip(roles).for_each(|(sums, &count)| sums.add(count as f64));
}

#[derive(Clone, Copy, Default)]
struct Sums {
    sum: f64,
    squares: f64,
}

impl Sums {
    fn add(&mut self, value: f64) {
        self.sum += value;
        self.squares += value * value;
    }

    fn against(&self, found: f64, times: usize) -> Chance {
        let n = times as f64;
        let expected = self.sum / n;
        Chance { found, expected, spread: ((self.squares / n - expected * expected).max(0.0)).sqrt() }
    }
}

/// How two layers of ties go together, and how often chance does as well.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Likeness {
    /// See [`correlation`].
    pub correlation: f64,
    /// The share of deals, this one among them, in which the layers go together at least as well.
    pub as_much: f64,
    /// The share in which they go together at most as well.
    pub as_little: f64,
}

/// The correlation of two layers against that with the nodes of the second dealt out anew `times` times (the quadratic
/// assignment procedure); all NaN when one layer is empty or full. O(times · m log d).
/// Source: Krackhardt, Predicting with networks (1988).
pub fn likeness(a: &Graph, b: &Graph, times: usize) -> Likeness {
    let found = correlation(a, b);
    if found.is_nan() {
        return Likeness { correlation: found, as_much: f64::NAN, as_little: f64::NAN };
    }
    // Of all that the correlation is made of, only the ties in both change with the deal.
    let n = a.len().max(b.len());
    let mut order: Vec<u32> = (0..n as u32).collect();
    let shared = |order: &[u32]| {
        let dealt = |&(i, j): &(u32, u32)| {
            let (i, j) = (order[i as usize], order[j as usize]);
            (i.max(j) as usize) < b.len() && b.has(i, j)
        };
        a.arcs().filter(dealt).count()
    };
    let (mut chance, now) = (Dice(SEED), shared(&order));
    let (mut more, mut less) = (1usize, 1usize);
    for _ in 0..times {
        for last in (1..n).rev() {
            order.swap(last, chance.below(last + 1));
        }
        let drawn = shared(&order);
        more += usize::from(drawn >= now);
        less += usize::from(drawn <= now);
    }
    let share = |count: usize| count as f64 / (times + 1) as f64;
    Likeness { correlation: found, as_much: share(more), as_little: share(less) }
}

/// Numbers as if by chance (splitmix64).
struct Dice(u64);

impl Dice {
    /// One of `0..n`, each as likely as the other but for one in 2⁶⁴ / n.
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((u128::from(mixed ^ (mixed >> 31)) * n as u128) >> 64) as usize
    }
}
