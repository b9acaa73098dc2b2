//! Stories of answers that a mail server hands over by LMTP: each is taken, refused with a reason, or asked for again later.

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

use base::{Error, q};
use chrono::TimeDelta;
use manyhands::lmtp;
use people::mail_in::{Believes, Outcome, receive};
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::answers::{ANSWERS, answer_to, comments, mail, opened, proposed, proposes};
use crate::digest::bounces::report;
use crate::doctor::options;
use crate::house::{On, Spare, Town};
use crate::mail_servers::{person, skipped};
use crate::story;

/// A door that is open; it is closed by [`Open::close`].
pub struct Open {
    /// Where it is.
    pub at: String,
    stop: watch::Sender<bool>,
    serves: JoinHandle<()>,
}

impl Open {
    /// Opens one at this place, where the town already knows the address of answers.
    pub async fn at(town: &Town, place: &str) -> Open {
        let args = options(&["--lmtp-listen", place, "--mail-from", "Together <hello@together.example>"]);
        let door = lmtp::open(&town.house, &args).await.expect("it may be opened").expect("a door");
        let (stop, stopping) = watch::channel(false);
        Open { at: door.at(), stop, serves: tokio::spawn(door.serve(stopping)) }
    }

    /// Its port.
    pub fn port(&self) -> u16 {
        self.at.rsplit(':').next().and_then(|it| it.parse().ok()).expect("a port")
    }

    /// Closes it, as a program does that stops.
    pub async fn close(self) {
        self.stop.send(true).expect("it hears");
        self.serves.await.expect("it ends");
    }

    /// Hands a mail over; one reply for each of those to whom it goes. None without Python.
    fn hand(&self, from: &str, to: &[&str], mail: &[u8]) -> Option<Vec<String>> {
        let Some(said) = person(&[&["hand", self.at.as_str(), from], to].concat(), mail) else {
            skipped("no Python that knows aiosmtpd");
            return None;
        };
        Some(said.lines().map(str::to_owned).collect())
    }
}

/// One line with a server, written by hand.
struct Raw(BufReader<TcpStream>);

impl Raw {
    async fn open(door: &Open) -> Raw {
        Raw(BufReader::new(TcpStream::connect(&door.at).await.expect("it listens")))
    }

    async fn hears(&mut self) -> String {
        let mut line = String::new();
        // Of a reply of several lines the last counts.
        while line.as_bytes().get(3) != Some(&b' ') {
            line.clear();
            assert!(self.0.read_line(&mut line).await.expect("a reply") > 0, "it hung up");
        }
        line.trim_end().to_owned()
    }

    async fn says(&mut self, words: &[u8]) {
        self.0.get_mut().write_all(words).await.expect("it is sent");
    }

    /// What is said until it hangs up.
    async fn rest(mut self) -> String {
        let mut rest = vec![];
        self.0.read_to_end(&mut rest).await.expect("the rest");
        String::from_utf8(rest).expect("text")
    }
}

