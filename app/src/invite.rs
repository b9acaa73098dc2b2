//! `manyhands invite`: the first coordinator of a coalition, invited at the machine itself.

use std::process::ExitCode;

use base::cx::Clock;
use base::{Cx, Error, Lang, Result, say};
use people::invitations::acts;
use people::invitations::types::{Draft, Task};

use crate::config::{Store, tell};
use crate::{doors, import, migrations};

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
    let unknown = |_| Error::field("--language", say!("export-language-unknown"));
    let lang: Lang = args.language.parse().map_err(unknown)?;
    let db = store.open().await?;
    db.migrate(migrations::ALL).await?;
    let house = doors::house(db, args.url.trim_end_matches('/').to_owned(), false, Clock::Machine);
    let cx = Cx { operator: true, lang, ..Cx::of_house(&house) };
    let link = coordinator(&cx, &args, lang).await;
    house.db.close().await;
    let link = link?;
    tell(format_args!("A letter to {} is written; it leaves while `manyhands serve` runs.", args.address));
    tell(format_args!("Its link, which opens once and only for that address: {link}"));
    Ok(ExitCode::SUCCESS)
}

/// Invites somebody to coordinate, in a coalition that is made if it is not there; the link of the letter.
pub async fn coordinator(cx: &Cx, args: &Args, lang: Lang) -> Result<String> {
    let (mut tx, coalition) = match import::coalition(cx, &args.coalition).await? {
        Some(coalition) => (cx.begin(coalition).await?, coalition),
        None => import::found(cx, &args.coalition).await?,
    };
    let draft = Draft { address: args.address.clone(), organization: None, task: Task::Coordinator, lang };
    let secret = acts::invite(&mut tx, coalition, &draft).await?;
    tx.commit().await?;
    Ok(format!("{}/invitations/{secret}", cx.house.url))
}
