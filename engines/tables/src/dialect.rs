//! What separates the cells of a text and what stands around them, told from its first rows.

use crate::scan::Scanner;

/// Rows that are looked at.
const ROWS: usize = 60;
/// Bytes that are looked at.
const SAMPLE: usize = 128 << 10;

/// How a text is cut into cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dialect {
    /// Between cells.
    pub separator: u8,
    /// Around cells.
    pub quote: u8,
    /// Byte where the first row starts, after a `sep=` line.
    pub start: usize,
}

/// Finds the dialect of a text.
pub fn find(text: &str) -> Dialect {
    if let Some((separator, start)) = told(text) {
        let quote = quote(sample(&text[start..]), &[separator]);
        return Dialect { separator, quote, start };
    }
    let sample = sample(text);
    let candidates = *b",;\t|";
    let quote = quote(sample, &candidates);
    let dialects = candidates.map(|separator| Dialect { separator, quote, start: 0 });
    let mut best = (0, dialects[0].clone());
    for dialect in dialects {
        let score = score(sample, &dialect);
        if score > best.0 {
            best = (score, dialect);
        }
    }
    best.1
}

/// Excel's own hint: a first line `sep=;`.
fn told(text: &str) -> Option<(u8, usize)> {
    let line_end = text.find(['\n', '\r'])?;
    let hint = text[..line_end].trim_matches('"');
    let (name, separator) = hint.split_at_checked(4)?;
    let [separator @ (b',' | b';' | b'\t' | b'|' | b':' | b'^' | b'~')] = separator.as_bytes() else {
        return None;
    };
    let known = name.eq_ignore_ascii_case("sep=");
    known.then(|| (*separator, after_break(text, line_end)))
}

fn after_break(text: &str, line_end: usize) -> usize {
    let pair = text[line_end..].starts_with("\r\n");
    line_end + 1 + usize::from(pair)
}

fn sample(text: &str) -> &str {
    &text[..text.floor_char_boundary(SAMPLE)]
}

/// The apostrophe counts as quote only when nothing is in double quotes and every apostrophe that opens a
/// cell has one that closes it.
fn quote(sample: &str, separators: &[u8]) -> u8 {
    let (double_opens, _) = edges(sample, b'"', separators);
    let (opens, closes) = edges(sample, b'\'', separators);
    if double_opens == 0 && opens >= 2 && opens == closes { b'\'' } else { b'"' }
}

/// How often a quote stands at the start of a cell, and how often at the end of one.
fn edges(sample: &str, quote: u8, separators: &[u8]) -> (usize, usize) {
    let bytes = sample.as_bytes();
    let edge = |byte: Option<&u8>| match byte {
        None | Some(b'\n' | b'\r') => true,
        Some(byte) => separators.contains(byte),
    };
    let (mut opens, mut closes) = (0, 0);
    for at in (0..bytes.len()).filter(|at| bytes[*at] == quote) {
        let before = at.checked_sub(1).and_then(|before| bytes.get(before));
        opens += usize::from(edge(before));
        closes += usize::from(edge(bytes.get(at + 1)));
    }
    (opens, closes)
}

/// Points for a dialect: rows that agree on the number of columns count most, the header agreeing with
/// them next, the number of columns last. One column alone is no agreement.
fn score(sample: &str, dialect: &Dialect) -> usize {
    let widths: Vec<usize> = Scanner::new(sample, dialect, 1_000)
        .take(ROWS)
        .filter(|row| row.cells.iter().any(|cell| !cell.trim().is_empty()))
        .map(|row| row.cells.len())
        .collect();
    let Some((width, rows)) = most_common(&widths) else {
        return 0;
    };
    if width < 2 {
        return 0;
    }
    let header = widths.iter().find(|found| **found > 1) == Some(&width);
    let agreement = rows * 100 / widths.len();
    agreement * 100 + usize::from(header) * 2_000 + width.min(99)
}

/// The most common width and how many rows have it; the wider one among equals.
fn most_common(widths: &[usize]) -> Option<(usize, usize)> {
    let rows = |width: usize| widths.iter().filter(|other| **other == width).count();
    let counted = widths.iter().map(|width| (rows(*width), *width));
    counted.max().map(|(rows, width)| (width, rows))
}
