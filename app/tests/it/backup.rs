//! Everything in one file and back: from a running town, between both databases, and never half.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use base::db::Q;
use base::journal;
use base::{Cx, Db, Error, q};
use manyhands::backup::manifest::{self, Manifest};
use manyhands::backup::read::{Restored, Source};
use manyhands::backup::tables::{Kind, LEFT_OUT, TABLES};
use manyhands::backup::write;
use people::organizations::logos;
use relationships::standing::acts;
use relationships::standing::store::RelationshipId;
use sha2::{Digest, Sha256};
use tempfile::TempDir;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::cast;
use crate::house::{On, Spare, Town};
use crate::story;

/// The files of a ZIP by their names.
pub type Files = BTreeMap<String, Vec<u8>>;

struct Desk(TempDir);

impl Desk {
    fn new() -> Desk {
        Desk(tempfile::tempdir().expect("a folder"))
    }

    fn file(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    async fn backup(&self, db: &Db, name: &str) -> (PathBuf, Manifest) {
        let to = self.file(name);
        let manifest = write::to_file(db, &to).await.expect("the backup is written");
        (to, manifest)
    }

    fn pack(&self, name: &str, files: &Files) -> PathBuf {
        let mut zip = ZipWriter::new(Cursor::new(vec![]));
        for (name, bytes) in files {
            zip.start_file(name.as_str(), SimpleFileOptions::default()).expect("a file");
            zip.write_all(bytes).expect("its bytes");
        }
        let to = self.file(name);
        std::fs::write(&to, zip.finish().expect("the end").into_inner()).expect("the file is written");
        to
    }
}

fn unpack(path: &Path) -> Files {
    files(&std::fs::read(path).expect("the file"))
}

/// What is in a ZIP, by name.
pub fn files(bytes: &[u8]) -> Files {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).expect("a ZIP");
    let names: Vec<String> = zip.file_names().map(|name| name.expect("a name").into_owned()).collect();
    let mut read = |name: String| {
        let mut bytes = vec![];
        zip.by_name(&name).expect("the file").read_to_end(&mut bytes).expect("its bytes");
        (name, bytes)
    };
    names.into_iter().map(&mut read).collect()
}

async fn restore(path: &Path, db: &Db) -> Result<Restored, String> {
    let said = |error: Error| match error {
        Error::Refused(why) => why.to_string(),
        other => panic!("not refused but {other}"),
    };
    Source::open(path).map_err(said)?.restore(db).await.map_err(said)
}

fn why(outcome: Result<Source, Error>) -> String {
    match outcome {
        Err(Error::Refused(why)) => why.to_string(),
        Err(other) => panic!("not refused but {other}"),
        Ok(_) => panic!("it was taken"),
    }
}

async fn spaces(db: &Db) -> i64 {
    let (n,): (i64,) = q!("select count(*) from space").one(db).await.expect("they are counted");
    n
}

/// The town with something of every kind in it.
async fn furnish(town: &Town) {
    let cx = cast::acting(&town.operator(), "ada", "Harbor Food Bank").await.expect("of the cast");
    let food = cast::organization_of(&cx, "Harbor Food Bank").await.expect("of the cast");
    let mut picture = Cursor::new(vec![]);
    picture.write_all(&tiny_png()).expect("a picture");
    let logo = logos::Logo::of(picture.get_ref()).expect("a logo");
    let mut tx = cx.begin(food).await.expect("the space");
    logos::set_logo(&mut tx, food, &logo).await.expect("the logo is kept");
    tx.commit().await.expect("it is kept");
    say(&cx, meals(&cx).await, "Ñandú, 早い, \"quoted\",\n=cmd()\u{2028}end").await;
}

/// A white square of one pixel.
fn tiny_png() -> Vec<u8> {
    hex::decode(concat!(
        "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de",
        "0000000c4944415408d763f8ffff3f0005fe02fedccc59e70000000049454e44ae426082"
    ))
    .expect("hexadecimal")
}

async fn meals(cx: &Cx) -> RelationshipId {
    let (id,) =
        q!("select id from relationship where purpose = 'Winter meals'").one(cx.db()).await.expect("it is there");
    id
}

