//! `manyhands doctor`: the findings as lines or as JSON, and a code that a timer understands.

use std::process::ExitCode;

use base::{Lang, Result};
use serde_json::json;

use super::{Depth, Finding, Grade, look, post, worst};
use crate::config::{Store, tell};
use crate::{operator, serve};

/// Options of `manyhands doctor`.
#[derive(clap::Args, Clone, Debug)]
pub struct Asked {
    /// The options that `serve` runs with; the environment gives them to both
    #[command(flatten)]
    pub serve: serve::Args,
    /// Leave out what takes long: reading every line of the journal and every page of the database
    #[arg(long)]
    pub quick: bool,
    /// Send a letter to this address, to see that mail leaves
    #[arg(long, value_name = "ADDRESS")]
    pub send_to: Option<String>,
    /// Answer in JSON
    #[arg(long)]
    pub json: bool,
    /// The language of the answer: en or es
    #[arg(long, default_value = "en", value_name = "LANGUAGE")]
    pub language: String,
}

/// Looks and tells. The code: 0 all is well, 1 somebody should look, 2 something is broken.
pub async fn run(store: &Store, args: Asked) -> Result<ExitCode> {
    let lang = operator::language(&args.language)?;
    let cx = operator::cx(store.open_existing().await?, &args.serve.address(), lang);
    let depth = if args.quick { Depth::Quick } else { Depth::Thorough };
    let mut found = look(&cx, &args.serve, depth).await;
    if let Some(address) = &args.send_to {
        found.push(post::try_letter(&args.serve, address, lang).await);
    }
    cx.house.db.close().await;
    match args.json {
        true => tell(json(&found, lang)),
        false => found.iter().for_each(|it| tell(line(it, lang))),
    }
    Ok(ExitCode::from(match worst(&found) {
        Grade::Ok => 0,
        Grade::Warning => 1,
        Grade::Fault => 2,
    }))
}

fn line(it: &Finding, lang: Lang) -> String {
    let (grade, about) = (lang.word(&format!("doctor-{}", it.grade)), lang.word(&format!("doctor-of-{}", it.about)));
    let then = it.then.as_ref().map(|then| format!(" {}", lang.say(then))).unwrap_or_default();
    format!("{grade:<9} {about}: {}{then}", lang.say(&it.says))
}

fn json(found: &[Finding], lang: Lang) -> String {
    let each: Vec<_> = found
        .iter()
        .map(|it| {
            let then = it.then.as_ref().map(|then| lang.say(then));
            json!({ "about": it.about, "grade": it.grade.as_str(), "says": lang.say(&it.says), "then": then })
        })
        .collect();
    json!({ "grade": worst(found).as_str(), "findings": each }).to_string()
}
