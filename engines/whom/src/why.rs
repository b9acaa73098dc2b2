//! Why there is no set: nobody has it, those who must come do not trust each other, or those who have it do not.

use crate::bits::Bits;
use crate::budget::Purse;
use crate::cover::{Start, any};
use crate::room::Room;

/// Why nothing was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// All who may come together do not have enough of these needs: which, and how much is missing.
    Missing(Vec<(usize, u32)>),
    /// Pairs of candidates who come in any case and do not trust each other enough.
    Apart(Vec<(usize, usize)>),
    /// These needs cannot be covered together by people who trust each other enough; with any one of them less, they could,
    /// unless `is_least` is false: then the budget ended before every one was tried.
    NotTogether {
        /// Counted from 0.
        needs: Vec<usize>,
        /// Whether each of these needs is necessary for that.
        is_least: bool,
    },
    /// There are sets, but none of so few: the smallest that was found has so many members.
    TooFew(u32),
}

impl Why {
    /// What can be seen without a search.
    pub fn at_once(room: &Room, ties: &[Bits]) -> Option<Why> {
        let gives = |need: usize| room.suppliers[need].iter().map(|it| u64::from(it.1)).sum::<u64>();
        let short =
            (0..room.needs.len()).map(|need| (need, u64::from(room.needs[need]).saturating_sub(gives(need)) as u32));
        let short: Vec<(usize, u32)> = short.filter(|it| it.1 > 0).collect();
        if !short.is_empty() {
            return Some(Why::Missing(short));
        }
        let pairs = room.kept.iter().enumerate().flat_map(|(at, &a)| room.kept[..at].iter().map(move |&b| (b, a)));
        let apart: Vec<(usize, usize)> =
            pairs.filter(|&(a, b)| !ties[a].contains(b)).map(|(a, b)| (room.told[a], room.told[b])).collect();
        (!apart.is_empty()).then_some(Why::Apart(apart))
    }

    /// The fewest needs that cannot be covered together: each is left out once, and stays out when it changes nothing.
    pub fn together(room: &Room, ties: &[Bits], purse: &mut Purse) -> Why {
        let mut needs: Vec<usize> = (0..room.needs.len()).filter(|&need| room.needs[need] > 0).collect();
        let mut is_least = true;
        for need in needs.clone() {
            let fewer: Vec<usize> = needs.iter().copied().filter(|&it| it != need).collect();
            let room = room.only(&fewer);
            let Some(start) = Start::with(&room, ties, &room.kept) else {
                continue;
            };
            match purse.share(4, |purse| any(&room, ties, &start, start.most(), purse)) {
                Ok(None) => needs = fewer,
                Ok(Some(_)) => {}
                Err(_) => is_least = false,
            }
        }
        Why::NotTogether { needs, is_least }
    }
}
