//! `manyhands import`: bringing in what people have, from the machine itself.
//!
//! Invariant: what looks alike is told and never merged; the last line printed is the count.

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use base::ids::CoalitionId;
use base::{Cx, Error, Lang, Result, say};
use people::importing::acts::{self, Ready, TRIES};
use people::importing::file;
use people::importing::guess::Mapping;
use people::importing::types::{Counts, Decisions, Field, Plan, Planned, TwinOf};

use crate::config::{Store, tell};
use crate::invite::unheard_of;
use crate::migrations;
use crate::operator::{self, option};

/// How many likely twins are told one by one once they are kept; before that, all are.
const TWINS: usize = 20;
/// Where likely twins are looked at in time.
const BEFORE: &str = "Before a list is kept, --dry-run names all such rows, and the page Organizations → Import shows them side by side.";

/// What can be brought in.
#[derive(clap::Subcommand, Debug)]
pub enum Command {
    /// List the organizations of a CSV or Excel file in a coalition
    Organizations(Args),
}

/// Options of `manyhands import organizations`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// The file, CSV or .xlsx; the first row names the columns
    pub file: PathBuf,
    /// The coalition, by its name or its name in addresses; it is made if it is not there
    #[arg(long, value_name = "NAME")]
    pub coalition: String,
    /// What columns hold, where the guess is wrong: name=Agency,site=Web; FIELD= takes a field from nowhere
    #[arg(long, value_name = "FIELD=COLUMN,…")]
    pub map: Vec<String>,
    /// The name of the list that the file comes from, the same each time; needed when several lists have ids
    #[arg(long, default_value = "", value_name = "NAME", hide_default_value = true)]
    pub source: String,
    /// Say what would happen, and keep nothing
    #[arg(long)]
    pub dry_run: bool,
}

/// `manyhands import …`. The code is 1 when the file cannot be read, 2 when what was asked has to change.
pub async fn run(store: &Store, command: Command) -> Result<ExitCode> {
    let Command::Organizations(args) = command;
    let bytes = match std::fs::read(&args.file) {
        Ok(bytes) => bytes,
        Err(why) => {
            let (file, why) = (args.file.display().to_string(), why.to_string());
            return Err(Error::Refused(say!("importing-file-not-opened", file = file, why = why)));
        }
    };
    let db = store.open_or_make().await?;
    db.migrate(migrations::ALL).await?;
    let cx = operator::cx(db, "http://localhost", Lang::En);
    let lines = organizations(&cx, &args, bytes).await;
    cx.house.db.close().await;
    lines?.iter().for_each(tell);
    Ok(ExitCode::SUCCESS)
}

/// Brings organizations in, all or none; the lines to print.
///
/// # Errors
/// [`Error::Refused`] when the file is no table, [`Error::Invalid`] when an option has to change.
pub async fn organizations(cx: &Cx, args: &Args, bytes: Vec<u8>) -> Result<Vec<String>> {
    let reading = Arc::new(file::read(bytes).await.map_err(unreadable)?);
    let mapping = mapping(&reading.table, &args.map)?;
    let named = operator::coalition(cx, "--coalition", &args.coalition).await?.map(|(id, _)| id);
    let plan = acts::plan(cx, named.unwrap_or(CoalitionId::new()), &reading, &mapping, &args.source).await;
    let plan = plan.map_err(|why| option(why, "--source"))?;
    let then = if args.dry_run { "it would be made" } else { "it was made" };
    let mut lines = unheard_of(cx, &args.coalition, then).await?;
    lines.extend(report(&mapping, &reading.table.header, &plan, args.dry_run));
    let counts = match args.dry_run {
        true => {
            lines.push("Nothing was kept: this was a dry run.".to_owned());
            plan.counts()
        }
        false => carry_out(cx, args, plan, named, (&reading, &mapping)).await?,
    };
    let Counts { new, changed, unchanged, refused } = counts;
    lines.push(format!("{new} new, {changed} changed, {unchanged} unchanged, {refused} refused"));
    Ok(lines)
}

/// A file that is no table is nothing that an option could mend.
fn unreadable(error: Error) -> Error {
    match error {
        Error::Invalid(mut problems) if problems.len() == 1 => Error::Refused(problems.remove(0).why),
        other => other,
    }
}

