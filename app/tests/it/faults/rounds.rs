//! Rounds: load, a fall at a random moment, and then the question whether everything that was answered is there.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use base::{Db, Error, Result, journal, q};
use tokio::task::JoinSet;
use tokio::time::sleep;

use super::books::{Books, ROUND};
use super::deeds::{Deed, Outcome, Writer};
use super::dice::Dice;
use super::hands::{Pair, arrive};
use super::program::{Program, free_port};

/// How many writers each pair has.
const WRITERS: usize = 2;

/// What falls.
#[derive(Clone, Debug)]
pub enum Fall {
    /// The program.
    Program,
    /// The database server under the running program: a command that kills it and starts it again.
    Server(String),
}

/// A database with a program on it that falls again and again.
pub struct Rounds {
    binary: PathBuf,
    database: String,
    folder: PathBuf,
    pairs: Vec<Pair>,
    dice: Dice,
    port: u16,
    answered: Vec<(Deed, String)>,
    open: Vec<Deed>,
    /// How many deeds were settled by their key after nobody had known what came of them.
    pub settled: usize,
}

impl Rounds {
    /// Furnishes an empty database. Letters and the log go to `folder`.
    pub async fn begin(database: &str, folder: &Path, dice: Dice) -> Result<Rounds> {
        Ok(Rounds {
            binary: env!("CARGO_BIN_EXE_manyhands").into(),
            database: database.to_owned(),
            folder: folder.to_owned(),
            pairs: arrive(Db::connect(&database.parse()?).await?).await?,
            dice,
            port: free_port(),
            answered: vec![],
            open: vec![],
            settled: 0,
        })
    }

    /// How many deeds were answered as done.
    pub fn answered(&self) -> usize {
        self.answered.len()
    }

    /// These people do in minutes what others do in weeks, so that how often somebody may ask is counted anew.
    async fn forget_counts(&self) -> Result<()> {
        let db = Db::connect(&self.database.parse()?).await?;
        let mut tx = db.begin().await?;
        q!("delete from attempt").run(&mut tx).await?;
        tx.commit().await?;
        db.close().await;
        Ok(())
    }

    /// One round: what is wrong afterwards.
    pub async fn round(&mut self, n: usize, fall: &Fall) -> Result<Vec<String>> {
        let mut flaws = vec![];
        self.forget_counts().await?;
        let mut program = self.start().await?;
        self.settle(&mut flaws).await;
        let (writers, stop) = self.write(n, matches!(fall, Fall::Server(_)));
        sleep(Duration::from_millis(80 + self.dice.below(420))).await;
        match fall {
            Fall::Program => program.kill(),
            Fall::Server(command) => {
                run(command)?;
                program.until_ready(Duration::from_secs(60)).await.map_err(Error::broken)?;
                sleep(Duration::from_millis(100)).await;
                stop.store(true, Ordering::Relaxed);
                self.gather(writers, &mut flaws).await;
                self.settle(&mut flaws).await;
                program.kill();
                return self.check(flaws).await;
            }
        }
        self.gather(writers, &mut flaws).await;
        self.check(flaws).await
    }

    /// The last word: what is still unknown is settled, and the program itself reads the journal.
    pub async fn end(&mut self) -> Result<Vec<String>> {
        let mut flaws = vec![];
        let program = self.start().await?;
        self.settle(&mut flaws).await;
        program.kill();
        let verify = tokio::process::Command::new(&self.binary)
            .args(["--database", &self.database, "journal", "verify"])
            .output()
            .await?;
        if !verify.status.success() {
            flaws.push(String::from_utf8_lossy(&verify.stdout).into_owned());
        }
        self.check(flaws).await
    }

    async fn start(&self) -> Result<Program> {
        Program::start(&self.binary, &self.database, &self.folder, self.port).await.map_err(Error::broken)
    }

    fn write(&mut self, n: usize, patient: bool) -> (JoinSet<Vec<(Deed, Outcome)>>, Arc<AtomicBool>) {
        let (mut writers, stop, port) = (JoinSet::new(), Arc::new(AtomicBool::new(false)), self.port);
        for (nth, pair) in self.pairs.iter().cycle().take(self.pairs.len() * WRITERS).enumerate() {
            let (pair, dice) = (pair.clone(), self.dice.another());
            let writer = Writer { pair, dice, name: format!("{ROUND}{n}, writer {nth}"), patient };
            let stop = stop.clone();
            writers.spawn(async move { writer.write(port, &stop).await });
        }
        (writers, stop)
    }

    async fn gather(&mut self, mut writers: JoinSet<Vec<(Deed, Outcome)>>, flaws: &mut Vec<String>) {
        while let Some(Ok(deeds)) = writers.join_next().await {
            for (deed, outcome) in deeds {
                match outcome {
                    Outcome::Done(at) => self.answered.push((deed, at)),
                    Outcome::Unknown => self.open.push(deed),
                    Outcome::Refused(status) => flaws.push(format!("{:?} was refused: {status}", deed.verb)),
                }
            }
        }
    }

    /// Sends what nobody knows the outcome of again, twice: it is done once, and both answers lead to the same place.
    async fn settle(&mut self, flaws: &mut Vec<String>) {
        for deed in std::mem::take(&mut self.open) {
            let (first, second) = (deed.once_more(self.port).await, deed.once_more(self.port).await);
            match first {
                Outcome::Done(at) if second == Outcome::Done(at.clone()) => {
                    self.settled += 1;
                    self.answered.push((deed, at));
                }
                first => flaws.push(format!("{:?}, sent again, was answered {first:?} and {second:?}", deed.verb)),
            }
        }
    }

    async fn check(&self, mut flaws: Vec<String>) -> Result<Vec<String>> {
        let db = Db::connect(&self.database.parse()?).await?;
        self.until_alone().await?;
        let books = Books::read(&db).await?;
        flaws.extend(self.answered.iter().filter_map(|(deed, at)| books.lacks(deed, at)));
        flaws.extend(books.halves());
        let (_, broken) = journal::verify(&db).await?;
        flaws.extend(broken.iter().map(manyhands::journal::describe));
        db.close().await;
        Ok(flaws)
    }

    /// A server may still be carrying out what a killed program asked last: its connections end first.
    async fn until_alone(&self) -> Result<()> {
        if self.database.starts_with("sqlite:") {
            return Ok(());
        }
        for _ in 0..500 {
            if others(&self.database).await? == 0 {
                return Ok(());
            }
            sleep(Duration::from_millis(10)).await;
        }
        Err(Error::broken("the killed program's connections are still there"))
    }
}

async fn others(database: &str) -> Result<i64> {
    use sqlx::{ConnectOptions, Connection};
    let options: sqlx::postgres::PgConnectOptions = database.parse()?;
    let mut conn = options.connect().await?;
    // Whoever waits for its next statement writes nothing more, so our own idle pool does not count.
    let sql = "select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'";
    let n: i64 = sqlx::query_scalar(sql).fetch_one(&mut conn).await?;
    conn.close().await?;
    Ok(n)
}

fn run(command: &str) -> Result<()> {
    let mut words = command.split_whitespace();
    let status = std::process::Command::new(words.next().unwrap_or_default()).args(words).status()?;
    if status.success() { Ok(()) } else { Err(Error::broken(format!("{command}: {status}"))) }
}
