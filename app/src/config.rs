//! What the operator chooses, where the database is, and how commands speak: plain sentences and an exit code.
//!
//! Invariant: a command that fails says why on standard error and never shows a trace of the program's inside.

use std::fmt::Display;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::process::ExitCode;

use base::{Db, Error, Lang, Result, say};

/// Options of every command.
#[derive(clap::Args, Clone, Debug)]
pub struct Store {
    /// Where everything is kept: sqlite:PATH, made at the first start, or postgres://USER@HOST/NAME
    /// [default: sqlite:manyhands.sqlite; the demo: a new one each time]
    #[arg(long, global = true, env = "MANYHANDS_DATABASE", hide_env_values = true, value_name = "ADDRESS")]
    pub database: Option<String>,
    /// How much is logged to standard error: error, warn, info, debug, or a filter such as warn,manyhands=debug
    #[arg(long, global = true, env = "MANYHANDS_LOG", default_value = "info", value_name = "FILTER")]
    pub log: String,
}

/// Where everything is kept when the operator says nothing.
const HERE: &str = "sqlite:manyhands.sqlite";

impl Store {
    /// Opens the database that was chosen, or the one in the current folder; it is made when it is not there.
    pub async fn open(&self) -> Result<Db> {
        self.open_or(HERE).await
    }

    /// Opens the database that was chosen, or `otherwise`.
    pub async fn open_or(&self, otherwise: &str) -> Result<Db> {
        let address = self.database.as_deref().unwrap_or(otherwise);
        if let Some(path) = file_of(address) {
            make_private(path)?;
        } else if !address.starts_with("postgres://") && !address.starts_with("postgresql://") {
            return Err(Error::field("--database", say!("command-database-unknown")));
        }
        connect(address).await
    }

    /// Opens a database that is there and has its tables, for commands that only look.
    pub async fn open_existing(&self) -> Result<Db> {
        let address = self.database.as_deref().unwrap_or(HERE);
        let lacking = || Error::Refused(say!("command-database-empty"));
        if file_of(address).is_some_and(|path| !Path::new(path).exists()) {
            return Err(lacking());
        }
        let db = connect(address).await?;
        match db.step().await {
            Ok(1..) => Ok(db),
            _ => Err(lacking()),
        }
    }
}

async fn connect(address: &str) -> Result<Db> {
    Db::connect(address).await.map_err(|why| match why {
        Error::Busy(_) => Error::Refused(say!("command-database-silent")),
        other => other,
    })
}

/// The file of `sqlite:PATH`, without what follows a question mark.
fn file_of(address: &str) -> Option<&str> {
    address.strip_prefix("sqlite:")?.trim_start_matches("//").split('?').next()
}

/// A new database file is readable by its owner only; the files that SQLite lays beside it take the same mode.
fn make_private(path: &str) -> Result<()> {
    if path.is_empty() || path.starts_with(':') {
        return Ok(());
    }
    let made = std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path);
    match made {
        Err(why) if why.kind() != std::io::ErrorKind::AlreadyExists => {
            Err(Error::field("--database", say!("command-file-not-made", path = path, why = why.to_string())))
        }
        _ => Ok(()),
    }
}

/// Says one line on standard output. A reader that went away, such as `head`, is no failure.
pub fn tell(line: impl Display) {
    let _ = writeln!(std::io::stdout(), "{line}");
}

/// Starts the log: one plain line an event, on standard error, without colours.
pub fn log(filter: &str) {
    let filter = tracing_subscriber::EnvFilter::try_new(filter).unwrap_or_else(|_| "info".into());
    // What people write is no event of ours, however oddly its tags are nested.
    let filter = "html5ever=error".parse().map_or(filter.clone(), |quiet| filter.add_directive(quiet));
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
            let each: Vec<String> =
                problems.iter().map(|it| format!("{}: {}", it.field, Lang::En.say(&it.why))).collect();
            each.join("\n")
        }
        Error::Broken(why) => why.to_string(),
        other => other.to_string(),
    }
}
