//! Packages of npm that tests take: copied and installed beside the built programs, never in the repository.

use crate::shell;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The folder `name` beside the programs' folder, with what lies in `from` and the packages that it takes.
///
/// # Errors
/// One line that names the step that broke.
pub fn ready(from: &str, name: &str) -> Result<PathBuf, String> {
    let folder = prepare_folder(&shell::root().join(from), name).map_err(|e| format!("copying {from}: {e}"))?;
    install(&folder, from)?;
    Ok(folder)
}

/// A fresh copy; installed packages stay.
fn prepare_folder(from: &Path, name: &str) -> io::Result<PathBuf> {
    let mut folder = shell::programs()?;
    folder.pop();
    folder.push(name);
    fs::create_dir_all(&folder)?;
    for entry in fs::read_dir(&folder)? {
        let entry = entry?;
        if !is_kept(&entry.file_name().to_string_lossy()) {
            remove(&entry.path())?;
        }
    }
    copy(from, &folder)?;
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

fn install(folder: &Path, from: &str) -> Result<(), String> {
    let wanted = fs::read(folder.join("package-lock.json")).map_err(|e| format!("{from}/package-lock.json: {e}"))?;
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
