//! A graph as two arrays: where the neighbours of each node begin, and the neighbours, sorted.

/// The neighbours of all nodes in one array.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Rows {
    /// Where the row of each node begins in `ends`; one entry more than nodes.
    starts: Vec<usize>,
    /// Sorted within each row, none twice.
    ends: Vec<u32>,
}

impl Rows {
    fn new(n: usize, mut pairs: Vec<(u32, u32)>) -> Rows {
        pairs.sort_unstable();
        pairs.dedup();
        let mut starts = vec![0; n + 1];
        pairs.iter().for_each(|pair| starts[pair.0 as usize + 1] += 1);
        (0..n).for_each(|node| starts[node + 1] += starts[node]);
        Rows { starts, ends: pairs.into_iter().map(|pair| pair.1).collect() }
    }

    fn of(&self, node: u32) -> &[u32] {
        &self.ends[self.starts[node as usize]..self.starts[node as usize + 1]]
    }
}

/// A graph of nodes 0, 1, 2, …, directed or not, without loops and without parallel ties: the ground of all measures.
///
/// 4 bytes an arc and 8 a node, twice that if it is directed; an undirected tie is an arc each way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Graph {
    out: Rows,
    /// Whom each node is named by; `None` where that is whom it names.
    into: Option<Rows>,
}

impl Graph {
    /// The directed graph of what is usable among `arcs`: loops and indices that are not there are passed over.
    /// O(n + m log m).
    pub fn directed(n: usize, arcs: impl IntoIterator<Item = (u32, u32)>) -> Graph {
        let arcs = usable(n, arcs);
        let back = arcs.iter().map(|&(a, b)| (b, a)).collect();
        Graph { into: Some(Rows::new(n, back)), out: Rows::new(n, arcs) }
    }

    /// The undirected graph of what is usable among `ties`, in whichever direction each was given. O(n + m log m).
    pub fn undirected(n: usize, ties: impl IntoIterator<Item = (u32, u32)>) -> Graph {
        let mut arcs = usable(n, ties);
        arcs.extend_from_within(..);
        let half = arcs.len() / 2;
        arcs[half..].iter_mut().for_each(|(a, b)| std::mem::swap(a, b));
        Graph { out: Rows::new(n, arcs), into: None }
    }

    /// The number of nodes.
    pub fn len(&self) -> usize {
        self.out.starts.len() - 1
    }

    /// Whether there are no nodes.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Whether ties have a direction.
    pub fn is_directed(&self) -> bool {
        self.into.is_some()
    }

    /// The number of ties: arcs if directed, pairs if not.
    pub fn ties(&self) -> usize {
        self.out.ends.len() / if self.is_directed() { 1 } else { 2 }
    }

    /// Every node.
    pub fn nodes(&self) -> std::ops::Range<u32> {
        0..self.len() as u32
    }

    /// Whom `node` names, sorted.
    pub fn out(&self, node: u32) -> &[u32] {
        self.out.of(node)
    }

    /// Who names `node`, sorted.
    pub fn into(&self, node: u32) -> &[u32] {
        self.into.as_ref().unwrap_or(&self.out).of(node)
    }

    /// Whether `a` names `b`. O(log d).
    pub fn has(&self, a: u32, b: u32) -> bool {
        self.out(a).binary_search(&b).is_ok()
    }

    /// Every arc, sorted; an undirected tie appears once each way.
    pub fn arcs(&self) -> impl Iterator<Item = (u32, u32)> {
        self.nodes().flat_map(|a| self.out(a).iter().map(move |&b| (a, b)))
    }

    /// How many each node names.
    pub fn degrees(&self) -> Vec<u32> {
        self.nodes().map(|node| self.out(node).len() as u32).collect()
    }

    /// How many name each node.
    pub fn named_by(&self) -> Vec<u32> {
        self.nodes().map(|node| self.into(node).len() as u32).collect()
    }

    /// The undirected graph of pairs of whom at least one names the other.
    pub fn union(&self) -> Graph {
        if self.is_directed() { Graph::undirected(self.len(), self.arcs()) } else { self.clone() }
    }

    /// The undirected graph of pairs who name each other.
    pub fn confirmed(&self) -> Graph {
        Graph::undirected(self.len(), self.arcs().filter(|&(a, b)| self.has(b, a)))
    }

    /// Every arc turned round.
    pub fn turned(&self) -> Graph {
        match &self.into {
            Some(into) => Graph { out: into.clone(), into: Some(self.out.clone()) },
            None => self.clone(),
        }
    }

    /// The arcs that are in `other` too; directed unless both are undirected.
    pub fn shared(&self, other: &Graph) -> Graph {
        let there = |&(a, b): &(u32, u32)| (a.max(b) as usize) < other.len() && other.has(a, b);
        let shared = self.arcs().filter(there);
        match self.is_directed() || other.is_directed() {
            true => Graph::directed(self.len(), shared),
            false => Graph::undirected(self.len(), shared),
        }
    }
}

fn usable(n: usize, pairs: impl IntoIterator<Item = (u32, u32)>) -> Vec<(u32, u32)> {
    pairs.into_iter().filter(|&(a, b)| a != b && (a.max(b) as usize) < n).collect()
}
