//! How processes on one PostgreSQL wake each other: LISTEN and NOTIFY. What is heard is a hint; the tables are the truth.

use sqlx::postgres::{PgListener, PgPool};

use crate::error::Result;

/// A connection that hears what is said on one channel, its own words too, and speaks on it.
pub struct Wire {
    listener: PgListener,
    pool: PgPool,
    channel: &'static str,
}

impl Wire {
    pub(super) async fn open(pool: &PgPool, channel: &'static str) -> Result<Wire> {
        let mut listener = PgListener::connect_with(pool).await?;
        listener.listen(channel).await?;
        Ok(Wire { listener, pool: pool.clone(), channel })
    }

    /// Waits for the next notice. After a lost connection it listens anew; what was said meanwhile is gone.
    pub async fn hear(&mut self) -> Result<String> {
        Ok(self.listener.recv().await?.payload().to_owned())
    }

    /// Says something, at most 8,000 bytes, to everybody who listens.
    pub async fn say(&self, notice: &str) -> Result<()> {
        sqlx::query("select pg_notify($1, $2)").bind(self.channel).bind(notice).execute(&self.pool).await?;
        Ok(())
    }
}
