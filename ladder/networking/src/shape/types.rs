//! What somebody may see of a network on one day, what is measured of it, and what is found.

use graph::{Brokers, Graph, Portrait, Standing};
use people::organizations::Sector;
use trust::doing::types::Said;

use crate::network::rules::Pair;
use crate::network::types::{End, Node};
use crate::past::Quarter;

/// Everything that one reader may see of a network on one day: map, table, sentences, numbers and files are made of this.
#[derive(Clone, Debug)]
pub struct Seen {
    /// The members then.
    pub nodes: Vec<Node>,
    /// The parties of every relationship then in force, those of one together.
    pub ends: Vec<End>,
    /// What pairs among them say that they really do; of the present only.
    pub said: Vec<Said>,
    /// The quarter at whose end it is; none: now.
    pub at: Option<Quarter>,
}

/// What is measured of it.
#[derive(Debug)]
pub struct Measured {
    /// Who is tied to whom.
    pub graph: Graph,
    /// The ties with their relationships.
    pub pairs: Vec<Pair>,
    /// The sector of each place, by its number; [`graph::NO_GROUP`] where it is not known.
    pub groups: Vec<u32>,
    /// All measures.
    pub portrait: Portrait,
    /// Brokerage against chance; nothing below [`FEW`](super::rules::FEW) places.
    pub brokers: Option<Brokers>,
    /// What was agreed and what both say that they do, pair by pair.
    pub standings: Vec<Standing>,
    /// The pairs of whom one side or both have said, and how many sides that is.
    pub sides: Sides,
    /// What is worth saying of it, the most important first.
    pub findings: Vec<Finding>,
}

/// How many have said what they do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sides {
    /// Sides that could: two for each tie.
    pub all: usize,
    /// Sides that have.
    pub said: usize,
}

/// Something worth saying. Places are told by their index.
#[derive(Clone, Debug, PartialEq)]
pub enum Finding {
    /// Without this place, these would lose all others: each a group that still hangs together.
    Holds {
        /// Who holds.
        node: u32,
        /// Who would come apart.
        apart: Vec<Vec<u32>>,
    },
    /// Nobody alone holds it, but many of the shortest ways between others lead over these few.
    Between {
        /// Who they are, in no order of weight.
        nodes: Vec<u32>,
        /// Of a hundred ways.
        share: usize,
    },
    /// It is in several parts; the largest is not listed.
    Apart {
        /// How many hang together in the largest.
        largest: usize,
        /// The others of two or more.
        others: Vec<Vec<u32>>,
    },
    /// No tie leads from one sector to another, where chance would have made some.
    Unjoined {
        /// The one.
        one: Sector,
        /// The other.
        other: Sector,
    },
    /// These have no tie at all.
    Alone(Vec<u32>),
    /// These are tied to one other only: who, to whom.
    ByOne(Vec<(u32, u32)>),
    /// Both say that they do more than was agreed.
    More(Vec<Pair>),
    /// What both say is less than was agreed.
    Less(Vec<Pair>),
    /// Two levels or more lie between what the two say.
    Differ(Vec<Pair>),
    /// One has said what they do, and the other has not.
    OneSided(Vec<Pair>),
    /// Far more ways between sectors lead over this place than chance would make.
    Broker {
        /// Who it is.
        node: u32,
        /// Ways over it from one sector to another.
        ways: usize,
        /// All such ways.
        all: usize,
        /// What chance would make of it.
        chance: usize,
    },
    /// These work with each other closely: each with at least `ties` others of them.
    Core {
        /// Who they are.
        nodes: Vec<u32>,
        /// The ties of each among them.
        ties: u32,
    },
    /// More or fewer ties lead across sectors than chance would make.
    Crossing {
        /// Of a hundred ties.
        share: usize,
        /// By chance.
        chance: usize,
    },
    /// Half of all relationships or more are on the first rung, or none is above the second.
    Low {
        /// On the first rung.
        first: usize,
        /// All.
        all: usize,
    },
}
