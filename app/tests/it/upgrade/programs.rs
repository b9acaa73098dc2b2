//! Programs as systemd runs them: started with the same options at their own ports, asked to leave, and waited for.

use std::process::{Child, Command, Stdio};
use std::time::Duration;

use tempfile::TempDir;
use tokio::time::{Instant, sleep};

use super::LONG;
use super::front::Asker;
use crate::faults::line::get;

/// What every program here is started with.
pub struct Home {
    database: String,
    folder: TempDir,
    options: Vec<String>,
}

impl Home {
    /// A database, a server that takes letters away, and a program that is told things.
    pub fn new(database: &str, letters: u16, hook: u16) -> Home {
        let folder = tempfile::tempdir().expect("a folder");
        let backups = folder.path().join("backups").display().to_string();
        let options = [
            ["--smtp-url".to_owned(), format!("smtp://127.0.0.1:{letters}")],
            ["--allow-outward".to_owned(), format!("127.0.0.1:{hook}")],
            ["--backup-to".to_owned(), backups.clone()],
            ["--linger".to_owned(), "2".to_owned()],
            ["--url".to_owned(), "http://127.0.0.1".to_owned()],
        ];
        std::fs::create_dir(&backups).expect("a folder for backups");
        Home { database: database.to_owned(), folder, options: options.concat() }
    }

    /// Starts one.
    pub fn start(&self, port: u16) -> Running {
        let log = self.folder.path().join("log");
        let log = std::fs::OpenOptions::new().create(true).append(true).open(log).expect("a log");
        let mut command = Command::new(env!("CARGO_BIN_EXE_manyhands"));
        command.args(["--database", &self.database, "--log", "warn", "serve", "--listen"]);
        command.arg(format!("127.0.0.1:{port}")).args(&self.options);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(log);
        Running { child: command.spawn().expect("it starts"), port }
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("{}", std::fs::read_to_string(self.folder.path().join("log")).unwrap_or_default());
        }
    }
}

/// A program at its port.
pub struct Running {
    child: Child,
    /// Where it listens.
    pub port: u16,
}

impl Running {
    /// Waits until it says that it is ready.
    pub async fn until_ready(&mut self) {
        let until = Instant::now() + LONG;
        while Instant::now() < until {
            let ended = self.child.try_wait().expect("it is ours");
            assert!(ended.is_none(), "the program ended with {ended:?}");
            if Asker::new(self.port).ask(&get("/readyz", None)).await.is_ok_and(|status| status == 200) {
                return;
            }
            sleep(Duration::from_millis(10)).await;
        }
        panic!("the program is not ready");
    }

    /// What systemd says to it.
    pub fn ask_to_leave(&self) {
        let said = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status();
        assert!(said.expect("kill is there").success());
    }

    /// Waits for its end; what it ended with.
    pub async fn ended(&mut self) -> Option<i32> {
        let until = Instant::now() + LONG;
        while Instant::now() < until {
            if let Some(status) = self.child.try_wait().expect("it is ours") {
                return status.code();
            }
            sleep(Duration::from_millis(10)).await;
        }
        None
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing to kill.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
