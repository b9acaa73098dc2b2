//! Bringing in a list of organizations, for programs: the same three steps as the pages have.

use std::sync::Arc;

use base::api::{Done, InCoalition, Line, Made, Nothing, Slug, Text};
use base::{Cx, Error, Result};
use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::acts::{self, Draft, DraftId, TRIES};
use super::guess::Mapping;
use super::kept::Kept;
use super::pages::SOURCE;
use super::types::{Counts, Decisions, Flaw, Plan};
use super::{file, rules};
use crate::coalitions::acts::may_coordinate;

/// A list to be looked at.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ListIn {
    /// The name of the file, to be shown.
    #[serde(default)]
    name: Line<120>,
    /// The name of the list, so that a later version of it is known again.
    #[serde(default)]
    source: Line<SOURCE>,
    /// The list as CSV, with a line of headings.
    #[schemars(length(min = 1))]
    content: Text<900_000>,
}

/// What would happen with a list, or what came of it.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Import")]
pub struct ImportOut {
    id: DraftId,
    source: String,
    /// When it was carried out.
    done_at: Option<DateTime<Utc>>,
    counts: CountsOut,
    /// What is wrong with single rows, which stay out.
    problems: Vec<RowProblemOut>,
}

/// How many rows come to what.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "ImportCounts")]
struct CountsOut {
    new: usize,
    changed: usize,
    unchanged: usize,
    refused: usize,
}

/// What is wrong with a row.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "RowProblem")]
struct RowProblemOut {
    /// The line of the file, from 1.
    line: usize,
    field: String,
    detail: String,
}

/// What was decided about rows that look like something else.
#[derive(Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct DecisionsIn {
    /// Whether every row of the same name and site as something else is the same as it.
    #[serde(default)]
    alike: bool,
    /// What single rows are the same as.
    #[serde(default)]
    #[schemars(length(max = 10000))]
    same: Vec<SameIn>,
}

/// What a row is the same as.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct SameIn {
    /// The line of the file.
    #[schemars(range(min = 1))]
    line: u32,
    /// `own`, `here-ID` for an organization, or `row-N` for a row above it.
    #[serde(rename = "as")]
    like: Line<80>,
}

/// Where a list is.
#[derive(Deserialize, JsonSchema)]
pub struct At {
    /// The coalition, by its name in addresses.
    #[allow(dead_code)]
    coalition: Slug,
    import: DraftId,
}

/// `POST …/imports`: keeps a list and says what would happen.
pub async fn bring(cx: Cx, _: InCoalition, sent: ListIn) -> Result<Made<ImportOut>> {
    let place = cx.place()?;
    may_coordinate(&cx, place.coalition)?;
    let bytes = String::from(sent.content).into_bytes();
    let reading = Arc::new(file::read(bytes.clone()).await?);
    let mapping = Mapping::guess(&reading.table);
    let plan = acts::plan(&cx, place.coalition, &reading, &mapping, &sent.source).await?;
    let mut tx = cx.begin(place.coalition).await?;
    let id = acts::draft(&mut tx, place.coalition, &sent.name, &sent.source, bytes, &mapping).await?;
    let out = ImportOut::planned(&cx, id, &plan);
    Ok(Made::at(tx, format!("/api/v1/coalitions/{}/imports/{id}", place.slug), out))
}

/// `GET …/imports/{import}`
pub async fn read(cx: Cx, at: At, _: Nothing) -> Result<ImportOut> {
    let coalition = cx.place()?.coalition;
    let draft = acts::drafted(&cx, coalition, at.import).await?;
    if draft.done_at.is_some() {
        return Ok(ImportOut::came_of(draft));
    }
    let reading = acts::reading(&cx, coalition, at.import).await?;
    let mapping = Mapping::from_text(&draft.mapping, reading.table.header.len());
    let plan = acts::plan(&cx, coalition, &reading, &mapping, &draft.source).await?;
    Ok(ImportOut::planned(&cx, at.import, &plan))
}

/// `POST …/imports/{import}/carrying-out`: all of it, or nothing.
pub async fn carry_out(cx: Cx, at: At, sent: DecisionsIn) -> Result<Done<ImportOut>> {
    let coalition = cx.place()?.coalition;
    let decisions = sent.read()?;
    for _ in 0..TRIES {
        let draft = acts::drafted(&cx, coalition, at.import).await?;
        if draft.done_at.is_some() {
            return Ok(Done::of(cx.begin(coalition).await?, ImportOut::came_of(draft)));
        }
        let reading = acts::reading(&cx, coalition, at.import).await?;
        let mapping = Mapping::from_text(&draft.mapping, reading.table.header.len());
        let asked = (&mapping, draft.source.as_str());
        let ready = acts::ready(&cx, coalition, &reading, asked, &decisions).await?;
        let refused = file::refused(cx.lang, &ready.plan, &reading);
        let mut tx = cx.begin_in(&ready.spaces(coalition)).await?;
        if acts::finish(&mut tx, coalition, &draft, &ready, &refused).await? {
            Kept::of(&cx).forget(at.import);
            let counts = CountsOut::of(ready.batch.counts);
            let done_at = Some(tx.now);
            let out = ImportOut { done_at, counts, ..ImportOut::planned(&cx, at.import, &ready.plan) };
            return Ok(Done::of(tx, out));
        }
    }
    Err(Error::Busy(10))
}

impl DecisionsIn {
    fn read(&self) -> Result<Decisions> {
        let mut decisions = Decisions { alike: self.alike, ..Decisions::default() };
        let mut problems = vec![];
        for it in &self.same {
            match it.like.parse() {
                Ok(same) => _ = decisions.same.insert(it.line as usize, same),
                Err(_) => problems.push(rules::not_offered(it.line as usize)),
            }
        }
        base::error::all_well(problems)?;
        Ok(decisions)
    }
}

impl ImportOut {
    fn planned(cx: &Cx, id: DraftId, plan: &Plan) -> ImportOut {
        let problem = |line: usize, it: &Flaw| RowProblemOut {
            line,
            field: it.field.map_or("", |field| field.as_str()).to_owned(),
            detail: cx.lang.say(&it.why),
        };
        let flaws = plan.flawed().flat_map(|it| it.row.flaws.iter().map(move |flaw| (it.row.line, flaw)));
        let problems = flaws.map(|(line, flaw)| problem(line, flaw)).collect();
        ImportOut { id, source: plan.source.clone(), done_at: None, counts: CountsOut::of(plan.counts()), problems }
    }

    fn came_of(draft: Draft) -> ImportOut {
        let counts = CountsOut::of(draft.outcome().unwrap_or_default().counts);
        ImportOut { id: draft.id, source: draft.source, done_at: draft.done_at, counts, problems: vec![] }
    }
}

impl CountsOut {
    fn of(it: Counts) -> CountsOut {
        let Counts { new, changed, unchanged, refused } = it;
        CountsOut { new, changed, unchanged, refused }
    }
}
