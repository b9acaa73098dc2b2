//! Erasing a person: they go, what organizations agreed stays true, and no older backup brings them back.

use std::collections::BTreeMap;

use base::db::Stmt;
use base::{Db, Error, q};
use chrono::TimeDelta;
use manyhands::backup::place::Place;
use manyhands::backup::read::Source;
use manyhands::backup::{schedule, write};
use manyhands::erasure::list::{self, Erased};
use manyhands::erasure::{Words, acts};
use manyhands::jobs;
use manyhands::privacy::STORED;
use manyhands::retention::{self, Kept, TABLES};

use crate::backup::files;
use crate::cast;
use crate::house::{On, Spare, Town};
use crate::operator::appoint;
use crate::people::sound;
use crate::visitor::Visitor;
use crate::{story, ties};

const SAID: &str = "We could not find the van keys";

/// Ada has said something, was given a letter, and is named as a contact.
async fn lived(town: &Town) -> Visitor {
    let ada = town.visitor("ada").await;
    let meals = ties::address(town, "Winter meals").await;
    ada.post(&format!("{meals}/comments"), &[("text", SAID)]).await.expect(303);
    ada.post("/me/addresses", &[("address", "ada.okafor@example.org")]).await.expect(200);
    let bank = "/c/elmwater/organizations/harbor-food-bank/contacts";
    let contact = [("name", "Ada Okafor"), ("role", "Director"), ("mail", "ADA@example.org"), ("seen", "public")];
    ada.post(bank, &contact).await;
    town.anon().post("/sign-in", &[("address", "ada@example.org")]).await.expect(200);
    ada
}

/// Everything that the database holds, as text.
async fn all_of(db: &Db) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("all.zip");
    write::to_file(db, &file).await.expect("a backup");
    let files = files(&std::fs::read(file).expect("the file"));
    let mut text: String = files.into_values().map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).collect();
    let more: Vec<(String, String)> = q!("select address, back from sign_in_link union all select address, token_hash from address_link union all select agent, token_hash from session")
        .all(db).await.expect("what is left out");
    more.into_iter().for_each(|(a, b)| text.push_str(&format!("{a} {b}\n")));
    text
}

async fn is_gone(db: &Db) {
    let all = all_of(db).await;
    for trace in ["Ada Okafor", "ada@example.org", "ada.okafor@example.org", "ADA@example.org"] {
        let at = all.find(trace);
        assert!(at.is_none(), "{trace} is still there: {}", &all[at.unwrap_or_default().saturating_sub(200)..][..300]);
    }
}

story! {
    fn whoever_is_erased_goes_and_what_was_agreed_stays_true(town) {
        let ada = lived(town).await;
        let meals = ties::address(town, "Winter meals").await;
        assert!(all_of(town.db()).await.contains("Ada Okafor"));
        let page = ada.get("/me/erase").await.expect(200);
        page.sees("cannot be undone").sees("Harbor Food Bank").sees("You are its last steward");
        ada.post("/me/erase", &[("words", "stay")]).await.expect(422).sees("Hand over first");
        let gone = ada.post("/me/erase", &[("words", "stay"), ("leave", "yes")]).await.expect(303);
        gone.follow().await.expect(200).sees("You are erased");
        ada.get("/me").await.expect(303);
        is_gone(town.db()).await;
        let mei = town.visitor("mei").await;
        mei.get(&meals).await.expect(200).sees("a person who was erased").sees(SAID).sees("Harbor Food Bank");
        mei.with("accept-language", "es").get(&format!("{meals}/versions/1")).await.expect(200).lacks("Ada Okafor");
        mei.get("/c/elmwater/activity").await.expect(200).sees("Nobody looks after Harbor Food Bank any more");
        sound(town).await;
        // The address is nobody's: whoever asks with it is told so, and may be invited as somebody new.
        town.anon().post("/sign-in", &[("address", "ada@example.org")]).await.expect(200);
        let letter = base::outbox::latest(&town.operator(), 1).await.expect("letters").remove(0);
        assert!(!letter.body.contains("/sign-in/"), "{}", letter.body);
    }
}

