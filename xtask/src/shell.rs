//! Calling other programs: where the repository is, and commands that start from a clean environment.

use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The repository's root folder.
///
/// Cargo tells it at run time; what was compiled in may be another clone that shares the target folder.
pub fn root() -> PathBuf {
    let here = std::env::var_os("CARGO_MANIFEST_DIR");
    let mut path = here.map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
    path.pop();
    path
}

/// Where Cargo puts this build's programs, as `target/debug`: this program lies there itself.
///
/// # Errors
/// When the system does not tell where this program lies.
pub fn programs() -> io::Result<PathBuf> {
    let mut path = std::env::current_exe()?;
    path.pop();
    Ok(path)
}

/// `program` in the repository's root, without what `cargo run` told this program about itself.
///
/// Some build scripts watch those variables, and would build their crate anew inside a child Cargo.
pub fn command(program: &str) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root());
    for (name, _) in std::env::vars_os() {
        if name.to_str().is_some_and(is_about_this_package) {
            command.env_remove(name);
        }
    }
    command
}

fn is_about_this_package(name: &str) -> bool {
    let prefixes = ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_"];
    let names = ["CARGO_CRATE_NAME", "CARGO_PRIMARY_PACKAGE", "OUT_DIR"];
    prefixes.iter().any(|prefix| name.starts_with(prefix)) || names.contains(&name)
}

/// Runs `command` with its output on the terminal.
///
/// # Errors
/// One line that says what could not be started, or how it ended.
pub fn run(command: &mut Command) -> Result<(), String> {
    let status = command.status().map_err(|e| unstarted(command, &e))?;
    match status.success() {
        true => Ok(()),
        false => Err(format!("{} ended with {status}", name(command))),
    }
}

/// Runs `command` quietly and returns what it wrote, trimmed; its complaints are the error.
///
/// # Errors
/// What could not be started, or the command's own words about what went wrong.
pub fn answer(command: &mut Command) -> Result<String, String> {
    let output = command.output().map_err(|e| unstarted(command, &e))?;
    let said = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim().to_string();
    match output.status.success() {
        true => Ok(said(&output.stdout)),
        false => Err(format!("{}: {}", name(command), said(&output.stderr))),
    }
}

/// Where `program` lies among the folders of PATH.
pub fn which(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
}

/// Whether this runs as root.
pub fn is_root() -> bool {
    answer(Command::new("id").arg("-u")).is_ok_and(|id| id == "0")
}

/// A port on loopback that was free a moment ago.
///
/// # Errors
/// When loopback has none to give.
pub fn free_port() -> io::Result<u16> {
    let listener = std::net::TcpListener::bind(("127.0.0.1", 0))?;
    Ok(listener.local_addr()?.port())
}

fn unstarted(command: &Command, error: &io::Error) -> String {
    format!("{} could not be started: {error}", name(command))
}

fn name(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let first = command.get_args().next().unwrap_or_default();
    let program = program.file_name().unwrap_or_default().to_string_lossy();
    format!("{program} {}", first.to_string_lossy())
}
