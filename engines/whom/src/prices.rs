//! What a unit of each need is worth, so that one sum shows early that the best few left cannot cover everything.

use crate::bits::Bits;
use crate::room::Room;
use std::cmp::Reverse;

/// The prices of all needs together, about.
const SCALE: f64 = 4_294_967_296.0;
/// How often prices are looked at again; beyond this they hardly change.
const ROUNDS: u32 = 40;

/// Prices at which the `slots` best of `among` are worth least, compared with what is left: a need that these best
/// leave open becomes dearer, one that they cover twice becomes cheaper. Any prices are right; these cut soonest.
pub fn prices(room: &Room, among: &Bits, left: &[u32], slots: usize) -> Vec<u64> {
    let asked = left.iter().filter(|&&left| left > 0).count().max(1) as f64;
    let mut prices: Vec<f64> =
        left.iter().map(|&left| if left > 0 { SCALE / asked / f64::from(left) } else { 0.0 }).collect();
    let mut best = (f64::MAX, prices.clone());
    for round in 0..ROUNDS {
        let worth = |place: usize| -> f64 {
            room.offers[place].iter().map(|&(need, much)| prices[need] * f64::from(much.min(left[need]))).sum()
        };
        let mut all: Vec<(u64, Reverse<usize>)> = among.iter().map(|it| (worth(it) as u64, Reverse(it))).collect();
        all.sort_unstable_by(|a, b| b.cmp(a));
        all.truncate(slots);
        let asked: f64 = prices.iter().zip(left).map(|(price, &left)| price * f64::from(left)).sum();
        let ratio = all.iter().map(|it| it.0 as f64).sum::<f64>() / asked.max(1.0);
        if ratio < best.0 {
            best = (ratio, prices.clone());
        }
        let mut covered = vec![0.0; left.len()];
        for (_, Reverse(place)) in all {
            room.offers[place].iter().for_each(|&(need, much)| covered[need] += f64::from(much.min(left[need])));
        }
        let pace = 0.5 / (1.0 + f64::from(round) / 4.0);
        for need in (0..left.len()).filter(|&need| left[need] > 0) {
            let open = (1.0 - covered[need] / f64::from(left[need])).clamp(-1.0, 1.0);
            prices[need] *= 1.0 + pace * open;
        }
    }
    // None is for nothing: whoever helps at all is worth something.
    best.1.into_iter().map(|price| (price as u64).max(1)).collect()
}
