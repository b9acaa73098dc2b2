//! Stories of letters that leave through a real mail server, and of answers that come back from it.

use base::{Cx, q};
use chrono::TimeDelta;
use manyhands::mail::Mailer;
use manyhands::trust::{self, Trust};
use manyhands::{jobs, serve::Args};
use people::mail_in::Believes;

use crate::answers::{answer_to, comments, mail, proposed};
use crate::doctor::options;
use crate::faults::free_port;
use crate::handed_over::Open;
use crate::house::Town;
use crate::mail_servers::{Certificates, Dovecot, Relay, person, skipped};
use crate::story;

/// Those of the cast to whom stories write.
const NAMES: [&str; 12] = ["ada", "mei", "rosa", "omar", "zoe", "dot", "lou", "sam", "ines", "hello", "bea", "kit"];

/// The servers of a story.
struct Servers {
    boxes: Dovecot,
    relay: Relay,
    certificates: Certificates,
}

impl Servers {
    /// None where one of them is not on this machine.
    fn start(lmtp: Option<u16>) -> Option<Servers> {
        let servers = || {
            let (certificates, boxes) = (Certificates::of("localhost")?, Dovecot::start(&NAMES, None)?);
            let relay = Relay::start(free_port(), boxes.folder(), &certificates, lmtp)?;
            Some(Servers { boxes, relay, certificates })
        };
        let servers = servers();
        if servers.is_none() {
            skipped("aiosmtpd, openssl, or a Dovecot that may be run here, is not on this machine");
        }
        servers
    }

    fn options(&self, password: &str) -> Args {
        let (url, authority) = (self.relay.url(password), self.certificates.authority());
        options(&["--smtp-url", &url, "--mail-from", "Together <hello@together.example>", "--mail-ca", &authority])
    }

    fn mailer(&self) -> Mailer {
        trust::mailer(&self.options("a-story-secret")).expect("a mailer")
    }

    /// The mails in somebody's mailbox.
    fn mails(&self, name: &str) -> usize {
        let inbox = self.boxes.folder().join("mail").join(name);
        ["new", "cur"].iter().map(|it| std::fs::read_dir(inbox.join(it)).expect("a mailbox").count()).sum()
    }
}

async fn send_all(town: &Town, mailer: &Mailer) {
    while jobs::send_due(&town.house, mailer).await.expect("letters are sent") > 0 {}
}

/// Writes a letter.
async fn write(town: &Town, address: &str) {
    let cx = town.operator();
    let ada = crate::cast::person_of(&cx, "ada").await.expect("of the cast");
    let mut tx = cx.begin(ada).await.expect("her space");
    tx.post(ada, ("Somebody", address), "Shore Clinic asks", "Who has the key?\n").await.expect("the letter");
    tx.commit().await.expect("the letter is kept");
}

/// Whether the letter to an address left, and why not.
async fn fate(town: &Town, address: &str) -> (bool, String) {
    let (left, why): (i64, Option<String>) = q!(
        "select (select count(*) from outbox where to_address = $1 and sent_at is not null), (select failure from outbox where to_address = $1 limit 1)",
        address
    )
    .one(town.db())
    .await
    .expect("a letter");
    (left > 0, why.unwrap_or_default())
}

