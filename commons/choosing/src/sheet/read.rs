//! A step of the sheet as its form says it, and what is still missing.

use base::form::optional;
use base::{Form, OrganizationId, Problem, say, time};

use super::types::{BETWEEN, GOALS, LINE, Sheet, Step, Supply, Wish};
use crate::Requirement;

/// The name of a field, such as `now-money`.
pub fn field(what: &str, of: impl std::fmt::Display) -> String {
    format!("{what}-{of}")
}

/// The names of the three questions on a partner.
pub const TRUST: [&str; 3] = ["keeps", "shares", "hears"];

/// Takes a step's answers into a sheet. What cannot be read stays as it was, and is told; what is left empty is unknown.
pub fn take(sheet: &mut Sheet, step: Step, form: &Form, partners: &[OrganizationId]) -> Vec<Problem> {
    let mut problems = vec![];
    match step {
        Step::Wants => wants(sheet, form, &mut problems),
        Step::Brings => brings(sheet, form, &mut problems),
        Step::Trusts => trusts(sheet, form, partners, &mut problems),
        Step::Stays => stays(sheet, form, &mut problems),
    }
    problems
}

/// One of the words of a field; what is none of them is told.
fn word<T: std::str::FromStr>(form: &Form, name: &str, problems: &mut Vec<Problem>) -> Option<T> {
    match form.text(name) {
        "" => None,
        text => {
            let read = text.parse().ok();
            if read.is_none() {
                problems.push(Problem::new(name.to_owned(), say!("choice-not-understood")));
            }
            read
        }
    }
}

/// A number on the scale of a requirement.
fn number(form: &Form, name: &str, of: Requirement, problems: &mut Vec<Problem>) -> Option<i64> {
    let read: Option<i64> = word(form, name, problems);
    let lies = read.is_none_or(|it| of.range().contains(&it));
    if !lies {
        problems.push(Problem::new(name.to_owned(), say!("choice-not-understood")));
    }
    read.filter(|_| lies)
}

fn wants(sheet: &mut Sheet, form: &Form, problems: &mut Vec<Problem>) {
    let mut goals = vec![];
    for n in 1..=GOALS {
        let name = field("goal", n);
        let text = optional(problems, name.clone(), &base::form::one_line(form.text(&name)), LINE);
        let (kind, alone) = (word(form, &field("kind", n), problems), word(form, &field("alone", n), problems));
        let essential = form.text(&field("weight", n)) != "wished";
        if !text.is_empty() {
            goals.push(Wish { text, kind, essential, alone });
        } else if kind.is_some() {
            problems.push(Problem::new(name, say!("sheet-goal-without-words")));
        }
    }
    if problems.is_empty() {
        sheet.goals = goals;
    }
}

fn brings(sheet: &mut Sheet, form: &Form, problems: &mut Vec<Problem>) {
    let mut supplies = std::collections::BTreeMap::new();
    for it in Requirement::RESOURCES {
        let now = number(form, &field("now", it), it, problems);
        let more = number(form, &field("more", it), it, problems).unwrap_or(0);
        let from = optional(problems, field("from", it), &base::form::one_line(form.text(&field("from", it))), LINE);
        let by = match form.text(&field("by", it)) {
            "" => None,
            text => time::read_day(text).map_err(|why| problems.push(Problem::new(field("by", it), why))).ok(),
        };
        supplies.insert(it, Supply { now, more, from, by });
    }
    if problems.is_empty() {
        sheet.supplies = supplies;
    }
}

fn trusts(sheet: &mut Sheet, form: &Form, partners: &[OrganizationId], problems: &mut Vec<Problem>) {
    let mut trust = std::collections::BTreeMap::new();
    for partner in partners {
        let said = TRUST.map(|what| {
            let name = field(what, partner);
            let read: Option<i64> = word(form, &name, problems);
            if read.is_some_and(|it| !(1..=4).contains(&it)) {
                problems.push(Problem::new(name, say!("choice-not-understood")));
            }
            read
        });
        trust.insert(*partner, said);
    }
    let between: Vec<_> = BETWEEN.map(|it| (it, number(form, it.as_str(), it, problems))).to_vec();
    if problems.is_empty() {
        sheet.trust = trust;
        set(sheet, between);
    }
}

fn stays(sheet: &mut Sheet, form: &Form, problems: &mut Vec<Problem>) {
    let both = [Requirement::Horizon, Requirement::OwnWill];
    let between = both.map(|it| (it, number(form, it.as_str(), it, problems))).to_vec();
    if problems.is_empty() {
        set(sheet, between);
    }
}

fn set(sheet: &mut Sheet, answers: Vec<(Requirement, Option<i64>)>) {
    for (it, answer) in answers {
        match answer {
            Some(answer) => sheet.between.insert(it, answer),
            None => sheet.between.remove(&it),
        };
    }
}

