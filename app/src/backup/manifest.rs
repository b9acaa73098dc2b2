//! What the file says about itself: which tables, how many rows, what they must add up to, and what is not in it.

use base::journal::Head;
use base::{Error, Result, say};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::tables::{Kind, LEFT_OUT, TABLES, Table};
use crate::migrations;

/// The number of this format; another one is not read.
pub const FORMAT: u32 = 1;
/// Its name inside the file. It is written last, so that a file that was cut short has none.
pub const NAME: &str = "manifest.json";

/// The manifest, serialized because it *is* the format.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Manifest {
    /// [`FORMAT`].
    pub format: u32,
    /// Which program wrote it.
    pub program: String,
    /// When.
    pub made_at: DateTime<Utc>,
    /// From which database: `sqlite` or `postgres`. Either takes it back.
    pub database: String,
    /// The steps that the tables had taken.
    pub steps: Vec<Step>,
    /// The tables, in the order they are read back.
    pub tables: Vec<Part>,
    /// What is not in the file, and why.
    pub left_out: Vec<LeftOut>,
    /// The end of every journal.
    pub heads: Vec<End>,
}

/// A step of the tables.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Step {
    /// Its number.
    pub version: i64,
    /// Its name.
    pub name: String,
    /// SHA-256 of its text.
    pub sha256: String,
}

/// A table's list of rows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Part {
    /// The table.
    pub name: String,
    /// Its columns, in the order of the cells.
    pub columns: Vec<(String, Kind)>,
    /// Which rows are kept, when not all are.
    pub only: Option<String>,
    /// How many there are.
    pub rows: u64,
    /// SHA-256 of the list, byte for byte.
    pub sha256: String,
}

/// A table that is not in the file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LeftOut {
    /// Its name.
    pub table: String,
    /// Why.
    pub why: String,
}

/// The end of a space's journal.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct End {
    /// The space.
    pub space: Uuid,
    /// The number of its last line.
    pub seq: i64,
    /// The hash of that line.
    pub hash: String,
}

impl From<Head> for End {
    fn from(head: Head) -> End {
        End { space: head.space.0, seq: head.seq, hash: head.hash }
    }
}

impl Part {
    /// What a table's list must be, apart from its rows.
    pub fn of(table: &Table, rows: u64, sha256: String) -> Part {
        let columns = table.columns.iter().map(|(name, kind)| ((*name).to_owned(), *kind)).collect();
        Part { name: table.name.to_owned(), columns, only: table.only.map(str::to_owned), rows, sha256 }
    }
}

impl Manifest {
    /// A manifest of what was just written.
    pub fn new(made_at: DateTime<Utc>, database: &str, tables: Vec<Part>, heads: Vec<Head>) -> Manifest {
        let left_out = LEFT_OUT.iter().map(|(table, why)| LeftOut { table: (*table).into(), why: (*why).into() });
        Manifest {
            format: FORMAT,
            program: concat!("manyhands ", env!("CARGO_PKG_VERSION")).to_owned(),
            made_at,
            database: database.to_owned(),
            steps: steps(),
            tables,
            left_out: left_out.collect(),
            heads: heads.into_iter().map(End::from).collect(),
        }
    }

    /// How many rows there are in all.
    pub fn rows(&self) -> u64 {
        self.tables.iter().map(|part| part.rows).sum()
    }

    /// Whether this program's tables are the ones that the file was written from.
    pub fn fits(&self) -> Result<()> {
        let same = |(part, table): (&Part, &Table)| *part == Part::of(table, part.rows, part.sha256.clone());
        let tables = self.tables.len() == TABLES.len() && self.tables.iter().zip(TABLES).all(same);
        if self.format == FORMAT && self.steps == steps() && tables {
            return Ok(());
        }
        Err(Error::Refused(say!("backup-of-other-tables", program = &self.program, step = self.last_step())))
    }

    fn last_step(&self) -> String {
        self.steps.last().map(|step| format!("{} {}", step.version, step.name)).unwrap_or_default()
    }
}

fn steps() -> Vec<Step> {
    let of = |(version, name, sql): &(i64, &str, &str)| Step {
        version: *version,
        name: (*name).to_owned(),
        sha256: hex::encode(Sha256::digest(sql)),
    };
    migrations::ALL.iter().map(of).collect()
}
