//! `manyhands invite`: the first coordinator of a coalition, invited at the machine itself.

use std::process::ExitCode;

use base::{Cx, Lang, Result};
use people::invitations::acts;
use people::invitations::types::{Draft, Task};

use crate::config::{Store, tell};
use crate::{migrations, operator};

/// Options of `manyhands invite`.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// The mail address of whoever is to coordinate
    pub address: String,
    /// The coalition, by its name or its name in addresses; it is made if it is not there
    #[arg(long, value_name = "NAME")]
    pub coalition: String,
    /// The language of the letter: en or es
    #[arg(long, default_value = "en", value_name = "LANGUAGE")]
    pub language: String,
    /// The address that people type, as `serve` has it
    #[arg(long, env = "MANYHANDS_URL", default_value = "http://127.0.0.1:8080", value_name = "URL")]
    pub url: String,
}

/// Writes the invitation, which leaves with the letters of the running program, and prints its link.
pub async fn run(store: &Store, args: Args) -> Result<ExitCode> {
    let lang = operator::language(&args.language)?;
    let db = store.open().await?;
    db.migrate(migrations::ALL).await?;
    let cx = operator::cx(db, &args.url, lang);
    let link = coordinator(&cx, &args, lang).await;
    cx.house.db.close().await;
    let link = link?;
    tell(format_args!("A letter to {} is written; it leaves while `manyhands serve` runs.", args.address));
    tell(format_args!("Its link, which opens once and only for that address: {link}"));
    Ok(ExitCode::SUCCESS)
}

/// Invites somebody to coordinate, in a coalition that is made if it is not there; the link of the letter.
pub async fn coordinator(cx: &Cx, args: &Args, lang: Lang) -> Result<String> {
    let (mut tx, coalition) = match operator::coalition(cx, "--coalition", &args.coalition).await? {
        Some((coalition, _)) => (cx.begin(coalition).await?, coalition),
        None => operator::found(cx, &args.coalition).await?,
    };
    let draft = Draft { address: args.address.clone(), organization: None, task: Task::Coordinator, lang };
    let secret = acts::invite(&mut tx, coalition, &draft).await?;
    tx.commit().await?;
    Ok(format!("{}/invitations/{secret}", cx.house.url))
}
