//! Text into raw rows, forgiving what programs and people do to quotes.
//!
//! A quoted cell ends at a quote that is followed by a separator, a line end or the end of the file;
//! other quotes inside it are text. When a cell that spans lines meets such a stray quote, or no end at
//! all, its first quote was never closed: it becomes text, and the rows below it survive. Every rule
//! here keeps the work linear in the length of the text, however hostile.

use crate::dialect::Dialect;
use std::borrow::Cow;

/// A row before anybody knows what the columns are.
#[derive(Debug, Default)]
pub struct Raw<'a> {
    /// Its number as a spreadsheet shows it: a cell that spans lines is still one row. The first is 1.
    pub line: usize,
    /// Cells as written, without quotes; no more than the limit on columns.
    pub cells: Vec<Cow<'a, str>>,
    /// Whether there was text beyond the limit on columns.
    pub overflow: bool,
    /// Whether a quote was opened and never closed.
    pub open_quote: bool,
}

/// Walks over a text, row by row.
pub struct Scanner<'a> {
    text: &'a str,
    at: usize,
    line: usize,
    separator: u8,
    quote: u8,
    columns: usize,
    /// Whether quoted cells may still span lines: no longer once one of them ran to the end of the file.
    spanning: bool,
}

impl<'a> Scanner<'a> {
    /// A scanner at the first row; rows keep at most `columns` cells.
    pub fn new(text: &'a str, dialect: &Dialect, columns: usize) -> Self {
        Scanner {
            text,
            at: dialect.start,
            line: 1 + usize::from(dialect.start > 0),
            separator: dialect.separator,
            quote: dialect.quote,
            columns,
            spanning: true,
        }
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    fn ends_cell(&self, at: usize) -> bool {
        match self.byte(at) {
            None | Some(b'\n' | b'\r') => true,
            Some(byte) => byte == self.separator,
        }
    }

    fn blanks(&self, mut at: usize) -> usize {
        while self.byte(at) == Some(b' ') {
            at += 1;
        }
        at
    }

    /// Reads the cell at the cursor and leaves the cursor on what ended it.
    fn cell(&mut self, row: &mut Raw<'a>) -> Cow<'a, str> {
        let start = self.blanks(self.at);
        if self.byte(start) == Some(self.quote) && !row.open_quote {
            match self.close(start + 1) {
                Some(end) => return self.quoted(start + 1, end),
                None => row.open_quote = true,
            }
        }
        let from = self.at;
        let rest = &self.text.as_bytes()[from..];
        let ends = |byte: &u8| matches!(byte, b'\n' | b'\r') || *byte == self.separator;
        self.at += rest.iter().position(ends).unwrap_or(rest.len());
        Cow::Borrowed(&self.text[from..self.at])
    }

    /// Finds the quote that closes the cell whose text starts at `from`.
    fn close(&mut self, from: usize) -> Option<usize> {
        let (mut at, mut spans) = (from, false);
        while let Some(byte) = self.byte(at) {
            if byte == b'\n' || byte == b'\r' {
                if !self.spanning {
                    return None;
                }
                spans = true;
            } else if byte == self.quote {
                if self.byte(at + 1) == Some(self.quote) {
                    at += 1;
                } else if self.ends_cell(self.blanks(at + 1)) {
                    return Some(at);
                } else if spans {
                    return None;
                }
            }
            at += 1;
        }
        self.spanning = false;
        None
    }

    fn quoted(&mut self, start: usize, end: usize) -> Cow<'a, str> {
        let inside = &self.text[start..end];
        self.at = self.blanks(end + 1);
        let quote = char::from(self.quote);
        if !inside.contains(quote) {
            return Cow::Borrowed(inside);
        }
        let doubled: String = [quote, quote].iter().collect();
        Cow::Owned(inside.replace(&doubled, quote.encode_utf8(&mut [0; 4])))
    }

    fn step_over_line_end(&mut self) {
        if self.byte(self.at) == Some(b'\r') && self.byte(self.at + 1) == Some(b'\n') {
            self.at += 1;
        }
        self.at += 1;
        self.line += 1;
    }
}

impl<'a> Iterator for Scanner<'a> {
    type Item = Raw<'a>;

    fn next(&mut self) -> Option<Raw<'a>> {
        if self.at >= self.text.len() {
            return None;
        }
        let mut row = Raw { line: self.line, ..Raw::default() };
        loop {
            let cell = self.cell(&mut row);
            if row.cells.len() < self.columns {
                row.cells.push(cell);
            } else {
                row.overflow |= !cell.trim().is_empty();
            }
            if self.byte(self.at) != Some(self.separator) {
                break;
            }
            self.at += 1;
        }
        self.step_over_line_end();
        Some(row)
    }
}
