//! Rows as lines and back; the stories on both databases are in `app/tests/it/backup.rs`.

use base::db::Value;

use super::rows::read;
use super::tables::{Kind, TABLES, Table};

fn table(name: &str) -> &'static Table {
    TABLES.iter().find(|table| table.name == name).expect("a table of the list")
}

#[test]
fn a_line_is_read_by_the_kinds_of_its_columns() {
    let line = br#"["0190a000-0000-7000-8000-000000000000",3,"image/png","AAEC"]"#;
    let row = read(table("logo"), &[line, &b"\n"[..]].concat()).expect("a row");
    assert!(
        matches!(&row[..], [Value::Uuid(Some(_)), Value::Int(Some(3)), Value::Text(Some(_)), Value::Bytes(Some(it))] if *it == [0, 1, 2])
    );
}

#[test]
fn nothing_keeps_its_kind() {
    let line = b"[\"0190a000-0000-7000-8000-000000000000\",\"0190a000-0000-7000-8000-000000000000\",\"0190a000-0000-7000-8000-000000000000\",\"left\",\"2027-06-08T14:00:00.000001Z\",null]\n";
    let row = read(table("party"), line).expect("a row");
    assert!(matches!(row[5], Value::Day(None)));
}

#[test]
fn what_is_no_row_is_not_guessed_at() {
    for line in [
        "[]\n",
        "[1,2,3]\n",
        "{}\n",
        "",
        "[\"not-an-id\",3,\"image/png\",\"AAEC\"]\n",
        "[\"0190a000-0000-7000-8000-000000000000\",3,\"image/png\",\"cut off\"]",
    ] {
        assert!(read(table("logo"), line.as_bytes()).is_none(), "{line}");
    }
}

#[test]
fn no_table_stands_twice() {
    for (at, table) in TABLES.iter().enumerate() {
        assert!(TABLES[..at].iter().all(|before| before.name != table.name), "{} stands twice", table.name);
    }
    let space = table("space");
    assert_eq!(space.columns[2], ("made_at", Kind::Time));
    assert_eq!(space.select, "select id, kind, made_at, touched, seq, hash from space order by id");
    assert_eq!(
        space.insert,
        "insert into space (id, kind, made_at, touched, seq, hash) values ($1, $2, $3, $4, $5, $6)"
    );
}