story! {
    fn a_mail_server_hears_what_became_of_each_mail(town) {
        let (ada, address, to) = proposed(town).await;
        let door = Open::at(town, "127.0.0.1:0").await;
        let answer = mail("mei@example.org", &to, "1", "", "Fridays would suit us better.");
        let Some(heard) = door.hand("mei@example.org", &[&to], &answer) else { return };
        assert_eq!(heard, ["250 2.0.0 Taken"]);
        ada.get(&address).await.expect(200).sees("Fridays would suit us better.").sees("Mei Castellano-Wu").lacks("Good day");
        assert_eq!(door.hand("mei@example.org", &[&to], &answer).expect("again"), ["250 2.0.0 Taken"]);
        assert_eq!(comments(town).await, 1);
        let hears = |from: &str, to: &str, mail: &[u8]| door.hand(from, &[to], mail).expect("it is handed over").remove(0);
        // Turned away before it comes: addresses that nobody reads.
        for nowhere in ["answers+0123456789abcdef0123456789abcdef@together.example", "answers+x@together.example", "ada@example.org"] {
            let heard = hears("mei@example.org", nowhere, &mail("mei@example.org", &to, "3", "", "Yes."));
            assert!(heard.starts_with("550 5.1.1 Nobody reads mail to that address."), "{heard}");
        }
        // Taken and left: whoever it says that it is from may be a stranger, and the server would write to them.
        let taken = |from: &str, to: &str, mail: &[u8]| assert_eq!(hears(from, to, mail), "250 2.0.0 Taken");
        taken("eve@evil.example", &to, &mail("eve@evil.example", &to, "2", "", "Yes to all."));
        taken(ANSWERS, &to, &mail(ANSWERS, &to, "6", "", "Hello, me."));
        taken("mei@example.org", &to, &mail("mei@example.org", &to, "7", "Auto-Submitted: auto-replied\r\n", "Away."));
        taken("<>", &to, &mail("mei@example.org", &to, "8", "", "Nobody."));
        // What the mail says of whom it goes to is not asked.
        taken("mei@example.org", ANSWERS, &mail("mei@example.org", &to, "4", "", "Yes."));
        let letters = base::outbox::latest(&town.operator(), 100).await.expect("letters");
        let told: Vec<_> = letters.iter().filter(|it| it.subject == "Your answer was not kept").map(|it| &it.to_address).collect();
        assert_eq!(told, ["mei@example.org"]);
        // What cannot be read at all nobody here could be told about.
        let bomb = "Content-Type: text/plain\r\n\r\n".repeat(300);
        assert!(hears("mei@example.org", &to, bomb.as_bytes()).starts_with("550 5.6.0 "));
        // A report goes to the address that letters come from.
        let ours = letters.iter().find(|it| it.to_address == "mei@example.org").expect("a letter of ours");
        taken("<>", "hello@together.example", &report(&ours.id.to_string(), "mei@example.org"));
        let (came_back,): (i64,) = q!("select count(*) from bounce where address = 'mei@example.org'").one(town.db()).await.expect("a count");
        assert_eq!(came_back, 1);
        assert_eq!(comments(town).await, 1);
        door.close().await;
    }
}

story! {
    fn of_one_mail_to_several_letters_each_is_answered_on_its_own(town) {
        opened(town);
        let (ada, tie) = (town.visitor("ada").await, crate::ties::address(town, "Winter meals").await);
        let clinic = crate::cast::organization_of(&town.operator(), "Shore Clinic").await.expect("of the cast").to_string();
        ada.post(&format!("{tie}/comments"), &[("text", "Who has the key?"), ("asks", &clinic)]).await.expect(303);
        let other = answer_to(town, "mei@example.org").await;
        let said = receive(&town.operator(), &mail("mei@example.org", &other, "0", "", "We do."), &Believes::default()).await;
        assert_eq!(said.expect("it is taken in"), Outcome::Kept);
        town.later(TimeDelta::days(1));
        let (_, address, to) = proposes(town).await;
        assert_ne!(to, other);
        let door = Open::at(town, "127.0.0.1:0").await;
        let nowhere = "answers+0123456789abcdef0123456789abcdef@together.example";
        // Whom it went to is what the server says: the mail itself names one address only.
        let before = comments(town).await;
        let answer = mail("mei@example.org", &to, "1", "", "Both of these suit us.");
        let Some(heard) = door.hand("mei@example.org", &[&to, nowhere, &other], &answer) else { return };
        let codes: Vec<&str> = heard.iter().map(|it| &it[..9]).collect();
        assert_eq!(codes, ["250 2.0.0", "550 5.1.1", "250 2.0.0"], "{heard:?}");
        assert_eq!(comments(town).await, before + 2);
        for page in [&address, &tie] {
            ada.get(page).await.expect(200).sees("Both of these suit us.");
        }
        door.close().await;
    }
}

story! {
    fn what_cannot_be_taken_in_now_is_asked_for_again(town) {
        let (_, _, to) = proposed(town).await;
        let door = Open::at(town, "127.0.0.1:0").await;
        let mut line = Raw::open(&door).await;
        assert!(line.hears().await.starts_with("220 together.example LMTP"));
        for says in ["LHLO mail.example\r\n", "MAIL FROM:<mei@example.org>\r\n", &format!("RCPT TO:<{to}>\r\n")] {
            line.says(says.as_bytes()).await;
            assert!(line.hears().await.starts_with("250 "), "{says}");
        }
        town.house.db.close().await;
        line.says(b"DATA\r\n").await;
        assert!(line.hears().await.starts_with("354 "));
        line.says(&mail("mei@example.org", &to, "1", "", "Yes.")).await;
        line.says(b".\r\n").await;
        assert_eq!(line.hears().await, "451 4.3.0 Not now, come again later");
        // Nor is it known whose an address is.
        line.says(format!("MAIL FROM:<mei@example.org>\r\nRCPT TO:<{to}>\r\n").as_bytes()).await;
        assert!(line.hears().await.starts_with("250 "));
        assert_eq!(line.hears().await, "451 4.3.0 Not now, come again later");
        door.close().await;
        assert!(line.rest().await.starts_with("421 4.3.2 "), "who is still there is told that the program stops");
    }
}

