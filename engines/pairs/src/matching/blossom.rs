//! Blossoms: an odd cycle of nodes that acts as one node, closes, turns and opens again.

use super::forest::Label;
use super::{NONE, Search};

/// Parts in a circle, the one with the base first; `joints[i]` ties somebody of part i to somebody of the part after it.
/// The base's part aside, parts 1 and 2, 3 and 4 and so on are matched with each other by their joints.
#[derive(Default)]
pub struct Blossom {
    pub parts: Vec<usize>,
    pub joints: Vec<(usize, usize)>,
    pub base: usize,
}

impl Search {
    /// The tie closes a circle below `crown`, whose nodes become one outer node.
    pub fn close(&mut self, crown: usize, (a, b): (usize, usize)) {
        let (mut parts, mut joints) = self.branch(crown, a);
        parts.reverse();
        joints.reverse();
        joints.iter_mut().for_each(|(x, y)| std::mem::swap(x, y));
        joints.push((a, b));
        let (others, back) = self.branch(crown, b);
        parts.extend(&others[..others.len() - 1]);
        joints.extend(back);
        let base = self.base(crown);
        let node = self.room();
        for &part in &parts {
            self.around[part] = node;
            if self.label[part] == Label::Inner {
                self.waiting.extend(&self.people[part]);
            }
        }
        self.people[node] = parts.iter().flat_map(|&part| &self.people[part]).copied().collect();
        self.blossoms[node - self.n] = Blossom { parts, joints, base };
        self.dual[node] = 0;
        self.label[node] = Label::Outer;
        self.cover(node, node);
        self.draw_near(node);
        self.seek(node);
    }

    /// The nodes from that of an outer person up to `crown`, and the ties between one and the next.
    fn branch(&self, crown: usize, person: usize) -> (Vec<usize>, Vec<(usize, usize)>) {
        let (mut parts, mut joints) = (vec![self.top[person]], Vec::new());
        while let Some(&node) = parts.last().filter(|&&node| node != crown) {
            let base = self.base(node);
            let inner = self.top[self.mate[base]];
            let (from, to) = self.entry[inner];
            joints.extend([(base, self.mate[base]), (to, from)]);
            parts.extend([inner, self.top[from]]);
        }
        (parts, joints)
    }

    /// A blossom that nobody uses, or a new one.
    fn room(&mut self) -> usize {
        if let Some(at) = self.blossoms.iter().position(|blossom| blossom.parts.is_empty()) {
            self.around[self.n + at] = NONE;
            return self.n + at;
        }
        self.blossoms.push(Blossom::default());
        self.dual.push(0);
        self.people.push(Vec::new());
        self.around.push(NONE);
        self.label.push(Label::Free);
        self.entry.push((NONE, NONE));
        self.nearest.push((NONE, NONE));
        self.near.resize(self.blossoms.len() * self.n, NONE);
        self.n + self.blossoms.len() - 1
    }

    /// Tells everybody inside `node` what their outermost node is.
    fn cover(&mut self, node: usize, top: usize) {
        self.people[node].iter().for_each(|&person| self.top[person] = top);
    }

    /// Fills the row of a new blossom: for each person who of its parts is nearest.
    fn draw_near(&mut self, node: usize) {
        let parts = std::mem::take(&mut self.blossoms[node - self.n].parts);
        for person in 0..self.n {
            let inside = parts.iter().map(|&part| self.near(part, person));
            let tied = inside.filter(|&it| it != NONE && it != person && self.is_tie(it, person));
            let nearest = tied.min_by_key(|&it| self.slack((it, person)));
            self.near[(node - self.n) * self.n + person] = nearest.unwrap_or(NONE);
        }
        self.blossoms[node - self.n].parts = parts;
    }

    /// Finds the tie of least slack to this node from an outer person elsewhere.
    fn seek(&mut self, node: usize) {
        let outer = (0..self.n).filter(|&it| self.top[it] != node && self.label[self.top[it]] == Label::Outer);
        let ties = outer.map(|it| (it, self.near(node, it)));
        let ties = ties.filter(|&(it, near)| near != NONE && self.is_tie(it, near));
        let nearest = ties.min_by_key(|&tie| self.slack(tie)).unwrap_or((NONE, NONE));
        self.remember(node, nearest);
    }

    /// Makes `person` the base of `node`, and matches the others inside among themselves.
    pub fn rebase(&mut self, node: usize, person: usize) {
        if node < self.n || self.base(node) == person {
            return;
        }
        let at = self.part_of(node, person);
        let Blossom { mut parts, mut joints, .. } = std::mem::take(&mut self.blossoms[node - self.n]);
        self.rebase(parts[at], person);
        let rematched = if at.is_multiple_of(2) { 0..at } else { at + 1..parts.len() };
        for i in rematched.step_by(2) {
            let (a, b) = joints[i];
            self.rebase(parts[i], a);
            self.rebase(parts[(i + 1) % parts.len()], b);
            (self.mate[a], self.mate[b]) = (b, a);
        }
        parts.rotate_left(at);
        joints.rotate_left(at);
        self.blossoms[node - self.n] = Blossom { parts, joints, base: person };
    }

    /// The place in a blossom of the part in which a person is.
    fn part_of(&self, node: usize, person: usize) -> usize {
        let mut part = person;
        while self.around[part] != node {
            part = self.around[part];
        }
        self.blossoms[node - self.n].parts.iter().position(|&it| it == part).unwrap_or(0)
    }

    /// An inner blossom whose dual came down to zero opens: the way through it stays in the tree, its other parts leave.
    pub fn expand(&mut self, node: usize) {
        let (from, to) = self.entry[node];
        let at = self.part_of(node, to);
        let Blossom { parts, joints, .. } = std::mem::take(&mut self.blossoms[node - self.n]);
        let count = parts.len();
        for &part in &parts {
            self.around[part] = NONE;
            self.label[part] = Label::Free;
            self.cover(part, part);
        }
        // From where it was entered to the base, in the direction in which the first step is a matched one.
        let way: Vec<usize> = if at.is_multiple_of(2) { (0..=at).rev().collect() } else { (at..=count).collect() };
        let tie = |i: usize, j: usize| if i < j { joints[i] } else { (joints[j].1, joints[j].0) };
        for (place, &i) in way.iter().enumerate() {
            let part = parts[i % count];
            if place % 2 == 1 {
                self.make_outer(part);
                continue;
            }
            self.make_inner(part, if place == 0 { (from, to) } else { tie(way[place - 1], i) });
        }
        for part in parts {
            if self.label[part] != Label::Inner {
                self.seek(part);
            }
        }
    }
}
