//! Commands at the machine, before they reach a room: which database they mean, and what they make of it.

use std::path::Path;
use std::process::Command;

use base::{Error, q};
use manyhands::config::Store;
use manyhands::{migrations, operator};

use crate::cast;
use crate::house::{On, Spare};
use crate::story;

fn store(database: &str) -> Store {
    Store { database: Some(database.to_owned()), log: "error".to_owned(), log_format: Default::default() }
}

#[tokio::test]
async fn a_command_that_only_looks_makes_no_database() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("books");
    for address in [
        path.display().to_string(),
        format!("postgre:{}", path.display()),
        format!("sqlite:{}", path.display()),
        format!("sqlite:{}?mode=rwc", path.display()),
    ] {
        let opened = store(&address).open_existing().await;
        assert!(matches!(opened, Err(Error::Invalid(_) | Error::Refused(_))), "{address}");
    }
    assert_eq!(std::fs::read_dir(folder.path()).expect("the folder").count(), 0);
}

#[tokio::test]
async fn an_address_that_is_not_understood_makes_no_file_beside_the_one_that_was_meant() {
    let folder = tempfile::tempdir().expect("a folder");
    let address = format!("sqlite:{}?mode=rwc", folder.path().join("books").display());
    assert!(matches!(store(&address).open().await, Err(Error::Invalid(_))));
    assert!(matches!(store("sqlite::memory:").open().await, Err(Error::Invalid(_))));
    assert_eq!(std::fs::read_dir(folder.path()).expect("the folder").count(), 0);
}

/// What the program itself answers: its code, and what it says on either side.
pub fn runs(folder: &Path, options: &[&str]) -> (i32, String, String) {
    let mut program = Command::new(env!("CARGO_BIN_EXE_manyhands"));
    program
        .args(options)
        .args(["--log", "error"])
        .current_dir(folder)
        .env_remove("MANYHANDS_URL")
        .env_remove("MANYHANDS_DATABASE");
    let output = program.output().expect("it runs");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("text");
    (output.status.code().expect("it ends by itself"), text(output.stdout), text(output.stderr))
}

#[test]
fn whoever_invites_is_told_what_was_made_and_where_the_link_leads() {
    let folder = tempfile::tempdir().expect("a folder");
    let invite = ["invite", "ada@example.org", "--coalition", "Elmwater Together"];
    let (code, out, aside) = runs(folder.path(), &invite);
    assert_eq!(code, 0, "{aside}");
    assert!(out.starts_with("There was no database manyhands.sqlite; it was made.\n"), "{out}");
    assert!(out.contains("There was no coalition called Elmwater Together: it was made.\n"), "{out}");
    assert!(aside.contains("begins with http://127.0.0.1:8080") && aside.contains("--url or MANYHANDS_URL"), "{aside}");
    let options = [&invite[..], &["--url", "http://127.0.0.1:8080"]].concat();
    let (_, out, aside) = runs(folder.path(), &options);
    assert!(!out.contains("was made") && aside.is_empty(), "{out}{aside}");
}

#[test]
fn a_file_of_another_kind_is_no_database_and_stays_as_it_was() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("list.csv");
    std::fs::write(&file, "name,mail\nTide Pool Museum,\n").expect("a file");
    let address = format!("sqlite:{}", file.display());
    for command in [&["journal", "verify"][..], &["invite", "ada@example.org", "--coalition", "Elmwater"], &["migrate"]]
    {
        let (code, _, aside) = runs(folder.path(), &[command, &["--database", &address]].concat());
        assert_eq!(code, 1, "{aside}");
        assert!(aside.contains("list.csv is a file of another kind"), "{aside}");
    }
    assert_eq!(std::fs::read_to_string(&file).expect("it is there"), "name,mail\nTide Pool Museum,\n");
}

/// Why a database is not opened by a command that leaves its tables as they are.
async fn refused(store: &Store) -> String {
    match store.open_existing().await {
        Err(Error::Refused(why)) => why.to_string(),
        Err(other) => panic!("not refused but {other}"),
        Ok(_) => panic!("it was opened"),
    }
}

story! {
    fn commands_that_leave_tables_alone_want_those_of_this_program(town) {
        let on = if town.db().kind() == "sqlite" { On::Sqlite } else { On::Postgres };
        let spare = Spare::new(on).await.expect("a database of the same kind");
        let (store, latest) = (store(&spare.address()), migrations::latest());
        assert!(refused(&store).await.contains("nothing in this database"));
        spare.db.migrate(migrations::ALL).await.expect("the tables are made");
        store.open_existing().await.expect("it is opened").close().await;
        for (step, says) in [(latest + 1, "made by a newer one"), (latest - 1, "Run manyhands migrate first")] {
            let mut tx = spare.db.begin().await.expect("a transaction");
            q!("delete from step where number >= $1", latest.min(step + 1)).run(&mut tx).await.expect("a step back");
            q!("insert into step (number, name, digest, taken_at) values ($1, '', '', $2) on conflict do nothing", step, town.now())
                .run(&mut tx).await.expect("a step");
            tx.commit().await.expect("it is kept");
            let why = refused(&store).await;
            assert!(why.contains(says), "{why}");
        }
        spare.put_away().await;
    }
}

