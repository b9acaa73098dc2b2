//! CSV as people and programs write it.

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1251, WINDOWS_1252};
use proptest::prelude::*;
use tables::{Format, Kind, Limits, Reading, Unreadable, What, read, write_csv};

fn reading(bytes: impl AsRef<[u8]>) -> Reading {
    read(bytes.as_ref(), &Limits::default()).expect("a table")
}

fn refusal(bytes: impl AsRef<[u8]>) -> Unreadable {
    read(bytes.as_ref(), &Limits::default()).expect_err("no table")
}

fn cells(reading: &Reading) -> Vec<Vec<&str>> {
    let rows = reading.table.rows.iter();
    rows.map(|row| row.cells.iter().map(String::as_str).collect()).collect()
}

fn kinds(reading: &Reading) -> Vec<(usize, Kind)> {
    let problems = reading.problems.iter();
    problems.map(|problem| (problem.line, problem.kind.clone())).collect()
}

fn dialect(reading: &Reading) -> (&'static str, char, char) {
    match reading.format {
        Format::Csv { encoding, separator, quote } => (encoding, separator, quote),
        Format::Xlsx { .. } => panic!("not a workbook"),
    }
}

fn utf16(text: &str, little: bool) -> Vec<u8> {
    let bytes = |unit: u16| {
        if little { unit.to_le_bytes() } else { unit.to_be_bytes() }
    };
    text.encode_utf16().flat_map(bytes).collect()
}

#[test]
fn a_plain_file_is_read_with_the_lines_of_its_rows() {
    let read = reading("name,phone\nFood Bank,202 555 0101\n\nShelter,\n");
    assert_eq!(read.table.header, ["name", "phone"]);
    assert_eq!(cells(&read), [["Food Bank", "202 555 0101"], ["Shelter", ""]]);
    assert_eq!(read.table.rows[1].line, 4);
    assert_eq!(read.problems, []);
}

#[test]
fn each_separator_is_found_even_when_others_stand_in_the_text() {
    for (separator, other) in [(',', ';'), (';', ','), ('\t', ','), ('|', ';')] {
        let text = ["name", "address", "note"].join(&separator.to_string());
        let row = [format!("A{other} B"), format!("1 Main St{other} Town"), "x".to_owned()];
        let text = format!("{text}\n{}\n", row.join(&separator.to_string()));
        let read = reading(&text);
        assert_eq!(dialect(&read).1, separator, "{text}");
        assert_eq!(cells(&read), [row]);
    }
}

#[test]
fn semicolons_win_over_the_commas_that_every_address_has() {
    let read = reading("Name;Address\nAlpha;1 Elm St, Springfield\nBeta;2 Oak Ave, Springfield\n");
    assert_eq!(read.table.header, ["Name", "Address"]);
    assert_eq!(cells(&read)[1], ["Beta", "2 Oak Ave, Springfield"]);
}

#[test]
fn the_hint_that_excel_writes_is_followed() {
    let read = reading("sep=;\r\nname;town, state\r\nA;B\r\n");
    assert_eq!(read.table.header, ["name", "town, state"]);
    assert_eq!((read.table.rows[0].line, read.problems.len()), (3, 0));
    assert_eq!(reading("\"sep=\t\"\nname\ttown\nA\tB\n").table.header, ["name", "town"]);
}

#[test]
fn rows_are_counted_as_a_spreadsheet_counts_them() {
    for end in ["\n", "\r\n", "\r"] {
        let text = ["a,b", "\"one", "two\",x", "last,y", ""].join(end);
        let read = reading(&text);
        assert_eq!(cells(&read), [["one\ntwo", "x"], ["last", "y"]], "{text:?}");
        assert_eq!(read.table.rows[1].line, 3);
    }
}

#[test]
fn quotes_may_be_doubled_forgotten_or_loose() {
    let read = reading("a,b\n\"The \"\"Hub\"\"\",1\nThe \"Hub\",2\n\"The \"Hub\" Inc\", 3\n \"x\" ,4\n");
    let names: Vec<_> = cells(&read).iter().map(|row| row[0]).collect();
    assert_eq!(names, ["The \"Hub\"", "The \"Hub\"", "The \"Hub\" Inc", "x"]);
    assert_eq!(read.problems, []);
}

