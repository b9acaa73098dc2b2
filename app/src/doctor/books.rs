//! The database and the journal in it.

use base::db::Q;
use base::{Cx, Db, Result, say};

use super::{Depth, Finding};
use crate::migrations;

/// The oldest PostgreSQL that the tests know, as `server_version_num` writes it.
const OLDEST: i64 = 150_000;

/// The tables' step, and the settings that keep what was answered.
pub async fn database(cx: &Cx, depth: Depth) -> Result<Vec<Finding>> {
    let (step, latest) = (cx.house.db.step().await?, migrations::latest());
    let mut found = vec![if step == latest {
        Finding::ok("tables", say!("doctor-tables-ok", step = step))
    } else {
        Finding::fault("tables", say!("doctor-tables-other", step = step, latest = latest), say!("doctor-tables-then"))
    }];
    found.push(match &cx.house.db {
        Db::Lite { .. } => lite(cx, depth).await?,
        Db::Pg(_) => pg(cx).await?,
    });
    Ok(found)
}

async fn text(cx: &Cx, sql: &'static str) -> Result<String> {
    let (text,): (String,) = Q::new(sql, vec![]).one(cx.db()).await?;
    Ok(text)
}

async fn lite(cx: &Cx, depth: Depth) -> Result<Finding> {
    let version = text(cx, "select sqlite_version()").await?;
    let log = text(cx, "select journal_mode from pragma_journal_mode").await?;
    let (synced,): (i64,) = Q::new("select synchronous from pragma_synchronous", vec![]).one(cx.db()).await?;
    if log != "wal" || synced < 2 {
        let says = say!("doctor-database-unsafe", setting = format!("journal_mode={log}, synchronous={synced}"));
        return Ok(Finding::fault("database", says, say!("doctor-database-unsafe-then")));
    }
    if depth == Depth::Thorough {
        let flaw = text(cx, "select quick_check from pragma_quick_check limit 1").await?;
        if flaw != "ok" {
            let says = say!("doctor-database-damaged", flaw = flaw);
            return Ok(Finding::fault("database", says, say!("doctor-database-damaged-then")));
        }
    }
    Ok(Finding::ok("database", say!("doctor-database-ok", version = format!("SQLite {version}"))))
}

/// Settings that must be so, and what they are called.
const SETTINGS: [(&str, &str, &str); 4] = [
    ("fsync", "on", "select current_setting('fsync')"),
    ("full_page_writes", "on", "select current_setting('full_page_writes')"),
    ("default_transaction_isolation", "read committed", "select current_setting('default_transaction_isolation')"),
    ("server_encoding", "UTF8", "select current_setting('server_encoding')"),
];

async fn pg(cx: &Cx) -> Result<Finding> {
    let number: i64 = text(cx, "select current_setting('server_version_num')").await?.parse().unwrap_or_default();
    let version = format!("PostgreSQL {}.{}", number / 10_000, number % 10_000);
    let mut other = vec![];
    for (name, wanted, sql) in SETTINGS {
        let is = text(cx, sql).await?;
        if is != wanted {
            other.push(format!("{name}={is}"));
        }
    }
    if text(cx, "select current_setting('synchronous_commit')").await? == "off" {
        other.push("synchronous_commit=off".to_owned());
    }
    Ok(match other.is_empty() {
        false => {
            let says = say!("doctor-database-unsafe", setting = other.join(", "));
            Finding::fault("database", says, say!("doctor-database-unsafe-then"))
        }
        true if number < OLDEST => Finding::warning(
            "database",
            say!("doctor-database-old", version = version),
            say!("doctor-database-old-then"),
        ),
        true => Finding::ok("database", say!("doctor-database-ok", version = version)),
    })
}

/// Every line of the journal, when there is time for it.
pub async fn journal(cx: &Cx, depth: Depth) -> Result<Vec<Finding>> {
    if depth == Depth::Quick {
        return Ok(vec![]);
    }
    let (lines, flaws) = base::journal::verify(&cx.house.db).await?;
    Ok(vec![match flaws.first() {
        None => Finding::ok("journal", say!("doctor-journal-ok", lines = lines as i64)),
        Some(flaw) => {
            let says = say!("doctor-journal-broken", what = crate::journal::describe(flaw), n = flaws.len());
            Finding::fault("journal", says, say!("doctor-journal-then"))
        }
    }])
}
