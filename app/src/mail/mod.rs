//! How a letter leaves the house: through a mail server, as a file in a folder, or, in the demo, not at all.
//!
//! [`sheet`] is what it says, [`page`] and [`flowed`] how that looks as a page and as text, [`message`] what is sent.

pub mod flowed;
pub mod message;
pub mod page;
pub mod sheet;

use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::time::Duration;

use base::outbox::Letter;
use base::{Error, Result, say};
use lettre::message::Mailbox;
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use tokio::io::AsyncWriteExt;

/// How long a letter may take to leave: shorter than its lease, so that nobody else takes it up meanwhile.
const PATIENCE: Duration = Duration::from_secs(30);

/// Who takes letters away.
pub enum Mailer {
    /// A mail server.
    Server(AsyncSmtpTransport<Tokio1Executor>, Mailbox),
    /// A folder; each letter becomes one `.eml` file in it.
    Folder(PathBuf, Mailbox),
}

impl Mailer {
    /// Reads `smtp://…`, `smtps://…` or `file:FOLDER`, and whom letters come from.
    pub fn of(url: &str, from: &str) -> Result<Mailer> {
        let from = from.parse().map_err(|_| Error::field("--mail-from", say!("mail-not-understood")))?;
        if let Some(folder) = url.strip_prefix("file:") {
            return Ok(Mailer::Folder(folder.into(), from));
        }
        let server = AsyncSmtpTransport::<Tokio1Executor>::from_url(url);
        let server = server.map_err(|_| Error::field("--smtp-url", say!("command-smtp-unknown")))?;
        Ok(Mailer::Server(server.build(), from))
    }

    /// Sends one letter; `ours` is where people find us. Sent again, it has the same number, and a file is written over.
    pub async fn send(&self, letter: &Letter, ours: &str) -> Result<(), Failure> {
        self.send_within(letter, ours, PATIENCE).await
    }

    async fn send_within(&self, letter: &Letter, ours: &str, patience: Duration) -> Result<(), Failure> {
        // The time is taken here: the library's own ends with the connection, and a server may be silent after that.
        let sent = tokio::time::timeout(patience, self.take_away(letter, ours)).await;
        sent.unwrap_or_else(|_| Err(Failure::of("the letter was not taken in time")))
    }

    async fn take_away(&self, letter: &Letter, ours: &str) -> Result<(), Failure> {
        match self {
            Mailer::Server(server, from) => {
                let message = message::of(letter, from, ours, message::Shape::Sent)?;
                server.send(message).await.map(drop).map_err(Failure::refused)
            }
            Mailer::Folder(folder, from) => {
                let text = message::of(letter, from, ours, message::Shape::File)?.formatted();
                Ok(keep(folder, letter, &text).await?)
            }
        }
    }
}

/// Writes a letter into a folder, and waits until it is durable.
async fn keep(folder: &Path, letter: &Letter, text: &[u8]) -> std::io::Result<()> {
    // Letters hold links that open doors: nobody else on this machine reads them.
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true).mode(0o600);
    let mut file = tokio::fs::OpenOptions::from(options).open(folder.join(format!("{}.eml", letter.id))).await?;
    file.write_all(text).await?;
    file.sync_all().await
}

/// Why a letter did not leave.
#[derive(Debug)]
pub struct Failure {
    /// In words, for the operator.
    pub why: String,
    /// The status with which the other side said that there is no such mailbox; none for anything that may pass.
    pub no_mailbox: Option<String>,
}

impl Failure {
    fn of(why: impl ToString) -> Failure {
        Failure { why: why.to_string(), no_mailbox: None }
    }

    fn refused(why: lettre::transport::smtp::Error) -> Failure {
        let (code, said) = (why.status().map(|code| code.to_string()), why.to_string());
        Failure { no_mailbox: code.and_then(|code| no_mailbox(&code, &said)), why: said }
    }
}

impl From<Error> for Failure {
    fn from(why: Error) -> Failure {
        Failure::of(why)
    }
}

impl From<std::io::Error> for Failure {
    fn from(why: std::io::Error) -> Failure {
        Failure::of(why)
    }
}

/// The status with which a server refused a mailbox for good. What it refuses for another reason (a wrong password of
/// ours, a policy, a full disk) says nothing about the address.
fn no_mailbox(code: &str, said: &str) -> Option<String> {
    let is_status = |word: &&str| {
        let parts: Vec<&str> = word.split('.').collect();
        parts.len() == 3
            && parts[0] == "5"
            && parts.iter().all(|it| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit()))
    };
    let status = said.split(|it: char| !(it.is_ascii_digit() || it == '.')).find(is_status);
    match status {
        Some(status) if status.starts_with("5.1.") || status == "5.2.1" => Some(status.to_owned()),
        None if ["550", "551", "553"].contains(&code) => Some(code.to_owned()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_mail_server_that_says_nothing_is_not_waited_for() {
        let silent = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let url = format!("smtp://{}", silent.local_addr().expect("its address"));
        let mailer = Mailer::of(&url, "hello@elmwater.example").expect("a mailer");
        let letter = Letter {
            id: base::ids::fresh(),
            to_name: "Ada".to_owned(),
            to_address: "ada@example.org".to_owned(),
            subject: "Shore Clinic asks".to_owned(),
            body: "Suppers".to_owned(),
            tries: 1,
            written_at: base::time::now(),
            sent_at: None,
            html: String::new(),
            answer_to: String::new(),
            stop: String::new(),
            lang: None,
        };
        let sent = mailer.send_within(&letter, "https://together.example", Duration::from_millis(200)).await;
        assert!(sent.expect_err("nobody took it").why.contains("in time"));
    }

    #[test]
    fn only_a_mailbox_that_is_not_there_counts_as_a_bounce() {
        let refused = |code, said| no_mailbox(code, said);
        assert_eq!(
            refused("550", "permanent error (550): 5.1.1 <ada@example.org> is unknown").as_deref(),
            Some("5.1.1")
        );
        assert_eq!(refused("550", "permanent error (550): no such user").as_deref(), Some("550"));
        assert_eq!(refused("554", "permanent error (554): 5.7.1 relay access denied"), None);
        assert_eq!(refused("535", "permanent error (535): 5.7.8 wrong password"), None);
        assert_eq!(refused("552", "permanent error (552): 5.2.2 mailbox full"), None);
        assert_eq!(refused("450", "transient error (450): 4.2.1 later"), None);
    }
}
