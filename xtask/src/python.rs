//! Packages of the Python index that tests and figures take.
//!
//! Each lies in an environment of its own beside the built programs, never in the repository and never in the system's Python.

use crate::shell;
use std::path::PathBuf;
use std::process::Command;

/// What pip leaves behind when it is done.
const BROUGHT: &str = "brought";

fn folder(name: &str) -> Result<PathBuf, String> {
    let mut folder = shell::programs().map_err(|e| e.to_string())?;
    folder.pop();
    Ok(folder.join(name))
}

/// The Python of the environment `name`, when `package` is in it already.
pub fn here(name: &str, package: &str) -> Option<PathBuf> {
    let folder = folder(name).ok()?;
    let is_brought = std::fs::read_to_string(folder.join(BROUGHT)).is_ok_and(|it| it == package);
    is_brought.then(|| folder.join("bin/python"))
}

/// The Python of the environment `name`; `package`, or several with spaces between, as exactly as a lock file would say it,
/// is brought when it is not there.
///
/// # Errors
/// One line that names the step that broke.
pub fn bring(name: &str, package: &str) -> Result<PathBuf, String> {
    if let Some(python) = here(name, package) {
        return Ok(python);
    }
    let folder = folder(name)?;
    shell::run(Command::new("python3").args(["-m", "venv"]).arg(&folder))?;
    let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"];
    shell::run(Command::new(folder.join("bin/python")).args(pip).args(package.split(' ')))?;
    std::fs::write(folder.join(BROUGHT), package).map_err(|e| e.to_string())?;
    here(name, package).ok_or_else(|| format!("{package} did not stay"))
}
