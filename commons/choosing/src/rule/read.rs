//! Cases as people write them in a file: one, or a list.

use base::{Problem, say};
use serde_json::{Map, Value};

use super::types::Case;
use crate::document::{Flaws, Reader, parsed};
use crate::{Alone, Goal, Kind, Requirement};

/// A case of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filed {
    /// What the file calls it.
    pub id: Option<String>,
    /// What it is about.
    pub about: Option<String>,
    /// The case.
    pub case: Case,
}

/// What a case has to say. Beside them stand the requirements that are no resources, each by its name.
const NEEDED: [&str; 4] = ["essential", "wished", "res", "access"];
/// What it may say beside: who it is, and what somebody expects of it, which is theirs to compare.
const MAY: [&str; 6] = ["id", "desc", "source", "expect", "expect_status", "decision"];

/// The cases of a file, and whether it was a list. A flaw names its case by its id, or else by its place.
pub fn cases(json: &str) -> Result<(Vec<Filed>, bool), Flaws> {
    let value = parsed(json)?;
    let Value::Array(list) = &value else {
        return Ok((vec![filed(&value).map_err(|flaws| placed(&value, None, flaws))?], false));
    };
    if list.is_empty() {
        return Err(vec![Problem::new("", say!("choosing-no-cases"))]);
    }
    let (mut read, mut flaws) = (vec![], vec![]);
    for (at, value) in list.iter().enumerate() {
        match filed(value) {
            Ok(case) => read.push(case),
            Err(why) => flaws.extend(placed(value, Some(at + 1), why)),
        }
    }
    if flaws.is_empty() { Ok((read, true)) } else { Err(flaws) }
}

/// The same flaws, each with the case it is in.
fn placed(value: &Value, at: Option<usize>, flaws: Flaws) -> Flaws {
    let id = value.get("id").and_then(Value::as_str).map(str::to_owned);
    let case = id.or_else(|| at.map(|at| format!("#{at}")));
    let within = |it: Problem| match &case {
        Some(case) => Problem::new(format!("case {case}, {}", it.field).trim_end_matches(", ").to_owned(), it.why),
        None => it,
    };
    flaws.into_iter().map(within).collect()
}

fn filed(value: &Value) -> Result<Filed, Flaws> {
    let mut reader = Reader::default();
    let read = whole(&mut reader, value);
    reader.finish(read)
}

fn whole(to: &mut Reader, value: &Value) -> Option<Filed> {
    let plain: Vec<Requirement> =
        Requirement::ALL.iter().copied().filter(|it| !Requirement::RESOURCES.contains(it)).collect();
    let needed: Vec<&str> = NEEDED.into_iter().chain(plain.iter().map(|it| it.as_str())).collect();
    let fields = to.fields(value, &needed, &MAY)?;
    let mut have = [None; Requirement::ALL.len()];
    for it in plain {
        have[it as usize] = to.field(fields, it.as_str(), |to, value| to.whole(value, it.range()));
    }
    let mut access = [0; Requirement::ALL.len()];
    to.field(fields, "res", |to, value| resources(to, value, &names(), |it, amount| have[it as usize] = Some(amount)));
    to.field(fields, "access", |to, value| resources(to, value, &[], |it, amount| access[it as usize] = amount));
    let (essential, wished) = (goals(to, fields, "essential"), goals(to, fields, "wished"));
    let id = to.field(fields, "id", |to, value| to.text(value));
    let about = to.field(fields, "desc", |to, value| to.text(value));
    let goals = [essential?, wished?].concat();
    if goals.is_empty() {
        to.under("essential", |to| to.wrong(say!("choosing-no-goals")));
    }
    let have: Vec<i64> = have.into_iter().collect::<Option<_>>()?;
    Some(Filed { id, about, case: Case { goals, have: have.try_into().ok()?, access } })
}

fn names() -> [&'static str; 6] {
    Requirement::RESOURCES.map(Requirement::as_str)
}

fn resources(to: &mut Reader, value: &Value, needed: &[&str], mut keep: impl FnMut(Requirement, i64)) -> Option<()> {
    let fields = to.fields(value, needed, &names())?;
    for it in Requirement::RESOURCES {
        let read = to.field(fields, it.as_str(), |to, value| to.whole(value, it.range()));
        read.into_iter().for_each(|amount| keep(it, amount));
    }
    Some(())
}

fn goals(to: &mut Reader, fields: &Map<String, Value>, name: &str) -> Option<Vec<Goal>> {
    let essential = name == "essential";
    to.field(fields, name, |to, value| to.list(value, |to, value| goal(to, value, essential)))
}

/// A goal is its kind, or an object that says beside it whether it can be reached alone.
fn goal(to: &mut Reader, value: &Value, essential: bool) -> Option<Goal> {
    let kinds: Vec<&str> = Kind::ALL.iter().map(|it| it.as_str()).collect();
    if !value.is_object() {
        return Some(Goal { kind: to.word(value, &kinds)?, essential, alone: Alone::No });
    }
    let ways: Vec<&str> = Alone::ALL.iter().map(|it| it.as_str()).collect();
    let fields = to.fields(value, &["kind", "alone"], &[])?;
    let kind = to.field(fields, "kind", |to, value| to.word(value, &kinds));
    let alone = to.field(fields, "alone", |to, value| to.word(value, &ways));
    Some(Goal { kind: kind?, essential, alone: alone? })
}
