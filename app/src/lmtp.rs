//! Answers by mail, handed over by the mail server beside us (LMTP): the same act as the pipe, without a program started
//! for each mail, and with an answer for each of those to whom a mail goes.
//!
//! Invariant: "taken" is said after what a mail does is durable, and of what cannot be done now the server hears that it
//! should come again. What is said on the line is decided in `engines/lmtp`; here it is only carried.

use std::io::{Error as Broken, ErrorKind, Result as Carried};
use std::net::SocketAddr;
use std::os::unix::fs::{FileTypeExt, PermissionsExt};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use base::error::Say;
use base::{Cx, Error, House, Result, say};
use lettre::message::Mailbox;
use lmtp::{Limits, Mail, Session, Step, Verdict};
use people::mail_in::{Believes, Envelope, Outcome, handed, reads};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpListener, UnixListener, UnixStream};
use tokio::sync::watch::Receiver;
use tokio::task::JoinSet;
use tokio::time::{Instant, timeout, timeout_at};

use crate::config::tell;
use crate::mail_in::told;
use crate::serve::Args;

const LIMITS: Limits = Limits { size: replies::LARGEST, line: 10_000, recipients: 100, mistakes: 20 };
/// How many lines are heard at once: as many as Postfix opens. Each may hold a whole mail in memory.
const AT_ONCE: usize = 20;
/// How long a command may take to come whole, as long as RFC 5321 asks for; and the text of a mail.
const PATIENCE: Duration = Duration::from_secs(300);
/// How long a reply may take to be taken.
const REPLY: Duration = Duration::from_secs(60);
/// How much is read at once: bytes.
const PIECE: usize = 16 << 10;

/// How a mail server hands answers over.
#[derive(clap::Args, Clone, Debug, Default)]
pub struct Options {
    /// Where your mail server hands answers over by LMTP: 127.0.0.1:2424, or unix:/run/manyhands/lmtp
    #[arg(long, env = "MANYHANDS_LMTP_LISTEN", value_name = "ADDRESS:PORT|unix:PATH")]
    pub lmtp_listen: Option<String>,
    /// Let --lmtp-listen be an address that other machines reach; no password is asked, so your network must keep
    /// strangers out
    #[arg(long, env = "MANYHANDS_LMTP_ANYWHERE")]
    pub lmtp_anywhere: bool,
}

/// Where mail is handed over.
enum Place {
    Net(TcpListener),
    /// A socket in the file system, which goes when the program ends.
    Path(UnixListener, PathBuf),
}

/// A line to a server, in its two directions.
type Line = (Box<dyn AsyncRead + Send + Unpin>, Box<dyn AsyncWrite + Send + Unpin>);

/// The door at which mail is handed over.
pub struct Door {
    house: Arc<House>,
    place: Place,
    /// The host of the address that answers come in at.
    name: String,
    /// The address that letters come from, to which reports of delivery go.
    from: Option<String>,
    believes: Believes,
}

/// Opens the door that the options name; none where they name none.
pub async fn open(house: &Arc<House>, args: &Args) -> Result<Option<Door>> {
    let Some(at) = &args.lmtp.lmtp_listen else { return Ok(None) };
    let Some(answers) = house.answers.get() else {
        return Err(Error::field("--lmtp-listen", say!("command-imap-needs-address")));
    };
    let from = args.mail_from.parse::<Mailbox>().ok().map(|it| it.email.to_string().to_lowercase());
    let door = Door {
        house: house.clone(),
        place: Place::open(at, args.lmtp.lmtp_anywhere).await?,
        name: answers.rsplit('@').next().unwrap_or_default().to_owned(),
        from,
        believes: Believes { server: args.answers.authserv_id.clone() },
    };
    tell(format_args!("Answers are taken in by LMTP at {}.", door.at()));
    Ok(Some(door))
}

impl Place {
    async fn open(at: &str, anywhere: bool) -> Result<Place> {
        let cannot =
            |why: Broken| Error::field("--lmtp-listen", say!("command-cannot-listen", at = at, why = why.to_string()));
        if let Some(path) = at.strip_prefix("unix:").filter(|it| !it.is_empty()) {
            let path = Path::new(path);
            clear(path).await.map_err(cannot)?;
            let listener = UnixListener::bind(path).map_err(cannot)?;
            // The mail server is another user, in a group of this program.
            std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o660)).map_err(cannot)?;
            return Ok(Place::Path(listener, path.to_owned()));
        }
        let address: SocketAddr =
            at.parse().map_err(|_| Error::field("--lmtp-listen", say!("command-lmtp-unknown")))?;
        if !address.ip().is_loopback() && !anywhere {
            return Err(Error::field("--lmtp-listen", say!("command-lmtp-elsewhere", at = at)));
        }
        TcpListener::bind(address).await.map(Place::Net).map_err(cannot)
    }

    async fn accept(&self) -> Carried<Line> {
        Ok(match self {
            Place::Net(listener) => {
                let (read, write) = listener.accept().await?.0.into_split();
                (Box::new(read), Box::new(write))
            }
            Place::Path(listener, _) => {
                let (read, write) = listener.accept().await?.0.into_split();
                (Box::new(read), Box::new(write))
            }
        })
    }
}

