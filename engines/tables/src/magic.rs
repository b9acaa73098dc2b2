//! What a file is, by its first bytes: people rename what they have until the form accepts it.

use crate::What;

/// The first look at a file.
pub enum Seen {
    /// A ZIP archive, which may be a workbook.
    Zip,
    /// Something that cannot be a table.
    Other(What),
    /// Perhaps text.
    Text,
}

const SIGNATURES: &[(&[u8], What)] = &[
    (b"%PDF-", What::Pdf),
    (b"\x89PNG\r\n", What::Picture),
    (b"\xFF\xD8\xFF", What::Picture),
    (b"GIF8", What::Picture),
    (b"II*\0", What::Picture),
    (b"MM\0*", What::Picture),
    (b"\x1F\x8B", What::Archive),
    (b"7z\xBC\xAF\x27\x1C", What::Archive),
    (b"Rar!\x1A", What::Archive),
    (b"BZh91AY", What::Archive),
    (b"\xFD7zXZ\0", What::Archive),
    (b"\x28\xB5\x2F\xFD", What::Archive),
    (b"{\\rtf", What::Document),
    (b"SQLite format 3\0", What::Binary),
    (b"\x7FELF", What::Binary),
];

/// Looks at the first bytes of a file.
pub fn look(bytes: &[u8]) -> Seen {
    if [&b"PK\x03\x04"[..], b"PK\x05\x06", b"PK\x07\x08"].iter().any(|mark| bytes.starts_with(mark)) {
        return Seen::Zip;
    }
    if bytes.starts_with(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") {
        return Seen::Other(compound(bytes));
    }
    if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        return Seen::Other(What::Picture);
    }
    match SIGNATURES.iter().find(|(mark, _)| bytes.starts_with(mark)) {
        Some((_, what)) => Seen::Other(*what),
        None => Seen::Text,
    }
}

/// What a text that is not a table seems to be.
pub fn markup(text: &str) -> Option<What> {
    let start: String = text.trim_start().chars().take(64).collect();
    let start = start.to_ascii_lowercase();
    let html = ["<!doctype html", "<html", "<table", "<head", "<meta"];
    if html.iter().any(|tag| start.starts_with(tag)) {
        return Some(What::Html);
    }
    if start.starts_with("<?xml") {
        return Some(What::Xml);
    }
    json(&start).then_some(What::Json)
}

/// A bracket alone may open a title such as `[Draft] members`; what follows it decides.
fn json(start: &str) -> bool {
    let mut marks = start.chars().filter(|c| !c.is_whitespace());
    let pair = (marks.next(), marks.next());
    matches!(pair, (Some('{'), Some('"' | '}')) | (Some('['), Some('{' | '[' | ']')))
}

/// Old Office files and locked new ones share one container; the names in its directory, written in
/// UTF-16, tell them apart.
fn compound(bytes: &[u8]) -> What {
    let holds = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(wide.len()).any(|window| window == wide)
    };
    if holds("EncryptedPackage") {
        What::Locked
    } else if holds("WordDocument") || holds("PowerPoint Document") {
        What::Document
    } else if holds("Workbook") || holds("Book") {
        What::OldExcel
    } else {
        What::Binary
    }
}

/// What a ZIP archive that is no workbook seems to be, by the names of its parts; `None` for a workbook.
pub fn archive<'a>(names: impl Iterator<Item = &'a str> + Clone, first: &[u8]) -> Option<What> {
    let any = |test: fn(&str) -> bool| names.clone().any(test);
    if any(|name| name == "xl/workbook.bin") {
        Some(What::BinaryExcel)
    } else if any(|name| name.eq_ignore_ascii_case("xl/workbook.xml")) {
        None
    } else if any(|name| name.starts_with("word/") || name.starts_with("ppt/")) {
        Some(What::Document)
    } else if contains(first, b"opendocument.spreadsheet") {
        Some(What::OpenDocument)
    } else if contains(first, b"vnd.oasis.opendocument") {
        Some(What::Document)
    } else if any(|name| name.starts_with("Index/") && name.ends_with(".iwa")) {
        Some(What::Numbers)
    } else if any(|name| name == "[Content_Types].xml") {
        None
    } else {
        Some(What::Zip)
    }
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}
