//! How a letter leaves the house: through a mail server, as a file in a folder, or, in the demo, not at all.

use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::PathBuf;
use std::time::Duration;

use base::form::one_line;
use base::outbox::Letter;
use base::{Error, Result, say};
use lettre::message::header::{ContentTransferEncoding, ContentType};
use lettre::message::{Body, Mailbox};
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
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

    /// Sends one letter. Sent again, it has the same number, and a file is written over.
    pub async fn send(&self, letter: &Letter) -> Result<()> {
        self.send_within(letter, PATIENCE).await
    }

    async fn send_within(&self, letter: &Letter, patience: Duration) -> Result<()> {
        // The time is taken here: the library's own ends with the connection, and a server may be silent after that.
        let sent = tokio::time::timeout(patience, self.take_away(letter)).await;
        sent.map_err(|_| Error::broken("the letter was not taken in time"))?
    }

    async fn take_away(&self, letter: &Letter) -> Result<()> {
        match self {
            Mailer::Server(server, from) => {
                server.send(message(letter, from, Body::new(letter.body.clone()))?).await.map_err(Error::broken)?;
            }
            Mailer::Folder(folder, from) => {
                let text = message(letter, from, whole_lines(&letter.body))?.formatted();
                // Letters hold links that open doors: nobody else on this machine reads them.
                std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
                let mut options = std::fs::OpenOptions::new();
                options.write(true).create(true).truncate(true).mode(0o600);
                let path = folder.join(format!("{}.eml", letter.id));
                let mut file = tokio::fs::OpenOptions::from(options).open(path).await?;
                file.write_all(&text).await?;
                file.sync_all().await?;
            }
        }
        Ok(())
    }
}

/// A text for a file, where a link stands whole in its line, however long that is: somebody copies it from there.
fn whole_lines(text: &str) -> Body {
    let lines = text.lines().flat_map(|line| [line, "\r\n"]).collect::<String>();
    Body::dangerous_pre_encoded(lines.into_bytes(), ContentTransferEncoding::EightBit)
}

fn message(letter: &Letter, from: &Mailbox, body: Body) -> Result<Message> {
    let address = letter.to_address.parse().map_err(Error::broken)?;
    let name = Some(one_line(&letter.to_name)).filter(|name| !name.is_empty());
    let mut builder = Message::builder();
    // Whoever answers writes to an address of its own, or to nobody.
    if !letter.answer_to.is_empty() {
        builder = builder.reply_to(Mailbox::new(from.name.clone(), letter.answer_to.parse().map_err(Error::broken)?));
    }
    builder
        .from(from.clone())
        .to(Mailbox::new(name, address))
        .subject(one_line(&letter.subject))
        .date(letter.written_at.into())
        .message_id(Some(format!("<{}@{}>", letter.id, from.email.domain())))
        .header(ContentType::TEXT_PLAIN)
        .body(body)
        .map_err(Error::broken)
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
        };
        let sent = mailer.send_within(&letter, Duration::from_millis(200)).await;
        assert!(sent.expect_err("nobody took it").to_string().contains("in time"));
    }
}
