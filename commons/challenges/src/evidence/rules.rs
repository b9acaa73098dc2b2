//! How records are weighed: each function looks at a few counts and says what they show, or nothing.
//!
//! The cut points are a policy, chosen so that a small coalition is not told that everything is wrong with it.

use base::say;

use super::{Finding, Leaning};
use crate::challenge::Challenge;

/// From how many on something between parties alone is counted together.
pub const ENOUGH: i64 = 3;
/// A coalition with fewer members is too small for shares to say anything.
const SMALL: i64 = 6;
/// Less trust than this, in hundredths, is not much.
const LITTLE_TRUST: i64 = 250;
/// From this much on it carries.
const MUCH_TRUST: i64 = 300;

/// What was counted in a coalition, as any member of it may know.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Records {
    /// How many members it has.
    pub members: i64,
    /// How many of them are in no relationship in force.
    pub alone: i64,
    /// How many relationships are in force.
    pub in_force: i64,
    /// How many stepped up in the last year.
    pub stepped_up: i64,
    /// How the coalition trusts as a whole, in hundredths; none: it is not told.
    pub trust: Option<i64>,
    /// Promises of talks that mend, as the quarter began: how many were due, how many of those were kept in time, and how
    /// many talks they are of.
    pub promises: (i64, i64, i64),
    /// Versions proposed in the last year, and those about which nobody but their proposer said anything.
    pub versions: (i64, i64),
    /// Questions that have waited for more than two weeks.
    pub questions: i64,
    /// Members that work in another language than the most common one, and how many of them did something in the open in
    /// the last year.
    pub other_language: (i64, i64),
    /// The same of the others.
    pub one_language: (i64, i64),
    /// How many people coordinate it.
    pub coordinators: i64,
    /// Whether people take turns at leading.
    pub takes_turns: bool,
    /// Tasks that only one person can do.
    pub single_handed: i64,
    /// Relationships whose review has waited for more than a month.
    pub overdue: i64,
    /// Organizations without which others would fall apart: their names, the most tied first.
    pub hubs: Vec<String>,
    /// Proposals of the last year, and by how many organizations.
    pub proposals: (i64, i64),
    /// Members that did nothing in the open in the last year.
    pub silent: i64,
    /// Invitations that ran out without an answer in the last year.
    pub invitations: i64,
    /// Agreements whose parties asked themselves what fits, and how many of those stand above it.
    pub chosen: (i64, i64),
    /// What funders were promised, and how much of it lies above what is agreed.
    pub promised: (i64, i64),
}

/// Everything that the counts show.
pub fn findings(it: &Records) -> Vec<Finding> {
    const ALL: [fn(&Records) -> Option<Finding>; 17] = [
        alone,
        stepped_up,
        trust,
        promises,
        silent_versions,
        questions,
        languages,
        coordinators,
        turns,
        single_handed,
        overdue,
        hubs,
        proposals,
        silence,
        invitations,
        above,
        promised,
    ];
    ALL.iter().filter_map(|look| look(it)).collect()
}

fn found(challenge: Challenge, leaning: Leaning, says: base::Say, below: &'static str) -> Option<Finding> {
    Some(Finding { challenge, leaning, says, below })
}

/// Who works with nobody.
pub fn alone(it: &Records) -> Option<Finding> {
    if it.members < SMALL {
        return None;
    }
    let leaning = match () {
        () if it.alone * 2 > it.members => Leaning::Trouble,
        () if it.alone * 4 <= it.members => Leaning::Well,
        () => Leaning::Plain,
    };
    let says = say!("challenges-found-alone", n = it.alone, members = it.members, ties = it.in_force);
    found(Challenge::Alone, leaning, says, "/network")
}

/// Who went on to more.
pub fn stepped_up(it: &Records) -> Option<Finding> {
    let says = say!("challenges-found-stepped-up", n = it.stepped_up);
    if it.stepped_up > 0 { found(Challenge::Alone, Leaning::Well, says, "/relationships") } else { None }
}

/// How the coalition trusts as a whole, where that is told.
pub fn trust(it: &Records) -> Option<Finding> {
    match it.trust? {
        ..LITTLE_TRUST => found(Challenge::Mistrust, Leaning::Trouble, say!("challenges-found-little-trust"), "/trust"),
        MUCH_TRUST.. => found(Challenge::Mistrust, Leaning::Well, say!("challenges-found-much-trust"), "/trust"),
        _ => found(Challenge::Mistrust, Leaning::Plain, say!("challenges-found-some-trust"), "/trust"),
    }
}

/// Promises kept and not kept: in words, and of several talks, so that none of them is pointed at.
pub fn promises(it: &Records) -> Option<Finding> {
    let (due, kept, talks) = it.promises;
    match () {
        () if talks < ENOUGH || due < ENOUGH => None,
        () if kept * 3 >= due * 2 => {
            found(Challenge::Mistrust, Leaning::Well, say!("challenges-found-promises-kept"), "")
        }
        () if kept * 2 < due => {
            found(Challenge::Mistrust, Leaning::Trouble, say!("challenges-found-promises-late"), "")
        }
        () => found(Challenge::Mistrust, Leaning::Plain, say!("challenges-found-promises-some"), ""),
    }
}

