//! CSV that any spreadsheet opens as it is: RFC 4180, UTF-8 with a byte order mark, no live formulas.

use crate::cell::dangerous;

/// Writes a table as CSV. A cell that a spreadsheet would run as a formula (it starts with `=`, `+`,
/// `-`, `@`, a tab or a line break) gets an apostrophe in front, which [`read`](crate::read) takes away
/// again.
pub fn write_csv<H, R, C>(header: &[H], rows: R) -> Vec<u8>
where
    H: AsRef<str>,
    R: IntoIterator,
    R::Item: AsRef<[C]>,
    C: AsRef<str>,
{
    let mut out = b"\xEF\xBB\xBF".to_vec();
    line(&mut out, header);
    for row in rows {
        line(&mut out, row.as_ref());
    }
    out
}

fn line<C: AsRef<str>>(out: &mut Vec<u8>, cells: &[C]) {
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            out.push(b',');
        }
        put(out, cell.as_ref(), cells.len() == 1);
    }
    out.extend_from_slice(b"\r\n");
}

fn put(out: &mut Vec<u8>, text: &str, alone: bool) {
    // A leading apostrophe is quoted too, so that no reader takes apostrophes for the quotes of the file.
    let quoted = text.contains([',', ';', '|', '\t', '"', '\r', '\n', '\''])
        || text.trim() != text
        || dangerous(text)
        || (alone && text.is_empty());
    if !quoted {
        return out.extend_from_slice(text.as_bytes());
    }
    out.push(b'"');
    if dangerous(text) {
        out.push(b'\'');
    }
    out.extend_from_slice(text.replace('"', "\"\"").as_bytes());
    out.push(b'"');
}
