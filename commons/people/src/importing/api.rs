//! Bringing in a list of organizations, for programs: the same steps as the pages have.

use std::sync::Arc;

use base::api::{Done, IfMatch, InCoalition, Line, Made, Nothing, Slug, Text};
use base::error::{Problem, all_well};
use base::{CoalitionId, Cx, Error, Result};
use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use tables::Reading;

use super::acts::{self, Draft, DraftId, TRIES};
use super::guess::Mapping;
use super::kept::Kept;
use super::pages::SOURCE;
use super::types::{Counts, Decisions, Field, Flaw, Plan, Planned, TwinOf};
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
    /// What is taken from each column; nothing is told of a list that was carried out.
    columns: Vec<ColumnOut>,
    /// How many rows come to what; null while the columns, or the list's name, have to be changed first.
    counts: Option<CountsOut>,
    /// What is wrong with the columns, or with single rows, which stay out.
    problems: Vec<RowProblemOut>,
    /// Rows that are probably the same as something else. Nothing becomes one unless it is said when it is carried out.
    twins: Vec<TwinsOut>,
    /// What somebody wrote by hand: it stays, unless it is said that the list's is taken.
    by_hand: Vec<ByHandOut>,
}

/// A column of a list.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "ImportColumn")]
struct ColumnOut {
    /// Its heading.
    heading: String,
    /// What it holds; null when nothing is taken from it.
    field: Option<Field>,
}

/// What a row is probably the same as.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "ImportTwins")]
struct TwinsOut {
    /// The line of the file, from 1.
    line: usize,
    name: String,
    /// The likeliest first.
    like: Vec<TwinOut>,
}

/// Something that a row is probably the same as.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "ImportTwin")]
struct TwinOut {
    /// What to send as `as`: `here-ID` for an organization, `row-N` for a row above it.
    #[serde(rename = "as")]
    like: String,
    name: String,
}

/// What a row would write over.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "ImportByHand")]
struct ByHandOut {
    /// The line of the file, from 1.
    line: usize,
    fields: Vec<Field>,
}

/// What the columns of a list mean; what is left out stays.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MappingIn {
    /// The field of each column, in their order; null takes nothing from it.
    #[schemars(length(max = 1000))]
    columns: Option<Vec<Option<Field>>>,
    /// The name of the list, so that a later version of it is known again.
    source: Option<Line<SOURCE>>,
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
    /// Fields that are taken from the list although somebody wrote them by hand.
    #[serde(default)]
    #[schemars(length(max = 10000))]
    take: Vec<TakeIn>,
}

/// A field that is taken from the list.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
struct TakeIn {
    /// The line of the file.
    #[schemars(range(min = 1))]
    line: u32,
    field: Field,
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
    let looked = Looked::at(&cx, place.coalition, &reading, &mapping, &sent.source).await?;
    let mut tx = cx.begin(place.coalition).await?;
    let id = acts::draft(&mut tx, place.coalition, &sent.name, &sent.source, bytes, &mapping).await?;
    let out = looked.out(&cx, id, String::from(sent.source));
    Ok(Made::at(tx, format!("/api/v1/coalitions/{}/imports/{id}", place.slug), out))
}

/// `GET …/imports/{import}`
pub async fn read(cx: Cx, at: At, _: Nothing) -> Result<ImportOut> {
    let coalition = cx.place()?.coalition;
    let draft = acts::drafted(&cx, coalition, at.import).await?;
    if draft.done_at.is_some() {
        return Ok(ImportOut::came_of(draft));
    }
    let (reading, mapping) = table(&cx, coalition, &draft).await?;
    let looked = Looked::at(&cx, coalition, &reading, &mapping, &draft.source).await?;
    Ok(looked.out(&cx, draft.id, draft.source))
}

/// `PATCH …/imports/{import}`: corrects what the columns mean, and says again what would happen.
pub async fn map(cx: Cx, at: At, sent: MappingIn, read: IfMatch) -> Result<Done<ImportOut>> {
    let coalition = cx.place()?.coalition;
    let draft = acts::drafted(&cx, coalition, at.import).await?;
    if draft.done_at.is_some() {
        return Err(Error::Refused(base::say!("importing-carried-out")));
    }
    let (reading, before) = table(&cx, coalition, &draft).await?;
    let mapping = sent.columns.map_or_else(|| before.clone(), Mapping);
    let source = sent.source.map_or_else(|| draft.source.clone(), String::from);
    all_well(wrong_columns(&mapping, &reading))?;
    // Planning takes a while, and nobody waits for it: who changed the draft meanwhile is seen inside.
    let was = Looked::at(&cx, coalition, &reading, &before, &draft.source).await?;
    let looked = Looked::at(&cx, coalition, &reading, &mapping, &source).await?;
    let mut tx = cx.begin(coalition).await?;
    let now = acts::drafted(&tx, coalition, at.import).await?;
    acts::remap(&mut tx, coalition, at.import, &mapping, &source).await?;
    read.holds(&was.out(&cx, draft.id, draft.source.clone()))?;
    if (now.mapping, now.source) != (draft.mapping, draft.source) {
        return Err(Error::Busy(1));
    }
    Ok(Done::of(tx, looked.out(&cx, at.import, source)))
}

