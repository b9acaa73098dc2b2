//! What is decided on, and what is decided.
//!
//! `Serialize` stands here against our habit: the JSON of a decision is a format that others read and compare.

use std::collections::BTreeMap;

use serde::{Serialize, Serializer};

use crate::{Goal, Kind, Requirement, Rung, Table};

/// What is known of a choice: the goals, and one number for each requirement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// What they want.
    pub goals: Vec<Goal>,
    /// What is there.
    pub have: Table<i64>,
    /// What can be got beside it.
    pub access: Table<i64>,
}

impl Case {
    /// What would be there with all that can be got.
    pub fn with_access(&self) -> Table<i64> {
        std::array::from_fn(|at| Requirement::ALL[at].with(self.have[at], self.access[at]))
    }
}

base::named! {
    /// What the choice comes to.
    pub enum Status {
        /// What the goals need is open today.
        Fit = "fit",
        /// It would be, with what can be got.
        Reachable = "reachable",
        /// Less is open today, and a step on the way.
        Step = "step",
        /// Nothing is open before something is mended.
        RepairFirst = "repair_first",
        /// Every goal can be reached alone.
        NoneNeeded = "none_needed",
    }
}

base::named! {
    /// How risky it is to go straight to the target.
    pub enum JumpClass {
        /// A little is missing that effort can bring.
        Low = "low",
        /// Much is missing, or something that effort alone does not bring.
        Medium = "medium",
        /// It would rest on nothing.
        High = "high",
    }
}

/// A requirement that is not met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Which.
    pub of: Requirement,
    /// What is there.
    pub have: i64,
    /// What is asked for.
    pub need: i64,
}

/// Gaps in the order of the table; in JSON an object of `[have, need]`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gaps(pub Vec<Gap>);

impl Serialize for Gaps {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self.0.iter().map(|gap| (gap.of.as_str(), [gap.have, gap.need])))
    }
}

/// How much of each kind of goal the recommended rung reaches: percent.
pub type Payoffs = BTreeMap<Kind, i64>;

/// What follows from a case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Decision {
    /// The rung that the essential goals need. Goals that can be reached alone need none.
    pub necessary: Rung,
    /// The rung that the wished goals need; none when nothing is wished for.
    pub wished: Option<Rung>,
    /// The highest rung that is open with what is there.
    pub feasible_now: Rung,
    /// The same with what can be got.
    pub feasible_with_access: Rung,
    /// The rung to take.
    pub recommended: Rung,
    /// What it comes to.
    pub status: Status,
    /// What it reaches, for each kind of goal that needs others.
    pub payoff_pct: Payoffs,
    /// What lies beyond, when the goals reach for more than is open.
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    pub jump: Option<Jump>,
}

/// The way from what is open to what all goals together would need.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Jump {
    /// The rung that all goals together need.
    pub target: Rung,
    /// What is missing for one rung more than is open.
    pub gaps_to_next: Gaps,
    /// What is missing for the target.
    pub gaps_to_target: Gaps,
    /// Which gaps to the target what can be got would close.
    pub closed_by_access: Vec<Requirement>,
    /// How risky it is to go there at once.
    pub jump_class: JumpClass,
    /// Gaps that effort alone does not bridge.
    pub hard_gaps: Vec<Requirement>,
    /// The others.
    pub soft_gaps: Vec<Requirement>,
    /// What would be risked, a sentence of the policy for each gap.
    pub risks: Vec<String>,
}