#[test]
fn a_quote_that_never_closes_costs_no_other_row() {
    for tail in ["", "C,\"3\"\nD,\"4\nlines\"\n"] {
        let read = reading(format!("a,b\n\"A,1\nB,2\n{tail}"));
        assert_eq!(cells(&read)[..2], [["\"A", "1"], ["B", "2"]]);
        assert_eq!(kinds(&read), [(2, Kind::OpenQuote)]);
    }
    let read = reading("a,b\n\"A,1\nB,2\nC,\"3\"\nD,\"4\nlines\"\n");
    assert_eq!(cells(&read)[3], ["D", "4\nlines"]);
}

#[test]
fn apostrophes_are_quotes_only_when_they_are_used_so() {
    let read = reading("'name','town'\n'Smith, Jones','X'\n");
    assert_eq!((dialect(&read).2, cells(&read)), ('\'', vec![vec!["Smith, Jones", "X"]]));
    let read = reading("name,town\n'Ohana,Hilo\nO'Brien's,Cork\n");
    assert_eq!((dialect(&read).2, cells(&read)[0][0]), ('"', "'Ohana"));
}

#[test]
fn titles_and_blank_lines_above_the_header_are_left_out_and_told() {
    let read = reading("\n\nMembers, spring 2026,,,\n,,,,\nname,town,phone,mail,site\nA,B,C,D,E\nF,G,H,I,J\n");
    assert_eq!(read.table.header[0], "name");
    assert_eq!(kinds(&read), [(3, Kind::AboveHeader)]);
    assert_eq!(read.table.rows[0].line, 6);
}

#[test]
fn a_header_of_equal_names_is_a_header_and_a_rule_of_strokes_is_none() {
    let read = reading("name,name,name\nA,B,C\n");
    assert_eq!(read.table.header, ["name", "name 2", "name 3"]);
    assert_eq!(cells(&read), [["A", "B", "C"]]);
    let read = reading("---,---\nname,town\n---,---\nA,B\n");
    assert_eq!(read.table.header, ["name", "town"]);
}

#[test]
fn a_list_of_one_column_is_a_table_too() {
    let read = reading("Name\nFood Bank\nShelter\n");
    assert_eq!(read.table.header, ["Name"]);
    assert_eq!(cells(&read), [["Food Bank"], ["Shelter"]]);
}

#[test]
fn columns_without_a_name_or_with_a_taken_one_get_their_own() {
    let read = reading("name,Phone,phone,,Phone 2,\nA,1,2,3,4,\n");
    assert_eq!(read.table.header, ["name", "Phone", "phone 3", "Column 4", "Phone 2"]);
    let columns: Vec<_> = read.problems.iter().map(|problem| problem.column).collect();
    assert_eq!(columns, [Some(2), Some(3)]);
}

#[test]
fn short_rows_are_filled_and_long_ones_set_aside() {
    let read = reading("a,b,c\n1,2\n1,2,3,,\n1,2,3,4\n5,6,7\n");
    assert_eq!(cells(&read), [["1", "2", ""], ["1", "2", "3"], ["5", "6", "7"]]);
    let few = Kind::TooFew { expected: 3, found: 2 };
    let many = Kind::TooMany { expected: 3, found: 4 };
    assert_eq!(kinds(&read), [(2, few), (4, many)]);
}

#[test]
fn invisible_characters_go_and_scripts_and_emoji_stay() {
    let odd = "a,b\n\u{200B} Clinic\u{7}\u{FEFF} ,\u{A0}x\ty \n👩‍👩‍👧 Families,می‌خواهم‎ עמותה\n";
    let read = reading(odd);
    assert_eq!(cells(&read)[0], ["Clinic", "x y"]);
    assert_eq!(cells(&read)[1], ["👩‍👩‍👧 Families", "می‌خواهم‎ עמותה"]);
}

