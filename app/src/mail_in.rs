//! Answers by mail from outside: polled from a mailbox, or piped in by a mail server. `lmtp.rs` is a third way.
//!
//! Invariant: a mail is marked as read only after what it does is durable; one that is read again counts once.

use std::io::Read;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use async_imap::Client;
use base::cx::Clock;
use base::{Cx, Error, House, Result, say};
use futures_util::TryStreamExt;
use people::mail_in::{Believes, Envelope, handed, receive};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::sync::watch::Receiver;
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::pki_types::ServerName;

use crate::config::{Store, explain, tell};
use crate::doors;
use crate::trust::Trust;

/// How often the mailbox is looked at, and how long one look may take.
const EVERY: Duration = Duration::from_secs(30);
const PATIENCE: Duration = Duration::from_secs(180);
/// How long a look goes on after a stop.
const LEAVES: Duration = Duration::from_secs(5);
/// How many mails are taken in one look.
const AT_ONCE: usize = 50;

/// Mail servers keep what was answered with this number, and come again.
const LATER: u8 = 75;

/// What the operator says about answers.
#[derive(clap::Args, Clone, Debug, Default)]
pub struct Answers {
    /// The address that answers to letters come in at, such as answers@together.example; mail to answers+…@ must
    /// arrive there too
    #[arg(long, env = "MANYHANDS_ANSWERS_TO", value_name = "ADDRESS")]
    pub answers_to: Option<String>,
    /// The mailbox that answers are read from: imaps://USER:PASSWORD@HOST/INBOX
    #[arg(long, env = "MANYHANDS_IMAP_URL", hide_env_values = true, value_name = "URL")]
    pub imap_url: Option<String>,
    /// The name under which your mail server writes Authentication-Results; what it does not vouch for is not kept
    #[arg(long, env = "MANYHANDS_AUTHSERV_ID", value_name = "NAME")]
    pub authserv_id: Option<String>,
}

/// Tells the house where answers come in, before it writes letters.
pub fn open(house: &House, args: &Answers, trust: &Trust) -> Result<Option<Imap>> {
    let understood = |it: &str| it.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
    if let Some(address) = &args.answers_to {
        if !understood(address) || address.len() > 200 {
            return Err(Error::field("--answers-to", say!("mail-not-understood")));
        }
        let _ = house.answers.set(address.to_lowercase());
    }
    match &args.imap_url {
        Some(_) if args.answers_to.is_none() => Err(Error::field("--imap-url", say!("command-imap-needs-address"))),
        Some(url) => Imap::of(url).map(|it| Some(it.trusting(trust))),
        None => Ok(None),
    }
}

/// A mailbox on a server.
#[derive(Clone)]
pub struct Imap {
    tls: bool,
    host: String,
    port: u16,
    user: String,
    password: String,
    mailbox: String,
    trust: Trust,
}

impl Imap {
    /// Reads `imaps://USER:PASSWORD@HOST:PORT/MAILBOX`; `imap://` for a server on this machine.
    pub fn of(url: &str) -> Result<Imap> {
        let read = || {
            let (scheme, rest) = url.split_once("://")?;
            let tls = match scheme {
                "imaps" => true,
                "imap" => false,
                _ => return None,
            };
            let (who, place) = rest.rsplit_once('@')?;
            let (user, password) = who.split_once(':')?;
            let (server, mailbox) = place.split_once('/').unwrap_or((place, "INBOX"));
            let (host, port) = match server.rsplit_once(':') {
                Some((host, port)) => (host, port.parse().ok()?),
                None => (server, if tls { 993 } else { 143 }),
            };
            let mailbox = if mailbox.is_empty() { "INBOX" } else { mailbox };
            let (user, password, mailbox) = (decoded(user)?, decoded(password)?, decoded(mailbox)?);
            let (host, trust) = (host.to_owned(), Trust::default());
            (!host.is_empty()).then_some(Imap { tls, host, port, user, password, mailbox, trust })
        };
        read().ok_or_else(|| Error::field("--imap-url", say!("command-imap-unknown")))
    }

    /// The same mailbox, whose server may have a certificate of these authorities too.
    pub fn trusting(self, trust: &Trust) -> Imap {
        Imap { trust: trust.clone(), ..self }
    }

    /// Takes in what nobody has read; how many mails there were.
    pub async fn take(&self, cx: &Cx, believes: &Believes) -> Result<usize> {
        let work = async {
            let line = TcpStream::connect((self.host.as_str(), self.port)).await?;
            match self.tls {
                true => {
                    let name = ServerName::try_from(self.host.clone()).map_err(Error::broken)?;
                    let line = TlsConnector::from(Arc::new(self.trust.tls()?)).connect(name, line).await?;
                    self.read(line, cx, believes).await
                }
                false => self.read(line, cx, believes).await,
            }
        };
        let done = tokio::time::timeout(PATIENCE, work).await;
        done.map_err(|_| Error::broken("the mailbox did not answer in time"))?
    }

