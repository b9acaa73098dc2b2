//! The doctor: what it finds in a house that is well, and in one that is not.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::path::Path;

use base::q;
use chrono::TimeDelta;
use clap::Parser;
use manyhands::backup::place::Place;
use manyhands::backup::schedule;
use manyhands::doctor::{self, Depth, Finding, Grade};
use manyhands::serve::{Args, Chosen};

use crate::house::Town;
use crate::{operator, story};

#[derive(Parser)]
struct Line {
    #[command(flatten)]
    args: Args,
}

/// Options as they would stand behind `serve`.
pub fn options(words: &[&str]) -> Args {
    Line::parse_from([&["serve"], words].concat()).args
}

async fn found(town: &Town, words: &[&str], depth: Depth) -> Vec<Finding> {
    doctor::look(&town.operator(), &options(words), depth).await
}

#[track_caller]
fn grade(found: &[Finding], about: &str) -> Grade {
    let its = found.iter().filter(|it| it.about == about).map(|it| it.grade).max();
    its.unwrap_or_else(|| panic!("nothing about {about} in {found:?}"))
}

fn folder(name: &Path) -> String {
    name.display().to_string()
}

story! {
    fn a_house_that_is_well_is_well(town) {
        let (outbox, backups) = (tempfile::tempdir().expect("a folder"), tempfile::tempdir().expect("a folder"));
        let (mail, to) = (format!("file:{}", folder(outbox.path())), folder(backups.path()));
        let words = ["--smtp-url", &mail, "--backup-to", &to];
        let place = Place::Folder(backups.path().to_owned());
        schedule::make(&town.house, &place, options(&words).backup.backup_keep).await.expect("a backup");
        let found = found(town, &words, Depth::Thorough).await;
        for about in ["clock", "mail", "tables", "journal", "backups", "letters", "files"] {
            assert_eq!(grade(&found, about), Grade::Ok, "{about}: {found:?}");
        }
        // The PostgreSQL of the tests is told not to sync, which is quick, and found.
        let synced = if town.db().kind() == "sqlite" { Grade::Ok } else { Grade::Fault };
        assert_eq!(grade(&found, "database"), synced, "{found:?}");
        // Nobody has brought one back yet, and the address is of this machine.
        assert_eq!((grade(&found, "drill"), grade(&found, "url")), (Grade::Warning, Grade::Warning));
        assert_eq!(doctor::worst(&found), synced.max(Grade::Warning));
    }
}

story! {
    fn a_quick_look_leaves_the_journal_out_and_a_thorough_one_finds_what_was_altered(town) {
        let mut tx = town.db().begin().await.expect("a transaction");
        q!("update journal set facts = '{}' where facts <> '{}'").run(&mut tx).await.expect("altered");
        tx.commit().await.expect("it is kept");
        let quick = found(town, &[], Depth::Quick).await;
        assert!(quick.iter().all(|it| it.about != "journal"));
        assert_eq!(grade(&found(town, &[], Depth::Thorough).await, "journal"), Grade::Fault);
    }
}

story! {
    fn a_clock_that_is_behind_the_journal_is_found(town) {
        town.visitor("ada").await.post("/me/sessions/end-others", &[]).await.expect(303);
        assert_eq!(grade(&found(town, &[], Depth::Quick).await, "clock"), Grade::Ok);
        town.later(TimeDelta::hours(-1));
        assert_eq!(grade(&found(town, &[], Depth::Quick).await, "clock"), Grade::Fault);
    }
}