story! {
    fn words_go_too_when_their_owner_says_so(town) {
        let ada = lived(town).await;
        ada.post("/me/erase", &[("words", "go"), ("leave", "yes")]).await.expect(303);
        assert!(!all_of(town.db()).await.contains(SAID));
        let meals = ties::address(town, "Winter meals").await;
        town.visitor("mei").await.get(&meals).await.expect(200).sees("These words were taken away").lacks(SAID);
        let bread = ties::address(town, "Yesterday's bread").await;
        town.visitor("theo").await.get(&bread).await.expect(200).lacks("We bake less now");
        sound(town).await;
    }
}

story! {
    fn only_a_fresh_sign_in_erases(town) {
        let ada = town.visitor("ada").await;
        town.later(TimeDelta::minutes(16));
        ada.get("/me/erase").await.expect(200).sees("needs a fresh sign-in").lacks("Erase me");
        ada.post("/me/erase", &[("words", "stay"), ("leave", "yes")]).await.expect(409).sees("fresh sign-in");
        ada.get("/me").await.expect(200).sees("Ada Okafor");
        // Omar is nobody's last: he needs to leave nobody alone.
        let omar = town.visitor("omar").await;
        omar.get("/me/erase").await.expect(200).lacks("Nobody would be left here");
        omar.post("/me/erase", &[("words", "stay")]).await.expect(303);
        let (roles,): (i64,) =
            q!("select count(*) from representative where role = 'member'").one(town.db()).await.expect("roles");
        assert_eq!(roles, 0);
    }
}

story! {
    fn nobody_erases_somebody_else_and_the_demo_keeps_its_people(town) {
        let cx = cast::acting(&town.operator(), "mei", "Shore Clinic").await.expect("of the cast");
        let ada = cast::person_of(&cx, "ada").await.expect("of the cast");
        let mut tx = acts::begin(&cx, ada).await.expect("it begins");
        assert!(matches!(acts::erase(&mut tx, ada, Words::Stay, true).await, Err(Error::NotFound)));
        drop(tx);
        let omar = town.demo().sign_in("omar").await;
        omar.get("/me/erase").await.expect(200).sees("In the demo town nobody is erased");
        omar.post("/me/erase", &[("words", "stay")]).await.expect(409);
    }
}

story! {
    fn a_last_coordinator_is_told_and_the_coalition_is_left_to_the_operator(town) {
        let rosa = town.visitor("rosa").await;
        rosa.get("/me/erase").await.expect(200).sees("You are its last coordinator");
        rosa.post("/me/erase", &[("words", "stay"), ("leave", "yes")]).await.expect(303);
        let (n,): (i64,) = q!("select count(*) from coordinator").one(town.db()).await.expect("coordinators");
        assert_eq!(n, 0);
        sound(town).await;
    }
}

/// Erases one of the cast as the operator does.
pub async fn erase(town: &Town, key: &str, words: Words) {
    let cx = town.operator();
    let person = cast::person_of(&cx, key).await.expect("of the cast");
    let mut tx = acts::begin(&cx, person).await.expect("it begins");
    acts::erase(&mut tx, person, words, true).await.expect("they are erased");
    tx.commit().await.expect("it is kept");
}

story! {
    fn the_operator_erases_at_the_machine_and_the_journal_says_so(town) {
        lived(town).await;
        appoint(town, "theo").await;
        erase(town, "ada", Words::Stay).await;
        is_gone(town.db()).await;
        town.visitor("theo").await.get("/admin/audit").await.expect(200).sees("was erased");
        sound(town).await;
    }
}

story! {
    fn an_address_that_never_came_is_erased_too(town) {
        let rosa = town.visitor("rosa").await;
        rosa.post("/c/elmwater/settings/coordinators", &[("address", "June@Postbox.example")]).await.expect(303);
        assert!(all_of(town.db()).await.contains("june@postbox.example"));
        let cx = town.operator();
        let mut tx = people::operators::acts::begin(&cx, &[]).await.expect("it begins");
        assert_eq!(acts::erase_address(&mut tx, "june@postbox.example").await.expect("it is erased"), 3);
        tx.commit().await.expect("it is kept");
        assert!(!all_of(town.db()).await.contains("june@postbox.example"));
        let mei = cast::acting(&cx, "mei", "Shore Clinic").await.expect("of the cast");
        let mut tx = mei.begin_in(&[]).await.expect("it begins");
        assert!(matches!(acts::erase_address(&mut tx, "ben@example.org").await, Err(Error::NotFound)));
        sound(town).await;
    }
}

