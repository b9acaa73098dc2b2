//! Real mail servers for stories, where they are on this machine: a mailbox (Dovecot), a server of letters (aiosmtpd), a
//! person's mail program, and the certificates by which they are known. Without them a story says that it was skipped.

use std::io::{BufRead, BufReader, Write};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use manyhands::mail_in::Imap;
use tempfile::TempDir;

use crate::faults::free_port;

/// Where the Python is that knows aiosmtpd.
const PYTHON: &str = "MANYHANDS_TEST_MAIL";

/// Says that a story was skipped, past the runner, which would keep it to itself: a story that was not told has shown nothing.
pub fn skipped(why: &str) {
    let story = std::thread::current().name().unwrap_or("a story").to_owned();
    let _ = writeln!(std::io::stderr(), "\nskipped: {story}: {why}; `cargo xtask test`, as root on Debian, brings it");
}

/// A folder that a server of another user reads and writes.
fn open_folder() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    permit(folder.path(), 0o777);
    folder
}

fn permit(path: &Path, mode: u32) {
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).expect("its rights");
}

/// Empty mailboxes of these names.
fn mailboxes(folder: &Path, names: &[&str]) {
    for name in names {
        let inbox = folder.join("mail").join(name);
        for below in ["new", "cur", "tmp"] {
            std::fs::create_dir_all(inbox.join(below)).expect("a folder");
            permit(&inbox.join(below), 0o777);
        }
        permit(&inbox, 0o777);
        permit(&folder.join("mail"), 0o777);
    }
}

/// An authority, and a server's certificate that it signed.
pub struct Certificates(TempDir);

impl Certificates {
    /// For a server of this name; none where there is no openssl.
    pub fn of(host: &str) -> Option<Certificates> {
        let folder = open_folder();
        std::fs::write(folder.path().join("names"), format!("subjectAltName=DNS:{host}")).expect("its names");
        let key = "-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes";
        for line in [
            format!("req -x509 {key} -keyout ca.key -out ca.pem -subj /CN=Elmwater -days 2"),
            format!("req {key} -keyout key.pem -out asked -subj /CN={host}"),
            "x509 -req -in asked -CA ca.pem -CAkey ca.key -CAcreateserial -out cert.pem -days 2 -extfile names"
                .to_owned(),
        ] {
            let done = Command::new("openssl").args(line.split(' ')).current_dir(folder.path()).output().ok()?;
            assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
        }
        Some(Certificates(folder))
    }

    /// The authority's own.
    pub fn authority(&self) -> String {
        self.0.path().join("ca.pem").display().to_string()
    }

    fn file(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }
}

/// A real server with mailboxes, where there is one on this machine and its owner runs the tests; else none.
pub struct Dovecot {
    folder: TempDir,
    program: Child,
    /// Where it listens without TLS; with certificates of its own.
    pub port: u16,
    tls_port: u16,
}

impl Dovecot {
    /// With mailboxes of these names, and TLS where it has certificates.
    pub fn start(names: &[&str], certificates: Option<&Certificates>) -> Option<Dovecot> {
        let program = ["/usr/sbin/dovecot", "/usr/bin/dovecot"].into_iter().find(|it| Path::new(it).exists())?;
        let (folder, port) = (open_folder(), free_port());
        mailboxes(folder.path(), names);
        let tls_port = if certificates.is_some() { free_port() } else { 0 };
        let at = folder.path().display().to_string();
        let tls = certificates.map_or("ssl = no\n".to_owned(), |it| {
            let (cert, key) = (it.file("cert.pem"), it.file("key.pem"));
            format!("ssl = yes\nssl_cert = <{}\nssl_key = <{}\n", cert.display(), key.display())
        });
        let says = format!(
            "protocols = imap\nlisten = 127.0.0.1\nbase_dir = {at}/run\nstate_dir = {at}/state\nlog_path = {at}/log\n{tls}\
             disable_plaintext_auth = no\nauth_mechanisms = plain\nfirst_valid_uid = 1\nmail_location = maildir:{at}/mail/%u\n\
             passdb {{\n driver = static\n args = password=secret\n}}\nuserdb {{\n driver = static\n args = uid=8 gid=8 home={at}/mail/%u\n}}\n\
             service imap-login {{\n chroot =\n inet_listener imap {{\n port = {port}\n }}\n inet_listener imaps {{\n port = {tls_port}\n }}\n}}\n"
        );
        let config = folder.path().join("dovecot.conf");
        std::fs::write(&config, says).expect("written");
        let mut program = Command::new(program);
        program.args(["-F", "-c"]).arg(&config).stdout(Stdio::null()).stderr(Stdio::null());
        let mut program = program.spawn().expect("it starts");
        if !listens(port, &mut program) {
            return None;
        }
        Some(Dovecot { folder, program, port, tls_port })
    }

