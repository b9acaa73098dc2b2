//! `manyhands serve` and `manyhands demo`: from the options to a listening program, and to its gentle end.
//!
//! A stop lets what is under way finish: first requests, then acts whose visitor has left, then jobs (`leaving.rs`).

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use base::cx::Clock;
use base::db::Address;
use base::outward::{Inside, Resolver};
use base::{Db, Error, House, Outward, Result, q, say};
use people::mail_in::Believes;
use people::sso::{self, Provider, Providers};
use tokio::sync::watch;

use crate::backup::place::Place;
use crate::backup::schedule::Wish;
use crate::config::{Store, tell};
use crate::doors::{self, Frame, Outside};
use crate::leaving::{self, Place as Listening, Stop};
use crate::mail::Mailer;
use crate::trust::{self, Trust};
use crate::{demo, doctor, jobs, lmtp, mail_in, migrations, roles};

/// How long the connections to the database have to end.
const LAST: Duration = Duration::from_secs(5);

/// Options of the running program.
#[derive(clap::Args, Clone, Debug)]
pub struct Args {
    /// Where to listen; leave it on this machine and put a web server with https in front
    #[arg(long, env = "MANYHANDS_LISTEN", default_value = "127.0.0.1:8080", value_name = "ADDRESS:PORT")]
    pub listen: SocketAddr,
    /// The address that people type, such as https://together.example [default: http:// and --listen]
    #[arg(long, env = "MANYHANDS_URL", value_name = "URL")]
    pub url: Option<String>,
    /// Who takes letters away: smtp://…, smtps://…, or file:FOLDER, where each letter becomes a file
    #[arg(long, env = "MANYHANDS_SMTP_URL", default_value = "file:outbox", hide_env_values = true, value_name = "URL")]
    pub smtp_url: String,
    /// Whom letters come from, such as "Elmwater Together <hello@together.example>"
    #[arg(
        long,
        env = "MANYHANDS_MAIL_FROM",
        default_value = "Manyhands <manyhands@localhost>",
        value_name = "MAILBOX"
    )]
    pub mail_from: String,
    /// How answers to letters come in.
    #[command(flatten)]
    pub answers: mail_in::Answers,
    /// How a mail server hands them over.
    #[command(flatten)]
    pub lmtp: lmtp::Options,
    /// A file of certificates (PEM) of an authority of your own, by which your mail servers are known; those that the
    /// machine trusts are believed all the same
    #[arg(long, env = "MANYHANDS_MAIL_CA", value_name = "FILE")]
    pub mail_ca: Option<PathBuf>,
    /// Believe the last address in X-Forwarded-For; only behind a web server that sets it
    #[arg(long, env = "MANYHANDS_TRUST_PROXY")]
    pub trust_proxy: bool,
    /// How many requests a minute a program may send under /api [default: 1200]
    #[arg(long, env = "MANYHANDS_API_PER_MINUTE", value_name = "N")]
    pub api_per_minute: Option<u32>,
    /// Who else may say who somebody is: a file of OpenID Connect providers; docs/operate.md shows one
    #[arg(long, env = "MANYHANDS_SIGN_IN_WITH", value_name = "FILE")]
    pub sign_in_with: Option<PathBuf>,
    /// Hosts with ports inside your network that the program may ask, such as 127.0.0.1:9999; all others must be public
    #[arg(long, env = "MANYHANDS_ALLOW_OUTWARD", value_delimiter = ',', value_name = "HOST:PORT")]
    pub allow_outward: Vec<String>,
    /// How many seconds a stop goes on answering after /readyz has begun to say that the program leaves; for when another
    /// program takes its place
    #[arg(long, env = "MANYHANDS_LINGER", default_value = "0", value_name = "SECONDS", value_parser = clap::value_parser!(u64).range(0..=600))]
    pub linger: u64,
    /// Who sends this as a bearer token may read /metrics from another machine
    #[arg(long, env = "MANYHANDS_METRICS_TOKEN", hide_env_values = true, value_name = "SECRET")]
    pub metrics_token: Option<String>,
    #[command(flatten)]
    #[allow(missing_docs)]
    pub backup: Wish,
}

impl Args {
    /// The address that people type, as far as it was said.
    pub fn address(&self) -> String {
        let said = self.url.clone().unwrap_or_else(|| format!("http://{}", self.listen));
        said.trim_end_matches('/').to_owned()
    }
}

/// What the running program was told, for the operator's pages.
#[derive(Default)]
pub struct Chosen(OnceLock<Args>);

impl Chosen {
    /// Remembers them; the first ones stay.
    pub fn choose(&self, args: Args) {
        let _ = self.0.set(args);
    }

    /// The options of the program that this house is served by; none in a house without doors.
    pub fn get(&self) -> Option<&Args> {
        self.0.get()
    }
}

/// `manyhands serve`.
pub async fn run(store: &Store, args: Args) -> Result<ExitCode> {
    let mailer = trust::mailer(&args)?;
    let listening = leaving::place(args.listen)?;
    let db = store.open().await?;
    if whose(&db).await? == Whose::Demo {
        return Err(Error::Refused(say!("command-holds-the-demo")));
    }
    let house = house(db, &args, false).await?;
    if let Some(folder) = args.smtp_url.strip_prefix("file:") {
        tell(format_args!("Letters become files in {folder}; --smtp-url says who takes them away instead."));
    }
    if doctor::config::is_loopback(&house.url) {
        tell(format_args!("The links of letters begin with {}, which leads nowhere but to this machine.", house.url));
        tell("People elsewhere need the address that they type: say it with --url or MANYHANDS_URL.");
    }
    if let Some(place) = &args.backup.backup_to {
        // A place that cannot be opened is said now, not at night.
        Place::open(place)?;
        let Wish { backup_every, backup_keep, .. } = &args.backup;
        tell(format_args!("Backups go to {place}, every {backup_every}; {backup_keep} are kept."));
    }
    until_stopped(house, listening, args, Some(mailer)).await
}

