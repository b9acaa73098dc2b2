//! The browser tests: the demo town on a free port, and the pages that people open most visited as a person would.
//!
//! The packages they need lie beside the built programs, never in the repository.

use crate::demo::Demo;
use crate::tally::Tally;
use crate::{machine, packages, shell};
use std::fs;
use std::path::{Path, PathBuf};

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
    npx.env("MANYHANDS_URL", demo.address());
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
///
/// # Errors
/// One line that says how the build ended.
pub fn build() -> Result<(), String> {
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_string());
    let mut build = shell::command(&cargo);
    build.args(["build", "--workspace", "--tests", "--bin", "manyhands"]);
    shell::run(&mut build)
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
    npx.env("MANYHANDS_URL", demo.address());
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