    async fn read<T>(&self, line: T, cx: &Cx, believes: &Believes) -> Result<usize>
    where
        T: AsyncRead + AsyncWrite + Unpin + Send + std::fmt::Debug,
    {
        let mut client = Client::new(line);
        client.read_response().await.map_err(Error::broken)?;
        let login = client.login(&self.user, &self.password).await;
        let mut session = login.map_err(|(why, _)| Error::broken(why))?;
        session.select(&self.mailbox).await.map_err(Error::broken)?;
        let mut unread: Vec<u32> = session.uid_search("UNSEEN").await.map_err(Error::broken)?.into_iter().collect();
        unread.sort_unstable();
        let mut taken = 0;
        for uid in unread.into_iter().take(AT_ONCE) {
            let uid = uid.to_string();
            let sizes: Vec<_> = session
                .uid_fetch(&uid, "(UID RFC822.SIZE)")
                .await
                .map_err(Error::broken)?
                .try_collect()
                .await
                .map_err(Error::broken)?;
            // What is larger than anybody's answer is not even fetched.
            if sizes.iter().any(|it| it.size.is_some_and(|size| size as usize <= replies::LARGEST)) {
                let mails: Vec<_> = session
                    .uid_fetch(&uid, "BODY.PEEK[]")
                    .await
                    .map_err(Error::broken)?
                    .try_collect()
                    .await
                    .map_err(Error::broken)?;
                let bytes = mails.iter().find_map(|it| it.body()).unwrap_or_default();
                if !told(&receive(cx, bytes, believes).await) {
                    // It is still unread, and its turn comes again.
                    continue;
                }
            }
            let stored = session.uid_store(&uid, "+FLAGS (\\Seen)").await.map_err(Error::broken)?;
            let _: Vec<_> = stored.try_collect().await.map_err(Error::broken)?;
            taken += 1;
        }
        // Whoever hangs up first does no harm: everything is done.
        let _ = session.logout().await;
        Ok(taken)
    }
}

/// Whether a mail is done with; what became of it is counted, and told without saying whose it was.
pub(crate) fn told(done: &Result<people::mail_in::Outcome>) -> bool {
    match done {
        Ok(outcome) => {
            metrics::counter!("manyhands_answers_total", "outcome" => outcome.word()).increment(1);
            tracing::info!(outcome = outcome.word(), "a mail came in");
            true
        }
        Err(why) => {
            tracing::warn!(cause = why.to_string(), "a mail was not taken in, and is tried again");
            false
        }
    }
}

/// What stands behind percent signs in an address.
fn decoded(text: &str) -> Option<String> {
    let (mut bytes, mut rest) = (vec![], text.as_bytes());
    while let Some((first, more)) = rest.split_first() {
        rest = more;
        match first {
            b'%' => {
                bytes.push(u8::from_str_radix(std::str::from_utf8(rest.get(..2)?).ok()?, 16).ok()?);
                rest = &rest[2..];
            }
            other => bytes.push(*other),
        }
    }
    String::from_utf8(bytes).ok()
}

/// Looks at the mailbox again and again, until the program stops.
pub async fn watch(house: Arc<House>, imap: Imap, believes: Believes, mut stop: Receiver<bool>) {
    while !*stop.borrow() {
        let cx = Cx::of_house(&house);
        // A look may take longer than a stop. What it was in the middle of is unread in the mailbox, and counts once.
        tokio::select! {
            taken = imap.take(&cx, &believes) => if let Err(why) = taken {
                tracing::warn!(cause = why.to_string(), "the mailbox of answers could not be read");
            },
            () = patience(stop.clone()) => return,
        }
        let _ = tokio::time::timeout(EVERY, stop.wait_for(|stop| *stop)).await;
    }
}

/// A while after the stop.
async fn patience(mut stop: Receiver<bool>) {
    let _ = stop.wait_for(|stop| *stop).await;
    tokio::time::sleep(LEAVES).await;
}

/// `manyhands mail`
#[derive(clap::Subcommand, Clone, Debug)]
pub enum Command {
    /// Take one mail in from standard input, as a mail server pipes it; 75 means: try again later
    Receive(Receive),
}

/// `manyhands mail receive`
#[derive(clap::Args, Clone, Debug)]
pub struct Receive {
    #[command(flatten)]
    answers: Answers,
    /// To whom the server delivers it, which says more than the mail itself; ${recipient} in Postfix, $local_part@$domain
    /// in Exim
    #[arg(long, value_name = "ADDRESS")]
    recipient: Option<String>,
    /// Whom it came from, empty for a report; ${sender} in Postfix, $sender_address in Exim
    #[arg(long, value_name = "ADDRESS", requires = "recipient")]
    sender: Option<String>,
    /// The address that people type, for the letter that says why an answer was not kept
    #[arg(long, env = "MANYHANDS_URL", default_value = "http://localhost:8080", value_name = "URL")]
    url: String,
}

/// Runs `manyhands mail`.
pub async fn run(store: &Store, command: Command) -> Result<ExitCode> {
    let Command::Receive(Receive { answers, url, recipient, sender }) = command;
    if answers.answers_to.is_none() {
        return Err(Error::field("--answers-to", say!("command-imap-needs-address")));
    }
    let mut bytes = vec![];
    std::io::stdin().take(replies::LARGEST as u64 + 1).read_to_end(&mut bytes)?;
    let db = match store.open_existing().await {
        Ok(db) => db,
        Err(why) => {
            explain(&why);
            return Ok(LATER.into());
        }
    };
    let house = doors::house(db, url.trim_end_matches('/').to_owned(), false, Clock::Machine);
    open(&house, &Answers { imap_url: None, ..answers.clone() }, &Trust::default())?;
    let (cx, believes) = (Cx::of_house(&house), Believes { server: answers.authserv_id });
    let done = match &recipient {
        Some(to) => handed(&cx, &bytes, Envelope { from: sender.as_deref(), to }, &believes).await,
        None => receive(&cx, &bytes, &believes).await,
    };
    house.db.close().await;
    match done {
        Ok(outcome) => {
            tell(outcome.word());
            Ok(ExitCode::SUCCESS)
        }
        Err(why) => {
            tracing::warn!(cause = why.to_string(), "a mail was not taken in");
            Ok(LATER.into())
        }
    }
}
