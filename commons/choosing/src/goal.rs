//! What an organization wants from working together, by kind.

base::named! {
    /// What kind of goal it is, which says how close a relationship it needs.
    pub enum Kind {
        /// Know of one another.
        Inform = "inform",
        /// Stop clashes, gaps and doubles.
        Align = "align",
        /// Do what needs shared staff, space or money.
        Pool = "pool",
        /// Make the partners stronger, or win something by a shared risk.
        Build = "build",
        /// Change what no sector can change alone.
        Transform = "transform",
    }
}

base::named! {
    /// Whether a goal can be reached without the others.
    pub enum Alone {
        /// It needs the others.
        No = "no",
        /// A part of it can.
        Partly = "partly",
        /// It can, and so needs no relationship.
        Yes = "yes",
    }
}

/// One goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Goal {
    /// Its kind.
    pub kind: Kind,
    /// Whether it has to be reached; otherwise it is wished for.
    pub essential: bool,
    /// Whether it can be reached alone.
    pub alone: Alone,
}

impl Goal {
    /// Whether working together is needed for it at all.
    pub fn needs_others(self) -> bool {
        self.alone != Alone::Yes
    }
}