    /// Its folder, in which another server may put mail.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Puts a mail into the mailbox of answers.
    pub fn deliver(&self, name: &str, mail: &[u8]) {
        let path = self.folder.path().join(format!("mail/answers/new/{name}"));
        std::fs::write(&path, mail).expect("delivered");
        permit(&path, 0o666);
    }

    /// The mailbox of answers, by `imap` or `imaps`.
    pub fn imap(&self, scheme: &str) -> Imap {
        let port = if scheme == "imaps" { self.tls_port } else { self.port };
        Imap::of(&format!("{scheme}://answers:s%65cret@localhost:{port}/INBOX")).expect("a mailbox")
    }
}

impl Drop for Dovecot {
    fn drop(&mut self) {
        end(&mut self.program);
    }
}

/// Waits until somebody listens; false when the program ended instead, as one that may not be run here does.
fn listens(port: u16, program: &mut Child) -> bool {
    for _ in 0..200 {
        if std::net::TcpStream::connect(("127.0.0.1", port)).is_ok() {
            return true;
        }
        if program.try_wait().ok().flatten().is_some() {
            return false;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    end(program);
    panic!("the mail server did not come up");
}

/// Ends a server as it is ended: its children end with it when it is asked to, and not when it is killed.
fn end(program: &mut Child) {
    let _ = Command::new("kill").arg(program.id().to_string()).status();
    let _ = program.wait();
}

/// The Python that knows aiosmtpd, and where its scripts are.
fn python(script: &str) -> Option<Command> {
    let mut python = Command::new(std::env::var_os(PYTHON)?);
    python.arg(Path::new("tests/mail").join(script));
    Some(python)
}

/// A real server of letters, with STARTTLS and a password.
pub struct Relay {
    program: Child,
    /// Where it listens.
    pub port: u16,
}

impl Relay {
    /// On a port; its mailboxes lie in the folder, and what goes to answers@ is handed over at the port `lmtp`.
    pub fn start(port: u16, folder: &Path, certificates: &Certificates, lmtp: Option<u16>) -> Option<Relay> {
        for file in ["cert.pem", "key.pem"] {
            std::fs::copy(certificates.file(file), folder.join(file)).expect("its certificate");
        }
        let mut command = python("relay.py")?;
        command.arg(port.to_string()).arg(folder).args(lmtp.map(|it| it.to_string()));
        let mut program = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("it starts");
        let mut said = String::new();
        BufReader::new(program.stdout.take().expect("its output")).read_line(&mut said).expect("it speaks");
        assert_eq!(said, "listening\n");
        Some(Relay { program, port })
    }

    /// As an operator names it, with this password.
    pub fn url(&self, password: &str) -> String {
        format!("smtp://manyhands:{password}@localhost:{}?tls=required", self.port)
    }
}

impl Drop for Relay {
    fn drop(&mut self) {
        end(&mut self.program);
    }
}

/// What a person's mail program does: see `person.py`. What it says; none without Python.
pub fn person(words: &[&str], mail: &[u8]) -> Option<String> {
    let mut command = python("person.py")?;
    let mut program = command.args(words).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("it starts");
    program.stdin.take().expect("its input").write_all(mail).expect("the mail is given");
    let done = program.wait_with_output().expect("it ends");
    assert!(done.status.success(), "{words:?} ended with {}", done.status);
    Some(String::from_utf8_lossy(&done.stdout).into_owned())
}