/// What a sheet lacks before it can be given, each with its step. Whoever cannot say how far they trust a partner may
/// leave that open; everything else is asked of everybody.
pub fn lacks(sheet: &Sheet) -> Vec<(Step, Problem)> {
    let mut lacks = vec![];
    let mut lack = |step, field: String, why| lacks.push((step, Problem::new(field, why)));
    if sheet.goals.is_empty() {
        lack(Step::Wants, field("goal", 1), say!("sheet-no-goal"));
    }
    for (n, goal) in sheet.goals.iter().enumerate() {
        if goal.kind.is_none() {
            lack(Step::Wants, field("kind", n + 1), say!("sheet-goal-without-kind", goal = &goal.text));
        }
        if goal.alone.is_none() {
            lack(Step::Wants, field("alone", n + 1), say!("sheet-goal-alone-unsaid", goal = &goal.text));
        }
    }
    for it in Requirement::RESOURCES {
        let supply = sheet.supplies.get(&it).cloned().unwrap_or_default();
        if supply.now.is_none() {
            lack(Step::Brings, field("now", it), say!("sheet-unsaid", what = it.as_str()));
        }
        if supply.more > 0 && supply.from.is_empty() {
            lack(Step::Brings, field("from", it), say!("sheet-from-whom", what = it.as_str()));
        }
        if supply.more > 0 && supply.by.is_none() {
            lack(Step::Brings, field("by", it), say!("sheet-by-when", what = it.as_str()));
        }
    }
    for it in BETWEEN {
        if !sheet.between.contains_key(&it) {
            lack(Step::Trusts, it.to_string(), say!("sheet-unsaid", what = it.as_str()));
        }
    }
    for it in [Requirement::Horizon, Requirement::OwnWill] {
        if !sheet.between.contains_key(&it) {
            lack(Step::Stays, it.to_string(), say!("sheet-unsaid", what = it.as_str()));
        }
    }
    lacks
}

/// A step as the fields of its form, to draw it as it stands.
pub fn filled(sheet: &Sheet, step: Step) -> Form {
    let mut fields: Vec<(String, String)> = vec![];
    let mut put = |name: String, value: Option<String>| fields.push((name, value.unwrap_or_default()));
    let text = |it: Option<i64>| it.map(|it| it.to_string());
    match step {
        Step::Wants => {
            for (n, goal) in sheet.goals.iter().enumerate().map(|(at, goal)| (at + 1, goal)) {
                put(field("goal", n), Some(goal.text.clone()));
                put(field("kind", n), goal.kind.map(|it| it.to_string()));
                put(field("weight", n), Some(if goal.essential { "essential" } else { "wished" }.to_owned()));
                put(field("alone", n), goal.alone.map(|it| it.to_string()));
            }
        }
        Step::Brings => {
            for (it, supply) in &sheet.supplies {
                put(field("now", it), text(supply.now));
                put(field("more", it), text(Some(supply.more).filter(|it| *it > 0)));
                put(field("from", it), Some(supply.from.clone()));
                put(field("by", it), supply.by.map(|it| it.to_string()));
            }
        }
        Step::Trusts => {
            for (partner, said) in &sheet.trust {
                TRUST.iter().zip(said).for_each(|(what, said)| put(field(what, partner), text(*said)));
            }
            BETWEEN.iter().for_each(|it| put(it.to_string(), text(sheet.between.get(it).copied())));
        }
        Step::Stays => {
            for it in [Requirement::Horizon, Requirement::OwnWill] {
                put(it.to_string(), text(sheet.between.get(&it).copied()));
            }
        }
    }
    Form::of(fields)
}

/// What in a sheet that a program wrote is out of its range, or about nobody who is asked.
pub fn unfit(sheet: &Sheet, partners: &[OrganizationId]) -> Vec<Problem> {
    let mut problems = vec![];
    let mut wrong = |field: String, why| problems.push(Problem::new(field, why));
    if sheet.goals.len() > GOALS {
        wrong("goals".to_owned(), say!("sheet-too-many-goals", most = GOALS));
    }
    for (n, goal) in sheet.goals.iter().enumerate() {
        let length = goal.text.chars().count();
        if goal.text.trim().is_empty() {
            wrong(field("goal", n + 1), say!("field-is-empty"));
        } else if length > LINE {
            wrong(field("goal", n + 1), say!("field-is-too-long", most = LINE, length = length));
        }
    }
    let lies = |of: Requirement, number: i64| of.range().contains(&number);
    for (of, supply) in &sheet.supplies {
        let resource = Requirement::RESOURCES.contains(of);
        if !resource || supply.now.is_some_and(|it| !lies(*of, it)) || !(0..=4).contains(&supply.more) {
            wrong(field("now", of), say!("choice-not-understood"));
        }
        let length = supply.from.chars().count();
        if length > LINE {
            wrong(field("from", of), say!("field-is-too-long", most = LINE, length = length));
        }
    }
    for (partner, said) in &sheet.trust {
        if !partners.contains(partner) || said.iter().flatten().any(|it| !(1..=4).contains(it)) {
            wrong(field("trust", partner), say!("choice-not-understood"));
        }
    }
    for (of, said) in &sheet.between {
        let asked = BETWEEN.contains(of) || matches!(of, Requirement::Horizon | Requirement::OwnWill);
        if !asked || !lies(*of, *said) {
            wrong(of.to_string(), say!("choice-not-understood"));
        }
    }
    problems
}
