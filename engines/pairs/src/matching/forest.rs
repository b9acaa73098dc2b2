//! One stage: trees grow from everybody who is unmatched, until two of them meet and the matching grows by a pair.

use super::{FAR, NONE, Search};

/// What an outermost node is: untouched, at an even distance from a root, or at an odd one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Label {
    Free,
    Outer,
    Inner,
}

impl Search {
    /// Whether the matching became larger by a pair; otherwise nothing heavier exists.
    pub fn grow(&mut self) -> bool {
        self.label.fill(Label::Free);
        self.nearest.fill((NONE, NONE));
        self.reach.fill(FAR);
        self.waiting.clear();
        let roots: Vec<usize> = self.tops().filter(|&node| self.mate[self.base(node)] == NONE).collect();
        roots.into_iter().for_each(|root| self.make_outer(root));
        loop {
            while let Some(person) = self.waiting.pop() {
                if self.look_around(person) {
                    return true;
                }
            }
            let (step, next) = self.step();
            if !self.shift(step) {
                return false;
            }
            match next {
                Next::Tie(tie) if self.follow(tie) => return true,
                Next::Tie(_) => {}
                Next::Expand(node) => self.expand(node),
                Next::End => return false,
            }
        }
    }

    pub fn make_outer(&mut self, node: usize) {
        self.label[node] = Label::Outer;
        self.waiting.extend(&self.people[node]);
    }

    /// Follows the ties of an outer person that have no slack, and remembers those that have least. Most of the time is
    /// spent here, so it looks at nothing but three rows of numbers until there is something to do.
    fn look_around(&mut self, person: usize) -> bool {
        let mut from = 0;
        while let Some(other) = self.within_reach(person, from) {
            from = other + 1;
            if self.top[other] == self.top[person] {
                continue;
            }
            if self.slack((person, other)) > 0 {
                self.remember(self.top[other], (person, other));
            } else if self.follow((person, other)) {
                return true;
            }
        }
        false
    }

    /// The first from `from` on to whom the tie has less slack than those known so far.
    fn within_reach(&self, person: usize, from: usize) -> Option<usize> {
        let own = self.dual[person];
        let weights = &self.weights[person * self.n + from..(person + 1) * self.n];
        let others = self.dual[from..].iter().zip(&self.reach[from..]).zip(weights);
        // No sum of these grows too large, as weights are at most 2^58: checking each would take half of the time.
        let slack = |dual: i64, weight: i64| own.wrapping_add(dual).wrapping_sub(weight.wrapping_mul(2));
        let mut others = others.map(|((&dual, &reach), &weight)| slack(dual, weight) < reach);
        others.position(|is_nearer| is_nearer).map(|at| from + at)
    }

    /// The tie of least slack to a node that is not inner.
    pub fn remember(&mut self, node: usize, tie: (usize, usize)) {
        self.nearest[node] = tie;
        let slack = if tie.0 == NONE { FAR } else { self.slack(tie) };
        self.set_reach(node, slack);
    }

    fn set_reach(&mut self, node: usize, slack: i64) {
        self.people[node].iter().for_each(|&person| self.reach[person] = slack);
    }

    pub fn make_inner(&mut self, node: usize, entry: (usize, usize)) {
        self.label[node] = Label::Inner;
        self.entry[node] = entry;
        self.set_reach(node, i64::MIN);
    }

    /// A tie without slack leads from an outer person to a node that is free (which joins the tree) or outer: then two
    /// trees have met, or a blossom has closed. Whether the matching grew.
    fn follow(&mut self, (from, to): (usize, usize)) -> bool {
        let node = self.top[to];
        match self.label[node] {
            Label::Inner => false,
            Label::Free => {
                self.make_inner(node, (from, to));
                self.make_outer(self.top[self.mate[self.base(node)]]);
                false
            }
            Label::Outer => match self.meeting(from, to) {
                Some(crown) => {
                    self.close(crown, (from, to));
                    false
                }
                None => {
                    self.augment(from, to);
                    self.augment(to, from);
                    true
                }
            },
        }
    }

    /// How far duals may move, and what happens then: the least of what the four kinds of limits allow.
    fn step(&self) -> (i64, Next) {
        let mut least = (FAR, Next::End);
        for node in self.tops() {
            let limit = match self.label[node] {
                Label::Inner if node >= self.n => (self.dual[node] / 2, Next::Expand(node)),
                Label::Inner => continue,
                _ if self.nearest[node].0 == NONE => continue,
                Label::Free => (self.slack(self.nearest[node]), Next::Tie(self.nearest[node])),
                Label::Outer => (self.slack(self.nearest[node]) / 2, Next::Tie(self.nearest[node])),
            };
            if limit.0 < least.0 {
                least = limit;
            }
        }
        least
    }

    /// Moves the duals; false when somebody unmatched would go below zero, which is the end.
    fn shift(&mut self, step: i64) -> bool {
        let label = |search: &Search, person: usize| search.label[search.top[person]];
        if (0..self.n).any(|person| label(self, person) == Label::Outer && self.dual[person] <= step) {
            return false;
        }
        for person in 0..self.n {
            let (dual, reach) = match label(self, person) {
                Label::Outer => (-step, 2 * step),
                Label::Inner => (step, 0),
                Label::Free => (0, step),
            };
            self.dual[person] += dual;
            if self.reach[person] != FAR {
                self.reach[person] -= reach;
            }
        }
        let blossoms: Vec<usize> = self.tops().filter(|&node| node >= self.n).collect();
        for node in blossoms {
            match self.label[node] {
                Label::Outer => self.dual[node] += 2 * step,
                Label::Inner => self.dual[node] -= 2 * step,
                Label::Free => {}
            }
        }
        true
    }

    /// The outer node in which the ways from two outer people to their roots meet; none when the roots differ.
    fn meeting(&self, a: usize, b: usize) -> Option<usize> {
        let way = self.way(self.top[a]);
        self.way(self.top[b]).into_iter().find(|node| way.contains(node))
    }

    /// The outer nodes from here to the root.
    pub fn way(&self, node: usize) -> Vec<usize> {
        std::iter::successors(Some(node), |&node| {
            let mate = self.mate[self.base(node)];
            (mate != NONE).then(|| self.top[self.entry[self.top[mate]].0])
        })
        .collect()
    }

    /// From an outer person to the root, what was matched becomes unmatched and the other way round.
    fn augment(&mut self, mut person: usize, mut with: usize) {
        loop {
            let node = self.top[person];
            let before = self.mate[self.base(node)];
            self.rebase(node, person);
            self.mate[person] = with;
            if before == NONE {
                return;
            }
            let inner = self.top[before];
            let (from, to) = self.entry[inner];
            self.rebase(inner, to);
            self.mate[to] = from;
            (person, with) = (from, to);
        }
    }
}

/// What becomes possible when duals have moved.
enum Next {
    Tie((usize, usize)),
    Expand(usize),
    End,
}
