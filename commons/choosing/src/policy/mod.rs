//! The table of what each rung asks for, as data that a coalition may edit with a reason.
//!
//! Its numbers are policy and not science: no study has found how much trust a rung needs. Invariant: a [`Policy`] that
//! exists is sound; no rung asks for less than the one below it.

mod read;
mod rules;
#[cfg(test)]
mod tests;

use std::sync::LazyLock;

use serde_json::Value;

use crate::document::{Flaws, parsed};
use crate::{Kind, RUNGS, Requirement, Rung, Table};

/// The default, in the same format as anybody's own.
static DEFAULT: &str = include_str!("../../policy.json");

/// What each rung asks for, what each kind of goal needs, and what follows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Policy {
    version: i64,
    reason: String,
    rows: Table<[i64; RUNGS]>,
    needed: [Rung; Kind::ALL.len()],
    payoff: [[i64; RUNGS]; Kind::ALL.len()],
    cost: [i64; RUNGS],
    hard: Table<bool>,
    risk: Table<String>,
}

impl Policy {
    /// The policy that coalitions begin with.
    pub fn standard() -> &'static Policy {
        // A test reads it; should it ever be unsound, the first choice says so, and nobody is given a wrong answer.
        static STANDARD: LazyLock<Policy> =
            LazyLock::new(|| Policy::read(DEFAULT).unwrap_or_else(|flaws| panic!("the default policy: {flaws:?}")));
        &STANDARD
    }

    /// Reads a policy from its JSON, and finds everything that is wrong with it.
    pub fn read(json: &str) -> Result<Policy, Flaws> {
        Policy::of(&parsed(json)?)
    }

    /// The same from JSON that was read already.
    pub fn of(json: &Value) -> Result<Policy, Flaws> {
        let policy = read::policy(json)?;
        let flaws = rules::flaws(&policy);
        if flaws.is_empty() { Ok(policy) } else { Err(flaws) }
    }

    /// The version that follows this one: another table, and why it was changed.
    pub fn edited(&self, table: &Value, reason: &str) -> Result<Policy, Flaws> {
        let next = Policy { version: self.version + 1, reason: reason.trim().to_owned(), ..Policy::of(table)? };
        let flaws = rules::reasoned(&next);
        if flaws.is_empty() { Ok(next) } else { Err(flaws) }
    }

    /// Whether nothing but the version and its reason differs.
    pub fn says_the_same(&self, as_that: &Policy) -> bool {
        *self == Policy { version: self.version, reason: self.reason.clone(), ..as_that.clone() }
    }

    /// The policy as its JSON, which [`Policy::of`] reads.
    pub fn json(&self) -> Value {
        read::json(self)
    }

    /// Its version, from 1.
    pub fn version(&self) -> i64 {
        self.version
    }

    /// Why it was changed from the version before; empty in the first.
    pub fn reason(&self) -> &str {
        &self.reason
    }

    /// What each rung asks of a requirement.
    pub fn row(&self, of: Requirement) -> &[i64; RUNGS] {
        &self.rows[of as usize]
    }

    /// The rung that a kind of goal needs.
    pub fn needed(&self, kind: Kind) -> Rung {
        self.needed[kind as usize]
    }

    /// How much of a goal's worth each rung reaches: percent.
    pub fn payoff(&self, kind: Kind) -> &[i64; RUNGS] {
        &self.payoff[kind as usize]
    }

    /// What each rung burdens people with, beside the others.
    pub fn cost(&self) -> &[i64; RUNGS] {
        &self.cost
    }

    /// Whether a gap here is one that effort alone does not bridge.
    pub fn is_hard(&self, requirement: Requirement) -> bool {
        self.hard[requirement as usize]
    }

    /// What is risked when a rung is taken without it.
    pub fn risk(&self, without: Requirement) -> &str {
        &self.risk[without as usize]
    }
}
