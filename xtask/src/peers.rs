//! Programs from the Python package index that do what our engines do: benches put their figures beside ours.
//!
//! They lie in an environment of their own beside the built programs, never in the repository and never in the system's Python.

use crate::shell;
use std::path::PathBuf;
use std::process::Command;

/// The variable in which benches find the Python that knows them; where it is absent they measure ours alone.
pub const PYTHON: &str = "MANYHANDS_PEERS";
/// The packages, as exactly as a lock file would say it.
const PACKAGES: [&str; 3] = ["highspy==1.15.1", "networkx==3.6.1", "numpy==2.4.6"];
/// What pip leaves behind when it is done.
const BROUGHT: &str = "brought";

/// The Python that knows them; the packages are brought when they are not here.
///
/// # Errors
/// One line that names the step that broke.
pub fn bring() -> Result<PathBuf, String> {
    let mut folder = shell::programs().map_err(|e| e.to_string())?;
    folder.pop();
    folder.push("peers");
    let (python, note) = (folder.join("bin/python"), folder.join(BROUGHT));
    let wanted = PACKAGES.join("\n");
    if std::fs::read_to_string(&note).is_ok_and(|it| it == wanted) {
        return Ok(python);
    }
    shell::run(Command::new("python3").args(["-m", "venv"]).arg(&folder))?;
    let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"];
    shell::run(Command::new(&python).args(pip).args(PACKAGES))?;
    std::fs::write(note, wanted).map_err(|e| e.to_string())?;
    Ok(python)
}
