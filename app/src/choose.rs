//! `manyhands choose`: which level of relationship fits, from a file, without a database.
//!
//! Invariant: either every case of the file is answered, or none is and everything that is wrong is said.

use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use base::{Error, Lang, Problem, Result, say};
use choosing::rule::{self, Filed, deciding};
use choosing::{Decision, Policy, Requirement, decide, explain};
use serde_json::Value;

use crate::config::tell;
use crate::operator;

/// Options of `manyhands choose`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// The case, or a list of cases, in JSON; - reads standard input
    #[arg(value_name = "CASE.json")]
    pub case: PathBuf,
    /// Another table of what each level asks for than the default
    #[arg(long, value_name = "P.json")]
    pub policy: Option<PathBuf>,
    /// Answer in JSON
    #[arg(long)]
    pub json: bool,
    /// The language of the answer: en or es
    #[arg(long, default_value = "en", value_name = "LANGUAGE")]
    pub language: String,
}

/// Decides each case of a file and says why. The code is 1 when a file cannot be read, 2 when it has to change.
pub fn run(args: &Args) -> Result<ExitCode> {
    let lang = operator::language(&args.language)?;
    let policy = match &args.policy {
        Some(path) => Policy::read(&text(path)?).map_err(|flaws| Error::Invalid(within("--policy", flaws)))?,
        None => Policy::standard().clone(),
    };
    let (filed, is_list) =
        rule::cases(&text(&args.case)?).map_err(|flaws| Error::Invalid(within("CASE.json", flaws)))?;
    let decided: Vec<(Filed, Decision)> = filed
        .into_iter()
        .map(|it| {
            let decision = decide(&policy, &it.case);
            (it, decision)
        })
        .collect();
    match args.json {
        true => tell(json(&decided, is_list)?),
        false => decided.iter().for_each(|(it, decision)| told(&policy, it, decision, lang).iter().for_each(tell)),
    }
    Ok(ExitCode::SUCCESS)
}

/// The text of a file, or of standard input.
fn text(path: &Path) -> Result<String> {
    let read = match path.to_str() {
        Some("-") => {
            let mut text = String::new();
            std::io::stdin().read_to_string(&mut text).map(|_| text)
        }
        _ => std::fs::read_to_string(path),
    };
    read.map_err(|why| {
        let (file, why) = (path.display().to_string(), why.to_string());
        Error::Refused(say!("importing-file-not-opened", file = file, why = why))
    })
}

/// The same flaws, each with the file it is in.
fn within(file: &str, flaws: Vec<Problem>) -> Vec<Problem> {
    let placed = |it: Problem| Problem::new(format!("{file}: {}", it.field).trim_end_matches(": ").to_owned(), it.why);
    flaws.into_iter().map(placed).collect()
}

/// Decisions as JSON; each of a list carries the id of its case.
fn json(decided: &[(Filed, Decision)], is_list: bool) -> Result<Value> {
    let mut each = vec![];
    for (it, decision) in decided {
        let mut answer = serde_json::to_value(decision)?;
        if let (true, Some(id)) = (is_list, &it.id) {
            answer["id"] = id.as_str().into();
        }
        each.push(answer);
    }
    Ok(if is_list { each.into() } else { each.remove(0) })
}

/// A decision in sentences: what it comes to, what it reaches, what is missing, what it hangs on, and each requirement.
fn told(policy: &Policy, it: &Filed, decision: &Decision, lang: Lang) -> Vec<String> {
    let title = [it.id.as_deref(), it.about.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(": ");
    let mut lines: Vec<String> = (!title.is_empty()).then_some(title).into_iter().collect();
    lines.push(explain::headline(lang, decision));
    let pays = decision.payoff_pct.iter().map(|(kind, percent)| explain::payoff(lang, *kind, *percent));
    if decision.recommended > 0 {
        lines.extend(part(lang, "choosing-reaches", pays));
    }
    lines.extend(missing(policy, decision, lang));
    let sways = deciding(policy, &it.case);
    lines.extend(part(lang, "choosing-hangs-on", sways.iter().map(|sway| explain::sway(lang, sway))));
    let reasons = explain::reasons(policy, &it.case, decision);
    lines.extend(part(lang, "choosing-each-requirement", reasons.iter().map(|it| explain::reason(lang, it))));
    lines.push(String::new());
    lines
}

/// What is missing for the next level and for the target, and what a jump would risk.
fn missing(policy: &Policy, decision: &Decision, lang: Lang) -> Vec<String> {
    let Some(jump) = &decision.jump else {
        return vec![];
    };
    let next = decision.feasible_now + 1;
    let closed = |of: &Requirement| jump.closed_by_access.contains(of);
    let gaps = |gaps: &rule::Gaps, rung| -> Vec<String> {
        let says = |it: &rule::Gap| explain::gap(lang, it, rung, closed(&it.of));
        gaps.0.iter().map(says).collect()
    };
    let mut lines = part(lang, "choosing-missing-for-next", gaps(&jump.gaps_to_next, next).into_iter());
    if jump.target > next {
        lines.extend(part(lang, "choosing-missing-for-target", gaps(&jump.gaps_to_target, jump.target).into_iter()));
    }
    lines.push(explain::jump(lang, jump));
    let risks = jump.gaps_to_target.0.iter().map(|it| explain::risk(lang, policy, it.of));
    lines.extend(risks.map(|risk| format!("  - {risk}")));
    lines
}

/// A heading with its lines; nothing when there are none.
fn part(lang: Lang, heading: &str, lines: impl Iterator<Item = String>) -> Vec<String> {
    let lines: Vec<String> = lines.map(|line| format!("  - {line}")).collect();
    let heading = (!lines.is_empty()).then(|| lang.word(heading).into_owned());
    heading.into_iter().chain(lines).collect()
}