async fn say(cx: &Cx, id: RelationshipId, text: &str) {
    let space = cx.place().expect("a place").coalition;
    let mut tx = cx.begin(space).await.expect("the space");
    acts::say(&mut tx, space, id, None, text, false).await.expect("it is said");
    tx.commit().await.expect("it is kept");
}

fn kind_of(declared: &str) -> Option<Kind> {
    Some(match declared.to_lowercase().as_str() {
        "uuid" => Kind::Uuid,
        "text" => Kind::Text,
        "bigint" => Kind::Int,
        "boolean" => Kind::Bool,
        "timestamptz" | "timestamp with time zone" => Kind::Time,
        "date" => Kind::Day,
        "bytea" => Kind::Bytes,
        _ => return None,
    })
}

async fn columns(db: &Db) -> Vec<(String, String, String)> {
    let read = match db.kind() {
        "sqlite" => {
            "select m.name, p.name, p.type from sqlite_master m join pragma_table_info(m.name) p where m.type = 'table' order by m.name, p.cid"
        }
        _ => {
            "select table_name::text, column_name::text, data_type::text from information_schema.columns where table_schema = 'public' order by table_name, ordinal_position"
        }
    };
    let read = base::db::Q::new(read, vec![]).all(db).await;
    read.expect("the columns are read")
}

story! {
    fn every_table_and_column_is_kept_or_left_out_on_purpose(town) {
        let mut there: BTreeMap<String, Vec<(String, Option<Kind>)>> = BTreeMap::new();
        for (table, column, kind) in columns(town.db()).await {
            there.entry(table).or_default().push((column, kind_of(&kind)));
        }
        there.retain(|table, _| table != "step" && !table.starts_with("sqlite_"));
        there.retain(|table, _| !LEFT_OUT.iter().any(|(out, _)| out == table));
        let kept = TABLES.iter().map(|table| {
            let columns = table.columns.iter().map(|(name, kind)| ((*name).to_owned(), Some(*kind)));
            (table.name.to_owned(), columns.collect())
        });
        assert_eq!(there, kept.collect());
    }
}

story! {
    fn a_town_moves_between_the_databases_and_back_without_losing_a_byte(town) {
        furnish(town).await;
        let desk = Desk::new();
        let (mut file, first) = desk.backup(town.db(), "first.zip").await;
        let before = unpack(&file);
        let here = if town.db().kind() == "sqlite" { On::Sqlite } else { On::Postgres };
        let there = if here == On::Sqlite { On::Postgres } else { On::Sqlite };
        for (n, on) in [here, there, here].into_iter().enumerate() {
            let Some(spare) = Spare::new(on).await else { continue };
            let restored = restore(&file, &spare.db).await.expect("it is taken");
            let (lines, flaws) = journal::verify(&spare.db).await.expect("the journal is read");
            assert!(flaws.is_empty() && lines == restored.lines && lines > 10, "{flaws:?}");
            let (next, manifest) = desk.backup(&spare.db, &format!("{n}.zip")).await;
            assert_eq!((&manifest.tables, &manifest.heads), (&first.tables, &first.heads));
            for (name, bytes) in unpack(&next).iter().filter(|(name, _)| *name != manifest::NAME) {
                assert!(before.get(name) == Some(bytes), "{name} differs");
            }
            spare.put_away().await;
            file = next;
        }
    }
}

