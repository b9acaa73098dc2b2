//! Excel workbooks, made here and compared with what the crate `calamine` reads.

use calamine::{Data, DataType, Reader, Xlsx};
use rust_xlsxwriter::{ExcelDateTime, Format as Look, Formula, Workbook};
use std::io::Cursor;
use tables::{Format, Kind, Limits, Reading, read};

fn reading(book: &mut Workbook) -> Reading {
    let bytes = book.save_to_buffer().expect("a workbook");
    read(&bytes, &Limits::default()).expect("a table")
}

fn one_row(write: impl Fn(&mut rust_xlsxwriter::Worksheet)) -> Reading {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, name) in ["a", "b", "c", "d", "e"].iter().enumerate() {
        sheet.write(0, column as u16, *name).expect("a header");
    }
    write(sheet);
    reading(&mut book)
}

fn look(code: &str) -> Look {
    Look::new().set_num_format(code)
}

#[test]
fn numbers_are_what_people_see() {
    let read = one_row(|sheet| {
        sheet.write(1, 0, 2025550101.0).expect("written");
        sheet.write(1, 1, 0.1 + 0.2).expect("written");
        sheet.write_with_format(1, 2, 2134, &look("00000")).expect("written");
        sheet.write(1, 3, "(202) 555-0101 ").expect("written");
        sheet.write(1, 4, true).expect("written");
    });
    let cells = ["2025550101", "0.3", "02134", "(202) 555-0101", "true"];
    assert_eq!(read.table.rows[0].cells, cells);
    assert_eq!((read.table.rows[0].line, read.problems.len()), (2, 0));
}

#[test]
fn days_and_times_are_written_as_the_standard_says() {
    let at = |text: &str| ExcelDateTime::parse_from_str(text).expect("a time");
    let read = one_row(|sheet| {
        let put = |sheet: &mut rust_xlsxwriter::Worksheet, column, text: &str, code: &str| {
            sheet.write_with_format(1, column, at(text), &look(code)).expect("written");
        };
        put(sheet, 0, "2026-02-28", "dd/mm/yyyy");
        put(sheet, 1, "2026-02-28T09:30:00", "yyyy-mm-dd hh:mm");
        put(sheet, 2, "09:30:15", "hh:mm:ss");
        put(sheet, 3, "1900-01-01", "[$-409]d-mmm-yy;@");
        sheet.write_with_format(1, 4, 1.5, &look("[h]:mm")).expect("written");
    });
    let cells = ["2026-02-28", "2026-02-28T09:30:00", "09:30:15", "1900-01-01", "36:00"];
    assert_eq!(read.table.rows[0].cells, cells);
}

#[test]
fn formulas_give_their_values_and_errors_are_told() {
    let read = one_row(|sheet| {
        sheet.write(1, 0, Formula::new("=1+1").set_result("2")).expect("written");
        sheet.write(1, 1, Formula::new("=A1&\"x\"").set_result("ax")).expect("written");
        sheet.write(1, 2, Formula::new("=1/0").set_result("#DIV/0!")).expect("written");
    });
    assert_eq!(read.table.rows[0].cells[..3], ["2", "ax", ""]);
    let shown = "#DIV/0!".to_owned();
    assert_eq!(read.problems[0].kind, Kind::ErrorCell { shown });
    assert_eq!((read.problems[0].line, read.problems[0].column), (2, Some(2)));
}

#[test]
fn the_first_sheet_with_rows_is_read_and_hidden_ones_last() {
    let mut book = Workbook::new();
    book.add_worksheet().set_name("Cover").expect("named");
    for (name, rows, hidden) in [("Old", 2, true), ("Header", 0, false), ("Members", 1, false)] {
        let sheet = book.add_worksheet().set_name(name).expect("named").set_hidden(hidden);
        sheet.write_row(0, 0, ["name", "town"]).expect("written");
        for row in 0..rows {
            sheet.write_row(1 + row, 0, [name, "x"]).expect("written");
        }
    }
    let read = reading(&mut book);
    let others = ["Cover", "Old", "Header"].map(String::from).to_vec();
    assert_eq!(read.format, Format::Xlsx { sheet: "Members".into(), others });
}

#[test]
fn a_title_blank_rows_and_a_stray_note_do_no_harm() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write(0, 0, "Members of the coalition").expect("written");
    sheet.write_row(3, 1, ["name", "town", "town"]).expect("written");
    sheet.write_row(5, 1, ["Food Bank", "Springfield"]).expect("written");
    sheet.write(5, 5, "call first").expect("written");
    let read = reading(&mut book);
    assert_eq!(read.table.header, ["Column 1", "name", "town", "town 2", "Column 5", "Column 6"]);
    let cells = ["", "Food Bank", "Springfield", "", "", "call first"];
    assert_eq!((read.table.rows[0].line, &read.table.rows[0].cells[..]), (6, &cells.map(String::from)[..]));
}

#[test]
fn text_of_every_script_arrives_as_it_was() {
    let names = ["Peña – “Ñandú”", "עמותת הלב", "👩‍👩‍👧 & <b>", "a\nb", "_x0041_ 東京"];
    let read = one_row(|sheet| {
        sheet.write_row(1, 0, names).expect("written");
    });
    assert_eq!(read.table.rows[0].cells, names);
}

#[test]
fn another_reader_sees_the_same() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_row(0, 0, ["text", "number", "day"]).expect("written");
    for row in 1..400u32 {
        let day = ExcelDateTime::from_serial_datetime(f64::from(row * 137)).expect("a day");
        sheet.write(row, 0, format!("text {row} é")).expect("written");
        sheet.write(row, 1, f64::from(row) * 1.25).expect("written");
        sheet.write_with_format(row, 2, &day, &look("yyyy-mm-dd")).expect("written");
    }
    let bytes = book.save_to_buffer().expect("a workbook");
    let ours = read(&bytes, &Limits::default()).expect("a table");
    let mut theirs = Xlsx::new(Cursor::new(&bytes)).expect("a workbook");
    let theirs = theirs.worksheet_range_at(0).expect("a sheet").expect("a range");
    for (ours, theirs) in ours.table.rows.iter().zip(theirs.rows().skip(1)) {
        let shown: Vec<String> = theirs.iter().map(shown).collect();
        assert_eq!(ours.cells, shown);
    }
}

fn shown(cell: &Data) -> String {
    match cell.get_datetime() {
        Some(day) => {
            let (year, month, day, ..) = day.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        None => cell.to_string(),
    }
}
