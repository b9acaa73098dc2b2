//! What the operator chooses, where the database is, and how commands speak: plain sentences and an exit code.
//!
//! Invariant: a command that fails says why on standard error and never shows a trace of the program's inside.

use std::fmt::Display;
use std::fs::File;
use std::io::{Read, Write};
use std::path::Path;
use std::process::ExitCode;

use base::db::Address;
use base::{Db, Error, Lang, Result, say};

use crate::migrations;

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
    /// How the log is written: text, or json with one object a line
    #[arg(long, global = true, env = "MANYHANDS_LOG_FORMAT", default_value = "text", value_name = "text|json")]
    pub log_format: LogFormat,
}

/// How the log is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum LogFormat {
    /// A plain line an event.
    #[default]
    Text,
    /// An object of JSON a line, for programs that gather logs.
    Json,
}

/// Where everything is kept when the operator says nothing.
const HERE: &str = "manyhands.sqlite";
/// What each file of SQLite begins with: <https://www.sqlite.org/fileformat.html>.
const SQLITE: &[u8] = b"SQLite format 3\0";

impl Store {
    /// Opens the database that was chosen, or the one in the current folder; it is made when it is not there.
    pub async fn open(&self) -> Result<Db> {
        self.open_or(Address::Lite(HERE.into())).await
    }

    /// As [`open`](Store::open), and says so when there was no file: an address that was mistyped is seen at once.
    pub async fn open_or_make(&self) -> Result<Db> {
        let address = self.address(Address::Lite(HERE.into()))?;
        let missing = match &address {
            Address::Lite(path) if !path.exists() => Some(path.display()),
            _ => None,
        };
        let db = connect(&address).await?;
        missing.into_iter().for_each(|path| tell(format_args!("There was no database {path}; it was made.")));
        Ok(db)
    }

    /// Opens the database that was chosen, or `otherwise`.
    pub async fn open_or(&self, otherwise: Address) -> Result<Db> {
        connect(&self.address(otherwise)?).await
    }

    /// Opens a database that is there and has this program's tables, for commands that do not change them.
    pub async fn open_existing(&self) -> Result<Db> {
        let lacking = || Error::Refused(say!("command-database-empty"));
        let address = self.address(Address::Lite(HERE.into()))?;
        if matches!(&address, Address::Lite(path) if !path.exists()) {
            return Err(lacking());
        }
        let db = connect(&address).await?;
        let latest = migrations::latest();
        match db.step().await {
            Ok(step) if step == latest => Ok(db),
            Ok(step) if step > latest => Err(Error::Refused(say!("tables-are-newer", step = step))),
            Ok(step @ 1..) => Err(Error::Refused(say!("command-tables-older", step = step, latest = latest))),
            _ => Err(lacking()),
        }
    }

    fn address(&self, otherwise: Address) -> Result<Address> {
        self.database.as_deref().map_or(Ok(otherwise), |it| it.parse().map_err(option))
    }
}

async fn connect(address: &Address) -> Result<Db> {
    if let Address::Lite(path) = address
        && is_something_else(path)
    {
        return Err(Error::Refused(say!("command-no-database", path = path.display().to_string())));
    }
    Db::connect(address).await.map_err(|why| match why {
        Error::Busy(_) => Error::Refused(say!("command-database-silent")),
        other => option(other),
    })
}

/// Whether a file is there that SQLite did not write. An empty one is a database that nothing was written to.
fn is_something_else(path: &Path) -> bool {
    let mut start = vec![];
    let read = File::open(path).and_then(|file| file.take(SQLITE.len() as u64).read_to_end(&mut start));
    read.is_ok() && !start.is_empty() && start != SQLITE
}

/// What is wrong with an address is wrong with the option.
fn option(error: Error) -> Error {
    match error {
        Error::Refused(why) => Error::field("--database", why),
        other => other,
    }
}

/// Says one line on standard output. A reader that went away, such as `head`, is no failure.
pub fn tell(line: impl Display) {
    let _ = writeln!(std::io::stdout(), "{line}");
}

/// Says one line on standard error, beside what the command answers.
pub fn tell_beside(line: impl Display) {
    let _ = writeln!(std::io::stderr(), "{line}");
}

/// Starts the log: one line an event, on standard error, without colours.
pub fn log(filter: &str, format: LogFormat) {
    let filter = tracing_subscriber::EnvFilter::try_new(filter).unwrap_or_else(|_| "info".into());
    // What people write is no event of ours, however oddly its tags are nested.
    let filter = "html5ever=error".parse().map_or(filter.clone(), |quiet| filter.add_directive(quiet));
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_ansi(false).with_writer(std::io::stderr);
    // A second start, as tests may ask for, leaves the first log in place.
    let _ = match format {
        LogFormat::Text => log.try_init(),
        LogFormat::Json => log.json().flatten_event(true).with_current_span(false).with_span_list(false).try_init(),
    };
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(place, "a part of the program stopped unexpectedly");
    }));
}

/// Says why a command failed. The code: 2 what was given has to change, 75 try again later, 70 our fault, else 1.
pub fn explain(error: &Error) -> ExitCode {
    tell_beside(format_args!("manyhands: {}", cause(error)));
    ExitCode::from(match error {
        Error::Invalid(_) => 2,
        Error::Busy(_) => 75,
        Error::Broken(_) => 70,
        Error::SignIn | Error::NotFound | Error::Forbidden(_) | Error::Refused(_) | Error::Unfit(..) => 1,
    })
}

fn cause(error: &Error) -> String {
    match error {
        Error::Forbidden(why) | Error::Refused(why) | Error::Unfit(_, why) => Lang::En.say(why),
        Error::Invalid(problems) => {
            let each: Vec<String> =
                problems.iter().map(|it| format!("{}: {}", it.field, Lang::En.say(&it.why))).collect();
            each.join("\n")
        }
        Error::Broken(why) => why.to_string(),
        other => other.to_string(),
    }
}