story! {
    fn every_command_finds_a_coalition_the_same_way(town) {
        let cx = town.operator();
        let elmwater = cast::coalition_of(&cx, "elmwater").await.expect("of the cast");
        for name in ["elmwater", "Elmwater Together", "elmwater  TOGETHER"] {
            let found = operator::coalition(&cx, "NAME", name).await.expect("it is looked for");
            assert_eq!(found, Some((elmwater, "Elmwater Together".to_owned())), "{name}");
        }
        assert_eq!(operator::coalition(&cx, "NAME", "Nowhere").await.expect("it is looked for"), None);
        // One that is called as another is in addresses is meant by its own address only.
        let (tx, other) = operator::found(&cx, "Elmwater").await.expect("founded");
        tx.commit().await.expect("it is kept");
        assert_eq!(operator::coalition(&cx, "NAME", "elmwater").await.expect("the address").map(|it| it.0), Some(elmwater));
        assert_eq!(operator::coalition(&cx, "NAME", "ELMWATER").await.expect("the name").map(|it| it.0), Some(other));
        let (tx, _) = operator::found(&cx, "élmwater").await.expect("founded");
        tx.commit().await.expect("it is kept");
        match operator::coalition(&cx, "NAME", "ELMWATER").await {
            Err(Error::Invalid(problems)) => assert_eq!(problems[0].field, "NAME"),
            other => panic!("several have the name, and it found {other:?}"),
        }
    }
}

story! {
    fn the_operators_commands_answer_people_and_programs(town) {
        let spare = Spare::new(On::Sqlite).await.expect("a file");
        spare.db.migrate(migrations::ALL).await.expect("the tables are made");
        if town.db().kind() != "sqlite" {
            // The program itself runs as often as needed on one database; its statements are prepared on both.
            return;
        }
        let (folder, address) = (tempfile::tempdir().expect("a folder"), spare.address());
        let run = |words: &[&str]| runs(folder.path(), &[words, &["--database", &address]].concat());
        let (code, out, aside) = run(&["operator", "add", "lou@quay.example"]);
        assert!(code == 0 && out.contains("whoever signs in with it within 7 days"), "{out}{aside}");
        let (_, out, _) = run(&["operator", "list"]);
        assert!(out.starts_with("<lou@quay.example>, expected until"), "{out}");
        assert_eq!(run(&["operator", "remove", "ada@example.org"]).0, 2);
        assert_eq!(run(&["operator", "remove", "lou@quay.example"]).0, 0);
        let (code, out, _) = run(&["status", "--json"]);
        let json: serde_json::Value = serde_json::from_str(&out).expect("JSON");
        assert!(code == 0 && json["letters"]["waiting"] == 1 && json["coalitions"] == serde_json::json!([]), "{json}");
        assert!(run(&["status"]).1.contains("letters: 1 wait"));
        let (code, out, _) = run(&["doctor", "--json", "--url", "http://together.example"]);
        let json: serde_json::Value = serde_json::from_str(&out).expect("JSON");
        assert_eq!((code, json["grade"].as_str()), (2, Some("fault")), "{json}");
        let (code, out, _) = run(&["doctor", "--quick", "--language", "es", "--smtp-url", "file:letters", "--send-to", "lou@quay.example"]);
        assert!(code == 1 && out.contains("Salió una carta"), "{code} {out}");
        let letters = std::fs::read_dir(folder.path().join("letters")).expect("the letters").count();
        assert_eq!(letters, 1);
        assert_eq!(run(&["erase", "ada@example.org", "--yes"]).0, 2, "nobody of this address");
        assert_eq!(run(&["backup"]).0, 2, "it has to be said where");
        let kept = folder.path().join("monday.zip").display().to_string();
        assert_eq!(run(&["backup", "--to", &kept]).0, 0);
        let (code, out, aside) = run(&["backup", "drill", &kept]);
        assert!(code == 0 && out.contains("monday.zip, made ") && out.contains("can be brought back"), "{out}{aside}");
        assert_eq!(run(&["backup", "drill"]).0, 2, "the newest of which place");
        spare.put_away().await;
    }
}

#[test]
fn whoever_starts_the_program_for_this_machine_only_is_told_where_links_would_lead() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut program = Command::new(env!("CARGO_BIN_EXE_manyhands"));
    program.args(["serve", "--listen", "127.0.0.1:0", "--backup-to", "backups"]).current_dir(folder.path());
    program.env_remove("MANYHANDS_URL").stdout(std::process::Stdio::piped()).stderr(std::process::Stdio::null());
    let mut child = program.spawn().expect("it starts");
    let lines = std::io::BufRead::lines(std::io::BufReader::new(child.stdout.take().expect("its words")));
    let said: Vec<String> = lines.map_while(Result::ok).take_while(|line| !line.starts_with("Listening")).collect();
    let _ = child.kill();
    let _ = child.wait();
    let said = said.join("\n");
    for words in ["leads nowhere but to this machine", "--url or MANYHANDS_URL", "Backups go to backups, every 24h"] {
        assert!(said.contains(words), "{words} is not in: {said}");
    }
}