#[test]
fn western_text_is_read_in_every_encoding_it_comes_in() {
    let text = "nombre;lema\nPeña – “Ñandú”;Año nuevo\n";
    let western = WINDOWS_1252.encode(text).0.into_owned();
    let marked = |mark: &[u8], bytes: Vec<u8>| [mark, &bytes].concat();
    for (bytes, name) in [
        (text.as_bytes().to_vec(), "UTF-8"),
        (marked(b"\xEF\xBB\xBF", text.into()), "UTF-8"),
        (western, "windows-1252"),
        (utf16(text, true), UTF_16LE.name()),
        (utf16(text, false), UTF_16BE.name()),
        (marked(b"\xFF\xFE", utf16(text, true)), UTF_16LE.name()),
        (marked(b"\xFE\xFF", utf16(text, false)), UTF_16BE.name()),
    ] {
        let read = reading(&bytes);
        assert_eq!(dialect(&read).0, name);
        assert_eq!(cells(&read), [["Peña – “Ñandú”", "Año nuevo"]], "{name}");
    }
}

#[test]
fn one_accent_is_enough_to_tell_western_text() {
    for text in ["Café Bébé", "Peña", "Niño’s Place", "Über uns", "São João", "50 €", "Señor – x", "François «Aïe»"]
    {
        let text = format!("name,town\n{text},x\nPlain,y\n");
        let read = reading(WINDOWS_1252.encode(&text).0);
        assert_eq!(dialect(&read).0, "windows-1252", "{text}");
    }
}

#[test]
fn other_scripts_in_old_code_pages_are_told_apart() {
    let text = "имя,город\nОбщество помощи,Москва\nШкола номер пять,Казань\n";
    assert_eq!(cells(&reading(WINDOWS_1251.encode(text).0))[0][1], "Москва");
    let text = "nazwa,miasto\nŚwiętokrzyskie Towarzystwo Pomocy Żywność,Łódź\nDom Opieki Społecznej,Kraków\n";
    assert_eq!(cells(&reading(encoding_rs::WINDOWS_1250.encode(text).0))[0][1], "Łódź");
    let text = "名前,都市\n福祉協議会,東京都\n図書館の友の会,大阪市\n";
    assert_eq!(cells(&reading(encoding_rs::SHIFT_JIS.encode(text).0))[0][1], "東京都");
}

#[test]
fn a_character_cut_in_half_spoils_only_its_own_cell() {
    let mut bytes = "nombre,lugar\nPeña Niño Ñandú áéíóú,".as_bytes().to_vec();
    bytes.extend_from_slice(b"Cut\xC3\nOtro \xC3\xB1,x\n");
    let read = reading(&bytes);
    assert_eq!(cells(&read)[1][0], "Otro ñ");
    assert_eq!(kinds(&read), [(2, Kind::LostCharacters)]);
}

