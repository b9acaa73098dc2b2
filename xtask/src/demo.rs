//! The demo town on a free port, for whoever visits it: browsers, and programs that ask its API.

use crate::shell;
use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{sleep, spawn};
use std::time::{Duration, Instant};

/// How long the demo town may take until it listens.
const PATIENCE: Duration = Duration::from_secs(60);

/// The running demo town; stopped when dropped.
pub struct Demo {
    server: Child,
    address: String,
    said: Arc<Mutex<String>>,
}

impl Demo {
    /// Starts `manyhands demo` in an empty folder and waits until it listens.
    ///
    /// # Errors
    /// One line that says why it does not listen.
    pub fn start(folder: &Path) -> Result<Demo, String> {
        let port = shell::free_port().map_err(|e| e.to_string())?;
        let town = folder.join("town");
        fs::create_dir_all(&town).map_err(|e| e.to_string())?;
        let program = shell::programs().map_err(|e| e.to_string())?;
        let mut command = shell::command(&program.join("manyhands").to_string_lossy());
        command.arg("demo").current_dir(town);
        // A line for each answer would bury what the tests say.
        command.env("MANYHANDS_LOG", "warn");
        command.env("MANYHANDS_LISTEN", format!("127.0.0.1:{port}"));
        command.env("MANYHANDS_URL", format!("http://localhost:{port}"));
        // Programs that test ask more in a minute than any other.
        command.env("MANYHANDS_API_PER_MINUTE", "100000000");
        let mut server =
            command.stdout(Stdio::piped()).spawn().map_err(|e| format!("the demo town did not start: {e}"))?;
        let (address, said) = (format!("http://localhost:{port}"), Arc::<Mutex<String>>::default());
        if let Some(out) = server.stdout.take() {
            let said = said.clone();
            spawn(move || listen(out, &said));
        }
        let mut demo = Demo { server, address, said };
        demo.wait_until_it_listens(port)?;
        Ok(demo)
    }

    /// Where it is.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// The token for programs that it printed.
    ///
    /// # Errors
    /// When it prints none.
    pub fn token(&self) -> Result<String, String> {
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            let said = self.said.lock().unwrap_or_else(PoisonError::into_inner).clone();
            if let Some(token) = said.lines().find_map(|line| line.strip_prefix("API token: ")) {
                return Ok(token.to_owned());
            }
            sleep(Duration::from_millis(50));
        }
        Err("the demo town printed no token".to_owned())
    }

    fn wait_until_it_listens(&mut self, port: u16) -> Result<(), String> {
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            if let Ok(Some(status)) = self.server.try_wait() {
                return Err(format!("the demo town ended early with {status}"));
            }
            if TcpStream::connect(("127.0.0.1", port)).is_ok() {
                return Ok(());
            }
            sleep(Duration::from_millis(50));
        }
        let patience = PATIENCE.as_secs();
        Err(format!("the demo town did not listen on port {port} within {patience} s"))
    }
}

impl Drop for Demo {
    /// Asks politely first, so that the town can put its own things away.
    fn drop(&mut self) {
        let id = self.server.id().to_string();
        let _ = Command::new("sh").args(["-c", "kill -TERM \"$1\"", "sh", &id]).status();
        let start = Instant::now();
        while start.elapsed() < Duration::from_secs(10) {
            if !matches!(self.server.try_wait(), Ok(None)) {
                return;
            }
            sleep(Duration::from_millis(20));
        }
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// Shows what it says, and keeps it.
fn listen(out: impl Read, said: &Mutex<String>) {
    for line in BufReader::new(out).lines().map_while(Result::ok) {
        println!("{line}");
        let mut said = said.lock().unwrap_or_else(PoisonError::into_inner);
        said.push_str(&line);
        said.push('\n');
    }
}