story! {
    fn a_second_mail_inside_a_first_says_nothing(town) {
        let (_, _, to) = proposed(town).await;
        let door = Open::at(town, "127.0.0.1:0").await;
        let mut line = Raw::open(&door).await;
        let open = format!("LHLO mx\r\nMAIL FROM:<eve@evil.example>\r\nRCPT TO:<{ANSWERS}>\r\nDATA\r\nSubject: x\r\n\r\nhello");
        let inner = format!("MAIL FROM:<mei@example.org>\r\nRCPT TO:<{to}>\r\nDATA\r\n");
        let inner = [inner.as_bytes(), &mail("mei@example.org", &to, "1", "", "Yes to all."), b".\r\n"].concat();
        line.says(&[open.as_bytes(), b"\n.\r\n", &inner].concat()).await;
        let said = line.rest().await;
        assert!(said.contains("\r\n554 5.6.0 ") && said.matches("354 ").count() == 1, "{said}");
        assert_eq!(comments(town).await, 0);
        // And as many lines as are heard at once, and one more.
        let mut lines = vec![];
        while lines.len() < 20 {
            let mut line = Raw::open(&door).await;
            // The line above may still be leaving, and counts until it has left.
            match line.hears().await.starts_with("220 ") {
                true => lines.push(line),
                false => assert_eq!(lines.len(), 19, "only the last place may still be taken"),
            }
        }
        assert!(Raw::open(&door).await.rest().await.starts_with("421 4.3.2 Too many"));
        drop(lines);
        door.close().await;
    }
}

story! {
    fn a_door_is_opened_to_this_machine_alone(town) {
        let args = |words: &[&str]| options(&[&["--lmtp-listen"], words].concat());
        let refused = async |words: &[&str]| match lmtp::open(&town.house, &args(words)).await {
            Err(Error::Invalid(problems)) => problems[0].why.key,
            Err(other) => panic!("{other}"),
            Ok(_) => "opened",
        };
        assert_eq!(refused(&["127.0.0.1:0"]).await, "command-imap-needs-address");
        opened(town);
        assert_eq!(refused(&["0.0.0.0:0"]).await, "command-lmtp-elsewhere");
        assert_eq!(refused(&["[::]:0"]).await, "command-lmtp-elsewhere");
        assert_eq!(refused(&["2424"]).await, "command-lmtp-unknown");
        assert_eq!(refused(&["unix:"]).await, "command-lmtp-unknown");
        assert_eq!(refused(&["127.0.0.1:0"]).await, "opened");
        assert_eq!(refused(&["0.0.0.0:0", "--lmtp-anywhere"]).await, "opened");
        // A socket in the file system: for its group, and after a program that was killed.
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("lmtp");
        drop(std::os::unix::net::UnixListener::bind(&path).expect("a socket that nobody listens on any more"));
        let place = format!("unix:{}", path.display());
        let door = Open::at(town, &place).await;
        let mode = std::os::unix::fs::PermissionsExt::mode(&std::fs::metadata(&path).expect("it is there").permissions());
        assert_eq!(mode & 0o777, 0o660);
        assert_eq!(refused(&[&place]).await, "command-cannot-listen");
        let heard = door.hand("mei@example.org", &[ANSWERS], &mail("mei@example.org", ANSWERS, "1", "", "Yes."));
        assert!(heard.is_none_or(|it| it == ["250 2.0.0 Taken"]), "by a socket as by a port");
        door.close().await;
        assert!(!path.exists());
        std::fs::write(&path, "no socket").expect("a file");
        assert_eq!(refused(&[&place]).await, "command-cannot-listen");
        assert!(path.exists(), "a file of somebody's stays");
    }
}