/// `manyhands demo`: letters are shown instead of sent. The town is built anew each time, in a folder that is gone
/// afterwards, so that its days are counted from today; in a database that was chosen it stays.
pub async fn demo(store: &Store, args: Args) -> Result<ExitCode> {
    let folder = tempfile::Builder::new().prefix("manyhands-demo-").tempdir()?;
    let db = store.open_or(Address::Lite(folder.path().join("town.sqlite"))).await?;
    let listening = leaving::place(args.listen)?;
    if whose(&db).await? == Whose::People {
        return Err(Error::Refused(say!("command-holds-real-books")));
    }
    let house = house(db, &args, true).await?;
    let links = roles::links(&house).await?;
    demo::build(&house).await?;
    tell(format_args!("The demo town is at {}/demo. Sign in as:", house.url));
    links.iter().for_each(|(title, link)| tell(format_args!("  {title}: {link}")));
    tell(format_args!("API token: {}", roles::token(&house).await?));
    until_stopped(house, listening, args, None).await
}

/// What a database holds.
#[derive(PartialEq)]
enum Whose {
    Nobodys,
    Demo,
    People,
}

/// Whose books these are, asked before a table is touched. The demo's links come first, so that it knows itself again.
async fn whose(db: &Db) -> Result<Whose> {
    // Without tables there is no number of steps to read; a database that does not answer says so at the next one.
    if db.step().await.unwrap_or(0) < 2 {
        return Ok(Whose::Nobodys);
    }
    let (demo, coalitions): (i64, i64) =
        q!("select (select count(*) from sign_in_link where demo), (select count(*) from coalition)").one(db).await?;
    Ok(match (demo, coalitions) {
        (1.., _) => Whose::Demo,
        (_, 1..) => Whose::People,
        _ => Whose::Nobodys,
    })
}

/// The house over a database whose tables are up to date.
async fn house(db: Db, args: &Args, demo: bool) -> Result<Arc<House>> {
    db.migrate(migrations::ALL).await?;
    let url = args.address();
    if !url.starts_with("http://") && !url.starts_with("https://") {
        return Err(Error::field("--url", say!("command-url-unknown")));
    }
    let house = doors::house_with(db, url, demo, Clock::Machine, outside(args)?);
    house.memo.shelf::<Chosen>().choose(args.clone());
    Ok(house)
}

/// What lies outside, as the options say.
fn outside(args: &Args) -> Result<Outside> {
    let allowed: Vec<Inside> = args.allow_outward.iter().map(|it| it.parse()).collect::<Result<_>>()?;
    let outward = Outward::new(allowed, Resolver::Machine);
    let providers = match &args.sign_in_with {
        Some(file) => providers(file, &outward)
            .map_err(|why| Error::field("--sign-in-with", say!("command-providers-unsound", why = why)))?,
        None => Providers::default(),
    };
    Ok(Outside { outward, providers })
}

fn providers(file: &Path, outward: &Outward) -> Result<Providers, String> {
    #[derive(serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Listed {
        provider: Vec<Provider>,
    }
    let text = std::fs::read_to_string(file).map_err(|why| format!("{}: {why}", file.display()))?;
    let listed: Listed = toml::from_str(&text).map_err(|why| why.message().to_owned())?;
    match sso::rules::problem_of(&listed.provider, outward) {
        Some(problem) => Err(problem),
        None => Ok(Providers(listed.provider)),
    }
}

async fn until_stopped(
    house: Arc<House>,
    listening: Listening,
    args: Args,
    mailer: Option<Mailer>,
) -> Result<ExitCode> {
    let imap = mail_in::open(&house, &args.answers, &Trust::of(args.mail_ca.as_deref())?)?;
    let handed = lmtp::open(&house, &args).await?;
    let (router, acts) = doors::open(
        &house,
        Frame { trust_proxy: args.trust_proxy, metrics_token: args.metrics_token, api_per_minute: args.api_per_minute },
    );
    let stop = Stop::listen_for(&house, Duration::from_secs(args.linger))?;
    let (over, ending) = watch::channel(false);
    let wakes = tokio::spawn(jobs::wakes(house.clone(), ending));
    let mut jobs = jobs::start(&house, mailer, args.backup, stop.asked.clone());
    if let Some(imap) = imap {
        let believes = Believes { server: args.answers.authserv_id.clone() };
        jobs.spawn(mail_in::watch(house.clone(), imap, believes, stop.asked.clone()));
    }
    if let Some(door) = handed {
        jobs.spawn(door.serve(stop.asked.clone()));
    }
    tell(format_args!("Listening on {}; people find it at {}.", args.listen, house.url));
    let deadline = leaving::serve(listening, router, &stop).await?;
    let under_way = async {
        acts.rest().await;
        // Only now there is nothing more to tell other programs of.
        let _ = over.send(true);
        while jobs.join_next().await.is_some() {}
        let _ = wakes.await;
    };
    if tokio::time::timeout_at(deadline, under_way).await.is_err() {
        // What they have not committed is not there; what was answered is.
        tracing::warn!("what did not come to its end was left");
    }
    jobs.shutdown().await;
    let _ = tokio::time::timeout(LAST, house.db.close()).await;
    Ok(ExitCode::SUCCESS)
}
