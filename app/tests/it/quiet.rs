//! The log of a busy day names nobody: no address, no name, no token, no word that somebody said.

use std::io::Write;
use std::sync::{Arc, Mutex};

use base::q;
use chrono::TimeDelta;
use manyhands::jobs;
use manyhands::mail::Mailer;

use crate::house::{On, Town};
use crate::operator::appoint;
use crate::people::link;
use crate::{cast, ties};

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

/// Words that somebody says in the story, and where they are asked for.
const SAID: &str = "Nobody ever found the van keys";

/// Signing in, searching, talking, refusing, letters that leave and letters that do not, a job that fails, an operator.
async fn a_busy_day(town: &Town) -> Vec<String> {
    let mut secrets = vec![SAID.to_owned(), "zanzibar".to_owned()];
    town.anon().post("/sign-in", &[("address", "ada@example.org")]).await.expect(200);
    let way = link(town, "ada@example.org", "/sign-in/").await;
    secrets.push(way.rsplit('/').next().unwrap_or_default().to_owned());
    let ada = town.anon();
    ada.get(&way).await.expect(200);
    let opened = ada.post(&way, &[]).await.expect(303);
    let cookie = opened.header("set-cookie").split([';', '=']).nth(1).unwrap_or_default().to_owned();
    secrets.push(cookie);
    town.anon().get("/sign-in/guessed-token-of-mine").await.expect(404);
    secrets.push("guessed-token-of-mine".to_owned());
    ada.get("/c/elmwater/organizations?q=zanzibar").await.expect(200);
    ada.post("/me/addresses", &[("address", "zanzibar@example.org")]).await.expect(200);
    let meals = ties::address(town, "Winter meals").await;
    ada.post(&format!("{meals}/comments"), &[("text", SAID)]).await;
    ada.post("/me", &[("name", ""), ("zone", "zanzibar")]).await.expect(422);
    appoint(town, "theo").await;
    let theo = town.visitor("theo").await;
    theo.post("/admin/sessions/end", &[("address", "mei@example.org")]).await.expect(303);
    theo.get("/admin").await.expect(200);
    let cx = town.operator();
    let person = cast::person_of(&cx, "ada").await.expect("of the cast");
    let mut tx = cx.begin(person).await.expect("her space");
    tx.post(person, ("Ada Okafor", "zanzibar at nowhere"), SAID, SAID).await.expect("a letter");
    tx.commit().await.expect("it is kept");
    let outbox = tempfile::tempdir().expect("a folder");
    let mailer = Mailer::of(&format!("file:{}", outbox.path().display()), "hello@elmwater.example").expect("a mailer");
    for _ in 0..9 {
        jobs::send_due(&town.house, &mailer).await.expect("they are tried");
        town.later(TimeDelta::hours(5));
    }
    jobs::sweep(&town.operator()).await;
    let tokens: Vec<(String,)> = q!("select token_hash from session").all(town.db()).await.expect("they are read");
    secrets.extend(tokens.into_iter().map(|it| it.0));
    town.house.db.close().await;
    ada.get("/me").await;
    secrets
}

/// On one thread, so that whatever is logged is heard.
fn hear(on: On, json: bool) -> Option<(String, Vec<String>)> {
    let log = Log::default();
    let (writer, all) = (log.clone(), tracing_subscriber::EnvFilter::new("debug,sqlx=info"));
    let listening = tracing_subscriber::fmt().with_env_filter(all).with_ansi(false).with_writer(move || writer.clone());
    let secrets = match json {
        true => tracing::subscriber::with_default(listening.json().flatten_event(true).finish(), || {
            crate::house::play_alone(on, a_busy_day)
        }),
        false => tracing::subscriber::with_default(listening.finish(), || crate::house::play_alone(on, a_busy_day)),
    }?;
    let text = String::from_utf8(log.0.lock().expect("nobody panicked").clone()).expect("text");
    Some((text, secrets))
}

fn names_nobody(on: On) {
    let Some((text, secrets)) = hear(on, false) else { return };
    assert!(text.lines().count() > 18 && text.contains("a letter was given up"), "{text}");
    let people = cast::PEOPLE.iter().flat_map(|(key, name, _)| {
        let last = name.split(' ').next_back().unwrap_or_default();
        [cast::address_of(key), (*name).to_owned(), last.to_owned()]
    });
    for secret in people.chain(secrets).filter(|it| !it.is_empty()) {
        let line = text.lines().find(|line| line.contains(&secret));
        assert!(line.is_none(), "{secret:?} stands in the log: {}", line.unwrap_or_default());
    }
}

#[test]
fn what_others_said_stays_on_its_line() {
    let log = Log::default();
    let writer = log.clone();
    let listening = tracing_subscriber::fmt().with_ansi(false).with_writer(move || writer.clone()).finish();
    tracing::subscriber::with_default(listening, || {
        let said = "no connection\r\n2027-06-08T14:00:00Z  INFO manyhands: all is well\u{1b}[2J".to_owned();
        tracing::error!(cause = said, "a mail was not taken in");
    });
    let text = String::from_utf8(log.0.lock().expect("nobody panicked").clone()).expect("text");
    assert_eq!(text.lines().count(), 1, "{text}");
    assert!(text.ends_with('\n') && !text.contains(['\r', '\u{1b}']), "{text}");
}

#[test]
fn the_log_names_nobody_on_sqlite() {
    names_nobody(On::Sqlite);
}

#[test]
fn the_log_names_nobody_on_postgres() {
    names_nobody(On::Postgres);
}

#[test]
fn each_line_of_the_log_is_an_object_when_it_is_json() {
    let (text, _) = hear(On::Sqlite, true).expect("SQLite is always here");
    let lines: Vec<serde_json::Value> =
        text.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|why| panic!("{why}: {line}"))).collect();
    let answered = lines.iter().find(|it| it["message"] == "answered").expect("a request");
    assert!(answered["route"].is_string() && answered["ms"].is_u64() && answered["level"] == "INFO", "{answered}");
}
