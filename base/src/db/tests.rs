//! Turns at SQLite's writer: whoever is told of a commit has it, whoever is not has changed nothing.

use std::collections::BTreeSet;
use std::os::unix::fs::PermissionsExt;
use std::time::Duration;

use tempfile::TempDir;
use tokio::task::JoinSet;

use super::{Address, Db, Q, Transaction};
use crate::Result;

async fn database() -> (TempDir, Db) {
    let folder = tempfile::tempdir().expect("a folder");
    let db = Db::connect(&Address::Lite(folder.path().join("books"))).await.expect("it opens");
    let mut tx = db.begin().await.expect("a transaction");
    Q::new("create table line (n BIGINT not null primary key)", vec![]).run(&mut tx).await.expect("a table");
    tx.commit().await.expect("it is kept");
    (folder, db)
}

async fn write(tx: &mut Transaction, n: i64) -> Result<u64> {
    Q::new("insert into line (n) values ($1)", vec![n.into()]).run(tx).await
}

async fn written(db: &Db) -> BTreeSet<i64> {
    let lines: Vec<(i64,)> = Q::new("select n from line", vec![]).all(db).await.expect("the lines");
    lines.into_iter().map(|(n,)| n).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn acts_at_once_are_each_there_whole_or_not_at_all() {
    let (_folder, db) = database().await;
    let mut acts = JoinSet::new();
    for n in 0..600i64 {
        let mine = db.clone();
        acts.spawn(async move {
            let mut tx = mine.begin().await?;
            write(&mut tx, n).await?;
            match n % 5 {
                // It thinks better of it.
                0 => drop(tx),
                // It fails half-way: the same line twice.
                1 => return write(&mut tx, n).await.map(|_| None),
                _ => {
                    write(&mut tx, 1_000 + n).await?;
                    tx.commit().await?;
                    return Ok(Some(n));
                }
            }
            Ok::<_, crate::Error>(None)
        });
        if n % 7 == 0 {
            // Visitors who leave while they wait, or between two statements.
            let db = db.clone();
            let leaver = tokio::spawn(async move {
                let mut tx = db.begin().await?;
                write(&mut tx, 5_000 + n).await?;
                tokio::time::sleep(Duration::from_millis(1)).await;
                write(&mut tx, 6_000 + n).await
            });
            tokio::time::sleep(Duration::from_micros(200)).await;
            leaver.abort();
        }
    }
    let mut told = BTreeSet::new();
    while let Some(act) = acts.join_next().await {
        told.extend(act.expect("no act panics").ok().flatten());
    }
    let expected: BTreeSet<i64> = told.iter().flat_map(|n| [*n, 1_000 + *n]).collect();
    assert_eq!(told.len(), 360);
    assert_eq!(written(&db).await, expected);
}

#[tokio::test]
async fn acts_that_wait_for_each_other_become_durable_together() {
    let (_folder, db) = database().await;
    let (mut first, others) = (db.begin().await.expect("the first"), db.clone());
    write(&mut first, 1).await.expect("a line");
    let second = tokio::spawn(async move {
        let mut tx = others.begin().await?;
        write(&mut tx, 2).await?;
        tokio::time::sleep(Duration::from_millis(50)).await;
        tx.commit().await
    });
    tokio::task::yield_now().await;
    let first = tokio::spawn(first.commit());
    tokio::time::sleep(Duration::from_millis(20)).await;
    assert!(!first.is_finished() && written(&db).await.is_empty(), "nobody is told before the sync");
    second.await.expect("it ends").expect("the second is kept");
    first.await.expect("it ends").expect("the first is kept");
    assert_eq!(written(&db).await, BTreeSet::from([1, 2]));
}

/// Acts that begin while the first is under way, one behind the other; how each ended.
async fn in_a_row(db: &Db, acts: &[(i64, &'static str)]) -> Vec<bool> {
    let (mut under_way, mut row) = (db.begin().await.expect("the first"), vec![]);
    for (n, then) in acts.iter().copied() {
        let db = db.clone();
        row.push(tokio::spawn(async move {
            let mut tx = db.begin().await?;
            write(&mut tx, n).await?;
            if !then.is_empty() {
                Q::new(then, vec![]).run(&mut tx).await?;
            }
            tx.commit().await
        }));
        tokio::task::yield_now().await;
    }
    write(&mut under_way, 0).await.expect("a line");
    let mut ends = vec![under_way.commit().await.is_ok()];
    for act in row {
        ends.push(act.await.expect("no act panics").is_ok());
    }
    ends
}

#[tokio::test]
async fn what_the_database_takes_back_whole_was_promised_to_nobody() {
    let (_folder, db) = database().await;
    // As a full disk does it: the whole transaction is gone, and with it what came before; not what comes after.
    let ends = in_a_row(&db, &[(1, "rollback"), (2, "")]).await;
    assert_eq!((ends, written(&db).await), (vec![false, false, true], BTreeSet::from([2])));
    let mut alone = db.begin().await.expect("an act with nobody before it");
    Q::new("rollback", vec![]).run(&mut alone).await.expect("it is taken back");
    let behind = tokio::spawn({
        let db = db.clone();
        async move {
            let mut tx = db.begin().await?;
            write(&mut tx, 3).await?;
            tx.commit().await
        }
    });
    tokio::task::yield_now().await;
    assert!(alone.commit().await.is_err() && behind.await.expect("it ends").is_ok());
    assert_eq!(written(&db).await, BTreeSet::from([2, 3]));
}

#[tokio::test]
async fn a_commit_that_fails_is_told_to_everybody_in_it() {
    let (_folder, db) = database().await;
    let mut tx = db.begin().await.expect("a transaction");
    let table = "create table child (n BIGINT references line (n) deferrable initially deferred)";
    Q::new(table, vec![]).run(&mut tx).await.expect("a table");
    tx.commit().await.expect("it is kept");
    // SQLite looks for the missing parent when it commits, and not before.
    let ends = in_a_row(&db, &[(1, "insert into child (n) values (77)"), (2, "")]).await;
    assert_eq!((ends, written(&db).await), (vec![false, false, false], BTreeSet::new()));
    assert_eq!(in_a_row(&db, &[(1, "")]).await, [true, true]);
}

#[tokio::test]
async fn closing_waits_for_acts_and_lets_nobody_in() {
    let (_folder, db) = database().await;
    let mut tx = db.begin().await.expect("an act");
    write(&mut tx, 1).await.expect("a line");
    let closing = tokio::spawn({
        let db = db.clone();
        async move { db.close().await }
    });
    tokio::task::yield_now().await;
    assert!(!closing.is_finished());
    tx.commit().await.expect("it is kept");
    closing.await.expect("it closes");
    assert!(db.begin().await.is_err());
}

#[tokio::test]
async fn a_new_file_is_readable_by_its_owner_only() {
    let (folder, db) = database().await;
    let (made, mode) = (folder.path().join("books"), |path: &std::path::Path| {
        std::fs::metadata(path).expect("it is there").permissions().mode() & 0o777
    });
    assert_eq!((mode(&made), mode(&made.with_file_name("books-wal"))), (0o600, 0o600));
    db.close().await;
    let nowhere = Db::connect(&Address::Lite(folder.path().join("no-folder").join("books"))).await;
    assert!(matches!(nowhere, Err(crate::Error::Refused(_))));
}

#[tokio::test]
async fn values_go_to_the_places_of_their_numbers() {
    let (_folder, db) = database().await;
    let both = Q::new("select $2, $1, $2, '$1'", vec!["one".into(), "two".into()]);
    let row: (String, String, String, String) = both.one(&db).await.expect("a row");
    assert_eq!(row, ("two".to_owned(), "one".to_owned(), "two".to_owned(), "$1".to_owned()));
}

#[tokio::test]
async fn a_value_too_few_or_too_many_is_a_mistake_and_not_nothing() {
    let (_folder, db) = database().await;
    let ask = async |values: i64| {
        let values = (1..=values).map(Into::into).collect();
        Q::new("select coalesce($1, 0) + coalesce($2, 0)", values).one::<(i64,)>(&db).await
    };
    assert!(ask(1).await.is_err());
    assert_eq!(ask(2).await.expect("a sum"), (3,));
    assert!(ask(3).await.is_err());
    let mut tx = db.begin().await.expect("a transaction");
    assert!(Q::new("insert into line (n) values ($1)", vec![]).run(&mut tx).await.is_err());
}

crate::record! { struct Turned { last: i64, first: i64 } }

#[tokio::test]
async fn columns_are_found_by_their_names_in_any_order() {
    let (_folder, db) = database().await;
    for sql in
        ["select 1 as first, 2 as last", "select 2 as last, 1 as first", "select 0 as more, 1 as first, 2 as last"]
    {
        let it: Turned = Q::new(sql, vec![]).one(&db).await.expect("a row");
        assert_eq!((it.first, it.last), (1, 2), "{sql}");
    }
    assert!(Q::new("select 1 as first", vec![]).one::<Turned>(&db).await.is_err());
}

#[test]
fn many_rows_are_one_statement_with_places_for_each() {
    let sql = "insert into t (a, b) values ($1, $2) on conflict do nothing";
    assert_eq!(super::repeated(sql, 2, 2), "insert into t (a, b) values ($1, $2), ($3, $4) on conflict do nothing");
}

#[cfg(debug_assertions)]
#[tokio::test]
#[should_panic = "has other places"]
async fn a_constant_among_the_places_of_many_rows_is_not_dropped_in_silence() {
    let (_folder, db) = database().await;
    let mut tx = db.begin().await.expect("a transaction");
    let many = super::Many::new("insert into line (n, m) values ($1, 7)", vec![vec![1.into()]]);
    let _ = many.run(&mut tx).await;
}
