//! Mail: whether the server takes us, up to the point where a letter would begin.

use std::time::Duration;

use base::outbox::Letter;
use base::{Lang, Result, say, t};

use super::config::is_loopback;
use super::{Depth, Finding};
use crate::mail::{Failure, Mailer};
use crate::serve::Args;
use crate::trust;

/// How long the server may take to answer somebody who waits at a page, and a command.
const SHORT: Duration = Duration::from_secs(3);
const PATIENCE: Duration = Duration::from_secs(15);

/// Connects, greets, turns to TLS and signs in as for a letter, and leaves without one.
pub async fn look(options: &Args, depth: Depth) -> Result<Vec<Finding>> {
    let patience = if depth == Depth::Quick { SHORT } else { PATIENCE };
    let (mailer, server) = match trust::mailer(options) {
        Ok(mailer) => (mailer, server_of(&options.smtp_url)),
        Err(_) => {
            return Ok(vec![Finding::fault("mail", say!("doctor-mail-unknown"), say!("doctor-mail-unknown-then"))]);
        }
    };
    Ok(vec![match mailer {
        Mailer::Folder(folder, _) if is_loopback(&options.address()) => {
            Finding::ok("mail", say!("doctor-mail-folder", folder = folder.display().to_string()))
        }
        Mailer::Folder(folder, _) => {
            let says = say!("doctor-mail-folder", folder = folder.display().to_string());
            Finding::warning("mail", says, say!("doctor-mail-folder-then"))
        }
        Mailer::Server(transport, _) => match tokio::time::timeout(patience, transport.test_connection()).await {
            Ok(Ok(true)) => Finding::ok("mail", say!("doctor-mail-ok", server = server)),
            Ok(Ok(false)) => refused(server, "NOOP"),
            Ok(Err(why)) => refused(server, &why.to_string()),
            Err(_) => refused(server, "it says nothing"),
        },
    }])
}

fn refused(server: &str, why: &str) -> Finding {
    Finding::fault("mail", say!("doctor-mail-refused", server = server, why = why), say!("doctor-mail-refused-then"))
}

/// Which server, without the name and password that its address may hold.
fn server_of(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let rest = rest.split(['/', '?']).next().unwrap_or_default();
    rest.rsplit('@').next().unwrap_or_default()
}

/// Sends one letter to this address, for `--send-to`.
pub async fn try_letter(options: &Args, address: &str, lang: Lang) -> Finding {
    struct Reader {
        lang: Lang,
    }
    let reader = Reader { lang };
    let letter = Letter {
        id: base::ids::fresh(),
        lang: Some(lang),
        to_name: String::new(),
        to_address: address.to_owned(),
        subject: t!(reader, "doctor-letter-about").into_owned(),
        body: t!(reader, "doctor-letter", url = options.address()),
        tries: 1,
        written_at: base::time::now(),
        sent_at: None,
        html: String::new(),
        answer_to: String::new(),
        stop: String::new(),
    };
    let sent = match trust::mailer(options) {
        Ok(mailer) => mailer.send(&letter, &options.address()).await,
        Err(why) => Err(Failure::from(why)),
    };
    match sent {
        Ok(()) => Finding::ok("letter", say!("doctor-letter-sent")),
        Err(why) => {
            let says = say!("doctor-letter-refused", why = why.why);
            Finding::fault("letter", says, say!("doctor-mail-refused-then"))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::server_of;

    #[test]
    fn a_server_is_named_without_what_opens_it() {
        assert_eq!(server_of("smtps://hello%40x:secret@mail.example:465/?tls=required"), "mail.example:465");
        assert_eq!(server_of("smtp://127.0.0.1:1025"), "127.0.0.1:1025");
    }
}
