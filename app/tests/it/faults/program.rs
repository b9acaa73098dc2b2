//! The program itself, as an operator starts it: started on a database, asked whether it is ready, and killed.

use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::line::{Line, get};

/// A running `manyhands serve`; it is killed when dropped.
pub struct Program {
    child: Child,
    /// Where it listens.
    pub port: u16,
}

impl Program {
    /// Starts `binary` on a database and waits until it is ready. Letters become files in `folder`, and its log stands there.
    #[allow(dead_code)] // The benches say what else they want.
    pub async fn start(binary: &Path, database: &str, folder: &Path, port: u16) -> Result<Program, String> {
        Program::start_with(binary, database, folder, port, &[]).await
    }

    /// The same with more options.
    pub async fn start_with(
        binary: &Path,
        database: &str,
        folder: &Path,
        port: u16,
        options: &[&str],
    ) -> Result<Program, String> {
        let log = std::fs::OpenOptions::new().create(true).append(true).open(folder.join("log"));
        let mut command = Command::new(binary);
        command.args(["--database", database, "--log", "warn", "serve"]);
        command.args(["--listen", &format!("127.0.0.1:{port}")]);
        command.args(["--smtp-url", &format!("file:{}", folder.join("letters").display())]);
        command.args(options);
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(log.map_err(|e| e.to_string())?);
        let child = command.spawn().map_err(|e| format!("{}: {e}", binary.display()))?;
        let mut program = Program { child, port };
        program.until_ready(Duration::from_secs(30)).await?;
        Ok(program)
    }

    /// Waits until it says that it is ready: it answers, and its database answers it.
    pub async fn until_ready(&mut self, patience: Duration) -> Result<(), String> {
        let since = Instant::now();
        while since.elapsed() < patience {
            if let Ok(Some(status)) = self.child.try_wait() {
                return Err(format!("the program ended with {status}"));
            }
            if self.is_ready().await {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(3)).await;
        }
        Err(format!("the program was not ready after {patience:?}"))
    }

    async fn is_ready(&self) -> bool {
        let Ok(mut line) = Line::open(self.port).await else { return false };
        let asked = tokio::time::timeout(Duration::from_secs(2), line.ask(&get("/readyz", None))).await;
        asked.is_ok_and(|answer| answer.is_ok_and(|answer| answer.status == 200))
    }

    /// Its number among the processes of this machine.
    #[allow(dead_code)] // The benches read its memory.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// Ends it as `kill -9` does: between two of its instructions, whichever they are.
    pub fn kill(mut self) {
        self.end();
    }

    fn end(&mut self) {
        // It may have ended by itself; then there is nothing to kill.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        self.end();
    }
}

/// A port on loopback that was free a moment ago.
pub fn free_port() -> u16 {
    let listener = std::net::TcpListener::bind(("127.0.0.1", 0)).expect("loopback has a port to give");
    listener.local_addr().expect("a listener knows where it listens").port()
}
