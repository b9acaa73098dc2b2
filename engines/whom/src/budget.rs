//! How long a search may go on, counted in steps so that the same question has the same answer on any machine.

use std::time::Instant;

/// What a search may spend. The set that includes everybody affected, and the reason why there is none, are searches of their
/// own: each may spend as much again.
#[derive(Clone, Copy, Debug)]
pub struct Budget {
    /// How many partial sets may be looked at.
    pub steps: u64,
    /// When to stop in any case. With it an answer that is not proved may depend on the machine.
    pub until: Option<Instant>,
}

impl Default for Budget {
    /// About half a second for a thousand candidates who all trust each other; most questions need a tenth of it.
    fn default() -> Budget {
        Budget { steps: 40_000, until: None }
    }
}

/// After so many choices, one upon the other, a search ends as if its budget were spent: each takes room on the stack.
pub const DEEPEST: usize = 500;

/// The budget is spent.
#[derive(Debug)]
pub struct Over;

/// What is left of a budget.
pub struct Purse {
    pub left: u64,
    /// What was spent.
    pub steps: u64,
    until: Option<Instant>,
}

impl Purse {
    pub fn new(budget: Budget) -> Purse {
        Purse { left: budget.steps, steps: 0, until: budget.until }
    }

    /// Pays for one step.
    pub fn pay(&mut self) -> Result<(), Over> {
        self.steps += 1;
        let is_late = || self.steps.is_multiple_of(64) && self.until.is_some_and(|until| Instant::now() >= until);
        if self.left == 0 || is_late() {
            self.left = 0;
            return Err(Over);
        }
        self.left -= 1;
        Ok(())
    }

    /// Spends at most one part of what is left on `work`.
    pub fn share<T>(&mut self, part: u64, work: impl FnOnce(&mut Purse) -> T) -> T {
        let mut purse = Purse { left: self.left.div_ceil(part), steps: 0, until: self.until };
        let done = work(&mut purse);
        self.left -= purse.steps.min(self.left);
        self.steps += purse.steps;
        done
    }
}
