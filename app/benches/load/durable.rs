//! Bare transactions, the measure for acts: the same database, the same disk, the same driver, and nothing else in them.

use std::time::{Duration, Instant};

use base::{Db, Result, q};

/// Makes the table of [`rate`] in an empty database.
pub async fn prepare(db: &Db) -> Result<()> {
    let mut tx = db.begin().await?;
    q!("create table counted (id BIGINT not null primary key, n BIGINT not null)").run(&mut tx).await?;
    q!("create table written (n BIGINT not null primary key, text TEXT not null)").run(&mut tx).await?;
    q!("insert into counted (id, n) values (1, 0)").run(&mut tx).await?;
    tx.commit().await
}

/// Transactions a second that touch one row, as every act of a space does, insert one, and are durable when they return;
/// one after the other, so that each pays for a sync of its own.
pub async fn rate(db: &Db, time: Duration) -> Result<f64> {
    let (mut done, start) = (0u32, Instant::now());
    while start.elapsed() < time {
        one(db).await?;
        done += 1;
    }
    Ok(f64::from(done) / start.elapsed().as_secs_f64())
}

async fn one(db: &Db) -> Result<()> {
    let mut tx = db.begin().await?;
    let (n,): (i64,) = q!("update counted set n = n + 1 where id = 1 returning n").one(&mut tx).await?;
    q!("insert into written (n, text) values ($1, 'a line of about the length of a line')", n).run(&mut tx).await?;
    tx.commit().await
}