/// A case in which all fits but trust, with some text of it replaced.
fn choice(from: &str, to: &str) -> String {
    let case = r#"{"id": "A", "desc": "One calendar", "essential": ["pool"], "wished": [], "trust": 230, "turf": 2,
        "res": {"time": 3, "skills": 2, "money": 1, "support": 1, "commitment": 2, "people": 2}, "access": {},
        "agreement": 2, "leadership": 1, "horizon": 12, "sectors": 1, "conflict": 0, "own_will": 1}"#;
    assert!(case.contains(from), "{from}");
    case.replace(from, to)
}

#[test]
fn a_choice_is_explained_to_people_and_answered_to_programs() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).expect("a file");
    file("one.json", &choice("", ""));
    file("list.json", &format!("[{}, {}]", choice("230", "260"), choice("\"id\": \"A\", ", "")));
    let (code, out, aside) = runs(folder.path(), &["choose", "one.json"]);
    assert_eq!((code, aside.as_str()), (0, ""));
    assert!(out.starts_with("A: One calendar\nBegin with Coordination, a step on the way."), "{out}");
    assert!(out.contains("Brought from 2.30 to 2.50, it alone would open Cooperation."), "{out}");
    assert!(
        out.contains(
            "With “Trust” at 2.55 instead of 2.30, the result would be Cooperation: the essential goals need no more."
        ),
        "{out}"
    );
    assert!(runs(folder.path(), &["choose", "one.json", "--language", "es"]).1.contains("Confianza: 2,30."));
    let json = |options: &[&str]| {
        let (code, out, aside) = runs(folder.path(), &[&["choose", "--json"], options].concat());
        assert_eq!(code, 0, "{aside}");
        serde_json::from_str::<serde_json::Value>(&out).expect("JSON")
    };
    let one = json(&["one.json"]);
    assert_eq!((&one["recommended"], &one["status"], one.get("id")), (&2.into(), &"step".into(), None));
    assert_eq!(one["gaps_to_next"], serde_json::json!({ "trust": [230, 250] }));
    let list = json(&["list.json"]);
    assert_eq!((&list[0]["id"], &list[0]["recommended"], list[1].get("id")), (&"A".into(), &3.into(), None));
    let mut policy = choosing::Policy::standard().json();
    policy["min"]["trust"] = serde_json::json!([0, 100, 200, 230, 300, 300]);
    file("own.json", &policy.to_string());
    assert_eq!(json(&["one.json", "--policy", "own.json"])["recommended"], 3);
}

#[test]
fn a_choice_that_cannot_be_made_says_which_case_which_field_and_what_to_do() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).expect("a file");
    file(
        "list.json",
        &format!("[{}, {}]", choice("", ""), choice("\"turf\": 2", "\"truf\": 7").replace("\"A\"", "\"B\"")),
    );
    let (code, out, aside) = runs(folder.path(), &["choose", "list.json"]);
    assert_eq!((code, out.as_str()), (2, ""), "nothing is answered by half");
    assert!(aside.starts_with("manyhands: CASE.json: case B, truf: There is no such field here."), "{aside}");
    assert!(aside.contains("\nCASE.json: case B, turf: This is missing. Add it"), "{aside}");
    file("falls.json", &{
        let mut policy = choosing::Policy::standard().json();
        policy["min"]["people"] = serde_json::json!([0, 0, 1, 0, 3, 4]);
        policy.to_string()
    });
    file("one.json", &choice("", ""));
    let (code, _, aside) = runs(folder.path(), &["choose", "one.json", "--policy", "falls.json"]);
    assert_eq!(code, 2);
    assert!(
        aside.starts_with("manyhands: --policy: min.people: Level 3 asks for 0, less than the 1 of level 2."),
        "{aside}"
    );
    let (code, _, aside) = runs(folder.path(), &["choose", "nowhere.json"]);
    assert!(code == 1 && aside.contains("nowhere.json could not be opened"), "{aside}");
}

#[test]
fn a_choice_comes_by_standard_input_too() {
    let mut program = Command::new(env!("CARGO_BIN_EXE_manyhands"));
    program.args(["choose", "-", "--json"]).stdin(std::process::Stdio::piped()).stdout(std::process::Stdio::piped());
    let mut child = program.spawn().expect("it starts");
    let mut input = child.stdin.take().expect("its ear");
    std::io::Write::write_all(&mut input, choice("\"pool\"", "{\"kind\": \"pool\", \"alone\": \"yes\"}").as_bytes())
        .expect("it listens");
    drop(input);
    let output = child.wait_with_output().expect("it ends");
    let json: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!((&json["recommended"], &json["status"]), (&0.into(), &"none_needed".into()));
}