story! {
    /// Out by SMTP with STARTTLS and a password, read by IMAP, answered by SMTP, in by LMTP.
    fn a_letter_leaves_is_read_and_answered_and_the_answer_stands(town) {
        let (ada, address, to) = proposed(town).await;
        let door = Open::at(town, "127.0.0.1:0").await;
        let Some(servers) = Servers::start(Some(door.port())) else { return };
        send_all(town, &servers.mailer()).await;
        assert_eq!(servers.mails("mei"), 1);
        let imap = servers.boxes.port.to_string();
        let letter = person(&["read", &imap, "mei"], b"").expect("it is read");
        for line in ["<mei@example.org>", &format!("<{to}>"), "<hello@together.example>"] {
            assert!(letter.contains(line), "{line} is not in {letter}");
        }
        let (smtp, authority) = (servers.relay.port.to_string(), servers.certificates.authority());
        let words = "Fridays would suit us better.\n.\nÑandú brings the chairs.";
        person(&["answer", &imap, &smtp, &authority, "mei", words], b"").expect("it is answered");
        let page = ada.get(&address).await.expect(200);
        page.sees("Fridays would suit us better.").sees("Ñandú brings the chairs.").sees("Mei Castellano-Wu").lacks("wrote:");
        assert_eq!(comments(town).await, 1);
        let (_, flaws) = base::journal::verify(town.db()).await.expect("the journal");
        assert!(flaws.is_empty(), "{flaws:?}");
        door.close().await;
    }
}

story! {
    fn a_letter_waits_for_a_server_and_leaves_once(town) {
        let Some(mut servers) = Servers::start(None) else { return };
        write(town, "mei@example.org").await;
        let wrong = trust::mailer(&servers.options("another-secret")).expect("a mailer");
        send_all(town, &wrong).await;
        let (left, why) = fate(town, "mei@example.org").await;
        assert!(!left && why.contains("535"), "{why}");
        // The server is away; when it is back, what waited leaves.
        let (mailer, port) = (servers.mailer(), servers.relay.port);
        let Servers { boxes, relay, certificates } = servers;
        drop(relay);
        town.later(TimeDelta::hours(1));
        assert_eq!(jobs::send_due(&town.house, &mailer).await.expect("it is tried"), 1);
        assert!(!fate(town, "mei@example.org").await.0);
        let relay = Relay::start(port, boxes.folder(), &certificates, None).expect("it is back");
        servers = Servers { boxes, relay, certificates };
        town.later(TimeDelta::hours(1));
        send_all(town, &mailer).await;
        assert!(fate(town, "mei@example.org").await.0);
        town.later(TimeDelta::hours(1));
        send_all(town, &mailer).await;
        assert_eq!(servers.mails("mei"), 1);
    }
}

story! {
    fn a_letter_to_nobody_is_given_up_and_keeps_no_other_here(town) {
        let Some(servers) = Servers::start(None) else { return };
        write(town, "nobody@example.org").await;
        write(town, "mei@example.org").await;
        let mailer = servers.mailer();
        send_all(town, &mailer).await;
        let (left, why) = fate(town, "nobody@example.org").await;
        assert!(!left && why.contains("550") && why.contains("5.1.1"), "{why}");
        assert!(fate(town, "mei@example.org").await.0);
        assert_eq!(servers.mails("mei"), 1);
        for _ in 0..base::outbox::TRIES {
            town.later(TimeDelta::days(1));
            send_all(town, &mailer).await;
        }
        town.later(TimeDelta::days(1));
        assert_eq!(jobs::send_due(&town.house, &mailer).await.expect("it is left for the operator"), 0);
        assert!(!fate(town, "nobody@example.org").await.0);
    }
}

story! {
    fn a_server_that_nobody_vouches_for_gets_no_letter_and_no_password(town) {
        let Some(servers) = Servers::start(None) else { return };
        let (elsewhere, other) = (Certificates::of("mail.example").expect("openssl"), Certificates::of("localhost").expect("openssl"));
        write(town, "mei@example.org").await;
        let url = servers.relay.url("a-story-secret");
        // Known to nobody; signed by another authority.
        for words in [vec!["--smtp-url", &url], vec!["--smtp-url", &url, "--mail-ca", &other.authority()]] {
            let mailer = trust::mailer(&options(&words)).expect("a mailer");
            town.later(TimeDelta::hours(1));
            send_all(town, &mailer).await;
            let (left, why) = fate(town, "mei@example.org").await;
            assert!(!left && why.to_lowercase().contains("certificate"), "{why}");
        }
        // Signed by the right authority, for another name.
        let relay = Relay::start(free_port(), servers.boxes.folder(), &elsewhere, None).expect("another server");
        let words = ["--smtp-url", &relay.url("a-story-secret"), "--mail-ca", &elsewhere.authority()];
        town.later(TimeDelta::hours(1));
        send_all(town, &trust::mailer(&options(&words)).expect("a mailer")).await;
        let (left, why) = fate(town, "mei@example.org").await;
        assert!(!left && why.to_lowercase().contains("certificate"), "{why}");
        assert_eq!(servers.mails("mei"), 0);
    }
}