/// What `manyhands mail receive` says and ends with, a mail on its standard input.
fn piped(database: &str, words: &[&str], mail: &[u8]) -> (String, Option<i32>) {
    let mut program = Command::new(env!("CARGO_BIN_EXE_manyhands"));
    program.args(["--database", database, "--log", "error", "mail", "receive", "--answers-to", ANSWERS]);
    let mut program = program
        .args(words)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("it starts");
    // One that has nothing to do with the mail leaves it.
    let _ = program.stdin.take().expect("its input").write_all(mail);
    let done = program.wait_with_output().expect("it ends");
    (String::from_utf8_lossy(&done.stdout).trim().to_owned(), done.status.code())
}

story! {
    fn a_mail_server_pipes_an_answer_in(town) {
        // The program's clock is the machine's, and letters act for a while.
        town.later((base::time::now() - town.now()).max(TimeDelta::zero()));
        let (ada, address, to) = proposed(town).await;
        let at = town.address();
        let done = |word: &str| (word.to_owned(), Some(0));
        let answer = mail("mei@example.org", &to, "1", "", "Fridays would suit us better.");
        assert_eq!(piped(&at, &[], &answer), done("kept"));
        ada.get(&address).await.expect(200).sees("Fridays would suit us better.").lacks("Good day");
        assert_eq!(piped(&at, &["--recipient", &to, "--sender", "mei@example.org"], &answer), done("came before"));
        // Whom it went to, and that nobody may be answered, is what the server says.
        assert_eq!(piped(&at, &["--recipient", ANSWERS], &mail("mei@example.org", &to, "2", "", "Yes.")), done("no way"));
        let hidden = mail("mei@example.org", "undisclosed@example.org", "3", "", "From a hidden copy.");
        assert_eq!(piped(&at, &["--recipient", &to, "--sender="], &hidden), done("Return-Path"));
        assert_eq!(piped(&at, &["--recipient", &to.to_uppercase()], &hidden), done("kept"));
        assert_eq!(comments(town).await, 2);
        // Without the database the server keeps it and comes again.
        assert_eq!(piped("sqlite:/nowhere/at/all", &[], &answer).1, Some(75));
        assert_eq!(comments(town).await, 2);
    }
}

/// The program itself, as an operator starts it.
#[tokio::test]
async fn the_program_opens_its_door_and_closes_it_when_it_stops() {
    let spare = Spare::new(On::Sqlite).await.expect("a file");
    let folder = tempfile::tempdir().expect("a folder");
    let socket = folder.path().join("lmtp");
    let mut program = serve(&spare.address(), folder.path(), &format!("unix:{}", socket.display()));
    let said =
        BufReader::new(tokio::process::ChildStdout::from_std(program.stdout.take().expect("its output")).expect("it"));
    let mut lines = said.lines();
    while !lines
        .next_line()
        .await
        .expect("a line")
        .expect("it goes on")
        .starts_with("Answers are taken in by LMTP at unix:")
    {}
    let line = tokio::net::UnixStream::connect(&socket).await.expect("it listens");
    let (read, mut write) = line.into_split();
    let mut heard = BufReader::new(read).lines();
    assert_eq!(heard.next_line().await.expect("a line").as_deref(), Some("220 together.example LMTP"));
    let all = format!(
        "LHLO mx\r\nMAIL FROM:<mei@example.org>\r\nRCPT TO:<{ANSWERS}>\r\nDATA\r\nSubject: x\r\n\r\nYes.\r\n.\r\n"
    );
    write.write_all(all.as_bytes()).await.expect("it is sent");
    let mut last = String::new();
    while last != "250 2.0.0 Taken" {
        last = heard.next_line().await.expect("a line").expect("it goes on");
    }
    let asked = Command::new("kill").arg(program.id().to_string()).status().expect("asked to stop");
    assert!(asked.success());
    assert!(heard.next_line().await.expect("a line").expect("a farewell").starts_with("421 4.3.2 "));
    assert!(program.wait().expect("it ends").success() && !socket.exists());
    spare.put_away().await;
}

fn serve(database: &str, folder: &Path, lmtp: &str) -> std::process::Child {
    let mut program = Command::new(env!("CARGO_BIN_EXE_manyhands"));
    program.current_dir(folder).args(["--database", database, "--log", "error", "serve", "--answers-to", ANSWERS]);
    program.args(["--listen", &format!("127.0.0.1:{}", crate::faults::free_port()), "--lmtp-listen", lmtp]);
    program.stdin(Stdio::null()).stdout(Stdio::piped()).spawn().expect("it starts")
}
