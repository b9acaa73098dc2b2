//! What the operator chooses, where the database is, and how commands speak: plain sentences and an exit code.
//!
//! Invariant: a command that fails says why on standard error and never shows a trace of the program's inside.

use std::fmt::Display;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::process::ExitCode;

use base::{Db, Error, Lang, Result};

/// Options of every command.
#[derive(clap::Args, Clone, Debug)]
pub struct Store {
    /// Where everything is kept: sqlite:PATH, made at the first start, or postgres://USER@HOST/NAME
    /// [default: sqlite:manyhands.sqlite; the demo: sqlite:manyhands-demo.sqlite]
    #[arg(long, global = true, env = "MANYHANDS_DATABASE", hide_env_values = true, value_name = "ADDRESS")]
    pub database: Option<String>,
    /// How much is logged to standard error: error, warn, info, debug, or a filter such as warn,manyhands=debug
    #[arg(long, global = true, env = "MANYHANDS_LOG", default_value = "info", value_name = "FILTER")]
    pub log: String,
}

impl Store {
    /// Opens the database that was chosen, or the one that lies in the current folder.
    pub async fn open(&self) -> Result<Db> {
        self.open_or("sqlite:manyhands.sqlite").await
    }

    /// Opens the database that was chosen, or `otherwise`.
    pub async fn open_or(&self, otherwise: &str) -> Result<Db> {
        let address = self.database.as_deref().unwrap_or(otherwise);
        if let Some(path) = address.strip_prefix("sqlite:") {
            make_private(path.trim_start_matches("//").split('?').next().unwrap_or_default())?;
        } else if !address.starts_with("postgres://") && !address.starts_with("postgresql://") {
            return Err(Error::broken("--database starts with sqlite: or postgres://"));
        }
        let named = if address.starts_with("sqlite:") { address } else { "PostgreSQL" };
        Db::connect(address).await.map_err(|why| Error::broken(format!("{named} could not be opened: {}", cause(&why))))
    }
}

/// A new database file is readable by its owner only; the files that SQLite lays beside it take the same mode.
fn make_private(path: &str) -> Result<()> {
    if path.is_empty() || path.starts_with(':') {
        return Ok(());
    }
    let made = std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path);
    match made {
        Err(why) if why.kind() != std::io::ErrorKind::AlreadyExists => {
            Err(Error::broken(format!("{path} could not be made: {why}")))
        }
        _ => Ok(()),
    }
}

/// Says one line on standard output. A reader that went away, such as `head`, is no failure.
pub fn say(line: impl Display) {
    let _ = writeln!(std::io::stdout(), "{line}");
}

/// Starts the log: one plain line an event, on standard error, without colours.
pub fn log(filter: &str) {
    let filter = tracing_subscriber::EnvFilter::try_new(filter).unwrap_or_else(|_| "info".into());
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_ansi(false).with_writer(std::io::stderr);
    // A second start, as tests may ask for, leaves the first log in place.
    let _ = log.try_init();
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, "a part of the program stopped unexpectedly");
    }));
}

/// Says why a command failed. The code: 2 what was given has to change, 75 try again later, 70 our fault, else 1.
pub fn explain(error: &Error) -> ExitCode {
    let _ = writeln!(std::io::stderr(), "manyhands: {}", cause(error));
    ExitCode::from(match error {
        Error::Invalid(_) => 2,
        Error::Busy(_) => 75,
        Error::Broken(_) => 70,
        Error::SignIn | Error::NotFound | Error::Forbidden(_) | Error::Refused(_) => 1,
    })
}

fn cause(error: &Error) -> String {
    match error {
        Error::Forbidden(why) | Error::Refused(why) => Lang::En.say(why),
        Error::Invalid(problems) => {
            let each: Vec<String> = problems.iter().map(|it| format!("{}: {}", it.field, Lang::En.say(&it.why))).collect();
            each.join("\n")
        }
        Error::Broken(why) => why.to_string(),
        other => other.to_string(),
    }
}
