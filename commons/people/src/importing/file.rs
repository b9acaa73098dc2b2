//! The file itself: why it cannot be read, and the rows that stayed out of it, given back as a file.

use base::error::Say;
use base::form::{LARGEST_FILE, Upload};
use base::heavy::off_the_way;
use base::{Error, Lang, Result, say};
use tables::{Limits, Part, Reading, Unreadable, What};

use super::types::{Outcome, Plan};

/// Reads an uploaded file; what is wrong with it as a whole stands beside the field `file`.
pub async fn open(upload: Option<&Upload>) -> Result<Reading> {
    let Some(upload) = upload else {
        return Err(Error::field("file", say!("importing-choose-a-file")));
    };
    if upload.too_large {
        return Err(Error::field("file", say!("importing-too-large", most = LARGEST_FILE >> 20)));
    }
    read(upload.bytes.clone()).await
}

/// Reads the bytes of a file, beside the work of others: a workbook takes a while.
pub async fn read(bytes: Vec<u8>) -> Result<Reading> {
    let read = off_the_way(move || tables::read(&bytes, &Limits::default())).await?;
    read.map_err(|why| Error::field("file", said(&why)))
}

/// Why a file is no table, and what to do.
pub fn said(why: &Unreadable) -> Say {
    match why {
        Unreadable::TooLarge { limit, .. } => say!("importing-too-large", most = *limit >> 20),
        Unreadable::NotATable { what } => said_of(*what),
        Unreadable::TooManyRows { limit } => say!("importing-too-many-rows", most = *limit),
        Unreadable::TooManyColumns { limit } => say!("importing-too-many-columns", most = *limit),
        Unreadable::TooManyCells { limit } => say!("importing-too-many-cells", most = *limit),
        Unreadable::Empty => say!("importing-empty"),
        Unreadable::Bomb { limit } => say!("importing-bomb", most = *limit >> 20),
        Unreadable::TooManyParts { limit } => say!("importing-too-many-parts", most = *limit),
        Unreadable::Broken { part: Part::Sheet(name) } => say!("importing-broken-sheet", name = name),
        Unreadable::Broken { .. } => say!("importing-broken"),
    }
}

fn said_of(what: What) -> Say {
    match what {
        What::OldExcel => say!("importing-is-old-excel"),
        What::BinaryExcel => say!("importing-is-binary-excel"),
        What::Locked => say!("importing-is-locked"),
        What::OpenDocument => say!("importing-is-open-document"),
        What::Numbers => say!("importing-is-numbers"),
        What::Document => say!("importing-is-document"),
        What::Pdf => say!("importing-is-pdf"),
        What::Picture => say!("importing-is-picture"),
        What::Zip => say!("importing-is-zip"),
        What::Archive => say!("importing-is-archive"),
        What::Html => say!("importing-is-html"),
        What::Xml => say!("importing-is-xml"),
        What::Json => say!("importing-is-json"),
        What::Binary => say!("importing-is-binary"),
    }
}

/// The rows that stay out, as CSV, each with its line and why; without them, nothing.
pub fn refused(lang: Lang, plan: &Plan, reading: &Reading) -> String {
    let word = |key: &str| lang.word(key).into_owned();
    let mut header = vec![word("importing-row"), word("importing-why")];
    header.extend(reading.table.header.iter().cloned());
    let out = plan.rows.iter().filter(|it| it.outcome == Outcome::Refused);
    let rows: Vec<Vec<String>> = out
        .map(|it| {
            let why = it.row.flaws.iter().map(|flaw| lang.say(&flaw.why));
            let mut cells = vec![it.row.line.to_string(), why.collect::<Vec<_>>().join(" ")];
            let found = reading.table.rows.binary_search_by_key(&it.row.line, |row| row.line);
            // A row with cells beyond the last column was set aside before its cells were kept.
            let own = found
                .map_or(vec![String::new(); reading.table.header.len()], |at| reading.table.rows[at].cells.clone());
            cells.extend(own);
            cells
        })
        .collect();
    if rows.is_empty() {
        return String::new();
    }
    String::from_utf8(tables::write_csv(&header, &rows)).unwrap_or_default()
}
