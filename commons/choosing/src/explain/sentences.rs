//! The choice in plain sentences, in the reader's language.

use std::borrow::Cow;

use base::{Lang, OrganizationId, say};

use super::{Mend, Reason};
use crate::answers::{Deciding, Source, Voice, Who};
use crate::rule::{Decision, Gap, Jump, Status, Sway};
use crate::{Kind, Policy, Requirement, Rung, Sense};
use relationships::Level;

/// What organizations are called.
pub type Names<'a> = &'a dyn Fn(OrganizationId) -> String;

/// The name of a rung.
pub fn level(lang: Lang, rung: Rung) -> Cow<'static, str> {
    match Level::of(rung as i64) {
        Some(level) => level.word(lang),
        None => lang.word("choosing-no-level"),
    }
}

/// A number as people say it: trust as 2.65, months as months, the rest as 2 of 4.
pub fn amount(lang: Lang, of: Requirement, number: i64) -> String {
    match of {
        Requirement::Trust => {
            let (whole, rest) = (number / 100, format!("{:02}", number % 100));
            lang.say(&say!("choosing-points", whole = whole, hundredths = rest))
        }
        Requirement::Horizon => lang.say(&say!("choosing-months", n = number)),
        Requirement::OwnWill => lang.word(if number == 1 { "choosing-yes" } else { "choosing-no" }).into_owned(),
        _ => lang.say(&say!("choosing-of-four", n = number)),
    }
}

/// What it comes to.
pub fn headline(lang: Lang, decision: &Decision) -> String {
    let (open, needed) = (level(lang, decision.recommended), level(lang, decision.necessary));
    lang.say(&match (decision.status, decision.recommended) {
        (Status::NoneNeeded, _) => say!("choosing-is-none-needed"),
        (Status::Fit, 0) => say!("choosing-is-fit-without"),
        (Status::Fit, _) => say!("choosing-is-fit", level = open),
        (Status::Reachable, 0) => say!("choosing-is-reachable-from-none", needed = needed),
        (Status::Reachable, _) => say!("choosing-is-reachable", level = open, needed = needed),
        (Status::Step, _) => say!("choosing-is-step", level = open, needed = needed),
        (Status::RepairFirst, _) => say!("choosing-is-repair-first", needed = needed),
    })
}

/// How much of a goal the recommended rung reaches.
pub fn payoff(lang: Lang, kind: Kind, percent: i64) -> String {
    lang.say(&say!("choosing-pays", goal = lang.word(&format!("goal-{kind}")), percent = percent))
}

/// One requirement: what is there, for what it is enough, and what a higher rung asks.
pub fn reason(lang: Lang, it: &Reason) -> String {
    let (what, have) = (lang.word(&format!("requirement-{}", it.of)), amount(lang, it.of, it.have));
    let mut says = vec![match it.allows {
        0 => lang.say(&say!("choosing-reason-short", what = what, have = have)),
        rung => lang.say(&say!("choosing-reason", what = what, have = have, level = level(lang, rung))),
    }];
    says.extend(it.asks.iter().filter(|(_, need)| !it.of.met(it.have, *need)).map(|ask| asks(lang, it.of, *ask)));
    if it.later != it.have {
        says.push(lang.say(&say!("choosing-reason-later", later = amount(lang, it.of, it.later))));
    }
    says.extend(it.mend.and_then(|it_mend| mend(lang, it, it_mend)));
    says.join(" ")
}

fn asks(lang: Lang, of: Requirement, (rung, need): (Rung, i64)) -> String {
    let (level, need) = (level(lang, rung), amount(lang, of, need));
    lang.say(&match of.sense() {
        Sense::AtMost => say!("choosing-bears", level = level, need = need),
        _ => say!("choosing-asks", level = level, need = need),
    })
}

fn mend(lang: Lang, it: &Reason, mend: Mend) -> Option<String> {
    let (from, to) = (amount(lang, it.of, it.have), amount(lang, it.of, mend.to));
    Some(lang.say(&say!("choosing-opens", from = from, to = to, level = level(lang, mend.opens?))))
}

