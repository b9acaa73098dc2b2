//! A real server of SMTP for the stories of letters: aiosmtpd, from the Python package index.
//!
//! It lies in an environment of its own beside the built programs, never in the repository and never in the system's Python.

use crate::shell;
use std::path::PathBuf;
use std::process::Command;

/// The variable in which tests find the Python that knows it; where it is absent they skip.
pub const PYTHON: &str = "MANYHANDS_TEST_MAIL";
/// The package, as exactly as a lock file would say it.
const PACKAGE: &str = "aiosmtpd==1.4.6";
/// What pip leaves behind when it is done.
const BROUGHT: &str = "brought";

fn folder() -> Result<PathBuf, String> {
    let mut folder = shell::programs().map_err(|e| e.to_string())?;
    folder.pop();
    Ok(folder.join("mail"))
}

/// Its Python, when it is here already.
pub fn here() -> Option<PathBuf> {
    let folder = folder().ok()?;
    let is_brought = std::fs::read_to_string(folder.join(BROUGHT)).is_ok_and(|it| it == PACKAGE);
    is_brought.then(|| folder.join("bin/python"))
}

/// Its Python; the package is brought when it is not here.
///
/// # Errors
/// One line that names the step that broke.
pub fn bring() -> Result<PathBuf, String> {
    if let Some(python) = here() {
        return Ok(python);
    }
    let folder = folder()?;
    shell::run(Command::new("python3").args(["-m", "venv"]).arg(&folder))?;
    let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", PACKAGE];
    shell::run(Command::new(folder.join("bin/python")).args(pip))?;
    std::fs::write(folder.join(BROUGHT), PACKAGE).map_err(|e| e.to_string())?;
    here().ok_or_else(|| format!("{PACKAGE} did not stay"))
}
