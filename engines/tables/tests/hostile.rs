//! Files made to hurt: none may panic, and none may cost more than the limits allow.

use proptest::prelude::*;
use rust_xlsxwriter::Workbook;
use std::io::{Cursor, Read, Write};
use tables::{Kind, Limits, Part, Unreadable, What, read};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).expect("a part");
        zip.write_all(bytes).expect("written");
    }
    zip.finish().expect("an archive").into_inner()
}

const BOOK: &[u8] = br#"<workbook><sheets><sheet name="One" r:id="r1"/></sheets></workbook>"#;
const LINKS: &[u8] = br#"<Relationships><Relationship Id="r1" Target="sheet.xml"/></Relationships>"#;

fn workbook(sheet: &str, strings: &str) -> Vec<u8> {
    archive(&[
        ("xl/workbook.xml", BOOK),
        ("xl/_rels/workbook.xml.rels", LINKS),
        ("xl/sheet.xml", sheet.as_bytes()),
        ("xl/sharedStrings.xml", strings.as_bytes()),
    ])
}

fn refusal(bytes: &[u8]) -> Unreadable {
    read(bytes, &Limits::default()).expect_err("no table")
}

#[test]
fn an_archive_that_declares_a_gigabyte_is_not_unpacked() {
    let small = archive(&[("xl/workbook.xml", BOOK), ("zeros", &vec![0; 32 << 20])]);
    let mut zeros = ZipArchive::new(Cursor::new(small)).expect("an archive");
    let mut bomb = ZipWriter::new(Cursor::new(archive(&[("xl/workbook.xml", BOOK)])));
    for number in 0..40 {
        let part = zeros.by_name("zeros").expect("the part");
        bomb.raw_copy_file_rename(part, format!("xl/{number}.xml")).expect("copied");
    }
    bomb.start_file("xl/workbook.xml", SimpleFileOptions::default()).expect("a part");
    let bomb = bomb.finish().expect("an archive").into_inner();
    assert!(bomb.len() < 2 << 20, "{}", bomb.len());
    assert_eq!(refusal(&bomb), Unreadable::Bomb { limit: 200 << 20 });
}

#[test]
fn a_part_that_lies_about_its_size_is_cut_off() {
    let limits = Limits { unpacked: 1 << 20, ..Limits::default() };
    let mut bytes = archive(&[("xl/workbook.xml", &vec![b' '; 5 << 20])]);
    let size = (5u32 << 20).to_le_bytes();
    while let Some(at) = bytes.windows(4).position(|window| window == size) {
        bytes[at..at + 4].copy_from_slice(&1000u32.to_le_bytes());
    }
    let refusal = read(&bytes, &limits).expect_err("no table");
    let broken = Unreadable::Broken { part: Part::Archive };
    assert!(refusal == broken || refusal == Unreadable::Bomb { limit: 1 << 20 });
}

#[test]
fn one_long_text_in_every_cell_is_a_bomb_too() {
    let strings = format!("<sst><si><t>{}</t></si></sst>", "x".repeat(1 << 20));
    let row = "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>0</v></c></row>".repeat(1_000);
    let bytes = workbook(&format!("<worksheet><sheetData>{row}</sheetData></worksheet>"), &strings);
    assert_eq!(refusal(&bytes), Unreadable::Bomb { limit: 200 << 20 });
}

#[test]
fn counts_that_a_workbook_declares_are_not_believed() {
    let sheet = r#"<worksheet><dimension ref="A1:XFD1048576"/><sheetData>
        <row r="99999999999999"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>7</v></c><c r="C1"><v>1</v></c></row>
        <row><c r="A2" t="strange"><v>x</v></c><c r="ZZZZZZ2"><v>5</v></c></row>
        <row><c r="A3" s="999"><v>5</v></c><c r="B3"><v>6</v></c></row></sheetData></worksheet>"#;
    let strings = r#"<sst uniqueCount="999999999999999999"><si><t>name</t></si></sst>"#;
    let reading = read(&workbook(sheet, strings), &Limits::default()).expect("a table");
    assert_eq!(reading.table.header, ["name", "Column 2", "1"]);
    assert_eq!(reading.table.rows[0].cells, ["5", "6", ""]);
    let kinds: Vec<_> = reading.problems.iter().map(|problem| &problem.kind).collect();
    assert!(kinds.contains(&&Kind::BrokenCell), "{kinds:?}");
}

#[test]
fn rows_that_repeat_their_number_or_go_back_are_numbered_on() {
    let row = |number: &str, text: &str| format!("<row{number}><c t=\"str\"><v>{text}</v></c></row>");
    let numbers = [" r=\"1\"", " r=\"5\"", " r=\"3\"", " r=\"5\"", " r=\"18446744073709551615\"", "", " r=\"20\""];
    let rows: String = numbers.iter().enumerate().map(|(at, number)| row(number, &format!("text {at}"))).collect();
    let reading =
        read(&workbook(&format!("<worksheet><sheetData>{rows}</sheetData></worksheet>"), "<sst/>"), &Limits::default());
    let lines: Vec<usize> = reading.expect("a table").table.rows.iter().map(|row| row.line).collect();
    assert_eq!(lines, [5, 6, 7, 8, 9, 20]);
}

