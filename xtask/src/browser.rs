//! The browser tests: the demo town on a free port, and the pages that people open most visited as a person would.
//!
//! The packages they need lie beside the built programs, never in the repository.

use crate::demo::Demo;
use crate::tally::Tally;
use crate::{machine, shell};
use std::fs;
use std::io;
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
    let folder = prepare_folder().map_err(|e| format!("copying the browser tests: {e}"))?;
    install_packages(&folder)?;
    Ok(folder)
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

/// A fresh copy of the specs in `browser/` beside the programs' folder; installed packages stay.
fn prepare_folder() -> io::Result<PathBuf> {
    let mut folder = shell::programs()?;
    folder.pop();
    folder.push("browser");
    fs::create_dir_all(&folder)?;
    for entry in fs::read_dir(&folder)? {
        let entry = entry?;
        if !is_kept(&entry.file_name().to_string_lossy()) {
            remove(&entry.path())?;
        }
    }
    copy(&specs(), &folder)?;
    Ok(folder)
}

fn is_kept(name: &str) -> bool {
    name == "node_modules" || name == INSTALLED
}

fn remove(path: &Path) -> io::Result<()> {
    match path.is_dir() {
        true => fs::remove_dir_all(path),
        false => fs::remove_file(path),
    }
}

fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        match entry.file_type()?.is_dir() {
            true if entry.file_name() == "node_modules" => {}
            true => copy(&entry.path(), &target)?,
            false => fs::copy(entry.path(), target).map(|_| ())?,
        }
    }
    Ok(())
}

/// A copy of the lock file whose packages are installed.
const INSTALLED: &str = "installed.lock";

fn install_packages(folder: &Path) -> Result<(), String> {
    let wanted =
        fs::read(folder.join("package-lock.json")).map_err(|e| format!("app/tests/browser/package-lock.json: {e}"))?;
    let installed = fs::read(folder.join(INSTALLED)).unwrap_or_default();
    if wanted == installed && folder.join("node_modules").is_dir() {
        return Ok(());
    }
    let mut npm = shell::command("npm");
    npm.current_dir(folder);
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
    shell::run(&mut npm)?;
    fs::write(folder.join(INSTALLED), wanted).map_err(|e| e.to_string())
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
