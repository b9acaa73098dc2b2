//! What makes a policy sound: a higher rung asks for as much or more, reaches as much or more, and costs as much or more.

use base::{Problem, Say, say};

use super::Policy;
use crate::document::Flaws;
use crate::{Kind, RUNGS, Requirement, Sense};

/// Everything that is wrong with a policy whose numbers could be read.
pub(super) fn flaws(policy: &Policy) -> Flaws {
    let rows = Requirement::ALL.iter().filter_map(|it| row(policy, *it));
    let payoffs = Kind::ALL.iter().filter_map(|kind| {
        let why = falls(policy.payoff(*kind)).map(|(rung, now, below)| {
            say!("policy-payoff-falls", rung = rung, below = rung - 1, now = now, was = below)
        });
        Some(Problem::new(format!("payoff.{kind}"), why?))
    });
    let cost = falls(policy.cost()).map(|(rung, now, below)| {
        Problem::new("cost", say!("policy-cost-falls", rung = rung, below = rung - 1, now = now, was = below))
    });
    rows.chain(payoffs).chain(cost).collect()
}

/// Whoever changes the numbers by which others are judged says why.
pub(super) fn reasoned(policy: &Policy) -> Flaws {
    let silent = policy.reason().is_empty();
    silent.then(|| Problem::new("reason", say!("policy-without-reason"))).into_iter().collect()
}

/// The first flaw of a requirement's row.
fn row(policy: &Policy, it: Requirement) -> Option<Problem> {
    let row = policy.row(it);
    let section = match it.sense() {
        Sense::AtLeast => "min",
        Sense::AtMost => "cap",
        Sense::Yes => "must",
    };
    let why = match it.slackens(row) {
        Some(rung) => slackens(it, rung, row),
        None => asks_of_none(it, row)?,
    };
    Some(Problem::new(format!("{section}.{it}"), why))
}

fn slackens(it: Requirement, rung: usize, row: &[i64; RUNGS]) -> Say {
    let (below, now, was) = (rung - 1, row[rung], row[rung - 1]);
    match it.sense() {
        Sense::AtLeast => say!("policy-min-falls", rung = rung, below = below, now = now, was = was),
        Sense::AtMost => say!("policy-cap-rises", rung = rung, below = below, now = now, was = was),
        Sense::Yes => say!("policy-must-goes-off", rung = rung, below = below),
    }
}

/// No relationship is always possible, so it asks for nothing.
fn asks_of_none(it: Requirement, row: &[i64; RUNGS]) -> Option<Say> {
    let worst = if it.sense() == Sense::AtMost { *it.range().end() } else { *it.range().start() };
    (!it.met(worst, row[0])).then(|| say!("policy-asks-of-none", now = row[0], worst = worst))
}

/// Where a row falls: the rung, its number, and the one below it.
fn falls(row: &[i64; RUNGS]) -> Option<(usize, i64, i64)> {
    (1..RUNGS).find(|rung| row[*rung] < row[rung - 1]).map(|rung| (rung, row[rung], row[rung - 1]))
}
