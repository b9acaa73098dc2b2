//! Every statement of the program is prepared on both databases: what one of them does not understand is found here.

use std::collections::BTreeSet;
use std::io::Write;
use std::sync::{Arc, Mutex};

use base::db::{Q, Stmt};
use manyhands::backup::tables::TABLES;

use crate::story;

story! {
    fn every_statement_is_understood(town) {
        let registered = base::inventory::iter::<Stmt>.into_iter().map(|it| it.sql);
        let of_the_backup = TABLES.iter().flat_map(|it| [it.select, it.insert, it.count]);
        let all: BTreeSet<&str> = registered.chain(of_the_backup).collect();
        assert!(all.len() > 20, "only {} statements are linked into the tests", all.len());
        let mut wrong = vec![];
        for sql in all {
            if let Err(why) = town.db().check(sql).await {
                wrong.push(format!("{why}\n  in {sql}"));
            }
        }
        assert!(wrong.is_empty(), "{} statements:\n{}", wrong.len(), wrong.join("\n"));
    }
}

/// The highest number among the places of a statement; what stands in quotation marks is no place.
fn places(sql: &str) -> usize {
    let outside: String = sql.split('\'').step_by(2).collect();
    let numbers = outside.split('$').skip(1).map(|rest| {
        let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
        digits.parse().expect("the number of a place")
    });
    numbers.max().unwrap_or(0)
}

#[test]
fn every_statement_is_given_as_many_values_as_it_has_places() {
    for it in base::inventory::iter::<Stmt> {
        assert!(it.args.is_none_or(|args| args == places(it.sql)), "{:?} values for {}", it.args, it.sql);
    }
}

/// What the log says meanwhile on this thread.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().expect("nobody panicked").write(bytes)
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

story! {
    fn a_statement_that_takes_long_is_named_whether_it_reads_or_writes(town) {
        let log = Log::default();
        let writer = log.clone();
        let listening = tracing_subscriber::fmt().with_ansi(false).with_writer(move || writer.clone()).finish();
        let _listening = tracing::subscriber::set_default(listening);
        let (read, write) = match town.db().kind() {
            // Some millions of steps, which are a second and more.
            "sqlite" => (
                "with recursive n (i) as (select 1 union all select i + 1 from n where i < 12000000) select max(i) from n",
                "with recursive n (i) as (select 1 union all select i + 1 from n where i < 12000000) insert into attempt (key, since, n) select 'slow', '2027-06-08T14:00:00.000000Z', max(i) from n",
            ),
            _ => (
                "select count(*) from pg_sleep(1.1)",
                "insert into attempt (key, since, n) select 'slow', '2027-06-08T14:00:00Z', count(*) from pg_sleep(1.1)",
            ),
        };
        let _: (i64,) = Q::new(read, vec![]).one(town.db()).await.expect("it reads");
        let mut tx = town.db().begin().await.expect("a transaction");
        Q::new(write, vec![]).run(&mut tx).await.expect("it writes");
        let text = String::from_utf8(log.0.lock().expect("nobody panicked").clone()).expect("text");
        let named: Vec<&str> = text.lines().filter(|line| line.contains("a slow statement")).collect();
        assert_eq!(named.len(), 2, "{text}");
        assert!(!named[0].contains("insert"), "{text}");
        assert!(named[1].contains("insert into attempt"), "{text}");
    }
}

story! {
    fn text_stands_in_the_order_of_its_bytes_whatever_language_the_machine_speaks(town) {
        let read = match town.db().kind() {
            "sqlite" => "select name from sqlite_master where sql like '%collate%'",
            _ => {
                "select table_name || '.' || column_name from information_schema.columns
                 where table_schema = 'public' and data_type = 'text' and collation_name is distinct from 'C'"
            }
        };
        let by_a_language: Vec<(String,)> = Q::new(read, vec![]).all(town.db()).await.expect("the columns are read");
        assert!(by_a_language.is_empty(), "{by_a_language:?}");
    }
}