story! {
    fn a_backup_taken_while_everybody_writes_is_one_moment(town) {
        let cx = town.operator();
        let hands = [("ada", "Harbor Food Bank"), ("ben", "City of Elmwater"), ("mei", "Shore Clinic")];
        let id = meals(&cx).await;
        let mut writers = tokio::task::JoinSet::new();
        for (key, organization) in hands {
            let cx = cast::acting(&cx, key, organization).await.expect("of the cast");
            writers.spawn(async move {
                for n in 0..40 {
                    say(&cx, id, &format!("Word {n}")).await;
                }
            });
        }
        let (desk, mut seen) = (Desk::new(), vec![]);
        while writers.try_join_next().is_none() && seen.len() < 12 {
            let (file, _) = desk.backup(town.db(), &format!("{}.zip", seen.len())).await;
            seen.push(file);
        }
        writers.join_all().await;
        seen.push(desk.backup(town.db(), "last.zip").await.0);
        let mut words = vec![];
        for file in &seen {
            let spare = Spare::new(On::Sqlite).await.expect("a file");
            restore(file, &spare.db).await.expect("it is taken");
            let (said, told): (i64, i64) =
                q!("select (select count(*) from comment), (select count(*) from journal where verb = 'talk.said')")
                    .one(&spare.db)
                    .await
                    .expect("they are counted");
            assert_eq!(said, told, "half an act is in the file");
            words.push(said);
        }
        assert!(words.is_sorted() && words.last() == Some(&120), "{words:?}");
    }
}

story! {
    fn secrets_that_open_pages_stay_behind_and_the_file_is_its_owners(town) {
        let ada = town.visitor("ada").await;
        ada.get("/").await.expect(200);
        let session: Vec<(String,)> = q!("select token_hash from session").all(town.db()).await.expect("they are read");
        let desk = Desk::new();
        let (file, manifest) = desk.backup(town.db(), "all.zip").await;
        let mode = std::fs::metadata(&file).expect("the file").permissions().mode() & 0o777;
        assert_eq!(mode, 0o600);
        assert_eq!(std::fs::read_dir(desk.0.path()).expect("the folder").count(), 1, "something was left beside it");
        let all: Vec<u8> = unpack(&file).into_values().flatten().collect();
        let all = String::from_utf8_lossy(&all).into_owned();
        assert!(!session.is_empty() && session.iter().all(|(hash,)| !all.contains(hash)));
        let out: Vec<&str> = manifest.left_out.iter().map(|it| it.table.as_str()).collect();
        assert_eq!(out, ["session", "sign_in_link", "address_link", "ceremony", "attempt", "lease", "safekeeping"]);
    }
}

story! {
    fn a_database_with_something_in_it_takes_no_backup(town) {
        let desk = Desk::new();
        let (file, _) = desk.backup(town.db(), "all.zip").await;
        let before = spaces(town.db()).await;
        let refused = restore(&file, town.db()).await.expect_err("it is refused");
        assert!(refused.contains("is not empty") && refused.contains("--into"), "{refused}");
        assert_eq!(spaces(town.db()).await, before);
        let spare = Spare::new(On::Sqlite).await.expect("a file");
        restore(&file, &spare.db).await.expect("it is taken");
        restore(&file, &spare.db).await.expect_err("once is enough");
    }
}

story! {
    fn a_file_that_was_cut_short_or_changed_is_refused(town) {
        furnish(town).await;
        let desk = Desk::new();
        let (file, manifest) = desk.backup(town.db(), "all.zip").await;
        let whole = std::fs::read(&file).expect("the file");
        let other = desk.file("other.zip");
        for part in [0, 1, 4, 5, 7] {
            std::fs::write(&other, &whole[..whole.len() * part / 8 + 3]).expect("it is written");
            assert!(why(Source::open(&other)).contains("not a whole backup"), "{part} eighths");
        }
        let (mut refused, mut tried) = (0, 0);
        for at in (0..whole.len()).step_by(whole.len() / 300) {
            let mut bytes = whole.clone();
            bytes[at] ^= 0x10;
            tried += 1;
            std::fs::write(&other, bytes).expect("it is written");
            match Source::open(&other) {
                // A byte that says nothing, such as a date that no one reads, may differ: what is read is the same.
                Ok(source) => assert_eq!(source.manifest, manifest, "byte {at}"),
                Err(_) => refused += 1,
            }
        }
        // The head of each table says nothing that the end of the file does not say again.
        assert!(refused * 2 > tried, "only {refused} of {tried} were refused");
        let missing = why(Source::open(&desk.file("nowhere.zip")));
        assert!(missing.contains("nowhere.zip cannot be opened"), "{missing}");
    }
}