/// One gap to a rung, and whether what can be got would close it.
pub fn gap(lang: Lang, gap: &Gap, rung: Rung, closed: bool) -> String {
    let (what, have) = (lang.word(&format!("requirement-{}", gap.of)), amount(lang, gap.of, gap.have));
    let first = lang.say(&say!("choosing-gap", what = what, have = have));
    let closes = closed.then(|| lang.word("choosing-gap-closes").into_owned());
    let says = [Some(first), Some(asks(lang, gap.of, (rung, gap.need))), closes];
    says.into_iter().flatten().collect::<Vec<String>>().join(" ")
}

/// How risky it is to go straight to the target.
pub fn jump(lang: Lang, jump: &Jump) -> String {
    lang.told(
        &format!("choosing-jump-{}", jump.jump_class),
        &[("level".to_owned(), level(lang, jump.target).into_owned().into())],
    )
}

/// What is risked without something: our words for the risks of the default policy, a coalition's own for its own.
pub fn risk(lang: Lang, policy: &Policy, without: Requirement) -> String {
    match policy.risk(without) {
        said if said == Policy::standard().risk(without) => lang.word(&format!("risk-{without}")).into_owned(),
        said => said.to_owned(),
    }
}

/// What a number one step away would make of the choice.
pub fn sway(lang: Lang, it: &Sway) -> String {
    let what = lang.word(&format!("requirement-{}", it.of));
    let (from, to) = (amount(lang, it.of, it.from), amount(lang, it.of, it.to));
    let (level, status) = (level(lang, it.recommended), lang.word(&format!("choosing-status-{}", it.status)));
    lang.say(&say!("choosing-sway", what = what, from = from, to = to, level = level, status = status))
}

/// The same for an answer, with whose it is and how many people say it.
pub fn answer(lang: Lang, it: &Deciding, names: Names) -> String {
    let says = lang.say(&say!("choosing-sway-of", who = who(lang, it.who, names), says = sway(lang, &it.sway)));
    match it.people {
        1 => format!("{says} {}", lang.word("choosing-one-person")),
        _ => says,
    }
}

/// Where a number comes from: who holds it down since when, who has not answered, whose people do not agree.
pub fn source(lang: Lang, of: Requirement, from: &Source, names: Names) -> Vec<String> {
    let unheard = from.unknown().map(|it| lang.say(&say!("choosing-unheard", who = who(lang, it, names))));
    let divided = from.divided().filter_map(|voice| {
        let (low, high) = voice.apart?;
        let (low, high) = (amount(lang, of, low), amount(lang, of, high));
        Some(lang.say(&say!("choosing-divided", who = who(lang, voice.who, names), low = low, high = high)))
    });
    holding(lang, of, from, names).into_iter().chain(unheard).chain(divided).collect()
}

/// Who holds the number, each with the day since when; all of them where they say the same.
fn holding(lang: Lang, of: Requirement, from: &Source, names: Names) -> Option<String> {
    let holding: Vec<&Voice> =
        from.holding.iter().filter_map(|it| from.voice(*it)).filter(|it| it.is_known()).collect();
    let value = amount(lang, of, holding.first()?.value);
    let whose = holding.iter().map(|voice| {
        let day = voice.since.map(|day| base::time::date(lang, day)).unwrap_or_default();
        lang.say(&say!("choosing-since", who = who(lang, voice.who, names), day = day))
    });
    let who = whose.collect::<Vec<_>>().join(", ");
    let all = holding.len() > 1 && holding.len() == from.voices.len();
    Some(lang.say(&match of.sense() {
        _ if all => say!("choosing-all-alike", value = value, who = who),
        Sense::AtMost => say!("choosing-highest", value = value, who = who),
        _ => say!("choosing-lowest", value = value, who = who),
    }))
}

fn who(lang: Lang, who: Who, names: Names) -> String {
    match who {
        Who::Party(one) => names(one),
        Who::Trust(one, other) => lang.say(&say!("choosing-trust-in", one = names(one), other = names(other))),
    }
}
