//! The choice itself. Every requirement has to be met by itself.

use super::types::{Case, Decision, Gap, Gaps, Jump, JumpClass, Payoffs, Status};
use crate::{Goal, Policy, RUNGS, Requirement, Rung, Table};

/// How many gaps make a jump risky although effort could close each of them.
const MANY: usize = 3;

/// What follows from a case.
pub fn decide(policy: &Policy, case: &Case) -> Decision {
    let asked = Asked::by(policy, &case.goals);
    let later = case.with_access();
    let (now, then) = (feasible(policy, &case.have), feasible(policy, &later));
    let (recommended, status) = asked.verdict(now, then);
    let target = asked.necessary.max(asked.wished.unwrap_or(0));
    let kinds = case.goals.iter().filter(|goal| goal.needs_others()).map(|goal| goal.kind);
    let payoff_pct: Payoffs = kinds.map(|kind| (kind, policy.payoff(kind)[recommended])).collect();
    Decision {
        necessary: asked.necessary,
        wished: asked.wished,
        feasible_now: now,
        feasible_with_access: then,
        recommended,
        status,
        payoff_pct,
        jump: (target > now).then(|| jump(policy, case, &later, now, target)),
    }
}

/// The highest rung of which everything is met, and everything of the rungs below.
pub fn feasible(policy: &Policy, have: &Table<i64>) -> Rung {
    Requirement::ALL.iter().map(|it| allowed(policy, *it, have[*it as usize])).min().unwrap_or(0)
}

/// The highest rung that this much of one requirement allows, were everything else there.
pub(super) fn allowed(policy: &Policy, it: Requirement, have: i64) -> Rung {
    (1..RUNGS).take_while(|rung| it.met(have, policy.row(it)[*rung])).last().unwrap_or(0)
}

/// What is missing for a rung. As no rung asks for less than the one below, its own row holds all that they ask for.
pub fn gaps(policy: &Policy, have: &Table<i64>, rung: Rung) -> Gaps {
    let gap = |it: Requirement| {
        let (have, need) = (have[it as usize], policy.row(it)[rung]);
        (!it.met(have, need)).then_some(Gap { of: it, have, need })
    };
    Gaps(Requirement::ALL.iter().filter_map(|it| gap(*it)).collect())
}

/// What the goals ask for.
#[derive(Clone, Copy, Debug)]
pub(super) struct Asked {
    pub necessary: Rung,
    pub wished: Option<Rung>,
    /// There are goals, and each of them can be reached alone.
    pub nothing: bool,
}

impl Asked {
    pub fn by(policy: &Policy, goals: &[Goal]) -> Asked {
        let highest = |essential: bool| {
            let goals = goals.iter().filter(|goal| goal.needs_others() && goal.essential == essential);
            goals.map(|goal| policy.needed(goal.kind)).max()
        };
        let nothing = !goals.is_empty() && !goals.iter().any(|goal| goal.needs_others());
        Asked { necessary: highest(true).unwrap_or(0), wished: highest(false), nothing }
    }

    /// The rung to take and what it comes to, given what is open now and what would be with what can be got.
    pub fn verdict(&self, now: Rung, then: Rung) -> (Rung, Status) {
        let status = match self.necessary {
            _ if self.nothing => Status::NoneNeeded,
            needed if now >= needed => Status::Fit,
            needed if then >= needed => Status::Reachable,
            _ if now >= 1 => Status::Step,
            _ => Status::RepairFirst,
        };
        (self.necessary.min(now), status)
    }
}

fn jump(policy: &Policy, case: &Case, later: &Table<i64>, now: Rung, target: Rung) -> Jump {
    let missing = gaps(policy, &case.have, target);
    let left = gaps(policy, later, target);
    // In the order of their names, as the JSON gives them.
    let mut names: Vec<Requirement> = missing.0.iter().map(|gap| gap.of).collect();
    names.sort_by_key(|it| it.as_str());
    let closed = names.iter().copied().filter(|it| left.0.iter().all(|gap| gap.of != *it)).collect();
    let risks = names.iter().map(|it| policy.risk(*it).to_owned()).collect();
    let (hard, soft): (Vec<_>, Vec<_>) = names.into_iter().partition(|it| policy.is_hard(*it));
    Jump {
        target,
        gaps_to_next: gaps(policy, &case.have, now + 1),
        jump_class: class(now, target, &hard, &soft),
        gaps_to_target: missing,
        closed_by_access: closed,
        hard_gaps: hard,
        soft_gaps: soft,
        risks,
    }
}

fn class(now: Rung, target: Rung, hard: &[Requirement], soft: &[Requirement]) -> JumpClass {
    let unwilling = hard.contains(&Requirement::OwnWill) || soft.contains(&Requirement::OwnWill);
    let far = !hard.is_empty() && target >= now + 2;
    match () {
        () if now == 0 || unwilling || far => JumpClass::High,
        () if !hard.is_empty() || soft.len() >= MANY => JumpClass::Medium,
        () => JumpClass::Low,
    }
}
