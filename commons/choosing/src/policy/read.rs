//! The JSON of a policy, in and out.

use std::ops::RangeInclusive;

use serde_json::{Map, Value, json};

use super::Policy;
use crate::document::{Flaws, Reader};
use crate::{Kind, RUNGS, Requirement, Rung, Sense, Table};
use base::say;
use relationships::Level;

/// The highest number of a burden, which is only compared with others.
const HEAVIEST: i64 = 1000;
/// The highest number of a version.
const NEWEST: i64 = 1_000_000;

/// The sections that hold rows, each with what its numbers demand.
const SECTIONS: [(&str, Sense); 3] = [("min", Sense::AtLeast), ("cap", Sense::AtMost), ("must", Sense::Yes)];

const FIELDS: [&str; 10] =
    ["levels", "resources", "min", "cap", "must", "needed_level", "payoff", "cost", "hard", "risk"];

pub(super) fn policy(value: &Value) -> Result<Policy, Flaws> {
    let mut reader = Reader::default();
    let read = whole(&mut reader, value);
    reader.finish(read)
}

fn whole(to: &mut Reader, value: &Value) -> Option<Policy> {
    let fields = to.fields(value, &FIELDS, &["version", "reason"])?;
    named(to, fields, "levels", &levels());
    named(to, fields, "resources", &words(&Requirement::RESOURCES));
    // Everything is read before anything is given up, so that all flaws are told at once.
    let rows = rows(to, fields);
    let needed = each(to, fields, "needed_level", rung);
    let payoff = each(to, fields, "payoff", |to, value| row(to, value, 0..=100));
    let cost = to.field(fields, "cost", |to, value| row(to, value, 0..=HEAVIEST));
    let hard = to.field(fields, "hard", hard);
    let risk = to.field(fields, "risk", risk);
    let version = to.field(fields, "version", |to, value| to.whole(value, 1..=NEWEST)).unwrap_or(1);
    let reason = to.field(fields, "reason", |to, value| to.text(value)).unwrap_or_default();
    Some(Policy {
        version,
        reason,
        rows: rows?,
        needed: needed?,
        payoff: payoff?,
        cost: cost?,
        hard: hard?,
        risk: risk?,
    })
}

fn levels() -> Vec<&'static str> {
    std::iter::once("none").chain(Level::ALL.into_iter().map(Level::as_str)).collect()
}

fn words(of: &[Requirement]) -> Vec<&'static str> {
    of.iter().map(|it| it.as_str()).collect()
}

/// A list that says again what stands fast: the rungs have one order, the resources one set of names.
fn named(to: &mut Reader, fields: &Map<String, Value>, name: &str, wanted: &[&str]) {
    let is = |value: &Value| {
        value.as_array().is_some_and(|it| it.iter().map(Value::as_str).eq(wanted.iter().map(|it| Some(*it))))
    };
    to.field(fields, name, |to, value| {
        (!is(value)).then(|| to.wrong(say!("choosing-stands-fast", wanted = wanted.join(", "))))
    });
}

fn rows(to: &mut Reader, fields: &Map<String, Value>) -> Option<Table<[i64; RUNGS]>> {
    let mut rows: Table<Option<[i64; RUNGS]>> = [None; Requirement::ALL.len()];
    for (section, sense) in SECTIONS {
        let mine: Vec<Requirement> = Requirement::ALL.iter().copied().filter(|it| it.sense() == sense).collect();
        to.field(fields, section, |to, value| {
            let fields = to.fields(value, &words(&mine), &[])?;
            for it in mine {
                rows[it as usize] = to.field(fields, it.as_str(), |to, value| row(to, value, it.askable()));
            }
            Some(())
        });
    }
    all(rows)
}

/// One number for each rung, from none to the highest.
fn row(to: &mut Reader, value: &Value, range: RangeInclusive<i64>) -> Option<[i64; RUNGS]> {
    to.exactly(value, |to, value| to.whole(value, range.clone()))
}

fn rung(to: &mut Reader, value: &Value) -> Option<Rung> {
    to.whole(value, 1..=RUNGS as i64 - 1).and_then(|it| it.try_into().ok())
}

/// One thing for each kind of goal.
fn each<T>(
    to: &mut Reader,
    fields: &Map<String, Value>,
    name: &str,
    read: impl Fn(&mut Reader, &Value) -> Option<T>,
) -> Option<[T; Kind::ALL.len()]> {
    to.field(fields, name, |to, value| {
        let known: Vec<&str> = Kind::ALL.iter().map(|it| it.as_str()).collect();
        let fields = to.fields(value, &known, &[])?;
        let read: Vec<Option<T>> = known.iter().map(|kind| to.field(fields, kind, &read)).collect();
        read.into_iter().collect::<Option<Vec<T>>>()?.try_into().ok()
    })
}

fn hard(to: &mut Reader, value: &Value) -> Option<Table<bool>> {
    let named: Vec<Requirement> = to.list(value, |to, value| to.word(value, &words(Requirement::ALL)))?;
    Some(std::array::from_fn(|at| named.contains(&Requirement::ALL[at])))
}

fn risk(to: &mut Reader, value: &Value) -> Option<Table<String>> {
    let fields = to.fields(value, &words(Requirement::ALL), &[])?;
    all(std::array::from_fn(|at| to.field(fields, Requirement::ALL[at].as_str(), |to, value| to.text(value))))
}

fn all<T>(table: Table<Option<T>>) -> Option<Table<T>> {
    table.into_iter().collect::<Option<Vec<T>>>()?.try_into().ok()
}

pub(super) fn json(policy: &Policy) -> Value {
    let of_all = |value: &dyn Fn(Requirement) -> Value| -> Map<String, Value> {
        Requirement::ALL.iter().map(|it| (it.to_string(), value(*it))).collect()
    };
    let of_kinds = |value: &dyn Fn(Kind) -> Value| -> Map<String, Value> {
        Kind::ALL.iter().map(|it| (it.to_string(), value(*it))).collect()
    };
    let mut hard: Vec<&Requirement> = Requirement::ALL.iter().filter(|it| policy.is_hard(**it)).collect();
    hard.sort_by_key(|it| it.as_str());
    let mut document = json!({
        "levels": levels(),
        "resources": Requirement::RESOURCES,
        "needed_level": of_kinds(&|kind| policy.needed(kind).into()),
        "payoff": of_kinds(&|kind| json!(policy.payoff(kind))),
        "cost": policy.cost,
        "hard": hard,
        "risk": of_all(&|it| policy.risk(it).into()),
        "version": policy.version,
    });
    for (section, sense) in SECTIONS {
        let mut rows = of_all(&|it| json!(policy.row(it)));
        rows.retain(|name, _| Requirement::ALL.iter().any(|it| it.as_str() == name && it.sense() == sense));
        document[section] = rows.into();
    }
    if !policy.reason.is_empty() {
        document["reason"] = policy.reason.as_str().into();
    }
    document
}