/// Versions that nobody talked about.
pub fn silent_versions(it: &Records) -> Option<Finding> {
    let (all, silent) = it.versions;
    if all < ENOUGH {
        return None;
    }
    let says = say!("challenges-found-versions", n = all, silent = silent);
    let leaning = match () {
        () if silent * 3 > all * 2 => Leaning::Trouble,
        () if silent * 3 <= all => Leaning::Well,
        () => Leaning::Plain,
    };
    found(Challenge::Listening, leaning, says, "/relationships")
}

/// Questions left lying.
pub fn questions(it: &Records) -> Option<Finding> {
    let says = say!("challenges-found-questions", n = it.questions);
    if it.questions >= ENOUGH { found(Challenge::Listening, Leaning::Trouble, says, "") } else { None }
}

/// Whether those who work in another language are heard as often as the others.
pub fn languages(it: &Records) -> Option<Finding> {
    let ((other, spoke), (one, one_spoke)) = (it.other_language, it.one_language);
    if other < ENOUGH || one < ENOUGH {
        return None;
    }
    let says = say!("challenges-found-languages", other = other, spoke = spoke, one = one, onespoke = one_spoke);
    let leaning = match () {
        // Less than half as often.
        () if spoke * one * 2 < one_spoke * other => Leaning::Trouble,
        () if spoke * one >= one_spoke * other => Leaning::Well,
        () => Leaning::Plain,
    };
    found(Challenge::Equals, leaning, says, "/organizations")
}

/// Whether anybody coordinates, and whether one alone.
pub fn coordinators(it: &Records) -> Option<Finding> {
    match it.coordinators {
        0 => found(Challenge::Leading, Leaning::Trouble, say!("challenges-found-no-coordinator"), "/leading"),
        1 => found(Challenge::Leading, Leaning::Trouble, say!("challenges-found-one-coordinator"), "/leading"),
        n => found(Challenge::Leading, Leaning::Well, say!("challenges-found-coordinators", n = n), "/leading"),
    }
}

/// Whether people take turns.
pub fn turns(it: &Records) -> Option<Finding> {
    let says = say!("challenges-found-turns");
    if it.takes_turns { found(Challenge::Leading, Leaning::Well, says, "/leading") } else { None }
}

/// What only one person can do.
pub fn single_handed(it: &Records) -> Option<Finding> {
    let says = say!("challenges-found-single-handed", n = it.single_handed);
    if it.single_handed > 0 { found(Challenge::Leading, Leaning::Trouble, says, "/leading") } else { None }
}

/// Reviews that nobody took up.
pub fn overdue(it: &Records) -> Option<Finding> {
    let says = say!("challenges-found-overdue", n = it.overdue);
    let leaning = if it.overdue >= ENOUGH { Leaning::Trouble } else { Leaning::Plain };
    if it.overdue > 0 { found(Challenge::Leading, leaning, says, "/relationships?state=in-review") } else { None }
}

/// On whom others hang.
pub fn hubs(it: &Records) -> Option<Finding> {
    let named = it.hubs.iter().take(3).cloned().collect::<Vec<_>>().join(", ");
    let says = say!("challenges-found-hubs", n = it.hubs.len(), names = named);
    if it.hubs.is_empty() { None } else { found(Challenge::Leading, Leaning::Trouble, says, "/network") }
}

/// From how many organizations proposals come.
pub fn proposals(it: &Records) -> Option<Finding> {
    let (n, from) = it.proposals;
    if it.members < SMALL || n < ENOUGH {
        return None;
    }
    let says = say!("challenges-found-proposals", n = n, from = from, members = it.members);
    let leaning = match () {
        () if from * 5 < it.members => Leaning::Trouble,
        () if from * 2 >= it.members => Leaning::Well,
        () => Leaning::Plain,
    };
    found(Challenge::Voice, leaning, says, "/relationships")
}

/// Who has done nothing in the open.
pub fn silence(it: &Records) -> Option<Finding> {
    if it.members < SMALL {
        return None;
    }
    let says = say!("challenges-found-silence", n = it.silent, members = it.members);
    let leaning = match () {
        () if it.silent * 2 > it.members => Leaning::Trouble,
        () if it.silent * 4 <= it.members => Leaning::Well,
        () => Leaning::Plain,
    };
    found(Challenge::Voice, leaning, says, "")
}

/// Invitations that nobody took up.
pub fn invitations(it: &Records) -> Option<Finding> {
    let says = say!("challenges-found-invitations", n = it.invitations);
    if it.invitations >= ENOUGH { found(Challenge::Voice, Leaning::Plain, says, "") } else { None }
}

/// Agreements above what fits: none of several, or several.
pub fn above(it: &Records) -> Option<Finding> {
    match it.chosen {
        (all, _) if all < ENOUGH => None,
        (all, 0) => found(Challenge::Funder, Leaning::Well, say!("challenges-found-none-above", n = all), "/choosing"),
        (all, above) if above >= ENOUGH => {
            let says = say!("challenges-found-above", n = all, above = above);
            found(Challenge::Funder, Leaning::Trouble, says, "/choosing")
        }
        _ => None,
    }
}

/// Promises to funders above what is agreed, likewise.
pub fn promised(it: &Records) -> Option<Finding> {
    match it.promised {
        (all, _) if all < ENOUGH => None,
        (all, 0) => found(Challenge::Funder, Leaning::Well, say!("challenges-found-funders-well", n = all), "/funders"),
        (all, above) if above >= ENOUGH => {
            let says = say!("challenges-found-funders-above", n = all, above = above);
            found(Challenge::Funder, Leaning::Trouble, says, "/funders")
        }
        _ => None,
    }
}