story! {
    fn an_older_backup_brings_nobody_back(town) {
        lived(town).await;
        let folder = tempfile::tempdir().expect("a folder");
        let (place, plan) = (Place::Folder(folder.path().to_owned()), "7d".parse().expect("a plan"));
        let before = schedule::make(&town.house, &place, plan).await.expect("a backup");
        erase(town, "ada", Words::Go).await;
        list::keep_beside(&town.house, &place).await.expect("the list is written");
        let file = folder.path().join(&before.file);
        let beside = list::known(&file, None).expect("the list is read");
        assert_eq!(beside.len(), 1);
        let text = std::fs::read_to_string(folder.path().join(list::NAME)).expect("the list");
        assert!(!text.contains("Ada") && !text.contains('@'), "{text}");
        let on = if town.db().kind() == "sqlite" { On::Sqlite } else { On::Postgres };
        for (erased, n) in [(vec![], 0), (beside.clone(), 1)] {
            let spare = Spare::new(on).await.expect("a database of the same kind");
            let source = Source::open(&file).expect("it is whole").without(erased);
            assert_eq!(source.restore(&spare.db).await.expect("it is taken").erased, n);
            match n {
                0 => assert!(all_of(&spare.db).await.contains("Ada Okafor"), "an old backup holds what it held"),
                _ => is_gone(&spare.db).await,
            }
            spare.put_away().await;
        }
    }
}

story! {
    fn the_list_beside_the_backups_forgets_nobody_whom_the_database_does_not_know(town) {
        let folder = tempfile::tempdir().expect("a folder");
        let place = Place::Folder(folder.path().to_owned());
        let stranger = Erased { person_id: base::PersonId::new(), words: Words::Stay, at: town.now() };
        place.write(list::NAME, &list::written(std::slice::from_ref(&stranger))).await.expect("a list");
        erase(town, "omar", Words::Stay).await;
        list::keep_beside(&town.house, &place).await.expect("the list is written");
        let all = list::read(&place.read(list::NAME).await.expect("it is read").expect("it is there")).expect("a list");
        assert!(all.len() == 2 && all.contains(&stranger), "{all:?}");
    }
}

story! {
    fn one_takes_away_what_is_stored_about_oneself_and_nothing_of_others(town) {
        let ada = lived(town).await;
        let file = ada.post("/me/takeaway", &[]).await.expect(200);
        assert!(file.header("content-disposition").contains("ada-okafor"), "{}", file.header("content-disposition"));
        let all: serde_json::Value = serde_json::from_str(&file.body).expect("JSON");
        assert_eq!(all["addresses"][0]["address"], "ada@example.org");
        assert_eq!(all["comments"][0]["text"], SAID);
        assert_eq!(all["acts_for"][0]["organization"], "Harbor Food Bank");
        assert!(all["accepted"].as_array().is_some_and(|it| !it.is_empty()), "{all}");
        let tokens: Vec<(String,)> = q!("select token_hash from session").all(town.db()).await.expect("they are read");
        assert!(tokens.iter().all(|(it,)| !file.body.contains(it)));
        for other in ["Mei", "mei@example.org", "Ben", "Theo"] {
            assert!(!file.body.contains(other), "{other}");
        }
    }
}

story! {
    fn the_privacy_page_says_the_numbers_by_which_things_are_cleared_away(town) {
        let page = town.anon().get("/privacy").await.expect(200);
        page.sees(&format!("{} days after it was last used", people::visitor::SESSION_DAYS));
        page.sees(&format!("{} days; the text", retention::LETTER_DAYS)).sees("10 minutes");
        page.sees(&format!("no longer than {} days", people::visitor::SESSION_MOST_DAYS));
        town.anon().with("accept-language", "es").get("/privacy").await.expect(200).sees("Qué se guarda sobre ti");
    }
}

