//! Maximum-weight matching in any graph, exactly: Edmonds' blossoms with duals, in O(n³) for n nodes.
//!
//! Invariant, which is also the proof that nothing heavier exists: no tie has negative slack, ties inside the matching and
//! inside blossoms have none, no dual is negative, and nobody unmatched has a dual above zero when it ends.
//! Z. Galil, "Efficient algorithms for finding maximum matching in graphs", ACM Computing Surveys 18 (1986).

mod blossom;
mod forest;

use blossom::Blossom;
use forest::Label;

/// Nobody, and no node.
const NONE: usize = usize::MAX;
/// The weight of what is no tie: its slack is above that of every tie.
const UNTIED: i64 = -(1 << 60);
/// Further than the slack of any tie.
const FAR: i64 = 1 << 60;

/// For each of `n` people whom they are matched with, so that the weights of the pairs sum to the most there is.
///
/// `weight` is asked once for each pair, the lower index first; whatever is not above zero is no pair. A weight may be up
/// to 2^58. The answer depends on nothing but the weights.
pub fn heaviest(n: usize, weight: impl Fn(usize, usize) -> i64) -> Vec<Option<usize>> {
    let mut weights = vec![UNTIED; n * n];
    for a in 0..n {
        for b in a + 1..n {
            let weight = Some(weight(a, b)).filter(|&weight| weight > 0).unwrap_or(UNTIED);
            (weights[a * n + b], weights[b * n + a]) = (weight, weight);
        }
    }
    let mut search = Search::new(n, weights);
    while search.grow() {}
    search.mate.iter().map(|&mate| (mate != NONE).then_some(mate)).collect()
}

/// Nodes are people (below `n`) and, from `n` on, blossoms: odd cycles of nodes that act as one.
struct Search {
    n: usize,
    weights: Vec<i64>,
    /// Whom each person is matched with.
    mate: Vec<usize>,
    /// Twice the dual of each person; of a blossom the dual itself.
    dual: Vec<i64>,
    /// The blossoms; one without parts is free to be used again.
    blossoms: Vec<Blossom>,
    /// Everybody inside each node.
    people: Vec<Vec<usize>>,
    /// For each node the blossom right around it.
    around: Vec<usize>,
    /// For each person the outermost node around them.
    top: Vec<usize>,
    /// For each blossom, a row of people: who inside it is nearest to each. It stays true as long as the blossom stands,
    /// because the duals inside it change alike.
    near: Vec<usize>,
    /// What each outermost node is in the forest of this stage.
    label: Vec<Label>,
    /// By which tie (from an outer person, to one inside) an inner node was reached.
    entry: Vec<(usize, usize)>,
    /// For each outermost node the tie of least slack from an outer person elsewhere.
    nearest: Vec<(usize, usize)>,
    /// For each person the slack of the nearest tie of their outermost node: [`FAR`] when it has none, `i64::MIN` when the
    /// node is inner and no tie is looked for.
    reach: Vec<i64>,
    /// Outer people whose ties were not looked at yet.
    waiting: Vec<usize>,
}

impl Search {
    fn new(n: usize, weights: Vec<i64>) -> Search {
        let heaviest = weights.iter().copied().max().unwrap_or(0).max(0);
        Search {
            n,
            weights,
            mate: vec![NONE; n],
            dual: vec![heaviest; n],
            blossoms: Vec::new(),
            people: (0..n).map(|person| vec![person]).collect(),
            around: vec![NONE; n],
            top: (0..n).collect(),
            near: Vec::new(),
            label: vec![Label::Free; n],
            entry: vec![(NONE, NONE); n],
            nearest: vec![(NONE, NONE); n],
            reach: vec![FAR; n],
            waiting: Vec::new(),
        }
    }

    fn is_tie(&self, a: usize, b: usize) -> bool {
        self.weights[a * self.n + b] > 0
    }

    /// Twice the slack of the tie between two people.
    fn slack(&self, (a, b): (usize, usize)) -> i64 {
        self.dual[a] + self.dual[b] - 2 * self.weights[a * self.n + b]
    }

    /// The outermost nodes: people on their own first, then blossoms.
    fn tops(&self) -> impl Iterator<Item = usize> {
        (0..self.around.len()).filter(|&node| self.stands(node) && self.around[node] == NONE)
    }

    fn stands(&self, node: usize) -> bool {
        node < self.n || !self.blossoms[node - self.n].parts.is_empty()
    }

    /// The one person of a node who is matched outside of it, or not at all.
    fn base(&self, node: usize) -> usize {
        if node < self.n { node } else { self.blossoms[node - self.n].base }
    }

    /// Who inside `node` is nearest to `person`.
    fn near(&self, node: usize, person: usize) -> usize {
        if node < self.n { node } else { self.near[(node - self.n) * self.n + person] }
    }
}
