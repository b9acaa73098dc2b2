//! One sheet of a workbook into raw rows: texts, numbers, days, and the values of formulas.

use crate::scan::Raw;
use crate::style::{Style, show};
use crate::xml::{NotXml, Xml, attribute, push_text};
use crate::{Kind, Limits, Problem, Unreadable};
use quick_xml::events::{BytesStart, Event};
use std::borrow::Cow;

/// The last row that a sheet of any program has, and some more.
const LAST: usize = u32::MAX as usize;

/// What the sheets of a workbook share.
pub struct Shared {
    /// Texts, by the index that cells use.
    pub texts: Vec<String>,
    /// Styles, by the index that cells use.
    pub styles: Vec<Style>,
    /// Days by which the calendar starts after 1900.
    pub shift: f64,
}

/// Raw rows and the problems of single cells.
type Rows<'s> = (Vec<Raw<'s>>, Vec<Problem>);

/// Reads the rows of a sheet, those without text left out.
pub fn rows<'s>(text: &str, shared: &'s Shared, limits: &Limits) -> Result<Result<Rows<'s>, Unreadable>, NotXml> {
    let mut sheet = Sheet::new(shared, limits);
    let mut xml = Xml::new(text);
    while let Some(event) = xml.next()? {
        match &event {
            Event::Start(start) => sheet.open(start),
            Event::End(end) => match end.local_name().into_inner() {
                "sheetData" => break,
                name => sheet.close(name),
            },
            event if sheet.inside => push_text(event, &mut sheet.value),
            _ => {}
        }
        if sheet.cells > limits.cells || sheet.opened > 4 * limits.cells {
            let limit = limits.cells;
            return Ok(Err(Unreadable::TooManyCells { limit }));
        }
    }
    Ok(Ok((sheet.rows, sheet.problems)))
}

/// The walk over a sheet.
struct Sheet<'s> {
    shared: &'s Shared,
    columns: usize,
    rows: Vec<Raw<'s>>,
    problems: Vec<Problem>,
    /// Cells, rows and problems held so far.
    cells: usize,
    /// Cells opened so far, with and without text.
    opened: usize,
    /// The place of the cell at hand, both counted from 1.
    row: usize,
    column: usize,
    kind: String,
    style: Style,
    value: String,
    /// Whether the walk is inside text that belongs to the value.
    inside: bool,
    aid: bool,
}

impl<'s> Sheet<'s> {
    fn new(shared: &'s Shared, limits: &Limits) -> Self {
        Sheet {
            shared,
            columns: limits.columns,
            rows: Vec::new(),
            problems: Vec::new(),
            cells: 0,
            opened: 0,
            row: 0,
            column: 0,
            kind: String::new(),
            style: Style::Number,
            value: String::new(),
            inside: false,
            aid: false,
        }
    }

    fn open(&mut self, start: &BytesStart) {
        match start.local_name().into_inner() {
            "row" => {
                let told = attribute(start, "r").and_then(|row| row.parse().ok());
                // Numbers that repeat, go back or leave every sheet are not believed: rows are found by them.
                let told = told.filter(|row| *row > self.row && *row <= LAST);
                self.row = told.unwrap_or(self.row + 1);
                self.column = 0;
            }
            "c" => self.open_cell(start),
            "v" => self.inside = true,
            "t" => self.inside = !self.aid,
            "rPh" => self.aid = true,
            _ => {}
        }
    }

    fn open_cell(&mut self, start: &BytesStart) {
        self.opened += 1;
        self.column = self.column.saturating_add(1);
        self.style = Style::Number;
        self.kind.clear();
        self.value.clear();
        for attribute in start.attributes().with_checks(false).flatten() {
            match attribute.key.into_inner() {
                "r" => self.column = column(&attribute.value).unwrap_or(self.column),
                "t" => self.kind.push_str(&attribute.value),
                "s" => {
                    let style = attribute.value.parse().ok();
                    let style = style.and_then(|at: usize| self.shared.styles.get(at));
                    self.style = style.copied().unwrap_or(Style::Number);
                }
                _ => {}
            }
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "c" if self.column > 0 => self.put(),
            "v" | "t" => self.inside = false,
            "rPh" => self.aid = false,
            _ => {}
        }
    }

    fn put(&mut self) {
        let cell = self.read();
        if cell.trim().is_empty() {
            return;
        }
        if self.rows.last().is_none_or(|row| row.line != self.row) {
            self.cells += 1;
            self.rows.push(Raw { line: self.row, ..Raw::default() });
        }
        let Some(row) = self.rows.last_mut() else {
            return;
        };
        if self.column > self.columns {
            row.overflow = true;
            return;
        }
        let at = self.column - 1;
        if row.cells.len() <= at {
            self.cells += at + 1 - row.cells.len();
            row.cells.resize(at + 1, Cow::Borrowed(""));
        }
        row.cells[at] = cell;
    }

    /// The text of the cell at hand; the kinds are those of ECMA-376 part 1, 18.18.11.
    fn read(&mut self) -> Cow<'s, str> {
        let value = self.value.trim();
        match self.kind.as_str() {
            "s" if value.is_empty() => Cow::Borrowed(""),
            "s" => match value.parse().ok().and_then(|at: usize| self.shared.texts.get(at)) {
                Some(text) => unescape(text),
                None => self.tell(Kind::BrokenCell),
            },
            "str" | "inlineStr" => Cow::Owned(unescape(&self.value).into_owned()),
            "b" => Cow::Borrowed(match value {
                "" => "",
                "0" | "false" => "false",
                _ => "true",
            }),
            "d" => Cow::Owned(value.trim_end_matches("T00:00:00").to_owned()),
            "e" => {
                let shown = value.chars().take(20).collect();
                self.tell(Kind::ErrorCell { shown })
            }
            _ => match value.parse::<f64>() {
                Ok(number) if number.is_finite() => Cow::Owned(show(number, self.style, self.shared.shift)),
                _ if value.is_empty() => Cow::Borrowed(""),
                _ => self.tell(Kind::BrokenCell),
            },
        }
    }

    fn tell(&mut self, kind: Kind) -> Cow<'s, str> {
        self.cells += 1;
        self.problems.push(Problem { line: self.row, column: Some(self.column - 1), kind });
        Cow::Borrowed("")
    }
}

/// The column in a reference such as `AB12`, counted from 1.
fn column(reference: &str) -> Option<usize> {
    let letters = reference.bytes().take_while(u8::is_ascii_alphabetic).take(4);
    let number = letters.fold(0, |number, letter| number * 26 + usize::from(letter.to_ascii_uppercase() - b'A') + 1);
    (number > 0).then_some(number)
}

/// Excel writes characters that XML cannot hold as `_x000D_`.
fn unescape(text: &str) -> Cow<'_, str> {
    if !text.contains("_x") {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        out.push_str(&rest[..at]);
        rest = &rest[at..];
        match escape(rest) {
            Some(c) => {
                out.push(c);
                rest = &rest[7..];
            }
            None => {
                out.push_str("_x");
                rest = &rest[2..];
            }
        }
    }
    out.push_str(rest);
    Cow::Owned(out)
}

fn escape(text: &str) -> Option<char> {
    let digits = text.get(2..6)?;
    let closed = text.as_bytes().get(6) == Some(&b'_');
    let code = u32::from_str_radix(digits, 16).ok()?;
    char::from_u32(code).filter(|_| closed && !digits.starts_with('+'))
}
