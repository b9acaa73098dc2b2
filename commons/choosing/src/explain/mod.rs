//! Why a choice is as it is: each requirement by itself, and in words.
//!
//! Invariant: nothing is decided here; every number is one of the case, the policy or the decision.

mod sentences;
#[cfg(test)]
mod tests;

pub use sentences::{Names, amount, answer, gap, headline, jump, level, payoff, reason, risk, source, sway};

use crate::rule::{Case, Decision, feasible};
use crate::{Policy, RUNGS, Requirement, Rung};

/// One requirement of a choice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// Which.
    pub of: Requirement,
    /// What is there.
    pub have: i64,
    /// What would be there with all that can be got.
    pub later: i64,
    /// The highest rung for which it is enough.
    pub allows: Rung,
    /// What the rungs ask that matter here: the recommended one, the next one, the target. From the lowest up, and none
    /// that asks for what the one before asks for already.
    pub asks: Vec<(Rung, i64)>,
    /// What would change it, if the way to the goals is shut by it.
    pub mend: Option<Mend>,
}

/// How a gap to the next rung is closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mend {
    /// What would be enough.
    pub to: i64,
    /// The rung that is open then although nothing else changed; none while other gaps stay.
    pub opens: Option<Rung>,
}

/// Every requirement, in the order of the table.
pub fn reasons(policy: &Policy, case: &Case, decision: &Decision) -> Vec<Reason> {
    let (later, next) = (case.with_access(), decision.feasible_now + 1);
    let target = decision.jump.as_ref().map(|jump| jump.target);
    let mut rungs: Vec<Rung> = [Some(decision.recommended), Some(next), target].into_iter().flatten().collect();
    rungs.retain(|rung| (1..RUNGS).contains(rung));
    rungs.sort_unstable();
    rungs.dedup();
    let one = |of: Requirement| {
        let (have, row) = (case.have[of as usize], policy.row(of));
        let allows = (1..RUNGS).take_while(|rung| of.met(have, row[*rung])).last().unwrap_or(0);
        let mut asks: Vec<(Rung, i64)> = rungs.iter().map(|rung| (*rung, row[*rung])).collect();
        asks.dedup_by_key(|(_, need)| *need);
        let mend = (target.is_some() && allows < next).then(|| mend(policy, case, of, next));
        Reason { of, have, later: later[of as usize], allows, asks, mend }
    };
    Requirement::ALL.iter().map(|it| one(*it)).collect()
}

fn mend(policy: &Policy, case: &Case, of: Requirement, next: Rung) -> Mend {
    let to = policy.row(of)[next];
    let mut mended = case.have;
    mended[of as usize] = to;
    let rung = feasible(policy, &mended);
    Mend { to, opens: (rung >= next).then_some(rung) }
}