#[test]
fn a_sheet_that_cannot_be_read_does_not_take_the_others_with_it() {
    let book =
        br#"<workbook><sheets><sheet name="Broken" r:id="r1"/><sheet name="Whole" r:id="r2"/></sheets></workbook>"#;
    let links = br#"<Relationships><Relationship Id="r1" Target="one.xml"/><Relationship Id="r2" Target="two.xml"/></Relationships>"#;
    let whole = b"<worksheet><sheetData><row><c t=\"str\"><v>name</v></c></row><row><c t=\"str\"><v>Shore</v></c></row></sheetData></worksheet>";
    let wide = format!("<worksheet><sheetData><row>{}</row></sheetData></worksheet>", "<c><v>1</v></c>".repeat(600));
    for broken in ["<worksheet><sheetData><row><c", &wide] {
        let two = |second: &[u8]| {
            archive(&[
                ("xl/workbook.xml", book),
                ("xl/_rels/workbook.xml.rels", links),
                ("xl/one.xml", broken.as_bytes()),
                ("xl/two.xml", second),
            ])
        };
        let reading = read(&two(whole), &Limits::default()).expect("the other sheet");
        assert_eq!(reading.table.rows[0].cells, ["Shore"]);
        assert_eq!(reading.problems[0].kind, Kind::SheetLeftOut { name: "Broken".to_owned() });
        // Without another, the reason is told.
        assert_ne!(refusal(&two(b"<worksheet/>")), Unreadable::Empty);
    }
}

#[test]
fn paths_that_leave_the_archive_are_refused() {
    let bytes = archive(&[("xl/workbook.xml", BOOK), ("../../etc/passwd", b"x")]);
    assert_eq!(refusal(&bytes), Unreadable::Broken { part: Part::Archive });
}

#[test]
fn archives_of_other_things_are_called_by_their_names() {
    let ods = b"application/vnd.oasis.opendocument.spreadsheet";
    for (part, text, what) in [
        ("word/document.xml", &b""[..], What::Document),
        ("xl/workbook.bin", b"", What::BinaryExcel),
        ("Index/Document.iwa", b"", What::Numbers),
        ("photo.jpg", b"", What::Zip),
    ] {
        assert_eq!(refusal(&archive(&[(part, text)])), Unreadable::NotATable { what });
    }
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let stored = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    zip.start_file("mimetype", stored).expect("a part");
    zip.write_all(ods).expect("written");
    let bytes = zip.finish().expect("an archive").into_inner();
    assert_eq!(refusal(&bytes), Unreadable::NotATable { what: What::OpenDocument });
}

#[test]
fn too_many_parts_are_too_many() {
    let names: Vec<String> = (0..2_001).map(|number| format!("xl/{number}.xml")).collect();
    let parts: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
    assert_eq!(refusal(&archive(&parts)), Unreadable::TooManyParts { limit: 2_000 });
}

#[test]
fn a_quote_at_the_start_of_every_line_takes_no_longer_than_reading() {
    for line in ["\"a,\"\"\n", "\"a\n\"\"b\n", "\"a,\"b,\"c\n", "\",\"\n", "\"\n"] {
        let text = format!("name,town\n{}", line.repeat((4 << 20) / line.len()));
        let limits = Limits { rows: usize::MAX, cells: usize::MAX, ..Limits::default() };
        // Quadratic work on four megabytes would take hours: this would never come to its end.
        assert!(read(text.as_bytes(), &limits).is_ok(), "{line:?}");
    }
}

#[test]
fn two_hundred_megabytes_of_anything_are_refused_at_once() {
    let bytes = vec![b'x'; 200 << 20];
    let limit = Limits::default().bytes;
    assert_eq!(refusal(&bytes), Unreadable::TooLarge { bytes: 200 << 20, limit });
}

fn valid_book() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, ["name", "town", "day"]).expect("written");
    sheet.write_row(1, 0, ["A", "B"]).expect("written");
    sheet.write(1, 2, 46_000).expect("written");
    book.save_to_buffer().expect("a workbook")
}

/// The same workbook, unpacked, so that changed bytes reach the text inside.
fn parts() -> Vec<(String, Vec<u8>)> {
    let mut zip = ZipArchive::new(Cursor::new(valid_book())).expect("an archive");
    let mut part = |at: usize| {
        let mut part = zip.by_index(at).expect("a part");
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).expect("bytes");
        (part.name().expect("a name").into_owned(), bytes)
    };
    (0..9).map(&mut part).collect()
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        let _ = read(&bytes, &Limits::default());
    }

    #[test]
    fn any_text_of_the_letters_that_matter_is_read_or_refused(text in "[ab\"',;|\t\r\n= é\u{0}\u{FEFF}]{0,80}") {
        if let Ok(reading) = read(text.as_bytes(), &Limits::default()) {
            let width = reading.table.header.len();
            prop_assert!(reading.table.rows.iter().all(|row| row.cells.len() == width));
            prop_assert!(reading.table.header.iter().all(|name| !name.is_empty()));
        }
    }

    #[test]
    fn a_damaged_archive_is_read_or_refused(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8)) {
        let mut bytes = valid_book();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let _ = read(&bytes, &Limits::default());
    }

    #[test]
    fn damaged_parts_are_read_or_refused(part in 0..9usize, changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8)) {
        let mut parts = parts();
        for (at, byte) in changes {
            let at = at.index(parts[part].1.len());
            parts[part].1[at] = byte;
        }
        let parts: Vec<(&str, &[u8])> = parts.iter().map(|(name, bytes)| (name.as_str(), &bytes[..])).collect();
        let _ = read(&archive(&parts), &Limits::default());
    }
}

/// The peak of this whole test binary stays far below what the bombs would unpack to.
#[test]
#[cfg(target_os = "linux")]
fn memory_stays_within_reason() {
    an_archive_that_declares_a_gigabyte_is_not_unpacked();
    one_long_text_in_every_cell_is_a_bomb_too();
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kib: usize = peak.and_then(|peak| peak.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(0);
    assert!(kib < 1 << 20, "{kib} KiB");
}
