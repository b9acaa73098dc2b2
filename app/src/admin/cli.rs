//! `manyhands operator` and `manyhands status`: who looks after the installation, and how it stands.

use std::process::ExitCode;

use base::{Cx, Result};
use chrono::{DateTime, Utc};
use people::operators::acts;
use people::operators::types::Added;

use super::facts::{self, Facts};
use super::storage::size;
use crate::config::{Store, tell};
use crate::{invite, operator};

/// What can be said about operators.
#[derive(clap::Subcommand, Clone, Debug)]
pub enum Command {
    /// Let somebody look after this installation: at once, or when whoever has the address signs in with it
    Add {
        /// Their mail address
        address: String,
        /// The language of the letter to somebody who is not here yet: en or es
        #[arg(long, default_value = "en", value_name = "LANGUAGE")]
        language: String,
        /// The address that people type, as `serve` has it
        #[arg(long, env = "MANYHANDS_URL", default_value = invite::HERE, value_name = "URL")]
        url: String,
    },
    /// End that somebody looks after it
    Remove {
        /// Their mail address
        address: String,
    },
    /// Say who does
    List,
}

/// `manyhands operator …`.
pub async fn run(store: &Store, command: Command) -> Result<ExitCode> {
    let (url, lang) = match &command {
        Command::Add { url, language, .. } => (url.as_str(), operator::language(language)?),
        _ => (invite::HERE, base::Lang::En),
    };
    let cx = operator::cx(store.open_existing().await?, url, lang);
    let done = carry_out(&cx, &command).await;
    cx.house.db.close().await;
    done?.iter().for_each(tell);
    Ok(ExitCode::SUCCESS)
}

/// Does it; what there is to tell.
pub async fn carry_out(cx: &Cx, command: &Command) -> Result<Vec<String>> {
    match command {
        Command::Add { address, .. } => {
            let mut tx = acts::begin(cx, &[]).await?;
            let added = acts::add(&mut tx, address, cx.lang).await?;
            tx.commit().await?;
            Ok(vec![match added {
                Added::Person => format!("{address} looks after this installation from now on; a letter says so."),
                Added::Already => format!("{address} looks after this installation already."),
                Added::Expected => format!(
                    "Nobody here has {address} yet. A letter goes there; whoever signs in with it within {} days is an operator.",
                    acts::EXPECTED_DAYS
                ),
            }])
        }
        Command::Remove { address } => {
            let mut tx = acts::begin(cx, &[]).await?;
            acts::remove(&mut tx, address).await?;
            tx.commit().await?;
            Ok(vec![format!("{address} no longer looks after this installation.")])
        }
        Command::List => list(cx).await,
    }
}

async fn list(cx: &Cx) -> Result<Vec<String>> {
    let (all, expected) = (acts::all(cx.db()).await?, acts::expected(cx).await?);
    let mut lines: Vec<String> =
        all.iter().map(|it| format!("{} <{}>, since {}", it.name, it.address, day(it.since))).collect();
    lines.extend(expected.iter().map(|it| format!("<{}>, expected until {}", it.address, day(it.expires_at))));
    if lines.is_empty() {
        lines.push("Nobody yet. `manyhands operator add ADDRESS` names somebody.".to_owned());
    }
    Ok(lines)
}

fn day(at: DateTime<Utc>) -> String {
    at.format("%Y-%m-%d %H:%M UTC").to_string()
}

/// Options of `manyhands status`.
#[derive(clap::Args, Clone, Debug)]
pub struct Status {
    /// Answer in JSON
    #[arg(long)]
    pub json: bool,
}

/// `manyhands status`.
pub async fn status(store: &Store, args: Status) -> Result<ExitCode> {
    let cx = operator::cx(store.open_existing().await?, invite::HERE, base::Lang::En);
    let facts = facts::read(&cx).await;
    let coalitions = facts::coalitions(&cx).await;
    cx.house.db.close().await;
    let (facts, coalitions) = (facts?, coalitions?);
    if args.json {
        let mut json = serde_json::to_value(&facts)?;
        json["coalitions"] = serde_json::to_value(&coalitions)?;
        tell(json);
        return Ok(ExitCode::SUCCESS);
    }
    lines(&facts).iter().for_each(tell);
    for it in &coalitions {
        let last = it.last_at.map_or("nothing yet".to_owned(), day);
        tell(format_args!(
            "  {} ({}): {} members, {} relationships, last change {last}",
            it.name, it.slug, it.members, it.relationships
        ));
    }
    Ok(ExitCode::SUCCESS)
}

fn lines(it: &Facts) -> Vec<String> {
    let (things, letters, sessions) = (&it.things, &it.letters, &it.sessions);
    let ago = |at: Option<DateTime<Utc>>| at.map_or("never".to_owned(), day);
    let largest: Vec<String> =
        it.storage.tables.iter().take(3).map(|it| format!("{} {}", it.name, size(it.bytes))).collect();
    vec![
        format!("manyhands {} on {}, tables at step {} of {}", it.program, it.database, it.step, it.latest_step),
        format!(
            "database {}: {}; {} logos, {}",
            size(it.storage.database),
            largest.join(", "),
            it.storage.logo_count,
            size(it.storage.logos)
        ),
        format!(
            "letters: {} wait, {} of them were tried before, {} given up; {} sent in a day, the last {}",
            letters.waiting,
            letters.retried,
            letters.given_up,
            letters.sent_in_a_day,
            ago(letters.last_sent)
        ),
        format!("sessions: {} of {} people, {} used in a day", sessions.sessions, sessions.people, sessions.in_a_day),
        format!("last backup: {}", ago(it.last_backup.as_ref().map(|it| it.began_at))),
        format!("last drill: {}", ago(it.last_drill.as_ref().map(|it| it.began_at))),
        format!(
            "{} coalitions, {} organizations, {} people, {} relationships, {} operators",
            things.coalitions, things.organizations, things.people, things.relationships, things.operators
        ),
    ]
}