/// `GET …/imports/{import}/refused`: the rows that stay out, as a file that a spreadsheet opens.
pub async fn refused(cx: Cx, at: At) -> Result<Vec<u8>> {
    let coalition = cx.place()?.coalition;
    let draft = acts::drafted(&cx, coalition, at.import).await?;
    let text = match draft.done_at {
        Some(_) => draft.refused,
        None => {
            let (reading, mapping) = table(&cx, coalition, &draft).await?;
            let plan = acts::plan(&cx, coalition, &reading, &mapping, &draft.source).await?;
            file::refused(cx.lang, &plan, &reading)
        }
    };
    if text.is_empty() { Err(Error::NotFound) } else { Ok(text.into_bytes()) }
}

/// The table of a draft, with what its columns mean.
async fn table(cx: &Cx, coalition: CoalitionId, draft: &Draft) -> Result<(Arc<Reading>, Mapping)> {
    let reading = acts::reading(cx, coalition, draft.id).await?;
    let mapping = Mapping::from_text(&draft.mapping, reading.table.header.len());
    Ok((reading, mapping))
}

/// What has to be changed about the columns that a program names: one for each, as the page has a field for each.
fn wrong_columns(mapping: &Mapping, reading: &Reading) -> Vec<Problem> {
    let (named, there) = (mapping.0.len(), reading.table.header.len());
    if named != there {
        return vec![Problem::new("columns", base::say!("importing-columns-counted", n = there))];
    }
    mapping.problems()
}

/// A list with what would happen, or why nobody can say yet.
struct Looked {
    columns: Vec<ColumnOut>,
    plan: Result<Plan, Vec<Problem>>,
}

impl Looked {
    async fn at(
        cx: &Cx,
        coalition: CoalitionId,
        reading: &Arc<Reading>,
        mapping: &Mapping,
        source: &str,
    ) -> Result<Looked> {
        let plan = match acts::plan(cx, coalition, reading, mapping, source).await {
            Ok(plan) => Ok(plan),
            Err(Error::Invalid(problems)) => Err(problems),
            Err(other) => return Err(other),
        };
        let both = reading.table.header.iter().zip(&mapping.0);
        let columns = both.map(|(heading, field)| ColumnOut { heading: heading.clone(), field: *field }).collect();
        Ok(Looked { columns, plan })
    }

    fn out(self, cx: &Cx, id: DraftId, source: String) -> ImportOut {
        let mut out = match &self.plan {
            Ok(plan) => ImportOut::planned(cx, id, plan),
            Err(problems) => ImportOut::unplanned(cx, id, problems),
        };
        (out.columns, out.source) = (self.columns, source);
        out
    }
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
            let counts = Some(CountsOut::of(ready.batch.counts));
            let ImportOut { id, source, problems, .. } = ImportOut::planned(&cx, at.import, &ready.plan);
            let (done_at, columns, twins, by_hand) = (Some(tx.now), vec![], vec![], vec![]);
            return Ok(Done::of(tx, ImportOut { id, source, done_at, columns, counts, problems, twins, by_hand }));
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
        all_well(problems)?;
        decisions.take.extend(self.take.iter().map(|it| (it.line as usize, it.field)));
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
        let hand = plan.rows.iter().filter(|it| !it.by_hand.is_empty());
        ImportOut {
            id,
            source: plan.source.clone(),
            done_at: None,
            columns: vec![],
            counts: Some(CountsOut::of(plan.counts())),
            problems: flaws.map(|(line, flaw)| problem(line, flaw)).collect(),
            twins: plan.rows.iter().filter(|it| !it.twins.is_empty()).map(|it| TwinsOut::of(plan, it)).collect(),
            by_hand: hand.map(|it| ByHandOut { line: it.row.line, fields: it.by_hand.clone() }).collect(),
        }
    }

    fn unplanned(cx: &Cx, id: DraftId, problems: &[Problem]) -> ImportOut {
        let problem =
            |it: &Problem| RowProblemOut { line: 1, field: it.field.to_string(), detail: cx.lang.say(&it.why) };
        let problems = problems.iter().map(problem).collect();
        let (columns, twins, by_hand) = (vec![], vec![], vec![]);
        ImportOut { id, source: String::new(), done_at: None, columns, counts: None, problems, twins, by_hand }
    }

    fn came_of(draft: Draft) -> ImportOut {
        let counts = Some(CountsOut::of(draft.outcome().unwrap_or_default().counts));
        let (columns, problems, twins, by_hand) = (vec![], vec![], vec![], vec![]);
        let Draft { id, source, done_at, .. } = draft;
        ImportOut { id, source, done_at, columns, counts, problems, twins, by_hand }
    }
}

impl TwinsOut {
    fn of(plan: &Plan, it: &Planned) -> TwinsOut {
        let name = |of: TwinOf| match of {
            TwinOf::Here(at) => plan.here.existing[at].values.get(Field::Name).to_owned(),
            TwinOf::Row(at) => plan.rows[at].row.values.get(Field::Name).to_owned(),
        };
        let like = it.twins.iter().map(|twin| TwinOut { like: twin.same(plan).to_string(), name: name(twin.of) });
        TwinsOut { line: it.row.line, name: it.row.values.get(Field::Name).to_owned(), like: like.collect() }
    }
}

impl CountsOut {
    fn of(it: Counts) -> CountsOut {
        let Counts { new, changed, unchanged, refused } = it;
        CountsOut { new, changed, unchanged, refused }
    }
}
