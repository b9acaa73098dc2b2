//! Bare transactions, the measure for acts: the same database, the same disk, the same driver, and nothing else in them.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use base::{Db, Result, q};
use tokio::task::JoinSet;

/// Makes the table of [`rate`] in an empty database.
pub async fn prepare(db: &Db) -> Result<()> {
    let mut tx = db.begin().await?;
    q!("create table counted (id BIGINT not null primary key, n BIGINT not null)").run(&mut tx).await?;
    q!("create table written (n BIGINT not null primary key, text TEXT not null)").run(&mut tx).await?;
    q!("insert into counted (id, n) values (1, 0)").run(&mut tx).await?;
    tx.commit().await
}

/// Transactions a second that touch one row, as every act of a space does, insert one, and are durable when they return;
/// `writers` ask for them at once.
pub async fn rate(db: &Db, writers: usize, time: Duration) -> Result<f64> {
    let (done, start) = (Arc::new(AtomicUsize::new(0)), Instant::now());
    let mut all = JoinSet::new();
    for _ in 0..writers {
        let (db, done) = (db.clone(), done.clone());
        all.spawn(async move {
            while start.elapsed() < time {
                one(&db).await?;
                done.fetch_add(1, Ordering::Relaxed);
            }
            Ok::<(), base::Error>(())
        });
    }
    while let Some(writer) = all.join_next().await {
        writer.map_err(base::Error::broken)??;
    }
    Ok(done.load(Ordering::Relaxed) as f64 / start.elapsed().as_secs_f64())
}

async fn one(db: &Db) -> Result<()> {
    let mut tx = db.begin().await?;
    let (n,): (i64,) = q!("update counted set n = n + 1 where id = 1 returning n").one(&mut tx).await?;
    q!("insert into written (n, text) values ($1, 'a line of about the length of a line')", n).run(&mut tx).await?;
    tx.commit().await
}
