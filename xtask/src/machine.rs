//! What the whole check needs beside Rust, and how a Debian machine gets it.

use crate::{cluster, shell};
use std::path::PathBuf;

/// One thing the check needs.
#[derive(Clone, Copy)]
pub struct Need {
    what: &'static str,
    packages: &'static [&'static str],
    is_here: fn() -> bool,
}

/// The second database.
pub const POSTGRES: Need =
    Need { what: "PostgreSQL's server programs", packages: &["postgresql"], is_here: || cluster::programs().is_some() };
/// Bundles the pages' scripts, runs the browser tests.
pub const NODE: Need = Need {
    what: "Node.js with npm",
    packages: &["nodejs", "npm"],
    is_here: || shell::which("node").is_some() && shell::which("npm").is_some(),
};
/// Runs the program that asks the API, and brings the server of S3 that backups are tested with and that of letters.
pub const PYTHON: Need = Need {
    what: "Python 3 with venv",
    packages: &["python3", "python3-venv"],
    is_here: || shell::answer(shell::command("python3").args(["-c", "import venv, ensurepip"])).is_ok(),
};
/// Asks the API for what is there.
pub const CURL: Need = Need { what: "curl", packages: &["curl"], is_here: || shell::which("curl").is_some() };
/// The browser that the tests drive.
pub const CHROMIUM: Need = Need { what: "Chromium", packages: &["chromium"], is_here: || chromium().is_some() };

/// A real mailbox, from which answers to letters are read.
pub const DOVECOT: Need = Need {
    what: "Dovecot",
    packages: &["dovecot-imapd"],
    is_here: || PathBuf::from("/usr/sbin/dovecot").is_file() || shell::which("dovecot").is_some(),
};

/// Signs the certificates of the mail servers that stories run.
pub const OPENSSL: Need =
    Need { what: "openssl", packages: &["openssl"], is_here: || shell::which("openssl").is_some() };

/// The browser: Debian's, or one on PATH.
pub fn chromium() -> Option<PathBuf> {
    let debian = PathBuf::from("/usr/bin/chromium");
    match debian.is_file() {
        true => Some(debian),
        false => shell::which("chromium"),
    }
}

/// Brings what is missing, as root on Debian.
///
/// # Errors
/// One line for each thing that is still missing: what it is and how to get it.
pub fn prepare(needs: &[Need]) -> Result<(), Vec<String>> {
    let mut missing = needs.to_vec();
    missing.retain(|need| !(need.is_here)());
    if missing.is_empty() {
        return Ok(());
    }
    if shell::is_root() && shell::which("apt-get").is_some() {
        install(&missing).map_err(|why| vec![why])?;
        missing.retain(|need| !(need.is_here)());
    }
    match missing.is_empty() {
        true => Ok(()),
        false => Err(missing.iter().map(remedy).collect()),
    }
}

fn install(missing: &[Need]) -> Result<(), String> {
    let packages = missing.iter().flat_map(|need| need.packages);
    let mut update = shell::command("apt-get");
    shell::run(update.args(["-q", "update"]))?;
    let mut install = shell::command("apt-get");
    install.env("DEBIAN_FRONTEND", "noninteractive");
    install.args(["-q", "install", "--yes", "--no-install-recommends"]);
    shell::run(install.args(packages))
}

fn remedy(need: &Need) -> String {
    let packages = need.packages.join(" ");
    format!("{} is missing. On Debian: sudo apt-get install {packages}", need.what)
}