/// Takes away the socket that a program left which was killed; one that somebody listens on stays.
async fn clear(path: &Path) -> Carried<()> {
    match std::fs::symlink_metadata(path) {
        Ok(it) if it.file_type().is_socket() => match UnixStream::connect(path).await {
            Err(why) if why.kind() == ErrorKind::ConnectionRefused => std::fs::remove_file(path),
            _ => Err(ErrorKind::AddrInUse.into()),
        },
        _ => Ok(()),
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        if let Place::Path(_, path) = self {
            // Left behind, it would only be taken away at the next start.
            let _ = std::fs::remove_file(path);
        }
    }
}

impl Door {
    /// Where it is, with the port that a 0 became.
    pub fn at(&self) -> String {
        match &self.place {
            Place::Net(listener) => listener.local_addr().map(|it| it.to_string()).unwrap_or_default(),
            Place::Path(_, path) => format!("unix:{}", path.display()),
        }
    }

    /// Takes mail in until it is asked to stop; then each line ends between two mails.
    pub async fn serve(self, mut stop: Receiver<bool>) {
        let (door, mut lines) = (Arc::new(self), JoinSet::new());
        loop {
            let came = tokio::select! {
                _ = stop.wait_for(|stop| *stop) => break,
                came = door.place.accept() => came,
            };
            while lines.try_join_next().is_some() {}
            match came {
                Ok(line) if lines.len() < AT_ONCE => {
                    let (door, stop) = (door.clone(), stop.clone());
                    // A server that hangs up has its reasons, and keeps what was not answered.
                    lines.spawn(async move { door.talk(line, stop).await.ok() });
                }
                Ok((_, mut write)) => {
                    let _ = say(&mut write, "421 4.3.2 Too many lines at once, come again later\r\n").await;
                }
                Err(why) => {
                    tracing::warn!(cause = why.to_string(), "a mail server could not be heard");
                    tokio::time::sleep(Duration::from_secs(1)).await;
                }
            }
        }
        while lines.join_next().await.is_some() {}
    }

    async fn talk(&self, (mut read, mut write): Line, mut stop: Receiver<bool>) -> Carried<()> {
        let (mut session, greeting) = Session::new(&self.name, LIMITS);
        say(&mut write, &greeting).await?;
        let (mut piece, mut since) = (vec![0; PIECE], Instant::now());
        loop {
            while let Some(step) = session.step() {
                match step {
                    Step::Say(words) => say(&mut write, &words).await?,
                    Step::Ask(to) => say(&mut write, &session.heard(&self.reads(&to).await)).await?,
                    Step::Keep(mail) => say(&mut write, &session.done(&self.keep(&mail).await)).await?,
                    Step::End => return leave(read, write).await,
                }
                since = Instant::now();
            }
            let came = tokio::select! {
                biased;
                _ = stop.wait_for(|stop| *stop) => None,
                came = timeout_at(since + PATIENCE, read.read(&mut piece)) => Some(came),
            };
            match came {
                None => return say(&mut write, &session.stop()).await,
                Some(Err(_)) => return say(&mut write, &session.silent()).await,
                Some(Ok(n)) => match n? {
                    0 => return Ok(()),
                    n => session.take(&piece[..n]),
                },
            }
        }
    }

    /// Whether mail to this address is read here. It is asked before the mail comes, so that a server which asks for its
    /// own guests can turn them away at its door, and writes to no stranger.
    async fn reads(&self, to: &str) -> Verdict {
        if self.from.as_ref().is_some_and(|it| *it == to.to_lowercase()) {
            return Verdict::Taken;
        }
        let cx = Cx::of_house(&self.house);
        let found = reads(&cx, to).await;
        verdict(&cx, found.inspect_err(|why| tracing::warn!(cause = why.to_string(), "an address was not looked up")))
    }

    /// Takes a mail in for each of those to whom it goes.
    async fn keep(&self, mail: &Mail) -> Vec<Verdict> {
        let (cx, mut verdicts) = (Cx::of_house(&self.house), vec![]);
        for to in &mail.to {
            let done = handed(&cx, &mail.bytes, Envelope { from: Some(&mail.from), to }, &self.believes).await;
            told(&done);
            let reports = matches!(done, Ok(Outcome::Bounced));
            verdicts.push(verdict(&cx, done.map(|it| it.refusal())));
            if reports {
                // What did not arrive is noted once, however many were told.
                verdicts.resize(mail.to.len(), Verdict::Taken);
                break;
            }
        }
        verdicts
    }
}

fn verdict(cx: &Cx, refusal: Result<Option<(&'static str, Say)>>) -> Verdict {
    match refusal {
        Ok(None) => Verdict::Taken,
        Ok(Some((status, why))) => Verdict::Never(status, cx.lang.say(&why)),
        Err(_) => Verdict::Later,
    }
}

async fn say(write: &mut (impl AsyncWrite + Unpin), words: &str) -> Carried<()> {
    timeout(REPLY, async {
        write.write_all(words.as_bytes()).await?;
        write.flush().await
    })
    .await?
}

/// Hangs up after the other side has heard the last words: what is still unread would take them from it.
async fn leave(mut read: impl AsyncRead + Unpin, mut write: impl AsyncWrite + Unpin) -> Carried<()> {
    write.shutdown().await?;
    let rest = async { tokio::io::copy(&mut read, &mut tokio::io::sink()).await };
    let _ = timeout(Duration::from_secs(1), rest).await;
    Ok(())
}
