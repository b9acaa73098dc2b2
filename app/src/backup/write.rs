//! Writing a backup while everything goes on: one moment of the database, read in one transaction that only reads.
//!
//! Invariant: the file appears under its name when it is complete and on the disk; before that there is none, or the
//! earlier one.

use std::io::{BufWriter, Write};
use std::path::Path;

use base::db::Transaction;
use base::journal::Head;
use base::{Db, Error, Result, q, say};
use sha2::{Digest, Sha256};
use tempfile::NamedTempFile;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::manifest::{self, Manifest, Part};
use super::rows;
use super::tables::{TABLES, Table};
use crate::{migrations, operator};

/// Writes everything to `to`, readable by its owner only; what the file says about itself.
pub async fn to_file(db: &Db, to: &Path) -> Result<Manifest> {
    let (file, manifest) = pack(db, operator::beside(to)?).await?;
    operator::put(file, to)?;
    Ok(manifest)
}

async fn pack(db: &Db, file: NamedTempFile) -> Result<(NamedTempFile, Manifest)> {
    let mut tx = db.moment().await?;
    let (step,): (i64,) = q!("select coalesce(max(number), 0) from step").one(&mut tx).await?;
    if step > migrations::latest() {
        // A newer program has been here, and whoever does not know its tables would leave them out.
        return Err(Error::Refused(say!("tables-are-newer", step = step)));
    }
    let mut zip = ZipWriter::new(BufWriter::new(file));
    let mut parts = vec![];
    for table in TABLES {
        parts.push(part(&mut tx, &mut zip, table).await?);
    }
    let heads: Vec<Head> = q!("select id as space, seq, hash from space order by id").all(&mut tx).await?;
    let manifest = Manifest::new(base::time::now(), db.kind(), parts, heads);
    zip.start_file(manifest::NAME, options()).map_err(Error::broken)?;
    zip.write_all(&serde_json::to_vec_pretty(&manifest)?)?;
    let file = zip.finish().map_err(Error::broken)?.into_inner().map_err(|why| why.into_error())?;
    Ok((file, manifest))
}

async fn part(tx: &mut Transaction, zip: &mut ZipWriter<BufWriter<NamedTempFile>>, table: &Table) -> Result<Part> {
    zip.start_file(table.file(), options()).map_err(Error::broken)?;
    let (mut digest, mut count) = (Sha256::new(), 0);
    rows::each(tx, table, |line| {
        digest.update(line);
        count += 1;
        Ok(zip.write_all(line)?)
    })
    .await?;
    Ok(Part::of(table, count, hex::encode(digest.finalize())))
}

fn options() -> SimpleFileOptions {
    SimpleFileOptions::default().large_file(true).unix_permissions(0o600)
}
