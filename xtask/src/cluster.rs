//! A PostgreSQL of our own for the length of one command: a temporary folder, a free loopback port.
//!
//! It is gone afterwards however the command ended: a keeper process in a process group of its own
//! waits for the end of its standard input, which comes even when this program is killed.

use crate::shell;
use std::fs;
use std::io::{self, Read};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitCode, Stdio};

/// The hidden command that waits and then puts a cluster away.
pub const KEEPER: &str = "keep-postgres";

/// The hidden command that kills the server as a crash would, and starts it again.
pub const CRASH: &str = "crash-postgres";

const SETTINGS: &str = "-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=200";
/// Durability is off: what a test wrote need not survive the power going.
const FORGETFUL: &str = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off";

/// A running PostgreSQL, stopped and removed when dropped.
pub struct Cluster {
    folder: PathBuf,
    port: u16,
    keeper: Child,
}

impl Cluster {
    /// Makes a folder, a database cluster in it, and starts the server; for tests, so it forgets when the power goes.
    ///
    /// # Errors
    /// One line with PostgreSQL's own words on what went wrong.
    pub fn start() -> Result<Self, String> {
        Self::start_with(FORGETFUL)
    }

    /// The same, as durable as PostgreSQL is by itself.
    ///
    /// # Errors
    /// As [`Cluster::start`].
    pub fn start_durable() -> Result<Self, String> {
        Self::start_with("")
    }

    fn start_with(settings: &str) -> Result<Self, String> {
        let folder = shell::answer(owner("mktemp").args(["-d", "-t", "manyhands-XXXXXXXX"]))?;
        let folder = PathBuf::from(folder);
        let keeper = keeper(&folder).map_err(|e| format!("the keeper did not start: {e}"))?;
        let port = shell::free_port().map_err(|e| e.to_string())?;
        // From here on a failure drops the cluster, and so the folder goes too.
        let cluster = Cluster { folder, port, keeper };
        create(&cluster.folder)?;
        serve(&cluster.folder, port, settings)?;
        Ok(cluster)
    }

    /// The command that kills the server of a durable cluster and starts it again, for [`crash`].
    ///
    /// # Errors
    /// When the system does not tell where this program lies.
    pub fn crash_command(&self) -> Result<String, String> {
        let program = std::env::current_exe().map_err(|e| e.to_string())?;
        Ok(format!("{} {CRASH} {} {}", program.display(), self.folder.display(), self.port))
    }

    /// The address of the maintenance database, from which a test makes its own.
    pub fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        drop(self.keeper.stdin.take());
        if let Err(error) = self.keeper.wait() {
            eprintln!("The temporary PostgreSQL may still be there: {error}");
        }
    }
}

/// The folder with `initdb` and `pg_ctl`: Debian's newest, or the one on PATH.
pub fn programs() -> Option<PathBuf> {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten();
    versions
        .flatten()
        .map(|version| version.path().join("bin"))
        .filter(|folder| folder.join("initdb").is_file())
        .max_by_key(|folder| version_of(folder))
        .or_else(|| Some(shell::which("initdb")?.parent()?.to_path_buf()))
}

fn version_of(programs: &Path) -> u32 {
    let version = programs.parent().and_then(Path::file_name);
    let number = version.and_then(|name| name.to_str()?.parse().ok());
    number.unwrap_or(0)
}

/// The keeper's own work: wait until whoever started it is gone, then stop the server and clear up.
pub fn keep(words: &[String]) -> ExitCode {
    let Some(folder) = words.first().map(Path::new) else {
        return ExitCode::FAILURE;
    };
    // Whatever comes, even an error, means that nobody needs the server any more.
    let _ = io::stdin().read_to_end(&mut Vec::new());
    if folder.join("data/postmaster.pid").exists() {
        let mut stop = postgres("pg_ctl");
        stop.arg("-D").arg(folder.join("data"));
        quietly(stop.args(["-m", "immediate", "-w", "stop"]));
    }
    quietly(owner("rm").arg("-rf").arg(folder));
    ExitCode::SUCCESS
}

/// `crash-postgres FOLDER PORT`: kills the postmaster and every process it made at once, and starts the server again.
pub fn crash(words: &[String]) -> ExitCode {
    let [folder, port] = words else { return ExitCode::FAILURE };
    match crash_in(Path::new(folder), port) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("{why}");
            ExitCode::FAILURE
        }
    }
}

fn crash_in(folder: &Path, port: &str) -> Result<(), String> {
    let pid_file = shell::answer(owner("head").arg("-n1").arg(folder.join("data/postmaster.pid")))?;
    let children = shell::answer(owner("ps").args(["-o", "pid=", "--ppid", &pid_file]))?;
    let all = [pid_file.as_str()].into_iter().chain(children.split_whitespace());
    shell::answer(owner("kill").arg("-9").args(all))?;
    let port = port.parse().map_err(|_| format!("{port} is no port"))?;
    // The killed server's memory is let go a moment after its processes are.
    let mut started = serve(folder, port, "");
    for _ in 0..20 {
        if started.is_ok() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(200));
        started = serve(folder, port, "");
    }
    started
}

fn quietly(command: &mut Command) {
    if let Err(why) = shell::answer(command) {
        eprintln!("Clearing up the temporary PostgreSQL: {why}");
    }
}

fn keeper(folder: &Path) -> io::Result<Child> {
    let mut command = Command::new(std::env::current_exe()?);
    command.arg(KEEPER).arg(folder).stdin(Stdio::piped());
    // Ctrl-C in the terminal reaches one process group; the keeper must outlive it.
    command.process_group(0).spawn()
}

fn create(folder: &Path) -> Result<(), String> {
    let mut initdb = postgres("initdb");
    initdb.arg("-D").arg(folder.join("data"));
    initdb.args(["-U", "postgres", "-A", "trust", "--no-sync"]);
    initdb.args(["--locale=C.UTF-8", "-E", "UTF8"]);
    shell::answer(&mut initdb).map(|_| ())
}

fn serve(folder: &Path, port: u16, settings: &str) -> Result<(), String> {
    let mut start = postgres("pg_ctl");
    start.arg("-D").arg(folder.join("data"));
    start.arg("-l").arg(folder.join("log"));
    start.arg("-o").arg(format!("-p {port} {SETTINGS} {settings}"));
    // The server inherits these, and an inherited pipe would never come to its end; what went wrong stands in the log.
    start.args(["-w", "start"]).stdout(Stdio::null()).stderr(Stdio::null());
    shell::run(&mut start).map_err(|why| format!("{why}; {}", last_words(folder)))
}

fn last_words(folder: &Path) -> String {
    shell::answer(owner("tail").arg("-n3").arg(folder.join("log"))).unwrap_or_default()
}

fn postgres(program: &str) -> Command {
    let path = programs().map_or_else(|| program.into(), |folder| folder.join(program));
    owner(&path.to_string_lossy())
}

/// PostgreSQL refuses to be run by root, so root hands over to the user that Debian made for it.
fn owner(program: &str) -> Command {
    let mut command = match shell::is_root() {
        true => shell::command("runuser"),
        false => shell::command(program),
    };
    if shell::is_root() {
        command.args(["-u", "postgres", "--", program]);
    }
    command.current_dir("/");
    command
}
