//! What is noted of backups and drills, and which of several programs on one database makes the next one.

use base::db::Conn;
use base::{Db, Result, q, record};
use chrono::{DateTime, TimeDelta, Utc};
use serde::Serialize;
use uuid::Uuid;

/// A backup that was made.
pub const BACKUP: &str = "backup";
/// A backup that was restored, to see that it can be.
pub const DRILL: &str = "drill";

/// How long a lease holds: a program that died makes room for another after this.
pub const LEASE: TimeDelta = TimeDelta::minutes(15);

record! {
    /// A backup or a drill, as it is noted.
    #[derive(Clone, Debug, Serialize)]
    pub struct Safekeeping {
        pub id: Uuid,
        pub kind: String,
        pub began_at: DateTime<Utc>,
        pub ended_at: Option<DateTime<Utc>>,
        pub file: String,
        pub bytes: i64,
        pub row_count: i64,
        pub line_count: i64,
        pub failure: String,
    }
}

impl Safekeeping {
    /// One that begins now.
    pub fn begun(kind: &str, file: &str, at: DateTime<Utc>) -> Safekeeping {
        let (id, kind, file) = (base::ids::fresh(), kind.to_owned(), file.to_owned());
        let (ended_at, bytes, row_count, line_count, failure) = (None, 0, 0, 0, String::new());
        Safekeeping { id, kind, began_at: at, ended_at, file, bytes, row_count, line_count, failure }
    }

    /// Whether it went well.
    pub fn is_good(&self) -> bool {
        self.ended_at.is_some() && self.failure.is_empty()
    }

    /// Writes it down, over what was written when it began.
    pub async fn note(&self, db: &Db) -> Result<()> {
        let mut tx = db.begin().await?;
        q!(
            "insert into safekeeping (id, kind, began_at, ended_at, file, bytes, row_count, line_count, failure) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
             on conflict (id) do update set ended_at = $4, bytes = $6, row_count = $7, line_count = $8, failure = $9",
            self.id, &self.kind, self.began_at, self.ended_at, &self.file, self.bytes, self.row_count, self.line_count, &self.failure
        )
        .run(&mut tx)
        .await?;
        tx.commit().await
    }
}

/// The last one of a kind, however it went.
pub async fn last(conn: Conn<'_>, kind: &str) -> Result<Option<Safekeeping>> {
    q!(
        "select id, kind, began_at, ended_at, file, bytes, row_count, line_count, failure from safekeeping where kind = $1 order by began_at desc, id desc limit 1",
        kind
    )
    .opt(conn)
    .await
}

/// The last one of a kind that went well.
pub async fn last_good(conn: Conn<'_>, kind: &str) -> Result<Option<Safekeeping>> {
    q!(
        "select id, kind, began_at, ended_at, file, bytes, row_count, line_count, failure from safekeeping
         where kind = $1 and ended_at is not null and failure = '' order by began_at desc, id desc limit 1",
        kind
    )
    .opt(conn)
    .await
}

/// Takes a lease, or holds it longer; `false` while another program has it.
pub async fn lease(db: &Db, name: &str, holder: Uuid, now: DateTime<Utc>) -> Result<bool> {
    let mut tx = db.begin().await?;
    let taken = q!(
        "insert into lease (name, holder, until) values ($1, $2, $3)
         on conflict (name) do update set holder = $2, until = $3 where lease.holder = $2 or lease.until <= $4",
        name,
        holder,
        now + LEASE,
        now
    )
    .run(&mut tx)
    .await?;
    tx.commit().await?;
    Ok(taken > 0)
}

/// Gives a lease back.
pub async fn release(db: &Db, name: &str, holder: Uuid) -> Result<()> {
    let mut tx = db.begin().await?;
    q!("delete from lease where name = $1 and holder = $2", name, holder).run(&mut tx).await?;
    tx.commit().await
}
