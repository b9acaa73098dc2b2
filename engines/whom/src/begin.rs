//! The largest set of people who all trust each other and still cover what is needed: whom to begin with when a pair blocks.
//!
//! A largest clique by colours: those who do not trust each other share a colour, and of one colour only one can come.
//! E. Tomita and T. Seki, "An efficient branch-and-bound algorithm for finding a maximum clique", DMTCS 2003.

use crate::bits::Bits;
use crate::budget::{DEEPEST, Over, Purse};
use crate::cover::{Rank, Start, any, rank};
use crate::room::Room;

/// The largest set, how many members no set exceeds, and whether all of that size were compared.
pub struct Largest {
    pub members: Option<Vec<usize>>,
    pub bound: usize,
    pub compared: bool,
}

/// The set of most members and, among those, of the highest rank.
pub fn largest(room: &Room, ties: &[Bits], start: &Start, purse: &mut Purse) -> Largest {
    let bound = start.chosen.len() + colours(ties, &start.among).last().map_or(0, |last| last.1);
    let mut search = Search { room, ties, chosen: start.chosen.clone(), depth: 0, best: None, compares: false };
    // Whether there is any set is the question of another search, which knows the needs better.
    match purse.share(4, |purse| any(room, ties, start, start.most(), purse)) {
        Ok(None) => return Largest { members: None, bound: 0, compared: true },
        Ok(Some(found)) => search.welcome(found),
        Err(Over) => {}
    }
    // Whoever gets on with all others is in every largest set.
    let (mut start, count) = (start.clone(), start.among.count());
    let is_welcome = |place: &usize| ties[*place].count_with(&start.among) + 1 == count;
    for place in start.among.iter().filter(is_welcome).collect::<Vec<usize>>() {
        start.among.remove(place);
        start.left = room.after(&start.left, place);
        start.chosen.push(place);
    }
    search.chosen = start.chosen.clone();
    let proved = purse.share(2, |purse| search.visit(start.among.clone(), start.left.clone(), purse).is_ok());
    let size = search.best.as_ref().map_or(0, |best| best.0);
    (search.compares, search.depth) = (true, 0);
    let compared = size > 0 && search.visit(start.among.clone(), start.left.clone(), purse).is_ok();
    // Whoever has compared all sets of that size and above has proved that none is larger, too.
    let bound = if proved || compared { search.best.as_ref().map_or(0, |best| best.0) } else { bound };
    Largest { members: search.best.map(|best| best.1.2.0), bound, compared: compared || proved && size == 0 }
}

struct Search<'a> {
    room: &'a Room,
    ties: &'a [Bits],
    chosen: Vec<usize>,
    /// How many choices led here.
    depth: usize,
    /// How many members, and their rank.
    best: Option<(usize, Rank)>,
    /// Whether sets as large as the best are looked at, for one of a higher rank.
    compares: bool,
}

impl Search<'_> {
    /// Begins with a set that covers everything, and with all who can join it.
    fn welcome(&mut self, mut members: Vec<usize>) {
        let mut others = self.room.open.clone();
        members.iter().for_each(|&it| others.keep(&self.ties[it]));
        for place in self.room.open.iter() {
            if others.contains(place) {
                others.keep(&self.ties[place]);
                members.push(place);
            }
        }
        self.best = (!members.is_empty()).then(|| (members.len(), rank(self.room, &members)));
    }

    fn visit(&mut self, mut among: Bits, left: Vec<u32>, purse: &mut Purse) -> Result<(), Over> {
        purse.pay()?;
        if self.depth > DEEPEST {
            return Err(Over);
        }
        if left.iter().all(|&left| left == 0) {
            self.meet();
        }
        if !self.can_cover(&among, &left) {
            return Ok(());
        }
        for (place, colours) in colours(self.ties, &among).into_iter().rev() {
            if !self.is_enough(self.chosen.len() + colours) {
                return Ok(());
            }
            among.remove(place);
            let mut after = among.clone();
            after.keep(&self.ties[place]);
            self.chosen.push(place);
            self.depth += 1;
            let visited = self.visit(after, self.room.after(&left, place), purse);
            self.depth -= 1;
            self.chosen.pop();
            visited?;
        }
        Ok(())
    }

    /// Those chosen cover everything: are they the best so far?
    fn meet(&mut self) {
        let size = self.chosen.len();
        if size > 0 && self.is_enough(size) {
            let this = (size, rank(self.room, &self.chosen));
            self.best = self.best.take().max(Some(this));
        }
    }

    fn is_enough(&self, size: usize) -> bool {
        self.best.as_ref().is_none_or(|best| size > best.0 || self.compares && size == best.0)
    }

    fn can_cover(&self, among: &Bits, left: &[u32]) -> bool {
        let gives = |need: usize| {
            let present = self.room.suppliers[need].iter().filter(|it| among.contains(it.0));
            present.map(|it| u64::from(it.1)).sum::<u64>()
        };
        (0..left.len()).all(|need| left[need] == 0 || gives(need) >= u64::from(left[need]))
    }
}

/// Everybody among these with how many can come of those up to them, at most.
fn colours(ties: &[Bits], among: &Bits) -> Vec<(usize, usize)> {
    let (mut left, mut coloured) = (among.clone(), Vec::new());
    for colour in 1.. {
        let mut alike = left.clone();
        let mut first = alike.iter().next();
        while let Some(place) = first {
            coloured.push((place, colour));
            left.remove(place);
            alike.remove(place);
            alike.drop(&ties[place]);
            first = alike.iter().next();
        }
        if left.is_empty() {
            break;
        }
    }
    coloured
}