fn mapping(table: &tables::Table, wishes: &[String]) -> Result<Mapping> {
    let mut mapping = Mapping::guess(table);
    for wish in wishes {
        mapping = mapping.correct(&table.header, wish).map_err(|why| Error::field("--map", why))?;
    }
    if !mapping.has(Field::Name) {
        let columns = table.header.join(", ");
        return Err(Error::field("--map", say!("importing-map-no-name", columns = columns)));
    }
    base::error::all_well(mapping.problems()).map_err(|why| option(why, "--map"))?;
    Ok(mapping)
}

async fn carry_out(
    cx: &Cx,
    args: &Args,
    mut plan: Plan,
    named: Option<CoalitionId>,
    (reading, mapping): (&Arc<tables::Reading>, &Mapping),
) -> Result<Counts> {
    for _ in 0..TRIES {
        let ready = Ready::of(plan, &Decisions::default())?;
        let (mut tx, coalition) = match named {
            Some(id) => (cx.begin_in(&ready.spaces(id)).await?, id),
            None => operator::found(cx, &args.coalition).await?,
        };
        if acts::carry_out(&mut tx, coalition, &ready).await? {
            tx.commit().await?;
            return Ok(ready.batch.counts);
        }
        drop(tx);
        plan = acts::plan(cx, coalition, reading, mapping, &args.source).await?;
    }
    Err(Error::Busy(10))
}

/// What the columns were taken for, what is wrong with rows, and what looks alike.
fn report(mapping: &Mapping, header: &[String], plan: &Plan, dry_run: bool) -> Vec<String> {
    let both = header.iter().zip(&mapping.0).filter_map(|(column, field)| Some(format!("{}={column}", (*field)?)));
    let mut lines = vec![format!("Columns: {}", both.collect::<Vec<_>>().join(", "))];
    if !plan.left_out.is_empty() {
        lines.push(format!("Nothing is taken from: {}", plan.left_out.join(", ")));
    }
    lines.extend(plan.notes.iter().map(|(line, why)| format!("row {line}: {}", Lang::En.say(why))));
    lines.extend(plan.flawed().flat_map(problems));
    lines.extend(plan.rows.iter().flat_map(by_hand));
    lines.extend(twins(plan, dry_run));
    if plan.without_sector() > 0 {
        let n = plan.without_sector();
        lines.push(format!("Rows without a sector, listed as not known yet: {n}"));
    }
    lines
}

/// What looks alike. Once a row is kept it is an organization of its own, and no longer shown beside another.
fn twins(plan: &Plan, dry_run: bool) -> Vec<String> {
    let twins: Vec<&Planned> = plan.rows.iter().filter(|it| !it.twins.is_empty()).collect();
    let shown = if dry_run { twins.len() } else { TWINS };
    let mut lines: Vec<String> = twins.iter().take(shown).filter_map(|it| alike(plan, it)).collect();
    if twins.len() > shown {
        lines.push(format!("… and {} more rows like these.", twins.len() - shown));
    }
    match (twins.len(), dry_run) {
        (0, _) => {}
        (n, true) => lines.push(format!("Rows that may be the same as another organization: {n}")),
        (n, false) => {
            lines.push(format!("Rows that may be the same as another organization, each kept as its own: {n}"));
            lines.push(BEFORE.to_owned());
        }
    }
    lines
}

fn problems(it: &Planned) -> Vec<String> {
    let line = it.row.line;
    let told = it.row.flaws.iter().map(|flaw| match flaw.field {
        Some(field) => format!("row {line}, {field}: {}", Lang::En.say(&flaw.why)),
        None => format!("row {line}: {}", Lang::En.say(&flaw.why)),
    });
    told.collect()
}

fn by_hand(it: &Planned) -> Vec<String> {
    let line = it.row.line;
    let told =
        it.by_hand.iter().map(|field| format!("row {line}, {field}: somebody changed this by hand; theirs stays."));
    told.collect()
}

fn alike(plan: &Plan, it: &Planned) -> Option<String> {
    let twin = it.twins.first()?;
    let other = match twin.of {
        TwinOf::Here(at) => format!("{}, which is here", plan.here.existing[at].values.get(Field::Name)),
        TwinOf::Row(at) => format!("row {}, {}", plan.rows[at].row.line, plan.rows[at].row.values.get(Field::Name)),
    };
    Some(format!("row {}, {} may be the same as {other}", it.row.line, it.row.values.get(Field::Name)))
}
