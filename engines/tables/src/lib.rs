//! Tables out of whatever file people have: CSV in any dialect and encoding, or an Excel workbook.
//!
//! Bytes in, rows and problems out; nothing here knows what a column means. Invariant: whatever the
//! bytes are, `read` neither panics nor holds more than [`Limits`] allows. What can be understood is
//! kept, what cannot is set aside with a [`Problem`] that names its line; only a file that is no table
//! at all is [`Unreadable`].

#![deny(clippy::all)]

mod cell;
mod dialect;
mod encoding;
mod magic;
mod scan;
mod shape;
mod sheet;
mod style;
mod workbook;
mod write;
mod xml;

pub use write::write_csv;

/// What a file may cost before it is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file itself.
    pub bytes: usize,
    /// Bytes of the text inside it, once a workbook is unpacked.
    pub unpacked: usize,
    /// Parts inside a workbook.
    pub parts: usize,
    /// Rows below the header.
    pub rows: usize,
    /// Columns with something in them.
    pub columns: usize,
    /// Rows times columns, so that a wide header over many short rows stays small.
    pub cells: usize,
}

impl Default for Limits {
    /// 20 MiB on disk, 200 MiB unpacked, 2,000 parts, 100,000 rows, 500 columns, 3,000,000 cells.
    fn default() -> Self {
        Limits { bytes: 20 << 20, unpacked: 200 << 20, parts: 2_000, rows: 100_000, columns: 500, cells: 3_000_000 }
    }
}

/// What was understood, and what was not.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// The rows that can be used.
    pub table: Table,
    /// What a person should know about the file, in the order of its lines.
    pub problems: Vec<Problem>,
    /// How the file was written.
    pub format: Format,
}

/// A header and the rows below it; every row has as many cells as the header.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// Names of the columns: none empty, no two alike (letter case aside).
    pub header: Vec<String>,
    /// The rows, without blank ones and without those set aside.
    pub rows: Vec<Row>,
}

/// One row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Line of the text, or row of the sheet, where it starts; the first is 1.
    pub line: usize,
    /// Trimmed text without control characters; line breaks inside are `\n`.
    pub cells: Vec<String>,
}

/// Something in the file that a person should know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Line of the text, or row of the sheet; the first is 1.
    pub line: usize,
    /// Column of the table, counted from 0, when one column is meant.
    pub column: Option<usize>,
    /// What it is.
    pub kind: Kind,
}

/// The kinds of [`Problem`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// A line of text above the header, such as a title, was left out.
    AboveHeader,
    /// A column without a name, or with the name of another one, is called this instead.
    Renamed {
        /// Its name now.
        name: String,
    },
    /// The row ends before the last named column; the missing cells are empty.
    TooFew {
        /// Columns of the table.
        expected: usize,
        /// Cells in the row.
        found: usize,
    },
    /// The row has text beyond the last column and was set aside.
    TooMany {
        /// Columns of the table.
        expected: usize,
        /// Cells up to the last one with text, counted no further than the limit on columns.
        found: usize,
    },
    /// A quote was opened and never closed; it was read as an ordinary character.
    OpenQuote,
    /// Characters were lost before or while the file was read (`U+FFFD` stands in their place).
    LostCharacters,
    /// The spreadsheet shows an error here; the cell is empty.
    ErrorCell {
        /// What it shows, such as `#N/A`.
        shown: String,
    },
    /// The cell is damaged inside the workbook; it is empty.
    BrokenCell,
    /// A sheet before the one that was read could not be.
    SheetLeftOut {
        /// Its name.
        name: String,
    },
}

/// How a file was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Format {
    /// Text, one row a line.
    Csv {
        /// Name of the encoding, such as `UTF-8` or `windows-1252`.
        encoding: &'static str,
        /// What stands between cells; a comma when there is only one column.
        separator: char,
        /// What stands around cells that need it.
        quote: char,
    },
    /// An Excel workbook.
    Xlsx {
        /// Name of the sheet that was read.
        sheet: String,
        /// Names of the other sheets, in their order.
        others: Vec<String>,
    },
}

/// Why a file is no table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// The file is bigger than the limit, both in bytes.
    TooLarge {
        /// Its size.
        bytes: usize,
        /// The limit.
        limit: usize,
    },
    /// It is something else.
    NotATable {
        /// What it seems to be.
        what: What,
    },
    /// More rows than the limit.
    TooManyRows {
        /// The limit.
        limit: usize,
    },
    /// The header has more columns than the limit.
    TooManyColumns {
        /// The limit.
        limit: usize,
    },
    /// Rows times columns are more than the limit.
    TooManyCells {
        /// The limit.
        limit: usize,
    },
    /// Nothing is in it.
    Empty,
    /// A workbook that unpacks to more bytes than the limit, as an attack would.
    Bomb {
        /// The limit.
        limit: usize,
    },
    /// A workbook of more parts than the limit.
    TooManyParts {
        /// The limit.
        limit: usize,
    },
    /// A workbook that is damaged or was made by hand.
    Broken {
        /// The part that cannot be read.
        part: Part,
    },
}

/// What a file that is no table seems to be, by its first bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// Excel of before 2007 (`.xls`).
    OldExcel,
    /// Excel's binary format (`.xlsb`).
    BinaryExcel,
    /// A workbook locked with a password.
    Locked,
    /// OpenDocument, as LibreOffice saves it (`.ods`).
    OpenDocument,
    /// Apple Numbers.
    Numbers,
    /// Word or PowerPoint, old or new.
    Document,
    /// PDF.
    Pdf,
    /// A picture.
    Picture,
    /// A ZIP archive of something else.
    Zip,
    /// Another packed archive.
    Archive,
    /// A web page, sometimes saved as `.xls`.
    Html,
    /// XML.
    Xml,
    /// JSON.
    Json,
    /// None of these, and not text.
    Binary,
}

/// A part of a workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// The archive around it.
    Archive,
    /// The list of its sheets.
    Workbook,
    /// The text shared by its sheets.
    Strings,
    /// A sheet, by name.
    Sheet(String),
}

/// Reads a table from the bytes of a CSV or XLSX file; the name of the file plays no part.
///
/// # Errors
/// [`Unreadable`] when the file as a whole is no table, or is bigger than `limits`.
pub fn read(bytes: &[u8], limits: &Limits) -> Result<Reading, Unreadable> {
    if bytes.len() > limits.bytes {
        return Err(Unreadable::TooLarge { bytes: bytes.len(), limit: limits.bytes });
    }
    match magic::look(bytes) {
        magic::Seen::Zip => workbook::read(bytes, limits),
        magic::Seen::Other(what) => Err(Unreadable::NotATable { what }),
        magic::Seen::Text => read_text(bytes, limits),
    }
}

fn read_text(bytes: &[u8], limits: &Limits) -> Result<Reading, Unreadable> {
    let (text, encoding) = encoding::decode(bytes).ok_or(Unreadable::NotATable { what: What::Binary })?;
    if let Some(what) = magic::markup(&text) {
        return Err(Unreadable::NotATable { what });
    }
    let dialect = dialect::find(&text);
    let rows = scan::Scanner::new(&text, &dialect, limits.columns);
    let (table, problems) = shape::shape(rows, false, limits)?;
    Ok(Reading {
        table,
        problems,
        format: Format::Csv { encoding, separator: char::from(dialect.separator), quote: char::from(dialect.quote) },
    })
}
