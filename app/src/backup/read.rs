//! Bringing a backup back: first the file proves itself, then the database takes it whole, then the journal proves itself.
//!
//! Invariant: everything is one transaction, and whatever does not add up takes all of it back.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;

use base::db::{Q, Transaction};
use base::journal::{self, Flaw, Head};
use base::{Db, Error, Result, q, say};
use sha2::{Digest, Sha256};
use zip::ZipArchive;

use super::manifest::{self, End, Manifest, Part};
use super::rows;
use super::tables::{TABLES, Table};
use crate::erasure::list::Erased;
use crate::erasure::wipe;
use crate::migrations;

/// How many rows are written at once, and how many bytes of the file they may take.
const BATCH: usize = 500;
const BATCH_BYTES: usize = 1 << 20;

/// A backup that is as it was written.
pub struct Source {
    zip: ZipArchive<BufReader<File>>,
    /// What it says about itself.
    pub manifest: Manifest,
    /// Who was erased since it was written.
    erased: Vec<Erased>,
}

/// What was restored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Restored {
    /// Rows written.
    pub rows: u64,
    /// Tables they are in.
    pub tables: usize,
    /// Lines of the journal that were read again.
    pub lines: u64,
    /// People in it who were erased since it was written, and are erased again.
    pub erased: u64,
}

impl Source {
    /// Opens a backup and reads all of it once: a byte that changed, a row that is missing, an end that was cut off are
    /// named, and no database is touched.
    pub fn open(path: &Path) -> Result<Source> {
        let file = File::open(path).map_err(|why| {
            Error::Refused(say!("backup-not-opened", path = path.display().to_string(), why = why.to_string()))
        })?;
        let mut zip = ZipArchive::new(BufReader::new(file)).map_err(unreadable)?;
        let mut text = String::new();
        zip.by_name(manifest::NAME).map_err(unreadable)?.read_to_string(&mut text).map_err(unreadable)?;
        let manifest: Manifest = serde_json::from_str(&text).map_err(unreadable)?;
        manifest.fits()?;
        let mut source = Source { zip, manifest, erased: vec![] };
        for (table, part) in TABLES.iter().zip(source.manifest.tables.clone()) {
            source.prove(table, &part)?;
        }
        Ok(source)
    }

    /// The same without those who were erased since it was written.
    pub fn without(mut self, erased: Vec<Erased>) -> Source {
        self.erased = erased;
        self
    }

    fn prove(&mut self, table: &Table, part: &Part) -> Result<()> {
        let (mut digest, mut count, mut line) = (Sha256::new(), 0, vec![]);
        let mut list = self.list(table)?;
        while next(&mut list, &mut line, table)? {
            digest.update(&line);
            count += 1;
        }
        if count != part.rows {
            let (there, rows) = (count as i64, part.rows as i64);
            return Err(Error::Refused(say!("backup-rows-missing", table = table.name, there = there, rows = rows)));
        }
        if hex::encode(digest.finalize()) != part.sha256 {
            return Err(altered(table));
        }
        Ok(())
    }

    fn list(&mut self, table: &Table) -> Result<impl BufRead> {
        let missing = |_| Error::Refused(say!("backup-table-missing", table = table.name));
        Ok(BufReader::new(self.zip.by_name(&table.file()).map_err(missing)?))
    }

    /// Brings everything into an empty database, or nothing.
    pub async fn restore(mut self, db: &Db) -> Result<Restored> {
        must_be_unused(db).await?;
        db.migrate(migrations::ALL).await?;
        let mut tx = db.begin().await?;
        must_be_empty(&mut tx).await?;
        for table in TABLES {
            self.load(&mut tx, table).await?;
        }
        same_ends(&mut tx, &self.manifest.heads).await?;
        let (lines, flaws) = journal::verify_in(&mut tx).await?;
        if let Some(flaw) = flaws.first() {
            return Err(broken_journal(flaw, flaws.len()));
        }
        let erased = wipe::again(&mut tx, &self.erased).await?;
        tx.commit().await?;
        Ok(Restored { rows: self.manifest.rows(), tables: TABLES.len(), lines, erased })
    }

    async fn load(&mut self, tx: &mut Transaction, table: &Table) -> Result<()> {
        let (mut line, mut batch, mut bytes) = (vec![], vec![], 0);
        let mut list = self.list(table)?;
        while next(&mut list, &mut line, table)? {
            bytes += line.len();
            batch.push(rows::read(table, &line).ok_or_else(|| altered(table))?);
            if batch.len() == BATCH || bytes > BATCH_BYTES {
                rows::insert(&mut *tx, table, std::mem::take(&mut batch)).await?;
                bytes = 0;
            }
        }
        rows::insert(tx, table, batch).await
    }
}

/// The next line of a list, with its end; `false` after the last.
fn next(list: &mut impl BufRead, line: &mut Vec<u8>, table: &Table) -> Result<bool> {
    line.clear();
    list.read_until(b'\n', line).map(|read| read > 0).map_err(|_| altered(table))
}

/// A database that holds something is not even brought up to date.
async fn must_be_unused(db: &Db) -> Result<()> {
    // Without tables of ours there is no step to be read, and nothing to be lost.
    if db.step().await.unwrap_or(0) == 0 {
        return Ok(());
    }
    let (spaces,): (i64,) = q!("select count(*) from space").one(db).await?;
    if spaces == 0 { Ok(()) } else { Err(in_use()) }
}

async fn must_be_empty(tx: &mut Transaction) -> Result<()> {
    for table in TABLES {
        let (rows,): (i64,) = Q::new(table.count, vec![]).one(&mut *tx).await?;
        if rows > 0 {
            return Err(in_use());
        }
    }
    Ok(())
}

async fn same_ends(tx: &mut Transaction, told: &[End]) -> Result<()> {
    let heads: Vec<Head> = q!("select id as space, seq, hash from space order by id").all(tx).await?;
    let ends: Vec<End> = heads.into_iter().map(End::from).collect();
    if ends == told {
        return Ok(());
    }
    let differs = ends.iter().zip(told).find(|(is, was)| is != was).map(|(_, was)| was).or(told.last());
    let (space, seq) = differs.map_or((String::new(), 0), |end| (end.space.to_string(), end.seq));
    Err(Error::Refused(say!("backup-other-end", space = space, seq = seq)))
}

fn in_use() -> Error {
    Error::Refused(say!("backup-into-used"))
}

fn altered(table: &Table) -> Error {
    Error::Refused(say!("backup-altered", table = table.name))
}

fn unreadable(why: impl std::fmt::Display) -> Error {
    Error::Refused(say!("backup-not-readable", why = why.to_string()))
}

fn broken_journal(flaw: &Flaw, flaws: usize) -> Error {
    let what = crate::journal::describe(flaw);
    Error::Refused(say!("backup-journal-broken", what = what, flaws = flaws))
}