story! {
    fn what_is_missing_or_changed_is_named(town) {
        furnish(town).await;
        let desk = Desk::new();
        let files = unpack(&desk.backup(town.db(), "all.zip").await.0);
        let list = "tables/terms.ndjson";
        let text = String::from_utf8(files[list].clone()).expect("text");
        let with = |bytes: Vec<u8>| {
            let mut files = files.clone();
            files.insert(list.to_owned(), bytes);
            desk.pack("with.zip", &files)
        };
        let fewer: Vec<&str> = text.split_inclusive('\n').skip(1).collect();
        let said = why(Source::open(&with(fewer.concat().into_bytes())));
        assert!(said.starts_with("terms has 3 rows in this file, and 4 were written"), "{said}");
        let said = why(Source::open(&with(text.replacen("Winter", "Summer", 1).into_bytes())));
        assert!(said.starts_with("The rows of terms are not the ones"), "{said}");
        let mut without = files.clone();
        without.remove(list);
        let said = why(Source::open(&desk.pack("without.zip", &without)));
        assert!(said.starts_with("The rows of terms are not in this file"), "{said}");
    }
}

/// Changes a list and makes the manifest agree, as somebody would who wants to be believed.
fn forge(files: &mut Files, table: &str, change: impl Fn(&str) -> String) {
    let list = format!("tables/{table}.ndjson");
    let text = change(std::str::from_utf8(&files[&list]).expect("text"));
    let mut manifest: Manifest = serde_json::from_slice(&files[manifest::NAME]).expect("a manifest");
    let part = manifest.tables.iter_mut().find(|part| part.name == table).expect("the table");
    part.rows = text.lines().count() as u64;
    part.sha256 = hex::encode(Sha256::digest(&text));
    files.insert(list, text.into_bytes());
    files.insert(manifest::NAME.to_owned(), serde_json::to_vec(&manifest).expect("JSON"));
}

story! {
    fn whoever_forges_a_backup_is_found_by_the_journal(town) {
        let desk = Desk::new();
        let honest = unpack(&desk.backup(town.db(), "all.zip").await.0);
        let on = if town.db().kind() == "sqlite" { On::Sqlite } else { On::Postgres };
        let spare = Spare::new(on).await.expect("a database of the same kind");
        type Change = fn(&str) -> String;
        let forgeries: [(&str, Change, &str); 4] = [
            ("journal", |text| text.replacen("Harbor Bakery", "Harbor Barkery", 1), "says something else than what was written"),
            ("space", |text| text.replacen(",0,\"\"]", ",1,\"\"]", 1), "does not end where it ended"),
            ("journal_about", |text| text.lines().skip(1).map(|line| format!("{line}\n")).collect(), "names other organizations"),
            ("acceptance", |text| text.replace("\"0", "\"f"), "does not take the rows of acceptance"),
        ];
        for (table, change, says) in forgeries {
            let mut files = honest.clone();
            forge(&mut files, table, change);
            let said = restore(&desk.pack("forged.zip", &files), &spare.db).await.expect_err("it is refused");
            assert!(said.contains(says), "{table}: {said}");
            for table in TABLES {
                let (rows,): (i64,) = Q::new(table.count, vec![]).one(&spare.db).await.expect("they are counted");
                assert_eq!(rows, 0, "{} kept something", table.name);
            }
        }
        restore(&desk.file("all.zip"), &spare.db).await.expect("the honest one is taken");
        spare.put_away().await;
    }
}

story! {
    fn a_backup_of_other_tables_says_which_program_reads_it(town) {
        let desk = Desk::new();
        let mut files = unpack(&desk.backup(town.db(), "all.zip").await.0);
        let mut manifest: Manifest = serde_json::from_slice(&files[manifest::NAME]).expect("a manifest");
        manifest.program = "manyhands 9.1.0".to_owned();
        manifest.steps.push(manifest::Step { version: 99, name: "later".to_owned(), sha256: String::new() });
        files.insert(manifest::NAME.to_owned(), serde_json::to_vec(&manifest).expect("JSON"));
        let said = why(Source::open(&desk.pack("later.zip", &files)));
        assert!(said.contains("manyhands 9.1.0, whose tables were at step 99 later"), "{said}");
    }
}
