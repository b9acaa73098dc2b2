//! What a relationship can ask for: fourteen requirements, each with its scale and its way of adding up.

use std::ops::RangeInclusive;

use crate::RUNGS;

base::named! {
    /// One thing that a rung may ask for.
    pub enum Requirement {
        /// Trust of the less trusting side, in hundredths: 100 not at all, 400 fully.
        Trust = "trust",
        /// Time that people have for it.
        Time = "time",
        /// Skills: listening, negotiating, running a meeting, and those of the work itself.
        Skills = "skills",
        /// Money.
        Money = "money",
        /// Support of the community.
        Support = "support",
        /// Commitment to the shared purpose.
        Commitment = "commitment",
        /// People who do the work.
        People = "people",
        /// Openness to let others onto one's own turf.
        Turf = "turf",
        /// Agreement on the problem and the goal.
        Agreement = "agreement",
        /// Somebody who sees to it that things move on.
        Leadership = "leadership",
        /// How long the partners mean to stay, in months.
        Horizon = "horizon",
        /// How many of the four sectors are at the table.
        Sectors = "sectors",
        /// Open conflict; the only one of which less is better.
        Conflict = "conflict",
        /// Whether the partners would do it without a funder's wish: 1 yes, 0 no.
        OwnWill = "own_will",
    }
}

/// One thing for each requirement, in the order of [`Requirement::ALL`].
pub type Table<T> = [T; Requirement::ALL.len()];

/// What a number of the policy demands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sense {
    /// As much or more: `min` in a policy.
    AtLeast,
    /// As much or less: `cap`.
    AtMost,
    /// Yes where the policy says 1: `must`.
    Yes,
}

/// How the answers of several organizations become one number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Together {
    /// As strong as the weakest.
    Weakest,
    /// As strong as the strongest: one who leads is enough.
    Strongest,
    /// What all bring, added up to the top of the scale.
    Sum,
    /// By pairs, the less trusting side of each.
    Pairs,
    /// A fact about the parties that nobody is asked.
    Counted,
}

impl Requirement {
    /// The six resources that may be there or be got.
    pub const RESOURCES: [Requirement; 6] = {
        use Requirement::{Commitment, Money, People, Skills, Support, Time};
        [Time, Skills, Money, Support, Commitment, People]
    };

    /// What its numbers in a policy demand.
    pub fn sense(self) -> Sense {
        match self {
            Requirement::Conflict => Sense::AtMost,
            Requirement::OwnWill => Sense::Yes,
            _ => Sense::AtLeast,
        }
    }

    /// How the answers of several organizations become one number.
    pub fn together(self) -> Together {
        use Requirement::{Leadership, Money, People, Sectors, Skills, Support, Trust};
        match self {
            Trust => Together::Pairs,
            Sectors => Together::Counted,
            Leadership => Together::Strongest,
            Skills | Money | Support | People => Together::Sum,
            _ => Together::Weakest,
        }
    }

    /// The numbers that an answer may have.
    pub fn range(self) -> RangeInclusive<i64> {
        match self {
            Requirement::Trust => 100..=400,
            Requirement::Horizon => 0..=600,
            Requirement::OwnWill => 0..=1,
            _ => 0..=4,
        }
    }

    /// The numbers that a policy may ask for. Trust may be asked for from nothing, conflict be allowed without end.
    pub fn askable(self) -> RangeInclusive<i64> {
        match self {
            Requirement::Trust => 0..=400,
            Requirement::Conflict => 0..=9,
            _ => self.range(),
        }
    }

    /// The smallest change of an answer that means something: a quarter of a point of trust, three months, else one.
    pub fn step(self) -> i64 {
        match self {
            Requirement::Trust => 25,
            Requirement::Horizon => 3,
            _ => 1,
        }
    }

    /// How far apart two answers of one organization, or two partners' trust, are when they should talk about it.
    pub fn apart(self) -> i64 {
        if self == Requirement::Trust { 100 } else { self.step() }
    }

    /// A number with what can be got beside it, which ends at the top of the scale.
    pub fn with(self, have: i64, access: i64) -> i64 {
        have.saturating_add(access).min(*self.range().end()).max(have)
    }

    /// Whether `have` is enough where the policy asks for `need`.
    pub fn met(self, have: i64, need: i64) -> bool {
        if self.sense() == Sense::AtMost { have <= need } else { have >= need }
    }

    /// Whether a row never asks less of a higher rung than of a lower one; otherwise the first rung that does.
    pub(crate) fn slackens(self, row: &[i64; RUNGS]) -> Option<usize> {
        // Whoever has just enough for the higher rung must have enough for the one below.
        (1..RUNGS).find(|rung| !self.met(row[*rung], row[rung - 1]))
    }
}
