//! Bringing the tables up to date, step by step. A step that was taken is known by its digest and never changes.

use std::time::Duration;

use chrono::{DateTime, Utc};
use sqlx::AssertSqlSafe;

use super::{Conn, Db, Transaction};
use crate::error::{Error, Result};
use crate::{q, say};

/// How often steps are begun anew that acts under way stood in the way of, and how long acts have to themselves in between.
const TRIES: usize = 60;
const PAUSE: Duration = Duration::from_millis(500);

/// A step: its number, its name and its SQL.
type Step = (i64, &'static str, &'static str);

impl Db {
    /// Takes the steps that are missing, all in one transaction; two programs that start at once take them once.
    /// `all` holds them in order; the same text runs on both databases.
    ///
    /// On PostgreSQL programs of the release before may be at work meanwhile. A step that waits for a table makes everybody
    /// behind it wait too, so it waits less than anybody notices, is taken back, and comes again.
    pub async fn migrate(&self, all: &[Step]) -> Result<()> {
        for _ in 1..TRIES {
            match self.take_steps(all).await {
                Err(Error::Busy(_)) => {
                    tracing::warn!("the tables are in use; they are brought up to date a little later")
                }
                done => return done,
            }
            tokio::time::sleep(PAUSE).await;
        }
        self.take_steps(all).await
    }

    async fn take_steps(&self, all: &[Step]) -> Result<()> {
        let mut tx = self.begin().await?;
        if let Transaction::Pg(_) = tx {
            // SQLite's writer is alone already. Another program that starts is waited for, however long its steps take;
            // acts are not.
            tx.step("select pg_advisory_xact_lock(7305841)").await?;
            tx.step("set local lock_timeout = '400ms'").await?;
        }
        tx.step("create table if not exists step (number BIGINT not null primary key, name TEXT not null, digest TEXT not null, taken_at TIMESTAMPTZ not null)").await?;
        let taken: Vec<(i64, String)> = q!("select number, digest from step order by number").all(&mut tx).await?;
        if let Some((number, _)) = taken.iter().find(|(number, _)| all.iter().all(|step| step.0 != *number)) {
            return Err(Error::Refused(say!("tables-are-newer", step = *number)));
        }
        let now: DateTime<Utc> = crate::time::now();
        for (number, name, sql) in all {
            let digest = crate::ids::digest(sql);
            match taken.iter().find(|(taken, _)| taken == number) {
                Some((_, then)) if *then != digest => {
                    return Err(Error::broken(format!("step {number}, {name}, was taken as something else")));
                }
                Some(_) => {}
                None => {
                    tx.step(sql).await?;
                    q!(
                        "insert into step (number, name, digest, taken_at) values ($1, $2, $3, $4)",
                        *number,
                        *name,
                        digest,
                        now
                    )
                    .run(&mut tx)
                    .await?;
                }
            }
        }
        tx.commit().await
    }

    /// The number of the last step that was taken; an error when there are no tables of ours.
    pub async fn step(&self) -> Result<i64> {
        let (number,): (Option<i64>,) = q!("select max(number) from step").one(Conn::from(self)).await?;
        Ok(number.unwrap_or(0))
    }
}

impl Transaction {
    /// Runs the text of a step. Text is sorted and compared by its bytes, as SQLite does it, whatever the language of the
    /// machine that PostgreSQL runs on: lists stand in the same order everywhere, and no index depends on the rules of an
    /// operating system, which change with its releases.
    async fn step(&mut self, sql: &'static str) -> Result<()> {
        match Conn::from(self) {
            Conn::PgTx(conn) => {
                let sql = sql.replace(" TEXT", " TEXT collate \"C\"");
                sqlx::raw_sql(AssertSqlSafe(sql)).execute(conn).await?;
            }
            Conn::LiteTx(conn) => conn.execute_batch(sql)?,
            Conn::Lite(_) | Conn::Pg(_) => {}
        }
        Ok(())
    }
}