story! {
    fn letters_that_wait_and_backups_that_are_missing_are_found(town) {
        assert_eq!(grade(&found(town, &[], Depth::Quick).await, "backups"), Grade::Warning);
        let to = tempfile::tempdir().expect("a folder");
        let words = ["--backup-to", &folder(to.path()), "--backup-every", "1h"];
        assert_eq!(grade(&found(town, &words, Depth::Quick).await, "backups"), Grade::Fault);
        let place = Place::Folder(to.path().to_owned());
        schedule::make(&town.house, &place, options(&words).backup.backup_keep).await.expect("a backup");
        assert_eq!(grade(&found(town, &words, Depth::Quick).await, "backups"), Grade::Ok);
        town.anon().post("/sign-in", &[("address", "ada@example.org")]).await.expect(200);
        assert_eq!(grade(&found(town, &words, Depth::Quick).await, "letters"), Grade::Ok);
        town.later(TimeDelta::hours(3));
        let late = found(town, &words, Depth::Quick).await;
        assert_eq!((grade(&late, "backups"), grade(&late, "letters")), (Grade::Fault, Grade::Warning));
    }
}

story! {
    fn a_place_that_others_can_read_is_found(town) {
        use std::os::unix::fs::PermissionsExt;
        let outbox = tempfile::tempdir().expect("a folder");
        let mail = format!("file:{}", folder(outbox.path()));
        let letter = outbox.path().join("letter.eml");
        std::fs::write(&letter, "a link that opens a door").expect("a letter");
        for (of_the_file, of_the_folder, expected) in [(0o600, 0o755, Grade::Ok), (0o644, 0o700, Grade::Ok), (0o644, 0o755, Grade::Fault)] {
            std::fs::set_permissions(&letter, std::fs::Permissions::from_mode(of_the_file)).expect("its rights");
            std::fs::set_permissions(outbox.path(), std::fs::Permissions::from_mode(of_the_folder)).expect("its rights");
            assert_eq!(grade(&found(town, &["--smtp-url", &mail], Depth::Quick).await, "files"), expected);
        }
    }
}

/// A mail server for one visit: it greets, and answers as `says` to what it is told. What it was told comes back.
fn mail_server(says: fn(&str) -> &'static str) -> (u16, std::thread::JoinHandle<Vec<String>>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = listener.local_addr().expect("its address").port();
    let visit = std::thread::spawn(move || {
        let (mut line, _) = listener.accept().expect("a visit");
        let mut heard = vec![];
        line.write_all(b"220 mail.example ESMTP\r\n").expect("a greeting");
        let reader = BufReader::new(line.try_clone().expect("the other half"));
        for word in reader.lines().map_while(Result::ok) {
            line.write_all(says(&word).as_bytes()).expect("an answer");
            heard.push(word);
        }
        heard
    });
    (port, visit)
}

story! {
    fn a_mail_server_is_greeted_and_left_without_a_letter(town) {
        let (port, visit) = mail_server(|word| if word.starts_with("EHLO") { "250-mail.example\r\n250 SIZE\r\n" } else { "250 ok\r\n" });
        let words = ["--smtp-url", &format!("smtp://127.0.0.1:{port}"), "--mail-from", "hello@elmwater.example"];
        assert_eq!(grade(&found(town, &words, Depth::Quick).await, "mail"), Grade::Ok);
        let heard = visit.join().expect("the visit ended");
        assert!(heard.iter().any(|it| it.starts_with("EHLO")), "{heard:?}");
        assert!(!heard.iter().any(|it| it.starts_with("MAIL") || it.starts_with("DATA")), "{heard:?}");
        let (port, _visit) = mail_server(|_| "554 go away\r\n");
        let words = ["--smtp-url", &format!("smtp://127.0.0.1:{port}")];
        assert_eq!(grade(&found(town, &words, Depth::Quick).await, "mail"), Grade::Fault);
        let found = found(town, &["--smtp-url", "smtp://127.0.0.1:1"], Depth::Quick).await;
        assert_eq!(grade(&found, "mail"), Grade::Fault);
    }
}

story! {
    fn the_findings_stand_on_the_operators_page(town) {
        operator::appoint(town, "theo").await;
        town.house.memo.shelf::<Chosen>().choose(options(&["--url", "http://together.example"]));
        let page = town.visitor("theo").await.get("/admin").await.expect(200);
        page.sees("Something is broken").sees("in the clear").sees("No backup was made");
    }
}
