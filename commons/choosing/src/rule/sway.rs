//! What the choice hangs on: a single number whose smallest change would alter it.

use super::rules::{Asked, allowed};
use super::types::{Case, Status};
use crate::{Policy, RUNGS, Requirement, Rung, Table};

/// A number, and what would come of it one step away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sway {
    /// Of which requirement.
    pub of: Requirement,
    /// What it is.
    pub from: i64,
    /// What it would be.
    pub to: i64,
    /// The rung to take then.
    pub recommended: Rung,
    /// What it would come to.
    pub status: Status,
}

/// The numbers of a case whose one step up or down alters the recommended rung or the status.
pub fn deciding(policy: &Policy, case: &Case) -> Vec<Sway> {
    let balance = Balance::of(policy, case);
    let steps = |it: Requirement| [-it.step(), it.step()].map(|by| (it, by));
    let each = Requirement::ALL.iter().flat_map(|it| steps(*it));
    each.filter_map(|(it, by)| {
        let (from, access) = (case.have[it as usize], case.access[it as usize]);
        let to = from + by;
        let lies = it.range().contains(&to);
        lies.then(|| balance.sway(it, (from, to), (to, it.with(to, access)))).flatten()
    })
    .collect()
}

/// A case with what each requirement leaves to the others, so that any one of them can be tried in no time.
pub(crate) struct Balance<'a> {
    policy: &'a Policy,
    asked: Asked,
    is: (Rung, Status),
    /// The rung that all requirements but this one allow: now, and with what can be got.
    others: Table<(Rung, Rung)>,
}

impl<'a> Balance<'a> {
    pub fn of(policy: &'a Policy, case: &Case) -> Balance<'a> {
        let later = case.with_access();
        let rungs =
            |have: &Table<i64>| Requirement::ALL.iter().map(|it| allowed(policy, *it, have[*it as usize])).collect();
        let (now, then): (Vec<Rung>, Vec<Rung>) = (rungs(&case.have), rungs(&later));
        let asked = Asked::by(policy, &case.goals);
        let lowest = |rungs: &[Rung]| rungs.iter().copied().min().unwrap_or(0);
        let is = asked.verdict(lowest(&now), lowest(&then));
        let others = std::array::from_fn(|at| (without(&now, at), without(&then, at)));
        Balance { policy, asked, is, others }
    }

    /// What comes of a requirement at `(now, with what can be got)`, if that is something else than now.
    pub fn sway(&self, of: Requirement, (from, to): (i64, i64), (now, then): (i64, i64)) -> Option<Sway> {
        let (others_now, others_then) = self.others[of as usize];
        let now = others_now.min(allowed(self.policy, of, now));
        let then = others_then.min(allowed(self.policy, of, then));
        let (recommended, status) = self.asked.verdict(now, then);
        ((recommended, status) != self.is).then_some(Sway { of, from, to, recommended, status })
    }
}

/// The lowest of all but one.
fn without(rungs: &[Rung], at: usize) -> Rung {
    rungs[..at].iter().chain(&rungs[at + 1..]).copied().min().unwrap_or(RUNGS - 1)
}