story! {
    fn a_mailbox_is_read_over_tls_and_only_from_its_own_server(town) {
        let (ada, address, to) = proposed(town).await;
        let Some(certificates) = Certificates::of("localhost") else { return skipped("no openssl") };
        let Some(server) = Dovecot::start(&["answers"], Some(&certificates)) else { return skipped("no Dovecot that may be run here") };
        server.deliver("1.q", &mail("mei@example.org", &to, "1", "", "Fridays would suit us better."));
        let (cx, other) = (Cx::of_house(&town.house), Certificates::of("localhost").expect("openssl"));
        let trusting = |it: &Certificates| server.imap("imaps").trusting(&Trust::of(Some(it.authority().as_ref())).expect("an authority"));
        for imap in [server.imap("imaps"), trusting(&other)] {
            let why = imap.take(&cx, &Believes::default()).await.expect_err("it is not believed").to_string();
            assert!(why.to_lowercase().contains("certificate"), "{why}");
        }
        assert_eq!(comments(town).await, 0);
        assert_eq!(trusting(&certificates).take(&cx, &Believes::default()).await.expect("it is read"), 1);
        ada.get(&address).await.expect(200).sees("Fridays would suit us better.");
        drop(server);
        // The right authority, and a server of another name.
        let elsewhere = Certificates::of("mail.example").expect("openssl");
        let server = Dovecot::start(&["answers"], Some(&elsewhere)).expect("another server");
        let trust = Trust::of(Some(elsewhere.authority().as_ref())).expect("an authority");
        let why = server.imap("imaps").trusting(&trust).take(&cx, &Believes::default()).await.expect_err("not its name");
        assert!(why.to_string().to_lowercase().contains("certificate"), "{why}");
        assert_ne!(answer_to(town, "mei@example.org").await, "");
    }
}

/// As operators do who say once for all programs whom the machine trusts.
#[test]
fn the_program_believes_the_authorities_that_the_environment_names() {
    let Some(servers) = Servers::start(None) else { return };
    let folder = tempfile::tempdir().expect("a folder");
    let database = format!("sqlite:{}", folder.path().join("books").display());
    let run = |words: &[&str], authority: Option<String>| {
        let mut program = std::process::Command::new(env!("CARGO_BIN_EXE_manyhands"));
        program.args(words).args(["--database", &database, "--log", "error"]).current_dir(folder.path());
        program.envs(authority.map(|it| ("SSL_CERT_FILE", it)));
        String::from_utf8(program.output().expect("it runs").stdout).expect("text")
    };
    run(&["migrate"], None);
    let url = servers.relay.url("a-story-secret");
    let doctor = ["doctor", "--quick", "--json", "--smtp-url", &url];
    let grade = |said: &str| {
        let found: serde_json::Value = serde_json::from_str(said).expect("json");
        let all = found.as_array().or_else(|| found["findings"].as_array()).expect("findings").clone();
        let mail = all.into_iter().find(|it| it["about"] == "mail").expect("about mail");
        mail["grade"].as_str().expect("a grade").to_owned()
    };
    assert_eq!(grade(&run(&doctor, Some(servers.certificates.authority()))), "ok");
    assert_eq!(grade(&run(&[&doctor[..], &["--mail-ca", &servers.certificates.authority()]].concat(), None)), "ok");
    assert_ne!(grade(&run(&doctor, None)), "ok");
}
