//! From bytes to text, and from places in it to lines.

use crate::{Refused, Why};
use encoding_rs::{Encoding, UTF_8};
use std::borrow::Cow;

/// The text, in the encoding of its mark, or else the one that its first line names, or else UTF-8.
pub fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, Refused> {
    let encoding = Encoding::for_bom(bytes).map(|(encoding, _)| encoding).or_else(|| named(bytes)).unwrap_or(UTF_8);
    let (text, _, is_lossy) = encoding.decode(bytes);
    match is_lossy {
        false => Ok(text),
        true => Err(Refused { line: line(&text, text.find('\u{FFFD}').unwrap_or(0)), why: Why::NotText }),
    }
}

/// What the declaration of the XML calls the encoding. One of wide letters could not be read there, and is not meant.
fn named(bytes: &[u8]) -> Option<&'static Encoding> {
    let end = bytes.iter().take(200).position(|byte| *byte == b'>')?;
    let declaration = std::str::from_utf8(&bytes[..end]).ok()?.trim_start().strip_prefix("<?xml")?;
    let (_, after) = declaration.split_once("encoding")?;
    let label = after.trim_start_matches(['=', ' ', '"', '\'']).split(['"', '\'']).next()?;
    Encoding::for_label(label.as_bytes()).filter(|it| it.is_ascii_compatible())
}

/// The line of a place in a text, counted from 1.
pub fn line(text: &str, place: usize) -> usize {
    1 + text.bytes().take(place).filter(|byte| *byte == b'\n').count()
}
