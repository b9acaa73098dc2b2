//! The browser tests: the demo town on a free port, and the pages that people open most visited as a person would.
//!
//! The packages they need lie beside the built programs, never in the repository.

use crate::tally::Tally;
use crate::{machine, packages, shell};
use std::fs;
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// How long the demo town may take until it listens.
const PATIENCE: Duration = Duration::from_secs(60);

/// Whether there are browser tests yet.
pub fn has_tests() -> bool {
    specs().join("package.json").is_file()
}

/// Builds the program, starts the demo town, visits it, and stops it again.
///
/// # Errors
/// One line that names the step that broke.
pub fn test(filter: Option<&str>) -> Result<Tally, String> {
    let chromium = machine::chromium().ok_or("without Chromium the pages cannot be visited")?;
    build()?;
    let folder = ready()?;
    let demo = Demo::start(&folder)?;
    visit(&folder, &demo, &chromium, filter)
}

/// Takes the pictures of the README from the demo town into `docs/pictures`.
///
/// # Errors
/// One line that names the step that broke.
pub fn pictures() -> Result<(), String> {
    let chromium = machine::chromium().ok_or("without Chromium no picture can be taken")?;
    build()?;
    let folder = ready()?;
    let demo = Demo::start(&folder)?;
    let mut npx = shell::command("npx");
    npx.current_dir(&folder);
    npx.args(["--no-install", "playwright", "test", "--config=pictures.config.js", "--reporter=list"]);
    npx.env("MANYHANDS_PICTURES", shell::root().join("docs/pictures"));
    npx.env("MANYHANDS_URL", &demo.address);
    npx.env("CHROMIUM", chromium);
    shell::run(&mut npx)
}

/// The folder from which a browser is driven, with the packages that it takes.
///
/// # Errors
/// One line that names the step that broke.
pub fn ready() -> Result<PathBuf, String> {
    packages::ready("app/tests/browser", "browser")
}

fn specs() -> PathBuf {
    shell::root().join("app/tests/browser")
}

/// Builds with the tests' features, so that nothing that the tests have built is built again.
fn build() -> Result<(), String> {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_string());
    let mut build = shell::command(&cargo);
    build.args(["build", "--workspace", "--tests", "--bin", "manyhands"]);
    shell::run(&mut build)
}

/// The running demo town; stopped when dropped.
struct Demo {
    server: Child,
    address: String,
}

impl Demo {
    /// Starts `manyhands demo` in an empty folder and waits until it listens.
    fn start(folder: &Path) -> Result<Demo, String> {
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
        let server = command.spawn().map_err(|e| format!("the demo town did not start: {e}"))?;
        let address = format!("http://localhost:{port}");
        let mut demo = Demo { server, address };
        demo.wait_until_it_listens(port)?;
        Ok(demo)
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

fn visit(folder: &Path, demo: &Demo, chromium: &Path, filter: Option<&str>) -> Result<Tally, String> {
    let report = folder.join("report.json");
    let mut npx = shell::command("npx");
    npx.current_dir(folder);
    npx.args(["--no-install", "playwright", "test", "--reporter=list,json"]);
    if let Some(filter) = filter {
        npx.args(["--pass-with-no-tests", "-g", filter]);
    }
    npx.env("PLAYWRIGHT_JSON_OUTPUT_NAME", &report);
    npx.env("MANYHANDS_URL", &demo.address);
    npx.env("CHROMIUM", chromium);
    let ended = shell::run(&mut npx);
    let json = fs::read_to_string(&report).unwrap_or_default();
    match (Tally::of_browser_report(&json), ended) {
        (Some(tally), Err(why)) if tally.failed == 0 => Err(why),
        (Some(tally), _) => Ok(tally),
        (None, Err(why)) => Err(why),
        (None, Ok(())) => Err("the browser tests left no report".to_string()),
    }
}
