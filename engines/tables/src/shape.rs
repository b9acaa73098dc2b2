//! Raw rows into a table: where the header is, what its columns are called, which rows fit it.

use crate::cell::clean;
use crate::scan::Raw;
use crate::{Kind, Limits, Problem, Row, Table, Unreadable};
use std::collections::HashSet;

/// How many rows are looked at to find the header.
const LOOKED_AT: usize = 60;

/// Makes a table out of raw rows and tells what did not fit. In a grid, the sheet of a workbook, a row
/// without its last cells is not short, and text right of the header makes a column of its own.
pub fn shape<'a>(
    rows: impl Iterator<Item = Raw<'a>>,
    grid: bool,
    limits: &Limits,
) -> Result<(Table, Vec<Problem>), Unreadable> {
    let mut rows = rows.filter(|row| row.overflow || has_text(row)).fuse();
    let mut first: Vec<Raw> = rows.by_ref().take(LOOKED_AT).collect();
    let at = header(&first).ok_or(Unreadable::Empty)?;
    let mut above: Vec<Raw> = first.drain(..=at).collect();
    let header = above.pop().unwrap_or_default();
    if header.overflow {
        let limit = limits.columns;
        return Err(Unreadable::TooManyColumns { limit });
    }
    let mut builder = Builder::new(&header, grid, limits);
    for row in &above {
        builder.tell(row.line, None, Kind::AboveHeader);
    }
    builder.marks(&header);
    for row in first.into_iter().chain(rows) {
        builder.add(row)?;
    }
    Ok(builder.finish())
}

fn has_text(row: &Raw) -> bool {
    row.cells.iter().any(|cell| !cell.trim().is_empty())
}

/// The header: the first row with at least two names, be they the same, and at least half as many as most
/// rows have cells, so that `Members, spring 2026` above a wide table stays a title. A list of one column
/// has none such, and its first row is the header.
fn header(rows: &[Raw]) -> Option<usize> {
    let mut widths: Vec<usize> = rows.iter().map(filled).collect();
    widths.sort_unstable();
    let usual = widths.get(widths.len() / 2)?;
    let named = |row: &Raw| names(row) >= 2;
    let wide = rows.iter().position(|row| named(row) && filled(row) * 2 >= *usual);
    Some(wide.or_else(|| rows.iter().position(named)).unwrap_or(0))
}

fn filled(row: &Raw) -> usize {
    row.cells.iter().filter(|cell| !cell.trim().is_empty()).count()
}

/// How many cells say something: a rule of strokes above a header has none such.
fn names(row: &Raw) -> usize {
    row.cells.iter().filter(|cell| cell.chars().any(char::is_alphanumeric)).count()
}

/// Collects the rows of a table.
struct Builder<'l> {
    grid: bool,
    limits: &'l Limits,
    line: usize,
    /// Names as written, some of them empty.
    names: Vec<String>,
    /// Columns up to the last one with a name.
    named: usize,
    /// Columns up to the last one with a name or with text.
    used: usize,
    /// Bytes of text kept so far.
    text: usize,
    rows: Vec<Row>,
    problems: Vec<Problem>,
}

impl<'l> Builder<'l> {
    fn new(header: &Raw, grid: bool, limits: &'l Limits) -> Self {
        let one_line = |cell: &str| clean(cell).split_whitespace().collect::<Vec<_>>().join(" ");
        let names: Vec<String> = header.cells.iter().map(|cell| one_line(cell)).collect();
        let named = names.iter().rposition(|name| !name.is_empty()).map_or(0, |at| at + 1);
        Builder {
            grid,
            limits,
            line: header.line,
            names,
            named,
            used: named,
            text: 0,
            rows: Vec::new(),
            problems: Vec::new(),
        }
    }

    fn tell(&mut self, line: usize, column: Option<usize>, kind: Kind) {
        self.problems.push(Problem { line, column, kind });
    }

    fn marks(&mut self, row: &Raw) {
        if row.open_quote {
            self.tell(row.line, None, Kind::OpenQuote);
        }
        for (column, cell) in row.cells.iter().enumerate() {
            if cell.contains('\u{FFFD}') {
                self.tell(row.line, Some(column), Kind::LostCharacters);
            }
        }
    }

    fn add(&mut self, row: Raw) -> Result<(), Unreadable> {
        self.marks(&row);
        let width = if self.grid { self.limits.columns } else { self.names.len() };
        let mut cells: Vec<String> = row.cells.iter().map(|cell| clean(cell)).collect();
        let last = cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |at| at + 1);
        if row.overflow || last > width {
            let found = last + usize::from(row.overflow);
            let kind = Kind::TooMany { expected: self.used, found };
            self.tell(row.line, None, kind);
            return Ok(());
        }
        if last == 0 {
            return Ok(());
        }
        if cells.len() < self.named && !self.grid {
            let (expected, found) = (self.named, cells.len());
            self.tell(row.line, None, Kind::TooFew { expected, found });
        }
        self.used = self.used.max(last);
        cells.truncate(last);
        self.keep(Row { line: row.line, cells })
    }

    fn keep(&mut self, row: Row) -> Result<(), Unreadable> {
        let limits = self.limits;
        if self.rows.len() == limits.rows {
            return Err(Unreadable::TooManyRows { limit: limits.rows });
        }
        // A workbook can show one long text in every cell, so that a small file makes a huge table.
        self.text += row.cells.iter().map(String::len).sum::<usize>();
        if self.text > limits.unpacked {
            return Err(Unreadable::Bomb { limit: limits.unpacked });
        }
        self.rows.push(row);
        if self.rows.len() * self.used > limits.cells {
            return Err(Unreadable::TooManyCells { limit: limits.cells });
        }
        Ok(())
    }

    fn finish(mut self) -> (Table, Vec<Problem>) {
        self.names.resize(self.used, String::new());
        let header = self.distinct_names();
        let mut rows = self.rows;
        for row in &mut rows {
            row.cells.resize(header.len(), String::new());
        }
        self.problems.sort_by_key(|problem| (problem.line, problem.column));
        (Table { header, rows }, self.problems)
    }

    /// `Phone`, `Phone` becomes `Phone`, `Phone 2`; the fourth column without a name is `Column 4`.
    fn distinct_names(&mut self) -> Vec<String> {
        let names = std::mem::take(&mut self.names);
        let mut taken: HashSet<String> = names.iter().map(|name| name.to_lowercase()).collect();
        let mut seen = HashSet::new();
        let mut header = Vec::with_capacity(names.len());
        for (column, name) in names.into_iter().enumerate() {
            if !name.is_empty() && seen.insert(name.to_lowercase()) {
                header.push(name);
                continue;
            }
            let name = free_name(&name, column, &mut taken);
            let kind = Kind::Renamed { name: name.clone() };
            self.tell(self.line, Some(column), kind);
            header.push(name);
        }
        header
    }
}

fn free_name(name: &str, column: usize, taken: &mut HashSet<String>) -> String {
    let (stem, first) = match name {
        "" => ("Column", column + 1),
        name => (name, 2),
    };
    let mut number = first;
    while !taken.insert(format!("{stem} {number}").to_lowercase()) {
        number += 1;
    }
    format!("{stem} {number}")
}