#[test]
fn what_is_no_table_is_called_by_its_name() {
    for (bytes, what) in [
        (&b"%PDF-1.7 ..."[..], What::Pdf),
        (b"\x89PNG\r\n\x1a\n....", What::Picture),
        (b"\x1F\x8B\x08\0\0", What::Archive),
        (b"<!DOCTYPE html><table>", What::Html),
        (b"<?xml version='1.0'?>", What::Xml),
        (b"[{\"a\": 1}]", What::Json),
        (b"name,town\nA\0B,C\n", What::Binary),
        (b"\x01\x02\x03\x04\x05\x06\x07\x08", What::Binary),
        (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 W\0o\0r\0k\0b\0o\0o\0k\0", What::OldExcel),
    ] {
        assert_eq!(refusal(bytes), Unreadable::NotATable { what });
    }
}

#[test]
fn nothing_is_called_empty() {
    for bytes in ["", "\n\n", " , ,\n", "\u{FEFF}", "sep=;\n"] {
        assert_eq!(refusal(bytes), Unreadable::Empty, "{bytes:?}");
    }
}

#[test]
fn every_limit_holds() {
    let small = Limits { bytes: 100, rows: 2, columns: 3, cells: 5, ..Limits::default() };
    let refusal = |text: &str| read(text.as_bytes(), &small).expect_err("no table");
    assert_eq!(refusal(&"x".repeat(101)), Unreadable::TooLarge { bytes: 101, limit: 100 });
    assert_eq!(refusal("a,b\n1,2\n1,2\n1,2\n"), Unreadable::TooManyRows { limit: 2 });
    assert_eq!(refusal("a,b,c,d\n"), Unreadable::TooManyColumns { limit: 3 });
    assert_eq!(refusal("a,b,c\n1,2,3\n1,2,3\n"), Unreadable::TooManyCells { limit: 5 });
    assert!(read(b"a,b,c,,,,\n1,2,3,,,,\n", &small).is_ok());
}

#[test]
fn no_cell_comes_alive_in_a_spreadsheet() {
    let rows = [["=cmd()", "+1 202"], ["-1", "@x"], ["'=y", "safe"]];
    let bytes = write_csv(&["a", "b"], rows);
    let text = String::from_utf8(bytes.clone()).expect("UTF-8");
    assert!(text.starts_with("\u{FEFF}a,b\r\n\"'=cmd()\",\"'+1 202\"\r\n"));
    assert_eq!(cells(&reading(&bytes)), rows);
}

fn table() -> impl Strategy<Value = (Vec<String>, Vec<Vec<String>>)> {
    let cell = "[ -~áñ–“”€\n\"',;|=+@'-]{0,12}|\\PC{0,6}";
    (2..6usize).prop_flat_map(move |width| {
        let rows = prop::collection::vec(prop::collection::vec(cell, width), 1..12);
        let header = (0..width).map(|at| format!("Name of {at}")).collect::<Vec<_>>();
        (Just(header), rows)
    })
}

/// The same text as a reader hands it out: trimmed, without what cannot be seen.
fn seen(text: &str) -> String {
    let hidden = |c: &char| !"\u{200B}\u{2060}\u{FEFF}\u{202D}\u{202E}".contains(*c);
    let breaks = text.replace(['\u{2028}', '\u{2029}'], "\n");
    breaks.chars().filter(hidden).collect::<String>().trim().to_owned()
}

proptest! {
    #[test]
    fn what_is_written_is_read_back((header, rows) in table()) {
        let read = reading(write_csv(&header, &rows));
        let expected: Vec<Vec<String>> = rows
            .iter()
            .map(|row| row.iter().map(|cell| seen(cell)).collect::<Vec<_>>())
            .filter(|row| row.iter().any(|cell| !cell.is_empty()))
            .collect();
        prop_assert_eq!(&read.table.header, &header);
        let back: Vec<Vec<String>> = read.table.rows.into_iter().map(|row| row.cells).collect();
        prop_assert_eq!(back, expected);
    }

    #[test]
    fn every_encoding_separator_and_line_end_reads_the_same(
        encoding in 0..6usize, separator in 0..4usize, end in 0..3usize,
        // An accent stands among other letters, as in words: of "ééé" alone nobody can tell the encoding.
        rows in prop::collection::vec(prop::collection::vec("[A-Za-z]([a-z]{1,2}[ñé]?){0,2}( [a-z]{1,3})?[a-z]", 3), 2..9),
    ) {
        let separator = [",", ";", "\t", "|"][separator];
        let mut lines = vec![["name", "the town", "notes"].join(separator)];
        lines.extend(rows.iter().map(|row| row.join(separator)));
        let text = lines.join(["\n", "\r\n", "\r"][end]);
        let bytes = match encoding {
            0 => text.clone().into_bytes(),
            1 => format!("\u{FEFF}{text}").into_bytes(),
            2 => WINDOWS_1252.encode(&text).0.into_owned(),
            3 => utf16(&format!("\u{FEFF}{text}"), true),
            4 => utf16(&text, true),
            _ => utf16(&text, false),
        };
        let read = reading(bytes);
        prop_assert_eq!(cells(&read), rows);
    }
}