story! {
    fn of_every_table_it_is_said_how_long_it_is_kept_and_what_becomes_of_a_person_in_it(town) {
        let read = match town.db().kind() {
            "sqlite" => "select name from sqlite_master where type = 'table' and name not like 'sqlite_%'",
            _ => "select table_name::text from information_schema.tables where table_schema = 'public'",
        };
        let there: Vec<(String,)> = base::db::Q::new(read, vec![]).all(town.db()).await.expect("the tables");
        let mut there: Vec<String> = there.into_iter().map(|it| it.0).collect();
        there.sort();
        let said: Vec<&str> = TABLES.iter().map(|it| it.0).collect();
        assert_eq!(there, said, "decide in app/src/retention.rs and app/src/erasure/wipe.rs");
    }
}

#[test]
fn the_privacy_page_speaks_of_every_table_that_somebody_stands_in() {
    let spoken: Vec<&str> = STORED.iter().flat_map(|it| it.tables).copied().collect();
    let silent =
        TABLES.iter().filter(|(table, _, erased)| *erased != retention::Erased::Nothing && !spoken.contains(table));
    assert_eq!(
        silent.collect::<Vec<_>>(),
        Vec::<&(&str, Kept, retention::Erased)>::new(),
        "say it in app/src/privacy.rs"
    );
    let unknown = spoken.iter().filter(|it| !TABLES.iter().any(|(table, ..)| table == *it));
    assert_eq!(unknown.count(), 0);
}

#[test]
fn what_is_not_kept_for_ever_is_cleared_away_and_what_goes_is_wiped() {
    let all: Vec<&str> = base::inventory::iter::<Stmt>.into_iter().map(|it| it.sql).collect();
    let mut lacking = BTreeMap::new();
    for (table, kept, erased) in TABLES {
        let deleted = all.iter().any(|sql| sql.starts_with(&format!("delete from {table} where")));
        let emptied = all.iter().any(|sql| sql.starts_with(&format!("update {table} set")));
        if *kept != Kept::Always && !deleted {
            lacking.insert(*table, "is never cleared away");
        }
        match erased {
            retention::Erased::Goes if !deleted => drop(lacking.insert(*table, "is not wiped")),
            retention::Erased::Emptied if !emptied => drop(lacking.insert(*table, "is not emptied")),
            _ => {}
        }
    }
    assert!(lacking.is_empty(), "{lacking:?}");
}

story! {
    fn after_years_nothing_is_left_of_what_runs_out(town) {
        let ada = lived(town).await;
        ada.post("/me/passkeys/start", &[("name", "Phone")]).await;
        ada.post("/c/elmwater/relationships", &[("once", &base::ids::fresh().to_string())]).await;
        let place = Place::Folder(tempfile::tempdir().expect("a folder").keep());
        schedule::make(&town.house, &place, "1d".parse().expect("a plan")).await.expect("a backup");
        manyhands::backup::record::lease(town.db(), "backups", base::ids::fresh(), town.now()).await.expect("a lease");
        let folder = tempfile::tempdir().expect("a folder");
        let mailer = manyhands::mail::Mailer::of(&format!("file:{}", folder.path().display()), "a@b.example").expect("a mailer");
        jobs::send_due(&town.house, &mailer).await.expect("letters leave");
        town.later(TimeDelta::days(3700));
        // What the days bring, such as a review, writes letters of its own; they leave, and run out like all others.
        for _ in 0..3 {
            assert!(jobs::sweep(&town.operator()).await);
            jobs::send_due(&town.house, &mailer).await.expect("letters leave");
            town.later(TimeDelta::days(60));
        }
        assert!(jobs::sweep(&town.operator()).await);
        for (table, kept, _) in TABLES {
            let count: &'static str = Box::leak(format!("select count(*) from {table}").into_boxed_str());
            let (n,): (i64,) = base::db::Q::new(count, vec![]).one(town.db()).await.expect("a count");
            assert!(*kept == Kept::Always || n == 0, "{n} rows of {table} are left");
        }
    }
}
